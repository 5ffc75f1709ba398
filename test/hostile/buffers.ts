// Arguments that are memory, and those that say how much of it.
import type { Call } from './call.ts';
import { longText } from './values.ts';

const SIZES = [0, 1, 2, 4, 8, 16, 20, 64, 128, 256, 1000];

export function view(call: Call, sizes: readonly number[] = SIZES): unknown {
  const { guards, random } = call;
  const picked = guards.view(random, random.pick(sizes));
  call.size = picked.byteLength;
  return picked;
}

export function viewOrNull(call: Call): unknown {
  call.size = 0;
  return call.random.chance(0.05) ? null : view(call);
}

export function text(call: Call): string {
  if (call.random.chance(0.002)) return longText(call.random);
  return call.random.pick(['127.0.0.1', '::1', 'lo', '0.0.0.0', '::', 'fe80::1%lo', 'text', '']);
}

export function lengthRef(call: Call): unknown {
  const { guards, random, size } = call;
  if (random.chance(0.1)) return null;
  const length = random.chance(0.8)
    ? size
    : random.pick([0, 1, size - 1, size + 1, -1, 2 ** 31 - 1, -(2 ** 31)]);
  return guards.ints(random.pick([1, 1, 2]), [length]);
}

/** A part of the last view, or one that is just not in it. */
export function part(call: Call): number {
  const { random, size } = call;
  const length = random.chance(0.85)
    ? random.pick([0, size >> 1, size])
    : random.pick([size + 1, -1]);
  call.size = Math.max(0, size - length);
  return length;
}

export function count({ random, count: most }: Call): number {
  return random.chance(0.85) ? random.below(most + 1) : random.pick([most + 1, -1, 1 << 20]);
}
