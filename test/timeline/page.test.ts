// The picture and the page of a timeline in a real browser: what it measures there, and what it does when it is used.
import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import {
  html,
  record,
  svg,
  type Timeline,
  type TimelineEvent,
  type TimelinePacket,
} from '../../lib/timeline/index.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { temporaryFolder } from '../support/peer.ts';
import { type Browser, browse, noBrowser, opened } from './browser.ts';
import { connected, conversation, noKernel } from './scripts.ts';

inOwnNamespace();

/** A conversation, many segments, a refusal, a reset. */
function story(): void {
  conversation();
  const { listener, client, server } = connected();
  for (let i = 0; i < 12; i++) s.send(client, Buffer.alloc(1000, 0x61));
  s.recv(server, new Uint8Array(20_000));
  s.setsockopt(server, s.SOL_SOCKET, s.SO_LINGER, { onoff: true, linger: 0 });
  for (const each of [server, client, listener]) s.close(each);
  const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
  try {
    s.connect(fd, { family: s.AF_INET, address: '127.0.0.1', port: 1 });
  } catch {
    // ECONNREFUSED
  }
  s.close(fd);
}

/** A timeline of so many entries: the same story again and again. */
function repeated(timeline: Timeline, least: number): Timeline {
  const { length } = timeline.events;
  const times = Math.ceil(least / length);
  const events = Array.from({ length: times }, (_, turn) =>
    timeline.events.map((event): TimelineEvent => {
      const [ids, later] = [turn * length, turn * timeline.duration];
      const moved = { ...event, id: event.id + ids, time: event.time + later };
      const more = (all: readonly number[]): number[] => all.map((id) => id + ids);
      if (moved.kind === 'call') {
        const packets = moved.packets === undefined ? {} : { packets: more(moved.packets) };
        return { ...moved, end: moved.end + later, ...packets };
      }
      if (moved.kind !== 'packet') return moved;
      const { received, original } = moved;
      return {
        ...moved,
        ...(received === undefined ? {} : { received: received + later }),
        ...(original === undefined ? {} : { original: original + ids }),
        writes: more(moved.writes),
        reads: more(moved.reads),
      };
    }),
  ).flat();
  return { ...timeline, duration: timeline.duration * times, events };
}

/** Where things are in the browser's own measure: all text, the lanes, the lines of arrows. */
interface Measured {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly {
    readonly text: string;
    readonly box: readonly number[];
    readonly level: boolean;
  }[];
  readonly lanes: readonly number[];
  readonly arrows: readonly {
    readonly event: number;
    readonly from: readonly number[];
    readonly to: readonly number[];
  }[];
}

const MEASURE = `(() => {
  const svg = document.querySelector('svg');
  const box = (each) => { const { left, top, right, bottom } = each.getBoundingClientRect(); return [left, top, right, bottom]; };
  const point = (line, at) => { const p = line.getPointAtLength(at).matrixTransform(line.getScreenCTM()); return [p.x, p.y]; };
  return {
    width: svg.getBoundingClientRect().width,
    height: svg.getBoundingClientRect().height,
    texts: [...document.querySelectorAll('text')].map((each) => ({ text: each.textContent, box: box(each), level: !each.hasAttribute('transform') })),
    lanes: [...document.querySelectorAll('.life')].map((each) => box(each)[0]),
    arrows: [...document.querySelectorAll('[data-row=packet] path.s')].map((line) => ({
      event: Number(line.closest('[data-e]').dataset.e),
      from: point(line, 0), to: point(line, line.getTotalLength()),
    })),
  };
})()`;

/** The entry whose details are shown. */
const SELECTED = `Number(document.querySelector('#content h2')?.textContent.match(/[0-9]+$/)[0] ?? -1)`;

/** When the browser has drawn what was asked of it. */
const DRAWN = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

