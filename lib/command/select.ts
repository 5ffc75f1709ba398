// What `sockfd ss` selects by: kinds of sockets, states, ends.

import { inet_pton } from '../calls/names.ts';
import type { Endpoint } from '../inspect/inet.ts';
import { type SocketInfo, STATES, type State } from '../inspect/types.ts';
import {
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  AF_PACKET,
  AF_UNIX,
  AF_VSOCK,
  IPPROTO_ICMP,
  IPPROTO_ICMPV6,
  IPPROTO_MPTCP,
  IPPROTO_TCP,
  IPPROTO_UDP,
  IPPROTO_UDPLITE,
  SOCK_DGRAM,
  SOCK_SEQPACKET,
} from '../values/constants.generated.ts';
import { UsageError } from './output.ts';

/** The short name of a socket's kind, as in the first column of ss(8). */
export function netid({ family, type, protocol }: SocketInfo): string {
  if (family === AF_UNIX) {
    return type === SOCK_DGRAM ? 'u_dgr' : type === SOCK_SEQPACKET ? 'u_seq' : 'u_str';
  }
  if (family === AF_PACKET) return type === SOCK_DGRAM ? 'p_dgr' : 'p_raw';
  if (family === AF_NETLINK) return 'nl';
  if (family === AF_VSOCK) return 'vsock';
  if (protocol === IPPROTO_TCP) return 'tcp';
  if (protocol === IPPROTO_MPTCP) return 'mptcp';
  if (protocol === IPPROTO_UDP) return 'udp';
  if (protocol === IPPROTO_UDPLITE) return 'udplite';
  if (type === SOCK_DGRAM && (protocol === IPPROTO_ICMP || protocol === IPPROTO_ICMPV6)) {
    return 'icmp';
  }
  return 'raw';
}

const IP = [AF_INET, AF_INET6];

/** What each option stands for: the families that are asked for, and which of their rows. */
export const kinds: Readonly<Record<string, { families: number[]; netids: string[] }>> = {
  tcp: { families: IP, netids: ['tcp'] },
  udp: { families: IP, netids: ['udp', 'udplite'] },
  raw: { families: IP, netids: ['raw', 'icmp'] },
  mptcp: { families: IP, netids: ['mptcp'] },
  unix: { families: [AF_UNIX], netids: ['u_str', 'u_dgr', 'u_seq'] },
  packet: { families: [AF_PACKET], netids: ['p_raw', 'p_dgr'] },
  netlink: { families: [AF_NETLINK], netids: ['nl'] },
  vsock: { families: [AF_VSOCK], netids: ['vsock'] },
};

/** `127.0.0.1:80`, `:80`, `[::1]:80`, `::1`. */
export function endpoint(text: string): Endpoint {
  const wrong = new UsageError(`not an [ADDRESS][:PORT]: ${text}`);
  const match = /^(?:\[([^\]]+)\]|([^:]*)|([0-9a-fA-F:.]+?))(?::(\d+))?$/.exec(text);
  // All of it may be an IPv6 address, whose last part looks like a port.
  const whole = inet_pton(AF_INET6, text) !== null;
  const host = whole ? text : (match?.[1] ?? match?.[2] ?? match?.[3] ?? '');
  const port = whole ? undefined : match?.[4];
  if ((match === null && !whole) || host + (port ?? '') === '' || Number(port ?? 0) > 65_535) {
    throw wrong;
  }
  if (host !== '' && IP.every((family) => inet_pton(family, host) === null)) throw wrong;
  return {
    ...(host === '' ? {} : { address: host }),
    ...(port === undefined ? {} : { port: Number(port) }),
  };
}

/** A state by its name here or in ss(8), in any case. */
export function stateOf(text: string): State {
  const name = text.toUpperCase().replaceAll('-', '_');
  const aliases: Readonly<Record<string, string>> = {
    ESTAB: 'ESTABLISHED',
    LISTENING: 'LISTEN',
    FIN_WAIT_1: 'FIN_WAIT1',
    FIN_WAIT_2: 'FIN_WAIT2',
    CLOSED: 'CLOSE',
    UNCONN: 'CLOSE',
    UNCONNECTED: 'CLOSE',
  };
  const state = STATES.find((each) => each === (aliases[name] ?? name));
  if (state === undefined || state === 'UNKNOWN') {
    throw new UsageError(`no such state: ${text} (${STATES.slice(1).join(' ')})`);
  }
  return state;
}

/** A socket that waits for others to come, in the sense of ss(8). */
export function listens({ family, state, type }: SocketInfo): boolean {
  if (state === 'LISTEN') return true;
  return (
    state === 'CLOSE' &&
    (family === AF_INET || family === AF_INET6 || (family === AF_UNIX && type === SOCK_DGRAM))
  );
}
