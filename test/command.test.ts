// The command `sockfd` as a user runs it: output, exit status, and what it says of mistakes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as s from '../lib/index.ts';
import { ended } from './support/peer.ts';
import { connection } from './support/sockets.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = `${root}dist/command/main.js`;
const version = (JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string })
  .version;

function sockfd(...args: string[]) {
  return ended(process.execPath, [main, ...args]);
}

let folder: string;
beforeAll(() => {
  // Below the checkout, so that scripts find the library by its name.
  folder = mkdtempSync(`${root}build/command-test-`);
});
afterAll(() => rmSync(folder, { recursive: true }));

function script(name: string, text: string): string {
  const path = `${folder}/${name}`;
  writeFileSync(path, text);
  return path;
}

test('--help, --version, and --help of each command', async () => {
  expect((await sockfd('--version')).stdout).toBe(`${version}\n`);
  const { stdout, status } = await sockfd('--help');
  expect(status).toBe(0);
  for (const command of ['trace', 'fds', 'ss', 'describe']) {
    expect(stdout).toContain(command);
    const help = await sockfd(command, '--help');
    expect([help.status, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toMatch(new RegExp(`^sockfd ${command}`));
  }
});

test.each([
  [['nope'], 'no such command: nope'],
  [['ss', '--nope'], "Unknown option '--nope'"],
  [['ss', '--state', 'open'], 'no such state: open'],
  [['ss', '--local', 'x:y:z'], 'not an [ADDRESS][:PORT]: x:y:z'],
  [['ss', '--local', ':70000'], 'not an [ADDRESS][:PORT]: :70000'],
  [['fds', 'abc'], 'not a process number: abc'],
  [['fds', '0x10'], 'not a process number: 0x10'],
  [['fds', '2147483647'], 'ENOENT'],
  [['fds', '1', '2'], 'fds takes one PID'],
  [['fds', '--watch=x'], 'not a number of seconds: x'],
  [['describe', '1'], 'describe takes a PID and an FD'],
  [['describe', String(process.pid), '99999'], 'has no fd 99999'],
  [['trace'], 'trace takes a script'],
  [['trace', 'missing.ts'], 'no such file: missing.ts'],
  [['trace', '-s', 'x', 'missing.ts'], 'no such file: missing.ts'],
])('sockfd %j: one line on standard error, status 1', async (args, message) => {
  const { status, stdout, stderr } = await sockfd(...args);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(`sockfd: `);
  expect(stderr).toContain(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

describe('fds, ss, describe', () => {
  test('show a connection of this process, in tables and as JSON', async () => {
    const [client, served] = connection();
    s.send(client, 'queued');
    const { port } = s.getsockname(client) as s.InetAddress;
    const pid = String(process.pid);
    const table = await sockfd('fds', pid);
    expect(table.stdout).toMatch(/^ *FD {2}KIND/);
    expect(table.stdout).toMatch(
      new RegExp(
        `^ *${served} {2}socket +O_RDWR +socket:\\[\\d+\\] AF_INET ESTABLISHED 127.0.0.1:\\d+ -> 127.0.0.1:${port} recv-q 6`,
        'm',
      ),
    );
    // Not to a terminal: no colours.
    expect(table.stdout).not.toContain('\u001b');
    const list = JSON.parse((await sockfd('fds', '--json', pid)).stdout) as {
      fd: number;
      kind: string;
    }[];
    expect(list.find(({ fd }) => fd === client)?.kind).toBe('socket');

    const ss = await sockfd('ss', '-t', '-p', '--local', `127.0.0.1:${port}`);
    expect(ss.stdout.split('\n')[1]).toMatch(
      new RegExp(
        `^tcp +ESTABLISHED +0 +0 +127.0.0.1:${port} +127.0.0.1:\\d+ +.*\\[${pid}\\] fd ${client}`,
      ),
    );
    const rows = JSON.parse(
      (await sockfd('ss', '--json', '--remote', `:${port}`)).stdout,
    ) as unknown[];
    expect(rows).toMatchObject([{ state: 'ESTABLISHED', recvQ: 6, source: 'sock_diag' }]);

    const description = await sockfd('describe', pid, String(served));
    if (description.stderr.includes('EPERM')) return;
    expect(description.stdout).toMatch(/^ {2}queues +receive 6, send 0$/m);
    expect(description.stdout).toMatch(/^ {2}SO_RCVBUF +\d+$/m);
    expect(description.stdout).toMatch(/^ {2}bytes_received +6$/m);
  });

  test('a reader that has seen enough: no error', async () => {
    const command = `${process.execPath} ${main} ss -a | head -n 1; exit \${PIPESTATUS[0]}`;
    const { status, stdout, stderr } = await ended('bash', ['-c', command]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^NETID/);
  });

  test('--watch shows it again and again until it is ended', async () => {
    const child = spawn(process.execPath, [main, 'ss', '--watch=0.01', '-l'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.setEncoding('utf8');
    for await (const part of child.stdout) {
      text += String(part);
      if (text.split('NETID').length > 3) break;
    }
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(text.split('NETID').length).toBeGreaterThan(3);
  });
});

describe('trace', () => {
  const body = `import * as s from 'sockfd';
    const fd: number = s.socket(s.AF_INET, s.SOCK_STREAM);
    s.close(fd);
    console.log(process.argv.slice(2).join(' '));`;

  test('runs TypeScript with its arguments, and its calls on standard error', async () => {
    const { status, stdout, stderr } = await sockfd(
      'trace',
      script('good.ts', body),
      '--help',
      '-s',
      '5',
    );
    expect(stderr).toMatch(
      /^socket\(AF_INET, SOCK_STREAM, IPPROTO_IP\) = \d+\nclose\(\d+\) +=\s0\n$/,
    );
    expect([status, stdout]).toEqual([0, '--help -s 5\n']);
  });

  test('-o, -e, -T, -s', async () => {
    const path = script('good.mts', body);
    const out = `${folder}/out`;
    const { stderr } = await sockfd('trace', '-o', out, '-e', 'trace=close', '-T', path);
    expect(stderr).toBe('');
    expect(readFileSync(out, 'utf8')).toMatch(/^close\(\d+\) += 0 <\d\.\d{6}>\n$/);
  });

  test('-y and --rich', async () => {
    const path = script(
      'options.mts',
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

  test('the exit status is the script’s: thrown, not parsed, chosen, ended by a signal', async () => {
    expect((await sockfd('trace', script('throw.mjs', 'throw new Error("x")'))).status).toBe(1);
    expect((await sockfd('trace', script('parse.mjs', 'let let = ('))).status).toBe(1);
    expect((await sockfd('trace', script('seven.mjs', 'process.exit(7)'))).status).toBe(7);
    expect(
      (await sockfd('trace', script('kill.mjs', 'process.kill(process.pid, "SIGKILL")'))).status,
    ).toBe(137);
  });
});
