// IPv6 and its extension headers (RFC 8200), and the authentication header (RFC 4302).
import { ip6Text } from './addresses.ts';
import { concat, NO_BYTES, put16, put32, u8, u16, u32, zeros } from './bytes.ts';
import { data, fits, flag, int, ip6, known, list, outOfRange, wrongType } from './fields.ts';
import { type Around, type Piece, protocolOf } from './piece.ts';
import { type Building, fail, has, left, limit, protocolName, type State } from './state.ts';
import type { Ip6, Ip6Option, LayersInput, Routing } from './types.ts';

const NO_NEXT_HEADER = 59;
const ROUTER_ALERT = 5;
const JUMBO = 194;

export function decodeIp6(state: State): void {
  const { bytes, at } = state;
  if (left(state) > 0 && u8(bytes, at) >> 4 !== 6) {
    fail(state, `ip6: version ${u8(bytes, at) >> 4}`);
    return;
  }
  if (!has(state, 'ip6', 40)) return;
  const word = u32(bytes, at);
  const length = u16(bytes, at + 4);
  const next = u8(bytes, at + 6);
  const header: Building<Ip6> = {
    src: ip6Text(bytes, at + 8),
    dst: ip6Text(bytes, at + 24),
    trafficClass: (word >>> 20) & 0xff,
    flowLabel: word & 0xfffff,
    length,
    next,
    hopLimit: u8(bytes, at + 7),
  };
  state.layers.push({ ip6: header });
  // A length of 0 is that of a jumbogram, if there can be one.
  const jumbo = length === 0 && (next === 0 || left(state) > 0xffff + 40);
  if (!jumbo) limit(state, at + 40 + length);
  state.ip = header;
  state.version = 6;
  state.at = at + 40;
  state.next = protocolName(next, 6);
}

/** The protocol that is given, or that of what follows. */
function nextHeader(around: Around, value: unknown): number {
  const next = protocolOf(around.next) ?? (around.last ? NO_NEXT_HEADER : undefined);
  if (next === undefined && value === undefined) {
    throw wrongType(`${around.path}.next`, 'given before what has no protocol number', value);
  }
  return int(around.path, 'next', value, 255, next);
}

const IP6 = new Set([
  ...['src', 'dst', 'trafficClass', 'flowLabel', 'length', 'next', 'hopLimit', 'trailer'],
]);

export function encodeIp6(input: LayersInput['ip6'], around: Around): Piece {
  const { path, recompute } = around;
  known(path, input, IP6);
  const head = new Uint8Array(40);
  const trafficClass = int(path, 'trafficClass', input.trafficClass, 255, 0);
  const flowLabel = int(path, 'flowLabel', input.flowLabel, 0xfffff, 0);
  put32(head, 0, ((6 << 28) | (trafficClass << 20) | flowLabel) >>> 0);
  head[6] = nextHeader(around, input.next);
  head[7] = int(path, 'hopLimit', input.hopLimit, 255, 64);
  head.set(ip6(path, 'src', input.src), 8);
  head.set(ip6(path, 'dst', input.dst), 24);
  const length = int(path, 'length', input.length, 0xffff, -1);
  const finish = (whole: Uint8Array, start: number, end: number): void => {
    const real = end - start - 40;
    // More than fits is a jumbogram, whose length is in its option.
    put16(whole, start + 4, length >= 0 && !recompute ? length : real > 0xffff ? 0 : real);
  };
  return input.trailer === undefined
    ? { head, finish }
    : { head, finish, tail: data(path, 'trailer', input.trailer) };
}

/** The size of an extension header, if all of it is there. */
function extension(state: State, name: string, unit: number, more: number): number | undefined {
  if (!has(state, name, 8)) return undefined;
  const size = (u8(state.bytes, state.at + 1) + more) * unit;
  if (size < 8) {
    fail(state, `${name}: a length of ${size}`);
    return undefined;
  }
  return has(state, name, size) ? size : undefined;
}

function advance(state: State, size: number, next: number): void {
  state.at += size;
  state.next = protocolName(next, state.version);
}

export function decodeIp6Options(state: State, name: 'hopopts' | 'dstopts'): void {
  const size = extension(state, name, 8, 1);
  if (size === undefined) return;
  const { bytes, at } = state;
  const next = u8(bytes, at);
  const header = { next, options: decodeOptions(bytes, at + 2, at + size) };
  state.layers.push(name === 'hopopts' ? { hopopts: header } : { dstopts: header });
  advance(state, size, next);
}

