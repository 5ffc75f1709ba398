// The pages of the scenes: that there is one for each, that they say nothing of the machine that made them, and that what they
// show is so, by timelines of new runs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  expectTimeline,
  type Timeline,
  type TimelineCall,
  type TimelinePacket,
} from '../../lib/timeline/index.ts';
import { type Ran, recordScene, sceneOf } from '../../scripts/scenes/run.ts';
import { SCENES } from '../../scripts/scenes/texts.ts';
import { noLab } from '../lab/programs.ts';
import { noNamespace } from '../support/own-netns.ts';
import { noKernel } from '../timeline/scripts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}docs/scenes/`;
const files = readdirSync(folder).filter((name) => /\.(md|svg)$/.test(name));
const read = (name: string): string => readFileSync(`${folder}${name}`, 'utf8');

describe('docs/scenes/', () => {
  test('has a page for each scene of examples/, and its pictures', () => {
    const scripts = readdirSync(`${root}examples`).flatMap(
      (name) => /^(\d\d-(?!line-client).*)\.ts$/.exec(name)?.[1] ?? [],
    );
    expect(SCENES.map(({ page }) => page)).toEqual(scripts);
    expect(SCENES.map(({ number }) => number)).toEqual(scripts.map((_, i) => i + 1));
    const index = read('README.md');
    const shown = new Set<string>();
    for (const { page, script, see } of SCENES) {
      expect(index).toContain(`](${page}.md)`);
      expect(existsSync(`${root}examples/${script}`)).toBe(true);
      const text = read(`${page}.md`);
      for (const each of see) expect(text).toContain(`- ${each}`);
      const pictures = [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, file = '']) => file);
      expect(pictures).not.toEqual([]);
      for (const file of pictures) shown.add(file);
      expect(text).toMatch(/## What the script found out\n\n- /);
    }
    // And none that no page shows.
    expect(files.filter((name) => name.endsWith('.svg'))).toEqual([...shown].sort());
  });

  test.each(files)('%s says nothing of the machine that made it', (name) => {
    const text = read(name);
    for (const own of [root, homedir()]) expect(text).not.toContain(own);
    expect(text.split(/[^\w.-]+/)).not.toContain(hostname());
    expect(text).not.toMatch(/(^|[\s"'(`])\/(home|root|work|Users|mnt)\//m);
    expect(text).not.toMatch(/sockfd-timeline-|\/tmp\/scene-/);
    if (name.endsWith('.svg')) {
      expect(text.length).toBeLessThan(120_000);
      expect(text).toMatch(/^<svg [^>]*>\n<title id="title">[\s\S]*<\/svg>\n$/);
      expect(text).not.toMatch(/NaN|undefined/);
    }
  });
});

function packetsOf({ events }: Timeline): TimelinePacket[] {
  return events.filter((event): event is TimelinePacket => event.kind === 'packet');
}

function callsOf({ events }: Timeline, syscall: string): TimelineCall[] {
  return events.filter(
    (event): event is TimelineCall => event.kind === 'call' && event.syscall === syscall,
  );
}

/** The states that each socket came to, in their order. */
function livesOf({ events }: Timeline): string[][] {
  const lives = new Map<number, string[]>();
  for (const event of events) {
    if (event.kind !== 'state') continue;
    lives.set(event.socket, [...(lives.get(event.socket) ?? []), event.to]);
  }
  return [...lives.values()];
}

/** The entries from a part of the script to the next. */
function part({ timeline }: Ran, heading: RegExp): Timeline {
  const { events } = timeline;
  const from = events.findIndex((event) => event.kind === 'mark' && heading.test(event.text));
  expect(from).toBeGreaterThanOrEqual(0);
  const next = events.findIndex((event, i) => i > from && event.kind === 'mark');
  return { ...timeline, events: events.slice(from, next < 0 ? undefined : next) };
}

const recorded = (number: number): Ran => recordScene(sceneOf(number));
/** On kernels that are translated, all takes long. */
const LONG = 900_000;

const missing = noKernel || noLab || noNamespace;

describe.skipIf(missing !== '')(`recorded scenes${missing}`, () => {
  test(
    '8: the SYN is sent again before ETIMEDOUT; an RST is refused at once; without a route there is no packet',
    () => {
      const ran = recorded(8);
      const [first, ...again] = packetsOf(part(ran, /^2\./)).filter(({ flags }) => flags === 'S');
      expect(again.length).toBeGreaterThanOrEqual(1);
      for (const each of again) {
        expect([each.original, each.labels]).toEqual([first?.id, ['retransmission']]);
      }
      expect(callsOf(part(ran, /^2\./), 'connect').map(({ code }) => code)).toEqual(['ETIMEDOUT']);
      const flags = packetsOf(part(ran, /^1\./)).map((packet) => packet.flags);
      expect(new Set(flags)).toEqual(new Set(['S', 'R.']));
      expect(callsOf(part(ran, /^1\./), 'connect')[0]?.code).toBe('ECONNREFUSED');
      expect(packetsOf(part(ran, /^3\./)).filter(({ protocol }) => protocol === 'tcp')).toEqual([]);
    },
    LONG,
  );

  test(
    '9: an RST after each of three causes, and what the peer’s calls get',
    () => {
      const ran = recorded(9);
      for (const [heading, cause] of [
        [/^1\./, 'S'],
        [/^2\./, '.'],
        [/^3\./, 'P.'],
      ] as const) {
        const packets = packetsOf(part(ran, heading));
        const reset = packets.findIndex(({ labels }) => labels.includes('RST'));
        expect(reset).toBeGreaterThan(0);
        expect(packets.slice(0, reset).map(({ flags }) => flags)).toContain(cause);
      }
      expect(callsOf(part(ran, /^2\./), 'recvfrom')[0]?.code).toBe('ECONNRESET');
      expect(callsOf(part(ran, /^2\./), 'sendto')[0]?.code).toBe('EPIPE');
    },
    LONG,
  );

  test(
    '10: SYN, SYN+ACK, ACK between the calls; the server’s end is ESTABLISHED before accept',
    () => {
      const { timeline } = recorded(10);
      const all = expectTimeline(timeline);
      all.packets('client', 'server').toMatch(['S', 'S.', '.', '...']);
      all.order(['listen', 'connect', 'client: S', 'connect returns', 'server: S.']);
      all.order(['server: S.', 'client: ESTABLISHED', 'client: .']);
      all.order(['client: .', 'server: ESTABLISHED', 'accept']);
      const lives = livesOf(timeline).map((states) => states.join(' '));
      expect(lives.some((states) => states.startsWith('SYN_SENT ESTABLISHED'))).toBe(true);
      expect(lives.some((states) => states.startsWith('SYN_RECV ESTABLISHED'))).toBe(true);
    },
    LONG,
  );

  test(
    '11: FIN and ACK in both directions, TIME_WAIT at who closed first, and CLOSING',
    () => {
      const { timeline } = recorded(11);
      const lives = livesOf(timeline).map((states) => states.join(' '));
      const ends = (states: string): void =>
        expect(lives.filter((life) => life.endsWith(states))).not.toEqual([]);
      ends('ESTABLISHED FIN_WAIT1 FIN_WAIT2 TIME_WAIT');
      ends('CLOSE_WAIT LAST_ACK CLOSE');
      ends('ESTABLISHED FIN_WAIT1 CLOSING TIME_WAIT');
      const all = expectTimeline(timeline);
      all.order(['client: FIN_WAIT1', 'client: F.', 'server: CLOSE_WAIT', 'recv', 'server: F.']);
      all.order(['server: F.', 'client: TIME_WAIT']);
    },
    LONG,
  );

  test(
    '12: the answer comes after the FIN of the client',
    () => {
      const all = expectTimeline(recorded(12).timeline);
      all.order(['shutdown', 'client: F.', 'server: CLOSE_WAIT', 'write', 'server: P.', 'read']);
      all.order(['client: FIN_WAIT1', 'client: FIN_WAIT2', 'server: F.', 'client: TIME_WAIT']);
    },
    LONG,
  );

  test(
    '13: connections wait, a full queue leaves a SYN without an answer, and an accept lets it in',
    () => {
      const ran = recorded(13);
      const full = part(ran, /^A backlog of 2/);
      const established = livesOf(full).filter((states) => states.at(-1) === 'ESTABLISHED');
      // Both ends of three connections that nobody has accepted.
      expect(established.length).toBe(6);
      expect(callsOf(full, 'accept')).toEqual([]);
      const [syn] = packetsOf(part(ran, /^One more/));
      expect(syn?.flags).toBe('S');
      expect(packetsOf(part(ran, /^One more/)).some(({ flags }) => flags === 'S.')).toBe(false);
      const later = packetsOf(part(ran, /^accept makes room/));
      const again = later.findIndex(({ original }) => original === syn?.id);
      expect(later.slice(again).map(({ flags }) => flags)).toEqual(['S', 'S.', '.']);
      expect(callsOf(ran.timeline, 'recvfrom').some(({ code }) => code === 'ECONNRESET')).toBe(
        true,
      );
    },
    LONG,
  );

  test(
    '25: the urgent pointer is in the segment of the byte that was sent with MSG_OOB',
    () => {
      const { timeline } = recorded(25);
      const urgent = packetsOf(timeline).filter(({ flags = '' }) => flags.includes('U'));
      const sent = callsOf(timeline, 'sendto').filter(({ line }) => line.includes('MSG_OOB'));
      expect(urgent.map(({ writes }) => writes)).toEqual(sent.map(({ id }) => [id]));
      for (const { text } of urgent) expect(text).toMatch(/\burg 1\b/);
      expectTimeline(timeline).order(['poll', 'ioctl', 'recv']);
    },
    LONG,
  );
});
