// getrlimit(2) setrlimit(2) setns(2) unshare(2).
import { flags, namesOf, POINTER, prefixed, value } from '../format.ts';
import { begun, look, plain, type Table } from './call.ts';

const resources = prefixed('RLIMIT_', ['RLIMIT_OFILE', 'RLIMIT_NLIMITS']);
const clones = namesOf(
  'CLONE_NEWTIME CLONE_FS CLONE_FILES CLONE_NEWNS CLONE_SYSVSEM CLONE_NEWCGROUP CLONE_NEWUTS CLONE_NEWIPC CLONE_NEWUSER CLONE_NEWPID CLONE_NEWNET',
);
const namespaces = clones.filter(([, name]) => name.startsWith('CLONE_NEW'));
function limitText(words: BigUint64Array | null): string {
  if (words === null) return 'NULL';
  const [soft, hard] = [...words].map((word) => {
    if (word === 0xffffffffffffffffn) return 'RLIM64_INFINITY';
    return word > 1024n && word % 1024n === 0n ? `${word / 1024n}*1024` : String(word);
  });
  return `{rlim_cur=${soft}, rlim_max=${hard}}`;
}

/** These calls as strace prints them. */
export const processCalls: Table = {
  getrlimit: {
    syscall: 'prlimit64',
    look: look((_style, resource: number, words: BigUint64Array | null) =>
      begun(`0, ${value(resources, resource, 'RLIMIT_???')}, NULL, `, (result) =>
        result < 0 ? POINTER : limitText(words),
      ),
    ),
  },
  setrlimit: {
    syscall: 'prlimit64',
    look: look((_style, resource: number, words: BigUint64Array | null) =>
      begun(`0, ${value(resources, resource, 'RLIMIT_???')}, ${limitText(words)}, `, () => 'NULL'),
    ),
  },
  setns: {
    syscall: 'setns',
    look: plain(
      (style, fd: number, type: number) =>
        `${style.fd(fd)}, ${flags(namespaces, type, 'CLONE_NEW???')}`,
    ),
  },
  unshare: {
    syscall: 'unshare',
    look: plain((_style, bits: number) => flags(clones, bits, 'CLONE_???')),
  },
};
