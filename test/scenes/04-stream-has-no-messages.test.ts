// Scene 4 against tcp(7): bytes and their order are kept, boundaries are not.
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('04-stream-has-no-messages.ts');
});

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '', skipped: [] });
});

test('one read takes what two writes wrote, and the counts add up', () => {
  expect(scene.value('bytes of the two writes')).toEqual([6, 5]);
  expect(scene.value('bytes of the one read')).toBe(11);
  expect(scene.text('it read')).toBe('hello world');
});

test('two reads take what one write wrote', () => {
  expect(scene.value('the two reads')).toEqual(['hello wo', 'rld']);
});

test('a large write takes many reads, whose counts add up to it', () => {
  expect(scene.value('bytes of the large write')).toBe(100_000);
  expect(scene.value('bytes of all those reads')).toBe(100_000);
  expect(scene.value('reads of the large write')).toBeGreaterThanOrEqual(Math.ceil(100_000 / 4096));
  expect(scene.value('the same bytes in the same order')).toBe(true);
});
