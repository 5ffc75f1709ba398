// One socket in full: addresses, state, queues, timers, every option, TCP_INFO; and what changed between two looks.

import * as raw from '../addon/calls.ts';
import { getsockopt } from '../calls/options.ts';
import { getpeername, getsockname } from '../calls/socket.ts';
import { onlyFields } from '../values/arguments.ts';
import {
  AF_INET,
  AF_INET6,
  EBADF,
  IPPROTO_ICMP,
  SO_DOMAIN,
  SO_PROTOCOL,
  SO_TYPE,
  SOCK_RAW,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { check, SyscallError } from '../values/errors.ts';
import { optionTables } from '../values/late-options.ts';
import { type Fd, fdOf } from '../values/own.ts';
import type { Address, Inet6Address, InetAddress } from '../values/sockaddr.ts';
import { fdInfo, type Holder, holders, type Pid } from './fds.ts';
import type { Endpoint } from './inet.ts';
import { sockets } from './sockets.ts';
import type { SocketInfo } from './types.ts';

/** What `describe` found out about a socket. */
export interface Description {
  readonly fd: number;
  readonly inode: number;
  /** `AF_*` */
  readonly domain: number;
  /** `SOCK_*` */
  readonly type: number;
  /** `IPPROTO_*` */
  readonly protocol: number;
  readonly local: Address | undefined;
  readonly peer: Address | undefined;
  /** `O_*` */
  readonly flags: number;
  /** The row of the kernel's tables; undefined where they lack it: not bound, or of another network namespace. */
  readonly socket: SocketInfo | undefined;
  /** The value of every option that can be read, by the option's name. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** The row of a socket of this process in the kernel's tables. */
function rowOf(
  inode: number,
  domain: number,
  type: number,
  protocol: number,
  local: Address | undefined,
): SocketInfo | undefined {
  const narrow =
    (domain === AF_INET || domain === AF_INET6) && type !== SOCK_RAW && protocol !== IPPROTO_ICMP;
  const port = local !== undefined && 'port' in local ? local.port : undefined;
  const rows = sockets({
    family: domain,
    inode,
    ...(narrow && port !== undefined ? { local: { port } } : {}),
  });
  // An MPTCP socket and its first subflow are one inode.
  return rows.find((row) => row.protocol === protocol) ?? rows[0];
}

/** Where a call succeeds its result, else undefined. */
function perhaps<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch (error) {
    if (error instanceof SyscallError) return undefined;
    throw error;
  }
}

/** The options that can be read, each with its value. */
function optionsOf(fd: number, sideEffects: boolean): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  const length = new Int32Array(1);
  for (const { name, level, option, get, sideEffect, codec } of optionTables()
    .knownOptions()
    .values()) {
    if (!get || (sideEffect && !sideEffects)) continue;
    // Most do not fit the socket: find that out without an exception.
    const bytes = new Uint8Array(Math.max(codec.size, 4));
    length[0] = bytes.byteLength;
    if (raw.getsockopt(fd, level, option, bytes, length) < 0) continue;
    options[name] = perhaps(() => getsockopt(fd, level, option));
  }
  return options;
}

/**
 * Everything the kernel tells about a socket of this process.
 *
 * @param options `sideEffects` also reads the options whose reading changes something (SO_ERROR clears the error,
 * SO_PEERPIDFD opens an fd)
 * @throws {SyscallError} EBADF, ENOTSOCK
 */
export function describe(fd: Fd, options: { readonly sideEffects?: boolean } = {}): Description {
  onlyFields('options', options, ['sideEffects']);
  const number = fdOf(fd);
  const domain = getsockopt(number, SOL_SOCKET, SO_DOMAIN);
  const type = getsockopt(number, SOL_SOCKET, SO_TYPE);
  const protocol = getsockopt(number, SOL_SOCKET, SO_PROTOCOL);
  const entry = fdInfo(number);
  const inode = entry?.inode ?? 0;
  const local = perhaps(() => getsockname(number));
  return {
    fd: number,
    inode,
    domain,
    type,
    protocol,
    local,
    peer: perhaps(() => getpeername(number)),
    flags: entry?.flags ?? 0,
    socket: rowOf(inode, domain, type, protocol, local),
    options: optionsOf(number, options.sideEffects === true),
  };
}

/** One value that differs. */
export interface Change {
  /** Where, from the top: `socket.info.snd_cwnd`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !ArrayBuffer.isView(value) &&
    !Array.isArray(value)
  );
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (a instanceof Uint8Array && b instanceof Uint8Array) {
    return a.length === b.length && a.every((byte, i) => byte === b[i]);
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => diff(item, b[i]).length === 0);
  }
  return false;
}

/** What differs between two looks at a thing: two results of `describe`, or rows of `sockets` or `fds`. */
export function diff(before: unknown, after: unknown, path = ''): Change[] {
  if (isPlain(before) && isPlain(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      diff(before[key], after[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return same(before, after) ? [] : [{ path, before, after }];
}

/** The other end of a connection on this machine. */
export interface Peer {
  /** Its row in the kernel's tables; undefined for a pipe. */
  readonly socket: SocketInfo | undefined;
  /** The processes that have it open, as far as this process may see them. */
  readonly processes: readonly Holder[];
}

/** An end for a filter: of an IPv4 address in IPv6's clothes the IPv4 one, which selects both. */
function endOf(address: InetAddress | Inet6Address): Endpoint {
  return { address: address.address.replace(/^::ffff:(?=\d+\.)/, ''), port: address.port };
}

function isInet(address: Address | undefined): address is InetAddress | Inet6Address {
  return address !== undefined && 'address' in address && 'port' in address;
}

function remoteOf(inode: number): SocketInfo | undefined {
  const [row] = sockets({ inode });
  if (row === undefined) return undefined;
  const { family, protocol, local, remote, peerInode } = row;
  if (peerInode !== undefined) return sockets({ family, inode: peerInode })[0];
  if (!isInet(local) || !isInet(remote) || remote.port === 0) return undefined;
  // A socket of AF_INET6 may be connected to one of AF_INET.
  const ends = { local: endOf(remote), remote: endOf(local) };
  const found = sockets({ family: [AF_INET, AF_INET6], protocol, ...ends });
  // One that is connected to itself is its own other end.
  return found.find((each) => each.inode !== inode) ?? found[0];
}

/**
 * Who holds the other end of a connection on this machine: of a Unix socket by its peer's inode, of an IP socket by the
 * same addresses the other way round, of a pipe by its inode.
 *
 * @param pid the process whose fd it is
 * @returns undefined where there is no other end: not connected, or on another machine
 * @throws {SyscallError} EBADF where the process has no such fd; as `fds`
 */
export function peerOf(fd: Fd, pid: Pid = 'self'): Peer | undefined {
  const number = fdOf(fd);
  const entry = fdInfo(number, pid);
  if (entry === undefined) check(-EBADF, 'peerOf', number);
  if (entry?.inode === undefined) return undefined;
  if (entry.kind === 'pipe') {
    const all = holders(new Set([entry.inode]), 'pipe').get(entry.inode) ?? [];
    const self = pid === 'self' ? process.pid : pid;
    return {
      socket: undefined,
      processes: all.filter((each) => each.pid !== self || each.fd !== number),
    };
  }
  if (entry.kind !== 'socket') return undefined;
  const socket = remoteOf(entry.inode);
  if (socket === undefined) return undefined;
  return { socket, processes: holders(new Set([socket.inode])).get(socket.inode) ?? [] };
}
