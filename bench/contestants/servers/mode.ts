// What the command line of a server asks for; the same for all of them:
//   blocking       echo, one connection after the other, with calls that wait
//   epoll          echo, all connections at once
//   lookup         answers a line with what a table has for it, all connections at once: lines.ts
//   memory N...    the same, and says when it has accepted N connections
//   sink SIZE      reads all that comes, SIZE bytes at a time, and answers its end with how many bytes it was
const [kind = '', ...numbers] = process.argv.slice(2);
const counts = kind === 'memory' ? numbers.map(Number) : [];

/** The bytes that an echo reads at the most. */
export const ECHO_SIZE = 4096;

/** The length of the queue of a listening socket. */
export const BACKLOG = 4096;

/** The bytes that a sink reads at a time. */
export const sinkSize = Number(numbers[0] ?? 0);

/** Runs what was asked for; the process ends with status 2 where the server does not have it. */
export function start(modes: {
  readonly blocking?: () => void | Promise<void>;
  readonly many?: () => void | Promise<void>;
  readonly lookup?: () => void | Promise<void>;
  readonly sink?: () => void | Promise<void>;
}): void {
  const all = new Map([
    ['blocking', modes.blocking],
    ['epoll', modes.many],
    ['lookup', modes.lookup],
    ['memory', modes.many],
    ['sink', modes.sink],
  ]);
  const run = all.get(kind);
  if (run === undefined) process.exit(2);
  run();
}

/** Tells the one who started this process. */
export function listening(port: number): void {
  console.log(`port ${port}`);
}

let accepted = 0;

/** One more connection: says so where it was asked to, with the bytes of JavaScript's memory once the garbage is gone. */
export function count(): void {
  if (++accepted !== counts[0]) return;
  counts.shift();
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  console.log(`accepted ${accepted} ${heapUsed + external}`);
}
