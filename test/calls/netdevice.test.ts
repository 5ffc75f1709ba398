// The requests of netdevice(7), compared with /sys/class/net.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { inOwnNamespace, noNamespace, noTun } from '../support/own-netns.ts';
import { udp } from '../support/sockets.ts';

describe('netdevice(7): the requests for one interface', () => {
  test('are what /sys/class/net says of the loopback', () => {
    const { fd } = udp();
    const sys = (name: string): string =>
      readFileSync(`/sys/class/net/lo/${name}`, 'latin1').trim();
    expect(s.getifindex(fd, 'lo')).toBe(Number(sys('ifindex')));
    expect(s.getifmtu(fd, 'lo')).toBe(Number(sys('mtu')));
    expect(s.getiftxqlen(fd, 'lo')).toBe(Number(sys('tx_queue_len')));
    expect(s.getifname(fd, s.getifindex(fd, 'lo'))).toBe('lo');
    expect(s.getifflags(fd, 'lo') & s.IFF_LOOPBACK).toBe(s.IFF_LOOPBACK);
    expect(s.getifaddr(fd, 'lo')).toMatchObject({ family: s.AF_INET, address: '127.0.0.1' });
    expect(s.getifnetmask(fd, 'lo')).toMatchObject({ address: '255.0.0.0' });
    expect(s.getifconf(fd).map(({ name }) => name)).toContain('lo');
  });

  test('no such interface: ENODEV; a name that does not fit: RangeError', () => {
    const { fd } = udp();
    expect(() => s.getifmtu(fd, 'nope')).toThrow('ENODEV');
    expect(() => s.getifmtu(fd, 'x'.repeat(16))).toThrow(RangeError);
  });
});

describe(`netdevice(7): what is set${noNamespace}`, () => {
  inOwnNamespace('link add d0 type veth peer name d9');

  /** What ip(8) says of it. */
  function shown(name: string): Record<string, unknown> {
    const text = execFileSync('ip', ['-j', 'addr', 'show', 'dev', name], { encoding: 'utf8' });
    return (JSON.parse(text) as Record<string, unknown>[])[0] ?? {};
  }

  test.skipIf(noNamespace !== '')(
    'flags, MTU, queue, addresses, hardware address, name: as ip shows them',
    () => {
      const { fd } = udp();
      s.setifmtu(fd, 'd0', 1400);
      s.setiftxqlen(fd, 'd0', 77);
      const address = Uint8Array.of(2, 0, 0, 0, 0, 9);
      s.setifhwaddr(fd, 'd0', { type: s.ARPHRD_ETHER, address });
      expect(shown('d0')).toMatchObject({
        mtu: 1400,
        txqlen: 77,
        address: '02:00:00:00:00:09',
        flags: expect.arrayContaining(['BROADCAST']),
      });
      expect(s.getifhwaddr(fd, 'd0')).toEqual({ type: s.ARPHRD_ETHER, address });
      s.setifname(fd, 'd0', 'd1');
      s.setifflags(fd, 'd1', s.getifflags(fd, 'd1') | s.IFF_UP);
      s.setifaddr(fd, 'd1', '192.0.2.9');
      s.setifnetmask(fd, 'd1', '255.255.255.128');
      s.setifbrdaddr(fd, 'd1', { family: s.AF_INET, address: '192.0.2.127', port: 0 });
      expect(shown('d1')).toMatchObject({
        flags: expect.arrayContaining(['UP']),
        addr_info: expect.arrayContaining([
          expect.objectContaining({
            family: 'inet',
            local: '192.0.2.9',
            prefixlen: 25,
            broadcast: '192.0.2.127',
          }),
        ]),
      });
      expect(s.getifaddr(fd, 'd1')).toMatchObject({ address: '192.0.2.9' });
      expect(s.getifnetmask(fd, 'd1')).toMatchObject({ address: '255.255.255.128' });
      s.setifflags(fd, 'd1', s.getifflags(fd, 'd1') & ~s.IFF_UP);
      expect(shown('d1')['flags']).not.toContain('UP');
    },
  );

  const noOther = noNamespace || noTun;
  test.skipIf(noOther !== '')(`of a point-to-point interface, the other end${noOther}`, () => {
    const { fd } = udp();
    execFileSync('ip', 'tuntap add mode tun name t0'.split(' '));
    s.setifaddr(fd, 't0', '192.0.2.33');
    s.setifdstaddr(fd, 't0', '192.0.2.34');
    expect(shown('t0')['addr_info']).toMatchObject([
      { local: '192.0.2.33', address: '192.0.2.34' },
    ]);
    expect(s.getifdstaddr(fd, 't0')).toMatchObject({ address: '192.0.2.34' });
  });

  test('wrong values: no such interface, names that do not fit, addresses of IPv6, ranges', () => {
    const { fd } = udp();
    expect(() => s.setifmtu(fd, 'nope', 1500)).toThrow(/ENODEV|EPERM/);
    expect(() => s.setifname(fd, 'nope', 'x'.repeat(16))).toThrow(/"newname"/);
    expect(() => s.setifmtu(fd, 'nope', 1.5)).toThrow(/"mtu"/);
    expect(() => s.setifflags(fd, 'nope', -1)).toThrow(/"flags"/);
    expect(() => s.setifaddr(fd, 'nope', { family: s.AF_INET6, address: '::1', port: 0 })).toThrow(
      /"address"/,
    );
    expect(() => s.setifaddr(fd, 'nope', 'localhost')).toThrow(TypeError);
    const address = new Uint8Array(15);
    expect(() => s.setifhwaddr(fd, 'nope', { type: 1, address })).toThrow(/"address.address"/);
  });
});
