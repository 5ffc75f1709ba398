// What sockets and devices stand for: strace's `-yy`.
import { readFileSync, readlinkSync, statSync } from 'node:fs';
import { inet_ntop } from '../calls/names.ts';
import {
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  AF_UNIX,
  IPPROTO_DCCP,
  IPPROTO_ICMP,
  IPPROTO_ICMPV6,
  IPPROTO_SCTP,
  IPPROTO_TCP,
  IPPROTO_UDP,
  IPPROTO_UDPLITE,
  NETLINK_SOCK_DIAG,
  SO_ACCEPTCONN,
  SO_DOMAIN,
  SO_PROTOCOL,
  SO_TYPE,
  SOCK_CLOEXEC,
  SOCK_RAW,
  SOCK_STREAM,
  SOL_SOCKET,
  TCP_CLOSE,
  TCP_INFO,
} from '../values/constants.generated.ts';
import { littleEndian } from '../values/struct.ts';
import { beforeNul } from '../values/text.ts';
import { escaped, quoted } from './format.ts';
import { fdWithPath } from './paths.ts';
import { netlinkName } from './protocols.ts';
import { untraced } from './untraced.ts';

function intOption(fd: number, level: number, option: number): number {
  const int = new Int32Array(1);
  const result = untraced.getsockopt(fd, level, option, int, Int32Array.of(4));
  return result === 0 ? (int[0] ?? -1) : -1;
}

type Name = (fd: number, addr: Uint8Array, addrlen: Int32Array) => number;

/** An address as far as it has bytes; undefined where there is none. */
function address(name: Name, fd: number): DataView | undefined {
  const bytes = new Uint8Array(128);
  const length = Int32Array.of(bytes.length);
  if (name(fd, bytes, length) < 0) return undefined;
  return new DataView(bytes.buffer, 0, Math.min(length[0] ?? 0, bytes.length));
}

/** The kernel's name of the protocol of an IP socket. */
function inetName(type: number, protocol: number): string {
  if (type === SOCK_RAW) return 'RAW';
  switch (protocol) {
    case IPPROTO_TCP:
      return 'TCP';
    case IPPROTO_UDP:
      return 'UDP';
    case IPPROTO_UDPLITE:
      return 'UDPLITE';
    case IPPROTO_SCTP:
      return 'SCTP';
    case IPPROTO_DCCP:
      return 'DCCP';
    case IPPROTO_ICMP:
    case IPPROTO_ICMPV6:
      return 'PING';
    default:
      return '';
  }
}

function end(view: DataView, family: number, port: number): string {
  const from = family === AF_INET ? 4 : 8;
  const bytes = new Uint8Array(view.buffer, from, family === AF_INET ? 4 : 16);
  const host = inet_ntop(family, bytes);
  return family === AF_INET ? `${host}:${port}` : `[${host}]:${port}`;
}

/** The ends of an IP socket that the kernel's tables have: a TCP socket that is bound alone is in none. */
function inetEnds(fd: number, family: number, type: number): string | undefined {
  const local = address(untraced.getsockname, fd);
  if (local === undefined || type === SOCK_RAW) return undefined;
  const isTcp = type === SOCK_STREAM;
  const port = local.getUint16(2);
  const state = isTcp ? intOption(fd, IPPROTO_TCP, TCP_INFO) & 0xff : 0;
  if (port === 0 || (isTcp && state === TCP_CLOSE)) return undefined;
  const near = end(local, family, port);
  const peer = address(untraced.getpeername, fd);
  // So is one of SCTP that does not listen.
  const isSctp = intOption(fd, SOL_SOCKET, SO_PROTOCOL) === IPPROTO_SCTP;
  if (peer === undefined && isSctp && intOption(fd, SOL_SOCKET, SO_ACCEPTCONN) === 0)
    return undefined;
  if (peer === undefined) return near;
  return `${near}->${end(peer, family, peer.getUint16(2))}`;
}

