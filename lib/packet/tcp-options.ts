// The options of TCP: RFC 9293, 7323, 2018, 2385, 5925, 5482, 7413, 6994, Accurate ECN, and those of mptcp.ts.
import { concat, put16, put24, put32, u8, u16, u24, u32, zeros } from './bytes.ts';
import { data, fits, int, known, list, outOfRange, wrongType } from './fields.ts';
import { decodeMptcp, encodeMptcp } from './mptcp.ts';
import type { AccEcn, TcpOption } from './tcp-types.ts';

const MSS = 2;
const WSCALE = 3;
const SACK_OK = 4;
const SACK = 5;
const TIMESTAMP = 8;
const MD5 = 19;
const USER_TIMEOUT = 28;
const AO = 29;
const MPTCP = 30;
const FAST_OPEN = 34;
const ACC_ECN_0 = 172;
const ACC_ECN_1 = 174;

/** The counters of Accurate ECN in the order of each of its two options. */
const COUNTERS = [
  ['e0b', 'ceb', 'e1b'],
  ['e1b', 'ceb', 'e0b'],
] as const;

export function decodeOptions(bytes: Uint8Array, from: number, to: number): TcpOption[] {
  const options: TcpOption[] = [];
  let at = from;
  while (at < to) {
    const kind = u8(bytes, at);
    if (kind === 0) {
      options.push('eol');
      at++;
      if (to - at >= 4 || !zeros(bytes, at, to)) options.push({ padding: bytes.subarray(at, to) });
      break;
    }
    if (kind === 1) {
      options.push('nop');
      at++;
      continue;
    }
    const length = u8(bytes, at + 1);
    if (at + 1 >= to || length < 2 || at + length > to) {
      const what = at + 1 >= to ? 'no length' : `a length of ${length}`;
      options.push({
        malformed: `tcp option ${kind}: ${what}`,
        at,
        data: bytes.subarray(at, to),
      });
      break;
    }
    options.push(decodeOption(kind, bytes, at, length));
    at += length;
  }
  return options;
}

function decodeOption(kind: number, bytes: Uint8Array, at: number, length: number): TcpOption {
  switch (kind) {
    case MSS:
      if (length === 4) return { mss: u16(bytes, at + 2) };
      break;
    case WSCALE:
      if (length === 3) return { wscale: u8(bytes, at + 2) };
      break;
    case SACK_OK:
      if (length === 2) return 'sackOK';
      break;
    case SACK:
      if (length % 8 === 2) return { sack: blocks(bytes, at + 2, at + length) };
      break;
    case TIMESTAMP:
      if (length === 10) {
        return { timestamp: { val: u32(bytes, at + 2), ecr: u32(bytes, at + 6) } };
      }
      break;
    case MD5:
      if (length === 18) return { md5: bytes.subarray(at + 2, at + 18) };
      break;
    case USER_TIMEOUT:
      if (length === 4) {
        const value = u16(bytes, at + 2);
        const unit = value & 0x8000 ? 'minutes' : 'seconds';
        return { userTimeout: { value: value & 0x7fff, unit } };
      }
      break;
    case AO:
      if (length >= 4) {
        const mac = bytes.subarray(at + 4, at + length);
        return { ao: { keyId: u8(bytes, at + 2), nextKeyId: u8(bytes, at + 3), mac } };
      }
      break;
    case MPTCP:
      if (length >= 3) return { mptcp: decodeMptcp(bytes.subarray(at, at + length)) };
      break;
    case FAST_OPEN:
      return { fastOpen: bytes.subarray(at + 2, at + length) };
    case 253:
    case 254:
      if (length >= 4) {
        const content = bytes.subarray(at + 4, at + length);
        return { experiment: { kind, id: u16(bytes, at + 2), data: content } };
      }
      break;
    case ACC_ECN_0:
    case ACC_ECN_1:
      if (length <= 11 && length % 3 === 2) {
        return { accEcn: counters(bytes, at, length, kind === ACC_ECN_0 ? 0 : 1) };
      }
      break;
  }
  return { kind, data: bytes.subarray(at + 2, at + length) };
}

function blocks(bytes: Uint8Array, from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  for (let at = from; at < to; at += 8) found.push([u32(bytes, at), u32(bytes, at + 4)]);
  return found;
}

function counters(bytes: Uint8Array, at: number, length: number, order: 0 | 1): AccEcn {
  const found: { order: 0 | 1; e0b?: number; ceb?: number; e1b?: number } = { order };
  COUNTERS[order].forEach((name, i) => {
    if (2 + 3 * i < length) found[name] = u24(bytes, at + 2 + 3 * i);
  });
  return found;
}

/** An option of a kind and its content. */
function option(path: string, kind: number, content: Uint8Array): Uint8Array {
  fits(path, content.length, 38);
  return concat([Uint8Array.of(kind, content.length + 2), content]);
}

/** The options of a header, not yet rounded up to a multiple of four bytes. */
export function encodeOptions(path: string, options: readonly TcpOption[] | undefined): Uint8Array {
  if (options === undefined) return new Uint8Array(0);
  return concat(
    list(path, 'options', options).map((each, i) => encodeOption(`${path}.options[${i}]`, each)),
  );
}

