// The calls that can wait, as promises that never block the event loop. Each makes the call first and waits for the fd
// to be ready only where the kernel says EAGAIN; nothing occupies the thread pool of Node.js.
import { setTimeout as sleep } from 'node:timers/promises';
import {
  EAGAIN,
  ECONNABORTED,
  EHOSTDOWN,
  EHOSTUNREACH,
  EINPROGRESS,
  EMFILE,
  ENETDOWN,
  ENETUNREACH,
  ENFILE,
  ENOBUFS,
  ENOMEM,
  ENONET,
  ENOTSOCK,
  EPOLLERR,
  EPOLLIN,
  EPOLLOUT,
  EPOLLPRI,
  EPROTO,
  ETIMEDOUT,
  F_GETFL,
  F_SETFL,
  MSG_DONTWAIT,
  MSG_ERRQUEUE,
  MSG_OOB,
  MSG_PEEK,
  O_NONBLOCK,
  POLLOUT,
  SO_ERROR,
  SOCK_CLOEXEC,
  SOL_SOCKET,
} from './constants.ts';
import type { ControlMessage } from './control.ts';
import { check, SyscallError } from './errors.ts';
import { type Bytes, type Data, dataOf, viewOf, viewsOf } from './memory.ts';
import {
  type Incoming,
  type IncomingMessage,
  type IncomingRoom,
  incoming,
  type OutgoingMessage,
  outgoing,
  received as receivedMessage,
} from './message.ts';
import { type Fd, fdOf } from './own.ts';
import * as raw from './raw.ts';
import { AGAIN, checked, isEnd, tookAll, type WaitOptions, whenReady } from './readiness.ts';
import { integer } from './refuse.ts';
import {
  type Address,
  type AddressInput,
  expectAddress,
  received,
  receivedAddress,
  sockaddr,
} from './sockaddr.ts';
import type { Accepted } from './socket.ts';
import { startTracing } from './trace/start.ts';
import type { Received } from './transfer.ts';

export type { WaitOptions } from './readiness.ts';

/** The result of a call; AGAIN where it would have had to wait. */
function done(
  result: number,
  syscall: string,
  fd: number,
  address?: AddressInput,
): number | typeof AGAIN {
  return result === -EAGAIN ? AGAIN : check(result, syscall, fd, address);
}

const polled = new Int32Array(3);

/**
 * Makes a call that has no flag for "do not wait": a blocking fd is non-blocking for as long as the call takes. To ask
 * poll(2) first would not do, since another process may be faster.
 */
function withoutBlocking(fd: number, call: () => number): number {
  const flags = raw.fcntl(fd, F_GETFL, 0);
  if (flags < 0) return flags;
  if ((flags & O_NONBLOCK) !== 0) return call();
  raw.fcntl(fd, F_SETFL, flags | O_NONBLOCK);
  try {
    return call();
  } finally {
    raw.fcntl(fd, F_SETFL, flags);
  }
}

/** Flags and options, of which the flags may be left out. */
function flagged(
  flags: number | WaitOptions | undefined,
  options: WaitOptions | undefined,
): [number, WaitOptions | undefined] {
  if (typeof flags === 'object' && flags !== null) return [0, flags];
  return [flags ?? 0, options];
}

/** What a receive with these flags waits for. */
function inputOf(flags: number): number {
  if ((flags & MSG_ERRQUEUE) !== 0) return EPOLLERR;
  return (flags & MSG_OOB) === 0 ? EPOLLIN : EPOLLPRI;
}

function accepting4(
  syscall: 'accept' | 'accept4',
  sockfd: Fd,
  flags: number,
  options: WaitOptions | undefined,
): Accepted | Promise<Accepted> {
  const fd = fdOf(sockfd);
  const call =
    syscall === 'accept'
      ? () => raw.accept(fd, received.bytes, received.length)
      : () => raw.accept4(fd, received.bytes, received.length, flags);
  return whenReady(
    syscall,
    fd,
    EPOLLIN,
    () => {
      expectAddress();
      const result = done(withoutBlocking(fd, call), syscall, fd);
      if (result === AGAIN) return result;
      return { fd: result, address: receivedAddress() ?? { family: 0 } };
    },
    options,
  );
}

/**
 * `accept` that waits for a connection. The new fd blocks, as accept(2) makes it.
 *
 * @throws {SyscallError} (as a rejection, here and below) as `accept`; EMFILE leaves the connection in the queue
 */
export async function accept(sockfd: Fd, options?: WaitOptions): Promise<Accepted> {
  return accepting4('accept', sockfd, 0, options);
}

/** `accept4` that waits for a connection. */
export async function accept4(sockfd: Fd, flags: number, options?: WaitOptions): Promise<Accepted> {
  return accepting4('accept4', sockfd, flags, options);
}

