// Reading and writing integers in network byte order. What is read beyond the end is 0; who needs it looks first.

export const NO_BYTES: Uint8Array = new Uint8Array(0);

export function u8(b: Uint8Array, at: number): number {
  return b[at] ?? 0;
}

export function u16(b: Uint8Array, at: number): number {
  return ((b[at] ?? 0) << 8) | (b[at + 1] ?? 0);
}

export function u24(b: Uint8Array, at: number): number {
  return ((b[at] ?? 0) << 16) | ((b[at + 1] ?? 0) << 8) | (b[at + 2] ?? 0);
}

export function u32(b: Uint8Array, at: number): number {
  return (
    (((b[at] ?? 0) << 24) |
      ((b[at + 1] ?? 0) << 16) |
      ((b[at + 2] ?? 0) << 8) |
      (b[at + 3] ?? 0)) >>>
    0
  );
}

export function u64(b: Uint8Array, at: number): bigint {
  return (BigInt(u32(b, at)) << 32n) | BigInt(u32(b, at + 4));
}

export function put16(b: Uint8Array, at: number, value: number): void {
  b[at] = value >>> 8;
  b[at + 1] = value;
}

export function put24(b: Uint8Array, at: number, value: number): void {
  b[at] = value >>> 16;
  put16(b, at + 1, value);
}

export function put32(b: Uint8Array, at: number, value: number): void {
  put16(b, at, value >>> 16);
  put16(b, at + 2, value);
}

export function put64(b: Uint8Array, at: number, value: bigint): void {
  put32(b, at, Number(value >> 32n));
  put32(b, at + 4, Number(value & 0xffffffffn));
}

/** Whether the bytes from `from` to `to` are all zero. */
export function zeros(b: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (b[i] !== 0) return false;
  return true;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Several pieces as one. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const HEX: readonly string[] = Array.from({ length: 256 }, (_, i) =>
  i.toString(16).padStart(2, '0'),
);

/** Two digits for each byte. */
export function hex(b: Uint8Array, separator = ''): string {
  let text = '';
  for (let i = 0; i < b.length; i++) text += (i > 0 ? separator : '') + HEX[b[i] ?? 0];
  return text;
}
