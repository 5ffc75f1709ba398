// A timeline as an assertion, in any test runner: it throws an AssertionError with the ladder, in which the deviation is marked.
import type { AssertionError } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { parsePattern } from '../packet/index.ts';
import { outOfRange, wrongType } from '../values/arguments.ts';
import { rowsOf } from './ladder.ts';
import { normalised } from './normal.ts';
import { checkTimeline } from './text.ts';
import { STATES } from './tracepoints.ts';
import type { Timeline, TimelineEvent, TimelinePacket, TimelineState } from './types.ts';

/** The states of an actor's sockets. */
export interface StatesExpectation {
  /**
   * Exactly these, in this order. Where the state before the first change is known, the list may begin with it.
   *
   * @throws {AssertionError} with the ladder
   */
  toEqual(states: readonly string[]): void;
}

/** The packets from one actor to another, and back. */
export interface PacketsExpectation {
  /**
   * Packets like these were sent, in this order and without others between, in packetdrill's notation: `'S. 0:0(0) ack 1'`. What is
   * left out is not compared, `...` is anything.
   *
   * @throws {AssertionError} with the ladder
   */
  toMatch(patterns: readonly string[]): void;
}

/** What is expected of a timeline. */
export interface TimelineExpectation {
  /** The states of the sockets of an actor that have connections; of the listening ones, where it has no others. */
  states(actor: string): StatesExpectation;
  /** The packets between two actors, in both directions, in the order in which they were sent. */
  packets(actor: string, other: string): PacketsExpectation;
  /**
   * Entries like these come in this order, with others between: the name of a call, `'connect returns'` (its end), a packet in
   * packetdrill's notation (`'S.'`), or a state (`'ESTABLISHED'`), each also of one actor alone: `'server: ESTABLISHED'`.
   *
   * @throws {AssertionError} with the ladder
   */
  order(entries: readonly string[]): void;
  /**
   * The same for what lies between two entries.
   *
   * @throws {AssertionError} where one of them is not there, or not in this order
   */
  between(from: string, to: string): TimelineExpectation;
  /**
   * It is, without what is another in each run ({@link normalised}), what a file says. A file that is not there is written; with
   * `SOCKFD_UPDATE_SNAPSHOTS=1` in the environment it is written anew.
   *
   * @throws {AssertionError} with the first line that differs, and the ladder
   * @throws {Error} of Node.js where the file cannot be read or written
   */
  toMatchTimelineSnapshot(path: string): void;
}

/** AssertionError of node:assert, which is loaded when something fails. */
function failure(
  timeline: Timeline,
  message: string,
  marked: readonly number[],
  actual: unknown,
  expected: unknown,
): AssertionError {
  const rows = rowsOf(timeline, { width: 100 }, new Set(marked));
  const { AssertionError: Failed } = process.getBuiltinModule('node:assert');
  return new Failed({
    message: `${message}\n${rows.join('\n')}`,
    actual,
    expected,
    operator: 'expectTimeline',
  });
}

/** A moment that `order` can name: an entry, or the end of a call. */
interface Moment {
  readonly event: TimelineEvent;
  readonly returns: boolean;
  readonly time: number;
}

/** All moments, in their order. */
function moments(events: readonly TimelineEvent[]): Moment[] {
  const all: Moment[] = [];
  const open: Moment[] = [];
  const close = (until: number): void => {
    open.sort((a, b) => a.time - b.time);
    while (open[0] !== undefined && open[0].time <= until) all.push(...open.splice(0, 1));
  };
  for (const event of events) {
    close(event.time);
    all.push({ event, returns: false, time: event.time });
    if (event.kind === 'call') open.push({ event, returns: true, time: event.end });
  }
  close(Number.POSITIVE_INFINITY);
  return all;
}

const CALL = /^([a-z][a-z0-9_]*)( returns)?$/;

function list(name: string, value: readonly string[]): readonly string[] {
  if (!Array.isArray(value) || value.some((each) => typeof each !== 'string')) {
    throw wrongType(name, 'an array of strings', value);
  }
  return value;
}

