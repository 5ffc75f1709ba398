// What a rule of nftables matches and does, as expressions.
import { integer, outOfRange, wrongType } from '../values/arguments.ts';
import { AF_INET, AF_INET6 } from '../values/constants.generated.ts';
import {
  be16,
  bitsOf,
  hostBytes,
  type Names,
  numbered,
  numberOf,
  prefixOf,
  text,
  u32,
} from './kinds.ts';
import type { NftExpressionInput } from './nft-expressions.ts';
import { only } from './table.ts';

/** A port, or the first and the last of several. */
export type PortMatch = number | readonly [number, number];

/** What a packet has to be like. What is left out may be anything. */
export interface NftMatch {
  readonly iifname?: string;
  readonly oifname?: string;
  /** The source and the destination: `'10.0.0.1'`, `'10.0.0.0/8'`, `'fd00::/64'` */
  readonly saddr?: string;
  readonly daddr?: string;
  /** `'tcp'`, `'udp'`, `'icmp'`, `'ipv6-icmp'`, `'sctp'`, or `IPPROTO_*` */
  readonly protocol?: string | number;
  /** The ports, beside a `protocol` that has some. */
  readonly sport?: PortMatch;
  readonly dport?: PortMatch;
  /** The type of an ICMP message, beside `protocol`. */
  readonly icmp_type?: number;
  /** The flags of TCP: those in `mask` that have to be set are in `value`, the others must not. */
  readonly tcp_flags?: { readonly mask: readonly string[]; readonly value: readonly string[] };
  readonly mark?: number;
  /** One of these states of its connection: `'new'`, `'established'`, `'related'`, `'invalid'`, `'untracked'` */
  readonly ct_state?: readonly string[];
}

/** An address and a port to go to; what is left out stays. */
export interface NatTarget {
  readonly address?: string;
  readonly port?: number;
}

/** What happens to a packet that matches. */
export type NftVerdict =
  | 'accept'
  | 'drop'
  | 'continue'
  | 'return'
  | 'masquerade'
  | { readonly jump: string }
  | { readonly goto: string }
  /**
   * An answer to the sender: `'port-unreachable'`, `'no-route'`, `'host-unreachable'`, `'admin-prohibited'` by ICMP of the
   * packet's family, `'tcp reset'`
   */
  | { readonly reject: string }
  /** To a port of this host. */
  | { readonly redirect: number }
  | { readonly dnat: NatTarget }
  | { readonly snat: NatTarget };

/** A match and what is done, in short; the same as a list of expressions. */
export interface NftStatement {
  readonly match?: NftMatch | undefined;
  /** Counts packets and bytes. */
  readonly counter?: boolean | { readonly packets: number; readonly bytes: number } | undefined;
  /** Matches only so many packets: `{ rate: 10, per: 'second', burst: 5 }` */
  readonly limit?:
    | { readonly rate: number; readonly per: string | number; readonly burst?: number }
    | undefined;
  readonly verdict?: NftVerdict | undefined;
}

export const PROTOCOLS: Names = numbered({
  icmp: 1,
  igmp: 2,
  tcp: 6,
  udp: 17,
  dccp: 33,
  gre: 47,
  esp: 50,
  'ipv6-icmp': 58,
  sctp: 132,
  udplite: 136,
});

export const CT_STATES = { invalid: 1, established: 2, related: 4, new: 8, untracked: 64 };

export const TCP_FLAGS = { fin: 1, syn: 2, rst: 4, psh: 8, ack: 16, urg: 32, ecn: 64, cwr: 128 };

export const REJECTS: Names = [
  'no-route',
  'port-unreachable',
  'host-unreachable',
  'admin-prohibited',
];

/** The same by the codes of ICMP and of ICMPv6. */
export const ICMP_REJECTS: Names = numbered({
  'no-route': 0,
  'host-unreachable': 1,
  'port-unreachable': 3,
  'admin-prohibited': 13,
});

export const ICMPV6_REJECTS: Names = numbered({
  'no-route': 0,
  'admin-prohibited': 1,
  'host-unreachable': 3,
  'port-unreachable': 4,
});

export const UNITS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
};

export const CODES: Names = numbered({ drop: 0, accept: 1 });

const NAMED_CODES: Readonly<Record<string, number>> = {
  drop: 0,
  accept: 1,
  continue: -1,
  return: -5,
};

const NFPROTO_INET = 1;

export const NFPROTO_IP = 2;

export const NFPROTO_IP6 = 10;

const IFNAMSIZ = 16;

function ifname(path: string, value: unknown): Uint8Array {
  const name = text.put(value, path);
  if (name.byteLength > IFNAMSIZ) throw outOfRange(path, 'at most 15 bytes', name.byteLength - 1);
  const bytes = new Uint8Array(IFNAMSIZ);
  bytes.set(name);
  return bytes;
}

