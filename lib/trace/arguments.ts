// The arguments of a traced call, looked at without running any code of the caller's.
import { types } from 'node:util';
import { className, placeOf } from '../values/view.ts';

/** As deep as lists go: those of `sendmmsg`. */
const DEPTH = 2;

/** What is longer than any list may be is refused by its length alone. */
const LONG = 0xffff;

/** Whether the addon takes it for an array: a proxy of one is none. */
function isList(value: unknown): value is readonly unknown[] {
  return !types.isProxy(value) && Array.isArray(value) && value.length <= LONG;
}

/** What is neither a list nor a proxy of anything. */
function isPlain(value: unknown): boolean {
  return (typeof value !== 'object' && typeof value !== 'function') || value === null;
}

/** An argument with lists whose elements were read once: getters of theirs run as often as without a trace. */
export function settled(value: unknown, depth: number = DEPTH): unknown {
  if (depth === 0 || isPlain(value) || ArrayBuffer.isView(value) || !isList(value)) return value;
  try {
    return Array.from({ length: value.length }, (_, i) => settled(value[i], depth - 1));
  } catch {
    // The addon will find the same, in its own order.
    return value;
  }
}

interface ViewClass {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, at: number, length: number): ArrayBufferView;
}

const views = new Map<unknown, ViewClass>(
  [
    Int8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
  ].map((type) => [type.name, type] as const),
);

/** A view of the same memory that is nobody's subclass. */
export function plainView(view: ArrayBufferView): ArrayBufferView {
  const { buffer, at, size } = placeOf(view);
  const known = views.get(className(view));
  if (known === undefined) return new Uint8Array(buffer, at, size);
  return new known(buffer, at, size / known.BYTES_PER_ELEMENT);
}

/**
 * An argument as it is shown: memory without the methods of a subclass.
 *
 * @throws {TypeError} for what the addon refuses: a proxy, a list without end, memory that is gone
 */
export function seen(value: unknown, depth: number = DEPTH): unknown {
  if (isPlain(value)) return value;
  if (ArrayBuffer.isView(value)) return plainView(value);
  if (types.isProxy(value)) throw new TypeError('a proxy');
  if (!Array.isArray(value)) return value;
  if (depth === 0 || !isList(value)) throw new TypeError('a list in a list');
  return value.map((each) => seen(each, depth - 1));
}
