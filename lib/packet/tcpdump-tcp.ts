// TCP in tcpdump's notation: print-tcp.c, print-mptcp.c of tcpdump 4.99.
import { ip6Text, ipText } from './addresses.ts';
import { hex } from './bytes.ts';
import type { ConversationOffsets } from './conversations.ts';
import { type Line, Reader, Truncated } from './line.ts';
import { encodeOptions } from './tcp-options.ts';
import type { Tcp } from './types.ts';

/** What is printed of an option that cannot be: the rest of the line is left out. */
class BadOption extends Error {}

const NAMES: Readonly<Record<number, string>> = {
  0: 'eol',
  1: 'nop',
  2: 'mss',
  3: 'wscale',
  4: 'sackOK',
  5: 'sack',
  6: 'echo',
  7: 'echoreply',
  8: 'TS',
  11: 'cc',
  12: 'ccnew',
  13: '',
  19: 'md5',
  20: 'scps',
  28: 'uto',
  29: 'tcp-ao',
  30: 'mptcp',
  34: 'tfo',
  254: 'exp',
};

/** The options rounded up, as the header has them. */
export function optionBytes(tcp: Pick<Tcp, 'options'>): Uint8Array {
  if (tcp.options.length === 0) return new Uint8Array(0);
  const options = encodeOptions('tcp', tcp.options);
  const whole = new Uint8Array(Math.ceil(options.length / 4) * 4);
  whole.set(options);
  return whole;
}

/** A segment of `length` bytes as the header of IP has it, from its flags on. */
export function printTcp(line: Line, tcp: Tcp, length: number, offsets: ConversationOffsets): void {
  line.protocol = 'tcp';
  const options = optionBytes(tcp);
  const size = 20 + options.length;
  line.put(`Flags [${tcp.flags.replace('e', '') || 'none'}]`);
  if (size > length) {
    line.put(` [bad hdr length ${size} - too long, > ${length}]`);
    return;
  }
  const payload = length - size;
  const seq = (tcp.seq - offsets.seq) >>> 0;
  if (payload > 0 || /[SFR]/.test(tcp.flags)) line.put(`, seq ${seq}`);
  if (payload > 0) line.put(`:${(seq + payload) >>> 0}`);
  if (tcp.flags.includes('.')) line.put(`, ack ${(tcp.ack - offsets.ack) >>> 0}`);
  line.put(`, win ${tcp.win}`);
  if (tcp.flags.includes('U')) line.put(`, urg ${tcp.urg}`);
  if (options.length > 0) {
    line.put(', options [');
    if (!printOptions(line, options, tcp, offsets)) return;
    line.put(']');
  }
  line.put(`, length ${payload}`);
}

/** Whether all could be printed. */
function printOptions(
  line: Line,
  options: Uint8Array,
  tcp: Tcp,
  offsets: ConversationOffsets,
): boolean {
  let at = 0;
  let first = true;
  try {
    while (at < options.length) {
      if (!first) line.put(',');
      const kind = options[at] ?? 0;
      at = printOption(line, new Reader(options), at, kind, tcp, offsets);
      first = false;
      if (kind === 0) break;
    }
    return true;
  } catch (error) {
    if (!(error instanceof BadOption || error instanceof Truncated)) throw error;
    line.put(first ? '[bad opt]' : '[bad opt]]');
    return false;
  }
}

/** Prints the option at `at`, and gives where the next one begins: behind what it printed. */
function printOption(
  line: Line,
  reader: Reader,
  at: number,
  kind: number,
  tcp: Tcp,
  offsets: ConversationOffsets,
): number {
  const plain = kind < 2;
  const size = plain ? 1 : reader.u8(at + 1);
  if (!plain && (size < 2 || at + size > reader.bytes.length)) throw new BadOption();
  line.put(NAMES[kind] ?? `unknown-${kind}`);
  const from = at + (plain ? 1 : 2);
  const used = plain ? 0 : printContent(line, reader, from, size - 2, kind, tcp, offsets);
  if (from + used - at !== size) line.put(`[len ${size}]`);
  return from + used;
}

