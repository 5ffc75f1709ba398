// Puts what was measured into docs/: the tables between two marks of benchmarks.md, and a plot of the ratios.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markdown, summary } from './cells.ts';
import type { Machine } from './machine.ts';
import { bars, type Panel } from './plot.ts';
import { cells, type Measured, verdicts } from './report.ts';
import type { MeasuredServers } from './servers/measure.ts';
import type { MemoryFigures } from './servers/memory.ts';
import {
  comparedCells,
  limited,
  memoryCells,
  memoryVerdicts,
  serverCells,
  serverVerdicts,
} from './servers/report.ts';
import { names, titles } from './workloads/row.ts';
import { type ServerName, serverNames, serverTitles } from './workloads/servers.ts';

const docs = fileURLToPath(new URL('../docs', import.meta.url));
const begin = '<!-- figures: npm run bench -- --write -->';
const end = '<!-- end of figures -->';

/** Everything that a run gave. */
export interface Run {
  readonly command: string;
  readonly rounds: number;
  readonly machine: Machine;
  /** On which CPUs the servers and the load generator were. */
  readonly on: string;
  /** The part of the CPUs that other programs used meanwhile. */
  readonly others: number;
  readonly measured: readonly Measured[];
  readonly servers: readonly MeasuredServers[];
  readonly memory: ReadonlyMap<ServerName, MemoryFigures>;
}

function panels({ measured, servers }: Run): Panel[] {
  const calls = measured.map(({ row, figures }) => ({
    title: `${row.title}: time`,
    bars: names.flatMap((name) => {
      const ratio = figures.get(name)?.ratio.median;
      return ratio === undefined || name === 'c' ? [] : [{ name: titles[name], value: ratio }];
    }),
  }));
  const loads = servers.flatMap(({ row, results }) =>
    row.metrics.map((metric, i) => ({
      title: `${row.title}: ${metric.title.replace(/, .*/, '')}${metric.higher ? ' (more is better)' : ''}`,
      bars: serverNames.flatMap((name) => {
        const ratio = results[i]?.figures.get(name)?.ratio.median;
        return ratio === undefined || name === 'c'
          ? []
          : [{ name: serverTitles[name], value: ratio }];
      }),
    })),
  );
  return [...calls, ...loads];
}

function tables(run: Run): string {
  const { machine, on, others, measured, servers, memory } = run;
  const { kernel, arch, cpus, node, cc, python, peers } = machine;
  const parts = [
    `\`${run.command}\`, ${run.rounds} rounds, on ${cpus} ${arch} CPUs, of which other programs used ` +
      `${Math.round(others * 100)} %; ${on}; Linux ${kernel}, ` +
      `${[`Node.js ${node}`, cc, python, ...peers].join(', ')}.`,
  ];
  if (measured.length > 0) parts.push('### Single calls', markdown(cells(measured)));
  for (const server of servers) {
    parts.push(`### ${server.row.title}`, markdown(serverCells(server)));
    const compared = comparedCells(server);
    if (compared.length > 0) parts.push(markdown(compared));
    if (limited(server) !== '') parts.push(limited(server));
  }
  if (memory.size > 0) parts.push('### Memory', markdown(memoryCells(memory)));
  const all = [
    ...measured.flatMap(verdicts),
    ...servers.flatMap(serverVerdicts),
    ...memoryVerdicts(memory),
  ];
  parts.push(`${summary(all)}.`);
  return parts.join('\n\n');
}

/** Writes docs/benchmarks.svg and the tables of docs/benchmarks.md. */
export function document(run: Run): void {
  writeFileSync(
    `${docs}/benchmarks.svg`,
    bars('Ratio to C in the same round (1 is C)', panels(run)),
  );
  const page = readFileSync(`${docs}/benchmarks.md`, 'utf8');
  const [before, rest] = page.split(begin);
  const [, after] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined)
    throw new Error('docs/benchmarks.md has no marks');
  writeFileSync(`${docs}/benchmarks.md`, `${before}${begin}\n\n${tables(run)}\n\n${end}${after}`);
}
