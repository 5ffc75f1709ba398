// What docs/errors.md is made of: the errnos that the calls of the tests got. SOCKFD_ERRORS is the file that they go to.
import { openSync, writeSync } from 'node:fs';
import { relative } from 'node:path';
import { beforeEach } from 'vitest';
import { calls } from '../../lib/addon/calls.generated.ts';
import { errnoName } from '../../lib/values/errors.ts';

/** An errno that a call got in a test. */
export interface Provoked {
  readonly code: string;
  readonly call: string;
  /** The test's file, and its name from the outermost description on. */
  readonly file: string;
  readonly names: readonly string[];
}

const file = process.env['SOCKFD_ERRORS'];
/** Open from the start: a test may leave no number for another one. */
const fd = file === undefined ? -1 : openSync(file, 'a');
const told = new Set<string>();
let current: Pick<Provoked, 'file' | 'names'> | undefined;

/** Notes what a call got: one of this process, or one of a child. */
export function provoked(call: string, code: string): void {
  const line = JSON.stringify({ code, call, ...current } satisfies Partial<Provoked>);
  if (fd < 0 || current === undefined || told.has(line)) return;
  told.add(line);
  writeSync(fd, `${line}\n`);
}

if (fd >= 0) {
  beforeEach(({ task }) => {
    const names = [task.name];
    for (let suite = task.suite; suite !== undefined; suite = suite.suite) {
      if (suite.name !== '') names.unshift(suite.name);
    }
    current = { file: relative(process.cwd(), task.file.filepath), names };
  });
  const table = calls as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const [name, call] of Object.entries(table)) {
    table[name] = (...args) => {
      const result = call(...args);
      if (typeof result === 'number' && result < 0) provoked(name, errnoName(-result));
      return result;
    };
  }
}
