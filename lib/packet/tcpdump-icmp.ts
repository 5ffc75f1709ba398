// ICMP and ICMPv6 in tcpdump's notation: print-icmp.c, print-icmp6.c of tcpdump 4.99.
import { ip6Text, ipText } from './addresses.ts';
import { type Line, Reader, Truncated } from './line.ts';

const NAMES: Readonly<Record<number, string>> = {
  4: 'source quench',
  10: 'router solicitation',
  15: 'information request',
  16: 'information reply',
  17: 'address mask request',
};

/** Destination unreachable, by code: what stands before and behind the address. */
const UNREACHABLE: Readonly<Record<number, readonly [string, string]>> = {
  0: ['net ', ' unreachable'],
  1: ['host ', ' unreachable'],
  5: ['', ' unreachable - source route failed'],
  6: ['net ', ' unreachable - unknown'],
  7: ['host ', ' unreachable - unknown'],
  8: ['', ' unreachable - source host isolated'],
  9: ['net ', ' unreachable - admin prohibited'],
  10: ['host ', ' unreachable - admin prohibited'],
  11: ['net ', ' unreachable - tos prohibited'],
  12: ['host ', ' unreachable - tos prohibited'],
  13: ['host ', ' unreachable - admin prohibited filter'],
  14: ['host ', ' unreachable - host precedence violation'],
  15: ['host ', ' unreachable - precedence cutoff'],
};

const REDIRECTS = ['redirect', 'redirect', 'redirect-tos', 'redirect-tos'];

/** A message of `length` bytes as the header of IP has it, and its bytes. */
export function printIcmp(line: Line, bytes: Uint8Array, length: number): void {
  line.protocol = 'icmp';
  const reader = new Reader(bytes);
  const type = reader.u8(0);
  line.put(`ICMP ${message(reader, type, reader.u8(1))}, length ${length}`);
}

function message(reader: Reader, type: number, code: number): string {
  const address = (at: number): string => ipText(reader.slice(at, 4), 0);
  switch (type) {
    case 0:
    case 8: {
      const name = type === 8 ? 'request' : 'reply';
      return `echo ${name}, id ${reader.u16(4)}, seq ${reader.u16(6)}`;
    }
    case 3:
      return unreachable(reader, code, address);
    case 5: {
      const router = address(4);
      const host = address(24);
      if (code > 3) return `redirect-#${code} ${host} to ${router}`;
      return `${REDIRECTS[code]} ${host} to ${code % 2 === 0 ? 'net' : 'host'} ${router}`;
    }
    case 9:
      return routers(reader);
    case 11:
      reader.need(24, 4);
      if (code === 0) return 'time exceeded in-transit';
      return code === 1 ? 'ip reassembly time exceeded' : `time exceeded-#${code}`;
    case 12:
      if (code > 0) return `parameter problem - code ${code}`;
      return `parameter problem - octet ${reader.u8(4)}`;
    case 13:
      return `time stamp query id ${reader.u16(4)} seq ${reader.u16(6)}`;
    case 14: {
      reader.need(16, 4);
      const [org, recv, xmit] = [8, 12, 16].map((at) => clock(reader.u32(at)));
      const head = `time stamp reply id ${reader.u16(4)} seq ${reader.u16(6)}`;
      return `${head}: org ${org}, recv ${recv}, xmit ${xmit}`;
    }
    case 18:
      return `address mask is 0x${reader.u32(8).toString(16).padStart(8, '0')}`;
    default:
      return NAMES[type] ?? `type-#${type}`;
  }
}

function unreachable(reader: Reader, code: number, address: (at: number) => string): string {
  if (code === 2) return `${address(24)} protocol ${reader.u8(17)} unreachable`;
  if (code === 3) {
    const protocol = reader.u8(17);
    const port = reader.u16(8 + (reader.u8(8) & 15) * 4 + 2);
    if (protocol === 6) return `${address(24)} tcp port ${port} unreachable`;
    if (protocol === 17) return `${address(24)} udp port ${port} unreachable`;
    return `${address(24)} protocol ${protocol} port ${port} unreachable`;
  }
  if (code === 4) {
    const mtu = reader.u16(6);
    const end = mtu > 0 ? ` (mtu ${mtu})` : '';
    return `${address(24)} unreachable - need to frag${end}`;
  }
  const [before, behind] = UNREACHABLE[code] ?? ['', ` unreachable - #${code}`];
  return `${before}${address(24)}${behind}`;
}

function routers(reader: Reader): string {
  const lifetime = reader.u16(6);
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(lifetime / 60);
  let time = String(lifetime);
  if (lifetime >= 3600) {
    time = `${Math.floor(lifetime / 3600)}:${two(minutes % 60)}:${two(lifetime % 60)}`;
  } else if (lifetime >= 60) time = `${minutes}:${two(lifetime % 60)}`;
  const count = reader.u8(4);
  const size = reader.u8(5);
  let text = `router advertisement lifetime ${time} ${count}:`;
  if (size !== 2) return `${text} [size ${size}]`;
  for (let i = 0; i < count; i++) {
    const entry = reader.slice(8 + 8 * i, 8);
    text += ` {${ipText(entry, 0)} ${new Reader(entry).u32(4)}}`;
  }
  return text;
}

