import { type AttributeList, attribute } from '../values/attributes.ts';
import { AF_UNSPEC, IFNAMSIZ } from '../values/constants.generated.ts';
import {
  count64,
  type Field,
  i32,
  type Struct,
  struct,
  u8 as u8Field,
  u16 as u16Field,
  u32 as u32Field,
} from '../values/struct.ts';
import { type BridgePort, IFLA_BRPORT } from './bridge.ts';
import {
  bitNames,
  bool,
  bytes,
  host,
  hostOf,
  type Inner,
  type Kind,
  list,
  lladdr,
  named,
  s32,
  structure,
  text,
  u8,
  u16,
  u32,
  uint,
  untyped,
} from './kinds.ts';
import { type DataOfKind, dataTables } from './link-kinds.ts';
import { type Decoded, type Extra, nested, type Table, table } from './table.ts';

/** struct ifinfomsg */
export interface LinkHeader {
  readonly family: number;
  readonly type: number;
  readonly ifindex: number;
  readonly flags: number;
  readonly change: number;
}

export const ifinfomsg: Struct<LinkHeader> = struct(
  {
    family: u8Field,
    _pad: u8Field,
    type: u16Field,
    ifindex: i32,
    flags: u32Field,
    change: u32Field,
  },
  { family: AF_UNSPEC, type: 0, ifindex: 0, flags: 0, change: 0 },
);

/** The flags of a link by the names that `ip link` has for them: IFF_UP, ... */
export const LINK_FLAGS: Readonly<Record<string, number>> = {
  UP: 0x1,
  BROADCAST: 0x2,
  DEBUG: 0x4,
  LOOPBACK: 0x8,
  POINTOPOINT: 0x10,
  NOTRAILERS: 0x20,
  RUNNING: 0x40,
  NOARP: 0x80,
  PROMISC: 0x100,
  ALLMULTI: 0x200,
  MASTER: 0x400,
  SLAVE: 0x800,
  MULTICAST: 0x1000,
  PORTSEL: 0x2000,
  AUTOMEDIA: 0x4000,
  DYNAMIC: 0x8000,
  LOWER_UP: 0x10000,
  DORMANT: 0x20000,
  ECHO: 0x40000,
};

/** The counters of a link: struct rtnl_link_stats64. */
export interface LinkStats {
  readonly rx_packets: number;
  readonly tx_packets: number;
  readonly rx_bytes: number;
  readonly tx_bytes: number;
  readonly rx_errors: number;
  readonly tx_errors: number;
  readonly rx_dropped: number;
  readonly tx_dropped: number;
  readonly multicast: number;
  readonly collisions: number;
  readonly rx_length_errors: number;
  readonly rx_over_errors: number;
  readonly rx_crc_errors: number;
  readonly rx_frame_errors: number;
  readonly rx_fifo_errors: number;
  readonly rx_missed_errors: number;
  readonly tx_aborted_errors: number;
  readonly tx_carrier_errors: number;
  readonly tx_fifo_errors: number;
  readonly tx_heartbeat_errors: number;
  readonly tx_window_errors: number;
  readonly rx_compressed: number;
  readonly tx_compressed: number;
  /** Linux 4.6 */
  readonly rx_nohandler?: number;
  /** Linux 5.19 */
  readonly rx_otherhost_dropped?: number;
}

const COUNTERS =
  'rx_packets tx_packets rx_bytes tx_bytes rx_errors tx_errors rx_dropped tx_dropped multicast collisions rx_length_errors rx_over_errors rx_crc_errors rx_frame_errors rx_fifo_errors rx_missed_errors tx_aborted_errors tx_carrier_errors tx_fifo_errors tx_heartbeat_errors tx_window_errors rx_compressed tx_compressed rx_nohandler rx_otherhost_dropped'.split(
    ' ',
  );

/** What IPv6 has for a link: IFLA_INET6_*. */
export interface LinkInet6 {
  readonly flags?: number;
  /** The sysctls of the link, in the order of <linux/ipv6.h>. */
  readonly conf?: Uint8Array;
  readonly stats?: Uint8Array;
  readonly cacheinfo?: Uint8Array;
  readonly icmp6stats?: Uint8Array;
  readonly token?: string;
  /** How link-local addresses are made: `'eui64'`, `'none'`, `'stable_secret'`, `'random'` */
  readonly addr_gen_mode?: string | number;
  readonly ra_mtu?: number;
}

/** What the families have for a link. */
export interface LinkAfSpec {
  readonly inet?: { readonly conf?: Uint8Array };
  readonly inet6?: LinkInet6;
}

