// Scene 9 against tcp(7), socket(7) and RFC 9293.
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('09-three-resets.ts');
});

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '' });
});

test('ECONNREFUSED, then ECONNRESET from the next call, then EPIPE from a write', () => {
  expect(scene.text('connect to the closed port')).toBe('ECONNREFUSED');
  expect(scene.text('after the reset, the next call')).toBe('ECONNRESET');
  expect(scene.text('and a write after that')).toBe('EPIPE');
  expect(scene.text('after data went unread, the next call')).toBe('ECONNRESET');
  expect(scene.text('and then a write')).toBe('EPIPE');
});

test('each reset was on the wire', (ctx) => {
  if (scene.skipped.length > 0) ctx.skip(scene.skipped.join(', '));
  expect(scene.value('RST on the wire')).toEqual([true, true, true]);
});
