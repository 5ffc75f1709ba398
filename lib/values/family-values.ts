// The types of option values of families that have options of their own: SCTP, TLS, CAN, XDP, DCCP.
import type { Address, AddressInput } from './sockaddr.ts';

/** struct sctp_rtoinfo: milliseconds. */
export interface SctpRtoinfo {
  readonly assoc_id?: number;
  readonly initial: number;
  readonly max: number;
  readonly min: number;
}

/** struct sctp_assocparams */
export interface SctpAssocparams {
  readonly assoc_id?: number;
  readonly asocmaxrxt: number;
  readonly number_peer_destinations?: number;
  readonly peer_rwnd?: number;
  readonly local_rwnd?: number;
  /** Milliseconds. */
  readonly cookie_life: number;
}

/** struct sctp_initmsg: 0 leaves what is there. */
export interface SctpInitmsg {
  readonly num_ostreams: number;
  readonly max_instreams: number;
  readonly max_attempts?: number;
  /** Milliseconds. */
  readonly max_init_timeo?: number;
}

/** struct sctp_prim and struct sctp_setpeerprim */
export interface SctpPrim {
  readonly assoc_id?: number;
  readonly addr: AddressInput;
}

/** struct sctp_paddrparams */
export interface SctpPaddrparams {
  readonly assoc_id?: number;
  readonly address?: AddressInput;
  /** Milliseconds. */
  readonly hbinterval?: number;
  readonly pathmaxrxt?: number;
  readonly pathmtu?: number;
  /** Milliseconds. */
  readonly sackdelay?: number;
  /** `SPP_*` */
  readonly flags?: number;
  readonly ipv6_flowlabel?: number;
  readonly dscp?: number;
}

/** struct sctp_sndrcvinfo */
export interface SctpSndrcvinfo {
  readonly stream: number;
  readonly ssn?: number;
  readonly flags?: number;
  /** As it is on the wire: most protocols have it in network byte order. */
  readonly ppid?: number;
  readonly context?: number;
  /** Milliseconds; 0 is for ever. */
  readonly timetolive?: number;
  readonly tsn?: number;
  readonly cumtsn?: number;
  readonly assoc_id?: number;
}

/** struct sctp_event_subscribe: which events come as messages, 1 or 0. */
export interface SctpEventSubscribe {
  readonly data_io?: number | boolean;
  readonly association?: number | boolean;
  readonly address?: number | boolean;
  readonly send_failure?: number | boolean;
  readonly peer_error?: number | boolean;
  readonly shutdown?: number | boolean;
  readonly partial_delivery?: number | boolean;
  readonly adaptation_layer?: number | boolean;
  readonly authentication?: number | boolean;
  readonly sender_dry?: number | boolean;
  readonly stream_reset?: number | boolean;
  readonly assoc_reset?: number | boolean;
  readonly stream_change?: number | boolean;
  readonly send_failure_event?: number | boolean;
}

/** struct sctp_paddrinfo */
export interface SctpPaddrinfo {
  readonly assoc_id: number;
  readonly address: Address;
  /** `SCTP_ACTIVE` and its like */
  readonly state: number;
  readonly cwnd: number;
  /** Milliseconds. */
  readonly srtt: number;
  /** Milliseconds. */
  readonly rto: number;
  readonly mtu: number;
}

/** struct sctp_status */
export interface SctpStatus {
  readonly assoc_id: number;
  /** `SCTP_ESTABLISHED` and its like */
  readonly state: number;
  readonly rwnd: number;
  readonly unackdata: number;
  readonly penddata: number;
  readonly instrms: number;
  readonly outstrms: number;
  readonly fragmentation_point: number;
  readonly primary: SctpPaddrinfo;
}

/** struct sctp_assoc_value */
export interface SctpAssocValue {
  readonly assoc_id?: number;
  readonly assoc_value: number;
}

/** struct sctp_sack_info */
export interface SctpSackInfo {
  readonly assoc_id?: number;
  /** Milliseconds. */
  readonly delay: number;
  readonly freq: number;
}

/** struct sctp_authkeyid */
export interface SctpAuthkeyid {
  readonly assoc_id?: number;
  readonly keynumber: number;
}

/** struct sctp_authkey */
export interface SctpAuthkey {
  readonly assoc_id?: number;
  readonly keynumber: number;
  readonly key: Uint8Array;
}

/** struct sctp_paddrthlds and struct sctp_paddrthlds_v2 */
export interface SctpPaddrthlds {
  readonly assoc_id?: number;
  readonly address?: AddressInput;
  readonly pathmaxrxt: number;
  readonly pathpfthld: number;
  /** Of SCTP_PEER_ADDR_THLDS_V2. */
  readonly pathcpthld?: number;
}

/** struct sctp_sndinfo */
export interface SctpSndinfo {
  readonly sid: number;
  readonly flags?: number;
  /** As it is on the wire: most protocols have it in network byte order. */
  readonly ppid?: number;
  readonly context?: number;
  readonly assoc_id?: number;
}

