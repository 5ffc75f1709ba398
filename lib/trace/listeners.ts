// Who is told of the calls, and how that stays without any effect on them.
import { shared } from '../addon/shared.ts';
import { keepingScratch } from '../values/scratch.ts';
import type { Style } from './format.ts';
import { note } from './output.ts';

/** A system call that was made. */
export interface TraceEvent {
  /** The kernel's name of it: `recvfrom` for `recv`. */
  readonly syscall: string;
  /** The library's name of it, as in `sockfd/raw`. */
  readonly name: string;
  /** The arguments of the function of `sockfd/raw`: the memory that the call used, not a copy. */
  readonly args: readonly unknown[];
  /** What it returned, -errno where it failed. */
  readonly result: number;
  /** The name of the errno. */
  readonly code: string | undefined;
  /** When it began: nanoseconds of the monotonic clock, as `process.hrtime.bigint()`. */
  readonly start: bigint;
  /** How long it took, in nanoseconds. */
  readonly duration: bigint;
  /** The line, as strace prints it. */
  readonly line: string;
}

/** What is shown, and how. */
export interface TraceOptions {
  /**
   * `exact`, the default, is what strace prints; `rich` decodes also what strace leaves as bytes (TCP_INFO, times of
   * options, IPv6 and UDP control messages, headers of netlink) and marks it: `... /* rich *\/`.
   */
  readonly form?: 'exact' | 'rich';
  /**
   * Shows what each fd is, `3<socket:[4711]>`: strace's `-y`. `'details'` shows also what a socket or device is,
   * `3<TCP:[127.0.0.1:80->127.0.0.1:4711]>`: `-yy`.
   */
  readonly fdPaths?: boolean | 'details';
  /** How many bytes of strings and memory are shown: strace's `-s`. 32 unless given. */
  readonly stringSize?: number;
  /** The column of the equals sign: strace's `-a`. 40 unless given. */
  readonly column?: number;
  /** Adds how long each call took, `<0.000012>`: strace's `-T`. */
  readonly duration?: boolean;
  /**
   * Begins each line with the seconds since the one before (`relative`, `-r`) or since 1970 (`absolute`, `-ttt`), or with
   * the time of day (`clock`, `-t`; `clock-micro`, `-tt`).
   */
  readonly time?: 'absolute' | 'relative' | 'clock' | 'clock-micro';
  /** Only calls that succeed, or that fail: strace's `-z` and `-Z`. */
  readonly status?: 'successful' | 'failed';
  /**
   * Only these calls, by the kernel's names or the library's: strace's `-e trace=`. As there, `%network` and the other
   * classes, `/regex`, `?name` for one that need not be there, `all`, `none`, and `!` before the first for all others.
   */
  readonly calls?: readonly string[];
}

/** One who is told. */
export interface Listener {
  readonly put: (line: string, event: TraceEvent) => unknown;
  readonly options: TraceOptions;
  /** The names of the calls that are shown; all where there is none. */
  readonly only: ReadonlySet<string> | undefined;
  readonly style: Style;
  /** When the call of its last line began. */
  last: bigint;
}

/**
 * What the tracer keeps.
 *
 * @internal
 */
export interface Tracing {
  /** In the order in which they came. */
  readonly listeners: Set<Listener>;
  /** Whether a sink runs, or what makes its line: calls that are made there are not traced. */
  aside: boolean;
}

/**
 * One state for all copies of the library that make their calls through the same tables.
 *
 * @internal
 */
export const tracing: Tracing = shared('tracing', () => ({
  listeners: new Set<Listener>(),
  aside: false,
}));

/** Does what a traced call knows nothing of: it finds its memory as it was, and other calls are not traced meanwhile. */
export function aside<T>(body: () => T): T {
  tracing.aside = true;
  try {
    return keepingScratch(body);
  } finally {
    tracing.aside = false;
  }
}

/** A sink that fails is told of once and not used again. */
function failed(listener: Listener, error: unknown, stop: (listener: Listener) => void): void {
  if (!tracing.listeners.has(listener)) return;
  stop(listener);
  let text = 'an error without a text';
  try {
    text = String(error);
  } catch {
    // Whatever it is.
  }
  note(`tracing stopped, its sink failed: ${text}`);
}

/** Tells one of a call. */
export function tell(
  listener: Listener,
  event: TraceEvent,
  stop: (listener: Listener) => void,
): void {
  // One that was told before may have ended it.
  if (!tracing.listeners.has(listener)) return;
  try {
    const told = listener.put(event.line, event);
    // One that is asynchronous fails later, which nobody else takes notice of.
    if (told instanceof Promise) told.catch((error: unknown) => failed(listener, error, stop));
  } catch (error) {
    failed(listener, error, stop);
  }
}
