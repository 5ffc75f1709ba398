// sockfd describe: everything about one socket of a process.
import { parseArgs } from 'node:util';
import { pidfd_getfd, pidfd_open } from '../event.ts';
import { type Description, describe } from '../inspect/describe.ts';
import { fds } from '../inspect/fds.ts';
import { own } from '../own.ts';
import { interval, pidOf, withWatch } from './fds.ts';
import { familyName, protocolName, shortAddress, typeName } from './names.ts';
import { json, paint, printable, UsageError, watched } from './output.ts';

/** What `sockfd describe --help` says. */
export const describeHelp = `sockfd describe [--json] [--watch[=SECONDS]] PID FD

Everything that the kernel tells about a socket of a process: addresses, state, queues, timers, memory, every option that
can be read without changing something, TCP_INFO. Needs the right to trace the process: the fd is duplicated for the look
(pidfd_getfd(2)).`;

/** The description of another process's socket, through a duplicate of its fd. */
function describeOf(pid: number | 'self', fd: number): Description {
  if (pid === 'self' || pid === process.pid) return describe(fd);
  // Its own error, where there is no such process or fd, is clearer than that of the duplication.
  if (!fds(pid).some((entry) => entry.fd === fd)) {
    throw new UsageError(`process ${pid} has no fd ${fd}`);
  }
  using handle = own(pidfd_open(pid));
  using copy = own(pidfd_getfd(handle, fd));
  return { ...describe(copy), fd };
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Uint8Array)
    return `${value.length} bytes ${Buffer.from(value).toString('hex')}`;
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
    ([name, value]) => `  ${name.padEnd(width)}  ${printable(valueText(value))}`,
  );
  return [paint('bold', title), ...lines].join('\n');
}

function text(description: Description): string {
  const { fd, inode, domain, type, protocol, local, peer, socket, options } = description;
  const { TCP_INFO: tcpInfo, ...others } = options;
  const sections = [
    section(`fd ${fd}, socket:[${inode}]`, [
      [
        'kind',
        `${familyName(domain)} ${typeName(type)} ${domain === 2 || domain === 10 ? protocolName(protocol) : protocol}`,
      ],
      ['local', shortAddress(local)],
      ['peer', peer === undefined ? undefined : shortAddress(peer)],
      ['state', socket?.state],
      [
        'queues',
        socket === undefined ? undefined : `receive ${socket.recvQ}, send ${socket.sendQ}`,
      ],
      ['timer', socket?.timer],
      ['congestion', socket?.congestion],
      ['uid', socket?.uid],
      ['cookie', socket?.cookie],
      ['peer inode', socket?.peerInode],
    ]),
    ...(socket?.memory === undefined ? [] : [section('memory', Object.entries(socket.memory))]),
    section('options', Object.entries(others)),
    ...(tcpInfo === undefined ? [] : [section('TCP_INFO', Object.entries(tcpInfo as object))]),
  ];
  return sections.join('\n\n');
}

/** `sockfd describe` */
export async function describeCommand(args: readonly string[]): Promise<undefined> {
  const { values, positionals } = parseArgs({
    args: withWatch(args),
    allowPositionals: true,
    options: { json: { type: 'boolean' }, watch: { type: 'string' } },
  });
  const [pidText, fdText] = positionals;
  if (positionals.length !== 2 || !/^\d{1,9}$/.test(fdText ?? '')) {
    throw new UsageError('describe takes a PID and an FD');
  }
  const pid = pidOf(pidText);
  await watched(interval(values.watch), () => {
    const description = describeOf(pid, Number(fdText));
    return values.json === true ? json(description) : text(description);
  });
}
