// Addresses against the structs that C fills in, Python's socket module, and the kernel itself.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import {
  type Address,
  type AddressInput,
  AF_APPLETALK,
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  AF_PACKET,
  AF_UNIX,
  AF_UNSPEC,
  AF_VSOCK,
  ARPHRD_ETHER,
  ARPHRD_LOOPBACK,
  accept,
  address,
  bind,
  connect,
  ETH_P_IP,
  getpeername,
  getsockname,
  INADDR_ANY,
  INADDR_LOOPBACK,
  if_nametoindex,
  inet_pton,
  listen,
  NETLINK_ROUTE,
  PACKET_HOST,
  PACKET_OUTGOING,
  recvfrom,
  SOCK_DGRAM,
  SOCK_RAW,
  SOCK_STREAM,
  SyscallError,
  sendto,
  sockaddr,
  socket,
  socketpair,
  VMADDR_CID_ANY,
  VMADDR_CID_HOST,
} from '../../lib/index.ts';
import { keep, keepBoth, thrown } from '../support/fds.ts';
import { hasProgram, Python, python, runC, temporaryFolder } from '../support/peer.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const lo = if_nametoindex('lo');
// The loopback address has to be there: containers often have none.
const noInet6 =
  !existsSync('/proc/net/if_inet6') ||
  !/^0{31}1 /m.test(readFileSync('/proc/net/if_inet6', 'latin1'));

const path108 = `/${'p'.repeat(107)}`;
const path107 = `/${'p'.repeat(106)}`;
const hardware = Uint8Array.of(0x02, 0, 0, 0xab, 0xcd, 0xef);

