// The arguments of one call: all as they should be, or one hostile, or some, or another number of them.
import type { Call } from './call.ts';
import type { Guards } from './memory.ts';
import { generatorFor } from './parameters.ts';
import type { Pool } from './pool.ts';
import type { Random } from './random.ts';
import type { Callable, SurfaceName } from './surface.ts';
import { hostile } from './values.ts';

export function argumentsFor(
  surface: SurfaceName,
  { name, parameters }: Callable,
  random: Random,
  guards: Guards,
  pool: Pool,
): unknown[] {
  const call: Call = {
    surface,
    name,
    random,
    guards,
    pool,
    family: -1,
    size: 0,
    count: 0,
    level: 1,
    option: 1,
  };
  const mood = random.below(100);
  const one = mood < 25 ? -1 : random.below(Math.max(1, parameters.length));
  const args = parameters.map((parameter, i) => {
    const wrong = mood < 25 ? false : mood < 80 ? i === one : random.chance(0.5);
    const right = generatorFor(surface, name, parameter)(call);
    return wrong ? hostile(random, guards) : right;
  });
  if (random.chance(0.04)) return args.slice(0, random.below(args.length + 1));
  if (random.chance(0.04)) {
    const more = random.pick([1, 2, 12]);
    return [...args, ...Array.from({ length: more }, () => hostile(random, guards))];
  }
  return args;
}
