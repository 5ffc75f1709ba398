// RTM_NEWADDR: `ip address` in a namespace of this file's own; getifaddrs(3).
import { execFileSync } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AF_INET, AF_INET6, AF_PACKET, inet_pton } from '../../lib/index.ts';
import { getifaddrs, rtnetlink } from '../../lib/netlink/index.ts';
import { inOwnNamespace, ip, noNamespace } from '../support/own-netns.ts';
import { runC } from '../support/peer.ts';
import { asIpAddress, ipJson, quietIpv6, type Row } from './as-ip.ts';

inOwnNamespace();

describe.skipIf(noNamespace !== '')(`addresses${noNamespace}`, () => {
  beforeAll(() => {
    quietIpv6();
    using rt = rtnetlink();
    rt.links.add({ ifname: 'va', kind: 'veth', up: true, peer: { ifname: 'vb', up: true } });
  });

  beforeEach(() => {
    using rt = rtnetlink();
    // Those of a prefix after the first go with the first.
    for (const address of rt.addresses.list({ dev: 'va' }).reverse()) rt.addresses.delete(address);
    expect(rt.addresses.list({ dev: 'va' })).toEqual([]);
  });

  function shown(): Row[] {
    const [{ addr_info }] = ipJson('address show va') as [{ addr_info: Row[] }];
    return addr_info;
  }

  /** Ours, and those of ip within the same second of their lifetimes. */
  function both(): [Row[], Row[]] {
    using rt = rtnetlink();
    for (let before = shown(); ; ) {
      const ours = rt.addresses.list({ dev: 'va' }).map(asIpAddress);
      const after = shown();
      if (isDeepStrictEqual(before, after)) return [ours, after];
      before = after;
    }
  }

  test('what ip adds, we list', () => {
    for (const address of [
      '10.0.0.1/24 dev va',
      '10.0.0.2/24 dev va broadcast + label va:two',
      '10.1.0.1 peer 10.1.0.2/30 dev va scope link',
      '10.2.0.1/16 dev va valid_lft 1000 preferred_lft 500 metric 7 noprefixroute',
      'fd00::1/64 dev va nodad',
      'fd01::1 peer fd01::2/128 dev va nodad metric 9',
      'fe80::1/64 dev va nodad home mngtmpaddr',
      'fd02::1/64 dev va nodad valid_lft 1000 preferred_lft 0',
    ]) {
      ip(`address add ${address}`);
    }
    const [ours, theirs] = both();
    expect(ours).toEqual(theirs);
    expect(ours).toHaveLength(8);
  });

  test('what we add, ip shows', () => {
    using rt = rtnetlink();
    const dev = 'va';
    rt.addresses.add({ dev, local: '10.0.0.1/24' });
    rt.addresses.add({ dev, local: '10.0.0.2', prefixlen: 24, broadcast: '+', label: 'va:two' });
    rt.addresses.add({ dev, local: '10.1.0.1', peer: '10.1.0.2/30', scope: 'link' });
    rt.addresses.add({
      dev,
      local: '10.2.0.1/16',
      valid_lft: 1000,
      preferred_lft: 500,
      rt_priority: 7,
      flags: ['noprefixroute'],
    });
    rt.addresses.add({ dev, local: 'fd00::1/64', flags: ['nodad'] });
    rt.addresses.add({ dev, local: 'fd01::1', peer: 'fd01::2', flags: 2, rt_priority: 9 });
    const [ours, theirs] = both();
    expect(ours).toEqual(theirs);
    expect(theirs).toMatchObject(
      [
        { local: '10.0.0.1', prefixlen: 24, scope: 'global', label: 'va' },
        {
          local: '10.0.0.2',
          prefixlen: 24,
          secondary: true,
          broadcast: '10.0.0.255',
          label: 'va:two',
        },
        { local: '10.1.0.1', address: '10.1.0.2', prefixlen: 30, scope: 'link' },
        { local: '10.2.0.1', valid_life_time: 1000, preferred_life_time: 500, metric: 7 },
        { local: 'fd01::1', address: 'fd01::2', prefixlen: 128, nodad: true, metric: 9 },
        { local: 'fd00::1', prefixlen: 64, nodad: true },
      ].sort(
        (a, b) =>
          theirs.findIndex((each) => each['local'] === a.local) -
          theirs.findIndex((each) => each['local'] === b.local),
      ),
    );
  });

  test('lifetimes change, addresses go', () => {
    using rt = rtnetlink();
    rt.addresses.add({ dev: 'va', local: 'fd00::1/64', flags: ['nodad'] });
    const address = { dev: 'va', local: 'fd00::1/64', flags: ['nodad'] };
    rt.addresses.change({ ...address, valid_lft: 60, preferred_lft: 0 });
    expect(rt.addresses.list({ dev: 'va' })).toMatchObject([{ valid_lft: 60, preferred_lft: 0 }]);
    expect(rt.addresses.list({ dev: 'va' })[0]?.flagNames).toContain('deprecated');
    rt.addresses.replace({ ...address, valid_lft: Number.POSITIVE_INFINITY });
    expect(rt.addresses.list({ dev: 'va' })).toMatchObject([
      { valid_lft: Number.POSITIVE_INFINITY },
    ]);
    expect(() => rt.addresses.add(address)).toThrow(
      expect.objectContaining({
        code: 'EEXIST',
        syscall: 'RTM_NEWADDR',
        path: 'fd00::1/64 dev va',
      }),
    );
    rt.addresses.delete({ dev: 'va', local: 'fd00::1/64' });
    expect(() => rt.addresses.delete(address)).toThrow(
      expect.objectContaining({ code: 'EADDRNOTAVAIL' }),
    );
  });

  test('lists select by family, link and scope', () => {
    using rt = rtnetlink();
    rt.addresses.add({ dev: 'va', local: '10.0.0.1/24' });
    rt.addresses.add({ dev: 'va', local: 'fe80::1/64', flags: ['nodad'], scope: 'link' });
    const locals = (filter: object) => rt.addresses.list(filter).map(({ local }) => local);
    expect(locals({ family: AF_INET })).toEqual(['127.0.0.1', '10.0.0.1']);
    expect(locals({ family: AF_INET6 })).toEqual(['::1', 'fe80::1']);
    expect(locals({ dev: 'lo' })).toEqual(['127.0.0.1', '::1']);
    expect(locals({ scope: 'link' })).toEqual(['fe80::1']);
    expect(() => rt.addresses.list({ dev: 'none' })).toThrow(
      expect.objectContaining({ code: 'ENODEV' }),
    );
    expect(() => rt.addresses.list({ family: AF_PACKET })).toThrow(
      /^"filter.family" must be AF_INET/,
    );
  });

  test.each([
    ['address.local', { local: '10.0.0.1/33' }],
    ['address.local', { local: '10.0.0' }],
    ['address.local', { local: '10.0.0.1/' }],
    ['address.local', { local: '10.0.0.1/-1' }],
    ['address.local', { local: undefined }],
    ['address.local', { local: 'fd00::1/129' }],
    ['address.prefixlen', { prefixlen: 33 }],
    ['address.prefixlen', { prefixlen: '24' }],
    ['address.peer', { peer: 'fd00::1' }],
    ['address.broadcast', { broadcast: 7 }],
    ['address.flags[1]', { flags: ['nodad', 'nonsense'] }],
    ['address.flags', { flags: 'nodad' }],
    ['address.scope', { scope: 'planet' }],
    ['address.valid_lft', { valid_lft: -1 }],
    ['address.valid_lft', { valid_lft: '10' }],
    ['address.preferred_lft', { preferred_lft: 1.5 }],
    ['address.label', { label: 7 }],
    ['address.dev', { dev: undefined }],
    ['address.dev', { dev: {} }],
    ['address.ifindex', { ifindex: -1 }],
    ['address.prefix', { prefix: 24 }],
  ])('names what is wrong: %s of %o', (path, wrong) => {
    using rt = rtnetlink();
    const address = { dev: 'va', local: '10.0.0.1', ...wrong };
    const name = path.replace(/[[\]]/g, '\\$&');
    expect(() => rt.addresses.add(address as never)).toThrow(new RegExp(`^"${name}" `));
  });

  test('getifaddrs is what the C library says', async () => {
    using rt = rtnetlink();
    rt.addresses.add({ dev: 'va', local: '10.0.0.1/20', broadcast: '+', label: 'va:x' });
    rt.addresses.add({ dev: 'va', local: '10.1.0.1', peer: '10.1.0.2/32' });
    rt.addresses.add({ dev: 'va', local: 'fd00::1/61', flags: ['nodad'] });
    rt.addresses.add({ dev: 'va', local: 'fe80::1/64', flags: ['nodad'], scope: 'link' });
    const theirs = (await runC(C)).trim().split('\n');
    const hex = (bytes: Uint8Array | null): string => Buffer.from(bytes ?? []).toString('hex');
    const host = (address: { family: number }): string =>
      'address' in address && typeof address.address === 'string'
        ? hex(inet_pton(address.family, address.address))
        : '';
    const ours = getifaddrs().map(({ name, flags, addr, netmask }) => {
      if (addr.family === AF_PACKET && 'hatype' in addr) {
        return `${name} ${flags} 17 ${addr.ifindex} ${addr.hatype} ${hex(addr.address)}`;
      }
      const scope = 'scopeId' in addr ? addr.scopeId : 0;
      return `${name} ${flags} ${addr.family} ${host(addr)} ${scope} ${netmask === undefined ? '' : host(netmask)}`;
    });
    expect(ours).toEqual(theirs);
    const [ptp] = getifaddrs().filter(({ dstaddr }) => dstaddr !== undefined);
    expect(ptp).toMatchObject({ addr: { address: '10.1.0.1' }, dstaddr: { address: '10.1.0.2' } });
    expect(execFileSync('ip', ['-o', 'address']).length).toBeGreaterThan(0);
  });
});

