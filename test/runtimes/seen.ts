// What the runtimes did the last time that npm run test:runtimes asked them: test/runtimes/seen.json.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** What came of each row: `yes`, a code, or `- reason` where it could not be asked. */
export type Answers = Record<string, string>;

/** What came of the suite. */
export interface Figures {
  readonly version: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** By the runtime, as `Node.js 24`. */
export interface Seen {
  readonly bridge: Record<string, Answers>;
  readonly calls: Record<string, Answers>;
  readonly suite: Record<string, Figures>;
}

const path = new URL('seen.json', import.meta.url);

/** What is known. */
export function seen(): Seen | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Seen) : undefined;
}

/** Keeps it. */
export function write(all: Seen): void {
  writeFileSync(path, `${JSON.stringify(all, undefined, 1)}\n`);
}
