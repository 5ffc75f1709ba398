// <linux/if_link.h>: the requests that make a link or change one.
import { wrongType } from '../values/arguments.ts';
import { type AttributeInput, attribute, joined, nest } from '../values/attributes.ts';
import { type Fd, fdOf } from '../values/own.ts';
import { type BridgePort, IFLA_BRPORT } from './bridge.ts';
import { text, u32, untyped } from './kinds.ts';
import {
  IFLA,
  INFO,
  ifinfomsg,
  LINK_FLAGS,
  LINKINFO,
  type LinkData,
  NET_NS_FD,
  NET_NS_PID,
  tables,
} from './link.ts';
import type { DataOfKind } from './link-kinds.ts';
import { nested, only } from './table.ts';

/** What a link can be given. What is left out stays as it is, or as the kernel chooses. */
export interface LinkSettings {
  /** The name; of `change`, a new one. */
  readonly ifname?: string | undefined;
  /** IFF_UP */
  readonly up?: boolean | undefined;
  /** The flags to set and to clear beside it: `{ NOARP: true, MULTICAST: false }` */
  readonly flags?: Readonly<Record<string, boolean>> | undefined;
  readonly mtu?: number | undefined;
  readonly txqlen?: number | undefined;
  /** The link-layer address: `02:00:00:00:00:01` */
  readonly address?: string | undefined;
  readonly broadcast?: string | undefined;
  /** The bridge, bond or VRF to be part of, by name or index; null for none. */
  readonly master?: string | number | null | undefined;
  /** The namespace to be in: an fd of it, or a process in it. */
  readonly netns?: Fd | { readonly pid: number } | undefined;
  readonly group?: number | undefined;
  readonly linkmode?: string | number | undefined;
  readonly operstate?: string | number | undefined;
  readonly num_tx_queues?: number | undefined;
  readonly num_rx_queues?: number | undefined;
  readonly gso_max_segs?: number | undefined;
  readonly gso_max_size?: number | undefined;
  readonly gro_max_size?: number | undefined;
  readonly gso_ipv4_max_size?: number | undefined;
  readonly gro_ipv4_max_size?: number | undefined;
  /** Attributes that have no name here, IFLA_*. */
  readonly extra?: readonly AttributeInput[] | undefined;
}

/** A link to make. */
export type LinkInput = LinkSettings & {
  /** The index to have; the kernel chooses unless given. */
  readonly ifindex?: number | undefined;
  /** The link below, of a vlan, macvlan and the like, by name or index. */
  readonly link?: string | number | undefined;
  /** The id of the namespace that `link` is in. */
  readonly link_netnsid?: number | undefined;
} & (
    | {
        readonly kind: 'veth';
        /** The other end. */
        readonly peer?: LinkSettings & { readonly ifindex?: number | undefined };
      }
    | {
        [Name in keyof DataOfKind]: { readonly kind: Name; readonly data?: DataOfKind[Name] };
      }[keyof DataOfKind]
    | { readonly kind: string; readonly data?: readonly AttributeInput[] }
  );

/** What a change may be. */
export type LinkChange = LinkSettings & {
  /** The kind, which has to be given with `data`. */
  readonly kind?: string | undefined;
  readonly data?: LinkData | readonly AttributeInput[] | undefined;
  readonly ifalias?: string | undefined;
  readonly carrier?: boolean | undefined;
  readonly proto_down?: boolean | undefined;
  /** What IPv6 does on it: `{ inet6: { addr_gen_mode: 'none' } }` makes no link-local address. */
  readonly af_spec?: { readonly inet6?: { readonly addr_gen_mode?: string | number } } | undefined;
  /** How it is a port of its bridge. */
  readonly slave_data?: BridgePort | readonly AttributeInput[] | undefined;
  /** The kind of its master, where that is no bridge. */
  readonly slave_kind?: string | undefined;
};

/** Resolves the name of a link; throws what names `path`. */
export type Resolve = (path: string, link: string | number) => number;

/** Fields that are encoded here, not by the table. */
const SPECIAL: ReadonlySet<string> = new Set(
  'ifindex up flags master link netns kind data peer slave_kind slave_data'.split(' '),
);

/** What only the kernel tells. */
const READ_ONLY: ReadonlySet<string> = new Set(
  'qdisc map num_vf stats64 promiscuity allmulti carrier_changes carrier_up_count carrier_down_count xdp event min_mtu max_mtu prop_list perm_address parent_dev_name parent_dev_bus_name tso_max_size tso_max_segs'.split(
    ' ',
  ),
);

