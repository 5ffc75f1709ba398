// netdevice(7): what the SIOCSIF* ioctls set of a network interface, through any socket, with CAP_NET_ADMIN.

import { outOfRange } from '../values/arguments.ts';
import {
  AF_INET,
  IFNAMSIZ,
  SIOCSIFADDR,
  SIOCSIFBRDADDR,
  SIOCSIFDSTADDR,
  SIOCSIFFLAGS,
  SIOCSIFHWADDR,
  SIOCSIFMTU,
  SIOCSIFNAME,
  SIOCSIFNETMASK,
  SIOCSIFTXQLEN,
} from '../values/constants.generated.ts';
import type { Fd } from '../values/own.ts';
import { type AddressInput, sockaddr } from '../values/sockaddr.ts';
import { type Field, i32, bytes as octets, struct, u16 } from '../values/struct.ts';
import { control, ifnameBytes, ifreq } from './ifreq.ts';
import type { HardwareAddress } from './netdevice.ts';

/** Makes the request with one field in the union. */
function set<T>(fd: Fd, request: number, ifname: string, field: Field<T>, value: T, name: string) {
  const bytes = ifreq(ifname);
  field.set(new DataView(bytes.buffer), IFNAMSIZ, value, name);
  control(fd, request, ifname, bytes);
}

/** struct sockaddr with a hardware address. */
const hardware = struct<HardwareAddress>({ type: u16, address: octets(14) });

/** An IPv4 address, as text or whole. */
export type Ifaddr = string | AddressInput;

/** Makes it with an address in the union. */
function setAddress(fd: Fd, request: number, ifname: string, address: Ifaddr): void {
  const whole = typeof address === 'string' ? { family: AF_INET, address, port: 0 } : address;
  const encoded = sockaddr(whole as AddressInput);
  const bytes = ifreq(ifname);
  const room = bytes.byteLength - IFNAMSIZ;
  if (encoded.byteLength > room) throw outOfRange('address', 'an IPv4 address', encoded.byteLength);
  bytes.set(encoded, IFNAMSIZ);
  control(fd, request, ifname, bytes);
}

/**
 * `ioctl(fd, SIOCSIFFLAGS)`: sets the flags of an interface, all of them; `IFF_UP` puts it up or down.
 *
 * @param flags `IFF_*`: those of `getifflags` with what is to change
 * @throws {SyscallError} EBADF, ENODEV, EPERM (needs CAP_NET_ADMIN)
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function setifflags(fd: Fd, ifname: string, flags: number): void {
  set(fd, SIOCSIFFLAGS, ifname, u16, flags, 'flags');
}

/**
 * `ioctl(fd, SIOCSIFADDR)`: sets the first IPv4 address of an interface; 0.0.0.0 takes it away. The mask is
 * that of the address's class until it is set.
 *
 * @param fd an AF_INET socket
 * @throws {SyscallError} EADDRNOTAVAIL, EBADF, EINVAL, ENODEV, EPERM (needs CAP_NET_ADMIN)
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function setifaddr(fd: Fd, ifname: string, address: Ifaddr): void {
  setAddress(fd, SIOCSIFADDR, ifname, address);
}

/**
 * `ioctl(fd, SIOCSIFDSTADDR)`: sets the other end's address of a point-to-point interface.
 *
 * @throws {SyscallError} EADDRNOTAVAIL, EBADF, EINVAL, ENODEV, EPERM (needs CAP_NET_ADMIN)
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function setifdstaddr(fd: Fd, ifname: string, address: Ifaddr): void {
  setAddress(fd, SIOCSIFDSTADDR, ifname, address);
}

/**
 * `ioctl(fd, SIOCSIFBRDADDR)`: sets the broadcast address of an interface.
 *
 * @throws {SyscallError} EADDRNOTAVAIL, EBADF, EINVAL, ENODEV, EPERM (needs CAP_NET_ADMIN)
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function setifbrdaddr(fd: Fd, ifname: string, address: Ifaddr): void {
  setAddress(fd, SIOCSIFBRDADDR, ifname, address);
}

/**
 * `ioctl(fd, SIOCSIFNETMASK)`: sets the network mask of an interface's first IPv4 address.
 *
 * @throws {SyscallError} EADDRNOTAVAIL, EBADF, EINVAL, ENODEV, EPERM (needs CAP_NET_ADMIN)
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function setifnetmask(fd: Fd, ifname: string, mask: Ifaddr): void {
  setAddress(fd, SIOCSIFNETMASK, ifname, mask);
}

/**
 * `ioctl(fd, SIOCSIFMTU)`: sets the largest packet of an interface. Below 1,280 bytes it has no IPv6.
 *
 * @param mtu bytes
 * @throws {SyscallError} EBADF, EINVAL, ENODEV, EPERM (needs CAP_NET_ADMIN)
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function setifmtu(fd: Fd, ifname: string, mtu: number): void {
  set(fd, SIOCSIFMTU, ifname, i32, mtu, 'mtu');
}

/**
 * `ioctl(fd, SIOCSIFTXQLEN)`: sets the length of an interface's transmit queue.
 *
 * @param qlen packets
 * @throws {SyscallError} EBADF, EINVAL, ENODEV, EPERM (needs CAP_NET_ADMIN)
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function setiftxqlen(fd: Fd, ifname: string, qlen: number): void {
  set(fd, SIOCSIFTXQLEN, ifname, i32, qlen, 'qlen');
}

/**
 * `ioctl(fd, SIOCSIFHWADDR)`: sets the hardware address of an interface.
 *
 * @throws {SyscallError} EADDRNOTAVAIL, EBADF, EBUSY, EINVAL for another type, ENODEV, EPERM (needs CAP_NET_ADMIN)
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function setifhwaddr(fd: Fd, ifname: string, address: HardwareAddress): void {
  const bytes = ifreq(ifname);
  bytes.set(hardware.encode(address, 'address'), IFNAMSIZ);
  control(fd, SIOCSIFHWADDR, ifname, bytes);
}

/**
 * `ioctl(fd, SIOCSIFNAME)`: gives an interface another name.
 *
 * @throws {SyscallError} EBADF, EBUSY while it is up (before Linux 6.1), EEXIST, EINVAL, ENODEV, EPERM (needs CAP_NET_ADMIN)
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}
 */
export function setifname(fd: Fd, ifname: string, newname: string): void {
  const bytes = ifreq(ifname);
  bytes.set(ifnameBytes('newname', newname), IFNAMSIZ);
  control(fd, SIOCSIFNAME, ifname, bytes);
}
