// RTM_NEWLINK: `ip link` in a namespace of this file's own.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { monitor, rtnetlink } from '../../lib/netlink/index.ts';
import { inOwnNamespace, ip, noNamespace } from '../support/own-netns.ts';
import { asIpLink, ipJson, quietIpv6, type Row, row } from './as-ip.ts';
import { working } from './settled.ts';

inOwnNamespace();

/** The links that each namespace has: those of tunnels, where their modules are loaded, beside the loopback. */
let first: readonly string[] = [];

/** Whether the kernel makes links of a kind. */
const kinds = new Map<string, boolean>();

describe.skipIf(noNamespace !== '')(`links${noNamespace}`, () => {
  beforeAll(async () => {
    // The first wait of a process opens the epoll instance of all of them.
    using events = monitor({ timeout: 1 });
    await events.next().catch(() => undefined);
    using rt = rtnetlink();
    for (const kind of [
      'dummy',
      'vlan',
      'macvlan',
      'ipvlan',
      'vxlan',
      'vrf',
      'bond',
      'gre',
      'ipip',
    ]) {
      try {
        rt.links.add({ ifname: 'probe', kind: 'veth', peer: { ifname: 'robe' } });
        // Without ends, a tunnel is the one that each namespace has.
        const ends = { local: '10.0.0.1', remote: '10.0.0.2' };
        const data = {
          ...{ vlan: { id: 1 }, vxlan: { id: 1, port: 4789 }, vrf: { table: 9 } },
          ...{ gre: ends, ipip: ends },
        };
        const own = kind in data ? { data: data[kind as keyof typeof data] } : {};
        rt.links.add({ ifname: 'test', kind, link: 'probe', ...own } as never);
        rt.links.delete('test');
        kinds.set(kind, true);
      } catch {
        kinds.set(kind, false);
      } finally {
        rt.links.delete('probe');
      }
    }
    first = rt.links.list().map(({ ifname }) => ifname);
  });

  afterEach(() => {
    using rt = rtnetlink();
    for (const { ifname } of rt.links.list()) {
      if (first.includes(ifname)) continue;
      try {
        rt.links.delete(ifname);
      } catch {
        // The peer of one that is gone.
      }
    }
  });

  /** Ours and those of `ip`, without what depends on the kind. */
  function both(): [Row[], Row[]] {
    using rt = rtnetlink();
    const links = rt.links.list();
    const names = new Map(links.map((link) => [link.ifindex, link.ifname]));
    const theirs = ipJson('link show').map(({ linkinfo: _, ...rest }) => rest);
    return [links.map((link) => asIpLink(link, names)), theirs];
  }

  test('what ip adds, we list: every field that ip -j -d has', async () => {
    ip('link add br0 type bridge');
    ip('link add va address 02:00:00:00:00:01 mtu 1400 txqueuelen 77 type veth peer name vb');
    ip('link set va alias hello group 5 up');
    ip('link set vb master br0 up');
    ip('link property add dev va altname a-very-long-name-for-a-link');
    using rt = rtnetlink();
    await working(rt, ['va', 'vb']);
    const [ours, theirs] = both();
    expect(ours).toEqual(theirs);
    expect(ours).toHaveLength(first.length + 3);
  });

  test('what we add, ip shows', async () => {
    using rt = rtnetlink();
    // Down: a bridge that is up loses its carrier a while after it was made.
    rt.links.add({ ifname: 'br0', kind: 'bridge', address: '02:00:00:00:00:09' });
    rt.links.add({
      ifname: 'va',
      kind: 'veth',
      up: true,
      mtu: 1400,
      address: '02:00:00:00:00:01',
      txqlen: 77,
      group: 5,
      peer: { ifname: 'vb', up: true, mtu: 1300 },
    });
    rt.links.change('vb', { master: 'br0' });
    await working(rt, ['va', 'vb']);
    rt.links.change('va', { ifalias: 'hello', af_spec: { inet6: { addr_gen_mode: 'random' } } });
    rt.links.addAltname('va', 'a-very-long-name-for-a-link');
    const [ours, theirs] = both();
    expect(ours).toEqual(theirs);
    const [va] = ipJson('link show va');
    expect(va).toMatchObject({
      ifname: 'va',
      link: 'vb',
      mtu: 1400,
      txqlen: 77,
      group: '5',
      address: '02:00:00:00:00:01',
      ifalias: 'hello',
      operstate: 'UP',
      inet6_addr_gen_mode: 'random',
      altnames: ['a-very-long-name-for-a-link'],
      linkinfo: { info_kind: 'veth' },
    });
    expect(ipJson('link show vb')).toMatchObject([{ mtu: 1300, master: 'br0', operstate: 'UP' }]);
    expect(rt.links.get('a-very-long-name-for-a-link').ifname).toBe('va');
    rt.links.deleteAltname('va', 'a-very-long-name-for-a-link');
    expect(rt.links.get('va').prop_list).toBeUndefined();
  });

  test('changes: down, renamed, out of its bridge, flags, by index', () => {
    using rt = rtnetlink();
    rt.links.add({ ifname: 'br0', kind: 'bridge' });
    rt.links.add({ ifname: 'va', kind: 'veth', up: true, peer: { ifname: 'vb' } });
    rt.links.change('va', { master: 'br0' });
    expect(rt.links.list({ master: 'br0' }).map(({ ifname }) => ifname)).toEqual(['va']);
    const { ifindex } = rt.links.get('va');
    rt.links.change(ifindex, { master: null, up: false });
    rt.links.change('va', { ifname: 'renamed', flags: { NOARP: true, MULTICAST: false } });
    expect(rt.links.get(ifindex)).toMatchObject({ ifname: 'renamed', up: false });
    expect(rt.links.get(ifindex).master).toBeUndefined();
    expect(ipJson('link show renamed')[0]?.['flags']).toEqual(['BROADCAST', 'NOARP', 'M-DOWN']);
    expect(rt.links.list({ kind: 'bridge' })).toHaveLength(1);
    expect(rt.links.list({ up: true }).map(({ ifname }) => ifname)).toEqual(['lo']);
    rt.links.delete(ifindex);
    expect(ipJson('link show').map((link) => link['ifname'])).toEqual([...first, 'br0']);
  });

  test('a bridge and its port: every field that ip has', () => {
    using rt = rtnetlink();
    const data = {
      ageing_time: 1234,
      forward_delay: 400,
      hello_time: 300,
      max_age: 700,
      priority: 4096,
      mcast_snooping: false,
      group_fwd_mask: 8,
    };
    rt.links.add({ ifname: 'br0', kind: 'bridge', data });
    rt.links.add({ ifname: 'va', kind: 'veth', peer: { ifname: 'vb' } });
    rt.links.change('va', {
      master: 'br0',
      slave_data: { cost: 33, priority: 5, isolated: true, mode: true, learning: false },
    });
    const [bridge] = ipJson('link show br0') as [{ linkinfo: { info_data: Row } }];
    const { info_data } = bridge.linkinfo;
    expect(info_data).toMatchObject({ ...data, mcast_snooping: 0, group_fwd_mask: '0x8' });
    const ours = rt.links.get('br0').data as Row;
    // Names that ip makes of the bits of multi_boolopt, timers that run, and values that it prints in other ways.
    const others = /timer$|_id$|group_fwd_mask|no_linklocal_learn|mcast_vlan_snooping/;
    const names = Object.keys(info_data).filter((name) => !others.test(name));
    expect(names.length).toBeGreaterThan(30);
    expect(
      Object.fromEntries(
        names.map((name) => [
          name,
          typeof ours[name] === 'boolean' ? Number(ours[name]) : ours[name],
        ]),
      ),
    ).toEqual(Object.fromEntries(names.map((name) => [name, info_data[name]])));
    const [port] = ipJson('link show va') as [{ linkinfo: { info_slave_data: Row } }];
    const theirs = port.linkinfo.info_slave_data;
    const slave = rt.links.get('va').slave_data as Row;
    expect(theirs).toMatchObject({
      cost: 33,
      priority: 5,
      isolated: true,
      hairpin: true,
      learning: false,
    });
    const known = [
      'state',
      'priority',
      'cost',
      'guard',
      'learning',
      'isolated',
      'locked',
      'mcast_flood',
      'fast_leave',
      'vlan_tunnel',
      'proxyarp',
      'neigh_suppress',
    ];
    const same = known.filter((name) => name in theirs);
    expect(same.length).toBeGreaterThan(8);
    expect(row(Object.fromEntries(same.map((name) => [name, slave[name]])))).toEqual(
      Object.fromEntries(same.map((name) => [name, theirs[name]])),
    );
  });

  test('counters are those of ip -s', () => {
    using rt = rtnetlink();
    quietIpv6();
    rt.links.add({ ifname: 'va', kind: 'veth', up: true, peer: { ifname: 'vb', up: true } });
    rt.addresses.add({ dev: 'va', local: '10.0.0.1/24' });
    rt.neighbours.add({ dev: 'va', dst: '10.0.0.2', lladdr: '02:00:00:00:00:02' });
    ip('-s link show va');
    const [theirs] = ipJson('-s link show va') as [{ stats64: { rx: Row; tx: Row } }];
    const { stats64 } = rt.links.get('va');
    expect(stats64).toMatchObject({
      tx_packets: theirs.stats64.tx['packets'],
      tx_bytes: theirs.stats64.tx['bytes'],
      rx_packets: theirs.stats64.rx['packets'],
      tx_dropped: theirs.stats64.tx['dropped'],
    });
    expect(rt.links.list().every((link) => link.stats64 !== undefined)).toBe(true);
  });

  const data = {
    dummy: {},
    vlan: { link: 'va', data: { id: 42, protocol: '802.1ad' } },
    macvlan: { link: 'va', data: { mode: 'bridge' } },
    ipvlan: { link: 'va', data: { mode: 'l2' } },
    vxlan: { data: { id: 7, port: 4789, local: '10.0.0.1', ttl: 9 } },
    vrf: { data: { table: 77 } },
    bond: { data: { mode: 'active-backup', miimon: 100 } },
    gre: { data: { local: '10.0.0.1', remote: '10.0.0.2', ttl: 9 } },
    ipip: { data: { local: '10.0.0.1', remote: '10.0.0.2', ttl: 9 } },
  } as const;

  test.each(Object.keys(data) as (keyof typeof data)[])(
    '%s, or what the kernel says without it',
    (kind) => {
      using rt = rtnetlink();
      rt.links.add({ ifname: 'va', kind: 'veth', peer: { ifname: 'vb' } });
      const add = () => rt.links.add({ ifname: 'x', kind, ...data[kind] } as never);
      if (kinds.get(kind) !== true) {
        expect(add).toThrow(/^RTM_NEWLINK EOPNOTSUPP x \(Operation not supported\)/);
        return;
      }
      add();
      const link = rt.links.get('x');
      expect(link.kind).toBe(kind);
      const own: { readonly data?: object } = data[kind];
      const wanted = own.data ?? {};
      expect(link.data ?? {}).toMatchObject(wanted);
      const [theirs] = ipJson('link show x') as [
        { linkinfo: { info_kind: string; info_data?: Row } },
      ];
      expect(theirs.linkinfo.info_kind).toBe(kind);
      const info = theirs.linkinfo.info_data ?? {};
      for (const [name, value] of Object.entries(wanted)) {
        if (name in info) expect([name, info[name]]).toEqual([name, value]);
      }
    },
  );

  test('errors have the errno, the text of the kernel and the attribute', () => {
    using rt = rtnetlink();
    rt.links.add({ ifname: 'va', kind: 'veth', peer: { ifname: 'vb' } });
    expect(() => rt.links.add({ ifname: 'va', kind: 'bridge' })).toThrow(
      expect.objectContaining({ code: 'EEXIST', errno: 17, syscall: 'RTM_NEWLINK', path: 'va' }),
    );
    expect(() => rt.links.change('va', { mtu: 1 })).toThrow(
      expect.objectContaining({
        name: 'NetlinkError',
        message: 'RTM_NEWLINK EINVAL va (Invalid argument): mtu less than device minimum',
        ack: { message: 'mtu less than device minimum' },
      }),
    );
    const long = 'a-name-that-is-too-long';
    expect(() => rt.links.add({ ifname: 'x', kind: 'veth', peer: { ifname: long } })).toThrow(
      expect.objectContaining({
        code: 'ERANGE',
        ack: expect.objectContaining({
          attribute: 'IFLA_LINKINFO.IFLA_INFO_DATA.VETH_INFO_PEER.IFLA_IFNAME',
        }),
      }),
    );
    expect(() => rt.links.get('none')).toThrow(expect.objectContaining({ code: 'ENODEV' }));
    expect(() => rt.links.delete('lo')).toThrow(expect.objectContaining({ code: 'EOPNOTSUPP' }));
    expect(() => rt.links.change('va', { master: 'none' })).toThrow(/RTM_GETLINK ENODEV none/);
  });

  test.each([
    ['link.mtu', { mtu: '1400' }],
    ['link.mtu', { mtu: -1 }],
    ['link.mtu', { mtu: 1.5 }],
    ['link.ifname', { ifname: 7 }],
    ['link.ifname', { ifname: 'a\0b' }],
    ['link.address', { address: '02:00:zz' }],
    ['link.up', { up: 1 }],
    ['link.flags', { flags: { NONSENSE: true } }],
    ['link.flags.NOARP', { flags: { NOARP: 'yes' } }],
    ['link.netns', { netns: {} }],
    ['link.netns.pid', { netns: { pid: '1' } }],
    ['link.master', { master: {} }],
    ['link.kind', { kind: undefined }],
    ['link.operstate', { operstate: 'SIDEWAYS' }],
    ['link.qdisc', { qdisc: 'noqueue' }],
    ['link.slave_data', { slave_data: {} }],
    ['link.mtuu', { mtuu: 1 }],
    ['link.data.ageing_time', { kind: 'bridge', data: { ageing_time: 'long' } }],
    ['link.data.agein_time', { kind: 'bridge', data: { agein_time: 1 } }],
    ['link.data[0].type', { kind: 'dummy', data: [{ type: 99999 }] }],
    ['link.peer', { kind: 'bridge', peer: {} }],
    ['link.peer.mtu', { kind: 'veth', peer: { mtu: null } }],
    ['link.peer.ifname', { kind: 'veth', peer: { up: true } }],
    ['link.af_spec', { af_spec: {} }],
    ['link.ifalias', { ifalias: 'hello' }],
    ['link.peer.af_spec', { kind: 'veth', peer: { af_spec: {} } }],
    ['link.extra[0]', { extra: [7] }],
  ])('names what is wrong: %s of %o', (path, wrong) => {
    using rt = rtnetlink();
    const link = { ifname: 'x', kind: 'bridge', ...wrong };
    expect(() => rt.links.add(link as never)).toThrow(
      new RegExp(`^"${path.replace(/[[\]]/g, '\\$&')}" `),
    );
    expect(rt.links.list()).toHaveLength(first.length);
  });

  test('what is no object or no link', () => {
    using rt = rtnetlink();
    expect(() => rt.links.add(null as never)).toThrow(/^"link" must be an object, got null/);
    expect(() => rt.links.change('lo', undefined as never)).toThrow(TypeError);
    expect(() => rt.links.get(0)).toThrow(RangeError);
    expect(() => rt.links.get({} as never)).toThrow(/^"link" must be the name or the index/);
    expect(() => rt.links.list(7 as never)).toThrow(/^"filter" must be an object/);
  });
});
