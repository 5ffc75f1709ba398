// socket(2) socketpair(2) bind(2) connect(2) listen(2) accept(2) shutdown(2) getsockname(2) getpeername(2)

import * as raw from '../addon/calls.ts';
import { AF_UNSPEC, SOMAXCONN } from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';
import type { Domain } from '../values/option-types.ts';
import { type Fd, fdOf } from '../values/own.ts';
import {
  type Address,
  type AddressInput,
  type AddressOf,
  encode,
  expectAddress,
  ofFamily,
  received,
  receivedAddress,
} from '../values/sockaddr.ts';

/**
 * `socket(domain, type, protocol)`: creates an endpoint for communication.
 *
 * The kernel gets exactly these three numbers; add `SOCK_CLOEXEC` to `type` where child processes must not inherit the
 * fd, and `SOCK_NONBLOCK` where calls must not block.
 *
 * @param domain the address family: `AF_INET`, `AF_INET6`, `AF_UNIX`, ...
 * @param type `SOCK_STREAM`, `SOCK_DGRAM`, ..., with the flags ored in
 * @param protocol `IPPROTO_*`, 0 for the type's usual one
 * @returns the fd
 * @throws {SyscallError} EACCES, EAFNOSUPPORT, EINVAL, EMFILE, ENFILE, ENOBUFS, ENOMEM, EPROTONOSUPPORT, EPERM
 * @see {@link https://man7.org/linux/man-pages/man2/socket.2.html | socket(2)}
 */
export function socket(domain: Domain, type: number, protocol = 0): number {
  return check(raw.socket(domain, type, protocol), 'socket');
}

/**
 * `socketpair(domain, type, protocol, sv)`: creates two sockets that are connected to each other.
 *
 * @returns both fds
 * @throws {SyscallError} EAFNOSUPPORT, EMFILE, ENFILE, EOPNOTSUPP, EPROTONOSUPPORT
 * @see {@link https://man7.org/linux/man-pages/man2/socketpair.2.html | socketpair(2)}
 */
export function socketpair(domain: Domain, type: number, protocol = 0): [number, number] {
  const sv = new Int32Array(2);
  check(raw.socketpair(domain, type, protocol, sv), 'socketpair');
  return [sv[0] as number, sv[1] as number];
}

/**
 * `bind(sockfd, addr, addrlen)`: gives a socket its local address.
 *
 * @throws {SyscallError} EACCES, EADDRINUSE, EADDRNOTAVAIL, EAFNOSUPPORT, EBADF, EFAULT, EINVAL, ELOOP, ENAMETOOLONG,
 * ENOENT, ENOMEM, ENOTDIR, ENOTSOCK, EROFS
 * @see {@link https://man7.org/linux/man-pages/man2/bind.2.html | bind(2)}
 */
export function bind(sockfd: Fd, address: AddressInput): void {
  const fd = fdOf(sockfd);
  const { bytes, length } = encode(address);
  check(raw.bind(fd, bytes, length), 'bind', fd, address);
}

/**
 * `connect(sockfd, addr, addrlen)`: connects a socket; `{ family: AF_UNSPEC }` dissolves a datagram socket's
 * association. Blocks until the connection is there or has failed, unless the fd is `O_NONBLOCK`.
 *
 * @throws {SyscallError} EACCES, EADDRINUSE, EADDRNOTAVAIL, EAFNOSUPPORT, EAGAIN, EALREADY, EBADF, ECONNREFUSED,
 * EHOSTUNREACH, EINPROGRESS, EINTR, EISCONN, ENETUNREACH, ENOENT, ENOTSOCK, EPERM, EPROTOTYPE, ETIMEDOUT
 * @see {@link https://man7.org/linux/man-pages/man2/connect.2.html | connect(2)}
 */
export function connect(sockfd: Fd, address: AddressInput): void {
  const fd = fdOf(sockfd);
  const { bytes, length } = encode(address);
  check(raw.connect(fd, bytes, length), 'connect', fd, address);
}

/**
 * `listen(sockfd, backlog)`: marks a bound socket as accepting connections.
 *
 * @param backlog the longest queue of complete connections; the kernel caps it at net.core.somaxconn
 * @throws {SyscallError} EADDRINUSE, EBADF, ENOTSOCK, EOPNOTSUPP
 * @see {@link https://man7.org/linux/man-pages/man2/listen.2.html | listen(2)}
 */
export function listen(sockfd: Fd, backlog: number = SOMAXCONN): void {
  const fd = fdOf(sockfd);
  check(raw.listen(fd, backlog), 'listen', fd);
}

/** A connection that `accept` took from the queue. */
export interface Accepted<Peer extends Address = Address> {
  /** The new socket. */
  readonly fd: number;
  /** The peer's address. */
  readonly address: Peer;
}

