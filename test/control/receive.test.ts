// Every control message that a socket here can receive crosses one, and is decoded the same by Python's recvmsg.
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { needsLinux } from '../support/linux.ts';
import { connection, udp } from '../support/sockets.ts';
import { compared } from './peek.ts';

function udp6(): { fd: number; at: s.Inet6Address } {
  const fd = keep(s.socket(s.AF_INET6, s.SOCK_DGRAM));
  s.bind(fd, { family: s.AF_INET6, address: '::1', port: 0 });
  return { fd, at: s.getsockname(fd) as s.Inet6Address };
}

/** Waits for a message of the error queue, which poll(2) tells as POLLERR. */
function untilError(fd: number): void {
  expect(s.poll([{ fd, events: 0 }], 5000)).toBe(1);
}

describe('IPv4', () => {
  test('packet info, TTL, TOS, original destination, in one message', () => {
    const [a, b] = [udp(), udp()];
    s.setsockopt(a.fd, s.IPPROTO_IP, s.IP_PKTINFO, true);
    s.setsockopt(a.fd, s.IPPROTO_IP, s.IP_RECVTTL, true);
    s.setsockopt(a.fd, s.IPPROTO_IP, s.IP_RECVTOS, true);
    s.setsockopt(a.fd, s.IPPROTO_IP, s.IP_RECVORIGDSTADDR, true);
    s.setsockopt(b.fd, s.IPPROTO_IP, s.IP_TTL, 77);
    s.setsockopt(b.fd, s.IPPROTO_IP, s.IP_TOS, 0x28);
    s.sendto(b.fd, 'x', 0, a.at);
    const control = compared(a.fd);
    expect(control).toContainEqual({ level: s.SOL_IP, type: s.IP_TTL, ttl: 77 });
    expect(control).toContainEqual({ level: s.SOL_IP, type: s.IP_TOS, tos: 0x28 });
    expect(control).toContainEqual({
      level: s.SOL_IP,
      type: s.IP_PKTINFO,
      ifindex: s.if_nametoindex('lo'),
      spec_dst: '127.0.0.1',
      addr: '127.0.0.1',
    });
    expect(control).toContainEqual({ level: s.SOL_IP, type: s.IP_ORIGDSTADDR, address: a.at });
  });

  test('the extended error with its offender', () => {
    const { fd } = udp();
    s.setsockopt(fd, s.IPPROTO_IP, s.IP_RECVERR, true);
    const gone = udp();
    s.dup2(keep(s.eventfd(0)), gone.fd);
    for (let i = 0; i < 2; i++) {
      try {
        s.sendto(fd, 'x', 0, gone.at);
      } catch {
        // The error of the first, told by the second.
        s.sendto(fd, 'x', 0, gone.at);
      }
    }
    untilError(fd);
    expect(compared(fd, s.MSG_ERRQUEUE)).toMatchObject([
      {
        type: s.IP_RECVERR,
        error: { errno: s.ECONNREFUSED, origin: s.SO_EE_ORIGIN_ICMP, type: 3, code: 3 },
        offender: { family: s.AF_INET, address: '127.0.0.1' },
      },
    ]);
  });
});

describe('IPv6', () => {
  test('packet info, hop limit, traffic class, original destination', () => {
    const [a, b] = [udp6(), udp6()];
    s.setsockopt(a.fd, s.IPPROTO_IPV6, s.IPV6_RECVPKTINFO, true);
    s.setsockopt(a.fd, s.IPPROTO_IPV6, s.IPV6_RECVHOPLIMIT, true);
    s.setsockopt(a.fd, s.IPPROTO_IPV6, s.IPV6_RECVTCLASS, true);
    s.setsockopt(a.fd, s.IPPROTO_IPV6, s.IPV6_RECVORIGDSTADDR, true);
    s.setsockopt(b.fd, s.IPPROTO_IPV6, s.IPV6_UNICAST_HOPS, 33);
    s.setsockopt(b.fd, s.IPPROTO_IPV6, s.IPV6_TCLASS, 0x40);
    s.sendto(b.fd, 'x', 0, a.at);
    const control = compared(a.fd);
    expect(control).toContainEqual({ level: s.SOL_IPV6, type: s.IPV6_HOPLIMIT, hoplimit: 33 });
    expect(control).toContainEqual({ level: s.SOL_IPV6, type: s.IPV6_TCLASS, tclass: 0x40 });
    expect(control).toContainEqual({
      level: s.SOL_IPV6,
      type: s.IPV6_PKTINFO,
      addr: '::1',
      ifindex: s.if_nametoindex('lo'),
    });
    expect(control).toContainEqual({ level: s.SOL_IPV6, type: s.IPV6_ORIGDSTADDR, address: a.at });
  });

  test('the extended error with its offender', () => {
    const { fd } = udp6();
    s.setsockopt(fd, s.IPPROTO_IPV6, s.IPV6_RECVERR, true);
    const gone = udp6();
    s.dup2(keep(s.eventfd(0)), gone.fd);
    for (let i = 0; i < 2; i++) {
      try {
        s.sendto(fd, 'x', 0, gone.at);
      } catch {
        // The error of the first, told by the second.
        s.sendto(fd, 'x', 0, gone.at);
      }
    }
    untilError(fd);
    expect(compared(fd, s.MSG_ERRQUEUE)).toMatchObject([
      {
        type: s.IPV6_RECVERR,
        error: { errno: s.ECONNREFUSED, origin: s.SO_EE_ORIGIN_ICMP6 },
        offender: { family: s.AF_INET6, address: '::1' },
      },
    ]);
  });
});

