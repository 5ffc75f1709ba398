// rtnetlink(7) RTM_NEWRULE: `ip rule`.
import { integer, wrongType } from '../values/arguments.ts';
import { attribute, joined } from '../values/attributes.ts';
import { AF_INET, AF_INET6, NLM_F_CREATE, NLM_F_EXCL } from '../values/constants.generated.ts';
import { struct, u8 as u8Field, u16 as u16Field, u32 as u32Field } from '../values/struct.ts';
import { type Context, families, filterOf, ipFamily } from './context.ts';
import {
  be64,
  bitNames,
  bool,
  hostAsBytes,
  hostOf,
  type Names,
  named,
  numberOf,
  prefixOf,
  structure,
  text,
  u8,
  u32,
} from './kinds.ts';
import { ROUTE_PROTOCOLS, ROUTE_TABLE } from './route.ts';
import { type Extra, only, type Table, table } from './table.ts';

/** struct fib_rule_hdr */
interface RuleHeader {
  readonly family: number;
  readonly dst_len: number;
  readonly src_len: number;
  readonly tos: number;
  readonly table: number;
  readonly action: number;
  readonly flags: number;
}

const fib_rule_hdr = struct<RuleHeader>(
  {
    family: u8Field,
    dst_len: u8Field,
    src_len: u8Field,
    tos: u8Field,
    table: u8Field,
    _res1: u8Field,
    _res2: u8Field,
    action: u8Field,
    flags: u32Field,
  },
  { dst_len: 0, src_len: 0, tos: 0, table: 0, action: 0, flags: 0 },
);

/** What a rule does, by number: FR_ACT_*. */
const ACTIONS: Names = [
  'unspec',
  'lookup',
  'goto',
  'nop',
  undefined,
  undefined,
  'blackhole',
  'unreachable',
  'prohibit',
];

/** FIB_RULE_* */
const RULE_FLAGS: Readonly<Record<string, number>> = {
  permanent: 0x1,
  not: 0x2,
  unresolved: 0x4,
  iif_detached: 0x8,
  oif_detached: 0x10,
};
const INVERT = 0x2;

/** Both ends of a range, which are part of it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The attributes of a rule that are values as they are: FRA_*. */
interface Common {
  /** The link that a packet came by: its name, which need not be there. */
  readonly iifname?: string;
  /** The link that the packet's socket is bound to. */
  readonly oifname?: string;
  /** The priority of the rule to go on with. */
  readonly goto?: number;
  /** Rules are tried from the lowest on. */
  readonly priority?: number;
  readonly fwmark?: number;
  readonly fwmask?: number;
  readonly flow?: number;
  readonly tun_id?: number;
  readonly suppress_ifgroup?: number;
  /** Routes with a prefix of this length or less are passed over. */
  readonly suppress_prefixlen?: number;
  readonly l3mdev?: boolean;
  readonly uid_range?: Range;
  /** Who made it: `'kernel'`, `'boot'`, ... */
  readonly protocol?: string | number;
  /** `IPPROTO_*` */
  readonly ip_proto?: number;
  readonly sport_range?: Range;
  readonly dport_range?: Range;
  readonly dscp?: number;
}

interface RuleAttributes extends Common {
  readonly dst?: Uint8Array;
  readonly src?: Uint8Array;
  readonly table?: number;
}

const range16 = structure<Range>(struct({ start: u16Field, end: u16Field }));

export const FRA: Table<RuleAttributes> = table(
  'FRA_',
  'UNSPEC DST SRC IIFNAME GOTO UNUSED2 PRIORITY UNUSED3 UNUSED4 UNUSED5 FWMARK FLOW TUN_ID SUPPRESS_IFGROUP SUPPRESS_PREFIXLEN TABLE FWMASK OIFNAME PAD L3MDEV UID_RANGE PROTOCOL IP_PROTO SPORT_RANGE DPORT_RANGE DSCP FLOWLABEL FLOWLABEL_MASK SPORT_MASK DPORT_MASK DSCP_MASK',
  {
    dst: hostAsBytes,
    src: hostAsBytes,
    iifname: text,
    goto: u32,
    priority: u32,
    fwmark: u32,
    flow: u32,
    tun_id: be64,
    suppress_ifgroup: u32,
    suppress_prefixlen: u32,
    table: u32,
    fwmask: u32,
    oifname: text,
    l3mdev: bool,
    uid_range: structure<Range>(struct({ start: u32Field, end: u32Field })),
    protocol: named(u8, ROUTE_PROTOCOLS),
    ip_proto: u8,
    sport_range: range16,
    dport_range: range16,
    dscp: u8,
  },
);