/** A family that a caller can name. */
type Family = Address['family'];

/** The peer's address; the families whose kernel code stores none are none that can be accepted from. */
function peer(): Address {
  return receivedAddress() ?? { family: 0 };
}

/** The new connection. Where its address cannot be read nobody would ever learn of its fd, so that is closed. */
function accepted<F extends Family>(fd: number, family: F | undefined): Accepted<AddressOf<F>> {
  try {
    return { fd, address: ofFamily(peer(), family, 'the peer') };
  } catch (error) {
    raw.close(fd);
    throw error;
  }
}

/** A connection whose address nobody asked for. */
function unnamed<F extends Family>(fd: number): Accepted<AddressOf<F>> {
  return { fd, address: { family: AF_UNSPEC } as AddressOf<F> };
}

/**
 * `accept(sockfd, addr, addrlen)`: takes the first connection of a listening socket's queue. Blocks while there is
 * none, unless the fd is `O_NONBLOCK`.
 *
 * @param family what the peer's address is known to be: `accept(fd, AF_INET).address.port`. Where it is of another one,
 * that is a TypeError, and the connection is closed. `AF_UNSPEC` asks for no address (C's NULL), which AF_ALG needs
 * @throws {SyscallError} EAGAIN, EBADF, ECONNABORTED, EINTR, EINVAL, EMFILE, ENFILE, ENOBUFS, ENOMEM, ENOTSOCK,
 * EOPNOTSUPP, EPERM, EPROTO
 * @see {@link https://man7.org/linux/man-pages/man2/accept.2.html | accept(2)}
 */
export function accept<F extends Family = Family>(sockfd: Fd, family?: F): Accepted<AddressOf<F>> {
  const listener = fdOf(sockfd);
  if (family === AF_UNSPEC)
    return unnamed(check(raw.accept(listener, null, null), 'accept', listener));
  expectAddress();
  const fd = check(raw.accept(listener, received.bytes, received.length), 'accept', listener);
  return accepted(fd, family);
}

/**
 * `accept4(sockfd, addr, addrlen, flags)`: `accept` with `SOCK_NONBLOCK` and `SOCK_CLOEXEC` for the new fd.
 *
 * @param family as for `accept`
 * @throws {SyscallError} as `accept`; EINVAL for other flags
 * @see {@link https://man7.org/linux/man-pages/man2/accept.2.html | accept4(2)}
 */
export function accept4<F extends Family = Family>(
  sockfd: Fd,
  flags: number,
  family?: F,
): Accepted<AddressOf<F>> {
  const listener = fdOf(sockfd);
  if (family === AF_UNSPEC) {
    return unnamed(check(raw.accept4(listener, null, null, flags), 'accept4', listener));
  }
  expectAddress();
  const fd = check(
    raw.accept4(listener, received.bytes, received.length, flags),
    'accept4',
    listener,
  );
  return accepted(fd, family);
}

/**
 * `shutdown(sockfd, how)`: ends one or both directions of a connection.
 *
 * @param how `SHUT_RD`, `SHUT_WR` or `SHUT_RDWR`
 * @throws {SyscallError} EBADF, EINVAL, ENOTCONN, ENOTSOCK
 * @see {@link https://man7.org/linux/man-pages/man2/shutdown.2.html | shutdown(2)}
 */
export function shutdown(sockfd: Fd, how: number): void {
  const fd = fdOf(sockfd);
  check(raw.shutdown(fd, how), 'shutdown', fd);
}

/**
 * `getsockname(sockfd, addr, addrlen)`: the address that a socket is bound to.
 *
 * @param family what it is known to be, which is checked: `getsockname(fd, AF_INET).port`
 * @throws {SyscallError} EBADF, ENOBUFS, ENOTSOCK
 * @see {@link https://man7.org/linux/man-pages/man2/getsockname.2.html | getsockname(2)}
 */
export function getsockname<F extends Family = Family>(sockfd: Fd, family?: F): AddressOf<F> {
  const fd = fdOf(sockfd);
  expectAddress();
  check(raw.getsockname(fd, received.bytes, received.length), 'getsockname', fd);
  return ofFamily(peer(), family, 'the socket');
}

/**
 * `getpeername(sockfd, addr, addrlen)`: the address that a socket is connected to.
 *
 * @param family what it is known to be, which is checked
 * @throws {SyscallError} EBADF, ENOBUFS, ENOTCONN, ENOTSOCK
 * @see {@link https://man7.org/linux/man-pages/man2/getpeername.2.html | getpeername(2)}
 */
export function getpeername<F extends Family = Family>(sockfd: Fd, family?: F): AddressOf<F> {
  const fd = fdOf(sockfd);
  expectAddress();
  check(raw.getpeername(fd, received.bytes, received.length), 'getpeername', fd);
  return ofFamily(peer(), family, 'the peer');
}
