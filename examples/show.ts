// What every scene prints: its title, the calls as they were made, and the facts they brought to light.
import { styleText } from 'node:util';
import { trace } from 'sockfd/trace';
import { note, now } from './support/notes.ts';

const colours = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;

function paint(style: Parameters<typeof styleText>[0], text: string): string {
  return colours ? styleText(style, text) : text;
}

/** The calls that were folded since the last line. */
let folded: string[] = [];

/** Prints a line, and before it how much was folded. */
function print(text: string): void {
  if (folded.length > 0) {
    const names = [...new Set(folded)].join(', ');
    console.log(`  ${paint('dim', `... ${folded.length} more: ${names}`)}`);
    folded = [];
  }
  console.log(text);
}

/** One line of explanation. */
export function say(text: string): void {
  print(text);
}

/** The heading of a part. */
export function title(text: string): void {
  note({ part: text, at: now() });
  print(`\n${paint('bold', text)}`);
}

/** What was found out: `* name: value`, one line that a test can read. Objects are written as JSON. */
export function fact(name: string, value: unknown): void {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  print(`${paint('green', '*')} ${name}: ${text}`);
}

/** What cannot be shown here, and why. */
export function skip(what: string, reason: string): void {
  print(`${paint('yellow', '-')} skipped: ${what} (${reason})`);
}

/** fds of the scene's own instruments, whose calls are no part of it. */
const instruments = new Set<unknown>();

/** From here on no call on this fd is shown. */
export function instrument(fd: number): void {
  instruments.add(fd);
}

/**
 * Prints every call from here on, indented, until the returned function is called.
 *
 * @param fold calls that only set the stage: of these how many there were. `SCENE=all` in the environment shows them, too
 */
export function showCalls(fold: readonly string[] = []): () => void {
  const folds = new Set(process.env['SCENE'] === 'all' ? [] : fold);
  return trace((line, { name, args, result }) => {
    if (instruments.has(args[0])) return;
    if (folds.has(name) && result >= 0) folded.push(name);
    else print(`  ${paint('dim', line)}`);
  });
}
