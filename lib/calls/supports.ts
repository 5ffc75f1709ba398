// Whether the running kernel has something: asked of the kernel itself, never of a version number.
import { native } from '../addon/binding.ts';
import * as raw from '../addon/calls.ts';
import { wrongType } from '../values/arguments.ts';
import {
  AF_ALG,
  AF_CAN,
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  AF_PACKET,
  AF_UNIX,
  AF_VSOCK,
  AF_XDP,
  CAN_RAW,
  EACCES,
  EAFNOSUPPORT,
  EMFILE,
  ENFILE,
  ENOBUFS,
  ENOENT,
  ENOMEM,
  ENOPROTOOPT,
  ENOSYS,
  EOPNOTSUPP,
  EPERM,
  IPPROTO_ICMP,
  IPPROTO_ICMPV6,
  IPPROTO_MPTCP,
  IPPROTO_TCP,
  IPPROTO_UDPLITE,
  NETLINK_ROUTE,
  SOCK_CLOEXEC,
  SOCK_DCCP,
  SOCK_DGRAM,
  SOCK_RAW,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_CAN_RAW,
  SOL_TLS,
  TCP_ULP,
} from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';
import { optionTables } from '../values/late-options.ts';
import type { OptionRow } from '../values/option-row.ts';

/** What socket(2) says when it is the process or the machine that has no room, and nothing is learned. */
const exhausted = [EMFILE, ENFILE, ENOBUFS, ENOMEM];

/** A socket to ask, or the -errno that says there is none of this kind. */
function made(domain: number, type: number, protocol: number): number {
  const fd = raw.socket(domain, type | SOCK_CLOEXEC, protocol);
  return exhausted.includes(-fd) ? check(fd, 'socket') : fd;
}

/** What making a socket says: 0, or -errno. */
function asked(domain: number, type: number, protocol: number): number {
  const fd = made(domain, type, protocol);
  if (fd >= 0) raw.close(fd);
  return Math.min(fd, 0);
}

function family(domain: number): boolean {
  // The kernel looks for the family first: any other error comes from there, or from whoever forbids it.
  return asked(domain, SOCK_DGRAM, 0) !== -EAFNOSUPPORT;
}

function protocol(number: number): boolean {
  // Without SOCK_RAW, which takes any number.
  const types = [SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET, SOCK_DCCP];
  return [AF_INET, AF_INET6].some((domain) =>
    types.some((type) => [0, -EPERM, -EACCES].includes(asked(domain, type, number))),
  );
}

/** Sockets on which an option may be known, the most likely ones first. */
const kinds: readonly (readonly [domain: number, type: number, protocol: number])[] = [
  [AF_INET, SOCK_STREAM, 0],
  [AF_INET, SOCK_DGRAM, 0],
  [AF_INET6, SOCK_STREAM, 0],
  [AF_INET6, SOCK_DGRAM, 0],
  [AF_UNIX, SOCK_STREAM, 0],
  [AF_INET, SOCK_STREAM, IPPROTO_MPTCP],
  [AF_INET, SOCK_DGRAM, IPPROTO_UDPLITE],
  [AF_NETLINK, SOCK_RAW, NETLINK_ROUTE],
  [AF_VSOCK, SOCK_STREAM, 0],
  [AF_PACKET, SOCK_RAW, 0],
  [AF_INET, SOCK_RAW, IPPROTO_ICMP],
  [AF_INET6, SOCK_RAW, IPPROTO_ICMPV6],
  [AF_CAN, SOCK_RAW, CAN_RAW],
  [AF_ALG, SOCK_SEQPACKET, 0],
  [AF_XDP, SOCK_RAW, 0],
];

/** Whether the answer to a question about an option is another one than that there is no such option. */
function known(level: number, ask: (fd: number) => number): boolean {
  return kinds.some(([domain, type, protocol]) => {
    // To this one other levels are not unknown but wrong.
    if (domain === AF_CAN && level !== SOL_CAN_RAW) return false;
    const fd = made(domain, type, protocol);
    if (fd < 0) return false;
    try {
      return ![-ENOPROTOOPT, -EOPNOTSUPP].includes(ask(fd));
    } finally {
      raw.close(fd);
    }
  });
}

