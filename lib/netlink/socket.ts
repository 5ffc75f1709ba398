// netlink(7): a socket, its requests and their answers.
/// <reference lib="esnext.disposable" preserve="true" />

import * as raw from '../addon/calls.ts';
import { integer, onlyFields, wrongType } from '../values/arguments.ts';
import { type AttributeInput, align, encodeAll, joined } from '../values/attributes.ts';
import {
  AF_NETLINK,
  EAGAIN,
  EBADF,
  EINTR,
  ENOBUFS,
  ETIMEDOUT,
  MSG_DONTWAIT,
  MSG_PEEK,
  MSG_TRUNC,
  NETLINK_CAP_ACK,
  NETLINK_EXT_ACK,
  NETLINK_GET_STRICT_CHK,
  NLM_F_ACK,
  NLM_F_ACK_TLVS,
  NLM_F_CAPPED,
  NLM_F_DUMP,
  NLM_F_DUMP_INTR,
  NLM_F_REQUEST,
  NLMSG_DONE,
  NLMSG_ERROR,
  NLMSG_NOOP,
  NLMSG_OVERRUN,
  POLLIN,
  SOCK_CLOEXEC,
  SOCK_RAW,
  SOL_NETLINK,
} from '../values/constants.generated.ts';
import { check, SyscallError } from '../values/errors.ts';
import { type Bytes, bytesOf } from '../values/memory.ts';
import { type Fd, fdOf } from '../values/own.ts';
import { littleEndian } from '../values/struct.ts';
import { type ExtendedAck, extendedAck, NetlinkError } from './errors.ts';
import type { Inner } from './kinds.ts';
import { inNamespace } from './netns.ts';

/** sizeof(struct nlmsghdr) */
const HEADER = 16;

/** The kernel fills at most 32 KiB of a dump at a time; a longer message makes the buffer grow. */
const ROOM = 32 * 1024;

/** How often a dump is asked for again that changes interrupted. */
const DUMPS = 16;

/** How often a full receive buffer is looked at again. */
const FULL = 16;

/** How often a call may be interrupted, or say that there is nothing where poll(2) says that there is. */
const AGAIN = 1000;

/** Where a socket is made, and how long it waits. */
export interface NetlinkOptions {
  /**
   * The network namespace: an fd of `/run/netns/<name>` or `/proc/<pid>/ns/net`. Without it, that of the calling thread.
   * The socket stays in it wherever the thread goes later.
   */
  readonly netns?: Fd | undefined;
  /**
   * A netlink socket that is there already, made in another namespace by somebody else and passed to this process. It
   * is not closed at the end. Not together with `netns`.
   */
  readonly fd?: Fd | undefined;
  /** How long to wait for an answer, in milliseconds: 10,000 unless given. The kernel answers at once. */
  readonly timeout?: number | undefined;
}

/** A message of the kernel. */
export interface Message {
  /** nlmsg_type: `RTM_NEWLINK` */
  readonly type: number;
  /** nlmsg_flags: `NLM_F_*` */
  readonly flags: number;
  /** nlmsg_seq: that of the request; 0 for an event */
  readonly seq: number;
  /** nlmsg_pid: the port of the socket that asked */
  readonly pid: number;
  /** What follows the header. */
  readonly data: Uint8Array;
}

/** A request. */
export interface NetlinkRequest {
  /** nlmsg_type: `RTM_NEWLINK` */
  readonly type: number;
  /** nlmsg_flags beside `NLM_F_REQUEST` and `NLM_F_ACK`: `NLM_F_CREATE | NLM_F_EXCL` */
  readonly flags?: number | undefined;
  /** The struct that begins it: `struct ifinfomsg` */
  readonly header?: Bytes | undefined;
  /** The attributes after it: as bytes that are encoded already, or as a list. */
  readonly attributes?: Bytes | readonly AttributeInput[] | undefined;
  /** Its name, for errors: `RTM_NEWLINK` */
  readonly name?: string | undefined;
  /** A few words on its object, for errors. */
  readonly about?: string | undefined;
  /** @internal The names of its attributes, for errors. */
  readonly inner?: Inner | undefined;
}

/** The flags of a request that is one. */
function flagsOf(request: NetlinkRequest): number {
  if (typeof request !== 'object' || request === null) {
    throw wrongType('request', 'an object { type, flags, header, attributes }', request);
  }
  return integer('request.flags', request.flags ?? 0, 0, 0xffff);
}

