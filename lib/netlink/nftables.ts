// <linux/netfilter/nf_tables.h> nft(8): tables, chains and rules.
/// <reference lib="esnext.disposable" preserve="true" />

import { onlyFields, wrongType } from '../values/arguments.ts';
import { joined } from '../values/attributes.ts';
import {
  NETLINK_NETFILTER,
  NLM_F_ACK,
  NLM_F_APPEND,
  NLM_F_CREATE,
  NLM_F_ECHO,
  NLM_F_EXCL,
} from '../values/constants.generated.ts';
import { be16, numberOf, text } from './kinds.ts';
import type { NftExpressionInput } from './nft-expressions.ts';
import {
  CHAIN,
  FAMILIES,
  HOOKS,
  type NftChain,
  type NftChainInput,
  type NftFamily,
  type NftFilter,
  type NftRule,
  type NftRuleInput,
  type NftTable,
  type NftTableInput,
  RULE,
  TABLE,
} from './nft-objects.ts';
import { readStatement } from './nft-reading.ts';
import { statementParts } from './nft-rule.ts';
import { type NetlinkOptions, type NetlinkRequest, NetlinkSocket } from './socket.ts';
import { only, type Table } from './table.ts';

const SUBSYSTEM = 10 << 8;

const MESSAGES = {
  NEWTABLE: 0,
  GETTABLE: 1,
  DELTABLE: 2,
  NEWCHAIN: 3,
  GETCHAIN: 4,
  DELCHAIN: 5,
  NEWRULE: 6,
  GETRULE: 7,
  DELRULE: 8,
} as const;

/** NFNL_MSG_BATCH_BEGIN and _END */
const BEGIN = 16;

const END = 17;

/** struct nfgenmsg: the family, NFNETLINK_V0, and a resource in network byte order. */
const NFGENMSG = 4;

function nfgenmsg(family: number, resource = 0): Uint8Array {
  return joined([Uint8Array.of(family, 0), be16.put(resource, 'resource')]);
}

function familyOf(path: string, family: unknown): number {
  const number = numberOf(path, family ?? 'inet', FAMILIES);
  if (typeof number !== 'number' || FAMILIES[number] === undefined) {
    throw wrongType(path, 'one of inet, ip, ip6, arp, bridge, netdev', family);
  }
  return number;
}

function hooksOf(family: number): readonly string[] {
  return HOOKS[FAMILIES[family] ?? ''] ?? HOOKS['inet'] ?? [];
}

/** The comment in a rule's or table's user data: a type, a length, and a text with its NUL. */
function commentOf(userdata: Uint8Array | undefined): string | undefined {
  if (userdata === undefined) return undefined;
  const [type, length = 0] = userdata;
  return type === 0 ? text.get(userdata.subarray(2, 2 + length)) : undefined;
}

function withComment(path: string, comment: unknown): Uint8Array {
  const bytes = text.put(comment, path);
  if (bytes.byteLength > 128) throw wrongType(path, 'a text of at most 127 bytes', comment);
  return joined([Uint8Array.of(0, bytes.byteLength), bytes]);
}

function asObject(path: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) throw wrongType(path, 'an object', value);
}

/** @internal What the calls share: one socket, and the transaction that is open. */
class Ruleset {
  readonly socket: NetlinkSocket;
  pending: NetlinkRequest[] | undefined;

  constructor(socket: NetlinkSocket) {
    this.socket = socket;
  }

  dump(
    name: 'GETTABLE' | 'GETCHAIN' | 'GETRULE',
    filter: NftFilter,
    inner: Table<unknown>,
  ): Uint8Array[] {
    asObject('filter', filter);
    onlyFields('filter', filter, ['family', 'table', 'chain']);
    const family = filter.family === undefined ? 0 : familyOf('filter.family', filter.family);
    // Only rules are selected by the kernel.
    const { table: of, chain } = filter;
    const attributes = name === 'GETRULE' ? RULE.encode({ table: of, chain }, 'filter') : undefined;
    const messages = this.socket.dump({
      type: SUBSYSTEM | MESSAGES[name],
      name: `NFT_MSG_${name}`,
      header: nfgenmsg(family),
      attributes,
      inner,
    });
    return messages.map(({ data }) => data);
  }

  /** Sends one change, or keeps it for the end of the transaction. Returns what the kernel says of it. */
  change(
    name: keyof typeof MESSAGES,
    flags: number,
    family: number,
    attributes: Uint8Array,
    inner: Table<unknown>,
    about: string | undefined,
  ): Uint8Array | undefined {
    const request: NetlinkRequest = {
      type: SUBSYSTEM | MESSAGES[name],
      name: `NFT_MSG_${name}`,
      flags: flags | NLM_F_ACK,
      header: nfgenmsg(family),
      attributes,
      inner,
      about,
    };
    if (this.pending === undefined) return this.commit([request])[0];
    this.pending.push(request);
    return undefined;
  }

