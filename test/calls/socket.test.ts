// socket(2) socketpair(2) bind(2) connect(2) listen(2) accept(2) shutdown(2) getsockname(2) getpeername(2), each with
// the errnos of its man page.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  AF_UNSPEC,
  accept,
  accept4,
  bind,
  close,
  connect,
  F_GETFD,
  F_GETFL,
  FD_CLOEXEC,
  fcntl,
  getpeername,
  getsockname,
  getsockopt,
  INADDR_ANY,
  IPPROTO_TCP,
  IPPROTO_UDP,
  listen,
  O_NONBLOCK,
  pipe2,
  recv,
  SHUT_RD,
  SHUT_RDWR,
  SHUT_WR,
  SO_DOMAIN,
  SO_PROTOCOL,
  SO_REUSEADDR,
  SO_TYPE,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  SOCK_NONBLOCK,
  SOCK_RDM,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_SOCKET,
  SyscallError,
  send,
  setsockopt,
  shutdown,
  sockaddr,
  socket,
  socketpair,
} from '../../lib/index.ts';
import { failures, rawFailures } from '../support/failures.ts';
import { keep, keepBoth, thrown } from '../support/fds.ts';
import { hasProgram, temporaryFolder } from '../support/peer.ts';
import {
  type Bound,
  bound,
  closed,
  connection,
  listener,
  loopback,
  tcp,
  udp,
} from '../support/sockets.ts';

const datagram = () => keep(socket(AF_INET, SOCK_DGRAM));
const unix = (type: number = SOCK_STREAM) => keep(socket(AF_UNIX, type));

/** An abstract name that nobody has: the kernel's choice. */
function autobound(type: number): { fd: number; at: ReturnType<typeof getsockname> } {
  const fd = unix(type);
  bind(fd, { family: AF_UNIX, path: '' });
  return { fd, at: getsockname(fd) };
}

/** An fd that is no socket. */
function pipe(): number {
  return keepBoth(pipe2(0))[0];
}

let folder = '';
const sockets: number[] = [];
beforeAll(() => {
  folder = temporaryFolder();
  writeFileSync(`${folder}/file`, '');
  const datagram = socket(AF_UNIX, SOCK_DGRAM);
  bind(datagram, at('datagram'));
  sockets.push(datagram);
  symlinkSync('loop', `${folder}/loop`);
  symlinkSync('x'.repeat(300), `${folder}/long`);
});
afterAll(() => {
  for (const fd of sockets) close(fd);
  rmSync(folder, { recursive: true });
});
const at = (name: string) => ({ family: AF_UNIX, path: `${folder}/${name}` }) as const;

describe('socket(2)', () => {
  test.each<[string, number, number, number]>([
    ['TCP', AF_INET, SOCK_STREAM, IPPROTO_TCP],
    ['UDP', AF_INET, SOCK_DGRAM, IPPROTO_UDP],
    ['TCP over IPv6', AF_INET6, SOCK_STREAM, IPPROTO_TCP],
    ['Unix seqpacket', AF_UNIX, SOCK_SEQPACKET, 0],
  ])('makes what was asked for, by SO_DOMAIN, SO_TYPE and SO_PROTOCOL: %s', (_name, ...asked) => {
    const [domain, type, protocol] = asked;
    const fd = keep(socket(domain, type, protocol));
    const got = [SO_DOMAIN, SO_TYPE, SO_PROTOCOL].map((o) => getsockopt(fd, SOL_SOCKET, o));
    expect(got).toEqual(asked);
  });

  test('adds no flag that was not asked for', () => {
    const plain = tcp();
    expect(fcntl(plain, F_GETFD)).toBe(0);
    expect((fcntl(plain, F_GETFL) as number) & O_NONBLOCK).toBe(0);
    const flagged = tcp(SOCK_CLOEXEC | SOCK_NONBLOCK);
    expect(fcntl(flagged, F_GETFD)).toBe(FD_CLOEXEC);
    expect((fcntl(flagged, F_GETFL) as number) & O_NONBLOCK).toBe(O_NONBLOCK);
  });

  failures('socket', [
    ['EAFNOSUPPORT', 'a family above all', () => socket(255, SOCK_STREAM)],
    ['EAFNOSUPPORT', 'a negative family', () => socket(-1, SOCK_STREAM)],
    ['EINVAL', 'flags that do not exist', () => socket(AF_INET, SOCK_STREAM | 0x10000)],
    ['EINVAL', 'a type above all', () => socket(AF_INET, 15)],
    ['ESOCKTNOSUPPORT', 'a type that IP lacks', () => socket(AF_INET, SOCK_RDM)],
    ['EPROTONOSUPPORT', 'UDP as a stream', () => socket(AF_INET, SOCK_STREAM, IPPROTO_UDP)],
    ['EPROTONOSUPPORT', 'a Unix protocol', () => socket(AF_UNIX, SOCK_STREAM, 99)],
    ['EINVAL', 'a protocol above all', () => socket(AF_INET, SOCK_STREAM, 100_000)],
  ]);
});

