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

/** `127.0.0.1:80`, `:80`, `80`, `[::1]:80`, `::1`. */
function endpoint(given: string): Endpoint {
  const text = /^\d+$/.test(given) ? `:${given}` : given;
  const wrong = new UsageError(`not an [ADDRESS][:PORT]: ${given}`);
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

/** What ss(8) calls several states. */
const GROUPS: Readonly<Record<string, readonly State[]>> = (() => {
  const all = STATES.filter((state) => state !== 'UNKNOWN');
  const connected = all.filter((state) => state !== 'LISTEN' && state !== 'CLOSE');
  return {
    ALL: all,
    CONNECTED: connected,
    SYNCHRONIZED: connected.filter((state) => state !== 'SYN_SENT'),
    BUCKET: all.filter((state) => state === 'SYN_RECV' || state === 'TIME_WAIT'),
    BIG: all.filter((state) => state !== 'SYN_RECV' && state !== 'TIME_WAIT'),
  };
})();

/** States by their name here or in ss(8), in any case. */
function statesOf(text: string): readonly State[] {
  return GROUPS[text.toUpperCase()] ?? [stateOf(text)];
}

/** What the options and filters of a command line select. */
export interface Selection {
  readonly state: readonly State[] | undefined;
  readonly local: Endpoint | undefined;
  readonly remote: Endpoint | undefined;
}

/**
 * The selection of a command line.
 *
 * @param words the filters of ss(8), as far as they are joined by "and": `state listening`, `sport = :80`
 */
export function selection(
  options: { readonly state?: string[]; readonly local?: string; readonly remote?: string },
  words: readonly string[],
): Selection {
  const states = (options.state ?? []).flatMap(statesOf);
  let { local, remote } = {
    local: options.local === undefined ? undefined : endpoint(options.local),
    remote: options.remote === undefined ? undefined : endpoint(options.remote),
  };
  // An operator may stand alone or at its operand: `sport = :80`, `sport =:80`, `sport :80`.
  const left = words.flatMap((word) => word.replace(/^(==?|eq)(?=:|$)/, '').trim() || []);
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === 'and' || word === '&&') continue;
    if (!/^(state|[sd]port|src|dst)$/.test(word)) {
      throw new UsageError(
        `Unexpected argument '${word}': expected state STATE, sport = :PORT, dport = :PORT, src ADDRESS[:PORT] or dst ADDRESS[:PORT]`,
      );
    }
    const value = left.shift();
    if (value === undefined) throw new UsageError(`what follows ${word} is missing`);
    if (word === 'state') {
      states.push(...statesOf(value));
      continue;
    }
    const end = endpoint(value);
    if (word.startsWith('s')) local = { ...local, ...end };
    else remote = { ...remote, ...end };
  }
  return { state: states.length === 0 ? undefined : states, local, remote };
}

/** A state by its name here or in ss(8), in any case. */
function stateOf(text: string): State {
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
