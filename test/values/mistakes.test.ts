// What a first mistake is told: the argument, what it is instead, and what was expected next.
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as inspect from '../../lib/inspect/index.ts';
import { serve } from '../../lib/raw/index.ts';
import { thrown } from '../support/fds.ts';
import { listener, tcp } from '../support/sockets.ts';

/** A call with what the compiler would refuse. */
function call(fn: unknown, ...args: unknown[]): string {
  const error = thrown(() => (fn as (...args: unknown[]) => unknown)(...args));
  expect(error).toBeInstanceOf(TypeError);
  return (error as TypeError).message;
}

/** An address that has the family, and what else is given. */
const at = (family: unknown, rest: object = { address: '127.0.0.1', port: 80 }): object => ({
  family,
  ...rest,
});

describe('an address', () => {
  test.each(['localhost', 'example.com', 'db-1.internal.', 'my_host'])(
    'that is a host’s name: %s',
    (address) => {
      expect(call(s.connect, 3, at(s.AF_INET, { address, port: 80 }))).toBe(
        `"address" must be an IPv4 address (getaddrinfo gives those of a host’s name), got '${address}'`,
      );
      expect(call(s.connect, 3, at(s.AF_INET6, { address, port: 80 }))).toContain(
        'an IPv6 address (getaddrinfo gives those of a host’s name)',
      );
    },
  );

  test.each(['1.2.3', '256.1.1.1', '1.2.3.4.5', '', '::1::', 'a b'])(
    'that is neither an address nor a name: %s',
    (address) => {
      expect(call(s.connect, 3, at(s.AF_INET, { address, port: 80 }))).toBe(
        `"address" must be an IPv4 address, got '${address}'`,
      );
    },
  );

  test.each([
    [4, 'given for family 4; the constant AF_INET has an address, got undefined'],
    [6, 'given for family 6; the constant AF_INET6 has an address, got undefined'],
    ['AF_INET', "a number, the constant AF_INET, got 'AF_INET'"],
    ['IPv4', "a number, the constant AF_INET, got 'IPv4'"],
    ['IPv6', "a number, the constant AF_INET6, got 'IPv6'"],
    ['AF_UNIX', "a number, the constant AF_UNIX, got 'AF_UNIX'"],
    ['AF_PACKET', "a number, the constant AF_PACKET, got 'AF_PACKET'"],
    [undefined, 'a number, a constant AF_*, got undefined'],
  ])('whose family is %s', (family, text) => {
    expect(call(s.bind, 3, at(family))).toMatch(/^"address\.(family|data)" must be /);
    expect(call(s.bind, 3, at(family))).toContain(text);
  });
});

test('select in the order that C has', () => {
  for (const args of [
    [5, [1], [], [], 0],
    [0, null, null, null, { tv_sec: 1, tv_usec: 0 }],
  ]) {
    expect(call(s.select, ...args)).toBe(
      `"read" must be an array of fds (select(read, write, except, timeout) counts nfds itself), got ${args[0]}`,
    );
    expect(call(s.pselect, ...args)).toContain('pselect(read, write, except, timeout, sigmask)');
  }
});

