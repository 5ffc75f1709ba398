// Milliseconds, as JavaScript has times, and the seconds with a smaller unit that the kernel's structs have.
import { outOfRange, wrongType } from './arguments.ts';

/** Microseconds of a millisecond: struct timeval. */
export const MICRO = 1e3;
/** Nanoseconds of a millisecond: struct timespec. */
export const NANO = 1e6;

/** Milliseconds as seconds and a smaller unit, rounded to it. Throws what names `name`. */
export function secondsOf(
  name: string,
  ms: number,
  unitsPerMs: number,
  must = 'milliseconds from 0 to 2^53-1',
): [seconds: bigint, rest: bigint] {
  if (typeof ms !== 'number') throw wrongType(name, 'a number', ms);
  if (!(ms >= 0 && ms <= Number.MAX_SAFE_INTEGER)) throw outOfRange(name, must, ms);
  const seconds = Math.floor(ms / 1000);
  const rest = Math.round((ms - seconds * 1000) * unitsPerMs);
  return rest < 1000 * unitsPerMs ? [BigInt(seconds), BigInt(rest)] : [BigInt(seconds + 1), 0n];
}

/** The same for a call that waits, as the words that the addon takes; null for ever. */
export function timeoutWords(
  timeout: number | undefined,
  unitsPerMs: number,
): BigInt64Array | null {
  if (timeout === undefined || timeout === -1) return null;
  return BigInt64Array.from(
    secondsOf('timeout', timeout, unitsPerMs, 'milliseconds, or -1 for ever'),
  );
}

/** Seconds and a smaller unit as milliseconds. */
export function millisecondsOf(
  [seconds = 0n, rest = 0n]: Iterable<bigint>,
  unitsPerMs: number,
): number {
  return Number(seconds) * 1000 + Number(rest) / unitsPerMs;
}
