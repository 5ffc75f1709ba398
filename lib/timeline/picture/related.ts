// What belongs together: a call, its packets, the states that they led to, the calls of the other end.
import type { Timeline, TimelineCall, TimelineEvent } from '../types.ts';

/** Whether an entry is about a socket. */
function about(event: TimelineEvent, socket: number): boolean {
  if (event.kind === 'packet') return event.from === socket || event.to === socket;
  return event.kind !== 'mark' && event.kind !== 'call' && event.socket === socket;
}

/** What came of a call while it was made: its socket's packets and states. */
function within({ events }: Timeline, call: TimelineCall): number[] {
  const socket = call.socket ?? call.made;
  if (socket === undefined) return [];
  const found: number[] = [];
  for (let id = call.id + 1; id < events.length; id++) {
    const event = events[id] as TimelineEvent;
    if (event.time > call.end) break;
    if (about(event, socket)) found.push(id);
  }
  return found;
}

/** The call of a socket that was being made at a time. */
function around({ events }: Timeline, event: TimelineEvent, socket: number): number[] {
  for (let id = event.id - 1; id >= 0; id--) {
    const other = events[id];
    if (other?.kind !== 'call' || (other.socket ?? other.made) !== socket) continue;
    return other.end >= event.time ? [id] : [];
  }
  return [];
}

/** The numbers of all entries that belong to one, and its own. */
export function relatedTo(timeline: Timeline, id: number): ReadonlySet<number> {
  const { events } = timeline;
  const event = events[id];
  const found = new Set<number>([id]);
  if (event === undefined || event.kind === 'mark') return found;
  const add = (ids: readonly number[] = []): void => {
    for (const each of ids) found.add(each);
  };
  if (event.kind === 'call') {
    add(timeline.promises[event.promise ?? -1]?.tries);
    for (const call of [...found].map((each) => events[each])) {
      if (call?.kind === 'call') add(call.packets);
    }
    add(within(timeline, event));
    for (const packet of [...found].map((each) => events[each])) {
      if (packet?.kind === 'packet') add([...packet.writes, ...packet.reads]);
    }
  } else if (event.kind === 'packet') {
    add([...event.writes, ...event.reads]);
    for (const other of events) {
      if (other.kind === 'dropped' && other.packet === id) found.add(other.id);
    }
    if (event.original !== undefined) add([event.original]);
    for (const other of events) {
      if (other.kind === 'packet' && other.original === id) found.add(other.id);
    }
    for (const socket of [event.from, event.to]) add(around(timeline, event, socket));
  } else {
    if (event.kind === 'dropped' && event.packet !== undefined) add([event.packet]);
    add(around(timeline, event, event.socket));
    const call = [...found].find((each) => events[each]?.kind === 'call');
    const whole = call === undefined ? undefined : events[call];
    if (whole?.kind === 'call') add(within(timeline, whole));
  }
  return found;
}
