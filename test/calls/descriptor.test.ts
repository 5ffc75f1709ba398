// close(2) dup(2) pipe(2) fcntl(2) ioctl(2), compared with /proc/self/fdinfo where the kernel tells the same.
import { openSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { failures, rawFailures } from '../support/failures.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { closed, connection, udp } from '../support/sockets.ts';

/** The flags that the kernel shows, O_CLOEXEC among them. */
function flags(fd: number): number {
  const text = readFileSync(`/proc/self/fdinfo/${fd}`, 'latin1');
  return Number.parseInt(/^flags:\s*(\d+)$/m.exec(text)?.[1] ?? '', 8);
}

describe('dup, dup2, dup3', () => {
  test('refer to the same open file description', () => {
    const [a, b] = keepBoth(s.pipe2());
    const copies = [keep(s.dup(a)), keep(s.dup2(a, 300)), keep(s.dup3(a, 301, s.O_CLOEXEC))];
    expect(copies.slice(1)).toEqual([300, 301]);
    expect(copies.map((fd) => s.fcntl(fd, s.F_GETFD))).toEqual([0, 0, s.FD_CLOEXEC]);
    s.fcntl(a, s.F_SETFL, s.O_NONBLOCK);
    for (const fd of copies) expect(s.fcntl(fd, s.F_GETFL)).toBe(s.O_NONBLOCK);
    s.write(b, 'x');
    expect(s.read(copies[1] ?? -1, new Uint8Array(2))).toBe(1);
  });

  test('dup2 of an fd onto itself changes nothing', () => {
    const [a] = keepBoth(s.pipe2(s.O_CLOEXEC));
    expect(s.dup2(a, a)).toBe(a);
    expect(s.fcntl(a, s.F_GETFD)).toBe(s.FD_CLOEXEC);
  });

  failures('dup', [['EBADF', 'a closed fd', () => s.dup(closed())]]);
  failures('dup2', [
    ['EBADF', 'a closed fd', () => s.dup2(closed(), 300)],
    ['EBADF', 'a negative number', () => s.dup2(0, -1)],
    ['EBADF', 'a number above the limit', () => s.dup2(0, 0x7fffffff)],
  ]);
  failures('dup3', [
    ['EINVAL', 'the same fd', () => s.dup3(0, 0, 0)],
    ['EINVAL', 'unknown flags', () => s.dup3(0, 300, 1)],
  ]);
});

describe('close and pipe2', () => {
  failures('close', [
    ['EBADF', 'a closed fd', () => s.close(closed())],
    ['EBADF', 'a negative number', () => s.close(-1)],
  ]);
  failures('pipe2', [['EINVAL', 'unknown flags', () => s.pipe2(1)]]);
  rawFailures('pipe2', [['EFAULT', 'no memory', () => raw.pipe2(null, 0)]]);

  test.each([0, s.O_CLOEXEC, s.O_NONBLOCK, s.O_CLOEXEC | s.O_NONBLOCK])(
    'pipe2(%i) has these flags',
    (wanted) => {
      const [r, w] = keepBoth(s.pipe2(wanted));
      expect(flags(r)).toBe(wanted);
      expect(flags(w)).toBe(wanted | s.O_WRONLY);
    },
  );
});

describe('fcntl', () => {
  test('F_DUPFD takes the lowest number from one on', () => {
    const [a] = keepBoth(s.pipe2());
    const first = keep(s.fcntl(a, s.F_DUPFD, 500));
    const second = keep(s.fcntl(a, s.F_DUPFD_CLOEXEC, 500));
    expect([first, second]).toEqual([500, 501]);
    expect([flags(first), flags(second)]).toEqual([0, s.O_CLOEXEC]);
  });

  test('F_GETFD, F_SETFD, F_GETFL, F_SETFL', () => {
    const { fd } = udp();
    s.fcntl(fd, s.F_SETFD, s.FD_CLOEXEC);
    s.fcntl(fd, s.F_SETFL, s.O_NONBLOCK | s.O_ASYNC);
    expect(s.fcntl(fd, s.F_GETFD)).toBe(s.FD_CLOEXEC);
    expect(s.fcntl(fd, s.F_GETFL)).toBe(s.O_RDWR | s.O_NONBLOCK | s.O_ASYNC);
    expect(flags(fd)).toBe(s.O_RDWR | s.O_NONBLOCK | s.O_ASYNC | s.O_CLOEXEC);
    s.fcntl(fd, s.F_SETFL, 0);
  });

  test('F_SETOWN and F_GETOWN: a process, and a process group as a negative number', () => {
    const { fd } = udp();
    s.fcntl(fd, s.F_SETOWN, process.pid);
    expect(s.fcntl(fd, s.F_GETOWN)).toBe(process.pid);
    const group = Number(readFileSync('/proc/self/stat', 'latin1').split(' ')[4]);
    s.fcntl(fd, s.F_SETOWN, -group);
    expect(s.fcntl(fd, s.F_GETOWN)).toBe(-group);
    s.fcntl(fd, s.F_SETOWN, 0);
  });

  test('F_SETSIG, F_GETPIPE_SZ and F_SETPIPE_SZ', () => {
    const { fd } = udp();
    s.fcntl(fd, s.F_SETSIG, s.SIGIO);
    expect(s.fcntl(fd, s.F_GETSIG)).toBe(s.SIGIO);
    const [r] = keepBoth(s.pipe2());
    expect(s.fcntl(r, s.F_SETPIPE_SZ, 8192)).toBe(8192);
    expect(s.fcntl(r, s.F_GETPIPE_SZ)).toBe(8192);
  });

  failures('fcntl', [
    ['EBADF', 'a closed fd', () => s.fcntl(closed(), s.F_GETFL)],
    ['EINVAL', 'no such command', () => s.fcntl(0, 9999)],
    ['EINVAL', 'a number that is none', () => s.fcntl(0, s.F_DUPFD, -1)],
  ]);
});

describe('ioctl', () => {
  test('FIONREAD and SIOCOUTQ count bytes', () => {
    const [client, served] = connection();
    expect(s.ioctl(served, s.FIONREAD)).toBe(0);
    s.send(client, '12345');
    expect(s.ioctl(served, s.FIONREAD)).toBe(5);
    expect(s.ioctl(client, s.SIOCOUTQ)).toBeGreaterThanOrEqual(0);
    const int = new Int32Array(1);
    expect(raw.ioctl(served, s.FIONREAD, int)).toBe(0);
    expect(int[0]).toBe(5);
  });

  test('FIONBIO is O_NONBLOCK; FIOCLEX is FD_CLOEXEC', () => {
    const { fd } = udp();
    s.ioctl(fd, s.FIONBIO, true);
    expect(s.fcntl(fd, s.F_GETFL) & s.O_NONBLOCK).toBe(s.O_NONBLOCK);
    s.ioctl(fd, s.FIONBIO, 0);
    expect(s.fcntl(fd, s.F_GETFL) & s.O_NONBLOCK).toBe(0);
    s.ioctl(fd, s.FIOCLEX);
    expect(s.fcntl(fd, s.F_GETFD)).toBe(s.FD_CLOEXEC);
    s.ioctl(fd, s.FIONCLEX);
    expect(s.fcntl(fd, s.F_GETFD)).toBe(0);
  });

  test('SIOCATMARK', () => {
    const [client, served] = connection();
    s.send(client, '!', s.MSG_OOB);
    s.poll([{ fd: served, events: s.POLLPRI }], 1000);
    expect(s.ioctl(served, s.SIOCATMARK)).toBe(1);
  });

  failures('ioctl', [
    ['EBADF', 'a closed fd', () => s.ioctl(closed(), s.FIONREAD)],
    [
      'ENOTTY',
      'what is none of a directory',
      () => s.ioctl(keep(openSync('/', 'r')), s.SIOCATMARK),
    ],
  ]);

  test('the memory of a struct is as large as the struct, and nothing else is touched', () => {
    const [client, served] = connection();
    s.send(client, '12345');
    const memory = new Uint8Array(8).fill(0xaa);
    expect(s.ioctl(served, s.FIONREAD, memory.subarray(2, 7))).toBe(0);
    const five = new Uint8Array(Int32Array.of(5).buffer);
    expect([...memory]).toEqual([0xaa, 0xaa, ...five, 0xaa, 0xaa]);
    expect(() => s.ioctl(served, s.FIONREAD, memory.subarray(2, 5))).toThrow('ioctl: "arg"');
    // As a signed number, too.
    const signed = s.SIOCGSTAMP_NEW | 0;
    expect(() => s.ioctl(served, signed, new Uint8Array(15))).toThrow('ioctl: "arg"');
    expect(() => s.ioctl(served, 1.5)).toThrow('ioctl: "request"');
  });
});
