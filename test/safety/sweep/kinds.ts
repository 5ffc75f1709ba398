// Sockets and files in states in which their options and requests do something.
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as s from '../../../lib/index.ts';
import { kinds } from '../../options/kinds.ts';

/** What makes an fd, with what else has to stay open. */
export interface Kind {
  readonly name: string;
  readonly make: () => number[];
}

/** BPF_RET | BPF_K: a filter of so many instructions that takes packets whole. */
function program(count: number): Uint8Array {
  const bytes = new Uint8Array(8 * count);
  for (let i = 0; i < count; i++) bytes.set([6, 0, 0, 0, 0xff, 0xff, 0, 0], 8 * i);
  return bytes;
}

/** A datagram socket that takes a group of the loopback interface from 60 sources. */
function joined(family: number): number[] {
  const fd = s.socket(family, s.SOCK_DGRAM);
  const [level, group, source] =
    family === s.AF_INET
      ? [s.IPPROTO_IP, '232.1.1.1', (i: number) => `10.0.0.${i}`]
      : [s.IPPROTO_IPV6, 'ff31::1', (i: number) => `2001:db8::${i.toString(16)}`];
  for (let i = 1; i <= 60; i++) {
    s.setsockopt(fd, level as 0, s.MCAST_JOIN_SOURCE_GROUP, {
      interface: 1,
      group: { family, address: group, port: 0 } as s.Address,
      source: { family, address: source(i), port: 0 } as s.Address,
    });
  }
  return [fd];
}

/** A packet socket in a fanout group whose program it may set. */
function fanout(): number[] {
  const fd = s.socket(s.AF_PACKET, s.SOCK_RAW, s.htons(s.ETH_P_ALL));
  s.bind(fd, { family: s.AF_PACKET, protocol: s.ETH_P_ALL, ifindex: 1 });
  s.setsockopt(fd, s.SOL_PACKET, s.PACKET_FANOUT, Int32Array.of((6 << 16) | 11));
  return [fd];
}

const more: readonly Kind[] = [
  { name: 'UDP joined to 60 sources', make: () => joined(s.AF_INET) },
  { name: 'UDP over IPv6 joined to 60 sources', make: () => joined(s.AF_INET6) },
  { name: 'packet in a fanout group', make: fanout },
  {
    name: 'UDP with a filter of 500 instructions',
    make: () => {
      const fd = s.socket(s.AF_INET, s.SOCK_DGRAM);
      s.setsockopt(fd, s.SOL_SOCKET, s.SO_ATTACH_FILTER, program(500));
      return [fd];
    },
  },
  { name: 'ping', make: () => [s.socket(s.AF_INET, s.SOCK_DGRAM, s.IPPROTO_ICMP)] },
  { name: 'raw of IPPROTO_RAW', make: () => [s.socket(s.AF_INET, s.SOCK_RAW, s.IPPROTO_RAW)] },
  {
    name: 'netlink in groups',
    make: () => {
      const fd = s.socket(s.AF_NETLINK, s.SOCK_RAW, s.NETLINK_ROUTE);
      s.bind(fd, { family: s.AF_NETLINK, pid: 0, groups: 0xffff });
      return [fd];
    },
  },
  { name: 'SCTP', make: () => [s.socket(s.AF_INET, s.SOCK_STREAM, 132)] },
  { name: 'Bluetooth L2CAP', make: () => [s.socket(31, s.SOCK_SEQPACKET, 0)] },
  { name: 'Bluetooth RFCOMM', make: () => [s.socket(31, s.SOCK_STREAM, 3)] },
  { name: 'RDS', make: () => [s.socket(21, s.SOCK_SEQPACKET, 0)] },
  { name: 'TIPC', make: () => [s.socket(30, s.SOCK_SEQPACKET, 0)] },
  { name: 'KCM', make: () => [s.socket(41, s.SOCK_SEQPACKET, 0)] },
];

/** The kinds that this kernel has. */
export function possible(list: readonly Kind[]): Kind[] {
  return list.filter(({ make }) => {
    try {
      for (const fd of make()) s.close(fd);
      return true;
    } catch {
      return false;
    }
  });
}

export const socketKinds: readonly Kind[] = [
  ...kinds.map(([name, make]): Kind => ({ name, make })),
  ...more,
];

function pty(): number[] {
  const fd = openSync('/dev/ptmx', 'r+');
  s.ioctl(fd, s.TIOCSPTLCK, 0);
  return [s.ioctl(fd, s.TIOCGPTPEER, 0o2 | 0o400), fd];
}

/** A file that is gone when its fd is closed. */
function file(): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'sockfd-sweep-'));
  const fd = openSync(join(folder, 'file'), 'w+');
  rmSync(folder, { recursive: true });
  return [fd];
}

/** What else answers requests of ioctl(2) and commands of fcntl(2). */
export const fileKinds: readonly Kind[] = [
  { name: 'terminal', make: pty },
  { name: 'other end of a terminal', make: () => pty().reverse() },
  { name: 'pipe', make: () => s.pipe2(s.O_NONBLOCK) },
  { name: 'eventfd', make: () => [s.eventfd(0, 0)] },
  { name: 'timerfd', make: () => [s.timerfd_create(s.CLOCK_MONOTONIC, 0)] },
  { name: 'epoll', make: () => [s.epoll_create1(0)] },
  { name: 'network namespace', make: () => [openSync('/proc/self/ns/net', 'r')] },
  { name: 'user namespace', make: () => [openSync('/proc/self/ns/user', 'r')] },
  { name: 'process namespace', make: () => [openSync('/proc/self/ns/pid', 'r')] },
  { name: 'process', make: () => [s.pidfd_open(process.pid)] },
  { name: 'file', make: file },
  { name: 'device of TUN', make: () => [openSync('/dev/net/tun', 'r+')] },
  {
    name: 'TAP interface',
    make: () => {
      const fd = openSync('/dev/net/tun', 'r+');
      const request = new Uint8Array(40);
      request.set(new TextEncoder().encode('sweep%d'));
      request[16] = 2;
      s.ioctl(fd, s.TUNSETIFF, request);
      return [fd];
    },
  },
];
