// Rounds in which each contestant does the same work in turn, and what comes of them.
import type { Contestant } from './contestant.ts';
import { type Comparison, comparisons, type Name, type Row } from './workloads/row.ts';

/** Where the rounds lie: half of them between the quartiles. */
export interface Spread {
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
}

/** One contestant's figures for one workload. */
export interface Figures {
  /** Of one iteration, in the row's unit. */
  readonly value: Spread;
  /** To C in the same round. */
  readonly ratio: Spread;
  /** The median of the ratios to C with one thread. */
  readonly ratioAlone: number;
}

/** Two that took part, and the ratio of one to the other in the same round. */
export interface Compared<T> extends Comparison<T> {
  readonly ratio: Spread;
}

/** What each one gave in each round. */
export type Rounds<T> = ReadonlyMap<T, readonly number[]>;

/** What was measured for one row or one metric of it. */
export interface Result<T> {
  readonly figures: ReadonlyMap<T, Figures>;
  readonly compared: readonly Compared<T>[];
}

/** The value below which a part of them lies, between two of them in proportion. */
function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part;
  const lower = sorted[Math.floor(at)] ?? Number.NaN;
  const upper = sorted[Math.ceil(at)] ?? Number.NaN;
  return lower + (upper - lower) * (at - Math.floor(at));
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((part) => quantile(sorted, part));
  return { median: median ?? Number.NaN, q1: q1 ?? Number.NaN, q3: q3 ?? Number.NaN };
}

export function median(values: readonly number[]): number {
  return spread(values).median;
}

/** The same items, from another one on in each round. */
export function rotated<T>(items: readonly T[], round: number): T[] {
  const first = round % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

function ratios(of: readonly number[], to: readonly number[]): Spread {
  return spread(of.map((value, round) => value / (to[round] ?? Number.NaN)));
}

/** The comparisons of those who took part. */
export function compare<T>(
  rounds: Rounds<T>,
  wanted: readonly Comparison<T>[],
): readonly Compared<T>[] {
  return wanted.flatMap((comparison) => {
    const [of, to] = [rounds.get(comparison.of), rounds.get(comparison.to)];
    return of === undefined || to === undefined ? [] : [{ ...comparison, ratio: ratios(of, to) }];
  });
}

/** Medians, quartiles and ratios of what each one gave in each round. */
export function resultOf<T extends string>(
  workload: string,
  rounds: Rounds<T | 'c' | 'c-alone'>,
  wanted: readonly Comparison<T | 'c' | 'c-alone'>[],
): Result<T | 'c' | 'c-alone'> {
  const reference = rounds.get('c');
  const alone = rounds.get('c-alone');
  if (reference === undefined || alone === undefined)
    throw new Error(`${workload}: C does not have it`);
  const figures = new Map<T | 'c' | 'c-alone', Figures>();
  for (const [name, values] of rounds) {
    figures.set(name, {
      value: spread(values),
      ratio: ratios(values, reference),
      ratioAlone: ratios(values, alone).median,
    });
  }
  return { figures, compared: compare(rounds, wanted) };
}

/**
 * Measures one row. A first round only warms up; another contestant begins each round.
 *
 * @param share the part of the row's iterations to do, from 0 to 1
 */
export async function measure(
  row: Row,
  contestants: readonly Contestant[],
  rounds: number,
  share: number,
): Promise<Result<Name>> {
  const times = new Map<Name, number[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const contestant of rotated(contestants, round)) {
      const { name } = contestant;
      const iterations = Math.ceil((row.iterations * share) / (row.fewer?.[name] ?? 1));
      const time = await contestant.run(row.workload, iterations);
      if (time !== undefined && round > 0) times.set(name, [...(times.get(name) ?? []), time]);
    }
  }
  return resultOf(row.workload, times, comparisons);
}