const REG = 1;

function compare(op: string, value: Uint8Array): NftExpressionInput {
  return { name: 'cmp', sreg: REG, op, data: { value } };
}

function masked(mask: Uint8Array): NftExpressionInput {
  return {
    name: 'bitwise',
    sreg: REG,
    dreg: REG,
    len: mask.byteLength,
    mask: { value: mask },
    xor: { value: new Uint8Array(mask.byteLength) },
  };
}

function meta(key: string, value: Uint8Array): NftExpressionInput[] {
  return [{ name: 'meta', dreg: REG, key }, compare('eq', value)];
}

function payload(base: string, offset: number, len: number): NftExpressionInput {
  return { name: 'payload', dreg: REG, base, offset, len };
}

/** What tells the version of IP apart in a table of more than one family. */
function version(size: number, family: number): NftExpressionInput[] {
  if (family === NFPROTO_IP || family === NFPROTO_IP6) return [];
  if (family === NFPROTO_INET)
    return meta('nfproto', Uint8Array.of(size === 4 ? NFPROTO_IP : NFPROTO_IP6));
  return meta('protocol', be16.put(size === 4 ? 0x0800 : 0x86dd, 'protocol'));
}

function address(
  path: string,
  value: unknown,
  source: boolean,
  table: number,
): NftExpressionInput[] {
  const { address: bytes, length } = prefixOf(path, value, AF_INET);
  const size = bytes.byteLength;
  const offset = (size === 4 ? 12 : 8) + (source ? 0 : size);
  const family = version(size, table);
  if (length === 0) return family;
  // As nft has it: whole bytes are compared as they are, others under a mask.
  if (length % 8 === 0) {
    return [
      ...family,
      payload('network', offset, length / 8),
      compare('eq', bytes.slice(0, length / 8)),
    ];
  }
  const mask = bytes.map((_, i) => 0xff & ~(0xff >> Math.min(Math.max(length - 8 * i, 0), 8)));
  const wanted = bytes.map((byte, i) => byte & (mask[i] ?? 0));
  return [...family, payload('network', offset, size), masked(mask), compare('eq', wanted)];
}

function ports(path: string, value: unknown, offset: number): NftExpressionInput[] {
  const load = payload('transport', offset, 2);
  if (Array.isArray(value)) {
    const [from, to] = value as unknown[];
    return [
      load,
      compare('gte', be16.put(from, `${path}[0]`)),
      compare('lte', be16.put(to, `${path}[1]`)),
    ];
  }
  return [load, compare('eq', be16.put(value, path))];
}

const MATCHES: ReadonlySet<string> = new Set(
  'iifname oifname saddr daddr protocol sport dport icmp_type tcp_flags mark ct_state'.split(' '),
);

function matchParts(match: NftMatch, path: string, table: number): NftExpressionInput[] {
  if (typeof match !== 'object' || match === null) throw wrongType(path, 'an object', match);
  only(match, path, (field) => MATCHES.has(field));
  const {
    iifname,
    oifname,
    saddr,
    daddr,
    protocol,
    sport,
    dport,
    icmp_type,
    tcp_flags,
    mark,
    ct_state,
  } = match;
  const parts: NftExpressionInput[] = [];
  if (iifname !== undefined) parts.push(...meta('iifname', ifname(`${path}.iifname`, iifname)));
  if (oifname !== undefined) parts.push(...meta('oifname', ifname(`${path}.oifname`, oifname)));
  if (mark !== undefined) parts.push(...meta('mark', u32.put(mark, `${path}.mark`)));
  if (saddr !== undefined) parts.push(...address(`${path}.saddr`, saddr, true, table));
  if (daddr !== undefined) parts.push(...address(`${path}.daddr`, daddr, false, table));
  if (protocol !== undefined) {
    const number = integer(
      `${path}.protocol`,
      numberOf(`${path}.protocol`, protocol, PROTOCOLS),
      0,
      255,
    );
    parts.push(...meta('l4proto', Uint8Array.of(number)));
  } else if (
    sport !== undefined ||
    dport !== undefined ||
    icmp_type !== undefined ||
    tcp_flags !== undefined
  ) {
    throw wrongType(`${path}.protocol`, 'given beside a port, type or flag', protocol);
  }
  if (sport !== undefined) parts.push(...ports(`${path}.sport`, sport, 0));
  if (dport !== undefined) parts.push(...ports(`${path}.dport`, dport, 2));
  if (icmp_type !== undefined) {
    const type = integer(`${path}.icmp_type`, icmp_type, 0, 255);
    parts.push(payload('transport', 0, 1), compare('eq', Uint8Array.of(type)));
  }
  if (tcp_flags !== undefined) {
    if (typeof tcp_flags !== 'object' || tcp_flags === null) {
      throw wrongType(`${path}.tcp_flags`, 'an object { mask, value }', tcp_flags);
    }
    const mask = bitsOf(`${path}.tcp_flags.mask`, tcp_flags.mask, TCP_FLAGS);
    const value = bitsOf(`${path}.tcp_flags.value`, tcp_flags.value, TCP_FLAGS);
    parts.push(
      payload('transport', 13, 1),
      masked(Uint8Array.of(mask)),
      compare('eq', Uint8Array.of(value)),
    );
  }
  if (ct_state !== undefined) {
    const bits = u32.put(bitsOf(`${path}.ct_state`, ct_state, CT_STATES), path);
    parts.push(
      { name: 'ct', dreg: REG, key: 'state' },
      masked(bits),
      compare('neq', new Uint8Array(4)),
    );
  }
  return parts;
}

