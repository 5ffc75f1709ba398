// The kernel's tables as we read them against what ss(8) and lsof(8) say of the same sockets: a zoo of them in a network
// namespace that this thread makes for itself.
import { execFileSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as i from '../../lib/inspect/index.ts';
import { hasProgram } from '../support/peer.ts';

const root = process.getuid?.() === 0;
const ss = hasProgram('ss');
const lsof = hasProgram('lsof');
const why = !root ? ' (needs root)' : !ss ? ' (needs ss)' : '';

const zoo: number[] = [];
let home = -1;

function keep(fd: number): number {
  zoo.push(fd);
  return fd;
}

function tcpPair(family: number, address: string): [number, number] {
  const listener = keep(s.socket(family, s.SOCK_STREAM));
  s.bind(listener, { family, address, port: 0 } as s.AddressInput);
  s.listen(listener, 7);
  const client = keep(s.socket(family, s.SOCK_STREAM));
  s.connect(client, s.getsockname(listener));
  return [client, keep(s.accept(listener).fd)];
}

beforeAll(() => {
  if (why !== '') return;
  home = openSync('/proc/thread-self/ns/net', 'r');
  s.unshare(s.CLONE_NEWNET);
  for (const command of [
    'link set lo up',
    'link add zoo0 type veth peer name zoo1',
    'addr add 192.0.2.1/24 dev zoo0',
    'link set zoo0 up',
    'link set zoo1 up',
    'neigh add 192.0.2.2 lladdr 02:00:00:00:00:02 dev zoo0',
  ]) {
    execFileSync('ip', command.split(' '));
  }
  // Established, with data on both sides, and options that show.
  const [a, b] = tcpPair(s.AF_INET, '127.0.0.1');
  s.send(a, 'unread');
  s.setsockopt(b, s.SOL_SOCKET, s.SO_KEEPALIVE, true);
  tcpPair(s.AF_INET6, '::1');
  // Half closed: FIN_WAIT2 and CLOSE_WAIT.
  const [c] = tcpPair(s.AF_INET, '127.0.0.1');
  s.shutdown(c, s.SHUT_WR);
  // TIME_WAIT: who closes first.
  const [d, e] = tcpPair(s.AF_INET, '127.0.0.1');
  s.close(d);
  s.close(e);
  zoo.splice(zoo.indexOf(d), 1);
  zoo.splice(zoo.indexOf(e), 1);
  // SYN_SENT: nobody is there.
  const f = keep(s.socket(s.AF_INET, s.SOCK_STREAM | s.SOCK_NONBLOCK));
  expect(() => s.connect(f, { family: s.AF_INET, address: '192.0.2.2', port: 9 })).toThrow(
    'EINPROGRESS',
  );
  // A queue of connections that wait to be accepted.
  const g = keep(s.socket(s.AF_INET, s.SOCK_STREAM));
  s.bind(g, { family: s.AF_INET, address: '0.0.0.0', port: 0 });
  s.listen(g, 3);
  for (let k = 0; k < 2; k++) {
    s.connect(keep(s.socket(s.AF_INET, s.SOCK_STREAM)), {
      ...(s.getsockname(g) as s.InetAddress),
      address: '127.0.0.1',
    });
  }
  const mptcp = s.socket(s.AF_INET, s.SOCK_STREAM, s.IPPROTO_MPTCP);
  s.bind(keep(mptcp), { family: s.AF_INET, address: '127.0.0.1', port: 0 });
  s.listen(mptcp);
  const udp = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
  s.bind(udp, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
  s.sendto(udp, 'waiting', 0, s.getsockname(udp));
  const udp6 = keep(s.socket(s.AF_INET6, s.SOCK_DGRAM));
  s.bind(udp6, { family: s.AF_INET6, address: '::1', port: 0 });
  s.connect(udp6, s.getsockname(udp6));
  keep(s.socket(s.AF_INET, s.SOCK_RAW, s.IPPROTO_ICMP));
  keep(s.socket(s.AF_INET6, s.SOCK_RAW, s.IPPROTO_ICMPV6));
  const [u] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM).map(keep);
  s.send(u ?? -1, 'unix');
  s.socketpair(s.AF_UNIX, s.SOCK_SEQPACKET).map(keep);
  const named = keep(s.socket(s.AF_UNIX, s.SOCK_DGRAM));
  s.bind(named, { family: s.AF_UNIX, path: `\0sockfd-${process.pid}-zoo` });
  const listening = keep(s.socket(s.AF_UNIX, s.SOCK_STREAM));
  s.bind(listening, { family: s.AF_UNIX, path: `\0sockfd-${process.pid}-listening` });
  s.listen(listening, 4);
  const packet = keep(s.socket(s.AF_PACKET, s.SOCK_DGRAM, s.htons(s.ETH_P_ARP)));
  s.bind(packet, { family: s.AF_PACKET, protocol: s.ETH_P_ARP, ifindex: s.if_nametoindex('zoo0') });
  const netlink = keep(s.socket(s.AF_NETLINK, s.SOCK_RAW, s.NETLINK_ROUTE));
  s.bind(netlink, { family: s.AF_NETLINK, pid: 0, groups: 5 });
});

afterAll(() => {
  for (const fd of zoo) s.close(fd);
  if (home >= 0) {
    s.setns(home, s.CLONE_NEWNET);
    s.close(home);
  }
});

/** What ss says of one socket. */
interface Line {
  readonly state: string;
  readonly recvQ: number;
  readonly sendQ: number;
  readonly local: string;
  readonly peer: string;
  readonly inode: number | undefined;
  readonly cookie: bigint | undefined;
  readonly uid: number;
  readonly memory: readonly number[];
  readonly timer: string | undefined;
  readonly congestion: string | undefined;
  readonly text: string;
}

const states: Readonly<Record<string, string>> = {
  ESTAB: 'ESTABLISHED',
  UNCONN: 'CLOSE',
  'FIN-WAIT-1': 'FIN_WAIT1',
  'FIN-WAIT-2': 'FIN_WAIT2',
};

function ssLines(...args: string[]): Line[] {
  const text = execFileSync('ss', ['-H', '-O', '-n', '-a', '-e', '-o', '-i', '-m', ...args], {
    encoding: 'utf8',
  });
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [state = '', recvQ, sendQ, local = '', peer = ''] = line.trim().split(/\s+/);
      const memory =
        /skmem:\(r(\d+),rb(\d+),t(\d+),tb(\d+),f(\d+),w(\d+),o(\d+),bl(\d+),d(\d+)\)/.exec(line);
      const inode = / ino:(\d+)/.exec(line)?.[1];
      const cookie = / sk:([0-9a-f]+)/.exec(line)?.[1];
      return {
        state: states[state] ?? state.replaceAll('-', '_'),
        recvQ: Number(recvQ),
        sendQ: Number(sendQ),
        local,
        peer,
        inode: inode === undefined ? undefined : Number(inode),
        cookie: cookie === undefined ? undefined : BigInt(`0x${cookie}`),
        uid: Number(/ uid:(\d+)/.exec(line)?.[1] ?? 0),
        memory: (memory ?? []).slice(1).map(Number),
        timer: /timer:\((\w+),/.exec(line)?.[1],
        congestion: / (bbr|cubic|reno) /.exec(line)?.[1],
        text: line,
      };
    });
}

