// getsockopt(2) and setsockopt(2) where the kernel does not take sizes from the length that it was given, or where it
// follows addresses. What the kernel writes is looked for in guard bytes around the memory: sanitizers do not see it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { BATCH, Batch } from '../../lib/raw/index.ts';
import { allowed } from '../support/allowed.ts';
import { keep, keepBoth } from '../support/fds.ts';

const GUARD = 0xa5;
const ROOM = 16384;

/** A view of `size` bytes in the middle of others, and how many of the others were changed since. */
function guarded(size: number): { view: Uint8Array; around: Uint8Array; damage: () => number } {
  const around = new Uint8Array(size + 2 * ROOM).fill(GUARD);
  const view = around.subarray(ROOM, ROOM + size).fill(0);
  const damage = (): number =>
    around.reduce(
      (count, byte, i) => count + (byte !== GUARD && (i < ROOM || i >= ROOM + size) ? 1 : 0),
      0,
    );
  return { view, around, damage };
}

/** A group that the loopback interface joins with that many sources. */
function joined(family: number, sources: number): number {
  const level = family === s.AF_INET ? s.IPPROTO_IP : s.IPPROTO_IPV6;
  const fd = keep(s.socket(family, s.SOCK_DGRAM));
  const lo = s.if_nametoindex('lo');
  for (let i = 1; i <= sources; i++) {
    const [group, source] =
      family === s.AF_INET
        ? (['232.1.1.1', `10.0.0.${i}`] as const)
        : (['ff31::1', `2001:db8::${i.toString(16)}`] as const);
    const address = (text: string): s.Address => ({ family, address: text, port: 0 }) as s.Address;
    s.setsockopt(fd, level as 0, s.MCAST_JOIN_SOURCE_GROUP, {
      interface: lo,
      group: address(group),
      source: address(source),
    });
  }
  return fd;
}

/** struct group_filter that asks for so many sources. */
function groupRequest(view: Uint8Array, family: number, sources: number): void {
  const words = new DataView(view.buffer, view.byteOffset);
  words.setUint32(0, s.if_nametoindex('lo'), true);
  const group = s.sockaddr({
    family,
    address: family === s.AF_INET ? '232.1.1.1' : 'ff31::1',
    port: 0,
  } as s.Address);
  view.set(group, 8);
  words.setUint32(140, sources, true);
}

/** As many as a group may have where nobody changed the limits: net.ipv4.igmp_max_msf, net.ipv6.mld_max_msf. */
const sourcesOf = (family: number): number => (family === s.AF_INET ? 10 : 60);

describe('a count inside the struct', () => {
  test.each([
    ['AF_INET', s.AF_INET, s.IPPROTO_IP],
    ['AF_INET6', s.AF_INET6, s.IPPROTO_IPV6],
  ])('MCAST_MSFILTER of %s writes no more than its length', (_, family, level) => {
    const SOURCES = sourcesOf(family);
    const fd = joined(family, SOURCES);
    const { view, damage } = guarded(144);
    groupRequest(view, family, SOURCES);
    const length = Int32Array.of(144);
    expect(raw.getsockopt(fd, level, s.MCAST_MSFILTER, view, length)).toBe(-s.EFAULT);
    expect(damage()).toBe(0);
    // With room for all of them it is the filter.
    const right = guarded(144 + 128 * SOURCES);
    groupRequest(right.view, family, SOURCES);
    length[0] = right.view.length;
    expect(raw.getsockopt(fd, level, s.MCAST_MSFILTER, right.view, length)).toBe(0);
    expect(length[0]).toBe(right.view.length);
    expect(new DataView(right.view.buffer, right.view.byteOffset).getUint32(140, true)).toBe(
      SOURCES,
    );
    expect(s.address(right.view.subarray(144 + 128 * (SOURCES - 1)))).toMatchObject({ family });
    expect(right.damage()).toBe(0);
  });

  test('IP_MSFILTER writes no more than its length', () => {
    const SOURCES = sourcesOf(s.AF_INET);
    const fd = joined(s.AF_INET, SOURCES);
    const request = (size: number): ReturnType<typeof guarded> => {
      const made = guarded(size);
      made.view.set([232, 1, 1, 1, 127, 0, 0, 1]);
      new DataView(made.view.buffer, made.view.byteOffset).setUint32(12, SOURCES, true);
      return made;
    };
    const { view, damage } = request(16);
    const length = Int32Array.of(16);
    expect(raw.getsockopt(fd, s.IPPROTO_IP, s.IP_MSFILTER, view, length)).toBe(-s.EFAULT);
    expect(damage()).toBe(0);
    const right = request(16 + 4 * SOURCES);
    length[0] = right.view.length;
    expect(raw.getsockopt(fd, s.IPPROTO_IP, s.IP_MSFILTER, right.view, length)).toBe(0);
    expect([...right.view.subarray(16, 20)].slice(0, 3)).toEqual([10, 0, 0]);
    expect(right.damage()).toBe(0);
  });
});

