// The recipe against ip(7): each router is who took the last one from the time to live.
import { expect, test } from 'vitest';
import { runScene } from '../scenes/scene.ts';

test('the way leads over three routers, each two cables further', async (ctx) => {
  const scene = await runScene('recipes/traceroute.ts');
  expect(scene).toMatchObject({ status: 0, stderr: '' });
  if (scene.skipped.length > 0) ctx.skip(scene.skipped.join(', '));
  expect([1, 2, 3, 4].map((ttl) => scene.text(`hop ${ttl}`))).toEqual([
    '10.0.0.254, EHOSTUNREACH',
    '10.0.1.254, EHOSTUNREACH',
    '10.0.2.254, EHOSTUNREACH',
    '10.0.3.2, ECONNREFUSED',
  ]);
  expect(scene.facts.has('hop 5')).toBe(false);
  // 2 ms over each cable, there and back.
  for (const ttl of [1, 2, 3, 4]) {
    expect(scene.value(`hop ${ttl}, ms`)).toBeGreaterThanOrEqual(4 * ttl);
  }
});
