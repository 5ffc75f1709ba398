// read(2) write(2) readv(2) writev(2) send(2) recv(2)

import * as raw from '../addon/calls.ts';
import { check } from '../values/errors.ts';
import { type Bytes, type Data, dataOf, viewOf, viewsOf } from '../values/memory.ts';
import { type Fd, fdOf } from '../values/own.ts';
import {
  type Address,
  type AddressInput,
  encode,
  expectAddress,
  received,
  receivedAddress,
} from '../values/sockaddr.ts';

/**
 * `read(fd, buf, count)`: reads into `buf`, at most as many bytes as it has. Blocks while there are none, unless the fd
 * is `O_NONBLOCK`.
 *
 * @returns the bytes read; 0 is end of file
 * @throws {SyscallError} EAGAIN, EBADF, ECONNRESET, EINTR, EINVAL, EIO, EISDIR, ETIMEDOUT
 * @see {@link https://man7.org/linux/man-pages/man2/read.2.html | read(2)}
 */
export function read(fd: Fd, buf: Bytes): number {
  const number = fdOf(fd);
  const view = viewOf('buf', buf);
  return check(raw.read(number, view, 0, view.byteLength), 'read', number);
}

/**
 * `write(fd, buf, count)`: writes `data`, or as much of it as fits. Blocks while nothing fits, unless the fd is
 * `O_NONBLOCK`.
 *
 * @returns the bytes written
 * @throws {SyscallError} EAGAIN, EBADF, ECONNRESET, EDESTADDRREQ, EINTR, EINVAL, EIO, ENOSPC, EPIPE
 * @see {@link https://man7.org/linux/man-pages/man2/write.2.html | write(2)}
 */
export function write(fd: Fd, data: Data): number {
  const number = fdOf(fd);
  const view = dataOf('data', data);
  return check(raw.write(number, view, 0, view.byteLength), 'write', number);
}

/**
 * `readv(fd, iov, iovcnt)`: `read` into several buffers, each filled before the next.
 *
 * @returns the bytes read; 0 is end of file
 * @throws {SyscallError} as `read`; EINVAL for more than 1024 buffers
 * @see {@link https://man7.org/linux/man-pages/man2/readv.2.html | readv(2)}
 */
export function readv(fd: Fd, bufs: readonly Bytes[]): number {
  const number = fdOf(fd);
  return check(raw.readv(number, viewsOf('bufs', bufs, viewOf)), 'readv', number);
}

/**
 * `writev(fd, iov, iovcnt)`: `write` from several buffers, one after the other.
 *
 * @returns the bytes written
 * @throws {SyscallError} as `write`; EINVAL for more than 1024 buffers
 * @see {@link https://man7.org/linux/man-pages/man2/writev.2.html | writev(2)}
 */
export function writev(fd: Fd, bufs: readonly Data[]): number {
  const number = fdOf(fd);
  return check(raw.writev(number, viewsOf('bufs', bufs, dataOf)), 'writev', number);
}

/**
 * `send(sockfd, buf, len, flags)`: sends `data`, or as much of it as fits, on a connected socket. Blocks while nothing
 * fits, unless the fd is `O_NONBLOCK` or `flags` have `MSG_DONTWAIT`.
 *
 * @param flags `MSG_*`; a connection that the peer closed is EPIPE with or without `MSG_NOSIGNAL`
 * @returns the bytes sent
 * @throws {SyscallError} EACCES, EAGAIN, EALREADY, EBADF, ECONNREFUSED, ECONNRESET, EDESTADDRREQ, EINTR, EINVAL,
 * EISCONN, EMSGSIZE, ENOBUFS, ENOMEM, ENOTCONN, ENOTSOCK, EOPNOTSUPP, EPIPE
 * @see {@link https://man7.org/linux/man-pages/man2/send.2.html | send(2)}
 */
export function send(sockfd: Fd, data: Data, flags = 0): number {
  const fd = fdOf(sockfd);
  const view = dataOf('data', data);
  return check(raw.send(fd, view, 0, view.byteLength, flags), 'send', fd);
}

/**
 * `sendto(sockfd, buf, len, flags, dest_addr, addrlen)`: sends `data` to an address.
 *
 * @returns the bytes sent
 * @throws {SyscallError} as `send`
 * @see {@link https://man7.org/linux/man-pages/man2/send.2.html | sendto(2)}
 */
export function sendto(sockfd: Fd, data: Data, flags: number, address: AddressInput): number {
  const fd = fdOf(sockfd);
  const view = dataOf('data', data);
  const { bytes, length } = encode(address);
  return check(
    raw.sendto(fd, view, 0, view.byteLength, flags, bytes, length),
    'sendto',
    fd,
    address,
  );
}

/**
 * `recv(sockfd, buf, len, flags)`: receives into `buf`, at most as many bytes as it has. Blocks while there are none,
 * unless the fd is `O_NONBLOCK` or `flags` have `MSG_DONTWAIT`.
 *
 * @param flags `MSG_*`; with `MSG_TRUNC` the result is a datagram's real length, also where `buf` is shorter
 * @returns the bytes received; 0 is end of stream (or an empty datagram)
 * @throws {SyscallError} EAGAIN, EBADF, ECONNREFUSED, ECONNRESET, EINTR, EINVAL, ENOMEM, ENOTCONN, ENOTSOCK, ETIMEDOUT
 * @see {@link https://man7.org/linux/man-pages/man2/recv.2.html | recv(2)}
 */
export function recv(sockfd: Fd, buf: Bytes, flags = 0): number {
  const fd = fdOf(sockfd);
  const view = viewOf('buf', buf);
  return check(raw.recv(fd, view, 0, view.byteLength, flags), 'recv', fd);
}

/** What `recvfrom` received. */
export interface Received {
  /** How many bytes. */
  readonly bytes: number;
  /** Who sent them; undefined where the kernel says nothing (a connected stream, an unnamed Unix socket). */
  readonly address: Address | undefined;
}

/**
 * `recvfrom(sockfd, buf, len, flags, src_addr, addrlen)`: `recv` that tells the sender's address.
 *
 * @throws {SyscallError} as `recv`
 * @see {@link https://man7.org/linux/man-pages/man2/recv.2.html | recvfrom(2)}
 */
export function recvfrom(sockfd: Fd, buf: Bytes, flags = 0): Received {
  const fd = fdOf(sockfd);
  const view = viewOf('buf', buf);
  expectAddress();
  const bytes = check(
    raw.recvfrom(fd, view, 0, view.byteLength, flags, received.bytes, received.length),
    'recvfrom',
    fd,
  );
  return { bytes, address: receivedAddress() };
}
