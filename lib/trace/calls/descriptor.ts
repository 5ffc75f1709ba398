// close(2) fcntl(2) ioctl(2) dup(2) pipe(2) sendfile(2) splice(2).
import { commandText, resultOf } from '../fcntl.ts';
import { POINTER } from '../format.ts';
import { interfacesText, requestName, requestText } from '../ioctl.ts';
import { openFlags } from '../open.ts';
import { begun, behind, few, known, look, plain, type Table, two, type View } from './call.ts';

const rangeFlags = few('CLOSE_RANGE_UNSHARE CLOSE_RANGE_CLOEXEC', 'CLOSE_RANGE_???');
const spliceFlags = few(
  'SPLICE_F_MOVE SPLICE_F_NONBLOCK SPLICE_F_MORE SPLICE_F_GIFT',
  'SPLICE_F_???',
);
function offsetText(words: BigInt64Array | null): string {
  return words === null ? 'NULL' : `[${words[0]}]`;
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
      const { entering, rest } = commandText(cmd, arg);
      return begun(`${style.fd(fd)}, ${entering}`, (result) => ({
        text: rest(result),
        ...resultOf(cmd, result, style),
      }));
    }),
  },
  ioctl: {
    syscall: 'ioctl',
    look: look((style, fd: number, request: number, arg: number | View) => {
      return behind(`${style.fd(fd)}, `, requestText(request, arg, style));
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
        `${style.fd(from)}, ${style.fd(to)}, ${openFlags(bits)}`,
    ),
  },
  pipe2: {
    syscall: 'pipe2',
    look: look((style, fds: Int32Array | null, bits: number) =>
      begun('', (result) => {
        const shown = fds === null ? 'NULL' : result < 0 ? POINTER : two(fds, style);
        return `${shown}, ${openFlags(bits)}`;
      }),
    ),
  },
  sendfile: {
    syscall: 'sendfile',
    look: look((style, out: number, from: number, words: BigInt64Array | null, count: number) => {
      const fds = `${style.fd(out)}, ${style.fd(from)}`;
      if (words === null) return known(`${fds}, NULL, ${count}`);
      const before = words[0];
      return begun(`${fds}, [${before}]`, (result) =>
        result <= 0 ? `, ${count}` : ` => [${words[0]}], ${count}`,
      );
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
        `${style.fd(from)}, ${offsetText(read)}, ${style.fd(to)}, ${offsetText(write)}, ${length}, ${spliceFlags(bits)}`,
    ),
  },
  tee: {
    syscall: 'tee',
    look: plain(
      (style, from: number, to: number, length: number, bits: number) =>
        `${style.fd(from)}, ${style.fd(to)}, ${length}, ${spliceFlags(bits)}`,
    ),
  },
  // strace shows what these requests are given as the address that it has.
  ifdata: {
    syscall: 'ioctl',
    look: plain(
      (style, fd: number, request: number) =>
        `${style.fd(fd)}, ${requestName(request)}, ${POINTER}`,
    ),
  },
  ifconf: {
    syscall: 'ioctl',
    look: look((style, fd: number, buf: View) => {
      const after = behind(`${style.fd(fd)}, SIOCGIFCONF, `, interfacesText(buf, style));
      return begun(after.entering, (result) => ({
        text: after.rest(result).text,
        // The addon returns how much there is.
        ...(result < 0 ? {} : { result: '0' }),
      }));
    }),
  },
};
