// getsockopt(2) setsockopt(2).
import { bytes, POINTER } from '../format.ts';
import { optionNames } from '../option-names.ts';
import { givenValue, optionValue } from '../options.ts';
import { begun, known, look, type Ref, type Table, type View } from './call.ts';

/** These calls as strace prints them. */
export const optionsCalls: Table = {
  getsockopt: {
    syscall: 'getsockopt',
    look: look((style, fd: number, level: number, option: number, optval: View, optlen: Ref) => {
      const first = `${style.fd(fd)}, ${optionNames(level, option, false)}, `;
      // Without a length the kernel gets no memory.
      if (optlen === null) return known(`${first}NULL, NULL`);
      const before = optlen[0] ?? 0;
      return begun(first, (result) => {
        const after = optlen[0] ?? 0;
        const length = before === after ? `[${after}]` : `[${before} => ${after}]`;
        const there = result >= 0 && before > 0 && after > 0;
        const shown =
          optval === null
            ? 'NULL'
            : there
              ? optionValue(level, option, bytes(optval, 0, after), false, style)
              : POINTER;
        return `${shown}, ${length}`;
      });
    }),
  },
  setsockopt: {
    syscall: 'setsockopt',
    look: look((style, fd: number, level: number, option: number, optval: View, optlen: number) => {
      const data = bytes(optval, 0, Math.max(optlen, 0));
      const [shown, size] =
        optlen < 0
          ? [optval === null ? 'NULL' : POINTER, optlen]
          : givenValue(level, option, optval === null ? null : data, optlen, style);
      return known(`${style.fd(fd)}, ${optionNames(level, option, true)}, ${shown}, ${size}`);
    }),
  },
};