/** An address, and the C that fills the same into `u`, of which it says how many bytes count. */
const structs: readonly (readonly [name: string, value: Address, c: string])[] = [
  [
    'IPv4',
    { family: AF_INET, address: '127.1.2.3', port: 8080 },
    `u.in.sin_family = AF_INET; u.in.sin_port = htons(8080);
     inet_pton(AF_INET, "127.1.2.3", &u.in.sin_addr); n = sizeof u.in;`,
  ],
  [
    'IPv4, highest',
    { family: AF_INET, address: '255.255.255.255', port: 65_535 },
    `u.in.sin_family = AF_INET; u.in.sin_port = htons(65535);
     u.in.sin_addr.s_addr = htonl(INADDR_BROADCAST); n = sizeof u.in;`,
  ],
  [
    'IPv6',
    { family: AF_INET6, address: '2001:db8::1', port: 443, flowinfo: 0, scopeId: 0 },
    `u.in6.sin6_family = AF_INET6; u.in6.sin6_port = htons(443);
     inet_pton(AF_INET6, "2001:db8::1", &u.in6.sin6_addr); n = sizeof u.in6;`,
  ],
  [
    'IPv6 with flow information and scope',
    { family: AF_INET6, address: 'fe80::1', port: 1, flowinfo: 0x0fedcba9, scopeId: 0xfffffffe },
    `u.in6.sin6_family = AF_INET6; u.in6.sin6_port = htons(1);
     u.in6.sin6_flowinfo = htonl(0x0fedcba9); u.in6.sin6_scope_id = 0xfffffffe;
     inet_pton(AF_INET6, "fe80::1", &u.in6.sin6_addr); n = sizeof u.in6;`,
  ],
  [
    'Unix path',
    { family: AF_UNIX, path: '/tmp/s' },
    `u.un.sun_family = AF_UNIX; strcpy(u.un.sun_path, "/tmp/s");
     n = offsetof(struct sockaddr_un, sun_path) + 7;`,
  ],
  [
    'Unix path of 107 bytes and its NUL',
    { family: AF_UNIX, path: path107 },
    `u.un.sun_family = AF_UNIX; strcpy(u.un.sun_path, "${path107}"); n = sizeof u.un;`,
  ],
  [
    'Unix path of 108 bytes and no NUL',
    { family: AF_UNIX, path: path108 },
    `u.un.sun_family = AF_UNIX; memcpy(u.un.sun_path, "${path108}", 108); n = sizeof u.un;`,
  ],
  [
    'Unix abstract name with NULs',
    { family: AF_UNIX, path: '\0a\0b\0' },
    `u.un.sun_family = AF_UNIX; memcpy(u.un.sun_path, "\\0a\\0b\\0", 5);
     n = offsetof(struct sockaddr_un, sun_path) + 5;`,
  ],
  [
    'Unix abstract name that is no UTF-8',
    { family: AF_UNIX, path: Uint8Array.of(0, 0xff, 0xfe) },
    `u.un.sun_family = AF_UNIX; memcpy(u.un.sun_path, "\\0\\xff\\xfe", 3);
     n = offsetof(struct sockaddr_un, sun_path) + 3;`,
  ],
  [
    'Unix unnamed',
    { family: AF_UNIX, path: '' },
    'u.un.sun_family = AF_UNIX; n = offsetof(struct sockaddr_un, sun_path);',
  ],
  [
    'netlink',
    { family: AF_NETLINK, pid: 0xfffffffe, groups: 0x80000001 },
    `u.nl.nl_family = AF_NETLINK; u.nl.nl_pid = 0xfffffffe; u.nl.nl_groups = 0x80000001;
     n = sizeof u.nl;`,
  ],
  [
    'packet',
    {
      family: AF_PACKET,
      protocol: ETH_P_IP,
      ifindex: 7,
      hatype: ARPHRD_ETHER,
      pkttype: PACKET_OUTGOING,
      address: hardware,
    },
    `u.ll.sll_family = AF_PACKET; u.ll.sll_protocol = htons(ETH_P_IP); u.ll.sll_ifindex = 7;
     u.ll.sll_hatype = ARPHRD_ETHER; u.ll.sll_pkttype = PACKET_OUTGOING; u.ll.sll_halen = 6;
     memcpy(u.ll.sll_addr, "\\x02\\0\\0\\xab\\xcd\\xef", 6); n = sizeof u.ll;`,
  ],
  [
    'vsock',
    { family: AF_VSOCK, cid: VMADDR_CID_HOST, port: 0xfffffffe },
    `u.vm.svm_family = AF_VSOCK; u.vm.svm_cid = VMADDR_CID_HOST; u.vm.svm_port = 0xfffffffe;
     n = sizeof u.vm;`,
  ],
  [
    'no address',
    { family: AF_UNSPEC, data: new Uint8Array(14) },
    'u.sa.sa_family = AF_UNSPEC; n = sizeof u.sa;',
  ],
  [
    'a hardware address of 20 bytes, as of InfiniBand',
    {
      family: AF_PACKET,
      protocol: 0x806,
      ifindex: 7,
      hatype: 32,
      pkttype: 4,
      address: Uint8Array.from({ length: 20 }, (_, i) => i + 1),
    },
    'u.ll.sll_family = AF_PACKET; u.ll.sll_protocol = htons(0x806); u.ll.sll_ifindex = 7; u.ll.sll_hatype = 32; u.ll.sll_pkttype = 4; u.ll.sll_halen = 20; for (int i = 0; i < 20; i++) ((unsigned char*)&u)[offsetof(struct sockaddr_ll, sll_addr) + i] = i + 1; n = offsetof(struct sockaddr_ll, sll_addr) + 20;',
  ],
  [
    'vsock with a flag',
    { family: AF_VSOCK, cid: 2, port: 1024, flags: 1 },
    'u.vm.svm_family = AF_VSOCK; u.vm.svm_cid = 2; u.vm.svm_port = 1024; u.vm.svm_flags = VMADDR_FLAG_TO_HOST; n = sizeof u.vm;',
  ],
  [
    'a family that has no name here',
    { family: AF_APPLETALK, data: Uint8Array.of(1, 2, 3) },
    'u.sa.sa_family = AF_APPLETALK; memcpy(u.sa.sa_data, "\\1\\2\\3", 3); n = 5;',
  ],
];

const source = `
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <net/if_arp.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/netlink.h>
#include <linux/vm_sockets.h>
union any {
  struct sockaddr sa; struct sockaddr_in in; struct sockaddr_in6 in6; struct sockaddr_nl nl;
  struct sockaddr_ll ll; struct sockaddr_vm vm; struct sockaddr_storage storage;
  struct sockaddr_un un;
};
static void print(const void* bytes, size_t n) {
  for (size_t i = 0; i < n; i++) printf("%02x", ((const unsigned char*)bytes)[i]);
  printf("\\n");
}
int main(void) {
  ${structs
    .map(([, , c]) => `{ union any u; size_t n; memset(&u, 0, sizeof u); ${c} print(&u, n); }`)
    .join('\n  ')}
  return 0;
}`;

