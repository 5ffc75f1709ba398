// What the bytes of an attribute are in JavaScript, one kind for each of the kernel's types (include/net/netlink.h).
import * as raw from '../addon/calls.ts';
import { elements, integer, outOfRange, wrongType } from '../values/arguments.ts';
import {
  type AttributeInput,
  type AttributeList,
  attribute,
  attributes,
  eachAttribute,
  encodeAll,
  joined,
} from '../values/attributes.ts';
import { AF_INET, AF_INET6 } from '../values/constants.generated.ts';
import { bytesOf } from '../values/memory.ts';
import {
  be16 as be16Field,
  be32 as be32Field,
  count64,
  type Field,
  hostText,
  i32,
  littleEndian,
  type Struct,
  u8 as u8Field,
  u16 as u16Field,
  u32 as u32Field,
} from '../values/struct.ts';
import { beforeNul } from '../values/text.ts';

/** What tells the attributes inside one: their names, and where they begin. */
export interface Inner {
  /** The bytes of a struct before the attributes. */
  readonly header: number;
  /** The name of an attribute, `IFLA_MTU`, and what is inside it. */
  name(type: number): string;
  inner(type: number): Inner | undefined;
}

/** How an attribute's bytes become a value and back. */
export interface Kind<T> {
  /** The value; undefined where the bytes are none of this kind. */
  get(data: Uint8Array): T | undefined;
  /** The bytes. Throws what names `path`. */
  put(value: unknown, path: string): Uint8Array;
  /** What it holds, where it holds attributes. */
  readonly inner?: Inner;
}

/** A kind of exactly the size of a field of a struct. */
export function exactly<T>(field: Field<T>): Kind<T> {
  return {
    get: (data) =>
      data.byteLength === field.size
        ? field.get(new DataView(data.buffer, data.byteOffset, data.byteLength), 0)
        : undefined,
    put: (value, path) => {
      const bytes = new Uint8Array(field.size);
      field.set(new DataView(bytes.buffer), 0, value, path);
      return bytes;
    },
  };
}

export const u8: Kind<number> = exactly(u8Field);
export const u16: Kind<number> = exactly(u16Field);
export const u32: Kind<number> = exactly(u32Field);
export const s32: Kind<number> = exactly(i32);
export const be16: Kind<number> = exactly(be16Field);
export const be32: Kind<number> = exactly(be32Field);
/** 64 bits that stay below 2^53: a number. */
export const count: Kind<number> = exactly(count64);

/** 64 bits in network byte order that stay below 2^53: a number. */
export const be64: Kind<number> = {
  get: (data) =>
    data.byteLength === 8
      ? Number(new DataView(data.buffer, data.byteOffset, 8).getBigUint64(0))
      : undefined,
  put: (value, path) => {
    const bytes = new Uint8Array(8);
    const number = integer(path, value, 0, Number.MAX_SAFE_INTEGER);
    new DataView(bytes.buffer).setBigUint64(0, BigInt(number));
    return bytes;
  },
};

/** An integer of 32 or 64 bits, as it needs. */
export const uint: Kind<number> = {
  get: (data) => (data.byteLength === 4 ? u32 : count).get(data),
  put: (value, path) => {
    const number = integer(path, value, 0, Number.MAX_SAFE_INTEGER);
    return (number <= 0xffffffff ? u32 : count).put(number, path);
  },
};

/** A byte that is zero or not. */
export const bool: Kind<boolean> = {
  get: (data) => (data.byteLength === 1 ? data[0] !== 0 : undefined),
  put: (value, path) => {
    if (typeof value !== 'boolean') throw wrongType(path, 'a boolean', value);
    return Uint8Array.of(Number(value));
  },
};

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** A string that ends with a NUL; one that is not UTF-8 is of another kind. */
export const text: Kind<string> = {
  get: (data) => {
    const end = data.indexOf(0);
    if (end >= 0 && end < data.byteLength - 1 && data.subarray(end).some(Boolean)) return undefined;
    try {
      return utf8.decode(beforeNul(data));
    } catch {
      return undefined;
    }
  },
  put: (value, path) => {
    if (typeof value !== 'string') throw wrongType(path, 'a string', value);
    if (value.includes('\0')) throw wrongType(path, 'a string without NUL', value);
    return encoder.encode(`${value}\0`);
  },
};

