// <linux/if_link.h> <linux/if_tunnel.h>: IFLA_INFO_DATA and IFLA_INFO_SLAVE_DATA, whose attributes depend on the kind of link.
import { be16 as be16Field, struct, u32 as u32Field } from '../values/struct.ts';
import {
  be16,
  be32,
  bool,
  bytes,
  count,
  host,
  type Kind,
  lladdr,
  named,
  numbered,
  s32,
  structure,
  u8,
  u16,
  u32,
} from './kinds.ts';
import { type Table, table } from './table.ts';

/** An identifier of the spanning tree protocol. */
export interface BridgeId {
  /** The priority, as two bytes in network byte order. */
  readonly prio: number;
  readonly addr: string;
}

const bridgeId: Kind<BridgeId> = {
  get: (data) =>
    data.byteLength === 8
      ? { prio: ((data[0] ?? 0) << 8) | (data[1] ?? 0), addr: lladdr.get(data.subarray(2)) ?? '' }
      : undefined,
  put: (value, path) => bytes.put(value, path),
};

/** `kind: 'bridge'`: IFLA_BR_*. Times are in hundredths of a second, as the kernel has them. */
export interface BridgeData {
  readonly forward_delay?: number;
  readonly hello_time?: number;
  readonly max_age?: number;
  readonly ageing_time?: number;
  readonly stp_state?: number;
  readonly priority?: number;
  readonly vlan_filtering?: boolean;
  readonly vlan_protocol?: string | number;
  readonly group_fwd_mask?: number;
  readonly root_id?: BridgeId;
  readonly bridge_id?: BridgeId;
  readonly root_port?: number;
  readonly root_path_cost?: number;
  readonly topology_change?: boolean;
  readonly topology_change_detected?: boolean;
  readonly hello_timer?: number;
  readonly tcn_timer?: number;
  readonly topology_change_timer?: number;
  readonly gc_timer?: number;
  readonly group_addr?: string;
  readonly mcast_router?: number;
  readonly mcast_snooping?: boolean;
  readonly mcast_query_use_ifaddr?: boolean;
  readonly mcast_querier?: boolean;
  readonly mcast_hash_elasticity?: number;
  readonly mcast_hash_max?: number;
  readonly mcast_last_member_cnt?: number;
  readonly mcast_startup_query_cnt?: number;
  readonly mcast_last_member_intvl?: number;
  readonly mcast_membership_intvl?: number;
  readonly mcast_querier_intvl?: number;
  readonly mcast_query_intvl?: number;
  readonly mcast_query_response_intvl?: number;
  readonly mcast_startup_query_intvl?: number;
  readonly nf_call_iptables?: boolean;
  readonly nf_call_ip6tables?: boolean;
  readonly nf_call_arptables?: boolean;
  readonly vlan_default_pvid?: number;
  readonly vlan_stats_enabled?: boolean;
  readonly mcast_stats_enabled?: boolean;
  readonly mcast_igmp_version?: number;
  readonly mcast_mld_version?: number;
  readonly vlan_stats_per_port?: boolean;
  readonly multi_boolopt?: { readonly optval: number; readonly optmask: number };
  readonly fdb_n_learned?: number;
  readonly fdb_max_learned?: number;
}

const vlanProtocol = named(be16, numbered({ '802.1Q': 0x8100, '802.1ad': 0x88a8 }));

