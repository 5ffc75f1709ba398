// Every typed call with a result that is the same each time: what is traced, and what a sink does meanwhile.
import { isDeepStrictEqual } from 'node:util';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import * as inspect from '../../lib/inspect/index.ts';
import * as p from '../../lib/promises/index.ts';
import { BATCH, Batch } from '../../lib/raw/batch.ts';

const { AF_INET, AF_INET6, AF_UNIX, SOCK_DGRAM, SOCK_NONBLOCK, SOCK_STREAM, SOL_SOCKET } = s;

/** Sockets and other fds of one's own. */
export interface Own {
  readonly listener: number;
  readonly udp: number;
  readonly udp6: number;
  readonly a: number;
  readonly b: number;
  readonly reader: number;
  readonly writer: number;
  readonly counter: number;
  readonly epoll: number;
  readonly timer: number;
}

const loopback = { family: AF_INET, address: '127.0.0.1', port: 0 } as const;
const loopback6 = { family: AF_INET6, address: '::1', port: 0, flowinfo: 0, scopeId: 0 } as const;

export function open(): Own {
  const listener = s.socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK);
  s.bind(listener, loopback);
  s.listen(listener, 5);
  const udp = s.socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK);
  s.bind(udp, loopback);
  const udp6 = s.socket(AF_INET6, SOCK_DGRAM | SOCK_NONBLOCK);
  s.bind(udp6, loopback6);
  const [a, b] = s.socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK);
  const [reader, writer] = s.pipe2(s.O_NONBLOCK);
  const counter = s.eventfd(0, s.EFD_NONBLOCK);
  const epoll = s.epoll_create1();
  const timer = s.timerfd_create(s.CLOCK_MONOTONIC, s.TFD_NONBLOCK);
  return { listener, udp, udp6, a, b, reader, writer, counter, epoll, timer };
}

export function shut(own: Own): void {
  for (const fd of Object.values(own) as number[]) s.close(fd);
}

/** What a call is worth comparing for; fds and ports are of the moment. */
type Doing = (own: Own) => unknown;

const closing = <T>(fds: readonly number[], value: T): T => {
  for (const fd of fds) s.close(fd);
  return value;
};

/** A connection that waits in the queue of the listener. */
function connected({ listener }: Own): number {
  const client = s.socket(AF_INET, SOCK_STREAM);
  s.connect(client, s.getsockname(listener));
  return client;
}

