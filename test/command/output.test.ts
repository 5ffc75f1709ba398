// Where the output goes: a terminal, a pipe whose reader has gone, a full disk, nowhere; and --watch until it is ended.
// Compared with what bash(1) says of the exit status.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { keep } from '../support/fds.ts';
import { ended, hasProgram } from '../support/peer.ts';
import { listener } from '../support/sockets.ts';
import { bash, main, plainEnvironment } from './command.ts';

const commands: [string][] = [
  ['ss -a'],
  ['ss -a --json'],
  ['fds $$'],
  ['fds --json'],
  ['--help'],
  ['ss --watch=0.01'],
  ['fds --watch=0.01 --json'],
];

test.each(commands)(
  'sockfd %s | head -n 1: a reader that has seen enough is no error',
  async (line) => {
    const { status, stdout, stderr } = await bash(
      `sockfd ${line} | head -n 1; exit \${PIPESTATUS[0]}`,
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toHaveLength(2);
  },
);

test('a table that is longer than the pipe: head sees its first line, and nothing hangs', async () => {
  for (let i = 0; i < 600; i++) listenerOnUnix(i);
  const { status, stdout, stderr } = await bash(
    `sockfd ss -a -x --json | head -c 100 >/dev/null; echo \${PIPESTATUS[0]}`,
  );
  expect([status, stdout, stderr]).toEqual([0, '0\n', '']);
});

test.each(commands)('sockfd %s >/dev/full: one line, status 1', async (line) => {
  const { status, stdout, stderr } = await bash(`sockfd ${line} >/dev/full`);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toBe('sockfd: write ENOSPC standard output (No space left on device)\n');
});

test('closed descriptors: Node.js opens /dev/null for them, so nothing fails', async () => {
  expect(await bash('sockfd ss >&-')).toMatchObject({ status: 0, stderr: '' });
  expect(await bash('sockfd ss --nope 2>&-')).toMatchObject({ status: 1, stdout: '' });
  expect((await bash('sockfd fds <&-')).status).toBe(0);
});

test('standard error that is full or has no reader: the status says it', async () => {
  expect((await bash('sockfd ss --nope 2>/dev/full')).status).toBe(1);
  expect((await bash('sockfd fds 2147483647 2>/dev/full')).status).toBe(1);
  const { stdout } = await bash('exec 3>&1; { sockfd ss --nope 2>&1; echo $? >&3; } | true');
  expect(stdout).toBe('1\n');
});

/** A Unix socket that listens, until the test ends. */
function listenerOnUnix(number: number): void {
  const fd = keep(s.socket(s.AF_UNIX, s.SOCK_STREAM));
  s.bind(fd, { family: s.AF_UNIX, path: `\0sockfd-${process.pid}-${number}` });
  s.listen(fd);
}

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: plainEnvironment(),
  });
}

/** Reads until there are `count` of something, and on; returns the text so far. */
function readUntil(child: ChildProcess, what: RegExp, count: number): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if ((text.match(what) ?? []).length >= count) resolve(text);
    });
    child.on('close', () => reject(new Error(`ended after: ${text}`)));
  });
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '--watch until %s ends it, as a signal ends ls',
  async (signal) => {
    const child = start('ss', '--watch=0.01', '-l');
    const text = await readUntil(child, /^NETID/gm, 3);
    child.kill(signal);
    const [status, by] = (await once(child, 'close')) as [number | null, string | null];
    expect([status, by]).toEqual([null, signal]);
    // A shell makes 130 of SIGINT. Into a pipe nothing is cleared.
    expect(text).not.toContain('\u001b');
  },
);

test('--watch shows what is new', async () => {
  const child = start('ss', '-t', '-l', '--json', '--watch=0.01', '--pid', String(process.pid));
  await readUntil(child, /^\[.*\]$/gm, 1);
  const { at } = listener();
  const text = await readUntil(child, new RegExp(`"port":${at.port}\\b`, 'g'), 2);
  child.kill();
  await once(child, 'close');
  // Each time one line of JSON.
  const lines = text.split('\n').slice(1, -1);
  for (const line of lines) expect(Array.isArray(JSON.parse(line))).toBe(true);
});

test('--watch of a process ends with it: one line, status 1', async () => {
  const sleep = spawn('sleep', ['60']);
  await once(sleep, 'spawn');
  const child = spawn(process.execPath, [main, 'fds', '--watch=0.01', String(sleep.pid)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  await readUntil(child, /FD/g, 1);
  sleep.kill();
  await once(sleep, 'close');
  const [status] = (await once(child, 'close')) as [number];
  expect([status, stderr]).toEqual([1, `sockfd: no such process: ${sleep.pid}\n`]);
});

test('--watch with a long interval ends as soon as its reader does', async () => {
  // Without the look at the pipe it would take an hour.
  const { status, stdout } = await bash(
    `sockfd ss --watch=3600 | head -n 1; echo \${PIPESTATUS[0]}`,
  );
  expect([status, stdout.split('\n').slice(1)]).toEqual([0, ['0', '']]);
});

const terminal = hasProgram('script') ? '' : ' (needs script)';

test.skipIf(terminal !== '')(
  `on a terminal: colours, and --watch clears it${terminal}`,
  async () => {
    const run = (command: string, env: NodeJS.ProcessEnv = {}) =>
      ended('script', ['-qec', command, '/dev/null'], {
        env: { ...plainEnvironment(), TERM: 'xterm', ...env },
      });
    const command = `${process.execPath} ${main} ss -a`;
    expect((await run(command)).stdout).toContain('\u001b[1mNETID');
    expect((await run(command, { NO_COLOR: '1' })).stdout).not.toContain('\u001b');
    expect((await run(command, { TERM: 'dumb' })).stdout).not.toContain('\u001b');
    const child = spawn('script', ['-qfc', `${command} --watch=0.01`, '/dev/null'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...plainEnvironment(), TERM: 'xterm' },
    });
    const text = await readUntil(child, /NETID/g, 2);
    // The others end by the terminal's SIGHUP.
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(text).toContain('\u001b[H\u001b[2J\u001b[1mNETID');
  },
);
