// The recipe against tcp(7), and what Node.js itself counted.
import { expect, test } from 'vitest';
import { runScene } from '../scenes/scene.ts';

test('options of the sockets of a live HTTP request', async () => {
  const scene = await runScene('recipes/tcp-user-timeout-and-info.ts');
  expect(scene).toMatchObject({ status: 0, stderr: '', skipped: [] });
  expect(scene.value('TCP_USER_TIMEOUT at the server, milliseconds')).toBe(5000);
  expect(scene.value('TCP_USER_TIMEOUT at the client, where nobody set it')).toBe(0);
  const ESTABLISHED = 1;
  expect(scene.value('state at the server')).toBe(ESTABLISHED);
  expect(scene.value('round trip time at the server, microseconds')).toBeGreaterThan(0);
  const written = scene.value<number>('bytes that the client wrote');
  expect(written).toBeGreaterThan(10_000);
  expect(scene.value('bytes that the server received')).toBe(written);
  expect(scene.value('bytes that the server acknowledged')).toBe(written);
});
