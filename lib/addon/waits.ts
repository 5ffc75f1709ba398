// Promises of calls, for those who record them: which calls are tries of one, when it began and when it was settled.
import { shared } from './shared.ts';

/** A call that was awaited. */
export interface Wait {
  /** Its number in this thread. */
  readonly id: number;
  readonly syscall: string;
  readonly fd: number;
  /** When it began, by CLOCK_MONOTONIC in nanoseconds. */
  readonly start: bigint;
}

/** Who is told. */
export interface WaitListener {
  begun(wait: Wait): void;
  /**
   * @param end when, by CLOCK_MONOTONIC in nanoseconds
   * @param error what it was rejected with; undefined where it was not
   */
  ended(wait: Wait, end: bigint, error: unknown): void;
}

/** Who is told, whose try is being made, and how many there were. */
interface Waits {
  readonly listeners: Set<WaitListener>;
  current: Wait | undefined;
  last: number;
}

/** One state for all copies of the library in a thread. */
export const waits: Waits = shared('waits', () => ({
  listeners: new Set<WaitListener>(),
  current: undefined,
  last: 0,
}));
