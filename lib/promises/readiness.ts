// Who waits for what, and how they are served when the kernel says that an fd is ready.
import * as raw from '../addon/calls.ts';
import { onClose } from '../addon/close.ts';
import {
  EAGAIN,
  EBADF,
  ENOENT,
  ENOTSOCK,
  EPOLLERR,
  EPOLLHUP,
  EPOLLIN,
  EPOLLOUT,
  EPOLLRDHUP,
  ETIMEDOUT,
  F_GETFD,
} from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { setTimeout } from '../values/timers.ts';
import * as engine from './engine.ts';
import { heardAttempt, heardEnd, heardWait, isHeard } from './heard.ts';
import { limit, release } from './limits.ts';
import { checked, type WaitOptions } from './options.ts';
import { pause, register, unregister } from './registration.ts';
import { putOff, settle as settleSends } from './sends.ts';
import { report, unsettled, yielding } from './settle.ts';
import { AGAIN, append, lastOf, list, type Queue, remove, Waiter } from './waiter.ts';
import {
  ACTIVE,
  ADDED,
  CHANGED,
  DRAINED,
  EDGE,
  EXCEPTIONAL,
  kindOf,
  OTHER,
  PUT_OFF,
  RECHECK,
  REGISTERED,
  STREAM,
  TCP,
  Watched,
} from './watched.ts';

const watched: (Watched | undefined)[] = [];

/** Generations are never used twice within 2^31 registrations. */
let generations = 0;

function nextGeneration(): number {
  generations = (generations + 1) & 0x7fffffff;
  return generations;
}

/** Whether this hears of numbers that are closed. */
let told = false;

function watchOf(fd: number): Watched {
  const known = watched[fd];
  if (known !== undefined) return known;
  const watch = new Watched(fd, nextGeneration(), kindOf(fd));
  watched[fd] = watch;
  if (!told) onClose(closed);
  told = true;
  return watch;
}

function isWaitedFor(watch: Watched): boolean {
  return watch.input !== undefined || watch.output !== undefined || watch.other !== undefined;
}

/** Those whose interest the next turn tells the kernel. */
let changes: Watched[] = [];

engine.serveWith({
  changed: () => changes.length > 0,
  update() {
    if (changes.length === 0) return;
    const all = changes;
    changes = [];
    for (const watch of all) tell(watch);
  },
  sent() {
    settleSends(waitToSend);
  },
  events: serveAll,
  registerAll() {
    for (const watch of watched) {
      if (watch === undefined) continue;
      watch.flags &= ~(ADDED | REGISTERED | DRAINED | EDGE);
      tell(watch);
    }
  },
  failAll(error) {
    const { syscall, errno } = error;
    for (const watch of watched) {
      if (watch !== undefined) fail(watch, (fd) => new SyscallError(syscall, errno, { fd }));
    }
  },
});

/**
 * Registers what is waited for. Where the number turns out to have become another file behind the library's back, those
 * who wait for the one before are rejected: all but the newest, whose wait has just begun.
 */
function tell(watch: Watched, newest?: Waiter): void {
  let result = register(watch);
  if (result === -ENOENT) {
    if (newest !== undefined) fail(watch, closedError, newest);
    watch.flags = (watch.flags & (RECHECK | OTHER)) | kindOf(watch.fd);
    // What the file before may still tell, where it lives on under another number, is nobody's.
    watch.generation = nextGeneration();
    result = register(watch);
  }
  if (result < 0 && !engine.recovered()) {
    const errno = -result;
    fail(watch, (fd, syscall) => new SyscallError(syscall, errno, { fd }));
  }
}

/** Has the kernel asked now, or by the turn that is coming. */
function request(watch: Watched): void {
  if (!engine.turning) {
    tell(watch);
  } else if ((watch.flags & CHANGED) === 0) {
    watch.flags |= CHANGED;
    changes.push(watch);
  }
}

/** Those that wait on the strength of an earlier registration. */
let unverified: Watched[] = [];

