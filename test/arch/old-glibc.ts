// The C library of an old release of Debian, and what else Node.js loads, beside this system's own.
import { unpacked } from '../support/debian.ts';

/** The oldest that Debian still has packages of; and which glibc that is. */
const SUITE = 'bullseye';
export const OLD_GLIBC = '2.31';

/** Its dynamic linker for x64, and the folders of its libraries. */
export function oldGlibc(folder: string): { readonly loader: string; readonly libraries: string } {
  const root = unpacked(SUITE, folder, () => ['libc6', 'libstdc++6', 'libgcc-s1']);
  const libraries = [`${root}/lib/x86_64-linux-gnu`, `${root}/usr/lib/x86_64-linux-gnu`];
  return { loader: `${libraries[0]}/ld-${OLD_GLIBC}.so`, libraries: libraries.join(':') };
}
