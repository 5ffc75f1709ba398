// What is injected into calls, and for how long.
/// <reference lib="esnext.disposable" preserve="true" />

import { native } from '../addon/binding.ts';
import { integer, onlyFields, outOfRange, wrongType } from '../values/arguments.ts';
import type { ErrnoName } from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { type Fd, fdOf } from '../values/own.ts';
import { type InjectableCall, type Row, rowsOf } from './calls.ts';
import { counted, type When } from './when.ts';

/** Microseconds; or a text with strace's units, `'1.5ms'`: `s`, `ms`, `us`, `ns`. */
export type Delay = number | `${number}${'s' | 'ms' | 'us' | 'ns'}`;

/** What is wrong with a call, in the terms of `strace --inject`. One of `errno`, `retval`, `count` or a delay has to be there. */
export interface Fault {
  /** The call is not made and fails with this: its value from 1 to 4095, or its name. strace's `error`. */
  readonly errno?: number | ErrnoName | undefined;
  /**
   * The call is not made and returns this, from 0 to 2^31-1, but a count no more than what the caller gave it. What C has
   * stored behind pointers is not stored.
   */
  readonly retval?: number | undefined;
  /**
   * The call is made with room for at most so many bytes (messages for `sendmmsg` and `recvmmsg`, events for `epoll_wait`),
   * from 1 to 2^31-1: a short count. Of a datagram the rest is lost, as it is where a buffer is short.
   */
  readonly count?: number | undefined;
  /** How long it takes before the call is made; the thread is blocked. */
  readonly delayEnter?: Delay | undefined;
  /** How long it takes after the call was made; the thread is blocked. */
  readonly delayExit?: Delay | undefined;
  /** Into which calls; all if not given. */
  readonly when?: When | undefined;
  /** Of the calls on this fd alone (for `epoll_ctl`: the fd that it registers; the first where a call has two). */
  readonly fd?: Fd | undefined;
}

const FIELDS = ['errno', 'retval', 'count', 'delayEnter', 'delayExit', 'when', 'fd'] as const;

/** Which of the three is done: as native/faults.cc has them. */
const KIND = { delay: 0, errno: 1, retval: 2, count: 3 } as const;
const MOST = 0x7fffffff;
/** MAX_ERRNO of the kernel. */
const MOST_ERRNO = 4095;

/** Nanoseconds of each unit. */
const UNITS: Readonly<Record<string, number>> = { s: 1e9, ms: 1e6, us: 1e3, ns: 1 };
const DELAY = /^(\d{1,10}(?:\.\d{1,9})?)(s|ms|us|ns)$/;

/** Nanoseconds. */
function delayOf(name: string, delay: unknown): number {
  if (delay === undefined) return 0;
  if (typeof delay === 'number') {
    if (delay >= 0 && delay <= MOST) return Math.round(delay * 1000);
    throw outOfRange(name, `microseconds from 0 to ${MOST}`, delay);
  }
  if (typeof delay !== 'string') {
    throw wrongType(name, "microseconds, or a text as '10ms' or '1.5s'", delay);
  }
  const [, number = '', unit = ''] = DELAY.exec(delay) ?? [];
  const ns = Number(number) * (UNITS[unit] ?? Number.NaN);
  if (!(ns <= MOST * 1000)) {
    throw outOfRange(name, `a number with s, ms, us or ns, up to ${MOST}us`, delay);
  }
  return Math.round(ns);
}

function errnoOf(errno: unknown): number {
  if (typeof errno === 'number') return integer('fault.errno', errno, 1, MOST_ERRNO);
  if (typeof errno !== 'string') throw wrongType('fault.errno', 'an errno or its name', errno);
  const value = Object.hasOwn(native.errno, errno) ? native.errno[errno] : undefined;
  if (value === undefined) throw outOfRange('fault.errno', 'the name of an errno', errno);
  return value;
}

/** What is done to the call, and its number. */
function effectOf(fault: Fault, rows: readonly Row[]): readonly [kind: number, value: number] {
  const { errno, retval, count } = fault;
  const given = (['errno', 'retval', 'count'] as const).filter((name) => fault[name] !== undefined);
  if (given.length > 1) {
    throw wrongType('fault', 'an object with one of errno, retval and count', given.join(' and '));
  }
  if (errno !== undefined) return [KIND.errno, errnoOf(errno)];
  if (retval !== undefined) return [KIND.retval, integer('fault.retval', retval, 0, MOST)];
  if (count !== undefined) {
    const stiff = rows.find(({ shortens }) => !shortens);
    if (stiff !== undefined) {
      throw wrongType('fault.count', 'for calls that transfer a number of something', stiff.name);
    }
    return [KIND.count, integer('fault.count', count, 1, MOST)];
  }
  if (fault.delayEnter === undefined && fault.delayExit === undefined) {
    throw wrongType('fault', 'an object with errno, retval, count, delayEnter or delayExit', fault);
  }
  return [KIND.delay, 0];
}

