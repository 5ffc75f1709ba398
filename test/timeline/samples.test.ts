// What looks at sockets have found is what ss(8) has of them.

import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { record, type Timeline, type TimelineSample } from '../../lib/timeline/index.ts';
import { compiled } from '../support/dist.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { ended, hasProgram, noSetpriv } from '../support/peer.ts';
import { connected, noKernel } from './scripts.ts';

inOwnNamespace();

/** What ss has of the connection from a port: its queues, and the words of its second line. */
function ss(port: number): Record<string, number | undefined> {
  const text = execFileSync('ss', ['-tinH', 'sport', '=', `:${port}`], { encoding: 'utf8' });
  const [, recvQ, sendQ] = text.split(/\s+/);
  const word = (name: string): number | undefined => {
    const found = new RegExp(`\\b${name}:([\\d.]+)`).exec(text)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const [, rtt = 0, rttvar = 0] = (/\brtt:([\d.]+)\/([\d.]+)/.exec(text) ?? []).map(Number);
  return {
    recvQ: Number(recvQ),
    sendQ: Number(sendQ),
    snd_cwnd: word('cwnd'),
    snd_mss: word('mss'),
    notsent_bytes: word('notsent') ?? 0,
    unacked: word('unacked') ?? 0,
    rtt: Math.round(rtt * 1000),
    rttvar: Math.round(rttvar * 1000),
  };
}

function portOf(fd: number): number {
  const address = s.getsockname(fd);
  return 'port' in address ? Number(address.port) : 0;
}

/** The samples of the socket that had this fd. */
function of({ samples, sockets }: Timeline, fd: number): TimelineSample[] {
  const ids = sockets.filter(({ fds }) => fds.includes(fd)).map(({ id }) => id);
  return samples.filter(({ socket }) => ids.includes(socket));
}

test.skipIf(!hasProgram('ss') || noNamespace !== '')(
  `behind calls are the queues and the numbers of ss${noNamespace}`,
  async () => {
    const theirs: Record<string, number | undefined>[] = [];
    const timeline = await record(() => {
      const { listener, client, server } = connected();
      s.fcntl(client, s.F_SETFL, s.O_NONBLOCK);
      const data = new Uint8Array(65_536);
      try {
        for (;;) s.send(client, data);
      } catch {
        // EAGAIN: both queues are full.
      }
      for (const fd of [client, server]) {
        for (let i = 0; i < 10; i++) {
          theirs.push(ss(portOf(fd)));
          s.getpeername(fd);
        }
      }
      for (const each of [client, server, listener]) s.close(each);
    });
    const { events, samples } = timeline;
    const behind = (syscall: string): TimelineSample[] =>
      samples.filter(({ call = -1, state }) => {
        const event = events[call];
        return event?.kind === 'call' && event.syscall === syscall && state === 'ESTABLISHED';
      });
    const [before, after] = [behind('getsockname'), behind('getpeername')];
    expect([before.length, after.length]).toEqual([20, 20]);
    // Those between which nothing has happened, while ss looked.
    const still = before.flatMap((sample, i) => {
      const known = Object.keys(theirs[i] ?? {}) as (keyof TimelineSample)[];
      return known.every((name) => sample[name] === after[i]?.[name]) ? [i] : [];
    });
    for (const i of still) expect(before[i]).toMatchObject(theirs[i] ?? {});
    expect(still.some((i) => (before[i]?.sendQ ?? 0) > 65_536)).toBe(true);
    expect(still.some((i) => (before[i]?.recvQ ?? 0) > 10_000)).toBe(true);
    for (const { time, call } of samples) {
      const event = events[call ?? -1];
      if (event?.kind === 'call') expect(time).toBeGreaterThanOrEqual(event.end);
    }
  },
);

test.skipIf(noKernel !== '' || noNamespace !== '')(
  `between calls the recording looks where packets came by${noKernel}${noNamespace}`,
  async () => {
    let fds = [0, 0, 0];
    const timeline = await record(() => {
      const { listener, client, server } = connected();
      fds = [listener, client, server];
      s.send(client, new Uint8Array(10_000));
    });
    const [, , server = -1] = fds;
    const last = of(timeline, server).at(-1);
    expect(last).toMatchObject({ recvQ: 10_000, sendQ: 0, state: 'ESTABLISHED' });
    // Nobody has called it for that.
    expect(last?.call).toBeUndefined();
    for (const fd of fds) s.close(fd);
  },
);

test('without samples there are none', async () => {
  const timeline = await record(
    () => {
      const { listener, client, server } = connected();
      for (const fd of [client, server, listener]) s.close(fd);
    },
    { samples: false },
  );
  expect(timeline.samples).toEqual([]);
});

describe.skipIf(noSetpriv !== '')(`without tracepoints${noSetpriv}`, () => {
  test('states are looked for, and ends are told: each says that it was sampled', async () => {
    const code = `
      const s = require(${JSON.stringify(new URL(compiled('index.js')).pathname)});
      const { record } = require(${JSON.stringify(new URL(compiled('timeline/index.js')).pathname)});
      record(async () => {
        const listener = s.socket(s.AF_INET, s.SOCK_STREAM);
        s.bind(listener, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
        s.listen(listener, 1);
        const client = s.socket(s.AF_INET, s.SOCK_STREAM);
        s.connect(client, s.getsockname(listener));
        const { fd } = s.accept(listener);
        s.close(client);
        s.recv(fd, new Uint8Array(1));
        s.close(fd);
        s.close(listener);
      }).then((timeline) => console.log(JSON.stringify(timeline)));`;
    const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups'];
    const { stdout, stderr } = await ended('setpriv', [...nobody, process.execPath, '-e', code]);
    expect(stderr).toBe('');
    const timeline = JSON.parse(stdout) as Timeline;
    const states = timeline.events.filter((event) => event.kind === 'state');
    expect(states.every((state) => state.kind === 'state' && state.sampled === true)).toBe(true);
    const of = (socket: number): string[] =>
      states.flatMap((state) =>
        state.kind === 'state' && state.socket === socket ? [state.to] : [],
      );
    expect(of(0)).toEqual(['LISTEN', 'CLOSE']);
    expect([of(1)[0], of(1).at(-1)]).toEqual(['ESTABLISHED', 'TIME_WAIT']);
    expect(of(2)).toEqual(['ESTABLISHED', 'CLOSE_WAIT', 'CLOSE']);
  });
});
