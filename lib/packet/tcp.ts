// TCP (RFC 9293) and UDP (RFC 768).
import { put16, put32, u8, u16, u32 } from './bytes.ts';
import { fold, sum16 } from './checksum.ts';
import { fits, int, known, outOfRange } from './fields.ts';
import { type Around, type Piece, protocolOf } from './piece.ts';
import { type Building, fail, left, limit, type State } from './state.ts';
import { flagBits, flagsText } from './tcp-flags.ts';
import { decodeOptions, encodeOptions } from './tcp-options.ts';
import type { LayersInput, Tcp, Udp } from './types.ts';

/** The fields of a TCP header of which `size` bytes are there. */
function fields(bytes: Uint8Array, at: number, size: number): Partial<Tcp> {
  const tcp: Partial<Building<Tcp>> = {};
  if (size >= 4) {
    tcp.sport = u16(bytes, at);
    tcp.dport = u16(bytes, at + 2);
  }
  if (size >= 8) tcp.seq = u32(bytes, at + 4);
  if (size >= 12) tcp.ack = u32(bytes, at + 8);
  if (size >= 20) {
    tcp.flags = flagsText(u16(bytes, at + 12));
    tcp.win = u16(bytes, at + 14);
    tcp.checksum = u16(bytes, at + 16);
    tcp.urg = u16(bytes, at + 18);
  }
  return tcp;
}

export function decodeTcp(state: State): void {
  const { bytes, at } = state;
  const room = left(state);
  const offset = room >= 13 ? u8(bytes, at + 12) >> 4 : 5;
  const size = offset * 4;
  if (size < 20 || room < size) {
    const why =
      size < 20
        ? `tcp: a data offset of ${offset}, less than 5`
        : `tcp: a header of ${size} bytes, of which ${room} are there`;
    fail(state, why, { tcp: fields(bytes, at, room) });
    return;
  }
  const word = u16(bytes, at + 12);
  const tcp: Building<Tcp> = {
    sport: u16(bytes, at),
    dport: u16(bytes, at + 2),
    seq: u32(bytes, at + 4),
    ack: u32(bytes, at + 8),
    flags: flagsText(word),
    win: u16(bytes, at + 14),
    checksum: u16(bytes, at + 16),
    urg: u16(bytes, at + 18),
    options: size === 20 ? [] : decodeOptions(bytes, at + 20, at + size),
  };
  const reserved = (word >> 9) & 7;
  if (reserved !== 0) tcp.reserved = reserved;
  state.layers.push({ tcp });
  state.at = at + size;
  state.next = 'payload';
}

/** The checksum of a segment, a datagram or a message behind its pseudo-header. */
export function pseudoChecksum(
  whole: Uint8Array,
  start: number,
  end: number,
  addresses: number,
  protocol: number,
): number {
  const length = end - start;
  return fold(sum16(whole, start, end, addresses + protocol + (length >>> 16) + (length & 0xffff)));
}

/** Fills in the checksum at `at`: what is given, or the right one. */
export function putChecksum(
  around: Around,
  given: number,
  at: number,
  compute: (addresses: number) => number,
  whole: Uint8Array,
): void {
  if (given >= 0 && !around.recompute) {
    put16(whole, at, given);
    return;
  }
  if (around.addresses === undefined) {
    throw outOfRange(
      `${around.path}.checksum`,
      'given where no ip or ip6 comes before: it includes their addresses',
      given < 0 ? undefined : given,
    );
  }
  put16(whole, at, 0);
  put16(whole, at, compute(around.addresses));
}

const TCP = new Set([
  ...['sport', 'dport', 'seq', 'ack', 'flags', 'reserved', 'win', 'checksum', 'urg', 'options'],
  'dataOffset',
]);

export function encodeTcp(input: LayersInput['tcp'], around: Around): Piece {
  const { path } = around;
  known(path, input, TCP);
  const options = encodeOptions(path, input.options);
  fits(`${path}.options`, options.length, 40);
  const size = 20 + Math.ceil(options.length / 4) * 4;
  const head = new Uint8Array(size);
  put16(head, 0, int(path, 'sport', input.sport, 0xffff));
  put16(head, 2, int(path, 'dport', input.dport, 0xffff));
  put32(head, 4, int(path, 'seq', input.seq, 0xffffffff, 0));
  put32(head, 8, int(path, 'ack', input.ack, 0xffffffff, 0));
  const dataOffset = int(path, 'dataOffset', input.dataOffset, 15, size / 4);
  const reserved = int(path, 'reserved', input.reserved, 7, 0);
  put16(head, 12, (dataOffset << 12) | (reserved << 9) | flagBits(`${path}.flags`, input.flags));
  put16(head, 14, int(path, 'win', input.win, 0xffff, 0xffff));
  put16(head, 18, int(path, 'urg', input.urg, 0xffff, 0));
  head.set(options, 20);
  const given = int(path, 'checksum', input.checksum, 0xffff, -1);
  const finish = (whole: Uint8Array, start: number, end: number): void => {
    const compute = (addresses: number): number => pseudoChecksum(whole, start, end, addresses, 6);
    putChecksum(around, given, start + 16, compute, whole);
  };
  return { head, finish };
}

export function decodeUdp(state: State): void {
  const { bytes, at } = state;
  const room = left(state);
  if (room < 8) {
    const udp: Partial<Udp> = room >= 4 ? { sport: u16(bytes, at), dport: u16(bytes, at + 2) } : {};
    const parsed = room >= 6 ? { ...udp, length: u16(bytes, at + 4) } : udp;
    fail(state, `udp: a header of 8 bytes, of which ${room} are there`, { udp: parsed });
    return;
  }
  const length = u16(bytes, at + 4);
  const udp: Udp = {
    sport: u16(bytes, at),
    dport: u16(bytes, at + 2),
    length,
    checksum: u16(bytes, at + 6),
  };
  if (length > 0 && length < 8) {
    fail(state, `udp: a length of ${length}, less than that of its header, 8`, { udp });
    return;
  }
  state.layers.push({ udp });
  // A length of 0 is that of a jumbogram.
  if (length !== 0) limit(state, at + length);
  state.at = at + 8;
  state.next = 'payload';
}

const UDP = new Set(['sport', 'dport', 'length', 'checksum']);

export function encodeUdp(input: LayersInput['udp'], around: Around): Piece {
  const { path, recompute } = around;
  known(path, input, UDP);
  const head = new Uint8Array(8);
  put16(head, 0, int(path, 'sport', input.sport, 0xffff));
  put16(head, 2, int(path, 'dport', input.dport, 0xffff));
  const length = int(path, 'length', input.length, 0xffff, -1);
  const given = int(path, 'checksum', input.checksum, 0xffff, -1);
  const finish = (whole: Uint8Array, start: number, end: number): void => {
    const real = end - start;
    put16(whole, start + 4, length >= 0 && !recompute ? length : real > 0xffff ? 0 : real);
    const compute = (addresses: number): number =>
      // 0 would say that there is no checksum.
      pseudoChecksum(whole, start, end, addresses, protocolOf('udp') ?? 0) || 0xffff;
    // Without a checksum it stays without.
    const none = given === 0 && recompute;
    if (!none) putChecksum(around, given, start + 6, compute, whole);
  };
  return { head, finish };
}
