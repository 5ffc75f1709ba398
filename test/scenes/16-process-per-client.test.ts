// Scene 16 against fork(2), accept(2), unix(7) and wait(2).
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('16-process-per-client.ts');
});

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '', skipped: [] });
});

test('the processes have the listening socket of their parent', () => {
  expect(scene.text('listening socket of the parent')).toMatch(/^socket:\[\d+\]$/);
  expect(scene.value('listening socket of the processes')).toEqual(
    Array(3).fill(scene.text('listening socket of the parent')),
  );
});

test('each client has a process of its own, which its answers name', () => {
  const served = scene.value<string[]>('served by');
  expect([...served].sort()).toEqual(scene.value<string[]>('processes that inherited').sort());
  expect(served).not.toContain(scene.text('parent'));
  for (const which of ['first', 'second']) {
    expect(scene.value(`${which} answers`)).toEqual(
      ['ann', 'bob', 'cid'].map((name, i) => `server-${which} of ${name} (${served[i]})`),
    );
  }
});

test('a process that has ended is a zombie until its parent reaps it, and learns its status', () => {
  expect(scene.value('states of those that have ended')).toEqual(['Z', 'Z', 'Z']);
  expect(scene.value('answered by each, as its exit status')).toEqual([2, 2, 2]);
  expect(scene.value('states after they were reaped')).toEqual(['gone', 'gone', 'gone']);
});

test('a connected fd that was passed is served by the worker that it was passed to', () => {
  const workers = scene.value<string[]>('workers');
  const answers = scene.value<string[]>('answers of the pool');
  expect(scene.value('passed to')).toEqual([0, 1, 2, 3, 4, 5].map((i) => workers[i % 2]));
  for (const [i, answer] of answers.entries()) {
    expect(answer).toMatch(RegExp(`^server-hello ${i} \\(${workers[i % 2]} fd \\d+\\)$`));
  }
  expect(scene.value('answered by each worker')).toEqual([3, 3]);
  expect(scene.value('states of the workers at the end')).toEqual(['gone', 'gone']);
});