describe('socketpair(2)', () => {
  test.each([
    ['SOCK_STREAM', SOCK_STREAM],
    ['SOCK_DGRAM', SOCK_DGRAM],
    ['SOCK_SEQPACKET', SOCK_SEQPACKET],
  ])('connects two sockets both ways: %s', (_name, type) => {
    const [a, b] = keepBoth(socketpair(AF_UNIX, type));
    const buf = new Uint8Array(8);
    send(a, 'ping');
    expect(recv(b, buf)).toBe(4);
    send(b, 'pong');
    expect(recv(a, buf)).toBe(4);
    expect(Buffer.from(buf.subarray(0, 4)).toString()).toBe('pong');
  });

  failures('socketpair', [
    ['EAFNOSUPPORT', 'no such family', () => socketpair(255, SOCK_STREAM)],
    ['EOPNOTSUPP', 'a family without pairs', () => socketpair(AF_INET, SOCK_STREAM)],
    ['EPROTONOSUPPORT', 'no such protocol', () => socketpair(AF_UNIX, SOCK_STREAM, 99)],
    ['EINVAL', 'flags that do not exist', () => socketpair(AF_UNIX, SOCK_STREAM | 0x10000)],
  ]);

  rawFailures('socketpair', [
    ['EFAULT', 'sv is NULL', () => raw.socketpair(AF_UNIX, SOCK_STREAM, 0, null)],
  ]);
});

describe('bind(2)', () => {
  test('takes a free port for port 0', () => {
    const { at: address } = bound(tcp());
    expect(address).toMatchObject({ family: AF_INET, address: '127.0.0.1' });
    expect(address.port).toBeGreaterThan(0);
  });

  test('takes INADDR_ANY as the number that it is', () => {
    const fd = datagram();
    bind(fd, { family: AF_INET, address: INADDR_ANY, port: 0 });
    expect(getsockname(fd)).toMatchObject({ address: '0.0.0.0' });
  });

  failures('bind', [
    ['EBADF', 'fd -1', () => bind(-1, loopback)],
    ['EBADF', 'a closed fd', () => bind(closed(), loopback)],
    ['ENOTSOCK', 'a pipe', () => bind(pipe(), loopback)],
    ['EADDRINUSE', 'a port that is taken', () => bind(tcp(), listener().at)],
    ['EADDRINUSE', 'a path that exists', () => bind(unix(), at('file'))],
    ['EADDRINUSE', 'an abstract name that is taken', () => bind(unix(), autobound(SOCK_STREAM).at)],
    [
      'EADDRNOTAVAIL',
      'an address of no interface',
      () => bind(tcp(), { ...loopback, address: '192.0.2.1' }),
    ],
    ['EINVAL', 'a socket that has an address', () => bind(bound(tcp()).fd, loopback)],
    ['EINVAL', 'addrlen one byte too short', () => bind(tcp(), sockaddr(loopback).subarray(0, 15))],
    ['EINVAL', 'no address at all', () => bind(tcp(), new Uint8Array(0))],
    ['EINVAL', 'addrlen above sockaddr_storage', () => bind(tcp(), new Uint8Array(129))],
    [
      'EAFNOSUPPORT',
      "another family's address",
      () => bind(tcp(), { family: AF_INET6, address: '::1', port: 0 }),
    ],
    ['EINVAL', "another family's address, Unix", () => bind(unix(), loopback)],
    ['ENOENT', 'a path through nothing', () => bind(unix(), at('none/s'))],
    ['ENOTDIR', 'a path through a file', () => bind(unix(), at('file/s'))],
    ['ELOOP', 'a path through a link to itself', () => bind(unix(), at('loop/s'))],
    ['ENAMETOOLONG', 'a path through a long name', () => bind(unix(), at('long/s'))],
  ]);

  rawFailures('bind', [
    ['EFAULT', 'addr is NULL', () => raw.bind(tcp(), null, 16)],
    ['EINVAL', 'addrlen is negative', () => raw.bind(tcp(), new Uint8Array(16), -1)],
  ]);
});