  commit(requests: readonly NetlinkRequest[]): Uint8Array[] {
    const mark = (type: number, name: string): NetlinkRequest => ({
      type,
      name,
      header: nfgenmsg(0, 10),
    });
    const batch = [
      mark(BEGIN, 'NFNL_MSG_BATCH_BEGIN'),
      ...requests,
      mark(END, 'NFNL_MSG_BATCH_END'),
    ];
    return this.socket.transact(batch).map(({ data }) => data);
  }
}

/** The tables of nftables. */
export class NftTables {
  readonly #ruleset: Ruleset;

  /** @internal */
  constructor(ruleset: Ruleset) {
    this.#ruleset = ruleset;
  }

  /** `nft list tables` */
  list(filter: NftFilter = {}): NftTable[] {
    return this.#ruleset.dump('GETTABLE', filter, TABLE).map((data) => {
      const { name = '', flags = 0, use = 0, handle = 0, ...rest } = TABLE.decode(data, NFGENMSG);
      return { family: FAMILIES[data[0] ?? 0] ?? data[0] ?? 0, name, flags, use, handle, ...rest };
    });
  }

  /** `nft create table` @throws {NetlinkError} EEXIST, EPERM */
  add(input: NftTableInput): void {
    this.#change('NEWTABLE', NLM_F_CREATE | NLM_F_EXCL, input);
  }

  /** Deletes a table and all that is in it: `nft delete table`. @throws {NetlinkError} ENOENT, EPERM */
  delete(input: NftTableInput): void {
    this.#change('DELTABLE', 0, input);
  }

  #change(name: 'NEWTABLE' | 'DELTABLE', flags: number, input: NftTableInput): void {
    asObject('table', input);
    only(input, 'table', (field) => field === 'family' || TABLE.has(field));
    text.put(input.name, 'table.name');
    const family = familyOf('table.family', input.family);
    const attributes = TABLE.encode(
      { name: input.name, ...(name === 'NEWTABLE' ? { flags: input.flags ?? 0 } : {}) },
      'table',
    );
    this.#ruleset.change(name, flags, family, attributes, TABLE, input.name);
  }
}

const CHAIN_FIELDS: ReadonlySet<string> = new Set(
  'family table name hook type priority dev policy handle use counters flags id userdata'.split(
    ' ',
  ),
);

/** The chains of nftables. */
export class NftChains {
  readonly #ruleset: Ruleset;

  /** @internal */
  constructor(ruleset: Ruleset) {
    this.#ruleset = ruleset;
  }

  /** `nft list chains` */
  list(filter: NftFilter = {}): NftChain[] {
    return this.#ruleset
      .dump('GETCHAIN', filter, CHAIN)
      .map((data): NftChain => {
        const family = data[0] ?? 0;
        const {
          table: of = '',
          name = '',
          handle = 0,
          use = 0,
          hook,
          ...rest
        } = CHAIN.decode(data, NFGENMSG);
        const { hooknum, ...place } = hook ?? {};
        return {
          family: FAMILIES[family] ?? family,
          table: of,
          name,
          handle,
          use,
          ...(hooknum === undefined ? {} : { hook: hooksOf(family)[hooknum] ?? hooknum }),
          ...place,
          ...rest,
        };
      })
      .filter(
        (chain) =>
          (filter.table === undefined || chain.table === filter.table) &&
          (filter.chain === undefined || chain.name === filter.chain),
      );
  }

  /** `nft create chain` @throws {NetlinkError} EEXIST, ENOENT (no such table), EPERM */
  add(input: NftChainInput): void {
    this.#change('NEWCHAIN', NLM_F_CREATE | NLM_F_EXCL, input);
  }

  /** Changes the policy of a chain that is there. */
  change(input: NftChainInput): void {
    this.#change('NEWCHAIN', 0, input);
  }

  /** Deletes a chain that has no rules: `nft delete chain`. @throws {NetlinkError} ENOENT, EBUSY */
  delete(input: NftChainInput): void {
    this.#change('DELCHAIN', 0, input);
  }

  #change(name: 'NEWCHAIN' | 'DELCHAIN', flags: number, input: NftChainInput): void {
    asObject('chain', input);
    only(input, 'chain', (field) => CHAIN_FIELDS.has(field));
    const family = familyOf('chain.family', input.family);
    const { table: of, name: own, hook, type, priority = 0, dev, policy } = input;
    text.put(of, 'chain.table');
    text.put(own, 'chain.name');
    const wanted =
      name === 'DELCHAIN'
        ? { table: of, name: own }
        : {
            table: of,
            name: own,
            policy,
            ...(hook === undefined
              ? {}
              : {
                  type: type ?? 'filter',
                  hook: { hooknum: numberOf('chain.hook', hook, hooksOf(family)), priority, dev },
                }),
          };
    this.#ruleset.change(name, flags, family, CHAIN.encode(wanted, 'chain'), CHAIN, own);
  }
}

const RULE_FIELDS: ReadonlySet<string> = new Set(
  'family table chain handle comment position insert expressions match counter limit verdict userdata opaque'.split(
    ' ',
  ),
);

/** The rules of nftables. */
export class NftRules {
  readonly #ruleset: Ruleset;

  /** @internal */
  constructor(ruleset: Ruleset) {
    this.#ruleset = ruleset;
  }