function fdOfFault(fd: Fd | undefined, rows: readonly Row[]): number {
  if (fd === undefined) return -1;
  const without = rows.find(({ onFd }) => !onFd);
  if (without !== undefined) throw wrongType('fault.fd', 'for calls on an fd', without.name);
  return integer('fault.fd', fdOf(fd), 0, MOST);
}

/** Something that is injected into calls until it is ended: by `using`, by `end`, or with the callback that it was for. */
export interface Injection extends Disposable {
  /** How many calls there were of those that it is for. */
  readonly calls: number;
  /** Into how many of them it was injected. */
  readonly hits: number;
  /** Ends it. A second time is nothing. */
  end(): void;
}

class Injected implements Injection {
  readonly #id: number;
  #ended: readonly [calls: number, hits: number] | undefined;

  constructor(id: number) {
    this.#id = id;
  }

  get calls(): number {
    return this.#counts()[0];
  }

  get hits(): number {
    return this.#counts()[1];
  }

  end(): void {
    if (this.#ended !== undefined) return;
    this.#ended = this.#counts();
    native.faults.remove(this.#id);
  }

  [Symbol.dispose](): void {
    this.end();
  }

  #counts(): readonly [calls: number, hits: number] {
    return this.#ended ?? native.faults.counts(this.#id);
  }
}

function begin(call: unknown, fault: Fault): Injection {
  if (typeof fault !== 'object' || fault === null) throw wrongType('fault', 'an object', fault);
  onlyFields('fault', fault, FIELDS);
  // Linux's own door: elsewhere there is none to stand in.
  if (native.faults.calls().length === 0)
    throw new SyscallError('inject', -native.faults.add(new Int32Array(0), new Float64Array(0)));
  const rows = rowsOf(call);
  const { first, last, step } = counted(fault.when);
  const [kind, value] = effectOf(fault, rows);
  const enter = delayOf('fault.delayEnter', fault.delayEnter);
  const exit = delayOf('fault.delayExit', fault.delayExit);
  const fd = fdOfFault(fault.fd, rows);
  const fields = [kind, value, enter, exit, first, last, step, fd];
  const indexes = Int32Array.from(rows, ({ index }) => index);
  return new Injected(native.faults.add(indexes, Float64Array.from(fields)));
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'then' in value &&
    typeof value.then === 'function'
  );
}

/**
 * Injects a fault into the system calls of this thread that are made by the library, whichever entry point makes them
 * (typed, `raw`, batches, `Prepared`, `serve`, `promises` and their threads, `inspect`, `netlink`, `node`), until it is ended.
 * It is `strace --inject` without strace: the kernel's call is not made for an `errno` or a `retval`. Costs nothing while
 * nothing is injected.
 *
 * ```ts
 * using slow = inject('connect', { errno: ETIMEDOUT, when: 2 });
 * ```
 *
 * Where several are for the same call, each counts it, and the newest that is due is injected. Calls of other threads, of
 * Node.js itself, of the C library's resolver, and of other processes go as they would.
 *
 * @param call the name of the system call, or several, each of which is counted by itself. The kernel's names
 *   (`recvfrom`), and the library's (`recv`), which stand for the same call
 * @param fault what is injected, and into which calls
 * @returns what ends it
 * @throws {TypeError | RangeError} for what can't be injected, naming the argument; `SyscallError` (ENOSYS) where there is no
 *   Linux
 */
export function inject(call: InjectableCall | readonly InjectableCall[], fault: Fault): Injection;
/**
 * The same for as long as `body` runs: it ends when that returns, throws, or when its promise is settled.
 *
 * ```ts
 * await inject('connect', { errno: 'ETIMEDOUT', when: '1..2' }, () => retrying(address));
 * ```
 *
 * @param call as above
 * @param fault as above
 * @param body gets the injection, whose counts say what happened
 * @returns what `body` returns
 */
export function inject<T>(
  call: InjectableCall | readonly InjectableCall[],
  fault: Fault,
  body: (injection: Injection) => T,
): T;
export function inject<T>(
  call: InjectableCall | readonly InjectableCall[],
  fault: Fault,
  body?: (injection: Injection) => T,
): Injection | T {
  if (body !== undefined && typeof body !== 'function') throw wrongType('body', 'a function', body);
  const injection = begin(call, fault);
  if (body === undefined) return injection;
  let result: T;
  try {
    result = body(injection);
  } catch (error) {
    injection.end();
    throw error;
  }
  if (!isThenable(result)) {
    injection.end();
    return result;
  }
  const end = (): void => injection.end();
  return Promise.resolve(result).finally(end) as T;
}
