// sockfd/promises: each call succeeds at once, waits, and fails with the kernel's errno, on blocking fds and others.
import { closeSync, constants, openSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import * as raw from '../../lib/raw/index.ts';
import { keep, keepBoth } from '../support/fds.ts';
import '../support/waiting.ts';
import { bound, closed, connection, listener, loopback, tcp, udp } from '../support/sockets.ts';

const text = new TextDecoder();

/** The next turns of the event loop, in which what is ready is served. */
async function turns(count = 3): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}

function pair(type: number = s.SOCK_STREAM): [number, number] {
  return keepBoth(s.socketpair(s.AF_UNIX, type));
}

describe('waits and goes on', () => {
  test('recv takes what is there, and what comes', async () => {
    const [a, b] = pair();
    const buf = new Uint8Array(8);
    s.send(b, 'one');
    expect(await p.recv(a, buf)).toBe(3);
    const later = p.recv(a, buf);
    s.send(b, 'four');
    expect(await later).toBe(4);
    expect(text.decode(buf.subarray(0, 4))).toBe('four');
    s.shutdown(b, s.SHUT_WR);
    expect(await p.recv(a, buf)).toBe(0);
  });

  test('the fd stays blocking: fcntl(2) F_GETFL', async () => {
    const server = listener();
    const accepted = p.accept(server.fd);
    const client = tcp();
    await p.connect(client, server.at);
    const { fd, address } = await accepted;
    keep(fd);
    expect(address).toEqual(s.getsockname(client));
    for (const number of [server.fd, client, fd]) {
      expect(s.fcntl(number, s.F_GETFL) & s.O_NONBLOCK).toBe(0);
    }
  });

  test.each([0, s.SOCK_NONBLOCK])(
    'accept4 waits for each of many (listener with %i)',
    async (f) => {
      const server = listener(undefined, f);
      const waits = Array.from({ length: 20 }, () => p.accept4(server.fd, s.SOCK_CLOEXEC));
      const clients = waits.map(() => {
        const client = tcp();
        s.connect(client, server.at);
        return s.getsockname(client);
      });
      const accepted = await Promise.all(waits);
      for (const { fd } of accepted) keep(fd);
      // In the order in which they came, to the waiters in the order in which they asked.
      expect(accepted.map(({ address }) => address)).toEqual(clients);
      expect(s.fcntl(accepted[0]?.fd ?? -1, s.F_GETFD)).toBe(s.FD_CLOEXEC);
    },
  );

  test('send waits until the peer has read', async () => {
    const [a, b] = pair();
    const data = new Uint8Array(1 << 20).map((_, i) => i * 7);
    const sending = (async () => {
      let sent = 0;
      while (sent < data.length) sent += await p.send(a, data.subarray(sent));
      return sent;
    })();
    const got = new Uint8Array(data.length);
    let received = 0;
    while (received < got.length) received += await p.recv(b, got.subarray(received));
    expect(await sending).toBe(data.length);
    expect(Buffer.compare(got, data)).toBe(0);
  });

  test('recvfrom and sendto carry addresses and boundaries', async () => {
    const [a, b] = [udp(), udp()];
    const buf = new Uint8Array(100);
    const waiting = p.recvfrom(a.fd, buf);
    expect(await p.sendto(b.fd, 'hello', 0, a.at)).toBe(5);
    expect(await waiting).toEqual({ bytes: 5, address: b.at });
  });

  test('recvmsg and sendmsg pass an fd', async () => {
    const [a, b] = pair();
    const waiting = p.recvmsg(a, {
      iov: [new Uint8Array(4)],
      controlLength: s.CMSG_SPACE(4),
    });
    const control = [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: [b] }] as const;
    await p.sendmsg(b, { iov: ['x'], control });
    const { bytes, control: got } = await waiting;
    expect(bytes).toBe(1);
    const rights = got[0];
    if (rights === undefined || !('fds' in rights)) throw new Error('no fds arrived');
    keep(rights.fds[0] ?? -1);
    expect(rights.fds).toHaveLength(1);
  });

  test('read and write on a blocking pipe, which has no flag for it: pipe(7)', async () => {
    const [r, w] = keepBoth(s.pipe2(0));
    const buf = new Uint8Array(1 << 17);
    const waiting = p.read(r, buf);
    // More than the pipe holds: as much as fits goes in, where write(2) would block.
    const wrote = await p.write(w, new Uint8Array(1 << 17));
    expect(wrote).toBe(1 << 16);
    const more = p.write(w, 'more');
    let total = await waiting;
    while (total < wrote) total += await p.read(r, buf);
    expect(await more).toBe(4);
    expect(s.fcntl(r, s.F_GETFL) & s.O_NONBLOCK).toBe(0);
    expect(s.fcntl(w, s.F_GETFL) & s.O_NONBLOCK).toBe(0);
  });

  test('readv and writev', async () => {
    const [a, b] = pair();
    const bufs = [new Uint8Array(2), new Uint8Array(3)];
    const waiting = p.readv(a, bufs);
    expect(await p.writev(b, ['ab', 'cde'])).toBe(5);
    expect(await waiting).toBe(5);
    expect(bufs.map((buf) => text.decode(buf))).toEqual(['ab', 'cde']);
  });

  test('poll tells the events and takes nothing', async () => {
    const [a, b] = pair();
    expect(await p.poll(a, s.POLLOUT)).toBe(s.POLLOUT);
    const waiting = p.poll(a, s.POLLIN);
    s.send(b, 'x');
    expect(await waiting).toBe(s.POLLIN);
    s.close(keepBoth(s.pipe2(0))[0]);
    s.shutdown(b, s.SHUT_RDWR);
    expect((await p.poll(a, s.POLLRDHUP)) & s.POLLHUP).toBe(s.POLLHUP);
  });

  test('recv with MSG_OOB waits for the urgent byte, beside one for the others', async () => {
    const [a, b] = connection();
    const urgent = new Uint8Array(1);
    const plain = new Uint8Array(8);
    const order: string[] = [];
    const waits = [
      p.poll(a, s.POLLPRI).then(() => order.push('pri')),
      p.recv(a, plain).then(() => order.push('in')),
    ];
    s.send(b, '!', s.MSG_OOB);
    await waits[0];
    expect(await p.recv(a, urgent, s.MSG_OOB)).toBe(1);
    expect(text.decode(urgent)).toBe('!');
    s.send(b, 'x');
    await Promise.all(waits);
    expect(order).toEqual(['pri', 'in']);
  });

  test('timerfd and eventfd', async () => {
    const timer = keep(s.timerfd_create(s.CLOCK_MONOTONIC));
    s.timerfd_settime(timer, 0, { value: 5 });
    const count = new BigUint64Array(1);
    expect(await p.read(timer, count)).toBe(8);
    expect(count[0]).toBe(1n);
    const event = keep(s.eventfd(0));
    const waiting = p.read(event, count);
    s.eventfd_write(event, 7n);
    expect(await waiting).toBe(8);
    expect(count[0]).toBe(7n);
  });

  test('a regular file is read at once', async () => {
    const fd = keep(openSync('/proc/self/status', 'r'));
    expect(await p.read(fd, new Uint8Array(5))).toBe(5);
  });

  test('connect to a Unix listener with a full queue waits until it is accepted', async () => {
    const at = { family: s.AF_UNIX, path: `\0sockfd-${process.pid}-full` } as const;
    const server = keep(s.socket(s.AF_UNIX, s.SOCK_STREAM));
    s.bind(server, at);
    s.listen(server, 0);
    const [first, second] = [0, 0].map(() => keep(s.socket(s.AF_UNIX, s.SOCK_STREAM)));
    if (first === undefined || second === undefined) throw new Error('no sockets');
    s.connect(first, at);
    const waiting = p.connect(second, at);
    await expect(
      p.connect(keep(s.socket(s.AF_UNIX, s.SOCK_STREAM)), at, { timeout: 5 }),
    ).rejects.toThrow('connect ETIMEDOUT');
    keep(s.accept(server).fd);
    await waiting;
    expect(s.getpeername(second)).toEqual({ ...at });
    keep(s.accept(server).fd);
  });
});

