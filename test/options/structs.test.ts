// Options whose value is a struct: what goes in comes out, wrong shapes are refused by field, and the structs of other
// kernels, recorded as bytes, are decoded as far as they go.
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { mptcp_info, tcp_info } from '../../lib/values/tcp-info.ts';
import { keep } from '../support/fds.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { hasProgram, runC } from '../support/peer.ts';
import { tcp, udp } from '../support/sockets.ts';

inOwnNamespace('link set lo multicast on', 'route add 224.0.0.0/4 dev lo');

describe('a wrong shape is refused by field', () => {
  test.each<[string, number, number, unknown, ErrorConstructor, RegExp]>([
    ['SO_LINGER', s.SOL_SOCKET, s.SO_LINGER, 5, TypeError, /"value"/],
    ['SO_LINGER', s.SOL_SOCKET, s.SO_LINGER, { onoff: 1 }, TypeError, /"value.linger"/],
    [
      'SO_LINGER',
      s.SOL_SOCKET,
      s.SO_LINGER,
      { onoff: 1, linger: 0.5 },
      RangeError,
      /"value.linger"/,
    ],
    ['SO_RCVTIMEO', s.SOL_SOCKET, s.SO_RCVTIMEO, { sec: '1', usec: 0 }, TypeError, /"value.sec"/],
    ['SO_RCVTIMEO', s.SOL_SOCKET, s.SO_RCVTIMEO, null, TypeError, /"value"/],
    [
      'TCP_CONGESTION',
      s.IPPROTO_TCP,
      s.TCP_CONGESTION,
      'x'.repeat(16),
      RangeError,
      /"value".*15 bytes/,
    ],
    ['TCP_CONGESTION', s.IPPROTO_TCP, s.TCP_CONGESTION, 1, TypeError, /"value".*string/],
    ['SO_BINDTODEVICE', s.SOL_SOCKET, s.SO_BINDTODEVICE, 'x'.repeat(16), RangeError, /"value"/],
    ['IP_ADD_MEMBERSHIP', s.IPPROTO_IP, s.IP_ADD_MEMBERSHIP, {}, TypeError, /"value.multiaddr"/],
    [
      'IP_ADD_MEMBERSHIP',
      s.IPPROTO_IP,
      s.IP_ADD_MEMBERSHIP,
      { multiaddr: '239.1.1' },
      TypeError,
      /"value.multiaddr"/,
    ],
    [
      'IP_MSFILTER',
      s.IPPROTO_IP,
      s.IP_MSFILTER,
      { multiaddr: '239.1.1.1', fmode: 1, slist: ['127.0.0.1', 7] },
      TypeError,
      /"value.slist\[1\]"/,
    ],
    [
      'SO_ATTACH_FILTER',
      s.SOL_SOCKET,
      s.SO_ATTACH_FILTER,
      [{ code: 6, jt: 0, jf: 300, k: 0 }],
      RangeError,
      /"value\[0\].jf"/,
    ],
    ['SO_ATTACH_FILTER', s.SOL_SOCKET, s.SO_ATTACH_FILTER, 'ret 0', TypeError, /"value"/],
    [
      'TCP_MD5SIG',
      s.IPPROTO_TCP,
      s.TCP_MD5SIG,
      { addr: { family: s.AF_INET, address: '::', port: 0 }, key: new Uint8Array(1) },
      TypeError,
      /address/,
    ],
    ['SO_MAX_PACING_RATE', s.SOL_SOCKET, s.SO_MAX_PACING_RATE, -1n, RangeError, /"value"/],
  ])('%s', (_name, level, option, value, error, message) => {
    const set = (): void => s.setsockopt(tcp(), level, option as number, value as never);
    expect(set).toThrow(error);
    expect(set).toThrow(message);
  });

  test('what is one byte too long for the name goes to the kernel as bytes', () => {
    const bytes = new TextEncoder().encode('x'.repeat(64));
    expect(() => s.setsockopt(tcp(), s.SOL_SOCKET, s.SO_BINDTODEVICE, bytes)).toThrow(/ENODEV/);
    expect(() => s.setsockopt(tcp(), s.SOL_SOCKET, s.SO_LINGER, bytes.subarray(0, 7))).toThrow(
      /EINVAL/,
    );
  });
});

