// Addresses: sockaddr(3type), and the pages of the families in section 7.

import * as raw from '../addon/calls.ts';
import { integer, isUint8Array, onlyFields, outOfRange, wrongType } from './arguments.ts';
import { namesWith } from './constant-names.ts';
import {
  AF_ALG,
  AF_CAN,
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  AF_PACKET,
  AF_UNIX,
  AF_UNSPEC,
  AF_VSOCK,
  AF_XDP,
  EINVAL,
} from './constants.generated.ts';
import { type AddressFields, SyscallError } from './errors.ts';
import { attached, bytesOf } from './memory.ts';
import { scratch } from './scratch.ts';
import {
  type AlgAddress,
  type CanAddress,
  type CanAddressInput,
  decodeStruct,
  encodeStruct,
  type XdpAddress,
} from './sockaddr-structs.ts';
import { dotted } from './text.ts';

/** An IPv4 address and port: ip(7). */
export interface InetAddress {
  readonly family: typeof AF_INET;
  /** `'127.0.0.1'` */
  readonly address: string;
  /** In host byte order. */
  readonly port: number;
}

/** An IPv6 address and port: ipv6(7). */
export interface Inet6Address {
  readonly family: typeof AF_INET6;
  /** `'::1'`; given to a call also with a zone, by name or number: `'fe80::1%eth0'`. */
  readonly address: string;
  /** In host byte order. */
  readonly port: number;
  /** Traffic class and flow label, in host byte order. */
  readonly flowinfo: number;
  /** The index of the interface that a link-local address belongs to. */
  readonly scopeId: number;
}

/** A local address: unix(7). */
export interface UnixAddress {
  readonly family: typeof AF_UNIX;
  /**
   * A path of at most 108 bytes; an abstract name, which starts with `'\0'` and of which every byte counts; or `''`,
   * the unnamed address. Bytes that are no UTF-8 come, and go, as a `Uint8Array`.
   */
  readonly path: string | Uint8Array;
}

/** A netlink address: netlink(7). */
export interface NetlinkAddress {
  readonly family: typeof AF_NETLINK;
  /** The port: often a process id; 0 is the kernel. */
  readonly pid: number;
  /** The multicast groups, one bit each. */
  readonly groups: number;
}

/** A link-layer address: packet(7). */
export interface PacketAddress {
  readonly family: typeof AF_PACKET;
  /** `ETH_P_*`, in host byte order. */
  readonly protocol: number;
  /** The index of the interface, 0 for any. */
  readonly ifindex: number;
  /** `ARPHRD_*` */
  readonly hatype: number;
  /** `PACKET_HOST`, `PACKET_OUTGOING`, ... */
  readonly pkttype: number;
  /** The hardware address, at most 32 bytes. */
  readonly address: Uint8Array;
}

/** An address between a virtual machine and its host: vsock(7). */
export interface VsockAddress {
  readonly family: typeof AF_VSOCK;
  /** The machine: `VMADDR_CID_*` or a number. */
  readonly cid: number;
  readonly port: number;
  /** `VMADDR_FLAG_*`; absent where there is none. */
  readonly flags?: number;
}

/** No address: what `connect` takes to dissolve an association. */
export interface UnspecAddress {
  readonly family: typeof AF_UNSPEC;
  /** What follows the family; given to a call, 14 zero bytes unless said otherwise. */
  readonly data?: Uint8Array;
}

/** An address family that the union above does not name. */
export type OtherFamily =
  | (
      | 3
      | 4
      | 5
      | 6
      | 7
      | 8
      | 9
      | 11
      | 12
      | 13
      | 14
      | 15
      | 18
      | 19
      | 20
      | 21
      | 22
      | 23
      | 24
      | 25
      | 26
    )
  | (27 | 28 | 30 | 31 | 32 | 33 | 34 | 35 | 36 | 37 | 39 | 41 | 42 | 43 | 45 | 46);

/** An address of any other family, as the bytes that follow the family. */
export interface OpaqueAddress {
  readonly family: OtherFamily;
  readonly data: Uint8Array;
}

/** An address as the kernel gives it, discriminated by `family`. */
export type Address =
  | InetAddress
  | Inet6Address
  | UnixAddress
  | NetlinkAddress
  | PacketAddress
  | VsockAddress
  | UnspecAddress
  | CanAddress
  | AlgAddress
  | XdpAddress
  | OpaqueAddress;

/** The address that a family has. */
export type AddressOf<Family extends Address['family']> = Family extends OtherFamily
  ? OpaqueAddress
  : Extract<Address, { readonly family: Family }>;

/**
 * An address as a call takes it: as above, with what has a usual value left out; `{ family, data }` for any family,
 * data being what follows it; or the bytes of a whole sockaddr, whose length is the `addrlen` given to the kernel.
 */
