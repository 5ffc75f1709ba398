// sockfd fds: the open fds of a process.
import { parseArgs } from 'node:util';
import { type FdInfo, fds } from '../inspect/fds.ts';
import { sockets } from '../inspect/sockets.ts';
import type { SocketInfo } from '../inspect/types.ts';
import { flags as flagNames, namesOf } from '../trace/format.ts';
import { familyName, shortAddress } from './names.ts';
import { json, table, UsageError, watched } from './output.ts';

/** What `sockfd fds --help` says. */
export const fdsHelp = `sockfd fds [--json] [--watch[=SECONDS]] [PID]

The open fds of a process (of this one, unless PID is given): number, kind, flags, and what it refers to; of sockets
their addresses and states.`;

const openFlags = namesOf('O_WRONLY O_RDWR O_APPEND O_NONBLOCK O_ASYNC O_DIRECT O_PATH O_CLOEXEC');

function socketText(row: SocketInfo): string {
  const { family, state, local, remote, recvQ, sendQ } = row;
  const queues = recvQ + sendQ === 0 ? '' : ` recv-q ${recvQ} send-q ${sendQ}`;
  const far = remote === undefined ? '' : ` -> ${shortAddress(remote)}`;
  return `${familyName(family)} ${state} ${shortAddress(local)}${far}${queues}`;
}

function what(entry: FdInfo, rows: ReadonlyMap<number, SocketInfo>): string {
  const row = entry.kind === 'socket' ? rows.get(entry.inode ?? -1) : undefined;
  if (row !== undefined) return `${entry.target} ${socketText(row)}`;
  if (entry.epoll !== undefined) {
    return `${entry.target} watches ${entry.epoll.map(({ fd }) => fd).join(' ')}`;
  }
  return entry.target;
}

/** The number of a process from the command line. */
export function pidOf(text: string | undefined): number | 'self' {
  if (text === undefined || text === 'self') return 'self';
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new UsageError(`not a process number: ${text}`);
  return Number(text);
}

/** The seconds of --watch. */
export function interval(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = text === '' ? 1 : Number(text);
  if (!(seconds > 0 && seconds < 86_400)) throw new UsageError(`not a number of seconds: ${text}`);
  return seconds;
}

/** `--watch` takes its value only after an equals sign; parseArgs would take the next argument. */
export function withWatch(args: readonly string[]): string[] {
  return args.map((arg) => (arg === '--watch' || arg === '-w' ? '--watch=' : arg));
}

/** `sockfd fds` */
export async function fdsCommand(args: readonly string[]): Promise<undefined> {
  const { values, positionals } = parseArgs({
    args: withWatch(args),
    allowPositionals: true,
    options: { json: { type: 'boolean' }, watch: { type: 'string' } },
  });
  if (positionals.length > 1) throw new UsageError('fds takes one PID');
  const pid = pidOf(positionals[0]);
  await watched(interval(values.watch), () => {
    const list = fds(pid);
    const rows = new Map(
      list.some(({ kind }) => kind === 'socket')
        ? sockets({ pid }).map((row): [number, SocketInfo] => [row.inode, row])
        : [],
    );
    if (values.json === true) {
      return json(list.map((entry) => ({ ...entry, socket: rows.get(entry.inode ?? -1) })));
    }
    return table(
      ['FD', 'KIND', 'FLAGS', 'WHAT'],
      list.map((entry) => [
        String(entry.fd),
        entry.kind,
        entry.flags === 0 ? 'O_RDONLY' : flagNames(openFlags, entry.flags & ~0o100000, 'O_???'),
        what(entry, rows),
      ]),
      [0],
    );
  });
}
