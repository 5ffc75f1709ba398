// supports(): what the running kernel has, compared with what a C program hears when it asks, and with /proc.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { optionTable } from '../../lib/values/option-table.generated.ts';
import { openFds, runC } from '../support/peer.ts';

test.each([
  'AF_INET',
  'AF_UNIX',
  'AF_NETLINK',
  'IPPROTO_TCP',
  'IPPROTO_UDP',
  'SO_RCVBUF',
  'SO_ATTACH_FILTER',
  'TCP_INFO',
  'TCP_FASTOPEN',
  'TCP_CORK',
  'IP_ADD_MEMBERSHIP',
  'accept4',
  'recv',
  'splice',
  'unshare',
])('%s is there, since Linux 5.10 at the latest', (name) => {
  expect(s.supports(name)).toBe(true);
});

test.each([
  'AF_UNSPEC',
  'IPPROTO_RAW',
  'SO_NOPE',
  'TCP_',
  '',
  'toString',
  '__proto__',
  'constructor',
  'FIONREAD',
  'MSG_PEEK',
])('%s is not', (name) => {
  expect(s.supports(name)).toBe(false);
});

test('families and protocols are those of /proc/net/protocols', () => {
  const text = readFileSync('/proc/net/protocols', 'latin1');
  const listed = text.split('\n').map((line) => line.split(' ')[0]);
  const names = [
    ['TCP', 'IPPROTO_TCP'],
    ['UDP', 'IPPROTO_UDP'],
    ['UDP-Lite', 'IPPROTO_UDPLITE'],
    ['MPTCP', 'IPPROTO_MPTCP'],
    ['PING', 'IPPROTO_ICMP'],
    ['TCPv6', 'AF_INET6'],
    ['UNIX', 'AF_UNIX'],
    ['NETLINK', 'AF_NETLINK'],
    ['PACKET', 'AF_PACKET'],
    ['XDP', 'AF_XDP'],
    ['AF_VSOCK', 'AF_VSOCK'],
  ] as const;
  // A module that is not loaded yet is not listed, so what is listed has to be there and not the other way round.
  const missing = names.filter(([there, name]) => listed.includes(there) && !s.supports(name));
  expect(missing).toEqual([]);
});

test.each([
  ['IPPROTO_MPTCP', s.AF_INET, s.SOCK_STREAM, s.IPPROTO_MPTCP],
  ['IPPROTO_SCTP', s.AF_INET, s.SOCK_SEQPACKET, s.IPPROTO_SCTP],
  ['IPPROTO_DCCP', s.AF_INET, s.SOCK_DCCP, s.IPPROTO_DCCP],
  ['AF_VSOCK', s.AF_VSOCK, s.SOCK_STREAM, 0],
  ['AF_X25', s.AF_X25, s.SOCK_SEQPACKET, 0],
  ['AF_TIPC', s.AF_TIPC, s.SOCK_SEQPACKET, 0],
  ['AF_ALG', s.AF_ALG, s.SOCK_SEQPACKET, 0],
])('%s is as socket(2) says', (name, domain, type, protocol) => {
  const fd = raw.socket(domain, type, protocol);
  if (fd >= 0) raw.close(fd);
  expect(s.supports(name)).toBe(fd >= 0);
});

