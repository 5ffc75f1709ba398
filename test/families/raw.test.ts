// raw(7) icmp(7) packet(7) netlink(7) vsock(7): ping over raw and ICMP sockets, frames sent and captured, links and
// addresses from rtnetlink as ip(8) has them; in a network namespace of this file's own.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { keep } from '../support/fds.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';

inOwnNamespace(
  'link add p0 type veth peer name p1',
  'addr add 192.0.2.7/24 dev p0',
  'link set p0 up',
  'link set p1 up',
);

/** ICMP datagram sockets for everybody. /proc/sys/net is that of the thread which opens it. */
function allowPings(): void {
  writeFileSync('/proc/sys/net/ipv4/ping_group_range', '0 2147483647');
}

/** The checksum of the Internet protocols: RFC 1071. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 2) sum += ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}

/** An echo request. */
function echo(type: number, id: number, sequence: number): Uint8Array {
  const bytes = new Uint8Array([
    type,
    0,
    0,
    0,
    id >> 8,
    id & 255,
    sequence >> 8,
    sequence & 255,
    1,
    2,
    3,
    4,
  ]);
  const sum = checksum(bytes);
  bytes[2] = sum >> 8;
  bytes[3] = sum & 255;
  return bytes;
}

const buf = new Uint8Array(2048);
const ping4 = { family: s.AF_INET, address: '127.0.0.1', port: 0 } as const;
const ping6 = { family: s.AF_INET6, address: '::1', port: 0 } as const;

