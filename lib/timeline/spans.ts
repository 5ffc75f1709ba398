// Calls as spans: the tries of a promise are one, and each has its place in the stream that it writes or reads.
import { SOCK_STREAM } from '../values/constants.generated.ts';
import type { CallRecord } from './calls.ts';
import type { TimelineTry } from './types.ts';

/** A call, or all tries of one. */
export interface Span {
  /** The last try: what the call came to. */
  readonly call: CallRecord;
  readonly start: number;
  readonly tries: readonly TimelineTry[];
  /** How many bytes of the stream went before its own. */
  readonly offset?: number;
  readonly bytes?: number;
}

function tryOf({ start, end, result, code }: CallRecord): TimelineTry {
  return { time: start, end, result, ...(code === undefined ? {} : { code }) };
}

/** Joins the tries of promises: EAGAIN of a call that was awaited, and the next of its kind on the same fd. */
function spansOf(calls: readonly CallRecord[]): Span[] {
  const spans: Span[] = [];
  const waiting = new Map<string, CallRecord[]>();
  for (const call of calls) {
    const key = `${call.pid} ${call.tid} ${call.name} ${call.fd ?? -1}`;
    const before = waiting.get(key) ?? [];
    if (call.awaited === true && call.again === true) {
      waiting.set(key, [...before, call]);
      continue;
    }
    const tries = call.awaited === true ? before : [];
    if (tries.length > 0) waiting.delete(key);
    const [first = call] = tries;
    spans.push({
      call,
      start: first.start,
      tries: tries.length === 0 ? [] : [...tries, call].map(tryOf),
    });
  }
  // What never came to an end.
  for (const tries of waiting.values()) {
    const [first] = tries;
    const call = tries.at(-1);
    if (first === undefined || call === undefined) continue;
    spans.push({ call, start: first.start, tries: tries.length > 1 ? tries.map(tryOf) : [] });
  }
  return spans;
}

/** Calls in the order of their beginnings, as spans with their places in streams. */
export function placed(calls: readonly CallRecord[]): Span[] {
  const positions = new Map<string, { write: number; read: number }>();
  // Bytes are in the order in which the calls came to an end.
  const ended = spansOf(calls).sort((a, b) => a.call.end - b.call.end);
  return ended
    .map((span): Span => {
      const { moved, socket } = span.call;
      if (moved === undefined || socket?.type !== SOCK_STREAM) return span;
      const known = positions.get(socket.cookie) ?? { write: 0, read: 0 };
      positions.set(socket.cookie, known);
      const offset = known[moved.direction];
      known[moved.direction] += moved.bytes;
      return { ...span, offset, bytes: moved.bytes };
    })
    .sort((a, b) => a.start - b.start);
}
