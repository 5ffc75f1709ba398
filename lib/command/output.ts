// What the command prints: aligned tables, colours where somebody looks, JSON.
import { fstatSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { poll as pollNow } from '../calls/multiplex.ts';
import { poll } from '../promises/index.ts';
import { writeAll } from '../trace/output.ts';
import { EAGAIN, EPIPE, ETIMEDOUT, POLLOUT } from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { printable, printableJson } from '../values/printable.ts';

/** A mistake in how the command was called: one line on standard error, which points to --help. */
export class UsageError extends Error {}

/** What could not be done: one line on standard error. */
export class Failure extends Error {}

/** The reader of standard output has seen enough (`| head`): no error, and nothing left to do. */
export class BrokenPipe extends Error {}

/** Whether colours are wanted on an fd: a terminal that has them, and no NO_COLOR. */
export function coloured(fd = 1): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return isatty(fd) && TERM !== 'dumb';
}

/** What begins and ends a colour or style. */
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

/** The name of a colour or style. */
export type Colour = keyof typeof codes;

/** Text in a colour, where colours are wanted. */
export function paint(colour: Colour, text: string): string {
  if (!coloured()) return text;
  const [begin, end] = codes[colour];
  return `\u001b[${begin}m${text}\u001b[${end}m`;
}

/** A column of a table. */
export interface Column<T> {
  readonly heading: string;
  readonly text: (row: T) => string;
  readonly right?: boolean;
  readonly colour?: (row: T) => Colour | undefined;
}

/** Rows under their headings, in columns; the last one is not padded. */
export function table<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const cells = rows.map((row) => columns.map(({ text }) => printable(text(row))));
  const widths = columns.map(({ heading }, i) =>
    cells.reduce((width, row) => Math.max(width, (row[i] ?? '').length), heading.length),
  );
  const padded = (text: string, i: number): string => {
    if (columns[i]?.right === true) return text.padStart(widths[i] ?? 0);
    return i === columns.length - 1 ? text : text.padEnd(widths[i] ?? 0);
  };
  const headings = columns.map(({ heading }, i) => padded(heading, i)).join('  ');
  const lines = rows.map((row, number) =>
    columns
      .map(({ colour }, i) => {
        const text = cells[number]?.[i] ?? '';
        const chosen = text === '' ? undefined : colour?.(row);
        // The padding is left as it is: not every style is invisible on blanks.
        return chosen === undefined
          ? padded(text, i)
          : padded(text, i).replace(text, () => paint(chosen, text));
      })
      .join('  ')
      .trimEnd(),
  );
  return [paint('bold', headings.trimEnd()), ...lines].join('\n');
}

function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return value;
}

/** A value as JSON: bigints as strings of digits, bytes as hexadecimal. On one line where it comes again and again. */
export function json(value: unknown, oneLine = false): string {
  return printableJson(JSON.stringify(value, plain, oneLine ? 0 : 2));
}

/** As `json` of the array, in parts: a table may be longer than a string can be. */
export function* jsonParts(rows: Iterable<unknown>, oneLine = false): Generator<string> {
  let separator = '[';
  for (const row of rows) {
    const text = json(row, oneLine);
    yield oneLine ? separator + text : `${separator}\n  ${text.replaceAll('\n', '\n  ')}`;
    separator = ',';
  }
  if (separator === '[') yield '[]';
  else yield oneLine ? ']' : '\n]';
}

/** Writes all of it to standard output, whether or not that blocks. */
function write(text: string): void {
  let bytes: Uint8Array = Buffer.from(text);
  while (bytes.byteLength > 0) {
    try {
      bytes = bytes.subarray(writeSync(1, bytes));
    } catch (error) {
      const errno = Math.abs((error as NodeJS.ErrnoException).errno ?? 0);
      if (errno === EPIPE) throw new BrokenPipe();
      if (errno === 0) throw error;
      if (errno !== EAGAIN) throw new SyscallError('write', errno, { path: 'standard output' });
      pollNow([{ fd: 1, events: POLLOUT }], -1);
    }
  }
}

/** Says something on standard error, as far as anybody is there to hear it. */
export function say(text: string): void {
  try {
    writeAll(2, `${text}\n`);
  } catch {
    // Who looks at the status, or at a file, is told there.
  }
}

const remarks = new Set<string>();

/** Says something on standard error, once: in the output it would be in the way of programs. */
export function remark(text: string): void {
  if (remarks.has(text)) return;
  remarks.add(text);
  say(`sockfd: ${text}`);
}

/** Much is written at once, and never more than that is in memory. */
const PART = 64 * 1024;

/** Writes to standard output, with a newline at the end. */
export function print(text: string | Iterable<string>): void {
  let part = '';
  for (const each of typeof text === 'string' ? [text] : text) {
    part += each;
    if (part.length < PART) continue;
    write(part);
    part = '';
  }
  write(`${part}\n`);
}

/** Waits; throws where nobody reads any longer what standard output gets. */
async function pause(milliseconds: number): Promise<void> {
  const stat = fstatSync(1);
  if (!stat.isFIFO() && !stat.isSocket()) {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return;
  }
  try {
    // POLLERR is not asked for, it comes.
    await poll(1, 0, { timeout: milliseconds });
  } catch (error) {
    if (error instanceof SyscallError && error.errno === ETIMEDOUT) return;
    throw error;
  }
  throw new BrokenPipe();
}

/** Shows what `show` returns once, or again every `seconds` until the program is ended. */
export async function watched(
  seconds: number | undefined,
  show: () => string | Iterable<string>,
): Promise<void> {
  if (seconds === undefined) {
    print(show());
    return;
  }
  for (;;) {
    const shown = show();
    const text = typeof shown === 'string' ? shown : [...shown].join('');
    // Home and clear on a terminal; into a pipe one after the other.
    print(isatty(1) ? `\u001b[H\u001b[2J${text}` : text);
    await pause(seconds * 1000);
  }
}
