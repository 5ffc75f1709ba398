// Memory that every call of a thread uses again, so that a call need not allocate.
//
// A call is over before the next one begins, but for one case: the sinks of `sockfd/trace` run within the call that they
// are told of, before its result is decoded, and may make calls of their own. So all such memory is made here, and the
// tracer puts back what was in it. State that a call leaves for later is not scratch, and is not put back.
import { shared } from '../addon/shared.ts';

/** The memory of many arrays, and room for what is in it while something else goes on: one copy for all of them. */
interface Part {
  readonly memory: Uint8Array;
  readonly copy: Uint8Array;
  used: number;
}

/** What all arrays of the library need together. It is copied with every call that is traced. */
const SIZE = 4096;

/** The memory of every copy of the library that shares the addon; a copy that is gone takes its memory with it. */
const pools = shared('scratch', (): WeakRef<Part[]>[] => []);
const pool: Part[] = [];
pools.push(new WeakRef(pool));

/** A part with so many bytes that nobody has. */
function partWith(bytes: number): Part {
  const last = pool.at(-1);
  if (last !== undefined && last.used + bytes <= last.memory.length) return last;
  const size = Math.max(SIZE, bytes);
  const part = { memory: new Uint8Array(size), copy: new Uint8Array(size), used: 0 };
  pool.push(part);
  return part;
}

/**
 * An array of `length` elements that calls share: each fills in what it needs, and takes its result before another call
 * can begin. It is a part of a larger buffer.
 */
export function scratch<T extends ArrayBufferView>(
  type: {
    new (buffer: ArrayBufferLike, offset: number, length: number): T;
    readonly BYTES_PER_ELEMENT: number;
  },
  length: number,
): T {
  const bytes = length * type.BYTES_PER_ELEMENT;
  const part = partWith(bytes);
  const array = new type(part.memory.buffer, part.used, length);
  // The next one is aligned, whatever it is.
  part.used += (bytes + 7) & ~7;
  return array;
}

/**
 * Runs what may make calls in the midst of another one, which finds the shared memory as it was. Not within itself: there
 * is one copy.
 */
export function keepingScratch<T>(body: () => T): T {
  for (const each of pools) {
    for (const { memory, copy } of each.deref() ?? []) copy.set(memory);
  }
  try {
    return body();
  } finally {
    // What was made meanwhile is nobody's yet.
    for (const each of pools) {
      for (const { memory, copy } of each.deref() ?? []) memory.set(copy);
    }
  }
}