describe('connect to a Unix listener with a full queue, while the fd is closed', () => {
  test.each([
    ['with the library', (fd: number) => s.close(fd)],
    ['behind its back', (fd: number) => closeSync(fd)],
  ])('%s: EBADF, and the number’s next socket is left alone', async (_name, close) => {
    const at = { family: s.AF_UNIX, path: `\0sockfd-${process.pid}-reused` } as const;
    const server = keep(s.socket(s.AF_UNIX, s.SOCK_STREAM));
    s.bind(server, at);
    s.listen(server, 0);
    s.connect(keep(s.socket(s.AF_UNIX, s.SOCK_STREAM)), at);
    const fd = s.socket(s.AF_UNIX, s.SOCK_STREAM);
    const waiting = p.connect(fd, at);
    close(fd);
    expect(keep(s.socket(s.AF_UNIX, s.SOCK_STREAM))).toBe(fd);
    keep(s.accept(server).fd);
    await expect(waiting).rejects.toMatchObject({ code: 'EBADF', syscall: 'connect', fd });
    expect(() => s.getpeername(fd)).toThrow('ENOTCONN');
  });

  test('an abort ends it', async () => {
    const at = { family: s.AF_UNIX, path: `\0sockfd-${process.pid}-abort` } as const;
    const server = keep(s.socket(s.AF_UNIX, s.SOCK_STREAM));
    s.bind(server, at);
    s.listen(server, 0);
    s.connect(keep(s.socket(s.AF_UNIX, s.SOCK_STREAM)), at);
    const controller = new AbortController();
    const options = { signal: controller.signal };
    const waiting = p.connect(keep(s.socket(s.AF_UNIX, s.SOCK_STREAM)), at, options);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });
});

