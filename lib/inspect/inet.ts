// <linux/inet_diag.h>: TCP, UDP, UDP-Lite, MPTCP and raw sockets of AF_INET and AF_INET6.

import { inet_pton } from '../calls/names.ts';
import { wrongType } from '../values/arguments.ts';
import {
  AF_INET,
  AF_INET6,
  IPPROTO_MPTCP,
  IPPROTO_RAW,
  IPPROTO_TCP,
  IPPROTO_UDP,
  IPPROTO_UDPLITE,
  SOCK_DGRAM,
  SOCK_RAW,
  SOCK_STREAM,
} from '../values/constants.generated.ts';
import type { Address, Inet6Address, InetAddress } from '../values/sockaddr.ts';
import { hostText, littleEndian } from '../values/struct.ts';
import { mptcp_info, tcp_info } from '../values/tcp-info.ts';
import { stringOf } from '../values/text.ts';
import { congestionOf, ulpOf } from './inet-info.ts';
import { attribute, attributesOf, eachAttribute, sockDiag } from './netlink.ts';
import { type Memory, type SocketInfo, stateName, TIMERS, type Timer } from './types.ts';

/** sizeof(struct inet_diag_req_v2) and of struct inet_diag_msg */
const REQUEST = 56;
const MESSAGE = 72;

const INET_DIAG_REQ_BYTECODE = 1;
const INET_DIAG_REQ_PROTOCOL = 3;

/** The attributes of an answer; those from 1 to 8 come where their bit was asked for. */
const INFO = 2;
const VEGASINFO = 3;
const CONG = 4;
const TOS = 5;
const TCLASS = 6;
const SKMEMINFO = 7;
const SHUTDOWN = 8;
const PROTOCOL = 10;
const SKV6ONLY = 11;
const MARK = 15;
const ULP_INFO = 19;
const CGROUP_ID = 21;

/** An end of a connection to select by, of which each part may be left out. */
export interface Endpoint {
  /** An address, as text. */
  readonly address?: string;
  readonly port?: number;
}

/** Which sockets a dump shall have. */
export interface InetQuery {
  readonly family: number;
  readonly protocol: number;
  /** One bit for each state. */
  readonly states: number;
  readonly local?: Endpoint;
  readonly remote?: Endpoint;
}

/** The type of the sockets of a protocol. */
function typeOf(protocol: number): number {
  if (protocol === IPPROTO_TCP || protocol === IPPROTO_MPTCP) return SOCK_STREAM;
  return protocol === IPPROTO_UDP || protocol === IPPROTO_UDPLITE ? SOCK_DGRAM : SOCK_RAW;
}

/**
 * One condition of the kernel's filter: this end has the address and the port, or the socket is passed over. An IPv4
 * address selects also the IPv6 sockets that are bound to it (`::ffff:127.0.0.1`), as in `ss`.
 */
function condition(code: number, end: Endpoint): Uint8Array {
  const family = end.address?.includes(':') === true ? AF_INET6 : AF_INET;
  const address =
    (end.address === undefined ? null : inet_pton(family, end.address)) ?? new Uint8Array(0);
  const bytes = new Uint8Array(4 + 8 + address.byteLength);
  const view = new DataView(bytes.buffer);
  bytes[0] = code;
  bytes[1] = bytes.byteLength;
  view.setUint8(4, address.byteLength === 0 ? 0 : family);
  view.setUint8(5, address.byteLength * 8);
  view.setInt32(8, end.port ?? -1, littleEndian);
  bytes.set(address, 12);
  return bytes;
}

const S_COND = 7;
const D_COND = 8;

/** The kernel's bytecode for the ends; empty where all sockets are wanted. */
function bytecode(query: InetQuery): Uint8Array {
  const conditions: Uint8Array[] = [];
  if (query.local !== undefined) conditions.push(condition(S_COND, query.local));
  if (query.remote !== undefined) conditions.push(condition(D_COND, query.remote));
  const length = conditions.reduce((sum, each) => sum + each.byteLength, 0);
  const program = new Uint8Array(length);
  let at = 0;
  for (const each of conditions) {
    // A jump to four bytes past the end rejects.
    new DataView(each.buffer).setUint16(2, length - at + 4, littleEndian);
    program.set(each, at);
    at += each.byteLength;
  }
  return program;
}

