// What can end a wait early: its signal and its timeout.

import { clearTimeout, now, setTimeout } from '../values/timers.ts';
import type { Checked } from './options.ts';
import { report } from './settle.ts';

/** Those of one wait; few have any. */
export interface Limits {
  /** Whether the wait keeps the process alive. */
  readonly ref: boolean;
  readonly signal: AbortSignal | undefined;
  timer: NodeJS.Timeout | undefined;
  onabort: (() => void) | undefined;
  /** Ends what else was set up for the wait. */
  onrelease: (() => void) | undefined;
}

/** The reason of a signal that is aborted, which is a program's own object. */
function reasonOf(signal: AbortSignal): unknown {
  try {
    return signal.reason;
  } catch (error) {
    return error;
  }
}

/**
 * Sets the limits of a wait. What the signal throws is thrown, and there are none then.
 *
 * @param aborted ends the wait with the signal's reason
 * @param expired ends it when its time is over
 */
export function limit(
  { signal, timeout, ref }: Checked,
  aborted: (reason: unknown) => void,
  expired: () => void,
): Limits {
  const limits: Limits = {
    ref,
    signal,
    timer: undefined,
    onabort: undefined,
    onrelease: undefined,
  };
  if (signal !== undefined) {
    limits.onabort = () => aborted(reasonOf(signal));
    signal.addEventListener('abort', limits.onabort, { once: true });
    // Whoever saw the try (a trace) may have aborted it.
    if (signal.aborted) {
      release(limits);
      throw reasonOf(signal);
    }
  }
  if (timeout !== Number.POSITIVE_INFINITY) {
    limits.timer = setTimeout(expired, timeout);
    if (!ref) limits.timer.unref();
  }
  return limits;
}

/** The wait is over. */
export function release({ timer, onabort, onrelease, signal }: Limits): void {
  onrelease?.();
  if (timer !== undefined) clearTimeout(timer);
  if (onabort === undefined) return;
  try {
    signal?.removeEventListener('abort', onabort);
  } catch (error) {
    // The wait has its end all the same.
    report(error);
  }
}

/** The milliseconds that are left of a wait of several parts. */
export function countdown(timeout: number): () => number {
  const end = now() + timeout;
  return () => Math.max(0, end - now());
}
