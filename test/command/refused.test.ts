// What the command says where the kernel refuses: another user's processes, and netlink sockets (seccomp(2)).
import { chmodSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, describe as group, test } from 'vitest';
import * as s from '../../lib/index.ts';
import {
  nobody,
  notAsNobody,
  notWeaker,
  notWithoutNetlink,
  weaker,
  withoutNetlink,
} from '../inspect/elsewhere.ts';
import { keep } from '../support/fds.ts';
import { inOwnNamespace } from '../support/own-netns.ts';
import { type Ended, ended } from '../support/peer.ts';
import { connection, listener } from '../support/sockets.ts';
import { main, plainEnvironment } from './command.ts';

// Where nothing else comes and goes.
inOwnNamespace();

function after(prefix: readonly string[], ...args: string[]): Promise<Ended> {
  const [command = '', ...rest] = [...prefix, process.execPath, main, ...args];
  return ended(command, rest, { env: plainEnvironment() });
}

const pid = String(process.pid);

group.skipIf(notAsNobody !== '')(`as another user${notAsNobody}`, () => {
  test.each([
    ['fds', [pid], 'opendir'],
    ['ss', ['--pid', pid], 'opendir'],
    ['describe', [pid, '0'], 'readlink'],
  ])('%s of a process that is somebody else’s: one line, status 1', async (command, args, call) => {
    expect(await after(nobody, command, ...args)).toEqual({
      status: 1,
      signal: null,
      stdout: '',
      stderr: `sockfd: process ${pid}: permission denied (${call} EACCES): needs its user or CAP_SYS_PTRACE\n`,
    });
  });

  test.each([
    ['trace', 'missing.ts', 'no such script: missing.ts'],
    ['trace', 'sh', 'sh is no script: this traces the calls'],
    ['timeline', 'missing.ts', 'no such script: missing.ts'],
  ])('%s %s, with a folder in PATH that may not be searched', async (command, script, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'sockfd-path-'));
    chmodSync(folder, 0);
    try {
      const [program = '', ...prefix] = nobody;
      const env = { ...plainEnvironment(), PATH: `${folder}:/usr/bin:/bin` };
      const args = [...prefix, process.execPath, main, command, script];
      const { status, stdout, stderr } = await ended(program, args, { env });
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^sockfd: [^\n]*\n$/);
      expect(stderr).toContain(message);
    } finally {
      rmdirSync(folder);
    }
  });

  test('trace -o into a folder that may not be searched: one line with its name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sockfd-output-'));
    chmodSync(folder, 0);
    try {
      const file = `${folder}/trace.txt`;
      expect(await after(nobody, 'trace', '-o', file, main)).toMatchObject({
        status: 1,
        stderr: expect.stringContaining(`sockfd: -o ${file}: EACCES`),
      });
    } finally {
      rmdirSync(folder);
    }
  });

  test('ss has the sockets of all, without who has them', async () => {
    const { at, fd } = listener();
    s.fcntl(fd, s.F_SETFD, s.FD_CLOEXEC);
    const args = ['ss', '-l', '-p', '--local', `127.0.0.1:${at.port}`];
    const { status, stdout, stderr } = await after(nobody, ...args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')[1]).toMatch(
      new RegExp(`^tcp +LISTEN +0 +\\d+ +127.0.0.1:${at.port} +0.0.0.0:\\*$`),
    );
  });
});

// The same user, but a process that may do more than this one: its list of fds is readable, and nothing behind it.
test.skipIf(notWeaker !== '')(
  `describe without CAP_SYS_PTRACE: not an empty list, but why${notWeaker}`,
  async () => {
    const [client] = connection();
    const { status, stdout, stderr } = await after(weaker, 'describe', pid, String(client));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `sockfd: process ${pid}: permission denied (readlink EACCES): needs its user or CAP_SYS_PTRACE\n`,
    );
  },
);

group.skipIf(notWithoutNetlink !== '')(`netlink is refused${notWithoutNetlink}`, () => {
  const prefix = withoutNetlink(s.EPERM);

  test('ss reads /proc/net and says so once, on standard error', async () => {
    const [client] = connection();
    s.send(client, 'queued');
    const { port } = s.getsockname(client) as s.InetAddress;
    const { status, stdout, stderr } = await after(
      prefix,
      'ss',
      '-t',
      '--pid',
      pid,
      '--remote',
      `:${port}`,
    );
    expect([status, stderr]).toEqual([
      0,
      'sockfd: sock_diag(7) was refused: read from /proc/net/tcp, which tells less\n',
    ]);
    expect(stdout.trimEnd().split('\n')[1]).toMatch(/^tcp +ESTABLISHED +6 +0 /);
    const json = await after(prefix, 'ss', '--json', '-t', '--pid', pid, '--remote', `:${port}`);
    expect(JSON.parse(json.stdout)).toMatchObject([{ source: '/proc/net/tcp', recvQ: 6 }]);
  });

  test('fds and describe, too', async (ctx) => {
    const fd = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
    s.bind(fd, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
    const { port } = s.getsockname(fd) as s.InetAddress;
    const list = await after(prefix, 'fds', pid);
    expect(list.stdout).toMatch(
      new RegExp(`^ *${fd} +socket .* AF_INET CLOSE 127.0.0.1:${port} `, 'm'),
    );
    const { status, stdout, stderr } = await after(prefix, 'describe', pid, String(fd));
    if (stderr.includes('pidfd_getfd EPERM')) {
      ctx.skip('describe needs the right to trace this process');
    }
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}told by +\/proc\/net\/udp$/m);
  });
});
