// What sockets() tells beside TCP_INFO, and what ends sockets, against ss(8).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { shortAddress } from '../../lib/command/names.ts';
import * as s from '../../lib/index.ts';
import * as inspect from '../../lib/inspect/index.ts';
import { drop, keep, keepBoth } from '../support/fds.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { hasProgram } from '../support/peer.ts';
import '../support/waiting.ts';
import { ss } from './ss.ts';

const why = noNamespace !== '' ? noNamespace : hasProgram('ss') ? '' : ' (needs ss)';

inOwnNamespace(
  'link add d0 type veth peer name d1',
  'link set d0 up',
  'link set d1 up',
  'address add fe80::7/64 dev d0 nodad',
);

const { AF_INET, AF_INET6, SOCK_STREAM, SOCK_DGRAM, IPPROTO_TCP, IPPROTO_MPTCP } = s;

const loopback = { family: AF_INET, address: '127.0.0.1', port: 0 } as const;

/** A listener, and a connection to it. */
function connection(
  address: s.InetAddress | s.Inet6Address = loopback,
  protocol = 0,
): { listener: number; client: number; served: number } {
  const listener = keep(s.socket(address.family, SOCK_STREAM, protocol));
  s.bind(listener, address);
  s.listen(listener);
  const client = keep(s.socket(address.family, SOCK_STREAM, protocol));
  s.connect(client, s.getsockname(listener));
  return { listener, client, served: keep(s.accept(listener).fd) };
}

function portOf(fd: number): number {
  return (s.getsockname(fd) as s.InetAddress).port;
}

function rowOf(fd: number, protocol: number): inspect.SocketInfo {
  const [row] = inspect.sockets({ protocol, local: { port: portOf(fd) }, state: 'ESTABLISHED' });
  if (row === undefined) throw new Error('no row');
  return row;
}

function isThere(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}

/** Whether a connection takes that congestion control. */
function hasControl(name: string): boolean {
  return isThere(() => {
    using fd = s.own(s.socket(AF_INET, SOCK_STREAM));
    s.setsockopt(fd, IPPROTO_TCP, s.TCP_CONGESTION, name);
  });
}

const hasMptcp = isThere(() => s.own(s.socket(AF_INET, SOCK_STREAM, IPPROTO_MPTCP)).close());

/** What ss -i says of the socket at a port. */
function shown(kind: string, fd: number): string {
  const line = ss(kind).find(
    ({ local, state }) => local.endsWith(`:${portOf(fd)}`) && state === 'ESTABLISHED',
  );
  return line?.text ?? '';
}