/** struct sctp_assoc_stats: counts since the association began. */
export interface SctpAssocStats {
  readonly assoc_id: number;
  readonly obs_rto_ipaddr: Address;
  readonly maxrto: bigint;
  readonly isacks: bigint;
  readonly osacks: bigint;
  readonly opackets: bigint;
  readonly ipackets: bigint;
  readonly rtxchunks: bigint;
  readonly outofseqtsns: bigint;
  readonly idupchunks: bigint;
  readonly gapcnt: bigint;
  readonly ouodchunks: bigint;
  readonly iuodchunks: bigint;
  readonly oodchunks: bigint;
  readonly iodchunks: bigint;
  readonly octrlchunks: bigint;
  readonly ictrlchunks: bigint;
}

/** struct sctp_default_prinfo */
export interface SctpDefaultPrinfo {
  readonly assoc_id?: number;
  readonly value: number;
  /** `SCTP_PR_SCTP_*` */
  readonly policy: number;
}

/** struct sctp_prstatus */
export interface SctpPrstatus {
  readonly assoc_id: number;
  readonly sid: number;
  readonly policy: number;
  readonly abandoned_unsent: bigint;
  readonly abandoned_sent: bigint;
}

/** struct sctp_reset_streams */
export interface SctpResetStreams {
  readonly assoc_id?: number;
  /** `SCTP_STREAM_RESET_*` */
  readonly flags: number;
  readonly stream_list: readonly number[];
}

/** struct sctp_add_streams */
export interface SctpAddStreams {
  readonly assoc_id?: number;
  readonly instrms: number;
  readonly outstrms: number;
}

/** struct sctp_stream_value */
export interface SctpStreamValue {
  readonly assoc_id?: number;
  readonly stream_id: number;
  readonly stream_value: number;
}

/** struct sctp_event */
export interface SctpEvent {
  readonly assoc_id?: number;
  /** `SCTP_ASSOC_CHANGE` and its like */
  readonly type: number;
  readonly on: number | boolean;
}

/** struct sctp_udpencaps */
export interface SctpUdpencaps {
  readonly assoc_id?: number;
  readonly address?: AddressInput;
  /** In network byte order in memory, a port here. */
  readonly port: number;
}

/** struct sctp_probeinterval */
export interface SctpProbeinterval {
  readonly assoc_id?: number;
  readonly address?: AddressInput;
  /** Milliseconds; 0 is never. */
  readonly interval: number;
}

/** struct sctp_getaddrs */
export interface SctpGetaddrs {
  readonly assoc_id: number;
  readonly addrs: Address[];
}

/** struct tls12_crypto_info_*: which of them `cipher_type` says. */
export interface TlsCryptoInfo {
  /** `TLS_1_2_VERSION`, `TLS_1_3_VERSION` */
  readonly version: number;
  /** `TLS_CIPHER_AES_GCM_128` and its like, which say how long the rest is. */
  readonly cipher_type: number;
  readonly iv: Uint8Array;
  readonly key: Uint8Array;
  /** None with ChaCha20-Poly1305. */
  readonly salt?: Uint8Array;
  /** The number of the next record, 8 bytes in network byte order. */
  readonly rec_seq: Uint8Array;
}

/** struct can_filter: takes a frame where `(id & can_mask) == (can_id & can_mask)`. */
export interface CanFilter {
  /** With `CAN_EFF_FLAG`, `CAN_RTR_FLAG`, `CAN_INV_FILTER`. */
  readonly can_id: number;
  readonly can_mask: number;
}

/** struct can_isotp_options */
export interface CanIsotpOptions {
  /** `CAN_ISOTP_*` */
  readonly flags?: number;
  /** Nanoseconds. */
  readonly frame_txtime?: number;
  readonly ext_address?: number;
  readonly txpad_content?: number;
  readonly rxpad_content?: number;
  readonly rx_ext_address?: number;
}

/** struct can_isotp_fc_options */
export interface CanIsotpFcOptions {
  readonly bs: number;
  readonly stmin: number;
  readonly wftmax: number;
}

/** struct can_isotp_ll_options */
export interface CanIsotpLlOptions {
  /** `CAN_MTU` or `CANFD_MTU` */
  readonly mtu: number;
  readonly tx_dl: number;
  readonly tx_flags: number;
}

/** struct j1939_filter */
export interface J1939Filter {
  readonly name?: bigint;
  readonly name_mask?: bigint;
  readonly pgn?: number;
  readonly pgn_mask?: number;
  readonly addr?: number;
  readonly addr_mask?: number;
}

/** struct xdp_statistics */
export interface XdpStatistics {
  readonly rx_dropped: bigint;
  readonly rx_invalid_descs: bigint;
  readonly tx_invalid_descs: bigint;
  readonly rx_ring_full: bigint;
  readonly rx_fill_ring_empty_descs: bigint;
  readonly tx_ring_empty_descs: bigint;
}

