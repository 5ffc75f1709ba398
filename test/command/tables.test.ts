// What `sockfd fds`, `ss` and `describe` show of real processes: of this test's own sockets, and of a Python program's.
import { readdirSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { describe, fds, type SocketInfo, sockets } from '../../lib/inspect/index.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { inOwnNamespace } from '../support/own-netns.ts';
import { hasProgram, Python } from '../support/peer.ts';
import { connection, listener, udp } from '../support/sockets.ts';
import { sockfd, sockfdWith } from './command.ts';

// Where nothing else comes and goes.
inOwnNamespace();

const pid = String(process.pid);

/** Why the command may not duplicate this process's fds: Yama, or a container's filter of system calls. */
async function notTraced(): Promise<string> {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  const { stderr } = await sockfd('describe', pid, String(a));
  for (const fd of [a, b]) s.close(fd);
  return stderr.includes('may not be traced') ? ' (needs the right to trace this process)' : '';
}

const untraced = await notTraced();

test('fds: a table of this process, and the same as JSON', async () => {
  const [client, served] = connection();
  s.send(client, 'queued');
  const epfd = keep(s.epoll_create1());
  s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, client, { events: s.EPOLLIN });
  const { port } = s.getsockname(client) as s.InetAddress;
  const { stdout, stderr, status } = await sockfd('fds', pid);
  expect([status, stderr]).toEqual([0, '']);
  const lines = stdout.split('\n');
  expect(lines[0]).toMatch(/^ *FD {2}KIND +FLAGS +WHAT$/);
  expect(lines.find((line) => line.trimStart().startsWith(`${served} `))).toMatch(
    new RegExp(
      `^ *${served} {2}socket +O_RDWR +socket:\\[\\d+\\] AF_INET ESTABLISHED 127.0.0.1:\\d+ -> 127.0.0.1:${port} recv-q 6 send-q 0$`,
    ),
  );
  expect(stdout).toMatch(
    new RegExp(`^ *${epfd} +epoll +O_RDWR +anon_inode:\\[eventpoll\\] watches ${client}$`, 'm'),
  );
  const list = JSON.parse((await sockfd('fds', '--json', pid)).stdout) as {
    readonly fd: number;
    readonly target: string;
    readonly flags: number;
    readonly socket?: SocketInfo;
  }[];
  const entry = list.find(({ fd }) => fd === client);
  const own = fds().find(({ fd }) => fd === client);
  expect([entry?.target, entry?.flags]).toEqual([own?.target, own?.flags]);
  expect(entry?.socket).toMatchObject({ state: 'ESTABLISHED', inode: own?.inode });
});

test.skipIf(!hasProgram('python3'))('fds: those of a Python program (needs python3)', async () => {
  const peer = new Python(
    [],
    `import os, socket, sys
a = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM); a.bind(('::1', 0))
b, c = socket.socketpair()
print(os.getpid(), a.fileno(), a.getsockname()[1], b.fileno(), c.fileno())
sys.stdin.readline()`,
  );
  const [child = '', fd, port, b, c] = (await peer.line()).split(' ');
  const { stdout } = await sockfd('fds', child);
  expect(stdout).toMatch(
    new RegExp(
      `^ *${fd} +socket +O_RDWR.O_CLOEXEC +socket:\\S+ AF_INET6 CLOSE \\[::1\\]:${port} `,
      'm',
    ),
  );
  const numbers = [...stdout.matchAll(/^ *(\d+) {2}/gm)].map(([, number]) => number);
  expect(numbers).toEqual(readdirSync(`/proc/${child}/fd`).sort((x, y) => Number(x) - Number(y)));
  expect(numbers).toEqual(expect.arrayContaining([b, c]));
  if (untraced === '') {
    const { stdout: described } = await sockfd('describe', child, String(b));
    expect(described).toMatch(/^ {2}kind +AF_UNIX SOCK_STREAM 0$/m);
  }
  await peer.end();
});

test('ss: kinds, ends, states and who has them', async () => {
  const [client, served] = connection();
  // The command would inherit them, and have them too.
  for (const fd of [client, served]) s.fcntl(fd, s.F_SETFD, s.FD_CLOEXEC);
  s.send(client, 'queued');
  const { port } = s.getsockname(client) as s.InetAddress;
  const { fd, at } = udp();
  // Of this process: another may be connected from the same port to somewhere else.
  const local = ['--pid', pid, '--local', `127.0.0.1:${port}`];
  const table = await sockfd('ss', '-t', '-p', ...local);
  const [heading, row, ...more] = table.stdout.trimEnd().split('\n');
  expect(heading).toMatch(/^NETID +STATE +RECV-Q +SEND-Q +LOCAL +PEER +PROCESSES$/);
  expect(row).toMatch(
    new RegExp(
      `^tcp +ESTABLISHED +0 +0 +127.0.0.1:${port} +127.0.0.1:\\d+ +.*\\[${pid}\\] fd ${client}$`,
    ),
  );
  expect(more).toEqual([]);
  // The columns are aligned: each begins where its heading does.
  expect(row?.indexOf('127.0.0.1')).toBe(heading?.indexOf('LOCAL'));
  const json = async (...args: string[]) =>
    JSON.parse((await sockfd('ss', '--json', '--pid', pid, ...args)).stdout) as (SocketInfo & {
      processes?: { pid: number; fd: number }[];
    })[];
  expect(await json('--remote', `:${port}`, '-p')).toMatchObject([
    {
      state: 'ESTABLISHED',
      recvQ: 6,
      source: 'sock_diag',
      processes: [{ pid: process.pid, fd: served }],
    },
  ]);
  expect(await json('-u', '--local', `:${at.port}`)).toEqual([]);
  expect(await json('-u', '-l', '--local', `:${at.port}`)).toMatchObject([{ local: at }]);
  const waiting = await json('--state', 'unconn', '-u');
  expect(waiting.map(({ local }) => local)).toContainEqual(s.getsockname(fd));
  expect(await json('-a', '-w')).toEqual([]);
});

