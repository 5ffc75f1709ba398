// A decoded packet.
import { NO_BYTES } from './bytes.ts';
import type { Icmp, Icmp6 } from './icmp-types.ts';
import type { LinkName } from './links.ts';
import type {
  Ah,
  Arp,
  Ethernet,
  Fragment,
  Ip,
  Ip6,
  Ip6Options,
  Layer,
  LayerName,
  Layers,
  Loopback,
  Malformed,
  Routing,
  Sll,
  Sll2,
  Tcp,
  Udp,
  Vlan,
} from './types.ts';

/**
 * A packet: its layers in their order. Each kind of layer has a property that gives the first of its kind:
 * `packet.tcp?.dport`.
 */
export class Packet {
  /** The layers, the outermost first. All bytes of the packet are in one of them. */
  readonly layers: readonly Layer[];
  /** What the outermost layer is. */
  readonly link: LinkName;
  /** The length on the wire, in bytes: more than what was decoded, where a capture was cut. */
  readonly length: number;

  constructor(layers: readonly Layer[], link: LinkName, length: number) {
    this.layers = layers;
    this.link = link;
    this.length = length;
  }

  get ethernet(): Ethernet | undefined {
    return first(this, 'ethernet');
  }
  get vlan(): Vlan | undefined {
    return first(this, 'vlan');
  }
  get sll(): Sll | undefined {
    return first(this, 'sll');
  }
  get sll2(): Sll2 | undefined {
    return first(this, 'sll2');
  }
  get loopback(): Loopback | undefined {
    return first(this, 'loopback');
  }
  get arp(): Arp | undefined {
    return first(this, 'arp');
  }
  /** The first IPv4 header. */
  get ip(): Ip | undefined {
    return first(this, 'ip');
  }
  /** The first IPv6 header. */
  get ip6(): Ip6 | undefined {
    return first(this, 'ip6');
  }
  get hopopts(): Ip6Options | undefined {
    return first(this, 'hopopts');
  }
  get dstopts(): Ip6Options | undefined {
    return first(this, 'dstopts');
  }
  get routing(): Routing | undefined {
    return first(this, 'routing');
  }
  get fragment(): Fragment | undefined {
    return first(this, 'fragment');
  }
  get ah(): Ah | undefined {
    return first(this, 'ah');
  }
  get icmp(): Icmp | undefined {
    return first(this, 'icmp');
  }
  get icmp6(): Icmp6 | undefined {
    return first(this, 'icmp6');
  }
  get tcp(): Tcp | undefined {
    return first(this, 'tcp');
  }
  get udp(): Udp | undefined {
    return first(this, 'udp');
  }
  /** What follows the last header; no bytes where nothing does. */
  get payload(): Uint8Array {
    return first(this, 'payload') ?? NO_BYTES;
  }
  /** What no length covers; no bytes where there is nothing. */
  get padding(): Uint8Array {
    return first(this, 'padding') ?? NO_BYTES;
  }
  /** What could not be read; undefined where all could. */
  get malformed(): Malformed | undefined {
    return this.layers.find((layer) => 'malformed' in layer);
  }
}

function first<K extends LayerName>(packet: Packet, name: K): Layers[K] | undefined {
  for (const layer of packet.layers) {
    if ('malformed' in layer) continue;
    const fields: Partial<Layers> = layer;
    const found = fields[name];
    if (found !== undefined) return found;
  }
  return undefined;
}