export const IFLA_BR: Table<BridgeData> = table(
  'IFLA_BR_',
  'UNSPEC FORWARD_DELAY HELLO_TIME MAX_AGE AGEING_TIME STP_STATE PRIORITY VLAN_FILTERING VLAN_PROTOCOL GROUP_FWD_MASK ROOT_ID BRIDGE_ID ROOT_PORT ROOT_PATH_COST TOPOLOGY_CHANGE TOPOLOGY_CHANGE_DETECTED HELLO_TIMER TCN_TIMER TOPOLOGY_CHANGE_TIMER GC_TIMER GROUP_ADDR FDB_FLUSH MCAST_ROUTER MCAST_SNOOPING MCAST_QUERY_USE_IFADDR MCAST_QUERIER MCAST_HASH_ELASTICITY MCAST_HASH_MAX MCAST_LAST_MEMBER_CNT MCAST_STARTUP_QUERY_CNT MCAST_LAST_MEMBER_INTVL MCAST_MEMBERSHIP_INTVL MCAST_QUERIER_INTVL MCAST_QUERY_INTVL MCAST_QUERY_RESPONSE_INTVL MCAST_STARTUP_QUERY_INTVL NF_CALL_IPTABLES NF_CALL_IP6TABLES NF_CALL_ARPTABLES VLAN_DEFAULT_PVID PAD VLAN_STATS_ENABLED MCAST_STATS_ENABLED MCAST_IGMP_VERSION MCAST_MLD_VERSION VLAN_STATS_PER_PORT MULTI_BOOLOPT MCAST_QUERIER_STATE FDB_N_LEARNED FDB_MAX_LEARNED',
  {
    forward_delay: u32,
    hello_time: u32,
    max_age: u32,
    ageing_time: u32,
    stp_state: u32,
    priority: u16,
    vlan_filtering: bool,
    vlan_protocol: vlanProtocol,
    group_fwd_mask: u16,
    root_id: bridgeId,
    bridge_id: bridgeId,
    root_port: u16,
    root_path_cost: u32,
    topology_change: bool,
    topology_change_detected: bool,
    hello_timer: count,
    tcn_timer: count,
    topology_change_timer: count,
    gc_timer: count,
    group_addr: lladdr,
    mcast_router: u8,
    mcast_snooping: bool,
    mcast_query_use_ifaddr: bool,
    mcast_querier: bool,
    mcast_hash_elasticity: u32,
    mcast_hash_max: u32,
    mcast_last_member_cnt: u32,
    mcast_startup_query_cnt: u32,
    mcast_last_member_intvl: count,
    mcast_membership_intvl: count,
    mcast_querier_intvl: count,
    mcast_query_intvl: count,
    mcast_query_response_intvl: count,
    mcast_startup_query_intvl: count,
    nf_call_iptables: bool,
    nf_call_ip6tables: bool,
    nf_call_arptables: bool,
    vlan_default_pvid: u16,
    vlan_stats_enabled: bool,
    mcast_stats_enabled: bool,
    mcast_igmp_version: u8,
    mcast_mld_version: u8,
    vlan_stats_per_port: bool,
    multi_boolopt: structure(struct({ optval: u32Field, optmask: u32Field })),
    fdb_n_learned: u32,
    fdb_max_learned: u32,
  },
);

const PORT_STATES = ['disabled', 'listening', 'learning', 'forwarding', 'blocking'] as const;

/** A port of a bridge: IFLA_BRPORT_*. */
export interface BridgePort {
  /** `'disabled'`, `'listening'`, `'learning'`, `'forwarding'`, `'blocking'` */
  readonly state?: string | number;
  readonly priority?: number;
  readonly cost?: number;
  /** Hairpin: a frame may leave by the port that it came in by. */
  readonly mode?: boolean;
  readonly guard?: boolean;
  readonly protect?: boolean;
  readonly fast_leave?: boolean;
  readonly learning?: boolean;
  readonly unicast_flood?: boolean;
  readonly proxyarp?: boolean;
  readonly proxyarp_wifi?: boolean;
  readonly root_id?: BridgeId;
  readonly bridge_id?: BridgeId;
  readonly designated_port?: number;
  readonly designated_cost?: number;
  readonly id?: number;
  readonly no?: number;
  readonly topology_change_ack?: boolean;
  readonly config_pending?: boolean;
  readonly message_age_timer?: number;
  readonly forward_delay_timer?: number;
  readonly hold_timer?: number;
  readonly multicast_router?: number;
  readonly mcast_flood?: boolean;
  readonly mcast_to_ucast?: boolean;
  readonly vlan_tunnel?: boolean;
  readonly bcast_flood?: boolean;
  readonly group_fwd_mask?: number;
  readonly neigh_suppress?: boolean;
  /** Isolated ports do not talk to one another. */
  readonly isolated?: boolean;
  readonly mrp_ring_open?: boolean;
  readonly mrp_in_open?: boolean;
  readonly mcast_eht_hosts_limit?: number;
  readonly mcast_eht_hosts_cnt?: number;
  readonly locked?: boolean;
  readonly mab?: boolean;
  readonly mcast_n_groups?: number;
  readonly mcast_max_groups?: number;
  readonly neigh_vlan_suppress?: boolean;
  readonly backup_nhid?: number;
}

