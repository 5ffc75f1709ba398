// Scene 25 against tcp(7) and sockatmark(3).
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('25-out-of-band.ts');
});

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '', skipped: [] });
});

test('POLLPRI tells of the urgent byte, which MSG_OOB takes', () => {
  expect(scene.text('MSG_OOB with nothing urgent')).toBe('EINVAL');
  expect(scene.value('POLLPRI')).toBe(true);
  expect(scene.text('the urgent byte')).toBe('!');
});

test('the mark is where it was sent', () => {
  const fact = 'at the mark, then what was read up to it, then at the mark';
  expect(scene.value(fact)).toEqual([0, 'abc', 1]);
  expect(scene.text('what follows')).toBe('def');
  expect(scene.value('at the mark afterwards')).toBe(0);
});

test('SO_OOBINLINE leaves it in the stream, at the mark', () => {
  expect(scene.value('inline, what was read, at the mark, what was read')).toEqual(['gh', 1, '?']);
  expect(scene.text('MSG_OOB with SO_OOBINLINE')).toBe('EINVAL');
});
