// Who is told of the calls, and how that stays without any effect on them.
import { shared } from '../addon/shared.ts';
import { keepingScratch } from '../values/scratch.ts';
import type { Style } from './format.ts';
import { note } from './output.ts';
import type { ThreadLines } from './threads.ts';
import type { TraceEvent, TraceOptions } from './types.ts';

/** One who is told. */
export interface Listener {
  readonly put: (line: string, event: TraceEvent) => unknown;
  readonly options: TraceOptions;
  /** The names of the calls that are shown; all where there is none. */
  readonly only: ReadonlySet<string> | undefined;
  readonly style: Style;
  /** Where its lines go among those of other threads, in place of `put`. */
  readonly lines: ThreadLines | undefined;
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

/** Does something for one, if it is still there. */
export function attempt(
  listener: Listener,
  body: () => void,
  stop: (listener: Listener) => void,
): void {
  if (!tracing.listeners.has(listener)) return;
  try {
    body();
  } catch (error) {
    failed(listener, error, stop);
  }
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
