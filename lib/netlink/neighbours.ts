// rtnetlink(7) RTM_NEWNEIGH: `ip neighbour`, and the forwarding table of `bridge fdb`.
import { wrongType } from '../values/arguments.ts';
import {
  AF_BRIDGE,
  AF_INET,
  AF_INET6,
  NLM_F_APPEND,
  NLM_F_CREATE,
  NLM_F_EXCL,
  NLM_F_REPLACE,
} from '../values/constants.generated.ts';
import { i32, struct, u8 as u8Field, u16 as u16Field, u32 as u32Field } from '../values/struct.ts';
import { type Context, filterOf } from './context.ts';
import {
  be16,
  bitNames,
  bitsOf,
  host,
  lladdr,
  type Names,
  named,
  numberOf,
  s32,
  structure,
  u8,
  u16,
  u32,
} from './kinds.ts';
import { ROUTE_PROTOCOLS } from './route.ts';
import { type Extra, only, type Table, table } from './table.ts';

/** struct ndmsg */
interface NeighbourHeader {
  readonly family: number;
  readonly ifindex: number;
  readonly state: number;
  readonly flags: number;
  readonly type: number;
}

const ndmsg = struct<NeighbourHeader>(
  {
    family: u8Field,
    _pad1: u8Field,
    _pad2: u16Field,
    ifindex: i32,
    state: u16Field,
    flags: u8Field,
    type: u8Field,
  },
  { ifindex: 0, state: 0, flags: 0, type: 0 },
);

/** The states of a neighbour by their names: NUD_*. */
export const NEIGHBOUR_STATES: Readonly<Record<string, number>> = {
  INCOMPLETE: 0x1,
  REACHABLE: 0x2,
  STALE: 0x4,
  DELAY: 0x8,
  PROBE: 0x10,
  FAILED: 0x20,
  NOARP: 0x40,
  PERMANENT: 0x80,
};

/** The flags of a neighbour by their names: NTF_*. */
export const NEIGHBOUR_FLAGS: Readonly<Record<string, number>> = {
  use: 0x1,
  self: 0x2,
  master: 0x4,
  proxy: 0x8,
  extern_learn: 0x10,
  offload: 0x20,
  sticky: 0x40,
  router: 0x80,
};

/** How long ago a neighbour was heard of, in hundredths of a second. */
export interface NeighbourCacheInfo {
  readonly confirmed: number;
  readonly used: number;
  readonly updated: number;
  readonly refcnt: number;
}

interface NeighbourAttributes {
  readonly dst?: string;
  readonly lladdr?: string;
  readonly cacheinfo?: NeighbourCacheInfo;
  readonly probes?: number;
  readonly vlan?: number;
  readonly port?: number;
  readonly vni?: number;
  readonly master?: number;
  readonly link_netnsid?: number;
  readonly src_vni?: number;
  /** Who made it: `'static'`, ... */
  readonly protocol?: string | number;
  readonly nh_id?: number;
  readonly flags_ext?: number;
}

export const NDA: Table<NeighbourAttributes> = table(
  'NDA_',
  'UNSPEC DST LLADDR CACHEINFO PROBES VLAN PORT VNI IFINDEX MASTER LINK_NETNSID SRC_VNI PROTOCOL NH_ID FDB_EXT_ATTRS FLAGS_EXT NDM_STATE_MASK NDM_FLAGS_MASK',
  {
    dst: host,
    lladdr,
    cacheinfo: structure(
      struct({ confirmed: u32Field, used: u32Field, updated: u32Field, refcnt: u32Field }),
    ),
    probes: u32,
    vlan: u16,
    port: be16,
    vni: u32,
    master: u32,
    link_netnsid: s32,
    src_vni: u32,
    protocol: named(u8, ROUTE_PROTOCOLS),
    nh_id: u32,
    flags_ext: u32,
  },
);

/** A neighbour as the kernel told it, or a row of a bridge's forwarding table, which has no `dst`. */
export interface Neighbour extends NeighbourAttributes, Extra {
  /** `AF_INET`, `AF_INET6`; `AF_BRIDGE` for a row of a forwarding table */
  readonly family: number;
  readonly ifindex: number;
  /** The name that the link has now. */
  readonly dev?: string;
  /** `NUD_*`: one bit, or 0 */
  readonly state: number;
  /** Its name: `'REACHABLE'`, `'STALE'`, `'PERMANENT'`, ...; `'NONE'` for 0 */
  readonly stateName: string;
  /** `NTF_*` */
  readonly flags: number;
  readonly flagNames: readonly string[];
  /** RTN_*, of the address: `1` for unicast */
  readonly type: number;
}

/** A neighbour to add, to change or to delete. A `Neighbour` is one, too. */
export interface NeighbourInput {
  /** Its address; of a forwarding table, that of the other end of a tunnel. */
  readonly dst?: string | undefined;
  /** `AF_BRIDGE` for a forwarding table; else that of `dst`. */
  readonly family?: number | undefined;
  readonly dev?: string | number | undefined;
  readonly ifindex?: number | undefined;
  /** Its link-layer address. */
  readonly lladdr?: string | undefined;
  /** `NUD_*` or its name; PERMANENT unless given. */
  readonly state?: number | string | undefined;
  /** `NTF_*` or their names: `['router']`, `['proxy']` */
  readonly flags?: number | readonly string[] | undefined;
  readonly vlan?: number | undefined;
  readonly port?: number | undefined;
  readonly vni?: number | undefined;
  readonly protocol?: string | number | undefined;
}

