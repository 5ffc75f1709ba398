// Rounds in which each server bears the same load in turn, and what comes of them.
import { type Figures, figuresOf, rotated } from '../measure.ts';
import type { ServerName, ServerRow } from '../workloads/servers.ts';
import { type EchoResult, load, type SendResult } from './load.ts';
import type { Server } from './server.ts';

/** What was measured for a row: for each metric the figures of each server. */
export interface MeasuredServers {
  readonly row: ServerRow;
  readonly figures: readonly ReadonlyMap<ServerName, Figures>[];
  /** For each server the part of the rounds in which the load generator was the bottleneck. */
  readonly bottleneck: ReadonlyMap<ServerName, number>;
}

/**
 * Measures one row. A first round only warms up, unless there is but one; another server begins each round.
 *
 * @param share the part of the row's time to take, from 0 to 1
 */
export async function measureServers(
  row: ServerRow,
  servers: ReadonlyMap<ServerName, Server>,
  program: string,
  rounds: number,
  share: number,
): Promise<MeasuredServers> {
  const values = row.metrics.map(() => new Map<ServerName, number[]>());
  const bottleneck = new Map<ServerName, number>();
  const names = [...servers.keys()];
  for (let round = rounds > 1 ? 0 : 1; round <= rounds; round++) {
    for (const name of rotated(names, round)) {
      const server = servers.get(name);
      if (server === undefined) continue;
      const seconds = ['--seconds', `${row.seconds * share}`, '--warmup', `${row.warmup * share}`];
      const args = [`${server.port}`, ...row.load, ...seconds, '--pid', `${server.pid}`];
      const result = await load<EchoResult & SendResult>(program, args);
      if (round === 0) continue;
      row.metrics.forEach((metric, i) => {
        const list = values[i]?.get(name) ?? [];
        values[i]?.set(name, [...list, metric.of(result)]);
      });
      const limited = result.bottleneck === true ? 1 / rounds : 0;
      bottleneck.set(name, (bottleneck.get(name) ?? 0) + limited);
    }
  }
  return { row, figures: values.map((all) => figuresOf(row.workload, all)), bottleneck };
}
