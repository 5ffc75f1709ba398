// How times of one clock become those of another, also where one of them is set meanwhile.
import { expect, test } from 'vitest';
import { relation } from '../../lib/timeline/clock.ts';
import type { ClockSample } from '../../lib/timeline/wire.ts';

const SECOND = 1_000_000_000n;

/** CLOCK_REALTIME as it was set: from each moment of CLOCK_MONOTONIC on by so much before it. */
class Wall {
  readonly #steps: (readonly [from: bigint, offset: bigint])[];

  constructor(steps: readonly (readonly [from: bigint, offset: bigint])[]) {
    this.#steps = [...steps];
  }

  at(moment: bigint): bigint {
    const step = this.#steps.findLast(([from]) => from <= moment);
    return moment + (step?.[1] ?? 0n);
  }

  look(moment: bigint): ClockSample {
    return { before: moment, real: this.at(moment + 300n), after: moment + 600n };
  }
}

const START = 1_700_000_000n * SECOND;

test.each([
  ['an hour back', -3600n * SECOND],
  ['an hour on', 3600n * SECOND],
  ['half a second back', -SECOND / 2n],
  ['half a second on', SECOND / 2n],
  ['a fifth of a second back', -SECOND / 5n],
  ['a fifth of a second on', SECOND / 5n],
])('set %s at any moment, every packet has its own time', (_name, jump) => {
  for (let tenth = 1n; tenth < 40n; tenth++) {
    const wall = new Wall([
      [0n, START],
      [(tenth * SECOND) / 10n + 1n, START + jump],
    ]);
    const looks = Array.from({ length: 5 }, (_, i) => wall.look(BigInt(i) * SECOND));
    const { toMonotonic, set, error } = relation(looks);
    expect(set).toBe(jump);
    expect(error).toBeLessThan(1000);
    for (let moment = 0n; moment < 4n * SECOND; moment += SECOND / 37n) {
      // The thread that takes it is late by up to 100 ms.
      for (const late of [0n, 1000n, 100_000n, 100_000_000n]) {
        const found = toMonotonic(wall.at(moment), moment + late);
        expect(Number(found - moment)).toBeLessThanOrEqual(error);
        expect(Number(moment - found)).toBeLessThanOrEqual(error);
      }
    }
  }
});

test('set by less than a thread may be late by, the error says so', () => {
  const wall = new Wall([
    [0n, START],
    [SECOND / 2n, START + 10_000_000n],
  ]);
  const { toMonotonic, set, error } = relation([0n, SECOND].map((moment) => wall.look(moment)));
  expect(set).toBe(10_000_000n);
  for (let moment = 0n; moment < SECOND; moment += SECOND / 97n) {
    const found = toMonotonic(wall.at(moment), moment + 20_000_000n);
    expect(Math.abs(Number(found - moment))).toBeLessThanOrEqual(error);
  }
});

test('set there and back between two looks, nothing of it is known', () => {
  const wall = new Wall([[0n, START]]);
  const { set, toMonotonic } = relation([0n, SECOND].map((moment) => wall.look(moment)));
  expect(set).toBe(0n);
  expect(toMonotonic(START + 5n, 10n)).toBe(5n);
});

test('a stamp that is of CLOCK_MONOTONIC already stays what it is', () => {
  const wall = new Wall([[0n, START]]);
  const { toMonotonic } = relation([0n, SECOND].map((moment) => wall.look(moment)));
  for (const moment of [1000n, SECOND / 2n, 2n * SECOND]) {
    expect(toMonotonic(moment, moment + 100_000_000n)).toBe(moment);
    expect(toMonotonic(wall.at(moment), moment + 100_000_000n)).toBe(moment);
  }
});
