// Checks of what encode is given: each refusal names the path of what is wrong.
import { isUint8Array, outOfRange, wrongType } from '../values/arguments.ts';
import { ip6Bytes, ipBytes, macBytes } from './addresses.ts';

export { outOfRange, wrongType };

/** An integer from 0 to `max`; what is left out is `fallback`, if there is one. */
export function int(
  path: string,
  key: string,
  value: unknown,
  max: number,
  fallback?: number,
): number {
  if (value === undefined && fallback !== undefined) return fallback;
  if (typeof value !== 'number') throw wrongType(`${path}.${key}`, 'an integer', value);
  if (!Number.isInteger(value) || value < 0 || value > max) {
    throw outOfRange(`${path}.${key}`, `an integer from 0 to ${max}`, value);
  }
  return value;
}

/** A bigint of 64 bits. */
export function int64(path: string, key: string, value: unknown): bigint {
  if (typeof value !== 'bigint') throw wrongType(`${path}.${key}`, 'a bigint', value);
  if (value < 0n || value > 0xffffffffffffffffn) {
    throw outOfRange(`${path}.${key}`, 'a bigint of 64 bits', value);
  }
  return value;
}

export function flag(path: string, key: string, value: unknown): boolean {
  if (value === undefined) return false;
  if (typeof value !== 'boolean') throw wrongType(`${path}.${key}`, 'a boolean', value);
  return value;
}

/** Bytes; a fixed number of them, if `length` says so. */
export function data(path: string, key: string, value: unknown, length?: number): Uint8Array {
  if (!isUint8Array(value)) throw wrongType(`${path}.${key}`, 'a Uint8Array', value);
  if (length !== undefined && value.length !== length) {
    throw outOfRange(`${path}.${key}.length`, `${length}`, value.length);
  }
  return value;
}

function address(
  path: string,
  key: string,
  value: unknown,
  parse: (text: string) => Uint8Array | undefined,
  must: string,
): Uint8Array {
  if (typeof value !== 'string') throw wrongType(`${path}.${key}`, must, value);
  const bytes = parse(value);
  if (bytes === undefined) throw outOfRange(`${path}.${key}`, must, value);
  return bytes;
}

export function ip4(path: string, key: string, value: unknown): Uint8Array {
  return address(path, key, value, ipBytes, 'an IPv4 address');
}

export function ip6(path: string, key: string, value: unknown): Uint8Array {
  return address(path, key, value, ip6Bytes, 'an IPv6 address');
}

/** A hardware address of any length, or of `length` bytes. */
export function mac(path: string, key: string, value: unknown, length?: number): Uint8Array {
  const must = 'a hardware address';
  const bytes = address(path, key, value, macBytes, must);
  if (length !== undefined && bytes.length !== length) {
    throw outOfRange(`${path}.${key}`, `${must} of ${length} bytes`, value);
  }
  return bytes;
}

/** An array, with the path of each element. */
export function list<T>(path: string, key: string, value: readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw wrongType(`${path}.${key}`, 'an array', value);
  return value;
}

/** An object that has no fields but those of `keys`. */
export function known(path: string, value: unknown, keys: ReadonlySet<string>): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrongType(path, 'an object', value);
  }
  for (const key in value) {
    if (!keys.has(key)) {
      const names = [...keys].join(', ');
      throw new TypeError(`"${path}.${key}" is not a field; there are ${names}`);
    }
  }
}

/** Options and the like must fit; says what does not. */
export function fits(path: string, length: number, max: number): void {
  if (length > max) throw outOfRange(path, `at most ${max} bytes long`, length);
}
