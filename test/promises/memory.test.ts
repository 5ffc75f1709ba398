// What a pending promise holds, by process.memoryUsage() after collections: about 1 KiB with the asynchronous function and the
// buffer of a connection.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ended } from '../support/peer.ts';

const script = fileURLToPath(new URL('memory.ts', import.meta.url));

test.each(['loop', 'thread'])('memory for each wait, by %s', async (readiness) => {
  const args = ['--expose-gc', '--import', 'tsx', script];
  const env = { ...process.env, SOCKFD_READINESS: readiness };
  const { stdout, stderr } = await ended(process.execPath, args, { env });
  expect(stderr).toBe('');
  const { recv, echo, limited } = JSON.parse(stdout) as Record<string, [number, number]>;
  const held = [recv, echo, limited].map((each) => each?.[0] ?? Number.NaN);
  const left = [recv, echo, limited].map((each) => each?.[1] ?? Number.NaN);
  // The promise, the call, and what is kept for the fd; V8's versions differ by some words.
  expect(held[0]).toBeLessThan(500);
  // With the function and its buffer of 64 bytes, which are the program's.
  expect(held[1]).toBeLessThan(1200);
  // A timer of Node.js and its function.
  expect(held[2]).toBeLessThan(1200);
  // Less than any object that could be left of one.
  for (const bytes of left) expect(bytes).toBeLessThan(48);
});
