// ICMPv6 (RFC 4443), with neighbour discovery (RFC 4861) and multicast listener discovery (RFC 2710, RFC 3810).
import { ip6Text } from './addresses.ts';
import { concat, NO_BYTES, put16, put32, u8, u16, u32 } from './bytes.ts';
import { data, fits, flag, int, ip6, known, list, outOfRange } from './fields.ts';
import {
  DEEPEST,
  type DecodeOriginal,
  type EncodeOriginal,
  originalContent,
  takeOriginal,
} from './icmp.ts';
import type { Icmp6, MldRecord } from './icmp-types.ts';
import { decodeNdOptions, encodeNdOptions } from './nd.ts';
import type { Around, Piece } from './piece.ts';
import { type Building, has, left, type State } from './state.ts';
import { pseudoChecksum, putChecksum } from './tcp.ts';
import type { LayersInput } from './types.ts';

const UNREACHABLE = 1;
const TOO_BIG = 2;
const TIME_EXCEEDED = 3;
const PARAMETER_PROBLEM = 4;
const ECHO = [128, 129];
const MLD_QUERY = 130;
const MLD_DONE = 132;
const ROUTER_SOLICITATION = 133;
const ROUTER_ADVERTISEMENT = 134;
const NEIGHBOUR_SOLICITATION = 135;
const NEIGHBOUR_ADVERTISEMENT = 136;
const REDIRECT = 137;
const MLD2_REPORT = 143;

/** What each type has behind its second word, without options: how many bytes. */
const BODY: Readonly<Record<number, number>> = {
  [ROUTER_ADVERTISEMENT]: 8,
  [NEIGHBOUR_SOLICITATION]: 16,
  [NEIGHBOUR_ADVERTISEMENT]: 16,
  [REDIRECT]: 32,
};

function isMld(type: number): boolean {
  return type >= MLD_QUERY && type <= MLD_DONE;
}

function isNd(type: number): boolean {
  return type >= ROUTER_SOLICITATION && type <= REDIRECT;
}

/** The bits of the second word that a type has a field for. */
function usedBits(type: number, whole: boolean): number {
  if (type === UNREACHABLE || type === TIME_EXCEEDED) return 0xff000000;
  if (type === TOO_BIG || type === PARAMETER_PROBLEM || ECHO.includes(type)) return 0xffffffff;
  if (isMld(type)) return 0xffff0000;
  if (!whole) return 0;
  if (type === ROUTER_ADVERTISEMENT) return 0xffc0ffff;
  if (type === NEIGHBOUR_ADVERTISEMENT) return 0xe0000000;
  return type === MLD2_REPORT ? 0x0000ffff : 0;
}

export function decodeIcmp6(state: State, original: DecodeOriginal): void {
  if (!has(state, 'icmp6', 8)) return;
  const { bytes, at } = state;
  const type = u8(bytes, at);
  const word = u32(bytes, at + 4);
  const icmp6: Building<Icmp6> = { type, code: u8(bytes, at + 1), checksum: u16(bytes, at + 2) };
  const room = left(state) - 8;
  // A message too short for its type has a word and a payload.
  let whole = room >= (BODY[type] ?? 0);
  state.layers.push({ icmp6 });
  state.at = at + 8;
  state.next = 'payload';
  if (type === TOO_BIG) icmp6.mtu = word;
  else if (type === PARAMETER_PROBLEM) icmp6.pointer = word;
  else if (ECHO.includes(type)) {
    icmp6.id = word >>> 16;
    icmp6.seq = word & 0xffff;
  } else if (isMld(type)) decodeMld(state, icmp6, word, room);
  else if (type === MLD2_REPORT) {
    const records = decodeRecords(bytes, at + 8, state.end, word & 0xffff);
    whole = records !== undefined;
    if (records !== undefined) {
      icmp6.records = records.records;
      state.at = records.end;
    }
  } else if (isNd(type) && whole) {
    decodeNd(state, icmp6, word, original);
  }
  const rest = (word & ~usedBits(type, whole)) >>> 0;
  if (rest !== 0) icmp6.reserved = rest;
  if (type >= UNREACHABLE && type <= PARAMETER_PROBLEM) {
    const units = type === UNREACHABLE || type === TIME_EXCEEDED ? word >>> 24 : 0;
    if (units !== 0) icmp6.originalLength = units;
    if (state.depth < DEEPEST && room > 0) takeOriginal(state, icmp6, 8 * units, original);
  }
}

