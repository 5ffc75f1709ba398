// Bytes as a program of calls: of the addon's functions, of batches, of prepared ones, with faults injected into some.
import { inject } from '../../../lib/inject/index.ts';
import { BATCH } from '../../../lib/raw/batch.ts';
import { Prepared } from '../../../lib/raw/prepared.ts';
import { argumentsFor } from '../../hostile/arguments.ts';
import { batchFields, tameBatch } from '../../hostile/batches.ts';
import type { Call } from '../../hostile/call.ts';
import { describeCall } from '../../hostile/describe.ts';
import { Guards } from '../../hostile/memory.ts';
import { loopbackUp } from '../../hostile/network.ts';
import { wrongException, wrongResult } from '../../hostile/outcome.ts';
import { Pool } from '../../hostile/pool.ts';
import { type Callable, type SurfaceName, surfaces } from '../../hostile/surface.ts';
import { awayFromOwn, mend, tame } from '../../hostile/tame.ts';
import { Bytes } from './bytes.ts';

/** How many calls an input may make, and how many inputs share the fds. */
const MOST_CALLS = 12;
const SHARED = 64;

const preparable = Object.values(BATCH).filter((code) => code !== BATCH.close);
const calls: readonly (readonly [SurfaceName, Callable])[] = (
  ['addon', 'nonblocking'] as const
).flatMap((surface) => surfaces[surface].map((callable) => [surface, callable] as const));

/** Memory that is as large as it says, so that AddressSanitizer sees what lies beside it. */
class Tight extends Guards {
  override room(size: number, shared = false): { buffer: ArrayBufferLike; offset: number } {
    return { buffer: shared ? new SharedArrayBuffer(size) : new ArrayBuffer(size), offset: 0 };
  }
}

/** What an input does, in a network namespace of its own. */
export class Calls {
  /** Is told of each call before it is made. */
  readonly #tell: ((text: string) => void) | undefined;
  #pool: Pool | undefined;
  #inputs = 0;

  constructor(tell?: (text: string) => void) {
    this.#tell = tell;
  }

  /** Makes the calls. Returns what is wrong with one of them; undefined where nothing is. */
  run(bytes: Uint8Array): string | undefined {
    if (this.#inputs++ % SHARED === 0) {
      Pool.sweep();
      loopbackUp();
      this.#pool = new Pool();
    }
    const pool = this.#pool as Pool;
    const random = new Bytes(bytes);
    // By all of the bytes, so that any change of one tries both: no other code runs because of it, so it would not be kept.
    const sum = bytes.reduce((all, byte) => all + byte, 0);
    const guards = sum % 4 === 0 ? new Guards() : new Tight();
    for (let i = 0; i < MOST_CALLS && !random.isEmpty; i++) {
      const which = random.below(calls.length + 2);
      const found = calls[which];
      const wrong =
        found === undefined
          ? this.#prepared(random, guards, pool)
          : this.#call(...found, random, guards, pool);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  }

  #call(
    surface: SurfaceName,
    callable: Callable,
    random: Bytes,
    guards: Guards,
    pool: Pool,
  ): string | undefined {
    const args = argumentsFor(surface, callable, random, guards, pool);
    tame(surface, callable, args, pool, random, true);
    this.#tell?.(describeCall(surface, callable.name, args));
    let result: unknown;
    let wrong: string | undefined;
    {
      using _ = random.chance(0.1) ? injected(callable.name, random, this.#tell) : undefined;
      try {
        result = callable.call(...args);
        wrong = wrongResult(surface, callable.name, args, result);
      } catch (error) {
        wrong = wrongException(error, args);
      }
    }
    wrong ??= guards.broken();
    mend(callable, args, result, pool);
    if (wrong === undefined) return undefined;
    return `${describeCall(surface, callable.name, args)}: ${wrong}`;
  }

  #prepared(random: Bytes, guards: Guards, pool: Pool): string | undefined {
    const code = random.pick(preparable);
    const prepared = new Prepared(code, random.pick([0, 1, 24, 64, 256]));
    const call: Call = {
      ...{ surface: 'raw', name: 'batch', random, guards, pool },
      ...{ family: -1, size: 0, count: 0, level: 1, option: 1 },
    };
    for (let i = 0; i < 2; i++) {
      prepared.arguments.set(batchFields(call, code));
      tameBatch(prepared.arguments, (fd) => awayFromOwn(fd, pool, random) as number);
      const text = `prepared ${prepared.arguments} with ${prepared.memory.length} bytes`;
      this.#tell?.(text);
      const result = prepared.run();
      if (!(result >= -4095)) return `${text}: ${result} instead of an integer`;
      if (code === BATCH.accept4) pool.adopt(result);
    }
    return undefined;
  }
}

/** A fault for the next call; undefined where no fault can be. */
function injected(
  name: string,
  random: Bytes,
  tell: ((text: string) => void) | undefined,
): Disposable | undefined {
  const number = 1 + random.below(random.pick([255, 2 ** 31 - 1]));
  const fault = random.pick([{ errno: 1 + (number % 133) }, { retval: number }, { count: number }]);
  try {
    const injection = inject(name as Parameters<typeof inject>[0], fault);
    tell?.(`  with ${JSON.stringify(fault)}`);
    return injection;
  } catch {
    // Of a call that is none of the kernel's, or has no count.
    return undefined;
  }
}
