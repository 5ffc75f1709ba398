// Looks at sockets of TCP by sock_diag(7), and keeps what has changed; and hears of those that end. A socket whose packet came by is
// asked for by its ends, which costs some microseconds; to list all takes the kernel milliseconds, as its table is large.
import * as raw from '../addon/calls.ts';
import { close } from '../calls/descriptor.ts';
import { setsockopt } from '../calls/options.ts';
import { bind, socket } from '../calls/socket.ts';
import { eachAttribute } from '../values/attributes.ts';
import {
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  EINTR,
  IPPROTO_TCP,
  MSG_DONTWAIT,
  NETLINK_ADD_MEMBERSHIP,
  NETLINK_SOCK_DIAG,
  NLM_F_DUMP,
  NLM_F_REQUEST,
  NLMSG_DONE,
  NLMSG_ERROR,
  SO_RCVBUF,
  SO_RCVTIMEO,
  SOCK_CLOEXEC,
  SOCK_DIAG_BY_FAMILY,
  SOCK_RAW,
  SOL_NETLINK,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { littleEndian } from '../values/struct.ts';
import type { Diag, Look } from './wire.ts';

const { bigint: monotonic } = process.hrtime;

type Make = (domain: number, type: number, protocol: number) => number;

/** sizeof(struct nlmsghdr), of struct inet_diag_req_v2, of struct inet_diag_msg */
const HEADER = 16;
const REQUEST = 56;
const MESSAGE = 72;
/** INET_DIAG_INFO */
const INFO = 2;
/** Of struct inet_diag_msg. */
export const COOKIE = 44;
/** Of struct inet_diag_req_v2: the ports, and the addresses. */
const ENDS = [8, 10, 12, 28];
/** All states but those of connections that are over. */
const STATES = 0x1fff & ~1;
/** SKNLGRP_INET_TCP_DESTROY, SKNLGRP_INET6_TCP_DESTROY */
const DESTROY = [1, 3];
/** What a socket says of itself at its end may have to wait until the thread has time. */
const ROOM = 1024 * 1024;

/** No list before so many times the last one's cost have passed. */
const SHARE = 20n;
/** No second look at a socket before this, in nanoseconds; and so many looks before packets are taken again. */
const PAUSE = 300_000n;
const MOST = 16;

/** Where in TCP_INFO are numbers that change when something happens, and not by time alone. */
const TELLING = [24, 28, 32, 36, 64, 68, 76, 80, 96, 100, 136, 140, 144, 228, 232];

/** Sockets of sock_diag of this network namespace, or of that in which `make` makes sockets. */
export function openDiag(make: Make = socket, host = ''): Diag {
  const fd = make(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
  try {
    // An answer that stays away must not hold up the recording.
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, { sec: 0, usec: 500_000 });
    const ends = make(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
    try {
      setsockopt(ends, SOL_SOCKET, SO_RCVBUF, ROOM);
      // One without a port hears nothing: 0 is the kernel's own.
      bind(ends, { family: AF_NETLINK, pid: 0, groups: 0 });
      for (const group of DESTROY) setsockopt(ends, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, group);
      return { fd, ends, host };
    } catch (error) {
      close(ends);
      throw error;
    }
  } catch (error) {
    close(fd);
    throw error;
  }
}

function request(family: number, flags: number): Uint8Array {
  const bytes = new Uint8Array(HEADER + REQUEST);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, bytes.length, littleEndian);
  view.setUint16(4, SOCK_DIAG_BY_FAMILY, littleEndian);
  view.setUint16(6, NLM_F_REQUEST | flags, littleEndian);
  bytes[HEADER] = family;
  bytes[HEADER + 1] = IPPROTO_TCP;
  bytes[HEADER + 2] = 1 << (INFO - 1);
  view.setUint32(HEADER + 4, STATES, littleEndian);
  // A cookie of all ones is any.
  bytes.fill(0xff, HEADER + 48, HEADER + 56);
  return bytes;
}

const LISTS = [AF_INET, AF_INET6].map((family) => request(family, NLM_F_DUMP));

/** A socket that may be asked for by its ends. */
interface Target {
  readonly request: Uint8Array;
  /** When it may be looked at again. */
  next: bigint;
}

/** Where the addresses and the ports of a segment of TCP are; undefined of what is none. */
function placesOf(
  packet: Uint8Array,
): readonly [size: number, addresses: number, ports: number] | undefined {
  const [first = 0] = packet;
  if (first >> 4 === 4) {
    const length = (first & 15) * 4;
    // Only the first fragment has ports.
    const later = (((packet[6] ?? 0) & 0x1f) | (packet[7] ?? 0)) !== 0;
    if (packet[9] !== IPPROTO_TCP || later || packet.length < length + 4) return undefined;
    return [4, 12, length];
  }
  return packet[6] === IPPROTO_TCP && packet.length >= 44 ? [16, 8, 40] : undefined;
}

/** What tells that something has happened to a socket since it was last looked at. */
function mark(view: DataView): string {
  let text = `${view.getUint8(1)} ${view.getUint32(56, true)} ${view.getUint32(60, true)}`;
  eachAttribute(view, MESSAGE, (type, at, length) => {
    if (type !== INFO) return;
    for (const offset of TELLING) {
      if (offset + 4 <= length) text += ` ${view.getUint32(at + offset, true)}`;
    }
  });
  return text;
}

/** Looks at the sockets of one place. */
export class Prober {
  readonly #diag: Diag;
  readonly #place: number;
  readonly #keep: (look: Look) => void;
  readonly #buffer = new Uint8Array(64 * 1024);
  readonly #marks = new Map<bigint, string>();
  /** By their ends; those that are to be looked at. */
  readonly #targets = new Map<string, Target>();
  readonly #wanted = new Set<string>();
  #next = 0n;

  constructor(diag: Diag, place: number, keep: (look: Look) => void) {
    this.#diag = diag;
    this.#place = place;
    this.#keep = keep;
  }

  /** Whether there are sockets still to be looked at. */
  get waits(): boolean {
    return this.#wanted.size > 0;
  }

  /** A packet has come by: both its ends may be here. */
  seen(packet: Uint8Array): void {
    const places = placesOf(packet);
    if (places === undefined) return;
    const [size, at, ports] = places;
    const source = packet.subarray(at, at + size);
    const destination = packet.subarray(at + size, at + 2 * size);
    const [from, to] = [packet.subarray(ports, ports + 2), packet.subarray(ports + 2, ports + 4)];
    this.#want(size, [from, to, source, destination]);
    this.#want(size, [to, from, destination, source]);
  }

  /** A socket with these ends is to be looked at: its port, the other's, its address, the other's. */
  #want(size: number, ends: readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array]): void {
    const key = Buffer.concat(ends).toString('latin1');
    this.#wanted.add(key);
    if (this.#targets.has(key)) return;
    const one = request(size === 4 ? AF_INET : AF_INET6, 0);
    for (const [i, at] of ENDS.entries()) one.set(ends[i] ?? [], HEADER + at);
    this.#targets.set(key, { request: one, next: 0n });
  }

  /** Looks at those whose packets came by; at the end whenever they were looked at last. */
  turn(end = false): void {
    let count = 0;
    for (const key of this.#wanted) {
      const target = this.#targets.get(key);
      if (target === undefined) continue;
      const now = monotonic();
      if (now < target.next && !end) continue;
      this.#wanted.delete(key);
      target.next = now + PAUSE;
      // One that is not there, or not any more.
      if (!this.#ask(target.request)) this.#targets.delete(key);
      if (++count >= MOST && !end) return;
    }
  }

  /** Looks at all, where the last list was not too recently. */
  list(): void {
    const before = monotonic();
    if (before < this.#next) return;
    for (const one of LISTS) this.#ask(one);
    const after = monotonic();
    this.#next = after + (after - before) * SHARE;
  }

  /** Asks, and takes the answer; whether there was any socket. */
  #ask(one: Uint8Array): boolean {
    const time = monotonic();
    if (raw.send(this.#diag.fd, one, 0, one.length, 0) < 0) return false;
    const isList = LISTS.includes(one);
    let any = false;
    for (let goesOn = true; goesOn; ) {
      const bytes = raw.recv(this.#diag.fd, this.#buffer, 0, this.#buffer.length, 0);
      if (bytes === -EINTR) continue;
      if (bytes <= 0) break;
      goesOn = isList;
      this.#each(bytes, (type, view) => {
        if (type === NLMSG_DONE || type === NLMSG_ERROR) goesOn = false;
        if (type !== SOCK_DIAG_BY_FAMILY || view.byteLength < MESSAGE) return;
        any = true;
        const cookie = view.getBigUint64(COOKIE, littleEndian);
        const text = mark(view);
        if (this.#marks.get(cookie) === text) return;
        this.#marks.set(cookie, text);
        this.#put(view, time, false);
      });
    }
    return any;
  }

  /** Takes what was heard of sockets that have ended. */
  ended(): void {
    for (;;) {
      const time = monotonic();
      const { ends } = this.#diag;
      const bytes = raw.recv(ends, this.#buffer, 0, this.#buffer.length, MSG_DONTWAIT);
      if (bytes === -EINTR) continue;
      if (bytes <= 0) return;
      this.#each(bytes, (type, view) => {
        if (type !== SOCK_DIAG_BY_FAMILY || view.byteLength < MESSAGE) return;
        this.#marks.delete(view.getBigUint64(COOKIE, littleEndian));
        this.#put(view, time, true);
      });
    }
  }

  #put(view: DataView, time: bigint, destroyed: boolean): void {
    const row = new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
    this.#keep({ diag: this.#place, time, row, destroyed });
  }

  #each(bytes: number, found: (type: number, payload: DataView) => void): void {
    const { buffer } = this.#buffer;
    const view = new DataView(buffer, this.#buffer.byteOffset, bytes);
    for (let at = 0; at + HEADER <= bytes; ) {
      const length = view.getUint32(at, littleEndian);
      if (length < HEADER || at + length > bytes) return;
      const from = view.byteOffset + at + HEADER;
      found(view.getUint16(at + 4, littleEndian), new DataView(buffer, from, length - HEADER));
      at += (length + 3) & ~3;
    }
  }
}