describe('SO_GET_FILTER in a batch', () => {
  test('counts instructions there, too', () => {
    const fd = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
    const program = new Uint8Array(8 * 500);
    // BPF_RET | BPF_K
    for (let i = 0; i < 500; i++) program.set([0x06, 0, 0, 0, 0xff, 0xff], 8 * i);
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_ATTACH_FILTER, program);
    const { view, damage } = guarded(500);
    const batch = new Batch(3, view);
    batch.add(BATCH.getsockopt, fd, s.SOL_SOCKET, 0, s.SO_GET_FILTER, 0, 500);
    batch.add(BATCH.getsockopt, fd, s.SOL_SOCKET, 0, s.SO_GET_FILTER, 0, 62);
    batch.add(BATCH.getsockopt, fd, s.SOL_SOCKET, 0, s.SO_GET_FILTER, 0, 0);
    batch.run();
    expect([0, 1, 2].map((i) => batch.result(i))).toEqual([-s.EFAULT, -s.EINVAL, 0]);
    expect(batch.length(2)).toBe(500);
    expect(damage()).toBe(0);
    const whole = guarded(4000);
    const second = new Batch(1, whole.view);
    second.add(BATCH.getsockopt, fd, s.SOL_SOCKET, 0, s.SO_GET_FILTER, 0, 500);
    second.run();
    expect([second.result(0), second.length(0)]).toEqual([0, 500]);
    expect(whole.view).toEqual(program);
    expect(whole.damage()).toBe(0);
  });
});

describe('one door', () => {
  test('a batch asks options of every level, by the rules of the single call', () => {
    const fd = keep(s.socket(s.AF_INET, s.SOCK_STREAM));
    const view = new Uint8Array(512);
    const batch = new Batch(8, view);
    batch.add(BATCH.getsockopt, fd, s.IPPROTO_TCP, 0, s.TCP_KEEPIDLE, 0, 4);
    batch.add(BATCH.getsockopt, fd, s.IPPROTO_TCP, 0, s.TCP_INFO, 8, 400);
    batch.add(BATCH.getsockopt, fd, s.IPPROTO_TCP, 0, 35, 8, 64);
    batch.add(9999, fd);
    batch.add(-1, fd);
    view[8 + 24] = 0;
    batch.run();
    expect(batch.result(0)).toBe(0);
    expect(new Int32Array(view.buffer, 0, 1)[0]).toBe(7200);
    expect(batch.result(1)).toBe(0);
    expect(batch.length(1)).toBeGreaterThan(200);
    expect([batch.result(3), batch.result(4)]).toEqual([-s.ENOSYS, -s.ENOSYS]);
    // What the single call refuses with an exception is EINVAL here.
    view.fill(0xff);
    batch.add(BATCH.getsockopt, fd, s.IPPROTO_IP, 0, 131, 8, 64);
    batch.run();
    expect(batch.result(0)).toBe(-s.EINVAL);
    const ebtables = (): number =>
      raw.getsockopt(fd, s.IPPROTO_IP, 131, view.subarray(8), Int32Array.of(64));
    expect(ebtables).toThrow('getsockopt: "optval" must be');
  });
});

const rawSockets = allowed(s.AF_INET, s.SOCK_RAW);
const needed = rawSockets ? '' : ' (needs CAP_NET_RAW)';