const VAL_ECR = new Set(['val', 'ecr']);
const AO_FIELDS = new Set(['keyId', 'nextKeyId', 'mac']);
const TIMEOUT = new Set(['value', 'unit']);
const EXPERIMENT = new Set(['kind', 'id', 'data']);
const ACC_ECN = new Set(['order', 'e0b', 'ceb', 'e1b']);
const NAMES =
  "an object, 'eol', 'nop' or 'sackOK'; an object has one of mss, wscale, sack, timestamp, md5, ao, userTimeout, fastOpen, experiment, accEcn, mptcp, padding, or kind and data";

function encodeOption(path: string, given: TcpOption): Uint8Array {
  if (given === 'eol') return Uint8Array.of(0);
  if (given === 'nop') return Uint8Array.of(1);
  if (given === 'sackOK') return Uint8Array.of(SACK_OK, 2);
  if (typeof given !== 'object' || given === null) throw wrongType(path, NAMES, given);
  if ('mss' in given) {
    const content = new Uint8Array(2);
    put16(content, 0, int(path, 'mss', given.mss, 0xffff));
    return option(path, MSS, content);
  }
  if ('wscale' in given) {
    return option(path, WSCALE, Uint8Array.of(int(path, 'wscale', given.wscale, 255)));
  }
  if ('sack' in given) return option(`${path}.sack`, SACK, sackContent(path, given.sack));
  if ('timestamp' in given) {
    const where = `${path}.timestamp`;
    known(where, given.timestamp, VAL_ECR);
    const content = new Uint8Array(8);
    put32(content, 0, int(where, 'val', given.timestamp.val, 0xffffffff));
    put32(content, 4, int(where, 'ecr', given.timestamp.ecr, 0xffffffff));
    return option(path, TIMESTAMP, content);
  }
  if ('md5' in given) return option(path, MD5, data(path, 'md5', given.md5, 16));
  if ('ao' in given) {
    const where = `${path}.ao`;
    known(where, given.ao, AO_FIELDS);
    const keyId = int(where, 'keyId', given.ao.keyId, 255);
    const head = Uint8Array.of(keyId, int(where, 'nextKeyId', given.ao.nextKeyId, 255));
    return option(`${where}.mac`, AO, concat([head, data(where, 'mac', given.ao.mac)]));
  }
  if ('userTimeout' in given) return userTimeout(`${path}.userTimeout`, given.userTimeout);
  if ('fastOpen' in given) {
    return option(`${path}.fastOpen`, FAST_OPEN, data(path, 'fastOpen', given.fastOpen));
  }
  if ('experiment' in given) {
    const where = `${path}.experiment`;
    known(where, given.experiment, EXPERIMENT);
    const { kind, id } = given.experiment;
    if (kind !== 253 && kind !== 254) throw outOfRange(`${where}.kind`, '253 or 254', kind);
    const head = new Uint8Array(2);
    put16(head, 0, int(where, 'id', id, 0xffff));
    return option(
      `${where}.data`,
      kind,
      concat([head, data(where, 'data', given.experiment.data)]),
    );
  }
  if ('accEcn' in given) return accEcn(`${path}.accEcn`, given.accEcn);
  if ('mptcp' in given) return option(path, MPTCP, encodeMptcp(`${path}.mptcp`, given.mptcp));
  if ('padding' in given) return data(path, 'padding', given.padding);
  if ('malformed' in given) return data(path, 'data', given.data);
  if (!('kind' in given)) throw wrongType(path, NAMES, given);
  const kind = int(path, 'kind', given.kind, 255);
  if (kind < 2) throw outOfRange(`${path}.kind`, 'an integer from 2 to 255', kind);
  return option(`${path}.data`, kind, data(path, 'data', given.data));
}

function sackContent(path: string, sack: readonly (readonly [number, number])[]): Uint8Array {
  const edges = list(path, 'sack', sack);
  const content = new Uint8Array(8 * edges.length);
  for (const [i, block] of edges.entries()) {
    const where = `${path}.sack[${i}]`;
    if (!Array.isArray(block) || block.length !== 2) {
      throw wrongType(where, 'an array of a left and a right edge', block);
    }
    put32(content, 8 * i, int(where, '0', block[0], 0xffffffff));
    put32(content, 8 * i + 4, int(where, '1', block[1], 0xffffffff));
  }
  return content;
}

function userTimeout(path: string, given: { value: number; unit: string }): Uint8Array {
  known(path, given, TIMEOUT);
  if (given.unit !== 'seconds' && given.unit !== 'minutes') {
    throw wrongType(`${path}.unit`, "'seconds' or 'minutes'", given.unit);
  }
  const content = new Uint8Array(2);
  const value = int(path, 'value', given.value, 0x7fff);
  put16(content, 0, value | (given.unit === 'minutes' ? 0x8000 : 0));
  return option(path, USER_TIMEOUT, content);
}

function accEcn(path: string, given: AccEcn): Uint8Array {
  known(path, given, ACC_ECN);
  const order = int(path, 'order', given.order, 1) === 0 ? 0 : 1;
  const present = COUNTERS[order].map((name) => given[name] !== undefined);
  const count = present.lastIndexOf(true) + 1;
  const content = new Uint8Array(3 * count);
  COUNTERS[order].slice(0, count).forEach((name, i) => {
    put24(content, 3 * i, int(path, name, given[name], 0xffffff));
  });
  return option(path, order === 0 ? ACC_ECN_0 : ACC_ECN_1, content);
}
