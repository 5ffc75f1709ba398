// The calls that can wait and take in: each makes its system call once, without blocking.

import * as raw from '../addon/calls.ts';
import { nonblocking } from '../addon/nonblocking.ts';
import {
  type Incoming,
  type IncomingList,
  type IncomingMessage,
  type ReceivedMessages,
  receivedList,
  received as receivedMessage,
} from '../calls/message.ts';
import type { Received } from '../calls/transfer.ts';
import {
  ENOTSOCK,
  EPOLLERR,
  EPOLLIN,
  EPOLLPRI,
  MSG_DONTWAIT,
  MSG_ERRQUEUE,
  MSG_OOB,
  MSG_PEEK,
} from '../values/constants.generated.ts';
import type { ControlMessage } from '../values/control.ts';
import { scratch } from '../values/scratch.ts';
import { expectAddress, received, receivedAddress } from '../values/sockaddr.ts';
import { done, isMessage, Transfer } from './attempts.ts';
import { tookAll } from './interest.ts';
import { AGAIN, Waiter } from './waiter.ts';

/** What a receive with these flags waits for. */
function inputOf(flags: number): number {
  if ((flags & MSG_ERRQUEUE) !== 0) return EPOLLERR;
  return (flags & MSG_OOB) === 0 ? EPOLLIN : EPOLLPRI;
}

/** Whether what a call took was all there was: a stream's, and neither looked at only nor put aside. */
function short(bytes: number, room: number, flags: number): boolean {
  return bytes > 0 && bytes < room && (flags & (MSG_PEEK | MSG_OOB | MSG_ERRQUEUE)) === 0;
}

export class Recv extends Transfer<number> {
  constructor(view: ArrayBufferView, flags: number) {
    super(view, flags);
  }

  get syscall(): string {
    return 'recv';
  }

  get events(): number {
    return inputOf(this.flags);
  }

  override get callFlags(): number {
    return this.flags;
  }

  override room(): Uint8Array | undefined {
    return this.view instanceof Uint8Array ? this.view : undefined;
  }

  attempt(fd: number): number | typeof AGAIN {
    const { view, flags } = this;
    return this.made(fd, raw.recv(fd, view, 0, view.byteLength, flags | MSG_DONTWAIT));
  }

  override made(fd: number, result: number): number | typeof AGAIN {
    if (short(result, this.view.byteLength, this.flags)) tookAll(fd);
    return done(result, 'recv', fd);
  }
}

export class Recvfrom extends Transfer<Received> {
  get syscall(): string {
    return 'recvfrom';
  }

  get events(): number {
    return inputOf(this.flags);
  }

  attempt(fd: number): Received | typeof AGAIN {
    const { view, flags } = this;
    expectAddress();
    const { bytes: address, length } = received;
    const all = flags | MSG_DONTWAIT;
    const result = raw.recvfrom(fd, view, 0, view.byteLength, all, address, length);
    const bytes = done(result, 'recvfrom', fd);
    return bytes === AGAIN ? bytes : { bytes, address: receivedAddress() };
  }
}

const lengths = scratch(Int32Array, 3);

export class Recvmsg extends Waiter<IncomingMessage<ControlMessage[] | Uint8Array>> {
  readonly parts: Incoming;
  readonly flags: number;

  constructor(parts: Incoming, flags: number) {
    super();
    this.parts = parts;
    this.flags = flags;
  }

  get syscall(): string {
    return 'recvmsg';
  }

  get events(): number {
    return inputOf(this.flags);
  }

  attempt(fd: number): IncomingMessage<ControlMessage[] | Uint8Array> | typeof AGAIN {
    const { parts } = this;
    const control = parts.control.byteLength === 0 ? null : parts.control;
    lengths[0] = parts.name.byteLength;
    lengths[1] = parts.control.byteLength;
    const all = this.flags | MSG_DONTWAIT;
    const result = raw.recvmsg(fd, parts.iov, parts.name, control, lengths, all);
    const bytes = done(result, 'recvmsg', fd);
    if (bytes === AGAIN) return bytes;
    const [namelen = 0, controllen = 0, msgFlags = 0] = lengths;
    return receivedMessage(parts, namelen, controllen, msgFlags, bytes);
  }
}

/** recvmmsg(2): what was there is a success, as in C. */
export class Recvmmsg extends Waiter<ReceivedMessages> {
  readonly list: IncomingList;
  readonly flags: number;

  constructor(list: IncomingList, flags: number) {
    super();
    this.list = list;
    this.flags = flags;
  }

  get syscall(): string {
    return 'recvmmsg';
  }

  get events(): number {
    return inputOf(this.flags);
  }

  attempt(fd: number): ReceivedMessages | typeof AGAIN {
    const { iovs, names, controls, lengths } = this.list;
    const all = this.flags | MSG_DONTWAIT;
    const made = raw.recvmmsg(fd, iovs, names, controls, lengths, all, null);
    const count = done(made, 'recvmmsg', fd);
    if (count === AGAIN) return count;
    return { count, messages: receivedList(this.list, count), left: undefined };
  }
}

export class Read extends Transfer<number> {
  constructor(view: ArrayBufferView, flags: number) {
    super(view, flags);
  }

  get syscall(): string {
    return 'read';
  }

  get events(): number {
    return EPOLLIN;
  }

  override room(): Uint8Array | undefined {
    return this.view instanceof Uint8Array ? this.view : undefined;
  }

  attempt(fd: number): number | typeof AGAIN {
    const { view } = this;
    const room = view.byteLength;
    // No bytes are read at once, also where recv(2) would wait for some.
    return this.made(fd, room === 0 ? -ENOTSOCK : raw.recv(fd, view, 0, room, MSG_DONTWAIT));
  }

  override made(fd: number, result: number): number | typeof AGAIN {
    const { view } = this;
    const room = view.byteLength;
    let bytes = result;
    if (bytes === -ENOTSOCK) bytes = nonblocking.read(fd, view, 0, room);
    else if (short(bytes, room, 0)) tookAll(fd);
    return done(bytes, 'read', fd);
  }
}

export class Readv extends Waiter<number> {
  readonly iov: ArrayBufferView[];

  constructor(iov: ArrayBufferView[]) {
    super();
    this.iov = iov;
  }

  get syscall(): string {
    return 'readv';
  }

  get events(): number {
    return EPOLLIN;
  }

  attempt(fd: number): number | typeof AGAIN {
    const { iov } = this;
    let bytes = -ENOTSOCK;
    if (isMessage(iov)) {
      lengths.fill(0);
      bytes = raw.recvmsg(fd, iov, null, null, lengths, MSG_DONTWAIT);
    }
    if (bytes === -ENOTSOCK) bytes = nonblocking.readv(fd, iov);
    return done(bytes, 'readv', fd);
  }
}
