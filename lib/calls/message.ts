// send(2) recv(2) sendmmsg(2) recvmmsg(2) cmsg(3): messages with control data

import * as raw from '../addon/calls.ts';
import { elements, integer, isUint8Array, onlyFields, wrongType } from '../values/arguments.ts';
import { MSG_CTRUNC } from '../values/constants.generated.ts';
import {
  type ControlInput,
  type ControlMessage,
  decodeControl,
  dropFds,
  encodeControl,
} from '../values/control.ts';
import { check } from '../values/errors.ts';
import { type Bytes, type Data, dataOf, viewOf } from '../values/memory.ts';
import { type Fd, fdOf } from '../values/own.ts';
import { type Address, type AddressInput, decode, sockaddr } from '../values/sockaddr.ts';
import { millisecondsOf, NANO, timeoutWords } from '../values/time.ts';

/**
 * `CMSG_SPACE(length)`: the bytes that a control message with `length` bytes of data takes of a control buffer.
 *
 * @see {@link https://man7.org/linux/man-pages/man3/cmsg.3.html | cmsg(3)}
 */
export function CMSG_SPACE(length: number): number {
  return check(raw.CMSG_SPACE(length), 'CMSG_SPACE');
}

/**
 * `CMSG_LEN(length)`: the value of a control message's own length field for `length` bytes of data.
 *
 * @see {@link https://man7.org/linux/man-pages/man3/cmsg.3.html | cmsg(3)}
 */
export function CMSG_LEN(length: number): number {
  return check(raw.CMSG_LEN(length), 'CMSG_LEN');
}

/** A message to send. */
export interface OutgoingMessage {
  /** The data, one piece after the other. */
  readonly iov: readonly Data[];
  /** Where to, on a socket that is not connected. */
  readonly address?: AddressInput;
  /** Typed control messages, or the bytes of a whole control buffer. */
  readonly control?: readonly ControlInput[] | Uint8Array;
}

/** Room for a message to receive. */
export interface IncomingRoom {
  /** Where the data goes, each buffer filled before the next. */
  readonly iov: readonly Bytes[];
  /** The size of the control buffer, of `CMSG_SPACE` for each message; 0 unless given. */
  readonly controlLength?: number;
  /** Leaves the control messages as bytes; fds in them are then the caller's to find and close. */
  readonly raw?: boolean;
}

/** A message that was received. */
export interface IncomingMessage<Control = ControlMessage[]> {
  /** How many bytes; 0 is end of stream (or an empty datagram). */
  readonly bytes: number;
  /** Who sent it; undefined where the kernel says nothing. */
  readonly address: Address | undefined;
  /**
   * The control messages. Where the buffer was too small for all (`MSG_CTRUNC` in `flags`), the fds that did arrive are
   * closed, and `fds` is empty: half a set of fds is never the caller's.
   */
  readonly control: Control;
  /** `MSG_TRUNC`, `MSG_CTRUNC`, `MSG_OOB`, `MSG_EOR`, `MSG_ERRQUEUE`, ... */
  readonly flags: number;
}

/** The size of a sockaddr_storage. */
const NAME = 128;

/** Checks a message and makes what the addon takes. */
export function outgoing(message: OutgoingMessage, name: string): Outgoing {
  if (typeof message !== 'object' || message === null) {
    throw wrongType(name, '{ iov, address?, control? }', message);
  }
  onlyFields(name, message, ['iov', 'address', 'control']);
  const { iov, address, control } = message;
  const views = Array.from(elements(`${name}.iov`, 'an array of buffers', iov), (data, i) =>
    dataOf(`${name}.iov[${i}]`, data),
  );
  return {
    iov: views,
    name: address === undefined ? null : sockaddr(address),
    control:
      control === undefined || isUint8Array(control) ? (control ?? null) : encodeControl(control),
  };
}

interface Outgoing {
  readonly iov: ArrayBufferView[];
  readonly name: Uint8Array | null;
  readonly control: Uint8Array | null;
}

/**
 * `sendmsg(sockfd, msg, flags)`: sends a message with scattered data, an address and control messages.
 *
 * @returns the bytes sent
 * @throws {SyscallError} as `send`; EINVAL for more than 253 fds (SCM_MAX_FD), ETOOMANYREFS, EBADF for a wrong fd
 * @throws {TypeError | RangeError} naming the field, if a control message has another shape than its kind
 * @see {@link https://man7.org/linux/man-pages/man2/send.2.html | sendmsg(2)}
 */
