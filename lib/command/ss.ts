// sockfd ss: the sockets of this network namespace.
import { parseArgs } from 'node:util';
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
} from '../constants.ts';
import { type Holder, holders } from '../inspect/fds.ts';
import type { Endpoint } from '../inspect/inet.ts';
import { type SocketFilter, sockets } from '../inspect/sockets.ts';
import { type SocketInfo, STATES, type State } from '../inspect/types.ts';
import { interval, pidOf, withWatch } from './fds.ts';
import { shortAddress } from './names.ts';
import { json, table, UsageError, watched } from './output.ts';

/** What `sockfd ss --help` says. */
export const ssHelp: string = `sockfd ss [OPTION]...

The sockets of this network namespace, those that listen left out unless asked for.

  -t --tcp, -u --udp, -w --raw, -x --unix, --packet, --netlink, --vsock, --mptcp
                       only sockets of these kinds
  -4 --ipv4, -6 --ipv6 only sockets of these families
  -l --listening       only those that listen
  -a --all             those that listen, too
  --state STATE        only in this state (may be repeated): ${STATES.slice(1).join(' ')}
  --local [ADDRESS][:PORT], --remote [ADDRESS][:PORT]
                       only with this end
  -p --processes       who has each open
  --pid PID            only those that a process has open
  --json               every detail
  --watch[=SECONDS]    again and again`;

function netid({ family, type, protocol }: SocketInfo): string {
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

/** `127.0.0.1:80`, `:80`, `[::1]:80`, `::1`. */
export function endpoint(text: string): Endpoint {
  const match = /^(?:\[([^\]]+)\]|([^:]*)|([0-9a-fA-F:.%]+?))(?::(\d+))?$/.exec(text);
  const host = match?.[1] ?? match?.[2] ?? match?.[3];
  const port = match?.[4];
  if (match === null || Number(port ?? 0) > 65_535 || (host ?? '') + (port ?? '') === '') {
    throw new UsageError(`not an [ADDRESS][:PORT]: ${text}`);
  }
  return {
    ...(host === undefined || host === '' ? {} : { address: host }),
    ...(port === undefined ? {} : { port: Number(port) }),
  };
}

function stateOf(text: string): State {
  const name = text.toUpperCase().replaceAll('-', '_');
  const alias = name === 'ESTAB' ? 'ESTABLISHED' : name === 'LISTENING' ? 'LISTEN' : name;
  const state = STATES.find((each) => each === alias);
  if (state === undefined || state === 'UNKNOWN') {
    throw new UsageError(`no such state: ${text} (${STATES.slice(1).join(' ')})`);
  }
  return state;
}

/** A socket that waits for others to come, in the sense of `ss`. */
function listens({ family, state, type }: SocketInfo): boolean {
  if (state === 'LISTEN') return true;
  return (
    state === 'CLOSE' &&
    (family === AF_INET || family === AF_INET6 || (family === AF_UNIX && type === SOCK_DGRAM))
  );
}

function who(list: readonly Holder[] | undefined): string {
  return (list ?? []).map(({ command, pid, fd }) => `${command}[${pid}] fd ${fd}`).join(', ');
}

/** `sockfd ss` */
export async function ssCommand(args: readonly string[]): Promise<undefined> {
  const boolean = { type: 'boolean' } as const;
  const { values } = parseArgs({
    args: withWatch(args),
    options: {
      tcp: { ...boolean, short: 't' },
      udp: { ...boolean, short: 'u' },
      raw: { ...boolean, short: 'w' },
      unix: { ...boolean, short: 'x' },
      packet: boolean,
      netlink: boolean,
      vsock: boolean,
      mptcp: boolean,
      ipv4: { ...boolean, short: '4' },
      ipv6: { ...boolean, short: '6' },
      listening: { ...boolean, short: 'l' },
      all: { ...boolean, short: 'a' },
      state: { type: 'string', multiple: true },
      local: { type: 'string' },
      remote: { type: 'string' },
      processes: { ...boolean, short: 'p' },
      pid: { type: 'string' },
      json: boolean,
      watch: { type: 'string' },
    },
  });
  const kinds = Object.entries({
    tcp: ['tcp'],
    udp: ['udp', 'udplite'],
    raw: ['raw', 'icmp'],
    unix: ['u_str', 'u_dgr', 'u_seq'],
    packet: ['p_raw', 'p_dgr'],
    netlink: ['nl'],
    vsock: ['vsock'],
    mptcp: ['mptcp'],
  }).flatMap(([name, ids]) => (values[name as keyof typeof values] === true ? ids : []));
  const families = [
    ...(values.ipv4 === true ? [AF_INET] : []),
    ...(values.ipv6 === true ? [AF_INET6] : []),
  ];
  const filter: SocketFilter = {
    ...(families.length === 0 ? {} : { family: families }),
    ...(values.state === undefined ? {} : { state: values.state.map(stateOf) }),
    ...(values.local === undefined ? {} : { local: endpoint(values.local) }),
    ...(values.remote === undefined ? {} : { remote: endpoint(values.remote) }),
    ...(values.pid === undefined ? {} : { pid: pidOf(values.pid) }),
  };
  const wanted = (row: SocketInfo): boolean =>
    (kinds.length === 0 || kinds.includes(netid(row))) &&
    (values.listening === true
      ? listens(row)
      : values.all === true || values.state !== undefined || !listens(row));
  await watched(interval(values.watch), () => {
    const rows = sockets(filter).filter(wanted);
    const open =
      values.processes === true
        ? holders(new Set(rows.map(({ inode }) => inode)))
        : new Map<number, Holder[]>();
    if (values.json === true) {
      return json(rows.map((row) => ({ ...row, processes: open.get(row.inode) })));
    }
    const headings = ['NETID', 'STATE', 'RECV-Q', 'SEND-Q', 'LOCAL', 'PEER'];
    return table(
      values.processes === true ? [...headings, 'PROCESSES'] : headings,
      rows.map((row) =>
        [
          netid(row),
          row.state,
          String(row.recvQ),
          String(row.sendQ),
          shortAddress(row.local),
          row.peerInode === undefined ? shortAddress(row.remote) : `inode ${row.peerInode}`,
          who(open.get(row.inode)),
        ].slice(0, values.processes === true ? 7 : 6),
      ),
      [2, 3],
    );
  });
}