describe.skipIf(!hasProgram('cc'))('the structs of a C program (needs cc)', () => {
  let lines: string[] = [];
  beforeAll(async () => {
    lines = (await runC(source)).trimEnd().split('\n');
  });

  test.each(structs.map(([name], i) => [name, i] as const))(
    '%s: sockaddr() makes its bytes, address() reads them',
    (_name, i) => {
      const value = structs[i]?.[1] as Address;
      expect(hex(sockaddr(value))).toBe(lines[i]);
      expect(address(new Uint8Array(Buffer.from(lines[i] ?? '', 'hex')))).toEqual(value);
    },
  );
});

describe('what an address may leave out, and other ways to say it', () => {
  const inet6 = { family: AF_INET6, address: '::1', port: 1, flowinfo: 0, scopeId: 0 } as const;

  test.each<[string, AddressInput, Address]>([
    [
      'INADDR_ANY',
      { family: AF_INET, address: INADDR_ANY, port: 0 },
      { family: AF_INET, address: '0.0.0.0', port: 0 },
    ],
    [
      'INADDR_LOOPBACK',
      { family: AF_INET, address: INADDR_LOOPBACK, port: 1 },
      { family: AF_INET, address: '127.0.0.1', port: 1 },
    ],
    ['IPv6 without flow and scope', { family: AF_INET6, address: '::1', port: 1 }, inet6],
    ['IPv6 in its long form', { family: AF_INET6, address: '0:0:0:0:0:0:0:1', port: 1 }, inet6],
    [
      'IPv4 in IPv6',
      { family: AF_INET6, address: '::ffff:127.0.0.1', port: 1 },
      { ...inet6, address: '::ffff:127.0.0.1' },
    ],
    [
      'a zone by name',
      { family: AF_INET6, address: 'fe80::1%lo', port: 1 },
      { ...inet6, address: 'fe80::1', scopeId: lo },
    ],
    [
      'a zone by number',
      { family: AF_INET6, address: 'fe80::1%1', port: 1 },
      { ...inet6, address: 'fe80::1', scopeId: 1 },
    ],
    [
      'a zone counts before a scope',
      { family: AF_INET6, address: 'fe80::1%lo', port: 1, scopeId: 9 },
      { ...inet6, address: 'fe80::1', scopeId: lo },
    ],
    ['netlink without all', { family: AF_NETLINK }, { family: AF_NETLINK, pid: 0, groups: 0 }],
    [
      'packet without all',
      { family: AF_PACKET },
      {
        family: AF_PACKET,
        protocol: 0,
        ifindex: 0,
        hatype: 0,
        pkttype: 0,
        address: new Uint8Array(0),
      },
    ],
    [
      'vsock to any machine',
      { family: AF_VSOCK, cid: VMADDR_CID_ANY, port: 1 },
      { family: AF_VSOCK, cid: 0xffffffff, port: 1 },
    ],
    [
      'a path as bytes',
      { family: AF_UNIX, path: bytes('/tmp/s') },
      { family: AF_UNIX, path: '/tmp/s' },
    ],
    [
      'a path beyond ASCII',
      { family: AF_UNIX, path: bytes('/\xc3\xa9') },
      { family: AF_UNIX, path: '/é' },
    ],
    [
      'a path that is no UTF-8',
      { family: AF_UNIX, path: bytes('/\xe9') },
      { family: AF_UNIX, path: bytes('/\xe9') },
    ],
    ['no address', { family: AF_UNSPEC }, { family: AF_UNSPEC, data: new Uint8Array(14) }],
    [
      'the data of a family that has fields',
      { family: AF_INET, data: Uint8Array.of(0, 80, 127, 0, 0, 1) },
      { family: AF_INET, address: '127.0.0.1', port: 80 },
    ],
  ])('%s', (_name, input, value) => {
    expect(address(sockaddr(input))).toEqual(value);
  });

  test('a zone that is no interface is ENODEV, as if_nametoindex(3) has it', () => {
    const error = thrown(() => sockaddr({ family: AF_INET6, address: 'fe80::1%nowhere', port: 1 }));
    expect(error).toBeInstanceOf(SyscallError);
    expect(error).toMatchObject({ code: 'ENODEV', syscall: 'if_nametoindex', path: 'nowhere' });
  });

  test('whole sockaddrs pass as they are, whatever their length', () => {
    for (const length of [0, 1, 2, 15, 128, 1000]) {
      expect(sockaddr(new Uint8Array(length).fill(7))).toEqual(new Uint8Array(length).fill(7));
    }
  });
});