/** An end as ss writes it. */
function end(address: s.Address | undefined): string {
  if (address === undefined || !('port' in address) || !('address' in address)) return '';
  const { address: host, port } = address as { address: string; port: number };
  return `${host.includes(':') ? `[${host}]` : host}:${port === 0 ? '*' : port}`;
}

function ours(row: i.SocketInfo) {
  const { memory } = row;
  return {
    state: row.state,
    recvQ: row.recvQ,
    sendQ: row.sendQ,
    local: end(row.local),
    peer: end(row.remote),
    uid: row.uid ?? 0,
    // TIME_WAIT has no inode, and of the rest only what both have.
    memory: memory === undefined ? [] : Object.values(memory),
    congestion: row.congestion,
  };
}

const byLocal = (
  a: { local: string; state: string },
  b: { local: string; state: string },
): number => `${a.local} ${a.state}`.localeCompare(`${b.local} ${b.state}`);

describe.skipIf(why !== '')(`sockets() and ss${why}`, () => {
  test.each([
    ['-t', s.IPPROTO_TCP],
    ['-u', s.IPPROTO_UDP],
    ['-M', s.IPPROTO_MPTCP],
  ])('ss %s: states, ends, queues, users, memory, congestion control', (flag, protocol) => {
    const theirs = ssLines(flag).map(
      ({ state, recvQ, sendQ, local, peer, uid, memory, congestion }) => ({
        state,
        recvQ,
        sendQ,
        local: local.replace(/%\w+/, ''),
        peer,
        uid,
        memory,
        congestion,
      }),
    );
    const rows = i.sockets({ protocol }).map(ours);
    expect(rows.sort(byLocal)).toEqual(theirs.sort(byLocal));
    expect(rows.length).toBeGreaterThan(0);
  });

  test('the states are all there, with their timers and cookies', () => {
    const rows = i.sockets({ protocol: s.IPPROTO_TCP });
    for (const state of [
      'LISTEN',
      'ESTABLISHED',
      'FIN_WAIT2',
      'CLOSE_WAIT',
      'TIME_WAIT',
      'SYN_SENT',
    ]) {
      expect(rows.map((row) => row.state)).toContain(state);
    }
    const timers: Readonly<Record<string, string>> = {
      on: 'retransmit',
      keepalive: 'keepalive',
      timewait: 'timewait',
      persist: 'probe',
    };
    for (const line of ssLines('-t')) {
      const row = rows.find(({ cookie }) => cookie !== undefined && cookie === line.cookie);
      if (line.state !== 'TIME_WAIT') expect(row?.inode).toBe(line.inode);
      expect(row?.timer?.kind).toBe(line.timer === undefined ? undefined : timers[line.timer]);
    }
  });

  test('Unix: types, names, peers and queues', () => {
    const inodes = new Set(i.fds().flatMap(({ inode }) => inode ?? []));
    const rows = i.sockets({ family: s.AF_UNIX, pid: 'self' });
    const text = execFileSync('ss', ['-H', '-O', '-n', '-a', '-x', '-e'], { encoding: 'utf8' });
    const lines = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.trim().split(/\s+/));
    const kinds: Readonly<Record<number, string>> = { 1: 'u_str', 2: 'u_dgr', 5: 'u_seq' };
    let compared = 0;
    for (const [kind, state = '', recvQ, sendQ, name = '', inode, , peer] of lines) {
      if (!inodes.has(Number(inode))) continue;
      const row = rows.find((each) => each.inode === Number(inode));
      const path = row?.local !== undefined && 'path' in row.local ? String(row.local.path) : '';
      expect({
        kind: kinds[row?.type ?? 0],
        state: row?.state,
        recvQ: row?.recvQ,
        sendQ: row?.sendQ,
        name: path === '' ? '*' : path.replace('\0', '@'),
        peer: row?.peerInode ?? 0,
      }).toEqual({
        kind,
        state: states[state] ?? state,
        recvQ: Number(recvQ),
        sendQ: Number(sendQ),
        name,
        peer: Number(peer),
      });
      compared++;
    }
    expect(compared).toBeGreaterThanOrEqual(6);
  });

  test('raw, packet and netlink sockets by their inodes', () => {
    const mine = new Set(i.fds().flatMap(({ inode }) => inode ?? []));
    const packets = i.sockets({ family: s.AF_PACKET, pid: 'self' });
    const theirs = ssLines('-0').filter(({ inode }) => mine.has(inode ?? -1));
    expect(packets.map(({ inode }) => inode)).toEqual(theirs.map(({ inode }) => inode));
    expect(packets).toMatchObject([{ protocol: s.ETH_P_ARP, interface: s.if_nametoindex('zoo0') }]);
    // Of raw sockets ss tells the protocol as a port, and without raw_diag nothing else.
    const raws = i
      .sockets({ pid: 'self', type: s.SOCK_RAW })
      .filter(({ family }) => family !== s.AF_NETLINK);
    const lines = ssLines('-w').map(({ local }) => local);
    expect(raws.map(({ protocol }) => protocol)).toEqual([s.IPPROTO_ICMP, s.IPPROTO_ICMPV6]);
    expect(lines.map((local) => local.replace(/.*:/, '')).sort()).toEqual(
      raws.map(({ protocol }) => String(protocol)).sort(),
    );
    const [route] = i.sockets({ family: s.AF_NETLINK, pid: 'self' });
    expect(route).toMatchObject({
      protocol: s.NETLINK_ROUTE,
      groups: [1, 3],
      local: { groups: 5 },
    });
  });

  test('selected by the kernel: ends and states', () => {
    // A port of the zoo that somebody is connected to; some of its listeners have lost their clients.
    const connections = i.sockets({ state: 'ESTABLISHED', protocol: s.IPPROTO_TCP });
    const { port } = connections.map(({ remote }) => remote as s.InetAddress)[0] ?? { port: 0 };
    const found = i.sockets({ remote: { port }, protocol: s.IPPROTO_TCP });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ remote }) => (remote as s.InetAddress).port === port)).toBe(true);
    const args = ['-H', '-O', '-n', '-t', '-a', `dport = :${port}`];
    expect(execFileSync('ss', args, { encoding: 'utf8' }).trim().split('\n')).toHaveLength(
      found.length,
    );
    expect(i.sockets({ local: { address: '203.0.113.77' } })).toEqual([]);
  });
});

