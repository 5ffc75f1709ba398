// RTM_NEWNEIGH and RTM_NEWRULE: `ip neighbour`, `bridge fdb` and `ip rule` in a namespace of this file's own.
import { execFileSync } from 'node:child_process';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AF_BRIDGE, AF_INET, AF_INET6 } from '../../lib/index.ts';
import { rtnetlink } from '../../lib/netlink/index.ts';
import { inOwnNamespace, ip, noNamespace } from '../support/own-netns.ts';
import { asIpNeighbour, asIpRule, ipJson, quietIpv6, type Row } from './as-ip.ts';

inOwnNamespace();

describe.skipIf(noNamespace !== '')(`neighbours${noNamespace}`, () => {
  beforeAll(() => {
    quietIpv6();
    using rt = rtnetlink();
    rt.links.add({ ifname: 'va', kind: 'veth', up: true, peer: { ifname: 'vb', up: true } });
    rt.addresses.add({ dev: 'va', local: '10.0.0.1/24' });
  });

  beforeEach(() => {
    using rt = rtnetlink();
    for (const neighbour of rt.neighbours.list()) {
      if (neighbour.stateName !== 'NOARP') rt.neighbours.delete(neighbour);
    }
  });

  function both(): [Row[], Row[]] {
    using rt = rtnetlink();
    // Groups that the kernel joins come and go.
    const settled = (rows: Row[]): Row[] =>
      rows
        .filter((each) => !String(each['state']).includes('NOARP'))
        .sort((a, b) => (String(a['dst']) < String(b['dst']) ? -1 : 1));
    return [
      settled(rt.neighbours.list().map(asIpNeighbour)),
      settled(ipJson('neighbour show nud all')),
    ];
  }

  test('what ip adds, we list', () => {
    ip('neighbour add 10.0.0.9 dev va lladdr 02:00:00:00:00:09');
    ip('neighbour add 10.0.0.8 dev va lladdr 02:00:00:00:00:08 nud stale');
    ip('neighbour add fd00::9 dev vb lladdr 02:00:00:00:00:07 router nud reachable');
    const [ours, theirs] = both();
    expect(ours).toEqual(theirs);
    expect(ours).toHaveLength(3);
  });

  test('what we add, ip shows', () => {
    using rt = rtnetlink();
    rt.neighbours.add({ dev: 'va', dst: '10.0.0.9', lladdr: '02:00:00:00:00:09' });
    rt.neighbours.add({ dev: 'va', dst: '10.0.0.8', lladdr: '02:00:00:00:00:08', state: 'STALE' });
    rt.neighbours.add({
      dev: 'vb',
      dst: 'fd00::9',
      lladdr: '02:00:00:00:00:07',
      flags: ['router'],
    });
    rt.neighbours.add({ dev: 'va', dst: '10.0.0.77', flags: ['proxy'] });
    const [ours, theirs] = both();
    expect(ours).toEqual(theirs);
    expect(theirs).toEqual([
      { dst: '10.0.0.8', dev: 'va', lladdr: '02:00:00:00:00:08', state: ['STALE'] },
      { dst: '10.0.0.9', dev: 'va', lladdr: '02:00:00:00:00:09', state: ['PERMANENT'] },
      {
        dst: 'fd00::9',
        dev: 'vb',
        lladdr: '02:00:00:00:00:07',
        router: null,
        state: ['PERMANENT'],
      },
    ]);
    expect(ipJson('neighbour show proxy')).toEqual([{ dst: '10.0.0.77', dev: 'va', proxy: null }]);
    expect(rt.neighbours.list({ proxy: true })).toMatchObject([
      { dst: '10.0.0.77', flagNames: ['proxy'] },
    ]);
    rt.neighbours.delete({ dev: 'va', dst: '10.0.0.77', flags: ['proxy'] });
  });

  test('change, replace, delete, select', () => {
    using rt = rtnetlink();
    const neighbour = { dev: 'va', dst: '10.0.0.9', lladdr: '02:00:00:00:00:09' };
    expect(() => rt.neighbours.change(neighbour)).toThrow(
      expect.objectContaining({ code: 'ENOENT' }),
    );
    rt.neighbours.replace(neighbour);
    expect(() => rt.neighbours.add(neighbour)).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    rt.neighbours.change({ ...neighbour, lladdr: '02:00:00:00:00:0a', state: 'REACHABLE' });
    expect(
      rt.neighbours.list({ dev: 'va', family: AF_INET }).find(({ dst }) => dst === '10.0.0.9'),
    ).toMatchObject({
      lladdr: '02:00:00:00:00:0a',
      stateName: 'REACHABLE',
    });
    rt.neighbours.delete({ dev: 'va', dst: '10.0.0.9' });
    expect(() => rt.neighbours.add({ ...neighbour, lladdr: '02:00' })).toThrow(
      /EINVAL.*Invalid link address/,
    );
  });

  test('the forwarding table of a bridge is that of bridge fdb', () => {
    using rt = rtnetlink();
    rt.links.add({ ifname: 'br0', kind: 'bridge', up: true });
    rt.links.change('vb', { master: 'br0' });
    rt.neighbours.add({
      family: AF_BRIDGE,
      dev: 'vb',
      lladdr: '02:00:00:00:00:33',
      flags: ['master'],
      state: 'NOARP',
    });
    const theirs = JSON.parse(
      execFileSync('bridge', ['-j', 'fdb', 'show'], { encoding: 'utf8' }),
    ) as Row[];
    const ours = rt.neighbours.list({ family: AF_BRIDGE });
    const key = (mac: unknown, dev: unknown): string => `${String(dev)} ${String(mac)}`;
    expect(ours.map(({ lladdr, dev }) => key(lladdr, dev)).sort()).toEqual(
      theirs.map(({ mac, ifname }) => key(mac, ifname)).sort(),
    );
    expect(ours.some(({ lladdr }) => lladdr === '02:00:00:00:00:33')).toBe(true);
    rt.links.delete('br0');
  });

  test.each([
    ['neighbour.dst', { dst: undefined }],
    ['neighbour.dst', { dst: 'x' }],
    ['neighbour.lladdr', { lladdr: 'zz' }],
    ['neighbour.state', { state: 'SOMEHOW' }],
    ['neighbour.flags[0]', { flags: ['red'] }],
    ['neighbour.dev', { dev: undefined }],
    ['neighbour.mac', { mac: '02:00:00:00:00:09' }],
  ])('names what is wrong: %s of %o', (path, wrong) => {
    using rt = rtnetlink();
    const name = path.replace(/[[\]]/g, '\\$&');
    const neighbour = { dev: 'va', dst: '10.0.0.9', lladdr: '02:00:00:00:00:09', ...wrong };
    expect(() => rt.neighbours.add(neighbour as never)).toThrow(new RegExp(`^"${name}" `));
  });
});