describe('close and its kin tell who waits', () => {
  test.each([null, undefined, {}, '5', 1.5])('close(%o) is refused by name', async (fd) => {
    await expect(p.close(fd as unknown as number)).rejects.toThrow(/"fd" must be/);
  });

  test('what a call refuses or does not close ends no wait', async () => {
    const [fd, peer] = pair();
    const waiting = p.recv(fd, new Uint8Array(4));
    const text = String(fd) as unknown as number;
    expect(() => raw.close(text)).toThrow('"fd"');
    expect(() => raw.dup2(peer, text)).toThrow('"newfd"');
    expect(() => raw.close_range(text, text, 0)).toThrow('"first"');
    expect(raw.dup2(-1, fd)).toBe(-s.EBADF);
    expect(raw.dup3(fd, fd, 0)).toBe(-s.EINVAL);
    expect(raw.dup2(fd, fd)).toBe(fd);
    expect(raw.close_range(fd + 1, fd, 0)).toBe(-s.EINVAL);
    // Since Linux 5.11.
    const marks = raw.close_range(fd, fd, s.CLOSE_RANGE_CLOEXEC) === 0;
    if (marks) expect(s.fcntl(fd, s.F_GETFD)).toBe(s.FD_CLOEXEC);
    const batch = new raw.Batch(2, new Uint8Array(1));
    batch.add(raw.BATCH.close, -1);
    batch.run();
    s.send(peer, 'x');
    expect(await waiting).toBe(1);
  });

  test('a batch', async () => {
    const [fd, peer] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
    keep(peer);
    const waiting = p.recv(fd, new Uint8Array(4));
    const batch = new raw.Batch(1, new Uint8Array(1));
    batch.add(raw.BATCH.close, fd);
    batch.run();
    expect(batch.result(0)).toBe(0);
    await expect(waiting).rejects.toMatchObject({ code: 'EBADF', fd });
  });
});

