// sockfd describe: everything about one socket of a process.
import { pidfd_getfd, pidfd_open } from '../calls/event.ts';
import { type Description, describe } from '../inspect/describe.ts';
import { fdInfo, type Pid } from '../inspect/fds.ts';
import { AF_INET, AF_INET6, EPERM } from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { own } from '../values/own.ts';
import { printable } from '../values/printable.ts';
import { interval, parsed, pidOf, withWatch } from './arguments.ts';
import { familyName, protocolName, shortAddress, typeName } from './names.ts';
import { Failure, json, paint, UsageError, watched } from './output.ts';
import { ofProcess } from './process.ts';

/** What `sockfd describe --help` says. */
export const describeHelp = `sockfd describe [--json] [--watch[=SECONDS]] PID FD

Everything that the kernel tells about a socket of a process: addresses, state, queues, timers, memory, every option that
can be read without changing something, TCP_INFO. Needs the right to trace the process: the fd is duplicated for the look
(pidfd_getfd(2)).

  --json             the same for programs
  --watch[=SECONDS]  again and again, each second unless given

Examples:
  sockfd describe 4711 18              of the process 4711 its fd 18, as sockfd ss -p and sockfd fds tell it
  sockfd describe --watch=0.2 4711 18  how its congestion window grows`;

/** A duplicate of another process's fd. */
function duplicate(pid: number, fd: number) {
  using handle = own(pidfd_open(pid));
  try {
    return own(pidfd_getfd(handle, fd));
  } catch (error) {
    // More than reading /proc takes: also Yama may be in the way.
    if (!(error instanceof SyscallError) || error.errno !== EPERM) throw error;
    throw new Failure(
      `process ${pid}: may not be traced (pidfd_getfd EPERM): needs CAP_SYS_PTRACE, see ptrace(2)`,
    );
  }
}

/** The description of another process's socket, through a duplicate of its fd. */
function describeOf(pid: Pid, fd: number): Description {
  const entry = ofProcess(pid, () => fdInfo(fd, pid));
  if (entry === undefined) throw new Failure(`process ${pid} has no fd ${fd}`);
  if (entry.kind !== 'socket') {
    throw new Failure(`fd ${fd} of process ${pid} is not a socket: ${printable(entry.target)}`);
  }
  if (pid === 'self' || pid === process.pid) return describe(fd);
  using copy = ofProcess(pid, () => duplicate(pid, fd));
  // Its flags are the original's, but for O_CLOEXEC, which is the fd's own.
  return { ...describe(copy), fd, flags: entry.flags };
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Uint8Array) {
    return `${value.length} bytes ${Buffer.from(value).toString('hex')}`.trimEnd();
  }
  if (Array.isArray(value)) return value.map(valueText).join(' ');
  return Object.entries(value)
    .map(([key, each]) => `${key} ${valueText(each)}`)
    .join(', ');
}

/** One section: a heading and its rows. */
function section(title: string, entries: readonly (readonly [string, unknown])[]): string {
  const rows = entries.filter(([, value]) => value !== undefined);
  const width = rows.reduce((most, [name]) => Math.max(most, name.length), 0);
  const lines = rows.map(
    ([name, value]) =>
      `  ${paint('cyan', name)}${' '.repeat(width - name.length)}  ${printable(valueText(value))}`,
  );
  return [paint('bold', title), ...lines.map((line) => line.trimEnd())].join('\n');
}

function kindOf({ domain, type, protocol }: Description): string {
  const ip = domain === AF_INET || domain === AF_INET6;
  return `${familyName(domain)} ${typeName(type)} ${ip ? protocolName(protocol) : protocol}`;
}

function text(description: Description): string {
  const { fd, inode, local, peer, socket, options } = description;
  const { TCP_INFO: tcpInfo, ...others } = options;
  const queues = socket === undefined ? undefined : `receive ${socket.recvQ}, send ${socket.sendQ}`;
  const sections = [
    section(`fd ${fd}, socket:[${inode}]`, [
      ['kind', kindOf(description)],
      ['local', shortAddress(local)],
      ['peer', peer === undefined ? undefined : shortAddress(peer)],
      ['state', socket?.state],
      ['queues', queues],
      ['timer', socket?.timer],
      ['congestion', socket?.congestion],
      ['uid', socket?.uid],
      ['cookie', socket?.cookie],
      ['peer inode', socket?.peerInode],
      ['told by', socket?.source],
    ]),
    ...(socket?.memory === undefined ? [] : [section('memory', Object.entries(socket.memory))]),
    section('options', Object.entries(others)),
    ...(tcpInfo === undefined ? [] : [section('TCP_INFO', Object.entries(tcpInfo as object))]),
  ];
  return sections.join('\n\n');
}

/** `sockfd describe` */
export async function describeCommand(args: readonly string[]): Promise<undefined> {
  const { values, positionals } = parsed({
    args: withWatch(args),
    allowPositionals: true,
    options: { json: { type: 'boolean' }, watch: { type: 'string' } },
  });
  const [pidText, fdText] = positionals;
  if (positionals.length !== 2 || !/^\d{1,9}$/.test(fdText ?? '')) {
    throw new UsageError('describe takes a PID and an FD');
  }
  const pid = pidOf(pidText);
  const seconds = interval(values.watch);
  await watched(seconds, () => {
    const description = describeOf(pid, Number(fdText));
    return values.json === true ? json(description, seconds !== undefined) : text(description);
  });
}
