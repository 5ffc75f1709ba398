// Our lines against those of the machine's strace for the same process: byte for byte, but for pointers.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { comparable } from './exceptions.ts';
import { underStrace, why } from './under-strace.ts';

const scenario = fileURLToPath(new URL('scenario.ts', import.meta.url));

const both = (
  straceOptions: readonly string[],
  options: object,
): Promise<{ ours: string[]; theirs: string[] }> =>
  underStrace(straceOptions, [scenario, JSON.stringify(options)]);

describe.skipIf(why !== '')(`as strace prints it${why}`, () => {
  test('every call', { timeout: 120_000 }, async () => {
    const { ours, theirs } = await both([], {});
    expect(ours.map(comparable)).toEqual(theirs.map(comparable));
    expect(new Set(ours.map(comparable)).size).toBeGreaterThanOrEqual(300);
  });

  test('column by column', { timeout: 120_000 }, async () => {
    const { ours, theirs } = await both([], {});
    const short = (line: string): boolean => /^(socket|close|listen|dup2?|fcntl)\(/.test(line);
    expect(ours.filter(short).length).toBeGreaterThan(100);
    expect(ours.filter(short)).toEqual(theirs.filter(short));
  });

  test('-y: what each fd is', { timeout: 120_000 }, async () => {
    const { ours, theirs } = await both(['-y'], { fdPaths: true });
    expect(ours.map(comparable)).toEqual(theirs.map(comparable));
    expect(ours.filter((line) => line.includes('<socket:[')).length).toBeGreaterThan(300);
  });

  test.each([0, 1, 2, 5, 100])(
    '-s %i: the size of strings',
    { timeout: 120_000 },
    async (stringSize) => {
      const { ours, theirs } = await both(['-s', String(stringSize)], { stringSize });
      expect(ours.map(comparable)).toEqual(theirs.map(comparable));
    },
  );
});