/** Bytes as they are. */
export const bytes: Kind<Uint8Array> = {
  get: (data) => data,
  put: (value, path) => bytesOf(path, value as Uint8Array),
};

/** The bytes of an IPv4 or IPv6 address. */
export function hostBytes(path: string, value: unknown): Uint8Array {
  if (typeof value !== 'string') throw wrongType(path, 'an IPv4 or IPv6 address', value);
  const family = value.includes(':') ? AF_INET6 : AF_INET;
  const address = new Uint8Array(family === AF_INET6 ? 16 : 4);
  if (value.includes('\0') || raw.inet_pton(family, value, address) !== 1) {
    throw wrongType(path, 'an IPv4 or IPv6 address', value);
  }
  return address;
}

/** The text of 4 or 16 bytes. Without a call for IPv4: a table has many. */
export function hostOf(address: Uint8Array): string {
  return address.byteLength === 4 ? address.join('.') : hostText(address);
}

/** An IPv4 or IPv6 address: the length tells which. */
export const host: Kind<string> = {
  get: (data) => (data.byteLength === 4 || data.byteLength === 16 ? hostOf(data) : undefined),
  put: (value, path) => hostBytes(path, value),
};

/** The same as bytes, whose length of prefix is elsewhere. */
export const hostAsBytes: Kind<Uint8Array> = {
  get: (data) => (data.byteLength === 4 || data.byteLength === 16 ? data : undefined),
  put: (value, path) => bytesOf(path, value as Uint8Array),
};

const hexadecimal = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A link-layer address of any length: `02:00:00:00:00:01`. */
export const lladdr: Kind<string> = {
  get: (data) => Array.from(data, (byte) => hexadecimal[byte]).join(':'),
  put: (value, path) => {
    const must = 'a link-layer address such as 02:00:00:00:00:01';
    if (typeof value !== 'string') throw wrongType(path, must, value);
    // That of a tunnel is an IP address.
    if (/^\d+\.\d+\.\d+\.\d+$/.test(value)) return hostBytes(path, value);
    if (!/^[\da-f]{1,2}(:[\da-f]{1,2})*$/i.test(value)) throw wrongType(path, must, value);
    return Uint8Array.from(value.split(':'), (part) => Number.parseInt(part, 16));
  },
};

/** A struct; what a newer kernel appends is kept in its `extra`. */
export function structure<T>(struct: Struct<T>): Kind<T> {
  return {
    get: (data) => (data.byteLength === 0 ? undefined : struct.decode(data)),
    put: (value, path) => struct.encode(value, path),
  };
}

/** Names by their numbers. */
export type Names = readonly (string | undefined)[];

/** A number that stands for a name; one without a name is itself. */
export function named(kind: Kind<number>, names: Names): Kind<string | number> {
  return {
    get: (data) => {
      const number = kind.get(data);
      return number === undefined ? undefined : (names[number] ?? number);
    },
    put: (value, path) => kind.put(numberOf(path, value, names), path),
  };
}

/** The number of a name of a list, or a number. */
export function numberOf(path: string, value: unknown, names: Names): unknown {
  if (typeof value !== 'string') return value;
  const number = names.indexOf(value);
  if (number >= 0) return number;
  const known = names.filter((name) => name !== undefined).join(', ');
  throw wrongType(path, `a number or one of ${known}`, value);
}

/** A list of names by their numbers, from pairs. */
export function numbered(pairs: Readonly<Record<string, number>>): Names {
  const names: (string | undefined)[] = [];
  for (const [name, number] of Object.entries(pairs)) names[number] = name;
  return names;
}

