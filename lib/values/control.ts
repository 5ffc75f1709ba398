// Control messages, typed both ways: cmsg(3), unix(7), ip(7), ipv6(7), packet(7)
import { native } from '../addon/binding.ts';
import * as raw from '../addon/calls.ts';
import { elements, integer, onlyFields, wrongType } from './arguments.ts';
import type * as constants from './constants.generated.ts';
import { attached, bytesOf } from './memory.ts';
import type { Ip6Mtuinfo, Ucred } from './option-values.ts';
import { type Fd, fdOf } from './own.ts';
import { type Address, type AddressInput, decode as decodeAddress, sockaddr } from './sockaddr.ts';
import {
  be32,
  type Fields,
  i32,
  in_addr,
  in6_addr,
  littleEndian,
  long,
  longSize,
  struct,
  u8,
  u16,
  u32,
  u64,
} from './struct.ts';
import { type TcpStats, tcpStats } from './tcp-stats.ts';
import { stringOf } from './text.ts';

/** What every control message has. */
export interface ControlHeader {
  /** `SOL_SOCKET`, `IPPROTO_IP`, ... */
  readonly level: number;
  /** `SCM_RIGHTS`, `IP_PKTINFO`, ... */
  readonly type: number;
}

/** A time with nanoseconds. */
export interface Timespec {
  readonly sec: number;
  readonly nsec: number;
}

/** struct scm_timestamping: when a packet came or went, by each clock; zero where the kernel has no such time. */
export interface Timestamps {
  readonly software: Timespec;
  readonly legacy: Timespec;
  readonly hardware: Timespec;
}

/** struct sock_extended_err: ip(7) */
export interface ExtendedError {
  readonly errno: number;
  /** `SO_EE_ORIGIN_*` */
  readonly origin: number;
  readonly type: number;
  readonly code: number;
  /** Of EMSGSIZE the path's MTU. */
  readonly info: number;
  readonly data: number;
}

/** What each kind of control message holds, by the name of the constant that is its type. */
export interface ControlValues {
  /** Open files. The receiver owns its numbers of them. */
  SCM_RIGHTS: { readonly fds: readonly number[] };
  SCM_CREDENTIALS: Ucred;
  /** The sender's process as a pidfd, which the receiver owns. Linux 6.5. */
  SCM_PIDFD: { readonly pidfd: number };
  /** The sender's security context. */
  SCM_SECURITY: { readonly label: string };
  SO_TIMESTAMP: { readonly sec: number; readonly usec: number };
  SO_TIMESTAMP_NEW: { readonly sec: number; readonly usec: number };
  SO_TIMESTAMPNS: Timespec;
  SO_TIMESTAMPNS_NEW: Timespec;
  /** Zero where the kernel has no such time. */
  SO_TIMESTAMPING: Timestamps;
  SO_TIMESTAMPING_NEW: Timestamps;
  /** Packets that the socket dropped since it was made, modulo 2^32; absent while there was none. */
  SO_RXQ_OVFL: { readonly dropped: number };
  SO_MARK: { readonly mark: number };
  SO_PRIORITY: { readonly priority: number };
  /** The bytes left in the receive queue. */
  SO_INQ: { readonly inq: number };
  /** What TCP knew of the connection when it was sent, of SOF_TIMESTAMPING_OPT_STATS: names as in TCP_INFO. */
  SCM_TIMESTAMPING_OPT_STATS: { readonly stats: TcpStats };
  /** When to send, in nanoseconds of the socket's clock. */
  SCM_TXTIME: { readonly txtime: bigint | number };
  IP_PKTINFO: { readonly ifindex: number; readonly spec_dst: string; readonly addr: string };
  IP_TTL: { readonly ttl: number };
  IP_TOS: { readonly tos: number };
  IP_RECVERR: { readonly error: ExtendedError; readonly offender: Address | undefined };
  IP_ORIGDSTADDR: { readonly address: AddressInput };
  IP_RECVFRAGSIZE: { readonly fragsize: number };
  IPV6_PKTINFO: { readonly addr: string; readonly ifindex: number };
  IPV6_HOPLIMIT: { readonly hoplimit: number };
  IPV6_TCLASS: { readonly tclass: number };
  /** Traffic class and flow label: the first 32 bits of the header without the version. */
  IPV6_FLOWINFO: { readonly flowinfo: number };
  IPV6_RECVERR: { readonly error: ExtendedError; readonly offender: Address | undefined };
  IPV6_ORIGDSTADDR: { readonly address: AddressInput };
  IPV6_PATHMTU: { readonly mtuinfo: Ip6Mtuinfo };
  IPV6_RECVFRAGSIZE: { readonly fragsize: number };
  /** The size of the segments that one send is cut into. */
  UDP_SEGMENT: { readonly segment: number };
  /** The size of the datagrams that one receive holds. */
  UDP_GRO: { readonly segment: number };
  /** The bytes left in the receive queue. */
  TCP_CM_INQ: { readonly inq: number };
  /** A time that a packet was sent at, from the error queue. */
  PACKET_TX_TIMESTAMP: { readonly error: ExtendedError; readonly offender: Address | undefined };
  PACKET_AUXDATA: {
    /** `TP_STATUS_*` */
    readonly status: number;
    readonly len: number;
    readonly snaplen: number;
    readonly mac: number;
    readonly net: number;
    readonly vlan_tci: number;
    readonly vlan_tpid: number;
  };
  NETLINK_PKTINFO: { readonly group: number };
  /** `ALG_OP_ENCRYPT` or `ALG_OP_DECRYPT`, for the sockets of AF_ALG; so are the next two. */
  ALG_SET_OP: { readonly op: number };
  ALG_SET_IV: { readonly iv: Uint8Array };
  /** How many of the bytes that are sent are only authenticated. */
  ALG_SET_AEAD_ASSOCLEN: { readonly assoclen: number };
  TLS_GET_RECORD_TYPE: { readonly record_type: number };
  /** Of the record that is sent, where it is none of application data. */
  TLS_SET_RECORD_TYPE: { readonly record_type: number };
}

