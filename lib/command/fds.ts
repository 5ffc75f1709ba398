// sockfd fds: the open fds of a process.
import { type FdInfo, fds, type Pid } from '../inspect/fds.ts';
import { sockets } from '../inspect/sockets.ts';
import type { SocketInfo } from '../inspect/types.ts';
import { flags as flagNames, namesOf } from '../trace/format.ts';
import { printable } from '../values/printable.ts';
import { interval, parsed, pidOf, withWatch } from './arguments.ts';
import { familyName, shortAddress, stateColour } from './names.ts';
import { type Column, json, remark, table, UsageError, watched } from './output.ts';
import { parent } from './parent.ts';
import { ofProcess } from './process.ts';

/** What `sockfd fds --help` says. */
export const fdsHelp = `sockfd fds [--json] [--watch[=SECONDS]] [PID | self]

The open fds of a process: number, kind, flags, and what it refers to; of sockets their addresses and states. Without a
PID those of the shell or program that started this command; of itself with "self".

  --json             every detail
  --watch[=SECONDS]  again and again, each second unless given

Examples:
  sockfd fds                        the shell's own: what it hands to what it starts
  sockfd fds $(pgrep -n nginx)      a server's
  sockfd fds --watch=0.5 4711       what comes and goes`;

const openFlags = namesOf('O_APPEND O_NONBLOCK O_ASYNC O_DIRECT O_PATH O_CLOEXEC');

const accessModes = ['O_RDONLY', 'O_WRONLY', 'O_RDWR', 'O_ACCMODE'] as const;

/** The kernel sets it for every file; the C library's constant of it may be 0. */
const O_LARGEFILE = ['arm', 'arm64', 'ppc64'].includes(process.arch) ? 0o400000 : 0o100000;

function flagsText(flags: number): string {
  const rest = flags & ~3 & ~O_LARGEFILE;
  const mode = accessModes[flags & 3] ?? '';
  return rest === 0 ? mode : `${mode}|${flagNames(openFlags, rest, 'O_???')}`;
}

function socketText(row: SocketInfo): string {
  const { family, state, local, remote, recvQ, sendQ } = row;
  const queues = recvQ + sendQ === 0 ? '' : ` recv-q ${recvQ} send-q ${sendQ}`;
  const far = remote === undefined ? '' : ` -> ${shortAddress(remote)}`;
  return `${familyName(family)} ${state} ${shortAddress(local)}${far}${queues}`;
}

/** An fd with the row of its socket. */
interface Entry extends FdInfo {
  readonly socket: SocketInfo | undefined;
}

function what({ target, epoll, socket }: Entry): string {
  if (socket !== undefined) return `${target} ${socketText(socket)}`;
  return epoll === undefined ? target : `${target} watches ${epoll.map(({ fd }) => fd).join(' ')}`;
}

const columns: readonly Column<Entry>[] = [
  { heading: 'FD', text: ({ fd }) => String(fd), right: true },
  { heading: 'KIND', text: ({ kind }) => kind },
  { heading: 'FLAGS', text: ({ flags }) => flagsText(flags), colour: () => 'dim' },
  { heading: 'WHAT', text: what, colour: ({ socket }) => stateColour(socket?.state) },
];

function entriesOf(pid: Pid): Entry[] {
  return ofProcess(pid, () => {
    const list = fds(pid);
    const rows = list.some(({ kind }) => kind === 'socket') ? sockets({ pid }) : [];
    const byInode = new Map(rows.map((row) => [row.inode, row]));
    return list.map(
      (entry): Entry => ({
        ...entry,
        socket: entry.kind === 'socket' ? byInode.get(entry.inode ?? -1) : undefined,
      }),
    );
  });
}

/** The table of those fds of this process that are chosen. */
export function ownFds(chosen: (fd: number) => boolean): string {
  return table(
    columns,
    entriesOf('self').filter(({ fd }) => chosen(fd)),
  );
}

/** `sockfd fds` */
export async function fdsCommand(args: readonly string[]): Promise<undefined> {
  const { values, positionals } = parsed({
    args: withWatch(args),
    allowPositionals: true,
    options: { json: { type: 'boolean' }, watch: { type: 'string' } },
  });
  if (positionals.length > 1) throw new UsageError('fds takes one PID');
  const started = positionals.length === 0 ? parent() : undefined;
  const pid = started?.pid ?? pidOf(positionals[0]);
  const seconds = interval(values.watch);
  if (started !== undefined && values.json !== true) {
    remark(
      `of ${printable(started.name)}[${started.pid}], which started this; sockfd fds PID for another`,
    );
  }
  await watched(seconds, () => {
    const entries = entriesOf(pid);
    return values.json === true ? json(entries, seconds !== undefined) : table(columns, entries);
  });
}
