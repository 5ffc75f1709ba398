// The calls as they are made, in the notation of strace(1).
import { openSync, writeSync } from 'node:fs';
import process from 'node:process';
import { type Calls, calls } from '../addon/calls.ts';
import { type Nonblocking, nonblocking } from '../addon/nonblocking.ts';
import { integer, outOfRange, wrongType } from '../values/arguments.ts';
import { errnoName } from '../values/errors.ts';
import type { Look } from './calls/call.ts';
import { table } from './calls/index.ts';
import type { Style } from './format.ts';
import { fdWithPath } from './paths.ts';
import { unbatched } from './unbatched.ts';

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

/** Where the calls go: a function, or anything with `write`, which gets lines. */
export type Sink = ((line: string, event: TraceEvent) => void) | { write(text: string): unknown };

/** What is shown, and how. */
export interface TraceOptions {
  /**
   * `exact`, the default, is what strace prints; `rich` decodes also what strace leaves as bytes (TCP_INFO, times of
   * options, IPv6 and UDP control messages, headers of netlink) and marks it: `... /* rich *\/`.
   */
  readonly form?: 'exact' | 'rich';
  /** Shows what each fd is, `3<socket:[4711]>`: strace's `-y`. */
  readonly fdPaths?: boolean;
  /** How many bytes of strings and memory are shown: strace's `-s`. 32 unless given. */
  readonly stringSize?: number;
  /** The column of the equals sign: strace's `-a`. 40 unless given. */
  readonly column?: number;
  /** Adds how long each call took, `<0.000012>`: strace's `-T`. */
  readonly duration?: boolean;
  /** Begins each line with the seconds since the one before (`relative`, `-r`) or the time of day (`absolute`, `-ttt`). */
  readonly time?: 'absolute' | 'relative';
  /** Only these calls, by the kernel's names or the library's: strace's `-e trace=`. */
  readonly calls?: readonly string[];
}

const NANO = 1_000_000_000n;

/** Nanoseconds as strace has them: seconds with six digits. */
function seconds(nanoseconds: bigint): string {
  const micro = nanoseconds / 1000n;
  return `${micro / 1_000_000n}.${String(micro % 1_000_000n).padStart(6, '0')}`;
}

/** The result as strace has it. The texts are those of its errno table, which is libc's. */
function resultText(result: number): string {
  if (result >= 0) return String(result);
  const errno = -result;
  return `-1 ${errnoName(errno)} (${strerror(errno)})`;
}

/** The addon's own, since the one of the table is traced. */
const { strerror } = calls;

/** Who is listening, in the order in which they came. */
interface Listener {
  readonly put: (line: string, event: TraceEvent) => unknown;
  readonly options: TraceOptions;
  readonly style: Style;
  last: bigint;
}

const listeners = new Set<Listener>();
const addon: Calls = { ...calls };
const nonblockingAddon: Nonblocking = { ...nonblocking };

/** A sink that fails is told once and not used again: what is traced must not notice. */
function emit(listener: Listener, event: TraceEvent): void {
  try {
    listener.put(event.line, event);
  } catch (error) {
    stop(listener);
    try {
      // At once and by itself: a stream would report a reader that has gone as an error of the program.
      writeSync(2, `sockfd: tracing stopped, its sink failed: ${String(error)}\n`);
    } catch {
      // There is nobody left to tell.
    }
  }
}

function wants({ options }: Listener, name: string, syscall: string): boolean {
  const only = options.calls;
  return only === undefined || only.includes(syscall) || only.includes(name);
}

function prefix(listener: Listener, start: bigint): string {
  const { time } = listener.options;
  if (time === undefined) return '';
  if (time === 'absolute') {
    const now = BigInt(Math.round(Date.now() * 1e6)) - (process.hrtime.bigint() - start);
    return `${now / NANO}.${String((now % NANO) / 1000n).padStart(6, '0')} `;
  }
  const since = listener.last === 0n ? 0n : start - listener.last;
  listener.last = start;
  return `${seconds(since).padStart(13)} `;
}