function namespaceOf(value: Fd | { readonly pid: number }, path: string): Uint8Array {
  if (typeof value === 'object' && value !== null && 'pid' in value) {
    return attribute(NET_NS_PID, u32.put(value.pid, `${path}.pid`));
  }
  if (typeof value === 'object' && (value === null || !('fd' in value))) {
    throw wrongType(path, 'an fd or { pid }', value);
  }
  return attribute(NET_NS_FD, u32.put(fdOf(value), path));
}

function flagsOf(settings: LinkSettings, path: string): { flags: number; change: number } {
  let flags = 0;
  let change = 0;
  const set = (name: string, bit: number, value: unknown): void => {
    if (typeof value !== 'boolean') throw wrongType(`${path}.${name}`, 'a boolean', value);
    change |= bit;
    if (value) flags |= bit;
  };
  if (settings.flags !== undefined) {
    if (typeof settings.flags !== 'object' || settings.flags === null) {
      throw wrongType(`${path}.flags`, 'an object such as { NOARP: true }', settings.flags);
    }
    for (const [name, value] of Object.entries(settings.flags)) {
      const bit = Object.hasOwn(LINK_FLAGS, name) ? LINK_FLAGS[name] : undefined;
      if (bit === undefined)
        throw wrongType(`${path}.flags`, `of ${Object.keys(LINK_FLAGS).join(', ')}`, name);
      set(`flags.${name}`, bit, value);
    }
  }
  if (settings.up !== undefined) set('up', 1, settings.up);
  return { flags: flags >>> 0, change: change >>> 0 };
}

function dataOf(kind: string | undefined, data: unknown, path: string): Uint8Array {
  const typed = tables.get(kind ?? '');
  if (typed === undefined || Array.isArray(data)) return untyped.put(data, path);
  return nested(typed).put(data, path);
}

function infoPart(
  input: Partial<LinkInput & LinkChange> & { readonly peer?: LinkSettings },
  path: string,
  resolve: Resolve,
): Uint8Array[] {
  const { kind, data, slave_kind, slave_data, peer } = input as LinkChange & {
    peer?: LinkSettings;
  };
  const parts: Uint8Array[] = [];
  if (kind !== undefined) parts.push(attribute(INFO.type('kind'), text.put(kind, `${path}.kind`)));
  if (peer !== undefined) {
    if (kind !== 'veth') throw wrongType(`${path}.peer`, 'left out of all kinds but veth', peer);
    const { header, attributes } = linkParts(peer, `${path}.peer`, resolve);
    parts.push(nest(INFO.type('data'), [nest(1, [header, attributes])]));
  } else if (data !== undefined) {
    if (kind === undefined) throw wrongType(`${path}.kind`, 'given beside data', kind);
    parts.push(nest(INFO.type('data'), [dataOf(kind, data, `${path}.data`)]));
  }
  if (slave_data !== undefined) {
    const slave = slave_kind ?? 'bridge';
    parts.push(attribute(INFO.type('slave_kind'), text.put(slave, `${path}.slave_kind`)));
    const bytes =
      slave === 'bridge' && !Array.isArray(slave_data)
        ? nested(IFLA_BRPORT).put(slave_data, `${path}.slave_data`)
        : untyped.put(slave_data, `${path}.slave_data`);
    parts.push(nest(INFO.type('slave_data'), [bytes]));
  }
  return parts.length === 0 ? [] : [nest(LINKINFO, parts)];
}

/** The struct and the attributes of a request. */
export function linkParts(
  input: LinkSettings & { readonly ifindex?: number | undefined },
  path: string,
  resolve: Resolve,
): { header: Uint8Array; attributes: Uint8Array } {
  if (typeof input !== 'object' || input === null) throw wrongType(path, 'an object', input);
  only(input, path, (field) => SPECIAL.has(field) || (IFLA.has(field) && !READ_ONLY.has(field)));
  const { master, link, netns, extra, ifindex } = input as LinkInput;
  const header = ifinfomsg.encode({ ifindex: ifindex ?? 0, ...flagsOf(input, path) }, path);
  const plain = Object.fromEntries(
    Object.entries(input).filter(([field]) => !SPECIAL.has(field) && field !== 'extra'),
  );
  const parts = [IFLA.encode(plain, path)];
  const u = (type: number, value: number, field: string): void => {
    parts.push(attribute(type, u32.put(value, `${path}.${field}`)));
  };
  if (master !== undefined) {
    u(IFLA.type('master'), master === null ? 0 : resolve(`${path}.master`, master), 'master');
  }
  if (link !== undefined) u(IFLA.type('link'), resolve(`${path}.link`, link), 'link');
  if (netns !== undefined) parts.push(namespaceOf(netns, `${path}.netns`));
  parts.push(...infoPart(input, path, resolve));
  if (extra !== undefined) parts.push(untyped.put(extra, `${path}.extra`));
  return { header, attributes: joined(parts) };
}
