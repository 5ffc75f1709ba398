// Scene 8 against connect(2), tcp(7) and RFC 792 (the ICMP error of a host that does not answer).
import { beforeAll, expect, type TestContext, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('08-connect-fails.ts');
});

/** Skips where the scene skipped that part. */
function shownOrSkip(ctx: TestContext, part: string): void {
  const skipped = scene.skipped.find((line) => line.startsWith(part));
  if (skipped !== undefined) ctx.skip(skipped);
}

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '' });
});

test('nobody listens: ECONNREFUSED', () => {
  expect(scene.text('nobody listens')).toBe('ECONNREFUSED');
});

test('nobody listens: the SYN is answered at once by an RST', (ctx) => {
  shownOrSkip(ctx, 'the RST on the wire');
  expect(scene.value('nobody listens, on the wire')).toEqual(['SYN', 'RST+ACK']);
});

test('the packets vanish: ETIMEDOUT after the retries of the SYN, as many as the kernel counts', (ctx) => {
  shownOrSkip(ctx, 'the packets vanish');
  expect(scene.text('the packets vanish')).toBe('ETIMEDOUT');
  const retries = scene.value<number>('the packets vanish, TCPSynRetrans');
  expect(retries).toBeGreaterThanOrEqual(1);
  const syns = Array.from({ length: 1 + retries }, () => 'SYN');
  expect(scene.value('the packets vanish, on the wire')).toEqual(syns);
});

test('no route: ENETUNREACH, and EHOSTUNREACH where a route says so or no host answers', (ctx) => {
  shownOrSkip(ctx, 'no route');
  expect(scene.text('no route')).toBe('ENETUNREACH');
  expect(scene.text('an unreachable route')).toBe('EHOSTUNREACH');
  expect(scene.value('no route, on the wire')).toEqual([]);
  expect(scene.text('no such neighbour')).toBe('EHOSTUNREACH');
  // Destination unreachable (3), host unreachable (1).
  expect(scene.value('no such neighbour, on the wire')).toEqual(['ICMP 3/1']);
});