/** What a listener's line shows of a call that was made; undefined where its arguments were refused. */
function eventOf(
  listener: Listener,
  call: Omit<TraceEvent, 'line'>,
  after: ReturnType<Look> | undefined,
  returnsFd: boolean,
): TraceEvent | undefined {
  if (after === undefined) return undefined;
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

/** Makes a call and tells everybody what it was. */
function traced(name: string, call: (...args: unknown[]) => unknown) {
  const entry = table[name];
  if (entry === undefined) return call;
  const { syscall, look, returnsFd = false } = entry;
  return (...args: unknown[]): unknown => {
    const interested = [...listeners].filter((each) => wants(each, name, syscall));
    if (interested.length === 0) return call(...args);
    const afters = interested.map(({ style }) => {
      try {
        return look(args as never[], style);
      } catch {
        // Arguments of the wrong types, which the addon refuses.
        return undefined;
      }
    });
    const start = process.hrtime.bigint();
    const result = call(...args) as number;
    const duration = process.hrtime.bigint() - start;
    const code = result < 0 ? errnoName(-result) : undefined;
    const made = { syscall, name, args, result, code, start, duration };
    for (const [i, listener] of interested.entries()) {
      const event = eventOf(listener, made, afters[i], returnsFd);
      if (event !== undefined) emit(listener, event);
    }
    return result;
  };
}

/** Puts a function into a table for each of the addon's. */
function traceAll<T extends object>(functions: T, table: T): void {
  const traces = Object.entries(functions).map(([name, call]) => [
    name,
    traced(name, call as (...args: unknown[]) => unknown),
  ]);
  Object.assign(table, Object.fromEntries(traces));
}

function begin(listener: Listener): void {
  if (listeners.size === 0) {
    traceAll(addon, calls);
    traceAll(nonblockingAddon, nonblocking);
    calls.batch = (list, count, arena) => {
      // What the addon refuses, it refuses; and memory outside the arena is its to judge.
      if (count < 0 || list === null || 8 * count > list.length)
        return addon.batch(list, count, arena);
      return arena instanceof Uint8Array
        ? unbatched(list, count, arena)
        : addon.batch(list, count, arena);
    };
  }
  listeners.add(listener);
}

function stop(listener: Listener): void {
  if (!listeners.delete(listener) || listeners.size > 0) return;
  Object.assign(calls, addon);
  Object.assign(nonblocking, nonblockingAddon);
}

function checkOptions(options: TraceOptions): void {
  if (typeof options !== 'object' || options === null) {
    throw wrongType('options', 'an object', options);
  }
  const { stringSize = 0, column = 0, time, form, calls: only } = options;
  integer('options.stringSize', stringSize, 0, 0x7fffffff);
  integer('options.column', column, 0, 10_000);
  if (time !== undefined && time !== 'absolute' && time !== 'relative') {
    throw outOfRange('options.time', "'absolute' or 'relative'", time);
  }
  if (form !== undefined && form !== 'exact' && form !== 'rich') {
    throw outOfRange('options.form', "'exact' or 'rich'", form);
  }
  if (only !== undefined && !Array.isArray(only)) {
    throw wrongType('options.calls', 'an array of names', only);
  }
}

/**
 * Shows each system call of the library from now on, as strace(1) prints it: `socket(AF_INET, SOCK_STREAM, IPPROTO_IP) =
 * 3`. Calls that make no system call (`htons`) are not shown. While nothing is traced, this costs nothing.
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
    fd: options.fdPaths === true ? fdWithPath : String,
  };
  const listener: Listener = { put, options, style, last: 0n };
  begin(listener);
  return () => stop(listener);
}

/** Once, though every entry point asks. */
let fromEnvironment = false;

/**
 * Turns tracing on as the environment says: `SOCKFD_TRACE=1` to standard error, any other value to the file of that
 * name. `SOCKFD_TRACE_OPTIONS` may hold the options as JSON.
 *
 * @internal
 */
export function traceFromEnvironment(setting: string): void {
  if (fromEnvironment) return;
  fromEnvironment = true;
  let options: TraceOptions = {};
  try {
    options = JSON.parse(process.env['SOCKFD_TRACE_OPTIONS'] ?? '{}') as TraceOptions;
    checkOptions(options);
  } catch (error) {
    process.stderr.write(`sockfd: SOCKFD_TRACE_OPTIONS: ${(error as Error).message}\n`);
    return;
  }
  let fd = 2;
  if (setting !== '1') {
    try {
      fd = openSync(setting, 'a');
    } catch (error) {
      process.stderr.write(
        `sockfd: SOCKFD_TRACE=${setting}: ${String((error as Error).message)}\n`,
      );
      return;
    }
  }
  trace((line) => writeSync(fd, `${line}\n`), options);
}
