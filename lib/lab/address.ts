// The addresses of hosts, with their prefixes.
import { inet_ntop, inet_pton } from '../calls/names.ts';
import { outOfRange, wrongType } from '../values/arguments.ts';
import { AF_INET, AF_INET6 } from '../values/constants.generated.ts';

/** An address in a network. */
export interface HostAddress {
  /** `AF_INET` or `AF_INET6` */
  readonly family: number;
  /** Without the prefix: `'10.0.0.1'` */
  readonly address: string;
  readonly prefixlen: number;
  readonly bytes: Uint8Array;
}

/** The bytes of an address without a prefix. */
export function bytesOfAddress(path: string, text: unknown): Uint8Array {
  if (typeof text !== 'string') throw wrongType(path, "an address such as '10.0.0.9'", text);
  const bytes = inet_pton(text.includes(':') ? AF_INET6 : AF_INET, text);
  if (bytes === null) throw outOfRange(path, "an address such as '10.0.0.9' or 'fd00::9'", text);
  return bytes;
}

/** The text of an address, in its one form. */
export function addressText(bytes: Uint8Array): string {
  return inet_ntop(bytes.length === 4 ? AF_INET : AF_INET6, bytes);
}

/** Reads `'10.0.0.1/24'`. */
export function hostAddress(path: string, text: unknown): HostAddress {
  const must = "an address with its prefix, such as '10.0.0.1/24' or 'fd00::1/64'";
  if (typeof text !== 'string') throw wrongType(path, must, text);
  const [, address = '', prefix = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const family = address.includes(':') ? AF_INET6 : AF_INET;
  const bytes = address === '' ? null : inet_pton(family, address);
  const prefixlen = Number(prefix);
  if (bytes === null || prefixlen > bytes.length * 8) throw outOfRange(path, must, text);
  return { family, address: inet_ntop(family, bytes), prefixlen, bytes };
}

/** The address with all bits behind the prefix zero. */
export function networkBytes(bytes: Uint8Array, prefixlen: number): Uint8Array {
  return bytes.map((byte, i) => {
    const bits = Math.min(8, Math.max(0, prefixlen - i * 8));
    return byte & (0xff00 >> bits) & 0xff;
  });
}

/** The network of an address: `'10.0.0.0/24'`. */
export function networkText({ bytes, prefixlen }: HostAddress): string {
  return `${addressText(networkBytes(bytes, prefixlen))}/${prefixlen}`;
}

/** Whether one of two networks lies in the other. */
export function overlap(a: HostAddress, b: HostAddress): boolean {
  if (a.family !== b.family) return false;
  const prefixlen = Math.min(a.prefixlen, b.prefixlen);
  const [one, other] = [networkBytes(a.bytes, prefixlen), networkBytes(b.bytes, prefixlen)];
  return one.every((byte, i) => byte === other[i]);
}

/** The hardware address that everybody, or a group, listens to (RFC 1112, RFC 2464); undefined for the address of one. */
export function groupMac(bytes: Uint8Array): string | undefined {
  const hex = (part: readonly number[]): string =>
    part.map((byte) => byte.toString(16).padStart(2, '0')).join(':');
  const last = [...bytes.slice(-4)];
  if (bytes.length === 16) return bytes[0] === 0xff ? hex([0x33, 0x33, ...last]) : undefined;
  if (last.every((byte) => byte === 255)) return hex([255, 255, ...last]);
  const [first = 0, second = 0, ...rest] = last;
  return first >= 224 && first < 240 ? hex([1, 0, 0x5e, second & 127, ...rest]) : undefined;
}
