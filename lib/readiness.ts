// epoll(7) under the promises: who waits for what, and the turn that serves them.
import { native, type Readiness } from './binding.ts';
import { closing } from './closing.ts';
import {
  EBADF,
  EEXIST,
  ENOENT,
  EPOLL_CTL_ADD,
  EPOLL_CTL_DEL,
  EPOLL_CTL_MOD,
  EPOLLERR,
  EPOLLET,
  EPOLLHUP,
  EPOLLIN,
  EPOLLONESHOT,
  EPOLLOUT,
  EPOLLRDHUP,
  ETIMEDOUT,
  SO_TYPE,
  SOCK_STREAM,
  SOL_SOCKET,
} from './constants.ts';
import { SyscallError } from './errors.ts';
import * as raw from './raw.ts';
import { outOfRange, wrongType } from './refuse.ts';

/** How long, and whether at all. */
export interface WaitOptions {
  /** Ends the wait: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which the promise rejects with ETIMEDOUT; -1 or nothing waits for ever, 0 only tries. */
  readonly timeout?: number | undefined;
  /** `false` lets the process end while this waits, as `unref` does for a handle of Node.js. */
  readonly ref?: boolean | undefined;
}

/** What an attempt returns where its call would have had to wait. */
export const AGAIN: unique symbol = Symbol('EAGAIN');

/** Makes the call once without blocking. Throws what the caller's promise shall reject with. */
type Attempt<T> = () => T | typeof AGAIN;

/** One promise that waits. */
interface Waiter {
  readonly syscall: string;
  readonly events: number;
  readonly attempt: Attempt<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly held: boolean;
  timer: NodeJS.Timeout | undefined;
  signal: AbortSignal | undefined;
  onabort: (() => void) | undefined;
}

/** What is kept for an fd that something waited for. */
interface Watched {
  readonly fd: number;
  /** Tells events of this registration from those of one that a closed fd of the same number left behind. */
  readonly generation: number;
  /** Waiting to take in, to put out, and for other things; each served in order. */
  readonly input: Waiter[];
  readonly output: Waiter[];
  readonly other: Waiter[];
  /** Whether this turn will ask. */
  due: boolean;
  /** Errors that stay (a filled error queue) are told once, else they would be told without end. */
  edge: boolean;
  /** SOCK_STREAM and its like; 0 where it is no socket. A hint: the number may have changed hands. */
  readonly type: number;
  /** The last read took all there was, so the next one is bound to fail. A hint, too. */
  drained: boolean;
}

/** As many events as one call takes. */
const BATCH = 1024;

const events = new Int32Array(3 * BATCH);
const interest = new Int32Array(3);
const watched = new Map<number, Watched>();

let readiness: Readiness | undefined;
/** Generations are never used twice within 2^32 registrations. */
let generations = 0;
/** Those whose interest the next turn tells the kernel. */
let due: Watched[] = [];
/** Whether a turn is coming: it takes events itself, so the thread need not look. */
let turning = false;
/** Whether the thread looks. */
let armed = false;
/** How many wait; how many of them keep the process alive, and whether it is kept alive. */
let waiters = 0;
let holders = 0;
let held = false;

function start(): Readiness {
  if (readiness !== undefined) return readiness;
  const started = native.readiness(() => {
    armed = false;
    turn();
  });
  if (typeof started === 'number') throw new SyscallError('epoll_create1', -started);
  readiness = started;
  closing.told = closed;
  return started;
}

/** Keeps the process alive exactly while somebody waits who wants that. */
function hold(): void {
  if (holders > 0 !== held) {
    held = !held;
    readiness?.hold(held);
  }
}

/** The events that somebody waits for. */
function wanted(watch: Watched): number {
  let mask = 0;
  if (watch.input.length > 0) mask |= EPOLLIN | EPOLLRDHUP;
  if (watch.output.length > 0) mask |= EPOLLOUT;
  for (const waiter of watch.other) mask |= waiter.events;
  return mask;
}

/** Asks the kernel for the next event of each kind that somebody waits for. */
function arm(watch: Watched, epfd: number): void {
  watch.due = false;
  const mask = wanted(watch);
  const waiting = watch.input.length + watch.output.length + watch.other.length > 0;
  if (!waiting) return;
  interest[0] = mask | (watch.edge ? EPOLLET : EPOLLONESHOT);
  interest[1] = watch.fd;
  interest[2] = watch.generation;
  let result = raw.epoll_ctl(epfd, EPOLL_CTL_MOD, watch.fd, interest);
  // The first time; or this number has become another file since.
  if (result === -ENOENT) result = raw.epoll_ctl(epfd, EPOLL_CTL_ADD, watch.fd, interest);
  if (result === -EEXIST) result = raw.epoll_ctl(epfd, EPOLL_CTL_MOD, watch.fd, interest);
  if (result < 0) fail(watch, -result);
}

