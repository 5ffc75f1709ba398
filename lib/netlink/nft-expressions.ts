// <linux/netfilter/nf_tables.h>: the expressions that a rule of nftables is made of.
import { elements, wrongType } from '../values/arguments.ts';
import {
  type AttributeInput,
  type AttributeList,
  attribute,
  joined,
  nest,
} from '../values/attributes.ts';
import { be32, be64, bytes, type Inner, type Kind, list, named, text, untyped } from './kinds.ts';
import { type Decoded, type Extra, nested, only, type Table, table } from './table.ts';

/** 32 bits in network byte order, with a sign. */
export const sbe32: Kind<number> = {
  get: (data) => {
    const value = be32.get(data);
    return value === undefined ? undefined : value | 0;
  },
  put: (value, path) =>
    be32.put(typeof value === 'number' && value < 0 ? value >>> 0 : value, path),
};

/** NFTA_DATA_*: what a register gets or is compared with. */
export interface NftData {
  readonly value?: Uint8Array;
  readonly verdict?: NftVerdictData;
}

/** NFTA_VERDICT_* */
export interface NftVerdictData {
  /** NF_DROP is 0, NF_ACCEPT 1, NFT_JUMP -3, NFT_GOTO -4, NFT_RETURN -5, NFT_CONTINUE -1. */
  readonly code?: number;
  readonly chain?: string;
}

const VERDICT = table<NftVerdictData>('NFTA_VERDICT_', 'UNSPEC CODE CHAIN CHAIN_ID', {
  code: sbe32,
  chain: text,
});

const DATA = nested(
  table<{ value?: Uint8Array; verdict?: Decoded<NftVerdictData> }>(
    'NFTA_DATA_',
    'UNSPEC VALUE VERDICT',
    {
      value: bytes,
      verdict: nested(VERDICT),
    },
  ),
);

const OPS = ['eq', 'neq', 'lt', 'lte', 'gt', 'gte'] as const;

/** The keys of `meta`, by number: NFT_META_*. */
const META_KEYS =
  'len protocol priority mark iif oif iifname oifname iiftype oiftype skuid skgid nftrace rtclassid secmark nfproto l4proto bri_iifname bri_oifname pkttype cpu iifgroup oifgroup cgroup prandom secpath iifkind oifkind bri_iifpvid bri_iifvproto time_ns time_day time_hour sdif sdifname bri_broute'.split(
    ' ',
  );

/** The keys of `ct`, by number: NFT_CT_*. */
const CT_KEYS =
  'state direction status mark secmark expiration helper l3protocol src dst protocol proto_src proto_dst labels pkts bytes avgpkt zone eventmask src_ip dst_ip src_ip6 dst_ip6 id'.split(
    ' ',
  );

