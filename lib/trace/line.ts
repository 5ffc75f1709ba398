// The parts of a line: when, what, and with which result.
import { errnoName } from '../values/errors.ts';
import type { After, Call } from './calls/call.ts';
import { timeOfDay } from './clock.ts';
import type { TraceEvent, TraceOptions } from './types.ts';
import { untraced } from './untraced.ts';

/** Nanoseconds as strace has them: seconds with six digits. */
function seconds(nanoseconds: bigint): string {
  const micro = nanoseconds / 1000n;
  return `${micro / 1_000_000n}.${String(micro % 1_000_000n).padStart(6, '0')}`;
}

/** The result as strace has it. The texts are those of its errno table, which is libc's. */
function resultText(result: number): string {
  if (result >= 0) return String(result);
  const errno = -result;
  const name = errnoName(errno);
  if (name.startsWith('ERRNO_')) return `-1 (errno ${errno})`;
  return `-1 ${name} (${untraced.strerror(errno)})`;
}

/** The time of day, as strace has it: of this machine's time zone. */
function clock(nanoseconds: bigint, micro: boolean): string {
  const date = new Date(Number(nanoseconds / 1_000_000n));
  const parts = [date.getHours(), date.getMinutes(), date.getSeconds()];
  const text = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return micro ? `${text}.${String((nanoseconds / 1000n) % 1_000_000n).padStart(6, '0')}` : text;
}

/** The time that a line begins with; `last` is when the one before it began, 0 where there was none. */
export function timeText({ time }: TraceOptions, moment: bigint, last: bigint): string {
  if (time === undefined) return '';
  if (time === 'absolute') return `${seconds(timeOfDay(moment))} `;
  if (time === 'clock') return `${clock(timeOfDay(moment), false)} `;
  if (time === 'clock-micro') return `${clock(timeOfDay(moment), true)} `;
  return `${seconds(last === 0n ? 0n : moment - last).padStart(13)} `;
}

/** What of a line is known when the call has returned: the rest of the arguments, and the equals sign with the result. */
export interface Parts {
  readonly rest: string;
  readonly result: string;
}

/** What strace adds to a call that it has tampered with. */
function tamperedText({ injected, delayed }: Omit<TraceEvent, 'line'>): string {
  const what = injected === 'arguments' ? ' (INJECTED: args)' : injected ? ' (INJECTED)' : '';
  return delayed ? `${what} (DELAYED)` : what;
}

/** What is shown of a call that was made. `fd` shows an fd. */
export function partsOf(
  call: Omit<TraceEvent, 'line'>,
  after: After,
  { returnsFd }: Call,
  fd: (number: number) => string,
  options: TraceOptions,
): Parts {
  const { result, duration } = call;
  const tampered = tamperedText(call);
  try {
    const { text, note, result: special } = after.rest(result);
    const number = returnsFd === true && result >= 0 ? fd(result) : resultText(result);
    const last = `${special ?? number}${note === undefined || result < 0 ? '' : ` (${note})`}`;
    const took = options.duration === true ? ` <${seconds(duration)}>` : '';
    return { rest: text, result: `= ${last}${tampered}${took}` };
  } catch (error) {
    return { rest: '', result: `= ${result} /* ${String(error)} */` };
  }
}

/** The column of the equals sign, unless it is given. */
export const COLUMN = 40;

/** A call from its name to its result; `before` is how many columns of its line are taken. */
export function aligned(text: string, { result }: Parts, column: number, before = 0): string {
  return `${`${text}) `.padEnd(column - before)}${result}`;
}
