// ppoll(2), pselect(2), epoll_pwait(2), epoll_pwait2(2): their timeouts and their signal masks; compared with what
// strace(1) says that the kernel was given.
import { readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { needsLinux } from '../support/linux.ts';
import { hasProgram, inProcess, temporaryFolder } from '../support/peer.ts';
import { closed } from '../support/sockets.ts';

/** Makes a signal pending for this thread, which has it blocked: a socket whose owner is the thread sends it. */
function makePending(signal: number): void {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  using owned = s.own(a);
  using peer = s.own(b);
  // The main thread's number is the process's.
  s.fcntl(owned, s.F_SETOWN_EX, Int32Array.of(s.F_OWNER_TID, process.pid));
  s.fcntl(owned, s.F_SETSIG, signal);
  s.fcntl(owned, s.F_SETFL, s.O_ASYNC);
  s.write(peer, 'x');
  s.fcntl(owned, s.F_SETFL, 0);
}

/** Runs `body` with two pipes: one that can be read, one that cannot. */
function withPipes(body: (full: number, empty: number) => void): void {
  const pipes = [s.pipe2(), s.pipe2()];
  try {
    const [[full = -1, writer = -1] = [], [empty = -1] = []] = pipes;
    s.write(writer, 'x');
    body(full, empty);
  } finally {
    for (const fd of pipes.flat()) s.close(fd);
  }
}

/** Runs `body` with an epoll instance that waits for `fd` to be readable. */
function withEpoll<R>(fd: number, body: (epfd: number) => R): R {
  using epfd = s.own(s.epoll_create1());
  s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, fd, { events: s.EPOLLIN });
  return body(epfd.fd);
}

/** Once more, where a signal of the runtime's own has ended a wait. */
function undisturbed(wait: () => number): number {
  for (;;) {
    try {
      return wait();
    } catch (error) {
      if ((error as s.SyscallError).code !== 'EINTR') throw error;
    }
  }
}

type Wait = (fd: number, timeout?: number, sigmask?: readonly number[]) => number;

/** Each call, as one that waits for one fd and returns how many are ready. */
const waits: [name: string, wait: Wait][] = [
  ['ppoll', (fd, ...rest) => s.ppoll([{ fd, events: s.POLLIN }], ...rest)],
  ['pselect', (fd, ...rest) => s.pselect([fd], [], [], ...rest).ready],
  ['epoll_pwait', (fd, ...rest) => withEpoll(fd, (ep) => s.epoll_pwait(ep, 4, ...rest).length)],
  ['epoll_pwait2', (fd, ...rest) => withEpoll(fd, (ep) => s.epoll_pwait2(ep, 4, ...rest).length)],
];

const noPwait2 = needsLinux('5.11');

describe.for(waits)('%s', ([name, wait]) => {
  const skipped = name === 'epoll_pwait2' ? noPwait2 : '';

  test.skipIf(skipped !== '')(`finds what is ready, and nothing where nothing is${skipped}`, () => {
    withPipes((full, empty) => {
      expect(wait(full)).toBe(1);
      expect(wait(full, -1, [])).toBe(1);
      expect(wait(empty, 0)).toBe(0);
      expect(undisturbed(() => wait(empty, 1, [s.SIGHUP]))).toBe(0);
    });
  });

  const pending = `a pending signal ends the wait with EINTR unless the mask has it${skipped}`;
  test.skipIf(skipped !== '')(pending, async () => {
    const delivered = new Promise((resolve) => process.once('SIGUSR2', resolve));
    s.sigprocmask(s.SIG_BLOCK, [s.SIGUSR2]);
    try {
      makePending(s.SIGUSR2);
      withPipes((_full, empty) => {
        expect(wait(empty, 0, [s.SIGUSR2])).toBe(0);
        expect(wait(empty, 0)).toBe(0);
        expect(() => wait(empty, undefined, [])).toThrow(
          expect.objectContaining({ name: 'SyscallError', code: 'EINTR', syscall: name }),
        );
        // The mask of the thread is what it was, and the signal is no longer pending.
        expect(s.sigprocmask(s.SIG_BLOCK)).toEqual([s.SIGUSR2]);
        expect(wait(empty, 0, [])).toBe(0);
      });
    } finally {
      s.sigprocmask(s.SIG_SETMASK, []);
    }
    expect(await delivered).toBe('SIGUSR2');
  });

  test('refuses what is no timeout and no mask', () => {
    withPipes((full) => {
      expect(() => wait(full, Number.NaN)).toThrow(RangeError);
      expect(() => wait(full, '1' as unknown as number)).toThrow(TypeError);
      expect(() => wait(full, 0, [65])).toThrow('"sigmask[0]"');
      expect(() => wait(full, 0, [s.SIGHUP, 0])).toThrow('"sigmask[1]"');
      expect(() => wait(full, 0, 7 as unknown as number[])).toThrow(TypeError);
      expect(() => wait(full, 0, null as unknown as number[])).toThrow(TypeError);
    });
  });
});

