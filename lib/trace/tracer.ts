// The calls as they are made, in the notation of strace(1).
import { isMainThread } from 'node:worker_threads';
import { native } from '../addon/binding.ts';
import { type Calls, calls } from '../addon/calls.ts';
import { addonNonblocking, nonblocking } from '../addon/nonblocking.ts';
import { integer, onlyFields, outOfRange, wrongType } from '../values/arguments.ts';
import { errnoName } from '../values/errors.ts';
import { seen, settled } from './arguments.ts';
import { batchedCall, eachEntry, entriesOf } from './batched.ts';
import { type After, type Call, known } from './calls/call.ts';
import { callOf } from './calls/index.ts';
import { fdWithDetails } from './fd-details.ts';
import type { Style } from './format.ts';
import { aligned, COLUMN, type Parts, partsOf, timeText } from './line.ts';
import { aside, attempt, type Listener, tell, tracing } from './listeners.ts';
import { writeAll } from './output.ts';
import { fdWithPath } from './paths.ts';
import { selected } from './select.ts';
import { ThreadLines } from './threads.ts';
import type { TraceEvent, TraceOptions } from './types.ts';
import { untraced } from './untraced.ts';

export type { TraceEvent, TraceOptions };

/**
 * Where the calls go: a function, or anything with `write`, which gets lines; an object with an `fd` gets all of them,
 * whole, however slow its reader is.
 */
export type Sink =
  | ((line: string, event: TraceEvent) => void)
  | { write(text: string): unknown }
  | { readonly fd: number };

function wants({ only }: Listener, name: string): boolean {
  return only === undefined || only.has(name);
}

/** Whether a call with this result is shown. */
function wantsResult({ options }: Listener, result: number): boolean {
  const { status } = options;
  return status === undefined || (status === 'failed') === result < 0;
}

/** What a call looks like before it is made; arguments of the wrong types look as if they were anything. */
function lookAt({ look }: Call, args: readonly unknown[], style: Style): After {
  try {
    return look(args.map((each) => seen(each)) as never[], style);
  } catch {
    return known('...');
  }
}

/** What sockfd/inject did to the calls since this was asked last. */
function tampering(mark: number): Pick<TraceEvent, 'injected' | 'delayed'> {
  return {
    ...((mark & 1) !== 0 && { injected: 'result' }),
    ...((mark & 4) !== 0 && { injected: 'arguments' }),
    ...((mark & 2) !== 0 && { delayed: true }),
  };
}

/** One who is to be told of a call, and how it looked to him before it was made. */
interface Looked {
  readonly listener: Listener;
  readonly after: After;
}

/** What he is shown of it. */
interface Shown extends Looked {
  readonly event: TraceEvent;
  readonly parts: Parts;
}

function shownTo({ listener, after }: Looked, call: Omit<TraceEvent, 'line'>, entry: Call): Shown {
  const { options, style, lines } = listener;
  const parts = partsOf(call, after, entry, style.fd, options);
  let time = '';
  if (lines === undefined) {
    time = timeText(options, call.start, listener.last);
    listener.last = call.start;
  }
  const text = `${time}${call.syscall}(${after.entering}${parts.rest}`;
  const line = aligned(text, parts, options.column ?? COLUMN);
  return { listener, after, event: { ...call, line }, parts };
}

function isWanted(name: string): boolean {
  for (const listener of tracing.listeners) if (wants(listener, name)) return true;
  return false;
}

function looksAt(name: string, entry: Call, args: readonly unknown[]): Looked[] {
  const looks: Looked[] = [];
  for (const listener of tracing.listeners) {
    if (wants(listener, name)) looks.push({ listener, after: lookAt(entry, args, listener.style) });
  }
  return looks;
}

/** Tells of a call that begins; or, where it was refused, that it was never made. */
function tellLines(
  looks: readonly Looked[],
  say: (lines: ThreadLines, after: After) => void,
): void {
  if (looks.every(({ listener }) => listener.lines === undefined)) return;
  aside(() => {
    for (const { listener, after } of looks) {
      const { lines } = listener;
      if (lines !== undefined) attempt(listener, () => say(lines, after), stop);
    }
  });
}

