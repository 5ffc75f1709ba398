// Repeated data segments as one: a transfer of a thousand segments is one thing to look at.
import type { TimelineEvent } from '../types.ts';

/** Entries that follow each other, and are shown as one. */
export interface Group {
  /** The first and the last entry, by their numbers. */
  readonly first: number;
  readonly last: number;
  /** The sockets at the ends, in the direction of most of the bytes. */
  readonly from: number;
  readonly to: number;
  readonly segments: number;
  readonly acks: number;
  readonly calls: number;
  readonly bytes: number;
  /** When the last of them was over. */
  readonly end: number;
}

/** Fewer segments than these are worth their rows. */
const FEWEST = 4;

/** The sockets that a quiet entry is between: a segment that nothing is to be said of, or a call that moved its bytes. */
function pairOf(event: TimelineEvent, pairs: ReadonlyMap<number, string>): string | undefined {
  if (event.kind === 'packet') {
    const { protocol, flags = '', labels, from, to } = event;
    const quiet = labels.every((label) => label === 'GSO' || label === 'window update');
    if (protocol !== 'tcp' || !quiet || !/^P?\.$/.test(flags)) return undefined;
    return from < to ? `${from} ${to}` : `${to} ${from}`;
  }
  if (event.kind !== 'call' || event.bytes === undefined || event.socket === undefined) {
    return undefined;
  }
  return event.bytes > 0 ? pairs.get(event.socket) : undefined;
}

function groupOf(run: readonly TimelineEvent[]): Group | undefined {
  const packets = run.flatMap((event) => (event.kind === 'packet' ? [event] : []));
  const data = packets.filter(({ length }) => length > 0);
  const [one] = data;
  const [first] = run;
  const last = run.at(-1);
  if (one === undefined || first === undefined || last === undefined) return undefined;
  if (data.length < FEWEST) return undefined;
  const sent = (from: number): number =>
    data.reduce((sum, packet) => sum + (packet.from === from ? packet.length : 0), 0);
  const forward = sent(one.from) >= sent(one.to);
  return {
    first: first.id,
    last: last.id,
    from: forward ? one.from : one.to,
    to: forward ? one.to : one.from,
    segments: data.length,
    acks: packets.length - data.length,
    calls: run.length - packets.length,
    bytes: data.reduce((sum, { length }) => sum + length, 0),
    end: run.reduce((end, event) => {
      const own = event.kind === 'call' ? event.end : event.kind === 'packet' ? event.received : 0;
      return Math.max(end, own ?? event.time, event.time);
    }, 0),
  };
}

/** What can stand as one: data segments of a connection that follow each other, their acknowledgments, and their calls. */
export function groupsOf(events: readonly TimelineEvent[]): Group[] {
  const pairs = new Map<number, string>();
  for (const event of events) {
    if (event.kind !== 'packet') continue;
    const pair = event.from < event.to ? `${event.from} ${event.to}` : `${event.to} ${event.from}`;
    pairs.set(event.from, pair).set(event.to, pair);
  }
  const groups: Group[] = [];
  let run: TimelineEvent[] = [];
  let current: string | undefined;
  const flush = (): void => {
    const group = groupOf(run);
    if (group !== undefined) groups.push(group);
    run = [];
  };
  for (const event of events) {
    const pair = pairOf(event, pairs);
    if (pair !== current || pair === undefined) flush();
    current = pair;
    if (pair !== undefined) run.push(event);
  }
  flush();
  return groups;
}