const optval = new Int32Array(1);
const optlen = new Int32Array(1);

/** When to try again to connect to a Unix socket with a full queue, in milliseconds: the kernel has no event for it. */
const RETRY = { first: 1, last: 64 };

/**
 * `connect` that waits until the connection is there or has failed. After an abort or a timeout the kernel goes on
 * connecting: `poll(fd, POLLOUT)` and `SO_ERROR` tell the end.
 *
 * @throws {SyscallError} as `connect`, with the connection's own error: ECONNREFUSED, EHOSTUNREACH, ETIMEDOUT, ...
 */
export async function connect(
  sockfd: Fd,
  address: AddressInput,
  options?: WaitOptions,
): Promise<void> {
  const fd = fdOf(sockfd);
  const bytes = sockaddr(address);
  const { signal, ref = true, timeout } = checked(options);
  const left = countdown(timeout);
  const call = () => raw.connect(fd, bytes, bytes.byteLength);
  let result = withoutBlocking(fd, call);
  for (let delay = RETRY.first; result === -EAGAIN; delay = Math.min(2 * delay, RETRY.last)) {
    const pause = Math.min(delay, left());
    if (pause === 0) throw new SyscallError('connect', ETIMEDOUT, { fd, address });
    await sleep(pause, undefined, { ref, ...(signal === undefined ? {} : { signal }) }).catch(
      () => {
        throw signal?.reason;
      },
    );
    result = withoutBlocking(fd, call);
  }
  if (result !== -EINPROGRESS) {
    check(result, 'connect', fd, address);
    return;
  }
  await whenReady(
    'connect',
    fd,
    EPOLLOUT,
    () => {
      polled[0] = fd;
      polled[1] = POLLOUT;
      if (check(raw.poll(polled, 1, 0), 'poll', fd) === 0) return AGAIN;
      optlen[0] = 4;
      check(raw.getsockopt(fd, SOL_SOCKET, SO_ERROR, optval, optlen), 'connect', fd, address);
      return check(-(optval[0] ?? 0), 'connect', fd, address);
    },
    { signal, ref, timeout: left() },
  );
}

/** The milliseconds that are left of a wait of several parts. */
function countdown(timeout: number): () => number {
  const end = performance.now() + timeout;
  return () => Math.max(0, end - performance.now());
}

/** Whether what a call took was all there was: a stream's, and neither looked at only nor put aside. */
function short(bytes: number, room: number, flags: number): boolean {
  return bytes > 0 && bytes < room && (flags & (MSG_PEEK | MSG_OOB | MSG_ERRQUEUE)) === 0;
}

/**
 * `recv` that waits for data. `MSG_WAITALL` has no effect.
 *
 * @returns the bytes received; 0 is end of stream
 * @throws {SyscallError} as `recv`
 */
export async function recv(
  sockfd: Fd,
  buf: Bytes,
  flags?: number | WaitOptions,
  options?: WaitOptions,
): Promise<number> {
  const fd = fdOf(sockfd);
  const view = viewOf('buf', buf);
  const [bits, wait] = flagged(flags, options);
  return whenReady(
    'recv',
    fd,
    inputOf(bits),
    () => {
      const room = view.byteLength;
      const bytes = raw.recv(fd, view, 0, room, bits | MSG_DONTWAIT);
      if (short(bytes, room, bits)) tookAll(fd);
      return done(bytes, 'recv', fd);
    },
    wait,
  );
}

/**
 * `recvfrom` that waits for data.
 *
 * @throws {SyscallError} as `recvfrom`
 */
export async function recvfrom(
  sockfd: Fd,
  buf: Bytes,
  flags?: number | WaitOptions,
  options?: WaitOptions,
): Promise<Received> {
  const fd = fdOf(sockfd);
  const view = viewOf('buf', buf);
  const [bits, wait] = flagged(flags, options);
  return whenReady(
    'recvfrom',
    fd,
    inputOf(bits),
    () => {
      expectAddress();
      const { bytes: address, length } = received;
      const all = bits | MSG_DONTWAIT;
      const result = raw.recvfrom(fd, view, 0, view.byteLength, all, address, length);
      const bytes = done(result, 'recvfrom', fd);
      return bytes === AGAIN ? bytes : { bytes, address: receivedAddress() };
    },
    wait,
  );
}

/**
 * `recvmsg` that waits for a message.
 *
 * @throws {SyscallError} as `recvmsg`
 */
