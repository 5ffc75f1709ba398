// Addresses as text: IPv4 with dots, IPv6 as RFC 5952 and inet_ntop(3) have it, hardware addresses with colons.
import { hex, put16, u8, u16 } from './bytes.ts';

export function ipText(b: Uint8Array, at: number): string {
  return `${u8(b, at)}.${u8(b, at + 1)}.${u8(b, at + 2)}.${u8(b, at + 3)}`;
}

export function ip6Text(b: Uint8Array, at: number): string {
  // The first of the longest runs of two or more zero words becomes `::`.
  let base = -1;
  let length = 1;
  for (let i = 0; i < 8; ) {
    let end = i;
    while (end < 8 && u16(b, at + 2 * end) === 0) end++;
    if (end - i > length) {
      base = i;
      length = end - i;
    }
    i = end + 1;
  }
  // IPv4-compatible and IPv4-mapped addresses end with dots.
  const dotted =
    base === 0 && (length === 6 || (length === 5 && u16(b, at + 10) === 0xffff)) ? 6 : 8;
  let text = '';
  for (let i = 0; i < dotted; i++) {
    if (i === base) {
      text += '::';
      i += length - 1;
      continue;
    }
    if (i > 0 && i !== base + length) text += ':';
    text += u16(b, at + 2 * i).toString(16);
  }
  if (dotted === 8) return text;
  return text + (length === 5 ? ':' : '') + ipText(b, at + 12);
}

export function macText(b: Uint8Array, at: number, length: number): string {
  return hex(b.subarray(at, at + length), ':');
}

/** The bytes of `10.0.0.1`; undefined where the text is no such address. */
export function ipBytes(text: string): Uint8Array | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  const out = new Uint8Array(4);
  for (let i = 0; i < 4; i++) {
    const part = parts[i] ?? '';
    if (!/^(0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255) return undefined;
    out[i] = Number(part);
  }
  return out;
}

/** The bytes of `fe80::1`; undefined where the text is no such address, and for one with a zone. */
export function ip6Bytes(text: string): Uint8Array | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const words = halves.map((half, i) => wordsOf(half, i === halves.length - 1));
  const [head, tail] = words;
  if (head === undefined || (halves.length === 2 && tail === undefined)) return undefined;
  const given = head.length + (tail?.length ?? 0);
  if (tail === undefined ? given !== 8 : given > 7) return undefined;
  const out = new Uint8Array(16);
  head.forEach((word, i) => {
    put16(out, 2 * i, word);
  });
  tail?.forEach((word, i) => {
    put16(out, 16 - 2 * (tail.length - i), word);
  });
  return out;
}

/** The words of one side of `::`; the last of all may be an IPv4 address, which is two. */
function wordsOf(text: string, last: boolean): number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const words: number[] = [];
  for (const [i, part] of parts.entries()) {
    if (last && i === parts.length - 1 && part.includes('.')) {
      const dotted = ipBytes(part);
      if (dotted === undefined) return undefined;
      words.push(u16(dotted, 0), u16(dotted, 2));
    } else {
      if (!/^[0-9a-f]{1,4}$/i.test(part)) return undefined;
      words.push(Number.parseInt(part, 16));
    }
  }
  return words;
}

/** The bytes of `02:00:00:00:00:01`, any number of them; undefined where the text is something else. */
export function macBytes(text: string): Uint8Array | undefined {
  if (text === '') return new Uint8Array(0);
  const parts = text.split(':');
  if (!parts.every((part) => /^[0-9a-f]{2}$/i.test(part))) return undefined;
  return Uint8Array.from(parts, (part) => Number.parseInt(part, 16));
}
