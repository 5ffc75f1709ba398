// close(2) fcntl(2) ioctl(2) dup(2) pipe(2) sendfile(2) splice(2).
import {
  F_DUPFD,
  F_DUPFD_CLOEXEC,
  F_GETFD,
  F_GETFL,
  F_GETLEASE,
  F_SETFD,
  F_SETFL,
} from '../../values/constants.generated.ts';
import { flags, hex, namesOf, POINTER, type Style, value } from '../format.ts';
import { requestText } from '../ioctl.ts';
import { type Bytes, few, look, plain, type Shown, type Table, two } from './call.ts';

const openFlags = namesOf(
  'O_CREAT O_EXCL O_NOCTTY O_TRUNC O_APPEND O_NONBLOCK O_DSYNC O_ASYNC O_DIRECT O_LARGEFILE O_DIRECTORY O_NOFOLLOW O_NOATIME O_CLOEXEC O_PATH',
);
const access = ['O_RDONLY', 'O_WRONLY', 'O_RDWR', 'O_ACCMODE'];
const commands = namesOf(
  'F_DUPFD F_GETFD F_SETFD F_GETFL F_SETFL F_GETLK F_SETLK F_SETLKW F_SETOWN F_GETOWN F_SETSIG F_GETSIG F_SETOWN_EX F_GETOWN_EX F_GETOWNER_UIDS F_OFD_GETLK F_OFD_SETLK F_OFD_SETLKW F_SETLEASE F_GETLEASE F_NOTIFY F_DUPFD_CLOEXEC F_SETPIPE_SZ F_GETPIPE_SZ F_ADD_SEALS F_GET_SEALS',
);
const rangeFlags = few('CLOSE_RANGE_UNSHARE CLOSE_RANGE_CLOEXEC', 'CLOSE_RANGE_???');
const spliceFlags = few(
  'SPLICE_F_MOVE SPLICE_F_NONBLOCK SPLICE_F_MORE SPLICE_F_GIFT',
  'SPLICE_F_???',
);
const fdFlags = few('FD_CLOEXEC', 'FD_???');
/** Flags of open(2), with the access mode first where it is wanted. */
function open(bits: number, mode = true): string {
  const rest = mode ? bits & ~3 : bits;
  const names = rest === 0 ? '' : flags(openFlags, rest, 'O_???');
  if (!mode) return names === '' ? '0' : names;
  const first = access[bits & 3] ?? '';
  return names === '' ? first : `${first}|${names}`;
}

const leases = ['F_RDLCK', 'F_WRLCK', 'F_UNLCK'];
/** What the result of fcntl(2) says. */
function fcntlResult(cmd: number, result: number, style: Style): Partial<Shown> {
  if (result < 0) return {};
  if (cmd === F_DUPFD || cmd === F_DUPFD_CLOEXEC) return { result: style.fd(result) };
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

function offsetText(words: BigInt64Array | null): (result: number) => string {
  const before = words?.[0];
  return (result) => {
    if (words === null) return 'NULL';
    return result < 0 || words[0] === before ? `[${before}]` : `[${before}] => [${words[0]}]`;
  };
}

/** These calls as strace prints them. */
export const descriptorCalls: Table = {
  close: { syscall: 'close', look: plain((style, fd: number) => `${style.fd(fd)}`) },
  close_range: {
    syscall: 'close_range',
    look: plain(
      (_style, first: number, last: number, bits: number) =>
        `${first >>> 0}, ${last >>> 0}, ${rangeFlags(bits)}`,
    ),
  },
  fcntl: {
    syscall: 'fcntl',
    look: look((style, fd: number, cmd: number, arg: unknown) => {
      const text = `${style.fd(fd)}, ${value(commands, cmd, 'F_???')}${fcntlArgument(cmd, arg)}`;
      return (result) => ({ text, ...fcntlResult(cmd, result, style) });
    }),
  },
  ioctl: {
    syscall: 'ioctl',
    look: look((style, fd: number, request: number, arg: number | Bytes) => {
      const after = requestText(request, arg, style);
      return (result) => `${style.fd(fd)}, ${after(result)}`;
    }),
  },
  dup: { syscall: 'dup', returnsFd: true, look: plain((style, fd: number) => `${style.fd(fd)}`) },
  dup2: {
    syscall: 'dup2',
    returnsFd: true,
    look: plain((style, from: number, to: number) => `${style.fd(from)}, ${style.fd(to)}`),
  },
  dup3: {
    syscall: 'dup3',
    returnsFd: true,
    look: plain(
      (style, from: number, to: number, bits: number) =>
        `${style.fd(from)}, ${style.fd(to)}, ${open(bits, false)}`,
    ),
  },
  pipe2: {
    syscall: 'pipe2',
    look: look(
      (style, fds: Int32Array | null, bits: number) => (result) =>
        `${fds === null ? 'NULL' : result < 0 ? POINTER : two(fds, style)}, ${open(bits, false)}`,
    ),
  },
  sendfile: {
    syscall: 'sendfile',
    look: look((style, out: number, from: number, words: BigInt64Array | null, count: number) => {
      const offset = offsetText(words);
      return (result) => `${style.fd(out)}, ${style.fd(from)}, ${offset(result)}, ${count}`;
    }),
  },
  splice: {
    syscall: 'splice',
    look: plain(
      (
        style,
        from: number,
        read: BigInt64Array | null,
        to: number,
        write: BigInt64Array | null,
        length: number,
        bits: number,
      ) =>
        `${style.fd(from)}, ${offsetText(read)(-1)}, ${style.fd(to)}, ${offsetText(write)(-1)}, ${length}, ${spliceFlags(bits)}`,
    ),
  },
  tee: {
    syscall: 'tee',
    look: plain(
      (style, from: number, to: number, length: number, bits: number) =>
        `${style.fd(from)}, ${style.fd(to)}, ${length}, ${spliceFlags(bits)}`,
    ),
  },
  ifconf: {
    syscall: 'ioctl',
    look: plain((style, fd: number) => `${style.fd(fd)}, SIOCGIFCONF, ${POINTER}`),
  },
};