describe('timestamps', () => {
  test.each([
    ['SO_TIMESTAMP', s.SO_TIMESTAMP, 'usec'],
    ['SO_TIMESTAMPNS', s.SO_TIMESTAMPNS, 'nsec'],
    ['SO_TIMESTAMP_NEW', s.SO_TIMESTAMP_NEW, 'usec'],
    ['SO_TIMESTAMPNS_NEW', s.SO_TIMESTAMPNS_NEW, 'nsec'],
  ])('%s', (_name, option, fraction) => {
    const [a, b] = [udp(), udp()];
    s.setsockopt(a.fd, s.SOL_SOCKET, option as typeof s.SO_TIMESTAMP, true);
    s.sendto(b.fd, 'x', 0, a.at);
    const [message] = compared(a.fd) as unknown as Record<string, number>[];
    expect(Math.abs((message?.['sec'] ?? 0) - Date.now() / 1000)).toBeLessThan(60);
    expect(message).toHaveProperty(fraction);
  });

  test('SO_TIMESTAMPING: of what came, and of what was sent, from the error queue', () => {
    const [a, b] = [udp(), udp()];
    const received = s.SOF_TIMESTAMPING_RX_SOFTWARE | s.SOF_TIMESTAMPING_SOFTWARE;
    s.setsockopt(a.fd, s.SOL_SOCKET, s.SO_TIMESTAMPING, { flags: received, bind_phc: 0 });
    const sent =
      s.SOF_TIMESTAMPING_TX_SOFTWARE | s.SOF_TIMESTAMPING_SOFTWARE | s.SOF_TIMESTAMPING_OPT_ID;
    s.setsockopt(b.fd, s.SOL_SOCKET, s.SO_TIMESTAMPING, { flags: sent, bind_phc: 0 });
    s.sendto(b.fd, 'x', 0, a.at);
    const [message] = compared(a.fd);
    expect(message).toMatchObject({ hardware: { sec: 0, nsec: 0 } });
    untilError(b.fd);
    const room = { iov: [new Uint8Array(99)], controlLength: 512 };
    const { control } = s.recvmsg(b.fd, room, s.MSG_ERRQUEUE);
    expect(control.some((each) => 'software' in each && each.software.sec > 0)).toBe(true);
    expect(
      control.some((each) => 'error' in each && each.error.origin === s.SO_EE_ORIGIN_TIMESTAMPING),
    ).toBe(true);
  });
});

