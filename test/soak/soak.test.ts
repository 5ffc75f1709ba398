// A little of the soak, and that it finds what it looks for; `npm run soak` is the whole.
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { type Quantity, quantities } from './sample.ts';
import { kinds, soak } from './soak.ts';
import type { Begin } from './traffic.ts';
import '../support/waiting.ts';
import { type Moment, verdicts } from './verdict.ts';

test.each(Object.entries(kinds))(
  '%s: rounds, and nothing open behind them',
  async (name, begin) => {
    const { counts, moments } = await soak(0.3, 0.1, { [name]: begin });
    expect(counts[name]?.rounds).toBeGreaterThan(0);
    expect(new Set(moments.map(({ fds }) => fds)).size).toBe(1);
  },
);

/** Traffic that leaves something behind in each round. */
const leaking: readonly [Quantity, Begin][] = [
  [
    'fds',
    () => {
      const left: number[] = [];
      return {
        round() {
          left.push(s.eventfd(0, s.EFD_CLOEXEC));
          return 0;
        },
        end() {
          for (const fd of left) s.close(fd);
        },
      };
    },
  ],
  [
    'handles',
    () => {
      const left: NodeJS.Timeout[] = [];
      return {
        round() {
          left.push(setTimeout(() => undefined, 1e6));
          return 0;
        },
        end() {
          for (const timeout of left) clearTimeout(timeout);
        },
      };
    },
  ],
];

test.each(leaking)('%s that are left behind are found', async (quantity, begin) => {
  const slowly: Begin = async () => {
    const { round, end } = await begin();
    return {
      async round() {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return round();
      },
      ...(end === undefined ? {} : { end }),
    };
  };
  const { moments } = await soak(2, 0.1, { slowly });
  expect(
    verdicts(moments)
      .filter(({ leak }) => leak)
      .map((each) => each.quantity),
  ).toContain(quantity);
});

describe('the verdict', () => {
  const none: Moment = { seconds: 0, fds: 40, threads: 10, handles: 3, heap: 5e7, rss: 2e8 };
  const run = (value: (i: number) => Partial<Moment>): Quantity[] => {
    const moments = Array.from({ length: 60 }, (_, i) => ({ ...none, ...value(i), seconds: i }));
    return verdicts(moments)
      .filter(({ leak }) => leak)
      .map(({ quantity }) => quantity);
  };

  test('nothing grows', () => {
    expect(run(() => ({}))).toEqual([]);
  });

  test('everything grows', () => {
    const grown = run((i) => ({ fds: i, threads: i, handles: i, heap: 1e5 * i, rss: 1e6 * i }));
    expect(grown).toEqual(Object.keys(quantities));
  });

  test('what grows in the first half alone has only warmed up', () => {
    expect(run((i) => ({ heap: 1e6 * Math.min(i, 30), fds: Math.min(i, 30) }))).toEqual([]);
  });

  test('what goes up and down does not grow', () => {
    expect(run((i) => ({ heap: 5e7 + 1e7 * Math.sin(i), threads: 10 + (i % 3) }))).toEqual([]);
  });
});

test('a round that fails ends the run, and all that goes on beside it', async () => {
  let rounds = 0;
  const failing: Begin = () => ({
    round() {
      if (++rounds === 3) throw new Error('a wrong byte');
      return 1;
    },
  });
  const endless: Begin = () => ({ round: () => new Promise((done) => setImmediate(done, 1)) });
  await expect(soak(3600, 3600, { failing, endless })).rejects.toThrow('a wrong byte');
});