/** Makes a call and tells everybody what it was. */
function told(
  name: string,
  entry: Call,
  given: readonly unknown[],
  make: (...args: readonly unknown[]) => unknown,
): number {
  if (!isWanted(name)) return make(...given) as number;
  const { syscall } = entry;
  const args = given.map((each) => settled(each));
  const looks = aside(() => looksAt(name, entry, args));
  tellLines(looks, (lines, after) => {
    lines.begin(syscall, after.entering, process.hrtime.bigint());
  });
  native.faults.mark();
  const start = process.hrtime.bigint();
  let result: number;
  try {
    result = make(...args) as number;
  } catch (error) {
    tellLines(looks, (lines) => lines.refused(syscall, process.hrtime.bigint()));
    throw error;
  }
  const end = process.hrtime.bigint();
  const mark = native.faults.mark();
  const code = result < 0 ? errnoName(-result) : undefined;
  const call = { syscall, name, args, result, code, start, duration: end - start };
  const made = mark === 0 ? call : { ...call, ...tampering(mark) };
  aside(() => {
    // Every line is made before anybody is told: what a sink does is not in the line of the next.
    const shown: Shown[] = [];
    for (const looked of looks) {
      if (wantsResult(looked.listener, result)) shown.push(shownTo(looked, made, entry));
    }
    for (const { listener, after, event, parts } of shown) {
      const { lines } = listener;
      if (lines === undefined) tell(listener, event, stop);
      else attempt(listener, () => lines.end(syscall, after.entering, parts, start, end), stop);
    }
  });
  return result;
}

type Anything = (...args: unknown[]) => unknown;

/** A call that is told of. */
function traced(name: string, call: Anything): Anything {
  const entry = callOf(name);
  if (entry === undefined) return call;
  return (...given) => (tracing.aside ? call(...given) : told(name, entry, given, call));
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
  if (!tracing.listeners.delete(listener)) return;
  listener.lines?.leave();
  if (tracing.listeners.size > 0) return;
  for (const [table, whole] of tables) Object.assign(table, whole);
}

/** The fd of a sink that is one. */
function fdOfSink(sink: object): number | undefined {
  const { fd } = sink as { readonly fd?: unknown };
  return Number.isInteger(fd) ? (fd as number) : undefined;
}

/** Where other threads are in the middle of a call, the process would end in the middle of a line. */
function finish(): void {
  for (const listener of tracing.listeners) {
    attempt(listener, () => listener.lines?.finish(), stop);
  }
}

/** The lines of this thread among those of others. */
function linesOf(sink: object, options: TraceOptions): ThreadLines {
  const fd = fdOfSink(sink);
  if (fd === undefined) {
    throw wrongType('sink', 'an object with an integer fd, as options.threads asks for it', sink);
  }
  if (isMainThread && !process.listeners('exit').includes(finish)) process.on('exit', finish);
  return new ThreadLines(fd, options);
}

/** The fields of `TraceOptions`. */
const OPTIONS: readonly (keyof TraceOptions)[] = [
  ...(['calls', 'column', 'duration', 'fdPaths', 'form', 'status', 'stringSize'] as const),
  ...(['threads', 'time'] as const),
];

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
  onlyFields('options', options, OPTIONS);
  const { stringSize = 0, column = 0, time, form, status, fdPaths, calls: only, threads } = options;
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
  if (threads !== undefined && typeof threads !== 'boolean') {
    throw wrongType('options.threads', 'a boolean', threads);
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
  else if (
    typeof sink === 'object' &&
    sink !== null &&
    'write' in sink &&
    typeof sink.write === 'function'
  ) {
    put = (line) => sink.write(`${line}\n`);
  } else {
    const fd = typeof sink === 'object' && sink !== null ? fdOfSink(sink) : undefined;
    if (fd === undefined) {
      throw wrongType('sink', 'a function, or an object with write or with an integer fd', sink);
    }
    put = (line) => writeAll(fd, `${line}\n`);
  }
  const style: Style = {
    stringSize: options.stringSize ?? 32,
    rich: options.form === 'rich',
    fd: fdStyle(options.fdPaths),
  };
  const only = options.calls === undefined ? undefined : selected(options.calls);
  const lines = options.threads === true ? linesOf(sink, { ...options }) : undefined;
  const listener: Listener = { put, options: { ...options }, only, style, lines, last: 0n };
  begin(listener);
  return () => stop(listener);
}