/** Splits what one read gave into messages, whose data are views of it. What is shorter than a header ends it. */
export function* messagesOf(bytes: Uint8Array): Generator<Message, void, undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + HEADER <= bytes.byteLength; ) {
    const length = view.getUint32(at, littleEndian);
    if (length < HEADER || at + length > bytes.byteLength) return;
    yield {
      type: view.getUint16(at + 4, littleEndian),
      flags: view.getUint16(at + 6, littleEndian),
      seq: view.getUint32(at + 8, littleEndian),
      pid: view.getUint32(at + 12, littleEndian),
      data: bytes.subarray(at + HEADER, at + length),
    };
    at += align(length);
  }
}

/** One message as bytes, padded. */
export function encodeMessage(
  type: number,
  flags: number,
  seq: number,
  parts: readonly Uint8Array[],
): Uint8Array {
  const message = joined([new Uint8Array(HEADER), ...parts]);
  const view = new DataView(message.buffer);
  view.setUint32(0, message.byteLength, littleEndian);
  view.setUint16(4, type, littleEndian);
  view.setUint16(6, flags, littleEndian);
  view.setUint32(8, seq, littleEndian);
  return message;
}

/** A request as bytes, and where its attributes begin. */
interface Encoded {
  readonly bytes: Uint8Array;
  readonly from: number;
}

/**
 * Opens a netlink socket, close-on-exec.
 *
 * @returns the fd, and whether it is to be closed by who asked
 */
export function openNetlink(
  protocol: number,
  options: NetlinkOptions,
): { fd: number; own: boolean } {
  if (typeof options !== 'object' || options === null) {
    throw wrongType('options', 'an object { netns, fd, timeout }', options);
  }
  onlyFields('options', options, ['netns', 'fd', 'timeout']);
  const { netns, fd } = options;
  if (fd !== undefined) {
    if (netns !== undefined) throw wrongType('options.fd', 'left out beside options.netns', fd);
    return { fd: integer('options.fd', fdOf(fd), 0, 0x7fffffff), own: false };
  }
  const open = (): number => {
    const type = SOCK_RAW | SOCK_CLOEXEC;
    return check(raw.socket(AF_NETLINK, type, protocol), 'socket');
  };
  if (netns === undefined) return { fd: open(), own: true };
  const number = integer('options.netns', fdOf(netns), 0, 0x7fffffff);
  return { fd: inNamespace(number, open), own: true };
}

const REQUEST: readonly (keyof NetlinkRequest)[] = [
  ...(['type', 'flags', 'header', 'attributes', 'name', 'about', 'inner'] as const),
];

/**
 * A netlink socket that asks and is answered: synchronous, since the kernel answers before send(2) returns. It stays in
 * the network namespace that it was made in.
 *
 * For what `rtnetlink` and `nftables` have no call for: `new NetlinkSocket(NETLINK_GENERIC)`.
 */
export class NetlinkSocket implements Disposable {
  /** The socket's fd. */
  readonly fd: number;
  readonly #own: boolean;
  readonly #timeout: number;
  #open = true;
  #seq: number;
  #buffer = new Uint8Array(ROOM);
  readonly #sender = new Uint8Array(12);
  readonly #senderLength = new Int32Array(1);

  /**
   * @param protocol `NETLINK_ROUTE`, `NETLINK_GENERIC`, `NETLINK_NETFILTER`, ...
   * @throws {SyscallError} EPERM for a namespace that the thread may not enter; EPROTONOSUPPORT
   */
  constructor(protocol: number, options: NetlinkOptions = {}) {
    integer('protocol', protocol, 0, 0x7fffffff);
    const { timeout = 10_000 } = options ?? {};
    this.#timeout = integer('options.timeout', timeout, 0, 0x7fffffff);
    const { fd, own } = openNetlink(protocol, options);
    this.fd = fd;
    this.#own = own;
    // Answers to others that used a passed socket before have other numbers.
    this.#seq = (Date.now() ^ (process.pid << 16)) >>> 0;
    // Without these the kernel says less; an old one has not all of them.
    for (const option of [NETLINK_EXT_ACK, NETLINK_CAP_ACK, NETLINK_GET_STRICT_CHK]) {
      if (option !== undefined) raw.setsockopt(fd, SOL_NETLINK, option, Int32Array.of(1), 4);
    }
  }

