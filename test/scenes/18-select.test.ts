// Scene 18 against select(2).
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('18-select.ts');
});

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '', skipped: [] });
});

test('one thread finds out which of many fds are ready', () => {
  const fds = scene.value<number[]>('fds of the clients');
  expect(scene.value('ready when nobody spoke')).toBe(0);
  expect(scene.value('ready to read')).toEqual([fds[0], fds[2]]);
  expect(scene.value('ready to write')).toEqual(fds);
  expect(scene.value('what they said')).toEqual(['first', 'third']);
  expect(scene.value('milliseconds left of 1000')).toBeGreaterThan(0);
});

test('a client that is gone is ready, with an end of file', () => {
  expect(scene.value('ready after the close')).toEqual([
    scene.value<number[]>('fds of the clients')[1],
  ]);
  expect(scene.value('read from it')).toBe(0);
});

test('an fd at or above FD_SETSIZE is refused with EINVAL', () => {
  expect(scene.value('FD_SETSIZE')).toBe(1024);
  expect(scene.text('select with an fd above')).toBe('EINVAL');
});