describe('the others', () => {
  // Before, the loopback interface parts them again.
  const parted = needsLinux('5.11');
  test.skipIf(parted !== '')(
    `UDP_GRO: the size of the datagrams that one receive holds${parted}`,
    () => {
      const [a, b] = [udp(), udp()];
      s.setsockopt(a.fd, s.IPPROTO_UDP, s.UDP_GRO, true);
      s.sendmsg(b.fd, {
        iov: [new Uint8Array(300)],
        address: a.at,
        control: [{ level: s.SOL_UDP, type: s.UDP_SEGMENT, segment: 100 }],
      });
      expect(compared(a.fd)).toEqual([{ level: s.SOL_UDP, type: s.UDP_GRO, segment: 100 }]);
    },
  );

  test('SO_RXQ_OVFL: how many were dropped, all together', () => {
    const [a, b] = [udp(), udp()];
    s.setsockopt(a.fd, s.SOL_SOCKET, s.SO_RXQ_OVFL, true);
    s.setsockopt(a.fd, s.SOL_SOCKET, s.SO_RCVBUF, 2048);
    const buf = new Uint8Array(1000);
    const dropped = [1, 2, 3].map(() => {
      for (let i = 0; i < 50; i++) s.sendto(b.fd, new Uint8Array(500), 0, a.at);
      expect(() => {
        for (;;) s.recv(a.fd, buf, s.MSG_DONTWAIT);
      }).toThrow('EAGAIN');
      s.sendto(b.fd, 'x', 0, a.at);
      const [message] = compared(a.fd);
      return message !== undefined && 'dropped' in message ? message.dropped : 0;
    });
    const [first = 0, second = 0, third = 0] = dropped;
    expect(first).toBeGreaterThan(0);
    expect([second, third]).toEqual([2 * first, 3 * first]);
  });

  test('SCM_CREDENTIALS of the sender', () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_DGRAM));
    s.setsockopt(a, s.SOL_SOCKET, s.SO_PASSCRED, true);
    s.send(b, 'x');
    const { pid, getuid, getgid } = process;
    expect(compared(a)).toEqual([
      { level: s.SOL_SOCKET, type: s.SCM_CREDENTIALS, pid, uid: getuid?.(), gid: getgid?.() },
    ]);
  });

  test('TCP_CM_INQ: what is left to be read', () => {
    const [client, served] = connection();
    s.setsockopt(served, s.IPPROTO_TCP, s.TCP_INQ, true);
    s.send(client, '12345');
    s.poll([{ fd: served, events: s.POLLIN }], 1000);
    const { control } = s.recvmsg(served, { iov: [new Uint8Array(2)], controlLength: 64 });
    expect(control).toEqual([{ level: s.SOL_TCP, type: s.TCP_CM_INQ, inq: 3 }]);
  });

  test('SCM_PIDFD: the sender’s process', (ctx) => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_DGRAM));
    try {
      s.setsockopt(a, s.SOL_SOCKET, s.SO_PASSPIDFD, true);
    } catch {
      ctx.skip('the kernel has no SO_PASSPIDFD');
    }
    s.send(b, 'x');
    const [message] = s.recvmsg(a, { iov: [new Uint8Array(9)], controlLength: 64 }).control;
    if (message === undefined || !('pidfd' in message)) throw new Error('no pidfd came');
    keep(message.pidfd);
    expect(message.pidfd).toBeGreaterThan(2);
  });

  const root = process.getuid?.() === 0;
  test.skipIf(!root)(`PACKET_AUXDATA${root ? '' : ' (needs root)'}`, () => {
    const packet = keep(s.socket(s.AF_PACKET, s.SOCK_DGRAM, 0));
    s.setsockopt(packet, s.SOL_PACKET, s.PACKET_AUXDATA, true);
    const [a, b] = [udp(), udp()];
    s.bind(packet, { family: s.AF_PACKET, protocol: s.ETH_P_IP, ifindex: s.if_nametoindex('lo') });
    s.sendto(b.fd, 'x', 0, a.at);
    // Not looked at first: the kernel's own peek spoils the length of the second look.
    const { control } = s.recvmsg(packet, { iov: [new Uint8Array(99)], controlLength: 64 });
    expect(control).toMatchObject([
      { level: s.SOL_PACKET, type: s.PACKET_AUXDATA, len: 29, snaplen: 29 },
    ]);
  });

  test.skipIf(!root)(`SO_MARK of a datagram${root ? '' : ' (needs root)'}`, (ctx) => {
    const [a, b] = [udp(), udp()];
    try {
      s.setsockopt(a.fd, s.SOL_SOCKET, s.SO_RCVMARK, true);
    } catch {
      ctx.skip('the kernel has no SO_RCVMARK');
    }
    s.setsockopt(b.fd, s.SOL_SOCKET, s.SO_MARK, 0x1234);
    s.sendto(b.fd, 'x', 0, a.at);
    expect(compared(a.fd)).toEqual([{ level: s.SOL_SOCKET, type: s.SO_MARK, mark: 0x1234 }]);
  });

  test('a kind that the library does not know keeps its bytes', () => {
    const bytes = new Uint8Array(s.CMSG_SPACE(5));
    const [a, b] = [udp(), udp()];
    s.setsockopt(a.fd, s.IPPROTO_IP, s.IP_RECVTTL, true);
    s.sendto(b.fd, 'x', 0, a.at);
    const { control } = s.recvmsg(a.fd, { iov: [new Uint8Array(9)], controlLength: 64, raw: true });
    expect(control).toBeInstanceOf(Uint8Array);
    expect(control).toHaveLength(s.CMSG_SPACE(4));
    expect(bytes.length).toBeGreaterThanOrEqual(s.CMSG_LEN(5));
  });
});