describe('nothing to take or to put', () => {
  test('read and readv of no bytes are 0 at once, as read(2) has it', async () => {
    const empty = new Uint8Array(0);
    for (const fd of [pair()[0], connection()[0], keepBoth(s.pipe2(0))[0]]) {
      expect(await p.read(fd, empty)).toBe(0);
      expect(await p.readv(fd, [])).toBe(0);
      expect(await p.readv(fd, [empty])).toBe(0);
    }
  });

  test('more buffers than the kernel takes: EINVAL of readv(2), on sockets, too', async () => {
    const [a] = pair();
    const many = Array.from({ length: 1025 }, () => new Uint8Array(1));
    await expect(p.readv(a, many)).rejects.toMatchObject({ code: 'EINVAL', syscall: 'readv' });
    await expect(p.writev(a, many)).rejects.toMatchObject({ code: 'EINVAL', syscall: 'writev' });
  });

  test('the wrong end of a pipe, and accept on what does not listen, fail at once', async () => {
    const [r, w] = keepBoth(s.pipe2(0));
    await expect(p.read(w, new Uint8Array(1))).rejects.toMatchObject({ code: 'EBADF' });
    await expect(p.write(r, 'x')).rejects.toMatchObject({ code: 'EBADF' });
    for (const fd of connection()) {
      await expect(p.accept(fd)).rejects.toMatchObject({ code: 'EINVAL' });
    }
    await expect(p.accept(udp().fd)).rejects.toMatchObject({ code: 'EOPNOTSUPP' });
  });

  test('a terminal, which has O_NONBLOCK alone: pty(7)', async () => {
    const master = keep(openSync('/dev/ptmx', constants.O_RDWR | constants.O_NOCTTY));
    const number = new Int32Array(1);
    s.ioctl(master, s.TIOCSPTLCK, number);
    s.ioctl(master, s.TIOCGPTN, number);
    const path = `/dev/pts/${number[0]}`;
    const terminal = keep(openSync(path, constants.O_RDWR | constants.O_NOCTTY));
    const buf = new Uint8Array(16);
    const waiting = p.read(terminal, buf);
    await turns();
    expect(await p.write(master, 'line\n')).toBe(5);
    expect(text.decode(buf.subarray(0, await waiting))).toBe('line\n');
    expect(s.fcntl(terminal, s.F_GETFL) & s.O_NONBLOCK).toBe(0);
  });
});

describe('order', () => {
  test('several readers of one fd are served in the order in which they asked', async () => {
    const [a, b] = pair(s.SOCK_SEQPACKET);
    const bufs = Array.from({ length: 50 }, () => new Uint8Array(4));
    const served: number[] = [];
    const waits = bufs.map(async (buf, i) => {
      await p.recv(a, buf);
      served.push(i);
    });
    await turns();
    for (let i = 0; i < bufs.length; i++) s.send(b, String(i));
    await Promise.all(waits);
    expect(served).toEqual([...served].sort((x, y) => x - y));
    expect(bufs.map((buf) => Number.parseInt(text.decode(buf), 10))).toEqual(bufs.map((_, i) => i));
  });

  test('who comes later does not overtake who waits', async () => {
    const [a, b] = pair();
    const early = new Uint8Array(1);
    const late = new Uint8Array(1);
    const waits = [p.recv(a, early)];
    s.send(b, '12');
    waits.push(p.recv(a, late));
    await Promise.all(waits);
    expect(text.decode(early) + text.decode(late)).toBe('12');
  });
});

describe('ends a wait', () => {
  test('timeout rejects with ETIMEDOUT and loses nothing', async () => {
    const [a, b] = pair();
    const buf = new Uint8Array(4);
    await expect(p.recv(a, buf, 0, { timeout: 2 })).rejects.toMatchObject({
      code: 'ETIMEDOUT',
      syscall: 'recv',
      fd: a,
    });
    await expect(p.recv(a, buf, { timeout: 0 })).rejects.toThrow('ETIMEDOUT');
    s.send(b, 'kept');
    expect(await p.recv(a, buf, { timeout: 1000 })).toBe(4);
  });

  test('abort rejects with the reason and loses nothing', async () => {
    const [a, b] = pair();
    const buf = new Uint8Array(4);
    const controller = new AbortController();
    const waiting = p.recv(a, buf, { signal: controller.signal });
    const reason = new Error('enough');
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(p.recv(a, buf, { signal: controller.signal })).rejects.toBe(reason);
    s.send(b, 'kept');
    expect(s.recv(a, buf, s.MSG_DONTWAIT)).toBe(4);
  });

  test('an aborted accept leaves the connection in the queue', async () => {
    const server = listener();
    const controller = new AbortController();
    const waiting = p.accept(server.fd, { signal: controller.signal });
    const client = tcp();
    s.connect(client, server.at);
    controller.abort();
    await expect(waiting).rejects.toThrow('aborted');
    const { fd, address } = await p.accept(server.fd);
    keep(fd);
    expect(address).toEqual(s.getsockname(client));
  });

  test.each([
    ['close', (fd: number) => s.close(fd)],
    ['promises.close', (fd: number) => p.close(fd)],
    ['own(fd).close', (fd: number) => s.own(fd).close()],
    ['close_range', (fd: number) => s.close_range(fd, fd)],
    ['dup2 onto it', (fd: number) => s.close(s.dup2(0, fd))],
  ])('%s rejects all waiters with EBADF', async (_name, close) => {
    const [fd, peer] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
    keep(peer);
    const waits = [
      p.recv(fd, new Uint8Array(1)),
      p.recvfrom(fd, new Uint8Array(1)),
      p.poll(fd, s.POLLPRI),
    ];
    const settled = Promise.allSettled(waits);
    close(fd);
    for (const result of await settled) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'EBADF', fd } });
    }
  });

  test('a new socket with the number of a closed one is not confused with it', async () => {
    for (let i = 0; i < 200; i++) {
      const [fd, peer] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
      // The old file lives on, and so does what epoll knows of it.
      const copy = i % 2 === 0 ? s.dup(fd) : -1;
      const old = p.recv(fd, new Uint8Array(1)).catch((error: unknown) => error);
      await turns(i % 3);
      s.close(fd);
      const [again, other] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
      expect(again).toBe(fd);
      const buf = new Uint8Array(4);
      const waiting = p.recv(again, buf);
      if (copy >= 0) s.send(peer, 'old');
      await turns();
      s.send(other, 'new');
      expect(await waiting).toBe(3);
      expect(text.decode(buf.subarray(0, 3))).toBe('new');
      expect(await old).toMatchObject({ code: 'EBADF' });
      for (const number of [peer, again, other]) s.close(number);
      if (copy >= 0) s.close(copy);
    }
  });

  test('a number that another thread closed and opened again is watched anew', async () => {
    const [fd, peer] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
    await expect(p.recv(fd, new Uint8Array(1), { timeout: 1 })).rejects.toThrow('ETIMEDOUT');
    // As another thread would: the library's own close would tell the promises. dup2 in C, here fs.
    const { closeSync } = await import('node:fs');
    closeSync(fd);
    const [again, other] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    keep(peer);
    expect(again).toBe(fd);
    const waiting = p.recv(again, new Uint8Array(1));
    s.send(other, 'x');
    expect(await waiting).toBe(1);
  });
});

