// From bytes to layers.
import { isUint8Array, onlyFields, outOfRange, wrongType } from '../values/arguments.ts';
import { decodeIcmp } from './icmp.ts';
import { decodeIcmp6 } from './icmp6.ts';
import { decodeIp } from './ip.ts';
import { decodeAh, decodeFragment, decodeIp6, decodeIp6Options, decodeRouting } from './ip6.ts';
import {
  decodeArp,
  decodeEthernet,
  decodeLoopback,
  decodeSll,
  decodeSll2,
  decodeVlan,
} from './link.ts';
import { LINKTYPES, type LinkName } from './links.ts';
import { Packet } from './packet.ts';
import { fail, left, type Next, type State } from './state.ts';
import { decodeTcp, decodeUdp } from './tcp.ts';

/** How to decode. */
export interface DecodeOptions {
  /** What the outermost layer is; an Ethernet frame by default. */
  readonly link?: LinkName | undefined;
  /** The length on the wire, in bytes, of a packet whose capture was cut; all that is given by default. */
  readonly length?: number | undefined;
}

const FIRST: Readonly<Record<LinkName, Next>> = {
  ethernet: 'ethernet',
  sll: 'sll',
  sll2: 'sll2',
  null: 'loopback',
  loop: 'loopback',
  raw: 'raw',
  ipv4: 'ip',
  ipv6: 'ip6',
};

/**
 * The layers of a packet. It throws for no bytes whatever: what cannot be read is a layer with `malformed`, and all bytes
 * are in one of the layers, so that {@link encode} gives them back. Payloads and other bytes are views of those given.
 *
 * @param bytes the packet, from its link's header on
 * @throws {TypeError} for an argument of a wrong type
 * @throws {RangeError} for a link that is not known
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Packet {
  if (!isUint8Array(bytes)) throw wrongType('bytes', 'a Uint8Array', bytes);
  if (typeof options !== 'object' || options === null) {
    throw wrongType('options', 'an object', options);
  }
  onlyFields('options', options, ['link', 'length']);
  const { link = 'ethernet', length = bytes.length } = options;
  if (!Object.hasOwn(LINKTYPES, link)) {
    throw outOfRange('options.link', `one of ${Object.keys(LINKTYPES).join(', ')}`, link);
  }
  if (!Number.isSafeInteger(length) || length < bytes.length) {
    throw outOfRange('options.length', `at least ${bytes.length}, the bytes given`, length);
  }
  return decodeFrom(bytes, 0, bytes.length, link, length, 0);
}

function decodeFrom(
  bytes: Uint8Array,
  from: number,
  to: number,
  link: LinkName,
  length: number,
  depth: number,
): Packet {
  const state: State = {
    bytes,
    layers: [],
    at: from,
    end: to,
    next: FIRST[link],
    ip: undefined,
    version: 4,
    padding: undefined,
    depth,
  };
  const original = (inner: State, start: number, end: number): Packet => {
    const version = inner.version === 4 ? 'ipv4' : 'ipv6';
    return decodeFrom(bytes, start, end, version, end - start, depth + 1);
  };
  while (state.next !== 'done') step(state, link, original);
  if (state.padding !== undefined) state.layers.push({ padding: state.padding });
  return new Packet(state.layers, link, length);
}

type Original = (state: State, from: number, to: number) => Packet;

function step(state: State, link: LinkName, original: Original): void {
  switch (state.next) {
    case 'ethernet':
      decodeEthernet(state);
      break;
    case 'vlan':
      decodeVlan(state);
      break;
    case 'sll':
      decodeSll(state);
      break;
    case 'sll2':
      decodeSll2(state);
      break;
    case 'loopback':
      decodeLoopback(state, link === 'loop');
      break;
    case 'arp':
      decodeArp(state);
      break;
    case 'raw':
      decodeRaw(state);
      break;
    case 'ip':
      decodeIp(state);
      break;
    case 'ip6':
      decodeIp6(state);
      break;
    case 'hopopts':
    case 'dstopts':
      decodeIp6Options(state, state.next);
      break;
    case 'routing':
      decodeRouting(state);
      break;
    case 'fragment':
      decodeFragment(state);
      break;
    case 'ah':
      decodeAh(state);
      break;
    case 'icmp':
      decodeIcmp(state, original);
      break;
    case 'icmp6':
      decodeIcmp6(state, original);
      break;
    case 'tcp':
      decodeTcp(state);
      break;
    case 'udp':
      decodeUdp(state);
      break;
    default:
      if (left(state) > 0)
        state.layers.push({ payload: state.bytes.subarray(state.at, state.end) });
      state.next = 'done';
  }
}

/** A packet without a link: its version says what it is. */
function decodeRaw(state: State): void {
  const version = (state.bytes[state.at] ?? 0) >> 4;
  if (left(state) > 0 && version === 4) state.next = 'ip';
  else if (left(state) > 0 && version === 6) state.next = 'ip6';
  else fail(state, left(state) === 0 ? 'raw: no bytes' : `raw: version ${version} of IP`);
}
