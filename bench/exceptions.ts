// `npx tsx bench/exceptions.ts`: what the exception of a typed call is made of: the call itself, the error with its stack as the
// engine makes it, and what the library adds. Without a stack, what is left of it is shown, too.
import * as s from '../lib/index.ts';
import * as raw from '../lib/raw/index.ts';
import { median } from './measure.ts';

const CALLS = 50_000;
const ROUNDS = 9;

const [, fd] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_NONBLOCK);
const buffer = new Uint8Array(10);
const text = 'recv EAGAIN fd 5 (Resource temporarily unavailable)';

/** Does it, and catches what it throws. */
function caught(body: () => unknown): void {
  try {
    body();
  } catch {
    // It is what is measured.
  }
}

const ways: Readonly<Record<string, () => unknown>> = {
  'raw.recv': () => raw.recv(fd, buffer, 0, buffer.length, 0),
  'throw new Error': () => {
    throw new Error(text);
  },
  'new SyscallError': () => new s.SyscallError('recv', s.EAGAIN, { fd }),
  'recv, which throws it': () => s.recv(fd, buffer),
};

function nanoseconds(way: () => unknown): number {
  const before = process.hrtime.bigint();
  for (let i = 0; i < CALLS; i++) caught(way);
  return Number(process.hrtime.bigint() - before) / CALLS;
}

for (const limit of [Error.stackTraceLimit, 0]) {
  Error.stackTraceLimit = limit;
  const took = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, way] of Object.entries(ways)) {
      const each = nanoseconds(way);
      if (round > 0) took.get(name)?.push(each);
    }
  }
  console.log(`a stack of ${limit} frames at most`);
  for (const [name, values] of took) {
    console.log(`  ${name.padEnd(24)}${median(values).toFixed(0).padStart(6)} ns`);
  }
}
