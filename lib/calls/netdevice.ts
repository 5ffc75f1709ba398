// netdevice(7): what the SIOCGIF* ioctls tell of a network interface, through any socket.

import * as raw from '../addon/calls.ts';
import {
  IFNAMSIZ,
  SIOCGIFADDR,
  SIOCGIFBRDADDR,
  SIOCGIFDSTADDR,
  SIOCGIFFLAGS,
  SIOCGIFHWADDR,
  SIOCGIFINDEX,
  SIOCGIFMETRIC,
  SIOCGIFMTU,
  SIOCGIFNAME,
  SIOCGIFNETMASK,
  SIOCGIFTXQLEN,
} from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';
import { type Fd, fdOf } from '../values/own.ts';
import { type Address, decode } from '../values/sockaddr.ts';
import { i32, u16 } from '../values/struct.ts';
import { stringOf } from '../values/text.ts';
import { control, IFREQ, ifreq } from './ifreq.ts';

const SOCKADDR = 16;

/** Makes the request and gives the union of the answer. */
function get(fd: Fd, request: number, ifname: string): DataView {
  const bytes = ifreq(ifname);
  control(fd, request, ifname, bytes);
  return new DataView(bytes.buffer, IFNAMSIZ);
}

function nameOf(request: Uint8Array): string {
  return stringOf(request.subarray(0, IFNAMSIZ));
}

function addressOf(union: DataView): Address {
  return decode(new Uint8Array(union.buffer, union.byteOffset, SOCKADDR), SOCKADDR);
}

/**
 * `ioctl(fd, SIOCGIFFLAGS)`: the `IFF_*` flags of an interface.
 *
 * @param fd any socket
 * @throws {SyscallError} EBADF, ENODEV, ENOTTY
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function getifflags(fd: Fd, ifname: string): number {
  return u16.get(get(fd, SIOCGIFFLAGS, ifname), 0);
}

/**
 * `ioctl(fd, SIOCGIFADDR)`: the first IPv4 address of an interface.
 *
 * @param fd an AF_INET socket
 * @throws {SyscallError} EADDRNOTAVAIL if it has none, EBADF, ENODEV, ENOTTY
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function getifaddr(fd: Fd, ifname: string): Address {
  return addressOf(get(fd, SIOCGIFADDR, ifname));
}

/**
 * `ioctl(fd, SIOCGIFDSTADDR)`: the other end's address of a point-to-point interface.
 *
 * @throws {SyscallError} as `getifaddr`
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function getifdstaddr(fd: Fd, ifname: string): Address {
  return addressOf(get(fd, SIOCGIFDSTADDR, ifname));
}

/**
 * `ioctl(fd, SIOCGIFBRDADDR)`: the broadcast address of an interface.
 *
 * @throws {SyscallError} as `getifaddr`
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function getifbrdaddr(fd: Fd, ifname: string): Address {
  return addressOf(get(fd, SIOCGIFBRDADDR, ifname));
}

/**
 * `ioctl(fd, SIOCGIFNETMASK)`: the network mask of an interface.
 *
 * @throws {SyscallError} as `getifaddr`
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function getifnetmask(fd: Fd, ifname: string): Address {
  return addressOf(get(fd, SIOCGIFNETMASK, ifname));
}

/**
 * `ioctl(fd, SIOCGIFMTU)`: the largest packet of an interface, in bytes.
 *
 * @throws {SyscallError} as `getifflags`
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function getifmtu(fd: Fd, ifname: string): number {
  return i32.get(get(fd, SIOCGIFMTU, ifname), 0);
}

/**
 * `ioctl(fd, SIOCGIFMETRIC)`: the metric of an interface, which Linux has as 0.
 *
 * @throws {SyscallError} as `getifflags`
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function getifmetric(fd: Fd, ifname: string): number {
  return i32.get(get(fd, SIOCGIFMETRIC, ifname), 0);
}

/**
 * `ioctl(fd, SIOCGIFTXQLEN)`: the length of an interface's transmit queue, in packets.
 *
 * @throws {SyscallError} as `getifflags`
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function getiftxqlen(fd: Fd, ifname: string): number {
  return i32.get(get(fd, SIOCGIFTXQLEN, ifname), 0);
}

/**
 * `ioctl(fd, SIOCGIFINDEX)`: the index of an interface.
 *
 * @throws {SyscallError} as `getifflags`
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function getifindex(fd: Fd, ifname: string): number {
  return i32.get(get(fd, SIOCGIFINDEX, ifname), 0);
}

/**
 * `ioctl(fd, SIOCGIFNAME)`: the name of the interface with an index.
 *
 * @throws {SyscallError} as `getifflags`
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function getifname(fd: Fd, ifindex: number): string {
  const number = fdOf(fd);
  const request = new Uint8Array(IFREQ);
  i32.set(new DataView(request.buffer), IFNAMSIZ, ifindex, 'ifindex');
  check(raw.ioctl(number, SIOCGIFNAME, request), 'ioctl', number);
  return nameOf(request);
}

/** A hardware address. */
export interface HardwareAddress {
  /** `ARPHRD_*` */
  readonly type: number;
  /** 6 bytes for `ARPHRD_ETHER` and `ARPHRD_LOOPBACK`, at most 14 for others. */
  readonly address: Uint8Array;
}

/** The types whose address has the length of Ethernet's. */
const ETHERNET: ReadonlySet<number> = new Set([1, 772]);

/**
 * `ioctl(fd, SIOCGIFHWADDR)`: the hardware address of an interface.
 *
 * @throws {SyscallError} as `getifflags`
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function getifhwaddr(fd: Fd, ifname: string): HardwareAddress {
  const union = get(fd, SIOCGIFHWADDR, ifname);
  const type = u16.get(union, 0);
  const length = ETHERNET.has(type) ? 6 : SOCKADDR - 2;
  return { type, address: new Uint8Array(union.buffer, union.byteOffset + 2, length).slice() };
}

/** An IPv4 address of an interface. */
export interface InterfaceAddress {
  readonly name: string;
  readonly address: Address;
}

/**
 * `ioctl(fd, SIOCGIFCONF)`: the IPv4 addresses of all interfaces.
 *
 * @param fd an AF_INET socket
 * @throws {SyscallError} EBADF, ENOTTY
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function getifconf(fd: Fd): InterfaceAddress[] {
  const number = fdOf(fd);
  // One more than there are: a full buffer cannot be told from a cut one.
  let room = check(raw.ifconf(number, null), 'ioctl', number) + IFREQ;
  for (;;) {
    const bytes = new Uint8Array(room);
    const length = check(raw.ifconf(number, bytes), 'ioctl', number);
    if (length + IFREQ <= room) {
      return Array.from({ length: Math.floor(length / IFREQ) }, (_, i) => {
        const request = bytes.slice(i * IFREQ, (i + 1) * IFREQ);
        return {
          name: nameOf(request),
          address: addressOf(new DataView(request.buffer, IFNAMSIZ)),
        };
      });
    }
    room *= 2;
  }
}