describe.skipIf(why !== '')(`sockets() and ss${why}`, () => {
  const noMptcp = hasMptcp ? '' : ' (needs a kernel with MPTCP)';

  test.skipIf(!hasMptcp)(`MPTCP: mptcp_info, and the subflow's part${noMptcp}`, () => {
    const { client, served } = connection(loopback, IPPROTO_MPTCP);
    s.send(client, 'some bytes');
    const text = shown('-M', client);
    const { mptcp, info } = rowOf(client, IPPROTO_MPTCP);
    expect(info).toBeUndefined();
    const token = mptcp?.token.toString(16).padStart(4, '0');
    expect(text).toContain(` token:${token} `);
    expect(text).toContain(` write_seq:${mptcp?.write_seq.toString(16)} `);
    expect(text).toContain(` rcv_nxt:${mptcp?.rcv_nxt.toString(16)}`);
    expect(text).toContain(` subflows_max:${mptcp?.subflows_max} `);
    expect(s.getsockopt(client, s.SOL_MPTCP, s.MPTCP_INFO).token).toBe(mptcp?.token);

    const subflow = shown('-t', client);
    const { ulp } = rowOf(client, IPPROTO_TCP);
    expect(ulp?.name).toBe('mptcp');
    const part = ulp?.mptcp;
    expect(part?.token_loc).toBe(mptcp?.token);
    const hex = (value: number | bigint = 0): string => value.toString(16);
    expect(subflow).toContain(
      ` token:${hex(part?.token_rem).padStart(4, '0')}(id:${part?.id_rem})/${token}(id:${part?.id_loc}) `,
    );
    expect(subflow).toContain(
      ` seq:${hex(part?.map_seq)} sfseq:${hex(part?.map_sfseq)} ssnoff:${hex(part?.ssn_offset)} `,
    );
    expect(subflow).toContain(` maplen:${hex(part?.map_datalen)}`);
    // The other end has the first one's token.
    expect(inspect.describe(served).socket?.mptcp?.token).not.toBe(mptcp?.token);
  });

  test.skipIf(!hasMptcp)(`describe: one protocol for all of it${noMptcp}`, () => {
    const { listener, client } = connection(loopback, IPPROTO_MPTCP);
    for (const fd of [listener, client]) {
      const { protocol, socket, inode } = inspect.describe(fd);
      expect([protocol, socket?.protocol, socket?.inode]).toEqual([262, 262, inode]);
    }
  });

  test.for(['bbr', 'dctcp', 'vegas'])('what %s tells of itself', (name, { skip }) => {
    if (!hasControl(name)) skip(`needs a kernel with ${name}`);
    const { client } = connection();
    s.setsockopt(client, IPPROTO_TCP, s.TCP_CONGESTION, name);
    s.send(client, 'x'.repeat(1000));
    const text = shown('-t', client);
    const control = rowOf(client, IPPROTO_TCP).congestionInfo;
    expect(control?.algorithm).toBe(name);
    const g = (value: number): string => String(Number(value.toPrecision(6)));
    if (control?.algorithm === 'bbr') {
      expect(text).toContain(` bbr:(bw:${control.bw * 8n}bps,mrtt:${g(control.min_rtt / 1000)}`);
      const gain = (value: number): string => (value === 0 ? '' : g(value / 256));
      expect(text).toContain(`pacing_gain:${gain(control.pacing_gain)}`);
    } else if (control?.algorithm === 'dctcp') {
      const { ce_state, alpha, ab_ecn, ab_tot } = control;
      expect(text).toContain(
        control.enabled === 0
          ? ' dctcp:fallback_mode'
          : ` dctcp:(ce_state:${ce_state},alpha:${alpha},ab_ecn:${ab_ecn},ab_tot:${ab_tot})`,
      );
    } else if (control?.algorithm === 'vegas') {
      expect(control).toMatchObject({ enabled: 1, rttcnt: expect.any(Number) });
    }
  });

  test('TLS between the program and TCP', ({ skip }) => {
    const { client } = connection();
    const hasTls = isThere(() => s.setsockopt(client, IPPROTO_TCP, s.TCP_ULP, 'tls'));
    if (!hasTls) skip('needs a kernel with TLS');
    const text = shown('-t', client);
    const { ulp } = rowOf(client, IPPROTO_TCP);
    expect(ulp?.name).toBe('tls');
    const conf = ['', 'none', 'sw', 'hw', 'hw-record'];
    expect(text).toContain(` tcp-ulp-tls `);
    expect(text).toContain(` txconf: ${conf[ulp?.tls?.txconf ?? 0]}`);
    expect(text).toContain(` rxconf: ${conf[ulp?.tls?.rxconf ?? 0]}`);
  });

  test('AF_XDP', ({ skip }) => {
    if (!isThere(() => s.own(s.socket(s.AF_XDP, s.SOCK_RAW)).close())) skip('needs AF_XDP');
    const fd = keep(s.socket(s.AF_XDP, s.SOCK_RAW));
    s.setsockopt(fd, s.SOL_XDP, s.XDP_RX_RING, new Uint8Array(Uint32Array.of(64).buffer));
    const { socket, inode } = inspect.describe(fd);
    if (socket === undefined) skip('needs a kernel that tells of AF_XDP sockets');
    expect(socket).toMatchObject({ family: s.AF_XDP, inode, xdp: { ifindex: 0, rx_ring: 64 } });
    const line = ss('--xdp').find((each) => each.inode === inode);
    expect(line?.cookie).toBe(socket?.cookie);
    expect(line?.text).toContain(' rx(entries:64)');
  });

  test('an address of a link has its interface, as ss has it and as connect wants it', () => {
    const d0 = s.if_nametoindex('d0');
    const { listener, client } = connection({
      ...{ family: AF_INET6, address: 'fe80::7', port: 0, flowinfo: 0, scopeId: d0 },
    });
    const [row] = inspect.sockets({ inode: inspect.describe(listener).inode });
    expect(row?.local).toEqual(s.getsockname(listener));
    expect(rowOf(client, IPPROTO_TCP).remote).toEqual(s.getpeername(client));
    const again = keep(s.socket(AF_INET6, SOCK_STREAM));
    s.connect(again, row?.local as s.Address);
    const lines = ss('-t').filter(({ local }) => local.includes(`:${portOf(listener)}`));
    expect(lines.map(({ local }) => local)).toContain(`[fe80::7]%d0:${portOf(listener)}`);
    expect(shortAddress(row?.local)).toBe(`[fe80::7]%d0:${portOf(listener)}`);
    // One of another scope has none, though it is bound to the interface.
    const udp = keep(s.socket(AF_INET6, SOCK_DGRAM));
    s.setsockopt(udp, s.SOL_SOCKET, s.SO_BINDTODEVICE, 'lo');
    s.bind(udp, { family: AF_INET6, address: '::1', port: 0 });
    expect(inspect.describe(udp).socket).toMatchObject({
      local: s.getsockname(udp),
      interface: s.if_nametoindex('lo'),
    });
  });
});

