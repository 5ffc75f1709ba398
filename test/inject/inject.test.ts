// What is injected: into which calls of which entry points, for how long, and what cannot be.
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { native } from '../../lib/addon/binding.ts';
import { nonblocking } from '../../lib/addon/nonblocking.ts';
import * as s from '../../lib/index.ts';
import { type Fault, type InjectableCall, inject, injectable } from '../../lib/inject/index.ts';
import { sockets } from '../../lib/inspect/index.ts';
import { NetlinkSocket } from '../../lib/netlink/index.ts';
import * as p from '../../lib/promises/index.ts';
import * as raw from '../../lib/raw/index.ts';
import { compiled } from '../support/dist.ts';
import { keep, keepBoth, thrown } from '../support/fds.ts';
import { listener, tcp } from '../support/sockets.ts';
import '../support/waiting.ts';

const pair = (): [number, number] => keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
const loopback = { family: s.AF_INET, address: '127.0.0.1', port: 9 } as const;

test('the calls are those that the addon has, in its order', () => {
  expect([...injectable]).toEqual(native.faults.calls().map(({ name }) => name));
  expect(new Set(injectable).size).toBe(injectable.length);
});

test('every call of the addon that is a system call can be injected, by its name', () => {
  // Those that compute, or that the C library makes.
  const others = Object.keys(native.calls).filter((name) => !injectable.includes(name as never));
  expect(others.sort()).toMatchInlineSnapshot(`
    [
      "CMSG_LEN",
      "CMSG_SPACE",
      "batch",
      "gai_strerror",
      "getaddrinfo",
      "getnameinfo",
      "getprotobyname",
      "getprotobynumber",
      "getservbyname",
      "getservbyport",
      "htonl",
      "htons",
      "if_indextoname",
      "if_nameindex",
      "if_nametoindex",
      "inet_aton",
      "inet_ntop",
      "inet_pton",
      "ntohl",
      "ntohs",
      "sockaddr_decode",
      "sockaddr_in",
      "sockaddr_in6",
      "sockaddr_ll",
      "sockaddr_nl",
      "sockaddr_un",
      "sockaddr_vm",
      "strerror",
    ]
  `);
});

describe('the kernel is not asked', () => {
  test('errno: a connect that fails has not connected', () => {
    const { at: to } = listener();
    const client = tcp();
    using injection = inject('connect', { errno: s.ETIMEDOUT, when: 1 });
    expect(thrown(() => s.connect(client, to))).toMatchObject({ code: 'ETIMEDOUT', fd: client });
    expect(thrown(() => s.getpeername(client))).toMatchObject({ code: 'ENOTCONN' });
    s.connect(client, to);
    expect([injection.calls, injection.hits]).toEqual([2, 1]);
  });

  test('retval: a send that succeeds has sent nothing', () => {
    const [a, b] = pair();
    expect(inject('send', { retval: 3 }, () => s.send(a, 'hello'))).toBe(3);
    expect(thrown(() => s.recv(b, new Uint8Array(9), s.MSG_DONTWAIT))).toMatchObject({
      code: 'EAGAIN',
    });
  });

  test('retval: a count is no more than what the caller gave', () => {
    const [a] = pair();
    const buf = new Uint8Array(7);
    const big: Fault = { retval: 0x7fffffff };
    inject(['recv', 'recvmsg', 'recvmmsg', 'readv', 'epoll_wait', 'poll', 'select'], big, () => {
      expect(raw.recv(a, buf, 0, 5, 0)).toBe(5);
      expect(raw.recvmsg(a, [buf, buf], null, null, new Int32Array(3), 0)).toBe(14);
      expect(s.recvmmsg(a, [{ iov: [buf] }, { iov: [buf] }]).messages).toHaveLength(2);
      expect(raw.readv(a, [buf, buf.subarray(3)])).toBe(11);
      expect(raw.epoll_wait(a, new Int32Array(9), 3, 0)).toBe(3);
      expect(raw.poll(new Int32Array(6), 2, 0)).toBe(2);
      expect(raw.select(9, new Uint8Array(128), null, null, null)).toBe(27);
    });
  });
});

