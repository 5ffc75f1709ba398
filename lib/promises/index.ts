// The calls that can wait, as promises that never block the event loop. Each makes the call first and waits for the fd
// to be ready only where the kernel says EAGAIN; what has no readiness waits on a thread of its own. Nothing occupies the
// thread pool of Node.js.
import { close as closeNow } from '../calls/descriptor.ts';
import {
  type IncomingMessage,
  type IncomingRoom,
  incoming,
  incomingList,
  type OutgoingMessage,
  outgoing,
  outgoingList,
  type ReceivedMessages,
  type SentMessages,
} from '../calls/message.ts';
import { type AddrInfo, type AddrInfoHints, lookupOf, type NameInfo } from '../calls/resolver.ts';
import type { Accepted } from '../calls/socket.ts';
import { type FileOffset, pointer } from '../calls/splice.ts';
import type { Received } from '../calls/transfer.ts';
import { startTracing } from '../trace/start.ts';
import { integer } from '../values/arguments.ts';
import type { ControlMessage } from '../values/control.ts';
import { type Bytes, type Data, dataOf, viewOf, viewsOf } from '../values/memory.ts';
import { type Fd, fdOf } from '../values/own.ts';
import { type AddressInput, sockaddr } from '../values/sockaddr.ts';
import { Accept, Poll } from './attempts.ts';
import { connects } from './connecting.ts';
import type { WaitOptions } from './options.ts';
import { promised } from './promised.ts';
import { whenReady } from './readiness.ts';
import { Read, Readv, Recv, Recvfrom, Recvmmsg, Recvmsg } from './receiving.ts';
import { lookUp, lookUpName } from './resolving.ts';
import { Send, Sendmmsg, Sendmsg, Sendto, Write, Writev } from './sending.ts';
import { Sendfile, splices } from './splicing.ts';
import { type Zerocopy, type ZerocopyOptions, zerocopyOf } from './zerocopy.ts';

export { blocking } from './blocking.ts';
export { accepting, type Datagram, datagrams } from './iterators.ts';
export type { WaitOptions } from './options.ts';
export type {
  Zerocopy,
  ZerocopyCompletion,
  ZerocopyOptions,
  ZerocopySent,
} from './zerocopy.ts';

// The functions are not asynchronous ones, whose promise would wait for the promise that they return: that would take
// more memory than all else that a wait has.

/** Where flags may be left out: the flags of `flags, options`. */
function flagsOf(flags: number | WaitOptions | undefined): number {
  return typeof flags === 'object' && flags !== null ? 0 : (flags ?? 0);
}

/** Its options. */
function optionsOf(
  flags: number | WaitOptions | undefined,
  options: WaitOptions | undefined,
): WaitOptions | undefined {
  return typeof flags === 'object' && flags !== null ? flags : options;
}

/**
 * `accept` that waits for a connection. The new fd blocks, as accept(2) makes it.
 *
 * @throws {SyscallError} (as a rejection, here and below) as `accept`; EMFILE leaves the connection in the queue
 */
export function accept(sockfd: Fd, options?: WaitOptions): Promise<Accepted> {
  return promised(() => whenReady(fdOf(sockfd), new Accept(undefined), options));
}

/** `accept4` that waits for a connection. */
export function accept4(sockfd: Fd, flags: number, options?: WaitOptions): Promise<Accepted> {
  return promised(() => whenReady(fdOf(sockfd), new Accept(flags), options));
}

/**
 * `connect` that waits until the connection is there or has failed. After an abort or a timeout the kernel goes on
 * connecting: `poll(fd, POLLOUT)` and `SO_ERROR` tell the end.
 *
 * @throws {SyscallError} as `connect`, with the connection's own error: ECONNREFUSED, EHOSTUNREACH, ETIMEDOUT, ...
 */
export function connect(sockfd: Fd, address: AddressInput, options?: WaitOptions): Promise<void> {
  return promised(() => connects(sockfd, address, options));
}

/**
 * `recv` that waits for data. `MSG_WAITALL` has no effect.
 *
 * @returns the bytes received; 0 is end of stream
 * @throws {SyscallError} as `recv`
 */
export function recv(
  sockfd: Fd,
  buf: Bytes,
  flags?: number | WaitOptions,
  options?: WaitOptions,
): Promise<number> {
  return promised(() => {
    const waiter = new Recv(viewOf('buf', buf), flagsOf(flags));
    return whenReady(fdOf(sockfd), waiter, optionsOf(flags, options));
  });
}

/**
 * `recvfrom` that waits for data.
 *
 * @throws {SyscallError} as `recvfrom`
 */
export function recvfrom(
  sockfd: Fd,
  buf: Bytes,
  flags?: number | WaitOptions,
  options?: WaitOptions,
): Promise<Received> {
  return promised(() => {
    const waiter = new Recvfrom(viewOf('buf', buf), flagsOf(flags));
    return whenReady(fdOf(sockfd), waiter, optionsOf(flags, options));
  });
}