describe('results', () => {
  test('ppoll fills in revents as poll does', () => {
    withPipes((full, empty) => {
      const fds = () => [
        { fd: full, events: s.POLLIN, revents: -1 },
        { fd: empty, events: s.POLLIN, revents: -1 },
        { fd: -1, events: s.POLLIN, revents: -1 },
        { fd: 0x7fffffff, events: 0, revents: -1 },
      ];
      const [polled, ppolled] = [fds(), fds()];
      expect(s.ppoll(ppolled, 0)).toBe(s.poll(polled, 0));
      expect(ppolled).toEqual(polled);
      expect(ppolled.map(({ revents }) => revents)).toEqual([s.POLLIN, 0, 0, s.POLLNVAL]);
    });
  });

  test('pselect tells the sets and the time left', () => {
    withPipes((full, empty) => {
      const found = s.pselect([full, empty], [], [], 60_000.123456);
      expect(found).toMatchObject({ ready: 1, read: [full], write: [], except: [] });
      expect(found.left).toBeGreaterThan(0);
      expect(found.left).toBeLessThanOrEqual(60_000.123456);
      expect(s.pselect([full]).left).toBeUndefined();
      expect(s.pselect([empty], [], [], 0.000001).left).toBe(0);
    });
  });

  test('raw: the kernel stores the time left of ppoll and pselect, not of epoll_pwait2', () => {
    withPipes((full) => {
      const time = BigInt64Array.of(60n, 999_999_999n);
      expect(raw.ppoll(Int32Array.of(full, s.POLLIN, 0), 1, time, null)).toBe(1);
      expect(time[0] as bigint).toBeLessThanOrEqual(60n);
      expect(time[1]).not.toBe(999_999_999n);
      time.set([60n, 999_999_999n]);
      expect(raw.pselect(0, null, null, null, BigInt64Array.of(0n, 1n), null)).toBe(0);
      withEpoll(full, (epfd) => {
        const ready = raw.epoll_pwait2(epfd, new Int32Array(3), 1, time, null);
        expect(ready).toBe(noPwait2 === '' ? 1 : -s.ENOSYS);
      });
      expect([...time]).toEqual([60n, 999_999_999n]);
    });
  });

  test.skipIf(noPwait2 !== '')(`epoll_pwait2 gives data of 64 bits${noPwait2}`, () => {
    using epfd = s.own(s.epoll_create1());
    using event = s.own(s.eventfd(1));
    const data = 0xfedcba9876543210n;
    s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, event, { events: s.EPOLLIN | s.EPOLLET, data });
    expect(s.epoll_pwait2<bigint>(epfd, 8, 0)).toEqual([{ events: s.EPOLLIN, data }]);
    // Edge-triggered: told once.
    expect(s.epoll_pwait(epfd, 8, 0)).toEqual([]);
  });
});

