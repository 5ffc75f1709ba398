// <linux/if_link.h>: bridges (IFLA_BR_*) and their ports (IFLA_BRPORT_*).
import { struct, u32 as u32Field } from '../values/struct.ts';
import {
  be16,
  bool,
  bytes,
  count,
  type Kind,
  lladdr,
  named,
  numbered,
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

/** A protocol of VLAN tags. */
export const vlanProtocol: Kind<string | number> = named(
  be16,
  numbered({ '802.1Q': 0x8100, '802.1ad': 0x88a8 }),
);

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
