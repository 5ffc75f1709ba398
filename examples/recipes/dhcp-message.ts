// The messages of DHCP (RFC 2131), as far as an exchange of four needs them.
import { AF_INET, inet_ntop, inet_pton } from 'sockfd';

export const TYPES = [
  '',
  'DISCOVER',
  'OFFER',
  'REQUEST',
  'DECLINE',
  'ACK',
  'NAK',
  'RELEASE',
] as const;

/** A message. Addresses are texts; what is left out is 0.0.0.0 or not there. */
export interface DhcpMessage {
  readonly type: (typeof TYPES)[number];
  /** What the client has chosen, by which it knows its answers. */
  readonly xid: number;
  /** The client's hardware address. */
  readonly chaddr: Uint8Array;
  /** The address that the client gets. */
  readonly yiaddr?: string | undefined;
  readonly requested?: string | undefined;
  readonly server?: string | undefined;
  /** How many bits of the address are the network's. */
  readonly prefixlen?: number | undefined;
  /** In seconds. */
  readonly lease?: number | undefined;
}

/** Fields before the options, and the number that they begin with. */
const FIXED = 240;
const COOKIE = 0x63825363;

const addressOf = (text: string): Uint8Array => inet_pton(AF_INET, text) ?? new Uint8Array(4);
const textOf = (bytes: Uint8Array): string => inet_ntop(AF_INET, bytes);

function number(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** The bytes of a message; an answer goes to everybody, since who asks has no address yet. */
export function encodeDhcp(message: DhcpMessage): Uint8Array {
  const { type, xid, chaddr, yiaddr, requested, server, prefixlen, lease } = message;
  const isAnswer = type === 'OFFER' || type === 'ACK' || type === 'NAK';
  const head = new Uint8Array(FIXED);
  const view = new DataView(head.buffer);
  head.set([isAnswer ? 2 : 1, 1, 6]);
  view.setUint32(4, xid);
  view.setUint16(10, 0x8000);
  if (yiaddr !== undefined) head.set(addressOf(yiaddr), 16);
  head.set(chaddr, 28);
  view.setUint32(FIXED - 4, COOKIE);
  const options: number[] = [53, 1, TYPES.indexOf(type)];
  const add = (code: number, bytes: Uint8Array): unknown =>
    options.push(code, bytes.length, ...bytes);
  if (requested !== undefined) add(50, addressOf(requested));
  if (server !== undefined) add(54, addressOf(server));
  if (lease !== undefined) add(51, number(lease));
  if (prefixlen !== undefined) add(1, number(-(2 ** (32 - prefixlen)) >>> 0));
  return Uint8Array.of(...head, ...options, 255);
}

/** A message; undefined for what is none. */
export function decodeDhcp(bytes: Uint8Array): DhcpMessage | undefined {
  if (bytes.length < FIXED) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(FIXED - 4) !== COOKIE) return undefined;
  const options = new Map<number, Uint8Array>();
  for (let at = FIXED; at + 1 < bytes.length && bytes[at] !== 255; ) {
    // A byte of padding has no length.
    const length = bytes[at] === 0 ? -1 : (bytes[at + 1] ?? 0);
    if (length >= 0) options.set(bytes[at] ?? 0, bytes.slice(at + 2, at + 2 + length));
    at += 2 + length;
  }
  const type = TYPES[options.get(53)?.[0] ?? 0];
  if (type === undefined || type === '') return undefined;
  const address = (code: number): string | undefined => {
    const option = options.get(code);
    return option?.length === 4 ? textOf(option) : undefined;
  };
  const uint32 = (code: number): number | undefined => {
    const option = options.get(code);
    return option?.length === 4 ? new DataView(option.buffer).getUint32(0) : undefined;
  };
  const mask = uint32(1);
  return {
    type,
    xid: view.getUint32(4),
    chaddr: bytes.slice(28, 34),
    yiaddr: textOf(bytes.slice(16, 20)),
    requested: address(50),
    server: address(54),
    prefixlen: mask === undefined ? undefined : 32 - Math.log2(2 ** 32 - mask),
    lease: uint32(51),
  };
}
