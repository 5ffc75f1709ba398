// rtnetlink(7) RTM_NEWROUTE: `ip route`.
import { integer, onlyFields, wrongType } from '../values/arguments.ts';
import { attribute, joined } from '../values/attributes.ts';
import {
  AF_INET,
  AF_INET6,
  NLM_F_APPEND,
  NLM_F_CREATE,
  NLM_F_EXCL,
  NLM_F_REPLACE,
} from '../values/constants.generated.ts';
import { type Context, families, filterOf } from './context.ts';
import { NetlinkError } from './errors.ts';
import { hostBytes, numberOf, u8, u32 } from './kinds.ts';
import {
  ROUTE_PROTOCOLS,
  ROUTE_TABLE,
  ROUTE_TYPES,
  type Route,
  RTA,
  routeOf,
  rtmsg,
} from './route.ts';
import { type RouteInput, routeParts } from './route-request.ts';

/** Which routes a list shall have. */
export interface RouteFilter {
  readonly family?: number;
  /** The number of a table, or `'all'`; 254, main, unless given. */
  readonly table?: number | 'all';
  /** Those over a link, by name or index. */
  readonly dev?: string | number;
  /** `'kernel'`, `'static'`, ... */
  readonly protocol?: string | number;
  /** `'unicast'`, `'blackhole'`, ... */
  readonly type?: string | number;
}

/** A packet whose way is asked for. */
export interface RouteLookup {
  /** Its destination, an address. */
  readonly dst: string;
  /** Its source address. */
  readonly src?: string | undefined;
  /** The link that it is bound to, or that it came by. */
  readonly oif?: string | number | undefined;
  readonly iif?: string | number | undefined;
  readonly mark?: number | undefined;
  readonly tos?: number | undefined;
  readonly ip_proto?: number | undefined;
  readonly sport?: number | undefined;
  readonly dport?: number | undefined;
  readonly uid?: number | undefined;
}

const CLONED = 0x200;
const LOOKUP_TABLE = 0x1000;

/** The fields of `RouteLookup`. */
const LOOKUP: readonly (keyof RouteLookup)[] = [
  ...(['dst', 'src', 'oif', 'iif', 'mark', 'tos', 'ip_proto', 'sport', 'dport', 'uid'] as const),
];

/** `ip route` */
export class Routes {
  readonly #context: Context;

  /** @internal */
  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * The routes of a table, of both families unless one is asked for: `ip route show`.
   *
   * @throws {NetlinkError} ENODEV for a link that is not there
   */
  list(filter?: RouteFilter): Route[] {
    const {
      family,
      table = ROUTE_TABLE.main,
      dev,
      protocol,
      type,
    } = filterOf(filter, ['family', 'table', 'dev', 'protocol', 'type']);
    const number = table === 'all' ? 0 : integer('filter.table', table, 1, 0xffffffff);
    const oif = dev === undefined ? 0 : this.#context.index('filter.dev', dev);
    const by = numberOf('filter.protocol', protocol ?? 0, ROUTE_PROTOCOLS);
    const kind = numberOf('filter.type', type ?? 0, ROUTE_TYPES);
    const names = this.#context.names();
    const attributes = joined([
      ...(number === 0 ? [] : [attribute(RTA.type('table'), u32.put(number, 'filter.table'))]),
      ...(oif === 0 ? [] : [attribute(RTA.type('oif'), u32.put(oif, 'filter.dev'))]),
    ]);
    const found: Route[] = [];
    for (const each of families(family)) {
      const header = rtmsg.encode({ family: each, protocol: by, type: kind }, 'filter');
      for (const data of this.#dump(header, attributes)) {
        const route = routeOf(data, names);
        // A kernel before 4.20 does not select; the cache of IPv6 is none of the table.
        if (route === undefined || (route.flags & CLONED) !== 0) continue;
        if (number !== 0 && route.table !== number) continue;
        if (
          oif !== 0 &&
          route.ifindex !== oif &&
          !route.multipath?.some((hop) => hop.ifindex === oif)
        )
          continue;
        if (by !== 0 && route.protocol !== (ROUTE_PROTOCOLS[Number(by)] ?? by)) continue;
        if (kind !== 0 && route.type !== (ROUTE_TYPES[Number(kind)] ?? kind)) continue;
        found.push(route);
      }
    }
    return found;
  }

