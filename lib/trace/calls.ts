// Each call as the system call that it makes, with its arguments as strace prints them.
import {
  AF_BLUETOOTH,
  AF_CAN,
  AF_INET,
  AF_INET6,
  AF_KCM,
  AF_NETLINK,
  AF_PACKET,
  AF_SMC,
  EPOLL_CTL_DEL,
  F_GETFD,
  F_GETFL,
  F_GETLEASE,
  F_SETFD,
  F_SETFL,
} from '../constants.ts';
import { controlText } from './control.ts';
import {
  bytes,
  copy,
  flags,
  hex,
  memory,
  type Names,
  namesOf,
  POINTER,
  prefixed,
  type Style,
  value,
} from './format.ts';
import { requestText } from './ioctl.ts';
import { optionNames, optionValue } from './options.ts';
import { etherType, families, sockaddrText } from './sockaddr.ts';
import { epollEvent, fdSet, iovec, pollEvents, sigset, time } from './structs.ts';

/** What is shown once the call has returned. */
export interface Shown {
  /** Its arguments. */
  readonly text: string;
  /** What strace adds to the result: `(flags O_RDWR)`, `(Timeout)`, `([{fd=3, revents=POLLIN}])`. */
  readonly note?: string;
  /** The result, where it is not a decimal number. */
  readonly result?: string;
}

/**
 * Looks at the arguments before the call, and returns what looks at them after it. The arguments have been taken by the
 * caller's own types; what the addon refuses is never shown.
 */
export type Look = (args: readonly never[], style: Style) => (result: number) => Shown | string;

/** A call: the name of the system call, and how its arguments look. */
export interface Call {
  readonly syscall: string;
  readonly look: Look;
}

type Bytes = ArrayBufferView | null;
type Ref = Int32Array | null;

const socketTypes = namesOf(
  'SOCK_STREAM SOCK_DGRAM SOCK_RAW SOCK_RDM SOCK_SEQPACKET SOCK_DCCP SOCK_PACKET',
);
const socketFlags = namesOf('SOCK_CLOEXEC SOCK_NONBLOCK');
const protocols = namesOf(
  'IPPROTO_IP IPPROTO_ICMP IPPROTO_IGMP IPPROTO_IPIP IPPROTO_TCP IPPROTO_EGP IPPROTO_PUP IPPROTO_UDP IPPROTO_IDP IPPROTO_TP IPPROTO_DCCP IPPROTO_IPV6 IPPROTO_RSVP IPPROTO_GRE IPPROTO_ESP IPPROTO_AH IPPROTO_ICMPV6 IPPROTO_MTP IPPROTO_BEETPH IPPROTO_ENCAP IPPROTO_PIM IPPROTO_COMP IPPROTO_L2TP IPPROTO_SCTP IPPROTO_UDPLITE IPPROTO_MPLS IPPROTO_ETHERNET IPPROTO_RAW IPPROTO_MPTCP',
);
const netlinks = prefixed('NETLINK_').filter(([, name]) =>
  /^NETLINK_(ROUTE|UNUSED|USERSOCK|FIREWALL|SOCK_DIAG|NFLOG|XFRM|SELINUX|ISCSI|AUDIT|FIB_LOOKUP|CONNECTOR|NETFILTER|IP6_FW|DNRTMSG|KOBJECT_UEVENT|GENERIC|SCSITRANSPORT|ECRYPTFS|RDMA|CRYPTO|SMC)$/.test(
    name,
  ),
);
const messageFlags = namesOf(
  'MSG_OOB MSG_PEEK MSG_DONTROUTE MSG_CTRUNC MSG_PROBE MSG_TRUNC MSG_DONTWAIT MSG_EOR MSG_WAITALL MSG_FIN MSG_SYN MSG_CONFIRM MSG_RST MSG_ERRQUEUE MSG_NOSIGNAL MSG_MORE MSG_WAITFORONE MSG_BATCH MSG_ZEROCOPY MSG_FASTOPEN MSG_CMSG_CLOEXEC',
);
const hows = namesOf('SHUT_RD SHUT_WR SHUT_RDWR');
const openFlags = namesOf(
  'O_CREAT O_EXCL O_NOCTTY O_TRUNC O_APPEND O_NONBLOCK O_DSYNC O_ASYNC O_DIRECT O_LARGEFILE O_DIRECTORY O_NOFOLLOW O_NOATIME O_CLOEXEC O_PATH',
);
const access = ['O_RDONLY', 'O_WRONLY', 'O_RDWR', 'O_ACCMODE'];
const epollOps = namesOf('EPOLL_CTL_ADD EPOLL_CTL_MOD EPOLL_CTL_DEL');
const commands = namesOf(
  'F_DUPFD F_GETFD F_SETFD F_GETFL F_SETFL F_GETLK F_SETLK F_SETLKW F_SETOWN F_GETOWN F_SETSIG F_GETSIG F_SETOWN_EX F_GETOWN_EX F_GETOWNER_UIDS F_OFD_GETLK F_OFD_SETLK F_OFD_SETLKW F_SETLEASE F_GETLEASE F_NOTIFY F_DUPFD_CLOEXEC F_SETPIPE_SZ F_GETPIPE_SZ F_ADD_SEALS F_GET_SEALS',
);
const clocks = namesOf(
  'CLOCK_REALTIME CLOCK_MONOTONIC CLOCK_PROCESS_CPUTIME_ID CLOCK_THREAD_CPUTIME_ID CLOCK_MONOTONIC_RAW CLOCK_REALTIME_COARSE CLOCK_MONOTONIC_COARSE CLOCK_BOOTTIME CLOCK_REALTIME_ALARM CLOCK_BOOTTIME_ALARM',
);
const resources = prefixed('RLIMIT_', ['RLIMIT_OFILE', 'RLIMIT_NLIMITS']);
const masks = namesOf('SIG_BLOCK SIG_UNBLOCK SIG_SETMASK');
const clones = namesOf(
  'CLONE_NEWTIME CLONE_FS CLONE_FILES CLONE_NEWNS CLONE_SYSVSEM CLONE_NEWCGROUP CLONE_NEWUTS CLONE_NEWIPC CLONE_NEWUSER CLONE_NEWPID CLONE_NEWNET',
);

