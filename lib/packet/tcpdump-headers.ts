// ARP and the routing header in tcpdump's notation: print-arp.c, print-rt6.c of tcpdump 4.99.
import { ipText, macText } from './addresses.ts';
import { NO_BYTES, u8, u16 } from './bytes.ts';
import { type Line, Reader } from './line.ts';
import type { Routing } from './types.ts';

/** The EtherTypes that have a name here. */
export const ETHERTYPES: Readonly<Record<number, string>> = {
  2048: 'IPv4',
  2054: 'ARP',
  32821: 'Reverse ARP',
  34525: 'IPv6',
};

/** Whether what follows can be printed. */
export function printRouting(line: Line, routing: Routing, size: number): boolean {
  const { type, segmentsLeft, word = 0, addresses } = routing;
  const units = size / 8 - 1;
  const old = type === 0 ? ' [Deprecated]' : '';
  line.put(`RT6 (len=${units}, type=${type}${old}, segleft=${segmentsLeft}`);
  if (type === 0 || type === 2) {
    const reserved = addresses === undefined ? new Reader(routing.data ?? NO_BYTES).u32(0) : word;
    if (reserved !== 0) line.put(`, rsv=0x${reserved.toString(16)}`);
  } else if (type === 4) {
    const tag = addresses === undefined ? new Reader(routing.data ?? NO_BYTES).u32(0) : word;
    line.put(`, last-entry=${tag >>> 24}`);
    if ((tag >>> 16) & 255) line.put(`, flags=0x${((tag >>> 16) & 255).toString(16)}`);
    line.put(`, tag=${(tag & 0xffff).toString(16)}`);
  } else {
    line.put(' (unknown type) (invalid)');
    return false;
  }
  if (addresses === undefined) {
    line.put(` (invalid length ${units}) (invalid)`);
    return false;
  }
  line.put(`${addresses.map((address, i) => `, [${i}]${address}`).join('')}) `);
  return true;
}

const HARDWARE: Readonly<Record<number, string>> = {
  1: 'Ethernet',
  6: 'TokenRing',
  7: 'ArcNet',
  15: 'FrameRelay',
  19: 'ATM',
  23: 'Strip',
  24: 'IEEE 1394',
  32: 'InfiniBand',
};

const OPERATIONS: Readonly<Record<number, string>> = {
  1: 'Request',
  2: 'Reply',
  3: 'Reverse Request',
  4: 'Reverse Reply',
  8: 'Inverse Request',
  9: 'Inverse Reply',
  10: 'NACK Reply',
};

export function printArp(line: Line, b: Uint8Array, length: number): void {
  line.protocol = 'arp';
  const h = u8(b, 4);
  const p = u8(b, 5);
  const type = u16(b, 2);
  const operation = u16(b, 6);
  const hardware = (at: number): string => (h === 0 ? '<empty>' : macText(b, at, h));
  const protocol = (at: number): string =>
    type !== 0x0800 && type !== 0x1000 ? '<wrong proto type>' : ipText(b, at);
  const [sha, spa, tha, tpa] = [8, 8 + h, 8 + h + p, 8 + 2 * h + p];
  line.put('ARP, ');
  if ((type !== 0x0800 && type !== 0x1000) || p !== 4 || h === 0) {
    const kind = HARDWARE[u16(b, 0)] ?? `Unknown Hardware (${u16(b, 0)})`;
    const unknown = `Unknown Protocol (0x${type.toString(16).padStart(4, '0')})`;
    line.put(`${kind} (len ${h}), ${ETHERTYPES[type] ?? unknown} (len ${p}), length ${length}`);
    return;
  }
  line.put(`${OPERATIONS[operation] ?? `Unknown (${operation})`} `);
  switch (operation) {
    case 1: {
      const target = macText(b, tha, h);
      const known = /[^0:]/.test(target) ? ` (${target})` : '';
      line.put(`who-has ${protocol(tpa)}${known} tell ${protocol(spa)}`);
      break;
    }
    case 2:
      line.put(`${protocol(spa)} is-at ${hardware(sha)}`);
      break;
    case 3:
    case 8:
      line.put(`who-is ${hardware(tha)} tell ${hardware(sha)}`);
      break;
    case 4:
      line.put(`${hardware(tha)} at ${protocol(tpa)}`);
      break;
    case 9:
      line.put(`${hardware(sha)} at ${protocol(spa)}`);
      break;
    default:
      return;
  }
  line.put(`, length ${length}`);
}