/** Expectations of a timeline, or of a part of it. */
class Expectation implements TimelineExpectation {
  readonly #timeline: Timeline;
  readonly #moments: readonly Moment[];

  constructor(timeline: Timeline, all: readonly Moment[]) {
    this.#timeline = timeline;
    this.#moments = all;
  }

  /** The number of an actor. */
  #actor(name: string, argument: string): number {
    if (typeof name !== 'string') throw wrongType(argument, 'the name of an actor', name);
    const { actors } = this.#timeline;
    const found = actors.find((each) => each.name === name);
    if (found !== undefined) return found.id;
    const names = actors.map((each) => `'${each.name}'`).join(', ');
    throw outOfRange(argument, `one of ${names === '' ? 'no actors' : names}`, name);
  }

  #actorOf(event: TimelineEvent): number | undefined {
    if (event.kind === 'mark') return undefined;
    const socket =
      event.kind === 'packet'
        ? event.from
        : event.kind === 'call'
          ? (event.socket ?? event.made)
          : event.socket;
    return this.#timeline.sockets[socket ?? -1]?.actor;
  }

  #events(): TimelineEvent[] {
    return this.#moments.filter(({ returns }) => !returns).map(({ event }) => event);
  }

  states(actor: string): StatesExpectation {
    const id = this.#actor(actor, 'actor');
    const all = this.#events().filter(
      (event): event is TimelineState => event.kind === 'state' && this.#actorOf(event) === id,
    );
    const listens = new Set(
      all
        .filter(({ to, from }) => to === 'LISTEN' || (from === 'LISTEN' && to === 'CLOSE'))
        .map(({ socket }) => socket),
    );
    const connections = all.filter(({ socket }) => !listens.has(socket));
    const shown = connections.length > 0 ? connections : all;
    return {
      toEqual: (states) => {
        const wanted = list('states', states);
        const found = shown.map(({ to }) => to);
        const [first] = shown;
        // The state before may be named, too.
        const before = first?.from !== undefined && wanted[0] === first.from && wanted.length > 0;
        const expected = before ? wanted.slice(1) : wanted;
        const wrong = Math.max(expected.length, found.length);
        for (let i = 0; i < wrong; i++) {
          if (expected[i] === found[i]) continue;
          const event = shown[i] ?? shown.at(-1);
          const what = expected[i] === undefined ? 'no more states' : expected[i];
          throw failure(
            this.#timeline,
            `Expected of ${actor} the states ${wanted.join(' ')}, got ${found.join(' ') || 'none'}: ${what} where ${found[i] ?? 'no more'} is`,
            event === undefined ? [] : [event.id],
            found,
            expected,
          );
        }
      },
    };
  }

  packets(actor: string, other: string): PacketsExpectation {
    const [a, b] = [this.#actor(actor, 'actor'), this.#actor(other, 'other')];
    const { sockets } = this.#timeline;
    const of = (socket: number): number | undefined => sockets[socket]?.actor;
    const all = this.#events().filter(
      (event): event is TimelinePacket =>
        event.kind === 'packet' &&
        ((of(event.from) === a && of(event.to) === b) ||
          (of(event.from) === b && of(event.to) === a)),
    );
    return {
      toMatch: (patterns) => {
        const parsed = list('patterns', patterns).map((text) => parsePattern(text));
        if (parsed.length === 0) throw outOfRange('patterns', 'one packet or more', patterns);
        // The place from which on most of them are there.
        let most = { at: 0, count: -1 };
        for (const at of all.keys()) {
          const missed = parsed.findIndex((pattern, i) => {
            const packet = all[at + i];
            return packet === undefined || !pattern.test(packet.text);
          });
          if (missed < 0) return;
          if (missed > most.count) most = { at, count: missed };
        }
        const wrong = all[most.at + Math.max(most.count, 0)] ?? all.at(-1);
        const pattern = parsed[Math.max(most.count, 0)]?.text;
        throw failure(
          this.#timeline,
          `Expected between ${actor} and ${other} the packet ${pattern}, got ${all[most.at + Math.max(most.count, 0)]?.text ?? 'no more'}`,
          wrong === undefined ? [] : [wrong.id],
          all.map(({ text }) => text),
          patterns,
        );
      },
    };
  }

  /** Whether a moment is what a text says. */
  #matcher(name: string, text: string): (moment: Moment) => boolean {
    const [, who, what = text] = /^(.+?): (.*)$/.exec(text) ?? [];
    const actor = who === undefined ? undefined : this.#actor(who, name);
    const own = ({ event }: Moment): boolean =>
      actor === undefined || this.#actorOf(event) === actor;
    const [, call, end] = CALL.exec(what) ?? [];
    if (call !== undefined && !what.startsWith('udp') && !what.startsWith('icmp')) {
      const wanted = end !== undefined;
      return (moment) =>
        moment.event.kind === 'call' &&
        moment.returns === wanted &&
        (moment.event.syscall === call ||
          moment.event.syscall === `${call}to` ||
          moment.event.syscall === `${call}from`) &&
        own(moment);
    }
    if (STATES.includes(what)) {
      return (moment) => moment.event.kind === 'state' && moment.event.to === what && own(moment);
    }
    const pattern = parsePattern(what);
    return (moment) =>
      moment.event.kind === 'packet' && pattern.test(moment.event.text) && own(moment);
  }

  order(entries: readonly string[]): void {
    let from = 0;
    let last: Moment | undefined;
    for (const [i, text] of list('entries', entries).entries()) {
      const matcher = this.#matcher(`entries[${i}]`, text);
      const at = this.#moments.findIndex((moment, place) => place >= from && matcher(moment));
      if (at < 0) {
        const before = entries.slice(0, i).join(', ');
        const earlier = this.#moments.find(matcher);
        throw failure(
          this.#timeline,
          `Expected ${text} ${before === '' ? '' : `behind ${before}`}${earlier === undefined ? ': it is not there' : ': it comes before'}`,
          [last?.event.id, earlier?.event.id].flatMap((id) => (id === undefined ? [] : [id])),
          undefined,
          entries,
        );
      }
      last = this.#moments[at];
      from = at + 1;
    }
  }

  between(from: string, to: string): TimelineExpectation {
    this.order([from, to]);
    const first = this.#moments.findIndex(this.#matcher('from', from));
    const until = this.#matcher('to', to);
    const last = this.#moments.findIndex((moment, i) => i > first && until(moment));
    return new Expectation(this.#timeline, this.#moments.slice(first, last + 1));
  }

  toMatchTimelineSnapshot(path: string): void {
    if (typeof path !== 'string') throw wrongType('path', 'the path of a file', path);
    const events = this.#events();
    const text = `${normalised({ ...this.#timeline, events })}\n`;
    let known: string | undefined;
    try {
      known = readFileSync(path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    const update = process.env['SOCKFD_UPDATE_SNAPSHOTS'];
    if (known === undefined || (update !== undefined && update !== '')) {
      writeFileSync(path, text);
      return;
    }
    if (known === text) return;
    const [expected, found] = [known.split('\n'), text.split('\n')];
    const at = found.findIndex((line, i) => line !== expected[i]);
    const place = at < 0 ? found.length : at;
    const event = events[place] ?? events.at(-1);
    throw failure(
      this.#timeline,
      `Expected in line ${place + 1} of ${path}: ${expected[place] || 'nothing more'}, got ${found[place] || 'nothing more'}`,
      event === undefined ? [] : [event.id],
      text,
      known,
    );
  }
}

/**
 * Expectations of a timeline: `expectTimeline(timeline).states('client').toEqual(['SYN_SENT', 'ESTABLISHED'])`. What fails throws an
 * AssertionError, with the ladder, in which `>` marks where it deviates.
 *
 * @throws {TypeError | RangeError} for what is no timeline
 */
export function expectTimeline(timeline: Timeline): TimelineExpectation {
  checkTimeline(timeline);
  return new Expectation(timeline, moments(timeline.events));
}