function decodeNd(
  state: State,
  icmp6: Building<Icmp6>,
  word: number,
  original: DecodeOriginal,
): void {
  const { bytes, at } = state;
  switch (icmp6.type) {
    case ROUTER_ADVERTISEMENT:
      icmp6.hopLimit = word >>> 24;
      icmp6.managed = (word & 0x800000) !== 0;
      icmp6.other = (word & 0x400000) !== 0;
      icmp6.lifetime = word & 0xffff;
      icmp6.reachable = u32(bytes, at);
      icmp6.retransmit = u32(bytes, at + 4);
      break;
    case NEIGHBOUR_ADVERTISEMENT:
      icmp6.router = word >>> 31 !== 0;
      icmp6.solicited = (word & 0x40000000) !== 0;
      icmp6.override = (word & 0x20000000) !== 0;
      icmp6.target = ip6Text(bytes, at);
      break;
    case NEIGHBOUR_SOLICITATION:
      icmp6.target = ip6Text(bytes, at);
      break;
    case REDIRECT:
      icmp6.target = ip6Text(bytes, at);
      icmp6.destination = ip6Text(bytes, at + 16);
      break;
  }
  const from = at + (BODY[icmp6.type] ?? 0);
  icmp6.options = decodeNdOptions(state, from, original);
  state.at = state.end;
  state.next = 'done';
}

function decodeMld(state: State, icmp6: Building<Icmp6>, word: number, room: number): void {
  const { bytes, at } = state;
  icmp6.maxResponse = word >>> 16;
  if (room < 16) return;
  icmp6.group = ip6Text(bytes, at);
  state.at = at + 16;
  if (icmp6.type !== MLD_QUERY || room < 20) return;
  const count = u16(bytes, at + 18);
  if (room < 20 + 16 * count) return;
  icmp6.robustness = u8(bytes, at + 16);
  icmp6.interval = u8(bytes, at + 17);
  icmp6.sources = Array.from({ length: count }, (_, i) => ip6Text(bytes, at + 20 + 16 * i));
  state.at = at + 20 + 16 * count;
}

function decodeRecords(
  bytes: Uint8Array,
  from: number,
  to: number,
  count: number,
): { readonly records: MldRecord[]; readonly end: number } | undefined {
  const records: MldRecord[] = [];
  let at = from;
  for (let i = 0; i < count; i++) {
    const auxiliary = 4 * u8(bytes, at + 1);
    const sources = u16(bytes, at + 2);
    const end = at + 20 + 16 * sources + auxiliary;
    if (at + 20 > to || end > to) return undefined;
    records.push({
      type: u8(bytes, at),
      group: ip6Text(bytes, at + 4),
      sources: Array.from({ length: sources }, (_, s) => ip6Text(bytes, at + 20 + 16 * s)),
      ...(auxiliary > 0 ? { auxiliary: bytes.subarray(end - auxiliary, end) } : {}),
    });
    at = end;
  }
  return { records, end: at };
}

const FIELDS = new Set([
  ...['type', 'code', 'checksum', 'id', 'seq', 'original', 'originalLength', 'extensions'],
  ...['reserved', 'mtu', 'pointer', 'target', 'destination', 'router', 'solicited', 'override'],
  ...['hopLimit', 'managed', 'other', 'lifetime', 'reachable', 'retransmit', 'options'],
  ...['maxResponse', 'group', 'robustness', 'interval', 'sources', 'records'],
]);

export function encodeIcmp6(
  input: LayersInput['icmp6'],
  around: Around,
  encode: EncodeOriginal,
): Piece {
  const { path } = around;
  known(path, input, FIELDS);
  const type = int(path, 'type', input.type, 255);
  const { content, units } = originalContent(path, input, 8, encode);
  const head = concat([new Uint8Array(8), encodeBody(path, type, input, encode), content]);
  head[0] = type;
  head[1] = int(path, 'code', input.code, 255, 0);
  put32(head, 4, secondWord(path, type, input, units));
  const given = int(path, 'checksum', input.checksum, 0xffff, -1);
  const finish = (whole: Uint8Array, start: number, end: number): void => {
    const compute = (addresses: number): number => pseudoChecksum(whole, start, end, addresses, 58);
    putChecksum(around, given, start + 2, compute, whole);
  };
  return { head, finish };
}

