// Completion at the prompt: constants by the argument that they are for.
import { optionTables } from '../values/late-options.ts';

/** The beginnings of the constants that an argument takes; `level` and `option` stand for those of socket options. */
type Taken = readonly string[] | 'level' | 'option';

const MESSAGE = ['MSG_'];
const FAMILY = ['AF_', 'PF_'];
const FLAGS = ['SOCK_CLOEXEC', 'SOCK_NONBLOCK'];
const TYPE = [
  ...['SOCK_STREAM', 'SOCK_DGRAM', 'SOCK_SEQPACKET', 'SOCK_RAW', 'SOCK_RDM', 'SOCK_PACKET'],
  ...['SOCK_DCCP', ...FLAGS],
];
const PROTOCOL = ['IPPROTO_', 'ETH_P_', 'NETLINK_', 'CAN_'];

/** By call, what its arguments take, by their places. */
export const takes: Readonly<Record<string, Readonly<Record<number, Taken>>>> = {
  accept: { 1: FAMILY },
  accept4: { 1: FLAGS, 2: FAMILY },
  bind: { 1: FAMILY },
  close_range: { 2: ['CLOSE_RANGE_'] },
  connect: { 1: FAMILY },
  dup3: { 2: ['O_CLOEXEC'] },
  epoll_create1: { 0: ['EPOLL_CLOEXEC'] },
  epoll_ctl: { 1: ['EPOLL_CTL_'], 3: ['EPOLL'] },
  epoll_pwait: { 3: ['SIG'] },
  epoll_pwait2: { 3: ['SIG'] },
  ethtool: { 2: ['ETHTOOL_'] },
  eventfd: { 1: ['EFD_'] },
  fcntl: { 1: ['F_'], 2: ['FD_', 'O_', 'F_'] },
  getaddrinfo: { 2: ['AI_', 'AF_', 'SOCK_', 'IPPROTO_'] },
  getnameinfo: { 0: FAMILY, 1: ['NI_'] },
  getpeername: { 1: FAMILY },
  getrlimit: { 0: ['RLIMIT_'] },
  getsockname: { 1: FAMILY },
  getsockopt: { 1: 'level', 2: 'option' },
  inet_ntop: { 0: FAMILY },
  inet_pton: { 0: FAMILY },
  ioctl: { 1: ['SIO', 'FIO', 'TUN', 'IOCTL_'] },
  pipe2: { 0: ['O_'] },
  poll: { 0: ['POLL'] },
  ppoll: { 0: ['POLL'], 2: ['SIG'] },
  pidfd_getfd: { 2: [] },
  pidfd_open: { 1: ['PIDFD_'] },
  pselect: { 4: ['SIG'] },
  recv: { 2: MESSAGE },
  recvfrom: { 2: MESSAGE },
  recvmmsg: { 2: MESSAGE },
  recvmsg: { 2: MESSAGE },
  send: { 2: MESSAGE },
  sendmmsg: { 2: MESSAGE },
  sendmsg: { 1: ['SOL_', 'IPPROTO_', 'SCM_', 'AF_'], 2: MESSAGE },
  sendto: { 2: MESSAGE, 3: FAMILY },
  setifflags: { 2: ['IFF_'] },
  setns: { 1: ['CLONE_NEW'] },
  setrlimit: { 0: ['RLIMIT_'] },
  setsockopt: { 1: 'level', 2: 'option' },
  shutdown: { 1: ['SHUT_'] },
  signalfd: { 1: ['SIG'], 2: ['SFD_'] },
  sigprocmask: { 0: ['SIG_'], 1: ['SIG'] },
  socket: { 0: FAMILY, 1: TYPE, 2: PROTOCOL },
  socketpair: { 0: FAMILY, 1: TYPE, 2: PROTOCOL },
  splice: { 5: ['SPLICE_F_'] },
  tee: { 3: ['SPLICE_F_'] },
  timerfd_create: { 0: ['CLOCK_'], 1: ['TFD_'] },
  timerfd_settime: { 1: ['TFD_TIMER_'] },
  unshare: { 0: ['CLONE_NEW'] },
};

/** An argument that is being typed. */
interface Argument {
  readonly call: string;
  readonly place: number;
  /** The arguments before it, as they were typed. */
  readonly before: readonly string[];
}

/** The innermost call that is not closed yet in a line, and which of its arguments is being typed. */
export function argumentIn(line: string): Argument | undefined {
  const open: { readonly call: string; readonly at: number; readonly commas: number[] }[] = [];
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const sign = line.charAt(i);
    if (quote !== '') {
      if (sign === '\\') i++;
      else if (sign === quote) quote = '';
    } else if ('\'"`'.includes(sign)) quote = sign;
    else if ('([{'.includes(sign)) {
      const call = sign === '(' ? (/([\w$]+)\s*$/.exec(line.slice(0, i))?.[1] ?? '') : '';
      open.push({ call, at: i + 1, commas: [] });
    } else if (')]}'.includes(sign)) open.pop();
    else if (sign === ',') open.at(-1)?.commas.push(i);
  }
  // In the text of a string nothing is completed.
  if (quote !== '') return undefined;
  const found = open.findLast(({ call }) => call !== '');
  if (found === undefined) return undefined;
  const { call, at, commas } = found;
  const starts = [at, ...commas.map((comma) => comma + 1)];
  return {
    call,
    place: commas.length,
    before: commas.map((comma, i) => line.slice(starts[i], comma).trim()),
  };
}

const { levelTable, optionTable } = optionTables();
const spaces = new Map(levelTable);

/** The names of constants that an argument takes, of these. */
function candidates({ call, place, before }: Argument, names: readonly string[]): string[] {
  const taken = takes[call]?.[place];
  if (taken === undefined) return [];
  const there = new Set(names);
  if (taken === 'level') return levelTable.map(([name]) => name).filter((name) => there.has(name));
  if (taken === 'option') {
    const space = spaces.get(before[1] ?? '');
    return optionTable
      .filter((row) => space !== undefined && row.spaces.includes(space))
      .filter((row) => (call === 'setsockopt' ? row.set : row.get))
      .map(({ name }) => name)
      .filter((name) => there.has(name));
  }
  return names.filter((name) => taken.some((prefix) => name.startsWith(prefix)));
}

/**
 * The constants that could stand at the end of a line.
 *
 * @param names the constants that there are
 * @returns what could stand there, and what of it is typed already; undefined where no constant is called for
 */
export function completeConstant(
  line: string,
  names: readonly string[],
): readonly [hits: string[], typed: string] | undefined {
  const argument = argumentIn(line);
  if (argument === undefined) return undefined;
  const typed = /[\w$.]*$/.exec(line)?.[0] ?? '';
  const hits = candidates(argument, names).filter((name) => name.startsWith(typed));
  return hits.length === 0 ? undefined : [[...new Set(hits)].sort(), typed];
}
