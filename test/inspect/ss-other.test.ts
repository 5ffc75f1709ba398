// Unix, raw, packet and netlink sockets and the filters of sockets() against ss(8).
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as i from '../../lib/inspect/index.ts';
import { noNamespace } from '../support/own-netns.ts';
import { hasProgram } from '../support/peer.ts';
import { arrows, ss } from './ss.ts';
import { withZoo, zoo } from './zoo.ts';

const why = noNamespace !== '' ? noNamespace : hasProgram('ss') ? '' : ' (needs ss)';

withZoo();

/** The inodes of the zoo: not those of the pipes to ss, which are Unix sockets. */
function inodes(): ReadonlySet<number> {
  const open = new Map(i.fds().map(({ fd, inode }) => [fd, inode]));
  return new Set(zoo.flatMap((fd) => open.get(fd) ?? []));
}

function users(row: i.SocketInfo | undefined, holders: ReadonlyMap<number, readonly i.Holder[]>) {
  return (holders.get(row?.inode ?? -1) ?? []).map(({ pid, fd }) => `${pid} ${fd}`).sort();
}

describe.skipIf(why !== '')(`sockets() and ss${why}`, () => {
  test('ss -xanpem: types, states, queues, names, peers, users, shutdowns, memory', () => {
    const mine = inodes();
    const rows = new Map(i.sockets({ family: s.AF_UNIX }).map((row) => [row.inode, row]));
    const holders = i.holders(mine);
    const lines = ss('-x').filter(({ inode }) => mine.has(inode ?? -1));
    const kinds: Readonly<Record<number, string>> = { 1: 'u_str', 2: 'u_dgr', 5: 'u_seq' };
    for (const line of lines) {
      const row = rows.get(line.inode ?? -1);
      const path = row?.local !== undefined && 'path' in row.local ? String(row.local.path) : '';
      expect({
        netid: kinds[row?.type ?? 0],
        state: row?.state,
        queues: [row?.recvQ, row?.sendQ],
        name: path === '' ? '*' : path.replace('\0', '@'),
        peer: String(row?.peerInode ?? 0),
        users: users(row, holders),
        arrows: arrows(row?.shutdown),
        memory: Object.values(row?.memory ?? {}),
      }).toEqual({
        netid: line.netid,
        state: line.state,
        queues: [line.recvQ, line.sendQ],
        name: line.local,
        peer: line.peer,
        users: line.users,
        arrows: line.arrows,
        memory: line.memory,
      });
    }
    expect(lines.length).toBeGreaterThanOrEqual(9);
    expect(new Set(lines.map((line) => line.arrows)).size).toBe(3);
    // Who waits to be accepted has an inode only for the listener: ss calls them its peers.
    const listener = lines.find(({ state }) => state === 'LISTEN');
    const { pending = [] } = rows.get(listener?.inode ?? -1) ?? {};
    expect(pending).toHaveLength(1);
  });

  test('ss -0anpem: packet sockets', () => {
    const mine = inodes();
    const rows = i.sockets({ family: s.AF_PACKET });
    const lines = ss('-0').filter(({ inode }) => mine.has(inode ?? -1));
    const holders = i.holders(mine);
    expect(
      rows.map((row) => ({
        local: `[${row.protocol}]:${s.if_indextoname(row.interface ?? 0)}`,
        queues: [row.recvQ, row.sendQ],
        inode: row.inode,
        cookie: row.cookie,
        users: users(row, holders),
        memory: Object.values(row.memory ?? {}),
      })),
    ).toEqual(
      lines.map((line) => ({
        local: line.local,
        queues: [line.recvQ, line.sendQ],
        inode: line.inode,
        cookie: line.cookie,
        users: line.users,
        memory: line.memory,
      })),
    );
    expect(rows).toMatchObject([{ protocol: s.ETH_P_ARP, type: s.SOCK_DGRAM }]);
  });

  test('ss -wanp: raw sockets, whose port is their protocol', () => {
    const rows = i.sockets({ type: s.SOCK_RAW, family: [s.AF_INET, s.AF_INET6] });
    const holders = i.holders(new Set(rows.map(({ inode }) => inode)));
    const lines = ss('-w');
    expect(rows.map((row) => [row.state, row.protocol, ...users(row, holders)]).sort()).toEqual(
      lines
        .map((line) => [line.state, Number(line.local.replace(/.*:/, '')), ...line.users])
        .sort(),
    );
    expect(rows.map(({ protocol }) => protocol)).toEqual([s.IPPROTO_ICMP, s.IPPROTO_ICMPV6]);
  });

  test('ss -f netlink: protocols, ports, queues, memory', () => {
    const rows = i.sockets({ family: s.AF_NETLINK }).map(({ protocol, local, recvQ, ...row }) => {
      const { pid } = local as s.NetlinkAddress;
      return `${protocol}:${pid | 0} ${recvQ} ${Object.values(row.memory ?? {}).join()}`;
    });
    const args = ['-H', '-O', '-n', '-a', '-m', '-f', 'netlink'];
    const lines = execFileSync('ss', args, { encoding: 'utf8' }).trim().split('\n');
    const theirs = lines.map((line) => {
      const [, recvQ, , local] = line.trim().split(/\s+/);
      const memory = [...(/skmem:\((.*)\)/.exec(line)?.[1] ?? '').matchAll(/\d+/g)];
      return `${local} ${recvQ} ${memory.map(([number]) => number).join()}`;
    });
    // The socket that asks is in its own answer.
    const common = rows.filter((row) => theirs.includes(row));
    expect(theirs.length - common.length).toBeLessThanOrEqual(1);
    expect(rows.length - common.length).toBeLessThanOrEqual(1);
    expect(common.length).toBeGreaterThan(0);
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
    const count = (...filter: string[]) =>
      execFileSync('ss', ['-H', '-O', '-n', '-t', '-a', ...filter], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => line !== '').length;
    const ours = (filter: i.SocketFilter) =>
      i.sockets({ protocol: s.IPPROTO_TCP, ...filter }).length;
    expect(ours({ remote: { port } })).toBe(count(`dport = :${port}`));
    expect(ours({ local: { port } })).toBe(count(`sport = :${port}`));
    expect(ours({ remote: { port } })).toBeGreaterThan(0);
    // An IPv4 address selects also the IPv6 sockets that have it.
    expect(ours({ local: { address: '127.0.0.1' } })).toBe(count('src 127.0.0.1'));
    expect(ours({ remote: { address: '::1' } })).toBe(count('dst [::1]'));
    const both = { local: { address: '127.0.0.1' }, remote: { port } };
    expect(ours(both)).toBe(count(`src 127.0.0.1 and dport = :${port}`));
    // Those that last: TIME_WAIT and SYN_RECV are over after a minute.
    for (const [state, name, lasts] of [
      ['LISTEN', 'listening', true],
      ['SYN_RECV', 'syn-recv', false],
      ['TIME_WAIT', 'time-wait', false],
      ['ESTABLISHED', 'established', true],
    ] as const) {
      expect(ours({ state })).toBe(count('state', name));
      if (lasts) expect(ours({ state })).toBeGreaterThan(0);
    }
    expect(i.sockets({ local: { address: '203.0.113.77' } })).toEqual([]);
  });
});