describe(`asked for something: the request is in the bytes${noNamespace}`, () => {
  test.skipIf(noNamespace !== '')('IP_MSFILTER tells the sources of a group', () => {
    const { fd } = udp();
    const filter = { multiaddr: '239.1.1.1', interface: '127.0.0.1' };
    for (const sourceaddr of ['127.0.0.2', '127.0.0.3']) {
      s.setsockopt(fd, s.IPPROTO_IP, s.IP_ADD_SOURCE_MEMBERSHIP, { ...filter, sourceaddr });
    }
    // struct ip_msfilter with room for four sources.
    const request = new Uint8Array(32);
    request.set([239, 1, 1, 1, 127, 0, 0, 1]);
    request.set(new Uint8Array(Uint32Array.of(s.MCAST_INCLUDE, 4).buffer), 8);
    const answer = s.getsockopt(fd, s.IPPROTO_IP, s.IP_MSFILTER, request);
    expect([...answer.subarray(12)]).toEqual([
      ...new Uint8Array(Uint32Array.of(2).buffer),
      ...[127, 0, 0, 2],
      ...[127, 0, 0, 3],
    ]);
    expect(request[12]).toBe(4);
  });
});

describe('MPTCP', () => {
  const mptcp = (() => {
    try {
      s.close(s.socket(s.AF_INET, s.SOCK_STREAM, s.IPPROTO_MPTCP));
      return '';
    } catch {
      return ' (needs a kernel with MPTCP)';
    }
  })();

  test.skipIf(mptcp !== '')(`each subflow's tcp_info and both its ends${mptcp}`, () => {
    const listener = keep(s.socket(s.AF_INET, s.SOCK_STREAM, s.IPPROTO_MPTCP));
    s.bind(listener, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
    s.listen(listener);
    const client = keep(s.socket(s.AF_INET, s.SOCK_STREAM, s.IPPROTO_MPTCP));
    s.connect(client, s.getsockname(listener));
    const server = keep(s.accept(listener).fd);
    s.write(client, 'hello');
    const infos = s.getsockopt(client, s.SOL_MPTCP, s.MPTCP_TCPINFO);
    expect(infos).toHaveLength(1);
    expect(infos[0]).toMatchObject({ state: s.TCP_ESTABLISHED, bytes_sent: 5 });
    expect(s.getsockopt(client, s.SOL_MPTCP, s.MPTCP_SUBFLOW_ADDRS)).toEqual([
      { local: s.getsockname(client), remote: s.getsockname(server) },
    ]);
  });
});

describe(`SO_ORIGINAL_DST${noNamespace}`, () => {
  const nft = hasProgram('nft') && noNamespace === '';

  test.for([
    ['ip', '127.0.0.1', '127.0.0.9'],
    ['ip6', '::1', '::1'],
  ] as const)('%s', ([table, address, target], ctx) => {
    if (!nft) return ctx.skip('needs root and nft');
    const family = table === 'ip' ? s.AF_INET : s.AF_INET6;
    const listener = keep(s.socket(family, s.SOCK_STREAM));
    s.bind(listener, { family, address, port: 0 } as s.AddressInput);
    s.listen(listener);
    const { port } = s.getsockname(listener) as s.InetAddress;
    const rules = `table ${table} nat { chain output { type nat hook output priority -100; tcp dport 7777 redirect to :${port}\n }\n }\n`;
    const { stderr } = spawnSync('nft', ['-f', '-'], { input: rules, encoding: 'utf8' });
    if (stderr !== '') return ctx.skip(`no NAT in this kernel: ${stderr}`);
    const client = keep(s.socket(family, s.SOCK_STREAM));
    s.connect(client, { family, address: target, port: 7777 } as s.AddressInput);
    const server = keep(s.accept(listener).fd);
    const original =
      table === 'ip'
        ? s.getsockopt(server, s.SOL_IP, s.SO_ORIGINAL_DST)
        : s.getsockopt(server, s.SOL_IPV6, s.IP6T_SO_ORIGINAL_DST);
    expect(original).toMatchObject({ family, address: target, port: 7777 });
  });
});

describe('structs of other kernels', () => {
  // What Linux 6.18 gave for two connections. Kernels only append to these structs, so an older one gives the same cut.
  const recorded = {
    tcp: Buffer.from(
      '010000000007aa01e01c0300409c000000800000b80b000000000000000000000000000000000000000000007800000000000000' +
        '7800000078000000ffff00004e8401004100000025000000ffffff7f0b000000cbff00000300000000000000d7ff000000000000' +
        'aae7fdfb02000000ffffffffffffffff0600000000000000b80b0000000000000400000003000000000000000d00000001000000' +
        '01000000d8893d960000000000000000000000000000000000000000000000000000000002000000000000000500000000000000' +
        '000000000000000000000000000000000000000000000100008801000000000000000000000000000000000000000000000000' +
        '000000000000000000000000000000000000000000000000',
      'hex',
    ).subarray(0, 280),
    mptcp: Buffer.from(
      '00000002000000000200000056b2f79d8f5665ccdac5ed378f5665ccdac5ed37ae43ade0bcad7d79000000000000000000000000' +
        '000000000500000000000000b80b000000000000050000000000000001000000780000007800000078000000',
      'hex',
    ),
  };

  /** The fields as a C program finds them with the structs of the headers that are installed. */
  async function inC(struct: string, header: string, keys: string[], data: Uint8Array) {
    const prefix = struct === 'tcp_info' ? 'tcpi' : 'mptcpi';
    const lines = keys.map(
      (key) => `printf("${key} %llu\\n", (unsigned long long)info.${prefix}_${key});`,
    );
    const source = `#include <stdio.h>
#include <string.h>
#include <netinet/in.h>
#include <linux/${header}.h>
int main(int argc, char **argv) {
  struct ${struct} info;
  memset(&info, 0, sizeof info);
  for (size_t i = 0; argc == 2 && i < sizeof info && argv[1][2 * i]; i++)
    sscanf(argv[1] + 2 * i, "%2hhx", (unsigned char *)&info + i);
  ${lines.join('\n  ')}
}`;
    const text = await runC(source, Buffer.from(data).toString('hex'));
    return Object.fromEntries(
      text
        .trim()
        .split('\n')
        .map((line) => [line.split(' ')[0], BigInt(line.split(' ')[1] ?? '')]),
    );
  }

  function numbers(info: object): Record<string, bigint> {
    return Object.fromEntries(Object.entries(info).map(([key, value]) => [key, BigInt(value)]));
  }

  test.each([
    ['4.19', 224, 'reord_seen'],
    ['5.4', 232, 'snd_wnd'],
    ['6.2', 240, 'rehash'],
    ['6.7', 248, 'total_rto_time'],
    ['6.18', 280, 'accecn_opt_seen'],
  ])('tcp_info of Linux %s (%i bytes)', async (_kernel, size, last) => {
    const bytes = recorded.tcp.subarray(0, size);
    const info = tcp_info.decode(bytes);
    expect(Object.keys(info).at(-1)).toBe(last);
    expect(info.extra).toBeUndefined();
    // The headers of Linux 5.4 have this much.
    const keys = Object.keys(info).slice(
      0,
      Object.keys(tcp_info.decode(new Uint8Array(232))).length,
    );
    const theirs = await inC('tcp_info', 'tcp', keys, bytes);
    expect(numbers(info)).toMatchObject(theirs);
    expect(Object.keys(theirs)).toHaveLength(keys.length);
  });

  test.each([
    ['5.6', 40, 'rcv_nxt'],
    ['5.14', 43, 'csum_enabled'],
    ['6.18', 96, 'last_ack_recv'],
  ])('mptcp_info of Linux %s (%i bytes)', async (_kernel, size, last) => {
    const bytes = recorded.mptcp.subarray(0, size);
    const info = mptcp_info.decode(bytes);
    expect(Object.keys(info).at(-1)).toBe(last);
    const keys = Object.keys(info).slice(0, 14);
    const theirs = await inC('mptcp_info', 'mptcp', keys, bytes);
    expect(numbers(info)).toMatchObject(theirs);
    expect(Object.keys(theirs)).toHaveLength(keys.length);
  });

  test('a newer kernel leaves what is unknown in extra', () => {
    const bytes = new Uint8Array(300);
    bytes.set([1, 2, 3], 280);
    expect(tcp_info.decode(bytes).extra).toEqual(bytes.slice(280));
    expect(mptcp_info.decode(new Uint8Array(104)).extra).toHaveLength(8);
  });
});