function immediate(dreg: number, value: Uint8Array): NftExpressionInput {
  return { name: 'immediate', dreg, data: { value } };
}

function natParts(type: number, target: NatTarget, path: string): NftExpressionInput[] {
  if (typeof target !== 'object' || target === null)
    throw wrongType(path, 'an object { address, port }', target);
  const parts: NftExpressionInput[] = [];
  let family: number = AF_INET;
  if (target.address !== undefined) {
    const bytes = hostBytes(`${path}.address`, target.address);
    family = bytes.byteLength === 4 ? AF_INET : AF_INET6;
    parts.push(immediate(1, bytes));
  }
  if (target.port !== undefined) parts.push(immediate(2, be16.put(target.port, `${path}.port`)));
  parts.push({
    name: 'nat',
    type,
    family,
    ...(target.address === undefined ? {} : { reg_addr_min: 1 }),
    ...(target.port === undefined ? {} : { reg_proto_min: 2 }),
  });
  return parts;
}

function verdictOf(code: number, chain?: string): NftExpressionInput {
  const verdict = chain === undefined ? { code } : { code, chain };
  return { name: 'immediate', dreg: 0, data: { verdict } };
}

function verdictParts(verdict: NftVerdict, path: string): NftExpressionInput[] {
  if (verdict === 'masquerade') return [{ name: 'masq' }];
  if (typeof verdict === 'string') {
    const code = Object.hasOwn(NAMED_CODES, verdict) ? NAMED_CODES[verdict] : undefined;
    if (code === undefined) {
      throw wrongType(path, 'accept, drop, continue, return, masquerade or an object', verdict);
    }
    return [verdictOf(code)];
  }
  if (typeof verdict !== 'object' || verdict === null) throw wrongType(path, 'a verdict', verdict);
  if ('jump' in verdict) return [verdictOf(-3, verdict.jump)];
  if ('goto' in verdict) return [verdictOf(-4, verdict.goto)];
  if ('redirect' in verdict) {
    return [
      immediate(1, be16.put(verdict.redirect, `${path}.redirect`)),
      { name: 'redir', reg_proto_min: 1 },
    ];
  }
  if ('dnat' in verdict) return natParts(1, verdict.dnat, `${path}.dnat`);
  if ('snat' in verdict) return natParts(0, verdict.snat, `${path}.snat`);
  if ('reject' in verdict) {
    if (verdict.reject === 'tcp reset') return [{ name: 'reject', type: 1, icmp_code: 0 }];
    const code = Number(numberOf(`${path}.reject`, verdict.reject, REJECTS));
    return [{ name: 'reject', type: 2, icmp_code: integer(`${path}.reject`, code, 0, 255) }];
  }
  throw wrongType(path, 'one of { jump, goto, reject, redirect, dnat, snat }', verdict);
}

/** The expressions of a statement in a table of a family, NFPROTO_*. */
export function statementParts(
  statement: NftStatement,
  path: string,
  table: number,
): NftExpressionInput[] {
  const { match, counter, limit, verdict } = statement;
  const parts: NftExpressionInput[] =
    match === undefined ? [] : matchParts(match, `${path}.match`, table);
  if (limit !== undefined) {
    if (typeof limit !== 'object' || limit === null)
      throw wrongType(`${path}.limit`, 'an object { rate, per }', limit);
    const unit = typeof limit.per === 'string' ? UNITS[limit.per] : limit.per;
    if (unit === undefined)
      throw wrongType(
        `${path}.limit.per`,
        `seconds or one of ${Object.keys(UNITS).join(', ')}`,
        limit.per,
      );
    parts.push({
      name: 'limit',
      rate: limit.rate,
      unit,
      burst: limit.burst ?? 5,
      type: 0,
      flags: 0,
    });
  }
  if (counter !== undefined && counter !== false) {
    const { packets, bytes } = counter === true ? { packets: 0, bytes: 0 } : counter;
    parts.push({ name: 'counter', bytes, packets });
  }
  if (verdict !== undefined) parts.push(...verdictParts(verdict, `${path}.verdict`));
  return parts;
}
