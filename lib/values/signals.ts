// Sets of signals: sigsetops(3), signal(7)
import { elements, integer } from './arguments.ts';

/** Linux has the signals 1 to 64 (128 on MIPS, of which the upper ones cannot be named here). */
const LAST = 64;

/** A list of signals as the mask of 64 bits that the addon takes: signal n is bit n-1. */
export function signalMask(name: string, signals: readonly number[]): BigUint64Array {
  let mask = 0n;
  // Array.from visits holes too.
  const list = Array.from(elements(name, 'an array of signal numbers', signals), (signal, i) =>
    integer(`${name}[${i}]`, signal, 1, LAST),
  );
  for (const signal of list) mask |= 1n << BigInt(signal - 1);
  return BigUint64Array.of(mask);
}

/** The mask of a call that may do without: null for none. */
export function signalMaskOrNull(
  name: string,
  signals: readonly number[] | undefined,
): BigUint64Array | null {
  return signals === undefined ? null : signalMask(name, signals);
}

/** The signals of a mask, in order. */
export function signalsOf(mask: bigint): number[] {
  const signals: number[] = [];
  for (let signal = 1; signal <= LAST; signal++) {
    if (((mask >> BigInt(signal - 1)) & 1n) === 1n) signals.push(signal);
  }
  return signals;
}
