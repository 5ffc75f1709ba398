// The flags of TCP as text.
import { outOfRange, wrongType } from './fields.ts';

/** tcpdump's letters, from the lowest bit: FIN, SYN, RST, PSH, ACK, URG, ECE, CWR, AE. */
const LETTERS = 'FSRP.UEWe';

const TEXTS: readonly string[] = Array.from({ length: 512 }, (_, bits) =>
  [...LETTERS].filter((_letter, i) => (bits >> i) & 1).join(''),
);

/** The flags of nine bits, in their one form. */
export function flagsText(bits: number): string {
  return TEXTS[bits & 511] ?? '';
}

/** The bits of any spelling; undefined where a letter is none. */
function bitsOf(text: string): number | undefined {
  let bits = 0;
  let ecn = false;
  for (const letter of text) {
    let i = LETTERS.indexOf(letter);
    // scapy has A for ACK, C for CWR and N for AE; packetdrill has A for AE, behind all others.
    if (letter === 'A') i = ecn ? 8 : 4;
    else if (letter === 'C') i = 7;
    else if (letter === 'N') i = 8;
    if (i < 0) return undefined;
    if (letter === '.' || letter === 'E' || letter === 'W') ecn = true;
    bits |= 1 << i;
  }
  return bits;
}

/** The bits of flags that a caller gave; `name` is the path for errors. */
export function flagBits(name: string, text: unknown): number {
  const must = "letters of 'FSRP.UEWe'";
  if (typeof text !== 'string') throw wrongType(name, must, text);
  const bits = bitsOf(text);
  if (bits === undefined) throw outOfRange(name, must, text);
  return bits;
}

/**
 * The flags of TCP in their one form, that of tcpdump: `'S.'` for `'SA'`, `'.S'` or `'S.'`, `'P.'` for `'PA'`.
 *
 * `A` is ACK, as scapy has it, unless it follows `.`, `E` or `W`: there it is AE, as in packetdrill's `'SEWA'`. `C` is CWR
 * (`W`), `N` is AE (`e`).
 *
 * @throws {RangeError} for a letter that stands for no flag
 */
export function tcpFlags(text: string): string {
  return flagsText(flagBits('flags', text));
}