export const IFLA_BRPORT: Table<BridgePort> = table(
  'IFLA_BRPORT_',
  'UNSPEC STATE PRIORITY COST MODE GUARD PROTECT FAST_LEAVE LEARNING UNICAST_FLOOD PROXYARP LEARNING_SYNC PROXYARP_WIFI ROOT_ID BRIDGE_ID DESIGNATED_PORT DESIGNATED_COST ID NO TOPOLOGY_CHANGE_ACK CONFIG_PENDING MESSAGE_AGE_TIMER FORWARD_DELAY_TIMER HOLD_TIMER FLUSH MULTICAST_ROUTER PAD MCAST_FLOOD MCAST_TO_UCAST VLAN_TUNNEL BCAST_FLOOD GROUP_FWD_MASK NEIGH_SUPPRESS ISOLATED BACKUP_PORT MRP_RING_OPEN MRP_IN_OPEN MCAST_EHT_HOSTS_LIMIT MCAST_EHT_HOSTS_CNT LOCKED MAB MCAST_N_GROUPS MCAST_MAX_GROUPS NEIGH_VLAN_SUPPRESS BACKUP_NHID',
  {
    state: named(u8, PORT_STATES),
    priority: u16,
    cost: u32,
    mode: bool,
    guard: bool,
    protect: bool,
    fast_leave: bool,
    learning: bool,
    unicast_flood: bool,
    proxyarp: bool,
    proxyarp_wifi: bool,
    root_id: bridgeId,
    bridge_id: bridgeId,
    designated_port: u16,
    designated_cost: u16,
    id: u16,
    no: u16,
    topology_change_ack: bool,
    config_pending: bool,
    message_age_timer: count,
    forward_delay_timer: count,
    hold_timer: count,
    multicast_router: u8,
    mcast_flood: bool,
    mcast_to_ucast: bool,
    vlan_tunnel: bool,
    bcast_flood: bool,
    group_fwd_mask: u16,
    neigh_suppress: bool,
    isolated: bool,
    mrp_ring_open: bool,
    mrp_in_open: bool,
    mcast_eht_hosts_limit: u32,
    mcast_eht_hosts_cnt: u32,
    locked: bool,
    mab: bool,
    mcast_n_groups: u32,
    mcast_max_groups: u32,
    neigh_vlan_suppress: bool,
    backup_nhid: u32,
  },
);

/** `kind: 'vlan'`: IFLA_VLAN_*. */
export interface VlanData {
  /** The tag, 0 to 4095. */
  readonly id?: number;
  readonly flags?: { readonly flags: number; readonly mask: number };
  /** `'802.1Q'` (unless given) or `'802.1ad'` */
  readonly protocol?: string | number;
}

/** `kind: 'macvlan'` and `'macvtap'`: IFLA_MACVLAN_*. */
export interface MacvlanData {
  /** `'private'`, `'vepa'`, `'bridge'`, `'passthru'`, `'source'` */
  readonly mode?: string | number;
  readonly flags?: number;
  readonly macaddr_count?: number;
  readonly bc_queue_len?: number;
  readonly bc_queue_len_used?: number;
  readonly bc_cutoff?: number;
}