describe('fails with the kernel’s errno', () => {
  const buf = new Uint8Array(4);
  const fds = { nothing: () => closed(), negative: () => -1, epoll: () => keep(s.epoll_create1()) };
  const directory = () => keep(openSync('/', 'r'));
  const calls: [string, (fd: number) => Promise<unknown>][] = [
    ['recv', (fd) => p.recv(fd, buf)],
    ['recvfrom', (fd) => p.recvfrom(fd, buf)],
    ['recvmsg', (fd) => p.recvmsg(fd, { iov: [buf] })],
    ['send', (fd) => p.send(fd, 'x')],
    ['sendto', (fd) => p.sendto(fd, 'x', 0, { ...loopback, port: 9 })],
    ['sendmsg', (fd) => p.sendmsg(fd, { iov: ['x'] })],
    ['accept', (fd) => p.accept(fd)],
    ['accept4', (fd) => p.accept4(fd, 0)],
    ['connect', (fd) => p.connect(fd, { ...loopback, port: 9 })],
    ['read', (fd) => p.read(fd, buf)],
    ['write', (fd) => p.write(fd, 'x')],
    ['readv', (fd) => p.readv(fd, [buf])],
    ['writev', (fd) => p.writev(fd, ['x'])],
  ];
  test.each(calls)('%s: EBADF for a closed and for a negative number', async (name, call) => {
    for (const fd of [fds.nothing(), fds.negative()]) {
      await expect(call(fd)).rejects.toMatchObject({ code: 'EBADF', syscall: name, fd });
    }
  });
  test.each(calls)('%s on a directory and on an epoll fd', async (name, call) => {
    const files = /^(read|write)v?$/;
    for (const fd of [directory(), fds.epoll()]) {
      const codes = files.test(name) ? ['EISDIR', 'EBADF', 'EINVAL'] : ['ENOTSOCK'];
      const error = await call(fd).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(s.SyscallError);
      expect(codes).toContain((error as s.SyscallError).code);
    }
  });

  test('connect: ECONNREFUSED with the address, from SO_ERROR', async () => {
    const { at } = bound(tcp());
    await expect(p.connect(tcp(), at)).rejects.toThrow(
      `connect ECONNREFUSED 127.0.0.1:${at.port} (Connection refused)`,
    );
  });

  test('recv: ECONNRESET and send: EPIPE after the peer’s reset', async () => {
    const [a, b] = connection();
    const waiting = p.recv(a, buf);
    s.setsockopt(b, s.SOL_SOCKET, s.SO_LINGER, { onoff: true, linger: 0 });
    s.dup2(keep(s.eventfd(0)), b);
    await expect(waiting).rejects.toMatchObject({ code: 'ECONNRESET' });
    await expect(p.send(a, 'x')).rejects.toMatchObject({ code: 'EPIPE' });
  });

  test.each([
    ['timeout', { timeout: Number.NaN }, RangeError],
    ['timeout', { timeout: -2 }, RangeError],
    ['timeout', { timeout: 2 ** 31 }, RangeError],
    ['timeout', { timeout: '1' }, TypeError],
    ['signal', { signal: {} }, TypeError],
    ['ref', { ref: 1 }, TypeError],
    ['options', null, TypeError],
  ])('a wrong %s is refused by name: %o', async (name, options, type) => {
    const [a] = pair();
    const error = await p.read(a, buf, options as p.WaitOptions).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(type);
    expect(String(error)).toContain(`"${name}"`);
  });
});

