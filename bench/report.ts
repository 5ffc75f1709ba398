// The table that people read and the object that programs read.
import type { Figures } from './measure.ts';
import type { Name, Row } from './workloads/row.ts';

/** A row and what was measured for it. */
export interface Measured {
  readonly row: Row;
  readonly figures: ReadonlyMap<Name, Figures>;
}

const columns: readonly { readonly name: Name; readonly title: string; readonly width: number }[] =
  [
    { name: 'c-alone', title: 'C, one thread', width: 17 },
    { name: 'raw', title: 'sockfd/raw', width: 28 },
    { name: 'batch', title: 'sockfd/raw Batch', width: 28 },
    { name: 'typed', title: 'sockfd', width: 28 },
    { name: 'python', title: 'Python', width: 17 },
    { name: 'koffi', title: 'koffi', width: 17 },
  ];

function line(first: string, nanoseconds: string, cells: readonly string[]): string {
  const rest = cells.map((text, i) => text.padEnd(columns[i]?.width ?? 0)).join('  ');
  return `${first.padEnd(28)}${nanoseconds.padStart(9)}  ${rest}`.trimEnd();
}

function meets(row: Row, name: Name, figures: Figures): boolean | undefined {
  const target = row.targets[name];
  return target === undefined ? undefined : figures.ratio <= target;
}

function cell(row: Row, name: Name, figures: Figures | undefined): string {
  if (figures === undefined) return '–';
  const { ratio, lowest, highest } = figures;
  const text = `${ratio.toFixed(2)} (${lowest.toFixed(2)}–${highest.toFixed(2)})`;
  const met = meets(row, name, figures);
  return met === undefined
    ? text
    : `${text} ≤${row.targets[name]?.toFixed(2)} ${met ? 'ok' : 'over'}`;
}

/** The contestants beside C, and what the report calls them. */
export const titles: readonly { readonly name: Name; readonly title: string }[] = columns;

/** The whole table as rows of cells, the head first. */
export function cells(measured: readonly Measured[]): string[][] {
  const lines = measured.map(({ row, figures }) => {
    const nanoseconds = Math.round(figures.get('c')?.value ?? Number.NaN).toLocaleString('en');
    return [
      row.title,
      nanoseconds,
      ...columns.map(({ name }) => cell(row, name, figures.get(name))),
    ];
  });
  return [
    ['ratio to C (low–high) target', 'C, ns', ...columns.map(({ title }) => title)],
    ...lines,
  ];
}

/** The head of the table. */
export function heading(): string {
  return line(
    'ratio to C (low–high) target',
    'C, ns',
    columns.map(({ title }) => title),
  );
}

/** One line of it. */
export function tableRow({ row, figures }: Measured): string {
  const nanoseconds = figures.get('c')?.value ?? Number.NaN;
  const cells = columns.map(({ name }) => cell(row, name, figures.get(name)));
  return line(row.title, Math.round(nanoseconds).toLocaleString('en'), cells);
}

/** For each target whether it was met, and whether it would be with C with one thread as the reference. */
export function verdicts({ row, figures }: Measured): (readonly [boolean, boolean])[] {
  return [...figures].flatMap(([name, { ratio, ratioAlone }]) => {
    const target = row.targets[name];
    return target === undefined ? [] : [[ratio <= target, ratioAlone <= target] as const];
  });
}

/** How many targets there are and how many were met, with either C as the reference. */
export function summary(all: readonly (readonly [boolean, boolean])[]): string {
  const met = all.filter(([met]) => met).length;
  const metAlone = all.filter(([, alone]) => alone).length;
  return `${met} of ${all.length} targets met; ${metAlone} if the reference were C with one thread`;
}

/** The same for programs. */
export function report(measured: readonly Measured[]): unknown {
  return measured.map(({ row, figures }) => ({
    workload: row.workload,
    title: row.title,
    contestants: Object.fromEntries(
      [...figures].map(([name, figure]) => [
        name,
        { ...figure, target: row.targets[name], met: meets(row, name, figure) },
      ]),
    ),
  }));
}
