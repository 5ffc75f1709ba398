// sockfd/inspect on sockets of this process and of others: /proc, sock_diag, options, peers.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readlinkSync } from 'node:fs';
import { expect, describe as group, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { describe, diff, fds, peerOf, sockets } from '../../lib/inspect/index.ts';
import { procInet, procNetlink, procPacket, procUnix } from '../../lib/inspect/proc-net.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { inOwnNamespace } from '../support/own-netns.ts';
import { connection, listener, udp } from '../support/sockets.ts';

// Where nothing else comes and goes.
inOwnNamespace();

group('fds', () => {
  test('number, kind, inode, flags and position: /proc/self/fd, fcntl(2), lseek(2)', () => {
    const [r, w] = keepBoth(s.pipe2(s.O_CLOEXEC));
    const file = keep(openSync('/etc/passwd', 'r'));
    s.read(file, new Uint8Array(5));
    const made: [number, string][] = [
      [r, 'pipe'],
      [w, 'pipe'],
      [file, 'file'],
      [keep(s.socket(s.AF_INET, s.SOCK_STREAM)), 'socket'],
      [keep(s.eventfd(0)), 'eventfd'],
      [keep(s.timerfd_create(s.CLOCK_MONOTONIC)), 'timerfd'],
      [keep(s.signalfd(-1, [s.SIGUSR1])), 'signalfd'],
      [keep(s.epoll_create1()), 'epoll'],
      [keep(s.pidfd_open(process.pid)), 'pidfd'],
      [keep(openSync('/', 'r')), 'directory'],
      [keep(openSync('/dev/null', 'r')), 'character'],
      [keep(openSync('/proc/self/ns/net', 'r')), 'namespace'],
    ];
    const entries = new Map(fds().map((entry) => [entry.fd, entry]));
    for (const [fd, kind] of made) {
      const entry = entries.get(fd);
      expect([kind, entry?.kind, entry?.target]).toEqual([
        kind,
        kind,
        readlinkSync(`/proc/self/fd/${fd}`),
      ]);
    }
    expect(entries.get(r)?.flags).toBe(s.fcntl(r, s.F_GETFL) | s.O_CLOEXEC);
    expect(entries.get(file)?.position).toBe(5);
    expect([...entries.keys()]).toEqual([...entries.keys()].sort((a, b) => a - b));
  });

  test('what an epoll instance watches', () => {
    const epfd = keep(s.epoll_create1());
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, a, {
      events: s.EPOLLIN | s.EPOLLET,
      data: 0xfedcba9876543210n,
    });
    s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, b, { events: s.EPOLLOUT });
    const entry = fds().find(({ fd }) => fd === epfd);
    const members = [...(entry?.epoll ?? [])].sort((x, y) => x.fd - y.fd);
    expect(members.map(({ fd, events, data }) => [fd, (events & ~0x18) >>> 0, data])).toEqual([
      [a, (s.EPOLLIN | s.EPOLLET) >>> 0, 0xfedcba9876543210n],
      [b, s.EPOLLOUT, BigInt(b)],
    ]);
  });

  test('an open /proc/self/fd is one of them', () => {
    const directory = keep(openSync('/proc/self/fd', 'r'));
    expect(fds().find(({ fd }) => fd === directory)).toMatchObject({
      target: `/proc/${process.pid}/fd`,
      kind: 'directory',
    });
  });

  test('another process; one that does not exist', async () => {
    const child = spawn('sleep', ['60']);
    await once(child, 'spawn');
    expect(fds(child.pid as number).map(({ fd }) => fd)).toEqual(expect.arrayContaining([0, 1, 2]));
    child.kill();
    await once(child, 'close');
    expect(() => fds(child.pid as number)).toThrow(/ENOENT.*\/proc\/\d+\/fd/);
    for (const pid of [0, -1, 1.5, Number.NaN, 2 ** 31]) expect(() => fds(pid)).toThrow(RangeError);
    for (const pid of ['1', null, {}]) expect(() => fds(pid as never)).toThrow(TypeError);
  });
});

