// Timelines cut to what a page shows: without what only looks on, and part by part.
import type { Note } from '../../examples/support/notes.ts';
import type { Timeline, TimelineEvent, TimelinePromise } from '../../lib/timeline/index.ts';
import { lanesOf } from '../../lib/timeline/picture/lanes.ts';

export type Noted = Note;

/** Of a packet these bytes are kept: its headers, and how its payload begins. */
const BYTES = 160;

/** Events in another order or number, each with its place as its id, and all that points to them. */
function renumbered(timeline: Timeline, events: readonly TimelineEvent[]): Timeline {
  const places = new Map(events.map((event, place) => [event, place] as const));
  const ids = new Map<number, number>();
  // A mark that has been added has no id that anything points to.
  for (const [event, place] of places) if (event.id >= 0) ids.set(event.id, place);
  const moved = (all: readonly number[]): number[] => all.flatMap((id) => ids.get(id) ?? []);
  const promises: TimelinePromise[] = [];
  const promised = new Map<number, number>();
  for (const promise of timeline.promises) {
    const tries = moved(promise.tries);
    if (tries.length === 0) continue;
    promised.set(promise.id, promises.length);
    promises.push({ ...promise, id: promises.length, tries });
  }
  return {
    ...timeline,
    promises,
    events: events.map((event, id): TimelineEvent => {
      if (event.kind === 'call') {
        const { packets, promise, ...call } = event;
        const at = promised.get(promise ?? -1);
        return {
          ...call,
          id,
          ...(packets === undefined ? {} : { packets: moved(packets) }),
          ...(at === undefined ? {} : { promise: at }),
        };
      }
      if (event.kind !== 'packet') return { ...event, id };
      const { original, ...packet } = event;
      const first = ids.get(original ?? -1);
      return {
        ...packet,
        id,
        writes: moved(packet.writes),
        reads: moved(packet.reads),
        data: packet.data.slice(0, 2 * BYTES),
        ...(first === undefined ? {} : { original: first }),
      };
    }),
  };
}

/** A timeline of these events alone. */
export function only(
  timeline: Timeline,
  keep: (event: TimelineEvent, place: number) => boolean,
): Timeline {
  return renumbered(timeline, timeline.events.filter(keep));
}

/**
 * A timeline without the calls that set its stage and those that only looked on, with a mark where each part begins; and without
 * what was told of its addresses before any socket of the scene had them.
 */
export function withParts(timeline: Timeline, notes: readonly Noted[]): Timeline {
  const base = BigInt(timeline.clock.monotonic);
  const time = (digits: string): number => Number(BigInt(digits) - base);
  const quiet = notes.flatMap((note) =>
    'from' in note ? [[time(note.from), time(note.to)] as const] : [],
  );
  const lanes = lanesOf(timeline, false);
  const born = new Map(
    timeline.events.flatMap((event) =>
      event.kind === 'call' && event.syscall === 'socket' && event.made !== undefined
        ? [[event.made, event.time] as const]
        : [],
    ),
  );
  const marks = notes.flatMap((note): TimelineEvent[] =>
    'part' in note ? [{ kind: 'mark', id: -1, time: time(note.at), text: note.part }] : [],
  );
  const kept = timeline.events.filter((event) => {
    if (!lanes.shown(event)) return false;
    if (event.kind === 'call') {
      return !quiet.some(([from, to]) => event.time >= from && event.time <= to);
    }
    if (event.kind === 'packet' || event.kind === 'mark') return true;
    return event.time >= (born.get(event.socket) ?? 0);
  });
  const order = [...marks, ...kept].sort((a, b) => a.time - b.time);
  return renumbered(timeline, order);
}

/** A part of a timeline, with its heading; that before the first has none. */
export interface Part {
  readonly heading: string;
  readonly timeline: Timeline;
}

/** The parts of a timeline in which something happens, at its marks. */
export function partsOf(timeline: Timeline): readonly Part[] {
  const starts = timeline.events.filter((event) => event.kind === 'mark');
  const bounds = [0, ...starts.map(({ id }) => id), timeline.events.length];
  return bounds.slice(0, -1).flatMap((from, i) => {
    const to = bounds[i + 1] ?? 0;
    const first = timeline.events[from];
    const part = only(
      { ...timeline, title: '' },
      (event, place) => place >= from && place < to && event.kind !== 'mark',
    );
    if (part.events.length === 0) return [];
    const heading = first?.kind === 'mark' && i > 0 ? first.text : '';
    return [{ heading, timeline: part }];
  });
}
