// The calls after which a number stands for nothing, or for something else. Who keeps something for an fd is told.
import { calls } from './calls.generated.ts';
import { shared } from './shared.ts';
import type { Memory } from './table.ts';

/** Closes nothing; the same on every processor. */
const CLOSE_RANGE_CLOEXEC = 4;

/** Is told the first and the last number that a call closes: before close(2), after the others. */
export type CloseListener = (first: number, last: number) => void;

const hooks = shared('close', () => ({
  /** Tells all of them; undefined while nobody keeps anything for an fd. */
  notify: undefined as CloseListener | undefined,
  /** Those who asked, which may be gone with the context that they are of. */
  all: [] as readonly WeakRef<CloseListener>[],
}));

/** Who is told of what closes, in whatever instance of the library. */
export const closeHook: { readonly notify: CloseListener | undefined } = hooks;

function listenWith(all: readonly WeakRef<CloseListener>[]): void {
  hooks.all = all.filter((each) => each.deref() !== undefined);
  const [first] = hooks.all;
  const told = hooks.all;
  hooks.notify =
    first === undefined
      ? undefined
      : (from, to) => {
          for (const each of told) each.deref()?.(from, to);
        };
}

/** Tells a listener from now on, as long as somebody keeps it or what this returns, which ends it. */
export function onClose(listener: CloseListener): () => void {
  listenWith([...hooks.all, new WeakRef(listener)]);
  // Keeps it until then.
  return () => listenWith(hooks.all.filter((each) => each.deref() !== listener));
}

/** Whether the addon takes `fd` as an fd: what it refuses closes nothing. */
function isInt(fd: number): boolean {
  return (fd | 0) === fd;
}

/**
 * Closes a file descriptor. Returns 0, or -errno; the number is free again in either case but EBADF.
 */
export function close(fd: number): number {
  // Before the call: after it the number may be another thread's already.
  if (closeHook.notify !== undefined && isInt(fd)) closeHook.notify(fd, fd);
  return calls.close(fd);
}

/**
 * Closes all fds from `first` to `last`, or marks them close-on-exec. Returns 0, or -errno.
 */
export function close_range(first: number, last: number, flags: number): number {
  const result = calls.close_range(first, last, flags);
  if (result === 0 && (flags & CLOSE_RANGE_CLOEXEC) === 0 && closeHook.notify !== undefined) {
    // The kernel takes them as unsigned: -1 is the highest.
    closeHook.notify(first >>> 0, last >>> 0);
  }
  return result;
}

/**
 * Makes `newfd` refer to the open file description of `oldfd`, closing what it was. Returns it, or -errno.
 */
export function dup2(oldfd: number, newfd: number): number {
  const result = calls.dup2(oldfd, newfd);
  if (result === newfd && oldfd !== newfd && closeHook.notify !== undefined) {
    closeHook.notify(newfd, newfd);
  }
  return result;
}

/**
 * dup2(2) with O_CLOEXEC for the new fd, and EINVAL where both are the same.
 */
export function dup3(oldfd: number, newfd: number, flags: number): number {
  const result = calls.dup3(oldfd, newfd, flags);
  if (result === newfd && closeHook.notify !== undefined) closeHook.notify(newfd, newfd);
  return result;
}

/** The integers of an entry of a batch, and what the first is for close(2): `BATCH` of `sockfd/raw`. */
const FIELDS = 8;
const CLOSE = 7;

/**
 * Makes `count` calls of `list` one after the other, with memory of `arena`: eight integers each, as `Batch` writes them.
 * Returns `count`.
 */
export function batch(list: Int32Array, count: number, arena: Memory): number {
  // What the addon refuses closes nothing.
  const type = '[object Int32Array]';
  if (closeHook.notify !== undefined && Object.prototype.toString.call(list) === type) {
    const end = Math.min(FIELDS * count, list.length - 1);
    for (let at = 0; at < end; at += FIELDS) {
      const fd = list[at + 1] ?? -1;
      if (list[at] === CLOSE) closeHook.notify(fd, fd);
    }
  }
  return calls.batch(list, count, arena);
}
