// eventfd(2), timerfd_create(2), signalfd(2), pthread_sigmask(3), pidfd_open(2), pidfd_getfd(2); compared with
// /proc/<pid>/fdinfo and status (proc(5)) and with what Python sends.
import { readFileSync, readlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { inThread, Python } from '../support/peer.ts';

/** A field of /proc/self/fdinfo/<fd>. */
function fdinfo(fd: number, field: string): string | undefined {
  const text = readFileSync(`/proc/self/fdinfo/${fd}`, 'latin1');
  return new RegExp(`^${field}:\\s*(.*)$`, 'm').exec(text)?.[1];
}

/** The blocked signals of this thread as the kernel shows them. */
function blocked(): bigint {
  const status = readFileSync('/proc/thread-self/status', 'latin1');
  return BigInt(`0x${/^SigBlk:\s*(\w+)$/m.exec(status)?.[1]}`);
}

/** Runs `body` with signals blocked for this thread. */
async function withBlocked(signals: readonly number[], body: () => unknown): Promise<void> {
  const before = s.sigprocmask(s.SIG_BLOCK, signals);
  try {
    await body();
  } finally {
    s.sigprocmask(s.SIG_SETMASK, before);
  }
}

const notEvent = (name: string, call: (fd: number) => unknown) => {
  test(`${name}: EINVAL on what is none of its kind, EBADF on -1`, () => {
    using fd = s.own(s.socket(s.AF_UNIX, s.SOCK_STREAM));
    expect(() => call(fd.fd)).toThrow(expect.objectContaining({ code: 'EINVAL', fd: fd.fd }));
    expect(() => call(-1)).toThrow(expect.objectContaining({ code: 'EBADF' }));
  });
};

describe('eventfd(2)', () => {
  test('a read takes the counter, a write adds to it, fdinfo shows it', () => {
    using fd = s.own(s.eventfd(7));
    s.eventfd_write(fd, 3);
    s.eventfd_write(fd, 0x1_0000_0000n);
    expect(fdinfo(fd.fd, 'eventfd-count')).toBe(0x1_0000_000an.toString(16));
    expect(s.eventfd_read(fd)).toBe(0x1_0000_000an);
    expect(fdinfo(fd.fd, 'eventfd-count')).toBe('0');
  });

  test('EFD_SEMAPHORE: one at a time; EFD_NONBLOCK: EAGAIN at 0 and at the top', () => {
    using fd = s.own(s.eventfd(2, s.EFD_SEMAPHORE | s.EFD_NONBLOCK | s.EFD_CLOEXEC));
    expect(s.eventfd_read(fd)).toBe(1n);
    expect(s.eventfd_read(fd)).toBe(1n);
    expect(() => s.eventfd_read(fd)).toThrow(
      expect.objectContaining({ code: 'EAGAIN', syscall: 'read', fd: fd.fd }),
    );
    s.eventfd_write(fd, 2n ** 64n - 2n);
    expect(() => s.eventfd_write(fd, 1)).toThrow(
      expect.objectContaining({ code: 'EAGAIN', syscall: 'write' }),
    );
    expect(s.fcntl(fd, s.F_GETFD)).toBe(s.FD_CLOEXEC);
  });

  test('the initial value has 32 bits', () => {
    using fd = s.own(s.eventfd(0xffffffff));
    expect(s.eventfd_read(fd)).toBe(0xffffffffn);
    expect(() => s.eventfd(2 ** 32)).toThrow(RangeError);
  });

  test('EINVAL: unknown flags, and a write of 2^64-1', () => {
    expect(() => s.eventfd(0, 0x40000000)).toThrow(expect.objectContaining({ code: 'EINVAL' }));
    using fd = s.own(s.eventfd(0));
    expect(() => s.eventfd_write(fd, 2n ** 64n - 1n)).toThrow(
      expect.objectContaining({ code: 'EINVAL' }),
    );
  });

  test.each([
    [-1, RangeError],
    [1.5, RangeError],
    [2n ** 64n, RangeError],
    [-1n, RangeError],
    ['1', TypeError],
  ])('eventfd_write refuses %s', (value, error) => {
    expect(() => s.eventfd_write(0, value as number)).toThrow(error);
  });
});

describe('timerfd_create(2)', () => {
  test('expires, counts, and is shown by fdinfo as it was set', () => {
    using fd = s.own(s.timerfd_create(s.CLOCK_MONOTONIC, s.TFD_CLOEXEC));
    expect(s.timerfd_gettime(fd)).toEqual({ interval: 0, value: 0 });
    expect(s.timerfd_settime(fd, 0, { value: 0.5 })).toEqual({ interval: 0, value: 0 });
    expect(s.eventfd_read(fd)).toBe(1n);
    expect(s.timerfd_gettime(fd)).toEqual({ interval: 0, value: 0 });

    s.timerfd_settime(fd, 0, { interval: 1234.567891, value: 3_600_000 });
    expect(fdinfo(fd.fd, 'clockid')).toBe(String(s.CLOCK_MONOTONIC));
    expect(fdinfo(fd.fd, 'it_interval')).toBe('(1, 234567891)');
    const { interval, value } = s.timerfd_gettime(fd);
    expect(interval).toBe(1234.567891);
    const left = /\((\d+), (\d+)\)/.exec(fdinfo(fd.fd, 'it_value') ?? '') ?? [];
    expect(Number(left[1]) * 1000 + Number(left[2]) / 1e6).toBeLessThanOrEqual(value);
    expect(value).toBeLessThanOrEqual(3_600_000);

    const old = s.timerfd_settime(fd, 0, { value: 0 });
    expect(old.interval).toBe(1234.567891);
    expect(old.value).toBeLessThanOrEqual(value);
    expect(s.timerfd_gettime(fd).value).toBe(0);
  });

  test('TFD_TIMER_ABSTIME takes a date; one that is over expires at once', () => {
    using fd = s.own(s.timerfd_create(s.CLOCK_REALTIME));
    s.timerfd_settime(fd, s.TFD_TIMER_ABSTIME, { value: Date.now() - 1000 });
    expect(s.eventfd_read(fd)).toBe(1n);
    s.timerfd_settime(fd, s.TFD_TIMER_ABSTIME, { value: Date.now() + 3_600_000.5 });
    expect(Math.abs(s.timerfd_gettime(fd).value - 3_600_000)).toBeLessThan(60_000);
    expect(fdinfo(fd.fd, 'settime flags')).toBe('01');
  });

  test('a value above 0 is never rounded to 0, which would disarm the timer', () => {
    using fd = s.own(s.timerfd_create(s.CLOCK_MONOTONIC));
    s.timerfd_settime(fd, 0, { value: Number.MIN_VALUE });
    expect(s.eventfd_read(fd)).toBe(1n);
    s.timerfd_settime(fd, 0, { value: 1, interval: 999.9999999 });
    expect(s.timerfd_gettime(fd).interval).toBe(1000);
  });

  test('poll(2) waits for it', () => {
    using fd = s.own(s.timerfd_create(s.CLOCK_MONOTONIC));
    s.timerfd_settime(fd, 0, { value: 1, interval: 1 });
    expect(s.poll([{ fd, events: s.POLLIN }], -1)).toBe(1);
  });

  test.each([
    ['timerfd_create with an unknown clock', () => raw.timerfd_create(99, 0), 'EINVAL'],
    ['timerfd_create with unknown flags', () => raw.timerfd_create(1, 0x10000000), 'EINVAL'],
    [
      'timerfd_settime of -1',
      () => raw.timerfd_settime(-1, 0, new BigInt64Array(4), null),
      'EBADF',
    ],
    ['timerfd_settime without a value', () => raw.timerfd_settime(-1, 0, null, null), 'EFAULT'],
    [
      'timerfd_gettime without memory',
      () => timer((fd) => raw.timerfd_gettime(fd, null)),
      'EFAULT',
    ],
    [
      'timerfd_settime with 10^9 nanoseconds',
      () =>
        timer((fd) => raw.timerfd_settime(fd, 0, BigInt64Array.of(0n, 0n, 0n, 10n ** 9n), null)),
      'EINVAL',
    ],
    [
      'timerfd_settime with unknown flags',
      () => timer((fd) => raw.timerfd_settime(fd, 0x100, new BigInt64Array(4), null)),
      'EINVAL',
    ],
  ])('%s', (_what, call, code) => {
    expect(s.errnoName(-call())).toBe(code);
  });
  notEvent('timerfd_gettime', (fd) => s.timerfd_gettime(fd));
  notEvent('timerfd_settime', (fd) => s.timerfd_settime(fd, 0, { value: 1 }));

  test('refuses what is no setting', () => {
    for (const value of [-1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => s.timerfd_settime(0, 0, { value })).toThrow(RangeError);
      expect(() => s.timerfd_settime(0, 0, { value: 1, interval: value })).toThrow(
        '"new_value.interval"',
      );
    }
    expect(() => s.timerfd_settime(0, 0, {} as s.TimerSetting)).toThrow(TypeError);
    expect(() => s.timerfd_settime(0, 0, null as unknown as s.TimerSetting)).toThrow(TypeError);
    expect(() => raw.timerfd_gettime(0, new BigInt64Array(3))).toThrow(RangeError);
  });
});

/** Runs `body` with a timer. */
function timer<R>(body: (fd: number) => R): R {
  using fd = s.own(s.timerfd_create(s.CLOCK_MONOTONIC));
  return body(fd.fd);
}

describe('pthread_sigmask(3)', () => {
  test('blocks and unblocks for this thread, as /proc/thread-self/status shows', () => {
    expect(blocked()).toBe(0n);
    try {
      expect(s.sigprocmask(s.SIG_BLOCK, [s.SIGUSR2, s.SIGRTMAX])).toEqual([]);
      expect(blocked()).toBe((1n << BigInt(s.SIGUSR2 - 1)) | (1n << 63n));
      expect(s.sigprocmask(s.SIG_UNBLOCK, [s.SIGUSR2])).toEqual([s.SIGUSR2, 64]);
      expect(s.sigprocmask(s.SIG_SETMASK, [s.SIGURG])).toEqual([64]);
      expect(s.sigprocmask(s.SIG_BLOCK)).toEqual([s.SIGURG]);
      expect(blocked()).toBe(1n << BigInt(s.SIGURG - 1));
    } finally {
      s.sigprocmask(s.SIG_SETMASK, []);
    }
    expect(blocked()).toBe(0n);
  });

  test("SIGKILL, SIGSTOP and the C library's own signals are never blocked", () => {
    try {
      s.sigprocmask(
        s.SIG_SETMASK,
        Array.from({ length: 64 }, (_, i) => i + 1),
      );
      const free = [s.SIGKILL, s.SIGSTOP];
      for (let signal = 32; signal < s.SIGRTMIN; signal++) free.push(signal);
      const rest = s.sigprocmask(s.SIG_BLOCK);
      expect(rest).toHaveLength(64 - free.length);
      expect(rest.filter((signal) => free.includes(signal))).toEqual([]);
    } finally {
      s.sigprocmask(s.SIG_SETMASK, []);
    }
  });

  test('another thread keeps its own mask', async () => {
    await withBlocked([s.SIGUSR2], async () => {
      const thread = await inThread((sockfd) => {
        const before = sockfd.sigprocmask(sockfd.SIG_BLOCK, [sockfd.SIGURG]);
        return [before.includes(sockfd.SIGURG), sockfd.sigprocmask(sockfd.SIG_BLOCK)];
      });
      expect(await thread.result).toEqual([false, expect.arrayContaining([s.SIGURG])]);
      expect(s.sigprocmask(s.SIG_BLOCK)).toEqual([s.SIGUSR2]);
    });
  });

  test('EINVAL for an unknown how; a TypeError or RangeError for what is no signal', () => {
    expect(() => s.sigprocmask(99, [])).toThrow(expect.objectContaining({ code: 'EINVAL' }));
    expect(() => s.sigprocmask(s.SIG_BLOCK, [0])).toThrow('"signals[0]"');
    expect(() => s.sigprocmask(s.SIG_BLOCK, [1, 65])).toThrow('"signals[1]"');
    expect(() => s.sigprocmask(s.SIG_BLOCK, 'SIGUSR2' as unknown as number[])).toThrow(TypeError);
    expect(() => raw.sigprocmask(s.SIG_BLOCK, new Uint8Array(7), null)).toThrow(RangeError);
  });
});

/** Sends signals to one thread, which the C library has no function for across processes. */
const sender = `
import ctypes, os, struct, sys
libc = ctypes.CDLL(None, use_errno=True)
machine = os.uname().machine
tgkill, queue = (131, 240) if machine == 'aarch64' else (234, 297)
pid, signal = int(sys.argv[1]), int(sys.argv[2])
assert libc.syscall(tgkill, pid, pid, signal) == 0, os.strerror(ctypes.get_errno())
print(os.getpid(), os.getuid())
sys.stdin.readline()
# siginfo_t: si_signo, si_errno, si_code (SI_QUEUE), padding, si_pid, si_uid, si_value
info = struct.pack('=iii4xiiQ', signal, 0, -1, os.getpid(), os.getuid(), 0x123456789abcdef0).ljust(128, b'\\0')
assert libc.syscall(queue, pid, pid, signal, info) == 0, os.strerror(ctypes.get_errno())
print('sent')
`;

describe('signalfd(2)', () => {
  test('has the mask that fdinfo shows, and another after a second call', () => {
    const fd = s.signalfd(-1, [s.SIGUSR2, s.SIGRTMAX], s.SFD_CLOEXEC | s.SFD_NONBLOCK);
    using _ = s.own(fd);
    expect(BigInt(`0x${fdinfo(fd, 'sigmask')}`)).toBe((1n << BigInt(s.SIGUSR2 - 1)) | (1n << 63n));
    expect(s.fcntl(fd, s.F_GETFD)).toBe(s.FD_CLOEXEC);
    expect(s.signalfd(fd, [s.SIGHUP])).toBe(fd);
    expect(fdinfo(fd, 'sigmask')).toBe('0000000000000001');
    expect(() => s.read(fd, new Uint8Array(128))).toThrow(
      expect.objectContaining({ code: 'EAGAIN' }),
    );
    expect(() => s.read(fd, new Uint8Array(127))).toThrow(
      expect.objectContaining({ code: 'EINVAL' }),
    );
  });

  test('tells who sent a signal to this thread, and the value of a queued one', async () => {
    await withBlocked([s.SIGUSR2], async () => {
      using fd = s.own(s.signalfd(-1, [s.SIGUSR2]));
      const python = new Python([], sender, process.pid, s.SIGUSR2);
      const [pid, uid] = (await python.line()).split(' ').map(Number);
      const bytes = new Uint8Array(256);
      expect(s.read(fd, bytes)).toBe(128);
      const info = s.signalfd_siginfo(bytes);
      // SI_TKILL
      expect(info).toMatchObject({
        ssi_signo: s.SIGUSR2,
        ssi_code: -6,
        ssi_pid: pid,
        ssi_uid: uid,
      });
      python.tell('more');
      await python.line();
      expect(s.read(fd, bytes)).toBe(128);
      expect(s.signalfd_siginfo(bytes)).toMatchObject({
        ssi_signo: s.SIGUSR2,
        ssi_code: -1,
        ssi_pid: pid,
        ssi_int: 0x9abcdef0 | 0,
        ssi_ptr: 0x123456789abcdef0n,
      });
      await python.end();
    });
  });

  test('SIGIO of a socket whose owner is this thread: fcntl(2) F_SETSIG', async () => {
    await withBlocked([s.SIGUSR2], () => {
      using signals = s.own(s.signalfd(-1, [s.SIGUSR2]));
      const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
      using left = s.own(a);
      using right = s.own(b);
      // The main thread's number is the process's.
      s.fcntl(left, s.F_SETOWN_EX, Int32Array.of(s.F_OWNER_TID, process.pid));
      s.fcntl(left, s.F_SETSIG, s.SIGUSR2);
      s.fcntl(left, s.F_SETFL, s.O_ASYNC);
      s.write(right, 'x');
      const bytes = new Uint8Array(128);
      expect(s.read(signals, bytes)).toBe(128);
      const info = s.signalfd_siginfo(bytes);
      expect(info).toMatchObject({ ssi_signo: s.SIGUSR2, ssi_code: 1, ssi_fd: left.fd }); // POLL_IN
      expect(info.ssi_band & s.POLLIN).toBe(s.POLLIN);
      // Else the hang-up at the end is a signal too, still pending when it is unblocked.
      s.fcntl(left, s.F_SETFL, 0);
    });
  });

  test('EBADF and EINVAL: what is no signalfd, unknown flags, no mask', () => {
    expect(() => s.signalfd(0x7ffffff, [s.SIGHUP])).toThrow(
      expect.objectContaining({ code: 'EBADF', fd: 0x7ffffff }),
    );
    using fd = s.own(s.eventfd(0));
    expect(() => s.signalfd(fd, [s.SIGHUP])).toThrow(expect.objectContaining({ code: 'EINVAL' }));
    expect(() => s.signalfd(-1, [], 1)).toThrow(expect.objectContaining({ code: 'EINVAL' }));
    expect(s.errnoName(-raw.signalfd(-1, null, 0))).toBe('EFAULT');
    expect(() => s.signalfd(-1, [s.SIGHUP, Number.NaN])).toThrow('"signals[1]"');
    expect(() => s.signalfd_siginfo(new Uint8Array(127))).toThrow(RangeError);
  });
});

describe('pidfd_open(2), pidfd_getfd(2)', () => {
  test('a pidfd is readable once the process has ended', async () => {
    const python = new Python([], 'import os, sys\nprint(os.getpid())\nsys.stdin.readline()');
    const pid = Number(await python.line());
    using fd = s.own(s.pidfd_open(pid));
    expect(fdinfo(fd.fd, 'Pid')).toBe(String(pid));
    expect(s.fcntl(fd, s.F_GETFD)).toBe(s.FD_CLOEXEC);
    const watched = [{ fd, events: s.POLLIN, revents: 0 }];
    expect(s.poll(watched, 0)).toBe(0);
    await python.end();
    expect(s.poll(watched, -1)).toBe(1);
    expect((watched[0]?.revents ?? 0) & s.POLLIN).toBe(s.POLLIN);
  });

  test('pidfd_getfd takes a duplicate of what another process has open', async (ctx) => {
    const python = new Python(
      [],
      'import os, sys\nr, w = os.pipe()\nprint(os.getpid(), r, os.readlink(f"/proc/self/fd/{r}"))\nos.write(w, b"hello")\nsys.stdin.readline()',
    );
    const [pid, target, link] = (await python.line()).split(' ');
    try {
      using process = s.own(s.pidfd_open(Number(pid)));
      let number: number;
      try {
        number = s.pidfd_getfd(process, Number(target));
      } catch (error) {
        if (error instanceof s.SyscallError && error.code === 'EPERM') {
          ctx.skip('needs the right to trace a child (ptrace_scope, seccomp)');
        }
        throw error;
      }
      using fd = s.own(number);
      expect(readlinkSync(`/proc/self/fd/${fd.fd}`)).toBe(link);
      const bytes = new Uint8Array(8);
      expect(s.read(fd, bytes)).toBe(5);
      expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe('hello');
      expect(() => s.pidfd_getfd(process, 9999)).toThrow(
        expect.objectContaining({ code: 'EBADF', syscall: 'pidfd_getfd' }),
      );
      expect(() => s.pidfd_getfd(process, 0, 1)).toThrow(
        expect.objectContaining({ code: 'EINVAL' }),
      );
    } finally {
      await python.end();
    }
  });

  test.for([
    ['pidfd_open of 0', () => raw.pidfd_open(0, 0), 'EINVAL'],
    ['pidfd_open of -1', () => raw.pidfd_open(-1, 0), 'EINVAL'],
    ['pidfd_open with unknown flags', () => raw.pidfd_open(process.pid, 0x40000000), 'EINVAL'],
    ['pidfd_open of no process', () => raw.pidfd_open(0x7fffffff, 0), 'ESRCH'],
    ['pidfd_getfd of no pidfd', () => raw.pidfd_getfd(0, 0, 0), 'EBADF'],
  ] as const)('%s', ([what, call, code], ctx) => {
    const result = s.errnoName(-call());
    if (what.startsWith('pidfd_getfd') && result === 'EPERM')
      ctx.skip('refused by a seccomp filter');
    expect(result).toBe(code);
  });
});