/** A rule as the kernel told it. What it did not tell is absent. */
export interface Rule extends Common, Extra {
  /** `AF_INET` or `AF_INET6` */
  readonly family: number;
  readonly priority: number;
  /** The prefix that the source has to be in: `'10.0.0.0/8'`; absent for all. */
  readonly src?: string;
  readonly dst?: string;
  readonly tos: number;
  /** The number of the table to look in; 0 for other actions. */
  readonly table: number;
  /** `'lookup'`, `'goto'`, `'nop'`, `'blackhole'`, `'unreachable'`, `'prohibit'` */
  readonly action: string | number;
  /** `FIB_RULE_*` */
  readonly flags: number;
  readonly flagNames: readonly string[];
  /** It holds for packets that are not like it. */
  readonly not: boolean;
}

/** A rule to add or to delete. A `Rule` is one, too. */
export interface RuleInput {
  /** `AF_INET` (unless an address says otherwise) or `AF_INET6` */
  readonly family?: number | undefined;
  readonly src?: string | undefined;
  readonly dst?: string | undefined;
  readonly tos?: number | undefined;
  /** The table to look in; main unless given. */
  readonly table?: number | undefined;
  /** `'lookup'` unless given. */
  readonly action?: string | number | undefined;
  readonly not?: boolean | undefined;
  readonly iifname?: string | undefined;
  readonly oifname?: string | undefined;
  readonly goto?: number | undefined;
  /** The kernel takes the one below the lowest unless given. */
  readonly priority?: number | undefined;
  readonly fwmark?: number | undefined;
  readonly fwmask?: number | undefined;
  readonly flow?: number | undefined;
  readonly tun_id?: number | undefined;
  readonly suppress_ifgroup?: number | undefined;
  readonly suppress_prefixlen?: number | undefined;
  readonly l3mdev?: boolean | undefined;
  readonly uid_range?: Range | undefined;
  readonly protocol?: string | number | undefined;
  readonly ip_proto?: number | undefined;
  readonly sport_range?: Range | undefined;
  readonly dport_range?: Range | undefined;
  readonly dscp?: number | undefined;
}

/** Which rules a list shall have. */
export interface RuleFilter {
  readonly family?: number;
  /** Those that look in a table. */
  readonly table?: number;
  readonly priority?: number;
}

function prefixText(address: Uint8Array, length: number): string {
  return length === address.byteLength * 8 ? hostOf(address) : `${hostOf(address)}/${length}`;
}

const NOT_SET = 0xffffffff;

/** A rule from the payload of RTM_NEWRULE; undefined where it is too short for one. */
export function ruleOf(data: Uint8Array): Rule | undefined {
  if (data.byteLength < fib_rule_hdr.size) return undefined;
  const header = fib_rule_hdr.decode(data.subarray(0, fib_rule_hdr.size));
  const decoded = FRA.decode(data, fib_rule_hdr.size);
  const {
    dst,
    src,
    table = header.table,
    priority = 0,
    suppress_prefixlen,
    suppress_ifgroup,
    ...rest
  } = decoded;
  const { family, tos, flags } = header;
  return {
    family,
    priority,
    ...(src === undefined ? {} : { src: prefixText(src, header.src_len) }),
    ...(dst === undefined ? {} : { dst: prefixText(dst, header.dst_len) }),
    tos,
    table,
    action: ACTIONS[header.action] ?? header.action,
    flags,
    flagNames: bitNames(flags, RULE_FLAGS),
    not: (flags & INVERT) !== 0,
    // The kernel tells these of all rules, -1 for those that suppress nothing.
    ...(suppress_prefixlen === undefined || suppress_prefixlen === NOT_SET
      ? {}
      : { suppress_prefixlen }),
    ...(suppress_ifgroup === undefined || suppress_ifgroup === NOT_SET ? {} : { suppress_ifgroup }),
    ...rest,
  };
}