/** Which neighbours a list shall have. */
export interface NeighbourFilter {
  /** `AF_BRIDGE` for the forwarding tables of bridges; both families of IP unless given. */
  readonly family?: number;
  readonly dev?: string | number;
  /** Those that this host answers for: `ip neighbour show proxy`. */
  readonly proxy?: boolean;
}

const PROXY = 0x8;

function stateName(state: number): string {
  return state === 0 ? 'NONE' : bitNames(state, NEIGHBOUR_STATES).join('|');
}

/** A neighbour from the payload of RTM_NEWNEIGH; undefined where it is too short for one. */
export function neighbourOf(
  data: Uint8Array,
  names: ReadonlyMap<number, string>,
): Neighbour | undefined {
  if (data.byteLength < ndmsg.size) return undefined;
  const header = ndmsg.decode(data.subarray(0, ndmsg.size));
  const { family, ifindex, state, flags, type } = header;
  const dev = names.get(ifindex);
  return {
    family,
    ifindex,
    ...(dev === undefined ? {} : { dev }),
    state,
    stateName: stateName(state),
    flags,
    flagNames: bitNames(flags, NEIGHBOUR_FLAGS),
    type,
    ...NDA.decode(data, ndmsg.size),
  };
}

const FIELDS: ReadonlySet<string> = new Set(
  'dst family dev ifindex lladdr state stateName flags flagNames vlan port vni protocol type cacheinfo probes master link_netnsid src_vni nh_id flags_ext'.split(
    ' ',
  ),
);

const STATES: Names = ((): (string | undefined)[] => {
  const names: (string | undefined)[] = ['NONE'];
  for (const [name, bit] of Object.entries(NEIGHBOUR_STATES)) names[bit] = name;
  return names;
})();

/** `ip neighbour` */
export class Neighbours {
  readonly #context: Context;

  /** @internal */
  constructor(context: Context) {
    this.#context = context;
  }

  /** The neighbours of the namespace in all states: `ip neighbour show nud all`. @throws {NetlinkError} ENODEV */
  list(filter?: NeighbourFilter): Neighbour[] {
    const { family, dev, proxy } = filterOf(filter, ['family', 'dev', 'proxy']);
    const index = dev === undefined ? 0 : this.#context.index('filter.dev', dev);
    const names = this.#context.names();
    const found: Neighbour[] = [];
    for (const each of family === undefined ? [AF_INET, AF_INET6] : [family]) {
      // A kernel takes what selects only as attributes, and for a forwarding table not even these.
      const header = ndmsg.encode({ family: each, flags: proxy === true ? PROXY : 0 }, 'filter');
      for (const data of this.#context.dump('GETNEIGH', { header, inner: NDA })) {
        const neighbour = neighbourOf(data, names);
        if (neighbour === undefined || neighbour.family !== each) continue;
        if (index === 0 || neighbour.ifindex === index) found.push(neighbour);
      }
    }
    return found;
  }

  /** Adds a neighbour: `ip neighbour add`. @throws {NetlinkError} EEXIST, ENODEV, EINVAL, EPERM */
  add(neighbour: NeighbourInput): void {
    this.#change('NEWNEIGH', NLM_F_CREATE | NLM_F_EXCL, neighbour);
  }

  /** Changes a neighbour that is there: `ip neighbour change`. @throws {NetlinkError} ENOENT where it is not */
  change(neighbour: NeighbourInput): void {
    this.#change('NEWNEIGH', NLM_F_REPLACE, neighbour);
  }

  /** Changes a neighbour, or adds it: `ip neighbour replace`. */
  replace(neighbour: NeighbourInput): void {
    this.#change('NEWNEIGH', NLM_F_CREATE | NLM_F_REPLACE, neighbour);
  }

  /** Adds a row to a forwarding table beside those of the same address: `bridge fdb append`. */
  append(neighbour: NeighbourInput): void {
    this.#change('NEWNEIGH', NLM_F_CREATE | NLM_F_APPEND, neighbour);
  }

  /** Deletes a neighbour: `ip neighbour delete`. @throws {NetlinkError} ENOENT where it is not */
  delete(neighbour: NeighbourInput): void {
    this.#change('DELNEIGH', 0, neighbour);
  }

  #change(name: 'NEWNEIGH' | 'DELNEIGH', flags: number, input: NeighbourInput): void {
    if (typeof input !== 'object' || input === null) {
      throw wrongType('neighbour', 'an object', input);
    }
    only(input, 'neighbour', (field) => FIELDS.has(field));
    const { dst, lladdr: mac, vlan, port, vni, protocol } = input;
    const own = dst?.includes(':') === true ? AF_INET6 : AF_INET;
    if (dst === undefined && input.family !== AF_BRIDGE) {
      throw wrongType('neighbour.dst', 'an IPv4 or IPv6 address', dst);
    }
    const bits =
      input.flags === undefined ? 0 : bitsOf('neighbour.flags', input.flags, NEIGHBOUR_FLAGS);
    const header = ndmsg.encode(
      {
        family: input.family ?? own,
        state: numberOf('neighbour.state', input.state ?? 'PERMANENT', STATES),
        flags: bits,
        ifindex: this.#context.device('neighbour', input),
      },
      'neighbour',
    );
    const wanted = { dst, lladdr: mac, vlan, port, vni, protocol };
    this.#context.request(name, {
      flags,
      header,
      attributes: NDA.encode(wanted, 'neighbour'),
      about: dst ?? mac,
      inner: NDA,
    });
  }
}
