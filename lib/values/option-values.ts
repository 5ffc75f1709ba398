// The types of option values: each one's interface, and which option has which.

import type { FamilyInputs, FamilyRequests, FamilyValues } from './family-values.ts';
import type { AnyOption, Option } from './option-types.ts';
import type { Address, AddressInput } from './sockaddr.ts';
import type { MptcpInfo, TcpInfo } from './tcp-info.ts';

/** struct linger: socket(7) */
export interface Linger {
  /** Whether close(2) waits; with `linger` 0 it resets the connection. */
  readonly onoff: number | boolean;
  /** Seconds. */
  readonly linger: number;
}

/** struct timeval */
export interface Timeval {
  readonly sec: number;
  readonly usec: number;
}

/** struct ucred: unix(7) */
export interface Ucred {
  readonly pid: number;
  readonly uid: number;
  readonly gid: number;
}

/** struct so_timestamping */
export interface Timestamping {
  /** `SOF_TIMESTAMPING_*` */
  readonly flags: number;
  /** The index of a PTP clock, with SOF_TIMESTAMPING_BIND_PHC. */
  readonly bind_phc?: number;
}

/** struct sock_txtime */
export interface Txtime {
  /** `CLOCK_*` */
  readonly clockid: number;
  /** `SOF_TXTIME_*` */
  readonly flags: number;
}

/** struct sock_filter: one instruction of classic BPF. */
export interface BpfInstruction {
  /** `BPF_*`, ored. */
  readonly code: number;
  /** Instructions to skip if true. */
  readonly jt: number;
  /** Instructions to skip if false. */
  readonly jf: number;
  readonly k: number;
}

/** struct ip_mreqn: ip(7) */
export interface IpMreqn {
  /** The group, as text. */
  readonly multiaddr: string;
  /** The local interface's address; any unless given. */
  readonly address?: string;
  /** The local interface's index, which counts before `address`; 0 for any. */
  readonly ifindex?: number;
}

/** struct ip_mreq_source: ip(7) */
export interface IpMreqSource {
  readonly multiaddr: string;
  /** The local interface's address. */
  readonly interface?: string;
  readonly sourceaddr: string;
}

/** struct ip_msfilter: ip(7) */
export interface IpMsfilter {
  readonly multiaddr: string;
  readonly interface?: string;
  /** `MCAST_INCLUDE` or `MCAST_EXCLUDE` */
  readonly fmode: number;
  readonly slist: readonly string[];
}

/** struct group_req: RFC 3678 */
export interface GroupReq {
  /** The index of the interface. */
  readonly interface: number;
  readonly group: AddressInput;
}

/** struct group_source_req: RFC 3678 */
export interface GroupSourceReq extends GroupReq {
  readonly source: AddressInput;
}

/** struct group_filter: RFC 3678 */
export interface GroupFilter extends GroupReq {
  /** `MCAST_INCLUDE` or `MCAST_EXCLUDE` */
  readonly fmode: number;
  readonly slist: readonly AddressInput[];
}

/** struct ipv6_mreq: ipv6(7) */
export interface Ipv6Mreq {
  readonly multiaddr: string;
  /** The index of the interface. */
  readonly ifindex?: number;
}

/** struct in6_pktinfo: ipv6(7) */
export interface In6Pktinfo {
  readonly addr: string;
  readonly ifindex: number;
}

/** struct in_pktinfo: ip(7) */
export interface InPktinfo {
  readonly ifindex: number;
  /** The local address of the packet. */
  readonly spec_dst: string;
  /** The destination address in the packet's header. */
  readonly addr: string;
}

/** struct ip6_mtuinfo: RFC 3542 */
export interface Ip6Mtuinfo {
  readonly addr: Address;
  readonly mtu: number;
}

/** struct in6_flowlabel_req */
export interface In6FlowlabelReq {
  readonly dst: string;
  readonly label: number;
  /** `IPV6_FL_A_*` */
  readonly action: number;
  /** `IPV6_FL_S_*` */
  readonly share: number;
  /** `IPV6_FL_F_*` */
  readonly flags: number;
  readonly expires?: number;
  readonly linger?: number;
}

/** The local ports that an automatic bind may choose from; 0 leaves an end to the system. */
export interface PortRange {
  readonly low: number;
  readonly high: number;
}

/** struct packet_mreq: packet(7) */
export interface PacketMreq {
  readonly ifindex: number;
  /** `PACKET_MR_*` */
  readonly type: number;
  /** The hardware address, at most 32 bytes; none for PACKET_MR_PROMISC and PACKET_MR_ALLMULTI. */
  readonly address?: Uint8Array;
}

/** struct tpacket_req: packet(7) */
export interface TpacketReq {
  readonly block_size: number;
  readonly block_nr: number;
  readonly frame_size: number;
  readonly frame_nr: number;
}

/** struct tpacket_stats: packet(7) */
export interface TpacketStats {
  readonly packets: number;
  readonly drops: number;
  /** TPACKET_V3 */
  readonly freeze_q_cnt?: number;
}