describe('what is refused, by name', () => {
  const inet = { family: AF_INET, address: '1.2.3.4', port: 1 } as const;
  const inet6 = { family: AF_INET6, address: '::1', port: 1 } as const;

  test.each<[argument: string, typeof TypeError | typeof RangeError, value: unknown]>([
    ['address', TypeError, undefined],
    ['address', TypeError, null],
    ['address', TypeError, '127.0.0.1'],
    ['address.family', TypeError, {}],
    ['address.family', TypeError, { family: 'AF_INET' }],
    ['address', TypeError, { family: AF_INET, port: 1 }],
    ['address', TypeError, { ...inet, address: 'localhost' }],
    ['address', TypeError, { ...inet, address: '1.2.3' }],
    ['address', TypeError, { ...inet, address: '1.2.3.4\0' }],
    ['address', RangeError, { ...inet, address: -1 }],
    ['address', RangeError, { ...inet, address: 2 ** 32 }],
    ['port', TypeError, { family: AF_INET, address: '1.2.3.4' }],
    ['port', TypeError, { ...inet, port: '80' }],
    ['port', RangeError, { ...inet, port: -1 }],
    ['port', RangeError, { ...inet, port: 65_536 }],
    ['port', RangeError, { ...inet, port: 0.5 }],
    ['address', TypeError, { ...inet6, address: '127.0.0.1' }],
    ['address', TypeError, { ...inet6, address: '1::2::3' }],
    ['flowinfo', RangeError, { ...inet6, flowinfo: -1 }],
    ['scopeId', RangeError, { ...inet6, scopeId: 2 ** 32 }],
    ['path', RangeError, { family: AF_UNIX, path: `${path108}p` }],
    ['path', RangeError, { family: AF_UNIX, path: new Uint8Array(109) }],
    ['path', RangeError, { family: AF_UNIX, path: `/${'é'.repeat(54)}` }],
    ['path', TypeError, { family: AF_UNIX, path: '/a\0b' }],
    ['address.path', TypeError, { family: AF_UNIX }],
    ['pid', RangeError, { family: AF_NETLINK, pid: -1 }],
    ['groups', TypeError, { family: AF_NETLINK, groups: '1' }],
    ['protocol', RangeError, { family: AF_PACKET, protocol: 65_536 }],
    ['pkttype', RangeError, { family: AF_PACKET, pkttype: 256 }],
    ['address', RangeError, { family: AF_PACKET, address: new Uint8Array(33) }],
    ['cid', TypeError, { family: AF_VSOCK, port: 1 }],
    ['address.data', TypeError, { family: AF_APPLETALK }],
    ['address.data', RangeError, { family: AF_APPLETALK, data: new Uint8Array(127) }],
    ['address.family', RangeError, { family: 65_536, data: new Uint8Array(1) }],
  ])('%s: %s', (argument, type, value) => {
    const error = thrown(() => sockaddr(value as AddressInput));
    expect(error).toBeInstanceOf(type);
    expect((error as Error).message).toContain(`"${argument}"`);
  });

  test('data without memory', () => {
    const data = new Uint8Array(4);
    structuredClone(data.buffer, { transfer: [data.buffer] });
    expect(() => sockaddr({ family: AF_APPLETALK, data })).toThrow(
      '"address.data" must be attached memory, got a detached buffer',
    );
  });

  test.each([
    ['nothing', ''],
    ['half a family', '02'],
    ['an IPv4 address that ends before its end', '02000050 7f0000'],
    ['an IPv6 address that ends before its end', `0a000050 00000000 ${'00'.repeat(15)}`],
    ['a netlink address that ends before its end', `10000000 00000000 000000`],
    ['a packet address that ends before its hardware address', '1100 0800 00000001 0001 00'],
    ['a vsock address that ends before its end', `2800${'00'.repeat(13)}`],
  ])('malformed bytes are a RangeError: %s', (_name, text) => {
    const malformed = new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'));
    // The family is in host byte order.
    if (malformed.length >= 2) new Uint16Array(malformed.buffer, 0, 1)[0] = malformed[0] ?? 0;
    expect(() => address(malformed)).toThrow(RangeError);
  });

  test('a hardware address that claims more bytes than there are gives those that are', () => {
    const cut = sockaddr({ family: AF_PACKET, address: hardware }).subarray(0, 14);
    expect(address(cut)).toMatchObject({ address: hardware.subarray(0, 2) });
  });
});