function decodeOptions(bytes: Uint8Array, from: number, to: number): Ip6Option[] {
  const options: Ip6Option[] = [];
  let at = from;
  while (at < to) {
    const type = u8(bytes, at);
    if (type === 0) {
      options.push('pad1');
      at++;
      continue;
    }
    const size = 2 + u8(bytes, at + 1);
    if (at + 1 >= to || at + size > to) {
      const what = at + 1 >= to ? 'no length' : `a length of ${size - 2}`;
      options.push({
        malformed: `ip6 option ${type}: ${what}`,
        at,
        data: bytes.subarray(at, to),
      });
      break;
    }
    const content = bytes.subarray(at + 2, at + size);
    if (type === 1 && zeros(content, 0, content.length)) options.push({ padN: size });
    else if (type === ROUTER_ALERT && size === 4) options.push({ routerAlert: u16(content, 0) });
    else if (type === JUMBO && size === 6) options.push({ jumbo: u32(content, 0) });
    else options.push({ type, data: content });
    at += size;
  }
  return options;
}

function encodeOption(path: string, option: Ip6Option): Uint8Array {
  if (option === 'pad1') return Uint8Array.of(0);
  if (typeof option !== 'object' || option === null) {
    throw wrongType(path, "an object or 'pad1'", option);
  }
  if ('malformed' in option) return data(path, 'data', option.data);
  if ('padN' in option) {
    const size = int(path, 'padN', option.padN, 257);
    if (size < 2) throw outOfRange(`${path}.padN`, 'an integer from 2 to 257', size);
    const bytes = new Uint8Array(size);
    bytes[0] = 1;
    bytes[1] = size - 2;
    return bytes;
  }
  if ('routerAlert' in option) {
    const value = int(path, 'routerAlert', option.routerAlert, 0xffff);
    return Uint8Array.of(ROUTER_ALERT, 2, value >> 8, value);
  }
  if ('jumbo' in option) {
    const bytes = Uint8Array.of(JUMBO, 4, 0, 0, 0, 0);
    put32(bytes, 2, int(path, 'jumbo', option.jumbo, 0xffffffff));
    return bytes;
  }
  const content = data(path, 'data', option.data);
  fits(`${path}.data`, content.length, 255);
  const type = int(path, 'type', option.type, 255);
  if (type === 0) throw outOfRange(`${path}.type`, 'an integer from 1 to 255', type);
  return concat([Uint8Array.of(type, content.length), content]);
}

const OPTIONS = new Set(['next', 'options']);

export function encodeIp6Options(input: LayersInput['hopopts'], around: Around): Piece {
  const { path } = around;
  known(path, input, OPTIONS);
  const options = list(path, 'options', input.options).map((option, i) =>
    encodeOption(`${path}.options[${i}]`, option),
  );
  const length = options.reduce((sum, each) => sum + each.length, 2);
  // Padding to a multiple of 8, as one option.
  const missing = (8 - (length % 8)) % 8;
  if (missing === 1) options.push(Uint8Array.of(0));
  else if (missing > 1) options.push(encodeOption(path, { padN: missing }));
  fits(`${path}.options`, length + missing, 2048);
  const size = (length + missing) / 8 - 1;
  return { head: concat([Uint8Array.of(nextHeader(around, input.next), size), ...options]) };
}

/** The types of routing headers that are a word and addresses. */
function hasAddresses(type: number, length: number): boolean {
  return (type === 0 || type === 2 || type === 4) && length % 16 === 4;
}

export function decodeRouting(state: State): void {
  const size = extension(state, 'routing', 8, 1);
  if (size === undefined) return;
  const { bytes, at } = state;
  const next = u8(bytes, at);
  const type = u8(bytes, at + 2);
  const routing: Building<Routing> = { next, type, segmentsLeft: u8(bytes, at + 3) };
  if (hasAddresses(type, size - 4)) {
    const word = u32(bytes, at + 4);
    if (word !== 0) routing.word = word;
    const addresses: string[] = [];
    for (let a = at + 8; a < at + size; a += 16) addresses.push(ip6Text(bytes, a));
    routing.addresses = addresses;
  } else {
    routing.data = bytes.subarray(at + 4, at + size);
  }
  state.layers.push({ routing });
  advance(state, size, next);
}

const ROUTING = new Set(['next', 'type', 'segmentsLeft', 'word', 'addresses', 'data']);