describe.skipIf(noNamespace !== '')(`rules${noNamespace}`, () => {
  beforeEach(() => {
    using rt = rtnetlink();
    for (const rule of rt.rules.list()) if (rule.protocol !== 'kernel') rt.rules.delete(rule);
    expect(rt.rules.list()).toHaveLength(5);
  });

  function both(): [Row[], Row[]] {
    using rt = rtnetlink();
    return [rt.rules.list().map(asIpRule), [...ipJson('rule show'), ...ipJson('-6 rule show')]];
  }

  test('what ip adds, we list', () => {
    for (const rule of [
      'from 10.0.0.0/8 to 11.0.0.1 iif va oif nowhere fwmark 7/15 priority 5 table 1000 tos 4 ipproto tcp sport 1-2 dport 80 uidrange 0-10',
      'not from 1.2.3.4 prohibit priority 6',
      'priority 50 lookup main suppress_prefixlength 0',
      'priority 10 goto 50',
      'priority 11 blackhole',
    ]) {
      ip(`rule add ${rule}`);
    }
    ip('-6 rule add from fd00::/8 lookup 77 protocol static');
    const [ours, theirs] = both();
    expect(ours).toEqual(theirs);
    expect(ours).toHaveLength(11);
  });

  test('what we add, ip shows', () => {
    using rt = rtnetlink();
    rt.rules.add({
      priority: 5,
      src: '10.0.0.0/8',
      dst: '11.0.0.1',
      iifname: 'va',
      oifname: 'nowhere',
      fwmark: 7,
      fwmask: 15,
      table: 1000,
      tos: 4,
      ip_proto: 6,
      sport_range: { start: 1, end: 2 },
      dport_range: { start: 80, end: 80 },
      uid_range: { start: 0, end: 10 },
    });
    rt.rules.add({ priority: 6, not: true, src: '1.2.3.4', action: 'prohibit' });
    rt.rules.add({ priority: 50, suppress_prefixlen: 0 });
    rt.rules.add({ priority: 10, goto: 50 });
    rt.rules.add({ priority: 7, family: AF_INET6, table: 77, protocol: 'static' });
    const [ours, theirs] = both();
    expect(ours).toEqual(theirs);
    expect(theirs).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          priority: 5,
          src: '10.0.0.0',
          srclen: 8,
          fwmark: '0x7',
          fwmask: '0xf',
          table: '1000',
          dport: 80,
        }),
        expect.objectContaining({ priority: 6, not: null, action: 'prohibit' }),
        expect.objectContaining({ priority: 10, goto: 50 }),
        expect.objectContaining({ priority: 50, suppress_prefixlen: 0, table: 'main' }),
        expect.objectContaining({ priority: 7, table: '77', protocol: 'static' }),
      ]),
    );
    expect(rt.rules.list({ table: 1000 })).toHaveLength(1);
    rt.rules.delete({ priority: 5 });
    expect(rt.rules.list({ priority: 5 })).toEqual([]);
    expect(() => rt.rules.delete({ priority: 5 })).toThrow(
      expect.objectContaining({ code: 'ENOENT' }),
    );
    expect(() => rt.rules.add({ priority: 9, goto: 9 })).toThrow(
      /EINVAL 9.*Backward goto not supported/,
    );
  });

  test.each([
    ['rule.src', { src: '10.0.0.0/99' }],
    ['rule.dst', { dst: 'fd00::1', family: AF_INET }],
    ['rule.action', { action: 'dance' }],
    ['rule.table', { table: 'main' }],
    ['rule.not', { not: 1 }],
    ['rule.fwmark', { fwmark: -1 }],
    ['rule.uid_range.end', { uid_range: { start: 1 } }],
    ['rule.sport_range', { sport_range: 80 }],
    ['rule.pref', { pref: 7 }],
  ])('names what is wrong: %s of %o', (path, wrong) => {
    using rt = rtnetlink();
    expect(() => rt.rules.add({ priority: 3, ...wrong } as never)).toThrow(
      new RegExp(`^"${path}" `),
    );
  });
});
