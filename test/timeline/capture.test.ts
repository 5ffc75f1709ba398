// What is captured: nothing of connections that others have, all of those that are recorded; and what the kernel merged.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { readCapture } from '../../lib/packet/index.ts';
import { filterOf } from '../../lib/timeline/filter.ts';
import { record, type Timeline, type TimelinePacket } from '../../lib/timeline/index.ts';
import { attachFilter } from '../../lib/timeline/tap.ts';
import { translated } from '../support/linux.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { hasProgram, temporaryFolder } from '../support/peer.ts';
import { listening, noKernel, noTcpdump, Witness } from './scripts.ts';

inOwnNamespace();

function packetsOf({ events }: Timeline): TimelinePacket[] {
  return events.filter((event): event is TimelinePacket => event.kind === 'packet');
}

const children = new Map<ChildProcess, Promise<unknown>>();
/** Ends with the test; its pipes, too, which are sockets. */
function begun(child: ChildProcess): ChildProcess {
  children.set(child, once(child, 'close'));
  return child;
}
afterEach(async () => {
  for (const [child, closed] of children) {
    child.kill('SIGKILL');
    await closed;
  }
  children.clear();
});

/** A program in Python: what it says, line by line, when it is told something. */
async function python(
  code: string,
  command: readonly string[] = [],
): Promise<(line: string) => Promise<string>> {
  const [program = '', ...args] = [...command, 'python3', '-uc', code];
  const child = begun(spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] }));
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return async (line) => {
    child.stdin?.write(`${line}\n`);
    while (!text.includes('\n')) await once(child.stdout as NodeJS.ReadableStream, 'data');
    const said = text;
    text = '';
    return said.trim();
  };
}

/** Has both ends of a connection on each family, and sends as many bytes as it is told; \`end\` ends it. */
const TALK = `
import socket, sys
pairs = []
for family, host in ((socket.AF_INET, '127.0.0.1'), (socket.AF_INET6, '::1')):
    listener = socket.socket(family)
    listener.bind((host, 0))
    listener.listen(1)
    client = socket.create_connection(listener.getsockname()[:2])
    pairs.append((client, listener.accept()[0]))
for line in sys.stdin:
    word = line.strip()
    if word == 'end':
        port = pairs[0][0].getsockname()[1]
        for client, server in pairs:
            server.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b'\\x01\\0\\0\\0\\0\\0\\0\\0')
            server.close()
            client.close()
        print(port)
        continue
    for client, server in pairs:
        for i in range(int(word)):
            client.sendall(b'x' * 1000)
            server.recv(1000, socket.MSG_WAITALL)
    print('done')
`;

const noPython = hasProgram('python3') ? '' : ' (needs python3)';