/** The attributes of the expressions that are typed, by the name of the expression. Registers are NFT_REG_*: 1 to 4. */
export interface NftExpressions {
  readonly meta: { readonly dreg?: number; readonly key?: string | number; readonly sreg?: number };
  readonly payload: {
    readonly dreg?: number;
    /** `'link'`, `'network'`, `'transport'`, `'inner'` */
    readonly base?: string | number;
    readonly offset?: number;
    readonly len?: number;
    readonly sreg?: number;
    readonly csum_type?: number;
    readonly csum_offset?: number;
    readonly csum_flags?: number;
  };
  readonly cmp: {
    readonly sreg?: number;
    /** `'eq'`, `'neq'`, `'lt'`, `'lte'`, `'gt'`, `'gte'` */
    readonly op?: string | number;
    readonly data?: NftData;
  };
  readonly range: {
    readonly sreg?: number;
    readonly op?: string | number;
    readonly from_data?: NftData;
    readonly to_data?: NftData;
  };
  readonly bitwise: {
    readonly sreg?: number;
    readonly dreg?: number;
    readonly len?: number;
    readonly mask?: NftData;
    readonly xor?: NftData;
    readonly op?: number;
    readonly data?: NftData;
  };
  readonly immediate: { readonly dreg?: number; readonly data?: NftData };
  readonly ct: {
    readonly dreg?: number;
    readonly key?: string | number;
    readonly direction?: number;
    readonly sreg?: number;
  };
  readonly counter: { readonly bytes?: number; readonly packets?: number };
  readonly limit: {
    readonly rate?: number;
    /** In seconds. */
    readonly unit?: number;
    readonly burst?: number;
    readonly type?: number;
    readonly flags?: number;
  };
  readonly log: { readonly prefix?: string; readonly level?: number; readonly flags?: number };
  readonly reject: { readonly type?: number; readonly icmp_code?: number };
  readonly nat: {
    readonly type?: number;
    readonly family?: number;
    readonly reg_addr_min?: number;
    readonly reg_addr_max?: number;
    readonly reg_proto_min?: number;
    readonly reg_proto_max?: number;
    readonly flags?: number;
  };
  readonly masq: {
    readonly flags?: number;
    readonly reg_proto_min?: number;
    readonly reg_proto_max?: number;
  };
  readonly redir: {
    readonly reg_proto_min?: number;
    readonly reg_proto_max?: number;
    readonly flags?: number;
  };
}

/** One byte, as NFTA_REJECT_ICMP_CODE has it. */
const octet: Kind<number> = {
  get: (data) => (data.byteLength === 1 ? data[0] : undefined),
  put: (value, path) => be32.put(value, path).subarray(3),
};

const BASES = ['link', 'network', 'transport', 'inner'] as const;

/** The tables of NFTA_EXPR_DATA. */
export const expressionTables: {
  readonly [Name in keyof NftExpressions]: Table<NftExpressions[Name]>;
} = {
  meta: table('NFTA_META_', 'UNSPEC DREG KEY SREG', {
    dreg: be32,
    key: named(be32, META_KEYS),
    sreg: be32,
  }),
  payload: table(
    'NFTA_PAYLOAD_',
    'UNSPEC DREG BASE OFFSET LEN SREG CSUM_TYPE CSUM_OFFSET CSUM_FLAGS',
    {
      dreg: be32,
      base: named(be32, BASES),
      offset: be32,
      len: be32,
      sreg: be32,
      csum_type: be32,
      csum_offset: be32,
      csum_flags: be32,
    },
  ),
  cmp: table('NFTA_CMP_', 'UNSPEC SREG OP DATA', { sreg: be32, op: named(be32, OPS), data: DATA }),
  range: table('NFTA_RANGE_', 'UNSPEC SREG OP FROM_DATA TO_DATA', {
    sreg: be32,
    op: named(be32, OPS),
    from_data: DATA,
    to_data: DATA,
  }),
  bitwise: table('NFTA_BITWISE_', 'UNSPEC SREG DREG LEN MASK XOR OP DATA SREG2', {
    sreg: be32,
    dreg: be32,
    len: be32,
    mask: DATA,
    xor: DATA,
    op: be32,
    data: DATA,
  }),
  immediate: table('NFTA_IMMEDIATE_', 'UNSPEC DREG DATA', { dreg: be32, data: DATA }),
  ct: table('NFTA_CT_', 'UNSPEC DREG KEY DIRECTION SREG', {
    dreg: be32,
    key: named(be32, CT_KEYS),
    direction: octet,
    sreg: be32,
  }),
  counter: table('NFTA_COUNTER_', 'UNSPEC BYTES PACKETS PAD', { bytes: be64, packets: be64 }),
  limit: table('NFTA_LIMIT_', 'UNSPEC RATE UNIT BURST TYPE FLAGS PAD', {
    rate: be64,
    unit: be64,
    burst: be32,
    type: be32,
    flags: be32,
  }),
  log: table('NFTA_LOG_', 'UNSPEC GROUP PREFIX SNAPLEN QTHRESHOLD LEVEL FLAGS', {
    prefix: text,
    level: be32,
    flags: be32,
  }),
  reject: table('NFTA_REJECT_', 'UNSPEC TYPE ICMP_CODE', { type: be32, icmp_code: octet }),
  nat: table(
    'NFTA_NAT_',
    'UNSPEC TYPE FAMILY REG_ADDR_MIN REG_ADDR_MAX REG_PROTO_MIN REG_PROTO_MAX FLAGS',
    {
      type: be32,
      family: be32,
      reg_addr_min: be32,
      reg_addr_max: be32,
      reg_proto_min: be32,
      reg_proto_max: be32,
      flags: be32,
    },
  ),
  masq: table('NFTA_MASQ_', 'UNSPEC FLAGS REG_PROTO_MIN REG_PROTO_MAX', {
    flags: be32,
    reg_proto_min: be32,
    reg_proto_max: be32,
  }),
  redir: table('NFTA_REDIR_', 'UNSPEC REG_PROTO_MIN REG_PROTO_MAX FLAGS', {
    reg_proto_min: be32,
    reg_proto_max: be32,
    flags: be32,
  }),
};

