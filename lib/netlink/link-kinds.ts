// <linux/if_link.h> <linux/if_tunnel.h>: IFLA_INFO_DATA and IFLA_INFO_SLAVE_DATA, whose attributes depend on the kind of link.
import { be16 as be16Field, struct, u32 as u32Field } from '../values/struct.ts';
import { type BridgeData, IFLA_BR, vlanProtocol } from './bridge.ts';
import { be16, be32, bool, host, named, numbered, s32, structure, u8, u16, u32 } from './kinds.ts';
import { type Table, table } from './table.ts';

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
