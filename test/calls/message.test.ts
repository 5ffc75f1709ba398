// sendmsg(2) recvmsg(2) sendmmsg(2) recvmmsg(2) cmsg(3); the control messages themselves are in test/control.
import { describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { failures } from '../support/failures.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { runC } from '../support/peer.ts';
import { closed, connection, tcp, udp } from '../support/sockets.ts';

const text = (buf: Uint8Array, bytes = buf.byteLength): string =>
  Buffer.from(buf.subarray(0, bytes)).toString();

function pair(type: number): [number, number] {
  return keepBoth(s.socketpair(s.AF_UNIX, type));
}

test('CMSG_SPACE and CMSG_LEN are those of C', async () => {
  const lengths = [0, 1, 4, 7, 8, 12, 1012];
  const theirs = await runC(
    `#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++) printf("%zu %zu ", CMSG_SPACE(atoi(argv[i])), CMSG_LEN(atoi(argv[i])));
}`,
    ...lengths.map(String),
  );
  expect(lengths.flatMap((length) => [s.CMSG_SPACE(length), s.CMSG_LEN(length)])).toEqual(
    theirs.trim().split(' ').map(Number),
  );
  for (const wrong of [-1, 1.5, Number.NaN, 2 ** 40]) {
    expect(() => s.CMSG_SPACE(wrong)).toThrow(RangeError);
    expect(() => s.CMSG_LEN(wrong)).toThrow(RangeError);
  }
});

describe('sendmsg and recvmsg', () => {
  test('gather and scatter, with the address of either side', () => {
    const a = udp();
    const b = udp();
    const iov = ['one ', new Uint8Array([116, 119, 111]), new ArrayBuffer(0), ' three'];
    expect(s.sendmsg(a.fd, { iov, address: b.at })).toBe(13);
    const [first, second] = [Buffer.alloc(5), Buffer.alloc(20)];
    const message = s.recvmsg(b.fd, { iov: [first, second] });
    expect(message).toEqual({ bytes: 13, address: a.at, control: [], flags: 0 });
    expect(text(first) + text(second, 8)).toBe('one two three');
  });

  test('on a stream there is no address; 0 is its end', () => {
    const [client, server] = connection();
    s.sendmsg(client, { iov: ['x', 'y'] });
    const iov = [new Uint8Array(10)];
    expect(s.recvmsg(server, { iov })).toMatchObject({ bytes: 2, address: undefined });
    s.shutdown(client, s.SHUT_WR);
    expect(s.recvmsg(server, { iov })).toMatchObject({ bytes: 0, flags: 0 });
  });

  test('flags tell what was cut and where a record ends', () => {
    const [a, b] = pair(s.SOCK_SEQPACKET);
    s.sendmsg(a, { iov: ['a long record'] });
    expect(s.recvmsg(b, { iov: [new Uint8Array(6)] })).toMatchObject({
      bytes: 6,
      flags: s.MSG_TRUNC,
    });
    s.sendmsg(a, { iov: ['again'] });
    expect(s.recvmsg(b, { iov: [new Uint8Array(2)] }, s.MSG_TRUNC).bytes).toBe(5);
  });

  test('no data at all: an empty datagram', () => {
    const a = udp();
    const b = udp();
    expect(s.sendmsg(a.fd, { iov: [], address: b.at })).toBe(0);
    expect(s.recvmsg(b.fd, { iov: [] })).toMatchObject({ bytes: 0, address: a.at });
  });

  test('an fd passed with MSG_CMSG_CLOEXEC is closed by exec, without it is not', () => {
    const [a, b] = pair(s.SOCK_STREAM);
    for (const [flags, cloexec] of [
      [s.MSG_CMSG_CLOEXEC, s.FD_CLOEXEC],
      [0, 0],
    ] as const) {
      s.sendmsg(a, {
        iov: ['x'],
        control: [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: [a] }],
      });
      const room = { iov: [new Uint8Array(1)], controlLength: s.CMSG_SPACE(4) };
      const [message] = s.recvmsg(b, room, flags).control;
      if (message === undefined || !('fds' in message)) throw new Error('no fds');
      expect(s.fcntl(keep(message.fds[0] ?? -1), s.F_GETFD)).toBe(cloexec);
    }
  });

  test('a read without room for control messages closes the fds that came', () => {
    const [a, b] = pair(s.SOCK_STREAM);
    const control = [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: [a, b] }] as const;
    s.sendmsg(a, { iov: ['x'], control });
    const next = keep(s.dup(a));
    expect(s.recvmsg(b, { iov: [new Uint8Array(1)] }).flags).toBe(s.MSG_CTRUNC);
    expect(keep(s.dup(a))).toBe(next + 1);
  });

  failures('sendmsg', [
    ['EBADF', 'a closed fd', () => s.sendmsg(closed(), { iov: ['x'] })],
    ['ENOTSOCK', 'a pipe', () => s.sendmsg(keepBoth(s.pipe2())[1], { iov: ['x'] })],
    ['EDESTADDRREQ', 'no address', () => s.sendmsg(udp().fd, { iov: ['x'] })],
    ['EPIPE', 'a stream that is not connected', () => s.sendmsg(tcp(), { iov: ['x'] })],
    [
      'EISCONN',
      'an address on a Unix stream that has a peer',
      () =>
        s.sendmsg(pair(s.SOCK_STREAM)[0], {
          iov: ['x'],
          address: { family: s.AF_UNIX, path: '/nowhere' },
        }),
    ],
    [
      'EMSGSIZE',
      'more than a datagram holds',
      () => s.sendmsg(udp().fd, { iov: [new Uint8Array(70_000)], address: udp().at }),
    ],
    [
      'EMSGSIZE',
      '1025 buffers (UIO_MAXIOV is 1024)',
      () =>
        s.sendmsg(udp().fd, { iov: Array.from({ length: 1025 }, () => 'x'), address: udp().at }),
    ],
    [
      'EINVAL',
      'a control message longer than its buffer',
      () =>
        s.sendmsg(udp().fd, {
          iov: ['x'],
          address: udp().at,
          control: new Uint8Array(s.CMSG_LEN(0)).fill(255),
        }),
    ],
    [
      'EBADF',
      'an fd to pass that is closed',
      () =>
        s.sendmsg(pair(s.SOCK_STREAM)[0], {
          iov: ['x'],
          control: [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: [closed()] }],
        }),
    ],
  ]);
  failures('recvmsg', [
    ['EBADF', 'a closed fd', () => s.recvmsg(closed(), { iov: [] })],
    ['ENOTSOCK', 'a pipe', () => s.recvmsg(keepBoth(s.pipe2())[0], { iov: [] })],
    ['ENOTCONN', 'a stream that is not connected', () => s.recvmsg(tcp(), { iov: [] })],
    ['EAGAIN', 'nothing there', () => s.recvmsg(udp().fd, { iov: [] }, s.MSG_DONTWAIT)],
    [
      'EMSGSIZE',
      '1025 buffers',
      () => s.recvmsg(udp().fd, { iov: Array.from({ length: 1025 }, () => new Uint8Array(1)) }),
    ],
  ]);
  test('raw: a length that the buffer does not have is a RangeError', () => {
    for (const lengths of [
      [-1, 0, 0],
      [17, 0, 0],
      [0, 1, 0],
    ]) {
      expect(() =>
        raw.recvmsg(udp().fd, [], new Uint8Array(16), null, Int32Array.from(lengths), 0),
      ).toThrow(/recvmsg: "lengths\[\d\]"/);
    }
  });

  test.each<[string, (fd: number) => unknown]>([
    ['"message"', (fd) => s.sendmsg(fd, null as never)],
    ['"message.iov"', (fd) => s.sendmsg(fd, {} as never)],
    ['"message.iov[1]"', (fd) => s.sendmsg(fd, { iov: ['x', 5 as never] })],
    ['"room"', (fd) => s.recvmsg(fd, undefined as never)],
    ['"room.iov[0]"', (fd) => s.recvmsg(fd, { iov: ['text' as never] })],
    ['"room.controlLength"', (fd) => s.recvmsg(fd, { iov: [], controlLength: -1 })],
    ['"messages"', (fd) => s.sendmmsg(fd, 'x' as never)],
    ['"messages[1].iov"', (fd) => s.sendmmsg(fd, [{ iov: [] }, {} as never])],
    ['"rooms[0].iov"', (fd) => s.recvmmsg(fd, [{} as never])],
  ])('%s is refused by name', (name, call) => {
    expect(() => call(udp().fd)).toThrow(name);
  });
});