function secondWord(
  path: string,
  type: number,
  input: LayersInput['icmp6'],
  units: number,
): number {
  const reserved = int(path, 'reserved', input.reserved, 0xffffffff, 0);
  if (type === TOO_BIG) return int(path, 'mtu', input.mtu, 0xffffffff, 0);
  if (type === PARAMETER_PROBLEM) return int(path, 'pointer', input.pointer, 0xffffffff, 0);
  if (type === UNREACHABLE || type === TIME_EXCEEDED) {
    return ((units << 24) | (reserved & 0xffffff)) >>> 0;
  }
  if (ECHO.includes(type)) {
    const id = int(path, 'id', input.id, 0xffff, 0);
    return ((id << 16) | int(path, 'seq', input.seq, 0xffff, 0)) >>> 0;
  }
  if (isMld(type)) {
    const maxResponse = int(path, 'maxResponse', input.maxResponse, 0xffff, 0);
    return ((maxResponse << 16) | (reserved & 0xffff)) >>> 0;
  }
  if (type === MLD2_REPORT && input.records !== undefined) {
    const count = int(path, 'records.length', list(path, 'records', input.records).length, 0xffff);
    return ((reserved & 0xffff0000) | count) >>> 0;
  }
  if (type === NEIGHBOUR_ADVERTISEMENT && input.target !== undefined) {
    const bits =
      (flag(path, 'router', input.router) ? 0x80000000 : 0) |
      (flag(path, 'solicited', input.solicited) ? 0x40000000 : 0) |
      (flag(path, 'override', input.override) ? 0x20000000 : 0);
    return (bits | (reserved & 0x1fffffff)) >>> 0;
  }
  if (type === ROUTER_ADVERTISEMENT && input.hopLimit !== undefined) {
    const bits =
      (flag(path, 'managed', input.managed) ? 0x800000 : 0) |
      (flag(path, 'other', input.other) ? 0x400000 : 0) |
      (int(path, 'hopLimit', input.hopLimit, 255) << 24) |
      int(path, 'lifetime', input.lifetime, 0xffff, 1800);
    return (bits | (reserved & 0x3f0000)) >>> 0;
  }
  return reserved;
}

/** What follows the second word and is no original packet. */
function encodeBody(
  path: string,
  type: number,
  input: LayersInput['icmp6'],
  encode: EncodeOriginal,
): Uint8Array {
  if (isMld(type)) return encodeMld(path, type, input);
  if (type === MLD2_REPORT) return encodeRecords(path, input.records);
  if (!isNd(type)) return NO_BYTES;
  const options = encodeNdOptions(path, input.options, encode);
  if (type === ROUTER_SOLICITATION) return options;
  if (type === ROUTER_ADVERTISEMENT) {
    if (input.hopLimit === undefined) return options;
    const times = new Uint8Array(8);
    put32(times, 0, int(path, 'reachable', input.reachable, 0xffffffff, 0));
    put32(times, 4, int(path, 'retransmit', input.retransmit, 0xffffffff, 0));
    return concat([times, options]);
  }
  if (input.target === undefined) return options;
  const target = ip6(path, 'target', input.target);
  if (type !== REDIRECT) return concat([target, options]);
  return concat([target, ip6(path, 'destination', input.destination), options]);
}

function addresses(path: string, key: string, given: readonly string[] | undefined): Uint8Array[] {
  const found = list(path, key, given).map((each, i) => ip6(path, `${key}[${i}]`, each));
  if (found.length > 0xffff)
    throw outOfRange(`${path}.${key}.length`, 'at most 65535', found.length);
  return found;
}

function encodeMld(path: string, type: number, input: LayersInput['icmp6']): Uint8Array {
  if (input.group === undefined) return NO_BYTES;
  const group = ip6(path, 'group', input.group);
  if (type !== MLD_QUERY || input.sources === undefined) return group;
  const sources = addresses(path, 'sources', input.sources);
  const head = new Uint8Array(4);
  head[0] = int(path, 'robustness', input.robustness, 255, 2);
  head[1] = int(path, 'interval', input.interval, 255, 125);
  put16(head, 2, sources.length);
  return concat([group, head, ...sources]);
}

const RECORD = new Set(['type', 'group', 'sources', 'auxiliary']);

function encodeRecords(path: string, records: readonly MldRecord[] | undefined): Uint8Array {
  return concat(
    list(path, 'records', records).map((record, i) => {
      const where = `${path}.records[${i}]`;
      known(where, record, RECORD);
      const sources = addresses(where, 'sources', record.sources);
      const auxiliary =
        record.auxiliary === undefined ? NO_BYTES : data(where, 'auxiliary', record.auxiliary);
      fits(`${where}.auxiliary`, auxiliary.length, 1020);
      if (auxiliary.length % 4 !== 0) {
        throw outOfRange(`${where}.auxiliary.length`, 'a multiple of 4', auxiliary.length);
      }
      const head = Uint8Array.of(int(where, 'type', record.type, 255), auxiliary.length / 4, 0, 0);
      put16(head, 2, sources.length);
      return concat([head, ip6(where, 'group', record.group), ...sources, auxiliary]);
    }),
  );
}