describe.skipIf(noKernel !== '' || noNamespace !== '' || noPython !== '')(
  `captures${noKernel}${noNamespace}${noPython}`,
  () => {
    test('a program for which the kernel has no room is of fewer connections', () => {
      const others = Array.from({ length: 2000 }, (_, i) => ({
        cookie: BigInt(i),
        local: { address: '10.0.0.1', port: 1 + i },
        remote: { address: '10.0.0.2', port: 80 },
      }));
      using fd = s.own(s.socket(s.AF_PACKET, s.SOCK_DGRAM));
      const attached = (): number => s.getsockopt(fd, s.SOL_SOCKET, s.SO_GET_FILTER).length;
      // Beside the one before there is no room for another of that size.
      for (let i = 0; i < 3; i++) attachFilter(fd.fd, others);
      expect(attached()).toBeGreaterThan(filterOf([]).length);
      attachFilter(fd.fd, []);
      expect(attached()).toBe(filterOf([]).length);
    });

    test('connections that others have are not captured, and the first SYN of one that comes is', async () => {
      const say = await python(TALK);
      await say('1');
      const options = { limit: 200_000, samples: false, states: false };
      const all = await record(() => say('500'), { ...options, packets: 'all' });
      expect(all.lost.cut).toBeGreaterThan(500);
      const own = await record(async () => {
        await say('500');
        // The port of a connection that was left out, to the same address, when it is free.
        const port = Number(await say('end'));
        const { fd: listener, port: to } = listening();
        const client = s.socket(s.AF_INET, s.SOCK_STREAM);
        s.setsockopt(client, s.SOL_SOCKET, s.SO_REUSEADDR, true);
        s.bind(client, { family: s.AF_INET, address: '127.0.0.1', port });
        s.connect(client, { family: s.AF_INET, address: '127.0.0.1', port: to });
        const { fd } = s.accept(listener);
        s.send(client, Buffer.from('hello'));
        for (const each of [client, fd, listener]) s.close(each);
      }, options);
      expect(own.lost).toEqual({ packets: 0, events: 0, cut: 0 });
      const flags = packetsOf(own).map((packet) => packet.flags);
      expect(flags.slice(0, 4)).toEqual(['S', 'S.', '.', 'P.']);
    });

    const noMerging =
      noTcpdump ||
      translated ||
      (hasProgram('ethtool') && hasProgram('nsenter') ? '' : ' (needs ethtool, nsenter)');
    test.skipIf(noMerging !== '')(
      `segments that the kernel merged say so${noMerging}`,
      async (context) => {
        const folder = temporaryFolder();
        const other = spawn('unshare', ['-n', 'sh', '-c', 'echo ready; cat'], {
          stdio: ['pipe', 'pipe', 'inherit'],
        });
        begun(other);
        await once(other.stdout, 'data');
        const ip = (...args: string[]): unknown => execFileSync('ip', args);
        const inside = ['nsenter', '-t', String(other.pid), '-n'];
        const there = (...args: string[]): unknown =>
          execFileSync('nsenter', [...inside.slice(1), ...args]);
        try {
          ip(
            'link',
            'add',
            'sgro0',
            'type',
            'veth',
            'peer',
            'name',
            'sgro1',
            'netns',
            String(other.pid),
          );
          ip('addr', 'add', '10.99.0.1/24', 'dev', 'sgro0');
          ip('link', 'set', 'sgro0', 'up');
          there('ip', 'addr', 'add', '10.99.0.2/24', 'dev', 'sgro1');
          there('ip', 'link', 'set', 'sgro1', 'up');
          there('ethtool', '-K', 'sgro1', 'tso', 'off', 'gso', 'off');
          execFileSync('ethtool', ['-K', 'sgro0', 'gro', 'on']);
          const say = await python(
            `import socket, sys
for line in sys.stdin:
    c = socket.create_connection(('10.99.0.1', int(line)))
    c.sendall(b'x' * 200000)
    c.close()
    print('sent')
`,
            inside,
          );
          const tcpdump = await Witness.start(
            [
              'tcpdump',
              '-i',
              'sgro0',
              '-Q',
              'in',
              '-n',
              '-s',
              '0',
              '-U',
              '--immediate-mode',
              '-w',
              `${folder}/gro.pcap`,
              'tcp',
            ],
            /listening on/,
          );
          const timeline = await record(async () => {
            const listener = s.socket(s.AF_INET, s.SOCK_STREAM);
            s.bind(listener, { family: s.AF_INET, address: '10.99.0.1', port: 0 });
            s.listen(listener, 1);
            const address = s.getsockname(listener);
            await say('port' in address ? String(address.port) : '');
            const { fd } = s.accept(listener);
            const buffer = new Uint8Array(65_536);
            while (s.recv(fd, buffer) > 0);
            for (const each of [fd, listener]) s.close(each);
          });
          const count = packetsOf(timeline).filter(({ received }) => received !== undefined).length;
          while (
            readCapture(readFileSync(`${folder}/gro.pcap`)).packets.length <
            count -
              packetsOf(timeline).filter(({ source }) => source.startsWith('10.99.0.1:')).length
          ) {
            await new Promise(setImmediate);
          }
          await tcpdump.end('SIGINT');
          const theirs = readCapture(readFileSync(`${folder}/gro.pcap`)).packets.map(
            ({ data }) => data.length - 14,
          );
          const got = packetsOf(timeline).filter(({ destination }) =>
            destination.startsWith('10.99.0.1:'),
          );
          expect(got.map(({ data }) => data.length / 2)).toEqual(theirs);
          // tcpdump has seen none, either.
          if (theirs.every((length) => length <= 1500)) {
            context.skip('the kernel merges nothing on a veth: Linux 5.13 does');
          }
          // More than a segment of the interface has.
          const merged = got.filter(({ data }) => data.length / 2 > 1500);
          expect(merged.length).toBeGreaterThan(0);
          for (const { labels } of merged) expect(labels).toContain('GRO');
          for (const each of got.filter(({ length }) => length <= 1460)) {
            expect(each.labels).not.toContain('GSO');
          }
        } finally {
          ip('link', 'del', 'sgro0');
          rmSync(folder, { recursive: true });
        }
      },
    );
  },
);
