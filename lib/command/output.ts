// What the command prints: aligned tables, colours where somebody looks, JSON.
import process from 'node:process';
import { styleText } from 'node:util';

/** A mistake in how the command was called: one line on standard error, exit status 1. */
export class UsageError extends Error {}

/** Whether colours are wanted: a terminal, and no NO_COLOR. */
function coloured(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return process.stdout.isTTY === true;
}

type Colour = Parameters<typeof styleText>[0];

/** Text in a colour, where colours are wanted. */
export function paint(colour: Colour, text: string): string {
  return coloured() ? styleText(colour, text, { validateStream: false }) : text;
}

/** Escapes what would do something to a terminal: a path may hold any byte. */
export function printable(text: string): string {
  return text.replaceAll(
    /\p{Cc}/gu,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/** Rows under their headings, in columns; the last one is not padded. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const cells = rows.map((row) => row.map(printable));
  const widths = headings.map((heading, i) =>
    cells.reduce((width, row) => Math.max(width, (row[i] ?? '').length), heading.length),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => {
        const width = widths[i] ?? 0;
        if (right.includes(i)) return cell.padStart(width);
        return i === headings.length - 1 ? cell : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [paint('bold', line(headings)), ...cells.map(line)].join('\n');
}

/** A value as JSON: bigints as strings of digits, bytes as hexadecimal. */
export function json(value: unknown): string {
  return JSON.stringify(
    value,
    (_key, each: unknown) => {
      if (typeof each === 'bigint') return String(each);
      if (each instanceof Uint8Array) return Buffer.from(each).toString('hex');
      return each;
    },
    2,
  );
}

/** Writes to standard output. A reader that has seen enough (`| head`) ends the program quietly. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Installed once: without it a broken pipe would be an uncaught error. */
export function endQuietlyOnBrokenPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

/** Shows what `show` returns once, or again every `seconds` until the program is ended. */
export async function watched(seconds: number | undefined, show: () => string): Promise<void> {
  if (seconds === undefined) {
    print(show());
    return;
  }
  for (;;) {
    const text = show();
    // Home and clear on a terminal; into a pipe one after the other.
    print(process.stdout.isTTY ? `\u001b[H\u001b[2J${text}` : text);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}
