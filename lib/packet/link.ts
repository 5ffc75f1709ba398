// The layers below IP: Ethernet, VLAN tags, Linux cooked captures, BSD's loopback, ARP.
import { ipBytes, ipText, macBytes, macText } from './addresses.ts';
import { concat, hex, put16, put32, u8, u16, u32, zeros } from './bytes.ts';
import { data, flag, int, known, mac, outOfRange, wrongType } from './fields.ts';
import { type Around, etherTypeOf, type Piece } from './piece.ts';
import { etherTypeName, fail, has, left, limit, type State } from './state.ts';
import type { LayersInput, Sll } from './types.ts';

/** The longest payload that the type field of Ethernet can mean as a length. */
const LONGEST_802_3 = 1500;
const ZERO_MAC = '00:00:00:00:00:00';

/** The EtherType that is given, or that of what follows. */
function etherType(around: Around, key: string, value: unknown): number {
  const { next, last } = around;
  const known = etherTypeOf(next) ?? (last ? 0xffff : undefined);
  if (value === undefined && known === undefined) {
    throw wrongType(`${around.path}.${key}`, 'given before what has no EtherType', value);
  }
  return int(around.path, key, value, 0xffff, known);
}

export function decodeEthernet(state: State): void {
  if (!has(state, 'ethernet', 14)) return;
  const { bytes, at } = state;
  const type = u16(bytes, at + 12);
  state.layers.push({
    ethernet: { dst: macText(bytes, at, 6), src: macText(bytes, at + 6, 6), type },
  });
  state.at = at + 14;
  follow(state, type);
}

function follow(state: State, type: number): void {
  if (type <= LONGEST_802_3) limit(state, state.at + type);
  state.next = etherTypeName(type);
}

const ETHERNET = new Set(['dst', 'src', 'type']);

export function encodeEthernet(input: LayersInput['ethernet'], around: Around): Piece {
  const { path } = around;
  known(path, input, ETHERNET);
  const head = new Uint8Array(14);
  head.set(mac(path, 'dst', input.dst ?? ZERO_MAC, 6), 0);
  head.set(mac(path, 'src', input.src ?? ZERO_MAC, 6), 6);
  put16(head, 12, etherType(around, 'type', input.type));
  return { head };
}

export function decodeVlan(state: State): void {
  if (!has(state, 'vlan', 4)) return;
  const tag = u16(state.bytes, state.at);
  const type = u16(state.bytes, state.at + 2);
  state.layers.push({
    vlan: { priority: tag >> 13, dei: (tag & 0x1000) !== 0, id: tag & 0xfff, type },
  });
  state.at += 4;
  follow(state, type);
}

const VLAN = new Set(['priority', 'dei', 'id', 'type']);

export function encodeVlan(input: LayersInput['vlan'], around: Around): Piece {
  const { path } = around;
  known(path, input, VLAN);
  const head = new Uint8Array(4);
  const dei = flag(path, 'dei', input.dei) ? 0x1000 : 0;
  put16(
    head,
    0,
    (int(path, 'priority', input.priority, 7, 0) << 13) | dei | int(path, 'id', input.id, 0xfff, 0),
  );
  put16(head, 2, etherType(around, 'type', input.type));
  return { head };
}

/** The hardware address of a cooked header, its length, and what the 8 bytes hold behind it. */
function cookedAddress(
  bytes: Uint8Array,
  at: number,
  length: number,
): Pick<Sll, 'address' | 'addressLength' | 'unused'> {
  const shown = Math.min(length, 8);
  return {
    address: macText(bytes, at, shown),
    ...(length > 8 ? { addressLength: length } : {}),
    ...(zeros(bytes, at + shown, at + 8) ? {} : { unused: bytes.subarray(at + shown, at + 8) }),
  };
}