describe.skipIf(noBrowser !== '' || noKernel !== '' || noNamespace !== '')(
  `in a browser${noBrowser}${noKernel}${noNamespace}`,
  () => {
    const folder = temporaryFolder();
    let browser: Browser;
    let timeline: Timeline;
    beforeAll(async () => {
      timeline = await record(story, {
        title: 'A story & </script><script>bad=1</script><!--<script>',
      });
      browser = await browse();
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true });
    });

    const file = (name: string, text: string): string => {
      writeFileSync(`${folder}/${name}`, text);
      return `${folder}/${name}`;
    };
    const packets = (): TimelinePacket[] =>
      timeline.events.filter((event): event is TimelinePacket => event.kind === 'packet');

    test.each([true, false])(
      'the picture (collapse: %s) has no text over another, and none is cut',
      async (collapse) => {
        const { page, complaints } = await opened(
          browser,
          file('a.svg', svg(timeline, { collapse })),
        );
        const { width, height, texts } = await page.evaluate<Measured>(MEASURE);
        const beyond = texts.filter(
          ({ box: [left = 0, top = 0, right = 0, bottom = 0] }) =>
            left < 0 || top < 0 || right > width || bottom > height,
        );
        expect(beyond).toEqual([]);
        // The box of text that is turned is larger than the text: its neighbours are told by their rows.
        const level = texts.filter((each) => each.level);
        const over = level.flatMap((one, i) =>
          level.slice(i + 1).flatMap((other) => {
            const [a, b] = [one.box, other.box] as [number[], number[]];
            const [x, y] = [0, 1].map(
              (at) => Math.min(a[at + 2] ?? 0, b[at + 2] ?? 0) - Math.max(a[at] ?? 0, b[at] ?? 0),
            );
            return (x ?? 0) > 1 && (y ?? 0) > 2 ? [[one.text, other.text]] : [];
          }),
        );
        expect(over).toEqual([]);
        expect(complaints).toEqual([]);
        await page.close();
      },
    );

    test('arrows are in the order of their times, from the sender’s lane down to the receiver’s', async () => {
      const { page } = await opened(browser, file('b.svg', svg(timeline, { collapse: false })));
      const { lanes, arrows } = await page.evaluate<Measured>(MEASURE);
      const nearest = (x: number): number =>
        lanes.reduce(
          (best, at, i) => (Math.abs(at - x) < Math.abs((lanes[best] ?? 0) - x) ? i : best),
          0,
        );
      const ordered = [...arrows].sort((a, b) => (a.from[1] ?? 0) - (b.from[1] ?? 0));
      expect(ordered.map(({ event }) => event)).toEqual(packets().map(({ id }) => id));
      const names = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.name')].map((each) => each.textContent)`,
      );
      const nameOf = (socket: number): string =>
        timeline.actors[timeline.sockets[socket]?.actor ?? -1]?.name ?? '';
      for (const { event, from, to } of arrows) {
        const packet = timeline.events[event] as TimelinePacket;
        expect(to[1]).toBeGreaterThan(from[1] ?? 0);
        // Roles of many share a lane: 'client (3)' is that of 'client 2'.
        const lane = (x = 0): string => names[nearest(x)]?.replace(/ \(\d+\)$/, '') ?? '';
        expect(nameOf(packet.from).replace(/ \d+$/, '')).toBe(lane(from[0]).replace(/ \d+$/, ''));
        expect(nameOf(packet.to).replace(/ \d+$/, '')).toBe(lane(to[0]).replace(/ \d+$/, ''));
      }
      await page.close();
    });

    test('the page is small, asks for nothing, runs nothing that came with the data', async () => {
      const empty = { ...timeline, events: [], sockets: [], actors: [] };
      expect(Buffer.byteLength(html(empty))).toBeLessThan(300_000);
      const { page, complaints } = await opened(browser, file('c.html', html(timeline)));
      expect(await page.textContent('h1')).toBe(timeline.title);
      expect(await page.evaluate('typeof bad')).toBe('undefined');
      expect(
        await page.evaluate(`JSON.parse(document.getElementById('data').textContent)`),
      ).toEqual(JSON.parse(JSON.stringify(timeline)));
      expect(complaints).toEqual([]);
      await page.close();
      const nothing = await opened(browser, file('d.html', html(empty)));
      expect(nothing.complaints).toEqual([]);
      await nothing.page.close();
    });

    test('queues and windows are curves when they are asked for, and numbers of each entry', async () => {
      const { page, complaints } = await opened(browser, file('q.html', html(timeline)));
      const curves = `document.querySelectorAll('#ladder .q-recv, #ladder .q-send, #ladder .q-cwnd').length`;
      expect(await page.evaluate(curves)).toBe(0);
      await page.click('#curves');
      expect(await page.evaluate(curves)).toBeGreaterThan(0);
      const most = Math.max(
        ...timeline.samples.map(({ recvQ = 0, sendQ = 0 }) => Math.max(recvQ, sendQ)),
      );
      expect(await page.textContent('#key')).toContain(
        `(right edge: ${most.toLocaleString('en')})`,
      );
      // Curves are within their strips.
      const beyond = `[...document.querySelectorAll('#ladder .q-recv, #ladder .q-send, #ladder .q-cwnd')].filter((curve) => {
        const { left, right } = curve.getBoundingClientRect();
        return ![...document.querySelectorAll('#ladder .strip')].some((strip) => {
          const box = strip.getBoundingClientRect();
          return box.left <= left + 1 && right <= box.right + 1;
        });
      }).length`;
      expect(await page.evaluate(beyond)).toBe(0);
      await page.focus('#ladder');
      const behind = new Map(timeline.samples.map((sample) => [sample.call ?? -1, sample]));
      let seen = 0;
      for (let i = 0; i < 20; i++) {
        await page.keyboard.press('ArrowDown');
        const event = timeline.events[await page.evaluate<number>(SELECTED)];
        const sample = behind.get(event?.id ?? -1);
        if (event?.kind !== 'call' || sample?.socket !== event.socket) continue;
        seen++;
        const text = await page.textContent('#content');
        expect(text).toContain(`snd_cwnd${sample?.snd_cwnd} segments`);
        expect(text).toContain(`rtt${sample?.rtt} µs`);
      }
      expect(seen).toBeGreaterThan(0);
      await page.click('#curves');
      expect(await page.evaluate(curves)).toBe(0);
      expect(complaints).toEqual([]);
      await page.close();
    });

    test('keys go from entry to entry, and show all of each', async () => {
      const { page, complaints } = await opened(browser, file('e.html', html(timeline)));
      await page.click('#collapse');
      await page.focus('#ladder');
      const seen: number[] = [];
      for (const _ of timeline.events) {
        await page.keyboard.press('ArrowDown');
        seen.push(await page.evaluate<number>(SELECTED));
      }
      expect(seen).toEqual(timeline.events.map(({ id }) => id));
      await page.keyboard.press('Home');
      expect(await page.textContent('#content h2')).toBe('call 0');
      expect(await page.textContent('#said')).toContain('socket(');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(SELECTED)).toBe(-1);
      expect(complaints).toEqual([]);
      await page.close();
    });

    test('search finds what is there, also in payloads, and goes from one to the next', async () => {
      const { page, complaints } = await opened(browser, file('f.html', html(timeline)));
      await page.keyboard.press('/');
      await page.fill('#search', 'three');
      const having = timeline.events.filter(
        (event) =>
          (event.kind === 'call' && event.line.includes('three')) ||
          (event.kind === 'packet' && Buffer.from(event.data, 'hex').includes('three')),
      );
      expect(having.length).toBeGreaterThan(1);
      const gone: number[] = [];
      for (const each of having) {
        await page.press('#search', 'Enter');
        expect(await page.textContent('#hits')).toBe(
          `${having.indexOf(each) + 1} of ${having.length}`,
        );
        gone.push(await page.evaluate<number>(SELECTED));
      }
      expect(gone).toEqual(having.map(({ id }) => id));
      await page.fill('#search', 'no such thing');
      expect(await page.textContent('#hits')).toBe('0 found');
      expect(complaints).toEqual([]);
      await page.close();
    });

    test('a packet shows its layers and its bytes; what belongs to a call stands out', async () => {
      const { page } = await opened(browser, file('g.html', html(timeline)));
      await page.fill('#search', 'P. 1:4(3)');
      await page.press('#search', 'Enter');
      const packet = packets().find(({ text }) => text.includes('P. 1:4(3)'));
      const dump = (await page.textContent('pre.bytes')) ?? '';
      const bytes = dump.split('\n').map((line) => line.slice(6, 29).replaceAll(' ', ''));
      expect(bytes.join('')).toBe(packet?.data);
      expect(await page.textContent('#content')).toContain('dport');
      const related = `[...new Set([...document.querySelectorAll('g.related, g.selected')].map((each) => Number(each.dataset.e)))]`;
      await page.evaluate(DRAWN);
      const ids = await page.evaluate<number[]>(related);
      for (const id of [...(packet?.writes ?? []), ...(packet?.reads ?? [])])
        expect(ids).toContain(id);
      await page.close();
    });

    test('many segments are one, until they are clicked', async () => {
      const { page } = await opened(browser, file('h.html', html(timeline)));
      await page.fill('#search', 'sendto');
      const count = `document.querySelectorAll('[data-row=packet] .head').length`;
      await page.evaluate(`document.getElementById('ladder').scrollTop = 1e6`);
      await page.evaluate(DRAWN);
      const before = await page.evaluate<number>(count);
      await page.evaluate(
        `document.querySelector('[data-row=group] text').dispatchEvent(new MouseEvent('click', { bubbles: true }))`,
      );
      await page.evaluate(DRAWN);
      expect(await page.evaluate<number>(count)).toBeGreaterThan(before);
      await page.close();
    });

    test('wheel, keys and two fingers zoom; true times are true', async () => {
      const { page, complaints } = await opened(browser, file('i.html', html(timeline)));
      await page.click('#true-times');
      const height = `document.getElementById('space').clientHeight`;
      const first = await page.evaluate<number>(height);
      await page.mouse.move(500, 500);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -300);
      await page.keyboard.up('Control');
      await page.evaluate(DRAWN);
      const second = await page.evaluate<number>(height);
      expect(second).toBeGreaterThan(first * 1.5);
      await page.focus('#ladder');
      await page.keyboard.press('+');
      const third = await page.evaluate<number>(height);
      expect(third).toBeGreaterThan(second);
      const session = await page.context().newCDPSession(page);
      await session.send('Input.synthesizePinchGesture', {
        x: 500,
        y: 500,
        scaleFactor: 2,
        gestureSourceType: 'touch',
      });
      const fourth = await page.evaluate<number>(height);
      expect(fourth).toBeGreaterThan(third);
      await page.keyboard.press('0');
      expect(await page.evaluate<number>(height)).toBe(first);
      expect(complaints).toEqual([]);
      await page.close();
    });

    test('the table has every entry; paper has the picture', async () => {
      const { page, complaints } = await opened(browser, file('j.html', html(timeline)));
      await page.click('#as-table');
      const rows = await page.evaluate<string[]>(
        `[...document.querySelectorAll('tbody tr')].map((each) => each.dataset.e)`,
      );
      expect(rows.map(Number)).toEqual(timeline.events.map(({ id }) => id));
      const heads = await page.evaluate<number>(
        `document.querySelectorAll('th[scope=col]').length`,
      );
      expect(heads).toBe(5);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
      const printed = await page.evaluate<string>(`document.getElementById('print').textContent`);
      for (const { kind, ...event } of timeline.events) {
        if (kind === 'state' && 'to' in event) expect(printed).toContain(String(event.to));
      }
      expect((await page.pdf()).length).toBeGreaterThan(10_000);
      expect(complaints).toEqual([]);
      await page.close();
    });

    test('of 10,000 entries only those in the window are drawn', async () => {
      const large = repeated(timeline, 10_000);
      const { page, complaints } = await opened(browser, file('k.html', html(large)));
      const elements = `document.querySelectorAll('#space *').length`;
      await page.focus('#ladder');
      for (const key of ['End', 'Home', 't', '+', 'End', 'c', 't']) {
        await page.keyboard.press(key);
        await page.evaluate(DRAWN);
        expect(await page.evaluate<number>(elements)).toBeLessThan(12_000);
      }
      expect(await page.evaluate<number>(SELECTED)).toBe(large.events.length - 1);
      expect(complaints).toEqual([]);
      await page.close();
    });
  },
);