describe('errno', () => {
  const second = BigInt64Array.of(0n, 10n ** 9n);
  const negative = BigInt64Array.of(-1n, 0n);
  const fds = new Int32Array(3);
  const epoll = (call: (epfd: number) => number) => () => {
    using epfd = s.own(s.epoll_create1());
    return call(epfd.fd);
  };
  test.each([
    ['ppoll with 10^9 nanoseconds', () => raw.ppoll(fds, 1, second, null), 'EINVAL'],
    ['ppoll with negative seconds', () => raw.ppoll(fds, 1, negative, null), 'EINVAL'],
    ['ppoll of too many fds', () => raw.ppoll(null, 0x7fffffff, null, null), 'EINVAL'],
    ['ppoll without memory', () => raw.ppoll(null, 1, null, null), 'EFAULT'],
    ['pselect with 10^9 ns', () => raw.pselect(0, null, null, null, second, null), 'EINVAL'],
    ['pselect of -1 fds', () => raw.pselect(-1, null, null, null, null, null), 'EINVAL'],
    ['pselect of 1025 fds', () => raw.pselect(1025, null, null, null, null, null), 'EINVAL'],
    ['epoll_pwait of -1', () => raw.epoll_pwait(-1, fds, 1, 0, null), 'EBADF'],
    ['epoll_pwait for no events', epoll((fd) => raw.epoll_pwait(fd, fds, 0, 0, null)), 'EINVAL'],
    ['epoll_pwait2 of -1', () => raw.epoll_pwait2(-1, fds, 1, null, null), 'EBADF'],
    ['epoll_pwait2 10^9 ns', epoll((fd) => raw.epoll_pwait2(fd, fds, 1, second, null)), 'EINVAL'],
    ['epoll_pwait2 of an eventfd', () => notEpoll(fds), 'EINVAL'],
  ])('%s', (what, call, code) => {
    const old = noPwait2 !== '' && what.startsWith('epoll_pwait2');
    expect(s.errnoName(-call())).toBe(old ? 'ENOSYS' : code);
  });

  test('a fd of a set that is not open: EBADF; one that has no place in a set: EINVAL', () => {
    // A low number: the kernel ignores those beyond the table of fds, so that a wait for them has no end.
    expect(() => s.pselect([closed()])).toThrow(expect.objectContaining({ code: 'EBADF' }));
    expect(() => s.pselect([1024])).toThrow(
      expect.objectContaining({ code: 'EINVAL', syscall: 'pselect', fd: 1024 }),
    );
  });

  test('raw: memory that is too small is a RangeError', () => {
    const small = new BigInt64Array(1);
    const mask = new Uint8Array(7);
    expect(() => raw.ppoll(fds, 1, small, null)).toThrow('ppoll: "timeout"');
    expect(() => raw.ppoll(fds, 1, null, mask)).toThrow('ppoll: "sigmask"');
    expect(() => raw.ppoll(fds, 2, null, null)).toThrow('ppoll: "nfds"');
    expect(() => raw.pselect(9, new Uint8Array(1), null, null, null, null)).toThrow('"readfds"');
    expect(() => raw.pselect(0, null, null, null, small, null)).toThrow('pselect: "timeout"');
    expect(() => raw.epoll_pwait(0, fds, 2, 0, null)).toThrow('epoll_pwait: "maxevents"');
    expect(() => raw.epoll_pwait(0, fds, 1, 0, mask)).toThrow('epoll_pwait: "sigmask"');
    expect(() => raw.epoll_pwait2(0, fds, 1, small, null)).toThrow('epoll_pwait2: "timeout"');
  });
});

function notEpoll(fds: Int32Array): number {
  using fd = s.own(s.eventfd(0));
  return raw.epoll_pwait2(fd.fd, fds, 1, null, null);
}

const strace = hasProgram('strace');

describe('what the kernel is given', () => {
  test.skipIf(!strace)(
    `timeouts and masks, as strace prints them${strace ? '' : ' (needs strace)'}`,
    async () => {
      const folder = temporaryFolder();
      try {
        const calls = 'trace=ppoll,pselect6,epoll_pwait,epoll_pwait2';
        const file = `${folder}/trace`;
        const prefix = ['strace', '-e', calls, '-e', 'signal=none', '-o', file];
        const fds = await inProcess(prefix, (sockfd) => {
          const fd = sockfd.eventfd(1);
          const epfd = sockfd.epoll_create1();
          sockfd.epoll_ctl(epfd, sockfd.EPOLL_CTL_ADD, fd, { events: sockfd.EPOLLIN });
          sockfd.ppoll([{ fd, events: sockfd.POLLIN }], 1500.000001, [1, 64]);
          sockfd.ppoll([{ fd, events: sockfd.POLLIN }]);
          sockfd.pselect([fd], [], [], 0.5, []);
          sockfd.epoll_pwait(epfd, 7, 25, [sockfd.SIGUSR1]);
          if (sockfd.supports('epoll_pwait2')) {
            sockfd.epoll_pwait2(epfd, 7, 0.000003, [sockfd.SIGURG]);
            sockfd.epoll_pwait2(epfd, 7);
          }
          return { fd, epfd };
        });
        const lines = readFileSync(file, 'latin1')
          .split('\n')
          .filter((line) =>
            new RegExp(`\\(\\[\\{fd=${fds.fd},|\\(${fds.fd + 1}, |, 7, `).test(line),
          )
          // What the kernel returned, and what it stored of the time left, is another matter.
          .map((line) =>
            line.replace(/ +=.*/, '').replace(/^epoll_pwait(2?)\(\d+, .*?\], /, '$1('),
          );
        expect(lines).toEqual([
          `ppoll([{fd=${fds.fd}, events=POLLIN}], 1, {tv_sec=1, tv_nsec=500000001}, [HUP RT_32], 8)`,
          `ppoll([{fd=${fds.fd}, events=POLLIN}], 1, NULL, NULL, 8)`,
          `pselect6(${fds.fd + 1}, [${fds.fd}], NULL, NULL, {tv_sec=0, tv_nsec=500000}, {sigmask=[], sigsetsize=8})`,
          '(7, 25, [USR1], 8)',
          ...(noPwait2 === ''
            ? ['2(7, {tv_sec=0, tv_nsec=3}, [URG], 8)', '2(7, NULL, NULL, 8)']
            : []),
        ]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
