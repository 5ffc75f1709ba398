// Every option of the table on sockets of every kind: what can be set is set, what can be read is read, and a C program
// that inherits the fd reads the same.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { check } from '../../lib/errors.ts';
import * as s from '../../lib/index.ts';
import { type KnownOption, knownOptions } from '../../lib/options.ts';
import * as raw from '../../lib/raw.ts';

/** What came of an option here. */
export interface Probed {
  readonly option: KnownOption;
  /** The kind of socket on which it was tried with success; undefined where there was none. */
  readonly socket: string | undefined;
  readonly set: boolean;
  readonly get: boolean;
  /** Why not: the errno that says most. */
  readonly code: string | undefined;
  /** Where C read something else. */
  readonly wrong: string | undefined;
}

const loopback = { family: s.AF_INET, address: '127.0.0.1', port: 0 } as const;
const loopback6 = { family: s.AF_INET6, address: '::1', port: 0 } as const;

/** Sockets in the states that options need, each with what else has to stay open. */
const makers: readonly (readonly [name: string, make: () => number[], level?: number])[] = [
  ['TCP', () => [s.socket(s.AF_INET, s.SOCK_STREAM)]],
  ['TCP connection', () => connected(s.AF_INET, loopback, 0)],
  [
    'TCP listener',
    () => {
      const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
      s.bind(fd, loopback);
      s.listen(fd);
      return [fd];
    },
  ],
  ['UDP', () => [bound(s.AF_INET, loopback)]],
  ['TCP over IPv6', () => [s.socket(s.AF_INET6, s.SOCK_STREAM)]],
  ['UDP over IPv6', () => [bound(s.AF_INET6, loopback6)]],
  [
    'connected UDP over IPv6',
    () => {
      const fd = bound(s.AF_INET6, loopback6);
      s.connect(fd, s.getsockname(fd));
      return [fd];
    },
  ],
  ['TCP connection over IPv6', () => connected(s.AF_INET6, loopback6, 0)],
  ['Unix stream', () => s.socketpair(s.AF_UNIX, s.SOCK_STREAM)],
  ['Unix datagram', () => s.socketpair(s.AF_UNIX, s.SOCK_DGRAM)],
  ['MPTCP connection', () => connected(s.AF_INET, loopback, s.IPPROTO_MPTCP)],
  ['UDP-Lite', () => [s.socket(s.AF_INET, s.SOCK_DGRAM, s.IPPROTO_UDPLITE)]],
  ['raw', () => [s.socket(s.AF_INET, s.SOCK_RAW, s.IPPROTO_ICMP)]],
  ['raw IPv6', () => [s.socket(s.AF_INET6, s.SOCK_RAW, s.IPPROTO_ICMPV6)]],
  ['raw IPv6 of another protocol', () => [s.socket(s.AF_INET6, s.SOCK_RAW, 253)]],
  [
    'packet',
    () => {
      const fd = s.socket(s.AF_PACKET, s.SOCK_RAW, s.htons(s.ETH_P_ALL));
      s.bind(fd, { family: s.AF_PACKET, protocol: s.ETH_P_ALL, ifindex: s.if_nametoindex('lo') });
      return [fd];
    },
  ],
  ['netlink', () => [s.socket(s.AF_NETLINK, s.SOCK_RAW, s.NETLINK_ROUTE)]],
  ['vsock', () => [s.socket(s.AF_VSOCK, s.SOCK_STREAM)], s.AF_VSOCK],
  ['AF_ALG', () => [s.socket(s.AF_ALG, s.SOCK_SEQPACKET)], s.SOL_ALG],
  ['AF_XDP', () => [s.socket(s.AF_XDP, s.SOCK_RAW)], s.SOL_XDP],
  ['CAN', () => [s.socket(s.AF_CAN, s.SOCK_RAW, 1)], s.SOL_CAN_RAW],
];

function bound(family: number, address: s.AddressInput): number {
  const fd = s.socket(family, s.SOCK_DGRAM);
  s.bind(fd, address);
  return fd;
}