export function encodeRouting(input: LayersInput['routing'], around: Around): Piece {
  const { path } = around;
  known(path, input, ROUTING);
  const word = new Uint8Array(4);
  put32(word, 0, int(path, 'word', input.word, 0xffffffff, 0));
  const content =
    input.data === undefined
      ? concat([word, ...routingAddresses(path, input)])
      : data(path, 'data', input.data);
  const size = content.length + 4;
  if (size % 8 !== 0 || size < 8 || size > 2048) {
    throw outOfRange(`${path}.data.length`, 'a multiple of 8 and 4 more, at most 2044', size - 4);
  }
  const count = input.addresses?.length ?? 0;
  const head = Uint8Array.of(
    nextHeader(around, input.next),
    size / 8 - 1,
    int(path, 'type', input.type, 255),
    int(path, 'segmentsLeft', input.segmentsLeft, 255, Math.min(count, 255)),
  );
  return { head: concat([head, content]) };
}

function routingAddresses(path: string, input: LayersInput['routing']): Uint8Array[] {
  return list(path, 'addresses', input.addresses).map((each, i) =>
    ip6(path, `addresses[${i}]`, each),
  );
}

/** The packet's last destination, where a routing header still holds it: what checksums are made with. */
export function finalDestination(
  input: LayersInput['routing'],
  path: string,
): Uint8Array | undefined {
  const addresses = routingAddresses(path, input);
  const segmentsLeft = input.segmentsLeft ?? addresses.length;
  if (segmentsLeft === 0) return undefined;
  return input.type === 4 ? addresses[0] : addresses.at(-1);
}

export function decodeFragment(state: State): void {
  if (!has(state, 'fragment', 8)) return;
  const { bytes, at } = state;
  const next = u8(bytes, at);
  const field = u16(bytes, at + 2);
  const offset = field & 0xfff8;
  const reserved = (u8(bytes, at + 1) << 2) | ((field >> 1) & 3);
  state.layers.push({
    fragment: {
      next,
      offset,
      more: (field & 1) !== 0,
      id: u32(bytes, at + 4),
      ...(reserved === 0 ? {} : { reserved }),
    },
  });
  advance(state, 8, next);
  if (offset > 0) state.next = 'payload';
}

const FRAGMENT = new Set(['next', 'offset', 'more', 'id', 'reserved']);

export function encodeFragment(input: LayersInput['fragment'], around: Around): Piece {
  const { path } = around;
  known(path, input, FRAGMENT);
  const head = new Uint8Array(8);
  const offset = int(path, 'offset', input.offset, 0xfff8, 0);
  if (offset % 8 !== 0) throw outOfRange(`${path}.offset`, 'a multiple of 8', offset);
  const reserved = int(path, 'reserved', input.reserved, 0x3ff, 0);
  head[0] = nextHeader(around, input.next);
  head[1] = reserved >> 2;
  put16(head, 2, offset | ((reserved & 3) << 1) | (flag(path, 'more', input.more) ? 1 : 0));
  put32(head, 4, int(path, 'id', input.id, 0xffffffff, 0));
  return { head };
}

export function decodeAh(state: State): void {
  const size = extension(state, 'ah', 4, 2);
  if (size === undefined || !has(state, 'ah', 12)) return;
  const { bytes, at } = state;
  if (size < 12) {
    fail(state, `ah: a length of ${size}`);
    return;
  }
  const next = u8(bytes, at);
  const reserved = u16(bytes, at + 2);
  state.layers.push({
    ah: {
      next,
      spi: u32(bytes, at + 4),
      seq: u32(bytes, at + 8),
      icv: bytes.subarray(at + 12, at + size),
      ...(reserved === 0 ? {} : { reserved }),
    },
  });
  advance(state, size, next);
}

const AH = new Set(['next', 'spi', 'seq', 'icv', 'reserved']);

export function encodeAh(input: LayersInput['ah'], around: Around): Piece {
  const { path } = around;
  known(path, input, AH);
  const icv = input.icv === undefined ? NO_BYTES : data(path, 'icv', input.icv);
  if (icv.length % 4 !== 0) throw outOfRange(`${path}.icv.length`, 'a multiple of 4', icv.length);
  fits(`${path}.icv`, icv.length, 1016);
  const head = new Uint8Array(12);
  head[0] = nextHeader(around, input.next);
  head[1] = 1 + icv.length / 4;
  put16(head, 2, int(path, 'reserved', input.reserved, 0xffff, 0));
  put32(head, 4, int(path, 'spi', input.spi, 0xffffffff));
  put32(head, 8, int(path, 'seq', input.seq, 0xffffffff));
  return { head: concat([head, icv]) };
}
