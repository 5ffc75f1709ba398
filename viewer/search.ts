// What is looked for: words in lines, packets, addresses, states, and in the bytes of payloads.
import type { Timeline, TimelineEvent } from '../lib/timeline/types.ts';
import { actorOf, lineOf } from './details.ts';

/** All text that an entry can be found by, in lower case. */
function wordsOf(timeline: Timeline, event: TimelineEvent): string {
  const parts: string[] = [event.kind, lineOf(event), actorOf(timeline, event)];
  if (event.kind === 'call') parts.push(event.line);
  if (event.kind === 'packet') {
    parts.push(event.text, event.source, event.destination, event.protocol, ...event.labels);
    const payload = event.length === 0 ? '' : event.data.slice(-2 * event.length);
    let text = '';
    for (let at = 0; at < Math.min(payload.length, 4096); at += 2) {
      text += String.fromCharCode(Number.parseInt(payload.slice(at, at + 2), 16));
    }
    parts.push(text);
  }
  return parts.join('\n').toLowerCase();
}

/** Finds entries. */
export class Search {
  readonly #timeline: Timeline;
  #words: readonly string[] | undefined;

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  /** The entries that have all these words, by their numbers. */
  find(query: string): readonly number[] {
    const wanted = query.toLowerCase().trim();
    if (wanted === '') return [];
    this.#words ??= this.#timeline.events.map((event) => wordsOf(this.#timeline, event));
    return this.#words.flatMap((words, id) => (words.includes(wanted) ? [id] : []));
  }
}
