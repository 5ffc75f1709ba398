// /proc/pid/fd and /proc/pid/fdinfo: proc(5)
import { readdirSync, readFileSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { integer, wrongType } from '../values/arguments.ts';
import { EACCES, ENOENT, EPERM, ESRCH } from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';

/** What an fd refers to. */
export type FdKind =
  | 'socket'
  | 'pipe'
  | 'file'
  | 'directory'
  | 'character'
  | 'block'
  | 'fifo'
  | 'epoll'
  | 'eventfd'
  | 'timerfd'
  | 'signalfd'
  | 'inotify'
  | 'pidfd'
  | 'namespace'
  | 'memfd'
  | 'other';

/** A member of an epoll instance. */
export interface EpollMember {
  readonly fd: number;
  /** `EPOLL*` */
  readonly events: number;
  readonly data: bigint;
  /** The inode of the file that it watches, which may no longer be what the number stands for. */
  readonly inode: number | undefined;
}

/** An open fd of a process. */
export interface FdInfo {
  readonly fd: number;
  /** Where the link of /proc/pid/fd leads: `socket:[4711]`, `/tmp/file`, `anon_inode:[eventpoll]`. */
  readonly target: string;
  readonly kind: FdKind;
  /** Of a socket or pipe the number in its link; of files that of their file system. */
  readonly inode: number | undefined;
  /** `O_*`, as fcntl(2) F_GETFL, with `O_CLOEXEC` */
  readonly flags: number;
  /** The file offset. */
  readonly position: number;
  /** What an epoll instance watches. */
  readonly epoll?: readonly EpollMember[];
  /** The other lines of fdinfo, as they are: `eventfd-count`, `sigmask`, `Pid`, `clockid`, ... */
  readonly more: Readonly<Record<string, string>>;
}

/** A process: its number, or this one. */
export type Pid = number | 'self';

/** The text of a process in a path. */
export function pidText(pid: Pid): string {
  if (pid === 'self') return 'self';
  if (typeof pid !== 'number') throw wrongType('pid', "a process number or 'self'", pid);
  return String(integer('pid', pid, 1, 0x7fffffff));
}

/** What Node.js reports for a file, as the error of this library. */
export function fileError(error: unknown, path: string): unknown {
  const { code, errno, syscall = 'open' } = error as NodeJS.ErrnoException;
  if (typeof errno !== 'number' || code === undefined) return error;
  // Node.js's name for what the man pages call opendir(3).
  return new SyscallError(syscall === 'scandir' ? 'opendir' : syscall, Math.abs(errno), { path });
}

/** Whether a process, or an fd of it, has gone. */
export function isGone(error: unknown): boolean {
  const { errno = 0 } = error as NodeJS.ErrnoException;
  return [ENOENT, ESRCH].includes(Math.abs(errno));
}

/** Whether it is another user's, or may do more than this process. */
function isDenied(error: unknown): boolean {
  const { errno = 0 } = error as NodeJS.ErrnoException;
  return [EACCES, EPERM].includes(Math.abs(errno));
}

const LINK = /^(socket|pipe):\[(\d+)\]$/;

const ANON: Readonly<Record<string, FdKind>> = {
  'anon_inode:[eventpoll]': 'epoll',
  'anon_inode:[eventfd]': 'eventfd',
  'anon_inode:[timerfd]': 'timerfd',
  'anon_inode:[signalfd]': 'signalfd',
  'anon_inode:inotify': 'inotify',
  'anon_inode:[pidfd]': 'pidfd',
};

function kindOf(target: string, path: string): { kind: FdKind; inode: number | undefined } {
  const [, link, number] = LINK.exec(target) ?? [];
  if (link !== undefined) return { kind: link as FdKind, inode: Number(number) };
  const anon = ANON[target];
  if (anon !== undefined) return { kind: anon, inode: undefined };
  const namespace = /^[a-z_]+:\[(\d+)\]$/.exec(target);
  if (namespace !== null) return { kind: 'namespace', inode: Number(namespace[1]) };
  let stat: Stats | undefined;
  try {
    stat = statSync(path, { throwIfNoEntry: false });
  } catch {
    // A file system may refuse even root: that of another user's FUSE mount.
  }
  if (stat === undefined) return { kind: 'other', inode: undefined };
  const { ino: inode } = stat;
  if (target.startsWith('pidfd:') || target.startsWith('anon_inode:')) {
    return { kind: target.startsWith('pidfd:') ? 'pidfd' : 'other', inode };
  }
  if (target.startsWith('/memfd:')) return { kind: 'memfd', inode };
  if (stat.isFile()) return { kind: 'file', inode };
  if (stat.isDirectory()) return { kind: 'directory', inode };
  if (stat.isCharacterDevice()) return { kind: 'character', inode };
  if (stat.isBlockDevice()) return { kind: 'block', inode };
  if (stat.isFIFO()) return { kind: 'fifo', inode };
  return { kind: 'other', inode };
}

const MEMBER = /^tfd:\s*(\d+) events:\s*([0-9a-f]+) data:\s*([0-9a-f]+)(?:.* ino:\s*([0-9a-f]+))?/;

function details(text: string): Pick<FdInfo, 'flags' | 'position' | 'epoll' | 'more'> {
  const more: Record<string, string> = {};
  const epoll: EpollMember[] = [];
  for (const line of text.split('\n')) {
    const [, fd, events, data, inode] = MEMBER.exec(line) ?? [];
    if (fd !== undefined) {
      epoll.push({
        fd: Number(fd),
        events: Number.parseInt(events ?? '0', 16),
        data: BigInt(`0x${data ?? '0'}`),
        inode: inode === undefined ? undefined : Number.parseInt(inode, 16),
      });
      continue;
    }
    const colon = line.indexOf(':');
    if (colon > 0) more[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
  }
  const { pos = '0', flags = '0', ...rest } = more;
  return {
    flags: Number.parseInt(flags, 8),
    position: Number(pos),
    ...(epoll.length > 0 ? { epoll } : {}),
    more: rest,
  };
}

/** One fd; undefined where it is not open, or no longer. */
function look(root: string, fd: string): FdInfo | undefined {
  const path = `${root}/fd/${fd}`;
  try {
    const target = readlinkSync(path);
    const text = readFileSync(`${root}/fdinfo/${fd}`, 'latin1');
    return { fd: Number(fd), target, ...kindOf(target, path), ...details(text) };
  } catch (error) {
    if (isGone(error)) return undefined;
    throw fileError(error, path);
  }
}

/** The numbers of a process's fds, as text. */
function numbersOf(root: string): string[] {
  try {
    return readdirSync(`${root}/fd`);
  } catch (error) {
    throw fileError(error, `${root}/fd`);
  }
}

/**
 * The open fds of a process, in order. One that is closed while they are read is left out.
 *
 * @param pid a process, or `'self'`
 * @throws {SyscallError} ENOENT where there is no such process, EACCES where it is another user's or may do more
 * @see {@link https://man7.org/linux/man-pages/man5/proc.5.html | proc(5)}
 */
export function fds(pid: Pid = 'self'): FdInfo[] {
  const root = `/proc/${pidText(pid)}`;
  return numbersOf(root)
    .flatMap((fd) => look(root, fd) ?? [])
    .sort((a, b) => a.fd - b.fd);
}

/**
 * One fd of a process, without reading the others.
 *
 * @returns undefined where the process has no such fd
 * @throws {SyscallError} as `fds`
 */
export function fdInfo(fd: number, pid: Pid = 'self'): FdInfo | undefined {
  const root = `/proc/${pidText(pid)}`;
  const found = look(root, String(fd));
  // Why there is none: no such fd, or no such process.
  if (found === undefined) numbersOf(root);
  return found;
}

/** A process that has a socket open. */
export interface Holder {
  readonly pid: number;
  /** The name of its program: /proc/pid/comm. */
  readonly command: string;
  readonly fd: number;
}

/**
 * Who has the sockets (or pipes) of these inodes open. Processes of other users and those that end meanwhile are left
 * out.
 */
export function holders(
  inodes: ReadonlySet<number>,
  kind: 'socket' | 'pipe' = 'socket',
): Map<number, Holder[]> {
  const found = new Map<number, Holder[]>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    let numbers: string[];
    try {
      numbers = readdirSync(`/proc/${entry}/fd`);
    } catch (error) {
      if (isGone(error) || isDenied(error)) continue;
      throw fileError(error, `/proc/${entry}/fd`);
    }
    let command: string | undefined;
    for (const number of numbers) {
      try {
        const [, link, text] = LINK.exec(readlinkSync(`/proc/${entry}/fd/${number}`)) ?? [];
        const inode = Number(text);
        if (link !== kind || !inodes.has(inode)) continue;
        command ??= readFileSync(`/proc/${entry}/comm`, 'utf8').trimEnd();
        const holder = { pid: Number(entry), command, fd: Number(number) };
        const list = found.get(inode);
        if (list === undefined) found.set(inode, [holder]);
        else list.push(holder);
      } catch (error) {
        if (!isGone(error) && !isDenied(error)) throw error;
      }
    }
  }
  return found;
}
