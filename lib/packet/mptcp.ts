// The options of Multipath TCP: RFC 8684, and RFC 6824 where it differs.
import { ip6Text, ipText } from './addresses.ts';
import { concat, put16, put32, put64, u8, u16, u32, u64 } from './bytes.ts';
import { data, flag, int, int64, ip4, ip6, known, list, wrongType } from './fields.ts';
import type { Mptcp } from './tcp-types.ts';

const SUBTYPES = [
  'MP_CAPABLE',
  'MP_JOIN',
  'DSS',
  'ADD_ADDR',
  'REMOVE_ADDR',
  'MP_PRIO',
  'MP_FAIL',
  'MP_FASTCLOSE',
  'MP_TCPRST',
] as const;

type Named = (typeof SUBTYPES)[number];
type Of<S extends Named> = Extract<Mptcp, { readonly subtype: S }>;

/** The bits of the DSS option's flags. */
const DATA_ACK = 1;
const DATA_ACK_8 = 2;
const DATA_SEQ = 4;
const DATA_SEQ_8 = 8;
const DATA_FIN = 16;

/** An option from its kind on. A known subtype of an unknown length is kept as one that is not known. */
export function decodeMptcp(b: Uint8Array): Mptcp {
  const subtype = u8(b, 2) >> 4;
  const low = u8(b, 2) & 15;
  return decodeKnown(SUBTYPES[subtype], b, low) ?? { subtype, flags: low, data: b.subarray(3) };
}

function decodeKnown(subtype: Named | undefined, b: Uint8Array, low: number): Mptcp | undefined {
  switch (subtype) {
    case 'MP_CAPABLE':
      return capable(b, low);
    case 'MP_JOIN':
      return join(b, low);
    case 'DSS':
      return dss(b, low);
    case 'ADD_ADDR':
      return addAddr(b, low);
    case 'REMOVE_ADDR':
      if (b.length < 4) return undefined;
      return { subtype, addressIds: [...b.subarray(3)], ...reserved(low) };
    case 'MP_PRIO':
      if (b.length > 4) return undefined;
      return {
        subtype,
        backup: (low & 1) !== 0,
        ...(b.length === 4 ? { addressId: u8(b, 3) } : {}),
        ...reserved(low & 14),
      };
    case 'MP_FAIL':
      if (b.length !== 12) return undefined;
      return { subtype, dataSeq: u64(b, 4), ...reserved((low << 8) | u8(b, 3)) };
    case 'MP_FASTCLOSE':
      if (b.length !== 12) return undefined;
      return { subtype, key: u64(b, 4), ...reserved((low << 8) | u8(b, 3)) };
    case 'MP_TCPRST':
      return b.length === 4 ? { subtype, flags: low, reason: u8(b, 3) } : undefined;
    default:
      return undefined;
  }
}

function reserved(bits: number): { readonly reserved?: number } {
  return bits === 0 ? {} : { reserved: bits };
}

function capable(b: Uint8Array, version: number): Mptcp | undefined {
  if (![4, 12, 20, 22, 24].includes(b.length)) return undefined;
  return {
    subtype: 'MP_CAPABLE',
    version,
    flags: u8(b, 3),
    ...(b.length >= 12 ? { senderKey: u64(b, 4) } : {}),
    ...(b.length >= 20 ? { receiverKey: u64(b, 12) } : {}),
    ...(b.length >= 22 ? { dataLength: u16(b, 20) } : {}),
    ...(b.length >= 24 ? { checksum: u16(b, 22) } : {}),
  };
}

function join(b: Uint8Array, low: number): Mptcp | undefined {
  const common = {
    subtype: 'MP_JOIN',
    backup: (low & 1) !== 0,
    ...reserved(low & 14),
    addressId: u8(b, 3),
  } as const;
  switch (b.length) {
    case 12:
      return { ...common, token: u32(b, 4), nonce: u32(b, 8) };
    case 16:
      return { ...common, hmac: b.subarray(4, 12), nonce: u32(b, 12) };
    case 24:
      return { ...common, hmac: b.subarray(4, 24) };
    default:
      return undefined;
  }
}

