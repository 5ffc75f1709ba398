// What memory a view is of, as the language knows it: a class of the caller's own may say something else.

type Getter = (view: ArrayBufferView) => unknown;

/** The getter of a built-in prototype, which no subclass and no instance can put another in the place of. */
function getter(prototype: object, name: string | symbol): Getter {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  return (view) => (get === undefined ? undefined : Reflect.apply(get, view, []));
}

interface Getters {
  readonly buffer: Getter;
  readonly byteOffset: Getter;
  readonly byteLength: Getter;
}

function gettersOf(prototype: object): Getters {
  return {
    buffer: getter(prototype, 'buffer'),
    byteOffset: getter(prototype, 'byteOffset'),
    byteLength: getter(prototype, 'byteLength'),
  };
}

const typedArray: object = Object.getPrototypeOf(Uint8Array.prototype);
const ofTypedArray = gettersOf(typedArray);
const ofDataView = gettersOf(DataView.prototype);

/** The name of a typed array's own class; undefined of a DataView. */
export const className: Getter = getter(typedArray, Symbol.toStringTag);

/** Where a view's memory is. */
export interface Place {
  readonly buffer: ArrayBuffer;
  readonly at: number;
  readonly size: number;
}

/** @throws {TypeError} the engine's, for a DataView whose memory is gone */
export function placeOf(view: ArrayBufferView): Place {
  const { buffer, byteOffset, byteLength } =
    className(view) === undefined ? ofDataView : ofTypedArray;
  return {
    buffer: buffer(view) as ArrayBuffer,
    at: byteOffset(view) as number,
    size: byteLength(view) as number,
  };
}