function accepted(client: number, { fd, address }: s.Accepted): unknown {
  return closing([client, fd], isDeepStrictEqual(address, s.getsockname(client)));
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Each function of `sockfd` that makes calls, by its name. */
export const typed: Readonly<Record<string, Doing>> = {
  socket: () => closing([s.socket(AF_INET, SOCK_STREAM)], true),
  socketpair: () => closing(s.socketpair(AF_UNIX, SOCK_STREAM), true),
  bind: ({ udp }) => s.bind(udp, loopback),
  connect: (own) => accepted(connected(own), s.accept(own.listener)),
  listen: ({ listener }) => s.listen(listener, 5),
  accept: (own) => accepted(connected(own), s.accept(own.listener)),
  accept4: (own) => accepted(connected(own), s.accept4(own.listener, s.SOCK_CLOEXEC)),
  shutdown: ({ listener }) => s.shutdown(listener, 9),
  getsockname: ({ udp6 }) => ({ ...s.getsockname(udp6), port: 0 }),
  getpeername: ({ a }) => s.getpeername(a),
  read: ({ a, b }) => {
    s.write(a, 'read');
    const bytes = new Uint8Array(10);
    return text(bytes.subarray(0, s.read(b, bytes)));
  },
  write: ({ a, b }) => [s.write(a, 'written'), s.recv(b, new Uint8Array(20))],
  readv: ({ a, b }) => {
    s.write(a, 'read');
    const parts = [new Uint8Array(2), new Uint8Array(2)];
    return [s.readv(b, parts), parts.map(text)];
  },
  writev: ({ a, b }) => [s.writev(a, ['x', 'y']), s.recv(b, new Uint8Array(20))],
  recv: ({ a, b }) => {
    s.send(a, 'received');
    const bytes = new Uint8Array(4);
    return [s.recv(b, bytes), text(bytes), s.recv(b, bytes)];
  },
  send: ({ a, b }) => [s.send(a, 'sent'), s.recv(b, new Uint8Array(20))],
  sendto: ({ udp }) => [s.sendto(udp, 'x', 0, s.getsockname(udp)), s.recv(udp, new Uint8Array(2))],
  recvfrom: ({ udp6 }) => {
    const at = s.getsockname(udp6);
    s.sendto(udp6, 'from', 0, at);
    const { bytes, address } = s.recvfrom(udp6, new Uint8Array(9));
    return [bytes, isDeepStrictEqual(address, at)];
  },
  sendmsg: ({ udp }) => [
    s.sendmsg(udp, { iov: ['a', 'b'], address: s.getsockname(udp) }),
    s.recv(udp, new Uint8Array(3)),
  ],
  recvmsg: ({ udp }) => {
    const at = s.getsockname(udp);
    s.setsockopt(udp, s.IPPROTO_IP, s.IP_PKTINFO, 1);
    s.sendto(udp, 'message', 0, at);
    const { address, ...rest } = s.recvmsg(udp, { iov: [new Uint8Array(9)], controlLength: 64 });
    s.setsockopt(udp, s.IPPROTO_IP, s.IP_PKTINFO, 0);
    return [rest, isDeepStrictEqual(address, at)];
  },
  sendmmsg: ({ udp }) => {
    const address = s.getsockname(udp);
    const count = s.sendmmsg(udp, [
      { iov: ['one'], address },
      { iov: ['three'], address },
    ]);
    const bytes = new Uint8Array(9);
    return [count, s.recv(udp, bytes), s.recv(udp, bytes)];
  },
  recvmmsg: ({ udp }) => {
    const at = s.getsockname(udp);
    for (const data of ['one', 'three']) s.sendto(udp, data, 0, at);
    const { messages } = s.recvmmsg(
      udp,
      [{ iov: [new Uint8Array(9)] }, { iov: [new Uint8Array(9)] }, { iov: [new Uint8Array(9)] }],
      s.MSG_DONTWAIT,
    );
    return messages.map(({ bytes, address }) => [bytes, isDeepStrictEqual(address, at)]);
  },
  getsockopt: ({ udp }) => [
    s.getsockopt(udp, SOL_SOCKET, s.SO_TYPE),
    s.getsockopt(udp, SOL_SOCKET, s.SO_LINGER),
    s.getsockopt(udp, SOL_SOCKET, s.SO_DOMAIN, 4),
    s.getsockopt(udp, s.IPPROTO_IP, s.IP_MULTICAST_IF),
  ],
  setsockopt: ({ udp }) => [
    s.setsockopt(udp, SOL_SOCKET, s.SO_RCVBUF, 8192),
    s.getsockopt(udp, SOL_SOCKET, s.SO_RCVBUF),
    s.setsockopt(udp, SOL_SOCKET, s.SO_RCVTIMEO, { sec: 3, usec: 0 }),
    s.getsockopt(udp, SOL_SOCKET, s.SO_RCVTIMEO),
  ],
  select: ({ a, reader }) => {
    const { read, write, ready } = s.select([reader], [a], [], 0);
    return [ready, read.length, write.length];
  },
  pselect: ({ a, reader }) => s.pselect([reader], [a], [], 0).ready,
  poll: ({ a, reader, udp }) => {
    const fds: s.PollFd[] = [a, reader, udp].map((fd) => ({ fd, events: s.POLLIN | s.POLLOUT }));
    return [s.poll(fds, 0), fds.map(({ revents }) => revents)];
  },
  ppoll: ({ a, writer }) => {
    const fds: s.PollFd[] = Array.from({ length: 300 }, (_, i) => ({
      fd: i % 2 === 0 ? a : writer,
      events: s.POLLOUT,
    }));
    return [s.ppoll(fds, 0), fds.map(({ revents }) => revents)];
  },
  epoll_create1: () => closing([s.epoll_create1()], true),
  epoll_ctl: ({ epoll, a }) => {
    s.epoll_ctl(epoll, s.EPOLL_CTL_ADD, a, { events: s.EPOLLOUT, data: 0x1234_5678_9abcn });
    const events = s.epoll_wait(epoll, 4, 0);
    s.epoll_ctl(epoll, s.EPOLL_CTL_DEL, a);
    return events;
  },
  epoll_wait: ({ epoll }) => s.epoll_wait(epoll, 4, 0),
  epoll_pwait: ({ epoll }) => s.epoll_pwait(epoll, 4, 0, [s.SIGUSR1]),
  epoll_pwait2: ({ epoll }) => s.epoll_pwait2(epoll, 4, 0),
  eventfd: () => closing([s.eventfd(3)], true),
  eventfd_read: ({ counter }) => {
    s.eventfd_write(counter, 0x1_0000_0001n);
    return s.eventfd_read(counter);
  },
  eventfd_write: ({ counter }) => [s.eventfd_write(counter, 7), s.eventfd_read(counter)],
  timerfd_create: () => closing([s.timerfd_create(s.CLOCK_MONOTONIC)], true),
  timerfd_settime: ({ timer }) => s.timerfd_settime(timer, 0, { value: 0, interval: 0 }),
  timerfd_gettime: ({ timer }) => s.timerfd_gettime(timer),
  signalfd: () => closing([s.signalfd(-1, [s.SIGUSR2])], true),
  sigprocmask: () => s.sigprocmask(s.SIG_BLOCK, []),
  pidfd_open: () => closing([s.pidfd_open(process.pid)], true),
  pidfd_getfd: ({ a }) => {
    const pidfd = s.pidfd_open(process.pid);
    try {
      return closing([s.pidfd_getfd(pidfd, a)], true);
    } finally {
      s.close(pidfd);
    }
  },
  close: () => s.close(-1),
  close_range: () => s.close_range(0x7fff_fff0, 0x7fff_ffff),
  dup: ({ a }) => closing([s.dup(a)], true),
  dup2: ({ a }) => s.dup2(a, a) === a,
  dup3: ({ a }) => s.dup3(a, a, 0),
  pipe2: () => closing(s.pipe2(), true),
  fcntl: ({ a }) => [s.fcntl(a, s.F_GETFL), s.fcntl(a, s.F_GETOWN)],
  ioctl: ({ a, b }) => {
    s.write(a, 'there');
    return [s.ioctl(b, s.FIONREAD), s.read(b, new Uint8Array(9))];
  },
  sendfile: ({ a, reader }) => s.sendfile(a, reader, null, 5),
  splice: ({ a, b, reader, writer }) => {
    s.write(a, 'spliced');
    return [s.splice(b, null, writer, null, 100), s.read(reader, new Uint8Array(9))];
  },
  tee: ({ reader, writer }) => s.tee(reader, writer, 5, s.SPLICE_F_NONBLOCK),
  getrlimit: () => s.getrlimit(s.RLIMIT_CORE),
  setrlimit: () => s.setrlimit(s.RLIMIT_CORE, s.getrlimit(s.RLIMIT_CORE)),
  setns: ({ a }) => s.setns(a, 0),
  unshare: () => s.unshare(0),
  if_nametoindex: () => s.if_nametoindex('lo'),
  if_indextoname: () => s.if_indextoname(1),
  if_nameindex: () => s.if_nameindex().find(({ name }) => name === 'lo'),
  getifaddr: ({ udp }) => s.getifaddr(udp, 'lo'),
  getifbrdaddr: ({ udp }) => s.getifbrdaddr(udp, 'lo'),
  getifdstaddr: ({ udp }) => s.getifdstaddr(udp, 'lo'),
  getifflags: ({ udp }) => s.getifflags(udp, 'lo'),
  getifhwaddr: ({ udp }) => s.getifhwaddr(udp, 'lo'),
  getifindex: ({ udp }) => s.getifindex(udp, 'lo'),
  getifmetric: ({ udp }) => s.getifmetric(udp, 'lo'),
  getifmtu: ({ udp }) => s.getifmtu(udp, 'lo'),
  getifname: ({ udp }) => s.getifname(udp, 1),
  getifnetmask: ({ udp }) => s.getifnetmask(udp, 'lo'),
  // Of an interface that there is none of.
  setifaddr: ({ udp }) => s.setifaddr(udp, 'nobody', '192.0.2.1'),
  setifbrdaddr: ({ udp }) => s.setifbrdaddr(udp, 'nobody', '192.0.2.1'),
  setifdstaddr: ({ udp }) => s.setifdstaddr(udp, 'nobody', '192.0.2.1'),
  setifflags: ({ udp }) => s.setifflags(udp, 'nobody', 0),
  setifhwaddr: ({ udp }) => s.setifhwaddr(udp, 'nobody', { type: 1, address: new Uint8Array(6) }),
  setifmtu: ({ udp }) => s.setifmtu(udp, 'nobody', 1500),
  setifname: ({ udp }) => s.setifname(udp, 'nobody', 'nobody2'),
  setifnetmask: ({ udp }) => s.setifnetmask(udp, 'nobody', '255.255.255.0'),
  setiftxqlen: ({ udp }) => s.setiftxqlen(udp, 'nobody', 1000),
  getiftxqlen: ({ udp }) => s.getiftxqlen(udp, 'lo'),
  ethtool: ({ udp }) => s.ethtool(udp, 'lo', s.ETHTOOL_GLINK),
  gethwtstamp: ({ udp }) => s.gethwtstamp(udp, 'nobody'),
  sethwtstamp: ({ udp }) => s.sethwtstamp(udp, 'nobody', { tx_type: 0, rx_filter: 0 }),
  getifconf: ({ udp }) => s.getifconf(udp),
  getaddrinfo: () =>
    s.getaddrinfo('127.0.0.1', '80', { flags: s.AI_NUMERICHOST | s.AI_NUMERICSERV }),
  getnameinfo: () => s.getnameinfo({ ...loopback, port: 80 }, s.NI_NUMERICHOST | s.NI_NUMERICSERV),
  getprotobyname: () => s.getprotobyname('tcp'),
  getprotobynumber: () => s.getprotobynumber(6),
  getservbyname: () => s.getservbyname('http', 'tcp'),
  getservbyport: () => s.getservbyport(80, 'tcp'),
  inet_aton: () => s.inet_aton('1.2.3'),
  inet_ntop: () => s.inet_ntop(AF_INET6, new Uint8Array(16).fill(0x11)),
  inet_pton: () => s.inet_pton(AF_INET6, 'fe80::1:2'),
  sockaddr: () => s.sockaddr({ ...loopback6, port: 99 }),
  address: () => s.address(s.sockaddr({ ...loopback, port: 99 })),
  supports: () => [s.supports('SO_COOKIE'), s.supports('pidfd_open')],
  own: ({ a }) => {
    const owned = s.own(s.dup(a));
    const type = s.getsockopt(owned, SOL_SOCKET, s.SO_TYPE);
    owned.close();
    return type;
  },
};

/** Calls that wait, batches, and what looks at sockets. */
export const more: Readonly<Record<string, (own: Own) => unknown | Promise<unknown>>> = {
  'promises.accept': async (own) => {
    const waiting = p.accept(own.listener);
    const client = connected(own);
    return accepted(client, await waiting);
  },
  'promises.accept, at once': async (own) => {
    const client = connected(own);
    return accepted(client, await p.accept(own.listener));
  },
  'promises.connect': async (own) => {
    const client = s.socket(AF_INET, SOCK_STREAM);
    await p.connect(client, s.getsockname(own.listener));
    return accepted(client, await p.accept4(own.listener, s.SOCK_CLOEXEC));
  },
  'promises.recv': async ({ a, b }) => {
    const bytes = new Uint8Array(9);
    const waiting = p.recv(b, bytes);
    s.write(a, 'waited');
    return text(bytes.subarray(0, await waiting));
  },
  'promises.recvfrom': async ({ udp }) => {
    const at = s.getsockname(udp);
    const waiting = p.recvfrom(udp, new Uint8Array(9));
    s.sendto(udp, 'waited', 0, at);
    const { bytes, address } = await waiting;
    return [bytes, isDeepStrictEqual(address, at)];
  },
  'promises.recvmsg': async ({ udp6 }) => {
    const at = s.getsockname(udp6);
    const waiting = p.recvmsg(udp6, { iov: [new Uint8Array(9)], controlLength: 64 });
    s.sendto(udp6, 'waited', 0, at);
    const { address, ...rest } = await waiting;
    return [rest, isDeepStrictEqual(address, at)];
  },
  'promises.poll': ({ a }) => p.poll(a, s.POLLOUT),
  'promises.read, write': async ({ reader, writer }) => [
    await p.write(writer, 'abc'),
    await p.read(reader, new Uint8Array(9)),
  ],
  'many at once': async (own) => {
    const pairs = Array.from({ length: 20 }, () => s.socketpair(AF_UNIX, SOCK_STREAM));
    const waiting = pairs.map(([a]) => p.recv(a, new Uint8Array(9)));
    for (const [i, [, b]] of pairs.entries()) s.write(b, 'x'.repeat((i % 9) + 1));
    const sizes = await Promise.all(waiting);
    return closing(pairs.flat(), [sizes, own.a]);
  },
  Batch: ({ a, b, udp, listener }) => {
    const batch = new Batch(9, new Uint8Array(256));
    batch.arena.set([1, 2, 3, 4]);
    batch.add(BATCH.write, a, 0, 4);
    batch.add(BATCH.read, b, 8, 20);
    batch.add(BATCH.getsockopt, udp, SOL_SOCKET, 0, s.SO_TYPE, 32, 4);
    batch.add(BATCH.getsockopt, listener, SOL_SOCKET, 0, s.SO_ACCEPTCONN, 36, 4);
    batch.add(BATCH.recv, b, 40, 5, s.MSG_DONTWAIT);
    batch.add(BATCH.recv, b, 250, 50, s.MSG_DONTWAIT);
    batch.add(BATCH.close, -1);
    batch.add(77, -1);
    const results = Array.from({ length: batch.run() }, (_, i) => [
      batch.result(i),
      batch.length(i),
    ]);
    return [results, [...batch.arena]];
  },
  'raw getsockname': ({ udp }) => {
    const [bytes, length] = [new Uint8Array(128), Int32Array.of(128)];
    return [raw.getsockname(udp, bytes, length), bytes.slice(4), length];
  },
  'inspect.sockets': ({ listener }) => {
    const { port } = s.getsockname(listener) as s.InetAddress;
    const filter = { protocol: s.IPPROTO_TCP, family: AF_INET } as const;
    return inspect
      .sockets(filter)
      .filter((row) => 'local' in row && (row.local as s.InetAddress).port === port).length;
  },
  'inspect.describe': ({ a }) => {
    const { type, state } = inspect.describe(a) as { type?: unknown; state?: unknown };
    return [type, state];
  },
};

/** What a call gives, or throws. */
export function outcome(doing: Doing, own: Own): unknown {
  try {
    return doing(own);
  } catch (error) {
    return String(error);
  }
}
