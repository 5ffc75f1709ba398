// No memory: where the process may have no more (RLIMIT_AS), and where the kernel has none to give (its limits for
// sockets). An error says so, nothing ends the process, and a later call works.
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { compiled } from '../support/dist.ts';
import { keep, keepBoth, thrown } from '../support/fds.ts';
import { inProcess, type Sockfd } from '../support/peer.ts';
import { udp } from '../support/sockets.ts';

/** Calls for which the library needs memory as large as the caller says, in a process that may not have it. */
const limited = async (s: Sockfd, dist: string): Promise<Record<string, unknown>> => {
  const { readFileSync, openSync } = process.getBuiltinModule('node:fs');
  const require = process.getBuiltinModule('node:module').createRequire(dist);
  const p = require(`${dist}promises/index.js`) as typeof import('../../lib/promises/index.ts');
  const MIB = 1 << 20;
  const large = new Uint8Array(256 * MIB);
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  const usual = s.getrlimit(s.RLIMIT_AS);
  const results: Record<string, unknown> = {};
  /** Makes a call with so much more memory than the process has now. */
  const made = async (name: string, room: number, call: () => unknown): Promise<void> => {
    const size = Number(/^VmSize:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1]);
    s.setrlimit(s.RLIMIT_AS, { ...usual, cur: size * 1024 + room });
    try {
      results[name] = await call();
    } catch (error) {
      const { code, message } = error as { code?: unknown; message: string };
      results[name] = code ?? message;
    } finally {
      s.setrlimit(s.RLIMIT_AS, usual);
    }
    const buf = new Uint8Array(5);
    s.send(a, 'later');
    results[`${name}, later`] = s.recv(b, buf) === 5 && String.fromCharCode(...buf);
  };
  const fds = new Int32Array(large.buffer);
  const count = Math.floor(fds.length / 3);
  await made('raw.poll', 64 * MIB, () => s.raw.poll(fds, count, 0));
  const message = [new Uint8Array(1)];
  await made('raw.sendmsg', 64 * MIB, () => s.raw.sendmsg(a, message, null, large, 0));
  // Once into memory that stays as it is, and once more into that of the thread.
  const file = openSync('/dev/null', 'w');
  await made('blocking.write', 64 * MIB, () => p.blocking.write(file, large));
  await made('blocking.write, at the second copy', 400 * MIB, () => p.blocking.write(file, large));
  await made('blocking.recv', 64 * MIB, () => p.blocking.recv(a, large, s.MSG_WAITALL));
  return results;
};

test('where the process may have no more memory, an error says so', async () => {
  const dist = new URL(compiled('')).pathname;
  const results = await inProcess([], limited, dist);
  const later = Object.entries(results).filter(([name]) => name.endsWith(', later'));
  for (const each of later) expect(each).toEqual([each[0], 'later']);
  expect(Object.entries(results).filter(([name]) => !name.endsWith(', later'))).toEqual([
    ['raw.poll', -s.ENOMEM],
    ['raw.sendmsg', -s.ENOMEM],
    ['blocking.write', 'Array buffer allocation failed'],
    ['blocking.write, at the second copy', 'ENOMEM'],
    ['blocking.recv', 'ENOMEM'],
  ]);
});

describe('where the kernel has no more memory for a socket', () => {
  test('sendmsg with more control messages than optmem_max: ENOBUFS', () => {
    const { fd, at } = udp();
    const one = { level: s.IPPROTO_IP, type: s.IP_TTL, data: Uint8Array.of(9, 0, 0, 0) };
    const message = { iov: [new Uint8Array(1)], address: at };
    const many = { ...message, control: new Array(50_000).fill(one) as (typeof one)[] };
    expect(thrown(() => s.sendmsg(fd, many))).toMatchObject({ code: 'ENOBUFS' });
    expect(s.sendmsg(fd, { ...message, control: [one] })).toBe(1);
  });

  test('IP_ADD_MEMBERSHIP beyond igmp_max_memberships: ENOBUFS, and again after one was left', () => {
    const { fd } = udp();
    const join = (i: number): void =>
      s.setsockopt(fd, s.IPPROTO_IP, s.IP_ADD_MEMBERSHIP, {
        multiaddr: `239.1.${i >> 8}.${i & 255}`,
        address: '127.0.0.1',
        ifindex: 0,
      });
    let joined = 0;
    const error = thrown(() => {
      for (; joined < 100_000; joined++) join(joined);
    });
    expect(error).toMatchObject({ code: 'ENOBUFS', syscall: 'setsockopt' });
    expect(joined).toBeGreaterThan(0);
    s.setsockopt(fd, s.IPPROTO_IP, s.IP_DROP_MEMBERSHIP, {
      multiaddr: '239.1.0.0',
      address: '127.0.0.1',
      ifindex: 0,
    });
    join(joined);
  });

  const noGroups = process.getuid?.() === 0 ? '' : ' (needs CAP_NET_ADMIN)';
  test.skipIf(noGroups !== '')(
    `a netlink socket that is overrun: ENOBUFS once, then the messages that there was room for${noGroups}`,
    () => {
      const open = (groups: number): number => {
        const fd = keep(s.socket(s.AF_NETLINK, s.SOCK_RAW, s.NETLINK_USERSOCK));
        s.bind(fd, { family: s.AF_NETLINK, pid: 0, groups });
        return fd;
      };
      const group = 1 << 20;
      const [from, to] = [open(0), open(group)];
      s.setsockopt(to, s.SOL_SOCKET, s.SO_RCVBUF, 4096);
      const all = { family: s.AF_NETLINK, pid: 0, groups: group } as const;
      const buf = new Uint8Array(2048);
      for (let i = 0; i < 64; i++) {
        try {
          s.sendto(from, buf, 0, all);
        } catch (error) {
          // Nobody got this one.
          expect(error).toMatchObject({ code: expect.stringMatching(/^(ECONNREFUSED|ENOBUFS)$/) });
        }
      }
      expect(thrown(() => s.recv(to, buf))).toMatchObject({ code: 'ENOBUFS', syscall: 'recv' });
      expect(s.recv(to, buf)).toBe(2048);
    },
  );

  test('a stream whose reader does not read: EAGAIN, and all of it when it does', () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_NONBLOCK));
    const chunk = new Uint8Array(65_536).fill(7);
    let sent = 0;
    const error = thrown(() => {
      for (;;) sent += s.send(a, chunk);
    });
    expect(error).toMatchObject({ code: 'EAGAIN' });
    let got = 0;
    while (got < sent) got += s.recv(b, chunk);
    expect(got).toBe(sent);
    expect(s.send(a, 'x')).toBe(1);
  });
});
