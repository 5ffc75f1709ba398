// sendfile, splice, sendmmsg and recvmmsg as promises: at once, in parts, ended early, and with an fd that is closed.
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import { keep, keepBoth } from '../support/fds.ts';
import '../support/waiting.ts';
import { connection, udp } from '../support/sockets.ts';

const SIZE = 3 << 20;
const data = Uint8Array.from({ length: SIZE }, (_, i) => (i * 2654435761) >>> 13);

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sockfd-'));
  path = join(folder, 'data');
  writeFileSync(path, data);
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (): number => keep(openSync(path, 'r'));

function pair(): [number, number] {
  return keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
}

/** With a send buffer that holds little. */
function small([a, b]: [number, number]): [number, number] {
  s.setsockopt(a, s.SOL_SOCKET, s.SO_SNDBUF, 1 << 14);
  return [a, b];
}

/** Takes `count` bytes of a stream. */
async function all(fd: number, count: number): Promise<Uint8Array> {
  const got = new Uint8Array(count);
  for (let at = 0; at < count; ) {
    const bytes = await p.read(fd, got.subarray(at));
    if (bytes === 0) throw new Error(`the end, after ${at}`);
    at += bytes;
  }
  return got;
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

const blocks = (fd: number): boolean => (s.fcntl(fd, s.F_GETFL) & s.O_NONBLOCK) === 0;

describe('sendfile', () => {
  test.each([
    ['a TCP socket', () => small(connection())],
    ['a Unix socket', () => pair()],
    ['a pipe', () => [...keepBoth(s.pipe2(0))].reverse() as [number, number]],
  ])('of more than fits to %s that blocks: in parts, every byte once', async (_name, make) => {
    const [out, reader] = make();
    const [input, parts] = [file(), [] as number[]];
    const sending = (async () => {
      while (parts.at(-1) !== 0) parts.push(await p.sendfile(out, input, null, SIZE));
    })();
    const got = await all(reader, SIZE);
    await sending;
    expect(same(got, data)).toBe(true);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.at(-1)).toBe(0);
    expect(parts.reduce((a, b) => a + b)).toBe(SIZE);
    expect([blocks(out), blocks(reader)]).toEqual([true, true]);
  });

  test('from an offset: the file’s own position stays, as with sendfile(2)', async () => {
    const [out, reader] = pair();
    const input = file();
    expect(await p.sendfile(out, input, 1000, 24)).toBe(24);
    expect(await p.sendfile(out, input, null, 8)).toBe(8);
    const expected = Buffer.concat([data.subarray(1000, 1024), data.subarray(0, 8)]);
    expect(same(await all(reader, 32), expected)).toBe(true);
    expect(await p.sendfile(out, input, SIZE, 8)).toBe(0);
  });

  test('ends early and loses nothing: timeout, signal', async () => {
    const [out, reader] = pair();
    const input = file();
    let sent = await p.sendfile(out, input, null, SIZE);
    for (const options of [{ timeout: 0 }, { timeout: 5 }, { signal: AbortSignal.timeout(5) }]) {
      await expect(p.sendfile(out, input, null, SIZE, options)).rejects.toThrow(
        /TIMEDOUT|timeout|timed out/,
      );
    }
    const reading = all(reader, SIZE);
    while (sent < SIZE) sent += await p.sendfile(out, input, null, SIZE);
    expect(same(await reading, data)).toBe(true);
  });

  test.each(['the socket', 'the file'])('close of %s ends it: EBADF', async (which) => {
    const [out, input] = [pair()[0], file()];
    await p.sendfile(out, input, null, SIZE);
    const fd = which === 'the file' ? input : out;
    const waiting = p.sendfile(out, input, null, SIZE);
    s.close(fd);
    await expect(waiting).rejects.toMatchObject({ code: 'EBADF', syscall: 'sendfile', fd });
  });

  test('fails as sendfile(2) does', async () => {
    const [a] = pair();
    for (const [out, input] of [
      [a, a],
      [a, 2 ** 31 - 1],
      [2 ** 31 - 1, file()],
      [file(), file()],
    ] as const) {
      let code = '';
      try {
        s.sendfile(out, input, null, 1);
      } catch (error) {
        code = (error as s.SyscallError).code;
      }
      await expect(p.sendfile(out, input, null, 1)).rejects.toMatchObject({ code, fd: out });
    }
    await expect(p.sendfile(a, file(), 0.5, 1)).rejects.toThrow('"offset"');
    await expect(p.sendfile(a, file(), 0, -1)).rejects.toThrow('"count"');
  });
});

