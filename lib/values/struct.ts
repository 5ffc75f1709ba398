// C structs as tables of fields: offsets and padding by C's rules, sizes of this machine only for `long`.
import * as raw from '../addon/calls.ts';
import { integer, onlyFields, outOfRange, wrongType } from './arguments.ts';
import { AF_INET, AF_INET6 } from './constants.generated.ts';
import { bytesOf } from './memory.ts';
import { scratch } from './scratch.ts';

/** Whether this host has the low byte first. */
export const littleEndian: boolean = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The size of a C long, from the kernel's own padding of control messages. */
export const longSize: number = raw.CMSG_SPACE(1) - raw.CMSG_SPACE(0) || 8;

/** How one field lies in memory and what it is in JavaScript. */
export interface Field<T> {
  readonly size: number;
  readonly align: number;
  get(view: DataView, offset: number): T;
  /** Throws what names `name`. */
  set(view: DataView, offset: number, value: unknown, name: string): void;
}

function number(
  size: number,
  min: number,
  max: number,
  get: (view: DataView, offset: number) => number,
  set: (view: DataView, offset: number, value: number) => void,
): Field<number> {
  return {
    size,
    align: size,
    get,
    set: (view, offset, value, name) =>
      set(
        view,
        offset,
        integer(name, typeof value === 'boolean' ? Number(value) : value, min, max),
      ),
  };
}

/** unsigned char, 8 bits. */
export const u8: Field<number> = number(
  1,
  0,
  0xff,
  (view, offset) => view.getUint8(offset),
  (view, offset, value) => view.setUint8(offset, value),
);

function integer16(little: boolean): Field<number> {
  return number(
    2,
    0,
    0xffff,
    (view, offset) => view.getUint16(offset, little),
    (view, offset, value) => view.setUint16(offset, value, little),
  );
}

function integer32(little: boolean): Field<number> {
  return number(
    4,
    0,
    0xffffffff,
    (view, offset) => view.getUint32(offset, little),
    (view, offset, value) => view.setUint32(offset, value, little),
  );
}

/** unsigned short, 16 bits. */
export const u16: Field<number> = integer16(littleEndian);
/** 16 bits in network byte order. */
export const be16: Field<number> = integer16(false);
/** unsigned int, 32 bits. */
export const u32: Field<number> = integer32(littleEndian);
/** 32 bits in network byte order. */
export const be32: Field<number> = integer32(false);

/** int, 32 bits. */
export const i32: Field<number> = number(
  4,
  -0x80000000,
  0x7fffffff,
  (view, offset) => view.getInt32(offset, littleEndian),
  (view, offset, value) => view.setInt32(offset, value, littleEndian),
);

/** 64 bits that stay below 2^53 in practice (counters of bytes and times): a number. */
export const count64: Field<number> = {
  size: 8,
  align: 8,
  get: (view, offset) => Number(view.getBigUint64(offset, littleEndian)),
  set: (view, offset, value, name) =>
    view.setBigUint64(
      offset,
      BigInt(integer(name, value, 0, Number.MAX_SAFE_INTEGER)),
      littleEndian,
    ),
};

/** 64 bits that may all be in use (cookies, rates, sequence numbers): a bigint. Takes a number too. */
export const u64: Field<bigint> = {
  size: 8,
  align: 8,
  get: (view, offset) => view.getBigUint64(offset, littleEndian),
  set: (view, offset, value, name) => {
    const bits =
      typeof value === 'bigint' ? value : BigInt(integer(name, value, 0, Number.MAX_SAFE_INTEGER));
    if (BigInt.asUintN(64, bits) !== bits) {
      throw outOfRange(name, 'an integer from 0 to 2^64-1', value);
    }
    view.setBigUint64(offset, bits, littleEndian);
  },
};