/** Has the kernel asked now, or by the turn that is coming. */
function request(watch: Watched): void {
  const { epfd } = start();
  if (turning) {
    if (!watch.due) {
      watch.due = true;
      due.push(watch);
    }
    return;
  }
  arm(watch, epfd);
  idle();
}

/** Nothing to do but wait: the thread looks for us. */
function idle(): void {
  if (waiters > 0 && !armed && readiness !== undefined) {
    armed = true;
    readiness.arm();
  }
  hold();
}

/** Takes what is ready, serves it, and comes again until nothing is. */
function turn(): void {
  const { epfd } = start();
  turning = true;
  const requests = due;
  due = [];
  for (const watch of requests) arm(watch, epfd);
  const count = raw.epoll_wait(epfd, events, BATCH, 0);
  for (let i = 0; i < count; i++) {
    const watch = watched.get(events[3 * i + 1] ?? -1);
    // Another generation: the number was closed, and this is what was left of it.
    if (watch === undefined || watch.generation !== events[3 * i + 2]) continue;
    serve(watch, events[3 * i] ?? 0);
  }
  if (count > 0 || due.length > 0) {
    setImmediate(turn);
    return;
  }
  turning = false;
  idle();
}

function serve(watch: Watched, ready: number): void {
  watch.drained = false;
  const trouble = (ready & (EPOLLERR | EPOLLHUP)) !== 0;
  if (trouble || (ready & (EPOLLIN | EPOLLRDHUP)) !== 0) drain(watch.input);
  if (trouble || (ready & EPOLLOUT) !== 0) drain(watch.output);
  if (watch.other.length > 0) each(watch.other);
  if (watch.input.length + watch.output.length + watch.other.length === 0) return;
  // It said that there is an error or an end, and the calls said that there is nothing to do: what stays is told once.
  const stays = (ready & ~(EPOLLERR | EPOLLHUP | EPOLLRDHUP)) === 0;
  if (stays && watch.edge) return;
  watch.edge = stays;
  request(watch);
}

/** Serves a queue in order until one has to go on waiting. */
function drain(queue: Waiter[]): void {
  for (let waiter = queue[0]; waiter !== undefined; waiter = queue[0]) {
    if (!tried(waiter)) return;
    // What settling it set off may have ended it, or its queue, already.
    if (queue[0] === waiter) queue.shift();
  }
}

/** Serves those of a queue that are ready. */
function each(queue: Waiter[]): void {
  for (const waiter of [...queue]) {
    if (queue.includes(waiter) && tried(waiter)) remove(queue, waiter);
  }
}

/** Makes the call for a waiter. Returns whether that settled it. */
function tried(waiter: Waiter): boolean {
  let result: unknown;
  try {
    result = waiter.attempt();
  } catch (error) {
    settle(waiter);
    waiter.reject(error);
    return true;
  }
  if (result === AGAIN) return false;
  settle(waiter);
  waiter.resolve(result);
  return true;
}

function remove(queue: Waiter[], waiter: Waiter): void {
  const index = queue.indexOf(waiter);
  if (index >= 0) queue.splice(index, 1);
}

/** Ends what runs beside a wait. */
function settle(waiter: Waiter): void {
  if (waiter.timer !== undefined) clearTimeout(waiter.timer);
  if (waiter.onabort !== undefined) waiter.signal?.removeEventListener('abort', waiter.onabort);
  waiter.timer = undefined;
  waiter.onabort = undefined;
  waiters--;
  if (waiter.held) holders--;
}

/** Takes a waiter out before its time. */
function cancel(queue: Waiter[], waiter: Waiter, reason: unknown): void {
  remove(queue, waiter);
  settle(waiter);
  waiter.reject(reason);
  if (!turning) hold();
}

/** Errors of fds that were closed here, which end an iteration instead of failing it. */
const ends = new WeakSet<object>();

/** Whether a wait ended because this process closed the fd. */
export function isEnd(error: unknown): boolean {
  return typeof error === 'object' && error !== null && ends.has(error);
}

/** Rejects all that wait for an fd. */
function fail(watch: Watched, errno: number, end = false): void {
  for (const queue of [watch.input, watch.output, watch.other]) {
    for (const waiter of queue.splice(0)) {
      settle(waiter);
      const error = new SyscallError(waiter.syscall, errno, { fd: watch.fd });
      if (end) ends.add(error);
      waiter.reject(error);
    }
  }
}