describe('splice', () => {
  test('waits for the one fd and for the other: socket to pipe to socket, a proxy', async () => {
    const [from, source] = connection();
    const [to, sink] = connection();
    const [r, w] = keepBoth(s.pipe2(0));
    let [into, outof] = [0, 0];
    const proxy = (async () => {
      for (let n = -1; n !== 0; into += n) n = await p.splice(from, null, w, null, SIZE);
      s.close(w);
    })();
    const other = (async () => {
      for (let n = -1; n !== 0; outof += n) n = await p.splice(r, null, to, null, SIZE);
      s.shutdown(to, s.SHUT_WR);
    })();
    const reading = all(sink, SIZE);
    for (let sent = 0; sent < SIZE; ) sent += await p.send(source, data.subarray(sent));
    s.shutdown(source, s.SHUT_WR);
    expect(same(await reading, data)).toBe(true);
    await Promise.all([proxy, other]);
    expect([into, outof]).toEqual([SIZE, SIZE]);
    expect([blocks(from), blocks(to), blocks(r)]).toEqual([true, true, true]);
  });

  test('from a file, at an offset, to a pipe that is full until somebody reads', async () => {
    const [r, w] = keepBoth(s.pipe2(0));
    const input = file();
    const got = all(r, 1 << 20);
    for (let at = 0; at < 1 << 20; ) {
      at += await p.splice(input, at, w, null, (1 << 20) - at);
    }
    expect(same(await got, data.subarray(0, 1 << 20))).toBe(true);
  });

  test('from pipe to pipe: empty, then full', async () => {
    const [[r, w], [r2, w2]] = [keepBoth(s.pipe2(0)), keepBoth(s.pipe2(0))];
    while ((await p.poll(w2, s.POLLOUT, { timeout: 0 }).catch(() => 0)) !== 0)
      s.write(w2, new Uint8Array(4096));
    const waiting = p.splice(r, null, w2, null, 4);
    s.write(w, 'abcd');
    // It has come; now there is no room for it.
    await expect(p.splice(r, null, w2, null, 4, { timeout: 5 })).rejects.toThrow('ETIMEDOUT');
    await all(r2, 1 << 16);
    expect(await waiting).toBe(4);
    expect(new TextDecoder().decode(await all(r2, 4))).toBe('abcd');
  });

  test.each(['in', 'out'])('close of fd_%s ends it, whichever it waits for: EBADF', async (end) => {
    for (const full of [false, true]) {
      const [[a, b], [r, w]] = [pair(), keepBoth(s.pipe2(0))];
      if (full) {
        s.send(b, 'x');
        s.write(w, new Uint8Array(1 << 16));
      }
      const waiting = p.splice(a, null, w, null, 4);
      await new Promise((resolve) => setImmediate(resolve));
      const fd = end === 'in' ? a : w;
      s.close(fd);
      await expect(waiting).rejects.toMatchObject({ code: 'EBADF', syscall: 'splice', fd });
      expect(s.fcntl(r, s.F_GETFD)).toBe(0);
    }
  });

  test('a signal ends it', async () => {
    const [[a], [, w]] = [pair(), keepBoth(s.pipe2(0))];
    const controller = new AbortController();
    const waiting = p.splice(a, null, w, null, 4, 0, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });

  test('fails as splice(2) does', async () => {
    const [[a, b], [r, w]] = [pair(), keepBoth(s.pipe2(0))];
    for (const [from, to] of [
      [a, b],
      [w, a],
      [r, r],
      [2 ** 31 - 1, w],
      [r, a],
      [r, w],
      [a, 2 ** 31 - 1],
    ] as const) {
      let code = '';
      try {
        s.splice(from, null, to, null, 1, s.SPLICE_F_NONBLOCK);
      } catch (error) {
        code = (error as s.SyscallError).code;
      }
      if (code === 'EAGAIN') code = 'ETIMEDOUT';
      await expect(p.splice(from, null, to, null, 1, { timeout: 5 })).rejects.toMatchObject({
        code,
      });
    }
    await expect(p.splice(a, 'x' as unknown as number, w, null, 1)).rejects.toThrow('"off_in"');
  });
});

describe('sendmmsg and recvmmsg', () => {
  const rooms = (count: number) =>
    Array.from({ length: count }, () => ({ iov: [new Uint8Array(8)], controlLength: 64 }));
  const text = new TextDecoder();

  test('recvmmsg waits for the first message, and takes those that are there with it', async () => {
    const [a, b] = [udp(), udp()];
    const room = rooms(4);
    const waiting = p.recvmmsg(a.fd, room);
    const messages = ['one', 'two', 'three'].map((word) => ({ iov: [word], address: a.at }));
    expect(await p.sendmmsg(b.fd, messages)).toEqual({ count: 3, bytes: [3, 3, 5] });
    const { count, messages: got, left } = await waiting;
    expect([count, left]).toEqual([3, undefined]);
    expect(got.map(({ bytes, address }) => [bytes, address])).toEqual([
      [3, b.at],
      [3, b.at],
      [5, b.at],
    ]);
    expect(room.map(({ iov: [buf] }) => text.decode(buf)[0])).toEqual(['o', 't', 't', '\0']);
  });

  test('sendmmsg waits for room for the first, and tells how many went', async () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_DGRAM));
    const messages = Array.from({ length: 600 }, (_, i) => ({ iov: [Uint8Array.of(i, i >> 8)] }));
    let sent = 0;
    const counts: number[] = [];
    const sending = (async () => {
      for (; sent < messages.length; sent += counts.at(-1) ?? 0) {
        counts.push((await p.sendmmsg(a, messages.slice(sent))).count);
      }
    })();
    const buf = new Uint8Array(4);
    for (let i = 0; i < messages.length; i++) {
      expect(await p.recv(b, buf)).toBe(2);
      if ((buf[0] ?? 0) + 256 * (buf[1] ?? 0) !== i) throw new Error(`another one than ${i}`);
    }
    await sending;
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.reduce((x, y) => x + y)).toBe(messages.length);
  });

  test('end early and lose nothing', async () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_DGRAM));
    await expect(p.recvmmsg(b, rooms(2), { timeout: 5 })).rejects.toThrow('recvmmsg ETIMEDOUT');
    const controller = new AbortController();
    const waiting = p.recvmmsg(b, rooms(2), 0, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    s.send(a, 'here');
    expect((await p.recvmmsg(b, rooms(2))).messages[0]?.bytes).toBe(4);
    const closed = p.recvmmsg(b, rooms(2));
    s.close(b);
    await expect(closed).rejects.toMatchObject({ code: 'EBADF', syscall: 'recvmmsg', fd: b });
  });

  test('fds arrive with each', async () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_DGRAM));
    const control = [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: [a] }] as const;
    const waiting = p.recvmmsg(b, rooms(2));
    await p.sendmmsg(a, [{ iov: ['x'], control }, { iov: ['y'] }]);
    const [first, second] = (await waiting).messages;
    const rights = first?.control[0];
    if (rights === undefined || !('fds' in rights)) throw new Error('no fds arrived');
    for (const fd of rights.fds) keep(fd);
    expect([rights.fds.length, second?.control.length]).toEqual([1, 0]);
  });

  test('refuse what the calls refuse, by name', async () => {
    const { fd } = udp();
    await expect(p.recvmmsg(fd, 5 as never)).rejects.toThrow('"rooms"');
    await expect(p.sendmmsg(fd, [{ iov: 5 as never }])).rejects.toThrow('"messages[0].iov"');
    await expect(p.sendmmsg(fd, [{ iov: ['x'] }])).rejects.toThrow('EDESTADDRREQ');
  });
});
