// Calls of several threads in one file, against `strace -f`: the same program, each call overtaken by another thread.
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import { table } from '../../lib/trace/calls/index.ts';
import { type Sink, type TraceOptions, trace } from '../../lib/trace/index.ts';
import { ended, temporaryFolder } from '../support/peer.ts';
import { comparable } from './exceptions.ts';
import { OLDEST } from './strace-versions.ts';
import { version, why, withoutRuntime } from './under-strace.ts';

function folder(): string {
  const path = temporaryFolder();
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

/** A call of a thread: what was written of it before it returned, and what then. */
interface Written {
  readonly entering: string | undefined;
  readonly rest: string;
}

/** The calls of one thread, as lines of `-f -o` have them; those of its own writes to the trace are none. */
function callsOf(lines: readonly string[], thread: string): Written[] {
  let entering: string | undefined;
  return lines.flatMap((line): Written[] => {
    const [, pid, text = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (pid !== thread) return [];
    const [, begun] = /^(.*) <unfinished \.\.\.>$/.exec(text) ?? [];
    if (begun !== undefined) {
      entering = begun;
      return [];
    }
    const [, rest] = /^<\.\.\. \w+ resumed>(.*)$/.exec(text) ?? [];
    const call = { entering: rest === undefined ? undefined : entering, rest: rest ?? text };
    entering = undefined;
    return [call];
  });
}

const whole = ({ entering = '', rest }: Written): string => entering + rest;

const MARK = 'close(-12345';

/** What is between the marks. */
function between(calls: readonly Written[]): readonly Written[] {
  const marks = calls.flatMap((call, i) => (whole(call).startsWith(MARK) ? [i] : []));
  expect(marks).toHaveLength(2);
  return calls.slice((marks[0] ?? 0) + 1, marks[1]);
}

const script = fileURLToPath(new URL('overtaken.ts', import.meta.url));

async function overtaken(options: TraceOptions, ...straceOptions: string[]) {
  const path = folder();
  const names = [...new Set(Object.values(table).map(({ syscall }) => syscall))];
  const all = names.map((name) => `?${name}`);
  // What the tracer itself makes, and Node.js all the time, is not delayed.
  const delayed = names.filter((name) => !/^(write|poll|epoll_pwait|rt_sigprocmask)$/.test(name));
  const inject = delayed.map((name) => `?${name}`).join(',');
  const { status, stdout, stderr } = await ended(process.env['SOCKFD_STRACE'] ?? 'strace', [
    ...['-f', '-o', `${path}/strace`, '-e', `trace=${all.join(',')},getppid`, '-e', 'signal=none'],
    ...['-e', `inject=${inject}:delay_exit=3000`, ...straceOptions],
    ...[process.execPath, '--import', 'tsx', script, JSON.stringify(options), `${path}/ours`],
  ]);
  expect([status, stderr.replaceAll(/^npm .*$/gm, '').trim()]).toEqual([0, '']);
  const mine = JSON.parse(stdout) as string[];
  const thread = /^\d+/.exec(mine[0] ?? '')?.[0] ?? '';
  const lines = readFileSync(`${path}/strace`, 'latin1')
    .replaceAll(' (DELAYED)', '')
    .replaceAll(' (INJECTED)', '')
    .split('\n');
  return { ours: callsOf(mine, thread), theirs: callsOf(lines, thread) };
}

describe.skipIf(why !== '' || version > OLDEST)(
  `as strace -f prints it${why === '' && version > OLDEST ? ' (needs strace 6.1)' : why}`,
  () => {
    test('every call, overtaken', { timeout: 900_000 }, async () => {
      const { ours, theirs } = await overtaken({});
      const mine = between(ours);
      // Without what the tracer does, Node.js and libc.
      const kept = new Map<string, Written[]>();
      for (const call of between(theirs)) {
        kept.set(whole(call), [...(kept.get(whole(call)) ?? []), call]);
      }
      const rest = withoutRuntime(between(theirs).map(whole));
      let at = 0;
      const compared = new Set<string>();
      for (const call of mine) {
        expect(call.entering, whole(call)).toBeDefined();
        const text = comparable(whole(call));
        while (at < rest.length && comparable(rest[at] as string) !== text) at++;
        expect(at, text).toBeLessThan(rest.length);
        const other = kept.get(rest[at] as string)?.shift();
        at++;
        if (other?.entering === undefined) continue;
        expect(comparable(call.entering ?? '')).toBe(comparable(other.entering));
        // What follows stands in the same columns.
        if (!/POINTER/.test(text)) expect(call.rest).toBe(other.rest);
        compared.add(text.slice(0, text.indexOf('(')));
      }
      const shown = new Set(mine.map((call) => /^\w+/.exec(whole(call))?.[0]));
      // strace chooses whom it listens to: some are not overtaken there, the more the busier the machine is.
      expect(compared.size).toBeGreaterThan(shown.size / 2);
    });
  },
);

/** The lines of what is done, of this thread. */
function traced(options: TraceOptions, body: (lines: () => string[]) => void): string[] {
  const path = `${folder()}/lines`;
  const fd = openSync(path, 'w');
  const stop = trace({ fd }, { ...options, threads: true });
  const lines = (): string[] => readFileSync(path, 'latin1').split('\n');
  try {
    body(lines);
  } finally {
    stop();
    closeSync(fd);
  }
  return lines();
}

test('alone, lines are those of a trace without threads, behind the number', () => {
  const alone: string[] = [];
  const ours = traced({}, () => {
    const stop = trace((line) => alone.push(line));
    raw.close(-1);
    raw.fcntl(-1, 3, 0);
    raw.getsockname(-1, new Uint8Array(16), Int32Array.of(16));
    stop();
  });
  const plain = (line: string): string => line.replace(/^\d+ +/, '').replace(/ += /, ' = ');
  expect(ours.map(plain)).toEqual([...alone.map(plain), '']);
});

test('what the library refuses after its beginning was written is never made: = ?', () => {
  const lines = traced({}, () => {
    expect(() => raw.close('1' as never)).toThrow(TypeError);
    raw.close(-1);
  });
  expect(lines[0]).toMatch(/^\d+ +close\(.* <unfinished \.\.\.>\) += \?$/);
  expect(lines[1]).toMatch(/close\(-1\) += -1 EBADF/);
});

test('status: lines are whole, as nothing is known of a call before it returned', () => {
  const lines = traced({ status: 'failed' }, () => {
    raw.close(-1);
    raw.close(raw.socket(1, 1, 0));
  });
  expect(lines).toEqual([expect.stringMatching(/^\d+ +close\(-1\) += -1 EBADF/), '']);
});

test.each([
  ['a function', () => undefined],
  ['an object with write', { write: () => undefined }],
])('%s has no fd: a TypeError that names it', (_, sink) => {
  expect(() => trace(sink as Sink, { threads: true })).toThrow(/"sink" must be .* integer fd/);
});

test('an fd that is none is EBADF', () => {
  expect(() => trace({ fd: 12345 }, { threads: true })).toThrow('EBADF');
});
