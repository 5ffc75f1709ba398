// How a wait ends: with what its call has come to, or before that, by whoever takes it out.
import { EBADF } from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import * as engine from './engine.ts';
import { heardAttempt, heardEnd, isHeard } from './heard.ts';
import { release } from './limits.ts';
import { AGAIN, list, type Queue, remove, type Waiter } from './waiter.ts';
import type { Watched } from './watched.ts';

/** The one whose call is being made, and with what its wait was ended meanwhile, by somebody who sees the call. */
let trying: Waiter | undefined;
let interruption: unknown;

/** Makes the call for a waiter. Returns whether that settled it. */
export function tried(watch: Watched, queue: Queue, waiter: Waiter): boolean {
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
export function settleMade(waiter: Waiter, fd: number, made: number): void {
  let result: unknown;
  try {
    result = waiter.made(fd, made);
  } catch (error) {
    result = Promise.reject(error);
  }
  settle(waiter, result);
}

/** Ends a wait and what runs beside it. */
export function settle(waiter: Waiter, result: unknown): void {
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
export function cancel(watch: Watched, queue: Queue, waiter: Waiter, reason: unknown): void {
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

export function closedError(fd: number, syscall: string): SyscallError {
  const error = new SyscallError(syscall, EBADF, { fd });
  ends.add(error);
  return error;
}

/** Rejects all that wait for an fd, but for one. */
export function fail(
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