function connected(family: number, address: s.AddressInput, protocol: number): number[] {
  const listener = s.socket(family, s.SOCK_STREAM, protocol);
  s.bind(listener, address);
  s.listen(listener);
  const client = s.socket(family, s.SOCK_STREAM, protocol);
  s.connect(client, s.getsockname(listener));
  return [client, s.accept(listener).fd, listener];
}

const lo = s.if_nametoindex('lo');
const group4 = { family: s.AF_INET, address: '239.1.1.1', port: 0 } as const;
const group6 = { family: s.AF_INET6, address: 'ff12::1', port: 0 } as const;
const source4 = { ...group4, address: '127.0.0.1' } as const;
const source6 = { ...group6, address: '2001:db8::1' } as const;

/** A value for each type of the table. */
const samples: Readonly<Record<string, readonly unknown[]>> = {
  int: [1, 0, 64, 1500],
  u64: [1_000_000n, 1n],
  linger: [{ onoff: true, linger: 5 }],
  timeval: [{ sec: 1, usec: 500_000 }],
  string: ['reno', 'lo', 'tls'],
  ip_mreqn: [{ multiaddr: '239.1.1.1', address: '127.0.0.1' }],
  ip_mreq_source: [{ multiaddr: '239.1.1.1', interface: '127.0.0.1', sourceaddr: '127.0.0.2' }],
  ip_msfilter: [
    {
      multiaddr: '239.1.1.1',
      interface: '127.0.0.1',
      fmode: s.MCAST_INCLUDE,
      slist: ['127.0.0.2'],
    },
  ],
  group_filter: [
    { interface: lo, group: group4, fmode: s.MCAST_INCLUDE, slist: [source4] },
    { interface: lo, group: group6, fmode: s.MCAST_INCLUDE, slist: [source6] },
  ],
  in_addr: ['127.0.0.1'],
  group_req: [
    { interface: lo, group: group4 },
    { interface: lo, group: group6 },
  ],
  group_source_req: [
    { interface: lo, group: group4, source: source4 },
    { interface: lo, group: group6, source: source6 },
  ],
  ipv6_mreq: [{ multiaddr: 'ff12::1', ifindex: lo }],
  so_timestamping: [{ flags: s.SOF_TIMESTAMPING_SOFTWARE, bind_phc: 0 }],
  sock_txtime: [{ clockid: s.CLOCK_MONOTONIC, flags: 0 }],
  sock_fprog: [[{ code: 6, jt: 0, jf: 0, k: 0xffffffff }]],
  port_range: [{ low: 40_000, high: 41_000 }],
  icmp_filter: [1],
  icmp6_filter: [new Uint8Array(32)],
  packet_mreq: [{ ifindex: lo, type: s.PACKET_MR_PROMISC }],
  fanout: [{ id: 77, type: s.PACKET_FANOUT_HASH }],
  tpacket_req: [{ block_size: 4096, block_nr: 1, frame_size: 2048, frame_nr: 2 }],
  tcp_md5sig: [{ addr: source4, key: new TextEncoder().encode('secret') }],
  in6_pktinfo: [{ addr: '::', ifindex: lo }],
  in6_flowlabel_req: [{ dst: '::1', label: 5, action: 0, share: 1, flags: 1 }],
  sockaddr_in6: [loopback6],
  'tcp_repair_opt[]': [[{ code: 2, val: 1000 }]],
  bytes: [new Uint8Array(16), new Uint8Array(4), new Uint8Array(0)],
};

/** Values for options that do not take just any of their type. */
const own: Readonly<Record<string, readonly unknown[]>> = {
  IPV6_JOIN_ANYCAST: [{ multiaddr: '2001:db8::77', ifindex: 0 }],
  IPV6_LEAVE_ANYCAST: [{ multiaddr: '2001:db8::77', ifindex: 0 }],
  IPV6_CHECKSUM: [2, -1],
  SO_BINDTODEVICE: ['lo'],
  TCP_ULP: ['tls'],
};

