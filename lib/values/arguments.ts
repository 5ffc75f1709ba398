// The errors for arguments that no call is made with. Their codes are those of the addon and of Node.js.
import { className } from './view.ts';

/** What a value is, for messages. Runs none of its code. */
export function kind(value: unknown): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'object':
      return 'an object';
    case 'function':
      return 'a function';
    case 'number':
      return String(value);
    case 'string':
      return `'${value.length > 40 ? `${value.slice(0, 40)}...` : value}'`;
    case 'bigint':
      return `${value}n`;
    case 'undefined':
      return 'undefined';
    default:
      return `a ${typeof value}`;
  }
}

/** A value of the wrong type: `"name" must be ..., got ...`. */
export function wrongType(name: string, must: string, value: unknown): TypeError {
  const error = new TypeError(`"${name}" must be ${must}, got ${kind(value)}`);
  return Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' });
}

/** A value of the right type outside its range. */
export function outOfRange(name: string, must: string, value: unknown): RangeError {
  const error = new RangeError(`"${name}" must be ${must}, got ${kind(value)}`);
  return Object.assign(error, { code: 'ERR_OUT_OF_RANGE' });
}

/** Refuses all but integers from `min` to `max`. */
export function integer(name: string, value: unknown, min: number, max: number): number {
  if (typeof value !== 'number') throw wrongType(name, 'an integer', value);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw outOfRange(name, `an integer from ${min} to ${max}`, value);
  }
  return value;
}

/** Whether it is a Uint8Array, also one of another context; what only has its prototype, or calls itself so, is none. */
export function isUint8Array(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && className(value) === 'Uint8Array';
}

/** Whether it is an ArrayBuffer, shared or not, also one of another context. */
export function isArrayBuffer(value: unknown): value is ArrayBufferLike {
  if (value instanceof ArrayBuffer || value instanceof SharedArrayBuffer) return true;
  return /^\[object (Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(value));
}

/** Lets `instanceof` hold for the errors of every instance of the library: a test runner loads it anew for each file. */
export function shareClass(name: string, own: { readonly prototype: object }): void {
  const mark = Symbol.for(`sockfd.${name}`);
  Object.defineProperty(own.prototype, mark, { value: true });
  Object.defineProperty(own, Symbol.hasInstance, {
    value(this: unknown, value: unknown): boolean {
      // A class that extends it knows its own.
      if (this !== own) return Function.prototype[Symbol.hasInstance].call(this, value);
      return typeof value === 'object' && value !== null && mark in value;
    },
  });
}

/**
 * Refuses an object with a field that nobody would read: `host` written for `address`, or `interface` for `ifindex`.
 *
 * @param fields those that there are
 * @param also one that is passed over
 */
export function onlyFields(
  name: string,
  value: object,
  fields: readonly string[],
  also?: string,
): void {
  for (const field in value) {
    if (fields.includes(field) || field === also) continue;
    throw wrongType(name, `an object with no fields but ${fields.join(', ')}`, field);
  }
}

/** Refuses what is no array. Its holes and elements are for the caller to look at. */
export function elements<T>(name: string, must: string, value: readonly T[]): readonly T[] {
  if (!Array.isArray(value)) throw wrongType(name, must, value);
  return value;
}
