// IPv4 (RFC 791).
import { ipText } from './addresses.ts';
import { concat, put16, u8, u16, zeros } from './bytes.ts';
import { fold, sum16 } from './checksum.ts';
import { data, fits, flag, int, ip4, known, list, outOfRange, wrongType } from './fields.ts';
import { type Around, type Piece, protocolOf } from './piece.ts';
import { type Building, fail, has, left, limit, protocolName, type State } from './state.ts';
import type { Ip, IpOption, IpRoute, LayersInput } from './types.ts';

export const ROUTER_ALERT = 148;
const RECORD_ROUTE = 7;
const LOOSE_SOURCE_ROUTE = 131;
const STRICT_SOURCE_ROUTE = 137;

export function decodeIp(state: State): void {
  const { bytes, at } = state;
  if (left(state) > 0 && u8(bytes, at) >> 4 !== 4) {
    fail(state, `ip: version ${u8(bytes, at) >> 4}`);
    return;
  }
  if (!has(state, 'ip', 20)) return;
  const size = (u8(bytes, at) & 15) * 4;
  if (size < 20) {
    fail(state, `ip: a header length of ${size}`);
    return;
  }
  if (!has(state, 'ip', size)) return;
  const length = u16(bytes, at + 2);
  if (length !== 0 && length < size) {
    fail(state, `ip: a length of ${length}, less than that of its header, ${size}`);
    return;
  }
  const fragment = u16(bytes, at + 6);
  const offset = (fragment & 0x1fff) * 8;
  const protocol = u8(bytes, at + 9);
  const ip: Building<Ip> = {
    src: ipText(bytes, at + 12),
    dst: ipText(bytes, at + 16),
    tos: u8(bytes, at + 1),
    length,
    id: u16(bytes, at + 4),
    df: (fragment & 0x4000) !== 0,
    mf: (fragment & 0x2000) !== 0,
    offset,
    ttl: u8(bytes, at + 8),
    protocol,
    checksum: u16(bytes, at + 10),
    options: size === 20 ? [] : decodeOptions(bytes, at + 20, at + size),
  };
  if ((fragment & 0x8000) !== 0) ip.reserved = true;
  state.layers.push({ ip });
  // A length of 0 is that of a segment which the device will cut.
  if (length !== 0) limit(state, at + length);
  state.ip = ip;
  state.version = 4;
  state.at = at + size;
  state.next = offset > 0 ? 'payload' : protocolName(protocol, 4);
}

function decodeOptions(bytes: Uint8Array, from: number, to: number): IpOption[] {
  const options: IpOption[] = [];
  let at = from;
  while (at < to) {
    const type = u8(bytes, at);
    if (type === 0) {
      options.push('eol');
      at++;
      if (to - at >= 4 || !zeros(bytes, at, to)) options.push({ padding: bytes.subarray(at, to) });
      break;
    }
    if (type === 1) {
      options.push('nop');
      at++;
      continue;
    }
    const length = u8(bytes, at + 1);
    if (at + 1 >= to || length < 2 || at + length > to) {
      const what = at + 1 >= to ? 'no length' : `a length of ${length}`;
      options.push({
        malformed: `ip option ${type}: ${what}`,
        at,
        data: bytes.subarray(at, to),
      });
      break;
    }
    options.push(decodeOption(type, bytes.subarray(at + 2, at + length)));
    at += length;
  }
  return options;
}

function decodeOption(type: number, content: Uint8Array): IpOption {
  if (type === ROUTER_ALERT && content.length === 2) return { routerAlert: u16(content, 0) };
  if (content.length % 4 === 1) {
    const route = routeOf(content);
    if (type === RECORD_ROUTE) return { recordRoute: route };
    if (type === LOOSE_SOURCE_ROUTE) return { looseSourceRoute: route };
    if (type === STRICT_SOURCE_ROUTE) return { strictSourceRoute: route };
  }
  return { type, data: content };
}

function routeOf(content: Uint8Array): IpRoute {
  const addresses: string[] = [];
  for (let at = 1; at < content.length; at += 4) addresses.push(ipText(content, at));
  return { pointer: u8(content, 0), addresses };
}

const ROUTE = new Set(['pointer', 'addresses']);

function encodeRoute(type: number, path: string, route: IpRoute): Uint8Array {
  known(path, route, ROUTE);
  const addresses = list(path, 'addresses', route.addresses).map((each, i) =>
    ip4(path, `addresses[${i}]`, each),
  );
  const pointer = int(path, 'pointer', route.pointer, 255, 4);
  return concat([Uint8Array.of(type, 3 + 4 * addresses.length, pointer), ...addresses]);
}