const C = `
#include <arpa/inet.h>
#include <ifaddrs.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdio.h>
static void hex(const void* p, int n) { for (int i = 0; i < n; i++) printf("%02x", ((const unsigned char*)p)[i]); }
int main(void) {
  struct ifaddrs* list;
  if (getifaddrs(&list) != 0) return 1;
  for (struct ifaddrs* each = list; each; each = each->ifa_next) {
    if (!each->ifa_addr) continue;
    printf("%s %u %d ", each->ifa_name, each->ifa_flags, each->ifa_addr->sa_family);
    if (each->ifa_addr->sa_family == AF_PACKET) {
      struct sockaddr_ll* ll = (void*)each->ifa_addr;
      printf("%d %d ", ll->sll_ifindex, ll->sll_hatype);
      hex(ll->sll_addr, ll->sll_halen);
    } else if (each->ifa_addr->sa_family == AF_INET) {
      hex(&((struct sockaddr_in*)each->ifa_addr)->sin_addr, 4);
      printf(" 0 ");
      hex(&((struct sockaddr_in*)each->ifa_netmask)->sin_addr, 4);
    } else {
      struct sockaddr_in6* in6 = (void*)each->ifa_addr;
      hex(&in6->sin6_addr, 16);
      printf(" %u ", in6->sin6_scope_id);
      hex(&((struct sockaddr_in6*)each->ifa_netmask)->sin6_addr, 16);
    }
    printf("\\n");
  }
  return 0;
}`;
