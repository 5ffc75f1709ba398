// The calls of any program, as strace(1) has seen them: its lines as the records that the library's own calls are.
import { native } from '../addon/binding.ts';
import type { CallRecord, Moved, SocketRecord } from './calls.ts';
import { endText } from './endpoint.ts';

/** What strace is to do: a file for each thread, sockets by what they are, times in nanoseconds. */
export const STRACE: readonly string[] = [
  '-ff',
  '-yy',
  '-q',
  '-s',
  '64',
  '--absolute-timestamps=format:unix,precision:ns',
  '--syscall-times=ns',
  '-e',
  'trace=%network,%desc,clone,clone3,fork,vfork',
  '-e',
  'signal=none',
];

/**
 * A line's time is before strace looks at the fds, and what a call took is from behind that: so a call may have ended so much
 * later than both say together, but not behind the next line of its thread.
 */
const SLACK = 500_000n;

/** What a timeline says of calls that strace has seen. */
export const STRACE_NOTE: string =
  'calls are as strace saw them: it stops the program at each, which makes them up to 0.5 ms longer';

/** A line, before it is known what its fds are. */
interface Line {
  readonly tid: number;
  readonly time: bigint;
  /** Undefined of a call that has not returned. */
  readonly took: number | undefined;
  readonly syscall: string;
  readonly text: string;
}

const LINE = /^(\d+)\.(\d{9}) (\w+)\((.*)$/s;
const TOOK = / <(\d+)\.(\d{9})>$/;

function nanoseconds(seconds = '0', rest = '0'): bigint {
  return BigInt(seconds) * 1_000_000_000n + BigInt(rest);
}

function lineOf(tid: number, line: string): Line | undefined {
  const [, seconds, rest, syscall, text = ''] = LINE.exec(line) ?? [];
  if (syscall === undefined) return undefined;
  const took = TOOK.exec(text);
  return {
    tid,
    time: nanoseconds(seconds, rest),
    took: took === null ? undefined : Number(nanoseconds(took[1], took[2])),
    syscall,
    text: text.replace(TOOK, ''),
  };
}

/** An fd that is a socket, as -yy has it: `3<TCP:[127.0.0.1:1->127.0.0.1:2]>`, `3<TCP:[4711]>`. */
const SOCKET = /(\d+)<([A-Z][\w-]*):\[((?:->|[^<>"]|"[^"]*")*)\]>/;
/** A string, or an fd with what it is. */
const NOTED = /"(?:[^"\\]|\\.)*"|(\d+)<(?:->|[^<>"]|"[^"]*"|<[^<>]*>)*>/g;

/** A line as it is without -yy. */
function plain(text: string): string {
  return text.replace(NOTED, (whole, fd?: string) => fd ?? whole);
}

/** The constant of this name. */
function constant(name: string): number {
  return native.constants[name] ?? 0;
}

const FAMILIES: readonly (readonly [
  kind: RegExp,
  family: string,
  type: string,
  protocol: string,
])[] = [
  [/^TCPv6/, 'AF_INET6', 'SOCK_STREAM', 'IPPROTO_TCP'],
  [/^TCP/, 'AF_INET', 'SOCK_STREAM', 'IPPROTO_TCP'],
  [/^UDPv6/, 'AF_INET6', 'SOCK_DGRAM', 'IPPROTO_UDP'],
  [/^UDP/, 'AF_INET', 'SOCK_DGRAM', 'IPPROTO_UDP'],
  [/^UNIX-DGRAM/, 'AF_UNIX', 'SOCK_DGRAM', 'IPPROTO_IP'],
  [/^UNIX/, 'AF_UNIX', 'SOCK_STREAM', 'IPPROTO_IP'],
  [/^NETLINK/, 'AF_NETLINK', 'SOCK_RAW', 'IPPROTO_IP'],
  [/^PACKET/, 'AF_PACKET', 'SOCK_RAW', 'IPPROTO_IP'],
];

