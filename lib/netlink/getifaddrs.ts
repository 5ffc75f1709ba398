// getifaddrs(3): the links of a namespace and their addresses, both families.
import { AF_INET, AF_INET6, AF_PACKET } from '../values/constants.generated.ts';
import type { Address } from '../values/sockaddr.ts';
import type { InterfaceAddress } from './addresses.ts';
import { hostOf, lladdr } from './kinds.ts';
import type { Link, LinkStats } from './link.ts';
import { rtnetlink } from './rtnetlink.ts';
import type { NetlinkOptions } from './socket.ts';

/** An address of a link: struct ifaddrs. */
export interface IfAddr {
  /** The name of the link; of an IPv4 address, its label. */
  readonly name: string;
  /** `IFF_*` of the link. */
  readonly flags: number;
  /** The address; one of AF_PACKET for each link. */
  readonly addr: Address;
  readonly netmask?: Address;
  /** The broadcast address, where it has one. */
  readonly broadaddr?: Address;
  /** The other end of a point-to-point link. */
  readonly dstaddr?: Address;
  /** Of AF_PACKET: the counters of the link. */
  readonly data?: LinkStats;
}

const LINK_LOCAL = /^(?:fe[89ab]|ff.2)/i;

function inet(family: number, address: string, ifindex: number): Address {
  if (family === AF_INET) return { family: AF_INET, address, port: 0 };
  const scopeId = LINK_LOCAL.test(address) ? ifindex : 0;
  return { family: AF_INET6, address, port: 0, flowinfo: 0, scopeId };
}

function maskOf(family: number, prefixlen: number): Address {
  const bytes = Uint8Array.from({ length: family === AF_INET ? 4 : 16 }, (_, i) => {
    const own = Math.min(Math.max(prefixlen - 8 * i, 0), 8);
    return 0xff & ~(0xff >> own);
  });
  return inet(family, hostOf(bytes), 0);
}

function packet(link: Link, address: string | undefined): Address {
  return {
    family: AF_PACKET,
    protocol: 0,
    ifindex: link.ifindex,
    hatype: link.type,
    pkttype: 0,
    address:
      address === undefined || address === '' ? new Uint8Array(0) : lladdr.put(address, 'address'),
  };
}

function row(link: Link, address: InterfaceAddress): IfAddr {
  const { family, ifindex, local, peer, broadcast, label } = address;
  return {
    name: label ?? link.ifname,
    flags: link.flags,
    addr: inet(family, local, ifindex),
    netmask: maskOf(family, address.prefixlen),
    ...(broadcast === undefined ? {} : { broadaddr: inet(family, broadcast, ifindex) }),
    ...(peer === undefined ? {} : { dstaddr: inet(family, peer, ifindex) }),
  };
}

/**
 * `getifaddrs(ifap)`: each link with its link-layer address, then each address of IPv4, then of IPv6.
 *
 * @param options the namespace; that of the calling thread unless given
 * @see {@link https://man7.org/linux/man-pages/man3/getifaddrs.3.html | getifaddrs(3)}
 */
export function getifaddrs(options: NetlinkOptions = {}): IfAddr[] {
  using rt = rtnetlink(options);
  const links = rt.links.list();
  const byIndex = new Map(links.map((link) => [link.ifindex, link]));
  const rows = links.map(
    (link): IfAddr => ({
      name: link.ifname,
      flags: link.flags,
      addr: packet(link, link.address),
      ...(link.broadcast === undefined ? {} : { broadaddr: packet(link, link.broadcast) }),
      ...(link.stats64 === undefined ? {} : { data: link.stats64 }),
    }),
  );
  for (const address of rt.addresses.list()) {
    const link = byIndex.get(address.ifindex);
    // One of a link that came since the links were listed.
    if (link !== undefined) rows.push(row(link, address));
  }
  return rows;
}
