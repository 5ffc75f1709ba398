// Packets that the kernel dropped: which they were, or whose.
import type { CallRecord } from './calls.ts';
import type { Captured } from './packets.ts';
import type { Traced } from './states.ts';
import { DROPPED, RECEIVED } from './tracepoints.ts';
import { NEAR_DROP } from './wire.ts';

/** One that was dropped: as it was received, or as a call was about to send it. */
export interface Drop {
  readonly time: number;
  readonly reason: string;
  readonly captured?: Captured;
  readonly call?: CallRecord;
}

/** Between the time that a packet has and its way up, a processor may be busy; in nanoseconds. */
const DELAY = 1e9;

/** Whether what is traced may be the way up of this packet: it gets its time a little before that, or a little later. */
function fits(up: Traced, packet: Captured): boolean {
  return Math.abs(up.time - (packet.received ?? 0)) <= DELAY;
}

/** One of them, and when it was. */
interface Timed {
  readonly entry: Traced | Captured;
  readonly time: number;
}

function isEvent(each: Traced | Captured): each is Traced {
  return 'cpu' in each;
}

/** Puts them together in their order, where there are as many of both. */
function paired(all: readonly Timed[], found: Map<Traced, Captured>): boolean {
  const entries = all.map(({ entry }) => entry);
  const ups = entries.filter(isEvent);
  const packets = entries.filter((each): each is Captured => !isEvent(each));
  if (ups.length === 0 || packets.length === 0) return true;
  const pairs = ups.flatMap((up, i) => {
    const packet = packets[i];
    return packet !== undefined && fits(up, packet) ? [[up, packet] as const] : [];
  });
  if (pairs.length !== ups.length || pairs.length !== packets.length) return false;
  for (const [up, packet] of pairs) found.set(up, packet);
  return true;
}

/** Among more than these at a time, it is not worth a search. */
const MOST = 1000;

/**
 * Puts together what has one length, in its order. Where there are more of the ones than of the others, other network namespaces
 * have some: what lies beyond the longest pause is taken by itself, until as many are left of both.
 */
function pair(all: readonly Timed[], found: Map<Traced, Captured>): void {
  if (paired(all, found) || all.length > MOST) return;
  let at = 1;
  let longest = Number.NEGATIVE_INFINITY;
  for (const [i, { time }] of all.entries()) {
    const pause = time - (all[i - 1]?.time ?? time);
    if (i > 0 && pause > longest) [at, longest] = [i, pause];
  }
  pair(all.slice(0, at), found);
  pair(all.slice(at), found);
}

/** A pause after which a list is surely another. */
const PAUSE = 2e6;

/** Those of one length, between long pauses where that has to be. */
function join(all: readonly Timed[], found: Map<Traced, Captured>): void {
  if (paired(all, found)) return;
  let from = 0;
  for (const [i, { time }] of all.entries()) {
    if (time - (all[i - 1]?.time ?? time) <= PAUSE) continue;
    pair(all.slice(from, i), found);
    from = i;
  }
  pair(all.slice(from), found);
}

/** Whether a time is so near to a drop that what was received then is kept of it. */
function nearTo(frees: readonly Traced[]): (time: number) => boolean {
  const spans: [from: number, to: number][] = [];
  for (const { time } of frees.toSorted((a, b) => a.time - b.time)) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] >= time - NEAR_DROP) last[1] = time + NEAR_DROP;
    else spans.push([time - NEAR_DROP, time + NEAR_DROP]);
  }
  return (time) => {
    let [from, to] = [0, spans.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((spans[middle]?.[0] ?? 0) <= time) from = middle + 1;
      else to = middle;
    }
    const span = spans[from - 1];
    return span !== undefined && time <= span[1];
  };
}

function grouped<T, K>(all: readonly T[], keyOf: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return groups;
}

/** Finds the call that a thread was in at some time. */
type CallAt = (tid: number | undefined, time: number) => CallRecord | undefined;

/** Calls of a thread come one after another. */
function callsAt(calls: readonly CallRecord[]): CallAt {
  const threads = grouped(
    calls.filter(({ socket }) => socket !== undefined).toSorted((a, b) => a.start - b.start),
    ({ tid }) => tid,
  );
  return (tid, time) => {
    const own = threads.get(tid ?? -1) ?? [];
    let [from, to] = [0, own.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((own[middle]?.start ?? 0) <= time) from = middle + 1;
      else to = middle;
    }
    const last = own[from - 1];
    return last !== undefined && time <= last.end ? last : undefined;
  };
}

/** The events of a call, and the packets that were received meanwhile. */
function within(
  call: CallRecord,
  ups: readonly Traced[],
  captured: readonly Captured[],
  error: number,
): (Traced | Captured)[] {
  const packets = captured.filter(
    ({ received = Number.NaN }) => call.start - error <= received && received <= call.end + error,
  );
  return [...ups, ...packets];
}

/**
 * The packets of events that say that one is received. On the loopback interface that is mostly within the call that sent it, by
 * which it is known among those of other network namespaces.
 */
function received(
  events: readonly Traced[],
  captured: readonly Captured[],
  callAt: CallAt,
  error: number,
): ReadonlyMap<Traced, Captured> {
  const found = new Map<Traced, Captured>();
  const byLength = (all: readonly (Traced | Captured)[]): void => {
    const timed = all.map((entry) => ({
      entry,
      time: isEvent(entry) ? entry.time + error : (entry.received ?? 0),
    }));
    const sorted = timed.sort((a, b) => a.time - b.time);
    for (const each of grouped(sorted, ({ entry }) => entry.length ?? 0).values())
      join(each, found);
  };
  const inCalls = grouped(events, ({ tid, time }) => callAt(tid, time));
  for (const [call, ups] of inCalls) {
    if (call !== undefined) byLength(within(call, ups, captured, error));
  }
  const taken = new Set(found.values());
  byLength([
    ...events.filter((up) => !found.has(up)),
    ...captured.filter((each) => each.received !== undefined && !taken.has(each)),
  ]);
  return found;
}

/** What of these packets, and of what these calls were to send, was dropped. */
export function dropsOf(
  events: readonly Traced[],
  captured: readonly Captured[],
  calls: readonly CallRecord[],
  error: number,
): Drop[] {
  const frees = events.filter(({ name }) => name === DROPPED);
  if (frees.length === 0) return [];
  const near = nearTo(frees);
  const ups = events.filter(({ name, time }) => name === RECEIVED && near(time));
  const callAt = callsAt(calls);
  const within = captured.filter(({ received: time }) => time !== undefined && near(time));
  const packets = received(ups, within, callAt, error);
  /** What each processor receives: it is done with one before it begins another. */
  const current = new Map<number, Traced>();
  const drops: Drop[] = [];
  const both = [...ups, ...frees].sort((a, b) => a.time - b.time);
  for (const event of both) {
    const { name, cpu, time, tid, reason = '', receiving } = event;
    if (name === RECEIVED) {
      current.set(cpu, event);
      continue;
    }
    const up = current.get(cpu);
    if (receiving === true) {
      const packet = up?.skb === event.skb && up !== undefined ? packets.get(up) : undefined;
      if (packet !== undefined) drops.push({ time, reason, captured: packet });
      continue;
    }
    const call = callAt(tid, time);
    if (call !== undefined) drops.push({ time, reason, call });
  }
  return drops;
}
