// Which packets a rule of a host's packet filter is for.
import type { NftMatch, PortMatch } from '../netlink/index.ts';
import { tcpFlags } from '../packet/index.ts';
import { onlyFields, outOfRange, wrongType } from '../values/arguments.ts';

/** Some fields of the layers of a packet, as puppets and cables have them: `{ ip: { dst: '10.0.0.2' }, tcp: { dport: 80 } }` */
export interface FirewallLayers {
  /** Addresses, or networks: `'10.0.0.0/8'` */
  readonly ip?: { readonly src?: string; readonly dst?: string } | undefined;
  readonly ip6?: { readonly src?: string; readonly dst?: string } | undefined;
  /** Ports, or the first and the last of several; all flags: `'S'` is a SYN without ACK. */
  readonly tcp?:
    | { readonly sport?: PortMatch; readonly dport?: PortMatch; readonly flags?: string }
    | undefined;
  readonly udp?: { readonly sport?: PortMatch; readonly dport?: PortMatch } | undefined;
  readonly icmp?: { readonly type?: number } | undefined;
  readonly icmp6?: { readonly type?: number } | undefined;
}

/** The names of nftables for the flags, in the order of tcpdump's letters. */
const FLAGS = ['fin', 'syn', 'rst', 'psh', 'ack', 'urg', 'ecn', 'cwr'] as const;
const LETTERS = 'FSRP.UEW';

/** Names of fields here, and in NftMatch. */
const FIELDS: {
  readonly [K in keyof FirewallLayers]-?: Readonly<Record<string, keyof NftMatch>>;
} = {
  ip: { src: 'saddr', dst: 'daddr' },
  ip6: { src: 'saddr', dst: 'daddr' },
  tcp: { sport: 'sport', dport: 'dport', flags: 'tcp_flags' },
  udp: { sport: 'sport', dport: 'dport' },
  icmp: { type: 'icmp_type' },
  icmp6: { type: 'icmp_type' },
};

const PROTOCOLS: Readonly<Record<string, string>> = {
  ...{ tcp: 'tcp', udp: 'udp' },
  ...{ icmp: 'icmp', icmp6: 'ipv6-icmp' },
};

function flagsOf(text: unknown): NonNullable<NftMatch['tcp_flags']> {
  if (typeof text !== 'string') throw wrongType('match.tcp.flags', "letters such as 'S.'", text);
  const letters = tcpFlags(text);
  return { mask: FLAGS, value: FLAGS.filter((_, i) => letters.includes(LETTERS.charAt(i))) };
}

function isLayers(match: NftMatch | FirewallLayers): match is FirewallLayers {
  return Object.keys(match).some((name) => Object.hasOwn(FIELDS, name));
}

/**
 * The match of nftables for fields of layers; one of nftables stays as it is.
 *
 * @throws {TypeError | RangeError} naming the layer or the field
 */
export function nftMatch(match: NftMatch | FirewallLayers): NftMatch {
  if (typeof match !== 'object' || match === null) {
    throw wrongType('match', 'an object such as { tcp: { dport: 80 } }', match);
  }
  if (!isLayers(match)) return match;
  onlyFields('match', match, Object.keys(FIELDS));
  const made: Record<string, unknown> = {};
  for (const [layer, fields] of Object.entries(match)) {
    if (fields === undefined) continue;
    const known = (FIELDS as Readonly<Record<string, Readonly<Record<string, string>>>>)[layer];
    if (known === undefined) continue;
    if (typeof fields !== 'object' || fields === null) {
      throw wrongType(`match.${layer}`, 'an object', fields);
    }
    onlyFields(`match.${layer}`, fields, Object.keys(known));
    const protocol = PROTOCOLS[layer];
    if (protocol !== undefined) {
      if (made['protocol'] !== undefined) {
        throw outOfRange('match', 'with one layer above that of addresses', layer);
      }
      made['protocol'] = protocol;
    }
    for (const [field, value] of Object.entries(fields)) {
      const name = known[field];
      if (name !== undefined && value !== undefined)
        made[name] = field === 'flags' ? flagsOf(value) : value;
    }
  }
  return made;
}
