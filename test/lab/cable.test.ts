// Cables: what they do to real traffic, as ping, tcpdump and the kernel's own counters see it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  AF_INET,
  accept,
  bind,
  connect,
  getsockopt,
  IPPROTO_TCP,
  listen,
  POLLIN,
  poll,
  read,
  recv,
  SO_RCVTIMEO,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_SOCKET,
  send,
  setsockopt,
  TCP_INFO,
  write,
} from '../../lib/index.ts';
import { type Host, type Lab, type LabOptions, lab } from '../../lib/lab/index.ts';
import { readCapture } from '../../lib/packet/index.ts';
import { keep } from '../support/fds.ts';
import { CAPTURE } from '../support/tcpdump.ts';
import { noLab, ping, without } from './programs.ts';

const hosts = { client: '10.0.0.1/24', server: '10.0.0.2/24' } as const;
type Two = Lab<'client' | 'server'>;

const make = (options: Omit<LabOptions<'client' | 'server'>, 'hosts'> = {}): Promise<Two> =>
  lab({ hosts, seed: 1, ...options });

const folder = mkdtempSync(join(tmpdir(), 'sockfd-lab-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A connection between both hosts. */
function connected(net: Two): { client: number; server: number } {
  const listener = keep(net.server.socket(AF_INET, SOCK_STREAM));
  bind(listener, { family: AF_INET, address: '10.0.0.2', port: 80 });
  listen(listener);
  const client = keep(net.client.socket(AF_INET, SOCK_STREAM));
  connect(client, { family: AF_INET, address: '10.0.0.2', port: 80 });
  return { client, server: keep(accept(listener).fd) };
}

/** Sends so many bytes; what came of them. */
function transfer(from: number, to: number, size: number): Uint8Array {
  const data = Uint8Array.from({ length: size }, (_, i) => (i * 7 + (i >> 8)) & 255);
  const got = new Uint8Array(size);
  for (let sent = 0, at = 0; at < size; ) {
    if (sent < size) sent += write(from, data.subarray(sent, sent + 16_384));
    at += recv(to, got.subarray(at, sent));
  }
  expect(got).toEqual(data);
  return got;
}

/** A counter of /proc/net/snmp. */
function snmp(host: Host, protocol: string, name: string): number {
  const lines = host.enter(() => readFileSync('/proc/thread-self/net/snmp', 'utf8')).split('\n');
  const [names, values] = lines
    .filter((line) => line.startsWith(`${protocol}:`))
    .map((line) => line.split(' '));
  return Number(values?.[names?.indexOf(name) ?? -1]);
}

describe.skipIf(noLab)(`cables${noLab}`, () => {
  const noPing = without('ping');

  test.skipIf(noPing)(`delay, each direction by itself${noPing}`, async () => {
    await using net = await make({ cable: { delay: 20, from: { client: { delay: 30 } } } });
    const { lost, rtt } = ping(net.client, '10.0.0.2', '-c', '5', '-i', '0.01');
    expect(lost).toBe(0);
    expect(rtt).toBeGreaterThanOrEqual(50);
    net.cable.set({ delay: 0 });
    net.cable.from('server').set({ delay: 10 });
    const less = ping(net.client, '10.0.0.2', '-c', '5', '-i', '0.01').rtt;
    expect(less).toBeGreaterThanOrEqual(10);
    expect(less).toBeLessThan(rtt);
  });

  test('are a thread of their own: a call that blocks this one is answered over them', async () => {
    await using net = await make({ cable: { delay: 25 } });
    const begin = performance.now();
    const { client, server } = connected(net);
    // ARP and SYN there and back.
    expect(performance.now() - begin).toBeGreaterThanOrEqual(100);
    write(client, 'x');
    expect(read(server, new Uint8Array(1))).toBe(1);
    // What the kernel has measured: microseconds.
    expect(getsockopt(client, IPPROTO_TCP, TCP_INFO).rtt).toBeGreaterThanOrEqual(50_000);
  });

  test.skipIf(noPing)(
    `lose a share, count it, and do it again for the same seed${noPing}`,
    async () => {
      const run = async (seed: number): Promise<[number, number]> => {
        await using net = await make({ seed, cable: { from: { client: { loss: 0.3 } } } });
        // So that each frame is an echo.
        for (const [host, other] of [
          [net.client, '10.0.0.2'],
          [net.server, '10.0.0.1'],
        ] as const) {
          const lladdr = host === net.client ? '02:00:00:00:00:01' : '02:00:00:00:00:00';
          host.netlink.neighbours.replace({ dev: 'eth0', dst: other, lladdr, state: 'PERMANENT' });
        }
        const { lost } = ping(net.client, '10.0.0.2', '-c', '200', '-i', '0.002', '-q');
        return [lost, net.cable.from('client').counters.lost];
      };
      const [lost, counted] = await run(1);
      expect(lost).toBeGreaterThan(18);
      expect(lost).toBeLessThan(42);
      expect(counted).toBe(lost * 2);
      expect(await run(1)).toEqual([lost, counted]);
      expect(await run(2)).not.toEqual([lost, counted]);
    },
  );

  test('lose, reorder, duplicate and corrupt, and TCP brings all bytes in order; the kernel counts why', async () => {
    await using net = await make({
      cable: { delay: 1, loss: 0.02, reorder: 0.05, duplicate: 0.02, corrupt: 0.02 },
    });
    const { client, server } = connected(net);
    transfer(client, server, 300_000);
    const { counters } = net.cable;
    for (const name of ['lost', 'reordered', 'duplicated', 'corrupted'] as const)
      expect(counters[name]).toBeGreaterThan(0);
    expect(counters.delivered).toBe(counters.frames - counters.lost + counters.duplicated);
    expect(getsockopt(client, IPPROTO_TCP, TCP_INFO).total_retrans).toBeGreaterThan(0);
    expect(snmp(net.client, 'Tcp', 'RetransSegs')).toBe(
      getsockopt(client, IPPROTO_TCP, TCP_INFO).total_retrans,
    );
    const wrong = ['client', 'server']
      .map((name) => net.hosts.get(name))
      .map((host) =>
        host === undefined
          ? 0
          : snmp(host, 'Tcp', 'InCsumErrors') + snmp(host, 'Ip', 'InHdrErrors'),
      );
    expect(wrong.reduce((a, b) => a + b)).toBeGreaterThan(0);
  });

  test('limit the rate', async () => {
    await using net = await make({ cable: { rate: 1_000_000 } });
    const { client, server } = connected(net);
    const begin = performance.now();
    transfer(client, server, 300_000);
    const took = performance.now() - begin;
    expect(took).toBeGreaterThanOrEqual(300);
  });

  test.skipIf(noPing)(
    `lose what is longer than the MTU, silently: a black hole${noPing}`,
    async () => {
      await using net = await make({ cable: { mtu: 576 } });
      expect(ping(net.client, '10.0.0.2', '-c', '1', '-s', '548').lost).toBe(0);
      expect(ping(net.client, '10.0.0.2', '-c', '1', '-s', '549').lost).toBe(100);
      expect(net.cable.counters.tooBig).toBe(1);
    },
  );

  test('drop what a pattern or a function names', async () => {
    await using net = await make({ cable: { from: { client: { drop: { udp: { dport: 7 } } } } } });
    const server = [7, 8, 9].map((port) => {
      const fd = keep(net.server.socket(AF_INET, SOCK_DGRAM));
      bind(fd, { family: AF_INET, address: '10.0.0.2', port });
      return { port, fd };
    });
    const client = keep(net.client.socket(AF_INET, SOCK_DGRAM));
    const arrive = (count: number): number[] => {
      for (const { port } of server) {
        connect(client, { family: AF_INET, address: '10.0.0.2', port });
        send(client, 'x');
      }
      const fds = server.map(({ fd }) => ({ fd, events: POLLIN, revents: 0 }));
      const until = performance.now() + 10_000;
      while (poll(fds, 10) < count && performance.now() < until);
      return server.flatMap(({ port, fd }, i) => {
        if (fds[i]?.revents !== POLLIN) return [];
        recv(fd, new Uint8Array(1));
        return [port];
      });
    };
    expect(arrive(2)).toEqual([8, 9]);
    net.cable
      .from('client')
      .set({ drop: (packet) => packet.udp !== undefined && packet.udp.dport > 7 });
    expect(arrive(1)).toEqual([7]);
    net.cable.set({ drop: null });
    expect(arrive(3)).toEqual([7, 8, 9]);
    expect(net.cable.counters.dropped).toBe(3);
  });

  test('do with a frame what was asked for when it was sent, whatever comes next', async () => {
    await using net = await make({ cable: { delay: 0 } });
    const server = keep(net.server.socket(AF_INET, SOCK_DGRAM));
    bind(server, { family: AF_INET, address: '10.0.0.2', port: 7 });
    setsockopt(server, SOL_SOCKET, SO_RCVTIMEO, { sec: 10, usec: 0 });
    const client = keep(net.client.socket(AF_INET, SOCK_DGRAM));
    connect(client, { family: AF_INET, address: '10.0.0.2', port: 7 });
    const buf = new Uint8Array(10);
    // ARP is behind us then.
    send(client, '-');
    recv(server, buf);
    const direction = net.cable.from('client');
    for (let i = 0; i < 100; i++) {
      direction.cut();
      send(client, 'lost');
      direction.mend();
      send(client, `${i}`);
      const text = new TextDecoder().decode(buf.subarray(0, recv(server, buf)));
      expect(text).toBe(`${i}`);
    }
    expect(direction.counters).toMatchObject({ cut: 100 });
  });

  test('that are cut keep the links up; TCP goes on when they are mended', async () => {
    await using net = await make();
    const { client, server } = connected(net);
    net.cable.cut();
    write(client, 'later');
    setsockopt(server, SOL_SOCKET, SO_RCVTIMEO, { sec: 0, usec: 250_000 });
    expect(() => recv(server, new Uint8Array(5))).toThrow(/EAGAIN/);
    expect(net.client.netlink.links.get('eth0').operstate).toBe('UP');
    expect(net.cable.counters.cut).toBeGreaterThan(0);
    net.cable.mend();
    setsockopt(server, SOL_SOCKET, SO_RCVTIMEO, { sec: 10, usec: 0 });
    expect(recv(server, new Uint8Array(5))).toBe(5);
  });

  test.skipIf(noPing)(`of more than two hosts are each host's own${noPing}`, async () => {
    await using net = await lab({
      hosts: { a: '10.0.0.1/24', b: '10.0.0.2/24', c: '10.0.0.3/24' },
      cable: { to: { b: { delay: 20 } } },
    });
    const rtt = (to: string): number => ping(net.a, to, '-c', '3', '-i', '0.01').rtt;
    const far = rtt('10.0.0.2');
    expect(far).toBeGreaterThanOrEqual(20);
    expect(rtt('10.0.0.3')).toBeLessThan(far);
    net.c.cable.cut();
    expect(ping(net.a, '10.0.0.3', '-c', '1').lost).toBe(100);
    expect(ping(net.a, '10.0.0.2', '-c', '1').lost).toBe(0);
    expect(() => net.cable.from('d')).toThrow('"host" must be a host at its ends (a, b, c)');
    expect(() => net.cable.capture('x')).toThrow('a capture is of one cable');
  });
});

const hex = (data: Uint8Array): string => Buffer.from(data).toString('hex');

describe.skipIf(noLab)(`captures${noLab}`, () => {
  const noDump = without('tcpdump', 'ping');

  /** Stops tcpdump; it writes what it has. */
  const stop = async (child: ChildProcess): Promise<void> => {
    if (child.kill('SIGINT')) await once(child, 'exit');
  };

  test.skipIf(noDump)(`are what tcpdump captures at both ends${noDump}`, async () => {
    await using net = await make({ cable: { delay: 2, drop: { icmp: { seq: 2 } } } });
    const file = join(folder, 'cable.pcapng');
    const dumps = await Promise.all(
      [net.client, net.server].map(async (host) => {
        const path = join(folder, `${host.name}.pcap`);
        const args = ['-i', 'eth0', ...CAPTURE, '-Z', 'root', '-w', path];
        const child = host.enter(() =>
          spawn('tcpdump', args, { stdio: ['ignore', 'ignore', 'pipe'] }),
        );
        // Its standard error stays open: it writes more.
        await new Promise<void>((resolve) => {
          let text = '';
          child.stderr.on('data', (piece: Buffer) => {
            text += piece;
            if (text.includes('listening')) resolve();
          });
        });
        return { name: host.name, path, child };
      }),
    );
    const capture = net.cable.capture(file);
    ping(net.client, '10.0.0.2', '-c', '3', '-i', '0.05');
    capture.stop();
    const { packets, blocks } = readCapture(readFileSync(file));
    const names = blocks.flatMap((block) => ('interface' in block ? [block.interface.name] : []));
    expect(names).toEqual(['client', 'server']);
    for (const [index, { path, child }] of dumps.entries()) {
      const here = packets.filter((packet) => packet.interface === index);
      const ours = here.map(({ data }) => hex(data));
      expect(ours.length).toBeGreaterThan(5);
      // What the host sent, and what came to it, each in its order: the host and the cable see the one overtake the other.
      const [sent, come] = [2, 1].map((way) =>
        here.filter(({ flags }) => flags === way).map(({ data }) => hex(data)),
      );
      const theirsOf = (some: readonly string[] = []) =>
        theirs.filter((each) => some.includes(each));
      // tcpdump began before, and what it has not read when it ends is lost.
      let theirs: string[] = [];
      const until = performance.now() + 10_000;
      do {
        await new Promise((resolve) => setTimeout(resolve, 20));
        const all = readCapture(readFileSync(path)).packets.map(({ data }) => hex(data));
        const from = all.findIndex((each) => ours.includes(each));
        theirs = from < 0 ? [] : all.slice(from, from + ours.length);
      } while (theirs.length < ours.length && performance.now() < until);
      await stop(child);
      expect([...theirs].sort()).toEqual([...ours].sort());
      expect([theirsOf(sent), theirsOf(come)]).toEqual([sent, come]);
    }
    const commented = packets.filter(({ comments = [] }) => comments.length > 0);
    expect(commented.map(({ comments }) => comments)).toEqual([['dropped']]);
  });

  test('that cannot be written say so at the end, and nothing stays', async () => {
    const net = await make({ cable: { delay: 1 } });
    net.cable.capture('/dev/full');
    connected(net);
    await expect(net.close()).rejects.toThrow(
      /the capture of the cable client - server ended: ENOSPC/,
    );
    expect(() => net.client.netns).toThrow('is no more');
  });

  test('that cannot begin are refused at once', async () => {
    await using net = await make();
    expect(() => net.cable.capture('/no/such/folder/x')).toThrow(/ENOENT/);
    expect(() => net.cable.capture(5 as unknown as string)).toThrow(TypeError);
  });
});

describe.skipIf(noLab)(`wrong input${noLab}`, () => {
  test('a filter that throws lets all through, and the end says so', async () => {
    const net = await make({
      cable: {
        drop: () => {
          throw new Error('my mistake');
        },
      },
    });
    const { client, server } = connected(net);
    transfer(client, server, 1000);
    await expect(net.close()).rejects.toThrow(
      'the filter of the cable client - server threw: my mistake',
    );
    expect(() => net.client.netns).toThrow('is no more');
  });

  test('a filter that is no function there, or never ends', async () => {
    const outside = 5;
    const net = await make({ cable: { drop: () => outside > 4 } });
    const { client, server } = connected(net);
    transfer(client, server, 1000);
    await expect(net.close()).rejects.toThrow(/threw: outside is not defined/);
    const stuck = await make({
      cable: {
        drop: () => {
          for (;;);
        },
      },
    });
    const fd = keep(stuck.client.socket(AF_INET, SOCK_DGRAM));
    connect(fd, { family: AF_INET, address: '10.0.0.2', port: 9 });
    send(fd, 'x');
    await stuck.close();
  });
});
