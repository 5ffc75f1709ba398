// Many calls in one crossing, and the loop built on it; compared with the same calls made one by one, and with clients
// in another process.
import { describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import { BATCH, Batch, serve } from '../../lib/raw/index.ts';
import { expectTrace } from '../../lib/trace/index.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { inThread } from '../support/peer.ts';
import { closed, listener, udp } from '../support/sockets.ts';
import '../support/waiting.ts';

const text = new TextDecoder();

test('batch() that closes an fd ends the waits for it, as close() does', async () => {
  const [a] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
  const waiting = p.recv(a, new Uint8Array(1)).catch((error: unknown) => error);
  const list = Int32Array.of(BATCH.close, a, 0, 0, 0, 0, 0, 0);
  expect(raw.batch(list, 1, new Uint8Array(0))).toBe(1);
  expect(list[7]).toBe(0);
  expect(await waiting).toMatchObject({ code: 'EBADF', fd: a });
});

describe('Batch', () => {
  test('each call gives what it gives alone', () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_NONBLOCK));
    const arena = new Uint8Array(256);
    arena.set(new TextEncoder().encode('hello'), 10);
    const batch = new Batch(10, arena);
    const none = closed();
    const numbers = [
      batch.add(BATCH.send, a, 10, 5, s.MSG_NOSIGNAL),
      batch.add(BATCH.recv, b, 100, 3),
      batch.add(BATCH.read, b, 110, 50),
      batch.add(BATCH.recv, b, 100, 3),
      batch.add(BATCH.write, a, 10, 2),
      batch.add(BATCH.close, none),
      batch.add(BATCH.getsockopt, a, s.SOL_SOCKET, 0, s.SO_TYPE, 200, 4),
      batch.add(99, a),
    ];
    expect(batch.count).toBe(8);
    expect(batch.run()).toBe(8);
    expect(batch.count).toBe(0);
    expect(numbers.map((each) => batch.result(each))).toEqual([
      5,
      3,
      2,
      -s.EAGAIN,
      2,
      -s.EBADF,
      0,
      -s.ENOSYS,
    ]);
    expect(text.decode(arena.subarray(100, 103)) + text.decode(arena.subarray(110, 112))).toBe(
      'hello',
    );
    expect(new Int32Array(arena.slice(200, 204).buffer)[0]).toBe(s.SOCK_STREAM);
  });

  test('addresses both ways, with the length that the kernel has', () => {
    const [x, y] = [udp(), udp()];
    const server = listener(5, s.SOCK_NONBLOCK);
    s.connect(keep(s.socket(s.AF_INET, s.SOCK_STREAM)), server.at);
    const arena = new Uint8Array(256);
    arena.set(s.sockaddr(y.at), 64);
    const batch = new Batch(4, arena);
    const sent = batch.add(BATCH.sendto, x.fd, 0, 4, 0, 64, 16);
    const got = batch.add(BATCH.recvfrom, y.fd, 16, 16, s.MSG_DONTWAIT, 96, 128);
    const accepted = batch.add(BATCH.accept4, server.fd, 0, 0, s.SOCK_CLOEXEC, 224, 16);
    batch.run();
    expect([batch.result(sent), batch.result(got), batch.length(got)]).toEqual([4, 4, 16]);
    expect(s.address(arena.subarray(96, 112))).toEqual(x.at);
    keep(batch.result(accepted));
    expect(s.address(arena.subarray(224, 240))).toEqual(s.getpeername(batch.result(accepted)));
  });

  test('memory outside the arena is -EFAULT, whatever the numbers', () => {
    const [a] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_NONBLOCK));
    const batch = new Batch(16, new Uint8Array(64));
    const ranges = [
      [-1, 4],
      [0, 65],
      [64, 1],
      [60, 5],
      [0x7fffffff, 0x7fffffff],
      [0, -1],
      [-0x80000000, 8],
    ] as const;
    for (const [offset, length] of ranges) {
      batch.add(BATCH.send, a, offset, length);
      batch.add(BATCH.recvfrom, a, 0, 1, s.MSG_DONTWAIT, offset, length);
    }
    batch.run();
    for (let i = 0; i < 2 * ranges.length; i++)
      expect(s.errnoName(-batch.result(i))).toBe('EFAULT');
  });

  test('what is no batch is refused by name', () => {
    const calls = new Int32Array(8);
    expect(() => raw.batch(calls, 2, new Uint8Array(1))).toThrow('batch: "count"');
    expect(() => raw.batch(calls, -1, new Uint8Array(1))).toThrow('batch: "count"');
    expect(() => raw.batch(calls, 1, null as never)).toThrow('batch: "arena"');
    expect(() => raw.batch([] as never, 0, new Uint8Array(1))).toThrow('batch: "list"');
    expect(() => new Batch(0, new Uint8Array(1))).toThrow(RangeError);
    expect(() => new Batch(1, [] as never)).toThrow('"arena"');
    const batch = new Batch(1, new Uint8Array(1));
    batch.add(BATCH.close, -1);
    expect(() => batch.add(BATCH.close, -1)).toThrow('a batch of 1 calls is full');
  });

  test('a trace shows its calls', () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    const arena = new Uint8Array(16).fill(0x41);
    const batch = new Batch(4, arena);
    batch.add(BATCH.write, a, 0, 3);
    batch.add(BATCH.recv, b, 8, 8);
    expectTrace(() => batch.run()).toEqual([
      `write(${a}, "AAA", 3) = 3`,
      `recvfrom(${b}, "AAA", 8, 0, NULL, NULL) = 3`,
    ]);
    expect(batch.result(1)).toBe(3);
  });
});

