// Sockets of every kind, for the options of every level.
import * as s from '../../lib/index.ts';

const loopback = { family: s.AF_INET, address: '127.0.0.1', port: 0 } as const;
const loopback6 = { family: s.AF_INET6, address: '::1', port: 0 } as const;

/**
 * Sockets in the states that options need, the first fd of each, with what else has to stay open. Those of a family that
 * has options of its own are for that level only.
 */
export const kinds: readonly (readonly [name: string, make: () => number[], level?: number])[] = [
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
  ['CAN', () => [s.socket(s.AF_CAN, s.SOCK_RAW, s.CAN_RAW)], s.SOL_CAN_RAW],
  ['ISO-TP', () => [s.socket(s.AF_CAN, s.SOCK_DGRAM, s.CAN_ISOTP)], s.SOL_CAN_ISOTP],
  ['J1939', () => [s.socket(s.AF_CAN, s.SOCK_DGRAM, s.CAN_J1939)], s.SOL_CAN_J1939],
  ['SCTP', () => [s.socket(s.AF_INET, s.SOCK_STREAM, s.IPPROTO_SCTP)], s.IPPROTO_SCTP],
  ['DCCP', () => [s.socket(s.AF_INET, s.SOCK_DCCP, s.IPPROTO_DCCP)], s.SOL_DCCP],
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