/** How long they wait so at least, and twice as long at most, in milliseconds. */
const RECHECK_AFTER = 250;

/**
 * An edge is missed where the number was closed and used again behind the library's back, where a short read left
 * something after all (a protocol on top of TCP in the kernel), or where a call said EAGAIN for nothing. So who waits for
 * long is registered again, which finds what is there; a busy connection never is.
 */
function recheckLater(watch: Watched): void {
  if ((watch.flags & RECHECK) !== 0) return;
  watch.flags = (watch.flags | RECHECK) & ~ACTIVE;
  if (unverified.push(watch) === 1) setTimeout(recheck, RECHECK_AFTER).unref();
}

function recheck(): void {
  const all = unverified;
  unverified = [];
  for (const watch of all) {
    watch.flags &= ~RECHECK;
    if (!isWaitedFor(watch)) continue;
    if ((watch.flags & ACTIVE) !== 0) recheckLater(watch);
    else tell(watch);
  }
  engine.idle();
}

/** A send that was put off and that would have had to wait. */
function waitToSend(watch: Watched, waiter: Waiter): void {
  append(watch, 'output', waiter);
  engine.began(true);
  request(watch);
}

/** The receives that are made together: three integers for each, as `Readiness.receive` has them. */
const receives = new Int32Array(3 * engine.BATCH);
/** The result of one that was not made. */
const NOT_MADE = -0x8000_0000;
const views: (Uint8Array | undefined)[] = new Array(engine.BATCH).fill(undefined);
const receivers: (Waiter | undefined)[] = new Array(engine.BATCH).fill(undefined);
let receiving = 0;

/** What is ready, in the order of the events: the fd, its events, and which of the receives is its. */
const ready: (Watched | undefined)[] = new Array(engine.BATCH).fill(undefined);
const masks = new Int32Array(engine.BATCH);
const slots = new Int32Array(engine.BATCH);
const NONE = -1;

/** Serves those that are ready. Their receives are made first and together; what one took is its own, whatever comes. */
function serveAll(events: Int32Array, count: number): void {
  const together = engine.unseen();
  let end = 0;
  for (let i = 0; i < count; i++) {
    const watch = watched[events[3 * i + 1] ?? -1];
    // Another generation: the number was closed, and this is what was left of it.
    if (watch === undefined || watch.generation !== events[3 * i + 2]) continue;
    const mask = events[3 * i] ?? 0;
    slots[end] = together ? addReceive(watch, mask) : NONE;
    ready[end] = watch;
    masks[end] = mask;
    end++;
  }
  const made = receiving;
  receiving = 0;
  if (made > 0) engine.receive(receives, views, made);
  for (let i = 0; i < end; i++) {
    const slot = slots[i] ?? NONE;
    if (slot === NONE) continue;
    const result = receives[3 * slot + 2] ?? NOT_MADE;
    // What is no socket is read in another way, which may have to wait.
    if (result === NOT_MADE || result === -EAGAIN || result === -ENOTSOCK) slots[i] = NONE;
    else remove(ready[i] as Watched, 'input', receivers[slot] as Waiter);
  }
  for (let i = 0; i < end; i++) {
    const slot = slots[i] ?? NONE;
    try {
      if (slot === NONE) serve(ready[i] as Watched, masks[i] ?? 0);
      else serve(ready[i] as Watched, masks[i] ?? 0, receivers[slot], receives[3 * slot + 2]);
    } catch (error) {
      // What one wait set off is nothing to the others.
      report(error);
    }
  }
  // Emptied, not shortened, which would have V8 make them anew for the next turn.
  ready.fill(undefined, 0, end);
  views.fill(undefined, 0, made);
  receivers.fill(undefined, 0, made);
}

/** Adds the receive of the first that waits for input, where that is one. Returns which it is. */
function addReceive(watch: Watched, mask: number): number {
  const waiter = watch.input?.next;
  if (waiter === undefined || (mask & (EPOLLIN | EPOLLERR | EPOLLHUP)) !== EPOLLIN) return NONE;
  const view = waiter.room();
  if (view === undefined) return NONE;
  const slot = receiving++;
  receives[3 * slot] = watch.fd;
  receives[3 * slot + 1] = waiter.callFlags;
  views[slot] = view;
  receivers[slot] = waiter;
  return slot;
}

