// What the inspection tells of a socket.
import type { Address } from '../values/sockaddr.ts';
import type { MptcpInfo, TcpInfo } from '../values/tcp-info.ts';
import type { CongestionInfo, UlpInfo } from './inet-info.ts';

/** The states of connections, by their names in the kernel. Sockets without connections are CLOSE, or ESTABLISHED. */
export const STATES = [
  'UNKNOWN',
  'ESTABLISHED',
  'SYN_SENT',
  'SYN_RECV',
  'FIN_WAIT1',
  'FIN_WAIT2',
  'TIME_WAIT',
  'CLOSE',
  'CLOSE_WAIT',
  'LAST_ACK',
  'LISTEN',
  'CLOSING',
  'NEW_SYN_RECV',
] as const;

/** The name of a socket's state. */
export type State = (typeof STATES)[number];

/** The name of a state by its number. */
export function stateName(state: number): State {
  return STATES[state] ?? 'UNKNOWN';
}

/** What a socket's timer is for, by the kernel's number. */
export const TIMERS = [undefined, 'retransmit', 'keepalive', 'timewait', 'probe'] as const;

/** A timer that runs. */
export interface Timer {
  /** What it is for. */
  readonly kind: NonNullable<(typeof TIMERS)[number]>;
  /** Milliseconds until it fires. */
  readonly expires: number;
  /** How often it fired without an answer. */
  readonly retrans: number;
}

/** struct skmeminfo: bytes, and datagrams dropped. */
export interface Memory {
  readonly rmem_alloc: number;
  readonly rcvbuf: number;
  readonly wmem_alloc: number;
  readonly sndbuf: number;
  readonly fwd_alloc: number;
  readonly wmem_queued: number;
  readonly optmem: number;
  readonly backlog: number;
  readonly drops: number;
}

/** struct xdp_diag_umem: the memory of AF_XDP sockets. */
export interface XdpUmem {
  /** Bytes. */
  readonly size: bigint;
  readonly id: number;
  readonly num_pages: number;
  readonly chunk_size: number;
  readonly headroom: number;
  readonly ifindex: number;
  readonly queue_id: number;
  readonly flags: number;
  /** How many sockets share it. */
  readonly refs: number;
}

/** A socket of AF_XDP: where it is bound to, how many entries its rings have, and its memory. */
export interface XdpInfo {
  /** 0 where it is bound to none. */
  readonly ifindex: number;
  readonly queue_id: number;
  readonly rx_ring?: number;
  readonly tx_ring?: number;
  readonly fill_ring?: number;
  readonly completion_ring?: number;
  readonly umem?: XdpUmem;
}

/** A socket as the kernel's tables have it. What a table does not tell is absent. */
export interface SocketInfo {
  /** `AF_*` */
  readonly family: number;
  /** `SOCK_*` */
  readonly type: number;
  /** `IPPROTO_*`, of a netlink socket `NETLINK_*`, of a packet socket `ETH_P_*`. */
  readonly protocol: number;
  readonly state: State;
  /** The number of the socket's inode, as in `socket:[inode]`; 0 where no process has it open any more. */
  readonly inode: number;
  readonly local: Address | undefined;
  readonly remote: Address | undefined;
  /** Bytes that wait to be read; of a listening TCP socket, connections that wait to be accepted. */
  readonly recvQ: number;
  /** Bytes that wait to be sent or acknowledged; of a listening TCP socket, the length that its queue may have. */
  readonly sendQ: number;
  readonly uid?: number;
  readonly cookie?: bigint;
  /** The index of the interface that it is bound to. */
  readonly interface?: number;
  readonly mark?: number;
  readonly timer?: Timer;
  readonly memory?: Memory;
  /** The name of the congestion control. */
  readonly congestion?: string;
  /** What the congestion control tells of itself. */
  readonly congestionInfo?: CongestionInfo;
  /** Of a TCP socket, a subflow of MPTCP included. */
  readonly info?: TcpInfo;
  /** Of an MPTCP socket, which has subflows in the place of `info`. */
  readonly mptcp?: MptcpInfo;
  /** What lies between the program and TCP. */
  readonly ulp?: UlpInfo;
  readonly tos?: number;
  readonly tclass?: number;
  readonly v6only?: boolean;
  /** What was shut down: bit 0 for receiving, bit 1 for sending. */
  readonly shutdown?: number;
  readonly cgroup?: bigint;
  /** Of a Unix socket: the inode of the other end. */
  readonly peerInode?: number;
  /** Of a Unix socket with a path: where its file is. */
  readonly vfs?: { readonly inode: number; readonly device: number };
  /** Of a listening Unix socket: the inodes of those that wait to be accepted. */
  readonly pending?: readonly number[];
  /** Of a netlink socket: its groups. */
  readonly groups?: readonly number[];
  /** Of a packet socket: `PACKET_FANOUT` id and type. */
  readonly fanout?: number;
  /** Of a socket of AF_XDP. */
  readonly xdp?: XdpInfo;
  /** Who told: sock_diag(7), or the file that was read where that is refused or lacks the family. */
  readonly source: 'sock_diag' | `/proc/net/${string}`;
}