describe('serve', () => {
  test.each([0, s.SOCK_NONBLOCK])(
    'answers many clients at once, all their bytes (listener with %i)',
    async (flags) => {
      const server = listener(128, flags);
      const clients = await inThread((sockfd, port: number) => {
        const at = { family: sockfd.AF_INET, address: '127.0.0.1', port } as const;
        const fds = Array.from({ length: 50 }, () =>
          sockfd.socket(sockfd.AF_INET, sockfd.SOCK_STREAM),
        );
        for (const fd of fds) sockfd.connect(fd, at);
        let right = 0;
        for (let round = 0; round < 20; round++) {
          for (const [i, fd] of fds.entries()) sockfd.send(fd, `message ${i} ${round}`);
          for (const [i, fd] of fds.entries()) {
            const buf = new Uint8Array(100);
            const bytes = sockfd.recv(fd, buf);
            if (new TextDecoder().decode(buf.subarray(0, bytes)) === `MESSAGE ${i} ${round}`)
              right++;
          }
        }
        // More than the sockets hold, so that answers have to wait for room.
        const big = fds[0] as number;
        const data = new Uint8Array(1 << 20).fill(0x62);
        let sum = 0;
        for (let sent = 0, got = 0; got < data.length; ) {
          if (sent < data.length) {
            try {
              sent += sockfd.send(big, data.subarray(sent), sockfd.MSG_DONTWAIT);
            } catch (error) {
              if ((error as { code?: string }).code !== 'EAGAIN') throw error;
            }
          }
          const buf = new Uint8Array(1 << 16);
          const bytes = sockfd.recv(big, buf, sent < data.length ? 0 : 0);
          for (const byte of buf.subarray(0, bytes)) sum += byte;
          got += bytes;
        }
        for (const fd of fds) sockfd.close(fd);
        return { right, sum };
      }, server.at.port);
      let open = 0;
      let ended = 0;
      serve(
        server.fd,
        {
          open: () => open++,
          close: () => ended++,
          data(_fd, arena, offset, bytes) {
            for (let i = offset; i < offset + bytes; i++) {
              const byte = arena[i] as number;
              if (byte >= 0x61 && byte <= 0x7a) arena[i] = byte - 32;
            }
            return bytes;
          },
        },
        { until: () => open === 50 && ended === 50, interval: 1000, size: 4096 },
      );
      expect(await clients.result).toEqual({ right: 1000, sum: 0x42 * (1 << 20) });
    },
  );

  test('-1 closes a connection; what is no listener is EINVAL', () => {
    const server = listener();
    const client = keep(s.socket(s.AF_INET, s.SOCK_STREAM));
    s.connect(client, server.at);
    s.send(client, 'bye');
    let ended = false;
    const handler = { data: () => -1, close: () => (ended = true) };
    serve(server.fd, handler as never, { until: () => ended, interval: 100 });
    expect(s.recv(client, new Uint8Array(1))).toBe(0);
    expect(() => serve(-1, handler as never)).toThrow('EBADF');
    expect(() => serve(server.fd, handler as never, { size: 0 })).toThrow('"size"');
  });
});
