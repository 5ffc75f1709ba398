// A line in tcpdump's notation under construction, and the bytes that it is printed from.
import { u8, u16, u32 } from './bytes.ts';

/** What a printer throws when it needs bytes that are not there: the line ends with `[|protocol]`. */
export class Truncated extends Error {}

export class Line {
  text = '';
  /** The protocol that is being printed, for `[|protocol]`. */
  protocol = '';

  put(text: string): void {
    this.text += text;
  }
}

/** Bytes of which none is read that is not there. */
export class Reader {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  need(at: number, size: number): number {
    if (at + size > this.bytes.length) throw new Truncated();
    return at;
  }

  u8(at: number): number {
    return u8(this.bytes, this.need(at, 1));
  }

  u16(at: number): number {
    return u16(this.bytes, this.need(at, 2));
  }

  u32(at: number): number {
    return u32(this.bytes, this.need(at, 4));
  }

  u64(at: number): bigint {
    return (BigInt(this.u32(at)) << 32n) | BigInt(this.u32(at + 4));
  }

  slice(at: number, size: number): Uint8Array {
    return this.bytes.subarray(this.need(at, size), at + size);
  }
}
