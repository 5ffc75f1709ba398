// A space of attributes as a table: names for messages, kinds for values, both ways.
import { wrongType } from '../values/arguments.ts';
import {
  type AttributeList,
  attribute,
  attributes,
  eachAttribute,
  joined,
} from '../values/attributes.ts';
import type { Inner, Kind } from './kinds.ts';

/** Attributes that a table has no kind for, or whose bytes are not of their kind. */
export interface Extra {
  /** What the library does not decode, as the kernel sent it. */
  readonly extra?: AttributeList;
}

/** What a message's attributes decode to: those that were there. */
export type Decoded<T> = Partial<T> & Extra;

/** The kinds of the fields of `T`. A field is called as its attribute, in lower case and without the prefix. */
export type Kinds<T> = { readonly [Key in keyof T]-?: Kind<Exclude<T[Key], undefined>> };

/** A space of attributes. */
export interface Table<T> extends Inner {
  /** The fields of `data` from `from` on. */
  decode(data: Uint8Array, from?: number): Decoded<T>;
  /** One attribute for each field of `value` that is in the table and not undefined. Throws what names `path.field`. */
  encode(value: object, path: string): Uint8Array;
  /** Whether it has a field. */
  has(field: string): boolean;
  /** The number of an attribute by its field. */
  type(field: keyof T): number;
}

const NESTED = 0x8000;

interface Row {
  readonly field: string;
  readonly type: number;
  readonly kind: Kind<unknown>;
}

/**
 * Makes a table.
 *
 * @param names the names of the kernel's enumeration after `prefix`, in its order, from number 0 on
 * @param header the bytes of a struct before the attributes, where these lie in another attribute
 */
export function table<T>(prefix: string, names: string, kinds: Kinds<T>, header = 0): Table<T> {
  const numbers = names.split(' ');
  const rows = Object.entries<Kind<unknown>>(kinds).map(([field, kind]): Row => {
    const type = numbers.indexOf(field.toUpperCase());
    if (type < 0) throw new Error(`${prefix}${field.toUpperCase()} is not in its table`);
    return { field, type, kind };
  });
  const byType = new Map(rows.map((row) => [row.type, row]));
  const byField = new Map(rows.map((row) => [row.field, row]));

  return {
    header,
    name: (type) => (numbers[type] === undefined ? `${prefix}${type}` : prefix + numbers[type]),
    inner: (type) => byType.get(type)?.kind.inner,
    has: (field) => byField.has(field),
    type: (field) => byField.get(String(field))?.type ?? -1,
    decode: (data, from = 0) => {
      const value: Record<string, unknown> = {};
      let whole = true;
      const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
      const end = eachAttribute(view, from, (type, offset, length) => {
        const row = byType.get(type);
        const known =
          row === undefined || row.field in value
            ? undefined
            : row.kind.get(data.subarray(offset, offset + length));
        if (row === undefined || known === undefined) whole = false;
        else value[row.field] = known;
      });
      if (!whole || end < data.byteLength) {
        const met = new Set<number>();
        value['extra'] = attributes(data.subarray((from + 3) & ~3)).filter((each) => {
          if ('malformed' in each) return true;
          const row = byType.get(each.type);
          if (row === undefined || met.has(each.type)) return true;
          if (row.kind.get(each.data) === undefined) return true;
          met.add(each.type);
          return false;
        });
      }
      return value as Decoded<T>;
    },
    encode: (value, path) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw wrongType(path, 'an object', value);
      }
      const parts: Uint8Array[] = [];
      for (const [field, element] of Object.entries(value as Readonly<Record<string, unknown>>)) {
        const row = byField.get(field);
        if (row === undefined || element === undefined) continue;
        const flags = row.kind.inner === undefined ? 0 : NESTED;
        parts.push(attribute(row.type, row.kind.put(element, `${path}.${field}`), flags));
      }
      return joined(parts);
    },
  };
}

/** A table inside an attribute. Every field of a value has to be one of the table's. */
export function nested<T>(
  inner: Table<T>,
  header: Uint8Array = new Uint8Array(inner.header),
): Kind<Decoded<T>> {
  return {
    inner,
    get: (data) => (data.byteLength < inner.header ? undefined : inner.decode(data, inner.header)),
    put: (value, path) => {
      if (typeof value === 'object' && value !== null)
        only(value, path, (field) => inner.has(field));
      return joined([header, inner.encode(value as object, path)]);
    },
  };
}

/** Refuses fields of a name that none has. */
export function only(value: object, path: string, known: (field: string) => boolean): void {
  for (const [field, element] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    if (element === undefined || field === 'extra' || known(field)) continue;
    throw Object.assign(new TypeError(`"${path}.${field}" is no field of ${path}`), {
      code: 'ERR_INVALID_ARG_VALUE',
    });
  }
}
