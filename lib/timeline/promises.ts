// Promises with the calls that they made: a call that is awaited is tried, waits, and is tried again.
import type { CallRecord, WaitRecord } from './calls.ts';
import type { Timeline, TimelineEvent, TimelinePromise } from './types.ts';

/** What a promise is known by: its number is that of its thread. */
function keyOf({ pid, tid, wait }: { pid: number; tid: number; wait?: number }): string {
  return `${pid} ${tid} ${wait}`;
}

/** Entries that know their promises, and these. `calls` are those of the entries, by their places. */
export function withPromises(
  events: readonly TimelineEvent[],
  calls: ReadonlyMap<number, CallRecord>,
  waits: readonly WaitRecord[],
): Pick<Timeline, 'events' | 'promises'> {
  // What comes later of one knows more.
  const last = new Map(waits.map((wait) => [keyOf(wait), wait]));
  const tries = new Map<string, number[]>();
  for (const [id, call] of calls) {
    if (call.wait === undefined) continue;
    const key = keyOf(call);
    const others = tries.get(key);
    if (others === undefined) tries.set(key, [id]);
    else others.push(id);
  }
  const ofEvent = new Map<number, number>();
  const sorted = [...last].sort(([, a], [, b]) => a.start - b.start);
  const promises = sorted.map(([key, { awaited, fd, start, end, code }], id): TimelinePromise => {
    const own = tries.get(key) ?? [];
    for (const each of own) ofEvent.set(each, id);
    const first = events[own[0] ?? -1];
    const socket = first?.kind === 'call' ? first.socket : undefined;
    return {
      id,
      time: start,
      ...(end === undefined ? {} : { end }),
      syscall: awaited,
      fd,
      ...(socket === undefined ? {} : { socket }),
      ...(code === undefined ? {} : { code }),
      tries: own,
    };
  });
  return {
    promises,
    events: events.map((event) => {
      const promise = ofEvent.get(event.id);
      return promise === undefined || event.kind !== 'call' ? event : { ...event, promise };
    }),
  };
}
