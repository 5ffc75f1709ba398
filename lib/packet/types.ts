// The layers of a packet. What decode gives is whole: each field is there. What encode takes may leave out all that has
// a default or can be computed.
import type { Icmp, Icmp6 } from './icmp-types.ts';
import type { MalformedPart } from './malformed.ts';
import type { TcpOption } from './tcp-types.ts';

/** An Ethernet II frame, or one of IEEE 802.3, whose `type` is a length. */
export interface Ethernet {
  /** The destination: `'02:00:00:00:00:01'`. */
  readonly dst: string;
  readonly src: string;
  /** The EtherType of what follows; at most 1500, it is the length of what follows. */
  readonly type: number;
}

/** An IEEE 802.1Q tag. Which kind it is (0x8100, 0x88a8) is the type of the layer before it. */
export interface Vlan {
  /** The priority code point, 0 to 7. */
  readonly priority: number;
  /** The drop eligible indicator. */
  readonly dei: boolean;
  /** The VLAN's number, 0 to 4095. */
  readonly id: number;
  /** The EtherType of what follows. */
  readonly type: number;
}

/** A frame of a Linux cooked capture (LINKTYPE_LINUX_SLL). */
export interface Sll {
  /** 0 to us, 1 broadcast, 2 multicast, 3 to another host, 4 from us. */
  readonly packetType: number;
  /** The kind of device (ARPHRD_*): 1 is Ethernet, 772 the loopback. */
  readonly hardwareType: number;
  /** The sender's hardware address, of at most 8 bytes. */
  readonly address: string;
  /** Its length as the header has it, where that is more than the 8 bytes that fit. */
  readonly addressLength?: number;
  /** What the 8 bytes hold behind a shorter address, where that is not zero. */
  readonly unused?: Uint8Array;
  /** The EtherType of what follows. */
  readonly protocol: number;
}

/** A frame of a Linux cooked capture, version 2 (LINKTYPE_LINUX_SLL2). */
export interface Sll2 extends Sll {
  /** The interface's index. */
  readonly ifindex: number;
  /** The two bytes that must be zero, where they are not. */
  readonly reserved?: number;
}

/** The header of BSD's loopback (LINKTYPE_NULL, LINKTYPE_LOOP). */
export interface Loopback {
  /** The address family of BSD: 2 is IPv4; 24, 28 and 30 are IPv6. */
  readonly family: number;
  /** The byte order of the capturing host; network byte order for LINKTYPE_LOOP. */
  readonly order: 'little' | 'big';
}

/** An ARP packet (RFC 826). Its lengths of addresses are those of the addresses. */
export interface Arp {
  /** The kind of hardware address: 1 is Ethernet. */
  readonly hardwareType: number;
  /** The kind of protocol address, as an EtherType: 0x0800 is IPv4. */
  readonly protocolType: number;
  /** 1 request, 2 reply. */
  readonly operation: number;
  /** The sender's hardware address. */
  readonly sha: string;
  /** The sender's protocol address: `'10.0.0.1'`; for what is no IPv4 address, hexadecimal digits with colons. */
  readonly spa: string;
  /** The target's hardware address. */
  readonly tha: string;
  /** The target's protocol address. */
  readonly tpa: string;
}

/** An option of IPv4 (RFC 791). What it does not know, it keeps as bytes. */
export type IpOption =
  | 'eol'
  | 'nop'
  /** Record route: where the next address goes (4 is the first place), and the addresses, empty ones too. */
  | { readonly recordRoute: IpRoute }
  | { readonly looseSourceRoute: IpRoute }
  | { readonly strictSourceRoute: IpRoute }
  /** What RFC 2113 says: 0 is "look at this packet". */
  | { readonly routerAlert: number }
  | { readonly type: number; readonly data: Uint8Array }
  /** What follows the end of the options, where that is not the zero bytes that round the header up. */
  | { readonly padding: Uint8Array }
  | MalformedPart;

/** The addresses of a route option of IPv4. */
export interface IpRoute {
  readonly pointer: number;
  readonly addresses: readonly string[];
}

