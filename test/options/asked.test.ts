// Options that are asked for something, that give something back, or whose bits are an unsigned number: beside Python,
// which has the same fds.
import { spawnSync } from 'node:child_process';
import { accessSync, closeSync, constants, openSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { inOwnNamespace, ip, noNamespace } from '../support/own-netns.ts';
import { hasProgram } from '../support/peer.ts';

const noPython = hasProgram('python3') ? '' : ' (needs python3)';
const why = noNamespace !== '' ? noNamespace : noPython;

inOwnNamespace('link set lo multicast on', 'route add 224.0.0.0/4 dev lo');

const { AF_INET, AF_INET6, SOCK_STREAM, SOCK_DGRAM, SOL_SOCKET, IPPROTO_TCP } = s;
const IP = s.IPPROTO_IP;
const IPV6 = s.IPPROTO_IPV6;
const loopback = { family: AF_INET, address: '127.0.0.1', port: 0 } as const;
const loopback6 = { family: AF_INET6, address: '::1', port: 0, flowinfo: 0, scopeId: 0 } as const;

/** What a line of Python prints that has an fd as `fd`, and the numbers as `n`. */
function python(fd: number, code: string, ...numbers: number[]): string {
  const program = `import sys, socket, struct, fcntl; fd = 3; n = [int(a) for a in sys.argv[1:]]
s = socket.socket(fileno=3) if n[:1] != [-1] else None
print(${code})
if s: s.detach()`;
  const { stdout, stderr } = spawnSync('python3', ['-c', program, ...numbers.map(String)], {
    stdio: ['ignore', 'pipe', 'pipe', fd],
    encoding: 'utf8',
  });
  return stdout.trim() || stderr;
}

const unsigned = (fd: number, level: number, option: number): number =>
  Number(python(fd, `struct.unpack('=I', s.getsockopt(n[0], n[1], 4))[0]`, level, option));

describe.skipIf(why !== '')(`unsigned options${why}`, () => {
  test('SO_MARK, SO_PRIORITY, TCP_NOTSENT_LOWAT', () => {
    const fd = keep(s.socket(AF_INET, SOCK_STREAM));
    s.setsockopt(fd, SOL_SOCKET, s.SO_MARK, 0xdeadbeef);
    s.setsockopt(fd, SOL_SOCKET, s.SO_PRIORITY, 0xfffe0001);
    s.setsockopt(fd, IPPROTO_TCP, s.TCP_NOTSENT_LOWAT, 0xffffffff);
    expect(s.getsockopt(fd, SOL_SOCKET, s.SO_MARK)).toBe(0xdeadbeef);
    expect(unsigned(fd, SOL_SOCKET, s.SO_MARK)).toBe(0xdeadbeef);
    expect(s.getsockopt(fd, SOL_SOCKET, s.SO_PRIORITY)).toBe(0xfffe0001);
    expect(unsigned(fd, SOL_SOCKET, s.SO_PRIORITY)).toBe(0xfffe0001);
    expect(s.getsockopt(fd, IPPROTO_TCP, s.TCP_NOTSENT_LOWAT)).toBe(0xffffffff);
    expect(unsigned(fd, IPPROTO_TCP, s.TCP_NOTSENT_LOWAT)).toBe(0xffffffff);
    // What is signed stays so; TCP has it since Linux 6.9.
    const [unix] = keepBoth(s.socketpair(s.AF_UNIX, SOCK_STREAM));
    s.setsockopt(unix, SOL_SOCKET, s.SO_PEEK_OFF, -1);
    expect(s.getsockopt(unix, SOL_SOCKET, s.SO_PEEK_OFF)).toBe(-1);
  });

  test('TCP_QUEUE_SEQ in repair mode', () => {
    const fd = keep(s.socket(AF_INET, SOCK_STREAM));
    s.setsockopt(fd, IPPROTO_TCP, s.TCP_REPAIR, 1);
    s.setsockopt(fd, IPPROTO_TCP, s.TCP_REPAIR_QUEUE, 2 /* TCP_SEND_QUEUE */);
    s.setsockopt(fd, IPPROTO_TCP, s.TCP_QUEUE_SEQ, 0xf0000000);
    expect(s.getsockopt(fd, IPPROTO_TCP, s.TCP_QUEUE_SEQ)).toBe(0xf0000000);
    expect(unsigned(fd, IPPROTO_TCP, s.TCP_QUEUE_SEQ)).toBe(0xf0000000);
  });

  test('IP_UNICAST_IF: an index in network order', () => {
    ip('link add v0 index 200 type veth peer name v1');
    for (const [family, level, option] of [
      [AF_INET, IP, s.IP_UNICAST_IF],
      [AF_INET6, IPV6, s.IPV6_UNICAST_IF],
    ] as const) {
      const fd = keep(s.socket(family, SOCK_DGRAM));
      s.setsockopt(fd, level as typeof IP, option as typeof s.IP_UNICAST_IF, s.htonl(200));
      const read = s.getsockopt(fd, level as typeof IP, option as typeof s.IP_UNICAST_IF);
      expect(s.ntohl(read)).toBe(200);
      expect(read).toBe(unsigned(fd, level, option));
    }
  });

  test('ICMP_FILTER', () => {
    const fd = keep(s.socket(AF_INET, s.SOCK_RAW, s.IPPROTO_ICMP));
    s.setsockopt(fd, s.SOL_RAW, s.ICMP_FILTER, 0xfffffffe);
    expect(s.getsockopt(fd, s.SOL_RAW, s.ICMP_FILTER)).toBe(0xfffffffe);
    expect(unsigned(fd, s.SOL_RAW, s.ICMP_FILTER)).toBe(0xfffffffe);
  });
});

describe('SO_PEERNAME is what getpeername says', () => {
  test.each([
    ['IPv4', loopback],
    ['IPv6', loopback6],
    ['abstract Unix', { family: s.AF_UNIX, path: '' }],
  ] as const)('%s', (_, address) => {
    const listener = keep(s.socket(address.family, SOCK_STREAM));
    s.bind(listener, address);
    s.listen(listener);
    const client = keep(s.socket(address.family, SOCK_STREAM));
    s.connect(client, s.getsockname(listener));
    expect(s.getsockopt(client, SOL_SOCKET, s.SO_PEERNAME)).toEqual(s.getpeername(client));
    expect(s.getpeername(client)).toEqual(s.getsockname(listener));
  });

  test('one without a name, and one without a peer', () => {
    const [a] = keepBoth(s.socketpair(s.AF_UNIX, SOCK_STREAM));
    expect(s.getsockopt(a, SOL_SOCKET, s.SO_PEERNAME)).toEqual({ family: s.AF_UNIX, path: '' });
    const fd = keep(s.socket(AF_INET, SOCK_STREAM));
    expect(() => s.getsockopt(fd, SOL_SOCKET, s.SO_PEERNAME)).toThrow('ENOTCONN');
  });
});

describe.skipIf(noNamespace !== '')(`filters of sources${noNamespace}`, () => {
  test('IP_MSFILTER: what was set is got', () => {
    const fd = keep(s.socket(AF_INET, SOCK_DGRAM));
    const group = { multiaddr: '232.1.2.3', interface: '127.0.0.1' };
    s.setsockopt(fd, IP, s.IP_ADD_SOURCE_MEMBERSHIP, { ...group, sourceaddr: '10.0.0.9' });
    expect(s.getsockopt(fd, IP, s.IP_MSFILTER, group)).toEqual({
      ...group,
      fmode: s.MCAST_INCLUDE,
      slist: ['10.0.0.9'],
    });
    const filter = { ...group, fmode: s.MCAST_INCLUDE, slist: ['10.0.0.1', '10.0.0.2'] };
    s.setsockopt(fd, IP, s.IP_MSFILTER, filter);
    expect(s.getsockopt(fd, IP, s.IP_MSFILTER, group)).toEqual(filter);
    expect(() => s.getsockopt(fd, IP, s.IP_MSFILTER, { ...group, multiaddr: '232.9.9.9' })).toThrow(
      'EADDRNOTAVAIL',
    );
    expect(() => s.getsockopt(fd, IP, s.IP_MSFILTER, {} as never)).toThrow('"request.multiaddr"');
    expect(() => s.getsockopt(fd, IP, s.IP_MSFILTER, null as never)).toThrow(TypeError);
  });

  test.each([
    ['IPv4', AF_INET, IP, '232.1.1.1', ['10.0.0.1', '10.0.0.2']],
    ['IPv6', AF_INET6, IPV6, 'ff31::1', ['2001:db8::1', '2001:db8::2']],
  ] as const)('MCAST_MSFILTER over %s: what was set is got', (_, family, level, text, sources) => {
    const address = (host: string) =>
      (family === AF_INET
        ? { family, address: host, port: 0 }
        : { family, address: host, port: 0, flowinfo: 0, scopeId: 0 }) as s.Address;
    const fd = keep(s.socket(family, SOCK_DGRAM));
    const lo = s.if_nametoindex('lo');
    const group = address(text);
    const at = level as typeof IP;
    s.setsockopt(fd, at, s.MCAST_JOIN_SOURCE_GROUP, {
      interface: lo,
      group,
      source: address(sources[0]),
    });
    const filter = { interface: lo, group, fmode: s.MCAST_INCLUDE, slist: sources.map(address) };
    s.setsockopt(fd, at, s.MCAST_MSFILTER, filter);
    expect(s.getsockopt(fd, at, s.MCAST_MSFILTER, { interface: lo, group })).toEqual(filter);
  });

  test('IPV6_FLOWLABEL_MGR: the label that the kernel chose comes back, and is the connection’s', () => {
    const fd = keep(s.socket(AF_INET6, SOCK_DGRAM));
    const made = s.setsockopt(fd, IPV6, s.IPV6_FLOWLABEL_MGR, {
      dst: '::1',
      label: 0,
      action: s.IPV6_FL_A_GET,
      share: s.IPV6_FL_S_EXCL,
      flags: s.IPV6_FL_F_CREATE,
      expires: 60,
      linger: 7,
    });
    const label = made?.label ?? 0;
    expect(label).toBeGreaterThan(0);
    s.setsockopt(fd, IPV6, s.IPV6_FLOWINFO_SEND, 1);
    s.connect(fd, { ...loopback6, port: 9, flowinfo: label });
    const told = s.getsockopt(fd, IPV6, s.IPV6_FLOWLABEL_MGR);
    expect(told).toMatchObject({ dst: '::1', label, share: s.IPV6_FL_S_EXCL });
    // The peer sends none.
    expect(s.getsockopt(fd, IPV6, s.IPV6_FLOWLABEL_MGR, { flags: s.IPV6_FL_F_REMOTE }).label).toBe(
      0,
    );
    expect(s.setsockopt(fd, SOL_SOCKET, s.SO_REUSEADDR, 1)).toBeUndefined();
  });
});

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

const vsock = isReadable('/dev/vsock') ? noPython : ' (needs /dev/vsock)';

test.skipIf(vsock !== '')(`IOCTL_VM_SOCKETS_GET_LOCAL_CID: this machine${vsock}`, () => {
  const fd = openSync('/dev/vsock', 'r');
  try {
    const cid = s.ioctl(fd, s.IOCTL_VM_SOCKETS_GET_LOCAL_CID);
    const theirs = python(
      fd,
      `struct.unpack('=I', fcntl.ioctl(3, n[1], b'\\0' * 4))[0]`,
      -1,
      0x7b9,
    );
    expect(String(cid)).toBe(theirs);
  } finally {
    closeSync(fd);
  }
});
