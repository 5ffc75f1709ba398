// Rounds in which each contestant does the same work in turn, and what comes of them.
import type { Contestant } from './contestant.ts';
import type { Name, Row } from './workloads/row.ts';

/** One contestant's figures for one workload. */
export interface Figures {
  /** Of one iteration, in the row's unit: the median of the rounds. */
  readonly value: number;
  /** To C in the same round: the median, the lowest, the highest. */
  readonly ratio: number;
  readonly lowest: number;
  readonly highest: number;
  /** The median of the ratios to C with one thread. */
  readonly ratioAlone: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** The same items, from another one on in each round. */
export function rotated<T>(items: readonly T[], round: number): T[] {
  const first = round % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

/** Medians and ratios of what each one gave in each round. */
export function figuresOf<T extends string>(
  workload: string,
  values: ReadonlyMap<T | 'c' | 'c-alone', readonly number[]>,
): Map<T, Figures> {
  const reference = values.get('c');
  const alone = values.get('c-alone');
  if (reference === undefined || alone === undefined)
    throw new Error(`${workload}: C does not have it`);
  const figures = new Map<T, Figures>();
  for (const [name, list] of values) {
    const ratios = list.map((value, round) => value / (reference[round] ?? Number.NaN));
    figures.set(name as T, {
      value: median(list),
      ratio: median(ratios),
      lowest: Math.min(...ratios),
      highest: Math.max(...ratios),
      ratioAlone: median(list.map((value, round) => value / (alone[round] ?? Number.NaN))),
    });
  }
  return figures;
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
): Promise<Map<Name, Figures>> {
  const times = new Map<Name, number[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const contestant of rotated(contestants, round)) {
      const { name } = contestant;
      const iterations = Math.ceil((row.iterations * share) / (row.fewer?.[name] ?? 1));
      const time = await contestant.run(row.workload, iterations);
      if (time !== undefined && round > 0) times.set(name, [...(times.get(name) ?? []), time]);
    }
  }
  return figuresOf<Name>(row.workload, times);
}
