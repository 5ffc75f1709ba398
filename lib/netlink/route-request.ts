// <linux/rtnetlink.h>: the requests that add, change or delete a route.
import { elements, integer, wrongType } from '../values/arguments.ts';
import {
  type AttributeInput,
  attribute,
  joined,
  type MalformedAttribute,
} from '../values/attributes.ts';
import { AF_INET, AF_INET6 } from '../values/constants.generated.ts';
import { littleEndian } from '../values/struct.ts';
import { SCOPES } from './addresses.ts';
import { type Context, ipFamily } from './context.ts';
import { bitsOf, hostBytes, numberOf, type Prefix, prefixOf, u32 } from './kinds.ts';
import {
  NEXTHOP,
  ROUTE_FLAGS,
  ROUTE_PROTOCOLS,
  ROUTE_TABLE,
  ROUTE_TYPES,
  type RouteMetrics,
  RTA,
  rtmsg,
  viaKind,
} from './route.ts';
import { only } from './table.ts';

/** One way of several, to add. */
export interface NextHopInput {
  readonly dev?: string | number | undefined;
  readonly ifindex?: number | undefined;
  /** Of either family. */
  readonly gateway?: string | undefined;
  readonly via?: { readonly family?: number; readonly host: string } | undefined;
  /** From 1 (unless given) to 256. */
  readonly weight?: number | undefined;
  readonly flags?: number | readonly string[] | undefined;
}

/** A route to add, to change or to delete. A `Route` is one, too. */
export interface RouteInput {
  /** The destination: `'10.0.0.0/24'`, `'fd00::/64'`, `'default'` (of IPv4, unless something else here is of IPv6). */
  readonly dst: string;
  /** `AF_INET` or `AF_INET6`, where the addresses do not say it. */
  readonly family?: number | undefined;
  readonly src?: string | undefined;
  readonly tos?: number | undefined;
  /** Main unless given; of local and broadcast routes, local. */
  readonly table?: number | undefined;
  /** `'boot'` unless given. */
  readonly protocol?: string | number | undefined;
  /** As `ip route` chooses, unless given: `'link'` without a gateway, `'global'` with one. */
  readonly scope?: string | number | undefined;
  /** `'unicast'` unless given. */
  readonly type?: string | number | undefined;
  /** `['onlink']` */
  readonly flags?: number | readonly string[] | undefined;
  readonly dev?: string | number | undefined;
  readonly ifindex?: number | undefined;
  /** The next router; one of the other family goes as `via`. */
  readonly gateway?: string | undefined;
  readonly via?: { readonly family?: number; readonly host: string } | undefined;
  readonly priority?: number | undefined;
  readonly prefsrc?: string | undefined;
  readonly metrics?: RouteMetrics | undefined;
  readonly multipath?: readonly NextHopInput[] | undefined;
  readonly nh_id?: number | undefined;
  readonly pref?: string | number | undefined;
  readonly expires?: number | undefined;
  readonly encap_type?: number | undefined;
  readonly encap?: readonly (AttributeInput | MalformedAttribute)[] | undefined;
  readonly ttl_propagate?: number | undefined;
}

const FIELDS: ReadonlySet<string> = new Set(
  'dst family src tos table protocol scope type flags flagNames dev ifindex gateway via priority prefsrc metrics multipath nh_id pref expires encap_type encap ttl_propagate iif flow cacheinfo mark uid ip_proto sport dport'.split(
    ' ',
  ),
);

const HOP_FIELDS: ReadonlySet<string> = new Set(
  'ifindex dev gateway via weight flags flagNames flow'.split(' '),
);

/** The family of a route: what it says, or that of the first of its addresses, or IPv4. */
function familyOf(route: RouteInput): number {
  if (route.family !== undefined) return ipFamily('route.family', route.family);
  const texts = [route.dst, route.src, route.prefsrc, route.gateway, route.multipath?.[0]?.gateway];
  const first = texts.find((each) => typeof each === 'string' && each !== 'default');
  return typeof first === 'string' && first.includes(':') ? AF_INET6 : AF_INET;
}

/** A gateway of the route's family as RTA_GATEWAY, one of another as RTA_VIA. */
function gatewayPart(
  hop: Pick<NextHopInput, 'gateway' | 'via'>,
  family: number,
  path: string,
): Uint8Array[] {
  const parts: Uint8Array[] = [];
  if (hop.gateway !== undefined) {
    const address = hostBytes(`${path}.gateway`, hop.gateway);
    const own = address.byteLength === 4 ? AF_INET : AF_INET6;
    parts.push(
      own === family
        ? attribute(RTA.type('gateway'), address)
        : attribute(RTA.type('via'), viaKind.put({ host: hop.gateway }, path)),
    );
  }
  if (hop.via !== undefined) {
    parts.push(attribute(RTA.type('via'), viaKind.put(hop.via, `${path}.via`)));
  }
  return parts;
}

