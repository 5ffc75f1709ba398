// The requests of netdevice(7), compared with /sys/class/net.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
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
