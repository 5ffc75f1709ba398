// ICMP (RFC 792, RFC 4884).
import { ipText } from './addresses.ts';
import { concat, NO_BYTES, put16, put32, u8, u16, u32 } from './bytes.ts';
import { fold, sum16 } from './checksum.ts';
import { data, int, ip4, known, list } from './fields.ts';
import type { Icmp } from './icmp-types.ts';
import type { Packet } from './packet.ts';
import type { Around, Piece } from './piece.ts';
import { type Building, has, left, type State } from './state.ts';
import type { LayersInput, Original } from './types.ts';

/** How deep packets inside ICMP messages are decoded. Errors about errors are not sent, so two is plenty. */
export const DEEPEST = 2;

const ECHO = [8, 0];
const UNREACHABLE = 3;
const SOURCE_QUENCH = 4;
const REDIRECT = 5;
const ROUTER_ADVERTISEMENT = 9;
const TIME_EXCEEDED = 11;
const PARAMETER_PROBLEM = 12;
const TIMESTAMPS = [13, 14];
const INFORMATION = [15, 16];
const MASKS = [17, 18];
const ERRORS = [UNREACHABLE, SOURCE_QUENCH, REDIRECT, TIME_EXCEEDED, PARAMETER_PROBLEM];
/** The errors that can have extensions, and so the length of the original packet. */
const EXTENDED = [UNREACHABLE, TIME_EXCEEDED, PARAMETER_PROBLEM];

/** How a layer of ICMP decodes the packet in it, and how it encodes it. */
export type DecodeOriginal = (state: State, from: number, to: number) => Packet;
export type EncodeOriginal = (path: string, original: Original) => Uint8Array;

/** The bits of the second word that a type has a field for. */
function usedBits(type: number): number {
  const length = EXTENDED.includes(type) ? 0xff0000 : 0;
  if (ECHO.includes(type) || TIMESTAMPS.includes(type) || INFORMATION.includes(type)) {
    return 0xffffffff;
  }
  if (MASKS.includes(type) || type === REDIRECT || type === ROUTER_ADVERTISEMENT) return 0xffffffff;
  if (type === UNREACHABLE) return (length | 0xffff) >>> 0;
  if (type === PARAMETER_PROBLEM) return (length | 0xff000000) >>> 0;
  return length;
}

export function decodeIcmp(state: State, original: DecodeOriginal): void {
  if (!has(state, 'icmp', 8)) return;
  const { bytes, at } = state;
  const type = u8(bytes, at);
  const word = u32(bytes, at + 4);
  const icmp: Building<Icmp> = { type, code: u8(bytes, at + 1), checksum: u16(bytes, at + 2) };
  let size = 8;
  if (ECHO.includes(type) || INFORMATION.includes(type) || MASKS.includes(type)) {
    icmp.id = word >>> 16;
    icmp.seq = word & 0xffff;
    if (MASKS.includes(type) && left(state) >= 12) {
      icmp.mask = ipText(bytes, at + 8);
      size = 12;
    }
  } else if (TIMESTAMPS.includes(type)) {
    icmp.id = word >>> 16;
    icmp.seq = word & 0xffff;
    if (left(state) >= 20) {
      icmp.originate = u32(bytes, at + 8);
      icmp.receive = u32(bytes, at + 12);
      icmp.transmit = u32(bytes, at + 16);
      size = 20;
    }
  } else if (type === ROUTER_ADVERTISEMENT) {
    size = decodeRouters(state, icmp);
  } else if (type === REDIRECT) {
    icmp.gateway = ipText(bytes, at + 4);
  } else if (type === UNREACHABLE) {
    if (icmp.code === 4 || (word & 0xffff) !== 0) icmp.mtu = word & 0xffff;
  } else if (type === PARAMETER_PROBLEM) {
    icmp.pointer = word >>> 24;
  }
  const rest = (word & ~usedBits(type)) >>> 0;
  if (rest !== 0) icmp.reserved = rest;
  if (EXTENDED.includes(type) && ((word >>> 16) & 255) !== 0) {
    icmp.originalLength = (word >>> 16) & 255;
  }
  state.layers.push({ icmp });
  state.at = at + size;
  state.next = 'payload';
  if (ERRORS.includes(type) && state.depth < DEEPEST && left(state) > 0) {
    takeOriginal(state, icmp, 4 * (icmp.originalLength ?? 0), original);
  }
}

/** The original packet, of `length` bytes or of all that is left, and the extensions behind it. */
export function takeOriginal(
  state: State,
  message: { original?: Packet; extensions?: Uint8Array },
  length: number,
  original: DecodeOriginal,
): void {
  const to = length > 0 && length < left(state) ? state.at + length : state.end;
  message.original = original(state, state.at, to);
  if (to < state.end) message.extensions = state.bytes.subarray(to, state.end);
  state.at = state.end;
  state.next = 'done';
}