/** The names of the bits that are set; a bit without a name is `0x...`. */
export function bitNames(bits: number, names: Readonly<Record<string, number>>): string[] {
  const set: string[] = [];
  let rest = bits;
  for (const [name, bit] of Object.entries(names)) {
    if ((rest & bit) === 0) continue;
    set.push(name);
    rest &= ~bit;
  }
  if (rest !== 0) set.push(`0x${(rest >>> 0).toString(16)}`);
  return set;
}

/** Bits from a number, or from names. */
export function bitsOf(
  path: string,
  value: unknown,
  names: Readonly<Record<string, number>>,
): number {
  if (typeof value === 'number') return integer(path, value, 0, 0xffffffff);
  const list = elements(path, 'a number or an array of names', value as readonly unknown[]);
  return Array.from(list).reduce<number>((bits, name, i) => {
    const bit = typeof name === 'string' ? names[name] : undefined;
    if (bit === undefined) {
      throw wrongType(`${path}[${i}]`, `one of ${Object.keys(names).join(', ')}`, name);
    }
    return (bits | bit) >>> 0;
  }, 0);
}

/** Attributes that all have the same kind, one element each, whatever their numbers. `type` is the number to send. */
export function list<T>(kind: Kind<T>, type: number, name: string): Kind<T[]> {
  return {
    get: (data) => {
      const values: T[] = [];
      let good = true;
      const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
      const end = eachAttribute(view, 0, (_, offset, length) => {
        const value = kind.get(data.subarray(offset, offset + length));
        if (value === undefined) good = false;
        else values.push(value);
      });
      return good && end >= data.byteLength ? values : undefined;
    },
    put: (value, path) => {
      const given = elements(path, 'an array', value as readonly unknown[]);
      return joined(
        Array.from(given, (each, i) => attribute(type, kind.put(each, `${path}[${i}]`))),
      );
    },
    inner: {
      header: 0,
      name: (number) => (number === type ? name : `${name}_${number}`),
      inner: () => kind.inner,
    },
  };
}

/** Attributes that the caller codes: `{ type, data }`. */
export const untyped: Kind<AttributeList> = {
  get: (data) => attributes(data),
  put: (value, path) =>
    Array.isArray(value)
      ? encodeAll(path, value as readonly AttributeInput[])
      : bytesOf(path, value as Uint8Array),
};

/** The length of a prefix: 0 to 32 or 128. */
export function prefixLength(path: string, value: unknown, family: number): number {
  return integer(path, value, 0, family === AF_INET6 ? 128 : 32);
}

/** An address with the length of its prefix. */
export interface Prefix {
  readonly family: number;
  readonly address: Uint8Array;
  readonly length: number;
}

/** `10.0.0.0/24`, `fd00::/64`, an address alone (its whole length), or `default` (of `family`). */
export function prefixOf(path: string, value: unknown, family: number): Prefix {
  if (value === 'default') {
    return { family, address: new Uint8Array(family === AF_INET6 ? 16 : 4), length: 0 };
  }
  if (typeof value !== 'string') throw wrongType(path, 'an address with or without /prefix', value);
  const slash = value.indexOf('/');
  const address = hostBytes(path, slash < 0 ? value : value.slice(0, slash));
  const own = address.byteLength === 4 ? AF_INET : AF_INET6;
  if (slash < 0) return { family: own, address, length: address.byteLength * 8 };
  const digits = value.slice(slash + 1);
  if (!/^\d{1,3}$/.test(digits) || Number(digits) > address.byteLength * 8) {
    throw outOfRange(path, `an address with a prefix of 0 to ${address.byteLength * 8}`, value);
  }
  return { family: own, address, length: Number(digits) };
}

/** A number of 32 bits as the kernel has it, for a header. */
export function word(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, littleEndian);
  return bytes;
}