/**
 * Serves those that wait for an fd that is ready.
 *
 * @param receiver one of them whose call has been made already, and who does not wait any more
 * @param result of that call
 */
function serve(watch: Watched, mask: number, receiver?: Waiter, result = 0): void {
  watch.flags = (watch.flags | ACTIVE) & ~DRAINED;
  const tcp = (watch.flags & TCP) !== 0;
  if (tcp) {
    if ((mask & ~(EPOLLIN | EPOLLOUT)) !== 0) watch.flags |= EXCEPTIONAL;
    if (receiver === undefined && !isWaitedFor(watch)) {
      pause(watch);
      return;
    }
  }
  const trouble = (mask & (EPOLLERR | EPOLLHUP)) !== 0;
  let served = false;
  if (receiver !== undefined) {
    settleMade(receiver, watch.fd, result);
    served = true;
    // Settling it may have run code that closed the fd.
    if (watched[watch.fd] !== watch) return;
  }
  if (trouble || (mask & (EPOLLIN | EPOLLRDHUP)) !== 0) served = drain(watch, 'input') || served;
  if (trouble || (mask & EPOLLOUT) !== 0) served = drain(watch, 'output') || served;
  if (watch.other !== undefined) served = each(watch) || served;
  if (!isWaitedFor(watch)) return;
  // It said that there is an error or an end, and the calls said that there is nothing to do: that stays.
  const stays = (mask & ~(EPOLLERR | EPOLLHUP | EPOLLRDHUP)) === 0;
  // An edge tells of what comes after a call that said EAGAIN, unless that was said for nothing.
  if (!served && !stays && (tcp || (watch.flags & EDGE) !== 0)) recheckLater(watch);
  if (tcp || (!served && (watch.flags & EDGE) !== 0)) return;
  watch.flags = served ? watch.flags & ~EDGE : watch.flags | EDGE;
  request(watch);
}

/** Serves a queue in order until one has to go on waiting. Returns whether it served any. */
function drain(watch: Watched, queue: Queue): boolean {
  for (let served = false; ; served = true) {
    const waiter = lastOf(watch, queue)?.next;
    // What settling one set off may have ended others, or the watch.
    if (waiter === undefined || !tried(watch, queue, waiter)) return served;
  }
}

/** Serves those of the third queue that are ready. Returns whether there were any. */
function each(watch: Watched): boolean {
  let served = false;
  for (const waiter of list(watch.other)) {
    if (waiter.next !== undefined) served = tried(watch, 'other', waiter) || served;
  }
  return served;
}

/** The one whose call is being made, and with what its wait was ended meanwhile, by somebody who sees the call. */
let trying: Waiter | undefined;
let interruption: unknown;

/** Makes the call for a waiter. Returns whether that settled it. */
function tried(watch: Watched, queue: Queue, waiter: Waiter): boolean {
  let result: unknown;
  trying = waiter;
  try {
    result = isHeard() ? heardAttempt(waiter, watch.fd) : waiter.attempt(watch.fd);
  } catch (error) {
    result = Promise.reject(error);
  } finally {
    trying = undefined;
  }
  if (result === AGAIN) {
    if (waiter.next !== undefined) return false;
    result = Promise.reject(interruption);
    interruption = undefined;
  } else {
    // What the call took or gave is the caller's, whatever ended the wait meanwhile.
    remove(watch, queue, waiter);
  }
  settle(waiter, result);
  return true;
}

/** Settles a waiter with what its call has come to. */
function settleMade(waiter: Waiter, fd: number, made: number): void {
  let result: unknown;
  try {
    result = waiter.made(fd, made);
  } catch (error) {
    result = Promise.reject(error);
  }
  settle(waiter, result);
}