describe('connect(2)', () => {
  test('connects, and dissolves with AF_UNSPEC', () => {
    const server = udp();
    const fd = datagram();
    connect(fd, server.at);
    expect(getpeername(fd)).toEqual(server.at);
    connect(fd, { family: AF_UNSPEC });
    expect(thrown(() => getpeername(fd))).toMatchObject({ code: 'ENOTCONN' });
  });

  test('a datagram socket can be connected again, elsewhere', () => {
    const fd = datagram();
    const second = udp();
    connect(fd, udp().at);
    connect(fd, second.at);
    expect(getpeername(fd)).toEqual(second.at);
  });

  /** Where a connect has to wait: the listener's queue is full. */
  function fullQueue(): Bound['at'] {
    const server = listener(0);
    connect(tcp(), server.at);
    return server.at;
  }

  function again(): void {
    const fd = tcp(SOCK_NONBLOCK);
    const address = fullQueue();
    expect(thrown(() => connect(fd, address))).toMatchObject({ code: 'EINPROGRESS' });
    connect(fd, address);
  }

  function twice(fd: number, address: Parameters<typeof connect>[1]): void {
    connect(fd, address);
    connect(fd, address);
  }

  function unixQueueFull(): void {
    const server = autobound(SOCK_STREAM);
    listen(server.fd, 0);
    connect(unix(), server.at);
    connect(unix(SOCK_STREAM | SOCK_NONBLOCK), server.at);
  }

  function sameTuple(): void {
    const server = listener();
    const first = bound(tcp());
    connect(first.fd, server.at);
    const second = tcp();
    setsockopt(second, SOL_SOCKET, SO_REUSEADDR, 1);
    setsockopt(first.fd, SOL_SOCKET, SO_REUSEADDR, 1);
    bind(second, first.at);
    connect(second, server.at);
  }

  failures('connect', [
    ['EBADF', 'fd -1', () => connect(-1, loopback)],
    ['ENOTSOCK', 'a pipe', () => connect(pipe(), loopback)],
    ['ECONNREFUSED', 'a TCP port without a listener', () => connect(tcp(), bound(tcp()).at)],
    [
      'ECONNREFUSED',
      'a Unix address without a listener',
      () => connect(unix(), autobound(SOCK_STREAM).at),
    ],
    ['ECONNREFUSED', 'a path that is no socket', () => connect(unix(), at('file'))],
    ['ENOENT', 'a path that does not exist', () => connect(unix(), at('none'))],
    ['ENOTDIR', 'a path through a file', () => connect(unix(), at('file/s'))],
    ['ELOOP', 'a link to itself', () => connect(unix(), at('loop'))],
    ['ENAMETOOLONG', 'a link to a long name', () => connect(unix(), at('long'))],
    ['EPROTOTYPE', 'a stream to a datagram socket', () => connect(unix(), at('datagram'))],
    [
      'EAFNOSUPPORT',
      "another family's address",
      () => connect(tcp(), { family: AF_INET6, address: '::1', port: 1 }),
    ],
    [
      'EINVAL',
      'addrlen one byte too short',
      () => connect(tcp(), sockaddr(loopback).subarray(0, 15)),
    ],
    ['EINVAL', 'addrlen above sockaddr_storage', () => connect(tcp(), new Uint8Array(129))],
    ['EISCONN', 'a connected socket', () => twice(tcp(), listener().at)],
    ['EINPROGRESS', 'a socket that does not block', () => connect(tcp(SOCK_NONBLOCK), fullQueue())],
    ['EALREADY', 'a connect under way', again],
    ['EAGAIN', "a Unix listener's queue that is full", unixQueueFull],
    ['EADDRNOTAVAIL', 'both addresses of a connection that exists', sameTuple],
    [
      'EACCES',
      'a broadcast address without SO_BROADCAST',
      () => connect(datagram(), { ...loopback, address: '127.255.255.255' }),
    ],
  ]);

  rawFailures('connect', [['EFAULT', 'addr is NULL', () => raw.connect(tcp(), null, 16)]]);
});

