// The tables of the servers, for people and for programs.
import type { Figures } from '../measure.ts';
import { type Metric, type ServerName, serverNames } from '../workloads/servers.ts';
import type { MeasuredServers } from './measure.ts';
import { type MemoryFigures, memoryTargets, memoryTitle } from './memory.ts';

export const serverTitles: Readonly<Record<ServerName, string>> = {
  c: 'C',
  'c-alone': 'C, one thread',
  typed: 'sockfd',
  raw: 'sockfd/raw',
  batch: 'sockfd/raw serve',
  promises: 'sockfd/promises',
  net: 'node:net',
  python: 'Python',
  koffi: 'koffi',
  'posix-socket': 'posix-socket',
};

function meets(metric: Metric, name: ServerName, ratio: number): boolean | undefined {
  const target = metric.targets[name];
  if (target === undefined) return undefined;
  return metric.higher ? ratio >= target : ratio <= target;
}

function number(value: number, digits: number): string {
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

function ratioCell(metric: Metric, name: ServerName, { ratio, lowest, highest }: Figures): string {
  if (name === 'c') return '1';
  const text = `${ratio.toFixed(2)} (${lowest.toFixed(2)}–${highest.toFixed(2)})`;
  const met = meets(metric, name, ratio);
  if (met === undefined) return text;
  const target = `${metric.higher ? '≥' : '≤'}${metric.targets[name]?.toFixed(2)}`;
  return `${text} ${target} ${met ? 'ok' : metric.higher ? 'under' : 'over'}`;
}

/** A table as rows of cells, the head first. */
export function serverCells({ row, figures }: MeasuredServers): string[][] {
  const head = [
    row.title,
    ...row.metrics.flatMap(({ title }) => [title, 'to C (low–high) target']),
  ];
  const names = serverNames.filter((name) => figures[0]?.has(name));
  const lines = names.map((name) => [
    serverTitles[name],
    ...row.metrics.flatMap((metric, i) => {
      const one = figures[i]?.get(name);
      if (one === undefined) return ['–', '–'];
      return [number(one.value, metric.digits), ratioCell(metric, name, one)];
    }),
  ]);
  return [head, ...lines];
}

export function memoryCells(figures: ReadonlyMap<ServerName, MemoryFigures>): string[][] {
  const head = [memoryTitle, 'resident, bytes', 'JavaScript heap, bytes', 'target'];
  const lines = [...figures].map(([name, { resident, heap }]) => {
    const target = memoryTargets[name];
    const verdict =
      target === undefined ? '' : `≤${number(target, 0)} ${heap <= target ? 'ok' : 'over'}`;
    const bytes = Number.isNaN(heap) ? '–' : number(heap, 0);
    return [serverTitles[name], number(resident, 0), bytes, verdict];
  });
  return [head, ...lines];
}

/** The cells as lines, each column as wide as its widest cell. */
export function aligned(cells: readonly (readonly string[])[]): string {
  const widths = (cells[0] ?? []).map((_, i) =>
    Math.max(...cells.map((line) => (line[i] ?? '').length)),
  );
  const lines = cells.map((line) =>
    line
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return lines.join('\n');
}

/** The cells as a table of Markdown. */
export function markdown(cells: readonly (readonly string[])[]): string {
  const [head = [], ...lines] = cells.map((line) => `| ${line.join(' | ')} |`);
  return [head, `|${'---|'.repeat(cells[0]?.length ?? 0)}`, ...lines].join('\n');
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

/** For each target whether it was met, and whether it would be with C with one thread as the reference. */
export function serverVerdicts({ row, figures }: MeasuredServers): (readonly [boolean, boolean])[] {
  return row.metrics.flatMap((metric, i) =>
    [...(figures[i] ?? [])].flatMap(([name, { ratio, ratioAlone }]) => {
      const met = meets(metric, name, ratio);
      const alone = meets(metric, name, ratioAlone);
      return met === undefined || alone === undefined ? [] : [[met, alone] as const];
    }),
  );
}

/** The same for programs. */
export function serverReport(measured: MeasuredServers): unknown {
  const { row, figures } = measured;
  return {
    workload: row.workload,
    title: row.title,
    limited: limited(measured),
    metrics: row.metrics.map((metric, i) => ({
      title: metric.title,
      higher: metric.higher,
      servers: Object.fromEntries(
        [...(figures[i] ?? [])].map(([name, figure]) => [
          name,
          {
            ...figure,
            target: metric.targets[name],
            met: meets(metric, name, figure.ratio),
          },
        ]),
      ),
    })),
  };
}
