// Scene 10 against RFC 9293 figure 6, tcp(7), and listen(2): the kernel completes the handshake, not accept.
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('10-three-way-handshake.ts');
}, 900_000);

function needsCable(ctx: { skip(note: string): void }): void {
  if (scene.skipped.length > 0) ctx.skip(scene.skipped.join(', '));
}

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '' });
});

test('SYN, SYN+ACK, ACK', (ctx) => {
  needsCable(ctx);
  expect(scene.value('packets')).toEqual(['SYN', 'SYN+ACK', 'ACK']);
  // Modulo 2^32, as sequence numbers are.
  expect(
    scene.value<number[]>('each SYN takes one sequence number').map((step) => step >>> 0),
  ).toEqual([1, 1]);
});

test('the states of both ends', (ctx) => {
  needsCable(ctx);
  expect(scene.text('the client')).toBe('CLOSE -> SYN_SENT -> ESTABLISHED');
  expect(scene.text('the server')).toBe('LISTEN -> SYN_RECV -> ESTABLISHED');
  expect(scene.text('connect without waiting')).toBe('EINPROGRESS');
  expect(scene.value('SO_ERROR of the client while its ACK is on its way')).toBe(0);
});

test('the end of the server is ESTABLISHED before accept, which gives it an inode and an fd', (ctx) => {
  needsCable(ctx);
  expect(scene.text('before accept, the state of the server end')).toBe('ESTABLISHED');
  expect(scene.value('before accept, connections in the queue')).toBe(1);
  expect(scene.value('before accept, its inode')).toBe(0);
  expect(scene.value('after accept, the same socket has an inode')).toBe(true);
  expect(scene.value('after accept, its fd')).toBeGreaterThan(2);
});
