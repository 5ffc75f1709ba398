// eventfd(2) timerfd_create(2) signalfd(2) pthread_sigmask(3) pidfd_open(2) pidfd_getfd(2)
import * as raw from '../addon/calls.ts';
import { integer, onlyFields, outOfRange, wrongType } from '../values/arguments.ts';
import { check } from '../values/errors.ts';
import { attached, type Bytes, bytesOf } from '../values/memory.ts';
import { type Fd, fdOf } from '../values/own.ts';
import { scratch } from '../values/scratch.ts';
import { signalMask, signalMaskOrNull, signalsOf } from '../values/signals.ts';
import { littleEndian } from '../values/struct.ts';
import { millisecondsOf, NANO, secondsOf } from '../values/time.ts';

/** The counter of an eventfd or a timerfd, in host byte order. */
const counter = scratch(BigUint64Array, 1);

/**
 * `eventfd(initval, flags)`: makes an object with a counter of 64 bits. It can be read while the counter is not 0, and
 * poll, select and epoll wait for that.
 *
 * @param flags `EFD_CLOEXEC`, `EFD_NONBLOCK`, `EFD_SEMAPHORE`
 * @returns its fd
 * @throws {SyscallError} EINVAL, EMFILE, ENFILE, ENODEV, ENOMEM
 * @see {@link https://man7.org/linux/man-pages/man2/eventfd.2.html | eventfd(2)}
 */
export function eventfd(initval: number, flags = 0): number {
  return check(raw.eventfd(initval, flags), 'eventfd');
}

/**
 * `eventfd_read(fd, value)`: takes the counter of an eventfd, which is then 0; 1 of it where the eventfd has
 * `EFD_SEMAPHORE`. Blocks while it is 0, unless the fd is `O_NONBLOCK`.
 *
 * It is read(2) of 8 bytes, and so also takes the count of a timerfd's expirations.
 *
 * @throws {SyscallError} EAGAIN, EBADF, EINTR, EINVAL; ECANCELED from a timer with `TFD_TIMER_CANCEL_ON_SET` whose clock
 * was set
 * @see {@link https://man7.org/linux/man-pages/man2/eventfd.2.html | eventfd_read(3)}
 */
export function eventfd_read(fd: Fd): bigint {
  const number = fdOf(fd);
  counter[0] = 0n;
  check(raw.read(number, counter, 0, 8), 'read', number);
  return counter[0];
}

/**
 * `eventfd_write(fd, value)`: adds to the counter of an eventfd. Blocks while the sum would be 2^64-1 or more, unless the
 * fd is `O_NONBLOCK`. It is write(2) of 8 bytes.
 *
 * @param value from 0 to 2^64-2
 * @throws {SyscallError} EAGAIN, EBADF, EINTR, EINVAL (also for 2^64-1)
 * @see {@link https://man7.org/linux/man-pages/man2/eventfd.2.html | eventfd_write(3)}
 */
export function eventfd_write(fd: Fd, value: number | bigint): void {
  const number = fdOf(fd);
  if (typeof value === 'bigint') {
    if (BigInt.asUintN(64, value) !== value) {
      throw outOfRange('value', 'an integer from 0 to 2^64-1', value);
    }
    counter[0] = value;
  } else {
    counter[0] = BigInt(integer('value', value, 0, Number.MAX_SAFE_INTEGER));
  }
  check(raw.write(number, counter, 0, 8), 'write', number);
}

/** A timer's setting: `struct itimerspec` in milliseconds, with fractions down to the nanosecond. */
export interface TimerSetting {
  /** The time from one expiration to the next; 0 or nothing is a timer that expires once. */
  readonly interval?: number;
  /** The time to the first expiration (or its date, with `TFD_TIMER_ABSTIME`); 0 disarms the timer. */
  readonly value: number;
}

/** Milliseconds as seconds and nanoseconds. What is not 0 stays so: a value of 0 would disarm the timer. */
function timespec(name: string, ms: number): [bigint, bigint] {
  const [seconds, nanoseconds] = secondsOf(name, ms, NANO);
  return [seconds, seconds === 0n && nanoseconds === 0n && ms > 0 ? 1n : nanoseconds];
}

/** A setting from the words of the addon. */
function setting(words: BigInt64Array): Required<TimerSetting> {
  return {
    interval: millisecondsOf(words.subarray(0, 2), NANO),
    value: millisecondsOf(words.subarray(2), NANO),
  };
}

/**
 * `timerfd_create(clockid, flags)`: makes a timer, disarmed, that is a file descriptor. It can be read once it has
 * expired; the 8 bytes are the number of expirations since the last read (see `eventfd_read`).
 *
 * @param clockid `CLOCK_MONOTONIC`, `CLOCK_REALTIME`, `CLOCK_BOOTTIME`, `CLOCK_REALTIME_ALARM`, `CLOCK_BOOTTIME_ALARM`
 * @param flags `TFD_CLOEXEC`, `TFD_NONBLOCK`
 * @throws {SyscallError} EINVAL, EMFILE, ENFILE, ENODEV, ENOMEM, EPERM
 * @see {@link https://man7.org/linux/man-pages/man2/timerfd_create.2.html | timerfd_create(2)}
 */