describe('an error that stays', () => {
  test('a filled error queue does not spin while a read waits: the turns end', async () => {
    const a = udp();
    s.setsockopt(a.fd, s.IPPROTO_IP, s.IP_RECVERR, true);
    const nobody = bound(keep(s.socket(s.AF_INET, s.SOCK_DGRAM)));
    s.close(s.dup2(keep(s.eventfd(0)), nobody.fd));
    const waiting = p.recv(a.fd, new Uint8Array(10), { timeout: 10_000 });
    // The error comes as POLLERR and stays in the queue; the first receive reports it once.
    s.sendto(a.fd, 'x', 0, nobody.at);
    await expect(waiting).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const before = performance.eventLoopUtilization();
    await expect(p.recv(a.fd, new Uint8Array(10), { timeout: 60 })).rejects.toThrow('ETIMEDOUT');
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.9);
    const error = await p.recvmsg(
      a.fd,
      { iov: [new Uint8Array(9)], controlLength: 256 },
      s.MSG_ERRQUEUE,
    );
    expect(error.flags & s.MSG_ERRQUEUE).toBe(s.MSG_ERRQUEUE);
  });
});

describe('iteration', () => {
  test('accepting ends when the listener is closed', async () => {
    const server = s.socket(s.AF_INET, s.SOCK_STREAM);
    s.bind(server, loopback);
    s.listen(server);
    const at = s.getsockname(server);
    const seen: s.Address[] = [];
    const clients = Array.from({ length: 5 }, () => tcp());
    for (const client of clients) s.connect(client, at);
    for await (const { fd, address } of p.accepting(server)) {
      keep(fd);
      seen.push(address);
      if (seen.length === 5) setImmediate(() => s.close(server));
    }
    expect(seen).toEqual(clients.map((client) => s.getsockname(client)));
  });

  test('datagrams are the caller’s to keep, and an abort ends them', async () => {
    const [a, b] = [udp(), udp()];
    const controller = new AbortController();
    for (const word of ['one', 'two', 'three']) s.sendto(b.fd, word, 0, a.at);
    const got: string[] = [];
    const loop = (async () => {
      for await (const { data, address } of p.datagrams(a.fd, { signal: controller.signal })) {
        expect(address).toEqual(b.at);
        got.push(text.decode(data));
        if (got.length === 3) setImmediate(() => controller.abort());
      }
    })();
    await expect(loop).rejects.toThrow('aborted');
    expect(got).toEqual(['one', 'two', 'three']);
  });

  test('accepting waits out EMFILE: getrlimit(2), and no connection is lost', async () => {
    const server = listener();
    const clients = [tcp(), tcp()];
    const [before] = [s.getrlimit(s.RLIMIT_NOFILE)];
    const connections = p.accepting(server.fd);
    for (const client of clients) s.connect(client, server.at);
    const spare = keep(s.eventfd(0));
    s.setrlimit(s.RLIMIT_NOFILE, { ...before, cur: spare + 1 });
    const first = connections.next();
    try {
      await expect(p.accept(server.fd)).rejects.toMatchObject({ code: 'EMFILE' });
    } finally {
      s.setrlimit(s.RLIMIT_NOFILE, before);
    }
    for (const result of [await first, await connections.next()]) {
      keep(result.value?.fd ?? -1);
      expect(result.done).toBe(false);
    }
  });
});
