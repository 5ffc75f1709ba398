// The hint of a SyscallError: every rule is one that a failed call of the kernel's got, and where it is shown.
import { chmodSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { hintOf, hintRules } from '../../lib/values/hints.ts';
import { keep, keepBoth, thrown } from '../support/fds.ts';
import { ended, inProcess } from '../support/peer.ts';
import { bound, closed, connection, listener, loopback, tcp, udp } from '../support/sockets.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(`${tmpdir()}/sockfd-hints-`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const byte = new Uint8Array(1);
const nowhere = { family: s.AF_INET, address: '192.0.2.1', port: 9 } as const;

/** Another end that nobody waits for: its one place is taken, so what comes now stays in SYN_SENT. */
function crowded(): s.Address {
  const { fd, at } = listener(0);
  for (let i = 0; i < 2; i++) {
    const client = tcp(s.SOCK_NONBLOCK);
    thrown(() => s.connect(client, at));
  }
  expect(s.poll([{ fd, events: s.POLLIN }], 1000)).toBe(1);
  return at;
}

/** A Unix socket with a path, and the path. */
function named(name: string, type: number): { readonly fd: number; readonly at: s.AddressInput } {
  const at = { family: s.AF_UNIX, path: `${folder}/${name}` } as const;
  const fd = keep(s.socket(s.AF_UNIX, type));
  s.bind(fd, at);
  return { fd, at };
}

/** A UDP socket with a peer that has gone. */
function refused(): number {
  const { fd } = udp();
  const gone = s.socket(s.AF_INET, s.SOCK_DGRAM);
  s.connect(fd, bound(gone).at);
  s.close(gone);
  s.send(fd, 'x');
  return fd;
}

/** Calls until one fails. */
function until(call: () => unknown): void {
  for (;;) call();
}

/** What fails in this process, and some words of the hint that it gets. */
const failures: readonly (readonly [code: string, words: string, call: () => unknown])[] = [
  [
    'EACCES',
    'SO_BROADCAST',
    () => s.sendto(udp().fd, 'x', 0, { ...nowhere, address: '127.255.255.255' }),
  ],
  ['EADDRINUSE', 'TIME_WAIT', () => s.bind(tcp(), listener().at)],
  [
    'EADDRINUSE',
    'unlink',
    () => s.bind(keep(s.socket(s.AF_UNIX, s.SOCK_STREAM)), named('taken', s.SOCK_STREAM).at),
  ],
  [
    'EADDRINUSE',
    'another socket listens',
    () => {
      const [a, b] = [tcp(), tcp()];
      for (const fd of [a, b]) s.setsockopt(fd, s.SOL_SOCKET, s.SO_REUSEADDR, true);
      s.bind(b, bound(a).at);
      for (const fd of [a, b]) s.listen(fd);
    },
  ],
  ['EADDRNOTAVAIL', 'IP_FREEBIND', () => s.bind(tcp(), nowhere)],
  [
    'EADDRNOTAVAIL',
    'ip_local_port_range',
    () => {
      const { at } = listener();
      // Two connections from one port to one place.
      const [first, second] = [tcp(), tcp()];
      for (const fd of [first, second]) s.setsockopt(fd, s.SOL_SOCKET, s.SO_REUSEADDR, true);
      s.bind(first, loopback);
      s.bind(second, s.getsockname(first) as s.InetAddress);
      for (const fd of [first, second]) s.connect(fd, at);
    },
  ],
  [
    'EAFNOSUPPORT',
    'first argument is the address family',
    () => s.socket(Number(s.SOCK_RAW), s.AF_INET),
  ],
  [
    'EAFNOSUPPORT',
    'of another family',
    () => s.connect(tcp(), { family: s.AF_INET6, address: '::1', port: 9 }),
  ],
  ['EAGAIN', 'nothing is there yet', () => s.accept(listener(1, s.SOCK_NONBLOCK).fd)],
  [
    'EAGAIN',
    'send buffer is full',
    () => {
      const [fd] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_NONBLOCK));
      until(() => s.send(fd, new Uint8Array(65536)));
    },
  ],
  [
    'EALREADY',
    'still being made',
    () => {
      const at = crowded();
      const fd = tcp(s.SOCK_NONBLOCK);
      thrown(() => s.connect(fd, at));
      s.connect(fd, at);
    },
  ],
  ['EBADF', 'closed already', () => s.listen(closed())],
  ['ECONNREFUSED', 'nobody listens on port', () => s.connect(tcp(), bound(tcp()).at)],
  [
    'ECONNREFUSED',
    'nobody listens on it',
    () => s.connect(keep(s.socket(s.AF_UNIX, s.SOCK_STREAM)), named('deaf', s.SOCK_STREAM).at),
  ],
  ['ECONNREFUSED', 'ICMP', () => s.recv(refused(), byte)],
  [
    'ECONNRESET',
    'SO_LINGER',
    () => {
      const { fd, at } = listener();
      const client = tcp();
      s.connect(client, at);
      const served = s.accept(fd).fd;
      s.setsockopt(served, s.SOL_SOCKET, s.SO_LINGER, { onoff: 1, linger: 0 });
      s.close(served);
      s.recv(client, byte);
    },
  ],
  ['EDESTADDRREQ', 'sendto', () => s.send(udp().fd, 'x')],
  [
    'EEXIST',
    'EPOLL_CTL_MOD',
    () => {
      const epoll = keep(s.epoll_create1());
      const { fd } = udp();
      until(() => s.epoll_ctl(epoll, s.EPOLL_CTL_ADD, fd, { events: s.EPOLLIN }));
    },
  ],
  ['EINPROGRESS', 'SO_ERROR', () => s.connect(tcp(s.SOCK_NONBLOCK), listener().at)],
  ['EINVAL', 'call listen before accept', () => s.accept(bound(tcp()).fd)],
  ['EINVAL', 'has an address already', () => s.bind(bound(tcp()).fd, loopback)],
  ['EINVAL', 'swapped', () => s.connect(keep(s.socket(Number(s.SOCK_STREAM), s.AF_INET)), nowhere)],
  ['EINVAL', 'SOCK_CLOEXEC', () => s.socket(s.AF_INET, s.SOCK_STREAM | 0x100000)],
  [
    'EINVAL',
    'no epoll instance',
    () => s.epoll_ctl(udp().fd, s.EPOLL_CTL_ADD, udp().fd, { events: 0 }),
  ],
  ['EISCONN', 'another connection', () => s.connect(connection()[0], nowhere)],
  [
    'EISCONN',
    'send without an address',
    () => {
      const { at } = named('peer', s.SOCK_STREAM);
      s.sendto(keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM))[0], 'x', 0, at);
    },
  ],
  ['EMSGSIZE', '65,507', () => s.sendto(udp().fd, new Uint8Array(65508), 0, udp().at)],
  ['ENODEV', 'if_nameindex', () => s.setsockopt(tcp(), s.SOL_SOCKET, s.SO_BINDTODEVICE, 'nosuch')],
  [
    'ENOENT',
    'zero byte',
    () =>
      s.connect(keep(s.socket(s.AF_UNIX, s.SOCK_STREAM)), {
        family: s.AF_UNIX,
        path: `${folder}/none`,
      }),
  ],
  [
    'ENOENT',
    'EPOLL_CTL_ADD',
    () => s.epoll_ctl(keep(s.epoll_create1()), s.EPOLL_CTL_DEL, udp().fd),
  ],
  ['ENOPROTOOPT', 'docs/options.md', () => s.getsockopt(tcp(), s.SOL_SOCKET, 9999)],
  ['ENOTCONN', 'accept returns', () => s.recv(listener().fd, byte)],
  ['ENOTSOCK', 'describe(fd)', () => s.listen(keep(openSync('/dev/null', 'r')))],
  ['EOPNOTSUPP', 'SOCK_SEQPACKET', () => s.listen(udp().fd)],
  [
    'EPERM',
    'regular file',
    () =>
      s.epoll_ctl(keep(s.epoll_create1()), s.EPOLL_CTL_ADD, keep(openSync('package.json', 'r')), {
        events: s.EPOLLIN,
      }),
  ],
  [
    'EPIPE',
    'no peer reads any more',
    () => {
      const [fd] = connection();
      s.shutdown(fd, s.SHUT_WR);
      s.send(fd, 'x');
    },
  ],
  ['EPROTONOSUPPORT', 'the usual one', () => s.socket(s.AF_INET, s.SOCK_STREAM, s.IPPROTO_UDP)],
  [
    'EPROTOTYPE',
    'of another type',
    () => s.connect(keep(s.socket(s.AF_UNIX, s.SOCK_STREAM)), named('datagrams', s.SOCK_DGRAM).at),
  ],
  // SOCK_SEQPACKET is SCTP's, where there is that.
  ['ESOCKTNOSUPPORT', 'no such type', () => s.socket(s.AF_INET, s.SOCK_RDM)],
  [
    'ETIMEDOUT',
    'no answer at all',
    () => {
      const fd = tcp();
      s.setsockopt(fd, s.IPPROTO_TCP, s.TCP_SYNCNT, 1);
      s.connect(fd, crowded());
    },
  ],
];

