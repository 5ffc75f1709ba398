// The calls that can wait: each makes its system call once, without blocking. Here connections, and what all share.

import * as raw from '../addon/calls.ts';
import type { Accepted } from '../calls/socket.ts';
import {
  EAGAIN,
  EPOLLERR,
  EPOLLIN,
  EPOLLOUT,
  F_GETFL,
  F_SETFL,
  O_NONBLOCK,
  POLLOUT,
  SO_ERROR,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';
import { scratch } from '../values/scratch.ts';
import { type AddressInput, expectAddress, received, receivedAddress } from '../values/sockaddr.ts';
import { fresh } from './readiness.ts';
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

/**
 * Makes a call that has no flag for "do not wait": a blocking fd is non-blocking for as long as the call takes. To ask
 * poll(2) first would not do, since another process may be faster.
 */
export function withoutBlocking(fd: number, call: { call(fd: number): number }): number {
  const flags = raw.fcntl(fd, F_GETFL, 0);
  if (flags < 0) return flags;
  if ((flags & O_NONBLOCK) !== 0) return call.call(fd);
  raw.fcntl(fd, F_SETFL, flags | O_NONBLOCK);
  try {
    return call.call(fd);
  } finally {
    raw.fcntl(fd, F_SETFL, flags);
  }
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

  call(fd: number): number {
    const { bytes, length } = received;
    return this.#flags === undefined
      ? raw.accept(fd, bytes, length)
      : raw.accept4(fd, bytes, length, this.#flags);
  }

  attempt(fd: number): Accepted | typeof AGAIN {
    expectAddress();
    const result = done(withoutBlocking(fd, this), this.syscall, fd);
    if (result === AGAIN) return result;
    fresh(result);
    return { fd: result, address: receivedAddress() ?? { family: 0 } };
  }
}

const optval = scratch(Int32Array, 1);
const optlen = scratch(Int32Array, 1);
const polled = scratch(Int32Array, 3);

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