/** What each end of a connection finds when `end` is through with its client. */
function ended(end: (client: number) => void): unknown[] {
  const { client, served } = connection();
  end(client);
  return [client, served].map((fd) => {
    try {
      return s.recv(fd, new Uint8Array(1));
    } catch (error) {
      return (error as s.SyscallError).code;
    }
  });
}

describe.skipIf(why !== '')(`the ends of sockets${why}`, () => {
  test('destroySocket: what both ends find is as after ss -K', () => {
    const ours = ended((client) => inspect.destroySocket(rowOf(client, IPPROTO_TCP)));
    expect(ours).toEqual(['ECONNABORTED', 'ECONNRESET']);
    expect(ended((client) => ss('-tK', [`sport = :${portOf(client)}`]))).toEqual(ours);
  });

  test('destroySocket: UDP; one that is gone is ENOENT; others are refused', () => {
    const udp = keep(s.socket(AF_INET, SOCK_DGRAM));
    s.bind(udp, loopback);
    const [row] = inspect.sockets({ inode: inspect.describe(udp).inode });
    inspect.destroySocket(row as inspect.SocketInfo);
    expect(() => s.recv(udp, new Uint8Array(1))).toThrow('ECONNABORTED');
    const { client } = connection();
    const gone = rowOf(client, IPPROTO_TCP);
    inspect.destroySocket(gone);
    expect(() => inspect.destroySocket(gone)).toThrow(
      expect.objectContaining({ code: 'ENOENT', syscall: 'sock_destroy' }),
    );
    const [a] = keepBoth(s.socketpair(s.AF_UNIX, SOCK_STREAM));
    const [unix] = inspect.sockets({ family: s.AF_UNIX, inode: inspect.describe(a).inode });
    expect(() => inspect.destroySocket(unix as inspect.SocketInfo)).toThrow(TypeError);
  });

  test('destroyedSockets: those that ss -E tells', async () => {
    using watch = inspect.destroyedSockets({ family: AF_INET, protocol: IPPROTO_TCP });
    const child = spawn('stdbuf', ['-oL', 'ss', '-E', '-H', '-t', '-n', '-4'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const exit = once(child, 'exit');
    const lines = createInterface(child.stdout);
    try {
      const listens = (): boolean =>
        inspect
          .sockets({ family: s.AF_NETLINK, pid: child.pid ?? 0 })
          .some(({ groups = [] }) => groups.includes(1));
      while (!listens()) await new Promise(setImmediate);
      const { client, served } = connection();
      const ports = [portOf(client), portOf(served)];
      inspect.destroySocket(rowOf(client, IPPROTO_TCP));
      drop(client);
      drop(served);
      const address = (port = 0) => ({ ...loopback, port });
      const end = { local: address(ports[0]), remote: address(ports[1]), protocol: IPPROTO_TCP };
      for await (const { local, remote, protocol } of watch) {
        // Those of the tests before may still come.
        if ((local as s.InetAddress).port !== ports[0]) continue;
        expect({ local, remote, protocol }).toEqual(end);
        break;
      }
      for await (const line of lines) {
        if (line.includes(`127.0.0.1:${ports[0]} 127.0.0.1:${ports[1]}`)) break;
      }
    } finally {
      child.kill();
      await exit;
    }
  });

  test('destroyedSockets: options, its end, and a wait that times out', async () => {
    expect(() => inspect.destroyedSockets({ family: s.AF_UNIX })).toThrow(RangeError);
    expect(() => inspect.destroyedSockets({ protocol: 1 })).toThrow(RangeError);
    expect(() => inspect.destroyedSockets(null as never)).toThrow(TypeError);
    using late = inspect.destroyedSockets({ timeout: 1 });
    await expect(late.next()).rejects.toThrow('ETIMEDOUT');
    const watch = inspect.destroyedSockets({ protocol: s.IPPROTO_UDP });
    const udp = s.socket(AF_INET, SOCK_DGRAM);
    s.bind(udp, loopback);
    const local = s.getsockname(udp);
    s.close(udp);
    expect((await watch.next()).value).toMatchObject({ local, type: SOCK_DGRAM });
    watch.close();
    expect(await watch.next()).toEqual({ done: true, value: undefined });
  });
});
