// No decoder throws what it does not say, or runs for ever, whatever it is given. `npm run fuzz` does this for longer.
import { describe, expect, test } from 'vitest';
import { fuzz } from './fuzzing.ts';
import { targets } from './targets.ts';

describe('whatever it is given, what reads', () => {
  for (const [name, target] of Object.entries(targets)) {
    test(`${name} returns, or says what is wrong`, () => {
      for (const bytes of target.corpus) target.read(bytes);
      expect(fuzz(target, { seed: 1, runs: 3000 }).failure).toBeUndefined();
    });
  }
});

test('a decoder that goes wrong is found, with the smallest input', () => {
  const read = (bytes: Uint8Array): void => {
    if (bytes[3] === 0x7f) throw new Error('seven');
  };
  const { failure } = fuzz({ corpus: [new Uint8Array(8)], read }, { seed: 1, runs: 3000 });
  expect(failure).toMatch(/^0000007f(00)*\nError: seven/);
});
