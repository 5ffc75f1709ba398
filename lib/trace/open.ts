// Flags of open(2) as strace prints them.
import { flags, hex, type Names, namesOf } from './format.ts';

/** What the header calls O_SYNC and O_TMPFILE has the bit of another flag in it. */
const names: Names = [
  ...namesOf('O_CREAT O_EXCL O_NOCTTY O_TRUNC O_APPEND O_NONBLOCK O_SYNC'),
  ...part('__O_SYNC', 'O_SYNC', 'O_DSYNC'),
  ...namesOf('O_DSYNC O_DIRECT'),
  ...largeFile(),
  ...namesOf('O_NOFOLLOW O_NOATIME O_CLOEXEC O_PATH O_TMPFILE'),
  ...part('__O_TMPFILE', 'O_TMPFILE', 'O_DIRECTORY'),
  ...namesOf('O_DIRECTORY'),
  ...namesOf('O_ASYNC').map(([bits]): [number, string] => [bits, 'FASYNC']),
];

function part(name: string, whole: string, other: string): Names {
  const [[all = 0] = [], [some = 0] = []] = namesOf(`${whole} ${other}`);
  return all === 0 ? [] : [[all & ~some, name]];
}

/** The kernel's: with 64 bits libc has 0 for it. */
function largeFile(): Names {
  const arm = process.arch === 'arm64' || process.arch === 'arm';
  return [[arm ? 0o400000 : 0o100000, 'O_LARGEFILE']];
}

const access = ['O_RDONLY', 'O_WRONLY', 'O_RDWR', 'O_ACCMODE'];

/** Flags without an access mode. */
export function openFlags(bits: number): string {
  return flags(names, bits, 'O_???');
}

/** The access mode and the flags. */
export function openModes(bits: number): string {
  const first = access[bits & 3] ?? '';
  const rest = bits & ~3;
  if (rest === 0) return first;
  const text = flags(names, rest, 'O_???');
  return `${first}|${text.includes(' /*') ? hex(rest) : text}`;
}
