// The notation of strace(1): numbers, strings, flags.

import { native } from '../addon/binding.ts';
import { isArrayBuffer } from '../values/arguments.ts';
import { longSize } from '../values/struct.ts';

/** How a line is written. */
export interface Style {
  /** How much of strings and memory is shown, as strace's `-s`. */
  readonly stringSize: number;
  /** Whether what strace leaves as bytes is decoded. */
  readonly rich: boolean;
  /** An fd: its number, or with what it stands for, as strace's `-y`. */
  fd(number: number): string;
}

/** Printable ASCII stands for itself. */
const SPACE = 0x20;
const TILDE = 0x7e;

const escapes: Readonly<Record<number, string>> = {
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
  34: '\\"',
  92: '\\\\',
};

function isOctalDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x37;
}

/** Bytes as text; others than printable ASCII, and those of `also`, as octal, as short as what follows allows. */
export function escaped(bytes: Uint8Array, also = ''): string {
  let text = '';
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    const short = escapes[byte];
    if (short !== undefined) text += short;
    else if (also !== '' && also.includes(String.fromCharCode(byte)))
      text += `\\${byte.toString(8)}`;
    else if (byte >= SPACE && byte <= TILDE) text += String.fromCharCode(byte);
    else text += `\\${byte.toString(8).padStart(isOctalDigit(bytes[i + 1]) ? 3 : 1, '0')}`;
  }
  return text;
}

/** The same between quotes. */
export function quoted(bytes: Uint8Array): string {
  return `"${escaped(bytes)}"`;
}

/** Text in an array that ends with a NUL, or is cut before its last byte. */
export function cstring(text: Uint8Array): string {
  const end = text.indexOf(0);
  return end < 0 ? `${quoted(text.subarray(0, -1))}...` : quoted(text.subarray(0, end));
}

/** All of them in hexadecimal. */
export function hexBytes(bytes: Uint8Array): string {
  return `"${[...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}"`;
}

/** The first bytes of memory as a string, with dots where there are more. */
export function memory(bytes: Uint8Array, style: Style): string {
  const { stringSize } = style;
  return bytes.length <= stringSize ? quoted(bytes) : `${quoted(bytes.subarray(0, stringSize))}...`;
}

/** An array: as many elements as strings have bytes, and dots where there are more. */
export function list(items: readonly string[], style: Style): string {
  const { stringSize } = style;
  const shown = items.length <= stringSize ? items : [...items.slice(0, stringSize), '...'];
  return `[${shown.join(', ')}]`;
}

/** Memory whose content is not known: the address that strace shows is nobody's business here. */
export const POINTER = '0x7f0000000000';

/** A number in hexadecimal; 0 as `0`. */
export function hex(value: number): string {
  const unsigned = value >>> 0;
  return unsigned === 0 ? '0' : `0x${unsigned.toString(16)}`;
}

/** A number as the register has it that the kernel gets: a negative one fills it. */
export function register(number: number): bigint {
  return BigInt.asUintN(8 * longSize, BigInt(number));
}

/** That in hexadecimal. */
export function wideHex(number: number): string {
  return number === 0 ? '0' : `0x${register(number).toString(16)}`;
}

/** Names for values, in the order in which they are shown. */
export type Names = readonly (readonly [value: number, name: string])[];

/**
 * A table from names: those of the constants that this platform has, and those with a number for what the library has no
 * constant for, `SOL_SCTP=132`. The first name for a value counts.
 */
export function namesOf(list: string): Names {
  return list
    .trim()
    .split(/\s+/)
    .flatMap((each): [number, string][] => {
      const [name = '', number] = each.split('=');
      const known = native.constants[name] ?? native.errno[name];
      const value = known ?? (number === undefined ? undefined : Number(number));
      return value === undefined ? [] : [[value, name]];
    });
}

/** All constants that begin with a prefix, but for some. */
export function prefixed(prefix: string, except: readonly string[] = []): Names {
  return Object.entries(native.constants)
    .filter(([name]) => name.startsWith(prefix) && !except.includes(name))
    .map(([name, value]): [number, string] => [value, name]);
}

/** One value by its name: `0x63 /* AF_??? *\/` where it has none. */
export function value(names: Names, number: number, unknown: string): string {
  const found = names.find(([each]) => each === number);
  return found === undefined ? `${hex(number)} /* ${unknown} */` : found[1];
}

/** One value of a register. */
export function wideValue(names: Names, number: number, unknown: string): string {
  const found = names.find(([each]) => each === number);
  return found === undefined ? `${wideHex(number)} /* ${unknown} */` : found[1];
}

/** Bits by their names, what has none in hexadecimal: `MSG_OOB|0x10`. */
export function flags(names: Names, number: number, unknown: string): string {
  const zero = names.find(([bits]) => bits === 0);
  if (number === 0) return zero === undefined ? '0' : zero[1];
  let rest = number >>> 0;
  const found: string[] = [];
  for (const [bits, name] of names) {
    if (bits !== 0 && (rest & bits) >>> 0 === bits >>> 0) {
      found.push(name);
      rest = (rest & ~bits) >>> 0;
    }
  }
  if (found.length === 0) return `${hex(number)} /* ${unknown} */`;
  if (rest !== 0) found.push(hex(rest));
  return found.join('|');
}

/** Bits of a register. */
export function wideFlags(names: Names, number: number, unknown: string): string {
  const text = flags(names, number, unknown);
  if (number >= 0 || longSize !== 8) return text;
  const rest = /\b0x[0-9a-f]+/.exec(text)?.[0];
  if (rest === undefined) return `${text}|0xffffffff00000000`;
  return text.replace(rest, wideHex(Number(rest) - 2 ** 32));
}

/** What a view, a buffer or null has as bytes; empty for null. */
export function bytes(memory: unknown, offset = 0, length?: number): Uint8Array {
  let all: Uint8Array;
  if (ArrayBuffer.isView(memory)) {
    all = new Uint8Array(memory.buffer, memory.byteOffset, memory.byteLength);
  } else if (isArrayBuffer(memory)) {
    all = new Uint8Array(memory);
  } else {
    return new Uint8Array(0);
  }
  return all.subarray(offset, length === undefined ? undefined : offset + length);
}

/** A copy, for what the call changes. */
export function copy(memory: unknown): Uint8Array {
  return bytes(memory).slice();
}