describe('through the kernel and back', () => {
  test.for<[string, Address]>([
    ['IPv4', { family: AF_INET, address: '127.3.2.1', port: 0 }],
    ['IPv6', { family: AF_INET6, address: '::1', port: 0, flowinfo: 0, scopeId: 0 }],
    ['abstract with NULs', { family: AF_UNIX, path: `\0sockfd\0${process.pid}\0` }],
    ['abstract, no UTF-8', { family: AF_UNIX, path: bytes(`\0\xff${process.pid}`) }],
    [
      'abstract of 108 bytes',
      { family: AF_UNIX, path: `\0sockfd-${process.pid}`.padEnd(108, '-') },
    ],
  ])('bind, then getsockname: %s', ([, value], ctx) => {
    ctx.skip(noInet6 && value.family === AF_INET6, 'needs ::1');
    const fd = keep(socket(value.family, SOCK_DGRAM));
    bind(fd, value);
    const got = getsockname(fd);
    expect(got).toEqual(
      'port' in value ? { ...value, port: (got as { port: number }).port } : value,
    );
  });

  test('a path of 108 bytes binds, and comes back whole although it has no NUL', () => {
    const folder = temporaryFolder();
    try {
      const path = `${folder}/`.padEnd(108, 's');
      const server = keep(socket(AF_UNIX, SOCK_STREAM));
      bind(server, { family: AF_UNIX, path });
      listen(server);
      // unix(7): the kernel adds the NUL, and reports an address one byte longer than sockaddr_un.
      const addrlen = Int32Array.of(128);
      raw.getsockname(server, new Uint8Array(128), addrlen);
      expect(addrlen[0]).toBe(111);
      expect(getsockname(server)).toEqual({ family: AF_UNIX, path });
      const client = keep(socket(AF_UNIX, SOCK_STREAM));
      connect(client, { family: AF_UNIX, path });
      expect(getpeername(client)).toEqual({ family: AF_UNIX, path });
      expect(keep(accept(server).fd)).toBeGreaterThan(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('a path with and without its NUL is the same path', () => {
    const folder = temporaryFolder();
    try {
      const path = `${folder}/s`;
      const fd = keep(socket(AF_UNIX, SOCK_DGRAM));
      const withNul = sockaddr({ family: AF_UNIX, path });
      bind(fd, withNul.subarray(0, withNul.length - 1));
      expect(getsockname(fd)).toEqual({ family: AF_UNIX, path });
      connect(keep(socket(AF_UNIX, SOCK_DGRAM)), withNul);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('autobind: the unnamed address gives an abstract name of five characters, unix(7)', () => {
    const fd = keep(socket(AF_UNIX, SOCK_DGRAM));
    expect(getsockname(fd)).toEqual({ family: AF_UNIX, path: '' });
    bind(fd, { family: AF_UNIX, path: '' });
    expect((getsockname(fd) as { path: string }).path).toMatch(/^\0[0-9a-f]{5}$/);
  });

  test('a socket pair has no names, and neither has the sender of its data', () => {
    const [a, b] = keepBoth(socketpair(AF_UNIX, SOCK_DGRAM));
    expect(getsockname(a)).toEqual({ family: AF_UNIX, path: '' });
    expect(getpeername(a)).toEqual({ family: AF_UNIX, path: '' });
    raw.send(a, bytes('x'), 0, 1, 0);
    expect(recvfrom(b, new Uint8Array(4)).address).toBeUndefined();
  });

  test('netlink: port and groups', () => {
    const fd = keep(socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE));
    bind(fd, { family: AF_NETLINK, groups: 1 });
    const { pid, groups } = getsockname(fd) as { pid: number; groups: number };
    expect(groups).toBe(1);
    expect(pid).toBeGreaterThan(0);
    const taken = keep(socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE));
    expect(thrown(() => bind(taken, { family: AF_NETLINK, pid }))).toMatchObject({
      code: 'EADDRINUSE',
      message: `bind EADDRINUSE netlink:${pid} (Address already in use)`,
    });
  });

  test.skipIf(process.getuid?.() !== 0)('packet: the loopback interface (needs root)', () => {
    const fd = keep(socket(AF_PACKET, SOCK_DGRAM, 0));
    const protocol = 0x88b5; // IEEE 802 local experimental
    bind(fd, { family: AF_PACKET, protocol, ifindex: lo });
    expect(getsockname(fd)).toEqual({
      family: AF_PACKET,
      protocol,
      ifindex: lo,
      hatype: ARPHRD_LOOPBACK,
      pkttype: PACKET_HOST,
      address: new Uint8Array(6),
    });
    sendto(fd, 'frame', 0, {
      family: AF_PACKET,
      protocol,
      ifindex: lo,
      address: new Uint8Array(6),
    });
    const { bytes: count, address: from } = recvfrom(fd, new Uint8Array(64));
    expect(count).toBe(5);
    expect(from).toMatchObject({
      family: AF_PACKET,
      protocol,
      ifindex: lo,
      hatype: ARPHRD_LOOPBACK,
    });
  });

  test.skipIf(noInet6)(
    'IPv6: flow information is taken, and comes back only where asked for, ipv6(7) (needs ::1)',
    () => {
      const fd = keep(socket(AF_INET6, SOCK_DGRAM));
      bind(fd, { family: AF_INET6, address: '::1', port: 0 });
      const at = getsockname(fd);
      sendto(fd, 'x', 0, { ...(at as Extract<Address, { flowinfo: number }>), flowinfo: 0xabcde });
      expect(recvfrom(fd, new Uint8Array(1)).address).toEqual(at);
    },
  );
});

describe("Python's socket module", () => {
  test.skipIf(noInet6)('gives the same names to the same sockets (needs ::1)', async () => {
    const peer = new Python(
      [],
      `
import socket, sys
a = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
a.bind(('::1', 0))
b = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
b.bind(b'')
print(a.getsockname()[1])
print(b.getsockname().hex())
for s in (a, b):
    data, address = s.recvfrom(100)
    print(address.hex() if isinstance(address, bytes) else ' '.join(map(str, address)))
`,
    );
    const inet6 = keep(socket(AF_INET6, SOCK_DGRAM));
    bind(inet6, { family: AF_INET6, address: '::1', port: 0 });
    sendto(inet6, 'x', 0, { family: AF_INET6, address: '::1', port: Number(await peer.line()) });
    const name = `\0py\0${process.pid}`;
    const unix = keep(socket(AF_UNIX, SOCK_DGRAM));
    bind(unix, { family: AF_UNIX, path: name });
    sendto(unix, 'x', 0, { family: AF_UNIX, path: Buffer.from(await peer.line(), 'hex') });
    const { port } = getsockname(inet6) as { port: number };
    expect(await peer.line()).toBe(`::1 ${port} 0 0`);
    expect(await peer.line()).toBe(hex(bytes(name)));
    await peer.end();
  });

  test('has the same bytes for the same text', async () => {
    const texts = ['::', '::1', '1::', '2001:db8::8:800:200c:417a', '::ffff:1.2.3.4', 'ff02::1'];
    const printed = await python(
      `import socket, sys
for text in sys.argv[1:]: print(socket.inet_pton(socket.AF_INET6, text).hex())`,
      ...texts,
    );
    expect(
      texts.map((text) =>
        hex(sockaddr({ family: AF_INET6, address: text, port: 0 }).subarray(8, 24)),
      ),
    ).toEqual(printed.trimEnd().split('\n'));
    expect(hex(inet_pton(AF_INET6, '::1') ?? bytes(''))).toBe(printed.split('\n')[1]);
  });
});
