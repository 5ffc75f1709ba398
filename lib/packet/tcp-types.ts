// The options of TCP.
import type { MalformedPart } from './malformed.ts';

/**
 * One option of TCP. Those without a value are their name; the others are an object with one field.
 *
 * `[{ mss: 1460 }, 'sackOK', { timestamp: { val: 1, ecr: 0 } }, 'nop', { wscale: 7 }]`
 */
export type TcpOption =
  | 'eol'
  | 'nop'
  | 'sackOK'
  /** The maximum segment size, in bytes. */
  | { readonly mss: number }
  /** The window scale: the power of two by which the sender's windows are multiplied. */
  | { readonly wscale: number }
  /** Selective acknowledgment: the left and right edge of each block. */
  | { readonly sack: readonly (readonly [left: number, right: number])[] }
  | { readonly timestamp: { readonly val: number; readonly ecr: number } }
  /** The MD5 signature (RFC 2385), 16 bytes. */
  | { readonly md5: Uint8Array }
  /** The authentication option (RFC 5925). */
  | {
      readonly ao: { readonly keyId: number; readonly nextKeyId: number; readonly mac: Uint8Array };
    }
  /** The user timeout (RFC 5482). */
  | { readonly userTimeout: { readonly value: number; readonly unit: 'seconds' | 'minutes' } }
  /** The Fast Open cookie (RFC 7413); empty, it is the request for one. */
  | { readonly fastOpen: Uint8Array }
  /** An experimental option with its 16-bit identifier (RFC 6994); 0xf989 is Fast Open. */
  | {
      readonly experiment: {
        readonly kind: 253 | 254;
        readonly id: number;
        readonly data: Uint8Array;
      };
    }
  | { readonly accEcn: AccEcn }
  | { readonly mptcp: Mptcp }
  /** One that is not known. */
  | { readonly kind: number; readonly data: Uint8Array }
  /** What follows `'eol'`, where that is not the zero bytes that round the header up. */
  | { readonly padding: Uint8Array }
  | MalformedPart;

/** The counters of Accurate ECN, of 24 bits each. Those behind the first that is left out are left out, too. */
export interface AccEcn {
  /** Which counter comes first: 0 is `e0b`, `ceb`, `e1b`; 1 is `e1b`, `ceb`, `e0b`. */
  readonly order: 0 | 1;
  /** Bytes with ECT(0). */
  readonly e0b?: number;
  /** Bytes with CE. */
  readonly ceb?: number;
  /** Bytes with ECT(1). */
  readonly e1b?: number;
}

/** The options of Multipath TCP (RFC 8684, and RFC 6824 where it differs), by subtype. */
export type Mptcp =
  | {
      readonly subtype: 'MP_CAPABLE';
      readonly version: number;
      /** The flags A to H: 0x80 asks for checksums, 0x01 is HMAC-SHA256. */
      readonly flags: number;
      readonly senderKey?: bigint;
      readonly receiverKey?: bigint;
      readonly dataLength?: number;
      readonly checksum?: number;
    }
  | {
      readonly subtype: 'MP_JOIN';
      readonly backup: boolean;
      /** The other bits of the third byte, where they are not zero. */
      readonly reserved?: number;
      readonly addressId: number;
      /** SYN: the receiver's token. */
      readonly token?: number;
      /** SYN and SYN+ACK: the sender's random number. */
      readonly nonce?: number;
      /** SYN+ACK: 8 bytes. ACK: 20 bytes. */
      readonly hmac?: Uint8Array;
    }
  | {
      readonly subtype: 'DSS';
      readonly fin: boolean;
      /** The data ACK: a bigint where it has 8 bytes, a number where it has 4. */
      readonly dataAck?: number | bigint;
      /** The data sequence number: a bigint where it has 8 bytes, a number where it has 4. */
      readonly dataSeq?: number | bigint;
      readonly subflowSeq?: number;
      readonly dataLength?: number;
      readonly checksum?: number;
      /** The bits without a meaning, where they are not zero: 4 of the third byte, 8 of the fourth. */
      readonly reserved?: number;
    }
  | {
      readonly subtype: 'ADD_ADDR';
      readonly echo: boolean;
      /** The other bits of the third byte, where they are not zero; RFC 6824 has the IP version in the four. */
      readonly reserved?: number;
      readonly addressId: number;
      readonly address: string;
      readonly port?: number;
      /** 8 bytes. */
      readonly hmac?: Uint8Array;
    }
  | {
      readonly subtype: 'REMOVE_ADDR';
      readonly addressIds: readonly number[];
      readonly reserved?: number;
    }
  | {
      readonly subtype: 'MP_PRIO';
      readonly backup: boolean;
      readonly addressId?: number;
      readonly reserved?: number;
    }
  | { readonly subtype: 'MP_FAIL'; readonly dataSeq: bigint; readonly reserved?: number }
  | { readonly subtype: 'MP_FASTCLOSE'; readonly key: bigint; readonly reserved?: number }
  | {
      readonly subtype: 'MP_TCPRST';
      /** The flags U, V, W, T: 1 is a transient error. */
      readonly flags: number;
      readonly reason: number;
    }
  /** One that is not known, or of an unknown length: its number, the other 4 bits of its byte, and what follows. */
  | { readonly subtype: number; readonly flags: number; readonly data: Uint8Array };
