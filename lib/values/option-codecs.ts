// How each type of option value becomes bytes and back.

import { elements, outOfRange, wrongType } from './arguments.ts';
import {
  address,
  type Codec,
  int,
  list,
  opaque,
  padded,
  storage,
  string,
  structs,
  uint,
  view,
  wide,
} from './codec.ts';
import { familyCodecs } from './family-codecs.ts';
import { viewOf } from './memory.ts';
import type {
  BpfInstruction,
  Fanout,
  GroupFilter,
  GroupReq,
  GroupSourceReq,
  In6FlowlabelReq,
  In6Pktinfo,
  Ip6Mtuinfo,
  IpMreqn,
  IpMreqSource,
  IpMsfilter,
  Ipv6Mreq,
  Linger,
  MptcpSubflowAddrs,
  OptionValues,
  PacketMreq,
  PortRange,
  TcpMd5sig,
  TcpRepairOpt,
  TcpRepairWindow,
  Timestamping,
  Timeval,
  TpacketReq,
  TpacketStats,
  Txtime,
  Ucred,
} from './option-values.ts';
import { type AddressInput, decode as decodeAddress, sockaddr } from './sockaddr.ts';
import {
  be32,
  bytes,
  i32,
  in_addr,
  in6_addr,
  long,
  type Struct,
  struct,
  u8,
  u16,
  u32,
} from './struct.ts';
import { mptcp_info, type TcpInfo, tcp_info } from './tcp-info.ts';

/** A sockaddr_in6 in a struct that only the kernel fills in. */
const sockaddr_in6 = {
  ...storage,
  size: 28,
  align: 4,
  get: in6Of,
  set: (data: DataView, offset: number, value: unknown, name: string): void => {
    const bytes = sockaddr(value as AddressInput);
    if (bytes.byteLength > 28) {
      throw outOfRange(name, 'an address of at most 28 bytes', bytes.byteLength);
    }
    new Uint8Array(data.buffer, data.byteOffset + offset, 28).set(bytes);
  },
};

function in6Of(data: DataView, offset: number): unknown {
  return decodeAddress(new Uint8Array(data.buffer, data.byteOffset + offset, 28), 28);
}

const any = { address: '0.0.0.0', interface: '0.0.0.0', ifindex: 0 };

const ip_mreqn = struct<IpMreqn>({ multiaddr: in_addr, address: in_addr, ifindex: i32 }, any);

/** The group, the interface, the mode, then a list that C declares with one element. */
const msfilterHead = struct<Omit<IpMsfilter, 'slist'> & { numsrc: number }>(
  { multiaddr: in_addr, interface: in_addr, fmode: u32, numsrc: u32 },
  any,
);
const groupHead = struct<GroupReq & { fmode: number; numsrc: number }>({
  interface: u32,
  group: storage,
  fmode: u32,
  numsrc: u32,
});

/** As many sources as a group may have where nobody raised net.ipv4.igmp_max_msf and net.ipv6.mld_max_msf far. */
const SOURCES = 256;

/** A struct that ends in a list: its head, then elements of one size. */
function listed<T extends { slist: readonly unknown[] }>(
  head: Struct<Omit<T, 'slist'> & { numsrc: number }>,
  element: Codec,
  elementSize: number,
): Codec<T> {
  return {
    size: head.size + 64 * elementSize,
    ask: (request, name) => {
      if (typeof request !== 'object' || request === null)
        throw wrongType(name, 'an object', request);
      const data = new Uint8Array(head.size + SOURCES * elementSize);
      data.set(head.encode({ fmode: 0, ...request, numsrc: SOURCES }, name));
      return data;
    },
    decode: (data) => {
      const { numsrc, ...rest } = head.decode(data.subarray(0, head.size));
      const there = Math.floor((data.byteLength - head.size) / elementSize);
      const slist = Array.from({ length: Math.min(numsrc, there) }, (_, i) => {
        const start = head.size + i * elementSize;
        return element.decode(data.subarray(start, start + elementSize));
      });
      return { ...rest, slist } as unknown as T;
    },
    encode: (value, name) => {
      if (typeof value !== 'object' || value === null) {
        throw wrongType(name, 'an object with slist', value);
      }
      const { slist, ...rest } = value as T;
      const sources = elements(`${name}.slist`, 'an array', slist);
      const encoded = Array.from(sources, (source, i) =>
        element.encode(source, `${name}.slist[${i}]`),
      );
      const data = new Uint8Array(head.size + encoded.length * elementSize);
      data.set(head.encode({ ...rest, numsrc: encoded.length }, name));
      for (const [i, source] of encoded.entries()) data.set(source, head.size + i * elementSize);
      return data;
    },
  };
}