describe('what the newest kernels tell', () => {
  test('SCM_TIMESTAMPING_OPT_STATS: what TCP knew when it was sent, as TCP_INFO has it', () => {
    const [a, b] = connection();
    const flags =
      s.SOF_TIMESTAMPING_TX_ACK |
      s.SOF_TIMESTAMPING_SOFTWARE |
      s.SOF_TIMESTAMPING_OPT_ID |
      s.SOF_TIMESTAMPING_OPT_TSONLY |
      s.SOF_TIMESTAMPING_OPT_STATS;
    s.setsockopt(a, s.SOL_SOCKET, s.SO_TIMESTAMPING, { flags, bind_phc: 0 });
    s.write(a, 'acknowledged');
    s.read(b, new Uint8Array(100));
    untilError(a);
    const room = { iov: [new Uint8Array(9)], controlLength: 1024 };
    const { control } = s.recvmsg(a, room, s.MSG_ERRQUEUE);
    const stats = control.flatMap((each) => ('stats' in each ? [each.stats] : []))[0] ?? {};
    const info = s.getsockopt(a, s.IPPROTO_TCP, s.TCP_INFO);
    expect(stats).toMatchObject({
      bytes_sent: BigInt(info.bytes_sent ?? 0),
      data_segs_out: BigInt(info.data_segs_out ?? 0),
      reordering: info.reordering,
      ca_state: info.ca_state,
    });
    // Whatever this kernel has more is there under its number.
    expect(Object.keys(stats).length).toBeGreaterThan(15);
  });

  test('IPV6_FLOWINFO: the traffic class and the flow label of a datagram', () => {
    const [a, b] = [0, 0].map(() => {
      const fd = keep(s.socket(s.AF_INET6, s.SOCK_DGRAM));
      s.bind(fd, { family: s.AF_INET6, address: '::1', port: 0 });
      return fd;
    }) as [number, number];
    s.setsockopt(a, s.IPPROTO_IPV6, s.IPV6_FLOWINFO, 1);
    s.setsockopt(b, s.IPPROTO_IPV6, s.IPV6_TCLASS, 0x28);
    s.sendto(b, 'x', 0, s.getsockname(a));
    const { control } = s.recvmsg(a, { iov: [new Uint8Array(9)], controlLength: 64 });
    const [message] = control;
    expect(message).toMatchObject({ level: s.SOL_IPV6, type: s.IPV6_FLOWINFO });
    const flowinfo = message !== undefined && 'flowinfo' in message ? message.flowinfo : 0;
    expect(flowinfo >>> 20).toBe(0x28);
  });

  const inq = (() => {
    const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
    try {
      s.setsockopt(a, s.SOL_SOCKET, s.SO_INQ, true);
      return '';
    } catch (error) {
      return ` (needs SO_INQ of the kernel: ${(error as s.SyscallError).code})`;
    } finally {
      s.close(a);
      s.close(b);
    }
  })();

  test.skipIf(inq !== '')(`SO_INQ: what is left to be read of a Unix socket${inq}`, () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    s.setsockopt(b, s.SOL_SOCKET, s.SO_INQ, true);
    s.write(a, 'ten bytes!');
    const { control } = s.recvmsg(b, { iov: [new Uint8Array(4)], controlLength: 64 });
    expect(control).toEqual([{ level: s.SOL_SOCKET, type: s.SO_INQ, inq: 6 }]);
  });

  const root = process.getuid?.() === 0 ? '' : ' (needs root)';

  test.skipIf(root !== '')(`PACKET_TX_TIMESTAMP: when a packet was sent${root}`, () => {
    const fd = keep(s.socket(s.AF_PACKET, s.SOCK_DGRAM, 0));
    const flags =
      s.SOF_TIMESTAMPING_TX_SOFTWARE | s.SOF_TIMESTAMPING_SOFTWARE | s.SOF_TIMESTAMPING_OPT_ID;
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_TIMESTAMPING, { flags, bind_phc: 0 });
    s.sendto(fd, new Uint8Array(60), 0, {
      family: s.AF_PACKET,
      protocol: 0x88b5,
      ifindex: s.if_nametoindex('lo'),
      address: new Uint8Array(6),
    });
    untilError(fd);
    const room = { iov: [new Uint8Array(99)], controlLength: 512 };
    const { control } = s.recvmsg(fd, room, s.MSG_ERRQUEUE);
    const times = control.find(({ type }) => type === s.SO_TIMESTAMPING);
    expect(times).toMatchObject({ software: { sec: expect.any(Number) } });
    expect(control.find(({ level }) => level === s.SOL_PACKET)).toMatchObject({
      type: s.PACKET_TX_TIMESTAMP,
      error: { origin: s.SO_EE_ORIGIN_TIMESTAMPING },
    });
  });
});
