// The arguments of a traced call, looked at without running any code of the caller's.
import { types } from 'node:util';

/** As deep as lists go: those of `sendmmsg`. */
const DEPTH = 2;

/** What is longer than any list may be is refused by its length alone. */
const LONG = 0xffff;

/** Whether the addon takes it for an array: a proxy of one is none. */
function isList(value: unknown): value is readonly unknown[] {
  return !types.isProxy(value) && Array.isArray(value) && value.length <= LONG;
}

/** An argument with lists whose elements were read once: getters of theirs run as often as without a trace. */
export function settled(value: unknown, depth: number = DEPTH): unknown {
  if (depth === 0 || !isList(value)) return value;
  try {
    return Array.from({ length: value.length }, (_, i) => settled(value[i], depth - 1));
  } catch {
    // The addon will find the same, in its own order.
    return value;
  }
}

const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object;

const views = new Map(
  [
    Int8Array,
    Uint8Array,
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
  const prototype = types.isDataView(view) ? DataView.prototype : typedArray;
  const own = (name: string | symbol): unknown => Reflect.get(prototype, name, view);
  const buffer = own('buffer') as ArrayBuffer;
  const offset = own('byteOffset') as number;
  const size = own('byteLength') as number;
  const type = types.isDataView(view) ? undefined : views.get(String(own(Symbol.toStringTag)));
  if (type === undefined) return new Uint8Array(buffer, offset, size);
  return new type(buffer, offset, size / type.BYTES_PER_ELEMENT);
}

/**
 * An argument as it is shown: memory without the methods of a subclass.
 *
 * @throws {TypeError} for what the addon refuses: a proxy, a list without end, memory that is gone
 */
export function seen(value: unknown, depth: number = DEPTH): unknown {
  if (types.isProxy(value)) throw new TypeError('a proxy');
  if (ArrayBuffer.isView(value)) return plainView(value);
  if (!Array.isArray(value)) return value;
  if (depth === 0 || !isList(value)) throw new TypeError('a list in a list');
  return value.map((each) => seen(each, depth - 1));
}
