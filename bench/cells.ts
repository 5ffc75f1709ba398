// What the tables have in common: how a ratio is written, what a target says of it, rows of cells as text.
import type { Spread } from './measure.ts';

/** True where a ratio is good enough; undefined where there is no target. */
export function meets(
  ratio: number,
  target: number | undefined,
  higher = false,
): boolean | undefined {
  if (target === undefined) return undefined;
  return higher ? ratio >= target : ratio <= target;
}

/** A number with so many digits after the point. */
export function number(value: number, digits: number): string {
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** What the heads of the tables call such a cell. */
export const ratioHead = '(q1–q3) target';

/** The median of the ratios, its quartiles, its target and whether it is met. */
export function ratioCell({ median, q1, q3 }: Spread, target?: number, higher = false): string {
  const text = `${median.toFixed(2)} (${q1.toFixed(2)}–${q3.toFixed(2)})`;
  const met = meets(median, target, higher);
  if (met === undefined) return text;
  const verdict = met ? 'ok' : higher ? 'under' : 'over';
  return `${text} ${higher ? '≥' : '≤'}${target?.toFixed(2)} ${verdict}`;
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

/** For each target whether it was met, and whether it would be with C with one thread as the reference. */
export type Verdict = readonly [met: boolean, alone: boolean];

/** How many targets there are and how many were met, with either C as the reference. */
export function summary(all: readonly Verdict[]): string {
  const met = all.filter(([met]) => met).length;
  const metAlone = all.filter(([, alone]) => alone).length;
  return `${met} of ${all.length} targets met; ${metAlone} if the reference were C with one thread`;
}
