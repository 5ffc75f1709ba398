// The values of socket options as strace prints them: those that it decodes, of the lengths that it decodes.
import { inet_ntop } from '../calls/names.ts';
import { SOL_NETLINK, SOL_SOCKET } from '../values/constants.generated.ts';
import { errnoName } from '../values/errors.ts';
import { littleEndian, longSize } from '../values/struct.ts';
import { hexBytes, list, memory, namesOf, POINTER, type Style, value } from './format.ts';
import { optionName } from './option-names.ts';
import { richOption } from './rich.ts';
import { interfaceIndex, sockaddrText } from './sockaddr.ts';

/** A value of `data.length` bytes; undefined where it is shown as any other. */
type Show = (data: Uint8Array, view: DataView, style: Style) => string | undefined;

/** How an option is shown where it was got, and where it is set. */
interface Shows {
  readonly get?: Show;
  readonly set?: Show;
}

function int(view: DataView, offset = 0): number {
  return view.getInt32(offset, littleEndian);
}

/** Bytes in hexadecimal, as strace has what is too short. */
function tooShort(data: Uint8Array, style: Style): string {
  const shown = data.subarray(0, style.stringSize);
  return `${hexBytes(shown)}${shown.length < data.length ? '...' : ''}`;
}

/** One whose memory is only shown if there is enough of it. */
function from(size: number, show: Show): Show {
  return (data, view, style) => (data.length < size ? POINTER : show(data, view, style));
}

function exactly(size: number, show: Show): Show {
  return (data, view, style) => (data.length === size ? show(data, view, style) : POINTER);
}

/** Integers by name, as far as the kernel gave them: the last one may be cut. */
function integers(names: readonly string[], signed: boolean): Show {
  return (data, view, style) => {
    const fields = names.flatMap((name, i) => {
      const rest = data.subarray(4 * i, 4 * i + 4);
      if (rest.length === 0) return [];
      if (rest.length < 4) return [`${name}=${tooShort(rest, style)}`];
      return [`${name}=${signed ? int(view, 4 * i) : view.getUint32(4 * i, littleEndian)}`];
    });
    return `{${fields.join(', ')}}`;
  };
}

const oneInt: Show = (_data, view) => `[${int(view)}]`;

/** Where strace knows that it is an int. */
const intLike: Shows = {
  get: (data, view, style) => (data.length < 4 ? tooShort(data, style) : oneInt(data, view, style)),
  set: from(4, oneInt),
};

const rehash = namesOf('SOCK_TXREHASH_DISABLED SOCK_TXREHASH_ENABLED SOCK_TXREHASH_DEFAULT');

function rehashText(view: DataView): string {
  const number = int(view);
  const name = rehash.find(([each]) => each === number)?.[1];
  return `[${name ?? `${number} /* SOCK_TXREHASH_??? */`}]`;
}

const linger = ['l_onoff', 'l_linger'];

const INSTRUCTION = 8;
const MOST_INSTRUCTIONS = 4096;

function isProgram(size: number): boolean {
  return size % INSTRUCTION === 0 && size / INSTRUCTION <= MOST_INSTRUCTIONS;
}

/** The instructions of a program, which the addon gives to the kernel in a struct of its own. */
const program: Show = (data) =>
  isProgram(data.length) ? `{len=${data.length / INSTRUCTION}, filter=${POINTER}}` : POINTER;

const membership: Shows = {
  set: from(8, (data) => {
    const [group, near] = [data.subarray(0, 4), data.subarray(4, 8)].map((each) =>
      inet_ntop(2, each),
    );
    return `{imr_multiaddr=inet_addr("${group}"), imr_interface=inet_addr("${near}")}`;
  }),
};

const membership6: Shows = {
  set: from(20, (data, view) => {
    const group = inet_ntop(10, data.subarray(0, 16));
    return `{inet_pton(AF_INET6, "${group}", &ipv6mr_multiaddr), ipv6mr_interface=${interfaceIndex(int(view, 16))}}`;
  }),
};