/** An IPv4 header. */
export interface Ip {
  readonly src: string;
  readonly dst: string;
  /** The type of service: 6 bits of DSCP, 2 bits of ECN. */
  readonly tos: number;
  /** The total length as the header has it, in bytes. */
  readonly length: number;
  readonly id: number;
  /** The bit that must be zero. */
  readonly reserved?: true;
  /** Don't fragment. */
  readonly df: boolean;
  /** More fragments. */
  readonly mf: boolean;
  /** The fragment's place, in bytes: a multiple of 8. */
  readonly offset: number;
  readonly ttl: number;
  /** The protocol of what follows. */
  readonly protocol: number;
  readonly checksum: number;
  readonly options: readonly IpOption[];
  /** What the length covers behind the layers that follow, such as bytes behind the end of a datagram of UDP. */
  readonly trailer?: Uint8Array;
}

/** An IPv6 header. */
export interface Ip6 {
  readonly src: string;
  readonly dst: string;
  readonly trafficClass: number;
  readonly flowLabel: number;
  /** The payload length as the header has it, in bytes. */
  readonly length: number;
  /** The protocol of what follows. */
  readonly next: number;
  readonly hopLimit: number;
  /** What the length covers behind the layers that follow. */
  readonly trailer?: Uint8Array;
}

/** An option of the hop-by-hop or the destination options header (RFC 8200). */
export type Ip6Option =
  | 'pad1'
  /** That many bytes of padding, with the two of its header. */
  | { readonly padN: number }
  | { readonly routerAlert: number }
  /** The length of a jumbogram's payload. */
  | { readonly jumbo: number }
  | { readonly type: number; readonly data: Uint8Array }
  | MalformedPart;

/** The hop-by-hop options, or the destination options, of IPv6. */
export interface Ip6Options {
  /** The protocol of what follows. */
  readonly next: number;
  readonly options: readonly Ip6Option[];
}

/** A routing header of IPv6. */
export interface Routing {
  /** The protocol of what follows. */
  readonly next: number;
  /** 0 (deprecated), 2 (Mobile IPv6), 4 (segment routing). */
  readonly type: number;
  readonly segmentsLeft: number;
  /** Types 0, 2 and 4: the second word, where it is not zero; type 4 has its last entry, flags and tag there. */
  readonly word?: number;
  /** Types 0, 2 and 4: the addresses. */
  readonly addresses?: readonly string[];
  /** What follows the first four bytes, in other types, and where that is no list of addresses. */
  readonly data?: Uint8Array;
}

/** A fragment header of IPv6. */
export interface Fragment {
  /** The protocol of the whole packet's payload. */
  readonly next: number;
  /** The fragment's place, in bytes: a multiple of 8. */
  readonly offset: number;
  readonly more: boolean;
  readonly id: number;
  /** The reserved bits, where they are not zero: the byte, and the two bits, as 10 bits. */
  readonly reserved?: number;
}

/** An authentication header (RFC 4302). */
export interface Ah {
  /** The protocol of what follows. */
  readonly next: number;
  readonly spi: number;
  readonly seq: number;
  /** The integrity check value. */
  readonly icv: Uint8Array;
  readonly reserved?: number;
}

/** A TCP header. */
export interface Tcp {
  readonly sport: number;
  readonly dport: number;
  /** The sequence number, unsigned. */
  readonly seq: number;
  /** The acknowledgment number, unsigned, whether or not it counts. */
  readonly ack: number;
  /**
   * The flags in tcpdump's letters and order: F S R P `.` U E W, and e for AE. In other spellings, {@link tcpFlags} reads
   * `'SA'` for `'S.'`, too.
   */
  readonly flags: string;
  /** The reserved bits, where they are not zero. */
  readonly reserved?: number;
  /** The window as the header has it, not scaled. */
  readonly win: number;
  readonly checksum: number;
  /** The urgent pointer, whether or not it counts. */
  readonly urg: number;
  readonly options: readonly TcpOption[];
}

/** A UDP header. */
export interface Udp {
  readonly sport: number;
  readonly dport: number;
  /** The length as the header has it, with the 8 bytes of the header. */
  readonly length: number;
  /** 0 is none. */
  readonly checksum: number;
}

