// The recipe: a message waits for one that was lost before it, if they share a connection.
import { expect, test } from 'vitest';
import { runScene } from '../scenes/scene.ts';

test('B waits for A on one connection, and not on its own', async (ctx) => {
  const scene = await runScene('recipes/head-of-line.ts');
  expect(scene).toMatchObject({ status: 0, stderr: '' });
  if (scene.skipped.length > 0) ctx.skip(scene.skipped.join(', '));
  // A there, its loss seen by what comes back, A again: three times 10 ms; B alone takes one.
  expect(scene.value('B on the connection of A, ms')).toBeGreaterThanOrEqual(30);
  expect(scene.value('B on a connection of its own, ms')).toBeGreaterThanOrEqual(10);
});