describe('a short count', () => {
  test.each<[string, InjectableCall, (fd: number) => number]>([
    ['write', 'write', (fd) => s.write(fd, 'abcdef')],
    ['writev', 'writev', (fd) => s.writev(fd, ['a', 'bcd', 'ef'])],
    ['send', 'send', (fd) => s.send(fd, 'abcdef')],
    ['sendmsg', 'sendmsg', (fd) => s.sendmsg(fd, { iov: ['ab', '', 'cdef'] })],
  ])('%s: that much is sent, and the rest with the next', (_name, call, send) => {
    const [a, b] = pair();
    const buf = new Uint8Array(20);
    expect(inject(call, { count: 3 }, () => send(a))).toBe(3);
    expect(String.fromCharCode(...buf.subarray(0, s.recv(b, buf)))).toBe('abc');
    expect(inject(call, { count: 30 }, () => send(a))).toBe(6);
  });

  test.each<[string, InjectableCall, (fd: number, buf: Uint8Array) => number]>([
    ['read', 'read', (fd, buf) => s.read(fd, buf)],
    ['readv', 'readv', (fd, buf) => s.readv(fd, [buf.subarray(0, 1), buf.subarray(1)])],
    ['recv', 'recvfrom', (fd, buf) => s.recv(fd, buf)],
    ['recvmsg', 'recvmsg', (fd, buf) => s.recvmsg(fd, { iov: [buf] }).bytes],
  ])('%s: that much is taken, and the rest with the next', (_name, call, take) => {
    const [a, b] = pair();
    s.send(b, 'abcdef');
    const buf = new Uint8Array(20);
    expect(inject(call, { count: 2 }, () => take(a, buf))).toBe(2);
    expect(take(a, buf.subarray(2))).toBe(4);
    expect(String.fromCharCode(...buf.subarray(0, 6))).toBe('abcdef');
  });

  // The kernel's call is preadv2 or pwritev2 then, whose arguments are others.
  test('of what never waits: bytes, too', () => {
    const [from, to] = keepBoth(s.pipe2(s.O_NONBLOCK));
    const bytes = new TextEncoder().encode('abcdef');
    const buf = new Uint8Array(20);
    expect(inject('write', { retval: 4 }, () => nonblocking.write(to, bytes, 0, 6))).toBe(4);
    expect(inject('write', { retval: 4 }, () => nonblocking.write(to, bytes, 0, 0))).toBe(0);
    expect(inject('write', { count: 3 }, () => nonblocking.write(to, bytes, 0, 6))).toBe(3);
    expect(inject('writev', { count: 4 }, () => nonblocking.writev(to, [bytes]))).toBe(4);
    expect(inject('read', { retval: 4 }, () => nonblocking.read(from, buf, 0, 20))).toBe(4);
    expect(inject('read', { count: 2 }, () => nonblocking.read(from, buf, 0, 20))).toBe(2);
    expect(inject('readv', { count: 3 }, () => nonblocking.readv(from, [buf.subarray(2)]))).toBe(3);
    expect(nonblocking.read(from, buf, 5, 15)).toBe(2);
    expect(String.fromCharCode(...buf.subarray(0, 7))).toBe('abcabcd');
  });

  test('of messages and events: so many', () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_DGRAM));
    const two = [{ iov: ['a'] }, { iov: ['b'] }];
    expect(inject('sendmmsg', { count: 1 }, () => s.sendmmsg(a, two))).toMatchObject({ count: 1 });
    s.sendmmsg(a, two);
    const buf = new Uint8Array(1);
    const taken = inject('recvmmsg', { count: 2 }, () =>
      s.recvmmsg(b, [{ iov: [buf] }, { iov: [buf] }, { iov: [buf] }], s.MSG_DONTWAIT),
    );
    expect(taken.messages).toHaveLength(2);
    const epoll = keep(s.epoll_create1(0));
    for (const fd of [a, b]) s.epoll_ctl(epoll, s.EPOLL_CTL_ADD, fd, { events: s.EPOLLOUT });
    expect(inject('epoll_wait', { count: 1 }, () => s.epoll_wait(epoll, 5, 0))).toHaveLength(1);
    expect(s.epoll_wait(epoll, 5, 0)).toHaveLength(2);
  });
});

