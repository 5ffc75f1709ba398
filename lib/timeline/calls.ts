// The calls of the library as a recording keeps them: what the tracer tells of each, and of the socket behind its fd.
import { readlinkSync } from 'node:fs';
import type { calls } from '../addon/calls.generated.ts';
import { addonCalls } from '../addon/table.ts';
import { type Wait, type WaitListener, waits } from '../addon/waits.ts';
import { type TraceEvent, trace as traceHere } from '../trace/index.ts';
import {
  IPPROTO_TCP,
  MSG_OOB,
  MSG_PEEK,
  SIOCINQ,
  SIOCOUTQ,
  SO_COOKIE,
  SO_DOMAIN,
  SO_PROTOCOL,
  SO_TYPE,
  SOL_SOCKET,
  TCP_INFO,
} from '../values/constants.generated.ts';
import { scratch } from '../values/scratch.ts';
import { type Address, decode } from '../values/sockaddr.ts';
import { endOf } from './endpoint.ts';

/** A socket, as a call has left it. */
export interface SocketRecord {
  /** What the kernel counts it by, in hexadecimal; no other socket has had it since the machine started. */
  readonly cookie: string;
  readonly family: number;
  readonly type: number;
  readonly protocol: number;
  readonly local?: string;
  readonly remote?: string;
}

/** What moved in a stream. */
export interface Moved {
  readonly direction: 'write' | 'read';
  readonly bytes: number;
  /** Urgent data, which is in the stream and is read besides it. */
  readonly oob?: true;
}

/** What a look at a socket of TCP found. */
export interface CallLook {
  readonly time: number;
  /** TCP_INFO, as many bytes of it as were asked for and the kernel has. */
  readonly info: Uint8Array;
  readonly recvQ?: number;
  readonly sendQ?: number;
}

/** A call that was made. Times are nanoseconds since the recording's beginning. */
export interface CallRecord {
  readonly pid: number;
  readonly tid: number;
  readonly syscall: string;
  readonly name: string;
  readonly line: string;
  readonly result: number;
  readonly code?: string;
  readonly start: number;
  readonly end: number;
  readonly fd?: number;
  /** The socket behind `fd`, or the last one that was there, where the call has closed it. */
  readonly socket?: SocketRecord;
  /** Where connect(2) is to lead. */
  readonly target?: string;
  /** A new fd, and the socket behind it. */
  readonly madeFd?: number;
  readonly made?: SocketRecord;
  readonly moved?: Moved;
  /** What a look at the socket found behind the call, and at the one that it made. */
  readonly look?: CallLook;
  readonly madeLook?: CallLook;
  /** The promise that it is a try of: its number in its thread. */
  readonly wait?: number;
}

/** A promise of a call, as it began, and again as it was settled. */
export interface WaitRecord {
  readonly pid: number;
  readonly tid: number;
  readonly wait: number;
  readonly awaited: string;
  readonly fd: number;
  readonly start: number;
  readonly end?: number;
  /** What it was rejected with: the name of its errno, or of its class. */
  readonly code?: string;
}

type Building = { -readonly [K in keyof CallRecord]: CallRecord[K] };

/** Calls whose first argument is no fd of a socket. */
const NO_FD = new Set(['socket', 'socketpair', 'poll', 'ppoll', 'select', 'pselect']);

/** Calls whose result is a new fd. */
const MAKES = new Set(['socket', 'accept', 'accept4', 'dup', 'dup2', 'dup3', 'pidfd_getfd']);

/** Where the flags of a call are, of those that move bytes. */
const MOVES: Readonly<Record<string, readonly ['read' | 'write', flags?: number]>> = {
  read: ['read'],
  readv: ['read'],
  recv: ['read', 4],
  recvfrom: ['read', 4],
  recvmsg: ['read', 5],
  write: ['write'],
  writev: ['write'],
  send: ['write', 4],
  sendto: ['write', 4],
  sendmsg: ['write', 4],
  sendfile: ['write'],
};

function moved({ name, args, result }: TraceEvent): Moved | undefined {
  const [direction, at] = MOVES[name] ?? [];
  if (direction === undefined || result < 0) return undefined;
  const flags = at === undefined ? 0 : Number(args[at] ?? 0);
  if (direction === 'read' && (flags & MSG_PEEK) !== 0) return undefined;
  return { direction, bytes: result, ...((flags & MSG_OOB) !== 0 ? { oob: true } : {}) };
}

/** The calls that are nobody's: no trace has them, nor looks whether it has. */
const addon = addonCalls<typeof calls>();

