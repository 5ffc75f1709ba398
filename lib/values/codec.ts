// What the codecs of options are made of.
import { elements, integer, outOfRange, wrongType } from './arguments.ts';
import { bytesOf } from './memory.ts';
import { type Address, type AddressInput, decode as decodeAddress, sockaddr } from './sockaddr.ts';
import { type Field, i32, longSize, type Struct, u64 } from './struct.ts';
import { stringOf } from './text.ts';

/** How a type of value becomes bytes and back. */
export interface Codec<T = unknown> {
  /** How many bytes to offer the kernel; what is longer comes cut. */
  readonly size: number;
  /** How many it has, from the first `size` of them: where the kernel wants exactly as much room. */
  sizeOf?(head: Uint8Array): number;
  /** The length that the kernel says is not that of all it stored. */
  readonly whole?: true;
  /** What the kernel wants to find in these bytes when it is asked. */
  readonly request?: Uint8Array;
  /** The same for what a caller asks with. */
  ask?(request: unknown, name: string): Uint8Array;
  decode(data: Uint8Array): T;
  encode(value: unknown, name: string): Uint8Array;
}

/** A type whose bytes are its value. */
export function opaque(size: number): Codec<Uint8Array> {
  return {
    size,
    decode: (data) => data.slice(),
    encode: (value, name) => bytesOf(name, value as Uint8Array),
  };
}

/** All of it, for numbers. */
export const view = (data: Uint8Array): DataView =>
  new DataView(data.buffer, data.byteOffset, data.byteLength);

/** At least `size` bytes: zeros behind those of a kernel that has stored fewer. */
export function padded(data: Uint8Array, size: number): Uint8Array {
  if (data.byteLength >= size) return data;
  const whole = new Uint8Array(size);
  whole.set(data);
  return whole;
}

/** An int; the kernel stores fewer bytes where it has fewer. */
export const int: Codec<number> = {
  size: 4,
  decode: (data) => (data.byteLength >= 4 ? i32.get(view(data), 0) : (data[0] ?? 0)),
  encode: (value, name) => {
    if (typeof value !== 'number' && typeof value !== 'boolean') {
      throw wrongType(name, 'an integer or a boolean', value);
    }
    return new Uint8Array(
      Int32Array.of(integer(name, Number(value), -0x80000000, 0xffffffff)).buffer,
    );
  },
};

/** An int whose bits are an unsigned number. */
export const uint: Codec<number> = { ...int, decode: (data) => int.decode(data) >>> 0 };

/** One number of 64 bits; the kernel stores fewer bytes where it has fewer. */
export const wide: Codec<bigint> = {
  size: 8,
  decode: (data) =>
    data.byteLength >= 8 ? u64.get(view(data), 0) : BigInt(int.decode(data) >>> 0),
  encode: (value, name) => {
    const data = new Uint8Array(8);
    u64.set(view(data), 0, value, name);
    return data;
  },
};

/** A name of at most `max` bytes, which the kernel ends with a NUL. */
export function string(max: number): Codec<string> {
  return {
    size: 256,
    decode: stringOf,
    encode: (value, name) => {
      if (typeof value !== 'string') throw wrongType(name, 'a string', value);
      const data = new TextEncoder().encode(value);
      if (data.byteLength > max) throw outOfRange(name, `at most ${max} bytes`, value);
      return data;
    },
  };
}

/** As many elements as there are bytes for. */
export function list<T>(
  size: number,
  element: number,
  get: (data: Uint8Array) => T,
  set: (value: unknown, name: string) => Uint8Array,
): Codec<T[]> {
  return {
    size,
    decode: (data) =>
      Array.from({ length: Math.floor(data.byteLength / element) }, (_, i) =>
        get(data.subarray(i * element, (i + 1) * element)),
      ),
    encode: (value, name) => {
      const items = Array.from(elements(name, 'an array', value as T[]), (item, i) =>
        set(item, `${name}[${i}]`),
      );
      const data = new Uint8Array(items.length * element);
      for (const [i, item] of items.entries()) data.set(item, i * element);
      return data;
    },
  };
}

export function structs<T>(codec: Struct<T>, size: number): Codec<T[]> {
  return list(size, codec.size, codec.decode, codec.encode);
}

/** A whole sockaddr as the value. */
export const address: Codec<Address> = {
  size: 128,
  decode: (data) => decodeAddress(data, data.byteLength),
  encode: (value) => sockaddr(value as AddressInput),
};

/** A sockaddr_storage in a struct, where a pointer may lie: at a multiple of 4 where it has 32 bits. */
export const storage: Field<unknown> = {
  size: 128,
  align: longSize,
  get: (data: DataView, offset: number): unknown => {
    const whole = new Uint8Array(data.buffer, data.byteOffset + offset, 128);
    return decodeAddress(whole, whole.byteLength);
  },
  set: (data: DataView, offset: number, value: unknown): void => {
    new Uint8Array(data.buffer, data.byteOffset + offset, 128).set(sockaddr(value as AddressInput));
  },
};
