// Calls with the places in the streams that they write or read.
import { SOCK_STREAM } from '../values/constants.generated.ts';
import type { CallRecord } from './calls.ts';

/** A call from its begin to its end. */
export interface Span {
  readonly call: CallRecord;
  readonly start: number;
  /** How many bytes of the stream went before its own. */
  readonly offset?: number;
  readonly bytes?: number;
}

/** Calls in the order of their beginnings, with their places in streams. */
export function placed(calls: readonly CallRecord[]): Span[] {
  const positions = new Map<string, { write: number; read: number }>();
  // Bytes are in the order in which the calls came to an end.
  const ended = [...calls].sort((a, b) => a.end - b.end);
  return ended
    .map((call): Span => {
      const { start, moved, socket } = call;
      if (moved === undefined || socket?.type !== SOCK_STREAM) return { call, start };
      const known = positions.get(socket.cookie) ?? { write: 0, read: 0 };
      positions.set(socket.cookie, known);
      // Urgent data is read besides its place: where other reads are from then on is not known.
      if (moved.direction === 'read' && moved.oob === true) known.read = Number.NaN;
      if (Number.isNaN(known[moved.direction])) return { call, start };
      const offset = known[moved.direction];
      known[moved.direction] += moved.bytes;
      return { call, start, offset, bytes: moved.bytes };
    })
    .sort((a, b) => a.start - b.start);
}
