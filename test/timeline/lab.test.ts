// Timelines of labs: the packets of all hosts, each once, with the times at which both ends have seen it.
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { lab } from '../../lib/lab/index.ts';
import {
  expectTimeline,
  ladder,
  record,
  type Timeline,
  type TimelinePacket,
} from '../../lib/timeline/index.ts';
import { noLab } from '../lab/programs.ts';
import { noKernel } from './scripts.ts';

function packetsOf({ events }: Timeline): TimelinePacket[] {
  return events.filter((event): event is TimelinePacket => event.kind === 'packet');
}

describe.skipIf(noLab !== '' || noKernel !== '')(`labs${noLab}${noKernel}`, () => {
  test('hosts are actors; a cable that delays is seen in each packet', async () => {
    await using net = await lab({
      hosts: { alice: '10.0.0.1/24', bob: '10.0.0.2/24' },
      cable: { delay: 5 },
    });
    const timeline = await record(
      () => {
        const listener = net.bob.socket(s.AF_INET, s.SOCK_STREAM);
        s.bind(listener, { family: s.AF_INET, address: '10.0.0.2', port: 80 });
        s.listen(listener, 1);
        const client = net.alice.socket(s.AF_INET, s.SOCK_STREAM);
        s.connect(client, { family: s.AF_INET, address: '10.0.0.2', port: 80 });
        const { fd } = s.accept(listener);
        s.send(client, Buffer.from('hello'));
        s.recv(fd, new Uint8Array(5));
        s.close(client);
        s.recv(fd, new Uint8Array(5));
        s.close(fd);
        s.close(listener);
      },
      { labs: [net] },
    );
    expect(timeline.actors.map(({ name }) => name)).toEqual(['alice', 'bob']);
    const all = expectTimeline(timeline);
    all.packets('alice', 'bob').toMatch(['S', 'S.', '.']);
    all.order(['connect', 'alice: S', 'bob: S.', 'alice: ESTABLISHED', 'connect returns']);
    // The last acknowledgment is half a way behind.
    all.order(['alice: ESTABLISHED', 'bob: ESTABLISHED', 'recv returns']);
    all.states('alice').toEqual(['SYN_SENT', 'ESTABLISHED', 'FIN_WAIT1', 'FIN_WAIT2', 'TIME_WAIT']);
    const packets = packetsOf(timeline);
    expect(packets.length).toBeGreaterThanOrEqual(8);
    for (const { time, received = 0 } of packets) {
      expect(received - time).toBeGreaterThanOrEqual(5e6 - timeline.clock.error);
    }
    expect(ladder(timeline, { width: 80 })).toMatch(/^ +seconds +alice +bob$/m);
  });

  test('a SYN that is lost is sent again: an arrow that does not arrive, and one that names it', async () => {
    await using net = await lab({ hosts: { alice: '10.0.0.1/24', bob: '10.0.0.2/24' } });
    const timeline = await record(
      async () => {
        const listener = net.bob.socket(s.AF_INET, s.SOCK_STREAM);
        s.bind(listener, { family: s.AF_INET, address: '10.0.0.2', port: 80 });
        s.listen(listener, 1);
        net.cable.set({
          drop: function (this: { lost?: true }, packet) {
            const first = packet.tcp?.flags === 'S' && this.lost === undefined;
            if (first) this.lost = true;
            return first;
          },
        });
        const client = net.alice.socket(s.AF_INET, s.SOCK_STREAM);
        s.connect(client, { family: s.AF_INET, address: '10.0.0.2', port: 80 });
        for (const fd of [client, listener]) s.close(fd);
      },
      { labs: [net] },
    );
    const [first, second] = packetsOf(timeline).filter(({ flags }) => flags === 'S');
    expect([first?.received, second?.labels, second?.original]).toEqual([
      undefined,
      ['retransmission'],
      first?.id,
    ]);
    expect(timeline.events.filter(({ kind }) => kind === 'retransmit').length).toBe(1);
    expect(ladder(timeline, { width: 80 })).toContain('╌');
  });
});
