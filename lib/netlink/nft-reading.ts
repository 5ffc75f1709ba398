import { be16, bitNames, hostOf, text, u32 } from './kinds.ts';
import type { NftData, NftExpression } from './nft-expressions.ts';
import {
  CODES,
  CT_STATES,
  ICMP_REJECTS,
  ICMPV6_REJECTS,
  type NatTarget,
  NFPROTO_IP,
  NFPROTO_IP6,
  type NftMatch,
  type NftStatement,
  type NftVerdict,
  PROTOCOLS,
  REJECTS,
  TCP_FLAGS,
  UNITS,
} from './nft-rule.ts';

/** What a register holds, as far as it is known. */
type Load =
  | {
      readonly of: 'meta' | 'ct';
      readonly key: string | number | undefined;
      readonly mask?: Uint8Array;
    }
  | {
      readonly of: 'payload';
      readonly base: string | number | undefined;
      readonly offset: number;
      readonly len: number;
      readonly mask?: Uint8Array;
    }
  | { readonly of: 'value'; readonly value: Uint8Array };

type Found = { -readonly [Key in keyof NftMatch]: NftMatch[Key] };

function maskLength(mask: Uint8Array | undefined, len: number): number {
  if (mask === undefined) return len * 8;
  return [...mask].reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
}

function addressMatch(
  load: Load & { of: 'payload' },
  value: Uint8Array,
  family: number | undefined,
): Partial<Found> | undefined {
  const size = family === 10 ? 16 : 4;
  const start = size === 4 ? 12 : 8;
  const which =
    load.offset === start ? 'saddr' : load.offset === start + size ? 'daddr' : undefined;
  if (which === undefined || load.len > size) return undefined;
  const bytes = new Uint8Array(size);
  bytes.set(value.subarray(0, size));
  const length = maskLength(load.mask, load.len);
  return { [which]: length === size * 8 ? hostOf(bytes) : `${hostOf(bytes)}/${length}` };
}

function transportMatch(
  load: Load & { of: 'payload' },
  op: unknown,
  value: Uint8Array,
  found: Found,
): Partial<Found> | undefined {
  const { offset, len, mask } = load;
  if (len === 2 && mask === undefined && (offset === 0 || offset === 2)) {
    const field = offset === 0 ? 'sport' : 'dport';
    const port = be16.get(value);
    if (port === undefined) return undefined;
    if (op === 'eq') return { [field]: port };
    if (op === 'gte') return { [field]: [port, 0xffff] };
    const before = found[field];
    return op === 'lte'
      ? { [field]: [Array.isArray(before) ? Number(before[0]) : 0, port] }
      : undefined;
  }
  if (op !== 'eq' || len !== 1) return undefined;
  if (offset === 0 && mask === undefined) return { icmp_type: value[0] ?? 0 };
  if (offset !== 13 || mask === undefined) return undefined;
  return {
    tcp_flags: {
      mask: bitNames(mask[0] ?? 0, TCP_FLAGS),
      value: bitNames(value[0] ?? 0, TCP_FLAGS),
    },
  };
}

function metaMatch(key: unknown, value: Uint8Array): Partial<Found> | undefined {
  switch (key) {
    case 'iifname':
    case 'oifname': {
      const name = text.get(value);
      return name === undefined ? undefined : { [key]: name };
    }
    case 'l4proto':
      return { protocol: PROTOCOLS[value[0] ?? 0] ?? value[0] ?? 0 };
    case 'mark':
      return { mark: u32.get(value) ?? 0 };
    // It comes before addresses and says no more than they do.
    case 'nfproto':
    case 'protocol':
      return {};
    default:
      return undefined;
  }
}

/** A rule as its statement, and the names of the expressions that are not in it. */
export interface NftReading extends NftStatement {
  /** What the rule has beside `match`, `limit`, `counter` and `verdict`, by the names of its expressions. */
  readonly opaque?: readonly string[];
}

