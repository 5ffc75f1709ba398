// rtnetlink(7) RTM_NEWADDR: `ip address`.
import { outOfRange, wrongType } from '../values/arguments.ts';
import { attribute, joined } from '../values/attributes.ts';
import { AF_INET, NLM_F_CREATE, NLM_F_EXCL, NLM_F_REPLACE } from '../values/constants.generated.ts';
import { struct, u8 as u8Field, u32 as u32Field } from '../values/struct.ts';
import { type Context, families, filterOf } from './context.ts';
import {
  bitNames,
  bitsOf,
  bytes,
  host,
  type Names,
  numbered,
  numberOf,
  type Prefix,
  prefixLength,
  prefixOf,
  s32,
  structure,
  text,
  u8,
  u32,
} from './kinds.ts';
import { type Extra, only, type Table, table } from './table.ts';

/** struct ifaddrmsg */
interface AddressHeader {
  readonly family: number;
  readonly prefixlen: number;
  readonly flags: number;
  readonly scope: number;
  readonly ifindex: number;
}

const ifaddrmsg = struct<AddressHeader>(
  { family: u8Field, prefixlen: u8Field, flags: u8Field, scope: u8Field, ifindex: u32Field },
  { prefixlen: 0, flags: 0, scope: 0, ifindex: 0 },
);

/** The flags of an address by their names: IFA_F_*. */
export const ADDRESS_FLAGS: Readonly<Record<string, number>> = {
  secondary: 0x1,
  nodad: 0x2,
  optimistic: 0x4,
  dadfailed: 0x8,
  home: 0x10,
  deprecated: 0x20,
  tentative: 0x40,
  permanent: 0x80,
  mngtmpaddr: 0x100,
  noprefixroute: 0x200,
  autojoin: 0x400,
  'stable-privacy': 0x800,
};

/** The scopes by their names: RT_SCOPE_*. */
export const SCOPES: Names = numbered({
  global: 0,
  site: 200,
  link: 253,
  host: 254,
  nowhere: 255,
});

const FOREVER = 0xffffffff;

/** IFA_CACHEINFO */
export interface AddressCacheInfo {
  readonly preferred: number;
  readonly valid: number;
  readonly cstamp: number;
  readonly tstamp: number;
}

const cacheinfo = struct<AddressCacheInfo>(
  { preferred: u32Field, valid: u32Field, cstamp: u32Field, tstamp: u32Field },
  { cstamp: 0, tstamp: 0 },
);

interface AddressAttributes {
  readonly address?: string;
  readonly local?: string;
  readonly label?: string;
  readonly broadcast?: string;
  readonly anycast?: string;
  readonly cacheinfo?: AddressCacheInfo;
  readonly multicast?: string;
  readonly flags?: number;
  readonly rt_priority?: number;
  readonly target_netnsid?: number;
  readonly proto?: number;
}

export const IFA: Table<AddressAttributes> = table(
  'IFA_',
  'UNSPEC ADDRESS LOCAL LABEL BROADCAST ANYCAST CACHEINFO MULTICAST FLAGS RT_PRIORITY TARGET_NETNSID PROTO',
  {
    address: host,
    local: host,
    label: text,
    broadcast: host,
    anycast: host,
    cacheinfo: structure(cacheinfo),
    multicast: host,
    flags: u32,
    rt_priority: u32,
    target_netnsid: s32,
    proto: u8,
  },
);

/** An address as the kernel told it. What it did not tell is absent. */
export interface InterfaceAddress extends Extra {
  /** `AF_INET` or `AF_INET6` */
  readonly family: number;
  /** The index of its link, and the name that the link has now. */
  readonly ifindex: number;
  readonly dev?: string;
  /** The address itself. */
  readonly local: string;
  readonly prefixlen: number;
  /** The address at the other end of a point-to-point link, which the prefix is of. */
  readonly peer?: string;
  readonly broadcast?: string;
  /** Of IPv4: the name of the link, or that with `:` and more. */
  readonly label?: string;
  /** `'global'`, `'site'`, `'link'`, `'host'`, `'nowhere'` */
  readonly scope: string | number;
  /** `IFA_F_*` */
  readonly flags: number;
  /** Their names: `['permanent', 'tentative']`; bit 0 is `'secondary'` for IPv4, a temporary address for IPv6. */
  readonly flagNames: readonly string[];
  /** How long it is valid, in seconds; Infinity for ever. */
  readonly valid_lft?: number;
  /** How long it is chosen for new connections, in seconds; Infinity for ever. */
  readonly preferred_lft?: number;
  /** When it was made and last changed, in hundredths of a second since boot. */
  readonly cstamp?: number;
  readonly tstamp?: number;
  /** The metric of the route to its prefix. */
  readonly rt_priority?: number;
  /** Who made it: IFAPROT_* (Linux 5.18). */
  readonly proto?: number;
  readonly anycast?: string;
  readonly multicast?: string;
  readonly target_netnsid?: number;
}