export function timerfd_create(clockid: number, flags = 0): number {
  return check(raw.timerfd_create(clockid, flags), 'timerfd_create');
}

/**
 * `timerfd_settime(fd, flags, new_value, old_value)`: arms or disarms a timer.
 *
 * @param flags `TFD_TIMER_ABSTIME` makes the value a date on the timer's clock, in milliseconds (`Date.now()` is one on
 * `CLOCK_REALTIME`); with `TFD_TIMER_CANCEL_ON_SET` a read fails when the clock is set
 * @returns the setting before, its value the time that was left
 * @throws {SyscallError} EBADF, ECANCELED, EINVAL
 * @see {@link https://man7.org/linux/man-pages/man2/timerfd_create.2.html | timerfd_settime(2)}
 */
export function timerfd_settime(
  fd: Fd,
  flags: number,
  new_value: TimerSetting,
): Required<TimerSetting> {
  const number = fdOf(fd);
  if (typeof new_value !== 'object' || new_value === null) {
    throw wrongType('new_value', '{ interval, value }', new_value);
  }
  onlyFields('new_value', new_value, ['interval', 'value']);
  const { interval = 0, value } = new_value;
  const words = BigInt64Array.from([
    ...timespec('new_value.interval', interval),
    ...timespec('new_value.value', value),
  ]);
  const old = new BigInt64Array(4);
  check(raw.timerfd_settime(number, flags, words, old), 'timerfd_settime', number);
  return setting(old);
}

/**
 * `timerfd_gettime(fd, curr_value)`: a timer's interval, and the time left to its next expiration (0 where it is
 * disarmed), both in milliseconds.
 *
 * @throws {SyscallError} EBADF, EINVAL
 * @see {@link https://man7.org/linux/man-pages/man2/timerfd_create.2.html | timerfd_gettime(2)}
 */
export function timerfd_gettime(fd: Fd): Required<TimerSetting> {
  const number = fdOf(fd);
  const words = new BigInt64Array(4);
  check(raw.timerfd_gettime(number, words), 'timerfd_gettime', number);
  return setting(words);
}

/**
 * `signalfd(fd, mask, flags)`: makes a file descriptor from which signals are read, as records of 128 bytes for
 * `signalfd_siginfo`.
 *
 * A signal can be read only while it is blocked, and a signal for the process goes to any thread that does not block it:
 * to a handler of Node.js, or to the default action, which may end the process. `sigprocmask` blocks for its own thread
 * alone, and the threads that Node.js started before stay as they were (at its start it unblocks what it inherited). So
 * in Node.js a signalfd is for the signals of one thread: those of tgkill(2), and those of sockets whose owner is a
 * thread (`F_SETOWN_EX` with `F_OWNER_TID`, `F_SETSIG`, `O_ASYNC`). For the others there is `process.on('SIGTERM', ...)`.
 *
 * The fd reads what is pending for the process and for the thread that reads, whoever made it.
 *
 * @param fd -1 for a new fd; otherwise the signalfd whose signals are to be these
 * @param signals their numbers; SIGKILL and SIGSTOP are passed over
 * @param flags `SFD_CLOEXEC`, `SFD_NONBLOCK`
 * @returns the fd
 * @throws {SyscallError} EBADF, EINVAL, EMFILE, ENFILE, ENODEV, ENOMEM
 * @see {@link https://man7.org/linux/man-pages/man2/signalfd.2.html | signalfd(2)}
 */
export function signalfd(fd: Fd, signals: readonly number[], flags = 0): number {
  const number = fdOf(fd);
  return check(
    raw.signalfd(number, signalMask('signals', signals), flags),
    'signalfd',
    number === -1 ? undefined : number,
  );
}

/**
 * `pthread_sigmask(how, set, oldset)`: changes which signals are blocked for the calling thread, and for no other. The
 * event loop of a thread that blocks a signal is not told of it by that thread; see `signalfd`.
 *
 * The two or three signals that the C library keeps for itself (32 and up, below `SIGRTMIN`), SIGKILL and SIGSTOP are
 * never blocked.
 *
 * @param how `SIG_BLOCK`, `SIG_UNBLOCK` or `SIG_SETMASK`
 * @param signals their numbers; nothing changes without them
 * @returns the signals that were blocked before, in order
 * @throws {SyscallError} EINVAL
 * @see {@link https://man7.org/linux/man-pages/man3/pthread_sigmask.3.html | pthread_sigmask(3)}
 */
export function sigprocmask(how: number, signals?: readonly number[]): number[] {
  const old = new BigUint64Array(1);
  check(raw.sigprocmask(how, signalMaskOrNull('signals', signals), old), 'sigprocmask');
  return signalsOf(old[0] as bigint);
}

