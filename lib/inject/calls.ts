// The system calls that something can be injected into.
import { native } from '../addon/binding.ts';
import { outOfRange, wrongType } from '../values/arguments.ts';

/**
 * The names of all calls that something can be injected into: the kernel's, as strace has it, and the library's where that
 * is another: `recv` is `recvfrom`, `send` is `sendto`.
 */
// The rows of native/faults.cc, in their order.
export const injectable = [
  'accept',
  'accept4',
  'bind',
  'close',
  'close_range',
  'connect',
  'dup',
  'dup2',
  'dup3',
  'epoll_create1',
  'epoll_ctl',
  'epoll_pwait',
  'epoll_pwait2',
  'epoll_wait',
  'eventfd',
  'eventfd2',
  'fcntl',
  'getpeername',
  'getrlimit',
  'getsockname',
  'getsockopt',
  'ifconf',
  'ifdata',
  'ioctl',
  'listen',
  'pidfd_getfd',
  'pidfd_open',
  'pipe2',
  'poll',
  'ppoll',
  'preadv2',
  'prlimit64',
  'pselect',
  'pselect6',
  'pwritev2',
  'read',
  'readv',
  'recv',
  'recvfrom',
  'recvmmsg',
  'recvmsg',
  'rt_sigprocmask',
  'select',
  'send',
  'sendfile',
  'sendmmsg',
  'sendmsg',
  'sendto',
  'setns',
  'setrlimit',
  'setsockopt',
  'shutdown',
  'signalfd',
  'signalfd4',
  'sigprocmask',
  'socket',
  'socketpair',
  'splice',
  'tee',
  'timerfd_create',
  'timerfd_gettime',
  'timerfd_settime',
  'unshare',
  'write',
  'writev',
] as const;

/** The name of a system call that something can be injected into. */
export type InjectableCall = (typeof injectable)[number];

/** A call: its row, and what it can have. */
export interface Row {
  readonly name: string;
  readonly index: number;
  readonly onFd: boolean;
  readonly shortens: boolean;
}

let rows: ReadonlyMap<string, Row> | undefined;

function rowsByName(): ReadonlyMap<string, Row> {
  rows ??= new Map(
    native.faults.calls().map((row, index) => [row.name, { ...row, index }] as const),
  );
  return rows;
}

/** Why there is no such call, for those that look like one. */
function notThere(name: string): string {
  if (!Object.hasOwn(native.calls, name)) return 'a system call that the library makes';
  return name === 'batch'
    ? 'a system call: a batch makes several, each under its own name'
    : 'a system call: this one is a function of the C library, whose own calls are out of reach';
}

/** The rows of the calls that are named. Throws what names `call` where one cannot be had. */
export function rowsOf(call: unknown): readonly Row[] {
  const names: readonly unknown[] = Array.isArray(call) ? call : [call];
  if (names.length === 0) throw outOfRange('call', 'at least one name', call);
  const known = rowsByName();
  return names.map((name, i) => {
    const argument = Array.isArray(call) ? `call[${i}]` : 'call';
    if (typeof name !== 'string') {
      throw wrongType(argument, 'the name of a system call, or an array of them', name);
    }
    const row = known.get(name);
    if (row === undefined) throw outOfRange(argument, notThere(name), name);
    return row;
  });
}
