// epoll(7) under the promises: who waits for what, and the turn that serves them.
import { native, type Readiness } from '../addon/binding.ts';
import * as raw from '../addon/calls.ts';
import { closeHook } from '../addon/close.ts';
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
  EPOLLPRI,
  EPOLLRDHUP,
  ETIMEDOUT,
  F_GETFD,
} from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { scratch } from '../values/scratch.ts';
import { checked, type WaitOptions } from './options.ts';
import { prompt, turned, unsettled } from './settle.ts';
import {
  AGAIN,
  append,
  type Limits,
  lastOf,
  list,
  type Queue,
  remove,
  type Waiter,
} from './waiter.ts';
import {
  ADDED,
  DRAINED,
  DUE,
  EDGE,
  kindOf,
  ODD,
  OTHER,
  PROVEN,
  REGISTERED,
  STREAM,
  TCP,
  UNSURE,
  Watched,
} from './watched.ts';

/** As many events as one call takes. */
const BATCH = 1024;

const events = scratch(Int32Array, 3 * BATCH);
const interest = scratch(Int32Array, 3);
const watched: (Watched | undefined)[] = [];

let readiness: Readiness | undefined;
/** Whether the event loop watches it, and so tells in each of its rounds; a thread tells once for each time. */
let looped = false;
/** Generations are never used twice within 2^31 registrations. */
let generations = 0;
/** Those whose interest the next turn tells the kernel. */
let due: Watched[] = [];
/** Whether a turn runs, or is coming that takes events itself, so the thread need not look. */
let turning = false;
/** Whether the event loop or the thread looks. */
let armed = false;
/** How many wait. */
let waiters = 0;
/** How many of them keep the process alive, and whether it is kept alive; the loop's callback looks here, too. */
const holding = new Int32Array(2);
const HOLDERS = 0;
const HELD = 1;

/** Whether the event loop may be asked to watch: Bun and Deno have libuv's functions in name only. */
const loopKnown =
  process.release.name === 'node' &&
  !('bun' in process.versions) &&
  !('deno' in process.versions) &&
  process.env['SOCKFD_READINESS'] !== 'thread';

function start(): Readiness {
  if (readiness !== undefined) return readiness;
  const started = native.readiness(woken, loopKnown ? holding : null);
  if (typeof started === 'number') throw new SyscallError('epoll_create1', -started);
  readiness = started;
  looped = started.looped;
  closeHook.notify = closed;
  return started;
}

/** Keeps the process alive exactly while somebody waits who wants that. */
function hold(): void {
  const hold = (holding[HOLDERS] ?? 0) > 0;
  if (hold === (holding[HELD] === 1)) return;
  holding[HELD] = hold ? 1 : 0;
  readiness?.hold(hold);
}

function isWaitedFor(watch: Watched): boolean {
  return watch.input !== undefined || watch.output !== undefined || watch.other !== undefined;
}

/** The events that somebody waits for. */
function wanted(watch: Watched): number {
  let mask = 0;
  if (watch.input !== undefined) mask |= EPOLLIN | EPOLLRDHUP;
  if (watch.output !== undefined) mask |= EPOLLOUT;
  for (const waiter of list(watch.other)) mask |= waiter.events;
  return mask;
}

/** What to ask the kernel for: the next event of each kind that somebody waits for. */
function asked(watch: Watched): number {
  const mask = wanted(watch);
  if ((watch.flags & TCP) !== 0) return mask | EPOLLIN | EPOLLRDHUP | EPOLLPRI | EPOLLET;
  return mask | ((watch.flags & EDGE) !== 0 ? EPOLLET : EPOLLONESHOT);
}

function control(epfd: number, operation: number, watch: Watched, mask: number): number {
  interest[0] = mask;
  interest[1] = watch.fd;
  interest[2] = watch.generation;
  return raw.epoll_ctl(epfd, operation, watch.fd, interest);
}

/** Tells the kernel what is waited for; it tells at once what is there already. */
function arm(watch: Watched, epfd: number): void {
  watch.flags &= ~DUE;
  if (!isWaitedFor(watch)) return;
  const added = (watch.flags & ADDED) !== 0;
  let result = control(epfd, added ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, watch, asked(watch));
  if (added && result === -ENOENT) {
    // This number has become another file behind the library's back.
    watch.flags = (watch.flags & (UNSURE | OTHER)) | kindOf(watch.fd);
    result = control(epfd, EPOLL_CTL_ADD, watch, asked(watch));
  }
  if (result === -EEXIST) result = control(epfd, EPOLL_CTL_MOD, watch, asked(watch));
  if (result < 0) {
    fail(watch, -result);
    return;
  }
  watch.flags |= ADDED;
  if ((watch.flags & TCP) !== 0) watch.flags |= REGISTERED;
}

/** Has the kernel asked now, or by the turn that is coming. */
function request(watch: Watched, queue: Queue): void {
  if (queue === 'input' && (watch.flags & REGISTERED) !== 0) {
    if ((watch.flags & UNSURE) === 0) doubt(watch);
  } else if (turning) {
    if ((watch.flags & DUE) === 0) {
      watch.flags |= DUE;
      due.push(watch);
    }
  } else {
    arm(watch, start().epfd);
  }
  if (!turning) idle();
}

