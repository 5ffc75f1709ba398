// select(2) poll(2) epoll(7): readiness, sets, triggers, and the errnos of their man pages.
import { openSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { failures, rawFailures } from '../support/failures.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { closed, connection } from '../support/sockets.ts';

function pair(): [number, number] {
  return keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
}

describe('select', () => {
  test('tells what can be read, what can be written, and the time left', () => {
    const [a, b] = pair();
    expect(s.select([a], [], [], 0)).toMatchObject({ ready: 0, read: [], write: [], except: [] });
    s.send(b, 'x');
    const found = s.select([a, b], [a, b], [a], 1000);
    expect(found).toMatchObject({ ready: 3, read: [a], write: [a, b], except: [] });
    expect(found.left).toBeGreaterThan(0);
    expect(found.left).toBeLessThanOrEqual(1000);
    expect(s.select([a]).left).toBeUndefined();
  });

  test('except is out-of-band data', () => {
    const [client, served] = connection();
    s.send(client, '!', s.MSG_OOB);
    expect(s.select([], [], [served], 1000).except).toEqual([served]);
  });

  test('takes owned fds and fractions of milliseconds', () => {
    const [a] = pair();
    using owned = s.own(s.dup(a));
    expect(s.select([], [owned], [], 0.5).write).toEqual([owned.fd]);
    expect(s.select([owned], [], [], 0.25).ready).toBe(0);
  });

  test('FD_SET and its like work on the bits that raw.select takes', () => {
    const [a, b] = pair();
    const set = new Uint8Array(s.FD_SETSIZE / 8);
    s.FD_SET(a, set);
    s.FD_SET(b, set);
    s.FD_CLR(b, set);
    expect([s.FD_ISSET(a, set), s.FD_ISSET(b, set)]).toEqual([true, false]);
    s.send(b, 'x');
    expect(raw.select(Math.max(a, b) + 1, set, null, null, null)).toBe(1);
    expect(s.FD_ISSET(a, set)).toBe(true);
    s.FD_ZERO(set);
    expect(set.every((byte) => byte === 0)).toBe(true);
    expect(() => s.FD_SET(s.FD_SETSIZE, set)).toThrow('"fd"');
    expect(() => s.FD_SET(0, [] as never)).toThrow('"set"');
  });

  failures('select', [
    ['EBADF', 'a closed fd', () => s.select([closed()], [], [], 0)],
    ['EINVAL', 'an fd that has no place in a set', () => s.select([s.FD_SETSIZE], [], [], 0)],
    ['EINVAL', 'a negative one', () => s.select([-1], [], [], 0)],
  ]);
  rawFailures('select', [
    ['EINVAL', 'a negative count', () => raw.select(-1, null, null, null, new BigInt64Array(2))],
    [
      'EINVAL',
      'a count that no set has',
      () => raw.select(2000, null, null, null, new BigInt64Array(2)),
    ],
    ['EINVAL', 'a negative time', () => raw.select(0, null, null, null, BigInt64Array.of(-1n, 0n))],
  ]);

  test('sets that are shorter than the count are refused', () => {
    expect(() => raw.select(100, new Uint8Array(4), null, null, null)).toThrow('select: "readfds"');
    expect(() => s.select([1.5], [], [], 0)).toThrow(RangeError);
    expect(() => s.select(['1' as never], [], [], 0)).toThrow(TypeError);
    expect(() => s.select([], [], [], Number.NaN)).toThrow('"timeout"');
  });
});

describe('poll', () => {
  test('fills in revents: POLLIN, POLLOUT, POLLHUP, POLLRDHUP, POLLNVAL', () => {
    const [a, b] = pair();
    const none = closed();
    s.send(b, 'x');
    const fds = [
      { fd: a, events: s.POLLIN | s.POLLOUT, revents: -1 },
      { fd: b, events: s.POLLIN, revents: -1 },
      { fd: none, events: s.POLLIN, revents: -1 },
      { fd: -1, events: s.POLLIN, revents: -1 },
    ];
    expect(s.poll(fds, 0)).toBe(2);
    expect(fds.map(({ revents }) => revents)).toEqual([s.POLLIN | s.POLLOUT, 0, s.POLLNVAL, 0]);
    s.shutdown(b, s.SHUT_RDWR);
    const ends = [{ fd: a, events: s.POLLRDHUP, revents: 0 }];
    expect(s.poll(ends, -1)).toBe(1);
    expect(ends[0]?.revents).toBe(s.POLLRDHUP | s.POLLHUP);
  });

  test('none at all, and a timeout', () => {
    expect(s.poll([], 1)).toBe(0);
  });

  rawFailures('poll', [
    ['EFAULT', 'no memory', () => raw.poll(null, 1, 0)],
    ['EINVAL', 'more fds than there can be', () => raw.poll(null, 0x7fffffff, 0)],
  ]);

  test('what is no fd, no events, no timeout is refused by name', () => {
    expect(() => s.poll([{ fd: 1.5, events: 0 }], 0)).toThrow(RangeError);
    expect(() => s.poll([{ fd: 1, events: 'x' as never }], 0)).toThrow(TypeError);
    expect(() => s.poll([null as never], 0)).toThrow(TypeError);
    expect(() => s.poll({} as never, 0)).toThrow('"fds"');
    expect(() => raw.poll(new Int32Array(3), 2, 0)).toThrow('poll: "nfds"');
  });
});

describe('epoll', () => {
  const make = (): number => keep(s.epoll_create1());
  const wait = (epfd: number, timeout = 0) => s.epoll_wait(epfd, 8, timeout);

  test('level-triggered: told as long as it is so, with the data or the fd', () => {
    const epfd = make();
    const [a, b] = pair();
    s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, a, { events: s.EPOLLIN });
    expect(wait(epfd)).toEqual([]);
    s.send(b, 'x');
    expect(wait(epfd, -1)).toEqual([{ events: s.EPOLLIN, data: a }]);
    s.epoll_ctl(epfd, s.EPOLL_CTL_MOD, a, { events: s.EPOLLIN | s.EPOLLOUT, data: 99 });
    expect(wait(epfd)).toEqual([{ events: s.EPOLLIN | s.EPOLLOUT, data: 99 }]);
    s.epoll_ctl(epfd, s.EPOLL_CTL_DEL, a);
    expect(wait(epfd)).toEqual([]);
  });

  test('edge-triggered: told once for each time that something comes', () => {
    const epfd = make();
    const [a, b] = pair();
    s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, a, { events: s.EPOLLIN | s.EPOLLET });
    s.send(b, 'x');
    expect(wait(epfd)).toHaveLength(1);
    expect(wait(epfd)).toHaveLength(0);
    s.send(b, 'y');
    expect(wait(epfd)).toHaveLength(1);
  });

  test('one-shot: told once, until it is asked for again', () => {
    const epfd = make();
    const [a, b] = pair();
    const interest = { events: s.EPOLLIN | s.EPOLLONESHOT };
    s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, a, interest);
    s.send(b, 'x');
    expect(wait(epfd)).toHaveLength(1);
    s.send(b, 'y');
    expect(wait(epfd)).toHaveLength(0);
    s.epoll_ctl(epfd, s.EPOLL_CTL_MOD, a, interest);
    expect(wait(epfd)).toHaveLength(1);
  });

  test('exclusive, wake-up, and one instance in another', () => {
    const [outer, inner] = [make(), make()];
    const [a, b] = pair();
    s.epoll_ctl(inner, s.EPOLL_CTL_ADD, a, {
      events: s.EPOLLIN | s.EPOLLEXCLUSIVE | s.EPOLLWAKEUP,
    });
    s.epoll_ctl(outer, s.EPOLL_CTL_ADD, inner, { events: s.EPOLLIN });
    expect(wait(outer)).toEqual([]);
    s.send(b, 'x');
    expect(wait(outer)).toEqual([{ events: s.EPOLLIN, data: inner }]);
    expect(wait(inner)).toEqual([{ events: s.EPOLLIN, data: a }]);
  });

  test('data of 64 bits', () => {
    const epfd = make();
    const [a] = pair();
    const data = 0xfedcba9876543210n;
    s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, a, { events: s.EPOLLOUT, data });
    expect(s.epoll_wait<bigint>(epfd, 1, 0)).toEqual([{ events: s.EPOLLOUT, data }]);
  });

  test('no more events than were asked for, all in turn', () => {
    const epfd = make();
    const fds = [...pair(), ...pair()];
    for (const fd of fds) s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, fd, { events: s.EPOLLOUT });
    const seen = new Set([1, 2].flatMap(() => s.epoll_wait(epfd, 2, 0).map(({ data }) => data)));
    expect([...seen].sort()).toEqual([...fds].sort());
  });

  failures('epoll_ctl', [
    [
      'EEXIST',
      'added twice',
      () => {
        const [epfd, [a]] = [make(), pair()];
        s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, a, { events: 0 });
        s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, a, { events: 0 });
      },
    ],
    [
      'ENOENT',
      'changed before it was added',
      () => s.epoll_ctl(make(), s.EPOLL_CTL_MOD, pair()[0], { events: 0 }),
    ],
    [
      'ENOENT',
      'removed before it was added',
      () => s.epoll_ctl(make(), s.EPOLL_CTL_DEL, pair()[0]),
    ],
    [
      'EPERM',
      'a directory',
      () => s.epoll_ctl(make(), s.EPOLL_CTL_ADD, keep(openSync('/', 'r')), { events: 0 }),
    ],
    [
      'EINVAL',
      'an instance in itself',
      () => {
        const epfd = make();
        s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, epfd, { events: 0 });
      },
    ],
    [
      'ELOOP',
      'two instances in each other',
      () => {
        const [a, b] = [make(), make()];
        s.epoll_ctl(a, s.EPOLL_CTL_ADD, b, { events: 0 });
        s.epoll_ctl(b, s.EPOLL_CTL_ADD, a, { events: 0 });
      },
    ],
    ['EBADF', 'no instance', () => s.epoll_ctl(-1, s.EPOLL_CTL_ADD, pair()[0], { events: 0 })],
    [
      'EINVAL',
      'something else',
      () => s.epoll_ctl(pair()[0], s.EPOLL_CTL_ADD, pair()[0], { events: 0 }),
    ],
    ['EINVAL', 'no such operation', () => s.epoll_ctl(make(), 9, pair()[0], { events: 0 })],
    [
      'EINVAL',
      'exclusive and changed',
      () => {
        const [epfd, [a]] = [make(), pair()];
        s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, a, { events: s.EPOLLEXCLUSIVE });
        s.epoll_ctl(epfd, s.EPOLL_CTL_MOD, a, { events: s.EPOLLIN });
      },
    ],
  ]);
  failures('epoll_wait', [
    ['EINVAL', 'no events', () => s.epoll_wait(make(), 0, 0)],
    ['EINVAL', 'a negative number of events', () => s.epoll_wait(make(), -1, 0)],
    ['EBADF', 'a closed fd', () => s.epoll_wait(closed(), 1, 0)],
    ['EINVAL', 'no instance', () => s.epoll_wait(pair()[0], 1, 0)],
  ]);
  failures('epoll_create1', [['EINVAL', 'unknown flags', () => s.epoll_create1(1)]]);
});
