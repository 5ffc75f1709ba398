// getsockopt(2) setsockopt(2).
import { bytes, POINTER } from '../format.ts';
import { optionNames, optionValue } from '../options.ts';
import { type Bytes, look, type Ref, type Table } from './call.ts';

/** These calls as strace prints them. */
export const optionsCalls: Table = {
  getsockopt: {
    syscall: 'getsockopt',
    look: look((style, fd: number, level: number, option: number, optval: Bytes, optlen: Ref) => {
      const before = optlen?.[0] ?? 0;
      return (result) => {
        const first = `${style.fd(fd)}, ${optionNames(level, option)}`;
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
        const text = `${style.fd(fd)}, ${optionNames(level, option)}, ${shown}, ${optlen}`;
        return () => text;
      },
    ),
  },
};