/** A signed long: seconds and their parts. */
export const long: Field<number> =
  longSize === 4
    ? i32
    : {
        size: 8,
        align: 8,
        get: (view, offset) => Number(view.getBigInt64(offset, littleEndian)),
        set: (view, offset, value, name) =>
          view.setBigInt64(
            offset,
            BigInt(integer(name, value, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
            littleEndian,
          ),
      };

function bytesAt(view: DataView, offset: number, size: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + offset, size);
}

/** Exactly `size` bytes; a shorter value is filled up with zeros. */
export function bytes(size: number): Field<Uint8Array> {
  return {
    size,
    align: 1,
    get: (view, offset) => bytesAt(view, offset, size).slice(),
    set: (view, offset, value, name) => {
      const given = bytesOf(name, value as Uint8Array);
      if (given.byteLength > size) {
        throw outOfRange(name, `at most ${size} bytes`, given.byteLength);
      }
      bytesAt(view, offset, size).fill(0).set(given);
    },
  };
}

const text = scratch(Uint8Array, 46);

/** The text of an IPv4 (4 bytes) or IPv6 (16 bytes) address. */
export function hostText(address: Uint8Array): string {
  const length = raw.inet_ntop(address.byteLength === 4 ? AF_INET : AF_INET6, address, text);
  return String.fromCharCode(...text.subarray(0, Math.max(length, 0)));
}

function host(family: number, kind: string, size: number): Field<string> {
  return {
    size,
    align: 4,
    get: (view, offset) => hostText(bytesAt(view, offset, size)),
    set: (view, offset, value, name) => {
      if (typeof value !== 'string') throw wrongType(name, `an ${kind} address`, value);
      const target = bytesAt(view, offset, size);
      if (value.includes('\0') || raw.inet_pton(family, value, target) !== 1) {
        throw wrongType(name, `an ${kind} address`, value);
      }
    },
  };
}

/** struct in_addr as text. */
export const in_addr: Field<string> = host(AF_INET, 'IPv4', 4);
/** struct in6_addr as text. */
export const in6_addr: Field<string> = host(AF_INET6, 'IPv6', 16);

/** A bit field of a byte: `start` in C's order of declaration. The last of a byte has `end`. */
export function bits(start: number, width: number, end = false): Field<number> {
  const shift = littleEndian ? start : 8 - start - width;
  const mask = (1 << width) - 1;
  return {
    // Only the last one moves on to the next byte.
    size: end ? 1 : 0,
    align: 1,
    get: (view, offset) => (view.getUint8(offset) >> shift) & mask,
    set: (view, offset, value, name) => {
      const others = view.getUint8(offset) & ~(mask << shift);
      view.setUint8(offset, others | (integer(name, value, 0, mask) << shift));
    },
  };
}

/** A struct as a whole. */
export interface Struct<T> {
  /** C's sizeof, as far as the table goes. */
  readonly size: number;
  /** The fields that the bytes have, whole ones only; what follows the last known one is kept in `extra`. */
  decode(bytes: Uint8Array): T;
  /** Throws what names the field, as `name.field`. Fields with a default may be left out. */
  encode(value: unknown, name: string): Uint8Array;
  /** The struct as a field of another one. */
  readonly field: Field<T>;
}

interface Place {
  readonly name: string;
  readonly field: Field<unknown>;
  readonly offset: number;
}

/** The fields of a struct in their order. A name that starts with `_` is padding. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

/** Finds the fields' places, by which all of a struct goes. */
function laidOut<T>(fields: Fields, defaults: Readonly<Record<string, unknown>>): Struct<T> {
  const places: Place[] = [];
  let end = 0;
  let align = 1;
  for (const [name, field] of Object.entries(fields)) {
    const offset = Math.ceil(end / field.align) * field.align;
    places.push({ name, field, offset });
    end = offset + field.size;
    align = Math.max(align, field.align);
  }
  const size = Math.ceil(end / align) * align;

  const shown = places.filter(({ name }) => !name.startsWith('_'));
  const names = shown.map(({ name }) => name);

  /** How many of the fields lie within a length. A bit field that shares its byte has no size of its own. */
  function within(length: number): number {
    let count = shown.length;
    for (; count > 0; count--) {
      const { offset, field } = shown[count - 1] as Place;
      if (offset + Math.max(field.size, 1) <= length) break;
    }
    return count;
  }

  // An object that gets its many fields one by one becomes a hash table, which is three times as large and as slow as
  // the copy of one that is parsed.
  const blanks = new Map<number, object>();
  function blank(count: number): Record<string, unknown> {
    let value = blanks.get(count);
    if (value === undefined) {
      const names = shown.slice(0, count).map(({ name }) => [name, 0]);
      value = JSON.parse(JSON.stringify(Object.fromEntries(names))) as object;
      blanks.set(count, value);
    }
    return { ...value };
  }

  function get(view: DataView, start: number, length: number): T {
    const count = within(length);
    const value = blank(count);
    for (let i = 0; i < count; i++) {
      const { name, field, offset } = shown[i] as Place;
      value[name] = field.get(view, start + offset);
    }
    return value as T;
  }

  function set(view: DataView, start: number, value: unknown, name: string): void {
    if (typeof value !== 'object' || value === null) {
      throw wrongType(name, `{ ${names.join(', ')} }`, value);
    }
    // A longer struct that was decoded has its rest in `extra`.
    onlyFields(name, value, names, 'extra');
    const given = value as Record<string, unknown>;
    for (const place of shown) {
      const element = given[place.name] ?? defaults[place.name];
      place.field.set(view, start + place.offset, element, `${name}.${place.name}`);
    }
  }

  return {
    size,
    decode: (data) => {
      const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
      const value = get(view, 0, data.byteLength) as T & { extra?: Uint8Array };
      if (data.byteLength > size) value.extra = data.slice(size);
      return value;
    },
    encode: (value, name) => {
      const data = new Uint8Array(size);
      set(new DataView(data.buffer), 0, value, name);
      return data;
    },
    field: {
      size,
      align,
      get: (view, offset) => get(view, offset, size),
      set,
    },
  };
}

/**
 * Makes a struct of its fields. `defaults` are values for fields that a caller may leave out; a struct that grew from one
 * kernel to the next decodes to the fields that there are.
 */
export function struct<T>(
  fields: Fields,
  defaults: Readonly<Record<string, unknown>> = {},
): Struct<T> {
  let made: Struct<T> | undefined;
  // Of all that are declared a program uses few, and all together take a good part of an import.
  const used = (): Struct<T> => {
    made ??= laidOut(fields, defaults);
    return made;
  };
  return {
    get size() {
      return used().size;
    },
    decode: (data) => used().decode(data),
    encode: (value, name) => used().encode(value, name),
    field: {
      get size() {
        return used().field.size;
      },
      get align() {
        return used().field.align;
      },
      get: (view, offset) => used().field.get(view, offset),
      set: (view, offset, value, name) => used().field.set(view, offset, value, name),
    },
  };
}
