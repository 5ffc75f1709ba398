// Expectations: what holds says nothing, what does not says where, with the ladder.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectTimeline, normalised, record, type Timeline } from '../../lib/timeline/index.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { temporaryFolder } from '../support/peer.ts';
import { conversation, noKernel } from './scripts.ts';

inOwnNamespace();

describe.skipIf(noKernel !== '' || noNamespace !== '')(
  `expectations${noKernel}${noNamespace}`,
  () => {
    let timeline: Timeline;
    beforeAll(async () => {
      timeline = await record(conversation);
    });

    test('states', () => {
      const client = ['SYN_SENT', 'ESTABLISHED', 'FIN_WAIT1', 'FIN_WAIT2', 'TIME_WAIT'];
      expectTimeline(timeline).states('client').toEqual(client);
      expectTimeline(timeline)
        .states('client')
        .toEqual(['CLOSE', ...client]);
      expectTimeline(timeline)
        .states('server')
        .toEqual(['SYN_RECV', 'ESTABLISHED', 'CLOSE_WAIT', 'LAST_ACK', 'CLOSE']);
      expect(() => expectTimeline(timeline).states('client').toEqual(client.slice(1))).toThrow(
        /^Expected of client the states ESTABLISHED .*: ESTABLISHED where SYN_SENT is\n[\s\S]*\n> *\d.*● CLOSE → SYN_SENT/,
      );
      const short = (): void =>
        expectTimeline(timeline).states('client').toEqual(client.slice(0, 2));
      expect(short).toThrow(
        /: no more states where FIN_WAIT1 is\n[\s\S]*\n>.*● ESTABLISHED → FIN_WAIT1/,
      );
      const long = (): void =>
        expectTimeline(timeline)
          .states('client')
          .toEqual([...client, 'CLOSE']);
      expect(long).toThrow(/: CLOSE where no more is/);
    });

    test('packets', () => {
      const of = expectTimeline(timeline).packets('client', 'server');
      of.toMatch(['S', 'S.', '.']);
      of.toMatch(['S 0:0(0) <mss ...,...>', 'S. 0:0(0) ack 1 <...>', '. 1:1(0) ack 1']);
      of.toMatch(['P. 1:4(3)', '.', 'P. 4:7(3)']);
      expect(() => of.toMatch(['S', 'S.', 'F.'])).toThrow(
        /^Expected between client and server the packet F\., got \. 1:1\(0\) ack 1.*\n[\s\S]*\n>.*1:1\(0\) ack 1/,
      );
      expect(() => of.toMatch(['R'])).toThrow('the packet R');
    });

    test('order', () => {
      const all = expectTimeline(timeline);
      all.order(['connect', 'S', 'S.', 'connect returns', 'accept', 'send', 'recv']);
      all.order(['client: connect', 'client: SYN_SENT', 'server: S.', 'client: ESTABLISHED']);
      // The server's end is there before anybody accepts it.
      all.order(['server: ESTABLISHED', 'accept']);
      expect(() => all.order(['accept', 'server: ESTABLISHED'])).toThrow(
        /^Expected server: ESTABLISHED behind accept: it comes before\n[\s\S]*\n>.*SYN_RECV → ESTABLISHED/,
      );
      expect(() => all.order(['shutdown'])).toThrow('Expected shutdown : it is not there');
    });

    test('between', () => {
      const shake = expectTimeline(timeline).between('connect', 'accept');
      shake.packets('client', 'server').toMatch(['S', 'S.', '.']);
      shake.states('client').toEqual(['SYN_SENT', 'ESTABLISHED']);
      shake.order(['S', 'S.', '.']);
      expect(() => shake.order(['F.'])).toThrow('it is not there');
      expect(() => shake.states('client').toEqual(['SYN_SENT'])).toThrow('no more states');
      expect(() => expectTimeline(timeline).between('accept', 'connect')).toThrow('comes before');
    });

    test('snapshots are the same in another run, and say which line is another', async () => {
      // On a busy machine, what the kernel does later than the call that it comes of is one place further down: of some runs
      // two are alike.
      const seen = new Map([[normalised(timeline), timeline]]);
      let again = await record(conversation);
      while (!seen.has(normalised(again))) {
        seen.set(normalised(again), again);
        again = await record(conversation);
      }
      const first = seen.get(normalised(again)) as Timeline;
      expect(normalised(again)).toContain('client: connect(fd2, 127.0.0.1:port1) = 0');
      const folder = temporaryFolder();
      try {
        const path = `${folder}/conversation.txt`;
        expectTimeline(first).toMatchTimelineSnapshot(path);
        expect(existsSync(path)).toBe(true);
        expectTimeline(again).toMatchTimelineSnapshot(path);
        writeFileSync(path, readFileSync(path, 'utf8').replace('"one"', '"two"'));
        expect(() => expectTimeline(again).toMatchTimelineSnapshot(path)).toThrow(
          /^Expected in line \d+ of .*: client: sendto\(fd2, "two", .*, got client: sendto\(fd2, "one".*\n[\s\S]*\n>.*"one"/,
        );
        process.env['SOCKFD_UPDATE_SNAPSHOTS'] = '1';
        expectTimeline(again).toMatchTimelineSnapshot(path);
        expect(readFileSync(path, 'utf8')).toContain('"one"');
      } finally {
        delete process.env['SOCKFD_UPDATE_SNAPSHOTS'];
        rmSync(folder, { recursive: true });
      }
    });

    test('what is wrong is named', () => {
      const all = expectTimeline(timeline);
      expect(() => expectTimeline(1 as never)).toThrow('"timeline"');
      expect(() => all.states('nobody')).toThrow(
        "\"actor\" must be one of 'client', 'server', got 'nobody'",
      );
      expect(() => all.packets('client', 1 as never)).toThrow('"other"');
      expect(() => all.packets('client', 'server').toMatch([])).toThrow('"patterns"');
      expect(() => all.packets('client', 'server').toMatch(['what?'])).toThrow('"pattern"');
      expect(() => all.order(['what?'])).toThrow('"pattern"');
      expect(() => all.order('S' as never)).toThrow('"entries"');
      expect(() => all.toMatchTimelineSnapshot(1 as never)).toThrow('"path"');
    });
  },
);
