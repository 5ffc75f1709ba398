// Sockets of every kind for the calls, at numbers far above those of the process itself.
import { openSync, readdirSync, writeSync } from 'node:fs';
import * as raw from '../../lib/addon/calls.ts';
import {
  type AddressInput,
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  AF_PACKET,
  AF_UNIX,
  AF_VSOCK,
  accept,
  bind,
  connect,
  EPOLL_CTL_ADD,
  EPOLLIN,
  EPOLLOUT,
  ETH_P_ALL,
  epoll_create1,
  epoll_ctl,
  F_DUPFD,
  F_SETFL,
  FD_SETSIZE,
  fcntl,
  getsockname,
  listen,
  O_NONBLOCK,
  pipe2,
  SO_RCVTIMEO,
  SO_SNDTIMEO,
  SOCK_DGRAM,
  SOCK_NONBLOCK,
  SOCK_RAW,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_SOCKET,
  send,
  socket,
  socketpair,
} from '../../lib/index.ts';

/** Numbers below are the process's own, or fresh from a call; the pool's are above, and below FD_SETSIZE. */
export const FLOOR = 700;
const WAITING = 600;

export interface PoolFd {
  readonly fd: number;
  readonly kind: string;
  readonly family: number;
}

/** The fds that are open now. */
export function openFds(): number[] {
  // The listing's own fd is closed again before the list is here; fcntl(2) tells it from the others.
  return readdirSync('/proc/self/fd')
    .map(Number)
    .filter((fd) => raw.fcntl(fd, 1, null) >= 0);
}

/** What was open before the first call: never given to a call, never closed. */
export const own = new Set<number>();

export function rememberOwn(): void {
  for (const fd of openFds()) own.add(fd);
}

export class Pool {
  readonly fds: PoolFd[] = [];
  /** Those on which calls wait, for the calls that never do: numbers below `FLOOR`, where no other call comes. */
  readonly waiting: PoolFd[] = [];
  /** What calls opened since, in the order they did. */
  readonly fresh: number[] = [];

