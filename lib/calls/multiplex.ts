// select(2) pselect(2) poll(2) ppoll(2) epoll_create(2) epoll_ctl(2) epoll_wait(2) epoll_pwait2(2)
import * as raw from '../addon/calls.ts';
import {
  elements,
  integer,
  isUint8Array,
  onlyFields,
  outOfRange,
  wrongType,
} from '../values/arguments.ts';
import { EINVAL, FD_SETSIZE } from '../values/constants.generated.ts';
import { check, SyscallError } from '../values/errors.ts';
import { attached } from '../values/memory.ts';
import { type Fd, fdOf } from '../values/own.ts';
import { scratch } from '../values/scratch.ts';
import { signalMaskOrNull } from '../values/signals.ts';
import { littleEndian, longSize } from '../values/struct.ts';
import { MICRO, millisecondsOf, NANO, timeoutWords } from '../values/time.ts';

/** A set of fds as select(2) has it: one bit each, `FD_SETSIZE` bits. */
export type FdSet = Uint8Array;

/** A set's words are longs: on a big-endian machine the byte with the lowest bits comes last. */
const flip = littleEndian ? 0 : longSize - 1;

function bits(set: FdSet): FdSet {
  if (isUint8Array(set)) return set;
  throw wrongType('set', 'a Uint8Array', set);
}

function bit(fd: number, set: FdSet): number {
  integer('fd', fd, 0, bits(set).byteLength * 8 - 1);
  return (fd >> 3) ^ flip;
}

/** Empties a set. @see {@link https://man7.org/linux/man-pages/man2/select.2.html | select(2)} */
export function FD_ZERO(set: FdSet): void {
  const bytes = bits(set);
  attached('set', () => bytes.fill(0));
}

/** Puts an fd into a set. @see {@link https://man7.org/linux/man-pages/man2/select.2.html | select(2)} */
export function FD_SET(fd: number, set: FdSet): void {
  const byte = bit(fd, set);
  set[byte] = (set[byte] as number) | (1 << (fd & 7));
}

/** Takes an fd out of a set. @see {@link https://man7.org/linux/man-pages/man2/select.2.html | select(2)} */
export function FD_CLR(fd: number, set: FdSet): void {
  const byte = bit(fd, set);
  set[byte] = (set[byte] as number) & ~(1 << (fd & 7));
}

/** Whether an fd is in a set. @see {@link https://man7.org/linux/man-pages/man2/select.2.html | select(2)} */
export function FD_ISSET(fd: number, set: FdSet): boolean {
  return ((set[bit(fd, set)] as number) & (1 << (fd & 7))) !== 0;
}

/** What `select` found. */
export interface Selected {
  /** How many fds are ready, counted once for each set. */
  readonly ready: number;
  /** Those of the first set that can be read. */
  readonly read: number[];
  /** Those of the second set that can be written. */
  readonly write: number[];
  /** Those of the third set with an exceptional condition (out-of-band data). */
  readonly except: number[];
  /** The milliseconds left of the timeout; undefined where there was none. */
  readonly left: number | undefined;
}

/** The fds of a list as a set, or null for none. */
function fdSet(fds: readonly number[]): FdSet | null {
  if (fds.length === 0) return null;
  const set = new Uint8Array(FD_SETSIZE / 8);
  for (const fd of fds) FD_SET(fd, set);
  return set;
}

/** Refuses C's order of arguments, before its last one is refused as a timeout. */
function setsFirst(read: unknown, call: string): void {
  if (typeof read !== 'number') return;
  throw wrongType('read', `an array of fds (${call} counts nfds itself)`, read);
}

function numbers(call: string, name: string, fds: readonly Fd[]): number[] {
  return Array.from(elements(name, 'an array of fds', fds), (item, i) => {
    const fd = int32(`${name}[${i}]`, fdOf(item));
    // In C this writes outside the set.
    if (fd < 0 || fd >= FD_SETSIZE) throw new SyscallError(call, EINVAL, { fd });
    return fd;
  });
}

/**
 * `select(nfds, readfds, writefds, exceptfds, timeout)`: waits until one of the fds is ready.
 *
 * @param read fds to wait for until they can be read
 * @param write fds to wait for until they can be written
 * @param except fds to wait for until they have an exceptional condition
 * @param timeout milliseconds, with fractions down to the microsecond; -1 or nothing waits for ever
 * @throws {SyscallError} EBADF, EINTR, EINVAL (also for an fd of `FD_SETSIZE`, 1024, or above), ENOMEM
 * @see {@link https://man7.org/linux/man-pages/man2/select.2.html | select(2)}
 */