export function sendmsg(sockfd: Fd, message: OutgoingMessage, flags = 0): number {
  const fd = fdOf(sockfd);
  const { iov, name, control } = outgoing(message, 'message');
  return check(raw.sendmsg(fd, iov, name, control, flags), 'sendmsg', fd, message.address);
}

/** The room for a message as the addon takes it. */
export interface Incoming {
  readonly iov: ArrayBufferView[];
  readonly name: Uint8Array;
  readonly control: Uint8Array;
  readonly raw: boolean;
}

/** Checks the room for a message and makes what the addon takes. */
export function incoming(room: IncomingRoom, name: string): Incoming {
  if (typeof room !== 'object' || room === null) {
    throw wrongType(name, '{ iov, controlLength? }', room);
  }
  onlyFields(name, room, ['iov', 'controlLength', 'raw']);
  const { iov, controlLength = 0, raw: bytes = false } = room;
  const views = Array.from(elements(`${name}.iov`, 'an array of buffers', iov), (buffer, i) =>
    viewOf(`${name}.iov[${i}]`, buffer),
  );
  const size = integer(`${name}.controlLength`, controlLength, 0, 0x1000000);
  return { iov: views, name: new Uint8Array(NAME), control: new Uint8Array(size), raw: bytes };
}

/** What the addon stored, as a message. */
export function received(
  room: Incoming,
  namelen: number,
  controllen: number,
  flags: number,
  bytes: number,
): IncomingMessage<ControlMessage[] | Uint8Array> {
  const length = Math.min(namelen, NAME);
  const buffer = room.control.subarray(0, controllen);
  const addressed = (): Address | undefined =>
    length === 0 ? undefined : decode(room.name, length);
  const messages = room.raw ? [] : decodeControl(buffer);
  const control = (flags & MSG_CTRUNC) === 0 ? messages : dropFds(messages);
  try {
    return { bytes, address: addressed(), control: room.raw ? buffer : control, flags };
  } catch (error) {
    // Nobody would ever learn of the fds.
    dropFds(room.raw ? decodeControl(buffer) : control);
    throw error;
  }
}

/**
 * `recvmsg(sockfd, msg, flags)`: receives a message with its sender's address, control messages and flags.
 *
 * @param room the buffers for the data, and how much room control messages get
 * @param flags `MSG_*`; `MSG_CMSG_CLOEXEC` for the fds that arrive
 * @throws {SyscallError} as `recv`; EMSGSIZE for too many buffers
 * @see {@link https://man7.org/linux/man-pages/man2/recv.2.html | recvmsg(2)}
 */
export function recvmsg(
  sockfd: Fd,
  room: IncomingRoom & { readonly raw: true },
  flags?: number,
): IncomingMessage<Uint8Array>;
export function recvmsg(sockfd: Fd, room: IncomingRoom, flags?: number): IncomingMessage;
export function recvmsg(
  sockfd: Fd,
  room: IncomingRoom,
  flags = 0,
): IncomingMessage<ControlMessage[] | Uint8Array> {
  const fd = fdOf(sockfd);
  const parts = incoming(room, 'room');
  const lengths = Int32Array.of(NAME, parts.control.byteLength, 0);
  const control = parts.control.byteLength === 0 ? null : parts.control;
  const bytes = check(
    raw.recvmsg(fd, parts.iov, parts.name, control, lengths, flags),
    'recvmsg',
    fd,
  );
  const [namelen = 0, controllen = 0, msgFlags = 0] = lengths;
  return received(parts, namelen, controllen, msgFlags, bytes);
}

/** What `sendmmsg` sent. */
export interface SentMessages {
  /** How many messages, from the first. */
  readonly count: number;
  /** The bytes of each of them. */
  readonly bytes: number[];
}

/** Several messages as the addon takes them. */
export interface OutgoingList {
  readonly iovs: ArrayBufferView[][];
  readonly names: (Uint8Array | null)[];
  readonly controls: (Uint8Array | null)[];
  /** Gets the bytes of each that was sent. */
  readonly lengths: Int32Array;
}

/** Checks several messages and makes what the addon takes. */
export function outgoingList(messages: readonly OutgoingMessage[]): OutgoingList {
  const list = Array.from(elements('messages', 'an array of messages', messages), (message, i) =>
    outgoing(message, `messages[${i}]`),
  );
  return {
    iovs: list.map(({ iov }) => iov),
    names: list.map(({ name }) => name),
    controls: list.map(({ control }) => control),
    lengths: new Int32Array(list.length),
  };
}

