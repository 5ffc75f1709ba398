// getsockopt(2) setsockopt(2) with integers, booleans and bytes; typed structs are in test/options.
import { describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { failures, rawFailures } from '../support/failures.ts';
import { keepBoth } from '../support/fds.ts';
import { runC } from '../support/peer.ts';
import { closed, connection, tcp, udp } from '../support/sockets.ts';

test('integers, booleans and bytes set the same', () => {
  const fd = tcp();
  for (const value of [1, true, Int32Array.of(1), new Uint8Array(Int32Array.of(1).buffer)]) {
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_KEEPALIVE, false);
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_KEEPALIVE, value);
    expect(s.getsockopt(fd, s.SOL_SOCKET, s.SO_KEEPALIVE)).toBe(1);
  }
});

test('with a length the result is the bytes, as many as the kernel stored', () => {
  const fd = tcp();
  const value = s.getsockopt(fd, s.SOL_SOCKET, s.SO_RCVBUF);
  expect(s.getsockopt(fd, s.SOL_SOCKET, s.SO_RCVBUF, 100)).toEqual(
    new Uint8Array(Int32Array.of(value).buffer),
  );
  expect(s.getsockopt(fd, s.SOL_SOCKET, s.SO_RCVBUF, 2)).toHaveLength(2);
  expect(s.getsockopt(fd, s.SOL_SOCKET, s.SO_RCVBUF, 0)).toHaveLength(0);
});

test('an option that the library does not know is an int', () => {
  const fd = tcp();
  const option = Number(s.SO_TYPE);
  expect(s.getsockopt(fd, 1, option)).toBe(s.SOCK_STREAM);
  s.setsockopt(fd, 1, Number(s.SO_KEEPALIVE), 1);
  expect(s.getsockopt(fd, 1, Number(s.SO_KEEPALIVE))).toBe(1);
});

test('SO_ERROR is an errno, once', () => {
  const fd = tcp();
  const { at } = udp();
  expect(() => s.connect(fd, at)).toThrow('ECONNREFUSED');
  const client = udp();
  s.connect(client.fd, { ...at, port: 1 });
  s.send(client.fd, 'x');
  s.poll([{ fd: client.fd, events: 0 }], 1000);
  expect(s.getsockopt(client.fd, s.SOL_SOCKET, s.SO_ERROR)).toBe(s.ECONNREFUSED);
  expect(s.getsockopt(client.fd, s.SOL_SOCKET, s.SO_ERROR)).toBe(0);
});

describe('failures', () => {
  failures('getsockopt', [
    ['EBADF', 'a closed fd', () => s.getsockopt(closed(), s.SOL_SOCKET, s.SO_TYPE)],
    ['ENOTSOCK', 'a pipe', () => s.getsockopt(keepBoth(s.pipe2())[0], s.SOL_SOCKET, s.SO_TYPE)],
    ['ENOPROTOOPT', 'no such option', () => s.getsockopt(tcp(), 1, 9999)],
    ['EOPNOTSUPP', 'no such level', () => s.getsockopt(tcp(), 9999, 1)],
    ['ENOTCONN', 'an option of a connection', () => s.getsockopt(udp().fd, s.IPPROTO_IP, s.IP_MTU)],
  ]);
  failures('setsockopt', [
    ['EBADF', 'a closed fd', () => s.setsockopt(closed(), s.SOL_SOCKET, s.SO_KEEPALIVE, 1)],
    [
      'ENOTSOCK',
      'a pipe',
      () => s.setsockopt(keepBoth(s.pipe2())[0], s.SOL_SOCKET, s.SO_KEEPALIVE, 1),
    ],
    ['ENOPROTOOPT', 'no such option', () => s.setsockopt(tcp(), 1, 9999, 1)],
    [
      'EINVAL',
      'too few bytes',
      () => s.setsockopt(tcp(), s.SOL_SOCKET, s.SO_KEEPALIVE, new Uint8Array(3)),
    ],
    ['EINVAL', 'a value that is none', () => s.setsockopt(udp().fd, s.IPPROTO_IP, s.IP_TTL, 256)],
    [
      'EINVAL',
      'too late for it',
      () => s.setsockopt(connection()[0], s.IPPROTO_TCP, s.TCP_FASTOPEN_CONNECT, 1),
    ],
  ]);
  rawFailures('getsockopt', [
    ['EFAULT', 'no length', () => raw.getsockopt(tcp(), 1, 3, new Int32Array(1), null)],
    ['EFAULT', 'no memory', () => raw.getsockopt(tcp(), 1, 3, null, Int32Array.of(4))],
    [
      'EINVAL',
      'a negative length',
      () => raw.getsockopt(tcp(), 1, 3, new Int32Array(1), Int32Array.of(-1)),
    ],
  ]);
  rawFailures('setsockopt', [
    ['EFAULT', 'no memory', () => raw.setsockopt(tcp(), 1, 9, null, 4)],
    ['EINVAL', 'a negative length', () => raw.setsockopt(tcp(), 1, 9, new Int32Array(1), -1)],
  ]);

  test('values of the wrong kind are refused by name', () => {
    const fd = tcp();
    const set = (value: unknown) => () =>
      s.setsockopt(fd, s.SOL_SOCKET, s.SO_KEEPALIVE, value as never);
    for (const value of ['1', null, undefined, {}, 1n]) expect(set(value)).toThrow(TypeError);
    for (const value of [1.5, Number.NaN, 2 ** 33]) expect(set(value)).toThrow(RangeError);
    expect(() => s.getsockopt(fd, '1' as never, 3)).toThrow('getsockopt: "level"');
    expect(() => s.getsockopt(fd, 1, 3, -1)).toThrow('"length"');
    expect(() => raw.getsockopt(fd, 1, 3, new Uint8Array(2), Int32Array.of(4))).toThrow(
      'getsockopt: "optlen"',
    );
    expect(() => raw.setsockopt(fd, 1, 9, new Uint8Array(2), 4)).toThrow('setsockopt: "optlen"');
  });

  test('structs with addresses of memory in them are not for bytes', () => {
    const fd = tcp();
    expect(() => s.setsockopt(fd, s.IPPROTO_IP, 64, new Uint8Array(100).fill(1))).toThrow(
      /setsockopt: "optval".*What the kernel would follow/,
    );
    const filled = new Uint8Array(64).fill(1);
    expect(() => raw.getsockopt(fd, s.IPPROTO_TCP, 35, filled, Int32Array.of(64))).toThrow(
      'getsockopt: "optval"',
    );
  });
});

test('the defaults of a new socket are those that a C program finds', async () => {
  const options = {
    SO_RCVBUF: s.SO_RCVBUF,
    SO_TYPE: s.SO_TYPE,
    SO_RCVLOWAT: s.SO_RCVLOWAT,
    SO_PRIORITY: s.SO_PRIORITY,
  };
  const source = `#include <stdio.h>
#include <sys/socket.h>
int main(void) {
  int fd = socket(AF_INET, SOCK_STREAM, 0), value;
  int options[] = {${Object.keys(options).join(', ')}};
  for (unsigned i = 0; i < sizeof options / sizeof *options; i++) {
    socklen_t length = sizeof value;
    getsockopt(fd, SOL_SOCKET, options[i], &value, &length);
    printf("%d ", value);
  }
}`;
  const theirs = (await runC(source)).trim().split(' ').map(Number);
  const fd = tcp();
  expect(Object.values(options).map((option) => s.getsockopt(fd, s.SOL_SOCKET, option))).toEqual(
    theirs,
  );
});