function request(query: InetQuery): Uint8Array {
  const { family, protocol, states } = query;
  const attributes: Uint8Array[] = [];
  const program = bytecode(query);
  if (program.byteLength > 0) attributes.push(attribute(INET_DIAG_REQ_BYTECODE, program));
  if (protocol > 255) {
    const number = new Uint8Array(4);
    new DataView(number.buffer).setUint32(0, protocol, littleEndian);
    attributes.push(attribute(INET_DIAG_REQ_PROTOCOL, number));
  }
  const length = attributes.reduce((sum, each) => sum + each.byteLength, REQUEST);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, family);
  view.setUint8(1, protocol > 255 ? IPPROTO_TCP : protocol);
  for (const bit of [INFO, VEGASINFO, CONG, TOS, TCLASS, SKMEMINFO, SHUTDOWN]) {
    view.setUint8(2, view.getUint8(2) | (1 << (bit - 1)));
  }
  view.setUint32(4, states, littleEndian);
  // A cookie of all ones is any.
  view.setUint32(48, 0xffffffff);
  view.setUint32(52, 0xffffffff);
  let at = REQUEST;
  for (const each of attributes) {
    bytes.set(each, at);
    at += each.byteLength;
  }
  return bytes;
}

/** Without a call of the library for IPv4: a table has many. */
function hostOf(bytes: Uint8Array): string {
  if (bytes.byteLength !== 4) return hostText(bytes);
  return `${bytes[0]}.${bytes[1]}.${bytes[2]}.${bytes[3]}`;
}

/** Whether an IPv6 address means something only with an interface: of a link, or a group of one. */
function isLinkLocal(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  return (
    (first === 0xfe && (second & 0xc0) === 0x80) ||
    (first === 0xff && [1, 2].includes(second & 0x0f))
  );
}

/** A socket with an address of a link is bound to its interface. */
function addressOf(
  view: DataView,
  family: number,
  offset: number,
  port: number,
  ifindex: number,
): Address {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + offset, family === AF_INET ? 4 : 16);
  const address = hostOf(bytes);
  return family === AF_INET
    ? { family: AF_INET, address, port }
    : { family: AF_INET6, address, port, flowinfo: 0, scopeId: isLinkLocal(bytes) ? ifindex : 0 };
}

/** struct skmeminfo. An older kernel has fewer numbers. */
export function memoryOf(view: DataView, offset = 0, length: number = view.byteLength): Memory {
  const at = (index: number): number =>
    4 * index + 4 <= length ? view.getUint32(offset + 4 * index, littleEndian) : 0;
  return {
    rmem_alloc: at(0),
    rcvbuf: at(1),
    wmem_alloc: at(2),
    sndbuf: at(3),
    fwd_alloc: at(4),
    wmem_queued: at(5),
    optmem: at(6),
    backlog: at(7),
    drops: at(8),
  };
}

function timerOf(view: DataView): Timer | undefined {
  const kind = TIMERS[view.getUint8(2)];
  if (kind === undefined) return undefined;
  return { kind, retrans: view.getUint8(3), expires: view.getUint32(52, littleEndian) };
}

type Optional = { -readonly [Key in keyof SocketInfo]?: SocketInfo[Key] };