const groupRequest: Shows = {
  set: from(
    136,
    (data, view, style) =>
      `{gr_interface=${interfaceIndex(int(view))}, gr_group=${sockaddrText(data.subarray(8, 136), style)}}`,
  ),
};

const ring: Shows = {
  set: exactly(
    16,
    integers(['tp_block_size', 'tp_block_nr', 'tp_frame_size', 'tp_frame_nr'], false),
  ),
};

const memberships = namesOf(
  'PACKET_MR_MULTICAST PACKET_MR_PROMISC PACKET_MR_ALLMULTI PACKET_MR_UNICAST',
);

const packetMembership: Shows = {
  set: exactly(16, (data, view) => {
    const [type, size] = [view.getUint16(4, littleEndian), view.getUint16(6, littleEndian)];
    const address = [...data.subarray(8, 8 + size)].map((byte) =>
      byte.toString(16).padStart(2, '0'),
    );
    return `{mr_ifindex=${interfaceIndex(int(view))}, mr_type=${value(memberships, type, 'PACKET_MR_???')}, mr_alen=${size}, mr_address=${address.join(':')}}`;
  }),
};

const icmpTypes = namesOf(
  'ICMP_ECHOREPLY ICMP_DEST_UNREACH ICMP_SOURCE_QUENCH ICMP_REDIRECT ICMP_ECHO ICMP_TIME_EXCEEDED ICMP_PARAMETERPROB ICMP_TIMESTAMP ICMP_TIMESTAMPREPLY ICMP_INFO_REQUEST ICMP_INFO_REPLY ICMP_ADDRESS ICMP_ADDRESSREPLY',
);

/** The messages that pass not; where most do not, those that pass, behind a tilde. */
const icmpFilter: Show = (data) => {
  if (data.length === 0) return POINTER;
  const word = new Uint8Array(4).fill(0xff);
  word.set(data.subarray(0, 4));
  const all = new DataView(word.buffer).getUint32(0, littleEndian);
  const bits = Array.from({ length: 32 }, (_, i) => i);
  const isIn = (i: number): boolean => ((all >>> i) & 1) === 1;
  const most = bits.filter(isIn).length > 16;
  const shown = bits.filter((i) => isIn(i) !== most);
  return `${most ? '~' : ''}[${shown.map((i) => value(icmpTypes, i, 'ICMP_???')).join(' ')}]`;
};

const netlink: Shows = { get: oneInt, set: from(4, oneInt) };

/** Of the options of these levels without an entry, what is shown. */
const ofLevel: Readonly<Record<number, Shows>> = {
  [SOL_NETLINK]: netlink,
};

const shows: Readonly<Record<string, Shows>> = {
  SO_LINGER: { get: integers(linger, true), set: from(8, integers(linger, true)) },
  SO_PEERCRED: { get: integers(['pid', 'uid', 'gid'], true) },
  SO_ERROR: {
    get: (data, view, style) =>
      data.length < 4
        ? tooShort(data, style)
        : `[${int(view) === 0 ? 0 : errnoName(view.getUint32(0, littleEndian))}]`,
  },
  SO_TXREHASH: {
    get: (data, view, style) => (data.length < 4 ? tooShort(data, style) : rehashText(view)),
    set: from(4, (_data, view) => rehashText(view)),
  },
  SO_GET_FILTER: { get: () => POINTER },
  SO_ATTACH_FILTER: { set: program },
  SO_ATTACH_REUSEPORT_CBPF: { set: program },
  IP_ADD_MEMBERSHIP: membership,
  IP_DROP_MEMBERSHIP: membership,
  IPV6_ADD_MEMBERSHIP: membership6,
  IPV6_DROP_MEMBERSHIP: membership6,
  IPV6_JOIN_ANYCAST: membership6,
  IPV6_LEAVE_ANYCAST: membership6,
  MCAST_JOIN_GROUP: groupRequest,
  MCAST_LEAVE_GROUP: groupRequest,
  PACKET_RX_RING: ring,
  PACKET_TX_RING: ring,
  PACKET_ADD_MEMBERSHIP: packetMembership,
  PACKET_DROP_MEMBERSHIP: packetMembership,
  PACKET_STATISTICS: { get: integers(['tp_packets', 'tp_drops', 'tp_freeze_q_cnt'], false) },
  ICMP_FILTER: { get: icmpFilter, set: icmpFilter },
  NETLINK_LIST_MEMBERSHIPS: {
    get: (data, view, style) =>
      list(
        Array.from({ length: Math.floor(data.length / 4) }, (_, i) =>
          String(view.getUint32(4 * i, littleEndian)),
        ),
        style,
      ),
    set: from(4, oneInt),
  },
};

