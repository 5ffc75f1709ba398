// The options of neighbour discovery: RFC 4861, RFC 8106, RFC 3971.
import { ip6Text, macText } from './addresses.ts';
import { concat, equalBytes, put32, u8, u16, u32 } from './bytes.ts';
import { data, flag, int, ip6, known, list, mac, outOfRange, wrongType } from './fields.ts';
import { DEEPEST, type DecodeOriginal, type EncodeOriginal } from './icmp.ts';
import type { NdOption, NdPrefix } from './icmp-types.ts';
import type { State } from './state.ts';

const SOURCE_LINK_ADDRESS = 1;
const TARGET_LINK_ADDRESS = 2;
const PREFIX = 3;
const REDIRECTED = 4;
const MTU = 5;
const NONCE = 14;
const RDNSS = 25;
const DNSSL = 31;

/** The options up to the end of the message; all of it is in them. */
export function decodeNdOptions(state: State, from: number, original: DecodeOriginal): NdOption[] {
  const { bytes, end } = state;
  const options: NdOption[] = [];
  for (let at = from; at < end; ) {
    const size = u8(bytes, at + 1) * 8;
    if (at + 2 > end || size === 0 || at + size > end) {
      const why = at + 2 > end ? 'no length' : `a length of ${size}`;
      options.push({
        malformed: `neighbour discovery option ${u8(bytes, at)}: ${why}`,
        at,
        data: bytes.subarray(at, end),
      });
      break;
    }
    options.push(decodeOption(state, at, size, original));
    at += size;
  }
  return options;
}

/** An option by its fields, if these say all of its bytes; else by its bytes. */
function decodeOption(state: State, at: number, size: number, original: DecodeOriginal): NdOption {
  const { bytes } = state;
  const type = u8(bytes, at);
  if (
    type === REDIRECTED &&
    size > 8 &&
    state.depth < DEEPEST &&
    u16(bytes, at + 2) === 0 &&
    u32(bytes, at + 4) === 0
  ) {
    return { redirected: original(state, at + 8, at + size) };
  }
  const known = decodeKnown(bytes, at, type, size);
  if (known !== undefined) {
    const again = encodeOption('', known, () => new Uint8Array(0));
    if (equalBytes(again, bytes.subarray(at, at + size))) return known;
  }
  return { type, data: bytes.subarray(at + 2, at + size) };
}

function decodeKnown(
  bytes: Uint8Array,
  at: number,
  type: number,
  size: number,
): NdOption | undefined {
  switch (type) {
    case SOURCE_LINK_ADDRESS:
      return { sourceLinkAddress: macText(bytes, at + 2, size - 2) };
    case TARGET_LINK_ADDRESS:
      return { targetLinkAddress: macText(bytes, at + 2, size - 2) };
    case PREFIX:
      if (size !== 32) return undefined;
      return {
        prefix: {
          prefix: ip6Text(bytes, at + 16),
          length: u8(bytes, at + 2),
          onLink: (u8(bytes, at + 3) & 0x80) !== 0,
          autonomous: (u8(bytes, at + 3) & 0x40) !== 0,
          valid: u32(bytes, at + 4),
          preferred: u32(bytes, at + 8),
        },
      };
    case MTU:
      return size === 8 ? { mtu: u32(bytes, at + 4) } : undefined;
    case NONCE:
      return { nonce: bytes.subarray(at + 2, at + size) };
    case RDNSS: {
      if (size % 16 !== 8) return undefined;
      const addresses: string[] = [];
      for (let a = at + 8; a < at + size; a += 16) addresses.push(ip6Text(bytes, a));
      return { rdnss: { lifetime: u32(bytes, at + 4), addresses } };
    }
    case DNSSL:
      return {
        dnssl: { lifetime: u32(bytes, at + 4), domains: domains(bytes, at + 8, at + size) },
      };
    default:
      return undefined;
  }
}

/** Names in the form of DNS, without compression, until zeros fill up. */
function domains(bytes: Uint8Array, from: number, to: number): string[] {
  const names: string[] = [];
  let labels: string[] = [];
  for (let at = from; at < to; ) {
    const size = u8(bytes, at);
    if (size === 0) {
      if (labels.length === 0) break;
      names.push(labels.join('.'));
      labels = [];
      at++;
    } else {
      labels.push(String.fromCharCode(...bytes.subarray(at + 1, Math.min(at + 1 + size, to))));
      at += 1 + size;
    }
  }
  return names;
}

export function encodeNdOptions(
  path: string,
  options: readonly NdOption[] | undefined,
  encode: EncodeOriginal,
): Uint8Array {
  return concat(
    list(path, 'options', options).map((each, i) =>
      encodeOption(`${path}.options[${i}]`, each, encode),
    ),
  );
}