/** What fails in a process without capabilities or fds, the same way. */
const elsewhere: readonly (readonly [
  code: string,
  words: string,
  call: (library: typeof s, path: string) => unknown,
])[] = [
  [
    'EACCES',
    'CAP_NET_BIND_SERVICE',
    (l) =>
      l.bind(l.socket(l.AF_INET, l.SOCK_STREAM), {
        family: l.AF_INET,
        address: '127.0.0.1',
        port: 81,
      }),
  ],
  [
    'EACCES',
    'its folder',
    (l, path) =>
      l.bind(l.socket(l.AF_UNIX, l.SOCK_STREAM), { family: l.AF_UNIX, path: `${path}.2` }),
  ],
  ['EACCES', 'ping_group_range', (l) => l.socket(l.AF_INET, l.SOCK_DGRAM, l.IPPROTO_ICMP)],
  [
    'EACCES',
    'write permission for the socket’s file',
    (l, path) => l.connect(l.socket(l.AF_UNIX, l.SOCK_STREAM), { family: l.AF_UNIX, path }),
  ],
  [
    'ENETUNREACH',
    'no route',
    (l) =>
      l.connect(l.socket(l.AF_INET, l.SOCK_STREAM), {
        family: l.AF_INET,
        address: '192.0.2.1',
        port: 9,
      }),
  ],
  ['EPERM', 'IPPROTO_ICMP', (l) => l.socket(l.AF_INET, l.SOCK_RAW, l.IPPROTO_TCP)],
  [
    'EPERM',
    'CAP_NET_ADMIN',
    (l) => l.setsockopt(l.socket(l.AF_INET, l.SOCK_STREAM), l.SOL_SOCKET, l.SO_MARK, 1),
  ],
  [
    'EMFILE',
    'ulimit -n',
    (l) => {
      l.setrlimit(l.RLIMIT_NOFILE, { cur: 40, max: 40 });
      for (;;) l.eventfd(0);
    },
  ],
];

