// The recipe against RFC 8305, and beside Node.js, which does the same.
import { expect, test } from 'vitest';
import { runScene } from '../scenes/scene.ts';

test('the second attempt does not wait for the first', async (ctx) => {
  const scene = await runScene('recipes/happy-eyeballs.ts');
  expect(scene).toMatchObject({ status: 0, stderr: '' });
  if (scene.skipped.length > 0) ctx.skip(scene.skipped.join(', '));
  expect(scene.text('addresses')).toBe('fd00::2, 10.0.0.2');
  const happy = scene.value<number>('happy eyeballs, connected after ms');
  expect(happy).toBeGreaterThanOrEqual(269);
  expect(scene.value('one after the other, connected after ms')).toBeGreaterThanOrEqual(2019);
  const [family, ms] = scene.value<[string, number]>('Node.js, family and ms');
  expect(family).toBe('IPv4');
  expect(ms).toBeGreaterThanOrEqual(269);
});