export type AddressInput =
  | Address
  | { readonly family: typeof AF_INET; readonly address: string | number; readonly port: number }
  | (Pick<Inet6Address, 'family' | 'address' | 'port'> & {
      readonly flowinfo?: number;
      readonly scopeId?: number;
    })
  | { readonly family: typeof AF_NETLINK; readonly pid?: number; readonly groups?: number }
  | ({ readonly family: typeof AF_PACKET } & Partial<Omit<PacketAddress, 'family'>>)
  | CanAddressInput
  | Pick<XdpAddress, 'family' | 'ifindex' | 'queue_id'>
  | { readonly family: number; readonly data: Uint8Array }
  | Uint8Array;

/** The size of a sockaddr_storage: no address is longer. */
const STORAGE = 128;

/** Where every call of this thread has its address; a call is over before the next one starts. */
const storage = scratch(Uint8Array, STORAGE);
const storageLength = scratch(Int32Array, 1);
const fields = scratch(Int32Array, 8);
const noBytes = new Uint8Array(0);
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** An encoded address: the bytes and how many of them count. */
export interface EncodedAddress {
  readonly bytes: Uint8Array;
  readonly length: number;
}

/** The fields that an address object may have, before any is checked. */
interface Unchecked extends AddressFields {
  readonly data?: unknown;
}

/** An IPv4 address as text; INADDR_ANY and its like are numbers in host byte order. */
function ipv4(address: unknown): string {
  if (typeof address !== 'number') return address as string;
  integer('address', address, 0, 0xffffffff);
  return dotted(address);
}

/** What the addon made of an address's text: its length, or why the text is no address. */
function textual(length: number, family: string, text: string): number {
  if (length >= 0) return length;
  if (length === -EINVAL) {
    // A host's name takes a resolver, which may ask others and wait for them: never behind a caller's back.
    const name = /^(?!.*\.\d+$)[\w-]+(\.[\w-]+)*\.?$/.test(text);
    const instead = name ? ' (getaddrinfo gives those of a host’s name)' : '';
    throw wrongType('address', `an ${family} address${instead}`, text);
  }
  throw new SyscallError('if_nametoindex', -length, { path: text.slice(text.indexOf('%') + 1) });
}

/** `{ family, data }` into `out`: the only form that every family has. */
function opaque(out: Uint8Array, family: number, data: Uint8Array): number {
  integer('address.family', family, 0, 0xffff);
  if (data.byteLength > out.byteLength - 2) {
    throw outOfRange('address.data', `at most ${out.byteLength - 2} bytes`, data.byteLength);
  }
  new Uint16Array(out.buffer, out.byteOffset, 1)[0] = family;
  attached('address.data', () => out.set(data, 2));
  return data.byteLength + 2;
}

/** The constant that is meant by a family that is none: a name, or what Node.js calls it. */
function familyMeant(family: unknown): string {
  const text = String(typeof family === 'number' || typeof family === 'string' ? family : '');
  if (/^(AF_INET|IPv4|inet|4)$/i.test(text)) return 'the constant AF_INET';
  if (/^(AF_INET6|IPv6|inet6|6)$/i.test(text)) return 'the constant AF_INET6';
  if (/^(AF_)?(UNIX|LOCAL)$/i.test(text)) return 'the constant AF_UNIX';
  return /^AF_\w+$/.test(text) ? `the constant ${text}` : 'a constant AF_*';
}

/** The fields of each family's address. */
const INET = ['family', 'address', 'port'];
const INET6 = [...INET, 'flowinfo', 'scopeId'];
const UNIX = ['family', 'path'];
const NETLINK = ['family', 'pid', 'groups'];
const PACKET = ['family', 'protocol', 'ifindex', 'hatype', 'pkttype', 'address'];
const VSOCK = ['family', 'cid', 'port', 'flags'];
const OPAQUE = ['family', 'data'];

/** Writes an address object into `out`, of 128 bytes. Returns its length. */
function encodeInto(out: Uint8Array, address: AddressInput): number {
  if (typeof address !== 'object' || address === null) {
    throw wrongType('address', 'an address object or bytes', address);
  }
  const given = address as Unchecked;
  const family = given.family;
  if (typeof family !== 'number') {
    throw wrongType('address.family', `a number, ${familyMeant(family)}`, family);
  }
  const data = given.data;
  if (data !== undefined) onlyFields('address', given, OPAQUE);
  if (data !== undefined) return opaque(out, family, bytesOf('address.data', data as Uint8Array));
  switch (family) {
    case AF_INET: {
      onlyFields('address', given, INET);
      const text = ipv4(given.address);
      return textual(raw.sockaddr_in(out, text, given.port as number), 'IPv4', text);
    }
    case AF_INET6: {
      onlyFields('address', given, INET6);
      const text = given.address as string;
      const { port, flowinfo = 0, scopeId = 0 } = given as Inet6Address;
      return textual(raw.sockaddr_in6(out, text, port, flowinfo, scopeId), 'IPv6', text);
    }
    case AF_UNIX:
      onlyFields('address', given, UNIX);
      return raw.sockaddr_un(out, bytesOf('address.path', given.path as string));
    case AF_NETLINK: {
      onlyFields('address', given, NETLINK);
      const { pid = 0, groups = 0 } = given as Partial<NetlinkAddress>;
      return raw.sockaddr_nl(out, pid, groups);
    }
    case AF_PACKET: {
      onlyFields('address', given, PACKET);
      const {
        protocol = 0,
        ifindex = 0,
        hatype = 0,
        pkttype = 0,
        address: hardware = noBytes,
      } = given as Partial<PacketAddress>;
      return raw.sockaddr_ll(out, protocol, ifindex, hatype, pkttype, hardware);
    }
    case AF_VSOCK:
      onlyFields('address', given, VSOCK);
      return raw.sockaddr_vm(
        out,
        given.cid as number,
        given.port as number,
        (given as Partial<VsockAddress>).flags ?? 0,
      );
    case AF_UNSPEC:
      onlyFields('address', given, OPAQUE);
      out.fill(0, 0, 16);
      return 16;
    default: {
      const bytes = encodeStruct(given);
      if (bytes !== undefined) {
        out.set(bytes);
        return bytes.byteLength;
      }
      // With an address it is meant to be one of those that have it: 4 and 6 are other families.
      const meant = 'address' in given ? `; ${familyMeant(family)} has an address` : '';
      throw wrongType('address.data', `given for family ${family}${meant}`, data);
    }
  }
}