/** Ends a wait and what runs beside it. */
function settle(waiter: Waiter, result: unknown): void {
  if (isHeard()) heardEnd(waiter, result);
  const { limits } = waiter;
  engine.ended(limits === undefined || limits.ref);
  if (limits !== undefined) release(limits);
  waiter.resolve?.(result);
}

/** Ends the wait of one that has been taken out; its call, where it is being made, decides otherwise. */
function reject(waiter: Waiter, reason: unknown): void {
  if (waiter === trying) interruption = reason;
  else settle(waiter, Promise.reject(reason));
}

/** Takes a waiter out before its time. */
function cancel(watch: Watched, queue: Queue, waiter: Waiter, reason: unknown): void {
  if (!remove(watch, queue, waiter)) return;
  reject(waiter, reason);
  engine.hold();
}

/** Errors of fds that were closed here, which end an iteration instead of failing it. */
const ends = new WeakSet<object>();

/** Whether a wait ended because this process closed the fd. */
export function isEnd(error: unknown): boolean {
  return typeof error === 'object' && error !== null && ends.has(error);
}

function closedError(fd: number, syscall: string): SyscallError {
  const error = new SyscallError(syscall, EBADF, { fd });
  ends.add(error);
  return error;
}

/** Rejects all that wait for an fd, but for one. */
function fail(
  watch: Watched,
  errorOf: (fd: number, syscall: string) => SyscallError,
  spared?: Waiter,
): void {
  for (const queue of ['input', 'output', 'other'] as const) {
    for (const waiter of list(watch[queue])) {
      if (waiter === spared) continue;
      remove(watch, queue, waiter);
      reject(waiter, errorOf(watch.fd, waiter.syscall));
    }
  }
}

/** The numbers that are being closed: what waits for them will never be served. */
function closed(first: number, last: number): void {
  engine.sendAll();
  engine.closing(first, last);
  // A range may reach to 2^32 - 1.
  const end = Math.min(last, watched.length - 1);
  for (let fd = first; fd <= end; fd++) {
    const watch = watched[fd];
    if (watch === undefined) continue;
    watched[fd] = undefined;
    unregister(watch);
    fail(watch, closedError);
  }
  engine.hold();
}

/** A number that the kernel just gave: what was known of it is of a file that was closed behind the library's back. */
export function forget(fd: number): void {
  closed(fd, fd);
}

/** The file that a number stands for now, as far as this process's calls tell. */
export interface Generation {
  /** Whether the number still stands for it. */
  isCurrent(): boolean;
}

export function generationOf(fd: number): Generation {
  // A wait will find out that it is no fd.
  if (raw.fcntl(fd, F_GETFD, 0) === -EBADF) return { isCurrent: () => true };
  const watch = watchOf(fd);
  const { generation } = watch;
  return { isCurrent: () => watched[fd] === watch && watch.generation === generation };
}

/** Makes a call as soon as it need not wait: at once, or when the kernel reports its events for the fd. */
export function whenReady<T>(
  fd: number,
  waiter: Waiter<T>,
  options: WaitOptions | undefined,
): Promise<T> {
  if (isHeard()) return heardWait(fd, waiter, () => wait(fd, waiter, options));
  return wait(fd, waiter, options);
}

