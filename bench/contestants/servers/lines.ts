// What the servers with a handler that works do: parse lines, look keys up, answer with 1 KiB. The same as c/lookup.h.
import { Buffer } from 'node:buffer';

const KEYS = 1000;
/** The bytes of an answer. */
const VALUE = 1024;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

const values = new Map<string, Buffer>();
for (let i = 0; i < KEYS; i++) {
  const key = `key${i}`;
  values.set(key, Buffer.from(`${`${key} `.padEnd(VALUE - 1, ALPHABET)}\n`));
}

/** The answer to a line. */
export function answer(line: string): Buffer {
  const value = line.startsWith('GET ') ? values.get(line.slice(4)) : undefined;
  if (value === undefined) throw new Error(`no answer to ${line}`);
  return value;
}

/** The lines of one connection, which come in pieces. */
export class Lines {
  #rest = '';

  /** Takes what came, one character at least, and returns the lines that are complete now. */
  add(text: string): string[] {
    const all = this.#rest + text;
    // Most often it is one line and no more.
    if (all.indexOf('\n') === all.length - 1) {
      this.#rest = '';
      return [all.slice(0, -1)];
    }
    const lines = all.split('\n');
    this.#rest = lines.pop() ?? '';
    return lines;
  }
}