function multipathPart(
  hops: readonly NextHopInput[],
  family: number,
  context: Context,
): Uint8Array {
  const list = elements('route.multipath', 'an array of next hops', hops);
  const parts = Array.from(list, (hop, i) => {
    const path = `route.multipath[${i}]`;
    if (typeof hop !== 'object' || hop === null) throw wrongType(path, 'an object', hop);
    only(hop, path, (field) => HOP_FIELDS.has(field));
    const rest = joined(gatewayPart(hop, family, path));
    const bytes = new Uint8Array(NEXTHOP + rest.byteLength);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, bytes.byteLength, littleEndian);
    view.setUint8(2, hop.flags === undefined ? 0 : bitsOf(`${path}.flags`, hop.flags, ROUTE_FLAGS));
    view.setUint8(3, integer(`${path}.weight`, hop.weight ?? 1, 1, 256) - 1);
    const ifindex =
      hop.ifindex === undefined && hop.dev === undefined ? 0 : context.device(path, hop);
    view.setInt32(4, ifindex, littleEndian);
    bytes.set(rest, NEXTHOP);
    return bytes;
  });
  return attribute(RTA.type('multipath'), joined(parts));
}

/** The scope that `ip route add` chooses. */
function scopeFor(route: RouteInput, family: number, type: unknown): number {
  if (family === AF_INET6) return 0;
  if (type === 2 || type === 10) return 254;
  if (type === 3 || type === 4 || type === 5) return 253;
  const far =
    route.gateway !== undefined ||
    route.via !== undefined ||
    route.multipath !== undefined ||
    route.nh_id !== undefined;
  return (type === 1 || type === 0) && !far ? 253 : 0;
}

/** The struct and the attributes of a request. */
export function routeParts(
  route: RouteInput,
  context: Context,
  action: 'add' | 'delete',
): { header: Uint8Array; attributes: Uint8Array } {
  if (typeof route !== 'object' || route === null) throw wrongType('route', 'an object', route);
  only(route, 'route', (field) => FIELDS.has(field));
  const family = familyOf(route);
  const dst: Prefix = prefixOf('route.dst', route.dst, family);
  if (dst.family !== family) throw wrongType('route.dst', 'of the family of the route', route.dst);
  const src = route.src === undefined ? undefined : prefixOf('route.src', route.src, family);
  // What a route to delete does not say is not compared.
  const adding = action === 'add';
  const type = numberOf('route.type', route.type ?? (adding ? 'unicast' : 'unspec'), ROUTE_TYPES);
  const protocol = numberOf(
    'route.protocol',
    route.protocol ?? (adding ? 'boot' : 'unspec'),
    ROUTE_PROTOCOLS,
  );
  const scope =
    route.scope === undefined
      ? adding
        ? scopeFor(route, family, type)
        : 255
      : numberOf('route.scope', route.scope, SCOPES);
  const own = type === 2 || type === 3 || type === 4 || type === 10;
  const number = integer(
    'route.table',
    route.table ?? (own ? ROUTE_TABLE.local : ROUTE_TABLE.main),
    0,
    0xffffffff,
  );
  const header = rtmsg.encode(
    {
      family,
      dst_len: dst.length,
      src_len: src?.length ?? 0,
      tos: route.tos ?? 0,
      table: number > 255 ? 0 : number,
      protocol,
      scope,
      type,
      // What the kernel found out about a route is not part of a request for one.
      flags: route.flags === undefined ? 0 : bitsOf('route.flags', route.flags, ROUTE_FLAGS) & 0x4,
    },
    'route',
  );
  const parts: Uint8Array[] = [];
  if (dst.length > 0) parts.push(attribute(RTA.type('dst'), dst.address));
  if (src !== undefined) parts.push(attribute(RTA.type('src'), src.address));
  parts.push(...gatewayPart(route, family, 'route'));
  if (route.ifindex !== undefined || route.dev !== undefined) {
    parts.push(
      attribute(RTA.type('oif'), u32.put(context.device('route', route), 'route.ifindex')),
    );
  }
  if (number > 255) parts.push(attribute(RTA.type('table'), u32.put(number, 'route.table')));
  if (route.multipath !== undefined) parts.push(multipathPart(route.multipath, family, context));
  const { priority, prefsrc, metrics, nh_id, pref, expires, encap_type, encap, ttl_propagate } =
    route;
  const plain = {
    priority,
    prefsrc,
    metrics,
    nh_id,
    pref,
    expires,
    encap_type,
    encap,
    ttl_propagate,
  };
  parts.push(RTA.encode(plain, 'route'));
  return { header, attributes: joined(parts) };
}
