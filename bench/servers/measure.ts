// Rounds in which each server bears the same load in turn, and what comes of them.
import { type Result, resultOf, rotated } from '../measure.ts';
import { type ServerName, type ServerRow, toBefore } from '../workloads/servers.ts';
import type { EchoResult, SendResult } from './load.ts';
import type { Server } from './server.ts';

/** What was measured for a row: a result for each metric. */
export interface MeasuredServers {
  readonly row: ServerRow;
  readonly results: readonly Result<ServerName>[];
  /** For each server the part of the rounds in which the load generator was the bottleneck. */
  readonly bottleneck: ReadonlyMap<ServerName, number>;
}

/** Runs the load generator with these arguments. */
export type Load = (args: readonly string[]) => Promise<EchoResult & SendResult>;

/**
 * Measures one row. A first round only warms up, unless there is but one; another server begins each round.
 *
 * @param share the part of the row's time to take, from 0 to 1
 */
export async function measureServers(
  row: ServerRow,
  servers: ReadonlyMap<ServerName, Server>,
  load: Load,
  rounds: number,
  share: number,
): Promise<MeasuredServers> {
  const values = row.metrics.map(() => new Map<ServerName, number[]>());
  const bottleneck = new Map<ServerName, number>();
  const all = [...servers];
  for (let round = rounds > 1 ? 0 : 1; round <= rounds; round++) {
    const time =
      round === 0 && row.first !== undefined
        ? ['--requests', `${row.first}`]
        : ['--seconds', `${row.seconds * share}`, '--warmup', `${row.warmup * share}`];
    for (const [name, server] of rotated(all, round)) {
      const args = [`${server.port}`, ...row.load, ...time, '--pid', `${server.pid}`];
      const result = await load(args).catch((cause) => {
        throw new Error(`${row.workload}, ${name}: the load generator failed`, { cause });
      });
      if (round === 0) continue;
      row.metrics.forEach((metric, i) => {
        const list = values[i]?.get(name) ?? [];
        values[i]?.set(name, [...list, metric.of(result)]);
      });
      const limited = result.bottleneck === true ? 1 / rounds : 0;
      bottleneck.set(name, (bottleneck.get(name) ?? 0) + limited);
    }
  }
  const results = row.metrics.map(({ comparisons }, i) =>
    resultOf<ServerName>(row.workload, values[i] ?? new Map(), [...comparisons, ...toBefore]),
  );
  return { row, results, bottleneck };
}
