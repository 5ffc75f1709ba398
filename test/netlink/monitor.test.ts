// Events of rtnetlink, in a namespace of this file's own.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MonitorEvent, monitor, rtnetlink } from '../../lib/netlink/index.ts';
import { inOwnNamespace, ip, noNamespace } from '../support/own-netns.ts';
import { quietIpv6 } from './as-ip.ts';
import { until } from './settled.ts';

inOwnNamespace();

describe.skipIf(noNamespace !== '')(`monitor${noNamespace}`, () => {
  beforeAll(async () => {
    quietIpv6();
    // The first wait of a process opens the epoll instance of all of them.
    await using first = monitor({ timeout: 1 });
    await first.next().catch(() => undefined);
  });

  beforeEach(() => {
    using rt = rtnetlink();
    for (const { ifname } of rt.links.list({ kind: 'bridge' })) rt.links.delete(ifname);
  });

  test('tells what ip does: links, addresses, routes, neighbours, rules, both ways', async () => {
    using events = monitor({ timeout: 10_000 });
    ip('link add br0 type bridge');
    ip('link set br0 up');
    ip('address add 10.0.0.1/24 dev br0');
    ip('neighbour add 10.0.0.9 dev br0 lladdr 02:00:00:00:00:09');
    ip('route add 10.5.0.0/16 via 10.0.0.9');
    ip('rule add priority 7 lookup 1000');
    ip('rule delete priority 7');
    ip('route delete 10.5.0.0/16');
    ip('neighbour delete 10.0.0.9 dev br0');
    ip('address delete 10.0.0.1/24 dev br0');
    ip('link delete br0');
    const seen = await until(
      events,
      (e) => e.object === 'link' && e.action === 'delete' && e.link.ifname === 'br0',
    );
    const find = (object: string, action: string): MonitorEvent[] =>
      seen.filter((e) => e.object === object && 'action' in e && e.action === action);
    expect(find('link', 'new')[0]).toMatchObject({
      link: { ifname: 'br0', kind: 'bridge', up: false },
    });
    expect(find('link', 'new').some((e) => e.object === 'link' && e.link.up)).toBe(true);
    expect(find('address', 'new')).toMatchObject([
      { address: { local: '10.0.0.1', prefixlen: 24, dev: 'br0' } },
    ]);
    expect(find('address', 'delete')).toMatchObject([{ address: { local: '10.0.0.1' } }]);
    const route = { route: { dst: '10.5.0.0/16', gateway: '10.0.0.9', dev: 'br0' } };
    expect(find('route', 'new')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ route: expect.objectContaining(route.route) }),
      ]),
    );
    expect(find('route', 'delete')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ route: expect.objectContaining(route.route) }),
      ]),
    );
    expect(find('neighbour', 'new')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          neighbour: expect.objectContaining({ dst: '10.0.0.9', stateName: 'PERMANENT' }),
        }),
      ]),
    );
    expect(find('rule', 'new')).toMatchObject([{ rule: { priority: 7, table: 1000 } }]);
    expect(find('rule', 'delete')).toMatchObject([{ rule: { priority: 7 } }]);
    expect(seen.filter((e) => e.object === 'other' || e.object === 'lost')).toEqual([]);
  });

  test('only the groups that were asked for', async () => {
    using events = monitor({ groups: ['rule'], timeout: 10_000 });
    ip('link add br0 type bridge');
    ip('rule add priority 7 lookup 1000');
    ip('rule delete priority 7');
    const seen = await until(events, (e) => e.object === 'rule' && e.action === 'delete');
    expect(seen.map((e) => e.object)).toEqual(['rule', 'rule']);
  });

  test('what found no room is told, not hidden: how many, and then what came later', async () => {
    using events = monitor({ groups: ['link'], rcvbuf: 8192, timeout: 10_000 });
    using rt = rtnetlink();
    rt.links.add({ ifname: 'br0', kind: 'bridge' });
    const count = 200;
    for (let i = 0; i < count; i++) rt.links.change('br0', { mtu: 1000 + i });
    // What is in the buffer comes first or after, and the count of what is not, until the buffer is empty.
    let told = 0;
    const seen = await until(events, (e) => {
      told += e.object === 'lost' ? e.events : 1;
      return told >= count + 1;
    });
    expect(seen.some((e) => e.object === 'lost')).toBe(true);
    expect(seen.filter((e) => e.object === 'link').length).toBeGreaterThan(1);
    // From then on nothing is lost.
    rt.links.change('br0', { mtu: 9000 });
    const rest = await until(events, (e) => e.object === 'link' && e.link.mtu === 9000);
    expect(rest.filter((e) => e.object === 'lost')).toEqual([]);
  });

  test('ends with break, close, its signal, its timeout', async () => {
    const events = monitor({ groups: ['link'] });
    ip('link add br0 type bridge');
    for await (const event of events) {
      expect(event.object).toBe('link');
      break;
    }
    expect(await events.next()).toEqual({ done: true, value: undefined });

    const closed = monitor();
    const waits = [closed.next(), closed.next()];
    setImmediate(() => closed.close());
    expect(await Promise.all(waits)).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
    closed.close();

    const abort = new AbortController();
    using aborted = monitor({ groups: ['rule'], signal: abort.signal });
    const wait = aborted.next();
    setImmediate(() => abort.abort(new Error('enough')));
    await expect(wait).rejects.toThrow('enough');

    await using late = monitor({ groups: ['rule'], timeout: 1 });
    await expect(late.next()).rejects.toThrow(expect.objectContaining({ code: 'ETIMEDOUT' }));
    ip('rule add priority 7 lookup 1000');
    ip('rule delete priority 7');
    expect((await late.next()).value).toMatchObject({ object: 'rule', action: 'new' });
  });

  test.each([
    ['options', 7],
    ['options.groups[1]', { groups: ['link', 'planets'] }],
    ['options.groups', { groups: 'link' }],
    ['options.rcvbuf', { rcvbuf: -1 }],
    ['options.netns', { netns: -1 }],
  ])('names what is wrong: %s', (path, wrong) => {
    const name = path.replace(/[[\]]/g, '\\$&');
    expect(() => monitor(wrong as never)).toThrow(new RegExp(`^"${name}" must be`));
  });
});
