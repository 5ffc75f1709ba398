// getsockopt(2) setsockopt(2)
import * as raw from '../addon/calls.ts';
import { integer } from '../values/arguments.ts';
import { address, type Codec, int, uint } from '../values/codec.ts';
import { ERANGE, SO_PEERNAME } from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';
import { optionTables } from '../values/late-options.ts';
import { attached, type Bytes, bytesOf, isBytes, viewOf } from '../values/memory.ts';
import type { AnyOption, Gettable, LevelOf, Settable } from '../values/option-types.ts';
import type { InputOf, RequestOf, ResultOf, ValueOf } from '../values/option-values.ts';
import { type Fd, fdOf } from '../values/own.ts';
import { scratch } from '../values/scratch.ts';

const word = scratch(Int32Array, 1);
// The addon tells bytes from other elements sooner.
const wordBytes = new Uint8Array(word.buffer, word.byteOffset, 4);
const length = scratch(Int32Array, 1);

/** An int, where the kernel says it is one. */
function getInt(fd: number, level: number, option: number): number {
  word[0] = 0;
  length[0] = 4;
  check(raw.getsockopt(fd, level, option, wordBytes, length), 'getsockopt', fd);
  // Some options are one byte, which is the low one only where that comes first.
  return length[0] === 1 ? (wordBytes[0] as number) : word[0];
}

/** As many bytes as the kernel has, `size` at the most. */
function getBytes(
  fd: number,
  level: number,
  option: number,
  size: number,
  request?: Uint8Array,
): Uint8Array {
  let bytes = new Uint8Array(size);
  if (request !== undefined) bytes.set(request);
  length[0] = size;
  let result = raw.getsockopt(fd, level, option, bytes, length);
  // A list (of groups) that needs more room; the kernel says how much.
  while (result === -ERANGE && length[0] > bytes.byteLength && length[0] <= 0x100000) {
    bytes = new Uint8Array(length[0]);
    result = raw.getsockopt(fd, level, option, bytes, length);
  }
  check(result, 'getsockopt', fd);
  return bytes.subarray(0, length[0]);
}

/** The peer's address: the kernel wants exactly as much room as that has. */
function getPeerName(fd: number, level: number, option: number, codec: Codec): unknown {
  const bytes = new Uint8Array(codec.size);
  length[0] = codec.size;
  // Where there is none, the option itself says so.
  if (raw.getpeername(fd, bytes, length) < 0) length[0] = 2;
  check(raw.getsockopt(fd, level, option, bytes, length), 'getsockopt', fd);
  return codec.decode(bytes.subarray(0, length[0]));
}

/** A filter's length counts its instructions. */
function getFilter(fd: number, level: number, option: number, codec: Codec): unknown {
  const bytes = new Uint8Array(codec.size);
  length[0] = codec.size / 8;
  check(raw.getsockopt(fd, level, option, bytes, length), 'getsockopt', fd);
  return codec.decode(bytes.subarray(0, length[0] * 8));
}

/**
 * `getsockopt(sockfd, level, optname, optval, optlen)`: reads a socket option.
 *
 * The option's constant decides the type of the result, and the level that goes with it; an option that the library
 * does not know is read as an int. With `length` the result is the option's bytes, as many as the kernel stored.
 *
 * Options that are asked for something take it in the place of `length`: IP_MSFILTER `{ multiaddr, interface }`,
 * MCAST_MSFILTER `{ interface, group }`, IPV6_FLOWLABEL_MGR `{ flags }`, options of SCTP `{ assoc_id }`; or, as bytes, what the buffer holds before the call
 * (TCP_AO_GET_KEYS).
 *
 * @throws {SyscallError} EBADF, EINVAL, ENOPROTOOPT, ENOTSOCK, EOPNOTSUPP
 * @see {@link https://man7.org/linux/man-pages/man2/getsockopt.2.html | getsockopt(2)}
 */
export function getsockopt<O extends number>(
  sockfd: Fd,
  level: LevelOf<O>,
  option: Gettable<O>,
): ValueOf<O>;
export function getsockopt<O extends AnyOption>(
  sockfd: Fd,
  level: LevelOf<O>,
  option: O,
  request: RequestOf<O>,
): ValueOf<O>;
export function getsockopt(
  sockfd: Fd,
  level: number,
  option: number,
  length: number | Bytes,
): Uint8Array;
export function getsockopt(sockfd: Fd, level: number, option: number, size?: unknown): unknown {
  const fd = fdOf(sockfd);
  if (isBytes(size)) {
    const given = bytesOf('length', size);
    const request = attached('length', () => given.slice());
    return getBytes(fd, level, option, request.byteLength, request);
  }
  const codec = optionTables().knownOption(level, option)?.codec ?? int;
  if (size !== undefined) {
    if (typeof size === 'object' && codec.ask !== undefined) {
      const request = codec.ask(size, 'request');
      const found = getBytes(fd, level, option, request.byteLength, request);
      return codec.decode(codec.whole === true ? new Uint8Array(found.buffer) : found);
    }
    return getBytes(fd, level, option, integer('length', size, 0, 0x7fffffff));
  }
  if (codec === int) return getInt(fd, level, option);
  if (codec === uint) return getInt(fd, level, option) >>> 0;
  if (codec === address && option === SO_PEERNAME) {
    return getPeerName(fd, level, option, codec);
  }
  if (codec === optionTables().codecs.sock_fprog) return getFilter(fd, level, option, codec);
  const bytes = getBytes(fd, level, option, codec.size, codec.request);
  if (codec.whole === true) return codec.decode(new Uint8Array(bytes.buffer));
  const more = codec.sizeOf?.(bytes) ?? 0;
  return codec.decode(more > codec.size ? getBytes(fd, level, option, more) : bytes);
}

/**
 * `setsockopt(sockfd, level, optname, optval, optlen)`: sets a socket option.
 *
 * @param value of the option's own type, an integer or a boolean for most; or the bytes for the kernel
 * @returns nothing, but for a request of IPV6_FLOWLABEL_MGR: what the kernel made of it, with the label that it chose
 * @throws {SyscallError} EBADF, EDOM, EINVAL, ENOPROTOOPT, ENOTSOCK, EPERM
 * @throws {TypeError | RangeError} naming the field, if the value has another shape than the option's struct
 * @see {@link https://man7.org/linux/man-pages/man2/setsockopt.2.html | setsockopt(2)}
 */
export function setsockopt<O extends number>(
  sockfd: Fd,
  level: LevelOf<O>,
  option: Settable<O>,
  value: InputOf<O> | Bytes,
): ResultOf<O>;
export function setsockopt(sockfd: Fd, level: number, option: number, value: unknown): unknown {
  const fd = fdOf(sockfd);
  if (isBytes(value)) {
    const view = viewOf('value', value);
    check(raw.setsockopt(fd, level, option, view, view.byteLength), 'setsockopt', fd);
    return undefined;
  }
  const codec = optionTables().knownOption(level, option)?.codec ?? int;
  const bytes = codec.encode(value, 'value');
  check(raw.setsockopt(fd, level, option, bytes, bytes.byteLength), 'setsockopt', fd);
  return codec === optionTables().codecs.in6_flowlabel_req ? codec.decode(bytes) : undefined;
}
