// Control messages and message headers as strace prints them.
import { inet_ntop } from '../calls/names.ts';
import { littleEndian, longSize } from '../values/struct.ts';
import {
  hex,
  list,
  memory,
  type Names,
  namesOf,
  POINTER,
  quoted,
  type Style,
  value,
} from './format.ts';
import { levelText, optionName } from './option-names.ts';
import { richControl } from './rich.ts';
import { interfaceIndex, sockaddrText } from './sockaddr.ts';

const SOCKET = 1;
const IP = 0;

/** The types of the levels that have names for them. */
const kinds: Readonly<Record<number, { readonly names: Names; readonly unknown: string }>> = {
  [SOCKET]: {
    names: namesOf(`
      SCM_RIGHTS SCM_CREDENTIALS SCM_SECURITY SCM_PIDFD=4 SO_WIFI_STATUS SO_TXTIME SO_TIMESTAMP_OLD SO_TIMESTAMPNS_OLD
      SO_TIMESTAMPING_OLD SO_TIMESTAMP_NEW SO_TIMESTAMPNS_NEW SO_TIMESTAMPING_NEW SCM_TIMESTAMPING_OPT_STATS
      SCM_TIMESTAMPING_PKTINFO SCM_DEVMEM_LINEAR=78 SCM_DEVMEM_DMABUF=79 SCM_TS_OPT_ID=81 SCM_INQ=84
    `),
    unknown: 'SCM_???',
  },
  [IP]: {
    names: namesOf(`
      IP_TOS IP_TTL IP_RECVOPTS IP_RETOPTS IP_PKTINFO IP_RECVERR IP_ORIGDSTADDR IP_CHECKSUM IP_PROTOCOL=52 SCM_SECURITY
    `),
    unknown: 'IP_???',
  },
};

function int(view: DataView, offset: number): number {
  return view.getInt32(offset, littleEndian);
}

function unsigned(view: DataView, offset: number): number {
  return view.getUint32(offset, littleEndian);
}

function long(view: DataView, offset: number): bigint {
  return longSize === 8
    ? view.getBigInt64(offset, littleEndian)
    : BigInt(view.getInt32(offset, littleEndian));
}

type Show = (view: DataView, data: Uint8Array, style: Style) => string;

/** How the data of a type is shown, and how much of it there must be. */
type Row = readonly [least: number, show: Show];

const UNAVAILABLE = '???';

/** One time or several; without data for all of them none. */
function times(count: number, fraction: 'tv_usec' | 'tv_nsec', wide: boolean): Row {
  const size = wide ? 8 : longSize;
  const part = (view: DataView, offset: number): bigint =>
    wide ? view.getBigInt64(offset, littleEndian) : long(view, offset);
  return [
    1,
    (view, _data, style) => {
      if (view.byteLength < 2 * size * count) return UNAVAILABLE;
      const all = Array.from(
        { length: count },
        (_, i) =>
          `{tv_sec=${part(view, 2 * size * i)}, ${fraction}=${part(view, 2 * size * i + size)}}`,
      );
      return count === 1 ? (all[0] ?? '') : list(all, style);
    },
  ];
}

/** A number of a user or group; that of nobody is -1. */
function id(number: number): number {
  return number === 0xffffffff ? -1 : number;
}

/** As many numbers as there are. */
const numbers: Row = [
  4,
  (view, _data, style) =>
    list(
      Array.from({ length: Math.floor(view.byteLength / 4) }, (_, i) =>
        String(unsigned(view, 4 * i)),
      ),
      style,
    ),
];

const bytesInHex: Row = [1, (_view, data, style) => list([...data].map(hexByte), style)];

function hexByte(byte: number): string {
  return byte === 0 ? '0' : `0x${byte.toString(16)}`;
}

const security: Row = [1, (_view, data) => quoted(data)];

