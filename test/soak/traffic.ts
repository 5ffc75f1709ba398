// What a kind of traffic is, and the bytes that it sends.
import { randomFillSync } from 'node:crypto';

/** One kind of traffic: what it opened, and what it does again and again. */
export interface Traffic {
  /** Sends, receives, compares; in the end nothing that a round opened is open. Resolves to how many bytes it compared. */
  round(): Promise<number> | number;
  /** Closes what is open between rounds. */
  end?(): Promise<void> | void;
  /** Bytes of the heaps of its own threads. */
  heap?(): Promise<number>;
}

/** How a kind of traffic begins. */
export type Begin = () => Promise<Traffic> | Traffic;

const pool = randomFillSync(new Uint8Array(1 << 20));
let turn = 0;

/** Bytes to send: another piece of random ones each time. Nobody writes into them. */
export function payload(size: number): Uint8Array {
  turn = (turn + 7919) % (pool.length - size);
  return pool.subarray(turn, turn + size);
}

/** A size from 1 to `most`, small ones more often. */
export function someSize(most: number): number {
  return Math.max(1, Math.floor(most * Math.random() ** 3));
}

/** That these are the very bytes; returns how many. */
export function same(what: string, got: Uint8Array, sent: Uint8Array): number {
  if (Buffer.compare(got, sent) === 0) return sent.length;
  const at = sent.findIndex((byte, i) => got[i] !== byte);
  throw new Error(
    `${what}: ${got.length} bytes, sent ${sent.length}; at ${at} ${got[at]} instead of ${sent[at]}`,
  );
}

/** That these are equal, as text. */
export function equal(what: string, got: unknown, expected: unknown): void {
  if (String(got) !== String(expected)) throw new Error(`${what}: ${got} instead of ${expected}`);
}
