// close_range(2) getrlimit(2) setrlimit(2) setns(2) unshare(2): the fds, the limits and the namespaces of the process

import * as raw from '../addon/calls.ts';
import { onlyFields, outOfRange, wrongType } from '../values/arguments.ts';
import { check } from '../values/errors.ts';
import { type Fd, fdOf } from '../values/own.ts';

/** All fds from one on: the last number there can be. */
const LAST = 0xffffffff;

/**
 * `close_range(first, last, flags)`: closes all fds from `first` to `last` at once, also where none is open.
 *
 * The fds of Node.js itself are among them: its epoll instance, its wake-ups, its files and sockets. A process that
 * closed those does not go on (libuv aborts it, at the latest at the next turn of the event loop). Name a range of
 * numbers that are known to be one's own, or use `CLOSE_RANGE_CLOEXEC`, which keeps the fds and spares only the child
 * processes.
 *
 * @param flags `CLOSE_RANGE_CLOEXEC` (Linux 5.11) closes them on execve(2) instead. `CLOSE_RANGE_UNSHARE` gives the
 * calling thread a table of fds of its own first: from then on what it opens and closes is not that of the other
 * threads, those of libuv's pool among them
 * @throws {SyscallError} EINVAL, EMFILE, ENOMEM; ENOSYS before Linux 5.9
 * @see {@link https://man7.org/linux/man-pages/man2/close_range.2.html | close_range(2)}
 */
export function close_range(first: number, last: number = LAST, flags = 0): void {
  check(raw.close_range(first, last, flags), 'close_range');
}

/** A limit of the process; `Infinity` is `RLIM_INFINITY`, and above 2^53 it is the next lower number that is exact. */
export interface Rlimit {
  /** The soft limit, which the kernel enforces. */
  readonly cur: number;
  /** The hard limit, up to which the soft one may be raised. */
  readonly max: number;
}

const RLIM_INFINITY = 0xffffffffffffffffn;

function limit(value: bigint): number {
  if (value === RLIM_INFINITY) return Number.POSITIVE_INFINITY;
  // A number has 53 bits. The others are cut off, not rounded: the limit shall not be higher than it was when it is set
  // again.
  const others = BigInt(Math.max(0, value.toString(2).length - 53));
  return Number((value >> others) << others);
}

function kernelLimit(name: string, value: unknown): bigint {
  if (value === Number.POSITIVE_INFINITY) return RLIM_INFINITY;
  if (typeof value !== 'number') throw wrongType(name, 'an integer or Infinity', value);
  if (!Number.isInteger(value) || value < 0 || value >= 2 ** 64) {
    throw outOfRange(name, 'an integer from 0 to 2^64-1 or Infinity', value);
  }
  return BigInt(value);
}

/**
 * `getrlimit(resource, rlim)`: a limit of this process.
 *
 * @param resource `RLIMIT_NOFILE` (how many fds), `RLIMIT_MEMLOCK`, ...
 * @throws {SyscallError} EINVAL
 * @see {@link https://man7.org/linux/man-pages/man2/getrlimit.2.html | getrlimit(2)}
 */
export function getrlimit(resource: number): Rlimit {
  const rlim = new BigUint64Array(2);
  check(raw.getrlimit(resource, rlim), 'getrlimit');
  return { cur: limit(rlim[0] as bigint), max: limit(rlim[1] as bigint) };
}

/**
 * `setrlimit(resource, rlim)`: sets a limit of this process.
 *
 * @throws {SyscallError} EINVAL where the soft limit exceeds the hard one; EPERM for more than the hard limit was
 * @see {@link https://man7.org/linux/man-pages/man2/getrlimit.2.html | setrlimit(2)}
 */
export function setrlimit(resource: number, rlim: Rlimit): void {
  if (typeof rlim !== 'object' || rlim === null) {
    throw wrongType('rlim', '{ cur, max }', rlim);
  }
  onlyFields('rlim', rlim, ['cur', 'max']);
  const { cur, max } = rlim;
  const words = BigUint64Array.of(kernelLimit('rlim.cur', cur), kernelLimit('rlim.max', max));
  check(raw.setrlimit(resource, words), 'setrlimit');
}

/**
 * `setns(fd, nstype)`: moves the calling thread into another namespace. Only this thread: other threads, those of libuv's
 * pool and worker threads among them, stay where they are. A socket belongs to the network namespace that its thread
 * was in when it was made, wherever it is used later; child processes start in that of the thread that starts them.
 *
 * @param fd of `/proc/<pid>/ns/net` or `/run/netns/<name>`, or of `pidfd_open`
 * @param nstype the kind that it must be, `CLONE_NEWNET`; 0 for any
 * @throws {SyscallError} EBADF, EINVAL, ENOMEM, EPERM, ESRCH
 * @see {@link https://man7.org/linux/man-pages/man2/setns.2.html | setns(2)}
 */
export function setns(fd: Fd, nstype: number): void {
  const number = fdOf(fd);
  check(raw.setns(number, nstype), 'setns', number);
}

/**
 * `unshare(flags)`: moves the calling thread, and only it, into new namespaces (see `setns`). A new network namespace has
 * nothing but a loopback interface that is down. It is gone when nothing is in it: no thread, no socket, no fd. To
 * come back, keep an fd of `/proc/thread-self/ns/net` from before and give it to `setns`; a worker thread that ends
 * takes its namespace along.
 *
 * @param flags `CLONE_NEWNET`, ...; those that concern all threads (`CLONE_NEWUSER`, `CLONE_VM`) are EINVAL in Node.js,
 * which has several, and `CLONE_FILES` gives this thread a table of fds of its own (see `close_range`)
 * @throws {SyscallError} EINVAL, ENOMEM, ENOSPC, EPERM, EUSERS
 * @see {@link https://man7.org/linux/man-pages/man2/unshare.2.html | unshare(2)}
 */
export function unshare(flags: number): void {
  check(raw.unshare(flags), 'unshare');
}