/** `kind: 'ipvlan'`: IFLA_IPVLAN_*. */
export interface IpvlanData {
  /** `'l2'`, `'l3'`, `'l3s'` */
  readonly mode?: string | number;
  readonly flags?: number;
}

/** `kind: 'vxlan'`: IFLA_VXLAN_*. */
export interface VxlanData {
  readonly id?: number;
  readonly group?: string;
  readonly group6?: string;
  readonly link?: number;
  readonly local?: string;
  readonly local6?: string;
  readonly ttl?: number;
  readonly tos?: number;
  readonly learning?: boolean;
  readonly ageing?: number;
  readonly limit?: number;
  readonly port_range?: { readonly low: number; readonly high: number };
  readonly proxy?: boolean;
  readonly rsc?: boolean;
  readonly l2miss?: boolean;
  readonly l3miss?: boolean;
  /** The destination port, in host byte order. */
  readonly port?: number;
  readonly udp_csum?: boolean;
  readonly udp_zero_csum6_tx?: boolean;
  readonly udp_zero_csum6_rx?: boolean;
  readonly collect_metadata?: boolean;
  readonly df?: number;
}

/** `kind: 'vrf'`: IFLA_VRF_*. */
export interface VrfData {
  readonly table?: number;
}

/** `kind: 'bond'`: IFLA_BOND_*. */
export interface BondData {
  /** `'balance-rr'`, `'active-backup'`, `'balance-xor'`, `'broadcast'`, `'802.3ad'`, `'balance-tlb'`, `'balance-alb'` */
  readonly mode?: string | number;
  /** The index of a link. */
  readonly active_slave?: number;
  readonly miimon?: number;
  readonly updelay?: number;
  readonly downdelay?: number;
  readonly use_carrier?: boolean;
  readonly arp_interval?: number;
  readonly primary?: number;
  readonly xmit_hash_policy?: number;
  readonly min_links?: number;
  readonly resend_igmp?: number;
  readonly ad_lacp_rate?: number;
  readonly peer_notif_delay?: number;
}

/** `kind: 'tun'`: IFLA_TUN_*, which can only be read. */
export interface TunData {
  readonly owner?: number;
  readonly group?: number;
  /** `'tun'` or `'tap'` */
  readonly type?: string | number;
  readonly pi?: boolean;
  readonly vnet_hdr?: boolean;
  readonly persist?: boolean;
  readonly multi_queue?: boolean;
  readonly num_queues?: number;
  readonly num_disabled_queues?: number;
}

/** `kind: 'gre'`, `'gretap'`, `'ip6gre'`, `'ip6gretap'`: IFLA_GRE_*. */
export interface GreData {
  readonly link?: number;
  readonly iflags?: number;
  readonly oflags?: number;
  readonly ikey?: number;
  readonly okey?: number;
  readonly local?: string;
  readonly remote?: string;
  readonly ttl?: number;
  readonly tos?: number;
  readonly pmtudisc?: boolean;
  readonly ignore_df?: boolean;
  readonly fwmark?: number;
}

/** `kind: 'ipip'`, `'sit'`, `'ip6tnl'`: IFLA_IPTUN_*. */
export interface IptunData {
  readonly link?: number;
  readonly local?: string;
  readonly remote?: string;
  readonly ttl?: number;
  readonly tos?: number;
  readonly encap_limit?: number;
  readonly flowinfo?: number;
  readonly proto?: number;
  readonly pmtudisc?: boolean;
  readonly fwmark?: number;
}

/** `kind: 'xfrm'`: IFLA_XFRM_*. */
export interface XfrmData {
  readonly link?: number;
  readonly if_id?: number;
}

const IFLA_VLAN: Table<VlanData> = table(
  'IFLA_VLAN_',
  'UNSPEC ID FLAGS EGRESS_QOS INGRESS_QOS PROTOCOL',
  {
    id: u16,
    flags: structure(struct({ flags: u32Field, mask: u32Field })),
    protocol: vlanProtocol,
  },
);

