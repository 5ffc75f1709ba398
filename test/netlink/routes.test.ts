// RTM_NEWROUTE: `ip route` in a namespace of this file's own.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AF_INET, AF_INET6 } from '../../lib/index.ts';
import { rtnetlink } from '../../lib/netlink/index.ts';
import { inOwnNamespace, ip, noNamespace } from '../support/own-netns.ts';
import { asIpRoute, ipJson, quietIpv6, type Row } from './as-ip.ts';

inOwnNamespace();

describe.skipIf(noNamespace !== '')(`routes${noNamespace}`, () => {
  beforeAll(() => {
    quietIpv6();
    using rt = rtnetlink();
    rt.links.add({ ifname: 'va', kind: 'veth', up: true, peer: { ifname: 'vb', up: true } });
    rt.addresses.add({ dev: 'va', local: '10.0.0.1/24' });
    rt.addresses.add({ dev: 'va', local: 'fd00::1/64', flags: ['nodad'] });
    rt.addresses.add({ dev: 'vb', local: 'fd09::1/64', flags: ['nodad'] });
  });

  beforeEach(() => {
    using rt = rtnetlink();
    for (const route of rt.routes.list({ table: 'all' })) {
      if (route.protocol !== 'kernel') rt.routes.delete(route);
    }
    expect(
      rt.routes.list({ table: 'all' }).filter(({ protocol }) => protocol !== 'kernel'),
    ).toEqual([]);
  });

  function both(): [Row[], Row[]] {
    using rt = rtnetlink();
    const key = (each: Row): string =>
      JSON.stringify([each['dst'], each['table'], each['dev'], each['metric'], each['tos']]);
    const sorted = (rows: Row[]): Row[] => rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
    const theirs = [...ipJson('-4 route show table all'), ...ipJson('-6 route show table all')];
    return [sorted(rt.routes.list({ table: 'all' }).map(asIpRoute)), sorted(theirs)];
  }

  test('what ip adds, we list', () => {
    for (const route of [
      'default via 10.0.0.9',
      '10.1.0.0/16 via 10.0.0.7 mtu 1300 advmss 1200 rto_min 30ms congctl cubic features ecn hoplimit 3 initcwnd 20',
      '10.2.0.0/16 nexthop via 10.0.0.7 weight 3 nexthop via inet6 fe80::1 dev va onlink',
      '10.3.0.0/16 via inet6 fe80::1 dev va src 10.0.0.1 tos 4 metric 9 protocol static',
      'unreachable 10.4.0.0/16',
      'blackhole 10.5.0.0/16 table 1000',
      'prohibit 10.6.0.0/16',
      'throw 10.7.0.0/16',
      '10.8.0.1 dev va scope link',
    ]) {
      ip(`route add ${route}`);
    }
    for (const route of [
      'fd01::/64 via fd00::9 pref high metric 7 mtu 1300',
      'unreachable fd02::/16',
      'default via fd00::8 table 77',
      'fd03::/64 nexthop via fd00::9 dev va weight 2 nexthop via fd09::9 dev vb',
    ]) {
      ip(`-6 route add ${route}`);
    }
    const [ours, theirs] = both();
    expect(ours).toEqual(theirs);
    expect(ours.length).toBeGreaterThan(20);
  });

  test('what we add, ip shows', () => {
    using rt = rtnetlink();
    rt.routes.add({ dst: 'default', gateway: '10.0.0.9' });
    rt.routes.add({
      dst: '10.1.0.0/16',
      gateway: '10.0.0.7',
      metrics: { mtu: 1300, advmss: 1200, rto_min: 30, cc_algo: 'cubic', features: 1, hoplimit: 3 },
    });
    rt.routes.add({
      dst: '10.2.0.0/16',
      multipath: [
        { gateway: '10.0.0.7', weight: 3 },
        { gateway: 'fe80::1', dev: 'va', flags: ['onlink'] },
      ],
    });
    rt.routes.add({
      dst: '10.3.0.0/16',
      gateway: 'fe80::1',
      dev: 'va',
      prefsrc: '10.0.0.1',
      tos: 4,
      priority: 9,
      protocol: 'static',
    });
    rt.routes.add({ dst: '10.4.0.0/16', type: 'unreachable' });
    rt.routes.add({ dst: '10.5.0.0/16', type: 'blackhole', table: 1000 });
    rt.routes.add({ dst: '10.8.0.1', dev: 'va' });
    rt.routes.add({
      dst: 'fd01::/64',
      gateway: 'fd00::9',
      pref: 'high',
      priority: 7,
      metrics: { mtu: 1300 },
    });
    rt.routes.add({ dst: 'default', gateway: 'fd00::8', table: 77 });
    rt.routes.add({ dst: 'default', family: AF_INET6, type: 'prohibit', table: 78 });
    const [ours, theirs] = both();
    expect(ours).toEqual(theirs);
    const shown = ipJson('route show');
    expect(shown).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ dst: 'default', gateway: '10.0.0.9', dev: 'va' }),
        expect.objectContaining({
          metrics: [
            { mtu: 1300, advmss: 1200, hoplimit: 3, ecn: null, rto_min: 30, congestion: 'cubic' },
          ],
        }),
        expect.objectContaining({
          via: { family: 'inet6', host: 'fe80::1' },
          prefsrc: '10.0.0.1',
          tos: '0x04',
          metric: 9,
          protocol: 'static',
        }),
        expect.objectContaining({ type: 'unreachable', dst: '10.4.0.0/16' }),
        expect.objectContaining({ dst: '10.8.0.1', scope: 'link' }),
      ]),
    );
    expect(shown.find(({ dst }) => dst === '10.2.0.0/16')?.['nexthops']).toEqual([
      { gateway: '10.0.0.7', dev: 'va', weight: 3, flags: [] },
      { via: { family: 'inet6', host: 'fe80::1' }, dev: 'va', weight: 1, flags: ['onlink'] },
    ]);
    expect(ipJson('-6 route show table 78')).toMatchObject([{ type: 'prohibit', dst: 'default' }]);
  });

  test('change, replace, append, delete', () => {
    using rt = rtnetlink();
    const route = { dst: '10.1.0.0/16', gateway: '10.0.0.7' };
    expect(() => rt.routes.change(route)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
    rt.routes.replace(route);
    expect(() => rt.routes.add(route)).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    rt.routes.change({ ...route, gateway: '10.0.0.8' });
    rt.routes.append({ ...route, gateway: '10.0.0.9' });
    const gateways = () => rt.routes.list({ protocol: 'boot' }).map(({ gateway }) => gateway);
    expect(gateways()).toEqual(['10.0.0.8', '10.0.0.9']);
    rt.routes.delete({ ...route, gateway: '10.0.0.9' });
    expect(gateways()).toEqual(['10.0.0.8']);
    rt.routes.delete({ dst: '10.1.0.0/16' });
    expect(() => rt.routes.delete(route)).toThrow(expect.objectContaining({ code: 'ESRCH' }));
  });

  test('lists select by table, family, link, protocol and type', () => {
    using rt = rtnetlink();
    rt.routes.add({ dst: '10.1.0.0/16', gateway: '10.0.0.7', protocol: 'static' });
    rt.routes.add({ dst: '10.2.0.0/16', type: 'blackhole', table: 1000 });
    const dsts = (filter: object) => rt.routes.list(filter).map(({ dst }) => dst);
    expect(dsts({ family: AF_INET })).toEqual(['10.0.0.0/24', '10.1.0.0/16']);
    expect(dsts({ dev: 'vb' })).toEqual(['fd09::/64']);
    expect(dsts({ protocol: 'static' })).toEqual(['10.1.0.0/16']);
    expect(dsts({ table: 1000 })).toEqual(['10.2.0.0/16']);
    expect(dsts({ table: 'all', type: 'blackhole' })).toEqual(['10.2.0.0/16']);
    expect(dsts({ table: 4711 })).toEqual([]);
    expect(() => rt.routes.list({ table: 'main' as never })).toThrow(
      /^"filter.table" must be an integer/,
    );
  });

  test('lookup is ip route get', () => {
    using rt = rtnetlink();
    rt.routes.add({ dst: '10.1.0.0/16', gateway: '10.0.0.7', metrics: { mtu: 1300 } });
    rt.routes.add({ dst: '10.4.0.0/16', type: 'unreachable' });
    const [theirs] = ipJson('route get 10.1.2.3');
    const ours = rt.routes.lookup('10.1.2.3');
    expect(theirs).toMatchObject({
      dst: ours.dst,
      gateway: ours.gateway,
      dev: ours.dev,
      prefsrc: ours.prefsrc,
    });
    expect(ours).toMatchObject({
      gateway: '10.0.0.7',
      dev: 'va',
      prefsrc: '10.0.0.1',
      metrics: { mtu: 1300 },
    });
    expect(rt.routes.lookup({ dst: '10.0.0.1' }).type).toBe('local');
    expect(rt.routes.lookup({ dst: 'fd09::7', oif: 'vb' })).toMatchObject({
      dev: 'vb',
      prefsrc: 'fd09::1',
    });
    expect(() => rt.routes.lookup('10.4.0.1')).toThrow(
      expect.objectContaining({ code: 'EHOSTUNREACH' }),
    );
    expect(() => rt.routes.lookup('99.0.0.1')).toThrow(
      expect.objectContaining({ code: 'ENETUNREACH', syscall: 'RTM_GETROUTE' }),
    );
    expect(() => rt.routes.lookup('somewhere')).toThrow(
      /^"packet.dst" must be an IPv4 or IPv6 address/,
    );
  });

  test('errors have the text of the kernel', () => {
    using rt = rtnetlink();
    expect(() => rt.routes.add({ dst: '11.0.0.0/8', gateway: '12.0.0.7' })).toThrow(
      'RTM_NEWROUTE ENETUNREACH 11.0.0.0/8 (Network is unreachable): Nexthop has invalid gateway',
    );
    expect(() => rt.routes.add({ dst: '11.0.0.1/8', gateway: '10.0.0.7' })).toThrow(
      /EINVAL.*Invalid prefix for given prefix length/,
    );
    expect(() =>
      rt.routes.add({ dst: '11.0.0.0/8', gateway: '10.0.0.7', metrics: { cc_algo: 'none' } }),
    ).toThrow(/EINVAL.*Unknown tcp congestion algorithm/);
  });

  test.each([
    ['route.dst', { dst: '10.0.0.0/40' }],
    ['route.dst', { dst: undefined }],
    ['route.dst', { dst: 'fd00::/8', family: AF_INET }],
    ['route.family', { family: 7 }],
    ['route.gateway', { gateway: 'there' }],
    ['route.via.host', { via: { host: 7 } }],
    ['route.via', { via: 'fe80::1' }],
    ['route.table', { table: 'main' }],
    ['route.type', { type: 'teleport' }],
    ['route.protocol', { protocol: 'magic' }],
    ['route.scope', { scope: 'planet' }],
    ['route.metrics.mtu', { metrics: { mtu: 'big' } }],
    ['route.metrics.mut', { metrics: { mut: 1 } }],
    ['route.metrics.cc_algo', { metrics: { cc_algo: 7 } }],
    [
      'route.multipath[1].weight',
      { multipath: [{ gateway: '10.0.0.1' }, { gateway: '10.0.0.2', weight: 257 }] },
    ],
    ['route.multipath[0].gw', { multipath: [{ gw: '10.0.0.1' }] }],
    ['route.multipath', { multipath: 7 }],
    ['route.priority', { priority: -1 }],
    ['route.metric', { metric: 7 }],
    ['route.tos', { tos: 256 }],
  ])('names what is wrong: %s of %o', (path, wrong) => {
    using rt = rtnetlink();
    const name = path.replace(/[[\]]/g, '\\$&');
    expect(() => rt.routes.add({ dst: '10.9.0.0/16', ...wrong } as never)).toThrow(
      new RegExp(`^"${name}" `),
    );
  });
});
