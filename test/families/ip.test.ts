// tcp(7) udp(7) ip(7): MPTCP, UDP-Lite, out-of-band data, Fast Open, SO_REUSEPORT groups, free and transparent binds,
// zero windows, resets, broadcast and multicast with source filters; in a network namespace of this file's own.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { keep } from '../support/fds.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';

inOwnNamespace(
  'link add m0 type veth peer name m1',
  'addr add 192.0.2.1/24 dev m0',
  'link set m0 up',
  'link set m1 up',
  'link set lo multicast on',
  'route add 224.0.0.0/4 dev lo',
  'addr add 2001:db8::1/64 dev m0 nodad',
);

const any = (port = 0) => ({ family: s.AF_INET, address: '0.0.0.0', port }) as const;
const local = (port = 0) => ({ family: s.AF_INET, address: '127.0.0.1', port }) as const;

function bound(type: number, protocol = 0): { fd: number; at: s.InetAddress } {
  const fd = keep(s.socket(s.AF_INET, type, protocol));
  s.bind(fd, local());
  return { fd, at: s.getsockname(fd) as s.InetAddress };
}

function pair(protocol = 0): [client: number, served: number, listener: number] {
  const { fd, at } = bound(s.SOCK_STREAM, protocol);
  s.listen(fd);
  const client = keep(s.socket(s.AF_INET, s.SOCK_STREAM, protocol));
  s.connect(client, at);
  return [client, keep(s.accept(fd).fd), fd];
}

/** Waits until poll(2) says so. */
function until(fd: number, events: number): void {
  expect(s.poll([{ fd, events }], 5000)).toBe(1);
}