test.each([
  ['-t', (row: SocketInfo) => row.type === s.SOCK_STREAM && row.family !== s.AF_UNIX],
  ['-u', (row: SocketInfo) => row.type === s.SOCK_DGRAM && row.family === s.AF_INET],
  ['-x', (row: SocketInfo) => row.family === s.AF_UNIX],
  ['--netlink', (row: SocketInfo) => row.family === s.AF_NETLINK],
  ['-6', (row: SocketInfo) => row.family === s.AF_INET6],
])('ss %s shows no others', async (option, wanted) => {
  listener();
  udp();
  keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
  const six = keep(s.socket(s.AF_INET6, s.SOCK_STREAM));
  s.bind(six, { family: s.AF_INET6, address: '::1', port: 0 });
  s.listen(six);
  const netlink = keep(s.socket(s.AF_NETLINK, s.SOCK_RAW, s.NETLINK_ROUTE));
  s.bind(netlink, { family: s.AF_NETLINK, pid: 0, groups: 0 });
  const before = sockets({ pid: 'self' });
  const { stdout } = await sockfd('ss', '-a', '--json', '--pid', pid, option);
  // Without the pipes to the command, which are Unix sockets.
  const known = new Set(before.map(({ inode }) => inode));
  const shown = (JSON.parse(stdout) as SocketInfo[]).map(({ inode }) => inode);
  expect(shown.filter((inode) => known.has(inode)).sort()).toEqual(
    before
      .filter(wanted)
      .map(({ inode }) => inode)
      .sort(),
  );
});

test.skipIf(untraced !== '')(
  `describe: the sections, and the values that getsockopt has${untraced}`,
  async () => {
    const [client, served] = connection();
    s.send(client, 'queued');
    const { stdout, stderr, status } = await sockfd('describe', pid, String(served));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^fd ${served}, socket:\\[\\d+\\]$`, 'm'));
    expect(stdout).toMatch(/^ {2}kind +AF_INET SOCK_STREAM IPPROTO_TCP$/m);
    expect(stdout).toMatch(/^ {2}queues +receive 6, send 0$/m);
    expect(stdout).toMatch(/^ {2}told by +sock_diag$/m);
    const size = s.getsockopt(served, s.SOL_SOCKET, s.SO_RCVBUF);
    expect(stdout).toMatch(new RegExp(`^ {2}SO_RCVBUF +${size}$`, 'm'));
    expect(stdout).toMatch(/^ {2}bytes_received +6$/m);
    const seen = JSON.parse((await sockfd('describe', '--json', pid, String(served))).stdout) as {
      readonly fd: number;
      readonly flags: number;
      readonly inode: number;
      readonly options: Readonly<Record<string, unknown>>;
    };
    const own = describe(served);
    expect([seen.fd, seen.flags, seen.inode]).toEqual([served, own.flags, own.inode]);
    expect(Object.keys(seen.options)).toEqual(Object.keys(own.options));
  },
);

test('describe: of what is not a socket it says what it is', async () => {
  const fd = keep(s.eventfd(0));
  expect(await sockfd('describe', pid, String(fd))).toMatchObject({
    status: 1,
    stdout: '',
    stderr: `sockfd: fd ${fd} of process ${pid} is not a socket: anon_inode:[eventfd]\n`,
  });
});

test('bytes that a terminal would obey are shown, not sent', async () => {
  const fd = keep(s.socket(s.AF_UNIX, s.SOCK_DGRAM));
  s.bind(fd, { family: s.AF_UNIX, path: `\0sockfd-${pid}-\u001b[31m\u202e` });
  const { stdout } = await sockfd('ss', '-x', '-l', '--pid', pid);
  expect(stdout).toContain(`@sockfd-${pid}-\\x1b[31m\\u{202e}`);
  expect(stdout).not.toContain('\u001b');
});

test('colours: not into a pipe; FORCE_COLOR and NO_COLOR', async () => {
  connection();
  const colours = async (env: NodeJS.ProcessEnv) => {
    const { stdout } = await sockfdWith(env, 'ss', '-t', '--pid', pid);
    return stdout.includes('\u001b[32mESTABLISHED\u001b[39m');
  };
  expect(await colours({})).toBe(false);
  expect(await colours({ FORCE_COLOR: '1' })).toBe(true);
  expect(await colours({ FORCE_COLOR: '0' })).toBe(false);
  expect(await colours({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
});

test('without its colours a table is what a pipe gets', async () => {
  connection();
  const plain = await sockfd('ss', '-t', '--pid', pid);
  const painted = await sockfdWith({ FORCE_COLOR: '1' }, 'ss', '-t', '--pid', pid);
  expect(stripVTControlCharacters(painted.stdout)).toBe(plain.stdout);
});