/** The attributes of a link that are values of one kind whatever the link's: IFLA_*. */
export interface LinkAttributes {
  /** The link-layer address: `02:00:00:00:00:01`; of an IP tunnel, the local address. */
  readonly address?: string;
  readonly broadcast?: string;
  readonly ifname?: string;
  readonly mtu?: number;
  /** The index of the link below (of a vlan) or at the other end (of a veth), in the namespace of `link_netnsid`. */
  readonly link?: number;
  readonly qdisc?: string;
  /** The index of the bridge, bond or VRF that it is part of. */
  readonly master?: number;
  /** The length of the transmit queue, in packets. */
  readonly txqlen?: number;
  readonly map?: Uint8Array;
  /** `'UNKNOWN'`, `'NOTPRESENT'`, `'DOWN'`, `'LOWERLAYERDOWN'`, `'TESTING'`, `'DORMANT'`, `'UP'` */
  readonly operstate?: string | number;
  /** `'DEFAULT'` or `'DORMANT'` */
  readonly linkmode?: string | number;
  readonly ifalias?: string;
  readonly num_vf?: number;
  /** The counters. */
  readonly stats64?: LinkStats;
  /** The lower 32 bits of them. */
  readonly stats?: LinkStats;
  readonly af_spec?: LinkAfSpec;
  readonly group?: number;
  readonly promiscuity?: number;
  readonly allmulti?: number;
  readonly num_tx_queues?: number;
  readonly num_rx_queues?: number;
  readonly carrier?: boolean;
  readonly carrier_changes?: number;
  readonly carrier_up_count?: number;
  readonly carrier_down_count?: number;
  readonly phys_port_name?: string;
  /** The id of the namespace that `link` is in, where it is another. */
  readonly link_netnsid?: number;
  readonly new_netnsid?: number;
  readonly new_ifindex?: number;
  readonly target_netnsid?: number;
  readonly proto_down?: boolean;
  readonly gso_max_segs?: number;
  readonly gso_max_size?: number;
  readonly gro_max_size?: number;
  readonly gso_ipv4_max_size?: number;
  readonly gro_ipv4_max_size?: number;
  readonly tso_max_size?: number;
  readonly tso_max_segs?: number;
  readonly xdp?: { readonly attached?: number; readonly prog_id?: number };
  readonly event?: number;
  readonly min_mtu?: number;
  readonly max_mtu?: number;
  /** The link's other names. */
  readonly prop_list?: string[];
  readonly perm_address?: string;
  readonly parent_dev_name?: string;
  readonly parent_dev_bus_name?: string;
  readonly netns_immutable?: boolean;
  readonly headroom?: number;
  readonly tailroom?: number;
  readonly max_pacing_offload_horizon?: number;
  readonly devlink_port?: AttributeList;
  readonly dpll_pin?: AttributeList;
}

const INET = table<{ conf?: Uint8Array }>('IFLA_INET_', 'UNSPEC CONF', { conf: bytes });

const INET6 = table<LinkInet6>(
  'IFLA_INET6_',
  'UNSPEC FLAGS CONF STATS MCAST CACHEINFO ICMP6STATS TOKEN ADDR_GEN_MODE RA_MTU',
  {
    flags: u32,
    conf: bytes,
    stats: bytes,
    cacheinfo: bytes,
    icmp6stats: bytes,
    token: host,
    addr_gen_mode: named(u8, ['eui64', 'none', 'stable_secret', 'random']),
    ra_mtu: u32,
  },
);

const AF = table<{ inet?: Decoded<{ conf?: Uint8Array }>; inet6?: Decoded<LinkInet6> }>(
  'AF_',
  'UNSPEC UNIX INET AX25 IPX APPLETALK NETROM BRIDGE ATMPVC X25 INET6',
  { inet: nested(INET), inet6: nested(INET6) },
);

const XDP = table<{ attached?: number; prog_id?: number }>(
  'IFLA_XDP_',
  'UNSPEC FD ATTACHED FLAGS PROG_ID DRV_PROG_ID SKB_PROG_ID HW_PROG_ID EXPECTED_FD',
  { attached: u8, prog_id: u32 },
);

const ALT_IFNAME = 53;

function counters(field: Field<number>): Kind<LinkStats> {
  return structure<LinkStats>(struct(Object.fromEntries(COUNTERS.map((name) => [name, field]))));
}