type Shown = Pick<s.SyscallError, 'code' | 'syscall' | 'errno' | 'port' | 'path'>;

/** The rules that a test below got. */
const met = new Set<unknown>();

/** The hint of a failure, from the rule that it is noted with. */
function hint(failed: Shown): string | undefined {
  const rule = hintRules.find(
    ([code, calls]) =>
      code === failed.code && (calls === '*' || calls.split(' ').includes(failed.syscall)),
  );
  met.add(rule);
  return hintOf(failed);
}

describe('the hint of', () => {
  test.each(failures)('%s: %s', (code, words, call) => {
    const error = thrown(call) as s.SyscallError;
    expect(error.code).toBe(code);
    expect(hint(error)).toContain(words);
    expect(error.hint).toBe(hint(error));
  });

  describe.skipIf(process.getuid?.() !== 0)('a process without capabilities (needs root)', () => {
    test.each(elsewhere)('%s: %s', async (code, words, call) => {
      const { at } = named('closed', s.SOCK_STREAM);
      const path = (at as s.UnixAddress).path as string;
      chmodSync(path, 0o444);
      chmodSync(folder, 0o555);
      const program = ['unshare', '-n', 'setpriv', '--bounding-set=-all', '--inh-caps=-all'];
      const failed = await inProcess(program, call, path).catch((error: unknown) => error);
      rmSync(path);
      expect(failed).toMatchObject({ code });
      expect(hint(failed as Shown)).toContain(words);
    });

    test('every rule is there', () => {
      const missed = hintRules
        .filter((rule) => !met.has(rule))
        .map(([code, calls]) => [code, calls]);
      expect(missed).toEqual([]);
    });
  });
});

test('an errno that says it all has none', () => {
  expect(new s.SyscallError('recv', s.EINTR).hint).toBeUndefined();
  expect(new s.SyscallError('bind', s.EADDRINUSE).hint).toBeUndefined();
});

describe('a printed error', () => {
  const error = thrown(() => s.accept(-1)) as s.SyscallError;
  const line = `\n  hint: '${error.hint}'\n`;

  test('has the hint on a line of its own, and not in its message', () => {
    expect(inspect(error)).toContain(line);
    expect(inspect(new Error('no server', { cause: error }))).toContain(error.hint);
    expect(`${error.message}${error.stack}`).not.toContain(error.hint);
    expect('hint' in new s.SyscallError('recv', s.EINTR)).toBe(false);
  });

  test('that nobody catches has it on standard error', async () => {
    const index = new URL('../../dist/index.mjs', import.meta.url).href;
    const script = `import { accept } from '${index}'; accept(-1);`;
    const { stderr } = await ended(process.execPath, ['--input-type=module', '-e', script]);
    expect(stderr).toContain('SyscallError: accept EBADF fd -1 (Bad file descriptor)\n    at ');
    expect(stderr).toContain(line);
  });
});
