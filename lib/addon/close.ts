// The calls after which a number stands for nothing, or for something else. Who keeps something for an fd is told.
import { calls } from './calls.generated.ts';

/** Called with the first and the last number that a call closes; undefined while nobody keeps anything for an fd. */
export const closeHook: { notify: ((first: number, last: number) => void) | undefined } = {
  notify: undefined,
};

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
  if (result === 0 && closeHook.notify !== undefined) closeHook.notify(first, last);
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