/** The level of a kind, by the beginning of its name. */
type LevelOfKind<Name extends string> = Name extends `SO_${string}` | `SCM_${string}`
  ? typeof constants.SOL_SOCKET
  : Name extends `IP_${string}`
    ? typeof constants.SOL_IP
    : Name extends `IPV6_${string}`
      ? typeof constants.SOL_IPV6
      : Name extends `TCP_${string}`
        ? typeof constants.SOL_TCP
        : Name extends `UDP_${string}`
          ? typeof constants.SOL_UDP
          : Name extends `PACKET_${string}`
            ? typeof constants.SOL_PACKET
            : Name extends `NETLINK_${string}`
              ? typeof constants.SOL_NETLINK
              : Name extends `ALG_${string}`
                ? typeof constants.SOL_ALG
                : typeof constants.SOL_TLS;

/** A control message of a kind that the library knows. */
export type KnownControl = {
  [Name in keyof ControlValues]: ControlValues[Name] & {
    readonly level: LevelOfKind<Name>;
    readonly type: (typeof constants)[Name];
  };
}[keyof ControlValues];

/**
 * A control message of any other kind. One of a known kind whose bytes are fewer than its struct, which only a control
 * buffer that was too small can bring (`MSG_CTRUNC`), has `data` at run time, too.
 */
export interface UnknownControl {
  /** The kernel's numbers; to the compiler some that no known kind has. */
  readonly level: -1;
  readonly type: -1;
  readonly data: Uint8Array;
}

/**
 * A control message. `level` and `type` tell the kinds apart, for the compiler, too:
 * `if (message.level === SOL_SOCKET && message.type === SCM_RIGHTS) message.fds`; so does `in`: `'fds' in message`.
 */
export type ControlMessage = KnownControl | UnknownControl;

/** A control message to send: as one that is received, with any numbers; fds may be owned ones. */
export type ControlInput = ControlHeader &
  (
    | ControlValues[keyof ControlValues]
    | { readonly fds: readonly Fd[] }
    | { readonly data: Uint8Array }
  );

/** How the data of one kind becomes fields and back. */
interface Kind {
  decode(data: Uint8Array): object;
  encode(message: object, name: string): Uint8Array;
}

/** A kind whose data is a struct. */
function fields(table: Fields): Kind {
  const { size, decode, encode } = struct<object>(table);
  return {
    decode: (data) => {
      if (data.byteLength < size) throw wrongType('data', `${size} bytes`, data.byteLength);
      return decode(data.subarray(0, size));
    },
    encode,
  };
}

