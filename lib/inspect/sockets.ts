// The sockets of this network namespace: sock_diag(7), and /proc/net where that is refused.

import { inet_ntop, inet_pton } from '../calls/names.ts';
import { elements, integer, onlyFields, outOfRange, wrongType } from '../values/arguments.ts';
import {
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  AF_PACKET,
  AF_UNIX,
  AF_VSOCK,
  AF_XDP,
  EACCES,
  EAFNOSUPPORT,
  EINVAL,
  ENOENT,
  EPERM,
  EPROTONOSUPPORT,
  IPPROTO_MPTCP,
  IPPROTO_RAW,
  IPPROTO_TCP,
  IPPROTO_UDP,
  IPPROTO_UDPLITE,
} from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { fds, type Pid } from './fds.ts';
import { type Endpoint, inetSockets } from './inet.ts';
import { netlinkSockets, packetSockets, unixSockets, vsockSockets, xdpSockets } from './other.ts';
import { type InetTable, procInet, procNetlink, procPacket, procUnix } from './proc-net.ts';
import { type SocketInfo, STATES, type State } from './types.ts';

/** Which sockets to list; what is left out selects nothing away. */
export interface SocketFilter {
  /** `AF_INET`, `AF_INET6`, `AF_UNIX`, `AF_PACKET`, `AF_NETLINK`, `AF_VSOCK`, `AF_XDP` */
  readonly family?: number | readonly number[];
  /** `SOCK_*` */
  readonly type?: number;
  /** `IPPROTO_*`; with another `family` that family's own. */
  readonly protocol?: number;
  readonly state?: State | readonly State[];
  /** The near end of an IP socket; the kernel looks. An IPv4 address selects also `::ffff:` with it. */
  readonly local?: Endpoint;
  /** The far end of an IP socket; the kernel looks. */
  readonly remote?: Endpoint;
  readonly inode?: number;
  readonly uid?: number;
  /** Only those that a process has open. */
  readonly pid?: Pid;
}

/** The fields of the above. */
const FILTER = [
  'family',
  'type',
  'protocol',
  'state',
  'local',
  'remote',
  'inode',
  'uid',
  'pid',
] satisfies (keyof SocketFilter)[];

/** Those of an end, which may be a whole address. */
const ENDPOINT = ['address', 'port', 'family', 'flowinfo', 'scopeId'];

/** Errors that say: this kernel has no such table. */
const missing = [ENOENT, EAFNOSUPPORT, EPROTONOSUPPORT, EINVAL];

/** Errors that say: not for you. */
const refused = [EPERM, EACCES];

type Rows = Generator<SocketInfo, void, undefined>;

/** Asks sock_diag, else /proc, else there are none. */
function* first(ask: () => Rows, read: () => SocketInfo[]): Rows {
  let told = false;
  try {
    for (const row of ask()) {
      told = true;
      yield row;
    }
  } catch (error) {
    if (told || !(error instanceof SyscallError)) throw error;
    if (!refused.includes(error.errno) && !missing.includes(error.errno)) throw error;
    yield* read();
  }
}

const none = (): SocketInfo[] => [];

/** The protocols of IP, and the table of /proc that has each. */
const INET: readonly (readonly [number, InetTable | undefined])[] = [
  [IPPROTO_TCP, 'tcp'],
  [IPPROTO_UDP, 'udp'],
  [IPPROTO_UDPLITE, 'udplite'],
  [IPPROTO_RAW, 'raw'],
  [IPPROTO_MPTCP, undefined],
];

function stateMask(state: SocketFilter['state']): number {
  if (state === undefined) return 0xffffffff;
  let mask = 0;
  const names =
    typeof state === 'string'
      ? [state]
      : elements('filter.state', 'a state or an array of them', state);
  for (const name of names) {
    const number = STATES.indexOf(name);
    if (number < 0) throw outOfRange('filter.state', `one of ${STATES.join(', ')}`, name);
    mask |= 1 << number;
    // The kernel lists a connection that is not complete under its later name.
    if (name === 'SYN_RECV') mask |= 1 << STATES.indexOf('NEW_SYN_RECV');
  }
  return mask >>> 0;
}

function* inet(family: number, filter: SocketFilter, states: number): Rows {
  const { local, remote, protocol } = filter;
  const ends = {
    ...(local === undefined ? {} : { local }),
    ...(remote === undefined ? {} : { remote }),
  };
  for (const [number, table] of INET) {
    // Of raw sockets any protocol may be.
    if (protocol !== undefined && protocol !== number && number !== IPPROTO_RAW) continue;
    yield* first(
      () => inetSockets({ family, protocol: number, states, ...ends }),
      table === undefined ? none : () => procInet(table, family),
    );
  }
  // The kernel's only table of ping sockets.
  yield* procInet('icmp', family);
}

/** An end with its address as the kernel's rows have it, so that they can be compared. */
function endpoint(name: string, end: Endpoint): Endpoint {
  if (typeof end !== 'object' || end === null) throw wrongType(name, 'an object', end);
  onlyFields(name, end, ENDPOINT);
  const { address, port } = end;
  if (port !== undefined) integer(`${name}.port`, port, 0, 65_535);
  if (address === undefined) return end;
  if (typeof address !== 'string') throw wrongType(`${name}.address`, 'a string', address);
  for (const family of [AF_INET, AF_INET6]) {
    const bytes = inet_pton(family, address);
    if (bytes !== null) return { ...end, address: inet_ntop(family, bytes) };
  }
  throw outOfRange(`${name}.address`, 'an IPv4 or IPv6 address', address);
}