describe('a field that nothing reads is refused', () => {
  const control = (message: object) => [3, { iov: ['x'], control: [message] }];
  test.each<[name: string, fn: unknown, args: unknown[], field: string, fields: string]>([
    [
      'AF_INET',
      s.connect,
      [3, at(2, { address: '::', port: 1, host: '' })],
      'address.host',
      'family, address, port',
    ],
    [
      'AF_INET6',
      s.bind,
      [3, at(10, { address: '::', port: 1, scopeid: 1 })],
      'address.scopeid',
      'family, address, port, flowinfo, scopeId',
    ],
    ['AF_UNIX', s.bind, [3, at(1, { path: '', address: '' })], 'address.address', 'family, path'],
    ['AF_NETLINK', s.bind, [3, at(16, { port: 1 })], 'address.port', 'family, pid, groups'],
    [
      'AF_PACKET',
      s.bind,
      [3, at(17, { interface: 1 })],
      'address.interface',
      'family, protocol, ifindex, hatype, pkttype, address',
    ],
    [
      'AF_VSOCK',
      s.bind,
      [3, at(40, { cid: 1, port: 1, path: '' })],
      'address.path',
      'family, cid, port, flags',
    ],
    ['AF_UNSPEC', s.connect, [3, at(0)], 'address.address', 'family, data'],
    [
      'bytes of a family',
      s.connect,
      [3, at(77, { data: new Uint8Array(2), port: 1 })],
      'address.port',
      'family, data',
    ],
    [
      'linger',
      s.setsockopt,
      [3, s.SOL_SOCKET, s.SO_LINGER, { onoff: 1, linger: 0, l_onoff: 1 }],
      'value.l_onoff',
      'onoff, linger',
    ],
    [
      'ip_mreqn',
      s.setsockopt,
      [3, s.IPPROTO_IP, s.IP_ADD_MEMBERSHIP, { multiaddr: '224.0.0.9', interface: '10.9.9.9' }],
      'value.interface',
      'multiaddr, address, ifindex',
    ],
    [
      'message',
      s.sendmsg,
      [3, { iov: [], controls: [] }],
      'message.controls',
      'iov, address, control',
    ],
    ['room', s.recvmsg, [3, { iov: [], control: 64 }], 'room.control', 'iov, controlLength, raw'],
    [
      'one of several',
      s.recvmmsg,
      [3, [{ iov: [] }, { iov: [], name: 1 }]],
      'rooms[1].name',
      'iov, controlLength, raw',
    ],
    [
      'fds',
      s.sendmsg,
      control({ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: [], fd: 1 }),
      'control[0].fd',
      'fds',
    ],
    [
      'packet info',
      s.sendmsg,
      control({ level: s.IPPROTO_IP, type: s.IP_TTL, ttl: 1, tll: 1 }),
      'control[0].tll',
      'ttl',
    ],
    [
      'any control message',
      s.sendmsg,
      control({ level: 9, type: 9, data: new Uint8Array(1), size: 1 }),
      'control[0].size',
      'level, type, data',
    ],
    ['epoll', s.epoll_ctl, [3, 1, 4, { events: 1, fd: 4 }], 'event.fd', 'events, data'],
    [
      'timer',
      s.timerfd_settime,
      [3, 0, { value: 1, it_value: 1 }],
      'new_value.it_value',
      'interval, value',
    ],
    [
      'getaddrinfo',
      s.getaddrinfo,
      ['::1', 80, { type: 1 }],
      'hints.type',
      'flags, family, socktype, protocol',
    ],
    ['limit', s.setrlimit, [7, { cur: 1, max: 1, rlim_cur: 1 }], 'rlim.rlim_cur', 'cur, max'],
    [
      'sockets',
      inspect.sockets,
      [{ port: 80 }],
      'filter.port',
      'family, type, protocol, state, local, remote, inode, uid, pid',
    ],
    ['serve', serve, [3, {}, { timeout: 1 }], 'options.timeout', 'until, interval, size'],
  ])('%s', (_name, fn, args, field, fields) => {
    const dot = field.lastIndexOf('.');
    expect(call(fn, ...args)).toBe(
      `"${field.slice(0, dot)}" must be an object with no fields but ${fields}, got '${field.slice(dot + 1)}'`,
    );
  });

  test('what a call gave can be given back', () => {
    const fd = tcp();
    const linger = s.getsockopt(fd, s.SOL_SOCKET, s.SO_LINGER, 8);
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_LINGER, linger);
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_RCVTIMEO, s.getsockopt(fd, s.SOL_SOCKET, s.SO_RCVTIMEO));
    s.bind(fd, s.getsockname(fd));
  });
});

describe('a family that is named', () => {
  test('is that of the address', () => {
    const { fd, at } = listener();
    const client = tcp();
    s.connect(client, at);
    expect(s.getsockname(fd, s.AF_INET)).toEqual(s.getsockname(fd));
    expect(s.getpeername(client, s.AF_INET).port).toBe(at.port);
    const peer = s.accept(fd, s.AF_INET);
    expect(peer.address.port).toBe(s.getsockname(client, s.AF_INET).port);
    s.close(peer.fd);
  });

  test('AF_UNSPEC asks for no address', () => {
    const { fd, at } = listener();
    for (const accepted of [() => s.accept(fd, s.AF_UNSPEC), () => s.accept4(fd, 0, s.AF_UNSPEC)]) {
      s.connect(tcp(), at);
      const peer = accepted();
      s.close(peer.fd);
      expect(peer.address).toEqual({ family: s.AF_UNSPEC });
    }
  });

  test('is refused where the address has another; what was accepted is closed', () => {
    const { fd, at } = listener();
    const client = tcp();
    s.connect(client, at);
    const text = (what: string) =>
      `"family" must be AF_INET (2), which ${what} has, got ${s.AF_INET6}`;
    expect(call(s.getsockname, fd, s.AF_INET6)).toBe(text('the socket'));
    expect(call(s.getpeername, client, s.AF_INET6)).toBe(text('the peer'));
    expect(call(s.accept, fd, s.AF_INET6)).toBe(text('the peer'));
    // The end of its stream: its other end is closed.
    expect(s.read(client, new Uint8Array(1))).toBe(0);
    s.connect(tcp(), at);
    expect(call(s.accept4, fd, 0, s.AF_UNIX)).toContain('got 1');
  });
});