describe('every entry point', () => {
  test('a batch and a prepared call', () => {
    const [a] = pair();
    const batch = new raw.Batch(3, new Uint8Array(8));
    for (let i = 0; i < 3; i++) batch.add(raw.BATCH.send, a, 0, 4, 0);
    const prepared = new raw.Prepared(raw.BATCH.send, 8);
    prepared.arguments[raw.ARGUMENT.fd] = a;
    prepared.arguments[raw.ARGUMENT.length] = 4;
    inject('sendto', { errno: 'ENOBUFS', when: '2..4' }, () => {
      batch.run();
      expect([0, 1, 2].map((i) => batch.result(i))).toEqual([4, -s.ENOBUFS, -s.ENOBUFS]);
      expect([prepared.run(), prepared.run()]).toEqual([-s.ENOBUFS, 4]);
    });
  });

  test('serve: a connection whose read fails ends, the next is served', async () => {
    const { fd, at: to } = listener();
    const [one, two] = [tcp(), tcp()];
    for (const client of [one, two]) {
      s.connect(client, to);
      s.send(client, 'x');
    }
    const ended: number[] = [];
    inject('recv', { errno: 'ETIMEDOUT', when: 1 }, () => {
      let served = 0;
      raw.serve(
        fd,
        { data: () => ++served * 0, close: (_fd, errno) => void ended.push(errno) },
        {
          until: () => served > 0,
        },
      );
    });
    expect(ended[0]).toBe(-s.ETIMEDOUT);
    expect(s.recv(two, new Uint8Array(1))).toBe(0);
  });

  test('promises: what is tried, what waits for readiness, what is on a thread', async () => {
    const [a, b] = pair();
    const buf = new Uint8Array(9);
    const fault: Fault = { errno: 'EIO', when: 1 };
    await inject('recvfrom', fault, () =>
      expect(p.recv(a, buf)).rejects.toMatchObject({ code: 'EIO', syscall: 'recv', fd: a }),
    );
    await inject('recvfrom', { errno: 'EIO', when: 2 }, async () => {
      const waiting = p.recv(a, buf);
      s.send(b, 'x');
      await expect(waiting).rejects.toMatchObject({ code: 'EIO' });
    });
    expect(await p.recv(a, buf)).toBe(1);
    const [from, to] = keepBoth(s.pipe2(0));
    for (const [call, make] of [
      ['read', () => p.read(from, buf)],
      ['readv', () => p.readv(from, [buf])],
      ['write', () => p.write(to, 'x')],
      ['writev', () => p.writev(to, ['x'])],
    ] as const) {
      await inject(call, fault, () => expect(make()).rejects.toMatchObject({ code: 'EIO' }));
    }
    const closing = s.dup(a);
    await inject('close', fault, () =>
      expect(p.close(closing)).rejects.toMatchObject({ code: 'EIO', fd: closing }),
    );
    raw.close(closing);
  });

  test('inspect and netlink', () => {
    const socket = new NetlinkSocket(s.NETLINK_ROUTE);
    inject('sendto', { errno: 'ENOBUFS' }, () => {
      expect(thrown(() => socket.dump({ type: 18 }))).toMatchObject({ code: 'ENOBUFS' });
    });
    socket.close();
    expect(
      inject('socket', { errno: 'EMFILE' }, () => thrown(() => sockets({ family: s.AF_INET }))),
    ).toMatchObject({ code: 'EMFILE' });
  });
});