const value = scratch(Int32Array, 1);
const length = scratch(Int32Array, 1);
const cookie = scratch(BigUint64Array, 1);
const name = scratch(Uint8Array, 128);
const info = scratch(Uint8Array, 256);
/** Where in `info` are tcpi_unacked and tcpi_notsent_bytes. */
const [UNACKED, NOTSENT] = [24, 144];
/** TCP_ESTABLISHED, as the first byte has it. */
const ESTABLISHED = 1;

/** Whether a number of 4 bytes is 0. */
function isZero(at: number): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = [info[at], info[at + 1], info[at + 2], info[at + 3]];
  return (a | b | c | d) === 0;
}

/** Whether, by `info`, nothing is on its way and nothing has to wait. After a reset, queues are not what they seem. */
function isIdle(): boolean {
  return info[0] === ESTABLISHED && isZero(UNACKED) && isZero(NOTSENT);
}

/** Where looks are kept: memory of its own for each would cost more than the look. */
const POOL = 256 * 256;
let pool = new Uint8Array(POOL);
let used = 0;

/** What `info` has, to be kept. */
function kept(size: number): Uint8Array {
  if (used + info.length > pool.length) {
    pool = new Uint8Array(POOL);
    used = 0;
  }
  pool.set(info, used);
  used += info.length;
  return pool.subarray(used - info.length, used - info.length + size);
}

function option(fd: number, optname: number): number {
  length[0] = 4;
  return addon.getsockopt(fd, SOL_SOCKET, optname, value, length) < 0 ? -1 : (value[0] ?? -1);
}

function endIn(bytes: Uint8Array, size: number): string | undefined {
  let address: Address;
  try {
    address = decode(bytes, size);
  } catch {
    return undefined;
  }
  return endOf(address);
}

function end(ask: (typeof calls)['getsockname'], fd: number): string | undefined {
  length[0] = name.length;
  return ask(fd, name, length) < 0 ? undefined : endIn(name, length[0]);
}

/** The end that connect(2) was given. */
function targetOf({ name: called, args }: TraceEvent): string | undefined {
  if (called !== 'connect') return undefined;
  const [, address, size] = args;
  if (!ArrayBuffer.isView(address)) return undefined;
  const { buffer, byteOffset, byteLength } = address;
  return endIn(new Uint8Array(buffer, byteOffset, byteLength), Number(size));
}

interface Known {
  readonly cookie: bigint;
  readonly record: SocketRecord;
}

/** Calls behind which a socket's addresses may be others. */
const ADDRESSES = new Set(['bind', 'connect', 'listen', 'sendto', 'sendmsg', 'sendmmsg', 'send']);

/** What is looked at behind each call of a socket of TCP: its state alone, or its queues and TCP_INFO, too. */
export type Looks = 'nothing' | 'states' | 'samples';

/** What is to be looked at for samples, and for states of which nothing else tells. */
export function looksOf(samples: boolean, states: boolean): Looks {
  return samples ? 'samples' : states ? 'states' : 'nothing';
}

/** How the calls of a thread are kept. */
export interface CallOptions {
  /** The beginning, as `process.hrtime.bigint()`. */
  readonly base: bigint;
  readonly looks: Looks;
  /** The tracer of another copy of the library, whose calls it is about. */
  readonly trace?: typeof traceHere;
}

/** The number of this thread. */
export function threadNumber(): number {
  return Number(readlinkSync('/proc/thread-self').split('/').at(-1));
}

/** What a promise was rejected with, in a word. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, name } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : name;
}

/** The sockets behind fds, as calls come by. */
export class CallSource {
  readonly #known = new Map<number, Known>();
  readonly #tid = threadNumber();
  readonly #options: CallOptions;
  readonly #put: (record: CallRecord | WaitRecord) => void;
  #stop: (() => void) | undefined;

  constructor(options: CallOptions, put: (record: CallRecord | WaitRecord) => void) {
    this.#options = options;
    this.#put = put;
  }

  /** Begins. Ends with what is returned. */
  begin(): () => void {
    const { trace = traceHere } = this.#options;
    this.#stop ??= trace((_line, event) => this.#take(event), { column: 0 });
    const listener: WaitListener = {
      begun: (wait) => this.#put(this.#waitOf(wait)),
      ended: (wait, end, error) => {
        const code = error === undefined ? {} : { code: codeOf(error) };
        const at = Number(end - this.#options.base);
        this.#put({ ...this.#waitOf(wait), end: at, ...code });
      },
    };
    waits.listeners.add(listener);
    return () => {
      waits.listeners.delete(listener);
      this.#stop?.();
      this.#stop = undefined;
    };
  }

  #waitOf({ id, syscall, fd, start }: Wait): WaitRecord {
    const { base } = this.#options;
    return {
      pid: process.pid,
      tid: this.#tid,
      wait: id,
      awaited: syscall,
      fd,
      start: Number(start - base),
    };
  }