export function select(
  read: readonly Fd[],
  write: readonly Fd[] = [],
  except: readonly Fd[] = [],
  timeout?: number,
): Selected {
  setsFirst(read, 'select(read, write, except, timeout)');
  const left = timeoutWords(timeout, MICRO);
  return selected('select', read, write, except, left, MICRO, (nfds, ...sets) =>
    raw.select(nfds, ...sets, left),
  );
}

/** The work of `select` and `pselect`; `left` is in seconds and a smaller unit. */
function selected(
  syscall: string,
  read: readonly Fd[],
  write: readonly Fd[],
  except: readonly Fd[],
  left: BigInt64Array | null,
  unitsPerMs: number,
  call: (nfds: number, read: FdSet | null, write: FdSet | null, except: FdSet | null) => number,
): Selected {
  const reads = numbers(syscall, 'read', read);
  const writes = numbers(syscall, 'write', write);
  const excepts = numbers(syscall, 'except', except);
  const readfds = fdSet(reads);
  const writefds = fdSet(writes);
  const exceptfds = fdSet(excepts);
  let nfds = 0;
  for (const fds of [reads, writes, excepts]) for (const fd of fds) nfds = Math.max(nfds, fd + 1);
  const ready = check(call(nfds, readfds, writefds, exceptfds), syscall);
  const of = (fds: readonly number[], set: FdSet | null): number[] =>
    set === null ? [] : fds.filter((fd) => FD_ISSET(fd, set));
  return {
    ready,
    read: of(reads, readfds),
    write: of(writes, writefds),
    except: of(excepts, exceptfds),
    left: left === null ? undefined : millisecondsOf(left, unitsPerMs),
  };
}

/**
 * `pselect(nfds, readfds, writefds, exceptfds, timeout, sigmask)`: `select` with a finer timeout, and with other signals
 * blocked while it waits. `left` is the kernel's, which C libraries do not pass on.
 *
 * @param timeout milliseconds, with fractions down to the nanosecond; -1 or nothing waits for ever
 * @param sigmask the signals that are blocked meanwhile, all others are not; nothing leaves them as they are. A signal
 * that comes and is not blocked ends the wait with EINTR, and its handler in JavaScript runs when the thread is back in
 * the event loop.
 * @throws {SyscallError} as `select`
 * @see {@link https://man7.org/linux/man-pages/man2/select.2.html | pselect(2)}
 */
export function pselect(
  read: readonly Fd[],
  write: readonly Fd[] = [],
  except: readonly Fd[] = [],
  timeout?: number,
  sigmask?: readonly number[],
): Selected {
  setsFirst(read, 'pselect(read, write, except, timeout, sigmask)');
  const left = timeoutWords(timeout, NANO);
  const mask = signalMaskOrNull('sigmask', sigmask);
  return selected('pselect', read, write, except, left, NANO, (nfds, ...sets) =>
    raw.pselect(nfds, ...sets, left, mask),
  );
}

/** One fd for `poll`. */
export interface PollFd {
  /** A negative number is passed over. */
  readonly fd: Fd;
  /** What to wait for: `POLLIN`, `POLLOUT`, `POLLPRI`, ... */
  readonly events: number;
  /** What there is; `poll` fills it in. `POLLERR`, `POLLHUP` and `POLLNVAL` come unasked. */
  revents?: number;
}

/** As many fds as are polled without an array of their own. */
const FEW = 128;
const triples = scratch(Int32Array, 3 * FEW);

function room(count: number): Int32Array {
  return count <= FEW ? triples : new Int32Array(3 * count);
}

/**
 * `poll(fds, nfds, timeout)`: waits until one of the fds is ready.
 *
 * @param fds their `revents` are filled in
 * @param timeout whole milliseconds; -1 or nothing waits for ever
 * @returns how many have something in `revents`
 * @throws {SyscallError} EFAULT, EINTR, EINVAL, ENOMEM
 * @see {@link https://man7.org/linux/man-pages/man2/poll.2.html | poll(2)}
 */
export function poll(fds: readonly PollFd[], timeout = -1): number {
  return polled('poll', fds, (array, nfds) => raw.poll(array, nfds, timeout));
}

/**
 * `ppoll(fds, nfds, tmo_p, sigmask)`: `poll` with a finer timeout, and with other signals blocked while it waits.
 *
 * @param fds their `revents` are filled in
 * @param timeout milliseconds, with fractions down to the nanosecond; -1 or nothing waits for ever
 * @param sigmask the signals that are blocked meanwhile, as for `pselect`
 * @returns how many have something in `revents`
 * @throws {SyscallError} as `poll`
 * @see {@link https://man7.org/linux/man-pages/man2/poll.2.html | ppoll(2)}
 */