describe('which calls, and for how long', () => {
  const failing = (fd: number): string =>
    Array.from({ length: 6 }, () =>
      raw.getsockopt(fd, 1, 3, new Int32Array(1), new Int32Array([4])) < 0 ? 'x' : '.',
    ).join('');

  test.each<[Fault['when'], string]>([
    [undefined, 'xxxxxx'],
    [1, 'x.....'],
    ['3', '..x...'],
    ['3+', '..xxxx'],
    ['2+2', '.x.x.x'],
    ['2..4', '.xxx..'],
    ['2..4+', '.xxx..'],
    ['1..5+3', 'x..x..'],
    ['7+', '......'],
  ])('when: %s', (when, shown) => {
    const [a] = pair();
    expect(inject('getsockopt', { errno: 1, when }, () => failing(a))).toBe(shown);
    expect(failing(a)).toBe('......');
  });

  test('the newest that is due; each counts all', () => {
    const [a] = pair();
    using outer = inject('getsockopt', { errno: 1, when: 2 });
    inject('getsockopt', { errno: 2, when: '2..3' }, (inner) => {
      expect(failing(a)).toBe('.xx...');
      expect([inner.calls, inner.hits, outer.calls, outer.hits]).toEqual([6, 2, 6, 0]);
    });
  });

  test('of one fd alone', () => {
    const [a, b] = pair();
    inject('getsockopt', { errno: 1, fd: s.own(b) }, () => {
      expect([failing(a), failing(b)]).toEqual(['......', 'xxxxxx']);
    });
  });

  test('two names of one call are one, and several calls are counted each by itself', () => {
    const [a, b] = pair();
    inject(['recv', 'recvfrom', 'send'], { errno: 'EIO', when: 2 }, (injection) => {
      const buf = new Uint8Array(1);
      expect([raw.send(a, buf, 0, 1, 0), raw.recv(b, buf, 0, 1, 0)]).toEqual([1, 1]);
      expect([raw.send(a, buf, 0, 1, 0), raw.recv(b, buf, 0, 1, 0)]).toEqual([-s.EIO, -s.EIO]);
      expect([injection.calls, injection.hits]).toEqual([4, 2]);
    });
  });

  test('ends with the block, the callback, its promise, and where they throw', async () => {
    const [a] = pair();
    {
      using _ = inject('getsockopt', { errno: 1 });
      expect(failing(a)).toBe('xxxxxx');
    }
    const oops = new Error('oops');
    const throwing = (): never => {
      throw oops;
    };
    expect(thrown(() => inject('getsockopt', { errno: 1 }, throwing))).toBe(oops);
    await expect(inject('getsockopt', { errno: 1 }, async () => throwing())).rejects.toBe(oops);
    const later = inject('getsockopt', { errno: 1 }, async () => {
      await new Promise(setImmediate);
      return failing(a);
    });
    expect(await later).toBe('xxxxxx');
    const ended = inject('getsockopt', { errno: 1 });
    ended.end();
    ended.end();
    expect(failing(a)).toBe('......');
    expect([ended.calls, ended.hits]).toEqual([0, 0]);
  });

  test('another thread is not concerned, and one that ends takes its own with it', async () => {
    const [a] = pair();
    const code = `
      const { parentPort, workerData } = require('node:worker_threads');
      (async () => {
      const { inject } = await import(workerData.inject);
      const raw = await import(workerData.raw);
      const get = () => raw.getsockopt(workerData.fd, 1, 3, new Int32Array(1), new Int32Array([4]));
      const before = get();
      inject('getsockopt', { errno: 5 });
      parentPort.postMessage([before, get()]);
      parentPort.on('message', () => {});
      })();
    `;
    using _ = inject('getsockopt', { errno: 1 });
    const worker = new Worker(code, {
      eval: true,
      workerData: { fd: a, inject: compiled('inject/index.js'), raw: compiled('raw/index.js') },
    });
    const said = await new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
    });
    expect(said).toEqual([0, -5]);
    expect(failing(a)).toBe('xxxxxx');
    await worker.terminate();
    expect(failing(a)).toBe('xxxxxx');
    _.end();
    expect(failing(a)).toBe('......');
  });

  test('a delay is waited for, before or after', () => {
    const [a] = pair();
    for (const fault of [
      { delayEnter: 2000 },
      { delayExit: '2ms' },
      { delayEnter: '0.002s' },
    ] as const) {
      const start = process.hrtime.bigint();
      expect(inject('getsockopt', { ...fault, when: 1 }, () => failing(a))).toBe('......');
      expect(process.hrtime.bigint() - start).toBeGreaterThanOrEqual(2_000_000n);
    }
  });
});