const IFLA_MACVLAN: Table<MacvlanData> = table(
  'IFLA_MACVLAN_',
  'UNSPEC MODE FLAGS MACADDR_MODE MACADDR MACADDR_DATA MACADDR_COUNT BC_QUEUE_LEN BC_QUEUE_LEN_USED BC_CUTOFF',
  {
    mode: named(u32, numbered({ private: 1, vepa: 2, bridge: 4, passthru: 8, source: 16 })),
    flags: u16,
    macaddr_count: u32,
    bc_queue_len: u32,
    bc_queue_len_used: u32,
    bc_cutoff: s32,
  },
);

const IFLA_IPVLAN: Table<IpvlanData> = table('IFLA_IPVLAN_', 'UNSPEC MODE FLAGS', {
  mode: named(u16, ['l2', 'l3', 'l3s']),
  flags: u16,
});

const IFLA_VXLAN: Table<VxlanData> = table(
  'IFLA_VXLAN_',
  'UNSPEC ID GROUP LINK LOCAL TTL TOS LEARNING AGEING LIMIT PORT_RANGE PROXY RSC L2MISS L3MISS PORT GROUP6 LOCAL6 UDP_CSUM UDP_ZERO_CSUM6_TX UDP_ZERO_CSUM6_RX REMCSUM_TX REMCSUM_RX GBP REMCSUM_NOPARTIAL COLLECT_METADATA LABEL GPE TTL_INHERIT DF VNIFILTER LOCALBYPASS LABEL_POLICY RESERVED_BITS MC_ROUTE',
  {
    id: u32,
    group: host,
    group6: host,
    link: u32,
    local: host,
    local6: host,
    ttl: u8,
    tos: u8,
    learning: bool,
    ageing: u32,
    limit: u32,
    port_range: structure(struct({ low: be16Field, high: be16Field })),
    proxy: bool,
    rsc: bool,
    l2miss: bool,
    l3miss: bool,
    port: be16,
    udp_csum: bool,
    udp_zero_csum6_tx: bool,
    udp_zero_csum6_rx: bool,
    collect_metadata: bool,
    df: u8,
  },
);

const IFLA_BOND: Table<BondData> = table(
  'IFLA_BOND_',
  'UNSPEC MODE ACTIVE_SLAVE MIIMON UPDELAY DOWNDELAY USE_CARRIER ARP_INTERVAL ARP_IP_TARGET ARP_VALIDATE ARP_ALL_TARGETS PRIMARY PRIMARY_RESELECT FAIL_OVER_MAC XMIT_HASH_POLICY RESEND_IGMP NUM_PEER_NOTIF ALL_SLAVES_ACTIVE MIN_LINKS LP_INTERVAL PACKETS_PER_SLAVE AD_LACP_RATE AD_SELECT AD_INFO AD_ACTOR_SYS_PRIO AD_USER_PORT_KEY AD_ACTOR_SYSTEM TLB_DYNAMIC_LB PEER_NOTIF_DELAY AD_LACP_ACTIVE MISSED_MAX NS_IP6_TARGET COUPLED_CONTROL',
  {
    mode: named(u8, [
      'balance-rr',
      'active-backup',
      'balance-xor',
      'broadcast',
      '802.3ad',
      'balance-tlb',
      'balance-alb',
    ]),
    active_slave: u32,
    miimon: u32,
    updelay: u32,
    downdelay: u32,
    use_carrier: bool,
    arp_interval: u32,
    primary: u32,
    xmit_hash_policy: u8,
    min_links: u32,
    resend_igmp: u32,
    ad_lacp_rate: u8,
    peer_notif_delay: u32,
  },
);