/** A layer that could not be read, with what of it could. */
export interface Malformed extends MalformedPart {
  /** The fields that are there: the ports and the sequence number of a TCP header that was cut behind 8 bytes. */
  readonly parsed?: { readonly tcp?: Partial<Tcp>; readonly udp?: Partial<Udp> };
}

/** What each kind of layer is. */
export interface Layers {
  readonly ethernet: Ethernet;
  readonly vlan: Vlan;
  readonly sll: Sll;
  readonly sll2: Sll2;
  readonly loopback: Loopback;
  readonly arp: Arp;
  readonly ip: Ip;
  readonly ip6: Ip6;
  readonly hopopts: Ip6Options;
  readonly dstopts: Ip6Options;
  readonly routing: Routing;
  readonly fragment: Fragment;
  readonly ah: Ah;
  readonly icmp: Icmp;
  readonly icmp6: Icmp6;
  readonly tcp: Tcp;
  readonly udp: Udp;
  /** What follows the last header that is known. */
  readonly payload: Uint8Array;
  /** What no length covers: the padding of a short frame. */
  readonly padding: Uint8Array;
}

/** The name of a kind of layer. */
export type LayerName = keyof Layers;

/** One layer, an object with one field: `{ tcp: { ... } }`. */
export type Layer = { [K in LayerName]: { readonly [P in K]: Layers[P] } }[LayerName] | Malformed;

/** Fields that may be left out or undefined, but for those named. */
export type PartlyGiven<T, Needed extends keyof T = never> = { readonly [K in Needed]: T[K] } & {
  readonly [K in Exclude<keyof T, Needed>]?: T[K] | undefined;
};

/** What encode takes for each kind of layer: what can be computed or has a default may be left out. */
export interface LayersInput {
  readonly ethernet: PartlyGiven<Ethernet>;
  readonly vlan: PartlyGiven<Vlan>;
  readonly sll: PartlyGiven<Sll>;
  readonly sll2: PartlyGiven<Sll2>;
  readonly loopback: PartlyGiven<Loopback>;
  readonly arp: PartlyGiven<Arp, 'spa' | 'tpa'>;
  readonly ip: PartlyGiven<Ip, 'src' | 'dst'>;
  readonly ip6: PartlyGiven<Ip6, 'src' | 'dst'>;
  readonly hopopts: PartlyGiven<Ip6Options>;
  readonly dstopts: PartlyGiven<Ip6Options>;
  readonly routing: PartlyGiven<Routing, 'type'>;
  readonly fragment: PartlyGiven<Fragment>;
  readonly ah: PartlyGiven<Ah, 'spi' | 'seq'>;
  readonly icmp: PartlyGiven<Omit<Icmp, 'original'>, 'type'> & {
    readonly original?: Original | undefined;
  };
  readonly icmp6: PartlyGiven<Omit<Icmp6, 'original'>, 'type'> & {
    readonly original?: Original | undefined;
  };
  /** `dataOffset` lies about the header's length, in words of 4 bytes. */
  readonly tcp: PartlyGiven<Tcp, 'sport' | 'dport' | 'flags'> & {
    readonly dataOffset?: number | undefined;
  };
  readonly udp: PartlyGiven<Udp, 'sport' | 'dport'>;
  /** Text goes as UTF-8. */
  readonly payload: Uint8Array | string;
  readonly padding: Uint8Array;
}

/** One layer for encode. */
export type LayerInput =
  | { [K in LayerName]: { readonly [P in K]: LayersInput[P] } }[LayerName]
  | { readonly malformed: string; readonly data: Uint8Array };

/** The packet inside an ICMP message: as bytes, or as anything that encode takes. */
export type Original = Uint8Array | PacketInput;

/** What encode takes: layers in their order, a packet, or an object with at most one of each kind. */
export type PacketInput =
  | readonly LayerInput[]
  | { readonly layers: readonly LayerInput[] }
  | { readonly [K in LayerName]?: LayersInput[K] | undefined };