/** Prints what is in an option, and gives how much of it that was. */
function printContent(
  line: Line,
  reader: Reader,
  at: number,
  size: number,
  kind: number,
  tcp: Tcp,
  offsets: ConversationOffsets,
): number {
  switch (kind) {
    case 2:
      line.put(` ${reader.u16(at)}`);
      return 2;
    case 3:
      line.put(` ${reader.u8(at)}`);
      return 1;
    case 4:
      return 0;
    case 5:
      printSack(line, reader, at, size, offsets.sack);
      return size;
    case 6:
    case 7:
    case 11:
    case 12:
    case 13:
      line.put(` ${reader.u32(at)}`);
      return 4;
    case 8:
      line.put(` val ${reader.u32(at)}`);
      line.put(` ecr ${reader.u32(at + 4)}`);
      return 8;
    case 19:
      reader.need(at, 16);
      line.put(' shared secret not supplied with -M, ');
      line.put(`can't check - ${hex(reader.slice(at, 16))}`);
      return 16;
    case 20:
      line.put(` cap ${hex(reader.slice(at, 1))} id ${reader.u8(at + 1)}`);
      return 2;
    case 28: {
      const value = reader.u16(at);
      line.put(` 0x${value.toString(16)} ${value & 1 ? (value >> 1) * 60 : value >> 1}`);
      return 2;
    }
    case 29:
      if (size < 2) line.put(' (invalid)');
      else {
        line.put(` keyid ${reader.u8(at)} rnextkeyid ${reader.u8(at + 1)}`);
        if (size > 2) line.put(` mac 0x${hex(reader.slice(at + 2, size - 2))}`);
      }
      return size;
    case 30:
      if (!printMptcp(line, reader.slice(at - 2, size + 2), tcp.flags)) throw new BadOption();
      return size;
    case 34:
      line.put(` ${fastOpen(reader.slice(at, size))}`);
      return size;
    case 254: {
      if (size < 2) throw new BadOption();
      const id = reader.u16(at);
      line.put('-');
      if (id === 0xf989) line.put(`tfo${fastOpen(reader.slice(at + 2, size - 2))}`);
      else line.put(id.toString(16).padStart(4, '0'));
      return size;
    }
    default:
      if (size > 0) line.put(` 0x${hex(reader.slice(at, size))}`);
      return size;
  }
}

function printSack(line: Line, reader: Reader, at: number, size: number, offset: number): void {
  if (size % 8 !== 0) {
    line.put(' invalid sack');
    return;
  }
  line.put(` ${size / 8} `);
  for (let i = 0; i < size; i += 8) {
    const left = (reader.u32(at + i) - offset) >>> 0;
    line.put(`{${left}:${(reader.u32(at + i + 4) - offset) >>> 0}}`);
  }
}

function fastOpen(cookie: Uint8Array): string {
  if (cookie.length === 0) return ' cookiereq';
  if (cookie.length % 2 !== 0 || cookie.length < 4 || cookie.length > 16) return ' (invalid)';
  return ` cookie ${hex(cookie)}`;
}

const MPTCP = ['capable', 'join', 'dss', 'add-addr', 'rem-addr', 'prio', 'fail', 'fast-close'];

/** An option from its kind on; whether it is as it should be. What was printed before that showed stays. */
function printMptcp(line: Line, b: Uint8Array, flags: string): boolean {
  if (b.length < 3) return false;
  const reader = new Reader(b);
  const subtype = reader.u8(2) >> 4;
  line.put(` ${b.length} ${MPTCP[subtype] ?? 'unknown'}`);
  const syn = flags.includes('S');
  const ack = flags.includes('.');
  switch (subtype) {
    case 0:
      return printCapable(line, reader, syn, ack);
    case 1:
      return printJoin(line, reader, syn, ack);
    case 2:
      return !syn && printDss(line, reader);
    case 3:
      return printAddAddr(line, reader);
    case 4:
      if (b.length < 4) return false;
      line.put(` id ${[...b.subarray(3)].join(' ')}`);
      return true;
    case 5:
      if (b.length !== 3 && b.length !== 4) return false;
      line.put(reader.u8(2) & 1 ? ' backup' : ' non-backup');
      if (b.length === 4) line.put(` id ${reader.u8(3)}`);
      return true;
    case 6:
      if (b.length !== 12) return false;
      line.put(` seq ${reader.u64(4)}`);
      return true;
    case 7:
      if (b.length !== 12) return false;
      line.put(` key 0x${reader.u64(4).toString(16)}`);
      return true;
    default:
      return true;
  }
}

