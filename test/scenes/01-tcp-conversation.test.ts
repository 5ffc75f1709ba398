// Scene 1 against socket(7) and proc_pid_fd(5).
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('01-tcp-conversation.ts');
});

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '', skipped: [] });
});

test('accept(2) returns another fd than the one that listens', () => {
  const fds = [scene.value('listening fd'), scene.value('connected fd'), scene.value('client fd')];
  for (const fd of fds) expect(fd).toBeGreaterThan(2);
  expect(new Set(fds).size).toBe(3);
});

test('what one side writes the other reads', () => {
  expect(scene.text('the server read')).toBe('hello, server');
  expect(scene.text('the client read')).toBe('you said: hello, server');
});

test('read(2) returns 0 after the peer’s close', () => {
  expect(scene.value('read after the peer’s close')).toBe(0);
});

test('each fd is a socket of its own in /proc/self/fd while it is open, and gone after close', () => {
  const links = scene.value<string[]>('in /proc/self/fd while open');
  expect(links).toHaveLength(3);
  for (const link of links) expect(link).toMatch(/^socket:\[\d+\]$/);
  expect(new Set(links).size).toBe(3);
  expect(scene.value('in /proc/self/fd after close')).toEqual(['gone', 'gone', 'gone']);
});
