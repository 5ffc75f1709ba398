// The calls that can wait: each makes its system call once, without blocking. Here connections, and what all share.

import * as raw from '../addon/calls.ts';
import { nonblocking } from '../addon/nonblocking.ts';
import type { Accepted } from '../calls/socket.ts';
import {
  EAGAIN,
  EPOLLERR,
  EPOLLIN,
  EPOLLOUT,
  POLLOUT,
  SO_COOKIE,
  SO_ERROR,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';
import { scratch } from '../values/scratch.ts';
import { type AddressInput, expectAddress, received, receivedAddress } from '../values/sockaddr.ts';
import { forget } from './interest.ts';
import { AGAIN, Waiter } from './waiter.ts';

/** The result of a call; AGAIN where it would have had to wait. */
export function done(
  result: number,
  syscall: string,
  fd: number,
  address?: AddressInput,
): number | typeof AGAIN {
  return result === -EAGAIN ? AGAIN : check(result, syscall, fd, address);
}

/** As many buffers as a message has at the most (UIO_MAXIOV); readv(2) and writev(2) have another errno for more. */
const MOST_BUFFERS = 1024;

/** Whether recvmsg(2) and sendmsg(2), which have a flag for it, do for a socket what readv(2) and writev(2) do. */
export function isMessage(iov: readonly ArrayBufferView[]): boolean {
  return iov.length <= MOST_BUFFERS && iov.some(({ byteLength }) => byteLength > 0);
}

/** One buffer and flags: what most calls have. */
export abstract class Transfer<T> extends Waiter<T> {
  readonly view: ArrayBufferView;
  readonly flags: number;

  constructor(view: ArrayBufferView, flags: number) {
    super();
    this.view = view;
    this.flags = flags;
  }
}

/** accept(2), or accept4(2) where there are flags. */
export class Accept extends Waiter<Accepted> {
  readonly #flags: number | undefined;

  constructor(flags: number | undefined) {
    super();
    this.#flags = flags;
  }

  get syscall(): string {
    return this.#flags === undefined ? 'accept' : 'accept4';
  }

  get events(): number {
    return EPOLLIN;
  }

  attempt(fd: number): Accepted | typeof AGAIN {
    expectAddress();
    const { bytes, length } = received;
    const made =
      this.#flags === undefined
        ? nonblocking.accept(fd, bytes, length)
        : nonblocking.accept4(fd, bytes, length, this.#flags);
    const result = done(made, this.syscall, fd);
    if (result === AGAIN) return result;
    forget(result);
    try {
      return { fd: result, address: receivedAddress() ?? { family: 0 } };
    } catch (error) {
      // Nobody else knows of it.
      raw.close(result);
      throw error;
    }
  }
}

const optval = scratch(Int32Array, 1);
const optlen = scratch(Int32Array, 1);
const polled = scratch(Int32Array, 3);

/** What connect(2) returns: 0, EINPROGRESS, ..., or AGAIN where a Unix listener's queue is full. */
export function connecting(fd: number, to: Uint8Array): number | typeof AGAIN {
  const result = nonblocking.connect(fd, to, to.byteLength);
  return result === -EAGAIN ? AGAIN : result;
}

const cookie = scratch(BigUint64Array, 1);

/** What the kernel counts a socket by, which is never another's; 0 where it does not tell. */
export function cookieOf(fd: number): bigint {
  optlen[0] = 8;
  const result = raw.getsockopt(fd, SOL_SOCKET, SO_COOKIE, cookie, optlen);
  return result === 0 ? (cookie[0] ?? 0n) : 0n;
}

/** The end of a connect(2) that has begun. */
export class Connected extends Waiter<number> {
  readonly address: AddressInput;

  constructor(address: AddressInput) {
    super();
    this.address = address;
  }

  get syscall(): string {
    return 'connect';
  }

  get events(): number {
    return EPOLLOUT;
  }

  attempt(fd: number): number | typeof AGAIN {
    polled[0] = fd;
    polled[1] = POLLOUT;
    if (check(raw.poll(polled, 1, 0), 'poll', fd) === 0) return AGAIN;
    optlen[0] = 4;
    const result = raw.getsockopt(fd, SOL_SOCKET, SO_ERROR, optval, optlen);
    check(result, 'connect', fd, this.address);
    return check(-(optval[0] ?? 0), 'connect', fd, this.address);
  }
}

/** poll(2) for one fd. */
export class Poll extends Waiter<number> {
  readonly mask: number;

  constructor(mask: number) {
    super();
    this.mask = mask;
  }

  get syscall(): string {
    return 'poll';
  }

  /** Beside EPOLLERR, so that it waits for its own events only. */
  get events(): number {
    return this.mask | EPOLLERR;
  }

  attempt(fd: number): number | typeof AGAIN {
    polled[0] = fd;
    polled[1] = this.mask;
    polled[2] = 0;
    return check(raw.poll(polled, 1, 0), 'poll', fd) === 0 ? AGAIN : (polled[2] ?? 0);
  }
}