function dss(b: Uint8Array, low: number): Mptcp | undefined {
  const flags = u8(b, 3);
  const ackSize = flags & DATA_ACK ? (flags & DATA_ACK_8 ? 8 : 4) : 0;
  const seqSize = flags & DATA_SEQ ? (flags & DATA_SEQ_8 ? 8 : 4) : 0;
  const size = 4 + ackSize + (seqSize === 0 ? 0 : seqSize + 6);
  const withChecksum = seqSize > 0 && b.length === size + 2;
  if (b.length < 4 || (b.length !== size && !withChecksum)) return undefined;
  const used = (ackSize > 0 ? 3 : 0) | (seqSize > 0 ? 12 : 0) | DATA_FIN;
  const map = 4 + ackSize;
  return {
    subtype: 'DSS',
    fin: (flags & DATA_FIN) !== 0,
    ...(ackSize > 0 ? { dataAck: ackSize === 8 ? u64(b, 4) : u32(b, 4) } : {}),
    ...(seqSize > 0
      ? {
          dataSeq: seqSize === 8 ? u64(b, map) : u32(b, map),
          subflowSeq: u32(b, map + seqSize),
          dataLength: u16(b, map + seqSize + 4),
        }
      : {}),
    ...(withChecksum ? { checksum: u16(b, size) } : {}),
    ...reserved((low << 8) | (flags & ~used)),
  };
}

function addAddr(b: Uint8Array, low: number): Mptcp | undefined {
  const size = b.length >= 20 ? 16 : 4;
  const rest = b.length - 4 - size;
  if (![0, 2, 8, 10].includes(rest)) return undefined;
  const hasPort = rest === 2 || rest === 10;
  const behind = 4 + size + (hasPort ? 2 : 0);
  return {
    subtype: 'ADD_ADDR',
    echo: (low & 1) !== 0,
    ...reserved(low & 14),
    addressId: u8(b, 3),
    address: size === 4 ? ipText(b, 4) : ip6Text(b, 4),
    ...(hasPort ? { port: u16(b, 4 + size) } : {}),
    ...(rest >= 8 ? { hmac: b.subarray(behind, behind + 8) } : {}),
  };
}

const FIELDS: Readonly<Record<Named, ReadonlySet<string>>> = {
  MP_CAPABLE: new Set([
    ...['subtype', 'version', 'flags', 'senderKey', 'receiverKey', 'dataLength', 'checksum'],
  ]),
  MP_JOIN: new Set(['subtype', 'backup', 'reserved', 'addressId', 'token', 'nonce', 'hmac']),
  DSS: new Set([
    ...['subtype', 'fin', 'dataAck', 'dataSeq', 'subflowSeq', 'dataLength', 'checksum', 'reserved'],
  ]),
  ADD_ADDR: new Set(['subtype', 'echo', 'reserved', 'addressId', 'address', 'port', 'hmac']),
  REMOVE_ADDR: new Set(['subtype', 'addressIds', 'reserved']),
  MP_PRIO: new Set(['subtype', 'backup', 'addressId', 'reserved']),
  MP_FAIL: new Set(['subtype', 'dataSeq', 'reserved']),
  MP_FASTCLOSE: new Set(['subtype', 'key', 'reserved']),
  MP_TCPRST: new Set(['subtype', 'flags', 'reason']),
};
const UNKNOWN = new Set(['subtype', 'flags', 'data']);

/** What follows the option's kind and length. */
export function encodeMptcp(path: string, given: Mptcp): Uint8Array {
  if (typeof given !== 'object' || given === null) throw wrongType(path, 'an object', given);
  if (typeof given.subtype === 'number') {
    known(path, given, UNKNOWN);
    const low = int(path, 'flags', given.flags, 15);
    const subtype = int(path, 'subtype', given.subtype, 15);
    return concat([Uint8Array.of((subtype << 4) | low), data(path, 'data', given.data)]);
  }
  const number = SUBTYPES.indexOf(given.subtype);
  if (number < 0) {
    throw wrongType(`${path}.subtype`, `a number, or one of ${SUBTYPES.join(', ')}`, given.subtype);
  }
  known(path, given, FIELDS[given.subtype]);
  const content = encodeKnown(path, given);
  content[0] = (content[0] ?? 0) | (number << 4);
  return content;
}

/** The option with 0 for its subtype. */
function encodeKnown(path: string, given: Of<Named>): Uint8Array {
  switch (given.subtype) {
    case 'MP_CAPABLE':
      return encodeCapable(path, given);
    case 'MP_JOIN':
      return encodeJoin(path, given);
    case 'DSS':
      return encodeDss(path, given);
    case 'ADD_ADDR':
      return encodeAddAddr(path, given);
    case 'REMOVE_ADDR':
      return Uint8Array.from([
        int(path, 'reserved', given.reserved, 15, 0),
        ...list(path, 'addressIds', given.addressIds).map((id, i) =>
          int(path, `addressIds[${i}]`, id, 255),
        ),
      ]);
    case 'MP_PRIO': {
      const low = int(path, 'reserved', given.reserved, 14, 0) & 14;
      const first = low | (flag(path, 'backup', given.backup) ? 1 : 0);
      if (given.addressId === undefined) return Uint8Array.of(first);
      return Uint8Array.of(first, int(path, 'addressId', given.addressId, 255));
    }
    case 'MP_FAIL':
    case 'MP_FASTCLOSE': {
      const content = new Uint8Array(10);
      put16(content, 0, int(path, 'reserved', given.reserved, 0xfff, 0));
      const value =
        given.subtype === 'MP_FAIL'
          ? int64(path, 'dataSeq', given.dataSeq)
          : int64(path, 'key', given.key);
      put64(content, 2, value);
      return content;
    }
    case 'MP_TCPRST':
      return Uint8Array.of(
        int(path, 'flags', given.flags, 15),
        int(path, 'reason', given.reason, 255),
      );
  }
}

