// struct tcp_info: tcp(7), <linux/tcp.h>
import { bits, count64, type Struct, struct, u8, u16, u32, u64 } from './struct.ts';

/**
 * What the kernel knows of a TCP connection. Times are microseconds unless their name says otherwise; sizes are bytes.
 * The fields that an older kernel does not have are absent.
 */
export interface TcpInfo {
  /** `TCP_ESTABLISHED`, `TCP_LISTEN`, ... */
  readonly state: number;
  /** `TCP_CA_*` */
  readonly ca_state: number;
  readonly retransmits: number;
  readonly probes: number;
  readonly backoff: number;
  /** `TCPI_OPT_*` */
  readonly options: number;
  readonly snd_wscale: number;
  readonly rcv_wscale: number;
  readonly delivery_rate_app_limited: number;
  readonly fastopen_client_fail: number;
  readonly rto: number;
  readonly ato: number;
  readonly snd_mss: number;
  readonly rcv_mss: number;
  /** Segments sent and not acknowledged; of a listening socket the length of its accept queue. */
  readonly unacked: number;
  /** Segments acknowledged selectively; of a listening socket its backlog. */
  readonly sacked: number;
  readonly lost: number;
  readonly retrans: number;
  readonly fackets: number;
  /** Milliseconds. */
  readonly last_data_sent: number;
  /** Milliseconds. */
  readonly last_ack_sent: number;
  /** Milliseconds. */
  readonly last_data_recv: number;
  /** Milliseconds. */
  readonly last_ack_recv: number;
  readonly pmtu: number;
  readonly rcv_ssthresh: number;
  readonly rtt: number;
  readonly rttvar: number;
  readonly snd_ssthresh: number;
  /** Segments. */
  readonly snd_cwnd: number;
  readonly advmss: number;
  readonly reordering: number;
  readonly rcv_rtt: number;
  readonly rcv_space: number;
  readonly total_retrans: number;
  /** Bytes a second, 2^64-1 for no limit. */
  readonly pacing_rate: bigint;
  /** Bytes a second, 2^64-1 for no limit. */
  readonly max_pacing_rate: bigint;
  readonly bytes_acked: number;
  readonly bytes_received: number;
  readonly segs_out: number;
  readonly segs_in: number;
  readonly notsent_bytes: number;
  readonly min_rtt: number;
  readonly data_segs_in: number;
  readonly data_segs_out: number;
  /** Bytes a second. */
  readonly delivery_rate: bigint;
  readonly busy_time: number;
  readonly rwnd_limited: number;
  readonly sndbuf_limited: number;
  readonly delivered: number;
  readonly delivered_ce: number;
  readonly bytes_sent: number;
  readonly bytes_retrans: number;
  readonly dsack_dups: number;
  readonly reord_seen: number;
  /** Linux 5.4 */
  readonly rcv_ooopack?: number;
  /** Linux 5.4 */
  readonly snd_wnd?: number;
  /** Linux 6.2 */
  readonly rcv_wnd?: number;
  /** Linux 6.2 */
  readonly rehash?: number;
  /** Linux 6.7 */
  readonly total_rto?: number;
  /** Linux 6.7 */
  readonly total_rto_recoveries?: number;
  /** Linux 6.7, milliseconds. */
  readonly total_rto_time?: number;
  /** Linux 6.18: accurate ECN, packets and bytes by codepoint. */
  readonly received_ce?: number;
  readonly delivered_e1_bytes?: number;
  readonly delivered_e0_bytes?: number;
  readonly delivered_ce_bytes?: number;
  readonly received_e1_bytes?: number;
  readonly received_e0_bytes?: number;
  readonly received_ce_bytes?: number;
  readonly accecn_fail_mode?: number;
  readonly accecn_opt_seen?: number;
  /** What a newer kernel has after these fields. */
  readonly extra?: Uint8Array;
}