/** An address to add, to change or to delete. An `InterfaceAddress` is one, too. */
export interface AddressInput {
  /** Its link, by name or index. */
  readonly dev?: string | number | undefined;
  /** The index of its link; with it, `dev` is not looked at. */
  readonly ifindex?: number | undefined;
  /** The address: `'10.0.0.1/24'`, `'fd00::1/64'`; without a prefix, its whole length. */
  readonly local: string;
  /** The length of the prefix, where `local` (or `peer`) does not say it. */
  readonly prefixlen?: number | undefined;
  /** The other end's address, which then has the prefix: `'10.0.0.2/32'`. */
  readonly peer?: string | undefined;
  /** The broadcast address; `'+'` for the last one of the prefix. None unless given. */
  readonly broadcast?: string | undefined;
  readonly label?: string | undefined;
  /** `'global'` unless given; `'host'` for 127.0.0.0/8. */
  readonly scope?: string | number | undefined;
  /** `IFA_F_*` or their names: `['nodad', 'noprefixroute']` */
  readonly flags?: number | readonly string[] | undefined;
  readonly valid_lft?: number | undefined;
  readonly preferred_lft?: number | undefined;
  readonly rt_priority?: number | undefined;
  readonly proto?: number | undefined;
}

/** Which addresses a list shall have. */
export interface AddressFilter {
  readonly family?: number;
  /** Those of one link, by name or index. */
  readonly dev?: string | number;
  /** `'global'`, `'link'`, `'host'` */
  readonly scope?: string | number;
}

function seconds(value: number): number {
  return value === FOREVER ? Number.POSITIVE_INFINITY : value;
}

/** The seconds of a lifetime as the kernel has them. */
function lifetime(path: string, value: unknown): number {
  if (value === undefined || value === Number.POSITIVE_INFINITY) return FOREVER;
  if (typeof value !== 'number') throw wrongType(path, 'seconds', value);
  if (!Number.isInteger(value) || value < 0 || value >= FOREVER) {
    throw outOfRange(path, `an integer from 0 to ${FOREVER - 1} or Infinity`, value);
  }
  return value;
}

/** An address from the payload of RTM_NEWADDR; undefined where it is too short for one. */
export function addressOf(
  data: Uint8Array,
  names: ReadonlyMap<number, string>,
): InterfaceAddress | undefined {
  if (data.byteLength < ifaddrmsg.size) return undefined;
  const header = ifaddrmsg.decode(data.subarray(0, ifaddrmsg.size));
  const {
    address,
    local,
    flags = header.flags,
    cacheinfo: life,
    label,
    ...rest
  } = IFA.decode(data, ifaddrmsg.size);
  const dev = names.get(header.ifindex);
  return {
    family: header.family,
    ifindex: header.ifindex,
    ...(dev === undefined ? {} : { dev }),
    local: local ?? address ?? rest.anycast ?? rest.multicast ?? '',
    prefixlen: header.prefixlen,
    ...(local === undefined || address === undefined || address === local ? {} : { peer: address }),
    scope: SCOPES[header.scope] ?? header.scope,
    flags,
    flagNames: bitNames(flags, ADDRESS_FLAGS),
    ...(label === undefined ? {} : { label }),
    ...(life === undefined
      ? {}
      : {
          valid_lft: seconds(life.valid),
          preferred_lft: seconds(life.preferred),
          cstamp: life.cstamp,
          tstamp: life.tstamp,
        }),
    ...rest,
  };
}

const FIELDS: ReadonlySet<string> = new Set(
  'family ifindex dev local prefixlen peer broadcast label scope flags flagNames valid_lft preferred_lft cstamp tstamp rt_priority proto anycast multicast target_netnsid'.split(
    ' ',
  ),
);

/** The prefix of `text`, or its address with the length of `prefixlen`. */
function withLength(path: string, text: unknown, family: number, prefixlen: unknown): Prefix {
  const prefix = prefixOf(path, text, family);
  if (prefixlen === undefined || (typeof text === 'string' && text.includes('/'))) return prefix;
  return { ...prefix, length: prefixLength('address.prefixlen', prefixlen, prefix.family) };
}

/** The last address of a prefix. */
function lastOf({ address, length }: Prefix): Uint8Array {
  return address.map((byte, i) => {
    const own = Math.min(Math.max(length - 8 * i, 0), 8);
    return byte | (0xff >> own);
  });
}