group('sockets', () => {
  test('/proc/net has the same rows as sock_diag: the way where netlink is refused', () => {
    const [client, served] = connection();
    udp();
    s.send(client, 'queued');
    const keys = (
      rows: readonly {
        local: unknown;
        remote: unknown;
        inode: number;
        state: string;
        recvQ: number;
        sendQ: number;
        uid?: number;
      }[],
    ) =>
      rows
        .map(({ local, remote, inode, state, recvQ, sendQ, uid }) =>
          JSON.stringify([local, remote, inode, state, recvQ, sendQ, uid]),
        )
        .sort();
    const inodes = new Set(fds().flatMap(({ inode }) => inode ?? []));
    const mine = <T extends { inode: number }>(rows: T[]): T[] =>
      rows.filter(({ inode }) => inodes.has(inode));
    const asked = { family: s.AF_INET, pid: 'self' } as const;
    // The backlog of a listener is not in /proc.
    const open = (rows: ReturnType<typeof sockets>) =>
      rows.filter(({ state }) => state !== 'LISTEN');
    expect(keys(open(mine(procInet('tcp', s.AF_INET))))).toEqual(
      keys(open(sockets({ ...asked, protocol: s.IPPROTO_TCP }))),
    );
    expect(keys(mine(procInet('udp', s.AF_INET)))).toEqual(
      keys(sockets({ ...asked, protocol: s.IPPROTO_UDP })),
    );
    expect(mine(procInet('tcp', s.AF_INET)).every(({ source }) => source === '/proc/net/tcp')).toBe(
      true,
    );
    expect(fds().find(({ fd }) => fd === served)?.kind).toBe('socket');
    const unix = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_DGRAM));
    const link = (fd: number) => Number(/\d+/.exec(readlinkSync(`/proc/self/fd/${fd}`))?.[0]);
    expect(procUnix().find(({ inode }) => inode === link(unix[0]))).toMatchObject({
      type: s.SOCK_DGRAM,
    });
    const netlink = keep(s.socket(s.AF_NETLINK, s.SOCK_RAW, s.NETLINK_GENERIC));
    s.bind(netlink, { family: s.AF_NETLINK, pid: 0, groups: 0 });
    expect(procNetlink().find(({ inode }) => inode === link(netlink))?.protocol).toBe(
      s.NETLINK_GENERIC,
    );
    expect(Array.isArray(procPacket())).toBe(true);
  });

  test('an IPv4 address selects also the IPv6 sockets that have it, as in ss', () => {
    const six = keep(s.socket(s.AF_INET6, s.SOCK_STREAM));
    s.bind(six, { family: s.AF_INET6, address: '::ffff:127.0.0.1', port: 0 });
    s.listen(six);
    const { port } = s.getsockname(six) as s.Inet6Address;
    for (const address of ['127.0.0.1', '::ffff:127.0.0.1']) {
      expect(sockets({ pid: 'self', local: { address, port } })).toMatchObject([
        { family: s.AF_INET6 },
      ]);
    }
    expect(sockets({ pid: 'self', local: { address: '::1', port } })).toEqual([]);
  });

  test('a wrong filter is refused by name', () => {
    for (const name of ['family', 'type', 'protocol', 'inode', 'uid']) {
      for (const value of ['x', 1.5, -1, Number.NaN, 10n, null, {}]) {
        expect(() => sockets({ [name]: value })).toThrow(`"filter.${name}" must be`);
      }
    }
    expect(() => sockets({ family: [2, 'x'] as never })).toThrow('"filter.family" must be');
    for (const value of [5, null, () => 1]) {
      expect(() => sockets({ state: value as never })).toThrow('"filter.state" must be');
    }
    expect(() => sockets({ state: 'OPEN' as never })).toThrow('"filter.state"');
    expect(() => sockets(3 as never)).toThrow('"filter"');
  });
});