const FIELDS: ReadonlySet<string> = new Set(
  'family priority src dst tos table action flags flagNames not iifname oifname goto fwmark fwmask flow tun_id suppress_ifgroup suppress_prefixlen l3mdev uid_range protocol ip_proto sport_range dport_range dscp'.split(
    ' ',
  ),
);

/** `ip rule` */
export class Rules {
  readonly #context: Context;

  /** @internal */
  constructor(context: Context) {
    this.#context = context;
  }

  /** The rules of the namespace in their order, IPv4 first: `ip rule show`. */
  list(filter?: RuleFilter): Rule[] {
    const { family, table, priority } = filterOf(filter, ['family', 'table', 'priority']);
    const found: Rule[] = [];
    for (const each of families(family)) {
      const header = fib_rule_hdr.encode({ family: each }, 'filter');
      for (const data of this.#context.dump('GETRULE', { header, inner: FRA })) {
        const rule = ruleOf(data);
        if (rule === undefined) continue;
        if (table !== undefined && rule.table !== table) continue;
        if (priority === undefined || rule.priority === priority) found.push(rule);
      }
    }
    return found;
  }

  /** Adds a rule: `ip rule add`. @throws {NetlinkError} EEXIST, EINVAL, EPERM */
  add(rule: RuleInput): void {
    this.#change('NEWRULE', rule);
  }

  /** Deletes the first rule that is like `rule` in all that it says: `ip rule delete`. @throws {NetlinkError} ENOENT */
  delete(rule: RuleInput): void {
    this.#change('DELRULE', rule);
  }

  #change(name: 'NEWRULE' | 'DELRULE', rule: RuleInput): void {
    if (typeof rule !== 'object' || rule === null) throw wrongType('rule', 'an object', rule);
    only(rule, 'rule', (field) => FIELDS.has(field));
    const v6 = [rule.src, rule.dst].some((each) => typeof each === 'string' && each.includes(':'));
    const family =
      rule.family === undefined ? (v6 ? AF_INET6 : AF_INET) : ipFamily('rule.family', rule.family);
    const prefix = (field: 'src' | 'dst') => {
      const given = rule[field];
      if (given === undefined) return undefined;
      const found = prefixOf(`rule.${field}`, given, family);
      if (found.family !== family)
        throw wrongType(`rule.${field}`, 'of the family of the rule', given);
      return found;
    };
    const src = prefix('src');
    const dst = prefix('dst');
    const adding = name === 'NEWRULE';
    const chosen =
      rule.action ??
      (rule.goto === undefined
        ? adding || rule.table !== undefined
          ? 'lookup'
          : 'unspec'
        : 'goto');
    const action = numberOf('rule.action', chosen, ACTIONS);
    const looks = action === 1 && rule.l3mdev !== true;
    const number = integer(
      'rule.table',
      rule.table ?? (looks && adding ? ROUTE_TABLE.main : 0),
      0,
      0xffffffff,
    );
    const { not = false } = rule;
    if (typeof not !== 'boolean') throw wrongType('rule.not', 'a boolean', not);
    const header = fib_rule_hdr.encode(
      {
        family,
        src_len: src?.length ?? 0,
        dst_len: dst?.length ?? 0,
        tos: rule.tos ?? 0,
        table: number > 255 ? 0 : number,
        action,
        flags: not ? INVERT : 0,
      },
      'rule',
    );
    const parts: Uint8Array[] = [];
    if (src !== undefined && src.length > 0) parts.push(attribute(FRA.type('src'), src.address));
    if (dst !== undefined && dst.length > 0) parts.push(attribute(FRA.type('dst'), dst.address));
    if (number > 255) parts.push(attribute(FRA.type('table'), u32.put(number, 'rule.table')));
    const { src: _s, dst: _d, table: _t, ...rest } = rule;
    parts.push(FRA.encode(rest, 'rule'));
    this.#context.request(name, {
      flags: adding ? NLM_F_CREATE | NLM_F_EXCL : 0,
      header,
      attributes: joined(parts),
      about: rule.priority === undefined ? undefined : String(rule.priority),
      inner: FRA,
    });
  }
}
