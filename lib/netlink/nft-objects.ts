import { be32, be64, bytes, type Kind, type Names, named, numbered, text } from './kinds.ts';
import {
  expressions,
  type NftExpression,
  type NftExpressionInput,
  sbe32,
} from './nft-expressions.ts';
import type { NftReading } from './nft-reading.ts';
import type { NftStatement } from './nft-rule.ts';
import { type Decoded, type Extra, nested, type Table, table } from './table.ts';

/** The families by their numbers: NFPROTO_*. */
export const FAMILIES: Names = numbered({ inet: 1, ip: 2, arp: 3, netdev: 5, bridge: 7, ip6: 10 });

/** The hooks of each family by their numbers: NF_INET_*, NF_NETDEV_*, NF_ARP_*. */
export const HOOKS: Readonly<Record<string, readonly string[]>> = {
  inet: ['prerouting', 'input', 'forward', 'output', 'postrouting', 'ingress'],
  arp: ['input', 'output', 'forward'],
  netdev: ['ingress', 'egress'],
};

const POLICIES = ['drop', 'accept'] as const;

/** The family of a table: `'inet'` (both families of IP), `'ip'`, `'ip6'`, `'arp'`, `'bridge'`, `'netdev'`. */
export type NftFamily = 'inet' | 'ip' | 'ip6' | 'arp' | 'bridge' | 'netdev';

/** A table. */
export interface NftTable extends Extra {
  readonly family: string | number;
  readonly name: string;
  /** NFT_TABLE_F_*: 1 is dormant. */
  readonly flags: number;
  /** How many chains and sets it has. */
  readonly use: number;
  readonly handle: number;
  readonly userdata?: Uint8Array;
  readonly owner?: number;
}

/** A table to add or to delete. */
export interface NftTableInput {
  /** `'inet'` unless given. */
  readonly family?: NftFamily | undefined;
  readonly name: string;
  readonly flags?: number | undefined;
}

/** A chain. */
export interface NftChain extends Extra {
  readonly family: string | number;
  readonly table: string;
  readonly name: string;
  readonly handle: number;
  /** How many rules it has and how often it is named. */
  readonly use: number;
  /** Of a base chain: `'filter'`, `'nat'`, `'route'`; where it hooks in, and in which order. */
  readonly type?: string;
  readonly hook?: string | number;
  readonly priority?: number;
  readonly dev?: string;
  /** What happens to a packet that no rule decides on: `'accept'` or `'drop'` */
  readonly policy?: string | number;
  readonly counters?: { readonly bytes?: number; readonly packets?: number };
  readonly flags?: number;
  readonly id?: number;
  readonly userdata?: Uint8Array;
}

/** A chain to add, to change or to delete. */
export interface NftChainInput {
  /** `'inet'` unless given. */
  readonly family?: NftFamily | undefined;
  readonly table: string;
  readonly name: string;
  /** With a hook it is a base chain, that packets pass: `'prerouting'`, `'input'`, `'forward'`, `'output'`, ... */
  readonly hook?: string | undefined;
  /** `'filter'` unless given, `'nat'`, `'route'` */
  readonly type?: string | undefined;
  /** Base chains of a hook go from the lowest on; 0 unless given. */
  readonly priority?: number | undefined;
  /** The link of a chain of `netdev`, or of `ingress`. */
  readonly dev?: string | undefined;
  readonly policy?: 'accept' | 'drop' | undefined;
}

/** A rule: what it matches and does in short, and all of its expressions. */
export interface NftRule extends NftReading, Extra {
  readonly family: string | number;
  readonly table: string;
  readonly chain: string;
  readonly handle: number;
  /** The handle of the rule before it. */
  readonly position?: number;
  readonly comment?: string;
  readonly userdata?: Uint8Array;
  readonly expressions: readonly NftExpression[];
}

/** A rule to add. */
export interface NftRuleInput extends NftStatement {
  /** `'inet'` unless given. */
  readonly family?: NftFamily | undefined;
  readonly table: string;
  readonly chain: string;
  readonly comment?: string | undefined;
  /** The handle of the rule to go behind, or with `insert` before; the end, or with `insert` the beginning, unless given. */
  readonly position?: number | undefined;
  readonly insert?: boolean | undefined;
  /** The kernel's own expressions, before those of `match` and the others. */
  readonly expressions?: readonly NftExpressionInput[] | undefined;
}

/** Which objects a list shall have. */
export interface NftFilter {
  readonly family?: NftFamily;
  readonly table?: string;
  readonly chain?: string;
}

interface TableAttributes {
  readonly name?: string;
  readonly flags?: number;
  readonly use?: number;
  readonly handle?: number;
  readonly userdata?: Uint8Array;
  readonly owner?: number;
}

export const TABLE: Table<TableAttributes> = table(
  'NFTA_TABLE_',
  'UNSPEC NAME FLAGS USE HANDLE PAD USERDATA OWNER',
  { name: text, flags: be32, use: be32, handle: be64, userdata: bytes, owner: be32 },
);

interface HookAttributes {
  readonly hooknum?: number;
  readonly priority?: number;
  readonly dev?: string;
}

interface ChainAttributes {
  readonly table?: string;
  readonly handle?: number;
  readonly name?: string;
  readonly hook?: Decoded<HookAttributes>;
  readonly policy?: string | number;
  readonly use?: number;
  readonly type?: string;
  readonly counters?: Decoded<{ readonly bytes?: number; readonly packets?: number }>;
  readonly flags?: number;
  readonly id?: number;
  readonly userdata?: Uint8Array;
}

export const CHAIN: Table<ChainAttributes> = table(
  'NFTA_CHAIN_',
  'UNSPEC TABLE HANDLE NAME HOOK POLICY USE TYPE COUNTERS PAD FLAGS ID USERDATA',
  {
    table: text,
    handle: be64,
    name: text,
    hook: nested(
      table<HookAttributes>('NFTA_HOOK_', 'UNSPEC HOOKNUM PRIORITY DEV DEVS', {
        hooknum: be32,
        priority: sbe32,
        dev: text,
      }),
    ),
    policy: named(be32, POLICIES),
    use: be32,
    type: text,
    counters: nested(
      table<{ bytes?: number; packets?: number }>('NFTA_COUNTER_', 'UNSPEC BYTES PACKETS PAD', {
        bytes: be64,
        packets: be64,
      }),
    ),
    flags: be32,
    id: be32,
    userdata: bytes,
  },
);

interface RuleAttributes {
  readonly table?: string;
  readonly chain?: string;
  readonly handle?: number;
  readonly expressions?: NftExpression[];
  readonly position?: number;
  readonly userdata?: Uint8Array;
}

export const RULE: Table<RuleAttributes> = table(
  'NFTA_RULE_',
  'UNSPEC TABLE CHAIN HANDLE EXPRESSIONS COMPAT POSITION USERDATA PAD ID POSITION_ID CHAIN_ID',
  {
    table: text,
    chain: text,
    handle: be64,
    expressions: expressions as Kind<NftExpression[]>,
    position: be64,
    userdata: bytes,
  },
);
