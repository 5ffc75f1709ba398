// Socket options as strace prints them: names, and the values that it decodes.
import { native } from '../addon/binding.ts';
import { inet_ntop } from '../calls/names.ts';
import { levelTable, optionTable } from '../values/option-table.generated.ts';
import { littleEndian } from '../values/struct.ts';
import { memory, type Names, namesOf, POINTER, type Style, value } from './format.ts';
import { richOption } from './rich.ts';
import { interfaceIndex } from './sockaddr.ts';

/** Levels; strace has the SOL_ names. */
const levels = namesOf(
  'SOL_IP SOL_SOCKET SOL_TCP SOL_UDP SOL_IPV6 SOL_ICMPV6 SOL_SCTP SOL_UDPLITE SOL_RAW SOL_PACKET SOL_NETLINK SOL_ALG SOL_TLS SOL_XDP SOL_MPTCP',
);

/** strace's names for the options that have an old and a new form. */
const renamed: Readonly<Record<string, string>> = {
  SO_RCVTIMEO: 'SO_RCVTIMEO_OLD',
  SO_SNDTIMEO: 'SO_SNDTIMEO_OLD',
  SO_TIMESTAMP: 'SO_TIMESTAMP_OLD',
  SO_TIMESTAMPNS: 'SO_TIMESTAMPNS_OLD',
  SO_TIMESTAMPING: 'SO_TIMESTAMPING_OLD',
};

/** The options of each level by number. */
const options: ReadonlyMap<number, Names> = new Map(
  levelTable.map(([name, space]): [number, Names] => [
    native.constants[name] ?? -1,
    optionTable
      .filter((row) => row.spaces.includes(space))
      .flatMap((row): [number, string][] => {
        const number = native.constants[row.name];
        return number === undefined ? [] : [[number, renamed[row.name] ?? row.name]];
      }),
  ]),
);

/** The level's prefix, for options without a name. */
const prefixes: Readonly<Record<number, string>> = {
  0: 'IP_???',
  1: 'SO_???',
  6: 'TCP_???',
  17: 'UDP_???',
  41: 'IPV6_???',
  255: 'RAW_???',
  263: 'PACKET_???',
  270: 'NETLINK_???',
};

/** The level and the option. */
export function optionNames(level: number, option: number): string {
  const known = options.get(level);
  const prefix = prefixes[level];
  const name =
    known === undefined || prefix === undefined ? String(option) : value(known, option, prefix);
  return `${value(levels, level, 'SOL_??')}, ${name}`;
}

/** The name alone. */
export function optionName(level: number, option: number): string | undefined {
  return options.get(level)?.find(([number]) => number === option)?.[1];
}

type Show = (data: Uint8Array, view: DataView, style: Style) => string | undefined;

function int(view: DataView, offset: number): number {
  return view.getInt32(offset, littleEndian);
}

/** The structs that strace decodes, by option. */
const shows: Readonly<Record<string, Show>> = {
  SO_LINGER: (data, view) =>
    data.length < 8 ? undefined : `{l_onoff=${int(view, 0)}, l_linger=${int(view, 4)}}`,
  SO_PEERCRED: (data, view) =>
    data.length < 12
      ? undefined
      : `{pid=${int(view, 0)}, uid=${int(view, 4)}, gid=${int(view, 8)}}`,
  SO_BINDTODEVICE: text,
  TCP_CONGESTION: text,
  TCP_ULP: text,
  IP_MULTICAST_IF: (data) => (data.length === 4 ? `inet_addr("${inet_ntop(2, data)}")` : undefined),
  IP_ADD_MEMBERSHIP: membership,
  IP_DROP_MEMBERSHIP: membership,
  IPV6_ADD_MEMBERSHIP: membership6,
  IPV6_DROP_MEMBERSHIP: membership6,
  IPV6_JOIN_GROUP: membership6,
  IPV6_LEAVE_GROUP: membership6,
};

function text(data: Uint8Array, _view: DataView, style: Style): string | undefined {
  return data.length === 4 ? undefined : memory(data, style);
}

function membership(data: Uint8Array): string | undefined {
  if (data.length < 8) return undefined;
  const [group, near] = [data.subarray(0, 4), data.subarray(4, 8)].map((each) =>
    inet_ntop(2, each),
  );
  return `{imr_multiaddr=inet_addr("${group}"), imr_interface=inet_addr("${near}")}`;
}

function membership6(data: Uint8Array, view: DataView): string | undefined {
  if (data.length < 20) return undefined;
  const group = inet_ntop(10, data.subarray(0, 16));
  return `{inet_pton(AF_INET6, "${group}", &ipv6mr_multiaddr), ipv6mr_interface=${interfaceIndex(int(view, 16))}}`;
}

/** What is too short for an int: bytes in hexadecimal, or only where they are. */
function short(data: Uint8Array, set: boolean, style: Style): string {
  if (set) return POINTER;
  const shown = [...data.subarray(0, style.stringSize)];
  const text = shown.map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
  return `"${text}"${shown.length < data.length ? '...' : ''}`;
}

/** The value of an option of `data.length` bytes. */
export function optionValue(
  level: number,
  option: number,
  data: Uint8Array,
  set: boolean,
  style: Style,
): string {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const name = optionName(level, option) ?? '';
  const show = shows[name];
  // Of names strace shows the whole memory.
  const rich =
    style.rich && (show === undefined || show === text)
      ? richOption(level, option, data, style)
      : undefined;
  const shown = rich ?? show?.(data, view, style);
  if (shown !== undefined) return shown;
  if (data.length === 4) return `[${int(view, 0)}]`;
  if (data.length < 4) return short(data, set, style);
  return memory(data, style);
}