const byName: Readonly<Record<string, Row>> = {
  SCM_RIGHTS: [
    4,
    (view, _data, style) =>
      list(
        Array.from({ length: Math.floor(view.byteLength / 4) }, (_, i) =>
          style.fd(int(view, 4 * i)),
        ),
        style,
      ),
  ],
  SCM_CREDENTIALS: [
    12,
    (view) => `{pid=${int(view, 0)}, uid=${id(unsigned(view, 4))}, gid=${id(unsigned(view, 8))}}`,
  ],
  SCM_SECURITY: security,
  SO_TIMESTAMP_OLD: times(1, 'tv_usec', false),
  SO_TIMESTAMPNS_OLD: times(1, 'tv_nsec', false),
  SO_TIMESTAMPING_OLD: times(3, 'tv_nsec', false),
  SO_TIMESTAMP_NEW: times(1, 'tv_usec', true),
  SO_TIMESTAMPNS_NEW: times(1, 'tv_nsec', true),
  SO_TIMESTAMPING_NEW: times(3, 'tv_nsec', true),
  IP_PKTINFO: [
    12,
    (view, data) =>
      `{ipi_ifindex=${interfaceIndex(int(view, 0))}, ipi_spec_dst=inet_addr("${inet_ntop(2, data.subarray(4, 8))}"), ipi_addr=inet_addr("${inet_ntop(2, data.subarray(8, 12))}")}`,
  ],
  IP_TTL: numbers,
  IP_TOS: bytesInHex,
  IP_RECVOPTS: bytesInHex,
  IP_RETOPTS: bytesInHex,
  IP_RECVERR: [
    32,
    (view, data, style) =>
      `{ee_errno=${unsigned(view, 0)}, ee_origin=${data[4]}, ee_type=${data[5]}, ee_code=${data[6]}, ee_info=${unsigned(view, 8)}, ee_data=${unsigned(view, 12)}, offender=${sockaddrText(data.subarray(16, 32), style)}}`,
  ],
  IP_ORIGDSTADDR: [16, (_view, data, style) => sockaddrText(data, style)],
  IP_CHECKSUM: numbers,
};

/** The type of a message, and its data as far as they are shown. */
function typeAndData(level: number, type: number, message: Uint8Array, style: Style): string {
  const kind = kinds[level];
  const typeText =
    kind === undefined
      ? ((style.rich ? optionName(level, type, false) : undefined) ?? hex(type))
      : value(kind.names, type, kind.unknown);
  const data = message.subarray(longSize + 8);
  const name = kind?.names.find(([each]) => each === type)?.[1];
  const row = name === undefined ? undefined : byName[name];
  let shown: string | undefined;
  if (row !== undefined && data.length >= row[0]) {
    shown = row[1](new DataView(data.buffer, data.byteOffset, data.length), data, style);
  } else if (style.rich && data.length > 0) {
    shown = richControl(message, style) ?? memory(data, style);
  }
  return shown === undefined ? typeText : `${typeText}, cmsg_data=${shown}`;
}

/** The control buffer of a message, `controllen` bytes of it. */
export function controlText(buffer: Uint8Array, style: Style): string {
  const header = longSize + 8;
  if (buffer.length < header) return POINTER;
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length);
  const messages: string[] = [];
  let at = 0;
  while (buffer.length - at >= header) {
    const length =
      longSize === 8 ? view.getBigUint64(at, littleEndian) : BigInt(unsigned(view, at));
    const level = int(view, at + longSize);
    const type = int(view, at + longSize + 4);
    const there = Math.min(Number(length), buffer.length - at);
    const message = buffer.subarray(at, at + Math.max(there, header));
    messages.push(
      `{cmsg_len=${length}, cmsg_level=${levelText(level, 'SOL_???')}, cmsg_type=${typeAndData(level, type, message, style)}}`,
    );
    if (there < header) {
      at += header;
      break;
    }
    // What reaches to the end or beyond it is the last.
    const next = (Math.min(Number(length), buffer.length) + longSize - 1) & ~(longSize - 1);
    if (next >= buffer.length - at) {
      at = buffer.length;
      break;
    }
    at += next;
  }
  if (at < buffer.length) messages.push(`... /* ${POINTER} */`);
  return `[${messages.join(', ')}]`;
}