  /** Closes the socket, unless it was passed as `fd`. Twice is once. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    if (this.#own) check(raw.close(this.fd), 'close', this.fd);
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /**
   * Sends one request and waits for its acknowledgement.
   *
   * @returns the messages that came before it: none for a change, one for a get
   * @throws {NetlinkError} the errno of the kernel, with what it said beside it; ETIMEDOUT
   */
  request(request: NetlinkRequest): Message[] {
    onlyFields('request', request, REQUEST);
    const flags = flagsOf(request) | NLM_F_REQUEST | NLM_F_ACK;
    return this.#exchange(request, flags).messages;
  }

  /**
   * Asks for all objects of a kind: `NLM_F_DUMP`. A dump that changes interrupted (`NLM_F_DUMP_INTR`), which may lack
   * some or have them twice, is asked for again, up to 16 times.
   *
   * @throws {NetlinkError} the errno of the kernel; EINTR where all dumps were interrupted
   */
  dump(request: NetlinkRequest): Message[] {
    onlyFields('request', request, REQUEST);
    const flags = flagsOf(request) | NLM_F_REQUEST | NLM_F_DUMP;
    for (let count = 0; count < DUMPS; count++) {
      const { messages, interrupted } = this.#exchange(request, flags);
      if (!interrupted) return messages;
    }
    const about = { name: request.name ?? 'netlink', about: request.about };
    throw new NetlinkError(about, EINTR, {}, `changes interrupted ${DUMPS} dumps`);
  }