/** Milliseconds since midnight. */
function clock(time: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const seconds = Math.floor(time / 1000);
  const milliseconds = String(time % 1000).padStart(3, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${milliseconds}`;
}

const NAMES6: Readonly<Record<number, string>> = {
  1: 'destination unreachable',
  2: 'packet too big',
  3: 'time exceeded in-transit',
  4: 'parameter problem',
  128: 'echo request',
  129: 'echo reply',
  130: 'multicast listener query',
  131: 'multicast listener report',
  132: 'multicast listener done',
  133: 'router solicitation',
  134: 'router advertisement',
  135: 'neighbor solicitation',
  136: 'neighbor advertisement',
  137: 'redirect',
  138: 'router renumbering',
  139: 'who-are-you request',
  140: 'who-are-you reply',
  141: 'inverse neighbor solicitation',
  142: 'inverse neighbor advertisement',
  143: 'multicast listener report v2',
  144: 'ha discovery request',
  145: 'ha discovery reply',
  146: 'mobile router solicitation',
  147: 'mobile router advertisement',
};

const UNREACHABLE6: Readonly<Record<number, string>> = {
  0: 'unreachable route',
  1: ' unreachable prohibited',
  2: 'beyond scope',
  3: 'unreachable address',
  4: 'unreachable port',
};

const PROBLEMS = ['erroneous', 'next header', 'option', 'incomplete header chain'];

/** A message of `length` bytes as the header of IPv6 has it, and its bytes. */
export function printIcmp6(line: Line, bytes: Uint8Array, length: number): void {
  line.protocol = 'icmp6';
  if (length === 0) {
    line.put('ICMP6, length 0 (invalid)');
    return;
  }
  const reader = new Reader(bytes);
  const type = reader.u8(0);
  line.put(`ICMP6, ${NAMES6[type] ?? `unknown icmp6 type (${type})`}`);
  const code = reader.u8(1);
  const all = printMessage(line, reader, type, code, length);
  if (all) line.put(`, length ${length}`);
}

/** What a message says; false where nothing follows, not even its length. */
function printMessage(
  line: Line,
  reader: Reader,
  type: number,
  code: number,
  length: number,
): boolean {
  const address = (at: number): string => ip6Text(reader.slice(at, 16), 0);
  switch (type) {
    case 1:
      return printUnreachable(line, reader, code, address);
    case 2:
      line.put(`, mtu ${reader.u32(4)}`);
      return true;
    case 3:
      if (code === 0) line.put(` for ${address(32)}`);
      else line.put(code === 1 ? ' (reassembly)' : `, unknown code (${code})`);
      return true;
    case 4:
      reader.need(32, 16);
      if (code > 3) line.put(`, code-#${code}`);
      else line.put(`, ${PROBLEMS[code]} - octet ${reader.u32(4)}`);
      return true;
    case 128:
    case 129:
      line.put(`, id ${reader.u16(4)}, seq ${reader.u16(6)}`);
      return true;
    case 130:
      if (length === 24) printMld(line, reader);
      else if (length >= 28) printMld2Query(line, reader, length);
      else line.put(` unknown-version (len ${length}) `);
      return true;
    case 131:
    case 132:
      printMld(line, reader);
      return true;
    case 135:
      line.put(`, who has ${address(8)}`);
      return true;
    case 136:
      line.put(`, tgt is ${address(8)}`);
      return true;
    case 137:
      line.put(`, ${address(24)} to ${address(8)}`);
      return true;
    case 143:
      if (length < 8) line.put(` [invalid len ${length}]`);
      else line.put(`, ${reader.u16(6)} group record(s)`);
      return true;
    case 144:
    case 146:
      line.put(`, id 0x${reader.u16(4).toString(16).padStart(4, '0')}`);
      return true;
    default:
      return true;
  }
}

function printUnreachable(
  line: Line,
  reader: Reader,
  code: number,
  address: (at: number) => string,
): boolean {
  line.put(`, ${UNREACHABLE6[code] ?? `unknown unreach code (${code})`}`);
  if (code > 4) return false;
  if (code === 2) line.put(` ${address(32)}, source address ${address(16)}`);
  else if (code < 4) line.put(` ${address(32)}`);
  else {
    const { protocol, port } = upperLayer(reader);
    const name = protocol === 6 ? 'tcp port' : 'udp port';
    line.put(`, ${address(32)} ${name} ${port}`);
  }
  return true;
}

/** The protocol and the destination port of the packet in an error, behind its extension headers. */
function upperLayer(reader: Reader): { readonly protocol: number; readonly port: number } {
  let next = reader.u8(8 + 6);
  let at = 8 + 40;
  for (;;) {
    if (next === 6 || next === 17) return { protocol: next, port: reader.u16(at + 2) };
    if (next === 0 || next === 43 || next === 60) {
      next = reader.u8(at);
      at += (reader.u8(at + 1) + 1) * 8;
    } else if (next === 44) {
      if ((reader.u16(at + 2) & 0xfff8) !== 0) throw new Truncated();
      next = reader.u8(at);
      at += 8;
    } else if (next === 51) {
      next = reader.u8(at);
      at += (reader.u8(at + 1) + 2) * 4;
    } else throw new Truncated();
  }
}

function printMld(line: Line, reader: Reader): void {
  if (reader.bytes.length < 24) return;
  line.put(`max resp delay: ${reader.u16(4)} addr: ${ip6Text(reader.bytes, 8)}`);
}

function printMld2Query(line: Line, reader: Reader, length: number): void {
  line.put(` v2 [gaddr ${ip6Text(reader.slice(8, 16), 0)}`);
  const sources = reader.u16(26);
  if (sources > 0) {
    const all = length >= 28 + 16 * sources;
    line.put(all ? `, ${sources} source(s)` : ' [invalid number of sources]');
  }
  line.put(']');
}