/** What an option that undoes something needs to be done first. */
const before: Readonly<Record<string, string>> = {
  IP_DROP_MEMBERSHIP: 'IP_ADD_MEMBERSHIP',
  IP_DROP_SOURCE_MEMBERSHIP: 'IP_ADD_SOURCE_MEMBERSHIP',
  IP_BLOCK_SOURCE: 'IP_ADD_MEMBERSHIP',
  IP_UNBLOCK_SOURCE: 'IP_BLOCK_SOURCE',
  IPV6_DROP_MEMBERSHIP: 'IPV6_ADD_MEMBERSHIP',
  IPV6_LEAVE_GROUP: 'IPV6_JOIN_GROUP',
  IPV6_LEAVE_ANYCAST: 'IPV6_JOIN_ANYCAST',
  MCAST_LEAVE_GROUP: 'MCAST_JOIN_GROUP',
  MCAST_LEAVE_SOURCE_GROUP: 'MCAST_JOIN_SOURCE_GROUP',
  MCAST_BLOCK_SOURCE: 'MCAST_JOIN_GROUP',
  MCAST_UNBLOCK_SOURCE: 'MCAST_BLOCK_SOURCE',
  PACKET_DROP_MEMBERSHIP: 'PACKET_ADD_MEMBERSHIP',
  NETLINK_DROP_MEMBERSHIP: 'NETLINK_ADD_MEMBERSHIP',
  SO_DETACH_FILTER: 'SO_ATTACH_FILTER',
  SO_DETACH_BPF: 'SO_ATTACH_FILTER',
  SO_ATTACH_REUSEPORT_CBPF: 'SO_REUSEPORT',
  SO_DETACH_REUSEPORT_BPF: 'SO_ATTACH_REUSEPORT_CBPF',
  IP_MSFILTER: 'IP_ADD_SOURCE_MEMBERSHIP',
  MCAST_MSFILTER: 'MCAST_JOIN_SOURCE_GROUP',
  TCP_REPAIR_QUEUE: 'TCP_REPAIR',
  TCP_QUEUE_SEQ: 'TCP_REPAIR_QUEUE',
  TCP_REPAIR_OPTIONS: 'TCP_REPAIR',
  TCP_REPAIR_WINDOW: 'TCP_REPAIR',
  SO_GET_FILTER: 'SO_ATTACH_FILTER',
  PACKET_FANOUT_DATA: 'PACKET_FANOUT',
};

/** Values that change between two looks: only their length is compared. */
const moving =
  /^(TCP_INFO|TCP_TIMESTAMP|TCP_CC_INFO|SO_MEMINFO|SO_INCOMING_CPU|MPTCP_|PACKET_STATISTICS|TCP_ZEROCOPY|SO_PEERPIDFD|SO_RCVBUF$|TCP_WINDOW_CLAMP|TCP_QUICKACK|SO_TXREHASH|IPV6_2292PKTOPTIONS)/;

/** Names are the same for IPv4 and IPv6 in some cases, levels are not. */
function named(name: string, level: number): KnownOption | undefined {
  return [...knownOptions.values()].find(
    (option) => option.name === name && option.level === level,
  );
}

/** The options that an option needs, the first one first. */
function needs({ name, level }: KnownOption): KnownOption[] {
  const first = before[name];
  const option =
    first === undefined ? undefined : (named(first, level) ?? named(first, s.SOL_SOCKET));
  return option === undefined ? [] : [...needs(option), option];
}

function code(error: unknown): string {
  if (error instanceof s.SyscallError) return error.code;
  return error instanceof TypeError || error instanceof RangeError ? error.name : 'Error';
}

/** Sets an option to the first of the values that the kernel takes. Returns the errno of the last, or nothing. */
function set(fd: number, option: KnownOption): string | undefined {
  let last = 'ENOPROTOOPT';
  for (const value of own[option.name] ?? samples[option.type] ?? samples['int'] ?? []) {
    try {
      s.setsockopt(fd, option.level, option.option, value as number);
      return undefined;
    } catch (error) {
      last = code(error);
    }
  }
  return last;
}

const READER = `#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <errno.h>
#include <sys/socket.h>
int main(int argc, char **argv) {
  int level = atoi(argv[1]), option = atoi(argv[2]);
  socklen_t length = atoi(argv[3]);
  unsigned char *value = calloc(1, length + 1);
  for (const char *at = argv[4]; *at; at += 2) sscanf(at, "%2hhx", value + (at - argv[4]) / 2);
  if (argc < 5 || getsockopt(3, level, option, value, &length) != 0) return printf("%s", strerror(errno)), 1;
  for (socklen_t i = 0; i < length && i < (socklen_t)atoi(argv[3]); i++) printf("%02x", value[i]);
  return 0;
}`;