/** What the addon stored of the first `count` of them. */
export function sent({ lengths }: OutgoingList, count: number): SentMessages {
  return { count, bytes: Array.from(lengths.subarray(0, count)) };
}

/**
 * `sendmmsg(sockfd, msgvec, vlen, flags)`: sends several messages in one call.
 *
 * @throws {SyscallError} as `sendmsg`, where not even the first could be sent
 * @see {@link https://man7.org/linux/man-pages/man2/sendmmsg.2.html | sendmmsg(2)}
 */
export function sendmmsg(
  sockfd: Fd,
  messages: readonly OutgoingMessage[],
  flags = 0,
): SentMessages {
  const fd = fdOf(sockfd);
  const list = outgoingList(messages);
  const count = check(
    raw.sendmmsg(fd, list.iovs, list.names, list.controls, list.lengths, flags),
    'sendmmsg',
    fd,
  );
  return sent(list, count);
}

/** What `recvmmsg` received. */
export interface ReceivedMessages {
  /** How many messages. */
  readonly count: number;
  readonly messages: IncomingMessage[];
  /** The milliseconds left of the timeout; undefined where there was none. */
  readonly left: number | undefined;
}

/** Room for several messages as the addon takes it. */
export interface IncomingList {
  readonly rooms: readonly Incoming[];
  readonly iovs: ArrayBufferView[][];
  readonly names: Uint8Array[];
  readonly controls: (Uint8Array | null)[];
  /** Four integers for each, as `raw.recvmmsg` has them. */
  readonly lengths: Int32Array;
}

/** Checks the rooms for several messages and makes what the addon takes. */
export function incomingList(rooms: readonly IncomingRoom[]): IncomingList {
  const list = Array.from(
    elements('rooms', 'an array of { iov, controlLength? }', rooms),
    (room, i) => incoming(room, `rooms[${i}]`),
  );
  const lengths = new Int32Array(4 * list.length);
  for (const [i, { control }] of list.entries()) {
    lengths[4 * i] = NAME;
    lengths[4 * i + 1] = control.byteLength;
  }
  return {
    rooms: list,
    iovs: list.map(({ iov }) => iov),
    names: list.map(({ name }) => name),
    controls: list.map(({ control }) => (control.byteLength === 0 ? null : control)),
    lengths,
  };
}

/** What the addon stored, as messages. */
export function receivedList({ rooms, lengths }: IncomingList, count: number): IncomingMessage[] {
  const messages: IncomingMessage<ControlMessage[] | Uint8Array>[] = [];
  let wrong: { readonly error: unknown } | undefined;
  for (const [i, room] of rooms.slice(0, count).entries()) {
    const [namelen = 0, controllen = 0, msgFlags = 0, bytes = 0] = lengths.subarray(4 * i);
    try {
      messages.push(received(room, namelen, controllen, msgFlags, bytes));
    } catch (error) {
      wrong ??= { error };
    }
  }
  if (wrong !== undefined) {
    // Nobody else knows of the fds that came with the others.
    for (const { control } of messages) {
      dropFds(isUint8Array(control) ? decodeControl(control) : control);
    }
    throw wrong.error;
  }
  return messages as IncomingMessage[];
}

/**
 * `recvmmsg(sockfd, msgvec, vlen, flags, timeout)`: receives several messages in one call.
 *
 * @param flags `MSG_*`; with `MSG_WAITFORONE` only the first message is waited for
 * @param timeout milliseconds; the kernel looks at it only after each message, so one more may be waited for without end
 * @throws {SyscallError} as `recvmsg`, where not even the first was received
 * @see {@link https://man7.org/linux/man-pages/man2/recvmmsg.2.html | recvmmsg(2)}
 */
export function recvmmsg(
  sockfd: Fd,
  rooms: readonly IncomingRoom[],
  flags = 0,
  timeout?: number,
): ReceivedMessages {
  const fd = fdOf(sockfd);
  const list = incomingList(rooms);
  const left = timeoutWords(timeout, NANO);
  const { iovs, names, controls, lengths } = list;
  const count = check(
    raw.recvmmsg(fd, iovs, names, controls, lengths, flags, left),
    'recvmmsg',
    fd,
  );
  return {
    count,
    messages: receivedList(list, count),
    left: left === null ? undefined : millisecondsOf(left, NANO),
  };
}