/**
 * `recvmsg` that waits for a message.
 *
 * @throws {SyscallError} as `recvmsg`
 */
export function recvmsg(
  sockfd: Fd,
  room: IncomingRoom & { readonly raw: true },
  flags?: number | WaitOptions,
  options?: WaitOptions,
): Promise<IncomingMessage<Uint8Array>>;
export function recvmsg(
  sockfd: Fd,
  room: IncomingRoom,
  flags?: number | WaitOptions,
  options?: WaitOptions,
): Promise<IncomingMessage>;
export function recvmsg(
  sockfd: Fd,
  room: IncomingRoom,
  flags?: number | WaitOptions,
  options?: WaitOptions,
): Promise<IncomingMessage<ControlMessage[] | Uint8Array>> {
  return promised(() => {
    const waiter = new Recvmsg(incoming(room, 'room'), flagsOf(flags));
    return whenReady(fdOf(sockfd), waiter, optionsOf(flags, options));
  });
}

/**
 * `send` that waits until at least a part of `data` fits.
 *
 * @returns the bytes sent, perhaps fewer than `data` has
 * @throws {SyscallError} as `send`
 */
export function send(
  sockfd: Fd,
  data: Data,
  flags?: number | WaitOptions,
  options?: WaitOptions,
): Promise<number> {
  return promised(() => {
    const waiter = new Send(dataOf('data', data), flagsOf(flags));
    return whenReady(fdOf(sockfd), waiter, optionsOf(flags, options));
  });
}

/**
 * `sendto` that waits until the datagram fits.
 *
 * @throws {SyscallError} as `sendto`
 */
export function sendto(
  sockfd: Fd,
  data: Data,
  flags: number,
  address: AddressInput,
  options?: WaitOptions,
): Promise<number> {
  return promised(() => {
    const waiter = new Sendto(dataOf('data', data), flags, address, sockaddr(address));
    return whenReady(fdOf(sockfd), waiter, options);
  });
}

/**
 * `sendmsg` that waits until the message, or at least a part of a stream's, fits.
 *
 * @throws {SyscallError} as `sendmsg`
 */
export function sendmsg(
  sockfd: Fd,
  message: OutgoingMessage,
  flags?: number | WaitOptions,
  options?: WaitOptions,
): Promise<number> {
  return promised(() => {
    const waiter = new Sendmsg(outgoing(message, 'message'), flagsOf(flags));
    return whenReady(fdOf(sockfd), waiter, optionsOf(flags, options));
  });
}

/**
 * `sendmmsg` that waits until at least the first message fits.
 *
 * @returns how many messages were sent, perhaps fewer than there are, and the bytes of each
 * @throws {SyscallError} as `sendmmsg`
 */
export function sendmmsg(
  sockfd: Fd,
  messages: readonly OutgoingMessage[],
  flags?: number | WaitOptions,
  options?: WaitOptions,
): Promise<SentMessages> {
  return promised(() => {
    const waiter = new Sendmmsg(outgoingList(messages), flagsOf(flags));
    return whenReady(fdOf(sockfd), waiter, optionsOf(flags, options));
  });
}

/**
 * `recvmmsg` that waits for the first message and takes what is there with it. `MSG_WAITFORONE` has no effect, as that is
 * what it asks for; nor is there a timeout but that of `options`.
 *
 * @returns at least one message, and `left` undefined
 * @throws {SyscallError} as `recvmmsg`
 */
export function recvmmsg(
  sockfd: Fd,
  rooms: readonly IncomingRoom[],
  flags?: number | WaitOptions,
  options?: WaitOptions,
): Promise<ReceivedMessages> {
  return promised(() => {
    const waiter = new Recvmmsg(incomingList(rooms), flagsOf(flags));
    return whenReady(fdOf(sockfd), waiter, optionsOf(flags, options));
  });
}

/**
 * `read` that waits for data, on anything that poll(2) can watch.
 *
 * @returns the bytes read; 0 is end of file
 * @throws {SyscallError} as `read`
 */
export function read(fd: Fd, buf: Bytes, options?: WaitOptions): Promise<number> {
  return promised(() => whenReady(fdOf(fd), new Read(viewOf('buf', buf), 0), options));
}

/**
 * `write` that waits until at least a part of `data` fits, on anything that poll(2) can watch.
 *
 * @returns the bytes written, perhaps fewer than `data` has
 * @throws {SyscallError} as `write`
 */
export function write(fd: Fd, data: Data, options?: WaitOptions): Promise<number> {
  return promised(() => whenReady(fdOf(fd), new Write(dataOf('data', data), 0), options));
}