/** struct tcp_info as far as Linux 6.18 has it. */
export const tcp_info: Struct<TcpInfo> = struct({
  state: u8,
  ca_state: u8,
  retransmits: u8,
  probes: u8,
  backoff: u8,
  options: u8,
  snd_wscale: bits(0, 4),
  rcv_wscale: bits(4, 4, true),
  delivery_rate_app_limited: bits(0, 1),
  fastopen_client_fail: bits(1, 2, true),
  rto: u32,
  ato: u32,
  snd_mss: u32,
  rcv_mss: u32,
  unacked: u32,
  sacked: u32,
  lost: u32,
  retrans: u32,
  fackets: u32,
  last_data_sent: u32,
  last_ack_sent: u32,
  last_data_recv: u32,
  last_ack_recv: u32,
  pmtu: u32,
  rcv_ssthresh: u32,
  rtt: u32,
  rttvar: u32,
  snd_ssthresh: u32,
  snd_cwnd: u32,
  advmss: u32,
  reordering: u32,
  rcv_rtt: u32,
  rcv_space: u32,
  total_retrans: u32,
  pacing_rate: u64,
  max_pacing_rate: u64,
  bytes_acked: count64,
  bytes_received: count64,
  segs_out: u32,
  segs_in: u32,
  notsent_bytes: u32,
  min_rtt: u32,
  data_segs_in: u32,
  data_segs_out: u32,
  delivery_rate: u64,
  busy_time: count64,
  rwnd_limited: count64,
  sndbuf_limited: count64,
  delivered: u32,
  delivered_ce: u32,
  bytes_sent: count64,
  bytes_retrans: count64,
  dsack_dups: u32,
  reord_seen: u32,
  rcv_ooopack: u32,
  snd_wnd: u32,
  rcv_wnd: u32,
  rehash: u32,
  total_rto: u16,
  total_rto_recoveries: u16,
  total_rto_time: u32,
  received_ce: u32,
  delivered_e1_bytes: u32,
  delivered_e0_bytes: u32,
  delivered_ce_bytes: u32,
  received_e1_bytes: u32,
  received_e0_bytes: u32,
  received_ce_bytes: u32,
  accecn_fail_mode: u16,
  accecn_opt_seen: u16,
});

/** What the kernel knows of a Multipath TCP connection. Absent fields are those of newer kernels. */
export interface MptcpInfo {
  readonly subflows: number;
  readonly add_addr_signal: number;
  readonly add_addr_accepted: number;
  readonly subflows_max: number;
  readonly add_addr_signal_max: number;
  readonly add_addr_accepted_max: number;
  /** `MPTCP_INFO_FLAG_*` */
  readonly flags: number;
  readonly token: number;
  readonly write_seq: bigint;
  readonly snd_una: bigint;
  readonly rcv_nxt: bigint;
  readonly local_addr_used?: number;
  readonly local_addr_max?: number;
  readonly csum_enabled?: number;
  /** Linux 6.5 */
  readonly retransmits?: number;
  readonly bytes_retrans?: number;
  readonly bytes_sent?: number;
  readonly bytes_received?: number;
  readonly bytes_acked?: number;
  readonly subflows_total?: number;
  /** Linux 6.18 */
  readonly endp_laminar_max?: number;
  /** Linux 6.11, milliseconds. */
  readonly last_data_sent?: number;
  readonly last_data_recv?: number;
  readonly last_ack_recv?: number;
  /** What a newer kernel has after these fields. */
  readonly extra?: Uint8Array;
}

/** struct mptcp_info as far as Linux 6.18 has it. */
export const mptcp_info: Struct<MptcpInfo> = struct({
  subflows: u8,
  add_addr_signal: u8,
  add_addr_accepted: u8,
  subflows_max: u8,
  add_addr_signal_max: u8,
  add_addr_accepted_max: u8,
  flags: u32,
  token: u32,
  write_seq: u64,
  snd_una: u64,
  rcv_nxt: u64,
  local_addr_used: u8,
  local_addr_max: u8,
  csum_enabled: u8,
  retransmits: u32,
  bytes_retrans: count64,
  bytes_sent: count64,
  bytes_received: count64,
  bytes_acked: count64,
  subflows_total: u8,
  endp_laminar_max: u8,
  last_data_sent: u32,
  last_data_recv: u32,
  last_ack_recv: u32,
});