/** PACKET_FANOUT: packet(7) */
export interface Fanout {
  readonly id: number;
  /** `PACKET_FANOUT_*` with `PACKET_FANOUT_FLAG_*` */
  readonly type: number;
  /** Linux 5.13 */
  readonly max_num_members?: number;
}

/** struct tcp_md5sig: RFC 2385 */
export interface TcpMd5sig {
  readonly addr: AddressInput;
  /** At most 80 bytes; none removes the key. */
  readonly key: Uint8Array;
  /** `TCP_MD5SIG_FLAG_*`, for TCP_MD5SIG_EXT. */
  readonly flags?: number;
  readonly prefixlen?: number;
  readonly ifindex?: number;
}

/** struct tcp_repair_opt */
export interface TcpRepairOpt {
  readonly code: number;
  readonly val: number;
}

/** struct tcp_repair_window */
export interface TcpRepairWindow {
  readonly snd_wl1: number;
  readonly snd_wnd: number;
  readonly max_window: number;
  readonly rcv_wnd: number;
  readonly rcv_wup: number;
}

/** struct mptcp_subflow_addrs: the two ends of one of the TCP connections below a Multipath TCP connection. */
export interface MptcpSubflowAddrs {
  readonly local: Address;
  readonly remote: Address;
}

/** What `getsockopt` returns for each type of the option table. Types that are not here are bytes. */
export interface OptionValues extends FamilyValues {
  int: number;
  /** An int whose bits are an unsigned number. */
  uint: number;
  fd: number;
  u64: bigint;
  string: string;
  bytes: Uint8Array;
  linger: Linger;
  timeval: Timeval;
  ucred: Ucred;
  'gid[]': number[];
  'u32[]': number[];
  sockaddr: Address;
  sockaddr_in: Address;
  sockaddr_in6: Address;
  so_timestamping: Timestamping;
  sock_txtime: Txtime;
  sock_fprog: BpfInstruction[];
  tcp_info: TcpInfo;
  mptcp_info: MptcpInfo;
  'tcp_info[]': TcpInfo[];
  'mptcp_subflow_addrs[]': MptcpSubflowAddrs[];
  tcp_md5sig: TcpMd5sig;
  'tcp_repair_opt[]': TcpRepairOpt[];
  tcp_repair_window: TcpRepairWindow;
  in_addr: string;
  ip_mreqn: IpMreqn;
  ip_mreq_source: IpMreqSource;
  ip_msfilter: IpMsfilter;
  group_req: GroupReq;
  group_source_req: GroupSourceReq;
  group_filter: GroupFilter;
  ipv6_mreq: Ipv6Mreq;
  in6_pktinfo: In6Pktinfo;
  ip6_mtuinfo: Ip6Mtuinfo;
  in6_flowlabel_req: In6FlowlabelReq;
  port_range: PortRange;
  icmp_filter: number;
  icmp6_filter: Uint8Array;
  packet_mreq: PacketMreq;
  tpacket_req: TpacketReq;
  tpacket_stats: TpacketStats;
  fanout: Fanout;
}

/** What `setsockopt` takes for each type, where that is more than `getsockopt` returns. */
export interface OptionInputs extends FamilyInputs {
  int: number | boolean;
  uint: number | boolean;
  u64: number | bigint;
  in_addr: string | IpMreqn;
  sock_fprog: readonly BpfInstruction[];
  'tcp_repair_opt[]': readonly TcpRepairOpt[];
}

/** What the kernel is asked with, for the types of options that are asked for something. */
export interface OptionRequests extends FamilyRequests {
  /** The group, and the interface's address that it was joined with. */
  ip_msfilter: Pick<IpMsfilter, 'multiaddr'> & Partial<Pick<IpMsfilter, 'interface'>>;
  /** The interface's index and the group. */
  group_filter: Pick<GroupFilter, 'interface' | 'group'>;
  /** `IPV6_FL_F_REMOTE` asks for the label that the peer sends. */
  in6_flowlabel_req: Partial<Pick<In6FlowlabelReq, 'flags'>>;
}

/** What an option is asked with. */
export type RequestOf<O extends AnyOption> =
  O extends Option<string, infer Type>
    ? Type extends keyof OptionRequests
      ? OptionRequests[Type]
      : never
    : never;

/** What setting an option gives back: the label that the kernel chose, unless bytes were given; nothing for all others. */
export type ResultOf<O extends number> =
  O extends Option<string, 'in6_flowlabel_req'> ? In6FlowlabelReq | undefined : undefined;

/** The value of an option. */
export type ValueOf<O extends number> =
  O extends Option<string, infer Type>
    ? Type extends keyof OptionValues
      ? OptionValues[Type]
      : Uint8Array
    : number;

/** What an option can be set to: its value, where that is known as more than bytes, or bytes for the kernel. */
export type InputOf<O extends number> =
  O extends Option<string, infer Type>
    ? Type extends keyof OptionInputs
      ? OptionInputs[Type]
      : Type extends keyof OptionValues
        ? OptionValues[Type]
        : never
    : number | boolean;