export async function recvmsg(
  sockfd: Fd,
  room: IncomingRoom & { readonly raw: true },
  flags?: number | WaitOptions,
  options?: WaitOptions,
): Promise<IncomingMessage<Uint8Array>>;
export async function recvmsg(
  sockfd: Fd,
  room: IncomingRoom,
  flags?: number | WaitOptions,
  options?: WaitOptions,
): Promise<IncomingMessage>;
export async function recvmsg(
  sockfd: Fd,
  room: IncomingRoom,
  flags?: number | WaitOptions,
  options?: WaitOptions,
): Promise<IncomingMessage<ControlMessage[] | Uint8Array>> {
  const fd = fdOf(sockfd);
  const parts: Incoming = incoming(room, 'room');
  const control = parts.control.byteLength === 0 ? null : parts.control;
  const [bits, wait] = flagged(flags, options);
  const lengths = new Int32Array(3);
  return whenReady(
    'recvmsg',
    fd,
    inputOf(bits),
    () => {
      lengths[0] = parts.name.byteLength;
      lengths[1] = parts.control.byteLength;
      const all = bits | MSG_DONTWAIT;
      const result = raw.recvmsg(fd, parts.iov, parts.name, control, lengths, all);
      const bytes = done(result, 'recvmsg', fd);
      if (bytes === AGAIN) return bytes;
      const [namelen = 0, controllen = 0, msgFlags = 0] = lengths;
      return receivedMessage(parts, namelen, controllen, msgFlags, bytes);
    },
    wait,
  );
}

/**
 * `send` that waits until at least a part of `data` fits.
 *
 * @returns the bytes sent, perhaps fewer than `data` has
 * @throws {SyscallError} as `send`
 */
export async function send(
  sockfd: Fd,
  data: Data,
  flags?: number | WaitOptions,
  options?: WaitOptions,
): Promise<number> {
  const fd = fdOf(sockfd);
  const view = dataOf('data', data);
  const [bits, wait] = flagged(flags, options);
  const call = () => raw.send(fd, view, 0, view.byteLength, bits | MSG_DONTWAIT);
  return whenReady('send', fd, EPOLLOUT, () => done(call(), 'send', fd), wait);
}

/**
 * `sendto` that waits until the datagram fits.
 *
 * @throws {SyscallError} as `sendto`
 */
export async function sendto(
  sockfd: Fd,
  data: Data,
  flags: number,
  address: AddressInput,
  options?: WaitOptions,
): Promise<number> {
  const fd = fdOf(sockfd);
  const view = dataOf('data', data);
  const to = sockaddr(address);
  const call = () =>
    raw.sendto(fd, view, 0, view.byteLength, flags | MSG_DONTWAIT, to, to.byteLength);
  return whenReady('sendto', fd, EPOLLOUT, () => done(call(), 'sendto', fd, address), options);
}

/**
 * `sendmsg` that waits until the message, or at least a part of a stream's, fits.
 *
 * @throws {SyscallError} as `sendmsg`
 */
export async function sendmsg(
  sockfd: Fd,
  message: OutgoingMessage,
  flags?: number | WaitOptions,
  options?: WaitOptions,
): Promise<number> {
  const fd = fdOf(sockfd);
  const { iov, name, control } = outgoing(message, 'message');
  const [bits, wait] = flagged(flags, options);
  const call = () => raw.sendmsg(fd, iov, name, control, bits | MSG_DONTWAIT);
  return whenReady('sendmsg', fd, EPOLLOUT, () => done(call(), 'sendmsg', fd), wait);
}

/**
 * `read` that waits for data, on anything that poll(2) can watch.
 *
 * @returns the bytes read; 0 is end of file
 * @throws {SyscallError} as `read`
 */
export async function read(fd: Fd, buf: Bytes, options?: WaitOptions): Promise<number> {
  const number = fdOf(fd);
  const view = viewOf('buf', buf);
  const call = () => raw.read(number, view, 0, view.byteLength);
  return whenReady(
    'read',
    number,
    EPOLLIN,
    () => {
      const room = view.byteLength;
      let bytes = raw.recv(number, view, 0, room, MSG_DONTWAIT);
      if (bytes === -ENOTSOCK) bytes = withoutBlocking(number, call);
      else if (short(bytes, room, 0)) tookAll(number);
      return done(bytes, 'read', number);
    },
    options,
  );
}

/**
 * `write` that waits until at least a part of `data` fits, on anything that poll(2) can watch.
 *
 * @returns the bytes written, perhaps fewer than `data` has
 * @throws {SyscallError} as `write`
 */
export async function write(fd: Fd, data: Data, options?: WaitOptions): Promise<number> {
  const number = fdOf(fd);
  const view = dataOf('data', data);
  const call = () => raw.write(number, view, 0, view.byteLength);
  return whenReady(
    'write',
    number,
    EPOLLOUT,
    () => {
      let bytes = raw.send(number, view, 0, view.byteLength, MSG_DONTWAIT);
      if (bytes === -ENOTSOCK) bytes = withoutBlocking(number, call);
      return done(bytes, 'write', number);
    },
    options,
  );
}