function printCapable(line: Line, reader: Reader, syn: boolean, ack: boolean): boolean {
  const { length } = reader.bytes;
  const opening = (length === 12 || length === 4) && syn;
  if (!opening && !((length === 20 || length === 22) && ack && !syn)) return false;
  const version = reader.u8(2) & 15;
  if (version > 1) {
    line.put(` Unknown Version (${version})`);
    return true;
  }
  line.put(` v${version}`);
  if (reader.u8(3) & 0x80) line.put(' csum');
  if (length === 4) return true;
  line.put(` {0x${reader.u64(4).toString(16)}`);
  if (length >= 20) line.put(`,0x${reader.u64(12).toString(16)}`);
  line.put('}');
  return true;
}

function printJoin(line: Line, reader: Reader, syn: boolean, ack: boolean): boolean {
  const { length } = reader.bytes;
  if (!(length === 12 && syn) && !(length === 16 && syn && ack) && !(length === 24 && ack)) {
    return false;
  }
  if (length !== 24) {
    if (reader.u8(2) & 1) line.put(' backup');
    line.put(` id ${reader.u8(3)}`);
  }
  if (length === 12) {
    line.put(` token 0x${reader.u32(4).toString(16)} nonce 0x${reader.u32(8).toString(16)}`);
  } else if (length === 16) {
    line.put(` hmac 0x${reader.u64(4).toString(16)} nonce 0x${reader.u32(12).toString(16)}`);
  } else line.put(` hmac 0x${hex(reader.slice(4, 20))}`);
  return true;
}

function printDss(line: Line, reader: Reader): boolean {
  const { length } = reader.bytes;
  if (length < 4) return false;
  const flags = reader.u8(3);
  let at = 4;
  const number = (size: number): bigint | number => {
    const value = size === 8 ? reader.u64(at) : size === 4 ? reader.u32(at) : reader.u16(at);
    at += size;
    return value;
  };
  if (flags & 16) line.put(' fin');
  try {
    if (flags & 1) {
      line.put(' ack ');
      line.put(`${number(flags & 2 ? 8 : 4)}`);
    }
    if (flags & 4) {
      line.put(' seq ');
      line.put(`${number(flags & 8 ? 8 : 4)}`);
      line.put(` subseq ${number(4)}`);
      line.put(` len ${number(2)}`);
      if (length - at >= 2) line.put(` csum 0x${number(2).toString(16)}`);
    }
  } catch (error) {
    if (error instanceof Truncated) return false;
    throw error;
  }
  return at === length;
}

const ADDRESS_FORMS: Readonly<Record<number, string>> = {
  6: 'v0-ip6',
  4: 'v0-ip4',
  1: 'v1-echo',
  0: 'v1',
};

function printAddAddr(line: Line, reader: Reader): boolean {
  const { length } = reader.bytes;
  if (![8, 10, 16, 18, 20, 22, 28, 30].includes(length)) return false;
  line.put(` ${ADDRESS_FORMS[reader.u8(2) & 15] ?? '[bad version/echo]'} id ${reader.u8(3)}`);
  const size = length >= 20 ? 16 : 4;
  line.put(` ${size === 4 ? ipText(reader.bytes, 4) : ip6Text(reader.bytes, 4)}`);
  const rest = length - 4 - size;
  const port = rest === 2 || rest === 10;
  if (port) line.put(`:${reader.u16(4 + size)}`);
  if (rest >= 8) line.put(` hmac 0x${reader.u64(4 + size + (port ? 2 : 0)).toString(16)}`);
  return true;
}