const IFLA_TUN: Table<TunData> = table(
  'IFLA_TUN_',
  'UNSPEC OWNER GROUP TYPE PI VNET_HDR PERSIST MULTI_QUEUE NUM_QUEUES NUM_DISABLED_QUEUES',
  {
    owner: u32,
    group: u32,
    type: named(u8, [undefined, 'tun', 'tap']),
    pi: bool,
    vnet_hdr: bool,
    persist: bool,
    multi_queue: bool,
    num_queues: u32,
    num_disabled_queues: u32,
  },
);

const IFLA_GRE: Table<GreData> = table(
  'IFLA_GRE_',
  'UNSPEC LINK IFLAGS OFLAGS IKEY OKEY LOCAL REMOTE TTL TOS PMTUDISC ENCAP_LIMIT FLOWINFO FLAGS ENCAP_TYPE ENCAP_FLAGS ENCAP_SPORT ENCAP_DPORT COLLECT_METADATA IGNORE_DF FWMARK ERSPAN_INDEX ERSPAN_VER ERSPAN_DIR ERSPAN_HWID',
  {
    link: u32,
    iflags: be16,
    oflags: be16,
    ikey: be32,
    okey: be32,
    local: host,
    remote: host,
    ttl: u8,
    tos: u8,
    pmtudisc: bool,
    ignore_df: bool,
    fwmark: u32,
  },
);

const IFLA_IPTUN: Table<IptunData> = table(
  'IFLA_IPTUN_',
  'UNSPEC LINK LOCAL REMOTE TTL TOS ENCAP_LIMIT FLOWINFO FLAGS PROTO PMTUDISC 6RD_PREFIX 6RD_RELAY_PREFIX 6RD_PREFIXLEN 6RD_RELAY_PREFIXLEN ENCAP_TYPE ENCAP_FLAGS ENCAP_SPORT ENCAP_DPORT COLLECT_METADATA FWMARK',
  {
    link: u32,
    local: host,
    remote: host,
    ttl: u8,
    tos: u8,
    encap_limit: u8,
    flowinfo: be32,
    proto: u8,
    pmtudisc: bool,
    fwmark: u32,
  },
);

const IFLA_XFRM: Table<XfrmData> = table('IFLA_XFRM_', 'UNSPEC LINK IF_ID COLLECT_METADATA', {
  link: u32,
  if_id: u32,
});

/** The data of the kinds that are typed. */
export interface DataOfKind {
  readonly bridge: BridgeData;
  readonly vlan: VlanData;
  readonly macvlan: MacvlanData;
  readonly macvtap: MacvlanData;
  readonly ipvlan: IpvlanData;
  readonly vxlan: VxlanData;
  readonly vrf: VrfData;
  readonly bond: BondData;
  readonly tun: TunData;
  readonly gre: GreData;
  readonly gretap: GreData;
  readonly ip6gre: GreData;
  readonly ip6gretap: GreData;
  readonly ipip: IptunData;
  readonly sit: IptunData;
  readonly ip6tnl: IptunData;
  readonly xfrm: XfrmData;
}

/** The tables of IFLA_INFO_DATA. */
export const dataTables: { readonly [Name in keyof DataOfKind]: Table<DataOfKind[Name]> } = {
  bridge: IFLA_BR,
  vlan: IFLA_VLAN,
  macvlan: IFLA_MACVLAN,
  macvtap: IFLA_MACVLAN,
  ipvlan: IFLA_IPVLAN,
  vxlan: IFLA_VXLAN,
  vrf: table<VrfData>('IFLA_VRF_', 'UNSPEC TABLE', { table: u32 }),
  bond: IFLA_BOND,
  tun: IFLA_TUN,
  gre: IFLA_GRE,
  gretap: IFLA_GRE,
  ip6gre: IFLA_GRE,
  ip6gretap: IFLA_GRE,
  ipip: IFLA_IPTUN,
  sit: IFLA_IPTUN,
  ip6tnl: IFLA_IPTUN,
  xfrm: IFLA_XFRM,
};
