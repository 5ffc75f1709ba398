// Prints JSON: the bytes of V8's heap, and outside of it, for each pending promise; and how many are left for each when
// all have settled. To be run with --expose-gc.
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';

const FIRST = 500;
const MORE = 2000;

function used(): number {
  // The second collection takes what the first only marked as gone.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The least of a few: what else V8 allocates meanwhile (compiled code) only ever adds to it. */
async function least(
  wait: (fd: number) => Promise<unknown>,
): Promise<[held: number, left: number]> {
  const all = [await measure(wait), await measure(wait), await measure(wait)];
  return [Math.min(...all.map(([held]) => held)), Math.min(...all.map(([, left]) => left))];
}

/** Makes so many waits; they end when their sockets do. */
async function measure(
  wait: (fd: number) => Promise<unknown>,
): Promise<[held: number, left: number]> {
  const fds: number[] = [];
  const waits: Promise<unknown>[] = [];
  const open = async (count: number) => {
    for (let i = 0; i < count; i++) {
      const fd = s.socket(s.AF_INET, s.SOCK_DGRAM | s.SOCK_NONBLOCK);
      fds.push(fd);
      waits.push(wait(fd));
    }
    await turn();
  };
  const close = async () => {
    const settled = Promise.allSettled(waits.splice(0));
    for (const fd of fds.splice(0)) s.close(fd);
    await settled;
    await turn();
  };
  // What is compiled and what grows once is not counted.
  await open(FIRST + MORE);
  await close();
  await open(FIRST);
  const before = used();
  await open(MORE);
  const held = (used() - before) / MORE;
  await close();
  const empty = used();
  for (let round = 0; round < 3; round++) {
    await open(MORE);
    await close();
  }
  return [held, (used() - empty) / (3 * MORE)];
}

const shared = new Uint8Array(64);

/** A connection of an echo server, with a buffer of its own. */
async function echo(fd: number): Promise<void> {
  const buf = new Uint8Array(64);
  for (let n = await p.recv(fd, buf); n > 0; n = await p.recv(fd, buf)) {
    await p.send(fd, buf.subarray(0, n));
  }
}

console.log(
  JSON.stringify({
    recv: await least((fd) => p.recv(fd, shared)),
    echo: await least(echo),
    limited: await least((fd) => p.recv(fd, shared, { timeout: 60_000 })),
  }),
);
