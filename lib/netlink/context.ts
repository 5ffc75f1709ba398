// What the calls of rtnetlink share: the socket, and the names of links.
import { integer, onlyFields, wrongType } from '../values/arguments.ts';
import { attribute, joined } from '../values/attributes.ts';
import { AF_INET, AF_INET6 } from '../values/constants.generated.ts';
import { word } from './kinds.ts';
import { IFLA, ifinfomsg, nameAttribute } from './link.ts';
import type { NetlinkRequest, NetlinkSocket } from './socket.ts';

export const RTM = {
  NEWLINK: 16,
  DELLINK: 17,
  GETLINK: 18,
  NEWADDR: 20,
  DELADDR: 21,
  GETADDR: 22,
  NEWROUTE: 24,
  DELROUTE: 25,
  GETROUTE: 26,
  NEWNEIGH: 28,
  DELNEIGH: 29,
  GETNEIGH: 30,
  NEWRULE: 32,
  DELRULE: 33,
  GETRULE: 34,
  NEWLINKPROP: 108,
  DELLINKPROP: 109,
} as const;

export type RtmName = keyof typeof RTM;

/** IFLA_EXT_MASK: RTEXT_FILTER_SKIP_STATS leaves out the counters of the families, a kilobyte for each link. */
export const EXT_MASK = 29;
export const SKIP_STATS = 8;

/** One of the two families of IP. */
export function ipFamily(path: string, family: unknown): number {
  if (family === AF_INET || family === AF_INET6) return family;
  throw wrongType(path, 'AF_INET or AF_INET6', family);
}

/** Both families, or the one that a filter names. */
export function families(family: number | undefined): readonly number[] {
  return family === undefined ? [AF_INET, AF_INET6] : [ipFamily('filter.family', family)];
}

/** The fields of a filter; refuses what is none. */
export function filterOf<T extends object>(
  filter: T | undefined,
  fields: readonly (keyof T & string)[],
): Partial<T> {
  if (filter === undefined) return {};
  if (typeof filter !== 'object' || filter === null) throw wrongType('filter', 'an object', filter);
  onlyFields('filter', filter, fields);
  return filter;
}

/** The socket of a set of calls, and what it knows of the links in its namespace. */
export class Context {
  readonly socket: NetlinkSocket;

  constructor(socket: NetlinkSocket) {
    this.socket = socket;
  }

  /** A request under its name. */
  request(name: RtmName, request: Omit<NetlinkRequest, 'type' | 'name'>): Uint8Array[] {
    const messages = this.socket.request({ ...request, type: RTM[name], name: `RTM_${name}` });
    return messages.map(({ data }) => data);
  }

  /** A dump under its name. */
  dump(name: RtmName, request: Omit<NetlinkRequest, 'type' | 'name'>): Uint8Array[] {
    const messages = this.socket.dump({ ...request, type: RTM[name], name: `RTM_${name}` });
    return messages.map(({ data }) => data);
  }

  /** The index of a link, by its name in the namespace of the socket. */
  readonly index = (path: string, link: string | number): number => {
    if (typeof link === 'number') return integer(path, link, 0, 0x7fffffff);
    if (typeof link !== 'string') throw wrongType(path, 'the name or the index of a link', link);
    const [found] = this.request('GETLINK', {
      header: ifinfomsg.encode({}, path),
      attributes: joined([nameAttribute(path, link), attribute(EXT_MASK, word(SKIP_STATS))]),
      about: link,
      inner: IFLA,
    });
    return found === undefined ? 0 : ifinfomsg.decode(found.subarray(0, ifinfomsg.size)).ifindex;
  };

  /** The names of all links by their indexes. */
  names(): ReadonlyMap<number, string> {
    const names = new Map<number, string>();
    const messages = this.dump('GETLINK', {
      header: ifinfomsg.encode({}, 'filter'),
      attributes: attribute(EXT_MASK, word(SKIP_STATS)),
    });
    for (const data of messages) {
      const { ifname } = IFLA.decode(data, ifinfomsg.size);
      if (ifname === undefined) continue;
      names.set(ifinfomsg.decode(data.subarray(0, ifinfomsg.size)).ifindex, ifname);
    }
    return names;
  }

  /** The index that an object is on: its `ifindex`, or that of its `dev`. */
  device(
    path: string,
    given: { readonly dev?: string | number | undefined; readonly ifindex?: number | undefined },
  ): number {
    if (given.ifindex !== undefined)
      return integer(`${path}.ifindex`, given.ifindex, 0, 0x7fffffff);
    if (given.dev === undefined)
      throw wrongType(`${path}.dev`, 'the name or the index of a link', given.dev);
    return this.index(`${path}.dev`, given.dev);
  }
}
