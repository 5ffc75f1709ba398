// A timeline without what is another in each run: what is left is its behaviour.
import { callText, checkTimeline, packetText, stateText } from './text.ts';
import type { Timeline, TimelineEvent } from './types.ts';

/** Words for numbers, in the order in which they are met. */
class Words {
  readonly #known = new Map<string, string>();
  readonly #word: string;

  constructor(word: string) {
    this.#word = word;
  }

  of(value: string): string {
    const known = this.#known.get(value) ?? `${this.#word}${this.#known.size + 1}`;
    this.#known.set(value, known);
    return known;
  }
}

/** Ports that the kernel has chosen: from the beginning of its range on. */
const EPHEMERAL = 32_768;

/**
 * A timeline as lines that are the same in each run in which the same happens: without times, and with words for fds, ports that
 * the kernel chose, and timestamps; sequence numbers are relative anyway. For snapshots:
 * `expect(normalised(timeline)).toMatchSnapshot()`.
 *
 * What other threads and the kernel do at the same time as calls may come in another order in each run.
 *
 * @throws {TypeError | RangeError} for what is no timeline
 */
export function normalised(timeline: Timeline): string {
  checkTimeline(timeline);
  const ports = new Words('port');
  const fds = new Words('fd');
  const { sockets, actors, events } = timeline;
  const port = (text: string): string => (Number(text) < EPHEMERAL ? text : ports.of(text));
  const ends = (text: string): string =>
    text.replaceAll(
      /(\d+\.\d+\.\d+\.\d+|\]):(\d+)\b/g,
      (_, host: string, number: string) => `${host}:${port(number)}`,
    );
  const name = (socket: number | undefined): string => {
    const actor = actors[sockets[socket ?? -1]?.actor ?? -1];
    return actor === undefined ? '' : `${ends(actor.name)}: `;
  };
  const lineOf = (event: TimelineEvent): string => {
    if (event.kind === 'mark') return event.text;
    if (event.kind === 'packet') {
      const [from, to] = [name(event.from), name(event.to)].map((each) => each.replace(/: $/, ''));
      const text = packetText(event).replaceAll(/TS val \d+ ecr \d+/g, 'TS val _ ecr _');
      return `${from} > ${to}: ${text}`;
    }
    if (event.kind !== 'call') return `${name(event.socket)}${stateText(event)}`;
    let text = ends(callText(event.line));
    if (event.fd !== undefined) {
      text = text.replace(`(${event.fd}`, `(${fds.of(`${event.fd} ${event.socket}`)}`);
    }
    if (event.made !== undefined) {
      text = text.replace(/= \d+$/, `= ${fds.of(`${event.result} ${event.made}`)}`);
    }
    return `${name(event.socket ?? event.made)}${text}`;
  };
  return events.map(lineOf).join('\n');
}