/** Those that wait on the strength of an earlier registration. */
let unsure: Watched[] = [];

/** How long they wait so at least, and twice as long at most, in milliseconds. */
const DOUBT = 250;

/**
 * An edge is missed where the number was closed and used again behind the library's back, or where a short read left
 * something after all (a protocol on top of TCP in the kernel). So who waits for long is registered again, which finds
 * what is there; a busy connection never is.
 */
function doubt(watch: Watched): void {
  watch.flags = (watch.flags | UNSURE) & ~PROVEN;
  if (unsure.push(watch) === 1) setTimeout(ascertain, DOUBT).unref();
}

function ascertain(): void {
  const all = unsure;
  unsure = [];
  const { epfd } = start();
  for (const watch of all) {
    watch.flags &= ~UNSURE;
    if (watch.input === undefined || (watch.flags & REGISTERED) === 0) continue;
    if ((watch.flags & PROVEN) !== 0) doubt(watch);
    else arm(watch, epfd);
  }
  if (!turning) idle();
}

/** Nothing to do but wait: the event loop or the thread looks for us. */
function idle(): void {
  if (waiters > 0 && !armed && readiness !== undefined) {
    armed = true;
    readiness.arm();
  }
  hold();
}

/** The epoll instance has events, says the event loop or the thread. */
function woken(): void {
  if (!looped) armed = false;
  turn();
}

/**
 * As many events at once that the next are probably there already. Having the event loop told of each costs more than to
 * look again and again.
 */
const MANY = 8;

/** Takes what is ready and serves it. Where nobody tells when there is more, it comes again until nothing is. */
function turn(): void {
  const { epfd } = start();
  turning = true;
  turned();
  armDue(epfd);
  const count = raw.epoll_wait(epfd, events, BATCH, 0);
  for (let i = 0; i < count; i++) {
    const watch = watched[events[3 * i + 1] ?? -1];
    // Another generation: the number was closed, and this is what was left of it.
    if (watch === undefined || watch.generation !== events[3 * i + 2]) continue;
    serve(watch, events[3 * i] ?? 0, epfd);
  }
  if (armed && count < MANY) {
    armDue(epfd);
    turning = false;
    // Whether to hold the process is seen to after those that were served have had their say.
    return;
  }
  if (armed) {
    armed = false;
    readiness?.disarm();
  }
  if (count > 0 || due.length > 0) {
    setImmediate(turn);
  } else {
    turning = false;
    idle();
  }
}

function armDue(epfd: number): void {
  if (due.length === 0) return;
  const all = due;
  due = [];
  for (const watch of all) arm(watch, epfd);
}

function serve(watch: Watched, ready: number, epfd: number): void {
  watch.flags = (watch.flags | PROVEN) & ~DRAINED;
  const tcp = (watch.flags & TCP) !== 0;
  if (tcp) {
    if ((ready & ~(EPOLLIN | EPOLLOUT)) !== 0) watch.flags |= ODD;
    if (!isWaitedFor(watch)) {
      // Told once is enough until somebody waits again.
      watch.flags &= ~REGISTERED;
      control(epfd, EPOLL_CTL_MOD, watch, EPOLLET);
      return;
    }
  }
  const trouble = (ready & (EPOLLERR | EPOLLHUP)) !== 0;
  if (trouble || (ready & (EPOLLIN | EPOLLRDHUP)) !== 0) drain(watch, 'input');
  if (trouble || (ready & EPOLLOUT) !== 0) drain(watch, 'output');
  if (watch.other !== undefined) each(watch);
  // An edge tells of what comes after a call that said EAGAIN.
  if (tcp || !isWaitedFor(watch)) return;
  // It said that there is an error or an end, and the calls said that there is nothing to do: what stays is told once.
  const stays = (ready & ~(EPOLLERR | EPOLLHUP | EPOLLRDHUP)) === 0;
  if (stays && (watch.flags & EDGE) !== 0) return;
  watch.flags = stays ? watch.flags | EDGE : watch.flags & ~EDGE;
  request(watch, 'other');
}

/** Serves a queue in order until one has to go on waiting. */
function drain(watch: Watched, queue: Queue): void {
  for (;;) {
    const waiter = lastOf(watch, queue)?.next;
    // What settling one set off may have ended others, or the watch.
    if (waiter === undefined || !tried(watch, queue, waiter)) return;
  }
}

/** Serves those of the third queue that are ready. */
function each(watch: Watched): void {
  for (const waiter of list(watch.other)) {
    if (waiter.next !== undefined) tried(watch, 'other', waiter);
  }
}

/** Makes the call for a waiter. Returns whether that settled it. */
function tried(watch: Watched, queue: Queue, waiter: Waiter): boolean {
  let result: unknown;
  try {
    result = waiter.attempt(watch.fd);
    if (result === AGAIN) return false;
  } catch (error) {
    result = Promise.reject(error);
  }
  if (remove(watch, queue, waiter)) settle(waiter, result);
  return true;
}

