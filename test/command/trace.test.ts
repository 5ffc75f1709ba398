// `sockfd trace` with real scripts: TypeScript, options, where the lines go, and the exit status, which is the script's.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ended, hasProgram, noStrace } from '../support/peer.ts';
import { bash, main, scripts, sockfd } from './command.ts';

const { folder, write } = scripts();

const body = `import * as s from 'sockfd';
const fd: number = s.socket(s.AF_INET, s.SOCK_STREAM);
s.close(fd);
console.log(process.argv.slice(2).join(' '));`;

const lines = /^socket\(AF_INET, SOCK_STREAM, IPPROTO_IP\) = \d+\nclose\(\d+\) +=\s0\n$/;

test('runs TypeScript with its arguments, and its calls on standard error', async () => {
  const path = write('good.ts', body);
  const { status, stdout, stderr } = await sockfd('trace', path, '--help', '-s', '5');
  expect(stderr).toMatch(lines);
  expect([status, stdout]).toEqual([0, '--help -s 5\n']);
});

test('a script of CommonJS, and one with spaces in its name', async () => {
  const path = write(
    'with spaces.cjs',
    `const s = require('sockfd'); s.close(s.socket(s.AF_INET, s.SOCK_STREAM));`,
  );
  expect(await sockfd('trace', '--', path)).toMatchObject({ status: 0, stdout: '' });
  expect((await sockfd('trace', path)).stderr).toMatch(lines);
});

