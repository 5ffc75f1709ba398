// Scene 11 against RFC 9293 figures 12 and 13, and tcp(7).
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('11-four-way-close.ts');
}, 900_000);

function needsCable(ctx: { skip(note: string): void }): void {
  if (scene.skipped.length > 0) ctx.skip(scene.skipped.join(', '));
}

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '' });
});

test('FIN and ACK in each direction', (ctx) => {
  needsCable(ctx);
  const packets = scene.value<string[]>('packets');
  expect(packets.slice(0, 2)).toEqual(['client PSH+ACK 10 bytes', 'client FIN+ACK']);
  // The data may have been acknowledged together with the FIN or before it.
  const middle = packets.slice(2, -2);
  expect(middle.length).toBeGreaterThanOrEqual(1);
  expect(new Set(middle)).toEqual(new Set(['server ACK']));
  expect(packets.slice(-2)).toEqual(['server FIN+ACK', 'client ACK']);
});

test('the states of who closes first and of who closes second', (ctx) => {
  needsCable(ctx);
  expect(scene.text('who closes first')).toBe('ESTABLISHED -> FIN_WAIT1 -> FIN_WAIT2 -> TIME_WAIT');
  expect(scene.text('who closes second')).toBe('ESTABLISHED -> CLOSE_WAIT -> LAST_ACK -> none');
  expect(scene.text('the timer of TIME_WAIT')).toBe('timewait');
});

test('data queued before the FIN is still read, then the end of the file', (ctx) => {
  needsCable(ctx);
  // The FIN has a sequence number of its own, which the kernel counts as if it were a byte.
  expect(scene.value('bytes queued at the server when the FIN had come')).toBe(
    'last words'.length + 1,
  );
  expect(scene.value('the server reads')).toEqual(['last words', 0]);
});

test('both sides closing at once: CLOSING', (ctx) => {
  needsCable(ctx);
  expect(scene.value('packets when both close at once')).toEqual([
    'client FIN+ACK',
    'server FIN+ACK',
    'server ACK',
    'client ACK',
  ]);
  const states = 'ESTABLISHED -> FIN_WAIT1 -> CLOSING -> TIME_WAIT';
  expect(scene.text('the client when both close at once')).toBe(states);
  expect(scene.text('the server when both close at once')).toBe(states);
});