const encoded = { bytes: storage, length: 0 };

/** An address for a call: bytes as they are, objects in this thread's storage until the next call. */
export function encode(address: AddressInput): EncodedAddress {
  if (isUint8Array(address)) return { bytes: address, length: address.byteLength };
  encoded.length = encodeInto(storage, address);
  return encoded;
}

/** Storage for an address that a call returns. */
export const received: { readonly bytes: Uint8Array; readonly length: Int32Array } = {
  bytes: storage,
  length: storageLength,
};

/** Makes the storage ready for a call. */
export function expectAddress(): void {
  storageLength[0] = STORAGE;
}

/** The address that a call stored; undefined where the kernel gave none (length 0). */
export function receivedAddress(): Address | undefined {
  // The kernel says how long the address is, also where it had to cut it.
  const length = Math.min(storageLength[0] ?? 0, STORAGE);
  return length === 0 ? undefined : decode(storage, length);
}

/**
 * The address, if it is of the family that the caller knows it to have, or names none.
 *
 * @param what whose it is
 */
export function ofFamily<Family extends Address['family']>(
  address: Address,
  family: Family | undefined,
  what: string,
): AddressOf<Family> {
  if (family !== undefined && address.family !== family) {
    const name = namesWith('AF_', ['AF_MAX']).get(address.family) ?? 'AF_*';
    throw wrongType('family', `${name} (${address.family}), which ${what} has`, family);
  }
  return address as AddressOf<Family>;
}

/** Bytes as text where they are UTF-8, else a copy of them. */
function text(bytes: Uint8Array): string | Uint8Array {
  try {
    return utf8.decode(bytes);
  } catch {
    return bytes.slice();
  }
}

/** Reads the first `length` bytes as an address. */
export function decode(bytes: Uint8Array, length: number): Address {
  const address = raw.sockaddr_decode(bytes, length, fields);
  const [family = -1, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = fields;
  switch (family) {
    case AF_INET:
      return { family, address, port: a };
    case AF_INET6:
      return { family, address, port: a, flowinfo: b >>> 0, scopeId: c >>> 0 };
    case AF_UNIX:
      return { family, path: text(bytes.subarray(a, a + b)) };
    case AF_NETLINK:
      return { family, pid: a >>> 0, groups: b >>> 0 };
    case AF_PACKET:
      return {
        family,
        protocol: a,
        ifindex: b,
        hatype: c,
        pkttype: d,
        address: bytes.slice(e, e + f),
      };
    case AF_VSOCK:
      return { family, cid: a >>> 0, port: b >>> 0, ...(c === 0 ? {} : { flags: c }) };
    case AF_CAN:
    case AF_ALG:
    case AF_XDP:
      return decodeStruct(family, bytes.subarray(0, length));
    case -1:
      throw outOfRange('bytes', 'all of the sockaddr of their family', length);
    default:
      return { family: family as OtherFamily, data: bytes.slice(2, length) };
  }
}

/**
 * Encodes an address once, for reuse: a call given the bytes makes no object and no text of them again.
 *
 * @returns the bytes of the sockaddr; their length is the `addrlen` for the kernel
 * @throws {TypeError | RangeError} if a field is missing, of the wrong type, or outside its range
 * @throws {SyscallError} ENODEV if the zone of an IPv6 address is no interface
 */
export function sockaddr(address: AddressInput): Uint8Array {
  const { bytes, length } = encode(address);
  return attached('address', () => bytes.slice(0, length));
}

/**
 * Decodes the bytes of a sockaddr, as the kernel or `sockaddr` gives them.
 *
 * @throws {RangeError} if there are fewer bytes than the family's sockaddr has
 */
export function address(bytes: Uint8Array): Address {
  const view = bytesOf('bytes', bytes);
  return decode(view, view.byteLength);
}
