// Memory that every call of a thread uses again, so that a call need not allocate.
//
// A call is over before the next one begins, but for one case: the sinks of `sockfd/trace` run within the call that they
// are told of, before its result is decoded, and may make calls of their own. So all such memory is made here, and the
// tracer puts back what was in it. State that a call leaves for later is not scratch, and is not put back.
import { shared } from '../addon/binding.ts';

/** An array's memory, and room for what is in it while something else goes on. */
interface Part {
  readonly memory: Uint8Array;
  readonly copy: Uint8Array;
}

/** The memory of every copy of the library that shares the addon; a copy that is gone takes its memory with it. */
const pools = shared('scratch', (): WeakRef<Part[]>[] => []);
const pool: Part[] = [];
pools.push(new WeakRef(pool));

/**
 * An array of `length` elements that calls share: each fills in what it needs, and takes its result before another call
 * can begin.
 */
export function scratch<T extends ArrayBufferView>(
  type: { new (buffer: ArrayBuffer): T; readonly BYTES_PER_ELEMENT: number },
  length: number,
): T {
  const buffer = new ArrayBuffer(length * type.BYTES_PER_ELEMENT);
  pool.push({ memory: new Uint8Array(buffer), copy: new Uint8Array(buffer.byteLength) });
  return new type(buffer);
}

/**
 * Runs what may make calls in the midst of another one, which finds the shared memory as it was. Not within itself: there
 * is one copy.
 */
export function keepingScratch<T>(body: () => T): T {
  // What is made meanwhile is nobody's yet.
  const parts = pools.flatMap((each) => each.deref() ?? []);
  for (const { memory, copy } of parts) copy.set(memory);
  try {
    return body();
  } finally {
    for (const { memory, copy } of parts) memory.set(copy);
  }
}