describe.skipIf(noNamespace !== '')(`in a network namespace${noNamespace}`, () => {
  test('ping over a raw ICMP socket: the reply has our id and sequence, after the IP header', () => {
    const fd = keep(s.socket(s.AF_INET, s.SOCK_RAW, s.IPPROTO_ICMP));
    // Only echo replies, not our own request: bit 0 is let through.
    s.setsockopt(fd, s.SOL_RAW, s.ICMP_FILTER, ~1);
    s.sendto(fd, echo(8, 0x1234, 7), 0, ping4);
    const { bytes, address } = s.recvfrom(fd, buf);
    const reply = buf.subarray(((buf[0] ?? 0) & 15) * 4, bytes);
    expect([...reply.subarray(0, 2), ...reply.subarray(4, 8)]).toEqual([0, 0, 0x12, 0x34, 0, 7]);
    expect(address).toMatchObject({ address: '127.0.0.1' });
  });

  test('ping over an ICMP datagram socket: the kernel chooses the id, and needs no capability', () => {
    allowPings();
    const fd = keep(s.socket(s.AF_INET, s.SOCK_DGRAM, s.IPPROTO_ICMP));
    s.sendto(fd, echo(8, 0, 9), 0, ping4);
    const bytes = s.recv(fd, buf);
    expect([buf[0], buf[6], buf[7], bytes]).toEqual([0, 0, 9, 12]);
    const id = ((buf[4] ?? 0) << 8) | (buf[5] ?? 0);
    expect((s.getsockname(fd) as s.InetAddress).port).toBe(id);
  });

  test('the same over IPv6, raw and datagram', () => {
    const raw = keep(s.socket(s.AF_INET6, s.SOCK_RAW, s.IPPROTO_ICMPV6));
    // ICMP6_FILTER: a set bit blocks; 129 is the echo reply.
    const filter = new Uint32Array(8).fill(0xffff_ffff);
    filter[Math.floor(129 / 32)] = 0xffff_ffff & ~(1 << (129 % 32));
    s.setsockopt(raw, s.IPPROTO_ICMPV6, s.ICMPV6_FILTER, filter);
    s.sendto(raw, echo(128, 0x4321, 3), 0, ping6);
    s.recv(raw, buf);
    expect([buf[0], buf[4], buf[5], buf[7]]).toEqual([129, 0x43, 0x21, 3]);
    allowPings();
    const datagram = keep(s.socket(s.AF_INET6, s.SOCK_DGRAM, s.IPPROTO_ICMPV6));
    s.sendto(datagram, echo(128, 0, 4), 0, ping6);
    s.recv(datagram, buf);
    expect([buf[0], buf[7]]).toEqual([129, 4]);
  });

  test('packet sockets: a frame that one end of a veth sends, the other captures', () => {
    const [p0, p1] = [s.if_nametoindex('p0'), s.if_nametoindex('p1')];
    const capture = keep(s.socket(s.AF_PACKET, s.SOCK_RAW, s.htons(0x88b5)));
    s.bind(capture, { family: s.AF_PACKET, protocol: 0x88b5, ifindex: p1 });
    const sender = keep(s.socket(s.AF_PACKET, s.SOCK_DGRAM, 0));
    const to = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff);
    s.sendto(sender, 'a frame of our own', 0, {
      family: s.AF_PACKET,
      protocol: 0x88b5,
      ifindex: p0,
      address: to,
    });
    const { bytes, address } = s.recvfrom(capture, buf);
    const from = s.getifhwaddr(sender, 'p0');
    expect(bytes).toBe(14 + 18);
    expect(buf.subarray(0, 6)).toEqual(to);
    expect(address).toMatchObject({ protocol: 0x88b5, ifindex: p1, pkttype: s.PACKET_BROADCAST });
    expect(address !== undefined && 'address' in address ? address.address : undefined).toEqual(
      buf.subarray(6, 12),
    );
    expect(from).toBeDefined();
  });

  test('packet statistics count, and start anew', () => {
    const fd = keep(s.socket(s.AF_PACKET, s.SOCK_DGRAM, s.htons(s.ETH_P_ALL)));
    const udp = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
    s.sendto(udp, 'x', 0, { ...ping4, port: 9 });
    const first = s.getsockopt(fd, s.SOL_PACKET, s.PACKET_STATISTICS);
    expect(first.packets).toBeGreaterThan(0);
    expect(s.getsockopt(fd, s.SOL_PACKET, s.PACKET_STATISTICS).packets).toBe(0);
  });

  test('rtnetlink: the links and addresses that ip(8) lists', () => {
    const fd = keep(s.socket(s.AF_NETLINK, s.SOCK_RAW, s.NETLINK_ROUTE));
    /** The messages of a dump. */
    const dump = (type: number): DataView[] => {
      const request = new DataView(new ArrayBuffer(32));
      request.setUint32(0, 32, true);
      request.setUint16(4, type, true);
      request.setUint16(6, s.NLM_F_REQUEST | s.NLM_F_DUMP, true);
      s.send(fd, request);
      const messages: DataView[] = [];
      const room = new Uint8Array(65_536);
      for (;;) {
        const bytes = s.recv(fd, room);
        const view = new DataView(room.slice(0, bytes).buffer);
        for (let at = 0; at < bytes; ) {
          const length = view.getUint32(at, true);
          if (view.getUint16(at + 4, true) === s.NLMSG_DONE) return messages;
          messages.push(new DataView(view.buffer, at + 16, length - 16));
          at += (length + 3) & ~3;
        }
      }
    };
    const links = JSON.parse(execFileSync('ip', ['-j', 'link'], { encoding: 'utf8' })) as {
      ifindex: number;
    }[];
    // struct ifinfomsg has the index at 4.
    const indexes = dump(18).map((view) => view.getInt32(4, true)); // RTM_GETLINK
    expect(indexes.sort()).toEqual(links.map(({ ifindex }) => ifindex).sort());
    const addresses = JSON.parse(execFileSync('ip', ['-j', 'addr'], { encoding: 'utf8' })) as {
      ifindex: number;
      addr_info: { prefixlen: number }[];
    }[];
    // struct ifaddrmsg: prefix length at 1, index at 4.
    const found = dump(22).map((view) => `${view.getUint32(4, true)}/${view.getUint8(1)}`); // RTM_GETADDR
    const listed = addresses.flatMap(({ ifindex, addr_info }) =>
      addr_info.map(({ prefixlen }) => `${ifindex}/${prefixlen}`),
    );
    expect(found.sort()).toEqual(listed.sort());
  });

  test('netlink groups: an address that comes is told (RTNLGRP_IPV4_IFADDR)', () => {
    const fd = keep(s.socket(s.AF_NETLINK, s.SOCK_RAW, s.NETLINK_ROUTE));
    // Nothing is told to a socket without an address.
    s.bind(fd, { family: s.AF_NETLINK, pid: 0, groups: 0 });
    s.setsockopt(fd, s.SOL_NETLINK, s.NETLINK_ADD_MEMBERSHIP, 5);
    execFileSync('ip', ['addr', 'add', '192.0.2.99/24', 'dev', 'p0']);
    const { bytes } = s.recvfrom(fd, buf);
    const view = new DataView(buf.buffer);
    expect(bytes).toBeGreaterThan(24);
    expect(view.getUint16(4, true)).toBe(20); // RTM_NEWADDR
    execFileSync('ip', ['addr', 'del', '192.0.2.99/24', 'dev', 'p0']);
  });

  test('vsock over its loopback (VMADDR_CID_LOCAL)', (ctx) => {
    let server: number;
    try {
      server = keep(s.socket(s.AF_VSOCK, s.SOCK_STREAM));
      s.bind(server, { family: s.AF_VSOCK, cid: s.VMADDR_CID_ANY, port: s.VMADDR_PORT_ANY });
    } catch (error) {
      ctx.skip(`the kernel has no vsock: ${String((error as s.SyscallError).code)}`);
      return;
    }
    s.listen(server);
    const { port } = s.getsockname(server) as s.VsockAddress;
    const client = keep(s.socket(s.AF_VSOCK, s.SOCK_STREAM));
    try {
      s.connect(client, { family: s.AF_VSOCK, cid: s.VMADDR_CID_LOCAL, port });
    } catch (error) {
      ctx.skip(`the kernel has no vsock loopback: ${String((error as s.SyscallError).code)}`);
      return;
    }
    const { fd, address } = s.accept(server);
    keep(fd);
    expect(address).toMatchObject({ family: s.AF_VSOCK, cid: s.VMADDR_CID_LOCAL });
    s.send(client, 'hello');
    expect(s.recv(fd, buf)).toBe(5);
  });
});