  /** The socket behind an fd; undefined where there is none. */
  look(fd: number, anew = false): SocketRecord | undefined {
    length[0] = 8;
    if (addon.getsockopt(fd, SOL_SOCKET, SO_COOKIE, cookie, length) < 0) {
      return undefined;
    }
    const number = cookie[0] ?? 0n;
    const known = this.#known.get(fd);
    if (!anew && known?.cookie === number) return known.record;
    const local = end(addon.getsockname, fd);
    const remote = end(addon.getpeername, fd);
    const record: SocketRecord = {
      cookie: number.toString(16),
      family: option(fd, SO_DOMAIN),
      type: option(fd, SO_TYPE),
      protocol: option(fd, SO_PROTOCOL),
      ...(local === undefined ? {} : { local }),
      ...(remote === undefined ? {} : { remote }),
    };
    this.#known.set(fd, { cookie: number, record });
    return record;
  }

  #take(event: TraceEvent): void {
    const { name: called, syscall, args, result, code, line, start, duration } = event;
    const [first] = args;
    const fd = typeof first === 'number' && !NO_FD.has(called) ? first : undefined;
    let socket: SocketRecord | undefined;
    if (fd !== undefined) {
      // One that could not wait has its address when it says so.
      const anew = ADDRESSES.has(called) && this.#moves(fd, called);
      const before = this.#known.get(fd)?.record;
      if (called === 'close') {
        socket = before;
        if (result === 0) this.#known.delete(fd);
      } else socket = this.look(fd, anew) ?? before;
    }
    const madeFd = MAKES.has(called) && result >= 0 ? result : undefined;
    const made = madeFd === undefined ? undefined : this.look(madeFd);
    const bytes = moved(event);
    const target = targetOf(event);
    const at = Number(start - this.#options.base);
    const look = this.#look(fd, socket);
    const madeLook = this.#look(madeFd, made);
    const record: Building = {
      pid: process.pid,
      tid: this.#tid,
      syscall,
      name: called,
      line,
      result,
      start: at,
      end: at + Number(duration),
    };
    if (code !== undefined) record.code = code;
    if (fd !== undefined) record.fd = fd;
    if (socket !== undefined) record.socket = socket;
    if (target !== undefined) record.target = target;
    if (madeFd !== undefined) record.madeFd = madeFd;
    if (made !== undefined) record.made = made;
    if (bytes !== undefined) record.moved = bytes;
    if (look !== undefined) record.look = look;
    if (madeLook !== undefined) record.madeLook = madeLook;
    if (waits.current !== undefined) record.wait = waits.current.id;
    this.#put(record);
  }

  /** What a socket of TCP is like now. */
  #look(fd: number | undefined, socket: SocketRecord | undefined): CallLook | undefined {
    const { looks, base } = this.#options;
    if (looks === 'nothing' || fd === undefined || socket?.protocol !== IPPROTO_TCP) {
      return undefined;
    }
    length[0] = looks === 'states' ? 1 : info.length;
    if (addon.getsockopt(fd, IPPROTO_TCP, TCP_INFO, info, length) < 0) return undefined;
    const time = Number(process.hrtime.bigint() - base);
    const bytes = kept(length[0] ?? 0);
    if (looks === 'states') return { time, info: bytes };
    // One that listens has no queue of bytes.
    if (addon.ioctl(fd, SIOCINQ, value) < 0) return { time, info: bytes };
    const recvQ = value[0] ?? 0;
    if (bytes.length >= NOTSENT + 4 && isIdle()) return { time, info: bytes, recvQ, sendQ: 0 };
    return addon.ioctl(fd, SIOCOUTQ, value) < 0
      ? { time, info: bytes }
      : { time, info: bytes, recvQ, sendQ: value[0] ?? 0 };
  }

  /** Whether the addresses of a socket may have changed: with a send only those of one that has none yet. */
  #moves(fd: number, called: string): boolean {
    if (!called.startsWith('send')) return true;
    const local = this.#known.get(fd)?.record.local;
    return local === undefined || local.endsWith(':0');
  }
}
