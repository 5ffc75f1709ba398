// eventfd(2) timerfd_create(2) signalfd(2) sigprocmask(2) pidfd_open(2).
import { bytes, hex, namesOf, POINTER, value } from '../format.ts';
import { sigset, time } from '../structs.ts';
import { begun, few, look, plain, type Table, type View } from './call.ts';

const clocks = namesOf(
  'CLOCK_REALTIME CLOCK_MONOTONIC CLOCK_PROCESS_CPUTIME_ID CLOCK_THREAD_CPUTIME_ID CLOCK_MONOTONIC_RAW CLOCK_REALTIME_COARSE CLOCK_MONOTONIC_COARSE CLOCK_BOOTTIME CLOCK_REALTIME_ALARM CLOCK_BOOTTIME_ALARM CLOCK_SGI_CYCLE=10 CLOCK_TAI',
);
const masks = namesOf('SIG_BLOCK SIG_UNBLOCK SIG_SETMASK');
const eventfdFlags = few('EFD_SEMAPHORE EFD_CLOEXEC EFD_NONBLOCK', 'EFD_???');
const timerfdFlags = few(
  'TFD_TIMER_ABSTIME TFD_TIMER_CANCEL_ON_SET TFD_CLOEXEC TFD_NONBLOCK',
  'TFD_???',
);
const signalfdFlags = few('SFD_CLOEXEC SFD_NONBLOCK', 'SFD_???');
const pidfdFlags = few('PIDFD_NONBLOCK', 'PIDFD_???');
function timerText(words: BigInt64Array | null): string {
  if (words === null) return 'NULL';
  return `{it_interval=${time(words.subarray(0, 2), 'tv_nsec')}, it_value=${time(words.subarray(2, 4), 'tv_nsec')}}`;
}

/** These calls as strace prints them. */
export const eventCalls: Table = {
  eventfd: {
    syscall: 'eventfd2',
    returnsFd: true,
    look: plain(
      (_style, initial: number, bits: number) => `${initial >>> 0}, ${eventfdFlags(bits)}`,
    ),
  },
  timerfd_create: {
    syscall: 'timerfd_create',
    returnsFd: true,
    look: plain(
      (_style, clock: number, bits: number) =>
        `${value(clocks, clock, 'CLOCK_???')}, ${timerfdFlags(bits)}`,
    ),
  },
  timerfd_settime: {
    syscall: 'timerfd_settime',
    look: look(
      (style, fd: number, bits: number, next: BigInt64Array | null, old: BigInt64Array | null) => {
        const text = `${style.fd(fd)}, ${timerfdFlags(bits)}, ${timerText(next)}, `;
        return begun(text, (result) => (result < 0 && old !== null ? POINTER : timerText(old)));
      },
    ),
  },
  timerfd_gettime: {
    syscall: 'timerfd_gettime',
    look: look((style, fd: number, current: BigInt64Array | null) =>
      begun(`${style.fd(fd)}, `, (result) =>
        result < 0 && current !== null ? POINTER : timerText(current),
      ),
    ),
  },
  signalfd: {
    syscall: 'signalfd4',
    returnsFd: true,
    look: plain(
      (style, fd: number, mask: View, bits: number) =>
        `${style.fd(fd)}, ${mask === null ? 'NULL' : sigset(bytes(mask))}, 8, ${signalfdFlags(bits)}`,
    ),
  },
  sigprocmask: {
    syscall: 'rt_sigprocmask',
    look: look((_style, how: number, set: View, old: View) => {
      const first = `${value(masks, how, 'SIG_???')}, ${set === null ? 'NULL' : sigset(bytes(set))}, `;
      return begun(
        first,
        (result) => `${old === null ? 'NULL' : result < 0 ? POINTER : sigset(bytes(old))}, 8`,
      );
    }),
  },
  pidfd_open: {
    syscall: 'pidfd_open',
    returnsFd: true,
    look: plain((_style, pid: number, bits: number) => `${pid}, ${pidfdFlags(bits)}`),
  },
  pidfd_getfd: {
    syscall: 'pidfd_getfd',
    returnsFd: true,
    look: plain(
      (style, pidfd: number, fd: number, bits: number) => `${style.fd(pidfd)}, ${fd}, ${hex(bits)}`,
    ),
  },
};