function encodeOption(path: string, option: IpOption): Uint8Array {
  if (option === 'eol') return Uint8Array.of(0);
  if (option === 'nop') return Uint8Array.of(1);
  if (typeof option !== 'object' || option === null) {
    throw wrongType(path, "an object, 'eol' or 'nop'", option);
  }
  if ('malformed' in option) return data(path, 'data', option.data);
  if ('padding' in option) return data(path, 'padding', option.padding);
  if ('routerAlert' in option) {
    const value = int(path, 'routerAlert', option.routerAlert, 0xffff);
    return Uint8Array.of(ROUTER_ALERT, 4, value >> 8, value);
  }
  if ('recordRoute' in option) {
    return encodeRoute(RECORD_ROUTE, `${path}.recordRoute`, option.recordRoute);
  }
  if ('looseSourceRoute' in option) {
    return encodeRoute(LOOSE_SOURCE_ROUTE, `${path}.looseSourceRoute`, option.looseSourceRoute);
  }
  if ('strictSourceRoute' in option) {
    return encodeRoute(STRICT_SOURCE_ROUTE, `${path}.strictSourceRoute`, option.strictSourceRoute);
  }
  const content = data(path, 'data', option.data);
  const type = int(path, 'type', option.type, 255);
  if (type < 2) throw outOfRange(`${path}.type`, 'an integer from 2 to 255', type);
  fits(`${path}.data`, content.length, 38);
  return concat([Uint8Array.of(type, content.length + 2), content]);
}

const IP = new Set([
  ...['src', 'dst', 'tos', 'length', 'id', 'reserved', 'df', 'mf', 'offset', 'ttl', 'protocol'],
  ...['checksum', 'options', 'trailer'],
]);

export function encodeIp(input: LayersInput['ip'], around: Around): Piece {
  const { path, recompute } = around;
  known(path, input, IP);
  const options = concat(
    list(path, 'options', input.options).map((option, i) =>
      encodeOption(`${path}.options[${i}]`, option),
    ),
  );
  fits(`${path}.options`, options.length, 40);
  const size = 20 + Math.ceil(options.length / 4) * 4;
  const head = new Uint8Array(size);
  const offset = int(path, 'offset', input.offset, 0xfff8, 0);
  if (offset % 8 !== 0) throw outOfRange(`${path}.offset`, 'a multiple of 8', offset);
  const protocol = protocolOf(around.next) ?? (around.last ? 255 : undefined);
  if (protocol === undefined && input.protocol === undefined) {
    throw wrongType(`${path}.protocol`, 'given before what has no protocol number', undefined);
  }
  head[0] = 0x40 | (size / 4);
  head[1] = int(path, 'tos', input.tos, 255, 0);
  put16(head, 4, int(path, 'id', input.id, 0xffff, 0));
  put16(
    head,
    6,
    (flag(path, 'reserved', input.reserved) ? 0x8000 : 0) |
      (flag(path, 'df', input.df) ? 0x4000 : 0) |
      (flag(path, 'mf', input.mf) ? 0x2000 : 0) |
      (offset / 8),
  );
  head[8] = int(path, 'ttl', input.ttl, 255, 64);
  head[9] = int(path, 'protocol', input.protocol, 255, protocol);
  head.set(ip4(path, 'src', input.src), 12);
  head.set(ip4(path, 'dst', input.dst), 16);
  head.set(options, 20);
  const length = int(path, 'length', input.length, 0xffff, -1);
  const sum = int(path, 'checksum', input.checksum, 0xffff, -1);
  const finish = (whole: Uint8Array, start: number, end: number): void => {
    const real = end - start;
    // More than fits is what a device will cut: its length stays as it is.
    const fits = real <= 0xffff;
    if (!fits && length < 0) throw outOfRange(path, 'at most 65535 bytes with what it holds', real);
    put16(whole, start + 2, length < 0 || (recompute && fits) ? real : length);
    if (sum >= 0 && !recompute) put16(whole, start + 10, sum);
    else put16(whole, start + 10, fold(sum16(whole, start, start + size)));
  };
  return input.trailer === undefined
    ? { head, finish }
    : { head, finish, tail: data(path, 'trailer', input.trailer) };
}

/** The packet's last destination, where a source route still holds it: what checksums are made with. */
export function finalAddress(input: LayersInput['ip']): string | undefined {
  for (const option of input.options ?? []) {
    if (typeof option !== 'object') continue;
    let route: IpRoute | undefined;
    if ('looseSourceRoute' in option) route = option.looseSourceRoute;
    else if ('strictSourceRoute' in option) route = option.strictSourceRoute;
    if (route !== undefined && (route.pointer ?? 4) <= 4 * route.addresses.length) {
      return route.addresses.at(-1);
    }
  }
  return undefined;
}
