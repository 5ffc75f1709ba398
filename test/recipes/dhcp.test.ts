// The recipe against RFC 2131, and its server against a client of somebody else.
import { expect, test } from 'vitest';
import { runScene } from '../scenes/scene.ts';

test('four messages give a host its address', async (ctx) => {
  const scene = await runScene('recipes/dhcp.ts');
  expect(scene).toMatchObject({ status: 0, stderr: '' });
  if (!scene.facts.has('the answer')) ctx.skip(scene.skipped.join(', '));
  expect(scene.text('the answer')).toBe('ACK');
  expect(scene.text('the address of the client')).toBe('10.0.0.100/24');
  const messages = ['DISCOVER', 'OFFER 10.0.0.100', 'REQUEST 10.0.0.100', 'ACK 10.0.0.100'];
  const lines = scene.stdout.split('\n').map((line) => line.trim().split(': ')[1]);
  const ours = lines.filter((line) => messages.includes(line ?? ''));
  // udhcpc begins with a DISCOVER, too.
  expect(ours.slice(0, 4)).toEqual(messages);
  if (scene.skipped.length > 0) ctx.skip(scene.skipped.join(', '));
  expect(scene.text('udhcpc got')).toBe('10.0.0.101');
});
