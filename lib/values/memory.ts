// The memory that callers give: what is taken, and how it becomes a view.

import { elements, wrongType } from './arguments.ts';
import { placeOf } from './view.ts';

/** Memory to read from or write into: any view of a buffer, or a whole buffer, shared ones too. */
export type Bytes = ArrayBufferView | ArrayBufferLike;

/** Bytes to send; a string goes as UTF-8. */
export type Data = Bytes | string;

const encoder = new TextEncoder();

/** What `look` says of memory; the TypeError that names the argument where its buffer was detached or shrank. */
export function attached<T>(name: string, look: () => T): T {
  try {
    return look();
  } catch {
    throw Object.assign(new TypeError(`"${name}" must be attached memory, got a detached buffer`), {
      code: 'ERR_INVALID_ARG_TYPE',
    });
  }
}

const byteLengths = [ArrayBuffer, SharedArrayBuffer].map(
  ({ prototype }) => Object.getOwnPropertyDescriptor(prototype, 'byteLength')?.get,
);

/** Whether a value is a whole buffer; one of another realm (a vm context) is no instance of ours. */
function isBuffer(value: unknown): value is ArrayBufferLike {
  if (value instanceof ArrayBuffer || value instanceof SharedArrayBuffer) return true;
  if (typeof value !== 'object' || value === null) return false;
  // What only says that it is one has no length for the getter.
  return byteLengths.some((get) => {
    try {
      return typeof get?.call(value) === 'number';
    } catch {
      return false;
    }
  });
}

/** Whether a value is memory: a view of a buffer, or a whole one. */
export function isBytes(value: unknown): value is Bytes {
  return ArrayBuffer.isView(value) || isBuffer(value);
}

/** `bytes` as a view, whatever kind of buffer it is. Throws the TypeError that names the argument. */
export function viewOf(name: string, bytes: Bytes): ArrayBufferView {
  if (ArrayBuffer.isView(bytes)) {
    // Typed arrays without memory say 0, but a DataView throws an error of its own.
    if (bytes instanceof DataView) attached(name, () => bytes.byteLength);
    return bytes;
  }
  if (isBuffer(bytes)) return attached(name, () => new Uint8Array(bytes));
  throw wrongType(name, 'an ArrayBuffer, a SharedArrayBuffer or a view of one', bytes);
}

/** `data` as a view: a string as its UTF-8 bytes. */
export function dataOf(name: string, data: Data): ArrayBufferView {
  return typeof data === 'string' ? encoder.encode(data) : viewOf(name, data);
}

/**
 * The same as bytes, for what is read in JavaScript: a new view, of where the language knows the memory to be, since a class
 * of the caller's own may say something else.
 */
export function bytesOf(name: string, data: Data): Uint8Array {
  const view = dataOf(name, data);
  return attached(name, () => {
    const { buffer, at, size } = placeOf(view);
    return new Uint8Array(buffer, at, size);
  });
}

/** The views of a list of buffers. */
export function viewsOf<T>(
  name: string,
  list: readonly T[],
  view: (name: string, item: T) => ArrayBufferView,
): ArrayBufferView[] {
  // Array.from visits holes too, which are refused like any other wrong element.
  return Array.from(elements(name, 'an array of buffers', list), (item, i) =>
    view(`${name}[${i}]`, item),
  );
}
