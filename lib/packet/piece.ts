// What the encoders of layers give: a header, and what is to be filled in once all bytes around it are there.
import { u16 } from './bytes.ts';
import type { LayerName } from './types.ts';

export interface Piece {
  readonly head: Uint8Array;
  /** Bytes behind the layers that follow. */
  readonly tail?: Uint8Array;
  /** Fills in lengths and checksums: the header is at `start`, and what it encloses ends at `end`. */
  readonly finish?: (whole: Uint8Array, start: number, end: number) => void;
}

/** What an encoder knows of its surroundings. */
export interface Around {
  /** The path of the layer: `layers[1].tcp`. */
  readonly path: string;
  /** The kind of the next layer; undefined at the end, and before what could not be read. */
  readonly next: LayerName | undefined;
  /** Whether anything follows but padding. */
  readonly last: boolean;
  /** The sum of the addresses of the innermost IP header, for checksums; undefined without one. */
  readonly addresses: number | undefined;
  /** Checksums and lengths are computed, whatever is given. */
  readonly recompute: boolean;
}

export function sumWords(...parts: readonly Uint8Array[]): number {
  let sum = 0;
  for (const part of parts) for (let i = 0; i < part.length; i += 2) sum += u16(part, i);
  return sum;
}

/** The protocol number of a layer inside IP; undefined for what has none. */
export function protocolOf(name: LayerName | undefined): number | undefined {
  return name === undefined ? undefined : PROTOCOLS[name];
}

const PROTOCOLS: { readonly [K in LayerName]?: number } = {
  hopopts: 0,
  icmp: 1,
  ip: 4,
  tcp: 6,
  udp: 17,
  ip6: 41,
  routing: 43,
  fragment: 44,
  ah: 51,
  icmp6: 58,
  dstopts: 60,
};

const ETHERTYPES: { readonly [K in LayerName]?: number } = {
  ip: 0x0800,
  arp: 0x0806,
  vlan: 0x8100,
  ip6: 0x86dd,
};

/** The EtherType of a layer; undefined for what has none. */
export function etherTypeOf(name: LayerName | undefined): number | undefined {
  return name === undefined ? undefined : ETHERTYPES[name];
}