/** `readv` that waits for data. */
export function readv(fd: Fd, bufs: readonly Bytes[], options?: WaitOptions): Promise<number> {
  return promised(() => whenReady(fdOf(fd), new Readv(viewsOf('bufs', bufs, viewOf)), options));
}

/** `writev` that waits until at least a part fits. */
export function writev(fd: Fd, bufs: readonly Data[], options?: WaitOptions): Promise<number> {
  return promised(() => whenReady(fdOf(fd), new Writev(viewsOf('bufs', bufs, dataOf)), options));
}

/**
 * `sendfile` that waits until at least a part of the file's bytes fits. Reading the file itself is not waited for: that is
 * the disk's time.
 *
 * @returns the bytes copied, perhaps fewer than `count`; 0 is end of file
 * @throws {SyscallError} as `sendfile`; EBADF also where the library closes one of the two fds meanwhile
 */
export function sendfile(
  out_fd: Fd,
  in_fd: Fd,
  offset: FileOffset,
  count: number,
  options?: WaitOptions,
): Promise<number> {
  return promised(() => {
    const waiter = new Sendfile(fdOf(in_fd), pointer('offset', offset), count);
    return whenReady(fdOf(out_fd), waiter, options);
  });
}

/**
 * `splice` that waits until the one fd has bytes and the other has room. `SPLICE_F_NONBLOCK` has no effect.
 *
 * @returns the bytes moved, perhaps fewer than `len`; 0 is end of file
 * @throws {SyscallError} as `splice`; EBADF also where the library closes one of the two fds meanwhile
 */
export function splice(
  fd_in: Fd,
  off_in: FileOffset,
  fd_out: Fd,
  off_out: FileOffset,
  len: number,
  flags?: number | WaitOptions,
  options?: WaitOptions,
): Promise<number> {
  return promised(() => {
    const [read, write] = [pointer('off_in', off_in), pointer('off_out', off_out)];
    const [from, to] = [fdOf(fd_in), fdOf(fd_out)];
    const parts = { from, read, to, write, len, flags: flagsOf(flags) };
    return splices(parts, optionsOf(flags, options));
  });
}

/**
 * `getaddrinfo` on a thread of its own. At most 16 lookups run at once, more wait for their turn.
 *
 * A `signal` or `timeout` ends the wait, not the lookup: the C library cannot be interrupted, and nobody hears of its answer.
 *
 * @throws {GaiError | SyscallError} as `getaddrinfo`; ETIMEDOUT
 */
export function getaddrinfo(
  node: string | null,
  service: string | number | null = null,
  hints: AddrInfoHints = {},
  options?: WaitOptions,
): Promise<AddrInfo[]> {
  return promised(() => lookUp(lookupOf(node, service, hints), options));
}

/**
 * `getnameinfo` on a thread of its own; all else is as for `getaddrinfo`.
 *
 * @throws {GaiError | SyscallError} as `getnameinfo`; ETIMEDOUT
 */
export function getnameinfo(
  addr: AddressInput,
  flags?: number | WaitOptions,
  options?: WaitOptions,
): Promise<NameInfo> {
  return promised(() => {
    const bits = integer('flags', flagsOf(flags), -0x80000000, 0xffffffff);
    return lookUpName(sockaddr(addr), bits, optionsOf(flags, options));
  });
}

/**
 * Sends with MSG_ZEROCOPY on a socket of TCP or UDP: sets `SO_ZEROCOPY`, counts the sends as the kernel does, keeps their
 * memory until the kernel needs it no more, and tells of that. From then on the socket's error queue is its own. Made before
 * the first send with MSG_ZEROCOPY; asked for again, the same object.
 *
 * @throws {SyscallError} EOPNOTSUPP for other sockets
 * @see {@link https://docs.kernel.org/networking/msg_zerocopy.html | MSG_ZEROCOPY}
 */
export async function zerocopy(sockfd: Fd, options: ZerocopyOptions = {}): Promise<Zerocopy> {
  return zerocopyOf(fdOf(sockfd), options);
}

/**
 * Waits until the fd has one of `events`: `POLLIN`, `POLLOUT`, `POLLPRI`, `POLLRDHUP`.
 *
 * @returns revents: those of `events` that are there, and `POLLERR`, `POLLHUP`, `POLLNVAL`
 * @throws {SyscallError} ETIMEDOUT; EPERM where the fd is of a kind that epoll(7) refuses and that is not ready
 */
export function poll(fd: Fd, events: number, options?: WaitOptions): Promise<number> {
  return promised(() => {
    const waiter = new Poll(integer('events', events, 0, 0x7fff));
    return whenReady(integer('fd', fdOf(fd), -0x80000000, 0x7fffffff), waiter, options);
  });
}

/**
 * `close` at once. Whoever waits for the fd is rejected with EBADF; `close` of the library does the same.
 *
 * @throws {SyscallError} as `close`
 */
export async function close(fd: Fd): Promise<void> {
  closeNow(fd);
}

startTracing();
