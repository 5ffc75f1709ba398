// netlink(7): attributes (struct nlattr, struct rtattr), which follow the struct of a message and lie in one another.
import { elements, integer, outOfRange, wrongType } from './arguments.ts';
import { bytesOf, type Data } from './memory.ts';
import { littleEndian } from './struct.ts';

/** sizeof(struct nlattr) */
const HEADER = 4;

const NESTED = 0x8000;
const NET_BYTEORDER = 0x4000;
const TYPE = 0x3fff;

/** Rounds up to the alignment of netlink. */
export function align(length: number): number {
  return (length + 3) & ~3;
}

/**
 * Calls `found` for each attribute after a message's own struct. A nested or byte-order flag is no part of the number.
 *
 * @returns where it ended: at the end, unless what follows is no attribute
 */
export function eachAttribute(
  view: DataView,
  from: number,
  found: (type: number, offset: number, length: number) => void,
): number {
  let at = align(from);
  while (at + HEADER <= view.byteLength) {
    const length = view.getUint16(at, littleEndian);
    if (length < HEADER || at + length > view.byteLength) break;
    found(view.getUint16(at + 2, littleEndian) & TYPE, at + HEADER, length - HEADER);
    at += align(length);
  }
  return at;
}

/** A view of each attribute by its number. */
export function attributesOf(view: DataView, from: number): ReadonlyMap<number, DataView> {
  const attributes = new Map<number, DataView>();
  eachAttribute(view, from, (type, offset, length) => {
    attributes.set(type, new DataView(view.buffer, view.byteOffset + offset, length));
  });
  return attributes;
}

/** One attribute, as bytes of a request. */
export function attribute(type: number, data: Uint8Array, flags = 0): Uint8Array {
  const bytes = new Uint8Array(align(HEADER + data.byteLength));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, HEADER + data.byteLength, littleEndian);
  view.setUint16(2, type | flags, littleEndian);
  bytes.set(data, HEADER);
  return bytes;
}

/** One attribute that holds others, with its flag: NLA_F_NESTED. */
export function nest(type: number, parts: readonly Uint8Array[]): Uint8Array {
  return attribute(type, joined(parts), NESTED);
}

/** The parts, one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** An attribute as the kernel sent it: a number and bytes. */
export interface Attribute {
  /** Its number, without the two flags: 14 bits. */
  readonly type: number;
  /** Its bytes, without the padding. `attributes(data)` are the attributes in it, where it has any. */
  readonly data: Uint8Array;
  /** It says that it holds attributes: NLA_F_NESTED. Old parts of the kernel nest without saying so. */
  readonly nested?: true;
  /** It says that its number is in network byte order: NLA_F_NET_BYTEORDER. */
  readonly net_byteorder?: true;
  /** What fills it up to four bytes, where that is not as usual: other bytes than zeros, or fewer of them at the end. */
  readonly padding?: Uint8Array;
}

/** Bytes that are no attribute: too few for a header, or a header whose length is below its own or beyond the end. */
export interface MalformedAttribute {
  readonly malformed: true;
  /** Where they begin, in bytes from the start of what was decoded. */
  readonly at: number;
  /** All bytes from there on. */
  readonly data: Uint8Array;
}

/** What a netlink message or an attribute holds. */
export type AttributeList = readonly (Attribute | MalformedAttribute)[];

/** An attribute to send. */
export interface AttributeInput {
  /** Its number, without the flags: 0 to 16383. */
  readonly type: number;
  /** Its bytes, a text (without a NUL at its end), or the attributes in it, which also set NLA_F_NESTED. */
  readonly data?: Data | readonly (AttributeInput | MalformedAttribute)[] | undefined;
  /** NLA_F_NESTED, whatever the data; by default set where the data are attributes. */
  readonly nested?: boolean | undefined;
  /** NLA_F_NET_BYTEORDER. */
  readonly net_byteorder?: boolean | undefined;
  /** What follows the bytes instead of zeros up to the next multiple of four. */
  readonly padding?: Uint8Array | undefined;
}

/**
 * Decodes attributes that follow one another. Every byte is in the result: what is no attribute is the last element, and
 * `encode` of the result is `bytes` again. The data are views of `bytes`, not copies.
 */
export function attributes(bytes: Data): (Attribute | MalformedAttribute)[] {
  const all = bytesOf('bytes', bytes);
  const view = new DataView(all.buffer, all.byteOffset, all.byteLength);
  const found: (Attribute | MalformedAttribute)[] = [];
  const end = eachAttribute(view, 0, (type, offset, length) => {
    const flags = view.getUint16(offset - 2, littleEndian);
    const padding = all.subarray(offset + length, align(offset + length));
    const usual = (offset + length + padding.byteLength) % 4 === 0 && !padding.some(Boolean);
    found.push({
      type,
      data: all.subarray(offset, offset + length),
      ...((flags & NESTED) === 0 ? {} : { nested: true }),
      ...((flags & NET_BYTEORDER) === 0 ? {} : { net_byteorder: true }),
      ...(usual ? {} : { padding }),
    });
  });
  if (end < all.byteLength) found.push({ malformed: true, at: end, data: all.subarray(end) });
  return found;
}

function flag(path: string, value: boolean | undefined, otherwise: boolean): boolean {
  if (value === undefined) return otherwise;
  if (typeof value !== 'boolean') throw wrongType(path, 'a boolean', value);
  return value;
}

function encodeOne(path: string, input: AttributeInput | MalformedAttribute): Uint8Array {
  if (typeof input !== 'object' || input === null) {
    throw wrongType(path, 'an attribute { type, data }', input);
  }
  if ('malformed' in input) return bytesOf(`${path}.data`, input.data);
  const type = integer(`${path}.type`, input.type, 0, TYPE);
  const holds = Array.isArray(input.data);
  const data = holds
    ? encodeAll(`${path}.data`, input.data)
    : bytesOf(`${path}.data`, (input.data as Data | undefined) ?? new Uint8Array(0));
  if (data.byteLength > 0xffff - HEADER) {
    throw outOfRange(`${path}.data`, `at most ${0xffff - HEADER} bytes`, data.byteLength);
  }
  const flags =
    (flag(`${path}.nested`, input.nested, holds) ? NESTED : 0) |
    (flag(`${path}.net_byteorder`, input.net_byteorder, false) ? NET_BYTEORDER : 0);
  const bytes = attribute(type, data, flags);
  if (input.padding === undefined) return bytes;
  const padding = bytesOf(`${path}.padding`, input.padding);
  return joined([bytes.subarray(0, HEADER + data.byteLength), padding]);
}

/** Attributes of a caller as bytes; errors name `path`. */
export function encodeAll(
  path: string,
  list: readonly (AttributeInput | MalformedAttribute)[],
): Uint8Array {
  const inputs = elements(path, 'an array of attributes', list);
  return joined(Array.from(inputs, (input, i) => encodeOne(`${path}[${i}]`, input)));
}

/**
 * Encodes attributes one after the other, each padded to four bytes.
 *
 * @throws {TypeError | RangeError} naming the attribute: `attributes[1].data[0].type`
 */
export function encode(list: readonly (AttributeInput | MalformedAttribute)[]): Uint8Array {
  return encodeAll('attributes', list);
}
