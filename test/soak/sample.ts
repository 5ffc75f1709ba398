// What a process holds, at a moment at which nothing is under way.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { collectGarbage } from '../reliability/garbage.ts';

/** What is measured, and in what. */
export const quantities = {
  fds: 'fds',
  threads: 'threads',
  handles: 'handles of Node.js',
  heap: 'bytes of the heaps, collected',
  rss: 'bytes that are resident',
} as const;

export type Quantity = keyof typeof quantities;
export type Sample = Readonly<Record<Quantity, number>>;

const entries = (path: string): number => readdirSync(path).length;

/** Resident pages, from the kernel: Node.js's own figure is of the same file. */
function resident(): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1'));
  return Number(line?.[1]) * 1024;
}

/** Looks and milliseconds between them: a thread that has answered and is about to end is no leak. */
const [LOOKS, BETWEEN] = [5, 10];

/**
 * Takes a sample; nothing may be under way.
 *
 * @param others asks for the heaps of other threads
 */
export async function sample(others: () => Promise<number>): Promise<Sample> {
  let [fds, threads, handles] = [Infinity, Infinity, Infinity];
  for (let i = 0; i < LOOKS; i++) {
    await pause(BETWEEN);
    fds = Math.min(fds, entries('/proc/self/fd'));
    threads = Math.min(threads, entries('/proc/self/task'));
    handles = Math.min(handles, process.getActiveResourcesInfo().length);
  }
  const heaps = await others();
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return { fds, threads, handles, heap: heapUsed + external + heaps, rss: resident() };
}