/** <linux/unix_diag.h>: the inode of the other end of a Unix socket; 0 where there is none. */
function unixPeer(inode: number): number {
  const fd = untraced.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
  if (fd < 0) return 0;
  try {
    const request = new DataView(new ArrayBuffer(40));
    request.setUint32(0, 40, littleEndian);
    // SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST
    request.setUint16(4, 20, littleEndian);
    request.setUint16(6, 1, littleEndian);
    request.setUint8(16, AF_UNIX);
    request.setUint32(20, 0xffffffff, littleEndian);
    request.setUint32(24, inode, littleEndian);
    // UDIAG_SHOW_PEER
    request.setUint32(28, 4, littleEndian);
    request.setUint32(32, 0xffffffff, littleEndian);
    request.setUint32(36, 0xffffffff, littleEndian);
    if (untraced.send(fd, new Uint8Array(request.buffer), 0, 40, 0) !== 40) return 0;
    const answer = new DataView(new ArrayBuffer(4096));
    const bytes = untraced.recv(fd, new Uint8Array(answer.buffer), 0, 4096, 0);
    if (bytes < 40 || answer.getUint16(4, littleEndian) !== 20) return 0;
    // struct unix_diag_msg, and one attribute: UNIX_DIAG_PEER.
    return answer.getUint16(34, littleEndian) === 2 ? answer.getUint32(36, littleEndian) : 0;
  } finally {
    untraced.close(fd);
  }
}

function unixDetails(fd: number, inode: number): string {
  const peer = unixPeer(inode);
  const local = address(untraced.getsockname, fd);
  const path =
    local === undefined ? undefined : new Uint8Array(local.buffer, 2, local.byteLength - 2);
  let name = '';
  if (path !== undefined && path.length > 0) {
    const rest = path[0] === 0 ? path.subarray(1) : path;
    name = `,${path[0] === 0 ? '@' : ''}${quoted(beforeNul(rest))}`;
  }
  return `${inode}${peer === 0 ? '' : `->${peer}`}${name}`;
}

function netlinkDetails(fd: number, protocol: number, inode: number): string {
  const local = address(untraced.getsockname, fd);
  const port = local === undefined ? 0 : local.getUint32(4, littleEndian);
  // One without a port is in no table.
  if (port === 0) return String(inode);
  const name = netlinkName(protocol);
  return name === undefined ? String(protocol) : `${name}:${port}`;
}

/** What a socket is; undefined where no more is known than its inode. */
function socketDetails(fd: number, inode: number): string | undefined {
  const [family, type, protocol] = [SO_DOMAIN, SO_TYPE, SO_PROTOCOL].map((option) =>
    intOption(fd, SOL_SOCKET, option),
  ) as [number, number, number];
  switch (family) {
    case AF_INET:
    case AF_INET6: {
      const name = inetName(type, protocol);
      if (name === '') return undefined;
      const version = family === AF_INET6 ? 'v6' : '';
      return `${name}${version}:[${inetEnds(fd, family, type) ?? inode}]`;
    }
    case AF_UNIX:
      return `UNIX${type === SOCK_STREAM ? '-STREAM' : ''}:[${unixDetails(fd, inode)}]`;
    case AF_NETLINK:
      return `NETLINK:[${netlinkDetails(fd, protocol, inode)}]`;
    default:
      return undefined;
  }
}

/** A device by its kind and numbers. */
function device(fd: number): string | undefined {
  try {
    const path = readlinkSync(`/proc/thread-self/fd/${fd}`);
    if (!path.startsWith('/')) return undefined;
    const stat = statSync(path);
    const kind = stat.isBlockDevice() ? 'block' : stat.isCharacterDevice() ? 'char' : undefined;
    if (kind === undefined) return undefined;
    const { rdev } = stat;
    const major = ((rdev >> 8) & 0xfff) | (Math.floor(rdev / 2 ** 32) & 0xfffff000);
    const minor = (rdev & 0xff) | ((rdev >>> 12) & 0xfff00);
    return `${escaped(Buffer.from(path), '<>')}<${kind} ${major}:${minor}>`;
  } catch {
    return undefined;
  }
}

/** The process of a pidfd. */
function pidOf(fd: number): string | undefined {
  const pid = /^Pid:\s*(\d+)$/m.exec(readFileSync(`/proc/thread-self/fdinfo/${fd}`, 'latin1'))?.[1];
  return pid === undefined || pid === '0' ? undefined : `pid:${pid}`;
}

/** An fd with what is known of it: `3<TCP:[127.0.0.1:80->127.0.0.1:4711]>`. */
export function fdWithDetails(fd: number): string {
  const plain = fdWithPath(fd);
  const [, inode] = /<socket:\[(\d+)\]>$/.exec(plain) ?? [];
  let details: string | undefined;
  if (inode !== undefined) details = socketDetails(fd, Number(inode));
  else if (plain.endsWith('<anon_inode:[pidfd]>')) details = pidOf(fd);
  else if (/<\/dev\//.test(plain)) details = device(fd);
  return details === undefined ? plain : `${fd}<${details}>`;
}