  #dump(header: Uint8Array, attributes: Uint8Array): Uint8Array[] {
    try {
      return this.#context.dump('GETROUTE', { header, attributes, inner: RTA });
    } catch (error) {
      // A table is there as long as it has routes.
      if (error instanceof NetlinkError && error.code === 'ENOENT') return [];
      throw error;
    }
  }

  /** Adds a route: `ip route add`. @throws {NetlinkError} EEXIST, ENETUNREACH, EINVAL, ENODEV, EPERM */
  add(route: RouteInput): void {
    this.#change(NLM_F_CREATE | NLM_F_EXCL, route);
  }

  /** Changes a route that is there: `ip route change`. @throws {NetlinkError} ENOENT where it is not */
  change(route: RouteInput): void {
    this.#change(NLM_F_REPLACE, route);
  }

  /** Changes a route, or adds it: `ip route replace`. */
  replace(route: RouteInput): void {
    this.#change(NLM_F_CREATE | NLM_F_REPLACE, route);
  }

  /** Adds a route behind those of the same destination: `ip route append`. */
  append(route: RouteInput): void {
    this.#change(NLM_F_CREATE | NLM_F_APPEND, route);
  }

  /**
   * Deletes the first route that is like `route` in all that it says: `ip route delete`.
   *
   * @throws {NetlinkError} ESRCH where there is none
   */
  delete(route: RouteInput): void {
    const { header, attributes } = routeParts(route, this.#context, 'delete');
    const about = route.dst;
    this.#context.request('DELROUTE', { header, attributes, about, inner: RTA });
  }

  /**
   * The way that a packet would take: `ip route get`.
   *
   * @throws {NetlinkError} ENETUNREACH, EHOSTUNREACH, EINVAL, ... as the packet would get
   */
  lookup(packet: string | RouteLookup): Route {
    const asked: RouteLookup = typeof packet === 'string' ? { dst: packet } : packet;
    if (typeof asked !== 'object' || asked === null) {
      throw wrongType('packet', 'an address or an object { dst }', asked);
    }
    onlyFields('packet', asked, LOOKUP);
    const dst = hostBytes('packet.dst', asked.dst);
    const src = asked.src === undefined ? undefined : hostBytes('packet.src', asked.src);
    const { oif, iif, mark, sport, dport, uid, ip_proto } = asked;
    const length = dst.byteLength * 8;
    const header = rtmsg.encode(
      {
        family: length === 32 ? AF_INET : AF_INET6,
        dst_len: length,
        src_len: src === undefined ? 0 : src.byteLength * 8,
        tos: asked.tos ?? 0,
        // For IPv6 the table is told anyway, and the flag is refused.
        flags: length === 32 ? LOOKUP_TABLE : 0,
      },
      'packet',
    );
    const parts = [attribute(RTA.type('dst'), dst)];
    if (src !== undefined) parts.push(attribute(RTA.type('src'), src));
    const index = (field: 'oif' | 'iif', link: string | number | undefined): void => {
      if (link === undefined) return;
      const number = this.#context.index(`packet.${field}`, link);
      parts.push(attribute(RTA.type(field), u32.put(number, `packet.${field}`)));
    };
    index('oif', oif);
    index('iif', iif);
    if (ip_proto !== undefined)
      parts.push(attribute(RTA.type('ip_proto'), u8.put(ip_proto, 'packet.ip_proto')));
    parts.push(RTA.encode({ mark, sport, dport, uid }, 'packet'));
    const [data] = this.#context.request('GETROUTE', {
      header,
      attributes: joined(parts),
      about: asked.dst,
      inner: RTA,
    });
    const route = data === undefined ? undefined : routeOf(data, this.#context.names());
    if (route === undefined) throw new Error('RTM_GETROUTE: no route in the answer');
    return route;
  }

  #change(flags: number, route: RouteInput): void {
    const { header, attributes } = routeParts(route, this.#context, 'add');
    const about = route.dst;
    this.#context.request('NEWROUTE', { flags, header, attributes, about, inner: RTA });
  }
}
