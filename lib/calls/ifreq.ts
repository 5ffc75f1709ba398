// struct ifreq: what the requests of netdevice(7) are made with.
import * as raw from '../addon/calls.ts';
import { outOfRange, wrongType } from '../values/arguments.ts';
import { IFNAMSIZ } from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { type Fd, fdOf } from '../values/own.ts';
import { longSize } from '../values/struct.ts';

/** Its size: the name, then a union whose largest member is a struct ifmap of two longs and six bytes. */
export const IFREQ: number = IFNAMSIZ + (longSize === 8 ? 24 : 16);

const encoder = new TextEncoder();

/** The bytes of an interface's name, which the kernel ends with a NUL. */
export function ifnameBytes(argument: string, ifname: string): Uint8Array {
  if (typeof ifname !== 'string') throw wrongType(argument, 'a string', ifname);
  const name = encoder.encode(ifname);
  if (name.byteLength >= IFNAMSIZ || name.includes(0)) {
    throw outOfRange(argument, `at most ${IFNAMSIZ - 1} bytes, none of them NUL`, ifname);
  }
  return name;
}

/** A struct ifreq with a name. */
export function ifreq(ifname: string): Uint8Array {
  const request = new Uint8Array(IFREQ);
  request.set(ifnameBytes('ifname', ifname));
  return request;
}

/** Makes the request. */
export function control(fd: Fd, request: number, ifname: string, bytes: Uint8Array): void {
  const number = fdOf(fd);
  const result = raw.ioctl(number, request, bytes);
  if (result < 0) throw new SyscallError('ioctl', -result, { fd: number, path: ifname });
}
