// The forms that a timeline is shown in: the text fits, Wireshark's reader takes the capture, nothing is cut.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import {
  html,
  ladder,
  mermaid,
  pcapng,
  record,
  svg,
  type Timeline,
} from '../../lib/timeline/index.ts';
import { rowsOf } from '../../lib/timeline/ladder.ts';
import { LiveLadder } from '../../lib/timeline/live.ts';
import { noTshark, tshark } from '../packet/tools.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { temporaryFolder } from '../support/peer.ts';
import { connected, conversation, noKernel } from './scripts.ts';

inOwnNamespace();

/** A conversation, a refused connection, and one that is reset on purpose. */
function story(): void {
  conversation();
  const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
  try {
    s.connect(fd, { family: s.AF_INET, address: '127.0.0.1', port: 1 });
  } catch {
    // ECONNREFUSED
  }
  s.close(fd);
  const { listener, client, server } = connected();
  s.setsockopt(server, s.SOL_SOCKET, s.SO_LINGER, { onoff: true, linger: 0 });
  for (const each of [server, client, listener]) s.close(each);
}

describe.skipIf(noKernel !== '' || noNamespace !== '')(
  `a recorded timeline${noKernel}${noNamespace}`,
  () => {
    let timeline: Timeline;
    let small: Timeline;
    beforeAll(async () => {
      timeline = await record(story, { title: 'A story' });
      small = await record(conversation);
    });

    test.each([60, 61, 80, 100, 133, 200])('is a ladder that fits %i columns', (width) => {
      for (const each of [timeline, small]) {
        const text = ladder(each, { width });
        for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(width);
        expect(stripVTControlCharacters(ladder(each, { width, colours: true }))).toBe(text);
        // Nothing is left out: every word of every call stands there, in its order.
        const arrows = text.match(/[►◄]/g)?.length;
        expect(arrows).toBe(each.events.filter(({ kind }) => kind === 'packet').length);
        const states = text.match(/●/g)?.length;
        const kinds = ['state', 'retransmit', 'reset sent', 'reset received', 'dropped'];
        expect(states).toBe(each.events.filter(({ kind }) => kinds.includes(kind)).length);
        const begun = text.match(/[├┬]/g)?.length;
        expect(begun).toBe(each.events.filter(({ kind }) => kind === 'call').length);
        // Of more than three actors those of one role are one.
        for (const { name } of each.actors) expect(text).toContain(name.replace(/ \d+$/, ''));
      }
    });

    test('grows into the same ladder, wherever it is cut', () => {
      const rows = rowsOf(small, { width: 100 });
      const times = small.events.flatMap((event) =>
        event.kind === 'call' ? [event.time, event.end] : [event.time],
      );
      for (let step = 1; step < 9; step++) {
        const live = new LiveLadder({ width: 100 });
        const cuts = [...times].sort((a, b) => a - b).filter((_, i) => i % step === 0);
        const grown = cuts.flatMap((time) => live.rows(small, time));
        expect([...grown, ...live.rows(small)]).toEqual(rows);
        expect(live.rows(small)).toEqual([]);
      }
    });

    test('has what was not known in time behind what was', () => {
      const connect = small.events.find(
        (event) => event.kind === 'call' && event.syscall === 'connect',
      );
      const without = small.events.filter((event) => event !== connect);
      const live = new LiveLadder({ width: 100 });
      live.rows({ ...small, events: without });
      const [row, ...more] = live.rows(small);
      expect(row).toMatch(/┴ connect\(\d+, 127\.0\.0\.1:\d+\) = 0/);
      expect(more).toEqual([]);
    });

    test('shows the handshake between the call and its return', () => {
      const rows = ladder(small, { width: 100 }).split('\n');
      const at = (pattern: RegExp): number => rows.findIndex((row) => pattern.test(row));
      const order = [
        at(/┬ connect\(\d+, 127\.0\.0\.1:\d+\)/),
        at(/● CLOSE → SYN_SENT/),
        at(/─ S 0:0\(0\).*►/),
        at(/◄.* S\. 0:0\(0\)/),
        at(/● SYN_SENT → ESTABLISHED/),
        at(/─ \. 1:1\(0\) ack 1.*►/),
        at(/┴ connect = 0/),
        at(/accept\(\d+, 127\.0\.0\.1:\d+\) = \d+ +├/),
      ];
      expect(order).not.toContain(-1);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    });

    test('says why resets were sent, as far as the kernel does', () => {
      const resets = timeline.events.filter(
        (event) => event.kind === 'packet' && event.labels.includes('RST'),
      );
      expect(resets.length).toBe(2);
      const told = timeline.events.some(({ kind }) => kind === 'reset sent');
      expect(resets.some((event) => event.kind === 'packet' && event.reason !== undefined)).toBe(
        told,
      );
    });

    test.skipIf(noTshark !== '')(
      `is a capture that tshark reads without a warning${noTshark}`,
      async () => {
        const folder = temporaryFolder();
        try {
          const file = `${folder}/timeline.pcapng`;
          writeFileSync(file, pcapng(timeline));
          const fields = [
            '-T',
            'fields',
            '-e',
            'frame.comment',
            '-e',
            'ip.src',
            '-e',
            'tcp.srcport',
          ];
          const { stdout, stderr } = await tshark(file, ...fields, '-E', 'occurrence=a');
          expect(stderr).toBe('');
          const packets = timeline.events.flatMap((event) =>
            event.kind === 'packet' ? [event.source] : [],
          );
          const lines = stdout.trimEnd().split('\n');
          expect(lines.map((line) => line.split('\t').slice(1).join(':'))).toEqual(packets);
          const comments = lines.map((line) => line.split('\t')[0]).join(',');
          for (const event of timeline.events) {
            if (event.kind === 'state') expect(comments).toContain(`${event.from} -> ${event.to}`);
          }
          expect(comments).toContain('client: connect(');
          const expert = await tshark(file, '-q', '-z', 'expert,error');
          expect(expert.stdout).not.toContain('Malformed');
        } finally {
          rmSync(folder, { recursive: true });
        }
      },
    );

    test('is a sequence diagram, in which no text is taken for the language', () => {
      const lines = mermaid(timeline).trimEnd().split('\n');
      expect(lines[0]).toBe('sequenceDiagram');
      const known =
        /^ {2}(title |participant a\d+ as |a\d+(->>|-x)a\d+: |Note over a\d+: )(?:[^#;<>{}[\]"%\\]|#\d+;)+$/;
      expect(lines.slice(1).filter((line) => !known.test(line))).toEqual([]);
      expect(lines.filter((line) => line.includes('->>') || line.includes('-x')).length).toBe(
        timeline.events.filter(({ kind }) => kind === 'packet').length,
      );
    });
  },
);

/** What the parser of Python, which is expat, has of a picture: its title, and all text in it. */
const PARSE = `import sys, xml.etree.ElementTree as t
root = t.fromstring(sys.stdin.buffer.read())
sys.stdout.buffer.write('\\n'.join(root.itertext()).encode())`;

test('a picture is XML, whatever its text is', async () => {
  const title = 'a < b & "c" ]]> \u0000 \ud800 \ufffe \u202e </title><script>';
  const timeline = await record(() => undefined, { title, packets: false, states: false });
  const { status, stdout } = spawnSync('python3', ['-c', PARSE], { input: svg(timeline) });
  expect(status).toBe(0);
  const shown = 'a < b & "c" ]]> \\x00 \ufffd \ufffd \\u{202e} </title><script>';
  expect(stdout.toString()).toContain(shown);
});

test('nothing is a picture, too', async () => {
  const timeline = await record(() => undefined, { packets: false, states: false });
  expect(ladder(timeline)).toBe('');
  expect(mermaid(timeline)).toBe('sequenceDiagram\n');
  expect(svg(timeline)).toContain('</svg>');
  expect(html(timeline)).toContain('</html>');
  expect(pcapng(timeline).length).toBeGreaterThan(0);
});

test('what would do something to a terminal is an escape', async () => {
  const timeline = await record(() => undefined, { title: 'a\u001b[2J', states: false });
  expect(ladder(timeline)).toContain('a\\x1b[2J');
});

test.each([
  ['timeline', () => ladder(undefined as never)],
  ['timeline', () => pcapng({} as never)],
  ['timeline.schema', () => mermaid({ schema: 2, events: [] } as never)],
  ['timeline', () => html(null as never)],
  ['timeline', () => svg(1 as never)],
  ['options.collapse', () => svg({ schema: 1, events: [] } as never, { collapse: 1 as never })],
  ['options.all', () => svg({ schema: 1, events: [] } as never, { all: null as never })],
  ['options', () => svg({ schema: 1, events: [] } as never, 1 as never)],
  ['options', () => ladder({ schema: 1, events: [] } as never, null as never)],
  ['options.width', () => ladder({ schema: 1, events: [] } as never, { width: 59 })],
  ['options.colours', () => ladder({ schema: 1, events: [] } as never, { colours: 1 as never })],
])('"%s" that is wrong is named', (name, call) => {
  expect(call).toThrow(`"${name}"`);
});
