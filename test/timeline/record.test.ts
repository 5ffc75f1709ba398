// What is recorded is what tcpdump, the kernel's own log and strace have seen of it.

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { readCapture } from '../../lib/packet/index.ts';
import { record, type Timeline, type TimelineEvent } from '../../lib/timeline/index.ts';
import { compiled } from '../support/dist.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { ended, noSetpriv, noStrace, temporaryFolder } from '../support/peer.ts';
import {
  connected,
  conversation,
  conversationOn,
  inTracefs,
  noKernel,
  noTcpdump,
  Witness,
} from './scripts.ts';

inOwnNamespace();

type Of<K extends TimelineEvent['kind']> = Extract<TimelineEvent, { readonly kind: K }>;

function all<K extends TimelineEvent['kind']>({ events }: Timeline, kind: K): Of<K>[] {
  return events.filter((event): event is Of<K> => event.kind === kind);
}

describe.skipIf(noKernel !== '' || noNamespace !== '')(
  `with all that the kernel tells${noKernel}${noNamespace}`,
  () => {
    test.skipIf(noTcpdump !== '')(
      `the packets are those of tcpdump, in their order${noTcpdump}`,
      async () => {
        const folder = temporaryFolder();
        try {
          const tcpdump = await Witness.tcpdump(`${folder}/lo.pcap`);
          const timeline = await record(() => {
            for (let i = 0; i < 5; i++) conversation();
          });
          await Witness.written(`${folder}/lo.pcap`);
          await tcpdump.end('SIGINT');
          const theirs = readCapture(readFileSync(`${folder}/lo.pcap`))
            .packets.filter(({ data }) => data[14 + 9] === s.IPPROTO_TCP)
            .map(({ data }) => Buffer.from(data.subarray(14)).toString('hex'));
          const ours = all(timeline, 'packet').map(({ data }) => data);
          expect(ours.length).toBeGreaterThanOrEqual(5 * 10);
          expect(ours).toEqual(theirs);
          expect(timeline.lost).toEqual({ packets: 0, events: 0, cut: 0 });
        } finally {
          rmSync(folder, { recursive: true });
        }
      },
    );

    test("the states are those of the tracepoint's own log, in their order", async () => {
      const log = await Witness.states();
      // The log is that of all network namespaces: an address tells these from other tests' of the same ports.
      const address = `127.77.${process.pid & 255}.${(process.pid >> 8) & 255}`;
      const timeline = await record(() => {
        for (let i = 0; i < 3; i++) conversationOn(address);
      });
      const text = await log.end();
      const lines = text.split('\n').filter((line) => line.includes(`addr=${address} `));
      const theirs = lines.map((line) =>
        /oldstate=TCP_(\w+) newstate=TCP_(\w+)/.exec(line)?.slice(1),
      );
      const states = all(timeline, 'state');
      expect(theirs.length).toBe(3 * 12);
      expect(states.map(({ from, to, tracepoint }) => [from, tracepoint ?? to])).toEqual(theirs);
      expect(states.some(({ to, sampled }) => to === 'TIME_WAIT' && sampled === true)).toBe(true);
      expect(states.some(({ ambiguous }) => ambiguous)).toBe(false);
    });

    test('times are on one clock: a cause is never behind its effect', async () => {
      const timeline = await record(() => {
        for (let i = 0; i < 20; i++) conversation();
      });
      const { events, clock } = timeline;
      expect(clock.error).toBeGreaterThan(0);
      expect(clock.error).toBeLessThan(1_000_000);
      const packets = all(timeline, 'packet');
      for (const { id, writes, reads, time } of packets) {
        for (const write of writes) {
          expect(write).toBeLessThan(id);
          expect((events[write]?.time ?? 0) - time).toBeLessThanOrEqual(clock.error);
        }
        for (const read of reads) {
          const call = events[read];
          expect(call?.kind === 'call' ? call.end : 0).toBeGreaterThan(time);
        }
      }
      for (const syn of packets.filter(({ flags }) => flags === 'S')) {
        const sent = all(timeline, 'state').find(
          ({ to, socket }) => to === 'SYN_SENT' && socket === syn.from,
        );
        const call = all(timeline, 'call').find(
          ({ syscall, socket }) => syscall === 'connect' && socket === syn.from,
        );
        expect(call?.id).toBeLessThan(sent?.id ?? -1);
        expect(sent?.id).toBeLessThan(syn.id);
      }
    });

    test('a segment knows the write that it carries and the reads that took it', async () => {
      const timeline = await record(conversation);
      const { events } = timeline;
      const lines = (ids: readonly number[]): (string | undefined)[] =>
        ids.map((id) => {
          const event = events[id];
          return event?.kind === 'call' ? /"(.*?)"/.exec(event.line)?.[1] : undefined;
        });
      const data = all(timeline, 'packet').filter(({ length }) => length > 0);
      expect(data.map(({ writes, reads }) => [lines(writes), lines(reads)])).toEqual([
        [['one'], ['onetwoth']],
        [['two'], ['onetwoth']],
        [['three'], ['onetwoth', 'ree']],
      ]);
      const read = all(timeline, 'call').find(({ line }) => line.includes('"onetwoth"'));
      expect(read?.packets).toEqual(data.map(({ id }) => id));
    });

    test('behind urgent data, what a read took is not guessed', async () => {
      const timeline = await record(() => {
        const { listener, client, server } = connected();
        s.send(client, Buffer.from('abc'));
        s.send(client, Buffer.from('!'), s.MSG_OOB);
        const buffer = new Uint8Array(10);
        s.recv(server, buffer.subarray(0, 2));
        s.recv(server, buffer, s.MSG_OOB);
        s.recv(server, buffer);
        for (const fd of [client, server, listener]) s.close(fd);
      });
      const reads = all(timeline, 'call').filter(({ syscall }) => syscall === 'recvfrom');
      expect(reads.map(({ offset, bytes }) => [offset, bytes])).toEqual([
        [0, 2],
        [undefined, undefined],
        [undefined, undefined],
      ]);
    });

    test('both ends are columns, by role or by the names that they are given', async () => {
      const roles = await record(conversation);
      expect(roles.actors.map(({ name }) => name)).toEqual(['client', 'server']);
      const named = await record(({ actor }) => {
        const listener = s.socket(s.AF_INET, s.SOCK_STREAM);
        actor('the shop', listener);
        s.bind(listener, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
        s.listen(listener, 1);
        const buyer = s.socket(s.AF_INET, s.SOCK_STREAM);
        actor('a buyer', buyer);
        s.connect(buyer, s.getsockname(listener));
        const { fd } = s.accept(listener);
        for (const each of [fd, buyer, listener]) s.close(each);
      });
      expect(named.actors.map(({ name }) => name)).toEqual(['a buyer', 'the shop']);
      expect(named.sockets.map(({ actor }) => actor)).toEqual([1, 0, 1]);
    });

    test('a refused connection, and what the reset was for', async () => {
      const timeline = await record(() => {
        const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
        try {
          s.connect(fd, { family: s.AF_INET, address: '127.0.0.1', port: 1 });
        } catch {
          // ECONNREFUSED
        }
        s.close(fd);
      });
      expect(timeline.actors).toMatchObject([
        { name: 'client', recorded: true },
        { name: '127.0.0.1:1', recorded: false },
      ]);
      expect(all(timeline, 'packet').map(({ flags, labels }) => [flags, labels])).toEqual([
        ['S', []],
        ['R.', ['RST']],
      ]);
      expect(all(timeline, 'state').map(({ to }) => to)).toEqual(['SYN_SENT', 'CLOSE']);
      const [refused] = all(timeline, 'call').filter(({ syscall }) => syscall === 'connect');
      expect(refused?.code).toBe('ECONNREFUSED');
    });

    test('datagrams, and the ICMP error about one that nobody takes', async () => {
      const timeline = await record(() => {
        const server = s.socket(s.AF_INET, s.SOCK_DGRAM);
        s.bind(server, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
        const client = s.socket(s.AF_INET, s.SOCK_DGRAM);
        s.sendto(client, Buffer.from('hello'), 0, s.getsockname(server));
        s.recv(server, new Uint8Array(10));
        s.connect(client, { family: s.AF_INET, address: '127.0.0.1', port: 1 });
        s.send(client, Buffer.from('nobody'));
        for (const fd of [server, client]) s.close(fd);
      });
      expect(all(timeline, 'packet').map(({ text }) => text)).toEqual([
        'udp (5)',
        'udp (6)',
        'icmp unreachable port_unreachable',
      ]);
    });

    test('packets of others are there where they are asked for', async () => {
      const others = async (packets: boolean | 'all'): Promise<number> => {
        const timeline = await record(
          async () => {
            const { status } = await ended('ping', ['-c', '1', '127.0.0.1']);
            expect(status).toBe(0);
          },
          { packets },
        );
        return all(timeline, 'packet').length;
      };
      expect(await others(true)).toBe(0);
      expect(await others(false)).toBe(0);
      expect(await others('all')).toBe(2);
    });

    test('a limit cuts, and a mark says where', async () => {
      const timeline = await record(conversation, { limit: 1000, states: false });
      expect(all(timeline, 'packet').length).toBeLessThan(8);
      expect(timeline.lost.cut).toBeGreaterThan(0);
      expect(all(timeline, 'mark')).toMatchObject([
        {
          text: expect.stringMatching(/^the limit was reached: \d+ that came later are not here$/),
        },
      ]);
    });

    test('while JavaScript is busy, packets are recorded; each is there, or counted as lost', async () => {
      const count = 20_000;
      const timeline = await record(
        () => {
          const server = s.socket(s.AF_INET, s.SOCK_DGRAM);
          s.bind(server, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
          const client = s.socket(s.AF_INET, s.SOCK_DGRAM);
          s.connect(client, s.getsockname(server));
          const message = new Uint8Array(10);
          for (let i = 0; i < count; i++) raw.send(client, message, 0, 10, 0);
          for (const fd of [server, client]) s.close(fd);
        },
        { states: false },
      );
      const frames = all(timeline, 'packet').reduce(
        (sum, { received }) => sum + (received === undefined ? 1 : 2),
        0,
      );
      expect(frames + timeline.lost.packets).toBe(2 * count);
    });

    test('nothing of it stays in tracefs, not even behind SIGKILL', async () => {
      await record(conversation);
      expect(inTracefs('ls instances')).not.toContain(`sockfd-${process.pid}-`);
      const code = `
        const { record } = require(${JSON.stringify(new URL(compiled('timeline/index.js')).pathname)});
        record(() => {
          console.log(process.pid);
          process.kill(process.pid, 'SIGKILL');
        });`;
      const { stdout, signal } = await ended(process.execPath, ['-e', code]);
      expect(signal).toBe('SIGKILL');
      const name = `sockfd-${stdout.trim()}-0`;
      // The one that removes it has seen the end of the process when the last fd is closed.
      while (inTracefs('ls instances').includes(name)) {
        await new Promise(setImmediate);
      }
    });
  },
);

test.skipIf(noStrace !== '')(`the calls are those of strace${noStrace}`, async () => {
  const folder = temporaryFolder();
  try {
    const code = `
      const s = require(${JSON.stringify(new URL(compiled('index.js')).pathname)});
      const { record } = require(${JSON.stringify(new URL(compiled('timeline/index.js')).pathname)});
      const mark = () => { try { s.shutdown(9999, s.SHUT_RD); } catch {} };
      const conversation = () => {
        const listener = s.socket(s.AF_INET, s.SOCK_STREAM);
        s.bind(listener, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
        s.listen(listener, 5);
        const client = s.socket(s.AF_INET, s.SOCK_STREAM);
        s.connect(client, s.getsockname(listener));
        const { fd } = s.accept(listener);
        s.send(client, Buffer.from('hello'));
        s.recv(fd, new Uint8Array(10));
        s.shutdown(client, s.SHUT_WR);
        s.recv(fd, new Uint8Array(10));
        for (const each of [listener, client, fd]) s.close(each);
      };
      record(() => { mark(); conversation(); mark(); }).then(({ events }) => {
        const lines = events.filter(({ kind }) => kind === 'call').map(({ line }) => line);
        console.log(JSON.stringify(lines));
      });`;
    const calls = 'socket,bind,listen,connect,accept,sendto,recvfrom,shutdown';
    const options = ['-ff', '-a', '0', '-e', `trace=${calls}`, '-o', `${folder}/strace`];
    const { stdout } = await ended('strace', [...options, process.execPath, '-e', code]);
    const ours = (JSON.parse(stdout) as string[]).filter((line) =>
      calls.split(',').includes(line.slice(0, line.indexOf('('))),
    );
    // The recording's own thread has a file of its own.
    const lines =
      readdirSync(folder)
        .map((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n'))
        .find((each) => each.some((line) => line.startsWith('shutdown(9999'))) ?? [];
    const marks = lines.flatMap((line, i) => (line.startsWith('shutdown(9999') ? [i] : []));
    expect(marks.length).toBe(2);
    expect(ours.length).toBe(12);
    expect(ours).toEqual(lines.slice(marks[0], (marks[1] ?? 0) + 1));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.skipIf(noSetpriv !== '')(
  `without a privilege there are calls, states as they left them, and what is missing${noSetpriv}`,
  async () => {
    const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    const code = `
      const s = require(${JSON.stringify(new URL(compiled('index.js')).pathname)});
      const { record } = require(${JSON.stringify(new URL(compiled('timeline/index.js')).pathname)});
      record(() => {
        const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
        s.listen(fd, 1);
        s.close(fd);
      }).then((timeline) => console.log(JSON.stringify(timeline)));`;
    const [command = '', ...args] = [...nobody, process.execPath, '-e', code];
    const { stdout, stderr } = await ended(command, args);
    expect(stderr).toBe('');
    const timeline = JSON.parse(stdout) as Timeline;
    expect(all(timeline, 'call').map(({ syscall }) => syscall)).toEqual([
      'socket',
      'listen',
      'close',
    ]);
    expect(all(timeline, 'state')).toMatchObject([
      { to: 'LISTEN', sampled: true },
      { to: 'CLOSE', sampled: true },
    ]);
    expect(timeline.notes).toEqual([
      'no packets: socket EPERM: needs CAP_NET_RAW',
      expect.stringMatching(/^states are sampled: .*: the kernel's tracepoints need root$/),
    ]);
  },
);

test('what the function throws is thrown, with what was recorded', async () => {
  const error = new Error('it failed');
  const thrown: unknown = await record(() => {
    s.close(s.socket(s.AF_INET, s.SOCK_STREAM));
    throw error;
  }).catch((reason: unknown) => reason);
  expect(thrown).toBe(error);
  const { timeline } = thrown as { readonly timeline: Timeline };
  expect(all(timeline, 'call').map(({ syscall }) => syscall)).toEqual(['socket', 'close']);
  await expect(record(() => Promise.reject('a text'))).rejects.toBe('a text');
});

test('nothing that is recorded is a timeline, too, and two at once have the calls of each', async () => {
  expect((await record(() => undefined)).events).toEqual([]);
  const call = (): void => s.close(s.socket(s.AF_INET, s.SOCK_DGRAM));
  const [one, two] = await Promise.all([record(call), record(call)]);
  for (const each of [one, two]) expect(all(each, 'call').length).toBeGreaterThanOrEqual(2);
});

test('it is plain data', async () => {
  const timeline = await record(conversation, { title: 'plain' });
  expect(JSON.parse(JSON.stringify(timeline))).toEqual(timeline);
});

const nothing = (): void => undefined;

test.each([
  ['fn', [undefined, {}], TypeError],
  ['options', [nothing, null], TypeError],
  ['options.title', [nothing, { title: 1 }], TypeError],
  ['options.packets', [nothing, { packets: 'some' }], RangeError],
  ['options.states', [nothing, { states: 1 }], TypeError],
  ['options.samples', [nothing, { samples: 1 }], TypeError],
  ['options.limit', [nothing, { limit: -1 }], RangeError],
  ['options.labs', [nothing, { labs: [{}] }], TypeError],
  ['options.settle', [nothing, { settle: '1' }], TypeError],
] as const)('"%s" that is wrong is named', async (name, args, kind) => {
  const failed: unknown = await (record as (...args: unknown[]) => Promise<unknown>)(...args).catch(
    (error: unknown) => error,
  );
  expect(failed).toBeInstanceOf(kind);
  expect(String(failed)).toContain(`"${name}"`);
});