describe('addresses in structs', () => {
  /** The first mapping of this process, and a page that none has. */
  function addresses(): [mapped: bigint, unmapped: bigint] {
    const [line = ''] = readFileSync('/proc/self/maps', 'utf8').split('\n');
    return [BigInt(`0x${line.slice(0, line.indexOf('-'))}`), 0x7fff_ffff_0000n - 0x7000_0000_0000n];
  }

  test.each([
    ['EBT_SO_SET_COUNTERS', s.IPPROTO_IP, 129],
    ['EBT_SO_SET_ENTRIES', s.IPPROTO_IP, 128],
    ['an option that nobody knows', 4711, 1],
    ['XDP_UMEM_REG', 283, 4],
  ])('%s is refused by name', (_, level, optname) => {
    const fd = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
    for (const address of addresses()) {
      const bytes = new BigUint64Array(8).fill(address);
      expect(() => raw.setsockopt(fd, level, optname, bytes, 64)).toThrow('setsockopt: "optval"');
    }
    // The level is wrong for the socket, which is the kernel's to say; there is nothing to follow.
    expect(raw.setsockopt(fd, level, optname, new Uint8Array(64), 64)).toBeLessThan(0);
    expect(raw.setsockopt(fd, level, optname, Int32Array.of(-1), 4)).toBeLessThan(0);
  });

  const names = test.skipIf(!rawSockets).each([128, 129, 130, 131]);
  names(`option %i of IPPROTO_IP writes nowhere${needed}`, (optname) => {
    const fd = keep(s.socket(s.AF_INET, s.SOCK_RAW, s.IPPROTO_RAW));
    for (const address of addresses()) {
      const bytes = new BigUint64Array(16).fill(address);
      const get = (): number =>
        raw.getsockopt(fd, s.IPPROTO_IP, optname, bytes, Int32Array.of(bytes.byteLength));
      expect(get).toThrow('getsockopt: "optval" must be');
    }
  });

  const fanout = `PACKET_FANOUT_DATA takes instructions, never an address${needed}`;
  test.skipIf(!rawSockets)(fanout, () => {
    const fd = keep(s.socket(s.AF_PACKET, s.SOCK_RAW, s.htons(s.ETH_P_ALL)));
    s.bind(fd, { family: s.AF_PACKET, protocol: s.ETH_P_ALL, ifindex: s.if_nametoindex('lo') });
    const CBPF = 6;
    s.setsockopt(fd, s.SOL_PACKET, s.PACKET_FANOUT, Int32Array.of((CBPF << 16) | 4711));
    const results = addresses().map((address) => {
      // struct sock_fprog: a count of 1, and where the instruction is.
      const program = BigUint64Array.of(1n, address);
      return raw.setsockopt(fd, s.SOL_PACKET, s.PACKET_FANOUT_DATA, program, 16);
    });
    expect(new Set(results).size).toBe(1);
    // BPF_RET | BPF_K, 0
    const ret = Uint8Array.of(6, 0, 0, 0, 0, 0, 0, 0);
    expect(raw.setsockopt(fd, s.SOL_PACKET, s.PACKET_FANOUT_DATA, ret, 8)).toBe(0);
    expect(raw.setsockopt(fd, s.SOL_PACKET, s.PACKET_FANOUT_DATA, ret, 7)).toBe(-s.EINVAL);
    expect(raw.setsockopt(fd, s.SOL_PACKET, s.PACKET_FANOUT_DATA, Int32Array.of(-1), 4)).toBe(
      -s.EINVAL,
    );
  });
});

describe('memory that other realms and threads have', () => {
  test('setsockopt takes the buffer of another realm', async () => {
    const { runInNewContext } = await import('node:vm');
    const fd = keep(s.socket(s.AF_INET, s.SOCK_STREAM));
    const buffer = runInNewContext('Int32Array.of(1).buffer') as ArrayBuffer;
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_KEEPALIVE, buffer as never);
    expect(s.getsockopt(fd, s.SOL_SOCKET, s.SO_KEEPALIVE)).toBe(1);
    expect(s.getsockopt(fd, s.SOL_SOCKET, s.SO_KEEPALIVE, buffer).length).toBe(4);
  });

  test('an option goes through shared memory', () => {
    const [a] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    const shared = new Uint8Array(new SharedArrayBuffer(4));
    expect(raw.getsockopt(a, s.SOL_SOCKET, s.SO_TYPE, shared, Int32Array.of(4))).toBe(0);
    expect(shared[0]).toBe(s.SOCK_STREAM);
  });
});

test('an address that is larger than its place in a struct is refused by name', () => {
  const fd = keep(s.socket(s.AF_INET6, s.SOCK_STREAM));
  const value = { addr: { family: s.AF_UNIX, path: 'x'.repeat(100) }, mtu: 1 };
  expect(() => s.setsockopt(fd, s.IPPROTO_IPV6, s.IPV6_PATHMTU as number, value as never)).toThrow(
    '"value.addr" must be an address of at most 28 bytes',
  );
});
