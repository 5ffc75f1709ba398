// Ends of packets and sockets as text: one form, by which they are compared.
import { inet_ntop } from '../calls/names.ts';
import { AF_INET, AF_INET6 } from '../values/constants.generated.ts';
import type { Address } from '../values/sockaddr.ts';

const MAPPED = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/** An address alone. IPv4 in IPv6 is IPv4: so it is on the wire. */
function plain(address: string): string {
  const dotted = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  if (dotted !== null) return dotted[1] ?? address;
  const [, high, low] = MAPPED.exec(address) ?? [];
  if (high === undefined || low === undefined) return address;
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return `${a >> 8}.${a & 255}.${b >> 8}.${b & 255}`;
}

/** `127.0.0.1:80`, `[::1]:80` */
export function endText(address: string, port: number): string {
  const text = plain(address);
  return text.includes(':') ? `[${text}]:${port}` : `${text}:${port}`;
}

/** The same from the bytes of an address. */
export function endpointText(bytes: Uint8Array, port: number): string {
  return endText(inet_ntop(bytes.length === 4 ? AF_INET : AF_INET6, bytes), port);
}

/** The same from a socket's address; undefined for one that is no address of IP. */
export function endOf(address: Address | undefined): string | undefined {
  if (address === undefined || !('port' in address) || !('address' in address)) return undefined;
  const { address: host, port } = address;
  return typeof host === 'string' ? endText(host, Number(port)) : undefined;
}

/** The address and the port of such a text. */
export function partsOf(end: string): { readonly address: string; readonly port: number } {
  const at = end.lastIndexOf(':');
  const address = end.startsWith('[') ? end.slice(1, at - 1) : end.slice(0, at);
  return { address, port: Number(end.slice(at + 1)) };
}

/** Whether an end is one that has no address of its own: `0.0.0.0:80`. */
function isAny(end: string): boolean {
  const { address } = partsOf(end);
  return address === '0.0.0.0' || address === '::';
}

/** Whether what goes to an end is for a socket with that local end. */
export function covers(local: string, end: string): boolean {
  return local === end || (isAny(local) && partsOf(local).port === partsOf(end).port);
}