function view(data: Uint8Array): DataView {
  return new DataView(data.buffer, data.byteOffset, data.byteLength);
}

/** A kind with one number, of as many bytes as the kernel has it in: one, two or four. */
function small(name: string): Kind {
  const whole = fields({ [name]: i32 });
  return {
    decode: (data) => {
      if (data.byteLength >= 4) return whole.decode(data);
      if (data.byteLength >= 2) return { [name]: u16.get(view(data), 0) };
      return { [name]: u8.get(view(data), 0) };
    },
    encode: whole.encode,
  };
}

const rights: Kind = {
  decode: (data) => ({
    fds: Array.from({ length: Math.floor(data.byteLength / 4) }, (_, i) =>
      i32.get(view(data), 4 * i),
    ),
  }),
  encode: (message, name) => {
    onlyFields(name, message, ['fds']);
    const fds = elements(
      `${name}.fds`,
      'an array of fds',
      (message as { readonly fds: readonly Fd[] }).fds,
    );
    const numbers = Array.from(fds, (fd, i) =>
      integer(`${name}.fds[${i}]`, fdOf(fd), -0x80000000, 0x7fffffff),
    );
    return new Uint8Array(Int32Array.from(numbers).buffer);
  },
};

const label: Kind = {
  decode: (data) => ({ label: stringOf(data) }),
  encode: (message, name) => {
    onlyFields(name, message, ['label']);
    return bytesOf(`${name}.label`, (message as ControlValues['SCM_SECURITY']).label);
  },
};

/** struct af_alg_iv: its length, then its bytes. */
const iv: Kind = {
  decode: (data) => ({ iv: data.slice(4, 4 + u32.get(view(data), 0)) }),
  encode: (message, name) => {
    onlyFields(name, message, ['iv']);
    const given = bytesOf(`${name}.iv`, (message as ControlValues['ALG_SET_IV']).iv);
    return attached(`${name}.iv`, () => {
      const data = new Uint8Array(4 + given.byteLength);
      u32.set(view(data), 0, given.byteLength, `${name}.iv`);
      data.set(given, 4);
      return data;
    });
  },
};

const timespec = struct<Timespec>({ sec: long, nsec: long }).field;

const address: Kind = {
  decode: (data) => ({ address: decodeAddress(data, data.byteLength) }),
  encode: (message, name) => {
    onlyFields(name, message, ['address']);
    return sockaddr((message as { address: AddressInput }).address);
  },
};

const extendedError = struct<ExtendedError>({
  errno: u32,
  origin: u8,
  type: u8,
  code: u8,
  _pad: u8,
  info: u32,
  data: u32,
});

/** The error, then the address of the node that reported it, AF_UNSPEC where none did. */
const recverr: Kind = {
  decode: (data) => {
    const { size } = extendedError;
    if (data.byteLength < size) throw wrongType('data', `${size} bytes`, data.byteLength);
    const error = extendedError.decode(data.subarray(0, size));
    const rest = data.subarray(size);
    const offender = rest.byteLength < 2 ? undefined : decodeAddress(rest, rest.byteLength);
    return { error, offender: offender?.family === 0 ? undefined : offender };
  },
  encode: (message, name) => {
    onlyFields(name, message, ['error', 'offender']);
    return extendedError.encode((message as ControlValues['IP_RECVERR']).error, `${name}.error`);
  },
};

const stats: Kind = {
  decode: (data) => ({ stats: tcpStats(data) }),
  encode: (_, name) => {
    throw wrongType(name, 'a kind that can be sent', 'SCM_TIMESTAMPING_OPT_STATS');
  },
};

const mtuinfo: Kind = {
  decode: (data) => ({
    mtuinfo: { addr: decodeAddress(data, 28), mtu: u32.get(view(data), 28) },
  }),
  encode: (_, name) => {
    throw wrongType(name, 'a kind that can be sent', 'IPV6_PATHMTU');
  },
};

