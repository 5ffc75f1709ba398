// The recipe against tcp(7): who asks is told, who does not ask is not.
import { expect, test } from 'vitest';
import { runScene } from '../scenes/scene.ts';

test('keep-alive and the user timeout end what else stays established', async (ctx) => {
  const scene = await runScene('recipes/dead-connection.ts');
  expect(scene).toMatchObject({ status: 0, stderr: '' });
  if (scene.skipped.length > 0) ctx.skip(scene.skipped.join(', '));
  expect(scene.text('idle')).toBe('still ESTABLISHED after 4 s');
  expect(scene.text('sending')).toBe('still ESTABLISHED after 4 s');
  expect(scene.text('idle with keep-alive')).toBe('ETIMEDOUT');
  expect(scene.text('sending with a user timeout')).toBe('ETIMEDOUT');
  expect(scene.value('sending, retransmissions')).toBeGreaterThan(1);
  expect(scene.value('idle, retransmissions')).toBe(0);
  // A second without traffic, a second without an answer.
  expect(scene.value('idle with keep-alive, after ms')).toBeGreaterThanOrEqual(1900);
  expect(scene.value('sending with a user timeout, after ms')).toBeGreaterThanOrEqual(1000);
});
