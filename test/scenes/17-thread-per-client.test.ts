// Scene 17 against clone(2) (CLONE_FILES) and proc_pid_fd(5).
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('17-thread-per-client.ts');
});

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '', skipped: [] });
});

test('each client has a thread of its own, which its answers name', () => {
  const threads = scene.value<string[]>('threads');
  expect(new Set(threads).size).toBe(3);
  expect(scene.value('served by')).toEqual(threads);
  expect(scene.value('answers')).toEqual([
    `server-first of ann (${threads[0]})`,
    `server-first of bob (${threads[1]})`,
    `server-first of cid (${threads[2]})`,
    `server-second of cid (${threads[2]})`,
    `server-second of bob (${threads[1]})`,
    `server-second of ann (${threads[0]})`,
  ]);
  expect(scene.value('lines that each answered')).toEqual([2, 2, 2]);
});

test('they are threads of the kernel, other ones than that which accepts', () => {
  expect(new Set(scene.value<number[]>('process and its threads in the kernel')).size).toBe(4);
});

test('the integer is all that a thread needs: the table of fds is shared', () => {
  const fds = scene.value<number[]>('fds that were accepted');
  expect(scene.value('fds that the threads served')).toEqual(fds);
  for (const target of scene.value<string[]>('sockets of the fds')) {
    expect(target).toMatch(/^socket:\[\d+\]$/);
  }
  expect(scene.value('the same fds here, after the threads closed them')).toEqual(
    fds.map(() => 'closed'),
  );
});
