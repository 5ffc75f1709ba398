// What formatting remembers of TCP conversations, for relative sequence numbers.
import type { Tcp } from './types.ts';

/** What is subtracted from the numbers of a segment. */
export interface ConversationOffsets {
  readonly seq: number;
  readonly ack: number;
  /** What is subtracted from the edges of SACK blocks. */
  readonly sack: number;
}

interface Ends {
  /** Of the end with the lower port, or the lower address. */
  low: number | undefined;
  high: number | undefined;
}

/**
 * The conversations of TCP that were formatted so far: with one, sequence numbers are relative to their beginnings. Make
 * one for each capture, and format its packets in their order.
 */
export class Conversations {
  readonly #tcpdump = new Map<string, Ends>();
  readonly #packetdrill = new Map<string, Ends>();

  /** tcpdump's: relative from the second segment on of those with ACK and without SYN. */
  tcpdump(src: string, dst: string, tcp: Tcp): ConversationOffsets {
    if (!tcp.flags.includes('.')) return { seq: 0, ack: 0, sack: 0 };
    const { key, reversed } = keyOf(src, dst, tcp);
    const known = this.#tcpdump.get(key);
    if (known === undefined || tcp.flags.includes('S')) {
      const own = tcp.seq;
      const other = (tcp.ack - 1) >>> 0;
      const ends = reversed ? { low: other, high: own } : { low: own, high: other };
      this.#tcpdump.set(key, ends);
      return { seq: 0, ack: 0, sack: other };
    }
    const low = known.low ?? 0;
    const high = known.high ?? 0;
    return reversed ? { seq: high, ack: low, sack: low } : { seq: low, ack: high, sack: high };
  }

  /** packetdrill's: from the first segment on, the SYN is 0. */
  packetdrill(src: string, dst: string, tcp: Tcp): ConversationOffsets {
    const { key, reversed } = keyOf(src, dst, tcp);
    const syn = tcp.flags.includes('S');
    let ends = this.#packetdrill.get(key);
    // A SYN without ACK begins anew, unless it is sent again or meets that of the other end.
    const own = ends === undefined ? undefined : reversed ? ends.high : ends.low;
    if (ends === undefined || (syn && own !== undefined && own !== tcp.seq)) {
      ends = { low: undefined, high: undefined };
      this.#packetdrill.set(key, ends);
    }
    const mine = reversed ? 'high' : 'low';
    const theirs = reversed ? 'low' : 'high';
    // Without its SYN, a conversation begins behind it.
    ends[mine] ??= syn ? tcp.seq : (tcp.seq - 1) >>> 0;
    if (tcp.flags.includes('.')) ends[theirs] ??= (tcp.ack - 1) >>> 0;
    const other = ends[theirs] ?? 0;
    return { seq: ends[mine], ack: other, sack: other };
  }
}

/** One key for both directions, and whether this one goes from the higher end to the lower. */
function keyOf(src: string, dst: string, tcp: Tcp): { key: string; reversed: boolean } {
  const { sport, dport } = tcp;
  const reversed = sport > dport || (sport === dport && higher(src, dst));
  return {
    key: reversed ? `${dst} ${dport} ${src} ${sport}` : `${src} ${sport} ${dst} ${dport}`,
    reversed,
  };
}

/** Any order of addresses does: both ends of a conversation are compared by it alone. */
function higher(a: string, b: string): boolean {
  return a > b;
}
