// close_range(2) getrlimit(2) setrlimit(2) setns(2) unshare(2), compared with Python's resource module and /proc.
import { openSync, readlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { failures } from '../support/failures.ts';
import { keep } from '../support/fds.ts';
import { needsLinux } from '../support/linux.ts';
import { ended, inProcess, inThread, python } from '../support/peer.ts';

const library = new URL('../../dist/index.js', import.meta.url).href;

describe('close_range', () => {
  test('closes the numbers from first to last, and no others', () => {
    const fds = [900, 901, 902, 903].map((to) => s.dup2(0, to));
    s.close_range(901, 902);
    const open = fds.map((fd) => {
      try {
        s.fcntl(fd, s.F_GETFD);
        return true;
      } catch {
        return false;
      }
    });
    expect(open).toEqual([true, false, false, true]);
    s.close(900);
    s.close(903);
  });

  const noCloexec = needsLinux('5.11');
  test.skipIf(noCloexec !== '')(`CLOSE_RANGE_CLOEXEC leaves them open here${noCloexec}`, () => {
    const fd = s.dup2(0, 903);
    s.close_range(900, undefined, s.CLOSE_RANGE_CLOEXEC);
    expect(s.fcntl(fd, s.F_GETFD)).toBe(s.FD_CLOEXEC);
    s.close(fd);
  });

  test('closes what Node.js has open, too: all from 3 on, as /proc/self/fd says', async () => {
    // The process ends itself before its event loop finds out.
    const { signal, stdout } = await ended(process.execPath, [
      '--input-type=module',
      '-e',
      `import { readdirSync, writeSync } from 'node:fs';
      import { close_range } from '${library}';
      const open = () => readdirSync('/proc/self/fd').filter((fd) => Number(fd) > 2).length;
      const before = open();
      close_range(3);
      // One is that of the folder.
      writeSync(1, JSON.stringify({ more: before > 1, after: open() }));
      process.kill(process.pid, 'SIGKILL');`,
    ]);
    expect([signal, stdout]).toEqual(['SIGKILL', JSON.stringify({ more: true, after: 1 })]);
  });

  test('CLOSE_RANGE_UNSHARE leaves the other threads what they had', async () => {
    const having = await inProcess([], (sockfd) => {
      // Not `import`, which the test runner would make its own.
      const { existsSync, readdirSync } = process.getBuiltinModule('node:fs');
      sockfd.dup2(0, 900);
      sockfd.close_range(900, 900, sockfd.CLOSE_RANGE_UNSHARE);
      const all = readdirSync('/proc/self/task').map(Number);
      return {
        here: existsSync('/proc/thread-self/fd/900'),
        others: all
          .filter((thread) => thread !== process.pid)
          .map((thread) => existsSync(`/proc/self/task/${thread}/fd/900`)),
      };
    });
    expect(having.here).toBe(false);
    expect(having.others.length).toBeGreaterThan(0);
    expect(having.others).not.toContain(false);
  });

  test('numbers that are no unsigned int are refused by name', () => {
    expect(() => s.close_range(2 ** 32)).toThrow('close_range: "first"');
    expect(() => s.close_range(1000, 1.5)).toThrow('close_range: "last"');
    expect(() => s.close_range(1000, 1000, '4' as never)).toThrow('close_range: "flags"');
    // A negative one is the unsigned int of the same bits: beyond all fds.
    expect(s.close_range(-1)).toBeUndefined();
  });

  failures('close_range', [
    ['EINVAL', 'the last is before the first', () => s.close_range(5, 4)],
    ['EINVAL', 'unknown flags', () => s.close_range(1000, 1000, 0x40)],
  ]);
});

describe('getrlimit and setrlimit', () => {
  test('as Python has them, infinity among them', async () => {
    const limits = {
      RLIMIT_NOFILE: s.RLIMIT_NOFILE,
      RLIMIT_CORE: s.RLIMIT_CORE,
      RLIMIT_STACK: s.RLIMIT_STACK,
      RLIMIT_AS: s.RLIMIT_AS,
      RLIMIT_MEMLOCK: s.RLIMIT_MEMLOCK,
      RLIMIT_CPU: s.RLIMIT_CPU,
    };
    const names = JSON.stringify(Object.keys(limits));
    const program = `import resource, json
print(json.dumps([resource.getrlimit(getattr(resource, n)) for n in ${names}]))`;
    const theirs = JSON.parse(await python(program)) as [number, number][];
    const limit = (value: number) => (value === -1 ? Number.POSITIVE_INFINITY : value);
    for (const [i, [name, resource]] of Object.entries(limits).entries()) {
      const [soft = 0, hard = 0] = theirs[i] ?? [];
      // A child inherits all of them.
      expect(s.getrlimit(resource), name).toEqual({ cur: limit(soft), max: limit(hard) });
    }
  });

  test('a soft limit is what the kernel enforces: EMFILE', () => {
    const before = s.getrlimit(s.RLIMIT_NOFILE);
    const lowest = keep(s.eventfd(0));
    s.setrlimit(s.RLIMIT_NOFILE, { ...before, cur: lowest + 1 });
    try {
      expect(() => s.socket(s.AF_UNIX, s.SOCK_STREAM)).toThrow('EMFILE');
    } finally {
      s.setrlimit(s.RLIMIT_NOFILE, before);
    }
    expect(s.getrlimit(s.RLIMIT_NOFILE)).toEqual(before);
  });

  failures('setrlimit', [
    ['EINVAL', 'no such resource', () => s.setrlimit(99, { cur: 1, max: 1 })],
    ['EINVAL', 'soft above hard', () => s.setrlimit(s.RLIMIT_CORE, { cur: 2, max: 1 })],
  ]);
  failures('getrlimit', [['EINVAL', 'no such resource', () => s.getrlimit(99)]]);

  test('limits that no number holds exactly are rounded down, and can be set again', async () => {
    const [first, again, kernel] = await inProcess([], (sockfd) => {
      const { RLIMIT_FSIZE, RLIMIT_AS } = sockfd;
      sockfd.raw.setrlimit(RLIMIT_FSIZE, BigUint64Array.of(2n ** 53n + 1n, 2n ** 63n - 1n));
      const found = sockfd.getrlimit(RLIMIT_FSIZE);
      sockfd.setrlimit(RLIMIT_FSIZE, found);
      const words = new BigUint64Array(2);
      sockfd.raw.getrlimit(RLIMIT_FSIZE, words);
      sockfd.setrlimit(RLIMIT_AS, sockfd.getrlimit(RLIMIT_AS));
      return [found, sockfd.getrlimit(RLIMIT_FSIZE), [...words].map(String)] as const;
    });
    expect(first).toEqual({ cur: 2 ** 53, max: 2 ** 63 - 2 ** 10 });
    expect(again).toEqual(first);
    expect(kernel).toEqual([String(2n ** 53n), String(2n ** 63n - 2n ** 10n)]);
  });

  test('what is no limit is refused by name', () => {
    expect(() => s.setrlimit(s.RLIMIT_CORE, { cur: -1, max: 1 })).toThrow('"rlim.cur"');
    expect(() => s.setrlimit(s.RLIMIT_CORE, { cur: 1, max: '1' as never })).toThrow('"rlim.max"');
    expect(() => s.setrlimit(s.RLIMIT_CORE, null as never)).toThrow('"rlim"');
    for (const cur of [0.5, Number.NaN, 2 ** 64, Number.NEGATIVE_INFINITY])
      expect(() => s.setrlimit(s.RLIMIT_CORE, { cur, max: 1 })).toThrow(RangeError);
    expect(() => s.getrlimit('7' as never)).toThrow('getrlimit: "resource"');
    expect(() => raw.getrlimit(s.RLIMIT_CORE, new BigUint64Array(1))).toThrow('"rlim"');
    expect(() => raw.setrlimit(s.RLIMIT_CORE, new BigUint64Array(1))).toThrow('"rlim"');
    expect(raw.getrlimit(s.RLIMIT_CORE, null)).toBe(-s.EFAULT);
    expect(raw.setrlimit(s.RLIMIT_CORE, null)).toBe(-s.EFAULT);
  });
});

const root = process.getuid?.() === 0;

/** Whether setns(2) is refused before it looks at the fd. */
const filtered = raw.setns(-1, 0) !== -s.EBADF;

describe('setns and unshare', () => {
  test.skipIf(!root)(
    `a new network namespace is that of the calling thread alone${root ? '' : ' (needs root)'}`,
    async () => {
      const own = readlinkSync('/proc/thread-self/ns/net');
      const thread = await inThread((sockfd) => {
        // Not `import`, which the test runner would make its own.
        const { readlinkSync: link, openSync: open } = process.getBuiltinModule('node:fs');
        const path = '/proc/thread-self/ns/net';
        const before = link(path);
        const home = open(path, 'r');
        sockfd.unshare(sockfd.CLONE_NEWNET);
        const inside = link(path);
        const interfaces = sockfd.if_nameindex().map(({ name }) => name);
        sockfd.setns(home, sockfd.CLONE_NEWNET);
        return {
          before,
          inside,
          interfaces,
          after: link(path),
        };
      });
      const { before, inside, interfaces, after } = await thread.result;
      expect([before, after]).toEqual([own, own]);
      expect(inside).not.toBe(own);
      expect(interfaces).toContain('lo');
      expect(readlinkSync('/proc/thread-self/ns/net')).toBe(own);
    },
  );

  // A container's seccomp filter may refuse the call whatever its arguments.
  describe.skipIf(filtered)(
    filtered ? 'needs a seccomp filter that lets CLONE_NEWNET through' : 'failures',
    () => {
      failures('setns', [
        ['EBADF', 'no fd', () => s.setns(-1, 0)],
        ['EINVAL', 'no namespace', () => s.setns(keep(openSync('/dev/null', 'r')), 0)],
        [
          'EINVAL',
          'another kind',
          () => s.setns(keep(openSync('/proc/self/ns/net', 'r')), s.CLONE_NEWUTS),
        ],
      ]);
      failures('unshare', [
        ['EINVAL', 'unknown flags', () => s.unshare(1)],
        [
          'EINVAL',
          'a user namespace, which needs a single thread',
          () => s.unshare(s.CLONE_NEWUSER),
        ],
      ]);
    },
  );

  test('numbers that are none are refused by name', () => {
    expect(() => s.setns(0, 2 ** 32)).toThrow('setns: "nstype"');
    expect(() => s.setns('0' as never, 0)).toThrow(TypeError);
    expect(() => s.unshare(1.5)).toThrow('unshare: "flags"');
    expect(() => s.unshare('1' as never)).toThrow(TypeError);
  });

  test.skipIf(!root)(
    `without CAP_SYS_ADMIN a new network namespace is EPERM${root ? '' : ' (needs root)'}`,
    async () => {
      const result = inProcess(['setpriv', '--reuid=65534', '--clear-groups'], (sockfd) =>
        sockfd.unshare(sockfd.CLONE_NEWNET),
      );
      await expect(result).rejects.toMatchObject({ code: 'EPERM', syscall: 'unshare' });
    },
  );
});