describe('listen(2)', () => {
  test.skipIf(!hasProgram('ss'))(
    'the backlog is what ss(8) shows: SOMAXCONN cut to net.core.somaxconn, or what was given (needs ss)',
    () => {
      const most = Number(readFileSync('/proc/sys/net/core/somaxconn', 'latin1'));
      for (const [given, shown] of [
        [undefined, Math.min(4096, most)],
        [7, 7],
      ] as const) {
        const { at: address } = listener(given);
        const line = execFileSync('ss', ['-Hltn', `sport = :${address.port}`], {
          encoding: 'utf8',
        });
        expect(line.trim().split(/\s+/)[2]).toBe(String(shown));
      }
    },
  );

  function twoOnOnePort(): void {
    const first = tcp();
    const second = tcp();
    setsockopt(first, SOL_SOCKET, SO_REUSEADDR, 1);
    setsockopt(second, SOL_SOCKET, SO_REUSEADDR, 1);
    bind(second, bound(first).at);
    listen(first);
    listen(second);
  }

  failures('listen', [
    ['EBADF', 'fd -1', () => listen(-1)],
    ['ENOTSOCK', 'a pipe', () => listen(pipe())],
    ['EOPNOTSUPP', 'a datagram socket', () => listen(datagram())],
    ['EOPNOTSUPP', 'a Unix datagram socket', () => listen(unix(SOCK_DGRAM))],
    ['EINVAL', 'a connected socket', () => listen(connection()[0])],
    ['EINVAL', 'a Unix socket without address', () => listen(unix())],
    ['EADDRINUSE', 'a port that another socket listens on', twoOnOnePort],
  ]);
});

describe.each([
  ['accept', accept],
  ['accept4', (fd: number) => accept4(fd, 0)],
] as const)('%s(2)', (name, call) => {
  test('gives the connection and the address that the client has', () => {
    const server = listener();
    const client = tcp();
    connect(client, server.at);
    const { fd, address } = call(server.fd);
    keep(fd);
    expect(address).toEqual(getsockname(client));
    expect(getpeername(fd)).toEqual(getsockname(client));
    expect(getsockname(fd)).toEqual(server.at);
  });

  test('gives the unnamed address of a Unix client that has none', () => {
    const server = autobound(SOCK_STREAM);
    listen(server.fd);
    connect(unix(), server.at);
    const { fd, address } = call(server.fd);
    keep(fd);
    expect(address).toEqual({ family: AF_UNIX, path: '' });
  });

  failures(name, [
    ['EBADF', 'fd -1', () => call(-1)],
    ['ENOTSOCK', 'a pipe', () => call(pipe())],
    ['EINVAL', 'a socket that does not listen', () => call(tcp())],
    ['EOPNOTSUPP', 'a datagram socket', () => call(datagram())],
    ['EAGAIN', 'an empty queue, without blocking', () => call(listener(1, SOCK_NONBLOCK).fd)],
  ]);

  /** Makes the call where a connection is there to be accepted. */
  function accepting(addr: Uint8Array | null, addrlen: Int32Array | null): number {
    const server = listener();
    connect(tcp(), server.at);
    return raw.accept4(server.fd, addr, addrlen, 0);
  }

  rawFailures(name, [
    ['EFAULT', 'addrlen is NULL', () => accepting(new Uint8Array(16), null)],
    ['EINVAL', 'addrlen is negative', () => accepting(new Uint8Array(16), Int32Array.of(-1))],
  ]);
});

describe('accept4(2)', () => {
  test('gives the flags to the new fd, which inherits none', () => {
    const server = listener();
    for (const [flags, descriptor, status] of [
      [0, 0, 0],
      [SOCK_CLOEXEC | SOCK_NONBLOCK, FD_CLOEXEC, O_NONBLOCK],
    ] as const) {
      connect(tcp(), server.at);
      const fd = keep(accept4(server.fd, flags).fd);
      expect(fcntl(fd, F_GETFD)).toBe(descriptor);
      expect((fcntl(fd, F_GETFL) as number) & O_NONBLOCK).toBe(status);
    }
  });

  failures('accept4', [
    ['EINVAL', 'flags that do not exist', () => accept4(listener().fd, 0x10000)],
  ]);

  test('raw: without an address, with NULL twice', () => {
    const server = listener();
    connect(tcp(), server.at);
    expect(keep(raw.accept4(server.fd, null, null, 0))).toBeGreaterThan(2);
  });

  test('raw: an address cut to the room that there is comes with its whole length', () => {
    const server = listener();
    connect(tcp(), server.at);
    const addr = new Uint8Array(8).fill(0xee);
    const addrlen = Int32Array.of(4);
    keep(raw.accept4(server.fd, addr, addrlen, 0));
    expect(addrlen[0]).toBe(16);
    expect([...addr.subarray(4)]).toEqual([0xee, 0xee, 0xee, 0xee]);
  });
});