  constructor() {
    const loopback = { family: AF_INET, address: '127.0.0.1', port: 0 } as const;
    const loopback6 = { family: AF_INET6, address: '::1', port: 0 } as const;
    for (const address of [loopback, loopback6]) {
      const name = address.family === AF_INET ? 'tcp' : 'tcp6';
      this.#try(() => {
        const listener = this.#socket(`${name} listener`, address.family, SOCK_STREAM);
        bind(listener, address);
        listen(listener, 8);
        const there = getsockname(listener);
        this.#connected(`${name} client`, address.family, there);
        this.#add(`${name} accepted`, address.family, accept(listener).fd);
        // One more waits in the queue, and one hangs up in it.
        this.#connected(`${name} unaccepted`, address.family, there);
        this.#socket(`${name} unbound`, address.family, SOCK_STREAM);
      });
      this.#try(() => {
        const udp = this.#socket(`udp of ${name}`, address.family, SOCK_DGRAM);
        bind(udp, address);
        const peer = this.#socket(`connected udp of ${name}`, address.family, SOCK_DGRAM);
        connect(peer, getsockname(udp));
        send(peer, 'a datagram');
        send(peer, 'another');
        this.#socket(`unbound udp of ${name}`, address.family, SOCK_DGRAM);
      });
    }
    for (const [name, type] of [
      ['stream', SOCK_STREAM],
      ['datagram', SOCK_DGRAM],
      ['seqpacket', SOCK_SEQPACKET],
    ] as const) {
      const [a, b] = socketpair(AF_UNIX, type | SOCK_NONBLOCK);
      send(a, 'in the queue');
      this.#add(`unix ${name}`, AF_UNIX, a);
      this.#add(`unix ${name} peer`, AF_UNIX, b);
      this.#socket(`unix ${name} unbound`, AF_UNIX, type);
    }
    this.#try(() => {
      const listener = this.#socket('unix listener', AF_UNIX, SOCK_STREAM);
      bind(listener, { family: AF_UNIX, path: `\0hostile ${process.pid}` });
      listen(listener, 8);
      this.#connected('unix unaccepted', AF_UNIX, getsockname(listener));
    });
    const [input, output] = pipe2(O_NONBLOCK);
    this.#add('pipe input', -1, input);
    this.#add('pipe output', -1, output);
    const [empty, full] = pipe2(0);
    this.#wait('empty pipe', empty);
    this.#wait('its other end', full);
    const [one, other] = socketpair(AF_UNIX, SOCK_STREAM);
    this.#wait('unix stream', one);
    this.#wait('its peer', other);
    this.#try(() => {
      const listener = socket(AF_INET, SOCK_STREAM);
      bind(listener, loopback);
      listen(listener, 8);
      this.#connected('unaccepted by what waits', AF_INET, getsockname(listener));
      this.#wait('tcp listener', listener, AF_INET);
      this.#wait('tcp unbound', socket(AF_INET, SOCK_STREAM), AF_INET);
    });
    const epoll = epoll_create1();
    this.#add('empty epoll', -1, epoll_create1());
    for (const { fd } of this.fds)
      epoll_ctl(epoll, EPOLL_CTL_ADD, fd, { events: EPOLLIN | EPOLLOUT });
    this.#add('epoll', -1, epoll);
    // epoll refuses a file.
    const file = openSync('file', 'w+');
    writeSync(file, 'some bytes of a file');
    this.#add('file', -1, file);
    this.#wait('file', openSync('file', 'r+'));
    this.#try(() => this.#socket('netlink', AF_NETLINK, SOCK_RAW));
    this.#try(() => this.#socket('packet', AF_PACKET, SOCK_DGRAM, raw.htons(ETH_P_ALL)));
    this.#try(() => this.#socket('raw icmp', AF_INET, SOCK_RAW, 1));
    this.#try(() => this.#socket('raw icmp6', AF_INET6, SOCK_RAW, 58));
    this.#try(() => this.#socket('vsock', AF_VSOCK, SOCK_STREAM));
  }

  /** What this machine or user does not have is not in the pool. */
  #try(make: () => unknown): void {
    try {
      make();
    } catch {
      // As said.
    }
  }

  #socket(kind: string, family: number, type: number, protocol = 0): number {
    return this.#add(kind, family, socket(family, type | SOCK_NONBLOCK, protocol));
  }

  #connected(kind: string, family: number, address: AddressInput): number {
    const fd = this.#socket(kind, family, SOCK_STREAM);
    // Over loopback the handshake is done when the call returns, though it says EINPROGRESS.
    this.#try(() => connect(fd, address));
    return fd;
  }

  /** Moves an fd up and sees to it that nothing on it ever waits. */
  #add(kind: string, family: number, low: number): number {
    const fd = fcntl(low, F_DUPFD, FLOOR);
    raw.close(low);
    fcntl(fd, F_SETFL, O_NONBLOCK);
    const soon = new BigInt64Array([0n, 1000n]);
    raw.setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, soon, 16);
    raw.setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, soon, 16);
    if (fd >= FD_SETSIZE) throw new Error('more fds than select can take');
    this.fds.push({ fd, kind, family });
    return fd;
  }

  #wait(kind: string, low: number, family = -1): void {
    const fd = fcntl(low, F_DUPFD, WAITING);
    raw.close(low);
    this.waiting.push({ fd, kind, family });
  }

  /** Takes an fd that a call opened. */
  adopt(fd: unknown): void {
    if (typeof fd !== 'number' || fd < 0 || own.has(fd)) return;
    if (raw.fcntl(fd, F_SETFL, O_NONBLOCK) === 0) this.fresh.push(fd);
  }

  /** Closes all that the process did not have at first. */
  static sweep(): void {
    for (const fd of openFds()) if (!own.has(fd)) raw.close(fd);
  }
}
