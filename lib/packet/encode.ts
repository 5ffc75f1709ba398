// From layers to bytes.
import { isUint8Array, onlyFields } from '../values/arguments.ts';
import { ip6Bytes, ipBytes } from './addresses.ts';
import { NO_BYTES } from './bytes.ts';
import { data, outOfRange, wrongType } from './fields.ts';
import { encodeIcmp } from './icmp.ts';
import { encodeIcmp6 } from './icmp6.ts';
import { encodeIp, finalAddress } from './ip.ts';
import {
  encodeAh,
  encodeFragment,
  encodeIp6,
  encodeIp6Options,
  encodeRouting,
  finalDestination,
} from './ip6.ts';
import {
  encodeArp,
  encodeEthernet,
  encodeLoopback,
  encodeSll,
  encodeSll2,
  encodeVlan,
} from './link.ts';
import { Packet } from './packet.ts';
import { type Around, type Piece, sumWords } from './piece.ts';
import { encodeTcp, encodeUdp } from './tcp.ts';
import type { LayerInput, LayerName, LayersInput, Original, PacketInput } from './types.ts';

/** How to encode. */
export interface EncodeOptions {
  /**
   * Checksums and lengths are computed, whatever the layers say: for a decoded packet whose fields were changed. A UDP
   * checksum of 0 stays, since it says that there is none.
   */
  readonly recompute?: boolean | undefined;
}

/** The kinds of layers, in the order that an object's fields are taken in. */
export const LAYER_NAMES: readonly LayerName[] = [
  ...(['ethernet', 'sll', 'sll2', 'loopback', 'vlan', 'arp', 'ip', 'ip6', 'hopopts'] as const),
  ...(['routing', 'fragment', 'ah', 'dstopts', 'icmp', 'icmp6', 'tcp', 'udp'] as const),
  ...(['payload', 'padding'] as const),
];

const MUST = 'an array of layers, a packet, or an object of layers';

/**
 * The bytes of a packet. Lengths, checksums, types of what follows and offsets of data are computed where they are left
 * out, and written as they are where they are given, right or wrong; so `encode(decode(bytes))` is `bytes`.
 *
 * @param packet the layers in their order, a decoded packet, or an object with one of each kind, such as
 * `{ ip: { ... }, tcp: { ... }, payload: 'hello' }`
 * @throws {TypeError} for a value of a wrong type, and a field that there is not
 * @throws {RangeError} for a value outside its range; both name its path: `layers[1].tcp.options[0].mss`
 */
export function encode(packet: PacketInput, options: EncodeOptions = {}): Uint8Array {
  if (typeof options !== 'object' || options === null) {
    throw wrongType('options', 'an object', options);
  }
  onlyFields('options', options, ['recompute']);
  const { recompute = false } = options;
  if (typeof recompute !== 'boolean') {
    throw wrongType('options.recompute', 'a boolean', recompute);
  }
  return encodeAt('', packet, recompute);
}

/** An object's layers, each with its path. */
function layersOf(
  path: string,
  packet: PacketInput,
): { readonly layers: readonly LayerInput[]; readonly paths: readonly string[] } {
  if (typeof packet !== 'object' || packet === null)
    throw wrongType(path || 'packet', MUST, packet);
  const prefix = path === '' ? '' : `${path}.`;
  const listed = Array.isArray(packet) ? packet : 'layers' in packet ? packet.layers : undefined;
  if (listed !== undefined) {
    if (!Array.isArray(listed)) throw wrongType(`${prefix}layers`, 'an array', listed);
    const layers = listed as readonly LayerInput[];
    return { layers, paths: layers.map((_, i) => `${prefix}layers[${i}]`) };
  }
  const fields = packet as { readonly [K in LayerName]?: LayersInput[K] };
  for (const key of Object.keys(packet)) {
    if (!(LAYER_NAMES as readonly string[]).includes(key)) {
      throw new TypeError(`"${prefix}${key}" is not a layer; there are ${LAYER_NAMES.join(', ')}`);
    }
  }
  const names = LAYER_NAMES.filter((name) => fields[name] !== undefined);
  return {
    layers: names.map((name) => ({ [name]: fields[name] }) as unknown as LayerInput),
    paths: names.map(() => path),
  };
}

/** The one field of a layer. */
function nameOf(path: string, layer: LayerInput): LayerName | 'malformed' {
  if (typeof layer !== 'object' || layer === null) throw wrongType(path, 'an object', layer);
  if ('malformed' in layer) return 'malformed';
  const [name, ...more] = Object.keys(layer);
  if (name === undefined || !(LAYER_NAMES as readonly string[]).includes(name)) {
    throw new TypeError(`"${path}" must have one of the fields ${LAYER_NAMES.join(', ')}`);
  }
  if (more.length > 0) {
    throw new TypeError(`"${path}" must have one field, got ${[name, ...more].join(', ')}`);
  }
  return name as LayerName;
}

