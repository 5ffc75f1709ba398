// sendfile(2) splice(2) tee(2): bytes from fd to fd without a buffer

import * as raw from '../addon/calls.ts';
import { outOfRange, wrongType } from '../values/arguments.ts';
import { check } from '../values/errors.ts';
import { type Fd, fdOf } from '../values/own.ts';

/** A position in a file; null stands for the file's own, which moves with the call. */
export type FileOffset = number | bigint | null;

const LARGEST = 2n ** 63n;

/** An offset behind a pointer, as the addon takes it. */
export function pointer(name: string, offset: FileOffset): BigInt64Array | null {
  if (offset === null) return null;
  if (typeof offset !== 'number' && typeof offset !== 'bigint') {
    throw wrongType(name, 'a number, a bigint or null', offset);
  }
  const exact = typeof offset === 'bigint' || Number.isSafeInteger(offset);
  // What is negative is the kernel's to judge.
  if (!exact || BigInt(offset) >= LARGEST || BigInt(offset) < -LARGEST) {
    throw outOfRange(name, 'an integer of 64 bits', offset);
  }
  return BigInt64Array.of(BigInt(offset));
}

/**
 * `sendfile(out_fd, in_fd, offset, count)`: copies bytes of a file to another fd, a socket for one.
 *
 * @param offset where to start, and the file's own position stays; null starts there and moves it
 * @returns the bytes copied; 0 is end of file
 * @throws {SyscallError} EAGAIN, EBADF, EINVAL, EIO, ENOMEM, EOVERFLOW, EPIPE, ESPIPE
 * @see {@link https://man7.org/linux/man-pages/man2/sendfile.2.html | sendfile(2)}
 */
export function sendfile(out_fd: Fd, in_fd: Fd, offset: FileOffset, count: number): number {
  const out = fdOf(out_fd);
  return check(raw.sendfile(out, fdOf(in_fd), pointer('offset', offset), count), 'sendfile', out);
}

/**
 * `splice(fd_in, off_in, fd_out, off_out, len, flags)`: moves bytes between two fds, of which one is a pipe.
 *
 * @param off_in null for a pipe or socket, and for a file's own position
 * @param off_out the same
 * @param flags `SPLICE_F_MOVE`, `SPLICE_F_NONBLOCK`, `SPLICE_F_MORE`
 * @returns the bytes moved; 0 is end of file
 * @throws {SyscallError} EAGAIN, EBADF, EINVAL, ENOMEM, EPIPE, ESPIPE
 * @see {@link https://man7.org/linux/man-pages/man2/splice.2.html | splice(2)}
 */
export function splice(
  fd_in: Fd,
  off_in: FileOffset,
  fd_out: Fd,
  off_out: FileOffset,
  len: number,
  flags = 0,
): number {
  const from = fdOf(fd_in);
  const [read, write] = [pointer('off_in', off_in), pointer('off_out', off_out)];
  return check(raw.splice(from, read, fdOf(fd_out), write, len, flags), 'splice', from);
}

/**
 * `tee(fd_in, fd_out, len, flags)`: copies bytes from one pipe to another and leaves them in the first.
 *
 * @returns the bytes copied; 0 where the first is empty and has no writer
 * @throws {SyscallError} EAGAIN, EINVAL, ENOMEM
 * @see {@link https://man7.org/linux/man-pages/man2/tee.2.html | tee(2)}
 */
export function tee(fd_in: Fd, fd_out: Fd, len: number, flags = 0): number {
  const from = fdOf(fd_in);
  return check(raw.tee(from, fdOf(fd_out), len, flags), 'tee', from);
}
