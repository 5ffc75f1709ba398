// The table of the single calls, for people and for programs.
import { meets, ratioCell, ratioHead, type Verdict } from './cells.ts';
import type { Result } from './measure.ts';
import { comparisons, type Name, names, type Row, titles } from './workloads/row.ts';

/** A row and what was measured for it. */
export interface Measured extends Result<Name> {
  readonly row: Row;
}

/** A column for each contestant beside C, then one for each comparison; only of those who take part. */
interface Column {
  readonly title: string;
  readonly cell: (measured: Measured) => string | undefined;
}

function columns(present: ReadonlySet<Name>): Column[] {
  const contestants = names.filter((name) => name !== 'c' && present.has(name));
  const pairs = comparisons.filter(({ of, to }) => present.has(of) && present.has(to));
  return [
    ...contestants.map((name) => ({
      title: titles[name],
      cell: ({ row, figures }: Measured) => {
        const ratio = figures.get(name)?.ratio;
        return ratio && ratioCell(ratio, row.targets[name]);
      },
    })),
    ...pairs.map(({ of, to }) => ({
      title: `${titles[of]} to ${titles[to]}`,
      cell: ({ compared }: Measured) => {
        const pair = compared.find((other) => other.of === of && other.to === to);
        return pair && ratioCell(pair.ratio, pair.target);
      },
    })),
  ];
}

function presentIn(measured: readonly Measured[]): Set<Name> {
  return new Set(measured.flatMap(({ figures }) => [...figures.keys()]));
}

function headCells(columns: readonly Column[]): string[] {
  return [`ratio to C ${ratioHead}`, 'C, ns', ...columns.map(({ title }) => title)];
}

function rowCells(columns: readonly Column[], measured: Measured): string[] {
  const nanoseconds = measured.figures.get('c')?.value.median ?? Number.NaN;
  return [
    measured.row.title,
    Math.round(nanoseconds).toLocaleString('en'),
    ...columns.map(({ cell }) => cell(measured) ?? '–'),
  ];
}

/** The whole table as rows of cells, the head first. */
export function cells(measured: readonly Measured[]): string[][] {
  const all = columns(presentIn(measured));
  return [headCells(all), ...measured.map((one) => rowCells(all, one))];
}

/** For each target whether it was met, with either C as the reference. */
export function verdicts({ row, figures, compared }: Measured): Verdict[] {
  const toC = [...figures].flatMap(([name, { ratio, ratioAlone }]): Verdict[] => {
    const target = row.targets[name];
    return target === undefined ? [] : [[ratio.median <= target, ratioAlone <= target]];
  });
  const toOthers = compared.flatMap(({ ratio, target }): Verdict[] => {
    const met = meets(ratio.median, target);
    return met === undefined ? [] : [[met, met]];
  });
  return [...toC, ...toOthers];
}

/** The same for programs. */
export function report(measured: readonly Measured[]): unknown {
  return measured.map(({ row, figures, compared }) => ({
    workload: row.workload,
    title: row.title,
    contestants: Object.fromEntries(
      [...figures].map(([name, figure]) => [
        name,
        {
          ...figure,
          target: row.targets[name],
          met: meets(figure.ratio.median, row.targets[name]),
        },
      ]),
    ),
    compared: compared.map((pair) => ({ ...pair, met: meets(pair.ratio.median, pair.target) })),
  }));
}
