// What TCP does over cables: by the kernel's own counters everywhere, and beside netem(8) where the kernel has it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  AF_INET,
  accept,
  bind,
  connect as connectNow,
  getsockopt,
  IPPROTO_TCP,
  listen,
  SOCK_STREAM,
  TCP_INFO,
} from '../../lib/index.ts';
import { type Host, type Lab, lab } from '../../lib/lab/index.ts';
import { connect, read, write } from '../../lib/promises/index.ts';
import { keep } from '../support/fds.ts';
import '../support/waiting.ts';
import { noLab, output, ping, without } from './programs.ts';

type Two = Lab<'client' | 'server'>;
type Three = Lab<'client' | 'router' | 'server'>;

type Impair = (net: Two, delay: number, loss: number) => void;

/** With the congestion control that every kernel has. */
const make = (): Promise<Two> => {
  const sysctls = { 'ipv4.tcp_congestion_control': 'reno' };
  const client = { addresses: '10.0.0.1/24', sysctls };
  return lab({ hosts: { client, server: '10.0.0.2/24' }, seed: 1 });
};

const byCable: Impair = (net, delay, loss) => net.cable.set({ delay, loss });

const netem = (host: Host, dev: string, ...settings: string[]): void =>
  void output(host, 'tc', 'qdisc', 'replace', 'dev', dev, 'root', 'netem', ...settings);

const byNetem: Impair = (net, delay, loss) => {
  for (const host of net.hosts.values()) {
    netem(host, 'eth0', 'delay', `${delay}ms`, 'loss', `${loss * 100}%`);
  }
};

async function noNetem(): Promise<string> {
  const reason = without('tc', 'ping');
  if (reason !== '') return reason;
  await using net = await make();
  try {
    net.client.enter(() =>
      execFileSync('tc', ['qdisc', 'add', 'dev', 'lo', 'root', 'netem'], { stdio: 'pipe' }),
    );
    return '';
  } catch {
    return ' (needs a kernel with netem)';
  }
}

const skipped = await noNetem();

/** Counters of TCP of a host, as nstat(8) shows them. */
function nstat(host: Host): (name: string) => number {
  const text = host.enter(() => readFileSync('/proc/thread-self/net/netstat', 'utf8'));
  const lines = text.split('\n').filter((line) => line.startsWith('TcpExt:'));
  const [names = [], values = []] = lines.map((line) => line.split(' '));
  return (name) => Number(values[names.indexOf(name)]);
}

/** A connect that nobody answers, ended after some seconds: how often the SYN was sent again. */
async function unanswered(net: Two, impair: Impair): Promise<number> {
  const lladdr = '02:00:00:00:00:01';
  const state = 'PERMANENT';
  net.client.netlink.neighbours.replace({ dev: 'eth0', dst: '10.0.0.2', lladdr, state });
  impair(net, 0, 1);
  const fd = keep(net.client.socket(AF_INET, SOCK_STREAM));
  const to = { family: AF_INET, address: '10.0.0.2', port: 80 } as const;
  await expect(connect(fd, to, { timeout: 5500 })).rejects.toThrow('ETIMEDOUT');
  return getsockopt(fd, IPPROTO_TCP, TCP_INFO).total_retrans;
}

/** What became of a transfer from the client to the server. */
interface Transfer {
  /** In seconds. */
  readonly took: number;
  /** Segments that were sent again, and all. */
  readonly again: number;
  readonly segments: number;
  /** Slow start ended there, in segments. */
  readonly ssthresh: number;
}

async function transfer(
  net: Two,
  address: string,
  size: number,
  impair: () => void,
): Promise<Transfer> {
  const listener = keep(net.server.socket(AF_INET, SOCK_STREAM));
  bind(listener, { family: AF_INET, address, port: 80 });
  listen(listener);
  const client = keep(net.client.socket(AF_INET, SOCK_STREAM));
  connectNow(client, { family: AF_INET, address, port: 80 });
  const server = keep(accept(listener).fd);
  impair();
  const data = new Uint8Array(size);
  const begin = performance.now();
  const sending = (async () => {
    for (let sent = 0; sent < size; ) sent += await write(client, data.subarray(sent));
  })();
  const buf = new Uint8Array(65_536);
  for (let got = 0; got < size; ) got += await read(server, buf);
  const took = (performance.now() - begin) / 1000;
  await sending;
  const info = getsockopt(client, IPPROTO_TCP, TCP_INFO);
  const { total_retrans: again, data_segs_out: segments = 0, snd_ssthresh: ssthresh } = info;
  return { took, again, segments, ssthresh };
}

/** As far as a segment of 1,448 bytes and its headers fill a frame. */
const SHARE = 1448 / 1514;

