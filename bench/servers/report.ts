// The tables of the servers, for people and for programs.
import { meets, number, ratioCell, ratioHead, type Verdict } from '../cells.ts';
import { type ServerName, serverNames, serverTitles } from '../workloads/servers.ts';
import type { MeasuredServers } from './measure.ts';
import { type MemoryFigures, memoryTargets, memoryTitle } from './memory.ts';

/** A table as rows of cells, the head first. */
export function serverCells({ row, results }: MeasuredServers): string[][] {
  const head = [row.title, ...row.metrics.flatMap(({ title }) => [title, `to C ${ratioHead}`])];
  const names = serverNames.filter((name) => results[0]?.figures.has(name));
  const lines = names.map((name) => [
    serverTitles[name],
    ...row.metrics.flatMap((metric, i) => {
      const one = results[i]?.figures.get(name);
      if (one === undefined) return ['–', '–'];
      const ratio = name === 'c' ? '1' : ratioCell(one.ratio, metric.targets[name], metric.higher);
      return [number(one.value.median, metric.digits), ratio];
    }),
  ]);
  return [head, ...lines];
}

/** Those that are compared with each other, a row for each two; empty where there are none. */
export function comparedCells({ row, results }: MeasuredServers): string[][] {
  const pairs = new Map<string, string[]>();
  row.metrics.forEach((metric, i) => {
    for (const { of, to, ratio, target } of results[i]?.compared ?? []) {
      const title = `${serverTitles[of]} to ${serverTitles[to]}`;
      const line = pairs.get(title) ?? row.metrics.map(() => '–');
      line[i] = ratioCell(ratio, target, metric.higher);
      pairs.set(title, line);
    }
  });
  if (pairs.size === 0) return [];
  const head = [`one to another ${ratioHead}`, ...row.metrics.map(({ title }) => title)];
  return [head, ...[...pairs].map(([title, line]) => [title, ...line])];
}

export function memoryCells(figures: ReadonlyMap<ServerName, MemoryFigures>): string[][] {
  const head = [memoryTitle, 'resident, bytes', 'JavaScript heap, bytes', 'target'];
  const lines = [...figures].map(([name, { resident, heap }]) => {
    const target = memoryTargets[name];
    const met = meets(heap, target);
    const verdict = met === undefined ? '' : `≤${number(target ?? 0, 0)} ${met ? 'ok' : 'over'}`;
    const bytes = Number.isNaN(heap) ? '–' : number(heap, 0);
    return [serverTitles[name], number(resident, 0), bytes, verdict];
  });
  return [head, ...lines];
}

/** For each target of the memory whether it was met; C has no such figure. */
export function memoryVerdicts(figures: ReadonlyMap<ServerName, MemoryFigures>): Verdict[] {
  return [...figures].flatMap(([name, { heap }]): Verdict[] => {
    const met = meets(heap, memoryTargets[name]);
    return met === undefined ? [] : [[met, met]];
  });
}

/** Who could have done more than the load generator asked of it; empty where nobody. */
export function limited({ bottleneck }: MeasuredServers): string {
  const names = [...bottleneck]
    .filter(([, part]) => part > 0.5)
    .map(([name]) => serverTitles[name]);
  return names.length === 0
    ? ''
    : `The load generator seldom had to wait and is itself the limit of the requests/s for: ${names.join(', ')}.`;
}

/** For each target whether it was met, with either C as the reference. */
export function serverVerdicts({ row, results }: MeasuredServers): Verdict[] {
  return row.metrics.flatMap(({ targets, higher }, i) => {
    const result = results[i];
    const toC = [...(result?.figures ?? [])].flatMap(([name, { ratio, ratioAlone }]): Verdict[] => {
      const met = meets(ratio.median, targets[name], higher);
      const alone = meets(ratioAlone, targets[name], higher);
      return met === undefined || alone === undefined ? [] : [[met, alone]];
    });
    const toOthers = (result?.compared ?? []).flatMap(({ ratio, target }): Verdict[] => {
      const met = meets(ratio.median, target, higher);
      return met === undefined ? [] : [[met, met]];
    });
    return [...toC, ...toOthers];
  });
}

/** The same for programs. */
export function serverReport(measured: MeasuredServers): unknown {
  const { row, results } = measured;
  return {
    workload: row.workload,
    title: row.title,
    limited: limited(measured),
    metrics: row.metrics.map(({ title, higher, targets }, i) => ({
      title,
      higher,
      servers: Object.fromEntries(
        [...(results[i]?.figures ?? [])].map(([name, figure]) => [
          name,
          {
            ...figure,
            target: targets[name],
            met: meets(figure.ratio.median, targets[name], higher),
          },
        ]),
      ),
      compared: (results[i]?.compared ?? []).map((pair) => ({
        ...pair,
        met: meets(pair.ratio.median, pair.target, higher),
      })),
    })),
  };
}
