// A value for each option of the table, and how it is set.

import * as s from '../../lib/index.ts';
import { type KnownOption, knownOptions } from '../../lib/values/known-options.ts';

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
  sockaddr_in6: [{ family: s.AF_INET6, address: '::1', port: 0 }],
  'tcp_repair_opt[]': [[{ code: 2, val: 1000 }]],
  be32: [1],
  sctp_rtoinfo: [{ initial: 3000, max: 60_000, min: 1000 }],
  sctp_assocparams: [{ asocmaxrxt: 10, cookie_life: 60_000 }],
  sctp_initmsg: [{ num_ostreams: 10, max_instreams: 10 }],
  sctp_prim: [{ addr: source4 }],
  sctp_setpeerprim: [{ addr: source4 }],
  sctp_paddrparams: [{ hbinterval: 1000, flags: 1 }],
  sctp_sndrcvinfo: [{ stream: 1 }],
  sctp_event_subscribe: [{ data_io: true }],
  sctp_assoc_value: [{ assoc_value: 1 }, { assoc_value: 1000 }],
  sctp_sack_info: [{ delay: 100, freq: 2 }],
  sctp_authchunk: [0],
  sctp_hmacalgo: [[1]],
  sctp_authkey: [{ keynumber: 1, key: new Uint8Array(16) }],
  sctp_authkeyid: [{ keynumber: 0 }],
  sctp_paddrthlds: [{ pathmaxrxt: 5, pathpfthld: 2 }],
  sctp_paddrthlds_v2: [{ pathmaxrxt: 5, pathpfthld: 2, pathcpthld: 3 }],
  sctp_sndinfo: [{ sid: 1 }],
  sctp_default_prinfo: [{ value: 100, policy: s.SCTP_PR_SCTP_TTL }],
  sctp_reset_streams: [{ flags: s.SCTP_STREAM_RESET_OUTGOING, stream_list: [1] }],
  sctp_add_streams: [{ instrms: 1, outstrms: 1 }],
  sctp_stream_value: [{ stream_id: 1, stream_value: 1 }],
  sctp_event: [{ type: s.SCTP_SHUTDOWN_EVENT, on: true }],
  sctp_udpencaps: [{ port: 9899 }],
  sctp_probeinterval: [{ interval: 5000 }],
  tls_crypto_info: [
    {
      version: s.TLS_1_2_VERSION,
      cipher_type: s.TLS_CIPHER_AES_GCM_128,
      iv: new Uint8Array(8),
      key: new Uint8Array(16),
      salt: new Uint8Array(4),
      rec_seq: new Uint8Array(8),
    },
  ],
  'can_filter[]': [[{ can_id: 1, can_mask: s.CAN_SFF_MASK }]],
  can_isotp_options: [{ flags: 0 }],
  can_isotp_fc_options: [{ bs: 4, stmin: 0, wftmax: 0 }],
  can_isotp_ll_options: [{ mtu: s.CAN_MTU, tx_dl: 8, tx_flags: 0 }],
  'j1939_filter[]': [[{ pgn: 0x12300, pgn_mask: 0x3ff00 }]],
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
  TCP_TIMESTAMP: 'TCP_REPAIR',
  SO_GET_FILTER: 'SO_ATTACH_FILTER',
  PACKET_FANOUT_DATA: 'PACKET_FANOUT',
};

/** Names are the same for IPv4 and IPv6 in some cases, levels are not. */
function named(name: string, level: number): KnownOption | undefined {
  return [...knownOptions().values()].find(
    (option) => option.name === name && option.level === level,
  );
}

/** The options that an option needs, the first one first. */
export function needs({ name, level }: KnownOption): KnownOption[] {
  const first = before[name];
  const option =
    first === undefined ? undefined : (named(first, level) ?? named(first, s.SOL_SOCKET));
  return option === undefined ? [] : [...needs(option), option];
}

export function code(error: unknown): string {
  if (error instanceof s.SyscallError) return error.code;
  return error instanceof TypeError || error instanceof RangeError ? error.name : 'Error';
}

/** What may be tried. */
export function values({ name, type }: KnownOption): readonly unknown[] {
  return own[name] ?? samples[type] ?? samples['int'] ?? [];
}

/** Sets an option to the first of the values that the kernel takes. Returns the errno of the last, or nothing. */
export function set(fd: number, option: KnownOption): string | undefined {
  let last = 'ENOPROTOOPT';
  for (const value of values(option)) {
    try {
      s.setsockopt(fd, option.level, option.option, value as number);
      return undefined;
    } catch (error) {
      last = code(error);
    }
  }
  return last;
}
