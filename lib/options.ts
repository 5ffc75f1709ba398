// getsockopt(2) setsockopt(2)
import { check } from './errors.ts';
import { type Bytes, viewOf } from './memory.ts';
import type { AnyOption, LevelOf, ValueOf } from './option-types.ts';
import { type Fd, fdOf } from './own.ts';
import * as raw from './raw.ts';
import { integer, wrongType } from './refuse.ts';

const int = new Int32Array(1);
const length = new Int32Array(1);

/**
 * `getsockopt(sockfd, level, optname, optval, optlen)`: reads a socket option.
 *
 * The option's constant decides the type of the result, and the level that goes with it; an option that the library
 * does not know is read as an int. With `length` the result is the option's bytes, as many as the kernel stored.
 *
 * @throws {SyscallError} EBADF, EINVAL, ENOPROTOOPT, ENOTSOCK, EOPNOTSUPP
 * @see {@link https://man7.org/linux/man-pages/man2/getsockopt.2.html | getsockopt(2)}
 */
export function getsockopt<O extends AnyOption>(
  sockfd: Fd,
  level: LevelOf<O>,
  option: O,
): ValueOf<O>;
export function getsockopt<O extends number>(
  sockfd: Fd,
  level: number,
  option: O extends AnyOption ? never : O,
): number;
export function getsockopt(sockfd: Fd, level: number, option: number, length: number): Uint8Array;
export function getsockopt(
  sockfd: Fd,
  level: number,
  option: number,
  size?: number,
): number | Uint8Array {
  const fd = fdOf(sockfd);
  if (size !== undefined) {
    integer('length', size, 0, 0x7fffffff);
    const bytes = new Uint8Array(size);
    length[0] = size;
    check(raw.getsockopt(fd, level, option, bytes, length), 'getsockopt', fd);
    return bytes.subarray(0, length[0]);
  }
  int[0] = 0;
  length[0] = 4;
  check(raw.getsockopt(fd, level, option, int, length), 'getsockopt', fd);
  return int[0];
}

/**
 * `setsockopt(sockfd, level, optname, optval, optlen)`: sets a socket option.
 *
 * @param value of the option's own type, an integer or a boolean for most; or the bytes for the kernel
 * @throws {SyscallError} EBADF, EDOM, EINVAL, ENOPROTOOPT, ENOTSOCK, EPERM
 * @see {@link https://man7.org/linux/man-pages/man2/setsockopt.2.html | setsockopt(2)}
 */
export function setsockopt(
  sockfd: Fd,
  level: number,
  option: number,
  value: number | boolean | Bytes,
): void {
  const fd = fdOf(sockfd);
  if (typeof value === 'number' || typeof value === 'boolean') {
    int[0] = integer('value', Number(value), -0x80000000, 0xffffffff);
    check(raw.setsockopt(fd, level, option, int, 4), 'setsockopt', fd);
  } else if (typeof value === 'object' && value !== null) {
    const view = viewOf('value', value);
    check(raw.setsockopt(fd, level, option, view, view.byteLength), 'setsockopt', fd);
  } else {
    throw wrongType('value', 'a number, a boolean or bytes', value);
  }
}