/** `ip address` */
export class Addresses {
  readonly #context: Context;

  /** @internal */
  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * The addresses of the namespace, of both families unless one is asked for: `ip address show`.
   *
   * @throws {NetlinkError} ENODEV for a link that is not there
   */
  list(filter?: AddressFilter): InterfaceAddress[] {
    const { family, dev, scope } = filterOf(filter, ['family', 'dev', 'scope']);
    const index = dev === undefined ? 0 : this.#context.index('filter.dev', dev);
    const names = this.#context.names();
    const found: InterfaceAddress[] = [];
    for (const each of families(family)) {
      const header = ifaddrmsg.encode({ family: each, ifindex: index }, 'filter');
      for (const data of this.#context.dump('GETADDR', { header, inner: IFA })) {
        const address = addressOf(data, names);
        if (address === undefined) continue;
        // A kernel before 5.0 does not select.
        if (index !== 0 && address.ifindex !== index) continue;
        if (scope === undefined || address.scope === scope) found.push(address);
      }
    }
    return found;
  }

  /**
   * Adds an address: `ip address add`. An IPv6 address is not usable until nobody else turned out to have it, which takes
   * a second or two; `flags: ['nodad']` leaves that out.
   *
   * @throws {NetlinkError} EEXIST, EPERM, ENODEV, EINVAL
   */
  add(address: AddressInput): void {
    this.#change('NEWADDR', NLM_F_CREATE | NLM_F_EXCL, address);
  }

  /** Changes what is not its key (lifetimes, flags, metric) of an address that is there, or adds it: `ip address replace`. */
  replace(address: AddressInput): void {
    this.#change('NEWADDR', NLM_F_CREATE | NLM_F_REPLACE, address);
  }

  /** Changes an address that is there: `ip address change`. @throws {NetlinkError} ENOENT (IPv6) where it is not */
  change(address: AddressInput): void {
    this.#change('NEWADDR', NLM_F_REPLACE, address);
  }

  /**
   * Deletes an address: `ip address delete`.
   *
   * @throws {NetlinkError} EADDRNOTAVAIL, EPERM, ENODEV
   */
  delete(address: AddressInput): void {
    this.#change('DELADDR', 0, address);
  }

  #change(name: 'NEWADDR' | 'DELADDR', flags: number, input: AddressInput): void {
    if (typeof input !== 'object' || input === null) throw wrongType('address', 'an object', input);
    only(input, 'address', (field) => FIELDS.has(field));
    const local = withLength('address.local', input.local, AF_INET, input.prefixlen);
    const peer =
      input.peer === undefined
        ? local
        : withLength('address.peer', input.peer, local.family, input.prefixlen);
    if (peer.family !== local.family)
      throw wrongType('address.peer', 'of the family of address.local', input.peer);
    const bits =
      input.flags === undefined ? 0 : bitsOf('address.flags', input.flags, ADDRESS_FLAGS);
    const scope =
      input.scope ?? (local.family === AF_INET && local.address[0] === 127 ? 'host' : 'global');
    const ifindex = this.#context.device('address', input);
    const header = ifaddrmsg.encode(
      {
        family: local.family,
        prefixlen: peer.length,
        flags: bits & 0xff,
        scope: numberOf('address.scope', scope, SCOPES),
        ifindex,
      },
      'address',
    );
    const parts = [
      attribute(IFA.type('local'), local.address),
      attribute(IFA.type('address'), peer.address),
    ];
    const { broadcast, label, rt_priority, proto } = input;
    if (broadcast === '+') parts.push(attribute(IFA.type('broadcast'), lastOf(peer)));
    else parts.push(IFA.encode({ broadcast }, 'address'));
    parts.push(IFA.encode({ label, rt_priority, proto }, 'address'));
    if (name === 'NEWADDR') {
      if (bits > 0xff) parts.push(attribute(IFA.type('flags'), u32.put(bits, 'address.flags')));
      if (input.valid_lft !== undefined || input.preferred_lft !== undefined) {
        const valid = lifetime('address.valid_lft', input.valid_lft);
        const preferred = lifetime('address.preferred_lft', input.preferred_lft ?? input.valid_lft);
        const life = cacheinfo.encode({ valid, preferred }, 'address');
        parts.push(attribute(IFA.type('cacheinfo'), bytes.put(life, 'address')));
      }
    }
    this.#context.request(name, {
      flags,
      header,
      attributes: joined(parts),
      about: `${input.local}${input.dev === undefined ? '' : ` dev ${input.dev}`}`,
      inner: IFA,
    });
  }
}