/** Every kind that is known: its level, and the names of its type (the first counts where two have one number). */
const kindTable = (): readonly (readonly [level: string, type: string, kind: Kind])[] => [
  ['SOL_SOCKET', 'SCM_RIGHTS', rights],
  ['SOL_SOCKET', 'SCM_CREDENTIALS', fields({ pid: i32, uid: u32, gid: u32 })],
  ['SOL_SOCKET', 'SCM_PIDFD', fields({ pidfd: i32 })],
  ['SOL_SOCKET', 'SCM_SECURITY', label],
  ['SOL_SOCKET', 'SO_TIMESTAMP', fields({ sec: long, usec: long })],
  ['SOL_SOCKET', 'SO_TIMESTAMP_NEW', fields({ sec: long, usec: long })],
  ['SOL_SOCKET', 'SO_TIMESTAMPNS', fields({ sec: long, nsec: long })],
  ['SOL_SOCKET', 'SO_TIMESTAMPNS_NEW', fields({ sec: long, nsec: long })],
  [
    'SOL_SOCKET',
    'SO_TIMESTAMPING',
    fields({ software: timespec, legacy: timespec, hardware: timespec }),
  ],
  [
    'SOL_SOCKET',
    'SO_TIMESTAMPING_NEW',
    fields({ software: timespec, legacy: timespec, hardware: timespec }),
  ],
  ['SOL_SOCKET', 'SO_RXQ_OVFL', fields({ dropped: u32 })],
  ['SOL_SOCKET', 'SO_MARK', fields({ mark: u32 })],
  ['SOL_SOCKET', 'SO_PRIORITY', fields({ priority: u32 })],
  ['SOL_SOCKET', 'SO_INQ', small('inq')],
  ['SOL_SOCKET', 'SCM_TIMESTAMPING_OPT_STATS', stats],
  ['SOL_SOCKET', 'SCM_TXTIME', fields({ txtime: u64 })],
  ['SOL_IP', 'IP_PKTINFO', fields({ ifindex: i32, spec_dst: in_addr, addr: in_addr })],
  ['SOL_IP', 'IP_TTL', small('ttl')],
  ['SOL_IP', 'IP_TOS', small('tos')],
  ['SOL_IP', 'IP_RECVERR', recverr],
  ['SOL_IP', 'IP_ORIGDSTADDR', address],
  ['SOL_IP', 'IP_RECVFRAGSIZE', small('fragsize')],
  ['SOL_IPV6', 'IPV6_PKTINFO', fields({ addr: in6_addr, ifindex: u32 })],
  ['SOL_IPV6', 'IPV6_HOPLIMIT', small('hoplimit')],
  ['SOL_IPV6', 'IPV6_TCLASS', small('tclass')],
  ['SOL_IPV6', 'IPV6_FLOWINFO', fields({ flowinfo: be32 })],
  ['SOL_IPV6', 'IPV6_RECVERR', recverr],
  ['SOL_IPV6', 'IPV6_ORIGDSTADDR', address],
  ['SOL_IPV6', 'IPV6_PATHMTU', mtuinfo],
  ['SOL_IPV6', 'IPV6_RECVFRAGSIZE', small('fragsize')],
  ['SOL_UDP', 'UDP_SEGMENT', fields({ segment: u16 })],
  ['SOL_UDP', 'UDP_GRO', small('segment')],
  ['SOL_TCP', 'TCP_CM_INQ', small('inq')],
  ['SOL_PACKET', 'PACKET_TX_TIMESTAMP', recverr],
  [
    'SOL_PACKET',
    'PACKET_AUXDATA',
    fields({
      status: u32,
      len: u32,
      snaplen: u32,
      mac: u16,
      net: u16,
      vlan_tci: u16,
      vlan_tpid: u16,
    }),
  ],
  ['SOL_NETLINK', 'NETLINK_PKTINFO', fields({ group: u32 })],
  ['SOL_TLS', 'TLS_GET_RECORD_TYPE', fields({ record_type: u8 })],
  ['SOL_TLS', 'TLS_SET_RECORD_TYPE', fields({ record_type: u8 })],
  ['SOL_ALG', 'ALG_SET_OP', fields({ op: u32 })],
  ['SOL_ALG', 'ALG_SET_IV', iv],
  ['SOL_ALG', 'ALG_SET_AEAD_ASSOCLEN', fields({ assoclen: u32 })],
];

function key(level: number, type: number): number {
  return level * 0x1000000 + type;
}

let kinds: ReadonlyMap<number, Kind> | undefined;

