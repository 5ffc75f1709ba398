// What every scene prints: its title, the calls as they were made, and the facts they brought to light.
import { styleText } from 'node:util';
import { trace } from 'sockfd/trace';

const colours = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;

function paint(style: Parameters<typeof styleText>[0], text: string): string {
  return colours ? styleText(style, text) : text;
}

/** One line of explanation. */
export function say(text: string): void {
  console.log(text);
}

/** The heading of a part. */
export function title(text: string): void {
  console.log(`\n${paint('bold', text)}`);
}

/** What was found out: `* name: value`, one line that a test can read. Objects are written as JSON. */
export function fact(name: string, value: unknown): void {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  console.log(`${paint('green', '*')} ${name}: ${text}`);
}

/** What cannot be shown here, and why. */
export function skip(what: string, reason: string): void {
  console.log(`${paint('yellow', '-')} skipped: ${what} (${reason})`);
}

/** Prints every call from here on, indented, until the returned function is called. */
export function showCalls(): () => void {
  return trace((line) => console.log(`  ${paint('dim', line)}`));
}