const byName: ReadonlyMap<string, Table<unknown>> = new Map<string, Table<unknown>>(
  Object.entries(expressionTables),
);

/** An expression that is typed. */
export type NftTyped = {
  [Name in keyof NftExpressions]: { readonly name: Name } & NftExpressions[Name] & Extra;
}[keyof NftExpressions];

/** An expression: `{ name: 'payload', base: 'transport', offset: 2, len: 2, dreg: 1 }`; of one that is not typed, a list. */
export type NftExpression =
  | NftTyped
  | { readonly name: string; readonly attributes: AttributeList };

/** An expression to send. */
export type NftExpressionInput =
  | NftTyped
  | { readonly name: string; readonly attributes: readonly AttributeInput[] };

const NAME = 1;
const DATA_OF = 2;

function expressionOf(data: Uint8Array): NftExpression | undefined {
  const { name, data: own } = EXPR.decode(data);
  if (name === undefined) return undefined;
  const typed = byName.get(name);
  const content = own ?? new Uint8Array(0);
  return typed === undefined
    ? { name, attributes: untyped.get(content) ?? [] }
    : ({ name, ...typed.decode(content) } as NftTyped);
}

const EXPR = table<{ name?: string; data?: Uint8Array }>('NFTA_EXPR_', 'UNSPEC NAME DATA', {
  name: text,
  data: bytes,
});

const ANY: Inner = { header: 0, name: (type) => EXPR.name(type), inner: () => undefined };

/** One expression, in NFTA_LIST_ELEM. */
const expression: Kind<NftExpression> = {
  inner: ANY,
  get: expressionOf,
  put: (value, path) => {
    if (typeof value !== 'object' || value === null)
      throw wrongType(path, 'an expression { name }', value);
    const { name, ...rest } = value as { name: unknown };
    const first = attribute(NAME, text.put(name, `${path}.name`));
    const typed = byName.get(String(name));
    if ('attributes' in rest || typed === undefined) {
      const { attributes = [] } = rest as { attributes?: unknown };
      return joined([first, nest(DATA_OF, [untyped.put(attributes, `${path}.attributes`)])]);
    }
    only(rest, path, (field) => typed.has(field));
    return joined([first, nest(DATA_OF, [typed.encode(rest, path)])]);
  },
};

const LIST_ELEM = 1;

/** NFTA_RULE_EXPRESSIONS */
export const expressions: Kind<NftExpression[]> = {
  ...list(expression, LIST_ELEM, 'NFTA_LIST_ELEM'),
  put: (value, path) => {
    const given = elements(path, 'an array of expressions', value as readonly unknown[]);
    return joined(
      Array.from(given, (each, i) => nest(LIST_ELEM, [expression.put(each, `${path}[${i}]`)])),
    );
  },
};