/** Names of flags from a list, where a call has few. */
function few(list: string, unknown: string): (bits: number) => string {
  const names = namesOf(list);
  return (bits) => flags(names, bits, unknown);
}

const eventfdFlags = few('EFD_SEMAPHORE EFD_CLOEXEC EFD_NONBLOCK', 'EFD_???');
const timerfdFlags = few('TFD_CLOEXEC TFD_NONBLOCK', 'TFD_???');
const timerFlags = few('TFD_TIMER_ABSTIME TFD_TIMER_CANCEL_ON_SET', 'TFD_???');
const signalfdFlags = few('SFD_CLOEXEC SFD_NONBLOCK', 'SFD_???');
const epollFlags = few('EPOLL_CLOEXEC', 'EPOLL_???');
const rangeFlags = few('CLOSE_RANGE_UNSHARE CLOSE_RANGE_CLOEXEC', 'CLOSE_RANGE_???');
const spliceFlags = few(
  'SPLICE_F_MOVE SPLICE_F_NONBLOCK SPLICE_F_MORE SPLICE_F_GIFT',
  'SPLICE_F_???',
);
const fdFlags = few('FD_CLOEXEC', 'FD_???');
const pidfdFlags = few('PIDFD_NONBLOCK', 'PIDFD_???');

function message(bits: number): string {
  return flags(messageFlags, bits, 'MSG_???');
}

/** Flags of open(2), with the access mode first where it is wanted. */
function open(bits: number, mode = true): string {
  const rest = mode ? bits & ~3 : bits;
  const names = rest === 0 ? '' : flags(openFlags, rest, 'O_???');
  if (!mode) return names === '' ? '0' : names;
  const first = access[bits & 3] ?? '';
  return names === '' ? first : `${first}|${names}`;
}

function socketType(type: number): string {
  const name = (type & 0xf) === 0 ? '0' : value(socketTypes, type & 0xf, 'SOCK_???');
  const rest = type & ~0xf;
  return rest === 0 ? name : `${name}|${flags(socketFlags, rest, 'SOCK_???')}`;
}

/** The protocols of families whose constants are not in the headers of this library. */
const others: Readonly<Record<number, Names>> = {
  [AF_BLUETOOTH]: ['L2CAP', 'HCI', 'SCO', 'RFCOMM', 'BNEP', 'CMTP', 'HIDP', 'AVDTP', 'ISO'].map(
    (name, i): [number, string] => [i, `BTPROTO_${name}`],
  ),
  [AF_CAN]: ['RAW', 'BCM', 'TP16', 'TP20', 'MCNET', 'ISOTP', 'J1939'].map(
    (name, i): [number, string] => [i + 1, `CAN_${name}`],
  ),
  [AF_KCM]: [[0, 'KCMPROTO_CONNECTED']],
  [AF_SMC]: [
    [0, 'SMCPROTO_SMC'],
    [1, 'SMCPROTO_SMC6'],
  ],
};