/** The kind of a message, by its level and type; the map is made when it is first asked for. */
function kindOf(level: number, type: number): Kind | undefined {
  kinds ??= new Map(
    kindTable()
      .flatMap(([level, type, kind]): [number, Kind][] => {
        const numbers = [native.constants[level], native.constants[type]];
        const [levelNumber, typeNumber] = numbers;
        return levelNumber === undefined || typeNumber === undefined
          ? []
          : [[key(levelNumber, typeNumber), kind]];
      })
      .reverse(),
  );
  return kinds.get(key(level, type));
}

/** The bytes of a message's header: its length, its level, its type. */
const headerSize = raw.CMSG_LEN(0);

function lengthAt(data: DataView, offset: number): number {
  return longSize === 8
    ? Number(data.getBigUint64(offset, littleEndian))
    : data.getUint32(offset, littleEndian);
}

/** The control messages of a buffer, as far as they are whole. Never throws: what arrived is not to be lost. */
export function decodeControl(buffer: Uint8Array): ControlMessage[] {
  const messages: ControlMessage[] = [];
  const data = view(buffer);
  let offset = 0;
  while (offset + headerSize <= buffer.byteLength) {
    const length = lengthAt(data, offset);
    if (length < headerSize || length > buffer.byteLength - offset) break;
    const level = data.getInt32(offset + longSize, littleEndian);
    const type = data.getInt32(offset + longSize + 4, littleEndian);
    const content = buffer.slice(offset + headerSize, offset + length);
    messages.push(decodeOne(level, type, content));
    offset += raw.CMSG_SPACE(length - headerSize);
  }
  return messages;
}

function decodeOne(level: number, type: number, data: Uint8Array): ControlMessage {
  try {
    const kind = kindOf(level, type);
    if (kind !== undefined) return { level, type, ...kind.decode(data) } as KnownControl;
  } catch {
    // Shorter than its struct: the bytes say what there is.
  }
  return { level: level as -1, type: type as -1, data };
}

/** The bytes of control messages, each as its kind has it or as its `data`. */
export function encodeControl(messages: readonly ControlInput[]): Uint8Array {
  const parts = Array.from(
    elements('control', 'an array of control messages or bytes', messages),
    (message, i) => {
      const name = `control[${i}]`;
      if (typeof message !== 'object' || message === null) {
        throw wrongType(name, '{ level, type, ... }', message);
      }
      const level = integer(`${name}.level`, message.level, -0x80000000, 0x7fffffff);
      const type = integer(`${name}.type`, message.type, -0x80000000, 0x7fffffff);
      return { level, type, data: encodeOne(level, type, message, name) };
    },
  );
  const sizes = parts.map((part) => raw.CMSG_SPACE(part.data.byteLength));
  const buffer = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  const header = new DataView(buffer.buffer);
  let offset = 0;
  for (const [i, { level, type, data }] of parts.entries()) {
    const length = raw.CMSG_LEN(data.byteLength);
    if (longSize === 8) header.setBigUint64(offset, BigInt(length), littleEndian);
    else header.setUint32(offset, length, littleEndian);
    header.setInt32(offset + longSize, level, littleEndian);
    header.setInt32(offset + longSize + 4, type, littleEndian);
    buffer.set(data, offset + headerSize);
    offset += sizes[i] as number;
  }
  return buffer;
}

function encodeOne(level: number, type: number, message: ControlInput, name: string): Uint8Array {
  const kind = kindOf(level, type);
  if ('data' in message) {
    onlyFields(name, message, ['level', 'type', 'data']);
    // A copy: a later message's getter could take the memory away.
    const data = bytesOf(`${name}.data`, message.data);
    return attached(`${name}.data`, () => data.slice());
  }
  if (kind === undefined) {
    throw wrongType(`${name}.data`, 'given for a kind that the library does not know', undefined);
  }
  const { level: _level, type: _type, ...fields } = message;
  return kind.encode(fields, name);
}

/** Every fd that control messages brought. */
export function fdsOf(messages: readonly ControlMessage[]): number[] {
  return messages.flatMap((message) =>
    'fds' in message ? [...message.fds] : 'pidfd' in message ? [message.pidfd] : [],
  );
}

/** Closes what arrived and cannot be handed on, so that nothing leaks, and takes the numbers out of the messages. */
export function dropFds(messages: readonly ControlMessage[]): ControlMessage[] {
  for (const fd of fdsOf(messages)) raw.close(fd);
  return messages.flatMap((message): ControlMessage[] =>
    'fds' in message ? [{ ...message, fds: [] }] : 'pidfd' in message ? [] : [message],
  );
}