function encodeAt(path: string, packet: PacketInput, recompute: boolean): Uint8Array {
  const { layers, paths } = layersOf(path, packet);
  const names = layers.map((layer, i) => nameOf(paths[i] ?? '', layer));
  const original = (where: string, given: Original): Uint8Array => {
    if (isUint8Array(given)) return given;
    // What comes from inside an ICMP message was cut, so its lengths and checksums stay as they are.
    return encodeAt(where, given, recompute && !(given instanceof Packet));
  };
  const pieces: Piece[] = [];
  let addresses: number | undefined;
  layers.forEach((layer, i) => {
    const name = names[i] ?? 'malformed';
    const where = paths[i] === '' ? name : `${paths[i]}.${name}`;
    if (name === 'padding' && i < layers.length - 1) {
      throw outOfRange(where, 'the last layer', i);
    }
    const following = names[i + 1];
    const around: Around = {
      path: where,
      next: following === 'malformed' ? undefined : following,
      last: following === undefined || following === 'padding',
      addresses,
      recompute,
    };
    const piece = encodeLayer(layer, around, original);
    pieces.push(piece);
    if ('ip' in layer || 'ip6' in layer) addresses = addressSum(layer);
    else if ('routing' in layer && addresses !== undefined) {
      const last = finalDestination(layer.routing, where);
      // The last destination in place of the next one, which is the last 16 bytes of the IPv6 header.
      const before = layers.slice(0, i).findLast((each) => 'ip6' in each);
      if (last !== undefined && before !== undefined && 'ip6' in before) {
        addresses += sumWords(last) - sumWords(ip6Bytes(before.ip6.dst) ?? NO_BYTES);
      }
    }
  });
  return assemble(pieces, names.at(-1) === 'padding');
}

function addressSum(layer: { ip: LayersInput['ip'] } | { ip6: LayersInput['ip6'] }): number {
  if ('ip' in layer) {
    const dst = finalAddress(layer.ip) ?? layer.ip.dst;
    return sumWords(ipBytes(layer.ip.src) ?? NO_BYTES, ipBytes(dst) ?? NO_BYTES);
  }
  return sumWords(ip6Bytes(layer.ip6.src) ?? NO_BYTES, ip6Bytes(layer.ip6.dst) ?? NO_BYTES);
}

/** All headers in their order, then what is behind them from the innermost out; then lengths and checksums. */
function assemble(pieces: readonly Piece[], padded: boolean): Uint8Array {
  let size = 0;
  for (const { head, tail } of pieces) size += head.length + (tail?.length ?? 0);
  const whole = new Uint8Array(size);
  const starts: number[] = [];
  const ends: number[] = [];
  const padding = padded ? (pieces.at(-1)?.head.length ?? 0) : 0;
  let start = 0;
  let end = size - padding;
  for (const { head, tail } of pieces) {
    starts.push(start);
    ends.push(end);
    if (tail !== undefined) {
      end -= tail.length;
      whole.set(tail, end);
    }
    const at = padded && starts.length === pieces.length ? size - padding : start;
    whole.set(head, at);
    start += head.length;
  }
  for (let i = pieces.length - 1; i >= 0; i--) {
    pieces[i]?.finish?.(whole, starts[i] ?? 0, ends[i] ?? 0);
  }
  return whole;
}

const UTF8 = new TextEncoder();

function encodeLayer(
  layer: LayerInput,
  around: Around,
  original: (path: string, given: Original) => Uint8Array,
): Piece {
  const { path } = around;
  if ('malformed' in layer) return { head: data(path, 'data', layer.data) };
  if ('ethernet' in layer) return encodeEthernet(layer.ethernet, around);
  if ('ip' in layer) return encodeIp(layer.ip, around);
  if ('ip6' in layer) return encodeIp6(layer.ip6, around);
  if ('tcp' in layer) return encodeTcp(layer.tcp, around);
  if ('udp' in layer) return encodeUdp(layer.udp, around);
  if ('payload' in layer) {
    if (typeof layer.payload === 'string') return { head: UTF8.encode(layer.payload) };
    if (isUint8Array(layer.payload)) return { head: layer.payload };
    throw wrongType(path, 'a Uint8Array or a string', layer.payload);
  }
  if ('padding' in layer) {
    if (isUint8Array(layer.padding)) return { head: layer.padding };
    throw wrongType(path, 'a Uint8Array', layer.padding);
  }
  if ('icmp' in layer) return encodeIcmp(layer.icmp, around, original);
  if ('icmp6' in layer) return encodeIcmp6(layer.icmp6, around, original);
  if ('vlan' in layer) return encodeVlan(layer.vlan, around);
  if ('arp' in layer) return encodeArp(layer.arp, around);
  if ('sll' in layer) return encodeSll(layer.sll, around);
  if ('sll2' in layer) return encodeSll2(layer.sll2, around);
  if ('loopback' in layer) return encodeLoopback(layer.loopback, around);
  if ('hopopts' in layer) return encodeIp6Options(layer.hopopts, around);
  if ('dstopts' in layer) return encodeIp6Options(layer.dstopts, around);
  if ('routing' in layer) return encodeRouting(layer.routing, around);
  if ('fragment' in layer) return encodeFragment(layer.fragment, around);
  return encodeAh(layer.ah, around);
}