describe('options', () => {
  /** How a C program finds out: with a value of zeros that is as long as any. */
  const asked = [
    ['AF_INET', 'SOCK_STREAM', 'IPPROTO_TCP', 'TCP_MD5SIG'],
    ['AF_INET', 'SOCK_STREAM', 'IPPROTO_TCP', 'TCP_AO_ADD_KEY'],
    ['AF_INET', 'SOCK_STREAM', 'IPPROTO_TCP', 'TCP_AO_INFO'],
    ['AF_INET', 'SOCK_STREAM', 'IPPROTO_TCP', 'TCP_REPAIR_OPTIONS'],
    ['AF_INET', 'SOCK_STREAM', 'IPPROTO_TCP', 'TCP_RTO_MAX_MS'],
    ['AF_INET', 'SOCK_DGRAM', 'IPPROTO_UDP', 'UDP_SEGMENT'],
    ['AF_INET', 'SOCK_DGRAM', 'IPPROTO_IP', 'IP_LOCAL_PORT_RANGE'],
    ['AF_INET', 'SOCK_DGRAM', 'IPPROTO_IP', 'MCAST_JOIN_GROUP'],
    ['AF_INET6', 'SOCK_DGRAM', 'IPPROTO_IPV6', 'IPV6_PKTINFO'],
    ['AF_INET6', 'SOCK_DGRAM', 'IPPROTO_IPV6', 'IPV6_HOPLIMIT'],
    ['AF_INET6', 'SOCK_DGRAM', 'IPPROTO_IPV6', 'IPV6_JOIN_ANYCAST'],
    ['AF_UNIX', 'SOCK_STREAM', 'SOL_SOCKET', 'SO_PEERPIDFD'],
    ['AF_UNIX', 'SOCK_STREAM', 'SOL_SOCKET', 'SO_PEERSEC'],
    ['AF_UNIX', 'SOCK_STREAM', 'SOL_SOCKET', 'SO_INQ'],
    ['AF_INET', 'SOCK_STREAM', 'SOL_SOCKET', 'SO_BUSY_POLL_BUDGET'],
    ['AF_INET', 'SOCK_STREAM', 'SOL_SOCKET', 'SO_CNX_ADVICE'],
    ['AF_INET', 'SOCK_STREAM', 'SOL_SOCKET', 'SO_RCVPRIORITY'],
    ['AF_INET', 'SOCK_STREAM', 'SOL_SOCKET', 'SO_DETACH_FILTER'],
    ['AF_NETLINK', 'SOCK_RAW', 'SOL_NETLINK', 'NETLINK_ADD_MEMBERSHIP'],
  ] as const;

  test('are those that C finds with getsockopt(2) and setsockopt(2)', async () => {
    // By number: the program's headers may be older than the addon's.
    const numbers = s as unknown as Record<string, number | undefined>;
    const rows = asked.filter(([, , , name]) => numbers[name] !== undefined);
    const values = rows.flatMap((row) => row.map((name) => numbers[name] ?? -1));
    const output = await runC(
      `#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>
static int unknown(void) { return errno == ENOPROTOOPT || errno == EOPNOTSUPP; }
int main(int argc, char **argv) {
  for (int i = 1; i + 3 < argc; i += 4) {
    char value[256] = {0};
    socklen_t length = sizeof value;
    int level = atoi(argv[i + 2]), name = atoi(argv[i + 3]);
    int fd = socket(atoi(argv[i]), atoi(argv[i + 1]), 0);
    int got = getsockopt(fd, level, name, value, &length) == 0 || !unknown();
    char zeros[256] = {0};
    int set = setsockopt(fd, level, name, zeros, sizeof zeros) == 0 || !unknown();
    printf("%d ", got || set);
    close(fd);
  }
}`,
      ...values.map(String),
    );
    const theirs = output.trim().split(' ');
    const found = (answer: (name: string, i: number) => unknown) =>
      Object.fromEntries(rows.map(([, , , name], i) => [name, answer(name, i)]));
    expect(found((name) => s.supports(name))).toEqual(found((_, i) => theirs[i] === '1'));
    expect(new Set(theirs)).toEqual(new Set(['0', '1']));
  });

  test('every name of the table has an answer, and no socket stays behind', () => {
    const before = openFds();
    for (const { name } of optionTable) expect(s.supports(name), name).toBeTypeOf('boolean');
    expect(openFds()).toBe(before);
  });

  test.skipIf(process.getuid?.() !== 0)(
    'of raw, packet and XDP sockets are as those sockets say (needs root)',
    () => {
      for (const name of ['ICMP_FILTER', 'ICMPV6_FILTER', 'PACKET_VERSION', 'IPV6_CHECKSUM'])
        expect(s.supports(name), name).toBe(true);
      for (const name of ['XDP_UMEM_REG', 'XDP_STATISTICS'])
        expect(s.supports(name), name).toBe(s.supports('AF_XDP'));
    },
  );
});

test('EMFILE is no answer, and thrown', () => {
  const before = s.getrlimit(s.RLIMIT_NOFILE);
  s.setrlimit(s.RLIMIT_NOFILE, { ...before, cur: 0 });
  try {
    for (const name of ['AF_INET', 'IPPROTO_TCP', 'TCP_INFO'])
      expect(() => s.supports(name)).toThrow(
        expect.objectContaining({ code: 'EMFILE', syscall: 'socket' }),
      );
    // These need no socket.
    expect(s.supports('accept4')).toBe(true);
  } finally {
    s.setrlimit(s.RLIMIT_NOFILE, before);
  }
});

test('what is no name is refused', () => {
  for (const wrong of [undefined, null, 1, {}])
    expect(() => s.supports(wrong as never)).toThrow('"name"');
});