export const IFLA: Table<LinkAttributes> = table(
  'IFLA_',
  'UNSPEC ADDRESS BROADCAST IFNAME MTU LINK QDISC STATS COST PRIORITY MASTER WIRELESS PROTINFO TXQLEN MAP WEIGHT OPERSTATE LINKMODE LINKINFO NET_NS_PID IFALIAS NUM_VF VFINFO_LIST STATS64 VF_PORTS PORT_SELF AF_SPEC GROUP NET_NS_FD EXT_MASK PROMISCUITY NUM_TX_QUEUES NUM_RX_QUEUES CARRIER PHYS_PORT_ID CARRIER_CHANGES PHYS_SWITCH_ID LINK_NETNSID PHYS_PORT_NAME PROTO_DOWN GSO_MAX_SEGS GSO_MAX_SIZE PAD XDP EVENT NEW_NETNSID TARGET_NETNSID CARRIER_UP_COUNT CARRIER_DOWN_COUNT NEW_IFINDEX MIN_MTU MAX_MTU PROP_LIST ALT_IFNAME PERM_ADDRESS PROTO_DOWN_REASON PARENT_DEV_NAME PARENT_DEV_BUS_NAME GRO_MAX_SIZE TSO_MAX_SIZE TSO_MAX_SEGS ALLMULTI DEVLINK_PORT GSO_IPV4_MAX_SIZE GRO_IPV4_MAX_SIZE DPLL_PIN MAX_PACING_OFFLOAD_HORIZON NETNS_IMMUTABLE HEADROOM TAILROOM',
  {
    address: lladdr,
    broadcast: lladdr,
    ifname: text,
    mtu: u32,
    link: u32,
    qdisc: text,
    master: u32,
    txqlen: u32,
    map: bytes,
    operstate: named(u8, [
      'UNKNOWN',
      'NOTPRESENT',
      'DOWN',
      'LOWERLAYERDOWN',
      'TESTING',
      'DORMANT',
      'UP',
    ]),
    linkmode: named(u8, ['DEFAULT', 'DORMANT']),
    ifalias: text,
    num_vf: u32,
    stats: counters(u32Field),
    stats64: counters(count64),
    af_spec: nested(AF),
    group: u32,
    promiscuity: u32,
    allmulti: u32,
    num_tx_queues: u32,
    num_rx_queues: u32,
    carrier: bool,
    carrier_changes: u32,
    carrier_up_count: u32,
    carrier_down_count: u32,
    phys_port_name: text,
    link_netnsid: s32,
    new_netnsid: s32,
    new_ifindex: s32,
    target_netnsid: s32,
    proto_down: bool,
    gso_max_segs: u32,
    gso_max_size: u32,
    gro_max_size: u32,
    gso_ipv4_max_size: u32,
    gro_ipv4_max_size: u32,
    tso_max_size: u32,
    tso_max_segs: u32,
    xdp: nested(XDP),
    event: u32,
    min_mtu: u32,
    max_mtu: u32,
    prop_list: list(text, ALT_IFNAME, 'IFLA_ALT_IFNAME'),
    perm_address: lladdr,
    parent_dev_name: text,
    parent_dev_bus_name: text,
    netns_immutable: bool,
    headroom: u16,
    tailroom: u16,
    max_pacing_offload_horizon: uint,
    devlink_port: untyped,
    dpll_pin: untyped,
  },
);

/** What a link is: IFLA_LINKINFO. */
export interface LinkInfo {
  /** The kind: `'veth'`, `'bridge'`, `'vlan'`, ...; none of a physical link and the loopback. */
  readonly kind?: string;
  /** The attributes of the kind (IFLA_INFO_DATA): a `BridgeData`, ...; of a kind that is not typed, a list. */
  readonly data?: LinkData;
  /** The kind of the master that it is part of: `'bridge'`, `'bond'`, `'vrf'`. */
  readonly slave_kind?: string;
  /** What the master has for it (IFLA_INFO_SLAVE_DATA): a `BridgePort`; of other masters, a list. */
  readonly slave_data?: (BridgePort & Extra) | AttributeList;
  readonly xstats?: Uint8Array;
}

/** The data of a link of any kind. */
export type LinkData = (DataOfKind[keyof DataOfKind] & Extra) | AttributeList;

/** A link as the kernel told it. What it did not tell is absent. */
export interface Link extends LinkAttributes, LinkInfo, Extra {
  readonly ifindex: number;
  readonly ifname: string;
  /** `IFF_*` */
  readonly flags: number;
  /** Their names: `['BROADCAST', 'MULTICAST', 'UP', 'LOWER_UP']` */
  readonly flagNames: readonly string[];
  /** Whether it was set up: IFF_UP. That it works says `operstate`. */
  readonly up: boolean;
  /** The kind of hardware: `ARPHRD_ETHER`, `ARPHRD_LOOPBACK`, ... */
  readonly type: number;
  /** Its other names. */
  readonly prop_list?: string[];
}

