// The recipe against ip(7) and tcp(7): who is told of the MTU, and who finds it out.
import { expect, test } from 'vitest';
import { runScene } from '../scenes/scene.ts';

test('without ICMP nothing arrives, unless the sender probes', async (ctx) => {
  const scene = await runScene('recipes/path-mtu-black-hole.ts');
  expect(scene).toMatchObject({ status: 0, stderr: '' });
  if (scene.skipped.length > 0) ctx.skip(scene.skipped.join(', '));
  for (const name of ['ICMP arrives', 'black hole', 'black hole, probing']) {
    // 1500 less the headers of IP and TCP, and timestamps.
    expect(scene.value(`${name}, the connection opens, segments of`)).toBe(1448);
  }
  expect(scene.value('ICMP arrives, bytes that arrive')).toBe(20_000);
  expect(scene.value('ICMP arrives, the path MTU that it knows')).toBe(1280);
  expect(scene.value('ICMP arrives, then segments of')).toBe(1228);
  expect(scene.value('black hole, bytes that arrive')).toBe(0);
  expect(scene.value('black hole, then segments of')).toBe(1448);
  expect(scene.value('black hole, probing, bytes that arrive')).toBe(20_000);
  expect(scene.value('black hole, probing, then segments of')).toBeLessThanOrEqual(1228);
});
