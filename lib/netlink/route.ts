// <linux/rtnetlink.h>: RTM_NEWROUTE as an object, and the parts of a request.
import { wrongType } from '../values/arguments.ts';
import { type AttributeList, align, joined } from '../values/attributes.ts';
import { AF_INET, AF_INET6 } from '../values/constants.generated.ts';
import {
  i32,
  littleEndian,
  type Struct,
  struct,
  u8 as u8Field,
  u32 as u32Field,
} from '../values/struct.ts';
import { SCOPES } from './addresses.ts';
import {
  be16,
  bitNames,
  bytes,
  host,
  hostAsBytes,
  hostBytes,
  hostOf,
  type Kind,
  type Names,
  named,
  numbered,
  structure,
  text,
  u8,
  u16,
  u32,
  untyped,
} from './kinds.ts';
import { type Decoded, type Extra, nested, type Table, table } from './table.ts';

/** struct rtmsg */
interface RouteHeader {
  readonly family: number;
  readonly dst_len: number;
  readonly src_len: number;
  readonly tos: number;
  readonly table: number;
  readonly protocol: number;
  readonly scope: number;
  readonly type: number;
  readonly flags: number;
}

export const rtmsg: Struct<RouteHeader> = struct(
  {
    family: u8Field,
    dst_len: u8Field,
    src_len: u8Field,
    tos: u8Field,
    table: u8Field,
    protocol: u8Field,
    scope: u8Field,
    type: u8Field,
    flags: u32Field,
  },
  { dst_len: 0, src_len: 0, tos: 0, table: 0, protocol: 0, scope: 0, type: 0, flags: 0 },
);

/** The types of a route by their numbers: RTN_*. */
export const ROUTE_TYPES = [
  'unspec',
  'unicast',
  'local',
  'broadcast',
  'anycast',
  'multicast',
  'blackhole',
  'unreachable',
  'prohibit',
  'throw',
  'nat',
  'xresolve',
] as const;

/** Who made a route, by number: RTPROT_*. */
export const ROUTE_PROTOCOLS: Names = numbered({
  unspec: 0,
  redirect: 1,
  kernel: 2,
  boot: 3,
  static: 4,
  gated: 8,
  ra: 9,
  mrt: 10,
  zebra: 11,
  bird: 12,
  dnrouted: 13,
  xorp: 14,
  ntk: 15,
  dhcp: 16,
  mrouted: 17,
  keepalived: 18,
  babel: 42,
  ovn: 84,
  bgp: 186,
  isis: 187,
  ospf: 188,
  rip: 189,
  eigrp: 192,
});

/** The flags of a route and of its next hops: RTNH_F_*, RTM_F_*. */
export const ROUTE_FLAGS: Readonly<Record<string, number>> = {
  dead: 0x1,
  pervasive: 0x2,
  onlink: 0x4,
  rt_offload: 0x8,
  linkdown: 0x10,
  unresolved: 0x20,
  rt_trap: 0x40,
  notify: 0x100,
  cloned: 0x200,
  equalize: 0x400,
  prefix: 0x800,
  lookup_table: 0x1000,
  fib_match: 0x2000,
  offload: 0x4000,
  trap: 0x8000,
  offload_failed: 0x20000000,
};

export const ROUTE_TABLE = { main: 254, local: 255 } as const;

/** The metrics of a route: RTAX_*, in the kernel's units. */
export interface RouteMetrics {
  /** A bit for each metric that path MTU discovery and the like do not change: `1 << RTAX_MTU`. */
  readonly lock?: number;
  readonly mtu?: number;
  readonly window?: number;
  /** In eighths of a millisecond. */
  readonly rtt?: number;
  /** In fourths of a millisecond. */
  readonly rttvar?: number;
  readonly ssthresh?: number;
  readonly cwnd?: number;
  readonly advmss?: number;
  readonly reordering?: number;
  readonly hoplimit?: number;
  readonly initcwnd?: number;
  /** RTAX_FEATURE_*: 1 is ECN. */
  readonly features?: number;
  /** In milliseconds. */
  readonly rto_min?: number;
  readonly initrwnd?: number;
  readonly quickack?: number;
  /** The congestion control: `'cubic'`, `'reno'`, ... */
  readonly cc_algo?: string;
  readonly fastopen_no_cookie?: number;
}

/** A gateway that is an address of another family: RTA_VIA. */
export interface Via {
  readonly family: number;
  readonly host: string;
}