/** An IPv4 address as the value; set also as struct ip_mreqn. */
const address4: Codec<string> = {
  size: 4,
  decode: (data) => in_addr.get(view(padded(data, 4)), 0),
  encode: (value, name) => {
    if (typeof value === 'object') {
      return ip_mreqn.encode({ multiaddr: '0.0.0.0', ...value }, name);
    }
    const data = new Uint8Array(4);
    in_addr.set(view(data), 0, value, name);
    return data;
  },
};

const port_range: Codec<PortRange> = {
  size: 4,
  decode: (data) => {
    const both = u32.get(view(padded(data, 4)), 0);
    return { low: both & 0xffff, high: both >>> 16 };
  },
  encode: (value, name) => {
    const { low, high } = portRange.decode(portRange.encode(value, name));
    return new Uint8Array(Uint32Array.of(low + high * 0x10000).buffer);
  },
};
const portRange = struct<PortRange>({ low: u16, high: u16 });

const fanout: Codec<Fanout> = {
  size: 4,
  decode: (data) => {
    const both = u32.get(view(padded(data, 4)), 0);
    return { id: both & 0xffff, type: both >>> 16 };
  },
  encode: (value, name) => {
    const { id, type, max_num_members } = fanoutArgs.decode(fanoutArgs.encode(value, name));
    const words = [id + type * 0x10000];
    if (max_num_members !== undefined && max_num_members > 0) words.push(max_num_members);
    return new Uint8Array(Uint32Array.from(words).buffer);
  },
};
const fanoutArgs = struct<Fanout>(
  { id: u16, type: u16, max_num_members: u32 },
  { max_num_members: 0 },
);

const packetMreq = struct<PacketMreq & { alen: number }>({
  ifindex: i32,
  type: u16,
  alen: u16,
  address: bytes(32),
});
const packet_mreq: Codec<PacketMreq> = {
  size: 40,
  decode: (data) => packetMreq.decode(data),
  encode: (value, name) => {
    const given = value as PacketMreq | null;
    const address = given?.address ?? new Uint8Array(0);
    const alen = viewOf(`${name}.address`, address).byteLength;
    const object = typeof given === 'object' && given !== null;
    const data = packetMreq.encode(object ? { ...given, address, alen } : given, name);
    // A kernel that knows only the short struct takes it where the address fits.
    return alen <= 8 ? data.slice(0, 16) : data;
  },
};

const md5sig = struct<TcpMd5sig & { keylen: number }>(
  { addr: storage, flags: u8, prefixlen: u8, keylen: u16, ifindex: i32, key: bytes(80) },
  { flags: 0, prefixlen: 0, ifindex: 0 },
);
const tcp_md5sig: Codec<TcpMd5sig> = {
  size: md5sig.size,
  decode: md5sig.decode,
  encode: (value, name) => {
    if (typeof value !== 'object' || value === null) throw wrongType(name, '{ addr, key }', value);
    const keylen = viewOf(`${name}.key`, (value as TcpMd5sig).key).byteLength;
    return md5sig.encode({ ...value, keylen }, name);
  },
};

const subflowData = struct<{ size: number; count: number; size_kernel: number; size_user: number }>(
  {
    size: u32,
    count: u32,
    size_kernel: u32,
    size_user: u32,
  },
);

/** An element for each subflow, behind struct mptcp_subflow_data, which agrees with the kernel on their size. */
function subflows<T>(element: Codec<T>): Codec<T[]> {
  const { size } = subflowData;
  const head = { size, count: 0, size_kernel: 0, size_user: element.size };
  return {
    // The kernel allows eight subflows.
    size: size + 8 * element.size,
    request: subflowData.encode(head, 'request'),
    decode: (data) => {
      // The kernel's own elements are smaller where it is older: then they are as close as they can be.
      const { count, size_user } = subflowData.decode(data.subarray(0, size));
      const there = Math.floor((data.byteLength - size) / Math.max(size_user, 1));
      return Array.from({ length: Math.min(count, there) }, (_, i) => {
        const start = size + i * size_user;
        return element.decode(data.subarray(start, start + size_user));
      });
    },
    encode: (value, name) => opaque(size).encode(value, name),
  };
}

