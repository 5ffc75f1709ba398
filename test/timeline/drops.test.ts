// What the kernel dropped, and why: as its own counters have it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import {
  ladder,
  record,
  type Timeline,
  type TimelineEvent,
  type TimelineNote,
} from '../../lib/timeline/index.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { hasProgram } from '../support/peer.ts';
import { conversation, inTracefs, noKernel } from './scripts.ts';

inOwnNamespace();

const root = fileURLToPath(new URL('../..', import.meta.url));

const noReasons =
  noKernel === '' && !inTracefs('cat events/skb/kfree_skb/format').includes('reason')
    ? ' (needs Linux 5.17)'
    : '';

type Of<K extends TimelineEvent['kind']> = Extract<TimelineEvent, { readonly kind: K }>;

function all<K extends TimelineEvent['kind']>({ events }: Timeline, kind: K): Of<K>[] {
  return events.filter((event): event is Of<K> => event.kind === kind);
}

function drops({ events }: Timeline): TimelineNote[] {
  return events.filter((event): event is TimelineNote => event.kind === 'dropped');
}

/** The kernel's counters of UDP. */
function counters(): Record<string, number> {
  const lines = readFileSync('/proc/thread-self/net/snmp', 'utf8').split('\n');
  const [names = [], values = []] = lines
    .filter((line) => line.startsWith('Udp:'))
    .map((line) => line.split(' '));
  return Object.fromEntries(names.map((name, i) => [name, Number(values[i])]));
}