const unknown: Readonly<Record<number, string>> = {
  [AF_BLUETOOTH]: 'BTPROTO_???',
  [AF_CAN]: 'CAN_???',
  [AF_KCM]: 'KCMPROTO_???',
  [AF_SMC]: 'SMCPROTO_???',
};

function protocol(domain: number, number: number): string {
  if (domain === AF_INET || domain === AF_INET6) return value(protocols, number, 'IPPROTO_???');
  if (domain === AF_NETLINK) return value(netlinks, number, 'NETLINK_???');
  if (domain === AF_PACKET) return etherType(((number & 0xff) << 8) | ((number >> 8) & 0xff));
  const names = others[domain];
  return names === undefined ? String(number) : value(names, number, unknown[domain] ?? '???');
}

function family(domain: number): string {
  return value(families, domain, 'AF_???');
}

function two(fds: Int32Array): string {
  return `[${fds[0]}, ${fds[1]}]`;
}

/** An address that goes to the kernel. */
function given(addr: Bytes, addrlen: number, style: Style): string {
  if (addr === null) return `NULL, ${addrlen}`;
  const size = Math.max(0, Math.min(addrlen, 128));
  return `${sockaddrText(bytes(addr, 0, size), style)}, ${addrlen}`;
}

/** An address that comes from it, and its length before and after. */
function taken(addr: Bytes, addrlen: Ref, style: Style): (result: number) => string {
  const before = addrlen?.[0] ?? 0;
  return (result) => {
    if (addr === null || addrlen === null) {
      return `${addr === null ? 'NULL' : POINTER}, ${addrlen === null ? 'NULL' : `[${before}]`}`;
    }
    const after = addrlen[0] ?? 0;
    const length = before === after ? `[${after}]` : `[${before} => ${after}]`;
    if (result < 0) return `${POINTER}, ${length}`;
    const size = Math.max(0, Math.min(before, after));
    return `${size === 0 ? POINTER : sockaddrText(bytes(addr, 0, size), style)}, ${length}`;
  };
}

/** What a call took in: its bytes, or where they would have gone. */
function input(buf: Bytes, offset: number, result: number, style: Style): string {
  if (buf === null) return 'NULL';
  if (result < 0) return POINTER;
  return memory(bytes(buf, offset, Math.min(result, bytes(buf).length - offset)), style);
}

function output(buf: Bytes, offset: number, length: number, style: Style): string {
  return buf === null ? 'NULL' : memory(bytes(buf, offset, length), style);
}

const noted = (text: string, note: string): Shown => (note === '' ? { text } : { text, note });

const timedOut = (result: number): string => (result === 0 ? 'Timeout' : '');

/** select(2) and pselect(2): the sets before, and what is in them after. */
function selecting(
  nfds: number,
  sets: readonly Bytes[],
  timeout: BigInt64Array | null,
  fraction: 'tv_usec' | 'tv_nsec',
): { before: string; after: (result: number) => string } {
  const copies = sets.map((set) => (set === null ? null : copy(set)));
  const before = [
    nfds,
    ...copies.map((set) => fdSet(set, nfds)),
    time(timeout === null ? null : timeout.slice(), fraction),
  ].join(', ');
  return {
    before,
    after: (result) => {
      if (result === 0) return 'Timeout';
      if (result < 0) return '';
      const found = ['in', 'out', 'except'].flatMap((name, i) => {
        const set = sets[i];
        const text = set === null || set === undefined ? '[]' : fdSet(bytes(set), nfds);
        return text === '[]' ? [] : [`${name} ${text}`];
      });
      if (timeout !== null) found.push(`left ${time(timeout, fraction)}`);
      return found.join(', ');
    },
  };
}

/** The pollfds before, and those with revents after. */
function polling(fds: Int32Array | null, nfds: number) {
  const before =
    fds === null
      ? 'NULL'
      : `[${Array.from({ length: nfds }, (_, i) => {
          const fd = fds[3 * i] ?? 0;
          return fd < 0 ? `{fd=${fd}}` : `{fd=${fd}, events=${pollEvents(fds[3 * i + 1] ?? 0)}}`;
        }).join(', ')}]`;
  const after = (): string => {
    const found = Array.from({ length: fds === null ? 0 : nfds }, (_, i) => i).flatMap((i) => {
      const revents = fds?.[3 * i + 2] ?? 0;
      return revents === 0 ? [] : [`{fd=${fds?.[3 * i]}, revents=${pollEvents(revents)}}`];
    });
    return `[${found.join(', ')}]`;
  };
  return { before, after };
}