/** An end as strace has it as `127.0.0.1:80` or `[::1]:80`; undefined where it is an inode. */
function endOf(text: string | undefined): string | undefined {
  return text !== undefined && /^(\d+\.\d+\.\d+\.\d+|\[.*\]):\d+$/.test(text) ? text : undefined;
}

/** A socket that fds lead to. */
interface Known {
  record: SocketRecord;
}

/** What stands behind the fds of a process; threads have one table. */
interface Process {
  readonly pid: number;
  readonly fds: Map<number, Known>;
}

const INET = /sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]*)"\)/;
const INET6 = /sin6_port=htons\((\d+)\).*?inet_pton\(AF_INET6, "([^"]*)"/;

function addressIn(text: string): string | undefined {
  const [, port, host] = INET.exec(text) ?? INET6.exec(text) ?? [];
  return host === undefined ? undefined : endText(host, Number(port));
}

const DIRECTIONS: Readonly<Record<string, Moved['direction']>> = {
  read: 'read',
  readv: 'read',
  recvfrom: 'read',
  recvmsg: 'read',
  write: 'write',
  writev: 'write',
  sendto: 'write',
  sendmsg: 'write',
  sendfile: 'write',
};

function movedBy(syscall: string, text: string, result: number): Moved | undefined {
  const direction = DIRECTIONS[syscall];
  if (direction === undefined || result < 0) return undefined;
  const flags = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '');
  if (direction === 'read' && flags.includes('MSG_PEEK')) return undefined;
  return { direction, bytes: result, ...(flags.includes('MSG_OOB') ? { oob: true } : {}) };
}

/** Calls whose result is another fd. */
const MAKES = new Set([
  'socket',
  'accept',
  'accept4',
  'dup',
  'dup2',
  'dup3',
  'pidfd_getfd',
  'fcntl',
]);
const CLONES = new Set(['clone', 'clone3', 'fork', 'vfork']);

/** Reads the lines of all threads. */
class Reader {
  readonly #time: (real: bigint) => number;
  readonly #end: number;
  readonly #processes = new Map<number, Process>();
  readonly #all: Known[] = [];

  constructor(time: (real: bigint) => number, end: number) {
    this.#time = time;
    this.#end = end;
  }