/** One way of several: struct rtnexthop. */
export interface NextHop extends Extra {
  readonly ifindex: number;
  readonly dev?: string;
  readonly gateway?: string;
  readonly via?: Via;
  /** Its share, from 1 to 256. */
  readonly weight: number;
  readonly flags: number;
  readonly flagNames: readonly string[];
}

/** RTA_CACHEINFO: what is known of a cached route. */
export interface RouteCacheInfo {
  readonly clntref: number;
  readonly lastuse: number;
  /** In hundredths of a second. */
  readonly expires: number;
  readonly error: number;
  readonly used: number;
  readonly id: number;
  readonly ts: number;
  readonly tsage: number;
}

/** The attributes of a route that are values as they are: RTA_*. */
interface Common {
  /** The source address for connections over it. */
  readonly prefsrc?: string;
  readonly metrics?: RouteMetrics & Extra;
  /** The index of the link that a packet came by, of `lookup`. */
  readonly iif?: number;
  readonly flow?: number;
  readonly cacheinfo?: RouteCacheInfo;
  readonly mark?: number;
  /** `'low'`, `'medium'`, `'high'`: of IPv6 router advertisements */
  readonly pref?: string | number;
  /** LWTUNNEL_ENCAP_*, and its attributes. */
  readonly encap_type?: number;
  readonly encap?: AttributeList;
  readonly expires?: number;
  readonly uid?: number;
  readonly ttl_propagate?: number;
  readonly ip_proto?: number;
  readonly sport?: number;
  readonly dport?: number;
  /** The id of a nexthop object. */
  readonly nh_id?: number;
}

interface RouteAttributes extends Common {
  readonly dst?: Uint8Array;
  readonly src?: Uint8Array;
  readonly oif?: number;
  readonly gateway?: string;
  readonly priority?: number;
  readonly multipath?: Uint8Array;
  readonly table?: number;
  readonly via?: Via;
}

export const viaKind: Kind<Via> = {
  get: (data) =>
    data.byteLength === 6 || data.byteLength === 18
      ? { family: u16.get(data.subarray(0, 2)) ?? 0, host: hostOf(data.subarray(2)) }
      : undefined,
  put: (value, path) => {
    if (typeof value !== 'object' || value === null) throw wrongType(path, '{ host }', value);
    const address = hostBytes(`${path}.host`, (value as Via).host);
    const family = address.byteLength === 4 ? AF_INET : AF_INET6;
    return joined([u16.put(family, path), address]);
  },
};

const RTAX = table<RouteMetrics>(
  'RTAX_',
  'UNSPEC LOCK MTU WINDOW RTT RTTVAR SSTHRESH CWND ADVMSS REORDERING HOPLIMIT INITCWND FEATURES RTO_MIN INITRWND QUICKACK CC_ALGO FASTOPEN_NO_COOKIE',
  {
    lock: u32,
    mtu: u32,
    window: u32,
    rtt: u32,
    rttvar: u32,
    ssthresh: u32,
    cwnd: u32,
    advmss: u32,
    reordering: u32,
    hoplimit: u32,
    initcwnd: u32,
    features: u32,
    rto_min: u32,
    initrwnd: u32,
    quickack: u32,
    cc_algo: text,
    fastopen_no_cookie: u32,
  },
);

export const RTA: Table<RouteAttributes> = table(
  'RTA_',
  'UNSPEC DST SRC IIF OIF GATEWAY PRIORITY PREFSRC METRICS MULTIPATH PROTOINFO FLOW CACHEINFO SESSION MP_ALGO TABLE MARK MFC_STATS VIA NEWDST PREF ENCAP_TYPE ENCAP EXPIRES PAD UID TTL_PROPAGATE IP_PROTO SPORT DPORT NH_ID FLOWLABEL',
  {
    dst: hostAsBytes,
    src: hostAsBytes,
    iif: u32,
    oif: u32,
    gateway: host,
    priority: u32,
    prefsrc: host,
    metrics: nested(RTAX),
    multipath: bytes,
    flow: u32,
    cacheinfo: structure(
      struct({
        clntref: u32Field,
        lastuse: u32Field,
        expires: i32,
        error: u32Field,
        used: u32Field,
        id: u32Field,
        ts: u32Field,
        tsage: u32Field,
      }),
    ),
    table: u32,
    mark: u32,
    via: viaKind,
    pref: named(u8, ['medium', 'high', undefined, 'low']),
    encap_type: u16,
    encap: untyped,
    expires: u32,
    uid: u32,
    ttl_propagate: u8,
    ip_proto: u8,
    sport: be16,
    dport: be16,
    nh_id: u32,
  },
);

