// nftables, compared with `nft -j` and with what happens to packets, in a namespace of this file's own.
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { type NftRule, type NftRuleInput, nftables, rtnetlink } from '../../lib/netlink/index.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { hasProgram } from '../support/peer.ts';

inOwnNamespace();

type Json = Record<string, unknown>;

function nftJson(...command: string[]): Json[] {
  const text = execFileSync('nft', ['-j', ...command], { encoding: 'utf8' });
  return (JSON.parse(text) as { nftables: Json[] }).nftables;
}

function nft(...command: string[]): void {
  execFileSync('nft', command);
}

/** Why there is nothing to test; empty where there is. */
function missing(): string {
  if (noNamespace !== '') return noNamespace;
  if (!hasProgram('nft')) return ' (needs nft)';
  try {
    using filter = nftables();
    filter.tables.list();
    return '';
  } catch (error) {
    const lacks = ['EPROTONOSUPPORT', 'EINVAL', 'EOPNOTSUPP'];
    if (!(error instanceof s.SyscallError) || !lacks.includes(error.code)) throw error;
    return ` (needs nftables in the kernel: ${error.code})`;
  }
}
const without = missing();

describe.skipIf(without !== '')(`nftables${without}`, () => {
  beforeEach(() => {
    using filter = nftables();
    filter.tables.add({ name: 't' });
    filter.chains.add({ table: 't', name: 'in', hook: 'input' });
  });

  afterEach(() => {
    using filter = nftables();
    filter.flush();
    expect(filter.tables.list()).toEqual([]);
  });

  test('tables and chains are those of nft', () => {
    using filter = nftables();
    filter.tables.add({ family: 'ip', name: 'nat', flags: 1 });
    filter.chains.add({
      family: 'ip',
      table: 'nat',
      name: 'pre',
      hook: 'prerouting',
      type: 'nat',
      priority: -100,
    });
    filter.chains.add({ table: 't', name: 'own' });
    nft('add', 'table', 'arp', 'a');
    nft('add chain arp a c { type filter hook output priority 7; policy drop; }');
    const theirs = nftJson('list', 'ruleset');
    const tables = theirs.flatMap((each) => ('table' in each ? [each['table'] as Json] : []));
    expect(
      filter.tables.list().map(({ family, name, handle }) => ({ family, name, handle })),
    ).toEqual(tables.map(({ family, name, handle }) => ({ family, name, handle })));
    const chains = theirs.flatMap((each) => ('chain' in each ? [each['chain'] as Json] : []));
    const ours = filter.chains
      .list()
      .map(({ family, table, name, handle, type, hook, priority, policy }) => ({
        family,
        table,
        name,
        handle,
        ...(hook === undefined ? {} : { type, hook, prio: priority, policy }),
      }));
    expect(ours).toEqual(chains);
    expect(filter.chains.list({ table: 'nat' })).toHaveLength(1);
    filter.chains.change({ table: 't', name: 'in', policy: 'drop' });
    expect(filter.chains.list({ chain: 'in' })).toMatchObject([{ policy: 'drop' }]);
    filter.chains.delete({ table: 't', name: 'own' });
    filter.tables.delete({ family: 'ip', name: 'nat' });
    expect(filter.tables.list({ family: 'ip' })).toEqual([]);
  });

  const rules: readonly [string, Omit<NftRuleInput, 'table' | 'chain'>, string?][] = [
    [
      'tcp dport 80 counter packets 0 bytes 0 drop comment "no web"',
      { match: { protocol: 'tcp', dport: 80 }, counter: true, verdict: 'drop', comment: 'no web' },
    ],
    [
      'udp sport 1000-2000 reject with icmpx port-unreachable',
      { match: { protocol: 'udp', sport: [1000, 2000] }, verdict: { reject: 'port-unreachable' } },
    ],
    ['ip saddr 10.0.0.0/8 accept', { match: { saddr: '10.0.0.0/8' }, verdict: 'accept' }],
    [
      'ip saddr 10.8.0.0/13 ip daddr 10.9.9.9 return',
      { match: { saddr: '10.8.0.0/13', daddr: '10.9.9.9' }, verdict: 'return' },
    ],
    ['ip6 daddr fd00::/61 drop', { match: { daddr: 'fd00::/61' }, verdict: 'drop' }],
    [
      'iifname "lo" meta mark 0x00000007 continue',
      { match: { iifname: 'lo', mark: 7 }, verdict: 'continue' },
    ],
    [
      'tcp flags syn / syn,ack limit rate 10/second reject with tcp reset',
      {
        match: { protocol: 'tcp', tcp_flags: { mask: ['syn', 'ack'], value: ['syn'] } },
        limit: { rate: 10, per: 'second' },
        verdict: { reject: 'tcp reset' },
      },
    ],
    [
      'ct state established,related accept',
      { match: { ct_state: ['established', 'related'] }, verdict: 'accept' },
    ],
    ['icmp type echo-request drop', { match: { protocol: 'icmp', icmp_type: 8 }, verdict: 'drop' }],
    [
      'icmpv6 type echo-request drop',
      { match: { protocol: 'ipv6-icmp', icmp_type: 128 }, verdict: 'drop' },
    ],
    ['meta l4proto sctp jump own', { match: { protocol: 'sctp' }, verdict: { jump: 'own' } }],
    [
      'tcp dport 80 redirect to :8080',
      { match: { protocol: 'tcp', dport: 80 }, verdict: { redirect: 8080 } },
      'nat',
    ],
    [
      'ip daddr 10.0.0.1 tcp dport 81 dnat ip to 10.0.0.2:8080',
      {
        match: { daddr: '10.0.0.1', protocol: 'tcp', dport: 81 },
        verdict: { dnat: { address: '10.0.0.2', port: 8080 } },
      },
      'nat',
    ],
    ['dnat ip6 to fd00::2', { verdict: { dnat: { address: 'fd00::2' } } }, 'nat'],
    [
      'oifname "lo" snat ip to 10.0.0.3',
      { match: { oifname: 'lo' }, verdict: { snat: { address: '10.0.0.3' } } },
      'post',
    ],
    ['masquerade', { verdict: 'masquerade' }, 'post'],
  ];

  /** Rules in one place of `nft`, without the handles. */
  function expressionsOf(chain: string): unknown[] {
    return nftJson('list', 'chain', 'inet', 't', chain).flatMap((each) => {
      if (!('rule' in each)) return [];
      const { expr, comment } = each['rule'] as Json;
      return [{ expr, comment }];
    });
  }

  test.each(rules)('%s', (text, rule, chain = 'in') => {
    using filter = nftables();
    filter.chains.add({ table: 't', name: 'own' });
    filter.chains.add({ table: 't', name: 'nat', hook: 'prerouting', type: 'nat', priority: -100 });
    filter.chains.add({
      table: 't',
      name: 'post',
      hook: 'postrouting',
      type: 'nat',
      priority: 100,
    });
    // Ours beside what nft makes of its own words: shown the same, and read the same.
    const handle = filter.rules.add({ table: 't', chain, ...rule });
    nft(`add rule inet t ${chain} ${text}`);
    const [ours, theirs] = expressionsOf(chain);
    expect(ours).toEqual(theirs);
    const known = ({ match, limit, verdict, counter, comment, opaque }: NftRule) => ({
      match,
      limit,
      verdict,
      counter,
      comment,
      opaque,
    });
    const [first, second] = filter.rules.list({ table: 't', chain });
    expect(first?.handle).toBe(handle);
    const { counter, limit, ...plain } = rule;
    const expected = {
      match: undefined,
      comment: undefined,
      ...plain,
      counter: counter === undefined ? undefined : { packets: 0, bytes: 0 },
      limit: limit === undefined ? undefined : { ...limit, burst: 5 },
      opaque: undefined,
    };
    expect(first === undefined ? undefined : known(first)).toEqual(expected);
    expect(second === undefined ? undefined : known(second)).toEqual(expected);
    filter.rules.delete({ table: 't', chain, handle });
    expect(expressionsOf(chain)).toHaveLength(1);
  });

  test('what has no short form is named, and its expressions are there', () => {
    using filter = nftables();
    nft('add rule inet t in tcp dport { 80, 81 } log prefix "hello" counter drop');
    const [rule] = filter.rules.list();
    expect(rule).toMatchObject({
      match: { protocol: 'tcp' },
      verdict: 'drop',
      opaque: ['lookup', 'log'],
    });
    expect(rule?.expressions.map(({ name }) => name)).toEqual([
      'meta',
      'cmp',
      'payload',
      'lookup',
      'log',
      'counter',
      'immediate',
    ]);
    // Any expression can be sent as it was told.
    filter.rules.add({
      table: 't',
      chain: 'in',
      expressions: [{ name: 'log', prefix: 'ours' }],
      verdict: 'accept',
      insert: true,
    });
    expect(expressionsOf('in')[0]).toEqual({
      expr: [{ log: { prefix: 'ours' } }, { accept: null }],
    });
  });

  test('order: at the end, at the beginning, behind a handle', () => {
    using filter = nftables();
    const rule = { table: 't', chain: 'in' };
    const first = filter.rules.add({ ...rule, comment: 'first' });
    filter.rules.add({ ...rule, comment: 'third' });
    filter.rules.add({ ...rule, comment: 'second', position: first });
    filter.rules.add({ ...rule, comment: 'zeroth', insert: true });
    expect(filter.rules.list().map(({ comment }) => comment)).toEqual([
      'zeroth',
      'first',
      'second',
      'third',
    ]);
    filter.rules.delete(rule);
    expect(filter.rules.list()).toEqual([]);
  });

  /** Sends a datagram to a port of the loopback; what is received there. */
  function delivered(port: number, to: number = port): string | undefined {
    const receiver = s.socket(s.AF_INET, s.SOCK_DGRAM | s.SOCK_NONBLOCK);
    const sender = s.socket(s.AF_INET, s.SOCK_DGRAM);
    try {
      s.bind(receiver, { family: s.AF_INET, address: '127.0.0.1', port: to });
      s.sendto(sender, 'hello', 0, { family: s.AF_INET, address: '127.0.0.1', port });
      const buf = new Uint8Array(10);
      return new TextDecoder().decode(buf.subarray(0, s.recv(receiver, buf)));
    } catch (error) {
      if (error instanceof s.SyscallError && error.code === 'EAGAIN') return undefined;
      throw error;
    } finally {
      s.close(receiver);
      s.close(sender);
    }
  }

  test('packets are dropped, counted, redirected, refused', () => {
    using filter = nftables();
    expect(delivered(7000)).toBe('hello');
    const match = { protocol: 'udp', dport: 7000 };
    const handle = filter.rules.add({
      table: 't',
      chain: 'in',
      match,
      counter: true,
      verdict: 'drop',
    });
    expect(delivered(7000)).toBeUndefined();
    expect(delivered(7001)).toBe('hello');
    expect(filter.rules.list()).toMatchObject([{ counter: { packets: 1, bytes: 33 } }]);
    filter.rules.delete({ table: 't', chain: 'in', handle });
    expect(delivered(7000)).toBe('hello');

    filter.chains.add({ table: 't', name: 'out', hook: 'output', type: 'nat', priority: -100 });
    filter.rules.add({
      table: 't',
      chain: 'out',
      match: { protocol: 'udp', dport: 7002 },
      verdict: { redirect: 7003 },
    });
    expect(delivered(7002, 7003)).toBe('hello');

    filter.rules.add({
      table: 't',
      chain: 'in',
      match: { protocol: 'tcp', dport: 7004 },
      verdict: { reject: 'tcp reset' },
    });
    const listener = s.socket(s.AF_INET, s.SOCK_STREAM);
    const client = s.socket(s.AF_INET, s.SOCK_STREAM);
    const address = { family: s.AF_INET, address: '127.0.0.1', port: 7004 } as const;
    s.bind(listener, address);
    s.listen(listener);
    expect(() => s.connect(client, address)).toThrow(
      expect.objectContaining({ code: 'ECONNREFUSED' }),
    );
    s.close(client);
    s.close(listener);
  });

  test('a transaction is made whole or not at all', () => {
    using filter = nftables();
    expect(() =>
      filter.transaction(() => {
        filter.tables.add({ name: 'u' });
        filter.chains.add({ table: 'u', name: 'c' });
        filter.rules.add({ table: 'u', chain: 'nowhere', verdict: 'drop' });
      }),
    ).toThrow(
      expect.objectContaining({
        code: 'ENOENT',
        syscall: 'NFT_MSG_NEWRULE',
        ack: expect.objectContaining({ attribute: 'NFTA_RULE_CHAIN' }),
      }),
    );
    expect(filter.tables.list()).toHaveLength(1);
    filter.transaction(() => {
      filter.tables.add({ name: 'u' });
      filter.chains.add({ table: 'u', name: 'c' });
      filter.rules.add({ table: 'u', chain: 'c', verdict: 'drop' });
    });
    expect(filter.rules.list({ table: 'u' })).toHaveLength(1);
    expect(() => filter.transaction(() => filter.transaction(() => undefined))).toThrow(
      /transaction inside/,
    );
  });

  test('errors name the request, the object and the attribute', () => {
    using filter = nftables();
    expect(() => filter.tables.add({ name: 't' })).toThrow(
      'NFT_MSG_NEWTABLE EEXIST t (File exists): at NFTA_TABLE_NAME',
    );
    expect(() => filter.chains.add({ table: 'nope', name: 'x' })).toThrow(
      /NFT_MSG_NEWCHAIN ENOENT x .*at NFTA_CHAIN_TABLE/,
    );
    expect(() =>
      filter.rules.add({
        table: 't',
        chain: 'in',
        expressions: [{ name: 'nonsense', attributes: [] }],
      }),
    ).toThrow(/ENOENT.*at NFTA_RULE_EXPRESSIONS.NFTA_LIST_ELEM/);
    expect(() => filter.tables.delete({ name: 'nope' })).toThrow(
      expect.objectContaining({ code: 'ENOENT' }),
    );
  });

  test.each([
    ['rule', 7],
    ['rule.table', { table: 7 }],
    ['rule.chain', { chain: undefined }],
    ['rule.family', { family: 'ipx' }],
    ['rule.verdict', { verdict: 'explode' }],
    ['rule.verdict', { verdict: { explode: 1 } }],
    ['rule.verdict.redirect', { verdict: { redirect: 70_000 } }],
    ['rule.verdict.reject', { verdict: { reject: 'rudely' } }],
    ['rule.verdict.dnat.address', { verdict: { dnat: { address: 'there' } } }],
    ['rule.match.dport', { match: { protocol: 'tcp', dport: '80' } }],
    ['rule.match.dport[1]', { match: { protocol: 'tcp', dport: [1, 70_000] } }],
    ['rule.match.protocol', { match: { dport: 80 } }],
    ['rule.match.protocol', { match: { protocol: 'carrier-pigeon' } }],
    ['rule.match.saddr', { match: { saddr: '10.0.0.0/33' } }],
    ['rule.match.ct_state[0]', { match: { ct_state: ['old'] } }],
    ['rule.match.tcp_flags.mask', { match: { protocol: 'tcp', tcp_flags: { mask: 'syn' } } }],
    ['rule.match.iifname', { match: { iifname: 'a-name-that-is-too-long' } }],
    ['rule.match.port', { match: { port: 80 } }],
    ['rule.limit.per', { limit: { rate: 1, per: 'fortnight' } }],
    ['rule.comment', { comment: 'x'.repeat(200) }],
    ['rule.position', { position: 'top' }],
    ['rule.insert', { insert: 1 }],
    ['rule.expressions', { expressions: 7 }],
    ['rule.expressions[0].name', { expressions: [{}] }],
    ['rule.expressions[0].len', { expressions: [{ name: 'payload', len: 'x' }] }],
    ['rule.expressions[0].lenn', { expressions: [{ name: 'payload', lenn: 1 }] }],
    [
      'rule.expressions[0].attributes[0].type',
      { expressions: [{ name: 'other', attributes: [{}] }] },
    ],
    ['rule.verdct', { verdct: 'drop' }],
  ])('names what is wrong: %s of %o', (path, wrong) => {
    using filter = nftables();
    const name = path.replace(/[[\]]/g, '\\$&');
    const rule = typeof wrong === 'number' ? wrong : { table: 't', chain: 'in', ...wrong };
    expect(() => filter.rules.add(rule as never)).toThrow(new RegExp(`^"${name}" `));
    expect(filter.rules.list()).toEqual([]);
  });

  test('of another namespace', () => {
    using rt = rtnetlink();
    expect(rt.links.get('lo').up).toBe(true);
  });
});
