// The calls that can wait and put out: each makes its system call once, without blocking.

import * as raw from '../addon/calls.ts';
import { nonblocking } from '../addon/nonblocking.ts';
import { type OutgoingList, type outgoing, type SentMessages, sent } from '../calls/message.ts';
import { ENOTSOCK, EPOLLOUT, MSG_DONTWAIT } from '../values/constants.generated.ts';
import type { AddressInput } from '../values/sockaddr.ts';
import { done, isMessage, Transfer } from './attempts.ts';
import { AGAIN, Waiter } from './waiter.ts';

export class Send extends Transfer<number> {
  constructor(view: ArrayBufferView, flags: number) {
    super(view, flags);
  }

  get syscall(): string {
    return 'send';
  }

  get events(): number {
    return EPOLLOUT;
  }

  override get callFlags(): number {
    return this.flags;
  }

  override load(): Uint8Array | undefined {
    return this.view instanceof Uint8Array ? this.view : undefined;
  }

  attempt(fd: number): number | typeof AGAIN {
    const { view, flags } = this;
    return this.made(fd, raw.send(fd, view, 0, view.byteLength, flags | MSG_DONTWAIT));
  }

  override made(fd: number, result: number): number | typeof AGAIN {
    return done(result, 'send', fd);
  }
}

export class Sendto extends Transfer<number> {
  readonly address: AddressInput;
  readonly to: Uint8Array;

  constructor(view: ArrayBufferView, flags: number, address: AddressInput, to: Uint8Array) {
    super(view, flags);
    this.address = address;
    this.to = to;
  }

  get syscall(): string {
    return 'sendto';
  }

  get events(): number {
    return EPOLLOUT;
  }

  attempt(fd: number): number | typeof AGAIN {
    const { view, to } = this;
    const all = this.flags | MSG_DONTWAIT;
    const result = raw.sendto(fd, view, 0, view.byteLength, all, to, to.byteLength);
    return done(result, 'sendto', fd, this.address);
  }
}

export class Sendmsg extends Waiter<number> {
  readonly parts: ReturnType<typeof outgoing>;
  readonly flags: number;

  constructor(parts: ReturnType<typeof outgoing>, flags: number) {
    super();
    this.parts = parts;
    this.flags = flags;
  }

  get syscall(): string {
    return 'sendmsg';
  }

  get events(): number {
    return EPOLLOUT;
  }

  attempt(fd: number): number | typeof AGAIN {
    const { iov, name, control } = this.parts;
    const result = raw.sendmsg(fd, iov, name, control, this.flags | MSG_DONTWAIT);
    return done(result, 'sendmsg', fd);
  }
}

/** sendmmsg(2): what fitted is a success, as in C. */
export class Sendmmsg extends Waiter<SentMessages> {
  readonly list: OutgoingList;
  readonly flags: number;

  constructor(list: OutgoingList, flags: number) {
    super();
    this.list = list;
    this.flags = flags;
  }

  get syscall(): string {
    return 'sendmmsg';
  }

  get events(): number {
    return EPOLLOUT;
  }

  attempt(fd: number): SentMessages | typeof AGAIN {
    const { iovs, names, controls, lengths } = this.list;
    const all = this.flags | MSG_DONTWAIT;
    const count = done(raw.sendmmsg(fd, iovs, names, controls, lengths, all), 'sendmmsg', fd);
    return count === AGAIN ? count : sent(this.list, count);
  }
}

export class Write extends Transfer<number> {
  constructor(view: ArrayBufferView, flags: number) {
    super(view, flags);
  }

  get syscall(): string {
    return 'write';
  }

  get events(): number {
    return EPOLLOUT;
  }

  attempt(fd: number): number | typeof AGAIN {
    const { view } = this;
    let bytes = raw.send(fd, view, 0, view.byteLength, MSG_DONTWAIT);
    if (bytes === -ENOTSOCK) bytes = nonblocking.write(fd, view, 0, view.byteLength);
    return done(bytes, 'write', fd);
  }
}

export class Writev extends Waiter<number> {
  readonly iov: ArrayBufferView[];

  constructor(iov: ArrayBufferView[]) {
    super();
    this.iov = iov;
  }

  get syscall(): string {
    return 'writev';
  }

  get events(): number {
    return EPOLLOUT;
  }

  attempt(fd: number): number | typeof AGAIN {
    const { iov } = this;
    let bytes = -ENOTSOCK;
    if (isMessage(iov)) bytes = raw.sendmsg(fd, iov, null, null, MSG_DONTWAIT);
    if (bytes === -ENOTSOCK) bytes = nonblocking.writev(fd, iov);
    return done(bytes, 'writev', fd);
  }
}