/** `struct signalfd_siginfo`: what a signalfd says of a signal. Which fields mean something depends on the signal. */
export interface SignalInfo {
  /** The signal. */
  readonly ssi_signo: number;
  /** Not used by the kernel. */
  readonly ssi_errno: number;
  /** `SI_*`, `CLD_*`, `POLL_*`, ...: where it comes from. */
  readonly ssi_code: number;
  /** The sender's process, as this one's namespace numbers it. */
  readonly ssi_pid: number;
  /** The sender's real user. */
  readonly ssi_uid: number;
  /** The fd of a SIGIO. */
  readonly ssi_fd: number;
  /** The kernel's number of a POSIX timer. */
  readonly ssi_tid: number;
  /** The events of a SIGIO. */
  readonly ssi_band: number;
  /** The overruns of a POSIX timer. */
  readonly ssi_overrun: number;
  /** The trap that was the cause, on some processors. */
  readonly ssi_trapno: number;
  /** The exit status or signal of a SIGCHLD. */
  readonly ssi_status: number;
  /** The integer of sigqueue(3). */
  readonly ssi_int: number;
  /** The pointer of sigqueue(3). */
  readonly ssi_ptr: bigint;
  /** The user time of a SIGCHLD, in clock ticks. */
  readonly ssi_utime: bigint;
  /** The system time of a SIGCHLD, in clock ticks. */
  readonly ssi_stime: bigint;
  /** The address of a hardware fault. */
  readonly ssi_addr: bigint;
  /** The least significant bit of that address; Linux 2.6.37. */
  readonly ssi_addr_lsb: number;
  /** The system call of a SIGSYS; Linux 4.18. */
  readonly ssi_syscall: number;
  /** The address of that call. */
  readonly ssi_call_addr: bigint;
  /** The architecture of that call, `AUDIT_ARCH_*`. */
  readonly ssi_arch: number;
}

/** The size of `struct signalfd_siginfo`, in bytes. */
const SIGINFO = 128;

/**
 * Decodes one `struct signalfd_siginfo`, as a read of a signalfd gives it: the first 128 bytes of `bytes`. A read into
 * more room gives as many records as there are signals.
 *
 * @throws {RangeError} if there are fewer than 128 bytes
 * @see {@link https://man7.org/linux/man-pages/man2/signalfd.2.html | signalfd(2)}
 */
export function signalfd_siginfo(bytes: Bytes): SignalInfo {
  const record = bytesOf('bytes', bytes);
  if (record.byteLength < SIGINFO) {
    throw outOfRange('bytes', `at least ${SIGINFO} bytes`, record.byteLength);
  }
  const view = attached('bytes', () => new DataView(record.buffer, record.byteOffset, SIGINFO));
  const i32 = (offset: number): number => view.getInt32(offset, littleEndian);
  const u32 = (offset: number): number => view.getUint32(offset, littleEndian);
  const u64 = (offset: number): bigint => view.getBigUint64(offset, littleEndian);
  return {
    ssi_signo: u32(0),
    ssi_errno: i32(4),
    ssi_code: i32(8),
    ssi_pid: u32(12),
    ssi_uid: u32(16),
    ssi_fd: i32(20),
    ssi_tid: u32(24),
    ssi_band: u32(28),
    ssi_overrun: u32(32),
    ssi_trapno: u32(36),
    ssi_status: i32(40),
    ssi_int: i32(44),
    ssi_ptr: u64(48),
    ssi_utime: u64(56),
    ssi_stime: u64(64),
    ssi_addr: u64(72),
    ssi_addr_lsb: view.getUint16(80, littleEndian),
    ssi_syscall: i32(84),
    ssi_call_addr: u64(88),
    ssi_arch: u32(96),
  };
}

/**
 * `pidfd_open(pid, flags)`: a file descriptor for a process (close-on-exec), which can be read, for poll and its like,
 * once the process has ended. Linux 5.3.
 *
 * @param flags `PIDFD_NONBLOCK` (Linux 5.10), `PIDFD_THREAD` (Linux 6.9)
 * @throws {SyscallError} EINVAL, EMFILE, ENFILE, ENODEV, ENOMEM, ENOSYS, ESRCH
 * @see {@link https://man7.org/linux/man-pages/man2/pidfd_open.2.html | pidfd_open(2)}
 */
export function pidfd_open(pid: number, flags = 0): number {
  return check(raw.pidfd_open(pid, flags), 'pidfd_open');
}

/**
 * `pidfd_getfd(pidfd, targetfd, flags)`: a duplicate (close-on-exec) of a file descriptor of another process, for which
 * one needs the right to trace that process. Linux 5.6.
 *
 * @param targetfd the number in the other process
 * @returns the number in this one
 * @throws {SyscallError} EBADF, EINVAL, EMFILE, ENFILE, ENOSYS, EPERM, ESRCH
 * @see {@link https://man7.org/linux/man-pages/man2/pidfd_getfd.2.html | pidfd_getfd(2)}
 */
export function pidfd_getfd(pidfd: Fd, targetfd: number, flags = 0): number {
  const fd = fdOf(pidfd);
  return check(raw.pidfd_getfd(fd, targetfd, flags), 'pidfd_getfd', fd);
}
