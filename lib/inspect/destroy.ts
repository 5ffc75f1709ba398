// Sockets that end: those that the kernel destroyed, as it tells them (`ss -E`), and one that is to (`ss -K`).
/// <reference lib="esnext.disposable" preserve="true" />

import { setsockopt } from '../calls/options.ts';
import { bind, socket } from '../calls/socket.ts';
import { recv, send } from '../calls/transfer.ts';
import { recvfrom, type WaitOptions } from '../promises/index.ts';
import { onlyFields, outOfRange, wrongType } from '../values/arguments.ts';
import {
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  EBADF,
  IPPROTO_TCP,
  IPPROTO_UDP,
  NETLINK_ADD_MEMBERSHIP,
  NETLINK_SOCK_DIAG,
  NLM_F_ACK,
  NLM_F_REQUEST,
  NLMSG_ERROR,
  SO_RCVBUF,
  SOCK_CLOEXEC,
  SOCK_DESTROY,
  SOCK_DIAG_BY_FAMILY,
  SOCK_RAW,
  SOL_NETLINK,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { type OwnedFd, own } from '../values/own.ts';
import { littleEndian } from '../values/struct.ts';
import { decodeDestroyed, identify } from './inet.ts';
import type { SocketInfo } from './types.ts';

/** sizeof(struct nlmsghdr) */
const HEADER = 16;

/** SKNLGRP_* */
const GROUPS: readonly (readonly [family: number, protocol: number, group: number])[] = [
  [AF_INET, IPPROTO_TCP, 1],
  [AF_INET, IPPROTO_UDP, 2],
  [AF_INET6, IPPROTO_TCP, 3],
  [AF_INET6, IPPROTO_UDP, 4],
];

/** Which sockets' ends are told, and how long is waited for each. */
export interface DestroyedOptions extends WaitOptions {
  /** `AF_INET` or `AF_INET6`; both unless given. */
  readonly family?: number | undefined;
  /** `IPPROTO_TCP` or `IPPROTO_UDP`; both unless given. */
  readonly protocol?: number | undefined;
  /** SO_RCVBUF, in bytes: how much the kernel keeps for a program that does not look. */
  readonly rcvbuf?: number | undefined;
}

const FIELDS = ['family', 'protocol', 'rcvbuf', 'signal', 'timeout', 'ref'];

/**
 * The sockets of a network namespace that the kernel destroyed since this was made. `for await` over it ends with
 * `break`, `close` or its signal.
 */
export class DestroyedSockets
  implements AsyncIterableIterator<SocketInfo>, AsyncDisposable, Disposable
{
  readonly #fd: OwnedFd;
  readonly #wait: WaitOptions;
  readonly #queue: SocketInfo[] = [];
  readonly #buffer = new Uint8Array(32 * 1024);
  #open = true;
  #last: Promise<unknown> = Promise.resolve();

  /** @internal */
  constructor(options: DestroyedOptions) {
    if (typeof options !== 'object' || options === null) {
      throw wrongType(
        'options',
        'an object { family, protocol, rcvbuf, signal, timeout }',
        options,
      );
    }
    onlyFields('options', options, FIELDS);
    const { family, protocol, rcvbuf, signal, timeout, ref } = options;
    const groups = GROUPS.filter(
      ([a, b]) =>
        (family === undefined || family === a) && (protocol === undefined || protocol === b),
    );
    if (family !== undefined && family !== AF_INET && family !== AF_INET6) {
      throw outOfRange('options.family', 'AF_INET or AF_INET6', family);
    }
    if (groups.length === 0) {
      throw outOfRange('options.protocol', 'IPPROTO_TCP or IPPROTO_UDP', protocol);
    }
    this.#wait = { signal, timeout, ref };
    this.#fd = open();
    try {
      if (rcvbuf !== undefined) setsockopt(this.#fd, SOL_SOCKET, SO_RCVBUF, rcvbuf);
      for (const [, , group] of groups) {
        setsockopt(this.#fd, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, group);
      }
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** The socket's fd. */
  get fd(): number {
    return this.#fd.fd;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /**
   * The next one: its state is what it was at its end, and what only a living socket has (inode, queues) is 0. Rejects
   * with ENOBUFS where the kernel had no room and dropped some, with ETIMEDOUT after `timeout`, with the reason of
   * `signal`; what comes later is kept in each case.
   */
  next(): Promise<IteratorResult<SocketInfo, undefined>> {
    const row = this.#last.then(() => this.#next());
    this.#last = row.catch(() => undefined);
    return row;
  }

  /** Ends it. */
  return(): Promise<IteratorResult<SocketInfo, undefined>> {
    this.close();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Closes the socket; who waits is told that it is over. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#fd.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.close();
    return Promise.resolve();
  }

  async #next(): Promise<IteratorResult<SocketInfo, undefined>> {
    while (this.#open) {
      const row = this.#queue.shift();
      if (row !== undefined) return { done: false, value: row };
      try {
        await this.#receive();
      } catch (error) {
        if (error instanceof SyscallError && error.errno === EBADF && !this.#open) break;
        throw error;
      }
    }
    return { done: true, value: undefined };
  }

  async #receive(): Promise<void> {
    const { bytes, address } = await recvfrom(this.#fd, this.#buffer, this.#wait);
    // Anybody who may send to this port could claim to be the kernel, whose port is 0.
    if (address === undefined || !('pid' in address) || address.pid !== 0) return;
    const view = new DataView(this.#buffer.buffer, 0, bytes);
    for (let at = 0; at + HEADER <= bytes; ) {
      const length = view.getUint32(at, littleEndian);
      if (length < HEADER || at + length > bytes) break;
      if (view.getUint16(at + 4, littleEndian) === SOCK_DIAG_BY_FAMILY) {
        const row = decodeDestroyed(
          new DataView(this.#buffer.buffer, at + HEADER, length - HEADER),
        );
        if (row !== undefined) this.#queue.push(row);
      }
      at += (length + 3) & ~3;
    }
  }
}

function open(): OwnedFd {
  const fd = own(socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG));
  try {
    bind(fd, { family: AF_NETLINK, pid: 0, groups: 0 });
    return fd;
  } catch (error) {
    fd.close();
    throw error;
  }
}

/**
 * Watches TCP and UDP sockets end: `ss -E`. They are kept from this call on, not only from the first `next`:
 *
 * ```ts
 * for await (const { local, remote, info } of destroyedSockets({ protocol: IPPROTO_TCP })) {
 *   console.log(local, remote, info?.bytes_acked);
 * }
 * ```
 *
 * A TCP socket is destroyed when its connection is over, which may be long after its last fd was closed; a connection
 * that waits in TIME_WAIT has been destroyed.
 *
 * @throws {TypeError | RangeError} naming the option
 * @throws {SyscallError} ENOENT where the kernel has no sock_diag
 * @see {@link https://man7.org/linux/man-pages/man7/sock_diag.7.html | sock_diag(7)}
 */
export function destroyedSockets(options: DestroyedOptions = {}): DestroyedSockets {
  return new DestroyedSockets(options);
}

/**
 * Ends a socket of any process of this network namespace: `ss -K`. A TCP connection is reset; who has it finds
 * ECONNABORTED, and the fd stays open.
 *
 * @param row a row of `sockets`; its cookie says that it is still this one
 * @throws {TypeError} for a row that is no IP socket of sock_diag
 * @throws {SyscallError} ENOENT where it is gone, EPERM without CAP_NET_ADMIN, EOPNOTSUPP where the kernel or the
 * protocol cannot (only TCP, UDP and raw sockets)
 * @see {@link https://man7.org/linux/man-pages/man8/ss.8.html | ss(8)}
 */
export function destroySocket(row: SocketInfo): void {
  const request = identify(row);
  const message = new Uint8Array(HEADER + request.byteLength);
  const header = new DataView(message.buffer);
  header.setUint32(0, message.byteLength, littleEndian);
  header.setUint16(4, SOCK_DESTROY, littleEndian);
  header.setUint16(6, NLM_F_REQUEST | NLM_F_ACK, littleEndian);
  message.set(request, HEADER);
  using fd = open();
  send(fd, message);
  const answer = new Uint8Array(8192);
  const bytes = recv(fd, answer);
  const view = new DataView(answer.buffer, 0, bytes);
  if (bytes < HEADER + 4 || view.getUint16(4, littleEndian) !== NLMSG_ERROR) return;
  const errno = -view.getInt32(HEADER, littleEndian);
  if (errno > 0) throw new SyscallError('sock_destroy', errno);
}