/** One after the other, until one is left out; the rest must be left out, too. */
function encodeCapable(path: string, given: Of<'MP_CAPABLE'>): Uint8Array {
  const { senderKey, receiverKey, dataLength, checksum } = given;
  const behind = [senderKey, receiverKey, dataLength, checksum];
  const count = behind.findLastIndex((each) => each !== undefined) + 1;
  const content = new Uint8Array([2, 10, 18, 20, 22][count] ?? 2);
  content[0] = int(path, 'version', given.version, 15);
  content[1] = int(path, 'flags', given.flags, 255);
  if (count > 0) put64(content, 2, int64(path, 'senderKey', senderKey));
  if (count > 1) put64(content, 10, int64(path, 'receiverKey', receiverKey));
  if (count > 2) put16(content, 18, int(path, 'dataLength', dataLength, 0xffff));
  if (count > 3) put16(content, 20, int(path, 'checksum', checksum, 0xffff));
  return content;
}

function encodeJoin(path: string, given: Of<'MP_JOIN'>): Uint8Array {
  const low = int(path, 'reserved', given.reserved, 14, 0) & 14;
  const head = Uint8Array.of(
    low | (flag(path, 'backup', given.backup) ? 1 : 0),
    int(path, 'addressId', given.addressId, 255),
  );
  const words = new Uint8Array(4);
  if (given.nonce === undefined) return concat([head, data(path, 'hmac', given.hmac, 20)]);
  put32(words, 0, int(path, 'nonce', given.nonce, 0xffffffff));
  if (given.hmac !== undefined) return concat([head, data(path, 'hmac', given.hmac, 8), words]);
  const token = new Uint8Array(4);
  put32(token, 0, int(path, 'token', given.token, 0xffffffff));
  return concat([head, token, words]);
}

/** A number of 4 bytes, or a bigint of 8. */
function sized(path: string, key: string, value: number | bigint): Uint8Array {
  const bytes = new Uint8Array(typeof value === 'bigint' ? 8 : 4);
  if (typeof value === 'bigint') put64(bytes, 0, int64(path, key, value));
  else put32(bytes, 0, int(path, key, value, 0xffffffff));
  return bytes;
}

function encodeDss(path: string, given: Of<'DSS'>): Uint8Array {
  const { dataAck, dataSeq } = given;
  const pieces: Uint8Array[] = [];
  let flags = flag(path, 'fin', given.fin) ? DATA_FIN : 0;
  if (dataAck !== undefined) {
    flags |= DATA_ACK | (typeof dataAck === 'bigint' ? DATA_ACK_8 : 0);
    pieces.push(sized(path, 'dataAck', dataAck));
  }
  if (dataSeq !== undefined) {
    flags |= DATA_SEQ | (typeof dataSeq === 'bigint' ? DATA_SEQ_8 : 0);
    const map = new Uint8Array(given.checksum === undefined ? 6 : 8);
    put32(map, 0, int(path, 'subflowSeq', given.subflowSeq, 0xffffffff));
    put16(map, 4, int(path, 'dataLength', given.dataLength, 0xffff));
    if (given.checksum !== undefined) {
      put16(map, 6, int(path, 'checksum', given.checksum, 0xffff));
    }
    pieces.push(sized(path, 'dataSeq', dataSeq), map);
  }
  const bits = int(path, 'reserved', given.reserved, 0xfff, 0);
  return concat([Uint8Array.of(bits >> 8, flags | (bits & 0xff)), ...pieces]);
}

function encodeAddAddr(path: string, given: Of<'ADD_ADDR'>): Uint8Array {
  const low = int(path, 'reserved', given.reserved, 14, 0) & 14;
  const head = Uint8Array.of(
    low | (flag(path, 'echo', given.echo) ? 1 : 0),
    int(path, 'addressId', given.addressId, 255),
  );
  const text = String(given.address);
  const address = text.includes(':')
    ? ip6(path, 'address', given.address)
    : ip4(path, 'address', given.address);
  const port = new Uint8Array(given.port === undefined ? 0 : 2);
  if (given.port !== undefined) put16(port, 0, int(path, 'port', given.port, 0xffff));
  const hmac = given.hmac === undefined ? port.subarray(2) : data(path, 'hmac', given.hmac, 8);
  return concat([head, address, port, hmac]);
}
