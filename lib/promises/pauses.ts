// Waits that have no event: for nothing but time, or for nothing but the end of an fd.
import type { SyscallError } from '../values/errors.ts';
import { cancel, settle } from './ending.ts';
import * as engine from './engine.ts';
import { watchOf } from './interest.ts';
import { limit } from './limits.ts';
import { checked, type WaitOptions } from './options.ts';
import { unsettled } from './settle.ts';
import { AGAIN, append, remove, Waiter } from './waiter.ts';

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
export function guard(
  fd: number,
  syscall: string,
  ended: (error: SyscallError) => void,
): () => void {
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