function matches(end: SocketInfo['local'], wanted: Endpoint | undefined): boolean {
  if (wanted === undefined) return true;
  if (end === undefined || !('port' in end) || !('address' in end)) return false;
  return (
    (wanted.port === undefined || wanted.port === end.port) &&
    (wanted.address === undefined ||
      wanted.address === end.address ||
      `::ffff:${wanted.address}` === end.address)
  );
}

/** What the kernel was not asked, or what /proc could not be. */
function selects(filter: SocketFilter, states: number, inodes: ReadonlySet<number> | undefined) {
  const { type, protocol, inode, uid, local, remote } = filter;
  return (row: SocketInfo): boolean =>
    (type === undefined || row.type === type) &&
    (protocol === undefined || row.protocol === protocol) &&
    (inode === undefined || row.inode === inode) &&
    (uid === undefined || row.uid === uid) &&
    (inodes === undefined || inodes.has(row.inode)) &&
    (states & (1 << STATES.indexOf(row.state))) !== 0 &&
    matches(row.local, local) &&
    matches(row.remote, remote);
}

/** The inodes of the sockets that a process has open. */
function socketInodes(pid: Pid): ReadonlySet<number> {
  return new Set(
    fds(pid).flatMap(({ kind, inode }) => (kind === 'socket' && inode ? [inode] : [])),
  );
}

function* each(filter: SocketFilter, states: number): Rows {
  const { family, pid } = filter;
  const inodes = pid === undefined ? undefined : socketInodes(pid);
  // Ends belong to IP sockets, and a protocol without a family is one of IP.
  const ip =
    filter.local !== undefined ||
    filter.remote !== undefined ||
    (filter.protocol !== undefined && family === undefined);
  const tables: readonly (readonly [number, () => Rows])[] = [
    [AF_INET, () => inet(AF_INET, filter, states)],
    [AF_INET6, () => inet(AF_INET6, filter, states)],
    [AF_UNIX, () => first(() => unixSockets(states), procUnix)],
    [AF_PACKET, () => first(packetSockets, procPacket)],
    [AF_NETLINK, () => first(netlinkSockets, procNetlink)],
    [AF_VSOCK, () => first(() => vsockSockets(states), none)],
    [AF_XDP, () => first(xdpSockets, none)],
  ];
  const wanted = selects(filter, states, inodes);
  for (const [number, rows] of tables) {
    if (family !== undefined && ![family].flat().includes(number)) continue;
    if (ip && number !== AF_INET && number !== AF_INET6) continue;
    for (const row of rows()) if (wanted(row)) yield row;
  }
}

/** Refuses what is no filter, naming the field. */
function checkFilter(filter: SocketFilter): void {
  if (typeof filter !== 'object' || filter === null) throw wrongType('filter', 'an object', filter);
  onlyFields('filter', filter, FILTER);
  const { family, state, local, remote } = filter;
  for (const each of Array.isArray(family)
    ? elements('filter.family', 'an array', family)
    : [family]) {
    if (each !== undefined) integer('filter.family', each, 0, 0x7fffffff);
  }
  for (const name of ['type', 'protocol', 'inode', 'uid'] as const) {
    const value = filter[name];
    if (value !== undefined) integer(`filter.${name}`, value, 0, Number.MAX_SAFE_INTEGER);
  }
  stateMask(state);
  if (local !== undefined) endpoint('filter.local', local);
  if (remote !== undefined) endpoint('filter.remote', remote);
}

/**
 * The sockets of this network namespace, one at a time: as `sockets`, for tables that are too long for an array. Only
 * what the kernel told at once is in memory. An fd is open until the loop ends or is left with `break`.
 *
 * @throws {TypeError | RangeError} naming the field of a wrong filter
 * @throws {SyscallError} in the loop: ENOENT or EACCES for a wrong `pid`
 * @see {@link https://man7.org/linux/man-pages/man7/sock_diag.7.html | sock_diag(7)}
 */
export function eachSocket(filter: SocketFilter = {}): Generator<SocketInfo, void, undefined> {
  checkFilter(filter);
  const { local, remote } = filter;
  const ends = {
    ...(local === undefined ? {} : { local: endpoint('filter.local', local) }),
    ...(remote === undefined ? {} : { remote: endpoint('filter.remote', remote) }),
  };
  return each({ ...filter, ...ends }, stateMask(filter.state));
}

/**
 * The sockets of this network namespace, as `ss` lists them: TCP, UDP, UDP-Lite, MPTCP, raw, ping, Unix, packet,
 * netlink, vsock, XDP. States and ends are selected by the kernel. Where sock_diag is refused or missing, /proc/net tells
 * less, and the row's `source` says so.
 *
 * @throws {TypeError | RangeError} naming the field of a wrong filter
 * @throws {SyscallError} ENOENT or EACCES for a wrong `pid`
 * @see {@link https://man7.org/linux/man-pages/man7/sock_diag.7.html | sock_diag(7)}
 */
export function sockets(filter: SocketFilter = {}): SocketInfo[] {
  return [...eachSocket(filter)];
}
