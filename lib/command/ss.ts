// sockfd ss: the sockets of this network namespace.

import { type Holder, holders } from '../inspect/fds.ts';
import { eachSocket, type SocketFilter } from '../inspect/sockets.ts';
import { type SocketInfo, STATES } from '../inspect/types.ts';
import { AF_INET, AF_INET6 } from '../values/constants.generated.ts';
import { interval, parsed, pidOf, withWatch } from './arguments.ts';
import { shortAddress, stateColour } from './names.ts';
import { type Column, jsonParts, remark, table, watched } from './output.ts';
import { ofProcess } from './process.ts';
import { kinds, listens, netid, selection } from './select.ts';

/** What `sockfd ss --help` says. */
export const ssHelp: string = `sockfd ss [OPTION]... [FILTER]...

The sockets of this network namespace, those that listen left out unless asked for.

  -t --tcp, -u --udp, -w --raw, -x --unix, --packet, --netlink, --vsock, --mptcp
                       only sockets of these kinds
  -4 --ipv4, -6 --ipv6 only sockets of these families
  -l --listening       only those that listen
  -a --all             those that listen, too
  --state STATE        only in this state (may be repeated): ${STATES.slice(1).join(' ')}
  --local [ADDRESS][:PORT], --remote [ADDRESS][:PORT]
                       only with this end; a number alone is a port
  -n --numeric         as it is anyway: no names are looked up
  -e -i -m -o          no more columns: their details are in --json
  -p --processes       who has each open
  --pid PID            only those that a process has open
  --json               every detail
  --watch[=SECONDS]    again and again, each second unless given

Filters are those of ss(8): state STATE, sport = :PORT, dport = :PORT, src ADDRESS[:PORT], dst ADDRESS[:PORT].

Examples:
  sockfd ss -tlnp                    who listens on which TCP port
  sockfd ss -a --local 7777          all that has to do with port 7777 here
  sockfd ss -t state time-wait       connections that have ended and are waited for
  sockfd ss -tp dst 127.0.0.1:5432   who talks to the database`;

/** Options of ss(8) for more columns, and where that is told here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  e: 'uid, inode and cookie are',
  i: 'TCP_INFO is',
  m: 'memory is',
  o: 'timers are',
};

/** The arguments without those. */
function withoutColumns(args: readonly string[]): string[] {
  const dashed = /^-[A-Za-z0-9]+$/;
  const there = Object.keys(ELSEWHERE).filter((letter) =>
    args.some((arg) => dashed.test(arg) && arg.includes(letter)),
  );
  for (const letter of there) {
    remark(`-${letter}: ${ELSEWHERE[letter]} in --json and in sockfd describe PID FD`);
  }
  return args
    .map((arg) => (dashed.test(arg) ? arg.replace(/[eimo]/g, '') : arg))
    .filter((arg, i) => arg !== '-' || args[i] === '-');
}

function who(list: readonly Holder[] | undefined): string {
  return (list ?? []).map(({ command, pid, fd }) => `${command}[${pid}] fd ${fd}`).join(', ');
}

const columns: readonly Column<SocketInfo>[] = [
  { heading: 'NETID', text: netid },
  { heading: 'STATE', text: ({ state }) => state, colour: ({ state }) => stateColour(state) },
  {
    heading: 'RECV-Q',
    text: ({ recvQ }) => String(recvQ),
    right: true,
    colour: ({ recvQ }) => (recvQ === 0 ? 'dim' : 'yellow'),
  },
  {
    heading: 'SEND-Q',
    text: ({ sendQ }) => String(sendQ),
    right: true,
    colour: ({ sendQ }) => (sendQ === 0 ? 'dim' : 'yellow'),
  },
  { heading: 'LOCAL', text: ({ local }) => shortAddress(local) },
  {
    heading: 'PEER',
    text: ({ remote, peerInode }) =>
      peerInode === undefined ? shortAddress(remote) : `inode ${peerInode}`,
  },
];

/** Of these /proc tells less than sock_diag(7), and a table of them would not show that. */
const LESS = new Set(['/proc/net/tcp', '/proc/net/tcp6', '/proc/net/unix']);

/** The rows as they come; says once where they are from, if that is not the usual place. */
function* noted(rows: Iterable<SocketInfo>): Generator<SocketInfo> {
  const seen = new Set<string>();
  for (const row of rows) {
    if (row.source !== 'sock_diag' && LESS.has(row.source)) seen.add(row.source);
    yield row;
  }
  if (seen.size > 0) {
    remark(`sock_diag(7) was refused: read from ${[...seen].join(' and ')}, which tells less`);
  }
}

/** `sockfd ss` */
export async function ssCommand(args: readonly string[]): Promise<undefined> {
  const boolean = { type: 'boolean' } as const;
  const { values, positionals } = parsed({
    args: withWatch(withoutColumns(args)),
    allowPositionals: true,
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
      numeric: { ...boolean, short: 'n' },
      pid: { type: 'string' },
      json: boolean,
      watch: { type: 'string' },
    },
  });
  const { ipv4, ipv6, listening, all } = values;
  const { state, local, remote } = selection(values, positionals);
  const chosen = Object.entries(kinds)
    .filter(([name]) => values[name as keyof typeof values] === true)
    .map(([, kind]) => kind);
  const netids = chosen.flatMap((kind) => kind.netids);
  const families = [...(ipv4 === true ? [AF_INET] : []), ...(ipv6 === true ? [AF_INET6] : [])];
  const family = families.length > 0 ? families : chosen.flatMap((kind) => kind.families);
  const pid = values.pid === undefined ? undefined : pidOf(values.pid);
  const filter: SocketFilter = {
    ...(family.length === 0 ? {} : { family }),
    ...(state === undefined ? {} : { state }),
    ...(local === undefined ? {} : { local }),
    ...(remote === undefined ? {} : { remote }),
    ...(pid === undefined ? {} : { pid }),
  };
  const wanted = (row: SocketInfo): boolean =>
    (netids.length === 0 || netids.includes(netid(row))) &&
    (listening === true ? listens(row) : all === true || state !== undefined || !listens(row));
  function* rows(): Generator<SocketInfo> {
    for (const row of noted(eachSocket(filter))) if (wanted(row)) yield row;
  }
  const seconds = interval(values.watch);
  const oneLine = seconds !== undefined;
  await watched(seconds, () => {
    if (values.json === true && values.processes !== true && pid === undefined) {
      return jsonParts(rows(), oneLine);
    }
    const list = ofProcess(pid ?? 'self', () => [...rows()]);
    if (values.processes !== true) {
      return values.json === true ? jsonParts(list, oneLine) : table(columns, list);
    }
    const open = holders(new Set(list.map(({ inode }) => inode)));
    if (values.json === true) {
      return jsonParts(
        list.map((row) => ({ ...row, processes: open.get(row.inode) ?? [] })),
        oneLine,
      );
    }
    const processes = { heading: 'PROCESSES', text: (row: SocketInfo) => who(open.get(row.inode)) };
    return table([...columns, processes], list);
  });
}