  #processOf(tid: number): Process {
    const known = this.#processes.get(tid);
    if (known !== undefined) return known;
    const made = { pid: tid, fds: new Map<number, Known>() };
    this.#processes.set(tid, made);
    return made;
  }

  /** The socket of an fd, with what strace says of it; one that came otherwise is known by its ends. */
  #socket(process: Process, fd: number, kind: string, what: string, fresh: boolean): Known {
    const [first, second] = what.split('->');
    const local = endOf(first);
    const remote = endOf(second);
    const known =
      (fresh ? undefined : process.fds.get(fd)) ??
      (fresh || remote === undefined
        ? undefined
        : this.#all.findLast(({ record }) => record.local === local && record.remote === remote));
    const ends = {
      ...(local === undefined ? {} : { local }),
      ...(remote === undefined ? {} : { remote }),
    };
    if (known !== undefined) {
      if (known.record.local !== local || known.record.remote !== remote) {
        known.record = { ...known.record, ...ends };
      }
      process.fds.set(fd, known);
      return known;
    }
    const [, family = '', type = '', protocol = ''] =
      FAMILIES.find(([pattern]) => pattern.test(kind)) ?? [];
    const made: Known = {
      record: {
        cookie: `strace ${this.#all.length}`,
        family: constant(family),
        type: constant(type),
        protocol: constant(protocol),
        ...ends,
      },
    };
    this.#all.push(made);
    process.fds.set(fd, made);
    return made;
  }

  /** A new process or thread. */
  #clone(parent: Process, text: string, result: number): void {
    const flags = /flags=([\w|]*)/.exec(text)?.[1] ?? '';
    const fds = flags.includes('CLONE_FILES') ? parent.fds : new Map(parent.fds);
    const pid = flags.includes('CLONE_THREAD') ? parent.pid : result;
    this.#processes.set(result, { pid, fds });
  }

  read({ tid, time, took, syscall, text }: Line): CallRecord | undefined {
    const process = this.#processOf(tid);
    const result = took === undefined ? Number.NaN : Number(/\) += (-?\d+)/.exec(plain(text))?.[1]);
    if (CLONES.has(syscall)) {
      if (result > 0) this.#clone(process, text, result);
      return undefined;
    }
    const marker = text.lastIndexOf(') = ');
    const before = marker < 0 ? text : text.slice(0, marker);
    const behind = marker < 0 ? '' : text.slice(marker);
    const first = new RegExp(`^${SOCKET.source}`).exec(before);
    const last = MAKES.has(syscall) ? SOCKET.exec(behind) : null;
    if (first === null && last === null && !SOCKET.test(before)) return undefined;
    // Standard streams that it was given are what it is used by, not what it does.
    if (first !== null && Number(first[1]) <= 2 && first[2]?.startsWith('UNIX')) {
      if (!process.fds.has(Number(first[1]))) return undefined;
    }
    const fd = first === null ? undefined : Number(first[1]);
    const socket =
      first === null || fd === undefined
        ? undefined
        : this.#socket(process, fd, first[2] ?? '', first[3] ?? '', false);
    const madeFd = last === null ? undefined : Number(last[1]);
    let made: Known | undefined;
    if (last !== null && madeFd !== undefined) {
      const copied = syscall.startsWith('dup') || syscall === 'fcntl';
      if (copied && socket !== undefined) {
        process.fds.set(madeFd, socket);
        made = socket;
      } else made = this.#socket(process, madeFd, last[2] ?? '', last[3] ?? '', true);
    }
    if (syscall === 'close' && result === 0 && fd !== undefined) process.fds.delete(fd);
    const moved = movedBy(syscall, text, result);
    const target = syscall === 'connect' ? addressIn(before) : undefined;
    const code = /^\) = -1 (E[A-Z0-9]+)/.exec(behind)?.[1];
    const start = this.#time(time);
    return {
      pid: process.pid,
      tid,
      syscall,
      name: syscall,
      line: `${syscall}(${plain(text)}`,
      result: Number.isNaN(result) ? -1 : result,
      ...(code === undefined ? {} : { code }),
      start,
      end: took === undefined ? Math.max(this.#end, start) : start + took,
      ...(fd === undefined ? {} : { fd }),
      ...(socket === undefined ? {} : { socket: socket.record }),
      ...(target === undefined ? {} : { target }),
      ...(madeFd === undefined || made === undefined ? {} : { madeFd, made: made.record }),
      ...(moved === undefined ? {} : { moved }),
    };
  }
}

/**
 * The calls on sockets that strace has seen, in their order.
 *
 * @param files what it has written of each thread, by its number
 * @param time the times of the recording
 * @param end of the recording, where calls end that never returned
 */
export function straceCalls(
  files: ReadonlyMap<number, string>,
  time: (real: bigint) => number,
  end: number,
): CallRecord[] {
  const lines = [...files].flatMap(([tid, text]) =>
    text.split('\n').flatMap((line) => lineOf(tid, line) ?? []),
  );
  lines.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  const next = new Map<number, bigint>();
  const until = new Map<Line, bigint>();
  for (const line of lines.toReversed()) {
    const following = next.get(line.tid);
    if (following !== undefined) until.set(line, following);
    next.set(line.tid, line.time);
  }
  const reader = new Reader(time, end);
  return lines.flatMap((line) => {
    const record = reader.read(line);
    if (record === undefined || line.took === undefined) return record ?? [];
    const room = Number((until.get(line) ?? line.time + BigInt(line.took) + SLACK) - line.time);
    const took = Math.max(line.took, Math.min(room, line.took + Number(SLACK)));
    return { ...record, end: record.start + took };
  });
}