describe('sendmmsg and recvmmsg', () => {
  test('several messages, each with its address and its bytes', () => {
    const [a, b, c] = [udp(), udp(), udp()];
    const sent = s.sendmmsg(a.fd, [
      { iov: ['one'], address: c.at },
      { iov: ['t', 'wo'], address: c.at },
      { iov: [], address: c.at },
    ]);
    expect(sent).toEqual({ count: 3, bytes: [3, 3, 0] });
    s.sendmsg(b.fd, { iov: ['from b'], address: c.at });
    const bufs = Array.from({ length: 6 }, () => Buffer.alloc(10));
    const rooms = bufs.map((buf) => ({ iov: [buf] }));
    const { count, messages, left } = s.recvmmsg(c.fd, rooms, s.MSG_DONTWAIT);
    expect(count).toBe(4);
    expect(left).toBeUndefined();
    expect(messages.map(({ bytes }) => bytes)).toEqual([3, 3, 0, 6]);
    expect(messages.map(({ address }) => address)).toEqual([a.at, a.at, a.at, b.at]);
    expect(bufs.slice(0, 4).map((buf, i) => text(buf, messages[i]?.bytes))).toEqual([
      'one',
      'two',
      '',
      'from b',
    ]);
  });

  test('the first that fails ends it; what went before is counted', () => {
    const [a, b] = [udp(), udp()];
    const big = new Uint8Array(70_000);
    const good = { iov: ['ok'], address: b.at };
    expect(s.sendmmsg(a.fd, [good, { iov: [big], address: b.at }, good])).toEqual({
      count: 1,
      bytes: [2],
    });
    expect(s.sendmmsg(a.fd, [])).toEqual({ count: 0, bytes: [] });
  });

  test('MSG_WAITFORONE waits for the first alone; a timeout tells what is left', () => {
    const [a, b] = [udp(), udp()];
    s.sendmsg(a.fd, { iov: ['x'], address: b.at });
    const rooms = [{ iov: [new Uint8Array(5)] }, { iov: [new Uint8Array(5)] }];
    expect(s.recvmmsg(b.fd, rooms, s.MSG_WAITFORONE).count).toBe(1);
    s.sendmmsg(a.fd, [
      { iov: ['x'], address: b.at },
      { iov: ['y'], address: b.at },
    ]);
    const { count, left } = s.recvmmsg(b.fd, rooms, 0, 60_000);
    expect(count).toBe(2);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(60_000);
  });

  failures('sendmmsg', [
    ['EBADF', 'a closed fd', () => s.sendmmsg(closed(), [{ iov: ['x'] }])],
    ['EDESTADDRREQ', 'no address', () => s.sendmmsg(udp().fd, [{ iov: ['x'] }])],
  ]);
  failures('recvmmsg', [
    ['EBADF', 'a closed fd', () => s.recvmmsg(closed(), [{ iov: [] }])],
    ['EAGAIN', 'nothing there', () => s.recvmmsg(udp().fd, [{ iov: [] }], s.MSG_DONTWAIT)],
  ]);
});