export function ppoll(
  fds: readonly PollFd[],
  timeout?: number,
  sigmask?: readonly number[],
): number {
  const time = timeoutWords(timeout, NANO);
  const mask = signalMaskOrNull('sigmask', sigmask);
  return polled('ppoll', fds, (array, nfds) => raw.ppoll(array, nfds, time, mask));
}

/** The work of `poll` and `ppoll`. */
function polled(
  syscall: string,
  fds: readonly PollFd[],
  call: (array: Int32Array, nfds: number) => number,
): number {
  const list = elements('fds', 'an array of { fd, events }', fds);
  const numbers = Array.from(list, (entry, i) => {
    if (typeof entry !== 'object' || entry === null) {
      throw wrongType(`fds[${i}]`, '{ fd, events }', entry);
    }
    const { fd, events } = entry;
    return [
      int32(`fds[${i}].fd`, fdOf(fd)),
      integer(`fds[${i}].events`, events, -0x8000, 0xffff),
    ] as const;
  });
  // The objects' getters are done: nothing but this call uses the array now.
  const array = room(list.length);
  for (const [i, [fd, events]] of numbers.entries()) {
    array[3 * i] = fd;
    array[3 * i + 1] = events;
  }
  const count = check(call(array, list.length), syscall);
  const revents = list.map((_, i) => array[3 * i + 2] as number);
  for (const [i, entry] of list.entries()) entry.revents = revents[i] as number;
  return count;
}

/** Refuses what an Int32Array would silently change. */
function int32(name: string, value: unknown): number {
  return integer(name, value, -0x80000000, 0x7fffffff);
}

/**
 * `epoll_create1(flags)`: opens an epoll instance.
 *
 * @param flags `EPOLL_CLOEXEC` or 0
 * @returns its fd
 * @throws {SyscallError} EINVAL, EMFILE, ENFILE, ENOMEM
 * @see {@link https://man7.org/linux/man-pages/man2/epoll_create.2.html | epoll_create1(2)}
 */
export function epoll_create1(flags = 0): number {
  return check(raw.epoll_create1(flags), 'epoll_create1');
}

/** What an epoll instance is told about an fd. */
export interface EpollInterest {
  /** `EPOLLIN`, `EPOLLOUT`, `EPOLLRDHUP`, ..., with `EPOLLET`, `EPOLLONESHOT`, `EPOLLEXCLUSIVE`, `EPOLLWAKEUP`. */
  readonly events: number;
  /** What comes back with each event, 64 bits; the fd unless given. */
  readonly data?: number | bigint;
}

/** What happened, from `epoll_wait`. */
export interface EpollEvent<Data extends number | bigint = number> {
  /** `EPOLLIN`, `EPOLLOUT`, ... */
  readonly events: number;
  /** What `epoll_ctl` was given: a number while that is exact, a bigint above 2^53-1. */
  readonly data: Data;
}

const interest = scratch(Int32Array, 3);

/** The 64 bits of an event's data. */
function dataBits(data: number | bigint): bigint {
  if (typeof data === 'bigint') {
    if (BigInt.asUintN(64, data) !== data) {
      throw outOfRange('event.data', 'an integer from 0 to 2^64-1', data);
    }
    return data;
  }
  return BigInt(integer('event.data', data, 0, Number.MAX_SAFE_INTEGER));
}

/**
 * `epoll_ctl(epfd, op, fd, event)`: adds, modifies or removes an fd of an epoll instance.
 *
 * @param op `EPOLL_CTL_ADD`, `EPOLL_CTL_MOD` or `EPOLL_CTL_DEL`
 * @param event not needed for `EPOLL_CTL_DEL`
 * @throws {SyscallError} EBADF, EEXIST, EINVAL, ELOOP, ENOENT, ENOMEM, ENOSPC, EPERM
 * @see {@link https://man7.org/linux/man-pages/man2/epoll_ctl.2.html | epoll_ctl(2)}
 */
