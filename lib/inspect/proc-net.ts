// /proc/net/*: the tables that remain where sock_diag(7) is refused, and for what it does not have (ping sockets).
import { existsSync, readFileSync } from 'node:fs';
import { inet_ntop } from '../calls/names.ts';
import {
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  AF_PACKET,
  AF_UNIX,
  IPPROTO_ICMP,
  IPPROTO_ICMPV6,
  IPPROTO_TCP,
  IPPROTO_UDP,
  IPPROTO_UDPLITE,
  SOCK_DGRAM,
  SOCK_RAW,
  SOCK_STREAM,
} from '../values/constants.generated.ts';
import type { Address } from '../values/sockaddr.ts';
import { littleEndian } from '../values/struct.ts';
import { fileError, isGone } from './fds.ts';
import { type SocketInfo, stateName, TIMERS, type Timer } from './types.ts';

/**
 * The rows of a table without its heading; none where the kernel has no such table. Of this thread's namespace, as
 * sock_diag's: /proc/net is that of the main thread.
 */
function rows(name: string): string[] {
  const path = `/proc/thread-self/net/${name}`;
  let text: string;
  try {
    text = readFileSync(path, 'latin1');
  } catch (error) {
    // No such table; without any, an empty list would be a lie.
    if (isGone(error) && existsSync('/proc/thread-self/net')) return [];
    throw fileError(error, path);
  }
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '');
}

/** Without what is there twice: the kernel writes a table in parts, and it changes between them. */
function distinct(list: SocketInfo[]): SocketInfo[] {
  const seen = new Set<number>();
  return list.filter(({ inode }) => {
    if (inode === 0) return true;
    const first = !seen.has(inode);
    seen.add(inode);
    return first;
  });
}

/** `0100007F:1F90`: the address as words of the host's byte order, the port as a number. */
function endOf(text: string, family: number): { address: string; port: number } {
  const [hex = '', port = '0'] = text.split(':');
  const bytes = new Uint8Array(hex.length / 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length; at += 4) {
    view.setUint32(at, Number.parseInt(hex.slice(2 * at, 2 * at + 8), 16), littleEndian);
  }
  return { address: inet_ntop(family, bytes), port: Number.parseInt(port, 16) };
}

function addressOf(text: string, family: number, raw: boolean): Address {
  const { address, port } = endOf(text, family);
  const shown = raw ? 0 : port;
  return family === AF_INET
    ? { family: AF_INET, address, port: shown }
    : { family: AF_INET6, address, port: shown, flowinfo: 0, scopeId: 0 };
}

/** The kernel's clock ticks of /proc: USER_HZ is 100 on every architecture. */
const TICK = 10;

function timerOf(text: string, retrans: string): Timer | undefined {
  const [kind = '0', expires = '0'] = text.split(':');
  const name = TIMERS[Number.parseInt(kind, 16)];
  if (name === undefined) return undefined;
  return {
    kind: name,
    expires: Number.parseInt(expires, 16) * TICK,
    retrans: Number.parseInt(retrans, 16),
  };
}

/** A table of AF_INET and AF_INET6 by its name. */
export type InetTable = 'tcp' | 'udp' | 'udplite' | 'raw' | 'icmp';

/** What the sockets of each table are; protocol 0 where the row's port is it. */
const INET: Readonly<Record<InetTable, readonly [protocol: number, type: number]>> = {
  tcp: [IPPROTO_TCP, SOCK_STREAM],
  udp: [IPPROTO_UDP, SOCK_DGRAM],
  udplite: [IPPROTO_UDPLITE, SOCK_DGRAM],
  raw: [0, SOCK_RAW],
  icmp: [IPPROTO_ICMP, SOCK_DGRAM],
};

