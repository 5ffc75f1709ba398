// The messages of ICMP and ICMPv6. The fields beside type, code and checksum are those of the type.

import type { MalformedPart } from './malformed.ts';
import type { Packet } from './packet.ts';

interface Message {
  readonly type: number;
  readonly code: number;
  readonly checksum: number;
  /** Echo: the identifier. */
  readonly id?: number;
  /** Echo: the sequence number. */
  readonly seq?: number;
  /** Errors: the packet that they are about, as much of it as came. */
  readonly original?: Packet;
  /** Errors: how much of the message is the original packet (RFC 4884), in words; 8 bytes each in ICMPv6, 4 in ICMP. */
  readonly originalLength?: number;
  /** Errors: the extensions behind the original packet (RFC 4884). */
  readonly extensions?: Uint8Array;
  /** The bits of the second word that have no meaning, or all of it in messages that are not known. */
  readonly reserved?: number;
}

/** An ICMP message (RFC 792); what is neither a field here nor the original packet is the payload. */
export interface Icmp extends Message {
  /** Fragmentation needed (type 3, code 4): the MTU of the next hop. */
  readonly mtu?: number;
  /** Redirect (type 5): the router to use. */
  readonly gateway?: string;
  /** Parameter problem (type 12): the byte that it is about. */
  readonly pointer?: number;
  /** Timestamps (types 13 and 14), in milliseconds since midnight UTC. */
  readonly originate?: number;
  readonly receive?: number;
  readonly transmit?: number;
  /** Address mask (types 17 and 18). */
  readonly mask?: string;
  /** Router advertisement (type 9): its lifetime in seconds, and the routers with their preferences. */
  readonly lifetime?: number;
  readonly entrySize?: number;
  readonly routers?: readonly { readonly address: string; readonly preference: number }[];
}

/** An ICMPv6 message (RFC 4443), with neighbour discovery (RFC 4861) and MLD (RFC 2710, RFC 3810). */
export interface Icmp6 extends Message {
  /** Packet too big (type 2). */
  readonly mtu?: number;
  /** Parameter problem (type 4): the byte that it is about. */
  readonly pointer?: number;
  /** Neighbour solicitation and advertisement, redirect (types 135 to 137). */
  readonly target?: string;
  /** Redirect: the destination that was used. */
  readonly destination?: string;
  /** Neighbour advertisement: the sender is a router. */
  readonly router?: boolean;
  /** Neighbour advertisement: it answers a solicitation. */
  readonly solicited?: boolean;
  /** Neighbour advertisement: it replaces what is cached. */
  readonly override?: boolean;
  /** Router advertisement (type 134): the hop limit that hosts should use; 0 says nothing. */
  readonly hopLimit?: number;
  /** Router advertisement: addresses come by DHCPv6. */
  readonly managed?: boolean;
  /** Router advertisement: other configuration comes by DHCPv6. */
  readonly other?: boolean;
  /** Router advertisement: how long it is a default router, in seconds. */
  readonly lifetime?: number;
  /** Router advertisement: how long a neighbour counts as reachable, in milliseconds. */
  readonly reachable?: number;
  /** Router advertisement: the time between solicitations, in milliseconds. */
  readonly retransmit?: number;
  /** The options of neighbour discovery (types 133 to 137). */
  readonly options?: readonly NdOption[];
  /** MLD (types 130 to 132): the maximum response code. */
  readonly maxResponse?: number;
  /** MLD: the group; `'::'` asks for all. */
  readonly group?: string;
  /** MLDv2 query: the byte with the S flag (8) and the robustness (1 to 7). */
  readonly robustness?: number;
  /** MLDv2 query: the querier's query interval code. */
  readonly interval?: number;
  /** MLDv2 query: the sources that it asks for. */
  readonly sources?: readonly string[];
  /** MLDv2 report (type 143): the groups. */
  readonly records?: readonly MldRecord[];
}

/** A group of an MLDv2 report. */
export interface MldRecord {
  /** 1 is include, 2 exclude, 3 to include, 4 to exclude, 5 allow, 6 block. */
  readonly type: number;
  readonly group: string;
  readonly sources: readonly string[];
  /** Auxiliary data, in whole words of 4 bytes. */
  readonly auxiliary?: Uint8Array;
}

/** An option of neighbour discovery. */
export type NdOption =
  /** The sender's hardware address. */
  | { readonly sourceLinkAddress: string }
  /** The target's hardware address. */
  | { readonly targetLinkAddress: string }
  | { readonly prefix: NdPrefix }
  /** The packet that a redirect is about. */
  | { readonly redirected: Packet | Uint8Array }
  | { readonly mtu: number }
  | { readonly rdnss: { readonly lifetime: number; readonly addresses: readonly string[] } }
  | { readonly dnssl: { readonly lifetime: number; readonly domains: readonly string[] } }
  /** The nonce of RFC 3971. */
  | { readonly nonce: Uint8Array }
  /** One that is not known, with what follows its two bytes of header. */
  | { readonly type: number; readonly data: Uint8Array }
  | MalformedPart;

/** A prefix of a router advertisement. */
export interface NdPrefix {
  readonly prefix: string;
  /** Its length in bits. */
  readonly length: number;
  readonly onLink: boolean;
  /** Hosts make addresses with it. */
  readonly autonomous: boolean;
  /** How long it is on the link, in seconds; 4294967295 is for ever. */
  readonly valid: number;
  /** How long addresses with it are preferred, in seconds. */
  readonly preferred: number;
}