describe('shutdown(2)', () => {
  test('SHUT_WR is end of file for the peer, and the other direction lives on', () => {
    const [client, served] = connection();
    const buf = new Uint8Array(4);
    shutdown(client, SHUT_WR);
    expect(recv(served, buf)).toBe(0);
    send(served, 'late');
    expect(recv(client, buf)).toBe(4);
    expect(thrown(() => send(client, 'x'))).toMatchObject({ code: 'EPIPE' });
  });

  test('SHUT_RD and SHUT_RDWR are end of file here', () => {
    const [a, b] = keepBoth(socketpair(AF_UNIX, SOCK_STREAM));
    shutdown(a, SHUT_RD);
    expect(recv(a, new Uint8Array(4))).toBe(0);
    shutdown(b, SHUT_RDWR);
    expect(recv(b, new Uint8Array(4))).toBe(0);
  });

  failures('shutdown', [
    ['EBADF', 'fd -1', () => shutdown(-1, SHUT_RD)],
    ['ENOTSOCK', 'a pipe', () => shutdown(pipe(), SHUT_RD)],
    ['EINVAL', 'no such how', () => shutdown(connection()[0], 3)],
    ['EINVAL', 'a negative how', () => shutdown(connection()[0], -1)],
    ['ENOTCONN', 'a socket without connection', () => shutdown(tcp(), SHUT_RDWR)],
  ]);
});

describe.each([
  ['getsockname', getsockname, raw.getsockname],
  ['getpeername', getpeername, raw.getpeername],
] as const)('%s(2)', (name, call, rawCall) => {
  const one = () => connection()[0];

  failures(name, [
    ['EBADF', 'fd -1', () => call(-1)],
    ['EBADF', 'a closed fd', () => call(closed())],
    ['ENOTSOCK', 'a pipe', () => call(pipe())],
  ]);

  rawFailures(name, [
    ['EFAULT', 'addr is NULL', () => rawCall(one(), null, Int32Array.of(16))],
    ['EFAULT', 'addrlen is NULL', () => rawCall(one(), new Uint8Array(16), null)],
    ['EINVAL', 'addrlen is negative', () => rawCall(one(), new Uint8Array(16), Int32Array.of(-1))],
  ]);
});

describe('getpeername(2)', () => {
  failures('getpeername', [
    ['ENOTCONN', 'a socket without connection', () => getpeername(tcp())],
    ['ENOTCONN', 'a Unix socket without peer', () => getpeername(unix())],
  ]);

  test('agrees with getsockname(2) of the other end', () => {
    const [client, served] = connection();
    expect(getpeername(client)).toEqual(getsockname(served));
    expect(getpeername(served)).toEqual(getsockname(client));
  });
});

describe('what an argument is refused for, before any system call', () => {
  const notAnFd = [undefined, null, '3', 1.5, Number.NaN, 2 ** 31, {}, 3n] as never[];

  test.each([
    ['bind', (fd: number) => bind(fd, loopback)],
    ['connect', (fd: number) => connect(fd, loopback)],
    ['listen', (fd: number) => listen(fd)],
    ['accept', (fd: number) => accept(fd)],
    ['accept4', (fd: number) => accept4(fd, 0)],
    ['shutdown', (fd: number) => shutdown(fd, SHUT_RD)],
    ['getsockname', (fd: number) => getsockname(fd)],
    ['getpeername', (fd: number) => getpeername(fd)],
  ])('%s names sockfd', (_name, call) => {
    for (const fd of notAnFd) {
      const error = thrown(() => call(fd));
      expect(error instanceof TypeError || error instanceof RangeError).toBe(true);
      expect((error as Error).message).toContain('"sockfd"');
    }
  });

  test.each([
    ['domain', () => socket('inet' as never, SOCK_STREAM)],
    ['type', () => socket(AF_INET, 0.5)],
    ['protocol', () => socket(AF_INET, SOCK_STREAM, Number.NaN)],
    ['backlog', () => listen(-1, 2 ** 40)],
    ['flags', () => accept4(-1, '0' as never)],
    ['how', () => shutdown(-1, null as never)],
    ['address', () => bind(-1, undefined as never)],
    ['address', () => connect(-1, '127.0.0.1:80' as never)],
    ['address.family', () => connect(-1, {} as never)],
    ['port', () => connect(-1, { ...loopback, port: 65_536 })],
    ['port', () => connect(-1, { ...loopback, port: -1 })],
    ['address', () => connect(-1, { ...loopback, address: 'localhost' })],
  ])('%s is named', (argument, call) => {
    const error = thrown(call);
    expect(error).not.toBeInstanceOf(SyscallError);
    expect((error as Error).message).toContain(`"${argument}"`);
  });
});