  /**
   * Sends several messages at once, and waits for the acknowledgement of each that has `NLM_F_ACK` in its flags.
   *
   * @returns the messages that came beside, as `NLM_F_ECHO` asks for them
   * @internal
   */
  transact(requests: readonly NetlinkRequest[]): Message[] {
    const echoes: Message[] = [];
    const encoded = requests.map((request) =>
      this.#encode(request, (request.flags ?? 0) | NLM_F_REQUEST),
    );
    const waiting = new Map<number, number>();
    for (const [i, request] of requests.entries()) {
      if (((request.flags ?? 0) & NLM_F_ACK) !== 0) waiting.set(this.#seqOf(encoded[i]), i);
    }
    this.#send(joined(encoded.map(({ bytes }) => bytes)), requests[0]);
    const seqs = new Map(encoded.map((each, i) => [this.#seqOf(each), i]));
    let failure: NetlinkError | undefined;
    const end = performance.now() + this.#timeout;
    while (waiting.size > 0) {
      for (const message of messagesOf(this.#receive(end, requests[0]))) {
        const i = seqs.get(message.seq);
        if (i === undefined) continue;
        if (message.type !== NLMSG_ERROR) {
          echoes.push(message);
          continue;
        }
        waiting.delete(message.seq);
        const error = this.#errorOf(message, requests[i], encoded[i]);
        failure ??= error;
        // What is refused outside the batch, as its begin is, has no other answer.
        if (error !== undefined && ((requests[i]?.flags ?? 0) & NLM_F_ACK) === 0) throw error;
      }
    }
    if (failure !== undefined) throw failure;
    return echoes;
  }

  #seqOf(encoded: Encoded | undefined): number {
    const { buffer, byteOffset } = encoded?.bytes ?? new Uint8Array(HEADER);
    return new DataView(buffer, byteOffset).getUint32(8, littleEndian);
  }

  #encode(request: NetlinkRequest, flags: number): Encoded {
    const { type, header = new Uint8Array(0), attributes = new Uint8Array(0) } = request;
    integer('request.type', type, 0, 0xffff);
    this.#seq = (this.#seq + 1) >>> 0;
    const start = bytesOf('request.header', header);
    const padding = new Uint8Array(align(start.byteLength) - start.byteLength);
    const rest = Array.isArray(attributes)
      ? encodeAll('request.attributes', attributes)
      : bytesOf('request.attributes', attributes as Bytes);
    return {
      bytes: encodeMessage(type, flags, this.#seq, [start, padding, rest]),
      from: HEADER + align(start.byteLength),
    };
  }

  #exchange(request: NetlinkRequest, flags: number): { messages: Message[]; interrupted: boolean } {
    const encoded = this.#encode(request, flags);
    const seq = this.#seq;
    this.#send(encoded.bytes, request);
    const end = performance.now() + this.#timeout;
    const messages: Message[] = [];
    let interrupted = false;
    for (;;) {
      for (const message of messagesOf(this.#receive(end, request))) {
        // What is left of an earlier request that ran out of time.
        if (message.seq !== seq || message.type === NLMSG_NOOP) continue;
        if ((message.flags & NLM_F_DUMP_INTR) !== 0) interrupted = true;
        if (message.type === NLMSG_ERROR || message.type === NLMSG_DONE) {
          const error = this.#errorOf(message, request, encoded);
          if (error !== undefined) throw error;
          return { messages, interrupted };
        }
        if (message.type !== NLMSG_OVERRUN) messages.push(message);
      }
    }
  }

  #send(bytes: Uint8Array, request: NetlinkRequest | undefined): void {
    if (!this.#open) throw new SyscallError('send', EBADF, { fd: this.fd });
    let sent = -EINTR;
    for (let again = 0; sent === -EINTR && again < AGAIN; again++) {
      sent = raw.send(this.fd, bytes, 0, bytes.byteLength, 0);
    }
    if (sent < 0) throw new NetlinkError(this.#about(request), -sent);
  }

  #about(request: NetlinkRequest | undefined): { name: string; about: string | undefined } {
    return { name: request?.name ?? 'netlink', about: request?.about };
  }

  /** What the kernel sent in one piece, as a copy. */
  #receive(end: number, request: NetlinkRequest | undefined): Uint8Array {
    for (let full = 0, again = 0; ; ) {
      // Its length first: what is longer than the buffer would be cut off and lost.
      let length = this.#recv(MSG_PEEK | MSG_TRUNC | MSG_DONTWAIT);
      if (length > this.#buffer.byteLength) {
        this.#buffer = new Uint8Array(length);
        continue;
      }
      if (length >= 0) length = this.#recv(MSG_DONTWAIT);
      if (length === -EAGAIN || length === -EINTR) {
        const left = Math.ceil(end - performance.now());
        if (left <= 0) {
          const note = `no answer in ${this.#timeout} ms`;
          throw new NetlinkError(this.#about(request), ETIMEDOUT, {}, note);
        }
        const ready = raw.poll(Int32Array.of(this.fd, POLLIN, 0), 1, left);
        if (ready < 0 && ready !== -EINTR) throw new SyscallError('poll', -ready, { fd: this.fd });
        if (ready === 0 || again++ < AGAIN) continue;
      }
      // The rest of a dump has no room in a small receive buffer until this part of it was read.
      if (length === -ENOBUFS && full++ < FULL) continue;
      if (length < 0) throw new SyscallError('recvfrom', -length, { fd: this.fd });
      // Anybody who may send to this port could claim to be the kernel, whose port is 0.
      const from = new DataView(this.#sender.buffer).getUint32(4, littleEndian);
      if (from === 0) return this.#buffer.slice(0, length);
    }
  }

  #recv(flags: number): number {
    const buffer = this.#buffer;
    this.#senderLength[0] = this.#sender.byteLength;
    return raw.recvfrom(
      this.fd,
      buffer,
      0,
      buffer.byteLength,
      flags,
      this.#sender,
      this.#senderLength,
    );
  }

  /** The error of an acknowledgement or of the end of a dump; undefined where it has none. */
  #errorOf(
    message: Message,
    request: NetlinkRequest | undefined,
    encoded: Encoded | undefined,
  ): NetlinkError | undefined {
    const { data, flags, type } = message;
    if (data.byteLength < 4) return undefined;
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const errno = -view.getInt32(0, littleEndian);
    if (errno <= 0) return undefined;
    const about = this.#about(request);
    if ((flags & NLM_F_ACK_TLVS) === 0 || encoded === undefined) {
      return new NetlinkError(about, errno);
    }
    let from = 4;
    if (type === NLMSG_ERROR) {
      // The header of the request follows, and the rest of it unless the kernel leaves that out.
      const whole = data.byteLength >= 8 ? view.getUint32(4, littleEndian) : HEADER;
      from += (flags & NLM_F_CAPPED) === 0 ? align(whole) : HEADER;
    }
    const ack: ExtendedAck = extendedAck(
      data.subarray(Math.min(from, data.byteLength)),
      encoded.bytes,
      encoded.from,
      request?.inner,
    );
    return new NetlinkError(about, errno, ack);
  }
}