function epollEvents(events: Int32Array | null, count: number): string {
  if (events === null || count < 0) return events === null ? 'NULL' : POINTER;
  const list = Array.from({ length: count }, (_, i) =>
    epollEvent(events[3 * i] ?? 0, events[3 * i + 1] ?? 0, events[3 * i + 2] ?? 0),
  );
  return `[${list.join(', ')}]`;
}

/** struct msghdr. `lengths` are those of the name and the control buffer, and the flags, before and after. */
function header(
  name: Bytes,
  iov: readonly unknown[],
  control: Bytes,
  filled: number | undefined,
  lengths: { name: number; nameBefore?: number; control: number; flags: number },
  style: Style,
): string {
  const before = lengths.nameBefore ?? lengths.name;
  const size = Math.min(lengths.name, bytes(name).length, 128);
  const nameText =
    name === null ? 'NULL' : size === 0 ? POINTER : sockaddrText(bytes(name, 0, size), style);
  const nameLength = before === lengths.name ? `${before}` : `${before} => ${lengths.name}`;
  const controlText_ =
    control === null || lengths.control === 0
      ? ''
      : `msg_control=${controlText(bytes(control, 0, lengths.control), style)}, `;
  return `{msg_name=${nameText}, msg_namelen=${nameLength}, msg_iov=${iovec(iov, filled, style)}, msg_iovlen=${iov.length}, ${controlText_}msg_controllen=${lengths.control}, msg_flags=${message(lengths.flags)}}`;
}

/** A received header: what was there before the call is shown where the call failed. */
function receivedHeader(
  name: Bytes,
  iov: readonly unknown[],
  control: Bytes,
  lengths: Int32Array,
  at: number,
  style: Style,
) {
  const nameBefore = name === null ? 0 : (lengths[at] ?? 0);
  return (result: number, filled: number): string =>
    result < 0
      ? `{msg_namelen=${nameBefore}}`
      : header(
          name,
          iov,
          control,
          filled,
          {
            name: name === null ? 0 : (lengths[at] ?? 0),
            nameBefore,
            control: control === null ? 0 : (lengths[at + 1] ?? 0),
            flags: lengths[at + 2] ?? 0,
          },
          style,
        );
}

function limitText(words: BigUint64Array | null): string {
  if (words === null) return 'NULL';
  const [soft, hard] = [...words].map((word) => {
    if (word === 0xffffffffffffffffn) return 'RLIM64_INFINITY';
    return word > 1024n && word % 1024n === 0n ? `${word / 1024n}*1024` : String(word);
  });
  return `{rlim_cur=${soft}, rlim_max=${hard}}`;
}

function timerText(words: BigInt64Array | null): string {
  if (words === null) return 'NULL';
  return `{it_interval=${time(words.subarray(0, 2), 'tv_nsec')}, it_value=${time(words.subarray(2, 4), 'tv_nsec')}}`;
}

function offsetText(words: BigInt64Array | null): (result: number) => string {
  const before = words?.[0];
  return (result) => {
    if (words === null) return 'NULL';
    return result < 0 || words[0] === before ? `[${before}]` : `[${before}] => [${words[0]}]`;
  };
}

const leases = ['F_RDLCK', 'F_WRLCK', 'F_UNLCK'];

/** What the result of fcntl(2) says. */
function fcntlResult(cmd: number, result: number): Partial<Shown> {
  if (result < 0) return {};
  if (cmd === F_GETFL) return { result: hex(result), note: `flags ${open(result)}` };
  if (cmd === F_GETLEASE) return { result: `0x${result.toString(16)}`, note: leases[result] ?? '' };
  if (cmd === F_GETFD) {
    return result === 0 ? {} : { result: hex(result), note: `flags ${fdFlags(result)}` };
  }
  return {};
}

function fcntlArgument(cmd: number, arg: unknown): string {
  if (arg === null) return '';
  if (typeof arg === 'object') return `, ${POINTER}`;
  // To a command that it does not know the addon gives no integer, which could be an address.
  const number = commands.some(([each]) => each === cmd) ? Number(arg) : 0;
  if (cmd === F_SETFL) return `, ${open(number)}`;
  if (cmd === F_SETFD) return `, ${fdFlags(number)}`;
  return `, ${number}`;
}

/** `look` for a call whose arguments are shown as they are before it. */
function plain<A extends readonly unknown[]>(text: (...args: A) => string): Look {
  return (args) => {
    const shown = text(...(args as unknown as A));
    return () => shown;
  };
}

