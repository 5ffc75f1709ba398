// Fds of the wrong kind: sockfd/promises rejects with the errno that the kernel gives to the call itself, which is the
// synchronous one here, and succeeds where that does.
import { openSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import { serve } from '../../lib/raw/index.ts';
import { keep } from '../support/fds.ts';
import { listener, loopback } from '../support/sockets.ts';
import '../support/waiting.ts';

const nobody = { ...loopback, port: 9 };
const buf = new Uint8Array(4);

/** Fds on which none of the calls has to wait. */
const kinds: readonly [string, () => number][] = [
  ['a number that is not open', () => 2 ** 31 - 1],
  ['a negative number', () => -(2 ** 31)],
  ['a directory', () => openSync('/', 'r')],
  ['an epoll instance', () => s.epoll_create1(s.EPOLL_CLOEXEC)],
  ['a regular file to be read', () => openSync('/proc/self/status', 'r')],
  ['a regular file to be written', () => openSync('/dev/null', 'w')],
  ['a path', () => openSync('/', s.O_PATH | s.O_DIRECTORY)],
  ['a process', () => s.pidfd_open(process.pid)],
  ['a namespace', () => openSync('/proc/self/ns/net', 'r')],
  ['a TCP socket without a connection', () => s.socket(s.AF_INET, s.SOCK_STREAM)],
];

type Call = readonly [
  name: string,
  wait: (fd: number) => Promise<unknown>,
  direct: (fd: number) => unknown,
];

const { MSG_DONTWAIT, MSG_NOSIGNAL } = s;
const calls: readonly Call[] = [
  ['accept', (fd) => p.accept(fd), (fd) => s.accept(fd)],
  ['accept4', (fd) => p.accept4(fd, s.SOCK_CLOEXEC), (fd) => s.accept4(fd, s.SOCK_CLOEXEC)],
  ['recv', (fd) => p.recv(fd, buf), (fd) => s.recv(fd, buf, MSG_DONTWAIT)],
  ['recvfrom', (fd) => p.recvfrom(fd, buf), (fd) => s.recvfrom(fd, buf, MSG_DONTWAIT)],
  [
    'recvmsg',
    (fd) => p.recvmsg(fd, { iov: [buf] }),
    (fd) => s.recvmsg(fd, { iov: [buf] }, MSG_DONTWAIT),
  ],
  ['send', (fd) => p.send(fd, 'x'), (fd) => s.send(fd, 'x', MSG_DONTWAIT)],
  [
    'sendto',
    (fd) => p.sendto(fd, 'x', MSG_NOSIGNAL, nobody),
    (fd) => s.sendto(fd, 'x', MSG_NOSIGNAL | MSG_DONTWAIT, nobody),
  ],
  [
    'sendmsg',
    (fd) => p.sendmsg(fd, { iov: ['x'] }),
    (fd) => s.sendmsg(fd, { iov: ['x'] }, MSG_DONTWAIT),
  ],
  [
    'recvmmsg',
    (fd) => p.recvmmsg(fd, [{ iov: [buf] }]),
    (fd) => s.recvmmsg(fd, [{ iov: [buf] }], MSG_DONTWAIT),
  ],
  [
    'sendmmsg',
    (fd) => p.sendmmsg(fd, [{ iov: ['x'] }]),
    (fd) => s.sendmmsg(fd, [{ iov: ['x'] }], MSG_DONTWAIT),
  ],
  ['sendfile', (fd) => p.sendfile(fd, file, 0, 1), (fd) => s.sendfile(fd, file, 0, 1)],
  [
    'splice',
    (fd) => p.splice(fd, null, pipe[1], null, 1),
    (fd) => s.splice(fd, null, pipe[1], null, 1, s.SPLICE_F_NONBLOCK),
  ],
  ['read', (fd) => p.read(fd, buf), (fd) => s.read(fd, buf)],
  ['write', (fd) => p.write(fd, 'x'), (fd) => s.write(fd, 'x')],
  ['readv', (fd) => p.readv(fd, [buf]), (fd) => s.readv(fd, [buf])],
  ['writev', (fd) => p.writev(fd, ['x']), (fd) => s.writev(fd, ['x'])],
];

let file: number;
let pipe: [number, number];
beforeAll(() => {
  file = openSync('/proc/self/status', 'r');
  pipe = s.pipe2(s.O_CLOEXEC);
});
afterAll(() => {
  for (const fd of [file, ...pipe]) s.close(fd);
});

interface Result {
  readonly error?: {
    readonly code: string;
    readonly syscall: string;
    readonly fd: number | undefined;
  };
}

/** The failure of a call; what it returns is not compared. */
function result(error: unknown): Result {
  if (!(error instanceof s.SyscallError)) throw error;
  const { code, syscall, fd } = error;
  return { error: { code, syscall, fd } };
}

const pending = Symbol('pending');

/** The outcome of a promise that has to be settled already, without any wait. */
async function settled(promise: Promise<unknown>): Promise<Result | typeof pending> {
  const late = new Promise<typeof pending>((resolve) => setImmediate(resolve, pending));
  return Promise.race([promise.then(() => ({}), result), late]);
}

describe.each(kinds)('%s', (_kind, open) => {
  let fds: [number, number];
  beforeAll(() => {
    fds = [open(), open()];
  });
  afterAll(() => {
    for (const fd of fds) if (fd >= 0 && fd < 2 ** 30) s.close(fd);
  });

  test.each(calls)('%s: as the call itself', async (_name, wait, direct) => {
    const [here, there] = fds;
    let expected: Result = {};
    try {
      direct(there);
    } catch (error) {
      expected = result(error);
    }
    const fd = expected.error === undefined ? undefined : here;
    const error = expected.error && { ...expected.error, fd };
    expect(await settled(wait(here))).toEqual(error === undefined ? {} : { error });
  });
});

describe('a number that is no fd', () => {
  test.each([2 ** 31 - 1, -1])(
    '%i: connect, close and the iterations fail with EBADF',
    async (fd) => {
      const bad = { code: 'EBADF', fd };
      await expect(p.accepting(fd).next()).rejects.toMatchObject({ ...bad, syscall: 'accept4' });
      await expect(p.datagrams(fd).next()).rejects.toMatchObject({ ...bad, syscall: 'recvfrom' });
      await expect(p.connect(fd, nobody)).rejects.toMatchObject({ ...bad, syscall: 'connect' });
      await expect(p.close(fd)).rejects.toMatchObject({ ...bad, syscall: 'close' });
    },
  );

  test('poll(2) tells POLLNVAL, and has nothing to tell of a negative number', async () => {
    expect(await p.poll(2 ** 31 - 1, s.POLLIN)).toBe(s.POLLNVAL);
    await expect(p.poll(-1, s.POLLIN)).rejects.toMatchObject({ code: 'EBADF', fd: -1 });
  });

  test.each([2 ** 31, 1.5, Number.NaN, '3', undefined, null])(
    '%s is no integer of 32 bits, and refused',
    async (fd) => {
      const wrong = fd as number;
      await expect(p.recv(wrong, buf)).rejects.toThrow(/"(sockfd|fd)"/);
      await expect(p.accepting(wrong).next()).rejects.toThrow(/"(sockfd|fd)"/);
    },
  );

  test('what only looks like the number of an fd that is ready is refused by poll, too', async () => {
    const ready = keep(s.eventfd(1));
    for (const fd of [String(ready), ready + 0.5, 2 ** 32 + ready]) {
      await expect(p.poll(fd as number, s.POLLIN)).rejects.toThrow(/"fd"/);
    }
  });
});

describe('serve', () => {
  test.each([
    ['EBADF', 'a number that is no fd', () => 2 ** 31 - 1],
    ['EPERM', 'a directory, which epoll refuses', () => openSync('/', 'r')],
    ['EINVAL', 'a socket that does not listen', () => s.socket(s.AF_INET, s.SOCK_STREAM)],
  ])('throws %s: %s', (code, _why, open) => {
    const fd = keep(open());
    let turns = 0;
    // A wait that ends at once again and again is a spin.
    const until = (): boolean => ++turns > 100;
    expect(() => serve(fd, { data: () => 0 }, { until, interval: 10 })).toThrow(code);
  });

  test('throws EINVAL when the listener is shut down: shutdown(2)', () => {
    const server = listener();
    let turns = 0;
    const until = (): boolean => {
      if (turns === 3) s.shutdown(server.fd, s.SHUT_RD);
      return ++turns > 100;
    };
    expect(() => serve(server.fd, { data: () => 0 }, { until, interval: 1 })).toThrow('EINVAL');
  });
});
