// byteorder(3) inet(3) inet_pton(3) inet_ntop(3) if_nametoindex(3) if_nameindex(3)

import * as raw from '../addon/calls.ts';
import { AF_INET6, IFNAMSIZ } from '../values/constants.generated.ts';
import { check, SyscallError } from '../values/errors.ts';
import { type Bytes, viewOf } from '../values/memory.ts';
import { stringOf } from '../values/text.ts';

/** `htons(hostshort)`: 16 bits from host to network byte order. @see {@link https://man7.org/linux/man-pages/man3/htons.3.html | byteorder(3)} */
export function htons(hostshort: number): number {
  return check(raw.htons(hostshort), 'htons');
}

/** `ntohs(netshort)`: 16 bits from network to host byte order. @see {@link https://man7.org/linux/man-pages/man3/htons.3.html | byteorder(3)} */
export function ntohs(netshort: number): number {
  return check(raw.ntohs(netshort), 'ntohs');
}

/** `htonl(hostlong)`: 32 bits from host to network byte order. @see {@link https://man7.org/linux/man-pages/man3/htons.3.html | byteorder(3)} */
export function htonl(hostlong: number): number {
  return check(raw.htonl(hostlong), 'htonl');
}

/** `ntohl(netlong)`: 32 bits from network to host byte order. @see {@link https://man7.org/linux/man-pages/man3/htons.3.html | byteorder(3)} */
export function ntohl(netlong: number): number {
  return check(raw.ntohl(netlong), 'ntohl');
}

/**
 * `inet_pton(af, src, dst)`: the bytes of an IPv4 or IPv6 address, in network byte order.
 *
 * @param af `AF_INET` or `AF_INET6`
 * @returns 4 or 16 bytes; null where the text is no such address
 * @throws {SyscallError} EAFNOSUPPORT
 * @see {@link https://man7.org/linux/man-pages/man3/inet_pton.3.html | inet_pton(3)}
 */
export function inet_pton(af: number, src: string): Uint8Array | null {
  const dst = new Uint8Array(af === AF_INET6 ? 16 : 4);
  return check(raw.inet_pton(af, src, dst), 'inet_pton') === 1 ? dst : null;
}

/**
 * `inet_ntop(af, src, dst, size)`: the text of an IPv4 or IPv6 address.
 *
 * @param af `AF_INET` or `AF_INET6`
 * @param src its 4 or 16 bytes, in network byte order
 * @throws {SyscallError} EAFNOSUPPORT
 * @see {@link https://man7.org/linux/man-pages/man3/inet_ntop.3.html | inet_ntop(3)}
 */
export function inet_ntop(af: number, src: Bytes): string {
  const dst = new Uint8Array(46);
  check(raw.inet_ntop(af, viewOf('src', src), dst), 'inet_ntop');
  return stringOf(dst);
}

/**
 * `inet_aton(cp, inp)`: the bytes of an IPv4 address in any of its classic forms (`'127.1'`, `'0x7f000001'`).
 *
 * @returns 4 bytes in network byte order; null where the text is no such address
 * @see {@link https://man7.org/linux/man-pages/man3/inet_aton.3.html | inet_aton(3)}
 */
export function inet_aton(cp: string): Uint8Array | null {
  const inp = new Uint8Array(4);
  return check(raw.inet_aton(cp, inp), 'inet_aton') === 1 ? inp : null;
}

/**
 * `if_nametoindex(ifname)`: the index of a network interface.
 *
 * @throws {SyscallError} ENODEV
 * @see {@link https://man7.org/linux/man-pages/man3/if_nametoindex.3.html | if_nametoindex(3)}
 */
export function if_nametoindex(ifname: string): number {
  const index = raw.if_nametoindex(ifname);
  if (index < 0) throw new SyscallError('if_nametoindex', -index, { path: ifname });
  return index;
}

/**
 * `if_indextoname(ifindex, ifname)`: the name of a network interface.
 *
 * @throws {SyscallError} ENXIO
 * @see {@link https://man7.org/linux/man-pages/man3/if_nametoindex.3.html | if_indextoname(3)}
 */
export function if_indextoname(ifindex: number): string {
  const ifname = new Uint8Array(IFNAMSIZ);
  check(raw.if_indextoname(ifindex, ifname), 'if_indextoname');
  return stringOf(ifname);
}

/** A network interface. */
export interface NameIndex {
  readonly index: number;
  readonly name: string;
}

/**
 * `if_nameindex()`: all network interfaces of the network namespace.
 *
 * @throws {SyscallError} ENOBUFS
 * @see {@link https://man7.org/linux/man-pages/man3/if_nameindex.3.html | if_nameindex(3)}
 */
export function if_nameindex(): NameIndex[] {
  const entry = 4 + IFNAMSIZ;
  let bytes = new Uint8Array(entry * 32);
  let count = check(raw.if_nameindex(bytes), 'if_nameindex');
  // Interfaces come and go between two calls.
  while (count * entry > bytes.length) {
    bytes = new Uint8Array(entry * count * 2);
    count = check(raw.if_nameindex(bytes), 'if_nameindex');
  }
  const indexes = new Int32Array(bytes.buffer);
  return Array.from({ length: count }, (_, i) => {
    const name = bytes.subarray(i * entry + 4, (i + 1) * entry);
    return { index: indexes[(i * entry) / 4] as number, name: stringOf(name) };
  });
}