describe.skipIf(noLab)(`by the kernel's own counters${noLab}`, () => {
  test('every SYN that a cable has lost was sent again', async () => {
    await using net = await make();
    const again = await unanswered(net, byCable);
    expect(again).toBeGreaterThanOrEqual(2);
    expect(nstat(net.client)('TCPSynRetrans')).toBe(again);
    expect(net.cable.from('client').counters).toMatchObject({ frames: 1 + again, lost: 1 + again });
  });

  test('what a queue has no room for is sent again, and slow start ends there', async () => {
    await using net = await make();
    const how = { delay: 10, rate: 500_000, queue: 20 };
    const { delay, rate, queue } = how;
    const result = await transfer(net, '10.0.0.2', 1_000_000, () =>
      net.cable.set({ delay, from: { client: { rate, queue } } }),
    );
    const { took, again, segments, ssthresh } = result;
    expect(took).toBeGreaterThanOrEqual(1_000_000 / how.rate / SHARE);
    // TCP_INFO, nstat and the cable agree: what was lost was sent again, and little else.
    const { overflowed } = net.cable.from('client').counters;
    const count = nstat(net.client);
    expect(overflowed).toBeGreaterThan(0);
    expect(again).toBeGreaterThanOrEqual(overflowed);
    expect(again).toBeLessThan(overflowed + segments / 20);
    expect(count('TCPSackRecovery') + count('TCPTimeouts')).toBeGreaterThan(0);
    expect(count('TCPFastRetrans')).toBeGreaterThan(0);
    // The window that the cable holds: what waits and what flies, there and back. Reno loses there, and goes on with a half.
    const holds = how.queue + (how.rate * 2 * how.delay) / 1000 / 1514;
    expect(ssthresh).toBeGreaterThan(holds / 4);
    expect(ssthresh).toBeLessThan(holds * 1.2);
  });
});

/** Both ways of the same, one after the other. */
async function both<T>(what: (impair: Impair) => Promise<T>): Promise<[cable: T, netem: T]> {
  return [await what(byCable), await what(byNetem)];
}

describe.skipIf(skipped)(`beside netem${skipped}`, () => {
  test('the delay is there both ways', async () => {
    const rtts = await both(async (impair) => {
      await using net = await make();
      impair(net, 50, 0);
      return ping(net.client, '10.0.0.2', '-c', '3', '-i', '0.2').rtt;
    });
    for (const rtt of rtts) expect(rtt).toBeGreaterThanOrEqual(100);
  });

  test('a SYN that is lost is sent again as often', async () => {
    const [cable, netem] = await both(async (impair) => {
      await using net = await make();
      return await unanswered(net, impair);
    });
    expect(cable).toBe(netem);
  });

  test('a share of lost frames costs as many retransmissions', async () => {
    const results = await both(async (impair) => {
      await using net = await make();
      return await transfer(net, '10.0.0.2', 300_000, () => impair(net, 2, 0.1));
    });
    // 10% of some 230 segments: a standard deviation of 2%, and what is sent again without need.
    for (const { again, segments } of results) {
      expect(again / segments).toBeGreaterThan(0.03);
      expect(again / segments).toBeLessThan(0.25);
    }
  });

  // The queue is behind a router: of frames that its own host loses, TCP would know.
  const routed = (): Promise<Three> => {
    const sysctls = { 'ipv4.tcp_congestion_control': 'reno' };
    const client = { addresses: { near: '10.0.0.1/24' }, sysctls };
    const router = { near: '10.0.0.254/24', far: '10.0.1.254/24' };
    return lab({ hosts: { client, router, server: { far: '10.0.1.2/24' } }, seed: 1 });
  };

  const how = { delay: 50, rate: 100_000, queue: 20 };

  const queues: ((net: Three) => void)[] = [
    (net) => {
      const { delay, rate, queue } = how;
      net.cables['far']?.set({ delay, from: { router: { rate, queue } } });
    },
    (net) => {
      const { delay, rate, queue } = how;
      // Its limit is also for the frames that have left and are delayed.
      const limit = queue + Math.ceil((rate * delay) / 1000 / 1514);
      const settings = ['rate', `${rate * 8}bit`, 'limit', `${limit}`];
      netem(net.router, 'eth1', 'delay', `${delay}ms`, ...settings);
      netem(net.server, 'eth0', 'delay', `${delay}ms`);
    },
  ];

  test('congestion control finds the same rate and the same window', async () => {
    const results: Transfer[] = [];
    for (const queue of queues) {
      await using net = await routed();
      results.push(await transfer(net, '10.0.1.2', 500_000, () => queue(net)));
    }
    for (const { took, again, ssthresh } of results) {
      expect(took).toBeGreaterThanOrEqual(500_000 / how.rate / SHARE - 0.5);
      expect(again).toBeGreaterThan(0);
      // Half of what the way holds: the queue, and what is on its way there and back.
      const holds = how.queue + (how.rate * 2 * how.delay) / 1000 / 1514;
      expect(ssthresh).toBeGreaterThan(holds / 4);
      expect(ssthresh).toBeLessThan(holds * 1.2);
    }
    const [cable, other] = results;
    const slower = (cable?.took ?? 0) / (other?.took ?? 1);
    expect(slower).toBeGreaterThan(0.6);
    expect(slower).toBeLessThan(1.6);
  });
});
