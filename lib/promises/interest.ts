// The interest list: what is known of each number that somebody waits for, and what the kernel is asked to tell of it.
import * as raw from '../addon/calls.ts';
import { onClose } from '../addon/close.ts';
import { EBADF, ENOENT, F_GETFD } from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { setTimeout } from '../values/timers.ts';
import { closedError, fail } from './ending.ts';
import * as engine from './engine.ts';
import { register, unregister } from './registration.ts';
import type { Waiter } from './waiter.ts';
import {
  ACTIVE,
  ADDED,
  CHANGED,
  DRAINED,
  EDGE,
  EXCEPTIONAL,
  kindOf,
  OTHER,
  RECHECK,
  REGISTERED,
  STREAM,
  Watched,
} from './watched.ts';

/** What is known of each number. */
export const watched: (Watched | undefined)[] = [];

/** Generations are never used twice within 2^31 registrations. */
let generations = 0;

function nextGeneration(): number {
  generations = (generations + 1) & 0x7fffffff;
  return generations;
}

/** Whether this hears of numbers that are closed. */
let told = false;

export function watchOf(fd: number): Watched {
  const known = watched[fd];
  if (known !== undefined) return known;
  const watch = new Watched(fd, nextGeneration(), kindOf(fd));
  watched[fd] = watch;
  if (!told) onClose(closed);
  told = true;
  return watch;
}

export function isWaitedFor(watch: Watched): boolean {
  return watch.input !== undefined || watch.output !== undefined || watch.other !== undefined;
}

/** Those whose interest the next turn tells the kernel. */
let changes: Watched[] = [];

/** Whether there are such. */
export function isChanged(): boolean {
  return changes.length > 0;
}

/** Tells the kernel of them. */
export function update(): void {
  if (changes.length === 0) return;
  const all = changes;
  changes = [];
  for (const watch of all) tell(watch);
}

/** Tells the kernel of all, as one that knows of none. */
export function registerAll(): void {
  for (const watch of watched) {
    if (watch === undefined) continue;
    watch.flags &= ~(ADDED | REGISTERED | DRAINED | EDGE);
    tell(watch);
  }
}

/** Ends all waits with an error. */
export function failAll({ syscall, errno }: SyscallError): void {
  for (const watch of watched) {
    if (watch !== undefined) fail(watch, (fd) => new SyscallError(syscall, errno, { fd }));
  }
}

/**
 * Registers what is waited for. Where the number turns out to have become another file behind the library's back, those
 * who wait for the one before are rejected: all but the newest, whose wait has just begun.
 */
export function tell(watch: Watched, newest?: Waiter): void {
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
export function request(watch: Watched): void {
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
export const RECHECK_AFTER = 250;

/**
 * An edge is missed where the number was closed and used again behind the library's back, where a short read left
 * something after all (a protocol on top of TCP in the kernel), or where a call said EAGAIN for nothing. So who waits for
 * long is registered again, which finds what is there; a busy connection never is.
 */
export function recheckLater(watch: Watched): void {
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

/** Notes that a read on a stream took less than there was room for, so that nothing is left. */
export function tookAll(fd: number): void {
  const watch = watched[fd];
  if (watch === undefined || (watch.flags & (STREAM | EXCEPTIONAL)) !== STREAM) return;
  watch.flags |= DRAINED;
}
