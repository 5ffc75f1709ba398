// Packets that the kernel dropped: which they were, or whose.
import type { CallRecord } from './calls.ts';
import type { Captured } from './packets.ts';
import type { Traced } from './states.ts';

/** One that was dropped: as it was received, or as a call was about to send it. */
export interface Drop {
  readonly time: number;
  readonly reason: string;
  readonly captured?: Captured;
  readonly call?: CallRecord;
}

/** Between the time that a packet has and its way up, a processor may be busy; in nanoseconds. */
const DELAY = 2e6;

/** What says nothing; and what is left in a socket's queue when it goes, the other end's FIN with it. */
const UNSAID = new Set(['NOT_SPECIFIED', '0', '1', 'QUEUE_PURGE']);

/** Parts of a list that is in the order of time, wherever nothing came for so long. */
function bursts<T>(all: readonly T[], time: (each: T) => number): T[][] {
  const parts: T[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const each of all) {
    if (time(each) - last > DELAY) parts.push([]);
    parts.at(-1)?.push(each);
    last = time(each);
  }
  return parts;
}

/**
 * The packets of events that say that one is received: those of one length in their order. Where at some time there are more of
 * the ones than of the others, other network namespaces have some, and it is not known which.
 */
function received(
  events: readonly Traced[],
  captured: readonly Captured[],
  error: number,
): ReadonlyMap<Traced, Captured> {
  const lengths = new Map<number, (Traced | Captured)[]>();
  const put = (length: number, each: Traced | Captured): void => {
    const others = lengths.get(length);
    if (others === undefined) lengths.set(length, [each]);
    else others.push(each);
  };
  for (const event of events) put(event.length ?? 0, event);
  for (const each of captured) if (each.received !== undefined) put(each.length, each);
  const isEvent = (each: Traced | Captured): each is Traced => 'cpu' in each;
  const timeOf = (each: Traced | Captured): number =>
    isEvent(each) ? each.time + error : (each.received ?? 0);
  const found = new Map<Traced, Captured>();
  for (const all of lengths.values()) {
    const sorted = all.sort((a, b) => timeOf(a) - timeOf(b));
    for (const burst of bursts(sorted, timeOf)) {
      const ups = burst.filter(isEvent);
      const packets = burst.filter((each): each is Captured => !isEvent(each));
      if (ups.length !== packets.length) continue;
      for (const [i, up] of ups.entries()) {
        const packet = packets[i];
        if (packet !== undefined) found.set(up, packet);
      }
    }
  }
  return found;
}

/** What of these packets, and of what these calls were to send, was dropped. */
export function dropsOf(
  events: readonly Traced[],
  captured: readonly Captured[],
  calls: readonly CallRecord[],
  error: number,
): Drop[] {
  const ups = events.filter(({ name }) => name === 'net/netif_receive_skb');
  const frees = events.filter(
    ({ name, reason = '' }) => name === 'skb/kfree_skb' && !UNSAID.has(reason),
  );
  if (frees.length === 0) return [];
  const packets = received(ups, captured, error);
  /** What each processor receives: it is done with one before it begins another. */
  const current = new Map<number, Traced>();
  const drops: Drop[] = [];
  const both = [...ups, ...frees].sort((a, b) => a.time - b.time);
  for (const event of both) {
    const { name, cpu, time, tid, reason = '', receiving } = event;
    if (name === 'net/netif_receive_skb') {
      current.set(cpu, event);
      continue;
    }
    const up = current.get(cpu);
    if (receiving === true) {
      const packet = up?.skb === event.skb && up !== undefined ? packets.get(up) : undefined;
      if (packet !== undefined) drops.push({ time, reason, captured: packet });
      continue;
    }
    const call = calls.find(
      (each) =>
        each.tid === tid && each.socket !== undefined && each.start <= time && time <= each.end,
    );
    if (call !== undefined) drops.push({ time, reason, call });
  }
  return drops;
}