const intLikes: ReadonlySet<string> = new Set(
  `SO_DEBUG SO_REUSEADDR SO_DONTROUTE SO_BROADCAST SO_SNDBUF SO_RCVBUF SO_KEEPALIVE SO_OOBINLINE SO_NO_CHECK SO_PRIORITY
  SO_BSDCOMPAT SO_REUSEPORT SO_PASSCRED SO_RCVLOWAT SO_SNDLOWAT SO_DETACH_FILTER SO_TIMESTAMP_OLD SO_ACCEPTCONN
  SO_SNDBUFFORCE SO_RCVBUFFORCE SO_PASSSEC SO_TIMESTAMPNS_OLD SO_MARK SO_TIMESTAMPING_OLD SO_RXQ_OVFL SO_WIFI_STATUS
  SO_PEEK_OFF SO_NOFCS SO_LOCK_FILTER SO_SELECT_ERR_QUEUE SO_BUSY_POLL SO_INCOMING_CPU SO_CNX_ADVICE
  SO_INCOMING_NAPI_ID SO_ZEROCOPY SO_TIMESTAMP_NEW SO_TIMESTAMPNS_NEW SO_TIMESTAMPING_NEW SO_DETACH_REUSEPORT_BPF
  SO_PREFER_BUSY_POLL SO_BUSY_POLL_BUDGET SO_RESERVE_MEM SO_RCVMARK`.split(/\s+/),
);

function showsOf(name: string, level: number): Shows | undefined {
  return shows[name] ?? (level === SOL_SOCKET && intLikes.has(name) ? intLike : ofLevel[level]);
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
  const name = optionName(level, option, set) ?? '';
  const known = showsOf(name, level);
  const show = set ? known?.set : known?.get;
  // What strace decodes stays as it has it.
  const rich =
    style.rich && show === undefined ? richOption(level, option, data, style) : undefined;
  const shown = rich ?? show?.(data, view, style);
  if (shown !== undefined) return shown;
  return data.length === 4 ? `[${int(view)}]` : memory(data, style);
}

/** struct sock_fprog */
const PROGRAM_SIZE = 2 * longSize;

/** What the kernel is given for a value: of a program, the struct around it, which is the addon's. */
export function givenValue(
  level: number,
  option: number,
  data: Uint8Array | null,
  size: number,
  style: Style,
): readonly [text: string, size: number] {
  const name = optionName(level, option, true) ?? '';
  const text = data === null ? 'NULL' : optionValue(level, option, data, true, style);
  if (!isProgram(size)) return [text, size];
  if (shows[name]?.set === program) {
    return [data === null ? '{len=0, filter=NULL}' : text, PROGRAM_SIZE];
  }
  if (name !== 'PACKET_FANOUT_DATA') return [text, size];
  const struct = new Uint8Array(PROGRAM_SIZE);
  const view = new DataView(struct.buffer);
  view.setUint16(0, size / INSTRUCTION, littleEndian);
  if (longSize === 8 && data !== null) view.setBigUint64(8, BigInt(POINTER), littleEndian);
  return [memory(struct, style), PROGRAM_SIZE];
}