/** `look` for any other. */
function look<A extends readonly unknown[]>(
  before: (style: Style, ...args: A) => (result: number) => Shown | string,
): Look {
  return (args, style) => before(style, ...(args as unknown as A));
}

const named = (syscall: string): Call => ({
  syscall,
  look: look((style, fd: number, addr: Bytes, addrlen: Ref) => {
    const after = taken(addr, addrlen, style);
    return (result) => `${fd}, ${after(result)}`;
  }),
});

/** Every call that is a system call, by its name here. */
export const table: Readonly<Record<string, Call>> = {
  socket: {
    syscall: 'socket',
    look: plain(
      (domain: number, type: number, number: number) =>
        `${family(domain)}, ${socketType(type)}, ${protocol(domain, number)}`,
    ),
  },
  socketpair: {
    syscall: 'socketpair',
    look: look((_style, domain: number, type: number, number: number, sv: Int32Array | null) => {
      const first = `${family(domain)}, ${socketType(type)}, ${number}`;
      return (result) => `${first}, ${sv === null ? 'NULL' : result < 0 ? POINTER : two(sv)}`;
    }),
  },
  bind: { syscall: 'bind', look: giving() },
  connect: { syscall: 'connect', look: giving() },
  listen: { syscall: 'listen', look: plain((fd: number, backlog: number) => `${fd}, ${backlog}`) },
  accept: named('accept'),
  accept4: {
    syscall: 'accept4',
    look: look((style, fd: number, addr: Bytes, addrlen: Ref, bits: number) => {
      const after = taken(addr, addrlen, style);
      return (result) => `${fd}, ${after(result)}, ${flags(socketFlags, bits, 'SOCK_???')}`;
    }),
  },
  getsockname: named('getsockname'),
  getpeername: named('getpeername'),
  shutdown: {
    syscall: 'shutdown',
    look: plain((fd: number, how: number) => `${fd}, ${value(hows, how, 'SHUT_???')}`),
  },
  close: { syscall: 'close', look: plain((fd: number) => `${fd}`) },
  close_range: {
    syscall: 'close_range',
    look: plain(
      (first: number, last: number, bits: number) =>
        `${first >>> 0}, ${last >>> 0}, ${rangeFlags(bits)}`,
    ),
  },
  read: {
    syscall: 'read',
    look: look(
      (style, fd: number, buf: Bytes, offset: number, length: number) => (result) =>
        `${fd}, ${input(buf, offset, result, style)}, ${length}`,
    ),
  },
  write: {
    syscall: 'write',
    look: look(
      (style, fd: number, buf: Bytes, offset: number, length: number) => () =>
        `${fd}, ${output(buf, offset, length, style)}, ${length}`,
    ),
  },
  readv: {
    syscall: 'readv',
    look: look(
      (style, fd: number, iov: readonly unknown[]) => (result) =>
        `${fd}, ${iovec(iov, result < 0 ? undefined : result, style)}, ${iov.length}`,
    ),
  },
  writev: {
    syscall: 'writev',
    look: look(
      (style, fd: number, iov: readonly unknown[]) => () =>
        `${fd}, ${iovec(iov, Number.POSITIVE_INFINITY, style)}, ${iov.length}`,
    ),
  },
  send: {
    syscall: 'sendto',
    look: look(
      (style, fd: number, buf: Bytes, offset: number, length: number, bits: number) => () =>
        `${fd}, ${output(buf, offset, length, style)}, ${length}, ${message(bits)}, NULL, 0`,
    ),
  },
  recv: {
    syscall: 'recvfrom',
    look: look(
      (style, fd: number, buf: Bytes, offset: number, length: number, bits: number) => (result) =>
        `${fd}, ${input(buf, offset, result, style)}, ${length}, ${message(bits)}, NULL, NULL`,
    ),
  },
  sendto: {
    syscall: 'sendto',
    look: look(
      (
        style,
        fd: number,
        buf: Bytes,
        offset: number,
        length: number,
        bits: number,
        addr: Bytes,
        addrlen: number,
      ) => {
        const data = output(buf, offset, length, style);
        const text = `${fd}, ${data}, ${length}, ${message(bits)}, ${given(addr, addrlen, style)}`;
        return () => text;
      },
    ),
  },
  recvfrom: {
    syscall: 'recvfrom',
    look: look(
      (
        style,
        fd: number,
        buf: Bytes,
        offset: number,
        length: number,
        bits: number,
        addr: Bytes,
        addrlen: Ref,
      ) => {
        const after = taken(addr, addrlen, style);
        return (result) =>
          `${fd}, ${input(buf, offset, result, style)}, ${length}, ${message(bits)}, ${after(result)}`;
      },
    ),
  },
  sendmsg: {
    syscall: 'sendmsg',
    look: look(
      (style, fd: number, iov: readonly unknown[], name: Bytes, control: Bytes, bits: number) => {
        const text = `${fd}, ${sentHeader(iov, name, control, style)}, ${message(bits)}`;
        return () => text;
      },
    ),
  },
  recvmsg: {
    syscall: 'recvmsg',
    look: look(
      (
        style,
        fd: number,
        iov: readonly unknown[],
        name: Bytes,
        control: Bytes,
        lengths: Int32Array,
        bits: number,
      ) => {
        const after = receivedHeader(name, iov, control, lengths, 0, style);
        return (result) => `${fd}, ${after(result, result)}, ${message(bits)}`;
      },
    ),
  },
  sendmmsg: {
    syscall: 'sendmmsg',
    look: look(
      (
        style,
        fd: number,
        iovs: readonly (readonly unknown[])[],
        names: readonly Bytes[],
        controls: readonly Bytes[],
        lengths: Int32Array,
        bits: number,
      ) => {
        const headers = iovs.map((iov, i) =>
          sentHeader(iov, names[i] ?? null, controls[i] ?? null, style),
        );
        return (result) => {
          const list = headers.map((text, i) =>
            i < result ? `{msg_hdr=${text}, msg_len=${lengths[i]}}` : `{msg_hdr=${text}}`,
          );
          return `${fd}, [${list.join(', ')}], ${iovs.length}, ${message(bits)}`;
        };
      },
    ),
  },
  recvmmsg: {
    syscall: 'recvmmsg',
    look: look(
      (
        style,
        fd: number,
        iovs: readonly (readonly unknown[])[],
        names: readonly Bytes[],
        controls: readonly Bytes[],
        lengths: Int32Array,
        bits: number,
        timeout: BigInt64Array | null,
      ) => {
        const before = time(timeout === null ? null : timeout.slice(), 'tv_nsec');
        const afters = iovs.map((iov, i) =>
          receivedHeader(names[i] ?? null, iov, controls[i] ?? null, lengths, 4 * i, style),
        );
        return (result) => {
          const list = afters.slice(0, Math.max(result, 0)).map((after, i) => {
            const size = lengths[4 * i + 3] ?? 0;
            return `{msg_hdr=${after(result, size)}, msg_len=${size}}`;
          });
          const messages = result < 0 ? POINTER : `[${list.join(', ')}]`;
          const text = `${fd}, ${messages}, ${iovs.length}, ${message(bits)}, ${before}`;
          return noted(
            text,
            result > 0 && timeout !== null
              ? `left ${time(timeout, 'tv_nsec')}`
              : timedOut(timeout === null ? 1 : result),
          );
        };
      },
    ),
  },
  getsockopt: {
    syscall: 'getsockopt',
    look: look((style, fd: number, level: number, option: number, optval: Bytes, optlen: Ref) => {
      const before = optlen?.[0] ?? 0;
      return (result) => {
        const first = `${fd}, ${optionNames(level, option)}`;
        if (optlen === null) return `${first}, ${optval === null ? 'NULL' : POINTER}, NULL`;
        const after = optlen[0] ?? 0;
        const length = before === after ? `[${after}]` : `[${before} => ${after}]`;
        const failed = result < 0 || optval === null;
        const shown = failed
          ? optval === null
            ? 'NULL'
            : POINTER
          : optionValue(level, option, bytes(optval, 0, after), false, style);
        return `${first}, ${shown}, ${length}`;
      };
    }),
  },
  setsockopt: {
    syscall: 'setsockopt',
    look: look(
      (style, fd: number, level: number, option: number, optval: Bytes, optlen: number) => {
        const data = bytes(optval, 0, Math.max(optlen, 0));
        const shown = optval === null ? 'NULL' : optionValue(level, option, data, true, style);
        const text = `${fd}, ${optionNames(level, option)}, ${shown}, ${optlen}`;
        return () => text;
      },
    ),
  },
  select: {
    syscall: 'select',
    look: look(
      (_style, nfds: number, r: Bytes, w: Bytes, e: Bytes, timeout: BigInt64Array | null) => {
        const { before, after } = selecting(nfds, [r, w, e], timeout, 'tv_usec');
        return (result) => noted(before, after(result));
      },
    ),
  },
  pselect: {
    syscall: 'pselect6',
    look: look(
      (
        _style,
        nfds: number,
        r: Bytes,
        w: Bytes,
        e: Bytes,
        timeout: BigInt64Array | null,
        mask: Bytes,
      ) => {
        const { before, after } = selecting(nfds, [r, w, e], timeout, 'tv_nsec');
        const signals = `{sigmask=${mask === null ? 'NULL' : sigset(bytes(mask))}, sigsetsize=8}`;
        return (result) => noted(`${before}, ${signals}`, after(result));
      },
    ),
  },
  poll: {
    syscall: 'poll',
    look: look((_style, fds: Int32Array | null, nfds: number, timeout: number) => {
      const { before, after } = polling(fds, nfds);
      return (result) =>
        noted(`${before}, ${nfds}, ${timeout}`, result > 0 ? after() : timedOut(result));
    }),
  },
  ppoll: {
    syscall: 'ppoll',
    look: look(
      (
        _style,
        fds: Int32Array | null,
        nfds: number,
        timeout: BigInt64Array | null,
        mask: Bytes,
      ) => {
        const { before, after } = polling(fds, nfds);
        const signals = mask === null ? 'NULL' : sigset(bytes(mask));
        const first = `${before}, ${nfds}, ${time(timeout === null ? null : timeout.slice(), 'tv_nsec')}, ${signals}, 8`;
        return (result) => {
          if (result <= 0) return noted(first, timedOut(result));
          const left = timeout === null ? '' : `, left ${time(timeout, 'tv_nsec')}`;
          return noted(first, `${after()}${left}`);
        };
      },
    ),
  },
  epoll_create1: { syscall: 'epoll_create1', look: plain((bits: number) => epollFlags(bits)) },
  epoll_ctl: {
    syscall: 'epoll_ctl',
    look: plain((epfd: number, op: number, fd: number, event: Int32Array | null) => {
      const first = `${epfd}, ${value(epollOps, op, 'EPOLL_CTL_???')}, ${fd}`;
      if (event === null) return `${first}, NULL`;
      if (op === EPOLL_CTL_DEL) return `${first}, ${POINTER}`;
      return `${first}, ${epollEvent(event[0] ?? 0, event[1] ?? 0, event[2] ?? 0)}`;
    }),
  },
  epoll_wait: {
    syscall: 'epoll_wait',
    look: look(
      (_style, epfd: number, events: Int32Array | null, max: number, timeout: number) => (result) =>
        `${epfd}, ${epollEvents(events, result)}, ${max}, ${timeout}`,
    ),
  },
  epoll_pwait: {
    syscall: 'epoll_pwait',
    look: look(
      (
        _style,
        epfd: number,
        events: Int32Array | null,
        max: number,
        timeout: number,
        mask: Bytes,
      ) =>
        (result) =>
          `${epfd}, ${epollEvents(events, result)}, ${max}, ${timeout}, ${mask === null ? 'NULL' : sigset(bytes(mask))}, 8`,
    ),
  },
  epoll_pwait2: {
    syscall: 'epoll_pwait2',
    look: look(
      (
        _style,
        epfd: number,
        events: Int32Array | null,
        max: number,
        timeout: BigInt64Array | null,
        mask: Bytes,
      ) => {
        const wait = time(timeout, 'tv_nsec');
        return (result) =>
          `${epfd}, ${epollEvents(events, result)}, ${max}, ${wait}, ${mask === null ? 'NULL' : sigset(bytes(mask))}, 8`;
      },
    ),
  },
  fcntl: {
    syscall: 'fcntl',
    look: look((_style, fd: number, cmd: number, arg: unknown) => {
      const text = `${fd}, ${value(commands, cmd, 'F_???')}${fcntlArgument(cmd, arg)}`;
      return (result) => ({ text, ...fcntlResult(cmd, result) });
    }),
  },
  ioctl: {
    syscall: 'ioctl',
    look: look((style, fd: number, request: number, arg: number | Bytes) => {
      const after = requestText(request, arg, style);
      return (result) => `${fd}, ${after(result)}`;
    }),
  },
  dup: { syscall: 'dup', look: plain((fd: number) => `${fd}`) },
  dup2: { syscall: 'dup2', look: plain((from: number, to: number) => `${from}, ${to}`) },
  dup3: {
    syscall: 'dup3',
    look: plain((from: number, to: number, bits: number) => `${from}, ${to}, ${open(bits, false)}`),
  },
  pipe2: {
    syscall: 'pipe2',
    look: look(
      (_style, fds: Int32Array | null, bits: number) => (result) =>
        `${fds === null ? 'NULL' : result < 0 ? POINTER : two(fds)}, ${open(bits, false)}`,
    ),
  },
  eventfd: {
    syscall: 'eventfd2',
    look: plain((initial: number, bits: number) => `${initial >>> 0}, ${eventfdFlags(bits)}`),
  },
  timerfd_create: {
    syscall: 'timerfd_create',
    look: plain(
      (clock: number, bits: number) =>
        `${value(clocks, clock, 'CLOCK_???')}, ${timerfdFlags(bits)}`,
    ),
  },
  timerfd_settime: {
    syscall: 'timerfd_settime',
    look: look(
      (_style, fd: number, bits: number, next: BigInt64Array | null, old: BigInt64Array | null) => {
        const text = `${fd}, ${timerFlags(bits)}, ${timerText(next)}`;
        return (result) => `${text}, ${result < 0 && old !== null ? POINTER : timerText(old)}`;
      },
    ),
  },
  timerfd_gettime: {
    syscall: 'timerfd_gettime',
    look: look(
      (_style, fd: number, current: BigInt64Array | null) => (result) =>
        `${fd}, ${result < 0 && current !== null ? POINTER : timerText(current)}`,
    ),
  },
  signalfd: {
    syscall: 'signalfd4',
    look: plain(
      (fd: number, mask: Bytes, bits: number) =>
        `${fd}, ${mask === null ? 'NULL' : sigset(bytes(mask))}, 8, ${signalfdFlags(bits)}`,
    ),
  },
  sigprocmask: {
    syscall: 'rt_sigprocmask',
    look: look((_style, how: number, set: Bytes, old: Bytes) => {
      const first = `${value(masks, how, 'SIG_???')}, ${set === null ? 'NULL' : sigset(bytes(set))}`;
      return (result) =>
        `${first}, ${old === null ? 'NULL' : result < 0 ? POINTER : sigset(bytes(old))}, 8`;
    }),
  },
  pidfd_open: {
    syscall: 'pidfd_open',
    look: plain((pid: number, bits: number) => `${pid}, ${pidfdFlags(bits)}`),
  },
  pidfd_getfd: {
    syscall: 'pidfd_getfd',
    look: plain((pidfd: number, fd: number, bits: number) => `${pidfd}, ${fd}, ${hex(bits)}`),
  },
  sendfile: {
    syscall: 'sendfile',
    look: look((_style, out: number, from: number, words: BigInt64Array | null, count: number) => {
      const offset = offsetText(words);
      return (result) => `${out}, ${from}, ${offset(result)}, ${count}`;
    }),
  },
  splice: {
    syscall: 'splice',
    look: plain(
      (
        from: number,
        read: BigInt64Array | null,
        to: number,
        write: BigInt64Array | null,
        length: number,
        bits: number,
      ) =>
        `${from}, ${offsetText(read)(-1)}, ${to}, ${offsetText(write)(-1)}, ${length}, ${spliceFlags(bits)}`,
    ),
  },
  tee: {
    syscall: 'tee',
    look: plain(
      (from: number, to: number, length: number, bits: number) =>
        `${from}, ${to}, ${length}, ${spliceFlags(bits)}`,
    ),
  },
  getrlimit: {
    syscall: 'prlimit64',
    look: look(
      (_style, resource: number, words: BigUint64Array | null) => (result) =>
        `0, ${value(resources, resource, 'RLIMIT_???')}, NULL, ${result < 0 ? POINTER : limitText(words)}`,
    ),
  },
  setrlimit: {
    syscall: 'prlimit64',
    look: plain(
      (resource: number, words: BigUint64Array | null) =>
        `0, ${value(resources, resource, 'RLIMIT_???')}, ${limitText(words)}, NULL`,
    ),
  },
  setns: {
    syscall: 'setns',
    look: plain((fd: number, type: number) => `${fd}, ${flags(clones, type, 'CLONE_???')}`),
  },
  unshare: { syscall: 'unshare', look: plain((bits: number) => flags(clones, bits, 'CLONE_???')) },
  ifconf: {
    syscall: 'ioctl',
    look: plain((fd: number) => `${fd}, SIOCGIFCONF, ${POINTER}`),
  },
};

function giving(): Look {
  return look((style, fd: number, addr: Bytes, addrlen: number) => {
    const text = `${fd}, ${given(addr, addrlen, style)}`;
    return () => text;
  });
}

function sentHeader(iov: readonly unknown[], name: Bytes, control: Bytes, style: Style): string {
  return header(
    name,
    iov,
    control,
    Number.POSITIVE_INFINITY,
    { name: bytes(name).length, control: bytes(control).length, flags: 0 },
    style,
  );
}