/** The bytes that a C program reads from the same fd. */
function inC(reader: string, fd: number, { level, option, codec }: KnownOption): string {
  const request = Buffer.from(codec.request ?? []).toString('hex');
  const args = [String(level), String(option), String(Math.max(codec.size, 4)), request];
  const { stdout } = spawnSync(reader, args, {
    stdio: ['ignore', 'pipe', 'ignore', fd],
    encoding: 'utf8',
  });
  return stdout;
}

function tryOn(reader: string, fd: number, option: KnownOption): Omit<Probed, 'option' | 'socket'> {
  for (const needed of needs(option)) set(fd, needed);
  const sets = option.set;
  const failed = sets ? set(fd, option) : undefined;
  let wrong: string | undefined;
  let get = false;
  let reason = failed;
  if (option.get) {
    try {
      const bytes = new Uint8Array(Math.max(option.codec.size, 4));
      bytes.set(option.codec.request ?? []);
      const length = Int32Array.of(bytes.length);
      check(raw.getsockopt(fd, option.level, option.option, bytes, length), 'getsockopt', fd);
      const ours = Buffer.from(bytes.subarray(0, length[0])).toString('hex');
      if (option.type === 'fd') s.close(new Int32Array(bytes.slice(0, 4).buffer)[0] ?? -1);
      // Filters count instructions, which the plain form does not know.
      if (option.type !== 'sock_fprog') {
        const theirs = inC(reader, fd, option);
        const alike = moving.test(option.name) ? ours.length === theirs.length : ours === theirs;
        if (!alike) wrong = `${ours} instead of ${theirs}`;
      }
      const value = s.getsockopt(fd, option.level, option.option) as unknown;
      if (option.type === 'fd' && typeof value === 'number') s.close(value);
      get = true;
    } catch (error) {
      reason = code(error);
    }
  }
  return { set: sets && failed === undefined, get, code: reason, wrong };
}

/** Tries every option; the order is the table's. */
export function probe(): Probed[] {
  const folder = mkdtempSync(`${tmpdir()}/sockfd-options-`);
  const reader = `${folder}/reader`;
  try {
    writeFileSync(`${reader}.c`, READER);
    const { status, stderr } = spawnSync('cc', ['-O1', '-o', reader, `${reader}.c`], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`cc: ${stderr}`);
    return [...knownOptions.values()].map((option) => best(reader, option));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The kind of socket on which an option does most. */
function best(reader: string, option: KnownOption): Probed {
  let found: Probed = {
    option,
    socket: undefined,
    set: false,
    get: false,
    code: undefined,
    wrong: undefined,
  };
  const score = ({ set: sets, get }: { set: boolean; get: boolean }): number =>
    Number(sets) + Number(get);
  for (const [socket, make, level] of makers) {
    // Families of their own: no other socket has their options.
    if (level !== undefined && option.level !== level) continue;
    let fds: number[];
    try {
      fds = make();
    } catch (error) {
      if (level !== undefined) found = { ...found, code: `${code(error)} for the socket` };
      continue;
    }
    try {
      const result = tryOn(reader, fds[0] ?? -1, option);
      if (score(result) > score(found)) found = { option, socket, ...result };
      else if (found.socket === undefined && saysMore(result.code, found.code))
        found = { ...found, code: result.code };
    } finally {
      for (const fd of fds) s.close(fd);
    }
    if (score(found) === Number(option.get) + Number(option.set)) break;
  }
  return found;
}

/** Errnos from what says least: that this kind of socket does not have the option, or that there is no such kind. */
const vague = ['EAFNOSUPPORT', 'ENOTSUP', 'EOPNOTSUPP', 'ENOPROTOOPT', 'EINVAL'];

function saysMore(name: string | undefined, than: string | undefined): boolean {
  if (name === undefined || than === undefined) return name !== undefined;
  const [mine, theirs] = [vague.indexOf(name), vague.indexOf(than)];
  return theirs !== -1 && (mine === -1 || mine > theirs);
}