/** A route as the kernel told it. What it did not tell is absent. */
export interface Route extends Common, Extra {
  /** `AF_INET` or `AF_INET6` */
  readonly family: number;
  /** `'10.0.0.0/24'`, `'10.0.0.5'`, `'default'` */
  readonly dst: string;
  /** The prefix that packets have to come from (IPv6). */
  readonly src?: string;
  readonly tos: number;
  /** The number of its table: 254 is main, 255 local. */
  readonly table: number;
  /** Who made it: `'kernel'`, `'boot'`, `'static'`, `'ra'`, ... */
  readonly protocol: string | number;
  /** `'global'`, `'link'`, `'host'`, ... */
  readonly scope: string | number;
  /** `'unicast'`, `'local'`, `'broadcast'`, `'blackhole'`, `'unreachable'`, `'prohibit'`, ... */
  readonly type: string | number;
  /** `RTNH_F_*`, `RTM_F_*` */
  readonly flags: number;
  readonly flagNames: readonly string[];
  /** The index of its link, and the name that the link has now. */
  readonly ifindex?: number;
  readonly dev?: string;
  readonly gateway?: string;
  readonly via?: Via;
  /** Its metric: the least wins. */
  readonly priority?: number;
  /** The ways, where there are several. */
  readonly multipath?: readonly NextHop[];
}

/** A prefix as `ip` writes it. */
function prefixText(address: Uint8Array | undefined, length: number): string {
  if (address === undefined) return length === 0 ? 'default' : `?/${length}`;
  return length === address.byteLength * 8 ? hostOf(address) : `${hostOf(address)}/${length}`;
}

export const NEXTHOP = 8;

function hopsOf(data: Uint8Array, names: ReadonlyMap<number, string>): NextHop[] | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const hops: NextHop[] = [];
  let at = 0;
  while (at + NEXTHOP <= data.byteLength) {
    const length = view.getUint16(at, littleEndian);
    if (length < NEXTHOP || at + length > data.byteLength) break;
    const flags = view.getUint8(at + 2);
    const ifindex = view.getInt32(at + 4, littleEndian);
    const dev = names.get(ifindex);
    const { gateway, via, extra, ...others } = RTA.decode(data.subarray(at, at + length), NEXTHOP);
    hops.push({
      ifindex,
      ...(dev === undefined ? {} : { dev }),
      ...(gateway === undefined ? {} : { gateway }),
      ...(via === undefined ? {} : { via }),
      weight: view.getUint8(at + 3) + 1,
      flags,
      flagNames: bitNames(flags, ROUTE_FLAGS),
      ...(others.flow === undefined ? {} : { flow: others.flow }),
      ...(extra === undefined ? {} : { extra }),
    });
    at += align(length);
  }
  return at < data.byteLength ? undefined : hops;
}

/** A route from the payload of RTM_NEWROUTE; undefined where it is too short for one. */
export function routeOf(data: Uint8Array, names: ReadonlyMap<number, string>): Route | undefined {
  if (data.byteLength < rtmsg.size) return undefined;
  const header = rtmsg.decode(data.subarray(0, rtmsg.size));
  const decoded: Decoded<RouteAttributes> = RTA.decode(data, rtmsg.size);
  const { dst, src, oif, multipath, table = header.table, ...rest } = decoded;
  const { family, tos, flags } = header;
  const dev = oif === undefined ? undefined : names.get(oif);
  const hops = multipath === undefined ? undefined : hopsOf(multipath, names);
  return {
    family,
    dst: prefixText(dst, header.dst_len),
    ...(src === undefined ? {} : { src: prefixText(src, header.src_len) }),
    tos,
    table,
    protocol: ROUTE_PROTOCOLS[header.protocol] ?? header.protocol,
    scope: SCOPES[header.scope] ?? header.scope,
    type: ROUTE_TYPES[header.type] ?? header.type,
    flags,
    flagNames: bitNames(flags, ROUTE_FLAGS),
    ...(oif === undefined ? {} : { ifindex: oif }),
    ...(dev === undefined ? {} : { dev }),
    ...(hops === undefined ? {} : { multipath: hops }),
    ...rest,
    ...(multipath === undefined || hops !== undefined
      ? {}
      : { extra: [...(rest.extra ?? []), { type: RTA.type('multipath'), data: multipath }] }),
  };
}
