// sockets() and what ss(8) says of the same sockets, `ss -tuxwanpeoim`: a zoo in all states.
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as i from '../../lib/inspect/index.ts';
import { noNamespace } from '../support/own-netns.ts';
import { hasProgram } from '../support/peer.ts';
import { arrows, compared, type Line } from './ss.ts';
import { withZoo } from './zoo.ts';

const why = noNamespace !== '' ? noNamespace : hasProgram('ss') ? '' : ' (needs ss)';

withZoo();

/** An end as ss writes it: `[::1]:80`, `*:80`, `0.0.0.0%zoo0:80`. */
function end(row: i.SocketInfo, address: s.Address | undefined): string {
  if (address === undefined || !('port' in address) || !('address' in address)) return '';
  const { address: host, port } = address as { address: string; port: number };
  const device =
    row.interface === undefined || address !== row.local
      ? ''
      : `%${s.if_indextoname(row.interface)}`;
  // A socket that takes IPv4, too, has a star.
  const any = host === '::' && row.v6only !== true ? '*' : undefined;
  const name = any ?? (host.includes(':') ? `[${host}]` : host);
  return `${name}${device}:${port === 0 ? '*' : port}`;
}

/** A row by everything that ss says of it and that time does not change. */
function ours(row: i.SocketInfo, holders: ReadonlyMap<number, readonly i.Holder[]>) {
  return {
    cookie: row.cookie,
    state: row.state,
    queues: [row.recvQ, row.sendQ],
    local: end(row, row.local),
    peer: end(row, row.remote),
    users: (holders.get(row.inode) ?? []).map(({ pid, fd }) => `${pid} ${fd}`).sort(),
    uid: row.uid ?? 0,
    inode: row.inode,
    mark: row.mark === 0 ? undefined : row.mark,
    v6only: row.v6only === true,
    arrows: arrows(row.shutdown),
    memory: row.memory === undefined ? [] : Object.values(row.memory),
  };
}

function theirs(line: Line) {
  return {
    cookie: line.cookie,
    state: line.state,
    queues: [line.recvQ, line.sendQ],
    local: line.local,
    peer: line.peer,
    users: line.users,
    uid: line.uid,
    inode: line.inode,
    mark: line.mark,
    v6only: line.v6only,
    arrows: line.arrows,
    memory: line.memory,
  };
}

const NAMES: Readonly<Record<string, string>> = {
  on: 'retransmit',
  keepalive: 'keepalive',
  timewait: 'timewait',
  persist: 'probe',
};

describe.skipIf(why !== '')(`sockets() and ss${why}`, () => {
  test.each([
    ['-t', s.IPPROTO_TCP, 25],
    ['-u', s.IPPROTO_UDP, 4],
    ['-M', s.IPPROTO_MPTCP, s.supports('IPPROTO_MPTCP') ? 1 : 0],
  ])(
    'ss %s -anpem: states, ends, queues, users, inodes, cookies, memory',
    (kind, protocol, least) => {
      const rows = compared(kind, { protocol });
      const holders = i.holders(new Set(rows.map(({ first }) => first.inode)));
      for (const { line, first, second } of rows) {
        expect([ours(first, holders), ours(second, holders)]).toContainEqual(theirs(line));
      }
      expect(rows.length).toBeGreaterThanOrEqual(least);
      expect(rows.length).toBe(i.sockets({ protocol }).length);
    },
  );

  test('every state is there', () => {
    const states = new Set(i.sockets({ protocol: s.IPPROTO_TCP }).map(({ state }) => state));
    expect([...states].sort()).toEqual([
      'CLOSE_WAIT',
      'CLOSING',
      'ESTABLISHED',
      'FIN_WAIT1',
      'FIN_WAIT2',
      'LAST_ACK',
      'LISTEN',
      'SYN_RECV',
      'SYN_SENT',
      'TIME_WAIT',
    ]);
  });

  test('ss -o: timers', () => {
    const kinds = new Set<string>();
    for (const { line, first, second } of compared('-t', { protocol: s.IPPROTO_TCP })) {
      const { timer } = line;
      const [a, b] = [first.timer, second.timer];
      if (timer === undefined || a === undefined || b === undefined) {
        expect([a?.kind, b?.kind]).toContain(timer && NAMES[timer.kind]);
        continue;
      }
      expect([a.kind, b.kind]).toContain(NAMES[timer.kind]);
      expect([a.retrans, b.retrans]).toContain(timer.retrans);
      kinds.add(timer.kind);
      // It runs down, unless it fired between; and ss cuts what is longer to its largest unit.
      const unit = timer.milliseconds >= 60_000 ? 60_000 : timer.milliseconds >= 10_000 ? 1000 : 10;
      if (a.retrans !== b.retrans || b.expires > a.expires) continue;
      expect(timer.milliseconds).toBeLessThanOrEqual(a.expires);
      expect(timer.milliseconds + unit).toBeGreaterThanOrEqual(b.expires);
    }
    expect([...kinds].sort()).toEqual(['keepalive', 'on', 'persist', 'timewait']);
  });
});