describe.skipIf(why !== '' || !lsof)(`fds() and lsof${why}${lsof ? '' : ' (needs lsof)'}`, () => {
  test('the same numbers with the same kinds of sockets', () => {
    let text: string;
    try {
      text = execFileSync(
        'lsof',
        ['-n', '-P', '-a', '-p', String(process.pid), '-d', '0-100000', '-F', 'ft'],
        {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );
    } catch (error) {
      // lsof's status is 1 also where it only had to warn.
      text = String((error as { stdout?: unknown }).stdout);
    }
    const theirs = new Map<number, string>();
    let fd = -1;
    for (const line of text.split('\n')) {
      if (line.startsWith('f')) fd = Number(line.slice(1));
      if (line.startsWith('t')) theirs.set(fd, line.slice(1));
    }
    const rows = new Map(i.sockets({ pid: 'self' }).map((row) => [row.inode, row]));
    const names: Readonly<Record<number, string[]>> = {
      [s.AF_INET]: ['IPv4', 'raw', 'sock'],
      [s.AF_INET6]: ['IPv6', 'raw6', 'sock'],
      [s.AF_UNIX]: ['unix'],
      [s.AF_PACKET]: ['pack'],
      [s.AF_NETLINK]: ['netlink'],
    };
    let compared = 0;
    for (const entry of i.fds()) {
      const row = rows.get(entry.inode ?? -1);
      if (row === undefined || !theirs.has(entry.fd)) continue;
      expect(names[row.family], `fd ${entry.fd}`).toContain(theirs.get(entry.fd));
      compared++;
    }
    expect(compared).toBeGreaterThanOrEqual(zoo.length - 2);
  });
});
