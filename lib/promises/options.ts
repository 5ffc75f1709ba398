// How long a call may wait, and who may end it.
import { onlyFields, outOfRange, wrongType } from '../values/arguments.ts';

/** How long, and whether at all. */
export interface WaitOptions {
  /** Ends the wait: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which the promise rejects with ETIMEDOUT; -1 or nothing waits for ever, 0 only tries. */
  readonly timeout?: number | undefined;
  /** `false` lets the process end while this waits, as `unref` does for a handle of Node.js. */
  readonly ref?: boolean | undefined;
}

/** The longest delay that timers take. */
const LONGEST = 0x7fffffff;

/** Whether a value is a signal: also one of a realm or an environment (jsdom) that has a class of its own for it. */
function isSignal(value: unknown): value is AbortSignal {
  if (typeof value !== 'object' || value === null) return false;
  const { aborted, addEventListener, removeEventListener } = value as Partial<AbortSignal>;
  return (
    typeof aborted === 'boolean' &&
    typeof addEventListener === 'function' &&
    typeof removeEventListener === 'function'
  );
}

/** Options with their defaults: for ever is an infinite timeout. */
export interface Checked {
  readonly signal: AbortSignal | undefined;
  readonly timeout: number;
  readonly ref: boolean;
}

/** Refuses by name what is wrong. */
export function checked(options: WaitOptions | undefined): Checked {
  if (options === undefined) return PATIENT;
  if (typeof options !== 'object' || options === null) {
    throw wrongType('options', '{ signal?, timeout?, ref? }', options);
  }
  onlyFields('options', options, ['signal', 'timeout', 'ref']);
  const { signal, timeout = -1, ref = true } = options;
  if (signal !== undefined && !isSignal(signal)) {
    throw wrongType('signal', 'an AbortSignal', signal);
  }
  if (typeof timeout !== 'number') throw wrongType('timeout', 'a number of milliseconds', timeout);
  const forever = timeout === -1 || timeout === Number.POSITIVE_INFINITY;
  if (!forever && !(timeout >= 0 && timeout <= LONGEST)) {
    throw outOfRange('timeout', `-1 or milliseconds from 0 to ${LONGEST}`, timeout);
  }
  if (typeof ref !== 'boolean') throw wrongType('ref', 'a boolean', ref);
  if (signal?.aborted === true) throw signal.reason;
  return { signal, timeout: forever ? Number.POSITIVE_INFINITY : timeout, ref };
}

const PATIENT: Checked = { signal: undefined, timeout: Number.POSITIVE_INFINITY, ref: true };