function attributesInto(info: Optional, view: DataView): void {
  eachAttribute(view, MESSAGE, (type, at, length) => {
    if (length === 0) return;
    if (type === INFO && info.type === SOCK_STREAM) {
      const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
      if (info.protocol === IPPROTO_MPTCP) info.mptcp = mptcp_info.decode(bytes);
      else info.info = tcp_info.decode(bytes);
    } else if (type === ULP_INFO) {
      const ulp = ulpOf(new DataView(view.buffer, view.byteOffset + at, length));
      if (ulp !== undefined) info.ulp = ulp;
    } else if (type === CONG) {
      info.congestion = stringOf(new Uint8Array(view.buffer, view.byteOffset + at, length));
    } else if (type === TOS) info.tos = view.getUint8(at);
    else if (type === TCLASS) info.tclass = view.getUint8(at);
    else if (type === SKMEMINFO) info.memory = memoryOf(view, at, length);
    else if (type === SHUTDOWN) info.shutdown = view.getUint8(at);
    else if (type === SKV6ONLY) info.v6only = view.getUint8(at) !== 0;
    else if (type === MARK) info.mark = view.getUint32(at, littleEndian);
    else if (type === CGROUP_ID) info.cgroup = view.getBigUint64(at, littleEndian);
    else if (type === PROTOCOL && info.type === SOCK_RAW) info.protocol = view.getUint8(at);
    else {
      const control = congestionOf(type, new DataView(view.buffer, view.byteOffset + at, length));
      if (control !== undefined) info.congestionInfo = control;
    }
  });
}

function decode(view: DataView, protocol: number): SocketInfo {
  const family = view.getUint8(0);
  const timer = timerOf(view);
  const ifindex = view.getUint32(40, littleEndian);
  // The ports are in network order, whatever the host's.
  const sport = view.getUint16(4, false);
  const dport = view.getUint16(6, false);
  const raw = typeOf(protocol) === SOCK_RAW;
  const info: Optional = {
    family,
    type: typeOf(protocol),
    protocol: raw ? sport : protocol,
    state: stateName(view.getUint8(1)),
    inode: view.getUint32(68, littleEndian),
    // The "port" of a raw socket is its protocol.
    local: addressOf(view, family, 8, raw ? 0 : sport, ifindex),
    remote: addressOf(view, family, 24, raw ? 0 : dport, ifindex),
    recvQ: view.getUint32(56, littleEndian),
    sendQ: view.getUint32(60, littleEndian),
    uid: view.getUint32(64, littleEndian),
    cookie: view.getBigUint64(44, littleEndian),
    source: 'sock_diag',
  };
  if (ifindex !== 0) info.interface = ifindex;
  if (timer !== undefined) info.timer = timer;
  attributesInto(info, view);
  return info as SocketInfo;
}

/** A socket that the kernel destroyed; its protocol is an attribute. */
export function decodeDestroyed(view: DataView): SocketInfo | undefined {
  if (view.byteLength < MESSAGE) return undefined;
  const family = view.getUint8(0);
  if (family !== AF_INET && family !== AF_INET6) return undefined;
  const protocol = attributesOf(view, MESSAGE).get(PROTOCOL)?.getUint8(0) ?? IPPROTO_TCP;
  return decode(view, protocol);
}

/** struct inet_diag_req_v2 for one socket. */
export function identify(row: SocketInfo): Uint8Array {
  const { family, protocol, type, local, remote, cookie } = row;
  if (!isInet(local) || !isInet(remote) || cookie === undefined) {
    throw wrongType('row', 'a row of sockets() of AF_INET or AF_INET6, of sock_diag', row);
  }
  const bytes = new Uint8Array(REQUEST);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, family);
  // Of raw sockets the kernel has one table.
  view.setUint8(1, type === SOCK_RAW ? IPPROTO_RAW : protocol);
  if (type === SOCK_RAW) view.setUint8(3, protocol);
  view.setUint32(4, 0xffffffff, littleEndian);
  view.setUint16(8, local.port);
  view.setUint16(10, remote.port);
  bytes.set(inet_pton(family, local.address) ?? [], 12);
  bytes.set(inet_pton(family, remote.address) ?? [], 28);
  view.setUint32(44, row.interface ?? 0, littleEndian);
  view.setBigUint64(48, cookie, littleEndian);
  return bytes;
}

function isInet(address: Address | undefined): address is InetAddress | Inet6Address {
  return address !== undefined && 'address' in address && 'port' in address;
}

/** The sockets of one family and protocol. */
export function inetSockets(query: InetQuery): Generator<SocketInfo, void, undefined> {
  const protocol = query.protocol === 0 ? IPPROTO_RAW : query.protocol;
  return sockDiag(request({ ...query, protocol }), (view) =>
    view.byteLength < MESSAGE ? undefined : decode(view, protocol),
  );
}
