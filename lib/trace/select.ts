// Which calls are shown: names, classes and regular expressions, as strace's `-e trace=` has them.
import { outOfRange, wrongType } from '../values/arguments.ts';
import { callOf } from './calls/index.ts';
import { untraced } from './untraced.ts';

/** The kernel's names by their classes, as far as the library makes such calls. strace has the same classes. */
const classes: Readonly<Record<string, ReadonlySet<string>>> = {
  network: namesOf(`
    accept accept4 bind connect getpeername getsockname getsockopt listen recvfrom recvmmsg recvmsg sendfile sendmmsg
    sendmsg sendto setsockopt shutdown socket socketpair
  `),
  desc: namesOf(`
    close dup dup2 dup3 epoll_create1 epoll_ctl epoll_pwait epoll_pwait2 epoll_wait eventfd2 fcntl ioctl pidfd_getfd
    pidfd_open pipe2 poll ppoll pselect6 read readv select sendfile setns signalfd4 splice tee timerfd_create
    timerfd_gettime timerfd_settime write writev
  `),
  signal: namesOf('rt_sigprocmask signalfd4'),
  // The library makes none of these; strace has the names, so they are no mistakes.
  ...Object.fromEntries(
    `clock creds file fstat fstatfs ipc lstat memory process pure stat stat_like statfs statfs_like`
      .split(' ')
      .concat('%stat', '%statfs')
      .map((name) => [name, new Set<string>()]),
  ),
};

function namesOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Classes that strace knows without their sign, too. */
const unsigned = namesOf('desc file ipc memory network process signal');

/** Every call that can be shown: the library's name, and the kernel's. */
function known(): Call[] {
  return Object.keys(untraced).flatMap((name): Call[] => {
    const call = callOf(name);
    return call === undefined ? [] : [[name, call.syscall]];
  });
}

/** The members of a class; undefined for what is none. */
function classOf(item: string): ReadonlySet<string> | undefined {
  const name = item.startsWith('%') ? item.slice(1) : unsigned.has(item) ? item : '';
  const full = name === 'net' ? 'network' : name;
  return Object.hasOwn(classes, full) ? classes[full] : undefined;
}

type Call = readonly [name: string, syscall: string];

/** The calls that one item of a list stands for; undefined where nothing is called so. */
function callsOf(item: string, all: readonly Call[]): readonly Call[] | undefined {
  if (item === 'all') return all;
  if (item === 'none') return [];
  const members = classOf(item);
  if (members !== undefined) return all.filter(([, syscall]) => members.has(syscall));
  let matches = (each: string): boolean => each === item;
  if (item.startsWith('/')) {
    try {
      const pattern = new RegExp(item.slice(1));
      matches = (each) => pattern.test(each);
    } catch {
      return undefined;
    }
  }
  const found = all.filter((call) => call.some(matches));
  return found.length === 0 ? undefined : found;
}

/**
 * The calls of a list, by the library's names: names (the kernel's or the library's), `%network` and the other classes,
 * `/regex`, `?name` for one that need not be there, `all`, `none`; `!` before the first means all others.
 *
 * @throws {TypeError | RangeError} for what is called by none of these
 */
export function selected(calls: readonly string[]): ReadonlySet<string> {
  if (!Array.isArray(calls)) throw wrongType('options.calls', 'an array of names', calls);
  const all = known();
  const list: readonly unknown[] = calls;
  const inverts = typeof list[0] === 'string' && list[0].startsWith('!');
  const found = list.flatMap((item, i) => {
    if (typeof item !== 'string') throw wrongType(`options.calls[${i}]`, 'a name', item);
    const text = i === 0 && inverts ? item.slice(1) : item;
    const mine = callsOf(text.replace(/^\?/, ''), all);
    if (mine === undefined && !text.startsWith('?')) {
      const must =
        'the name of a call of sockfd, a class as %network, or a regular expression as /send';
      throw outOfRange(`options.calls[${i}]`, must, item);
    }
    return mine ?? [];
  });
  const names = new Set(found.map(([name]) => name));
  return inverts ? new Set(all.map(([name]) => name).filter((name) => !names.has(name))) : names;
}