/** An option of a type and its content, filled up to a multiple of eight bytes. */
function option(path: string, type: number, ...content: readonly Uint8Array[]): Uint8Array {
  const body = concat(content);
  const units = Math.ceil((body.length + 2) / 8);
  if (units > 255) throw outOfRange(path, 'at most 2038 bytes long', body.length);
  const bytes = new Uint8Array(units * 8);
  bytes[0] = type;
  bytes[1] = units;
  bytes.set(body, 2);
  return bytes;
}

const RESERVED = new Uint8Array(2);
const LIFETIME_ADDRESSES = new Set(['lifetime', 'addresses']);
const LIFETIME_DOMAINS = new Set(['lifetime', 'domains']);
const NAMES =
  'an object with one of sourceLinkAddress, targetLinkAddress, prefix, redirected, mtu, rdnss, dnssl, nonce, or type and data';

function word(path: string, key: string, value: unknown): Uint8Array {
  const bytes = new Uint8Array(4);
  put32(bytes, 0, int(path, key, value, 0xffffffff));
  return bytes;
}

function encodeOption(path: string, given: NdOption, encode: EncodeOriginal): Uint8Array {
  if (typeof given !== 'object' || given === null) throw wrongType(path, NAMES, given);
  if ('malformed' in given) return data(path, 'data', given.data);
  if ('sourceLinkAddress' in given) {
    const address = mac(path, 'sourceLinkAddress', given.sourceLinkAddress);
    return option(`${path}.sourceLinkAddress`, SOURCE_LINK_ADDRESS, address);
  }
  if ('targetLinkAddress' in given) {
    const address = mac(path, 'targetLinkAddress', given.targetLinkAddress);
    return option(`${path}.targetLinkAddress`, TARGET_LINK_ADDRESS, address);
  }
  if ('prefix' in given) return encodePrefix(`${path}.prefix`, given.prefix);
  if ('redirected' in given) {
    const packet = encode(`${path}.redirected`, given.redirected);
    return option(`${path}.redirected`, REDIRECTED, new Uint8Array(6), packet);
  }
  if ('mtu' in given) return option(path, MTU, RESERVED, word(path, 'mtu', given.mtu));
  if ('nonce' in given) return option(`${path}.nonce`, NONCE, data(path, 'nonce', given.nonce));
  if ('rdnss' in given) {
    const where = `${path}.rdnss`;
    known(where, given.rdnss, LIFETIME_ADDRESSES);
    const addresses = list(where, 'addresses', given.rdnss.addresses).map((each, i) =>
      ip6(where, `addresses[${i}]`, each),
    );
    const lifetime = word(where, 'lifetime', given.rdnss.lifetime);
    return option(`${where}.addresses`, RDNSS, RESERVED, lifetime, ...addresses);
  }
  if ('dnssl' in given) {
    const where = `${path}.dnssl`;
    known(where, given.dnssl, LIFETIME_DOMAINS);
    const names = list(where, 'domains', given.dnssl.domains).map((each, i) =>
      domainBytes(`${where}.domains[${i}]`, each),
    );
    const lifetime = word(where, 'lifetime', given.dnssl.lifetime);
    return option(`${where}.domains`, DNSSL, RESERVED, lifetime, ...names);
  }
  if (!('type' in given)) throw wrongType(path, NAMES, given);
  const type = int(path, 'type', given.type, 255);
  return option(`${path}.data`, type, data(path, 'data', given.data));
}

const PREFIX_FIELDS = new Set([
  ...['prefix', 'length', 'onLink', 'autonomous', 'valid', 'preferred'],
]);

function encodePrefix(path: string, given: NdPrefix): Uint8Array {
  known(path, given, PREFIX_FIELDS);
  const flags =
    (flag(path, 'onLink', given.onLink) ? 0x80 : 0) |
    (flag(path, 'autonomous', given.autonomous) ? 0x40 : 0);
  return option(
    path,
    PREFIX,
    Uint8Array.of(int(path, 'length', given.length, 255), flags),
    word(path, 'valid', given.valid),
    word(path, 'preferred', given.preferred),
    new Uint8Array(4),
    ip6(path, 'prefix', given.prefix),
  );
}

function domainBytes(path: string, name: string): Uint8Array {
  if (typeof name !== 'string') throw wrongType(path, 'a domain name', name);
  const labels = name.split('.').map((label) => {
    const bytes = Uint8Array.from(label, (letter) => letter.charCodeAt(0));
    if (bytes.length === 0 || bytes.length > 255) {
      throw outOfRange(path, 'a domain name with labels of 1 to 255 bytes', name);
    }
    return concat([Uint8Array.of(bytes.length), bytes]);
  });
  return concat([...labels, Uint8Array.of(0)]);
}