  /** The rules in their order: `nft list ruleset`. */
  list(filter: NftFilter = {}): NftRule[] {
    return this.#ruleset.dump('GETRULE', filter, RULE).map(ruleOf);
  }

  /**
   * Adds a rule at the end of its chain: `nft add rule`.
   *
   * @returns its handle, by which it is deleted; 0 inside a transaction
   * @throws {NetlinkError} ENOENT (no such table or chain, or an expression that the kernel lacks), EOPNOTSUPP, EPERM
   */
  add(input: NftRuleInput): number {
    asObject('rule', input);
    only(input, 'rule', (field) => RULE_FIELDS.has(field));
    const family = familyOf('rule.family', input.family);
    const { table: of, chain, comment, position, insert = false, expressions: own = [] } = input;
    text.put(of, 'rule.table');
    text.put(chain, 'rule.chain');
    if (typeof insert !== 'boolean') throw wrongType('rule.insert', 'a boolean', insert);
    if (!Array.isArray(own)) throw wrongType('rule.expressions', 'an array of expressions', own);
    const parts = [
      ...(own as readonly NftExpressionInput[]),
      ...statementParts(input, 'rule', family),
    ];
    const attributes = RULE.encode(
      {
        table: of,
        chain,
        expressions: parts,
        position,
        userdata: comment === undefined ? undefined : withComment('rule.comment', comment),
      },
      'rule',
    );
    const flags = NLM_F_CREATE | NLM_F_ECHO | (insert ? 0 : NLM_F_APPEND);
    const data = this.#ruleset.change('NEWRULE', flags, family, attributes, RULE, `${of} ${chain}`);
    return data === undefined ? 0 : (RULE.decode(data, NFGENMSG).handle ?? 0);
  }

  /** Deletes a rule by its handle, or all rules of a chain without one: `nft delete rule`, `nft flush chain`. */
  delete(input: {
    readonly family?: NftFamily | string | number | undefined;
    readonly table: string;
    readonly chain: string;
    readonly handle?: number | undefined;
  }): void {
    asObject('rule', input);
    onlyFields('rule', input, ['family', 'table', 'chain', 'handle']);
    const family = familyOf('rule.family', input.family);
    const { table: of, chain, handle } = input;
    text.put(of, 'rule.table');
    text.put(chain, 'rule.chain');
    const attributes = RULE.encode({ table: of, chain, handle }, 'rule');
    this.#ruleset.change('DELRULE', 0, family, attributes, RULE, `${of} ${chain}`);
  }
}

function ruleOf(data: Uint8Array): NftRule {
  const family = data[0] ?? 0;
  const {
    table: of = '',
    chain = '',
    handle = 0,
    expressions: list = [],
    ...rest
  } = RULE.decode(data, NFGENMSG);
  const comment = commentOf(rest.userdata);
  return {
    family: FAMILIES[family] ?? family,
    table: of,
    chain,
    handle,
    ...readStatement(list, family),
    ...(comment === undefined ? {} : { comment }),
    ...rest,
    expressions: list,
  };
}

/** What `nft` does, as calls. Made by `nftables`. */
export class Nftables implements Disposable {
  /** The socket, for requests that have no call here. */
  readonly socket: NetlinkSocket;
  readonly tables: NftTables;
  readonly chains: NftChains;
  readonly rules: NftRules;
  readonly #ruleset: Ruleset;

  /** @internal */
  constructor(socket: NetlinkSocket) {
    this.socket = socket;
    this.#ruleset = new Ruleset(socket);
    this.tables = new NftTables(this.#ruleset);
    this.chains = new NftChains(this.#ruleset);
    this.rules = new NftRules(this.#ruleset);
  }

  /**
   * Makes all changes of `changes` at once, or none: `nft -f`. They are sent when it returns.
   *
   * @throws {NetlinkError} of the first change that the kernel refuses; then nothing has changed
   */
  transaction(changes: () => void): void {
    if (this.#ruleset.pending !== undefined) throw new Error('a transaction inside a transaction');
    const pending: NetlinkRequest[] = [];
    this.#ruleset.pending = pending;
    try {
      changes();
    } finally {
      this.#ruleset.pending = undefined;
    }
    if (pending.length > 0) this.#ruleset.commit(pending);
  }

  /** Deletes all tables: `nft flush ruleset`. */
  flush(): void {
    this.#ruleset.change('DELTABLE', 0, 0, new Uint8Array(0), TABLE, undefined);
  }

  /** Closes the socket, unless it was passed as `fd`. Twice is once. */
  close(): void {
    this.socket.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/**
 * Opens a socket of NETLINK_NETFILTER for the packet filter of a network namespace: `using nft = nftables()`.
 *
 * @throws {SyscallError} EPROTONOSUPPORT where the kernel has no nfnetlink, EPERM for a namespace that the thread may not
 * enter; each call EINVAL or EOPNOTSUPP where the kernel has no nftables
 * @see {@link https://www.netfilter.org/projects/nftables/manpage.html | nft(8)}
 */
export function nftables(options: NetlinkOptions = {}): Nftables {
  return new Nftables(new NetlinkSocket(NETLINK_NETFILTER, options));
}
