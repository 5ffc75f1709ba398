// What the decoders of layers share: where they are, and what they found.
import type { Ip, Ip6, Layer, Malformed } from './types.ts';

/** What follows: the name of a layer, or one of the two that depend on a version. */
export type Next = Exclude<keyof import('./types.ts').Layers, 'padding'> | 'raw' | 'done';

/** A layer under construction. */
export type Building<T> = { -readonly [K in keyof T]: T[K] };

export interface State {
  readonly bytes: Uint8Array;
  readonly layers: Layer[];
  /** Where the next layer begins. */
  at: number;
  /** Where what encloses it ends. */
  end: number;
  next: Next;
  /** The innermost header of IP so far, with its version. */
  ip: Building<Ip> | Building<Ip6> | undefined;
  version: 4 | 6;
  padding: Uint8Array | undefined;
  /** How many ICMP messages this is inside of. */
  readonly depth: number;
}

/** How many bytes are left. */
export function left(state: State): number {
  return state.end - state.at;
}

/** All that is left cannot be read. */
export function fail(state: State, malformed: string, parsed?: Malformed['parsed']): void {
  const data = state.bytes.subarray(state.at, state.end);
  const layer = { malformed, at: state.at, data };
  state.layers.push(parsed === undefined ? layer : { ...layer, parsed });
  state.at = state.end;
  state.next = 'done';
}

/** Whether a header of so many bytes is there; if not, all that is left is malformed. */
export function has(state: State, name: string, size: number): boolean {
  if (left(state) >= size) return true;
  fail(state, `${name}: a header of ${size} bytes, of which ${left(state)} are there`);
  return false;
}

/** Ends what follows at `end`, and keeps what is behind it. */
export function limit(state: State, end: number): void {
  if (end >= state.end) return;
  const rest = state.bytes.subarray(end, state.end);
  if (state.ip === undefined) state.padding = rest;
  else state.ip.trailer = rest;
  state.end = end;
}

/** What an IP protocol number announces. */
export function protocolName(protocol: number, version: 4 | 6): Next {
  switch (protocol) {
    case 0:
      return version === 6 ? 'hopopts' : 'payload';
    case 1:
      return version === 4 ? 'icmp' : 'payload';
    case 4:
      return 'ip';
    case 6:
      return 'tcp';
    case 17:
      return 'udp';
    case 41:
      return 'ip6';
    case 43:
      return version === 6 ? 'routing' : 'payload';
    case 44:
      return version === 6 ? 'fragment' : 'payload';
    case 51:
      return 'ah';
    case 58:
      return version === 6 ? 'icmp6' : 'payload';
    case 60:
      return version === 6 ? 'dstopts' : 'payload';
    default:
      return 'payload';
  }
}

/** What an EtherType announces. */
export function etherTypeName(type: number): Next {
  switch (type) {
    case 0x0800:
      return 'ip';
    case 0x86dd:
      return 'ip6';
    case 0x0806:
    case 0x8035:
      return 'arp';
    case 0x8100:
    case 0x88a8:
    case 0x9100:
    case 0x9200:
      return 'vlan';
    default:
      return 'payload';
  }
}