/** `readv` that waits for data. */
export async function readv(
  fd: Fd,
  bufs: readonly Bytes[],
  options?: WaitOptions,
): Promise<number> {
  const number = fdOf(fd);
  const iov = viewsOf('bufs', bufs, viewOf);
  const call = () => withoutBlocking(number, () => raw.readv(number, iov));
  return whenReady('readv', number, EPOLLIN, () => done(call(), 'readv', number), options);
}

/** `writev` that waits until at least a part fits. */
export async function writev(
  fd: Fd,
  bufs: readonly Data[],
  options?: WaitOptions,
): Promise<number> {
  const number = fdOf(fd);
  const iov = viewsOf('bufs', bufs, dataOf);
  const call = () => withoutBlocking(number, () => raw.writev(number, iov));
  return whenReady('writev', number, EPOLLOUT, () => done(call(), 'writev', number), options);
}

/**
 * Waits until the fd has one of `events`: `POLLIN`, `POLLOUT`, `POLLPRI`, `POLLRDHUP`.
 *
 * @returns revents: those of `events` that are there, and `POLLERR`, `POLLHUP`, `POLLNVAL`
 * @throws {SyscallError} ETIMEDOUT; EPERM where the fd is of a kind that epoll(7) refuses and that is not ready
 */
export async function poll(fd: Fd, events: number, options?: WaitOptions): Promise<number> {
  const number = fdOf(fd);
  const mask = integer('events', events, 0, 0x7fff);
  return whenReady(
    'poll',
    number,
    mask | EPOLLERR,
    () => {
      polled[0] = number;
      polled[1] = mask;
      polled[2] = 0;
      return check(raw.poll(polled, 1, 0), 'poll', number) === 0 ? AGAIN : (polled[2] ?? 0);
    },
    options,
  );
}

/**
 * `close` at once. Whoever waits for the fd is rejected with EBADF; `close` of the library does the same.
 *
 * @throws {SyscallError} as `close`
 */
export async function close(fd: Fd): Promise<void> {
  if (typeof fd === 'object') fd.close();
  else check(raw.close(fd), 'close', fd);
}

/** The connection is gone or its network is; the next one may be well: accept(2), "Error handling". */
const passing = new Set([
  ECONNABORTED,
  EHOSTDOWN,
  EHOSTUNREACH,
  ENETDOWN,
  ENETUNREACH,
  ENONET,
  EPROTO,
]);

/** There is no room for another fd; the connection stays in the queue. */
const crowded = new Set([EMFILE, ENFILE, ENOBUFS, ENOMEM]);

/** How long to wait for room, in milliseconds. */
const ROOM = 50;

/**
 * The connections of a listener, one after the other: `for await (const { fd, address } of accepting(listener))`. Goes
 * on past connections that ended in the queue, waits where the process has no room for another fd, and ends when this
 * process closes the listener.
 *
 * @param options as for `accept4`; `flags` are `SOCK_CLOEXEC` unless given
 */
export async function* accepting(
  sockfd: Fd,
  options: WaitOptions & { readonly flags?: number } = {},
): AsyncGenerator<Accepted, void, undefined> {
  const fd = fdOf(sockfd);
  const { flags = SOCK_CLOEXEC, signal, ref = true } = options;
  for (;;) {
    let connection: Accepted | undefined;
    try {
      connection = await accept4(fd, flags, options);
    } catch (error) {
      if (isEnd(error)) return;
      const errno = error instanceof SyscallError ? error.errno : 0;
      if (crowded.has(errno)) {
        await sleep(ROOM, undefined, { ref });
        signal?.throwIfAborted();
      } else if (!passing.has(errno)) {
        throw error;
      }
    }
    if (connection !== undefined) yield connection;
  }
}

/** A datagram and who sent it. */
export interface Datagram {
  /** Its bytes, the caller's to keep. */
  readonly data: Uint8Array;
  readonly address: Address | undefined;
}

/**
 * The datagrams of a socket, one after the other: `for await (const { data, address } of datagrams(fd))`. Ends when
 * this process closes the fd.
 *
 * @param options as for `recvfrom`; longer datagrams are cut at `size`, 65535 bytes unless given
 */
export async function* datagrams(
  sockfd: Fd,
  options: WaitOptions & { readonly flags?: number; readonly size?: number } = {},
): AsyncGenerator<Datagram, void, undefined> {
  const fd = fdOf(sockfd);
  const { flags = 0, size = 65_535 } = options;
  const buf = new Uint8Array(integer('size', size, 0, 0x7fffffff));
  for (;;) {
    let message: Received;
    try {
      message = await recvfrom(fd, buf, flags, options);
    } catch (error) {
      if (isEnd(error)) return;
      throw error;
    }
    yield { data: buf.slice(0, message.bytes), address: message.address };
  }
}

startTracing();