test('-o, -e, -T, -s; the file begins empty, as that of strace', async () => {
  const path = write('options.mts', body);
  const out = `${folder}/out`;
  writeFileSync(out, 'what was there before\n');
  const { stderr } = await sockfd('trace', '-To', out, '-e', 'trace=close', path);
  expect(stderr).toBe('');
  expect(readFileSync(out, 'utf8')).toMatch(/^close\(\d+\) += 0 <\d\.\d{6}>\n$/);
  const long = await sockfd('trace', '--output', out, '--expression', 'socket', path);
  expect([long.status, long.stderr]).toEqual([0, '']);
  expect(readFileSync(out, 'utf8')).toMatch(/^socket\(.*\n$/);
});

/** A script with two calls that succeed and one that fails. */
const failing = `import * as s from 'sockfd';
const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
try { s.recv(fd, new Uint8Array(1), s.MSG_DONTWAIT); } catch {}
s.close(fd);`;

test('-z, -Z, -e with classes, -t, -tt, -ttt, -yy', async () => {
  const path = write('failing.mjs', failing);
  const names = async (...options: string[]): Promise<string[]> => {
    const { stderr } = await sockfd('trace', ...options, path);
    return [...stderr.matchAll(/(\w+)\(/g)]
      .map(([, name = '']) => name)
      .filter((n) => n !== 'Transport');
  };
  expect(await names('-z')).toEqual(['socket', 'close']);
  expect(await names('-Z')).toEqual(['recvfrom']);
  expect(await names('-e', 'trace=%network')).toEqual(['socket', 'recvfrom']);
  expect(await names('-e', '!%network')).toEqual(['close']);
  expect(await names('-ze', '/^s|^recv')).toEqual(['socket']);
  const first = async (option: string): Promise<string> =>
    (await sockfd('trace', option, '-e', 'socket', path)).stderr;
  expect(await first('-t')).toMatch(/^\d\d:\d\d:\d\d socket\(/);
  expect(await first('-tt')).toMatch(/^\d\d:\d\d:\d\d\.\d{6} socket\(/);
  expect(await first('-ttt')).toMatch(/^\d{10}\.\d{6} socket\(/);
  expect(await first('-yy')).toMatch(/ = \d+<TCP:\[\d+\]>\n$/);
});

test('-c counts all calls, of worker threads, too; -C shows them as well', async () => {
  const path = write(
    'counted.mjs',
    `import { isMainThread, Worker } from 'node:worker_threads';
import { once } from 'node:events';
${failing}
if (isMainThread) await once(new Worker(new URL(import.meta.url)), 'exit');`,
  );
  const table =
    /^% time +seconds +usecs\/call +calls +errors syscall\n[- ]+\n((?:.*\n)*)[- ]+\n(.*) total\n$/m;
  const count = (text: string): string[] =>
    (table.exec(text)?.[1] ?? '')
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).slice(3).join(' '))
      .sort();
  const { status, stderr } = await sockfd('trace', '-c', path);
  expect(status).toBe(0);
  expect(count(stderr)).toEqual(['2 2 recvfrom', '2 close', '2 socket']);
  expect(table.exec(stderr)?.[2]?.trim()).toMatch(/^100\.00 +\d+\.\d{6} +\d+ +6 +2$/);
  const out = `${folder}/counts`;
  await sockfd('trace', '-C', '-o', out, '-e', 'close', path);
  const both = readFileSync(out, 'utf8');
  expect(count(both)).toEqual(['2 close']);
  expect(both.match(/^close\(\d+\)/gm)).toHaveLength(2);
});

test.skipIf(noStrace !== '')(`-c has the columns of strace -c${noStrace}`, async () => {
  const path = write('columns.mjs', failing);
  const { stderr: theirs } = await ended('strace', [
    '-c',
    '-e',
    'trace=read,close',
    'cat',
    '/dev/null',
  ]);
  const { stderr: ours } = await sockfd('trace', '-c', '-e', 'trace=socket,close', path);
  const heads = (text: string): string[] =>
    text.split('\n').filter((line) => /^% time|^[- ]+$/.test(line) && line !== '');
  expect(heads(theirs)).toHaveLength(3);
  expect(heads(ours)).toEqual(heads(theirs));
});

test('what strace traces and this does not is said', async () => {
  const binary = await sockfd('trace', process.execPath);
  expect([binary.status, binary.stderr]).toEqual([
    1,
    expect.stringMatching(/is no script: this traces .* strace -f -e trace=%network \S+\n$/),
  ]);
  expect((await sockfd('trace', 'sh', '-c', 'true')).stderr).toMatch(/^sockfd: sh is no script: /);
});

test('-y and --rich', async () => {
  const path = write(
    'rich.mts',
    `import { AF_INET, SO_RCVTIMEO, SOCK_STREAM, SOL_SOCKET, close, setsockopt, socket } from 'sockfd';
const fd = socket(AF_INET, SOCK_STREAM);
setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, { sec: 2, usec: 0 });
close(fd);`,
  );
  const { stderr } = await sockfd('trace', '-y', '--rich', path);
  expect(stderr).toMatch(
    /setsockopt\(\d+<socket:\[\d+\]>, SOL_SOCKET, SO_RCVTIMEO_OLD, \{sec=2, usec=0\} \/\* rich \*\/, 16\) = 0/,
  );
});

test('--json: each call as a line, and the same lines in them', async () => {
  const path = write('json.mts', body);
  const { stderr, stdout } = await sockfd('trace', '--json', '-T', path, 'argument');
  expect(stdout).toBe('argument\n');
  const events = stderr
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(events).toMatchObject([
    { syscall: 'socket', name: 'socket' },
    { syscall: 'close', name: 'close', result: 0 },
  ]);
  for (const { line, result, start, duration } of events) {
    expect(line).toMatch(new RegExp(`= ${String(result)} <\\d+\\.\\d{6}>$`));
    expect([start, duration]).toEqual([
      expect.stringMatching(/^\d+$/),
      expect.stringMatching(/^\d+$/),
    ]);
  }
  const out = `${folder}/json`;
  await sockfd('trace', '--json', '-o', out, '-e', 'close', path);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ syscall: 'close' });
});

test.each([
  ['throws', 'throw new Error("thrown on purpose")', 1, 'thrown on purpose'],
  ['does not parse', 'let let = (', 1, 'SyntaxError'],
  ['chooses its status', 'process.exit(7)', 7, ''],
  ['is ended by a signal', 'process.kill(process.pid, "SIGKILL")', 137, ''],
  ['rejects', 'await Promise.reject(new Error("rejected on purpose"))', 1, 'rejected on purpose'],
  ['imports what is not there', 'import "not-there"', 1, 'not-there'],
])('a script that %s: its own message and status', async (name, text, expected, message) => {
  const { status, stdout, stderr } = await sockfd('trace', write(`${name}.mjs`, text));
  expect([status, stdout]).toEqual([expected, '']);
  expect(stderr).toContain(message);
  if (message === '') expect(stderr).toBe('');
});

test('TypeScript that does not parse', async () => {
  const { status, stderr } = await sockfd('trace', write('parse.ts', 'const x: = 1;'));
  expect(status).toBe(1);
  expect(stderr).toContain('parse.ts');
});

const made = `import * as s from 'sockfd';
let sum = 0;
for (let i = 0; i < 200; i++) {
  const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
  if (s.raw !== undefined || fd < 0) throw new Error('changed');
  s.close(fd);
  sum++;
}
await new Promise((resolve) => setImmediate(resolve));
console.log(sum);
process.exit(5);`;

test.each([['text'], ['--json']])(
  'a full disk under the trace (%s): one line, and the script goes on',
  async (form) => {
    const path = write('goes-on.mjs', made);
    const option = form === 'text' ? [] : [form];
    const { status, stdout, stderr } = await sockfd('trace', ...option, '-o', '/dev/full', path);
    expect([status, stdout]).toEqual([5, '200\n']);
    expect(stderr).toMatch(/^sockfd: tracing stopped[^\n]*ENOSPC[^\n]*\n$/);
  },
);

test.each(['', '--json'])(
  'a reader of the trace that has gone: the script goes on %s',
  async (how) => {
    const path = write('reader.mjs', made);
    const { stdout, stderr } = await bash(
      `exec 3>&1; { sockfd trace ${how} ${path} 2>&1 >&3; echo $? >&3; } | head -n 1 >/dev/null`,
    );
    expect([stdout, stderr]).toEqual(['200\n5\n', '']);
  },
);

test('a sink of the script that throws: one line, and the script goes on', async () => {
  const path = write(
    'sink.mjs',
    `import { trace } from 'sockfd/trace';
import * as s from 'sockfd';
let seen = 0;
trace(() => { seen++; throw new Error('on purpose'); });
s.close(s.socket(s.AF_INET, s.SOCK_STREAM));
console.log(seen);`,
  );
  const { status, stdout, stderr } = await sockfd('trace', '-o', '/dev/null', path);
  expect([status, stdout]).toEqual([0, '1\n']);
  expect(stderr).toBe('sockfd: tracing stopped, its sink failed: Error: on purpose\n');
});

const waiting = `
process.on('SIGTERM', () => { console.log('SIGTERM'); process.exit(3); });
process.on('SIGINT', () => { console.log('SIGINT'); setTimeout(() => process.exit(4), 100); });
console.log('ready');
setInterval(() => undefined, 1000);`;

test.each([
  ['SIGTERM', 3],
  ['SIGINT', 4],
] as const)('%s goes to the script, whose status it is', async (signal, expected) => {
  const child = spawn(process.execPath, [main, 'trace', write('waiting.mjs', waiting)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    if (text === 'ready\n') child.kill(signal);
  });
  const [status] = (await once(child, 'close')) as [number];
  expect([status, text]).toEqual([expected, `ready\n${signal}\n`]);
});

/** Runs a command on a terminal, and presses Ctrl-C when it is ready: pty(7). */
const pressed = `
import os, pty, sys
pid, fd = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
text = b''
while True:
    try:
        part = os.read(fd, 4096)
    except OSError:
        break
    if not part:
        break
    text += part
    if part.endswith(b'ready\\r\\n'):
        os.write(fd, b'\\x03')
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), text.count(b'SIGINT'))
`;

test.skipIf(!hasProgram('python3'))(
  'Ctrl-C on a terminal reaches the script once (needs python3)',
  async () => {
    const command = [process.execPath, main, 'trace', write('terminal.mjs', waiting)];
    const { stdout, stderr } = await ended('python3', ['-c', pressed, ...command]);
    expect([stdout, stderr]).toEqual(['4 1\n', '']);
  },
);
