// Scene 12 against shutdown(2).
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('12-half-close.ts');
});

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '', skipped: [] });
});

test('the peer sees the end of file and can still answer', () => {
  expect(scene.text('a write after the shutdown')).toBe('EPIPE');
  expect(scene.text('the question')).toBe('how many letters has this?');
  expect(scene.value('ends of file that the server read')).toBe(1);
  expect(scene.text('the answer')).toBe('21');
  expect(scene.value('the client’s last read')).toBe(0);
});