interface InfoAttributes {
  readonly kind?: string;
  readonly data?: Uint8Array;
  readonly xstats?: Uint8Array;
  readonly slave_kind?: string;
  readonly slave_data?: Uint8Array;
}

export const INFO: Table<InfoAttributes> = table(
  'IFLA_INFO_',
  'UNSPEC KIND DATA XSTATS SLAVE_KIND SLAVE_DATA',
  {
    kind: text,
    data: bytes,
    xstats: bytes,
    slave_kind: text,
    slave_data: bytes,
  },
);

export const LINKINFO = 18;

export const NET_NS_PID = 19;

export const NET_NS_FD = 28;

export const tables: ReadonlyMap<string, Table<unknown>> = new Map<string, Table<unknown>>(
  Object.entries(dataTables),
);

const VETH: Inner = {
  header: 0,
  name: (type) => (type === 1 ? 'VETH_INFO_PEER' : `VETH_INFO_${type}`),
  inner: () => ({ ...linkNames(undefined, undefined), header: ifinfomsg.size }),
};

/** The names of the attributes of a link of a kind. */
export function linkNames(kind: string | undefined, slave: string | undefined): Inner {
  const data = kind === 'veth' ? VETH : tables.get(kind ?? '');
  const info: Inner = {
    header: 0,
    name: (type) => INFO.name(type),
    inner: (type) =>
      type === 2 ? data : type === 5 && slave === 'bridge' ? IFLA_BRPORT : undefined,
  };
  return {
    header: 0,
    name: (type) => IFLA.name(type),
    inner: (type) => (type === LINKINFO ? info : IFLA.inner(type)),
  };
}

function infoOf(data: Uint8Array): LinkInfo & Extra {
  const { data: own, slave_data, ...info } = INFO.decode(data);
  const known = tables.get(info.kind ?? '');
  return {
    ...info,
    ...(own === undefined ? {} : { data: (known?.decode(own) ?? untyped.get(own)) as LinkData }),
    ...(slave_data === undefined
      ? {}
      : {
          slave_data:
            info.slave_kind === 'bridge'
              ? IFLA_BRPORT.decode(slave_data)
              : (untyped.get(slave_data) ?? []),
        }),
  };
}

/** The kinds of hardware whose addresses are of IP: ARPHRD_TUNNEL, TUNNEL6, SIT, IPGRE, IP6GRE. */
const TUNNELS: ReadonlySet<number> = new Set([768, 769, 776, 778, 823]);

function ipAddress(text: string): string {
  return hostOf(lladdr.put(text, 'address'));
}

/** The attribute that a link is looked for by: names of more than 15 bytes are only those beside its own. */
export function nameAttribute(path: string, name: string): Uint8Array {
  const bytes = text.put(name, path);
  return attribute(bytes.byteLength > IFNAMSIZ ? ALT_IFNAME : IFLA.type('ifname'), bytes);
}

/** A link from the payload of RTM_NEWLINK; undefined where it is too short for one. */
export function linkOf(data: Uint8Array): Link | undefined {
  if (data.byteLength < ifinfomsg.size) return undefined;
  const { ifindex, flags, type } = ifinfomsg.decode(data.subarray(0, ifinfomsg.size));
  const { extra = [], ...decoded } = IFLA.decode(data, ifinfomsg.size);
  let rest = extra;
  let info: LinkInfo & Extra = {};
  const found = extra.find((each) => !('malformed' in each) && each.type === LINKINFO);
  if (found !== undefined) {
    const { extra: more = [], ...own } = infoOf(found.data);
    info = own;
    rest = extra.filter((each) => each !== found).concat(more);
  }
  const { address, broadcast } = decoded;
  const addresses =
    TUNNELS.has(type) && (address?.length === 11 || address?.length === 47)
      ? {
          address: ipAddress(address),
          ...(broadcast === undefined ? {} : { broadcast: ipAddress(broadcast) }),
        }
      : {};
  return {
    ifindex,
    ifname: decoded.ifname ?? '',
    flags,
    flagNames: bitNames(flags, LINK_FLAGS),
    up: (flags & 1) !== 0,
    type,
    ...info,
    ...decoded,
    ...addresses,
    ...(rest.length === 0 ? {} : { extra: rest }),
  };
}
