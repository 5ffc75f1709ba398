// `serve`: what stays is not told without end, and no fd is closed that is not its own.
import { closeSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { type ServeHandler, serve } from '../../lib/raw/index.ts';
import { drop, keep, thrown } from '../support/fds.ts';
import { type Bound, listener, tcp } from '../support/sockets.ts';

/** A client that is connected and has sent something. */
function client({ at }: Bound, text: string): number {
  const fd = tcp();
  s.connect(fd, at);
  s.send(fd, text);
  return fd;
}

/** What has come, or the errno's name. */
function received(fd: number): string {
  const buf = Buffer.alloc(64);
  try {
    return buf.toString('utf8', 0, s.recv(fd, buf));
  } catch (error) {
    return (error as s.SyscallError).code;
  }
}

const echo: ServeHandler = { data: (_fd, _arena, _offset, bytes) => bytes };

const timestamps = s.SOF_TIMESTAMPING_TX_SOFTWARE | s.SOF_TIMESTAMPING_SOFTWARE;

test.each([
  ['a listener that blocks', 0],
  ['a listener that does not', s.SOCK_NONBLOCK],
])('an error queue that nobody reads does not spin, and nothing is missed: %s', (_name, flags) => {
  const server = listener(undefined, flags);
  // Accepted sockets inherit it: each answer leaves a timestamp in the error queue, which is POLLERR.
  s.setsockopt(server.fd, s.SOL_SOCKET, s.SO_TIMESTAMPING, { flags: timestamps, bind_phc: 0 });
  const peer = client(server, 'one');
  let turns = 0;
  let rounds = 0;
  let closed = 0;
  let began = 0;
  const until = (): boolean => {
    turns++;
    if (began > 0 && performance.now() - began > 100 && rounds < 6) {
      expect(turns).toBeLessThan(40);
      // A short and a long message, and in the end the end with the last bytes.
      expect(received(peer)).not.toBe('');
      s.send(peer, rounds % 2 === 0 ? 'x' : 'y'.repeat(150));
      rounds++;
      if (rounds === 6) s.shutdown(peer, s.SHUT_WR);
      began = 0;
      turns = 0;
    }
    return closed === 1;
  };
  const handler: ServeHandler = {
    data(fd, arena, offset, bytes) {
      if (began === 0) began = performance.now();
      return echo.data(fd, arena, offset, bytes, 100);
    },
    close: () => {
      closed++;
    },
  };
  serve(server.fd, handler, { until, interval: 20, size: 100 });
  expect(rounds).toBe(6);
});

const behindItsBack = (fd: number): void => closeSync(fd);

test.each([
  ['with the library', (fd: number) => s.close(fd), 0],
  ['with dup2', (fd: number) => void s.dup2(0, fd), 1],
  ['behind its back', behindItsBack, 0],
])(
  'a connection that the handler closed %s is forgotten, its number left alone',
  (_name, close, taken) => {
    const server = listener();
    const peers = [client(server, 'close me'), client(server, 'echo')];
    const told: number[] = [];
    let theirs = -1;
    let strangers = -1;
    const handler: ServeHandler = {
      data(fd, arena, offset, bytes) {
        if (bytes === 8) {
          theirs = fd;
          close(fd);
          strangers = taken === 1 ? fd : s.eventfd(0);
          expect(strangers).toBe(fd);
          return bytes;
        }
        return echo.data(fd, arena, offset, bytes, 0);
      },
      close: (fd) => told.push(fd),
    };
    let rounds = 0;
    serve(server.fd, handler, { until: () => ++rounds > 10, interval: 10, size: 100 });
    expect(received(peers[0] ?? -1)).toBe('');
    expect(received(peers[1] ?? -1)).toBe('echo');
    // Still open, and not written to: an eventfd takes eight bytes at a time, the answer had as many.
    expect(s.fcntl(strangers, s.F_GETFD)).toBe(0);
    if (taken === 0)
      expect(() => s.read(withoutWaiting(strangers), new Uint8Array(8))).toThrow('EAGAIN');
    s.close(strangers);
    expect(theirs).toBe(strangers);
    // Where the library was not told, the end of the answer tells it.
    if (close !== behindItsBack) expect(told).not.toContain(theirs);
  },
);

function withoutWaiting(fd: number): number {
  s.fcntl(fd, s.F_SETFL, s.O_NONBLOCK);
  return fd;
}

test('a handler that closes another connection, whose bytes are there already', () => {
  const server = listener();
  const peers = [client(server, 'first'), client(server, 'second')];
  const open: number[] = [];
  const seen: number[] = [];
  const handler: ServeHandler = {
    open: (fd) => open.push(fd),
    data(fd, _arena, _offset, bytes) {
      seen.push(fd);
      for (const other of open) if (other !== fd) s.close(other);
      return bytes;
    },
  };
  let rounds = 0;
  serve(server.fd, handler, { until: () => ++rounds > 10, interval: 10, size: 100 });
  expect(seen).toHaveLength(1);
  // Closed with bytes that nobody had read, which is a reset: tcp(7).
  expect(peers.map(received).sort()).toEqual(['ECONNRESET', expect.stringMatching(/first|second/)]);
});

test.each(['open', 'data', 'close'] as const)(
  'what `%s` throws ends it, and all are closed',
  (where) => {
    const server = listener();
    const peers = [client(server, 'first'), client(server, 'second')];
    for (const peer of peers) s.shutdown(peer, s.SHUT_WR);
    const throws = (): never => {
      throw new Error(`in ${where}`);
    };
    expect(() => serve(server.fd, { ...echo, [where]: throws }, { size: 100 })).toThrow(
      `in ${where}`,
    );
    for (const peer of peers) drop(peer);
  },
);

test('the listener is closed: the connections go on, and then there is nothing to wait for', () => {
  const server = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.bind(server, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
  s.listen(server);
  const peer = client({ fd: server, at: s.getsockname(server) as s.InetAddress }, 'one');
  let first = true;
  const handler: ServeHandler = {
    data(_fd, _arena, _offset, bytes) {
      if (first) s.close(server);
      else s.shutdown(peer, s.SHUT_WR);
      if (first) s.send(peer, 'two');
      first = false;
      return bytes;
    },
  };
  expect(thrown(() => serve(server, handler, { size: 100 }))).toMatchObject({
    code: 'EBADF',
    syscall: 'accept4',
  });
  expect(received(peer)).toBe('onetwo');
});

test('its own epoll instance is closed: an error, and the number is left alone', () => {
  const server = listener();
  client(server, 'one');
  let strangers = -1;
  const handler: ServeHandler = {
    open(fd) {
      // The epoll instance came just before the connection.
      const epfd = fd - 1;
      s.close(epfd);
      strangers = keep(s.eventfd(0));
      expect(strangers).toBe(epfd);
    },
    data: () => -1,
  };
  expect(thrown(() => serve(server.fd, handler, { size: 100 }))).toMatchObject({ code: 'EBADF' });
  expect(s.fcntl(strangers, s.F_GETFD)).toBe(0);
});
