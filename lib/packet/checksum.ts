// The Internet checksum of RFC 1071.

/** The sum of 16-bit words, not yet folded or complemented; an odd last byte is the upper half of a word. */
export function sum16(b: Uint8Array, from: number, to: number, sum = 0): number {
  let i = from;
  for (; i + 1 < to; i += 2) sum += ((b[i] ?? 0) << 8) | (b[i + 1] ?? 0);
  if (i < to) sum += (b[i] ?? 0) << 8;
  return sum;
}

/** Folds the carries of a sum, and complements it. */
export function fold(sum: number): number {
  // A sum of more than 2^32 needs a division, since the operators of bits see 32 of them.
  while (sum > 0xffff) sum = (sum % 0x10000) + Math.floor(sum / 0x10000);
  return ~sum & 0xffff;
}

/**
 * The Internet checksum (RFC 1071) of some bytes: what a header's field must hold, if the field is 0 in them; 0 if it
 * holds the right value already.
 *
 * @param bytes any number of bytes; an odd last one counts as if a zero byte followed
 * @param start a sum to begin with, such as that of a pseudo-header; 0 by default
 * @returns 16 bits
 */
export function checksum(bytes: Uint8Array, start = 0): number {
  return fold(sum16(bytes, 0, bytes.length, start));
}