function decodeRouters(state: State, icmp: Building<Icmp>): number {
  const { bytes, at } = state;
  const count = u8(bytes, at + 4);
  icmp.entrySize = u8(bytes, at + 5);
  icmp.lifetime = u16(bytes, at + 6);
  const whole = icmp.entrySize === 2 && left(state) >= 8 + 8 * count;
  // Entries that are not all there are the payload, and the count is kept.
  if (!whole) icmp.reserved = count;
  const routers: { address: string; preference: number }[] = [];
  for (let i = 0; whole && i < count; i++) {
    const entry = at + 8 + 8 * i;
    routers.push({ address: ipText(bytes, entry), preference: u32(bytes, entry + 4) });
  }
  icmp.routers = routers;
  return 8 + 8 * routers.length;
}

const FIELDS = new Set([
  ...['type', 'code', 'checksum', 'id', 'seq', 'original', 'originalLength', 'extensions'],
  ...['reserved', 'mtu', 'gateway', 'pointer', 'originate', 'receive', 'transmit', 'mask'],
  ...['lifetime', 'entrySize', 'routers'],
]);
const ROUTER = new Set(['address', 'preference']);

/** The original packet with the extensions behind it, and how many of its units that is, if that must be said. */
export function originalContent(
  path: string,
  input: Pick<LayersInput['icmp'], 'originalLength' | 'extensions'> & {
    readonly original?: Original | undefined;
  },
  unit: number,
  encode: EncodeOriginal,
): { readonly content: Uint8Array; readonly units: number } {
  const original =
    input.original === undefined ? NO_BYTES : encode(`${path}.original`, input.original);
  const given = int(path, 'originalLength', input.originalLength, 255, -1);
  if (input.extensions === undefined) return { content: original, units: Math.max(given, 0) };
  const extensions = data(path, 'extensions', input.extensions);
  if (given >= 0) return { content: concat([original, extensions]), units: given };
  // RFC 4884: the original packet is filled up with zeros to 128 bytes at least.
  const size = Math.max(128, Math.ceil(original.length / unit) * unit);
  const units = int(path, 'originalLength', size / unit, 255);
  const filled = new Uint8Array(size);
  filled.set(original);
  return { content: concat([filled, extensions]), units };
}

export function encodeIcmp(
  input: LayersInput['icmp'],
  around: Around,
  encode: EncodeOriginal,
): Piece {
  const { path, recompute } = around;
  known(path, input, FIELDS);
  const type = int(path, 'type', input.type, 255);
  const { content, units } = originalContent(path, input, 4, encode);
  const body = encodeBody(path, type, input);
  const head = concat([new Uint8Array(8), body, content]);
  head[0] = type;
  head[1] = int(path, 'code', input.code, 255, 0);
  put32(head, 4, secondWord(path, type, input, units));
  const given = int(path, 'checksum', input.checksum, 0xffff, -1);
  const finish = (whole: Uint8Array, start: number, end: number): void => {
    if (given >= 0 && !recompute) put16(whole, start + 2, given);
    else {
      put16(whole, start + 2, 0);
      put16(whole, start + 2, fold(sum16(whole, start, end)));
    }
  };
  return { head, finish };
}

function secondWord(path: string, type: number, input: LayersInput['icmp'], units: number): number {
  const reserved = int(path, 'reserved', input.reserved, 0xffffffff, 0);
  let word = (reserved & ~usedBits(type)) >>> 0;
  if (type === ROUTER_ADVERTISEMENT) {
    const count = input.routers?.length || int(path, 'reserved', input.reserved, 255, 0);
    const size = int(path, 'entrySize', input.entrySize, 255, 2);
    const lifetime = int(path, 'lifetime', input.lifetime, 0xffff, 1800);
    return ((count << 24) | (size << 16) | lifetime) >>> 0;
  }
  if (type === REDIRECT) return u32(ip4(path, 'gateway', input.gateway), 0);
  if (usedBits(type) === 0xffffffff) {
    const id = int(path, 'id', input.id, 0xffff, 0);
    return ((id << 16) | int(path, 'seq', input.seq, 0xffff, 0)) >>> 0;
  }
  if (EXTENDED.includes(type)) word |= units << 16;
  if (type === UNREACHABLE) word |= int(path, 'mtu', input.mtu, 0xffff, 0);
  if (type === PARAMETER_PROBLEM) word |= int(path, 'pointer', input.pointer, 255, 0) << 24;
  return word >>> 0;
}

/** What follows the second word and is no original packet. */
function encodeBody(path: string, type: number, input: LayersInput['icmp']): Uint8Array {
  if (MASKS.includes(type) && input.mask !== undefined) return ip4(path, 'mask', input.mask);
  if (TIMESTAMPS.includes(type) && input.originate !== undefined) {
    const body = new Uint8Array(12);
    put32(body, 0, int(path, 'originate', input.originate, 0xffffffff));
    put32(body, 4, int(path, 'receive', input.receive, 0xffffffff, 0));
    put32(body, 8, int(path, 'transmit', input.transmit, 0xffffffff, 0));
    return body;
  }
  if (type !== ROUTER_ADVERTISEMENT) return NO_BYTES;
  return concat(
    list(path, 'routers', input.routers).map((router, i) => {
      const where = `${path}.routers[${i}]`;
      known(where, router, ROUTER);
      const entry = new Uint8Array(8);
      entry.set(ip4(where, 'address', router.address));
      put32(entry, 4, int(where, 'preference', router.preference, 0xffffffff));
      return entry;
    }),
  );
}