const flowlabelReq = struct<In6FlowlabelReq>(
  {
    dst: in6_addr,
    label: be32,
    action: u8,
    share: u8,
    flags: u16,
    expires: u16,
    linger: u16,
    _pad: u32,
  },
  { expires: 0, linger: 0 },
);
const flowlabel: Codec<In6FlowlabelReq> = {
  ...flowlabelReq,
  ask: (request, name) => {
    if (typeof request !== 'object' || request === null)
      throw wrongType(name, 'an object', request);
    const none = { dst: '::', label: 0, action: 0, share: 0, flags: 0 };
    return flowlabelReq.encode({ ...none, ...request }, name);
  },
};

/** How to handle each type of the option table. */
export const codecs: Readonly<Record<keyof OptionValues, Codec>> = {
  int,
  uint,
  fd: int,
  u64: wide,
  // IFNAMSIZ, TCP_CA_NAME_MAX and TCP_ULP_NAME_MAX are 16, with the NUL.
  string: string(15),
  bytes: opaque(1024),
  linger: struct<Linger>({ onoff: i32, linger: i32 }),
  timeval: struct<Timeval>({ sec: long, usec: long }),
  ucred: struct<Ucred>({ pid: i32, uid: u32, gid: u32 }),
  'gid[]': list(4096, 4, (data) => u32.get(view(data), 0), int.encode),
  'u32[]': list(256, 4, (data) => u32.get(view(data), 0), int.encode),
  sockaddr: address,
  sockaddr_in: address,
  sockaddr_in6: address,
  so_timestamping: struct<Timestamping>({ flags: i32, bind_phc: i32 }, { bind_phc: 0 }),
  sock_txtime: struct<Txtime>({ clockid: i32, flags: u32 }),
  sock_fprog: structs(struct<BpfInstruction>({ code: u16, jt: u8, jf: u8, k: u32 }), 8 * 4096),
  tcp_info: { ...tcp_info, size: 512 },
  mptcp_info: { ...mptcp_info, size: 256 },
  'tcp_info[]': subflows<TcpInfo>({ ...tcp_info, size: 512 }),
  'mptcp_subflow_addrs[]': subflows(struct<MptcpSubflowAddrs>({ local: storage, remote: storage })),
  tcp_md5sig,
  'tcp_repair_opt[]': structs(struct<TcpRepairOpt>({ code: u32, val: u32 }), 256),
  tcp_repair_window: struct<TcpRepairWindow>({
    snd_wl1: u32,
    snd_wnd: u32,
    max_window: u32,
    rcv_wnd: u32,
    rcv_wup: u32,
  }),
  in_addr: address4,
  ip_mreqn,
  ip_mreq_source: struct<IpMreqSource>(
    { multiaddr: in_addr, interface: in_addr, sourceaddr: in_addr },
    any,
  ),
  ip_msfilter: listed<IpMsfilter>(msfilterHead, address4, 4),
  group_req: struct<GroupReq>({ interface: u32, group: storage }),
  group_source_req: struct<GroupSourceReq>({ interface: u32, group: storage, source: storage }),
  group_filter: listed<GroupFilter>(groupHead, address, 128),
  ipv6_mreq: struct<Ipv6Mreq>({ multiaddr: in6_addr, ifindex: i32 }, any),
  in6_pktinfo: struct<In6Pktinfo>({ addr: in6_addr, ifindex: u32 }),
  ip6_mtuinfo: struct<Ip6Mtuinfo>({ addr: sockaddr_in6, mtu: u32 }),
  in6_flowlabel_req: flowlabel,
  port_range,
  icmp_filter: uint,
  icmp6_filter: opaque(32),
  packet_mreq,
  tpacket_req: struct<TpacketReq>({
    block_size: u32,
    block_nr: u32,
    frame_size: u32,
    frame_nr: u32,
  }),
  tpacket_stats: struct<TpacketStats>({ packets: u32, drops: u32, freeze_q_cnt: u32 }),
  fanout,
  ...familyCodecs,
};
