// What is injected here and what strace injects: the same results for JavaScript, the same lines.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { slowness } from '../support/linux.ts';
import { ONE_HEAP, temporaryFolder } from '../support/peer.ts';
import { comparable } from '../trace/exceptions.ts';
import { version, why } from '../trace/under-strace.ts';
import { CALLS, FORMS, type Form } from './forms.ts';

const scenario = fileURLToPath(new URL('scenario.ts', import.meta.url));
const addon =
  process.env['SOCKFD_ADDON'] ??
  fileURLToPath(new URL('../../build/Release/sockfd.node', import.meta.url));
const program = process.env['SOCKFD_STRACE'] ?? 'strace';

/** ThreadSanitizer opens what names the functions of a stack, when it likes: numbers of fds differ. */
const reason =
  process.env['TSAN_OPTIONS'] === undefined ? why : " (needs fds that are no sanitizer's own)";

interface Seen {
  readonly seen: Readonly<Record<string, unknown[]>>;
  readonly lines: readonly string[];
  readonly hits: readonly number[];
}

let folder = '';

// As one file of JavaScript: what loads TypeScript makes calls of its own.
beforeAll(() => {
  folder = temporaryFolder();
  const options = { bundle: true, platform: 'node', format: 'esm', logLevel: 'error' } as const;
  buildSync({ ...options, entryPoints: [scenario], outfile: `${folder}/scenario.mjs` });
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(command: readonly string[], form: Form, injects: boolean): Seen {
  const out = `${folder}/seen.json`;
  const argument = JSON.stringify({ form, injects });
  const args = [process.execPath, `${folder}/scenario.mjs`, argument, out];
  const [first = '', ...rest] = [...command, ...args];
  // Of a pipe for its output Node.js would ask what it is, by calls that are counted.
  const errors = openSync(`${folder}/errors`, 'w');
  const env = { ...process.env, SOCKFD_ADDON: addon };
  const { status } = spawnSync(first, rest, { env, stdio: ['ignore', 'ignore', errors] });
  closeSync(errors);
  if (status !== 0) throw new Error(readFileSync(`${folder}/errors`, 'utf8'));
  return JSON.parse(readFileSync(out, 'utf8')) as Seen;
}

/** The lines of a file of strace's that are of the scenario and of its calls. */
function linesOf(file: string): string[] {
  const all = readFileSync(file, 'latin1').split('\n');
  const marks = all.flatMap((line, i) => (line.startsWith('close(-12345)') ? [i] : []));
  return all.slice((marks[0] ?? 0) + 1, marks[1]);
}

const injectedInto = (line: string): boolean =>
  CALLS.some((name) => line.startsWith(`${name}(`)) && /\((INJECTED|DELAYED)\)/.test(line);

describe.skipIf(reason !== '')(`as strace --inject has it${reason}`, () => {
  test.each(FORMS)('$theirs', { timeout: 60_000 * slowness }, (form) => {
    const file = `${folder}/strace`;
    const strace = [program, '-o', file, '-e', 'signal=none', ...ONE_HEAP].concat([
      ...['-e', `trace=close,${CALLS.join(',')}`],
      ...['-e', `inject=${CALLS.join(',')}:${form.theirs}`],
    ]);
    const ours = run([], form, true);
    const theirs = run(strace, form, false);
    expect(ours.seen).toEqual(theirs.seen);
    const mine = ours.lines.filter(injectedInto);
    expect(mine.map(comparable)).toEqual(linesOf(file).filter(injectedInto).map(comparable));
    expect(mine.length).toBeGreaterThanOrEqual(CALLS.length);
    expect(ours.hits).toEqual([mine.length]);
  });

  test('is a strace that can', () => expect(version).toBeGreaterThan(0));
});