describe('what cannot be is refused by name', () => {
  test.each<[string, unknown, unknown]>([
    ['"call" must be a system call that the library makes, got \'nope\'', 'nope', { errno: 1 }],
    [
      '"call" must be a system call: this one is a function of the C library',
      'getaddrinfo',
      { errno: 1 },
    ],
    ['"call" must be a system call: a batch makes several', 'batch', { errno: 1 }],
    [
      '"call[1]" must be the name of a system call, or an array of them, got 3',
      ['bind', 3],
      { errno: 1 },
    ],
    ['"call" must be at least one name', [], { errno: 1 }],
    ['"fault" must be an object, got null', 'bind', null],
    ['"fault" must be an object with errno, retval, count, delayEnter or delayExit', 'bind', {}],
    [
      '"fault" must be an object with one of errno, retval and count',
      'read',
      { errno: 1, count: 1 },
    ],
    ['"fault" must be an object with no fields but', 'bind', { error: 1 }],
    ['"fault.errno" must be an integer from 1 to 4095, got 0', 'bind', { errno: 0 }],
    ['"fault.errno" must be an integer from 1 to 4095, got 4096', 'bind', { errno: 4096 }],
    ['"fault.errno" must be the name of an errno, got \'toString\'', 'bind', { errno: 'toString' }],
    ['"fault.errno" must be an errno or its name, got an object', 'bind', { errno: {} }],
    ['"fault.retval" must be an integer from 0 to 2147483647, got -1', 'bind', { retval: -1 }],
    ['"fault.count" must be an integer from 1 to 2147483647, got 0', 'read', { count: 0 }],
    [
      '"fault.count" must be for calls that transfer a number of something',
      'connect',
      { count: 1 },
    ],
    [
      '"fault.when" must be an integer from 1 to 2147483647, got 1.5',
      'bind',
      { errno: 1, when: 1.5 },
    ],
    [
      '"fault.when" must be an integer from 1 to 2147483647, got 0',
      'bind',
      { errno: 1, when: '0+' },
    ],
    [
      '"fault.when" must be an integer from 3 to 2147483647, got 2',
      'bind',
      { errno: 1, when: '3..2' },
    ],
    [
      '"fault.when" must be n, n+, n+step, n..m, n..m+ or n..m+step',
      'bind',
      { errno: 1, when: '1-2' },
    ],
    ['"fault.when" must be an integer, or a text', 'bind', { errno: 1, when: [1] }],
    ['"fault.delayEnter" must be microseconds from 0', 'bind', { delayEnter: Number.NaN }],
    ['"fault.delayExit" must be a number with s, ms, us or ns', 'bind', { delayExit: '1m' }],
    ['"fault.delayExit" must be microseconds, or a text', 'bind', { delayExit: true }],
    ['"fault.fd" must be for calls on an fd, got \'socket\'', 'socket', { errno: 1, fd: 3 }],
    ['"fault.fd" must be an integer from 0', 'bind', { errno: 1, fd: -1 }],
  ])('%s', (message, call, fault) => {
    const error = thrown(() => inject(call as never, fault as never));
    expect(error).toSatisfy((each) => each instanceof TypeError || each instanceof RangeError);
    expect((error as Error).message).toContain(message);
  });

  test('"body" must be a function', () => {
    expect(() => inject('bind', { errno: 1 }, 3 as never)).toThrow('"body" must be a function');
    s.bind(keep(s.socket(s.AF_INET, s.SOCK_DGRAM)), { ...loopback, port: 0 });
  });
});