function wait<T>(fd: number, waiter: Waiter<T>, options: WaitOptions | undefined): Promise<T> {
  const limits = checked(options);
  const { timeout } = limits;
  const mask = waiter.events;
  const queue = mask === EPOLLIN ? 'input' : mask === EPOLLOUT ? 'output' : 'other';
  const known = watched[fd];
  if (known !== undefined && queue === 'output') {
    // What was put off comes first.
    if ((known.flags & PUT_OFF) !== 0) engine.sendAll();
    if (options === undefined && engine.puttingOff() && known.output === undefined) {
      const count = putOff(known, waiter);
      if (count > 0) {
        engine.willSend(count);
        return unsettled<T>(waiter);
      }
    }
  }
  // What is known may be of a file that was closed behind the library's back. A short wait does not rely on it.
  const relies = timeout > 2 * RECHECK_AFTER;
  // Whoever came before is served before; a read that is bound to fail is not even tried.
  const behind =
    known !== undefined &&
    queue !== 'other' &&
    (lastOf(known, queue) !== undefined ||
      (queue === 'input' && (known.flags & DRAINED) !== 0 && relies));
  if (!behind) {
    const result = isHeard() ? heardAttempt(waiter, fd) : waiter.attempt(fd);
    if (result !== AGAIN) return yielding(result);
    // Whoever saw the call (a trace) may have closed the fd.
    if (known !== undefined && watched[fd] !== known) throw closedError(fd, waiter.syscall);
  }
  if (timeout === 0) throw new SyscallError(waiter.syscall, ETIMEDOUT, { fd });
  const { partner } = waiter;
  if (partner !== undefined && raw.fcntl(partner, F_GETFD, 0) === -EBADF) {
    throw closedError(partner, waiter.syscall);
  }
  engine.epollFd();
  const watch = watchOf(fd);
  const promise = unsettled<T>(waiter);
  if (options !== undefined || partner !== undefined) {
    waiter.limits = limit(
      limits,
      (reason) => cancel(watch, queue, waiter, reason),
      () => {
        const error = new SyscallError(waiter.syscall, ETIMEDOUT, { fd });
        cancel(watch, queue, waiter, error);
      },
    );
    if (partner !== undefined) {
      waiter.limits.onrelease = guard(partner, waiter.syscall, (error) =>
        cancel(watch, queue, waiter, error),
      );
    }
  }
  const alone = !isWaitedFor(watch);
  append(watch, queue, waiter);
  engine.began(limits.ref);
  if (!alone && (watch.flags & ADDED) !== 0) tell(watch, waiter);
  else if (queue === 'input' && (watch.flags & REGISTERED) !== 0 && relies) recheckLater(watch);
  else request(watch);
  engine.idle();
  return promise;
}

/** Waits for nothing but its time. */
class Pause extends Waiter<void> {
  readonly syscall: string;

  constructor(syscall: string) {
    super();
    this.syscall = syscall;
  }

  get events(): number {
    return 0;
  }

  attempt(): typeof AGAIN {
    return AGAIN;
  }
}

const UNHELD = { signal: undefined, timeout: Number.POSITIVE_INFINITY, ref: false };
const NOTHING = (): void => {};

/** Tells when the library closes an fd. Returns what ends that. */
function guard(fd: number, syscall: string, ended: (error: SyscallError) => void): () => void {
  const watch = watchOf(fd);
  const waiter = new Pause(syscall);
  waiter.limits = limit(UNHELD, NOTHING, NOTHING);
  waiter.resolve = (rejection) => {
    (rejection as Promise<never>).catch((error: SyscallError) => ended(error));
  };
  append(watch, 'other', waiter);
  engine.began(false);
  return () => {
    if (remove(watch, 'other', waiter)) engine.ended(false);
  };
}

/** Lets time pass for a call that has no event to wait for. Ends as a wait does: by a signal, and by close with EBADF. */
export function pauseFor(
  fd: number,
  syscall: string,
  milliseconds: number,
  options: WaitOptions,
): Promise<void> {
  const limits = { ...checked(options), timeout: milliseconds };
  const waiter = new Pause(syscall);
  const watch = watchOf(fd);
  const promise = unsettled<void>(waiter);
  waiter.limits = limit(
    limits,
    (reason) => cancel(watch, 'other', waiter, reason),
    () => {
      if (!remove(watch, 'other', waiter)) return;
      settle(waiter, undefined);
      engine.hold();
    },
  );
  append(watch, 'other', waiter);
  engine.began(limits.ref);
  engine.idle();
  return promise;
}

/** Notes that a read on a stream took less than there was room for, so that nothing is left. */
export function tookAll(fd: number): void {
  const watch = watched[fd];
  if (watch === undefined || (watch.flags & (STREAM | EXCEPTIONAL)) !== STREAM) return;
  watch.flags |= DRAINED;
}