function pair(): readonly [client: number, server: number, port: number] {
  const server = s.socket(s.AF_INET, s.SOCK_DGRAM);
  s.bind(server, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
  const client = s.socket(s.AF_INET, s.SOCK_DGRAM);
  s.connect(client, s.getsockname(server));
  const address = s.getsockname(server);
  return [client, server, 'port' in address ? Number(address.port) : 0];
}

describe.skipIf(noKernel !== '' || noNamespace !== '' || noReasons !== '')(
  `dropped packets${noKernel}${noNamespace}${noReasons}`,
  // Where others on the machine send as much at the same moment, it is not known which packet it was, and a drop is left out.
  { retry: 3 },
  () => {
    test('a receive buffer that is full: which packets found no room', async () => {
      const before = counters();
      const timeline = await record(() => {
        const [client, server] = pair();
        s.setsockopt(server, s.SOL_SOCKET, s.SO_RCVBUF, 1);
        for (let i = 0; i < 40; i++) s.send(client, Buffer.from(`message ${10 + i}`));
        s.fcntl(server, s.F_SETFL, s.O_NONBLOCK);
        const buffer = new Uint8Array(20);
        try {
          for (;;) s.recv(server, buffer);
        } catch {
          // EAGAIN
        }
        for (const fd of [client, server]) s.close(fd);
      });
      const count = (counters()['RcvbufErrors'] ?? 0) - (before['RcvbufErrors'] ?? 0);
      const found = drops(timeline);
      expect(count).toBeGreaterThan(10);
      expect(found.map(({ reason }) => reason)).toEqual(Array(count).fill('SOCKET_RCVBUFF'));
      // What was read is what was not dropped.
      const packets = all(timeline, 'packet');
      const text = (data: string): string => Buffer.from(data, 'hex').toString().slice(-10);
      const kept = packets.filter(({ dropped }) => dropped === undefined);
      const read = all(timeline, 'call').flatMap(({ syscall, line, code }) =>
        syscall === 'recvfrom' && code === undefined ? [/"(.*)"/.exec(line)?.[1]] : [],
      );
      expect(kept.map(({ data }) => text(data))).toEqual(read);
      for (const { packet = -1, id, socket } of found) {
        const event = timeline.events[packet];
        expect(event).toMatchObject({ kind: 'packet', to: socket, dropped: 'SOCKET_RCVBUFF' });
        expect(packet).toBeLessThan(id);
      }
      expect(ladder(timeline)).toContain('dropped: SOCKET_RCVBUFF');
    });

    test('no socket, and a filter that takes nothing', async () => {
      const before = counters();
      const timeline = await record(() => {
        const [client, server] = pair();
        s.setsockopt(server, s.SOL_SOCKET, s.SO_ATTACH_FILTER, [{ code: 6, jt: 0, jf: 0, k: 0 }]);
        s.send(client, Buffer.from('filtered'));
        s.connect(client, { family: s.AF_INET, address: '127.0.0.1', port: 1 });
        s.send(client, Buffer.from('nobody'));
        const stream = s.socket(s.AF_INET, s.SOCK_STREAM);
        try {
          s.connect(stream, { family: s.AF_INET, address: '127.0.0.1', port: 1 });
        } catch {
          // ECONNREFUSED
        }
        for (const fd of [client, server, stream]) s.close(fd);
      });
      const found = drops(timeline).map(({ reason, packet = -1 }) => {
        const event = timeline.events[packet];
        return [reason, event?.kind === 'packet' ? event.protocol : undefined];
      });
      expect(found).toEqual([
        ['SOCKET_FILTER', 'udp'],
        ['NO_SOCKET', 'udp'],
        ['NO_SOCKET', 'tcp'],
      ]);
      expect((counters()['NoPorts'] ?? 0) - (before['NoPorts'] ?? 0)).toBe(1);
    });

    test.skipIf(!hasProgram('nft'))('netfilter: on the way in, and on the way out', async () => {
      const nft = (text: string): string => execFileSync('nft', [text], { encoding: 'utf8' });
      nft('add table ip sockfd_drops');
      try {
        nft('add chain ip sockfd_drops in { type filter hook input priority 0; }');
        nft('add chain ip sockfd_drops out { type filter hook output priority 0; }');
        const timeline = await record(() => {
          const [client, server, port] = pair();
          nft(`add rule ip sockfd_drops in udp dport ${port} counter drop`);
          s.send(client, Buffer.from('in'));
          s.send(client, Buffer.from('in'));
          nft(`add rule ip sockfd_drops out udp dport ${port} counter drop`);
          try {
            s.send(client, Buffer.from('out'));
          } catch {
            // EPERM
          }
          for (const fd of [client, server]) s.close(fd);
        });
        const found = drops(timeline);
        expect(found.map(({ reason }) => reason)).toEqual(Array(3).fill('NETFILTER_DROP'));
        const counted = nft('list table ip sockfd_drops').match(/packets \d+/g);
        expect(counted).toEqual(['packets 2', 'packets 1']);
        const [one, two, three] = found;
        const events = [one, two].map((drop) => timeline.events[drop?.packet ?? -1]);
        expect(events).toMatchObject([
          { dropped: 'NETFILTER_DROP' },
          { dropped: 'NETFILTER_DROP' },
        ]);
        // The third was never a packet of the interface: it is the call's.
        expect(three?.packet).toBeUndefined();
        const call = all(timeline, 'call').find(({ code }) => code === 'EPERM');
        expect(three?.socket).toBe(call?.socket);
        expect(call?.time).toBeLessThan(three?.time ?? 0);
        expect(three?.time).toBeLessThan(call?.end ?? 0);
      } finally {
        nft('delete table ip sockfd_drops');
      }
    });

    test.skipIf(!hasProgram('nft'))(
      'in a PID namespace, where the kernel counts threads otherwise, as in a container',
      () => {
        const code = `
          const { record } = require('${root}dist/timeline/index.js');
          const s = require('${root}dist/index.js');
          const { execFileSync } = require('node:child_process');
          const nft = (text) => execFileSync('nft', [text]);
          const fd = s.socket(s.AF_INET, s.SOCK_DGRAM);
          nft('add table ip sockfd_pid_drops');
          nft('add chain ip sockfd_pid_drops out { type filter hook output priority 0; }');
          nft('add rule ip sockfd_pid_drops out udp dport 9 drop');
          const hint = { family: s.AF_INET, address: '127.0.0.1', port: 9 };
          record(() => { try { s.sendto(fd, Buffer.from('x'), 0, hint); } catch {} })
            .then(({ events }) => console.log(JSON.stringify([process.pid, ...events])))
            .finally(() => nft('delete table ip sockfd_pid_drops'));`;
        const own = ['--pid', '--fork', '--mount-proc', process.execPath, '-e', code];
        const output = execFileSync('unshare', own, { encoding: 'utf8' });
        const [pid, ...events] = JSON.parse(output) as [number, ...TimelineEvent[]];
        expect(pid).toBeLessThan(10);
        const call = events.find((event) => event.kind === 'call' && event.code === 'EPERM');
        const drop = events.find(({ kind }) => kind === 'dropped');
        expect(call).toMatchObject({ kind: 'call', syscall: 'sendto' });
        expect(drop).toMatchObject({ reason: 'NETFILTER_DROP' });
      },
    );

    test('nothing is dropped of a connection that works', async () => {
      const timeline = await record(() => {
        for (let i = 0; i < 20; i++) conversation();
      });
      expect(drops(timeline)).toEqual([]);
    });
  },
);