/** The size of a filter's instruction, in which the length of a filter is counted. */
const INSTRUCTION = 8;
/** More than an option's value has; the kernel stores what there is. */
const MOST = 256;
/** Some levels judge the length before they look for the option. This is an int's, and one instruction. */
const LEAST = INSTRUCTION;

function option(level: number, option: number, { get, set }: OptionRow): boolean {
  const readable = (fd: number): number =>
    raw.getsockopt(fd, level, option, new Uint8Array(MOST * INSTRUCTION), Int32Array.of(MOST));
  const settable = (fd: number): number =>
    raw.setsockopt(fd, level, option, new Uint8Array(LEAST), LEAST);
  // Of what the table allows, a kernel may do one and not the other.
  return (get && known(level, readable)) || (set && known(level, settable));
}

/** The numbers of the levels that an option's name belongs to. */
function levelsOf(row: OptionRow): number[] {
  const levels = optionTables()
    .levelTable.filter(([, space]) => row.spaces.includes(space))
    .map(([name]) => native.constants[name]);
  return [...new Set(levels)].filter((level) => level !== undefined);
}

/** What cannot be asked for on a new socket, or must not be: whether that is there which it came with. */
function companion(name: string, level: number): boolean | undefined {
  // Its struct has an address of memory, so the addon does not let it through; it is as old as the family.
  if (name === 'XDP_UMEM_REG') return family(AF_XDP);
  if (level !== SOL_TLS) return undefined;
  // A socket that is not connected cannot get that layer, but hears whether it exists.
  const layer = new TextEncoder().encode('tls');
  return known(IPPROTO_TCP, (fd) => {
    const result = raw.setsockopt(fd, IPPROTO_TCP, TCP_ULP, layer, layer.byteLength);
    return result === -ENOENT ? -ENOPROTOOPT : result;
  });
}

/** Calls that some kernel lacks, asked with arguments that do nothing. */
export const probes: Readonly<Record<string, () => number>> = {
  accept4: () => raw.accept4(-1, null, null, 0),
  close_range: () => raw.close_range(1, 0, 0),
  epoll_create1: () => raw.epoll_create1(-1),
  epoll_pwait2: () => raw.epoll_pwait2(-1, null, 1, null, null),
  eventfd: () => raw.eventfd(0, -1),
  pidfd_getfd: () => raw.pidfd_getfd(-1, 0, 0),
  pidfd_open: () => raw.pidfd_open(0, 0),
  recvmmsg: () => raw.recvmmsg(-1, [], [], [], new Int32Array(0), 0, null),
  sendmmsg: () => raw.sendmmsg(-1, [], [], [], new Int32Array(0), 0),
  setns: () => raw.setns(-1, 0),
  signalfd: () => raw.signalfd(-1, null, -1),
  splice: () => raw.splice(-1, null, -1, null, 1, 0),
  tee: () => raw.tee(-1, -1, 1, 0),
  timerfd_create: () => raw.timerfd_create(-1, -1),
  unshare: () => raw.unshare(0),
};

/**
 * Whether the running kernel has an option (`'TCP_FASTOPEN'`), an address family (`'AF_VSOCK'`), a protocol for stream or
 * datagram sockets (`'IPPROTO_MPTCP'`), or a call (`'epoll_pwait2'`), by its name. Any other name is `false`.
 *
 * It asks the kernel, with sockets and arguments of its own that change nothing, and does not guess from versions. What
 * the kernel has and this process may not use is there, with one exception: an option of raw and packet sockets alone is
 * `false` for a process that cannot make such a socket to ask on. The options of TLS are there when TLS is.
 *
 * @throws {SyscallError} EMFILE, ENFILE, ENOBUFS, ENOMEM, where no socket can be made to ask on
 */
export function supports(name: string): boolean {
  if (typeof name !== 'string') throw wrongType('name', 'a string', name);
  if (Object.hasOwn(probes, name)) return probes[name]?.() !== -ENOSYS;
  // The other calls are as old as the oldest kernel that the library runs on.
  if (Object.hasOwn(native.calls, name)) return true;
  if (!Object.hasOwn(native.constants, name)) return false;
  const value = native.constants[name] as number;
  if (name.startsWith('AF_')) return family(value);
  if (name.startsWith('IPPROTO_')) return protocol(value);
  const row = optionTables().optionTable.find((each) => each.name === name);
  if (row === undefined) return false;
  return levelsOf(row).some((level) => companion(name, level) ?? option(level, value, row));
}
