// The calls as they are made, in the notation of strace(1).
import { type Calls, calls } from '../addon/calls.ts';
import { addonNonblocking, nonblocking } from '../addon/nonblocking.ts';
import { integer, outOfRange, wrongType } from '../values/arguments.ts';
import { errnoName } from '../values/errors.ts';
import { seen, settled } from './arguments.ts';
import { batchedCall, eachEntry, entriesOf } from './batched.ts';
import type { Call, Look } from './calls/call.ts';
import { callOf } from './calls/index.ts';
import { timeOfDay } from './clock.ts';
import { fdWithDetails } from './fd-details.ts';
import type { Style } from './format.ts';
import {
  aside,
  type Listener,
  type TraceEvent,
  type TraceOptions,
  tell,
  tracing,
} from './listeners.ts';
import { fdWithPath } from './paths.ts';
import { selected } from './select.ts';
import { untraced } from './untraced.ts';

export type { TraceEvent, TraceOptions };

/** Where the calls go: a function, or anything with `write`, which gets lines. */
export type Sink = ((line: string, event: TraceEvent) => void) | { write(text: string): unknown };

/** Nanoseconds as strace has them: seconds with six digits. */
function seconds(nanoseconds: bigint): string {
  const micro = nanoseconds / 1000n;
  return `${micro / 1_000_000n}.${String(micro % 1_000_000n).padStart(6, '0')}`;
}

/** The result as strace has it. The texts are those of its errno table, which is libc's. */
function resultText(result: number): string {
  if (result >= 0) return String(result);
  const errno = -result;
  return `-1 ${errnoName(errno)} (${untraced.strerror(errno)})`;
}

function wants({ only }: Listener, name: string): boolean {
  return only === undefined || only.has(name);
}

/** Whether a call with this result is shown. */
function wantsResult({ options }: Listener, result: number): boolean {
  const { status } = options;
  return status === undefined || (status === 'failed') === result < 0;
}

/** The time of day, as strace has it: of this machine's time zone. */
function clock(nanoseconds: bigint, micro: boolean): string {
  const date = new Date(Number(nanoseconds / 1_000_000n));
  const parts = [date.getHours(), date.getMinutes(), date.getSeconds()];
  const text = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return micro ? `${text}.${String((nanoseconds / 1000n) % 1_000_000n).padStart(6, '0')}` : text;
}

function prefix(listener: Listener, start: bigint): string {
  const { time } = listener.options;
  if (time === undefined) return '';
  if (time === 'absolute') return `${seconds(timeOfDay(start))} `;
  if (time === 'clock') return `${clock(timeOfDay(start), false)} `;
  if (time === 'clock-micro') return `${clock(timeOfDay(start), true)} `;
  const since = listener.last === 0n ? 0n : start - listener.last;
  listener.last = start;
  return `${seconds(since).padStart(13)} `;
}

/** What a listener's line shows of a call that was made. */
function eventOf(
  listener: Listener,
  call: Omit<TraceEvent, 'line'>,
  after: ReturnType<Look>,
  returnsFd: boolean,
): TraceEvent {
  const { syscall, result, start, duration } = call;
  let line: string;
  try {
    const shown = after(result);
    const { text, note, result: special } = typeof shown === 'string' ? { text: shown } : shown;
    const { column = 40, duration: took = false } = listener.options;
    const first = `${prefix(listener, start)}${syscall}(${text}) `;
    const number = returnsFd && result >= 0 ? listener.style.fd(result) : resultText(result);
    const last = `${special ?? number}${note === undefined || result < 0 ? '' : ` (${note})`}`;
    line = `${first.padEnd(column)}= ${last}${took ? ` <${seconds(duration)}>` : ''}`;
  } catch (error) {
    line = `${syscall}(...) = ${result} /* ${String(error)} */`;
  }
  return { ...call, line };
}

/** What a call looks like before it is made; arguments of the wrong types look as if they were anything. */
function lookAt({ look }: Call, args: readonly unknown[], style: Style): ReturnType<Look> {
  try {
    return look(args.map((each) => seen(each)) as never[], style);
  } catch {
    return () => '...';
  }
}

/** Makes a call and tells everybody what it was. */
function told(
  name: string,
  entry: Call,
  given: readonly unknown[],
  make: (args: readonly unknown[]) => number,
): number {
  const { syscall, returnsFd = false } = entry;
  const interested = [...tracing.listeners].filter((each) => wants(each, name));
  if (interested.length === 0) return make(given);
  const args = given.map((each) => settled(each));
  const afters = aside(() => interested.map(({ style }) => lookAt(entry, args, style)));
  const start = process.hrtime.bigint();
  // What is refused throws, and was never made.
  const result = make(args);
  const duration = process.hrtime.bigint() - start;
  const code = result < 0 ? errnoName(-result) : undefined;
  const made = { syscall, name, args, result, code, start, duration };
  aside(() => {
    // Every line is made before anybody is told: what a sink does is not in the line of the next.
    const events = interested.map((listener, i) =>
      wantsResult(listener, result)
        ? eventOf(listener, made, afters[i] ?? (() => '...'), returnsFd)
        : undefined,
    );
    for (const [i, listener] of interested.entries()) {
      const event = events[i];
      if (event !== undefined) tell(listener, event, stop);
    }
  });
  return result;
}