export function decodeSll(state: State): void {
  if (!has(state, 'sll', 16)) return;
  const { bytes, at } = state;
  const protocol = u16(bytes, at + 14);
  state.layers.push({
    sll: {
      packetType: u16(bytes, at),
      hardwareType: u16(bytes, at + 2),
      ...cookedAddress(bytes, at + 6, u16(bytes, at + 4)),
      protocol,
    },
  });
  state.at = at + 16;
  state.next = etherTypeName(protocol);
}

export function decodeSll2(state: State): void {
  if (!has(state, 'sll2', 20)) return;
  const { bytes, at } = state;
  const protocol = u16(bytes, at);
  const reserved = u16(bytes, at + 2);
  state.layers.push({
    sll2: {
      ifindex: u32(bytes, at + 4),
      packetType: u8(bytes, at + 10),
      hardwareType: u16(bytes, at + 8),
      ...cookedAddress(bytes, at + 12, u8(bytes, at + 11)),
      protocol,
      ...(reserved === 0 ? {} : { reserved }),
    },
  });
  state.at = at + 20;
  state.next = etherTypeName(protocol);
}

const SLL = new Set([
  'packetType',
  'hardwareType',
  'address',
  'addressLength',
  'unused',
  'protocol',
]);
const SLL2 = new Set([...SLL, 'ifindex', 'reserved']);

/** The 8 bytes of a cooked header's address, and its length. */
function encodeCookedAddress(
  input: LayersInput['sll'],
  path: string,
  max: number,
): { readonly address: Uint8Array; readonly length: number } {
  const shown = mac(path, 'address', input.address ?? '');
  if (shown.length > 8) throw outOfRange(`${path}.address`, 'at most 8 bytes', input.address);
  const address = new Uint8Array(8);
  address.set(shown);
  if (input.unused !== undefined) {
    address.set(data(path, 'unused', input.unused, 8 - shown.length), shown.length);
  }
  return { address, length: int(path, 'addressLength', input.addressLength, max, shown.length) };
}

export function encodeSll(input: LayersInput['sll'], around: Around): Piece {
  const { path } = around;
  known(path, input, SLL);
  const head = new Uint8Array(16);
  const { address, length } = encodeCookedAddress(input, path, 0xffff);
  put16(head, 0, int(path, 'packetType', input.packetType, 0xffff, 0));
  put16(head, 2, int(path, 'hardwareType', input.hardwareType, 0xffff, 1));
  put16(head, 4, length);
  head.set(address, 6);
  put16(head, 14, etherType(around, 'protocol', input.protocol));
  return { head };
}

export function encodeSll2(input: LayersInput['sll2'], around: Around): Piece {
  const { path } = around;
  known(path, input, SLL2);
  const head = new Uint8Array(20);
  const { address, length } = encodeCookedAddress(input, path, 0xff);
  put16(head, 0, etherType(around, 'protocol', input.protocol));
  put16(head, 2, int(path, 'reserved', input.reserved, 0xffff, 0));
  put32(head, 4, int(path, 'ifindex', input.ifindex, 0xffffffff, 0));
  put16(head, 8, int(path, 'hardwareType', input.hardwareType, 0xffff, 1));
  head[10] = int(path, 'packetType', input.packetType, 0xff, 0);
  head[11] = length;
  head.set(address, 12);
  return { head };
}

/** BSD's address families of IP: IPv6 has one for each of its systems. */
const AF_INET = 2;
const AF_INET6 = [24, 28, 30];

export function decodeLoopback(state: State, loop: boolean): void {
  if (!has(state, 'loopback', 4)) return;
  const big = u32(state.bytes, state.at);
  // The families are small, so the order shows by which half is zero.
  const order = loop || big <= 0xffff ? 'big' : 'little';
  const swapped = new Uint8Array(4);
  put32(swapped, 0, big);
  const family = order === 'big' ? big : u32(swapped.reverse(), 0);
  state.layers.push({ loopback: { family, order } });
  state.at += 4;
  state.next = family === AF_INET ? 'ip' : AF_INET6.includes(family) ? 'ip6' : 'payload';
}

