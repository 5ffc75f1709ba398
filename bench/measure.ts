// Rounds in which each contestant does the same work in turn, and what comes of them.
import type { Contestant } from './contestant.ts';
import type { Name, Row } from './workloads/row.ts';

/** One contestant's figures for one workload. */
export interface Figures {
  /** For one iteration: the median of the rounds. */
  readonly nanoseconds: number;
  /** To C in the same round: the median, the lowest, the highest. */
  readonly ratio: number;
  readonly lowest: number;
  readonly highest: number;
  /** The median of the ratios to C with one thread. */
  readonly ratioAlone: number;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
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
    const first = round % contestants.length;
    for (const contestant of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      const { name } = contestant;
      const iterations = Math.ceil((row.iterations * share) / (row.fewer?.[name] ?? 1));
      const time = await contestant.run(row.workload, iterations);
      if (time !== undefined && round > 0) times.set(name, [...(times.get(name) ?? []), time]);
    }
  }
  const reference = times.get('c');
  const alone = times.get('c-alone');
  if (reference === undefined || alone === undefined)
    throw new Error(`${row.workload}: C does not have it`);
  const figures = new Map<Name, Figures>();
  for (const [name, list] of times) {
    const ratios = list.map((time, round) => time / (reference[round] ?? Number.NaN));
    figures.set(name, {
      nanoseconds: median(list),
      ratio: median(ratios),
      lowest: Math.min(...ratios),
      highest: Math.max(...ratios),
      ratioAlone: median(list.map((time, round) => time / (alone[round] ?? Number.NaN))),
    });
  }
  return figures;
}
