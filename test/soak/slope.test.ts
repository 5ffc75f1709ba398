// The slope and its interval, against scipy's.
import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { type Point, theilSen } from './slope.ts';

const scipy = spawnSync('python3', ['-c', 'import scipy.stats']).status === 0;

/** What scipy says of several lists of points. */
function theirs(lists: readonly Point[][]): number[][] {
  const program = `
import json, sys
from scipy.stats import theilslopes
for points in json.load(sys.stdin):
    r = theilslopes([y for x, y in points], [x for x, y in points], 0.99)
    print(json.dumps([r[0], r[2], r[3]]))`;
  const input = JSON.stringify(lists);
  const output = execFileSync('python3', ['-c', program], { input, encoding: 'utf8' });
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as number[]);
}

/** Numbers that are the same in each run: a linear congruential generator. */
function numbers(seed: number, count: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  });
}

/** Noise; a slope in noise; a falling one; steps; always the same; and one that is far out. */
const values: readonly ((i: number, noise: number) => number)[] = [
  (_, noise) => noise,
  (i, noise) => 0.05 * i + 3 * noise,
  (i, noise) => 10 * noise - i,
  (i) => Math.floor(i / 9),
  () => 7,
  (i, noise) => (i === 15 ? 1e9 : i + noise),
];

test.skipIf(!scipy)(`scipy.stats.theilslopes says the same${scipy ? '' : ' (needs scipy)'}`, () => {
  const lists = values.flatMap((value) =>
    [2, 3, 30, 61].map((count) =>
      numbers(count, count).map((noise, i): Point => [i * 1.5, value(i, noise)]),
    ),
  );
  for (const [i, [slope = 0, low = 0, high = 0]] of theirs(lists).entries()) {
    const mine = theilSen(lists[i] ?? []);
    expect([i, mine.slope, mine.low, mine.high]).toEqual([
      i,
      ...[slope, low, high].map((each) => expect.closeTo(each, 10) as number),
    ]);
  }
});