group('describe and diff', () => {
  test('a listener: its queue, and every option that can be read without a side effect', () => {
    const { fd, at } = listener(5);
    const seen = describe(fd);
    expect(seen).toMatchObject({
      fd,
      domain: s.AF_INET,
      type: s.SOCK_STREAM,
      protocol: s.IPPROTO_TCP,
      local: at,
      peer: undefined,
      socket: { state: 'LISTEN', recvQ: 0, sendQ: 5 },
    });
    expect(seen.options['SO_RCVBUF']).toBe(s.getsockopt(fd, s.SOL_SOCKET, s.SO_RCVBUF));
    expect(Object.keys(seen.options).length).toBeGreaterThan(80);
    expect(seen.options).not.toHaveProperty('SO_ERROR');
    expect(describe(fd, { sideEffects: true }).options).toHaveProperty('SO_ERROR');
  });

  test('does not consume what it looks at: a pending error stays', () => {
    const { fd, at } = udp();
    const client = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
    s.connect(client, at);
    s.dup2(keep(s.eventfd(0)), fd);
    s.send(client, 'x');
    describe(client);
    expect(() => s.recv(client, new Uint8Array(1), s.MSG_DONTWAIT)).toThrow('ECONNREFUSED');
  });

  test('what changed', () => {
    const [client, served] = connection();
    const before = describe(served);
    s.send(client, 'hello');
    s.setsockopt(served, s.IPPROTO_TCP, s.TCP_NODELAY, true);
    const changes = diff(before, describe(served));
    expect(changes).toContainEqual({ path: 'socket.recvQ', before: 0, after: 5 });
    expect(changes).toContainEqual({ path: 'options.TCP_NODELAY', before: 0, after: 1 });
    expect(diff(before, before)).toEqual([]);
    expect(diff({ a: [1, 2n] }, { a: [1, 3n] })).toEqual([
      { path: 'a', before: [1, 2n], after: [1, 3n] },
    ]);
  });

  test('EBADF and ENOTSOCK', () => {
    expect(() => describe(-1)).toThrow('EBADF');
    expect(() => describe(keep(s.eventfd(0)))).toThrow('ENOTSOCK');
  });
});

group('peerOf', () => {
  test('the other end of TCP, Unix and pipe connections, down to the process and the fd', () => {
    const [client, served] = connection();
    expect(peerOf(client)?.processes).toMatchObject([{ pid: process.pid, fd: served }]);
    expect(peerOf(client)?.socket?.local).toEqual(s.getpeername(client));
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    expect(peerOf(a)?.processes).toMatchObject([{ pid: process.pid, fd: b }]);
    const [r, w] = keepBoth(s.pipe2());
    expect(peerOf(r)?.processes).toMatchObject([{ pid: process.pid, fd: w }]);
  });

  test('an IPv6 socket that is connected to an IPv4 one, both ways; and one connected to itself', () => {
    const server = keep(s.socket(s.AF_INET6, s.SOCK_STREAM));
    s.bind(server, { family: s.AF_INET6, address: '::', port: 0 });
    s.listen(server);
    const { port } = s.getsockname(server) as s.Inet6Address;
    const client = keep(s.socket(s.AF_INET, s.SOCK_STREAM));
    s.connect(client, { family: s.AF_INET, address: '127.0.0.1', port });
    const served = keep(s.accept(server).fd);
    expect(peerOf(client)?.processes).toMatchObject([{ pid: process.pid, fd: served }]);
    expect(peerOf(served)?.processes).toMatchObject([{ pid: process.pid, fd: client }]);
    const { fd, at } = udp();
    s.connect(fd, at);
    expect(peerOf(fd)?.processes).toMatchObject([{ pid: process.pid, fd }]);
  });

  test('nobody: a listener, an eventfd; EBADF for what is not open', () => {
    expect(peerOf(listener().fd)).toBeUndefined();
    expect(peerOf(keep(s.eventfd(0)))).toBeUndefined();
    expect(() => peerOf(9999)).toThrow('peerOf EBADF');
  });
});
