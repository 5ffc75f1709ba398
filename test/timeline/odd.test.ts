// Recordings of what is seldom: IPv6, addresses that another network namespace has too, several at once.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { record, type Timeline, type TimelineEvent } from '../../lib/timeline/index.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { hasProgram } from '../support/peer.ts';
import { conversation, noKernel } from './scripts.ts';

inOwnNamespace();

type Of<K extends TimelineEvent['kind']> = Extract<TimelineEvent, { readonly kind: K }>;

function all<K extends TimelineEvent['kind']>({ events }: Timeline, kind: K): Of<K>[] {
  return events.filter((event): event is Of<K> => event.kind === kind);
}

const CLIENT = ['SYN_SENT', 'ESTABLISHED', 'FIN_WAIT1', 'FIN_WAIT2', 'TIME_WAIT'];
const SERVER = ['SYN_RECV', 'ESTABLISHED', 'CLOSE_WAIT', 'LAST_ACK', 'CLOSE'];

/** The states of each socket that had more than a listening one has. */
function stories(timeline: Timeline): string[][] {
  const of = new Map<number, string[]>();
  for (const { socket, to } of all(timeline, 'state')) {
    of.set(socket, [...(of.get(socket) ?? []), to]);
  }
  return [...of.values()].filter((states) => !states.includes('LISTEN'));
}

/** A conversation of two words between these ends, on these ports where they are given. */
function talk(
  family: typeof s.AF_INET | typeof s.AF_INET6,
  bound: string,
  target: s.Address,
  ports: readonly [client: number, server: number] = [0, 0],
): void {
  const listener = s.socket(family, s.SOCK_STREAM);
  s.setsockopt(listener, s.SOL_SOCKET, s.SO_REUSEADDR, true);
  const [from, to] = ports;
  s.bind(
    listener,
    family === s.AF_INET
      ? { family: s.AF_INET, address: bound, port: to }
      : { family: s.AF_INET6, address: bound, port: to },
  );
  s.listen(listener, 1);
  const at = s.getsockname(listener);
  const port = 'port' in at ? Number(at.port) : 0;
  const client = s.socket(target.family === s.AF_INET ? s.AF_INET : s.AF_INET6, s.SOCK_STREAM);
  if (from !== 0) {
    s.setsockopt(client, s.SOL_SOCKET, s.SO_REUSEADDR, true);
    s.bind(client, { family: s.AF_INET, address: '127.0.0.1', port: from });
  }
  s.connect(client, { ...target, port } as s.Address);
  const { fd } = s.accept(listener);
  s.send(client, Buffer.from('hello'));
  s.recv(fd, new Uint8Array(5));
  s.close(client);
  s.recv(fd, new Uint8Array(5));
  s.close(fd);
  s.close(listener);
}

const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
});

describe.skipIf(noKernel !== '' || noNamespace !== '')(
  `recordings${noKernel}${noNamespace}`,
  () => {
    test.each([
      [
        'IPv6',
        '::1',
        { family: s.AF_INET6, address: '::1', port: 0, flowinfo: 0, scopeId: 0 } as const,
        '[::1]:',
      ],
      [
        'IPv4 to a socket of IPv6',
        '::',
        { family: s.AF_INET, address: '127.0.0.1', port: 0 } as const,
        '127.0.0.1:',
      ],
    ])(
      '%s: states, packets, calls and samples are joined',
      async (_name, bound, target, prefix) => {
        const timeline = await record(() => talk(s.AF_INET6, bound, target));
        expect(stories(timeline)).toEqual([CLIENT, SERVER]);
        const packets = all(timeline, 'packet');
        expect(packets.slice(0, 4).map(({ flags }) => flags)).toEqual(['S', 'S.', '.', 'P.']);
        const [data] = packets.filter(({ length }) => length > 0);
        expect([data?.writes.length, data?.reads.length, data?.length]).toEqual([1, 1, 5]);
        for (const { source, destination, received } of packets) {
          expect([source, destination].every((end) => end.startsWith(prefix))).toBe(true);
          expect(received).toBeDefined();
        }
        expect(timeline.actors.map(({ name }) => name)).toEqual(['client', 'server']);
        const looked = new Set(timeline.samples.map(({ socket }) => socket));
        expect([data?.from, data?.to].every((socket) => looked.has(socket ?? -1))).toBe(true);
      },
    );

    test.skipIf(!hasProgram('python3'))(
      'the same ends in another network namespace at the same time are not taken for these',
      async () => {
        // The very same connections, again and again, in a namespace of its own.
        const code = `
import socket, subprocess, sys
subprocess.check_call(['ip', 'link', 'set', 'lo', 'up'])
print('ready', flush=True)
while True:
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(('127.0.0.1', 7001))
    listener.listen(1)
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b'\\x01\\0\\0\\0\\0\\0\\0\\0')
    client.bind(('127.0.0.1', 7002))
    client.connect(('127.0.0.1', 7001))
    server = listener.accept()[0]
    client.close()
    server.close()
    listener.close()
`;
        const child = spawn('unshare', ['-n', 'python3', '-c', code], {
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        children.push(child);
        await once(child.stdout, 'data');
        const target = { family: s.AF_INET, address: '127.0.0.1', port: 0 } as const;
        const timeline = await record(() => talk(s.AF_INET, '127.0.0.1', target, [7002, 7001]));
        const states = all(timeline, 'state');
        // What is said for certain is what happened here; the rest says that it is not certain.
        const unsure = new Set(
          states.flatMap(({ socket, ambiguous }) => (ambiguous === true ? [socket] : [])),
        );
        const certain = new Map<number, string[]>();
        for (const { socket, to } of states) {
          if (!unsure.has(socket)) certain.set(socket, [...(certain.get(socket) ?? []), to]);
        }
        const told = [...certain.values()];
        // Perhaps nothing is certain: every socket has met another of its name there.
        expect(states.length).toBeGreaterThan(0);
        const possible = [CLIENT, SERVER, ['LISTEN', 'CLOSE']].map((each) => each.join());
        for (const each of told) expect(possible).toContain(each.join());
        const flags = all(timeline, 'packet').map((packet) => packet.flags);
        expect(flags.slice(0, 4)).toEqual(['S', 'S.', '.', 'P.']);
        expect(flags.every((each) => each?.includes('R') === false)).toBe(true);
      },
    );

    test('two at once have each all of it', async () => {
      const [one, two] = await Promise.all([
        record(() => void conversation()),
        record(() => void conversation()),
      ]);
      for (const timeline of [one, two]) {
        const own = stories(timeline).map((states) => states.join());
        expect(own).toContain(CLIENT.join());
        expect(own).toContain(SERVER.join());
        expect(timeline.lost).toEqual({ packets: 0, events: 0, cut: 0 });
        expect(all(timeline, 'packet').every(({ received }) => received !== undefined)).toBe(true);
      }
    });
  },
);