const LOOPBACK = new Set(['family', 'order']);

export function encodeLoopback(input: LayersInput['loopback'], around: Around): Piece {
  const { path, next } = around;
  known(path, input, LOOPBACK);
  const head = new Uint8Array(4);
  const family = next === 'ip' ? AF_INET : next === 'ip6' ? 30 : undefined;
  put32(head, 0, int(path, 'family', input.family, 0xffffffff, family));
  const order = input.order ?? 'little';
  if (order !== 'little' && order !== 'big') {
    throw wrongType(`${path}.order`, "'little' or 'big'", order);
  }
  if (order === 'little') head.reverse();
  return { head };
}

/** A protocol address of ARP: IPv4 in its own form, everything else as a hardware address. */
function arpText(bytes: Uint8Array, at: number, length: number, protocolType: number): string {
  return protocolType === 0x0800 && length === 4 ? ipText(bytes, at) : macText(bytes, at, length);
}

export function decodeArp(state: State): void {
  if (!has(state, 'arp', 8)) return;
  const { bytes, at } = state;
  const protocolType = u16(bytes, at + 2);
  const h = u8(bytes, at + 4);
  const p = u8(bytes, at + 5);
  const size = 8 + 2 * (h + p);
  if (left(state) < size) {
    fail(state, `arp: ${size} bytes with its addresses, of which ${left(state)} are there`);
    return;
  }
  state.layers.push({
    arp: {
      hardwareType: u16(bytes, at),
      protocolType,
      operation: u16(bytes, at + 6),
      sha: macText(bytes, at + 8, h),
      spa: arpText(bytes, at + 8 + h, p, protocolType),
      tha: macText(bytes, at + 8 + h + p, h),
      tpa: arpText(bytes, at + 8 + 2 * h + p, p, protocolType),
    },
  });
  limit(state, at + size);
  state.at = at + size;
  state.next = 'done';
}

const ARP = new Set(['hardwareType', 'protocolType', 'operation', 'sha', 'spa', 'tha', 'tpa']);

function protocolAddress(path: string, key: string, value: unknown): Uint8Array {
  const must = 'an IPv4 address, or bytes in hexadecimal with colons';
  if (typeof value !== 'string') throw wrongType(`${path}.${key}`, must, value);
  const bytes = value.includes('.') ? ipBytes(value) : macBytes(value);
  if (bytes === undefined) throw outOfRange(`${path}.${key}`, must, value);
  return bytes;
}

export function encodeArp(input: LayersInput['arp'], { path }: Around): Piece {
  known(path, input, ARP);
  const sha = mac(path, 'sha', input.sha ?? ZERO_MAC);
  const tha = mac(path, 'tha', input.tha ?? hex(new Uint8Array(sha.length), ':'));
  const spa = protocolAddress(path, 'spa', input.spa);
  const tpa = protocolAddress(path, 'tpa', input.tpa);
  if (sha.length > 255) throw outOfRange(`${path}.sha`, 'at most 255 bytes', input.sha);
  if (spa.length > 255) throw outOfRange(`${path}.spa`, 'at most 255 bytes', input.spa);
  if (tha.length !== sha.length) throw outOfRange(`${path}.tha`, 'as long as sha', input.tha);
  if (tpa.length !== spa.length) throw outOfRange(`${path}.tpa`, 'as long as spa', input.tpa);
  const head = new Uint8Array(8);
  put16(head, 0, int(path, 'hardwareType', input.hardwareType, 0xffff, 1));
  put16(head, 2, int(path, 'protocolType', input.protocolType, 0xffff, 0x0800));
  head[4] = sha.length;
  head[5] = spa.length;
  put16(head, 6, int(path, 'operation', input.operation, 0xffff, 1));
  return { head: concat([head, sha, spa, tha, tpa]) };
}