/** The numbers that are being closed: what waits for them will never be served. */
function closed(first: number, last: number): void {
  // Most are single numbers; a range may reach to 2^32 - 1.
  const numbers = first === last ? [first] : [...watched.keys()];
  for (const fd of numbers) {
    const watch = watched.get(fd);
    if (watch === undefined || fd < first || fd > last) continue;
    watched.delete(fd);
    // The file may live on under another number, and its events with it.
    if (readiness !== undefined) raw.epoll_ctl(readiness.epfd, EPOLL_CTL_DEL, fd, null);
    fail(watch, EBADF, true);
    if (!turning) hold();
  }
}

const optval = new Int32Array(1);
const optlen = new Int32Array(1);

function watchOf(fd: number): Watched {
  const known = watched.get(fd);
  if (known !== undefined) return known;
  optlen[0] = 4;
  const socket = raw.getsockopt(fd, SOL_SOCKET, SO_TYPE, optval, optlen) === 0;
  generations = (generations + 1) | 0;
  const watch: Watched = {
    fd,
    generation: generations,
    input: [],
    output: [],
    other: [],
    due: false,
    edge: false,
    type: socket ? (optval[0] ?? 0) : 0,
    drained: false,
  };
  watched.set(fd, watch);
  return watch;
}

function queueOf(watch: Watched, mask: number): Waiter[] {
  if (mask === EPOLLIN) return watch.input;
  return mask === EPOLLOUT ? watch.output : watch.other;
}

/** The longest delay that timers take. */
const LONGEST = 0x7fffffff;

/** Options with their defaults, refused by name where they are wrong. */
export function checked(options: WaitOptions | undefined): {
  readonly signal: AbortSignal | undefined;
  readonly timeout: number;
  readonly ref: boolean;
} {
  if (options === undefined) return PATIENT;
  if (typeof options !== 'object' || options === null) {
    throw wrongType('options', '{ signal?, timeout?, ref? }', options);
  }
  const { signal, timeout = -1, ref = true } = options;
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw wrongType('signal', 'an AbortSignal', signal);
  }
  if (typeof timeout !== 'number') throw wrongType('timeout', 'a number of milliseconds', timeout);
  const forever = timeout === -1 || timeout === Number.POSITIVE_INFINITY;
  if (!forever && !(timeout >= 0 && timeout <= LONGEST)) {
    throw outOfRange('timeout', `-1 or milliseconds from 0 to ${LONGEST}`, timeout);
  }
  if (typeof ref !== 'boolean') throw wrongType('ref', 'a boolean', ref);
  signal?.throwIfAborted();
  return { signal, timeout: forever ? Number.POSITIVE_INFINITY : timeout, ref };
}

const PATIENT = { signal: undefined, timeout: Number.POSITIVE_INFINITY, ref: true } as const;

/**
 * Makes a call as soon as it need not wait: at once, or when the kernel reports `mask` for the fd.
 *
 * @param syscall the call's name, for the error of a wait that ended otherwise
 * @param mask `EPOLLIN` or `EPOLLOUT`, whose waiters are served in order; anything else is served when it can be
 */
export function whenReady<T>(
  syscall: string,
  fd: number,
  mask: number,
  attempt: Attempt<T>,
  options?: WaitOptions,
): T | Promise<T> {
  const { signal, timeout, ref } = checked(options);
  const known = watched.get(fd);
  // Whoever came before is served before; a read that is bound to fail is not even tried.
  const behind =
    known !== undefined &&
    ((mask === EPOLLIN && (known.drained || known.input.length > 0)) ||
      (mask === EPOLLOUT && known.output.length > 0));
  if (!behind) {
    const result = attempt();
    if (result !== AGAIN) return result;
  }
  if (timeout === 0) throw new SyscallError(syscall, ETIMEDOUT, { fd });
  return new Promise<T>((resolve, reject) => {
    const watch = watchOf(fd);
    const queue = queueOf(watch, mask);
    const waiter: Waiter = {
      syscall,
      events: mask,
      attempt,
      resolve: resolve as (value: unknown) => void,
      reject,
      held: ref,
      timer: undefined,
      signal,
      onabort: undefined,
    };
    if (timeout !== Number.POSITIVE_INFINITY) {
      const end = () => {
        cancel(queue, waiter, new SyscallError(syscall, ETIMEDOUT, { fd }));
      };
      waiter.timer = setTimeout(end, timeout);
      if (!ref) waiter.timer.unref();
    }
    if (signal !== undefined) {
      waiter.onabort = () => {
        cancel(queue, waiter, signal.reason);
      };
      signal.addEventListener('abort', waiter.onabort, { once: true });
    }
    queue.push(waiter);
    waiters++;
    if (ref) holders++;
    request(watch);
  });
}

/** Notes that a read on a stream took less than there was room for, so that nothing is left. */
export function tookAll(fd: number): void {
  const watch = watched.get(fd);
  if (watch !== undefined && watch.type === SOCK_STREAM) watch.drained = true;
}
