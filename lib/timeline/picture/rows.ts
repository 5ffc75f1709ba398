// The moments of a timeline in their order: each is a row of the picture, with one label at most.
import { callText, packetText, stateText, tryText } from '../text.ts';
import type { Timeline, TimelineEvent, TimelinePacket } from '../types.ts';
import type { Group } from './groups.ts';

/**
 * What a row is: a call that nothing came between, or its begin and its end; a packet as it is sent, and as it is received,
 * where something came between; a change of state; a mark; segments that stand as one.
 */
export type RowKind = 'call' | 'begin' | 'end' | 'packet' | 'received' | 'state' | 'mark' | 'group';

/** A moment. */
export interface Row {
  readonly kind: RowKind;
  readonly event: TimelineEvent;
  readonly time: number;
  readonly text: string;
  readonly group?: Group;
}

/** Ends and receipts that are still to come, the earliest first. */
class Later {
  readonly #rows: Row[] = [];

  add(row: Row): void {
    let at = this.#rows.length;
    while (at > 0 && (this.#rows[at - 1]?.time ?? 0) > row.time) at--;
    this.#rows.splice(at, 0, row);
  }

  /** Takes those that are not later than this. */
  until(time: number): readonly Row[] {
    let count = 0;
    while (count < this.#rows.length && (this.#rows[count]?.time ?? 0) <= time) count++;
    return this.#rows.splice(0, count);
  }
}

/** What tells sockets of one actor apart: the fd, or the other end of one that nobody has accepted. */
function nameOf({ sockets }: Timeline, id: number): string {
  const { fds = [], remote } = sockets[id] ?? {};
  return fds.length > 0 ? `fd ${fds[0]}` : (remote ?? '');
}

type LaneOf = (socket: number) => number | undefined;

/** Lanes with the states of more than one socket. */
function several(events: readonly TimelineEvent[], laneOf: LaneOf): ReadonlySet<number> {
  const seen = new Map<number, number>();
  const found = new Set<number>();
  for (const event of events) {
    if (event.kind !== 'state') continue;
    const lane = laneOf(event.socket) ?? 0;
    if ((seen.get(lane) ?? event.socket) !== event.socket) found.add(lane);
    seen.set(lane, event.socket);
  }
  return found;
}

function groupText({ segments, bytes, acks, calls }: Group): string {
  const count = (number: number, word: string): string[] =>
    number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`];
  const parts = [...count(segments, 'segment'), ...count(acks, 'ACK'), ...count(calls, 'call')];
  return `${parts.join(', ')}: ${bytes} bytes`;
}

/** The rows of these entries of a timeline. */
export function rowsOf(
  timeline: Timeline,
  events: readonly TimelineEvent[],
  groups: readonly Group[],
  laneOf: LaneOf,
): Row[] {
  const more = several(events, laneOf);
  const rows: Row[] = [];
  const later = new Later();
  const byFirst = new Map(groups.map((group) => [group.first, group]));
  for (let i = 0; i < events.length; i++) {
    const event = events[i] as TimelineEvent;
    const { time } = event;
    rows.push(...later.until(time));
    const group = byFirst.get(event.id);
    if (group !== undefined) {
      rows.push({ kind: 'group', event, time, text: groupText(group), group });
      while ((events[i + 1]?.id ?? Number.POSITIVE_INFINITY) <= group.last) i++;
      continue;
    }
    const next = events[i + 1];
    if (event.kind === 'call') {
      const tried = tryText(timeline, event);
      const text = callText(event.line);
      if (next === undefined || next.time >= event.end) {
        rows.push({ kind: 'call', event, time, text: `${text}${tried}` });
        continue;
      }
      rows.push({ kind: 'begin', event, time, text: `${text.replace(/\) = .*$/s, ')')}${tried}` });
      const result = text.replace(/^.*\) = /s, '= ');
      later.add({ kind: 'end', event, time: event.end, text: `${event.syscall} ${result}` });
    } else if (event.kind === 'packet') {
      rows.push({ kind: 'packet', event, time, text: packetText(event) });
      const { received } = event;
      if (received !== undefined) later.add({ kind: 'received', event, time: received, text: '' });
    } else if (event.kind === 'mark') {
      rows.push({ kind: 'mark', event, time, text: event.text });
    } else {
      const name = more.has(laneOf(event.socket) ?? 0) ? nameOf(timeline, event.socket) : '';
      const text = `${stateText(event)}${name === '' ? '' : ` · ${name}`}`;
      rows.push({ kind: 'state', event, time, text });
    }
  }
  rows.push(...later.until(Number.POSITIVE_INFINITY));
  // A packet that arrives before anything else is one row.
  return rows.filter(
    ({ kind, event }, i) =>
      kind !== 'received' || rows[i - 1]?.event !== event || rows[i - 1]?.kind !== 'packet',
  );
}

/** Whether a packet is shown as one that goes wrong: a reset. */
export function isReset(packet: TimelinePacket): boolean {
  return packet.flags?.includes('R') === true;
}
