// Changes what a decoder reads, and has it read that: fast-check chooses the changes and finds the smallest that fails.
import * as fc from 'fast-check';
import type { Target } from './targets.ts';

/** A change: bytes in another place, gone, twice, or another number there. */
const change = fc.record({
  how: fc.constantFrom('set', 'cut', 'double', 'insert', 'word', 'end'),
  at: fc.nat(1 << 16),
  length: fc.nat(40),
  value: fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff, 0x10, 0x20, 0x28), fc.nat(0xff)),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(bytes: Uint8Array, { how, at, length, value }: Change): Uint8Array {
  const place = bytes.length === 0 ? 0 : at % bytes.length;
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  const piece = after.subarray(0, length);
  const join = (...pieces: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));
  switch (how) {
    case 'cut':
      return join(before, after.subarray(length));
    case 'double':
      return join(before, piece, after);
    case 'insert':
      return join(before, new Uint8Array(length).fill(value), after);
    case 'end':
      return join(before);
    default: {
      const copy = bytes.slice();
      copy.fill(value, place, place + (how === 'word' ? 4 : 1));
      return copy;
    }
  }
}

/** What is tried, and where it fails as nobody says. */
export interface Result {
  readonly runs: number;
  /** The smallest input that was found, in hexadecimal, and what it led to. */
  readonly failure?: string;
}

/** Tries a decoder until a number of runs or of seconds is over. */
export function fuzz(
  { corpus, read, throws }: Target,
  limit: { readonly seed: number; readonly runs?: number; readonly seconds?: number },
): Result {
  let runs = 0;
  const inputs = fc
    .tuple(fc.nat(corpus.length - 1), fc.array(change, { maxLength: 12 }))
    .map(([which, changes]) => changes.reduce(changed, corpus[which] ?? new Uint8Array(0)));
  const property = fc.property(
    fc.oneof({ weight: 7, arbitrary: inputs }, fc.uint8Array({ maxLength: 300 })),
    (bytes) => {
      runs++;
      try {
        read(bytes);
      } catch (error) {
        if (!(error instanceof RangeError) || throws?.test(error.message) !== true) throw error;
      }
    },
  );
  const { seconds } = limit;
  const found = fc.check(property, {
    seed: limit.seed,
    numRuns: limit.runs ?? Number.MAX_SAFE_INTEGER,
    ...(seconds === undefined ? {} : { interruptAfterTimeLimit: seconds * 1000 }),
  });
  if (!found.failed || found.counterexample === null) return { runs };
  const [bytes] = found.counterexample;
  const why =
    found.errorInstance instanceof Error ? found.errorInstance.stack : found.errorInstance;
  return { runs, failure: `${Buffer.from(bytes).toString('hex')}\n${why}` };
}
