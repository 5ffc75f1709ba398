// Which of the calls: strace's `when=`.
import { integer, outOfRange, wrongType } from '../values/arguments.ts';

/**
 * Which calls it is injected into, counted from 1, as strace has it: `2` the second alone, `'2+'` the second and all behind
 * it, `'2+3'` the second, the fifth, the eighth, ..., `'2..4'` from the second to the fourth, `'2..9+3'` the second, the fifth and
 * the eighth.
 */
export type When =
  | number
  | `${number}`
  | `${number}+`
  | `${number}+${number}`
  | `${number}..${number}`
  | `${number}..${number}+`
  | `${number}..${number}+${number}`;

/** The first, the last, and every how manieth; a step of 0 is the first alone. */
export interface Counted {
  readonly first: number;
  readonly last: number;
  readonly step: number;
}

const MOST = 0x7fffffff;
const FORM = /^(\d{1,10})(?:\.\.(\d{1,10}))?(\+(\d{1,10})?)?$/;

/** Throws what names `fault.when`. */
export function counted(when: unknown): Counted {
  if (when === undefined) return { first: 1, last: MOST, step: 1 };
  if (typeof when === 'number') {
    return { first: integer('fault.when', when, 1, MOST), last: MOST, step: 0 };
  }
  if (typeof when !== 'string') {
    throw wrongType('fault.when', "an integer, or a text as '2+' or '1..5+2'", when);
  }
  const parts = FORM.exec(when);
  if (parts === null) {
    throw outOfRange('fault.when', 'n, n+, n+step, n..m, n..m+ or n..m+step', when);
  }
  const [, from = '', to, plus, by] = parts;
  const first = integer('fault.when', Number(from), 1, MOST);
  const last = to === undefined ? MOST : integer('fault.when', Number(to), first, MOST);
  const every = by === undefined ? 1 : integer('fault.when', Number(by), 1, MOST);
  return { first, last, step: to === undefined && plus === undefined ? 0 : every };
}