export function epoll_ctl(epfd: Fd, op: number, fd: Fd, event?: EpollInterest): void {
  const epoll = fdOf(epfd);
  const number = fdOf(fd);
  let triple: Int32Array | null = null;
  if (event !== undefined && event !== null) {
    if (typeof event !== 'object') throw wrongType('event', '{ events, data? }', event);
    onlyFields('event', event, ['events', 'data']);
    const { events, data } = event;
    integer('event.events', events, -0x80000000, 0xffffffff);
    if (data === undefined) {
      // The addon refuses what is no number, by name.
      interest[1] = typeof number === 'number' ? number : 0;
      interest[2] = 0;
    } else {
      const bits = dataBits(data);
      interest[1] = Number(BigInt.asIntN(32, bits));
      interest[2] = Number(BigInt.asIntN(32, bits >> 32n));
    }
    interest[0] = events;
    triple = interest;
  }
  check(raw.epoll_ctl(epoll, op, number, triple), 'epoll_ctl', number);
}

/** The 64 bits of a triple's data. */
function eventData(low: number, high: number): number | bigint {
  const upper = high >>> 0;
  if (upper < 0x200000) return upper * 0x100000000 + (low >>> 0);
  return (BigInt(upper) << 32n) | BigInt(low >>> 0);
}

/**
 * `epoll_wait(epfd, events, maxevents, timeout)`: waits for events.
 *
 * @param maxevents how many to take at most, at least 1
 * @param timeout whole milliseconds; -1 or nothing waits for ever
 * @throws {SyscallError} EBADF, EINTR, EINVAL
 * @see {@link https://man7.org/linux/man-pages/man2/epoll_wait.2.html | epoll_wait(2)}
 */
export function epoll_wait<Data extends number | bigint = number>(
  epfd: Fd,
  maxevents: number,
  timeout = -1,
): EpollEvent<Data>[] {
  return waited('epoll_wait', epfd, maxevents, (fd, array, max) =>
    raw.epoll_wait(fd, array, max, timeout),
  );
}

/**
 * `epoll_pwait(epfd, events, maxevents, timeout, sigmask)`: `epoll_wait` with other signals blocked while it waits.
 *
 * @param maxevents how many to take at most, at least 1
 * @param timeout whole milliseconds; -1 or nothing waits for ever
 * @param sigmask the signals that are blocked meanwhile, as for `pselect`
 * @throws {SyscallError} as `epoll_wait`
 * @see {@link https://man7.org/linux/man-pages/man2/epoll_wait.2.html | epoll_pwait(2)}
 */
export function epoll_pwait<Data extends number | bigint = number>(
  epfd: Fd,
  maxevents: number,
  timeout = -1,
  sigmask?: readonly number[],
): EpollEvent<Data>[] {
  const mask = signalMaskOrNull('sigmask', sigmask);
  return waited('epoll_pwait', epfd, maxevents, (fd, array, max) =>
    raw.epoll_pwait(fd, array, max, timeout, mask),
  );
}

/**
 * `epoll_pwait2(epfd, events, maxevents, timeout, sigmask)`: `epoll_pwait` with a finer timeout. Linux 5.11.
 *
 * @param maxevents how many to take at most, at least 1
 * @param timeout milliseconds, with fractions down to the nanosecond; -1 or nothing waits for ever
 * @param sigmask the signals that are blocked meanwhile, as for `pselect`
 * @throws {SyscallError} as `epoll_wait`; ENOSYS where the kernel is older
 * @see {@link https://man7.org/linux/man-pages/man2/epoll_wait.2.html | epoll_pwait2(2)}
 */
export function epoll_pwait2<Data extends number | bigint = number>(
  epfd: Fd,
  maxevents: number,
  timeout?: number,
  sigmask?: readonly number[],
): EpollEvent<Data>[] {
  const time = timeoutWords(timeout, NANO);
  const mask = signalMaskOrNull('sigmask', sigmask);
  return waited('epoll_pwait2', epfd, maxevents, (fd, array, max) =>
    raw.epoll_pwait2(fd, array, max, time, mask),
  );
}

/** The work of `epoll_wait` and its like. */
function waited<Data extends number | bigint>(
  syscall: string,
  epfd: Fd,
  maxevents: number,
  call: (fd: number, array: Int32Array, max: number) => number,
): EpollEvent<Data>[] {
  const fd = fdOf(epfd);
  // No more than a million at once have room; the kernel is told that number instead of a larger one.
  const max = typeof maxevents === 'number' && maxevents > 1 << 20 ? 1 << 20 : maxevents;
  const array = typeof max === 'number' && max > 0 ? room(max) : triples;
  const count = check(call(fd, array, max), syscall, fd);
  const events: EpollEvent<Data>[] = [];
  for (let i = 0; i < 3 * count; i += 3) {
    const data = eventData(array[i + 1] as number, array[i + 2] as number) as Data;
    events.push({ events: (array[i] as number) >>> 0, data });
  }
  return events;
}
