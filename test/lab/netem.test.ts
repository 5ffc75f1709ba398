// Cables beside netem(8), where the kernel has it: what TCP does over both is the same.
import { execFileSync } from 'node:child_process';
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
import { type Lab, lab } from '../../lib/lab/index.ts';
import { connect, read, write } from '../../lib/promises/index.ts';
import { keep } from '../support/fds.ts';
import '../support/waiting.ts';
import { output, ping, without } from './programs.ts';

type Two = Lab<'client' | 'server'>;
type Impair = (net: Two, delay: number, loss: number) => void;

const make = (): Promise<Two> =>
  lab({ hosts: { client: '10.0.0.1/24', server: '10.0.0.2/24' }, seed: 1 });

const byCable: Impair = (net, delay, loss) => net.cable.set({ delay, loss });

const byNetem: Impair = (net, delay, loss) => {
  for (const host of net.hosts.values()) {
    const settings = ['delay', `${delay}ms`, 'loss', `${loss * 100}%`];
    output(host, 'tc', 'qdisc', 'replace', 'dev', 'eth0', 'root', 'netem', ...settings);
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
      const lladdr = '02:00:00:00:00:01';
      net.client.netlink.neighbours.replace({
        dev: 'eth0',
        dst: '10.0.0.2',
        lladdr,
        state: 'PERMANENT',
      });
      impair(net, 0, 1);
      const fd = keep(net.client.socket(AF_INET, SOCK_STREAM));
      const open = connect(
        fd,
        { family: AF_INET, address: '10.0.0.2', port: 80 },
        { timeout: 5000 },
      );
      await expect(open).rejects.toThrow('ETIMEDOUT');
      return getsockopt(fd, IPPROTO_TCP, TCP_INFO).total_retrans;
    });
    expect(cable).toBe(netem);
  });

  test('a share of lost frames costs as many retransmissions', async () => {
    const [cable, netem] = await both(async (impair) => {
      await using net = await make();
      const listener = keep(net.server.socket(AF_INET, SOCK_STREAM));
      bind(listener, { family: AF_INET, address: '10.0.0.2', port: 80 });
      listen(listener);
      const client = keep(net.client.socket(AF_INET, SOCK_STREAM));
      connectNow(client, { family: AF_INET, address: '10.0.0.2', port: 80 });
      const server = keep(accept(listener).fd);
      impair(net, 2, 0.1);
      const data = new Uint8Array(300_000);
      const sending = (async () => {
        for (let sent = 0; sent < data.length; ) sent += await write(client, data.subarray(sent));
      })();
      const buf = new Uint8Array(65_536);
      for (let got = 0; got < data.length; ) got += await read(server, buf);
      await sending;
      const { total_retrans = 0, data_segs_out = 1 } = getsockopt(client, IPPROTO_TCP, TCP_INFO);
      return total_retrans / Number(data_segs_out);
    });
    // 10% of some 230 segments: a standard deviation of 2%, and what is sent again without need.
    for (const share of [cable, netem]) {
      expect(share).toBeGreaterThan(0.03);
      expect(share).toBeLessThan(0.25);
    }
  });
});