/** Ends a wait and what runs beside it. */
function settle(waiter: Waiter, result: unknown): void {
  const { limits } = waiter;
  waiters--;
  if (limits === undefined || limits.held) holding[HOLDERS] = (holding[HOLDERS] ?? 0) - 1;
  if (limits !== undefined) {
    if (limits.timer !== undefined) clearTimeout(limits.timer);
    if (limits.onabort !== undefined) limits.signal?.removeEventListener('abort', limits.onabort);
  }
  waiter.resolve?.(result);
}

/** Takes a waiter out before its time. */
function cancel(watch: Watched, queue: Queue, waiter: Waiter, reason: unknown): void {
  if (!remove(watch, queue, waiter)) return;
  settle(waiter, Promise.reject(reason));
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
  for (const queue of ['input', 'output', 'other'] as const) {
    const all = list(watch[queue]);
    watch[queue] = undefined;
    for (const waiter of all) {
      waiter.next = undefined;
      const error = new SyscallError(waiter.syscall, errno, { fd: watch.fd });
      if (end) ends.add(error);
      settle(waiter, Promise.reject(error));
    }
  }
}

/** The numbers that are being closed: what waits for them will never be served. */
function closed(first: number, last: number): void {
  // A range may reach to 2^32 - 1.
  const end = Math.min(last, watched.length - 1);
  for (let fd = first; fd <= end; fd++) {
    const watch = watched[fd];
    if (watch === undefined) continue;
    watched[fd] = undefined;
    // The file may live on under another number, and its events with it.
    if (readiness !== undefined) raw.epoll_ctl(readiness.epfd, EPOLL_CTL_DEL, fd, null);
    fail(watch, EBADF, true);
    if (!turning) hold();
  }
}

/** A number that the kernel just gave: what was known of it is of a file that was closed behind the library's back. */
export function fresh(fd: number): void {
  if (watched[fd] !== undefined) closed(fd, fd);
}

/** Asks until when a number stands for the file that it stands for now, as far as this process's calls tell. */
export function tenure(fd: number): () => boolean {
  if (raw.fcntl(fd, F_GETFD, 0) < 0) return () => true;
  closeHook.notify = closed;
  const watch = watchOf(fd);
  return () => watched[fd] === watch;
}

function watchOf(fd: number): Watched {
  const known = watched[fd];
  if (known !== undefined) return known;
  generations = (generations + 1) & 0x7fffffff;
  const watch = new Watched(fd, generations, kindOf(fd));
  watched[fd] = watch;
  return watch;
}

/** Makes a call as soon as it need not wait: at once, or when the kernel reports its events for the fd. */
export function whenReady<T>(
  fd: number,
  waiter: Waiter<T>,
  options: WaitOptions | undefined,
): Promise<T> {
  const { signal, timeout, ref } = checked(options);
  const mask = waiter.events;
  const queue = mask === EPOLLIN ? 'input' : mask === EPOLLOUT ? 'output' : 'other';
  const known = watched[fd];
  // Whoever came before is served before; a read that is bound to fail is not even tried.
  const behind =
    known !== undefined &&
    queue !== 'other' &&
    (lastOf(known, queue) !== undefined ||
      (queue === 'input' && (known.flags & DRAINED) !== 0 && timeout !== 0));
  if (!behind) {
    const result = waiter.attempt(fd);
    if (result !== AGAIN) return prompt(result);
  }
  if (timeout === 0) throw new SyscallError(waiter.syscall, ETIMEDOUT, { fd });
  start();
  const promise = unsettled<T>(waiter);
  const watch = known ?? watchOf(fd);
  if (options !== undefined) limit(watch, queue, waiter, signal, timeout, ref);
  append(watch, queue, waiter);
  waiters++;
  if (ref) holding[HOLDERS] = (holding[HOLDERS] ?? 0) + 1;
  request(watch, queue);
  return promise;
}

/** Has a wait end early. */
function limit(
  watch: Watched,
  queue: Queue,
  waiter: Waiter,
  signal: AbortSignal | undefined,
  timeout: number,
  ref: boolean,
): void {
  const limits: Limits = { held: ref, timer: undefined, signal, onabort: undefined };
  waiter.limits = limits;
  if (timeout !== Number.POSITIVE_INFINITY) {
    const end = () => {
      const error = new SyscallError(waiter.syscall, ETIMEDOUT, { fd: watch.fd });
      cancel(watch, queue, waiter, error);
    };
    limits.timer = setTimeout(end, timeout);
    if (!ref) limits.timer.unref();
  }
  if (signal !== undefined) {
    limits.onabort = () => cancel(watch, queue, waiter, signal.reason);
    signal.addEventListener('abort', limits.onabort, { once: true });
  }
}

/** Notes that a read on a stream took less than there was room for, so that nothing is left. */
export function tookAll(fd: number): void {
  const watch = watched[fd];
  if (watch === undefined || (watch.flags & (STREAM | ODD)) !== STREAM) return;
  watch.flags |= DRAINED;
}