/** struct xdp_ring_offset: where a ring has what, in bytes from where it is mapped. */
export interface XdpRingOffset {
  readonly producer: bigint;
  readonly consumer: bigint;
  readonly desc: bigint;
  readonly flags: bigint;
}

/** struct xdp_mmap_offsets */
export interface XdpMmapOffsets {
  readonly rx: XdpRingOffset;
  readonly tx: XdpRingOffset;
  /** The fill ring. */
  readonly fr: XdpRingOffset;
  /** The completion ring. */
  readonly cr: XdpRingOffset;
}

/** struct tpacket_rollover_stats */
export interface TpacketRolloverStats {
  readonly all: bigint;
  readonly huge: bigint;
  readonly failed: bigint;
}

/** What `getsockopt` returns for each of these types. */
export interface FamilyValues {
  sctp_rtoinfo: SctpRtoinfo;
  sctp_assocparams: SctpAssocparams;
  sctp_initmsg: SctpInitmsg;
  sctp_prim: SctpPrim;
  sctp_setpeerprim: SctpPrim;
  sctp_paddrparams: SctpPaddrparams;
  sctp_sndrcvinfo: SctpSndrcvinfo;
  sctp_event_subscribe: SctpEventSubscribe;
  sctp_paddrinfo: SctpPaddrinfo;
  sctp_status: SctpStatus;
  sctp_assoc_value: SctpAssocValue;
  sctp_sack_info: SctpSackInfo;
  sctp_authchunk: number;
  sctp_hmacalgo: number[];
  sctp_authkey: SctpAuthkey;
  sctp_authkeyid: SctpAuthkeyid;
  sctp_assoc_ids: number[];
  sctp_paddrthlds: SctpPaddrthlds;
  sctp_paddrthlds_v2: SctpPaddrthlds;
  sctp_sndinfo: SctpSndinfo;
  sctp_assoc_stats: SctpAssocStats;
  sctp_default_prinfo: SctpDefaultPrinfo;
  sctp_prstatus: SctpPrstatus;
  sctp_reset_streams: SctpResetStreams;
  sctp_add_streams: SctpAddStreams;
  sctp_stream_value: SctpStreamValue;
  sctp_event: SctpEvent;
  sctp_udpencaps: SctpUdpencaps;
  sctp_probeinterval: SctpProbeinterval;
  sctp_getaddrs: SctpGetaddrs;
  tls_crypto_info: TlsCryptoInfo;
  'can_filter[]': CanFilter[];
  can_isotp_options: CanIsotpOptions;
  can_isotp_fc_options: CanIsotpFcOptions;
  can_isotp_ll_options: CanIsotpLlOptions;
  'j1939_filter[]': J1939Filter[];
  xdp_statistics: XdpStatistics;
  xdp_mmap_offsets: XdpMmapOffsets;
  tpacket_rollover_stats: TpacketRolloverStats;
  be32: number;
}

/** What `setsockopt` takes, where that is more. */
export interface FamilyInputs {
  sctp_hmacalgo: readonly number[];
  'can_filter[]': readonly CanFilter[];
  'j1939_filter[]': readonly J1939Filter[];
}

/** Which association an option is asked for, on a socket that has many. */
export interface SctpAsked {
  /** An association, `SCTP_FUTURE_ASSOC`, ... */
  readonly assoc_id?: number;
}

/** What the kernel is asked with. */
export interface FamilyRequests {
  sctp_rtoinfo: SctpAsked;
  sctp_assocparams: SctpAsked;
  sctp_prim: SctpAsked;
  sctp_paddrparams: SctpAsked & Pick<SctpPaddrparams, 'address'>;
  sctp_sndrcvinfo: SctpAsked;
  sctp_paddrinfo: SctpAsked & { readonly address: AddressInput };
  sctp_status: SctpAsked;
  sctp_assoc_value: SctpAsked;
  sctp_sack_info: SctpAsked;
  sctp_authkeyid: SctpAsked;
  sctp_paddrthlds: SctpAsked & Pick<SctpPaddrthlds, 'address'>;
  sctp_paddrthlds_v2: SctpAsked & Pick<SctpPaddrthlds, 'address'>;
  sctp_sndinfo: SctpAsked;
  sctp_assoc_stats: SctpAsked;
  sctp_default_prinfo: SctpAsked;
  sctp_prstatus: SctpAsked & Partial<Pick<SctpPrstatus, 'sid' | 'policy'>>;
  sctp_stream_value: SctpAsked & Pick<SctpStreamValue, 'stream_id'>;
  sctp_event: SctpAsked & Pick<SctpEvent, 'type'>;
  sctp_udpencaps: SctpAsked & Pick<SctpUdpencaps, 'address'>;
  sctp_probeinterval: SctpAsked & Pick<SctpProbeinterval, 'address'>;
  sctp_getaddrs: SctpAsked;
}
