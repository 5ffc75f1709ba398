// A JavaScript runtime on musl without a system of it: Bun's build for musl, Debian's musl, and Debian's C++ library made
// to load there. For seeing that the addon works on musl, and no more than that.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { type Binary, output } from '../../scripts/binaries.ts';
import { install } from './places.ts';

/** What Debian's libstdc++ and libgcc_s ask of glibc and musl does not have: enough for a program to start. */
const SHIM = `#define _GNU_SOURCE
#include <link.h>
#include <locale.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>
#include <sys/random.h>
uint32_t arc4random(void) { uint32_t x; getrandom(&x, 4, 0); return x; }
size_t strftime_l(char *, size_t, const char *, const struct tm *, locale_t);
size_t __strftime_l(char *s, size_t n, const char *f, const struct tm *t, locale_t l) { return strftime_l(s, n, f, t, l); }
int __cxa_thread_atexit_impl(void (*f)(void *), void *o, void *d) { return 0; }
char __libc_single_threaded = 0;
unsigned long getauxval(unsigned long);
unsigned long __getauxval(unsigned long type) { return getauxval(type); }
int __cpu_indicator_init(void) { return 0; }
struct { unsigned a, b, c, d[1]; } __cpu_model;
struct found { unsigned long long flags; void *begin, *end; struct link_map *map; void *frame; unsigned long long rest[7]; };
struct question { void *address; struct found *result; int ok; };
static int look(struct dl_phdr_info *info, size_t size, void *data) {
  struct question *q = data;
  uintptr_t low = -1, high = 0, frame = 0;
  for (int i = 0; i < info->dlpi_phnum; i++) {
    const ElfW(Phdr) *header = &info->dlpi_phdr[i];
    uintptr_t at = info->dlpi_addr + header->p_vaddr;
    if (header->p_type == PT_LOAD && at < low) low = at;
    if (header->p_type == PT_LOAD && at + header->p_memsz > high) high = at + header->p_memsz;
    if (header->p_type == PT_GNU_EH_FRAME) frame = at;
  }
  if ((uintptr_t)q->address < low || (uintptr_t)q->address >= high || !frame) return 0;
  *q->result = (struct found){0, (void *)low, (void *)high, 0, (void *)frame};
  return q->ok = 1;
}
int find(void *address, struct found *result) __asm__("_dl_find_object");
int find(void *address, struct found *result) {
  struct question q = {address, result, 0};
  dl_iterate_phdr(look, &q);
  return q.ok ? 0 : -1;
}
`;

function run(program: string, args: readonly string[], cwd: string): void {
  const { status, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr}`);
}

/** musl's dynamic linker for a processor, in `folder`, whichever this machine's is. */
function loaderOf(gnu: string, debian: string, folder: string): string {
  const [cpu = ''] = gnu.split('-');
  const loader = `${folder}/root/lib/ld-musl-${cpu}.so.1`;
  if (existsSync(`/lib/ld-musl-${cpu}.so.1`)) return `/lib/ld-musl-${cpu}.so.1`;
  if (!existsSync(`${folder}/root/lib`)) {
    // The package of the other processor, with lists of its own: this system stays as it is.
    const lists = `${folder}/lists`;
    mkdirSync(`${lists}/partial`, { recursive: true });
    writeFileSync(`${folder}/status`, '');
    const options = [
      `APT::Architecture=${debian}`,
      `APT::Architectures=${debian}`,
      `Dir::State::lists=${lists}`,
      `Dir::State::status=${folder}/status`,
      'APT::Sandbox::User=root',
    ].flatMap((option) => ['-o', option]);
    run('apt-get', [...options, 'update', '-qq'], folder);
    run('apt-get', [...options, 'download', 'musl'], folder);
    const packed = readdirSync(folder).find((name) => name.endsWith('.deb')) ?? '';
    run('dpkg', ['-x', packed, 'root'], folder);
  }
  const [name = ''] = readdirSync(`${folder}/root/lib`).filter((each) =>
    each.startsWith('ld-musl'),
  );
  return existsSync(loader) ? realpathSync(loader) : `${folder}/root/lib/${name}`;
}

/** Makes it where it is not there. */
export function muslOf(binary: Binary, folder: string): { loader: string; libraries: string } {
  const libraries = `${folder}/lib`;
  install({ '/usr/bin/patchelf': 'patchelf', '/lib/ld-musl-x86_64.so.1': 'musl' });
  mkdirSync(libraries, { recursive: true });
  const debian = binary.arch === 'x64' ? 'amd64' : binary.arch;
  const loader = loaderOf(binary.gnu, debian, folder);
  if (!existsSync(`${libraries}/shim.so`)) {
    writeFileSync(`${folder}/shim.c`, SHIM);
    const shim = ['-shared', '-nostdlib', '-fPIC', '-O2', '-w', '-o', 'lib/shim.so.new', 'shim.c'];
    run(`${binary.gnu}-gcc`, shim, folder);
    for (const name of ['libstdc++.so.6', 'libgcc_s.so.1']) {
      const library = output(`${binary.gnu}-g++`, [`-print-file-name=${name}`]).trim();
      copyFileSync(realpathSync(library), `${libraries}/${name}`);
      const needed = output('patchelf', ['--print-needed', `${libraries}/${name}`])
        .trim()
        .split('\n');
      const unwanted = needed.filter((each) => /^(libc|libm|ld-linux)/.test(each));
      const args = unwanted.flatMap((each) => ['--remove-needed', each]);
      run('patchelf', [...args, '--add-needed', 'shim.so', `${libraries}/${name}`], folder);
    }
    run('mv', ['lib/shim.so.new', 'lib/shim.so'], folder);
  }
  return { loader, libraries };
}
