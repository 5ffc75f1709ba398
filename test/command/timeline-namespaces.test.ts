// `sockfd timeline` with scripts that make network namespaces: labs, and unshare(2).
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectTimeline, ladder, type Timeline } from '../../lib/timeline/index.ts';
import { noLab } from '../lab/programs.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { noKernel, untoldLines } from '../timeline/scripts.ts';
import { scripts, sockfd } from './command.ts';

inOwnNamespace();

const { folder, write } = scripts();

/** A server and a client on `server` and `client`, which are `host.socket` or `socket`. */
const CONVERSATION = `
function converse(client: typeof s.socket, server: typeof s.socket, address: string): void {
  const listener = server(s.AF_INET, s.SOCK_STREAM);
  s.bind(listener, { family: s.AF_INET, address, port: 80 });
  s.listen(listener, 1);
  const fd = client(s.AF_INET, s.SOCK_STREAM);
  s.connect(fd, { family: s.AF_INET, address, port: 80 });
  const served = s.accept(listener).fd;
  s.send(fd, Buffer.from('hello'));
  s.recv(served, new Uint8Array(5));
  s.close(fd);
  s.recv(served, new Uint8Array(5));
  for (const each of [served, listener]) s.close(each);
}`;

async function timelineOf(script: string): Promise<Timeline> {
  const file = `${folder}/out.json`;
  const { status, stderr } = await sockfd('timeline', '-o', file, script);
  expect([status, stderr]).toEqual([0, untoldLines]);
  return JSON.parse(readFileSync(file, 'utf8')) as Timeline;
}

describe.skipIf(noLab !== '' || noKernel !== '' || noNamespace !== '')(
  `namespaces of scripts${noLab}${noKernel}${noNamespace}`,
  () => {
    test('a lab: its hosts are actors, packets are those of all hosts, each once, also over a router', async () => {
      const script = write(
        'lab.mts',
        `import * as s from 'sockfd';
import { lab } from 'sockfd/lab';
${CONVERSATION}
await using net = await lab({
  hosts: {
    alice: { left: '10.0.1.1/24' },
    router: { left: '10.0.1.9/24', right: '10.0.2.9/24' },
    bob: { right: '10.0.2.2/24' },
  },
});
converse((...at) => net.alice.socket(...at), (...at) => net.bob.socket(...at), '10.0.2.2');`,
      );
      const timeline = await timelineOf(script);
      const all = expectTimeline(timeline);
      all.packets('alice', 'bob').toMatch(['S', 'S.', '.', 'P. 1:6(5)', '...']);
      all.order(['connect', 'alice: S', 'bob: S.', 'alice: ESTABLISHED', 'connect returns']);
      all
        .states('alice')
        .toEqual(['CLOSE', 'SYN_SENT', 'ESTABLISHED', 'FIN_WAIT1', 'FIN_WAIT2', 'TIME_WAIT']);
      for (const event of timeline.events) {
        if (event.kind === 'packet') {
          expect([event.received === undefined, event.labels.includes('retransmission')]).toEqual([
            false,
            false,
          ]);
        }
      }
      // What makes the lab, and what the recording itself does, are not what the script is about.
      expect(ladder(timeline, { width: 80 })).toMatch(/^ +seconds +alice +bob$/m);
      expect(ladder(timeline)).not.toMatch(/setns|sun_path/);
      expect(ladder(timeline, { all: true })).toMatch(/setns\(/);
      expect(JSON.stringify(timeline.events)).not.toContain('SCM_RIGHTS');
    });

    test('unshare: the packets of the namespace that it makes', async () => {
      const script = write(
        'unshare.mts',
        `import * as s from 'sockfd';
import { rtnetlink } from 'sockfd/netlink';
${CONVERSATION}
s.unshare(s.CLONE_NEWNET);
using netlink = rtnetlink();
netlink.links.change('lo', { up: true });
converse(s.socket, s.socket, '127.0.0.1');`,
      );
      expectTimeline(await timelineOf(script))
        .packets('client', 'server')
        .toMatch(['S', 'S.', '.', 'P. 1:6(5)', '...']);
    });
  },
);
