// What generators of arguments know of the call that they work for, and what they share.
import type { Guards } from './memory.ts';
import type { Pool } from './pool.ts';
import type { Random } from './random.ts';
import type { SurfaceName } from './surface.ts';
import { hostile } from './values.ts';

/** What the arguments of one call know of each other. */
export interface Call {
  readonly surface: SurfaceName;
  readonly name: string;
  readonly random: Random;
  readonly guards: Guards;
  readonly pool: Pool;
  /** The family of the fd that was picked. */
  family: number;
  /** The bytes of the view that was picked last, and of the part that starts at the offset. */
  size: number;
  /** How many triples the array has that was picked last. */
  count: number;
  /** The options' level that was picked. */
  level: number;
  /** The option that was picked. */
  option: number;
}

export type Generator = (call: Call) => unknown;

export function oneOf(list: readonly unknown[]): Generator {
  return ({ random }) => random.pick(list);
}

/** None, one, or two flags of one of the lists. */
export function flagsOf(...lists: (readonly number[])[]): Generator {
  return ({ random }) => {
    const list = random.pick(lists);
    const some = random.chance(0.5) ? 0 : random.pick(list);
    return random.chance(0.7) ? some : some | random.pick(list);
  };
}

/** A list of what `generate` makes, among it something else as often as `wrong` says. */
export function listOf(generate: Generator, wrong: number): Generator {
  return (call) => {
    const { guards, random } = call;
    const most = random.chance(0.005) ? 1100 : random.below(5);
    return Array.from({ length: most }, () =>
      random.chance(wrong) ? hostile(random, guards) : generate(call),
    );
  };
}

/** An object in which one field is now and then hostile, or missing. */
export function spoiled(
  { guards, random }: Call,
  object: Record<string, unknown>,
  probability = 0.3,
): Record<string, unknown> {
  if (!random.chance(probability)) return object;
  const field = random.pick(Object.keys(object));
  if (random.chance(0.2)) delete object[field];
  else object[field] = hostile(random, guards);
  return object;
}