/** Reads expressions as `nft` writes them, and as `statementParts` does. */
export function readStatement(list: readonly NftExpression[], ruleFamily: number): NftReading {
  const registers = new Map<number, Load>();
  const opaque: string[] = [];
  let match: Found = {};
  let rest: NftStatement = {};
  let family: number | undefined = ruleFamily === 2 || ruleFamily === 10 ? ruleFamily : undefined;
  const value = (data: NftData | undefined): Uint8Array => data?.value ?? new Uint8Array(0);
  const held = (register: number | undefined): Uint8Array | undefined => {
    const load = register === undefined ? undefined : registers.get(register);
    return load?.of === 'value' ? load.value : undefined;
  };
  const target = (addr: number | undefined, proto: number | undefined): NatTarget => {
    const [bytes, port] = [held(addr), held(proto)];
    return {
      ...(bytes?.byteLength === 4 || bytes?.byteLength === 16 ? { address: hostOf(bytes) } : {}),
      ...(port === undefined ? {} : { port: be16.get(port) ?? 0 }),
    };
  };
  for (const each of list) {
    if ('attributes' in each) {
      opaque.push(each.name);
      continue;
    }
    switch (each.name) {
      case 'meta':
      case 'ct':
        if (each.dreg === undefined) opaque.push(each.name);
        else registers.set(each.dreg, { of: each.name, key: each.key });
        continue;
      case 'payload':
        if (each.dreg === undefined) opaque.push(each.name);
        else {
          const { base, offset = 0, len = 0 } = each;
          registers.set(each.dreg, { of: 'payload', base, offset, len });
        }
        continue;
      case 'bitwise': {
        const load = registers.get(each.sreg ?? 0);
        const plain =
          each.mask !== undefined && !value(each.xor).some(Boolean) && (each.op ?? 0) === 0;
        if (load === undefined || load.of === 'value' || !plain) opaque.push(each.name);
        else registers.set(each.dreg ?? 0, { ...load, mask: value(each.mask) });
        continue;
      }
      case 'cmp':
      case 'range': {
        const load = registers.get(each.sreg ?? 0);
        let more: Partial<Found> | undefined;
        if (each.name === 'range') {
          if (load?.of === 'payload' && load.base === 'transport' && each.op === 'eq') {
            more = transportMatch(load, 'gte', value(each.from_data), match);
            if (more !== undefined) more = transportMatch(load, 'lte', value(each.to_data), more);
          }
        } else if (load?.of === 'meta' && each.op === 'eq' && load.mask === undefined) {
          more = metaMatch(load.key, value(each.data));
          if (load.key === 'nfproto') family = value(each.data)[0];
          if (load.key === 'protocol')
            family = be16.get(value(each.data)) === 0x86dd ? NFPROTO_IP6 : NFPROTO_IP;
        } else if (
          load?.of === 'ct' &&
          load.key === 'state' &&
          each.op === 'neq' &&
          load.mask !== undefined
        ) {
          more = { ct_state: bitNames(u32.get(load.mask) ?? 0, CT_STATES) };
        } else if (load?.of === 'payload' && load.base === 'network' && each.op === 'eq') {
          more = addressMatch(load, value(each.data), family);
        } else if (load?.of === 'payload' && load.base === 'transport') {
          more = transportMatch(load, each.op, value(each.data), match);
        }
        if (more === undefined) opaque.push(each.name);
        else match = { ...match, ...more };
        continue;
      }
      case 'immediate': {
        const verdict = each.data?.verdict;
        if (verdict === undefined)
          registers.set(each.dreg ?? 0, { of: 'value', value: value(each.data) });
        else {
          const { code = 0, chain = '' } = verdict;
          const name =
            code === -3
              ? { jump: chain }
              : code === -4
                ? { goto: chain }
                : code === -1
                  ? 'continue'
                  : code === -5
                    ? 'return'
                    : CODES[code];
          if (name === undefined) opaque.push(each.name);
          else rest = { ...rest, verdict: name as NftVerdict };
        }
        continue;
      }
      case 'counter':
        rest = { ...rest, counter: { packets: each.packets ?? 0, bytes: each.bytes ?? 0 } };
        continue;
      case 'limit': {
        const per = Object.keys(UNITS).find((name) => UNITS[name] === each.unit) ?? each.unit ?? 0;
        if (each.type !== 0 || each.flags !== 0) opaque.push(each.name);
        else rest = { ...rest, limit: { rate: each.rate ?? 0, per, burst: each.burst ?? 0 } };
        continue;
      }
      case 'reject': {
        const { type, icmp_code = 0 } = each;
        const reason =
          type === 1
            ? 'tcp reset'
            : type === 2
              ? REJECTS[icmp_code]
              : (family === NFPROTO_IP6 ? ICMPV6_REJECTS : ICMP_REJECTS)[icmp_code];
        if (reason === undefined) opaque.push(each.name);
        else rest = { ...rest, verdict: { reject: reason } };
        continue;
      }
      case 'redir': {
        const port = held(each.reg_proto_min);
        if (port === undefined) opaque.push(each.name);
        else rest = { ...rest, verdict: { redirect: be16.get(port) ?? 0 } };
        continue;
      }
      case 'nat': {
        const to = target(each.reg_addr_min, each.reg_proto_min);
        rest = { ...rest, verdict: each.type === 1 ? { dnat: to } : { snat: to } };
        continue;
      }
      case 'masq':
        rest = { ...rest, verdict: 'masquerade' };
        continue;
      default:
        opaque.push(each.name);
    }
  }
  return {
    ...(Object.keys(match).length === 0 ? {} : { match }),
    ...rest,
    ...(opaque.length === 0 ? {} : { opaque }),
  };
}