describe.skipIf(noNamespace !== '')(`in a network namespace${noNamespace}`, () => {
  test('MPTCP: a connection, and MPTCP_INFO of it', (ctx) => {
    let ends: [number, number, number];
    try {
      ends = pair(s.IPPROTO_MPTCP);
    } catch (error) {
      if ((error as s.SyscallError).code !== 'EPROTONOSUPPORT') throw error;
      ctx.skip('the kernel has no MPTCP');
      return;
    }
    const [client, served] = ends;
    s.send(client, 'hello');
    expect(s.recv(served, new Uint8Array(9))).toBe(5);
    expect(s.getsockopt(client, s.SOL_SOCKET, s.SO_PROTOCOL)).toBe(s.IPPROTO_MPTCP);
    expect(s.getsockopt(client, s.SOL_MPTCP, s.MPTCP_INFO)).toMatchObject({ subflows: 0 });
  });

  test('UDP-Lite: a checksum that covers a part', (ctx) => {
    let ends: { fd: number; at: s.InetAddress }[];
    try {
      ends = [bound(s.SOCK_DGRAM, s.IPPROTO_UDPLITE), bound(s.SOCK_DGRAM, s.IPPROTO_UDPLITE)];
    } catch (error) {
      if ((error as s.SyscallError).code !== 'EPROTONOSUPPORT') throw error;
      ctx.skip('the kernel has no UDP-Lite');
      return;
    }
    const [a, b] = ends;
    if (a === undefined || b === undefined) throw new Error('no sockets');
    s.setsockopt(a.fd, s.IPPROTO_UDPLITE, s.UDPLITE_SEND_CSCOV, 12);
    expect(s.getsockopt(a.fd, s.IPPROTO_UDPLITE, s.UDPLITE_SEND_CSCOV)).toBe(12);
    s.sendto(a.fd, 'payload', 0, b.at);
    expect(s.recvfrom(b.fd, new Uint8Array(20))).toEqual({ bytes: 7, address: a.at });
  });

  test('out-of-band data: POLLPRI, the mark, SO_OOBINLINE', () => {
    const [client, served] = pair();
    s.send(client, 'ab');
    s.send(client, 'C', s.MSG_OOB);
    s.send(client, 'd');
    until(served, s.POLLPRI);
    const buf = new Uint8Array(10);
    expect(s.ioctl(served, s.SIOCATMARK)).toBe(0);
    expect(s.recv(served, buf)).toBe(2);
    expect(s.ioctl(served, s.SIOCATMARK)).toBe(1);
    expect(s.recv(served, buf, s.MSG_OOB)).toBe(1);
    expect(buf[0]).toBe(0x43);
    expect(s.recv(served, buf)).toBe(1);
    s.setsockopt(served, s.SOL_SOCKET, s.SO_OOBINLINE, true);
    s.send(client, 'E', s.MSG_OOB);
    until(served, s.POLLIN);
    expect(s.recv(served, buf)).toBe(1);
    expect(buf[0]).toBe(0x45);
  });

  test('TCP Fast Open: data in the SYN, once the cookie is there', () => {
    const sysctl = readFileSync('/proc/sys/net/ipv4/tcp_fastopen', 'latin1');
    const { fd, at } = bound(s.SOCK_STREAM);
    s.setsockopt(fd, s.IPPROTO_TCP, s.TCP_FASTOPEN, 5);
    s.listen(fd);
    // Client and server both need their bit of the sysctl; without it the data follows the handshake.
    for (let i = 0; i < 2; i++) {
      const client = keep(s.socket(s.AF_INET, s.SOCK_STREAM));
      expect(s.sendto(client, 'early', s.MSG_FASTOPEN, at)).toBe(5);
      const served = keep(s.accept(fd).fd);
      expect(s.recv(served, new Uint8Array(9))).toBe(5);
      const { options } = s.getsockopt(client, s.IPPROTO_TCP, s.TCP_INFO);
      // TCPI_OPT_SYN_DATA, on the second connection and with both bits.
      if (i === 1 && (Number(sysctl) & 3) === 3) expect(options & 32).toBe(32);
    }
  });

  test('SO_REUSEPORT: a group shares a port; each connection goes to one of it', () => {
    const first = keep(s.socket(s.AF_INET, s.SOCK_STREAM));
    s.setsockopt(first, s.SOL_SOCKET, s.SO_REUSEPORT, true);
    s.bind(first, local());
    s.listen(first);
    const at = s.getsockname(first);
    const second = keep(s.socket(s.AF_INET, s.SOCK_STREAM | s.SOCK_NONBLOCK));
    expect(() => s.bind(second, at)).toThrow('EADDRINUSE');
    s.setsockopt(second, s.SOL_SOCKET, s.SO_REUSEPORT, true);
    s.bind(second, at);
    s.listen(second);
    s.fcntl(first, s.F_SETFL, s.O_NONBLOCK);
    const counts = [0, 0];
    for (let i = 0; i < 40; i++) {
      const client = keep(s.socket(s.AF_INET, s.SOCK_STREAM));
      s.connect(client, at);
      for (const [k, listener] of [first, second].entries()) {
        try {
          keep(s.accept(listener).fd);
          counts[k] = (counts[k] ?? 0) + 1;
        } catch (error) {
          expect((error as s.SyscallError).code).toBe('EAGAIN');
        }
      }
    }
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(40);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  test('a socket filter (SO_ATTACH_FILTER) drops what it does not accept', () => {
    const [a, b] = [bound(s.SOCK_DGRAM), bound(s.SOCK_DGRAM)];
    // The UDP payload is at offset 8: accept datagrams that begin with 'y'.
    s.setsockopt(a.fd, s.SOL_SOCKET, s.SO_ATTACH_FILTER, [
      { code: 0x30, jt: 0, jf: 0, k: 8 }, // ldb [8]
      { code: 0x15, jt: 0, jf: 1, k: 0x79 }, // jeq 'y'
      { code: 0x06, jt: 0, jf: 0, k: 0xffffffff }, // ret all
      { code: 0x06, jt: 0, jf: 0, k: 0 }, // ret none
    ]);
    for (const data of ['no', 'yes', 'none', 'y']) s.sendto(b.fd, data, 0, a.at);
    const buf = new Uint8Array(9);
    expect([s.recv(a.fd, buf), s.recv(a.fd, buf)]).toEqual([3, 1]);
    expect(() => s.recv(a.fd, buf, s.MSG_DONTWAIT)).toThrow('EAGAIN');
    s.setsockopt(a.fd, s.SOL_SOCKET, s.SO_DETACH_FILTER, 0);
    s.sendto(b.fd, 'no', 0, a.at);
    expect(s.recv(a.fd, buf)).toBe(2);
  });

  test('IP_FREEBIND and IP_TRANSPARENT bind to an address that is not here', () => {
    const foreign = { family: s.AF_INET, address: '203.0.113.5', port: 0 } as const;
    for (const option of [s.IP_FREEBIND, s.IP_TRANSPARENT]) {
      const fd = keep(s.socket(s.AF_INET, s.SOCK_STREAM));
      expect(() => s.bind(fd, foreign)).toThrow('EADDRNOTAVAIL');
      s.setsockopt(fd, s.IPPROTO_IP, option, true);
      s.bind(fd, foreign);
      expect(s.getsockname(fd)).toMatchObject({ address: '203.0.113.5' });
    }
  });

  test('a reader that does not read closes the sender’s window', () => {
    const [client, served] = pair();
    s.fcntl(client, s.F_SETFL, s.O_NONBLOCK);
    const chunk = new Uint8Array(65_536);
    let sent = 0;
    // What the receiver has no room for any more stays in the sender's queue.
    do {
      try {
        sent += s.send(client, chunk);
      } catch (error) {
        expect((error as s.SyscallError).code).toBe('EAGAIN');
      }
    } while (s.getsockopt(client, s.IPPROTO_TCP, s.TCP_INFO).snd_wnd !== 0);
    expect(s.ioctl(client, s.SIOCOUTQ)).toBeGreaterThan(0);
    s.fcntl(served, s.F_SETFL, 0);
    // Once it reads, everything arrives.
    let got = 0;
    s.shutdown(client, s.SHUT_WR);
    for (let bytes = -1; bytes !== 0; got += bytes) bytes = s.recv(served, chunk);
    expect(got).toBe(sent);
  });

  test('SO_LINGER {1, 0}: close sends a reset', () => {
    const [client, served] = pair();
    s.setsockopt(client, s.SOL_SOCKET, s.SO_LINGER, { onoff: true, linger: 0 });
    s.dup2(keep(s.eventfd(0)), client);
    expect(() => s.recv(served, new Uint8Array(1))).toThrow('ECONNRESET');
    expect(() => s.send(served, 'x')).toThrow('EPIPE');
  });

  test('broadcast: EACCES without SO_BROADCAST, then everybody gets it', () => {
    const members = [0, 1].map(() => {
      const fd = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
      s.setsockopt(fd, s.SOL_SOCKET, s.SO_REUSEADDR, true);
      s.bind(fd, any(5353));
      return fd;
    });
    const sender = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
    const to = { family: s.AF_INET, address: '192.0.2.255', port: 5353 } as const;
    expect(() => s.sendto(sender, 'x', 0, to)).toThrow('EACCES');
    s.setsockopt(sender, s.SOL_SOCKET, s.SO_BROADCAST, true);
    s.sendto(sender, 'all', 0, to);
    for (const fd of members) {
      until(fd, s.POLLIN);
      expect(s.recv(fd, new Uint8Array(9))).toBe(3);
    }
  });

  test('multicast: members receive, others do not; the kernel lists the membership', () => {
    const group = '239.1.2.3';
    const member = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
    s.bind(member, { family: s.AF_INET, address: group, port: 0 });
    const { port } = s.getsockname(member) as s.InetAddress;
    const sender = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
    const to = { family: s.AF_INET, address: group, port } as const;
    s.setsockopt(sender, s.IPPROTO_IP, s.IP_MULTICAST_IF, '127.0.0.1');
    s.sendto(sender, 'nobody', 0, to);
    const membership = { multiaddr: group, address: '127.0.0.1' };
    s.setsockopt(member, s.IPPROTO_IP, s.IP_ADD_MEMBERSHIP, membership);
    // /proc/net/igmp has the group's bytes as a number of the host.
    const listed = () => /030201EF/.test(readFileSync('/proc/thread-self/net/igmp', 'latin1'));
    expect(listed()).toBe(true);
    s.sendto(sender, 'members', 0, to);
    until(member, s.POLLIN);
    expect(s.recv(member, new Uint8Array(20))).toBe(7);
    s.setsockopt(member, s.IPPROTO_IP, s.IP_DROP_MEMBERSHIP, membership);
    expect(listed()).toBe(false);
    s.sendto(sender, 'nobody', 0, to);
    expect(() => s.recv(member, new Uint8Array(20), s.MSG_DONTWAIT)).toThrow('EAGAIN');
  });

  test('multicast from one source alone: IP_ADD_SOURCE_MEMBERSHIP and IP_BLOCK_SOURCE', () => {
    const group = '232.1.1.1';
    const member = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
    s.bind(member, { family: s.AF_INET, address: group, port: 0 });
    const { port } = s.getsockname(member) as s.InetAddress;
    const source = (address: string) => {
      const fd = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
      s.setsockopt(fd, s.IPPROTO_IP, s.IP_MULTICAST_IF, '127.0.0.1');
      s.bind(fd, { family: s.AF_INET, address, port: 0 });
      return () => s.sendto(fd, address, 0, { family: s.AF_INET, address: group, port });
    };
    const [wanted, other] = [source('127.0.0.2'), source('127.0.0.3')];
    s.setsockopt(member, s.IPPROTO_IP, s.IP_ADD_SOURCE_MEMBERSHIP, {
      multiaddr: group,
      interface: '127.0.0.1',
      sourceaddr: '127.0.0.2',
    });
    other();
    wanted();
    const buf = new Uint8Array(20);
    const { address } = s.recvfrom(member, buf);
    expect(address).toMatchObject({ address: '127.0.0.2' });
    expect(() => s.recv(member, buf, s.MSG_DONTWAIT)).toThrow('EAGAIN');
  });

  test('IPv6 multicast over an interface', () => {
    const member = keep(s.socket(s.AF_INET6, s.SOCK_DGRAM));
    s.bind(member, { family: s.AF_INET6, address: '::', port: 0 });
    const { port } = s.getsockname(member) as s.Inet6Address;
    const index = s.if_nametoindex('m0');
    s.setsockopt(member, s.IPPROTO_IPV6, s.IPV6_JOIN_GROUP, {
      multiaddr: 'ff12::42',
      ifindex: index,
    });
    const sender = keep(s.socket(s.AF_INET6, s.SOCK_DGRAM));
    s.setsockopt(sender, s.IPPROTO_IPV6, s.IPV6_MULTICAST_IF, index);
    s.sendto(sender, 'six', 0, { family: s.AF_INET6, address: 'ff12::42', port, scopeId: index });
    until(member, s.POLLIN);
    expect(s.recv(member, new Uint8Array(9))).toBe(3);
  });
});
