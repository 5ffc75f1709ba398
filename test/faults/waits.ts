// Every function of sockfd/promises, with the system calls that it makes: each on fds of its own, ready or not.
import { openSync } from 'node:fs';
import * as s from '../../lib/index.ts';
import type * as promises from '../../lib/promises/index.ts';

type P = typeof promises;

/** A function that may wait. */
export interface Wait {
  readonly name: string;
  /** The system calls of its tries. */
  readonly calls: readonly string[];
  /** Makes the fds. */
  open(): readonly number[];
  /** Makes what it waits for be there; without it, it is there from the beginning. */
  ready?(fds: readonly number[]): void;
  make(p: P, fds: readonly number[], options: promises.WaitOptions): Promise<unknown>;
}

const buf = new Uint8Array(16);

const pair = (type: number) => (): readonly number[] => s.socketpair(s.AF_UNIX, type);
const stream = pair(s.SOCK_STREAM);
const datagram = pair(s.SOCK_DGRAM);
const pipe = (): readonly number[] => s.pipe2(0);
const put = ([, b = -1]: readonly number[]): void => void s.write(b, 'x');

const LOOPBACK = { family: s.AF_INET, address: '127.0.0.1', port: 0 } as const;

function listening(): readonly [listener: number, client: number] {
  const listener = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.bind(listener, LOOPBACK);
  s.listen(listener);
  return [listener, s.socket(s.AF_INET, s.SOCK_STREAM)];
}

function come([listener = -1, client = -1]: readonly number[]): void {
  s.connect(client, s.getsockname(listener, s.AF_INET));
}

async function closed(accepted: Promise<{ readonly fd: number }>): Promise<string> {
  s.close((await accepted).fd);
  return 'accepted';
}

const of = ([a = -1]: readonly number[]): number => a;

export const WAITS: readonly Wait[] = [
  {
    name: 'accept',
    calls: ['accept', 'fcntl'],
    open: listening,
    ready: come,
    make: (p, fds, o) => closed(p.accept(of(fds), o)),
  },
  {
    name: 'accept4',
    calls: ['accept4', 'fcntl'],
    open: listening,
    ready: come,
    make: (p, fds, o) => closed(p.accept4(of(fds), 0, o)),
  },
  {
    name: 'connect',
    calls: ['connect', 'fcntl', 'poll', 'getsockopt'],
    open: () => [...listening()].reverse(),
    make: (p, [client = -1, listener = -1], o) => p.connect(client, s.getsockname(listener), o),
  },
  {
    name: 'recv',
    calls: ['recvfrom'],
    open: stream,
    ready: put,
    make: (p, fds, o) => p.recv(of(fds), buf, o),
  },
  {
    name: 'recvfrom',
    calls: ['recvfrom'],
    open: datagram,
    ready: put,
    make: (p, fds, o) => p.recvfrom(of(fds), buf, o),
  },
  {
    name: 'recvmsg',
    calls: ['recvmsg'],
    open: stream,
    ready: put,
    make: (p, fds, o) => p.recvmsg(of(fds), { iov: [buf] }, o),
  },
  {
    name: 'recvmmsg',
    calls: ['recvmmsg'],
    open: datagram,
    ready: put,
    make: (p, fds, o) => p.recvmmsg(of(fds), [{ iov: [buf] }], o),
  },
  {
    name: 'read',
    calls: ['recvfrom'],
    open: stream,
    ready: put,
    make: (p, fds, o) => p.read(of(fds), buf, o),
  },
  {
    name: 'readv',
    calls: ['recvmsg'],
    open: stream,
    ready: put,
    make: (p, fds, o) => p.readv(of(fds), [buf], o),
  },
  {
    name: 'read of a pipe',
    calls: ['preadv2', 'read'],
    open: pipe,
    ready: put,
    make: (p, fds, o) => p.read(of(fds), buf, o),
  },
  {
    name: 'readv of a pipe',
    calls: ['preadv2', 'readv'],
    open: pipe,
    ready: put,
    make: (p, fds, o) => p.readv(of(fds), [buf], o),
  },
  {
    name: 'send',
    calls: ['sendto'],
    open: stream,
    make: (p, fds, o) => p.send(of(fds), 'x', 0, o),
  },
  {
    name: 'sendto',
    calls: ['sendto'],
    open: () => {
      const fd = s.socket(s.AF_INET, s.SOCK_DGRAM);
      s.bind(fd, LOOPBACK);
      return [fd];
    },
    make: (p, fds, o) => p.sendto(of(fds), 'x', 0, s.getsockname(of(fds)), o),
  },
  {
    name: 'sendmsg',
    calls: ['sendmsg'],
    open: stream,
    make: (p, fds, o) => p.sendmsg(of(fds), { iov: ['x'] }, 0, o),
  },
  {
    name: 'sendmmsg',
    calls: ['sendmmsg'],
    open: datagram,
    make: (p, fds, o) => p.sendmmsg(of(fds), [{ iov: ['x'] }], 0, o),
  },
  { name: 'write', calls: ['sendto'], open: stream, make: (p, fds, o) => p.write(of(fds), 'x', o) },
  {
    name: 'writev',
    calls: ['sendmsg'],
    open: stream,
    make: (p, fds, o) => p.writev(of(fds), ['x'], o),
  },
  {
    name: 'write of a pipe',
    calls: ['pwritev2', 'write'],
    open: () => [...pipe()].reverse(),
    make: (p, fds, o) => p.write(of(fds), 'x', o),
  },
  {
    name: 'writev of a pipe',
    calls: ['pwritev2', 'writev'],
    open: () => [...pipe()].reverse(),
    make: (p, fds, o) => p.writev(of(fds), ['x'], o),
  },
  {
    name: 'poll',
    calls: ['poll'],
    open: stream,
    ready: put,
    make: (p, fds, o) => p.poll(of(fds), s.POLLIN, o),
  },
  {
    name: 'sendfile',
    calls: ['sendfile', 'fcntl', 'poll'],
    open: () => [...stream(), openSync('/etc/hostname', 'r')],
    make: (p, [a = -1, , file = -1], o) => p.sendfile(a, file, 0, 1, o),
  },
  {
    name: 'splice',
    calls: ['splice', 'fcntl'],
    open: () => [...pipe(), ...stream()],
    ready: put,
    make: (p, [from = -1, , to = -1], o) => p.splice(from, null, to, null, 1, 0, o),
  },
];