/** One table of an IP family. */
export function procInet(name: InetTable, family: number): SocketInfo[] {
  const [number, type] = INET[name];
  const protocol = name === 'icmp' && family === AF_INET6 ? IPPROTO_ICMPV6 : number;
  const raw = type === SOCK_RAW;
  const table = family === AF_INET6 ? `${name}6` : name;
  const list = rows(table).map((line) => {
    const [
      ,
      local = '',
      remote = '',
      state = '',
      queues = '',
      timer = '',
      retrans = '',
      uid = '',
      ,
      inode = '',
    ] = line.trim().split(/\s+/);
    const [send = '0', receive = '0'] = queues.split(':');
    const running = timerOf(timer, retrans);
    return {
      family,
      type,
      protocol: raw ? endOf(local, family).port : protocol,
      state: stateName(Number.parseInt(state, 16)),
      inode: Number(inode),
      local: addressOf(local, family, raw),
      remote: addressOf(remote, family, raw),
      recvQ: Number.parseInt(receive, 16),
      sendQ: Number.parseInt(send, 16),
      uid: Number(uid),
      ...(running === undefined ? {} : { timer: running }),
      source: `/proc/net/${table}`,
    } satisfies SocketInfo;
  });
  return distinct(list);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A path as the table prints it: bytes as they are, an abstract name's NULs as `@`. */
function unixPath(text: string): Address {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  if (bytes[0] === 0x40) bytes[0] = 0;
  try {
    return { family: AF_UNIX, path: utf8.decode(bytes) };
  } catch {
    return { family: AF_UNIX, path: bytes };
  }
}

/** /proc/net/unix. Its second bit of flags is a listener; its states are those of <linux/net.h>. */
export function procUnix(): SocketInfo[] {
  const list = rows('unix').map((line) => {
    const match = /^\S+: \S+ \S+ (\S+) (\S+) (\S+) +(\d+)(?: (.*))?$/.exec(line) ?? [];
    const [, flags = '0', type = '0', state = '0', inode = '0', path = ''] = match;
    const listening = (Number.parseInt(flags, 16) & 0x10000) !== 0;
    return {
      family: AF_UNIX,
      type: Number.parseInt(type, 16),
      protocol: 0,
      // SS_CONNECTED
      state: listening ? 'LISTEN' : Number.parseInt(state, 16) === 3 ? 'ESTABLISHED' : 'CLOSE',
      inode: Number(inode),
      local: unixPath(path),
      remote: undefined,
      recvQ: 0,
      sendQ: 0,
      source: '/proc/net/unix',
    } satisfies SocketInfo;
  });
  return distinct(list);
}

/** /proc/net/packet */
export function procPacket(): SocketInfo[] {
  const list = rows('packet').map((line) => {
    const [, , type = '0', protocol = '0', ifindex = '0', , rmem = '0', uid = '0', inode = '0'] =
      line.trim().split(/\s+/);
    const number = Number.parseInt(protocol, 16);
    return {
      family: AF_PACKET,
      type: Number(type),
      protocol: number,
      state: 'CLOSE',
      inode: Number(inode),
      local: {
        family: AF_PACKET,
        protocol: number,
        ifindex: Number(ifindex),
        hatype: 0,
        pkttype: 0,
        address: new Uint8Array(0),
      },
      remote: undefined,
      recvQ: Number(rmem),
      sendQ: 0,
      uid: Number(uid),
      ...(ifindex === '0' ? {} : { interface: Number(ifindex) }),
      source: '/proc/net/packet',
    } satisfies SocketInfo;
  });
  return distinct(list);
}

/** /proc/net/netlink */
export function procNetlink(): SocketInfo[] {
  const list = rows('netlink').map((line) => {
    const [, protocol = '0', pid = '0', groups = '0', rmem = '0', wmem = '0', , , , inode = '0'] =
      line.trim().split(/\s+/);
    return {
      family: AF_NETLINK,
      type: SOCK_RAW,
      protocol: Number(protocol),
      state: 'CLOSE',
      inode: Number(inode),
      local: { family: AF_NETLINK, pid: Number(pid) >>> 0, groups: Number.parseInt(groups, 16) },
      remote: undefined,
      recvQ: Number(rmem),
      sendQ: Number(wmem),
      source: '/proc/net/netlink',
    } satisfies SocketInfo;
  });
  return distinct(list);
}