type Anything = (...args: unknown[]) => unknown;

/** A call that is told of. */
function traced(name: string, call: Anything): Anything {
  const entry = callOf(name);
  if (entry === undefined) return call;
  return (...given) =>
    tracing.aside ? call(...given) : told(name, entry, given, (args) => call(...args) as number);
}

/** The addon's own `batch` for each entry of a batch, so that its rules are the untraced ones. */
function tracedBatch(batch: Calls['batch']): Calls['batch'] {
  return (list, count, arena) => {
    const entries = tracing.aside ? undefined : entriesOf(list, count);
    if (entries === undefined) return batch(list, count, arena);
    // Memory that it refuses, it refuses before any call.
    batch(list, 0, arena);
    eachEntry(entries, count, (entry) => {
      const call = batchedCall(entry, arena);
      const known = call === undefined ? undefined : callOf(call.name);
      if (call === undefined || known === undefined) batch(entry, 1, arena);
      else {
        told(call.name, known, call.args, () => {
          batch(entry, 1, arena);
          return call.after();
        });
      }
    });
    return count;
  };
}

/** The tables that calls are made through, and what is in them while nobody listens. */
const tables: readonly (readonly [table: object, whole: object])[] = [
  [calls, untraced],
  [nonblocking, addonNonblocking],
];

/** Puts a traced function in the place of each of a table's. */
function traceAll(table: object, whole: object): void {
  const traces = Object.entries(whole).map(([name, call]) => [name, traced(name, call)]);
  Object.assign(table, Object.fromEntries(traces));
}

function begin(listener: Listener): void {
  if (tracing.listeners.size === 0) {
    for (const [table, whole] of tables) traceAll(table, whole);
    calls.batch = tracedBatch(untraced.batch);
  }
  tracing.listeners.add(listener);
}

function stop(listener: Listener): void {
  if (!tracing.listeners.delete(listener) || tracing.listeners.size > 0) return;
  for (const [table, whole] of tables) Object.assign(table, whole);
}

const TIMES: readonly string[] = ['absolute', 'relative', 'clock', 'clock-micro'];

function fdStyle(paths: TraceOptions['fdPaths']): Style['fd'] {
  if (paths === 'details') return fdWithDetails;
  return paths === true ? fdWithPath : String;
}

/**
 * Refuses options that are none.
 *
 * @internal
 */
export function checkOptions(options: TraceOptions): void {
  if (typeof options !== 'object' || options === null) {
    throw wrongType('options', 'an object', options);
  }
  const { stringSize = 0, column = 0, time, form, status, fdPaths, calls: only } = options;
  integer('options.stringSize', stringSize, 0, 0x7fffffff);
  integer('options.column', column, 0, 10_000);
  if (time !== undefined && !TIMES.includes(time)) {
    throw outOfRange('options.time', `one of '${TIMES.join("', '")}'`, time);
  }
  if (status !== undefined && status !== 'successful' && status !== 'failed') {
    throw outOfRange('options.status', "'successful' or 'failed'", status);
  }
  if (fdPaths !== undefined && typeof fdPaths !== 'boolean' && fdPaths !== 'details') {
    throw outOfRange('options.fdPaths', "a boolean or 'details'", fdPaths);
  }
  if (form !== undefined && form !== 'exact' && form !== 'rich') {
    throw outOfRange('options.form', "'exact' or 'rich'", form);
  }
  if (only !== undefined) selected(only);
}

/**
 * Shows each system call of the library from now on, as strace(1) prints it: `socket(AF_INET, SOCK_STREAM, IPPROTO_IP) =
 * 3`. Calls that make no system call (`htons`) are not shown. While nothing is traced, this costs nothing.
 *
 * The sink is told after each call and before the next one, within the call; what it does has no effect on the call's
 * result. Calls that it makes itself are not traced.
 *
 * @param sink gets each line, and the event that it was made from
 * @returns the function that ends it
 * @throws {TypeError | RangeError} for a wrong sink or option
 */
export function trace(sink: Sink, options: TraceOptions = {}): () => void {
  checkOptions(options);
  let put: Listener['put'];
  if (typeof sink === 'function') put = sink;
  else if (typeof sink === 'object' && sink !== null && typeof sink.write === 'function') {
    put = (line) => sink.write(`${line}\n`);
  } else {
    throw wrongType('sink', 'a function or an object with write', sink);
  }
  const style: Style = {
    stringSize: options.stringSize ?? 32,
    rich: options.form === 'rich',
    fd: fdStyle(options.fdPaths),
  };
  const only = options.calls === undefined ? undefined : selected(options.calls);
  const listener: Listener = { put, options: { ...options }, only, style, last: 0n };
  begin(listener);
  return () => stop(listener);
}
