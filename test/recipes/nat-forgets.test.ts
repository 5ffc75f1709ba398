// The recipe: the kernel's own NAT, and what both ends of a connection through it are told.
import { expect, test } from 'vitest';
import { runScene } from '../scenes/scene.ts';

test('a silent connection is reset for the server, and the client does not know', async (ctx) => {
  const scene = await runScene('recipes/nat-forgets.ts');
  expect(scene).toMatchObject({ status: 0, stderr: '' });
  if (scene.skipped.length > 0) ctx.skip(scene.skipped.join(', '));
  expect(scene.text('the server sees')).toBe('198.51.100.1');
  expect(scene.text('silent, the client heard')).toBe('nothing');
  expect(scene.text('silent, the server is told')).toBe('ECONNRESET');
  expect(scene.text('silent, the client believes')).toBe('ESTABLISHED');
  expect(scene.text('kept alive, the client heard')).toBe('4 bytes');
  expect(scene.text('kept alive, the server is told')).toBe('nothing');
});
