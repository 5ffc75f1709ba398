// The binaries that the package carries, one for each processor, and what each has to be. A release has all of them.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** A binary, and the compiler that makes it. */
export interface Binary {
  /** The processor, as `process.arch` names it. */
  readonly arch: string;
  /** The same, as people do. */
  readonly title: string;
  /** What Debian's cross-compiler has before the dash. */
  readonly gnu: string;
  /** The Debian package of that compiler. */
  readonly compiler: string;
  /** The machine, class and byte order, as readelf(1) names them. */
  readonly machine: string;
  readonly class: 'ELF32' | 'ELF64';
  readonly endian: 'little' | 'big';
  /** Whether musl has to have what it needs, too. */
  readonly musl: boolean;
  /** Options of the compiler. */
  readonly options: string;
}

/** All of them. */
export const binaries: readonly Binary[] = [
  {
    arch: 'x64',
    title: 'x64',
    gnu: 'x86_64-linux-gnu',
    compiler: process.arch === 'x64' ? 'g++' : 'g++-x86-64-linux-gnu',
    machine: 'Advanced Micro Devices X86-64',
    class: 'ELF64',
    endian: 'little',
    musl: true,
    options: '',
  },
  {
    arch: 'arm64',
    title: 'arm64',
    gnu: 'aarch64-linux-gnu',
    compiler: 'g++-aarch64-linux-gnu',
    machine: 'AArch64',
    class: 'ELF64',
    endian: 'little',
    musl: true,
    // Else libgcc asks glibc for the processor's features, by a name that musl lacks.
    options: '-mno-outline-atomics',
  },
  {
    arch: 'arm',
    title: 'armv7l',
    gnu: 'arm-linux-gnueabihf',
    compiler: 'g++-arm-linux-gnueabihf',
    machine: 'ARM',
    class: 'ELF32',
    endian: 'little',
    musl: false,
    options: '',
  },
  {
    arch: 's390x',
    title: 's390x',
    gnu: 's390x-linux-gnu',
    compiler: 'g++-s390x-linux-gnu',
    machine: 'IBM S/390',
    class: 'ELF64',
    endian: 'big',
    musl: false,
    options: '',
  },
  {
    arch: 'ppc64',
    title: 'ppc64le',
    gnu: 'powerpc64le-linux-gnu',
    compiler: 'g++-powerpc64le-linux-gnu',
    machine: 'PowerPC64',
    class: 'ELF64',
    endian: 'little',
    musl: false,
    // Its instructions take more room than others'.
    options: '-Os',
  },
];

/** The oldest glibc: that of Node.js 20 and 22 as they are published. */
export const oldestGlibc = '2.28';

/** Bytes that none of them has. */
export const maxSize = 400_000;

/** What the dynamic linker of musl is, and with it all of that C library. The same for all its processors. */
export const musl = '/lib/ld-musl-x86_64.so.1';

/** Where it is in the package. */
export function pathOf({ arch }: Binary): string {
  return `prebuilds/linux-${arch}/sockfd.node`;
}

/** What a program prints. */
export function output(program: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (status !== 0) {
    throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr}`);
  }
  return stdout;
}

/** A name in a table of dynamic symbols. */
export interface Symbol {
  readonly name: string;
  /** The version after the @, if any. */
  readonly version: string;
  /** Whether it is the one that a new program gets. */
  readonly isDefault: boolean;
  readonly undefined: boolean;
  readonly weak: boolean;
}

/** The dynamic symbols of a file. */
export function symbolsOf(path: string): Symbol[] {
  const rows = output('readelf', ['-W', '--dyn-syms', path]).matchAll(
    /^ *\d+: \w+ +\w+ \w+ +(\w+) +\w+ +(?:\[.*\] +)?(\w+) (\w+)(@@?)?([\w.]*)/gm,
  );
  return [...rows].map(([, bind, index, name = '', at, version = '']) => ({
    name,
    version,
    isDefault: at !== '@',
    undefined: index === 'UND',
    weak: bind === 'WEAK',
  }));
}

/** Whether a version of glibc's symbols is one of those that the oldest has. */
export function isOldEnough(version: string): boolean {
  const [, major, minor] = /^GLIBC_(\d+)\.(\d+)/.exec(version) ?? [];
  const [oldMajor = 0, oldMinor = 0] = oldestGlibc.split('.').map(Number);
  return Number(major) < oldMajor || (Number(major) === oldMajor && Number(minor) <= oldMinor);
}

/** What Node.js gives an addon. */
function isOfNode(name: string): boolean {
  return /^(napi|node_api)_/.test(name);
}

/** What is not as it has to be, of a file that is to be this binary. */
export function faultsOf(binary: Binary, path: string = pathOf(binary)): string[] {
  if (!existsSync(path)) return ['it is not there'];
  const faults: string[] = [];
  const { size } = statSync(path);
  if (size >= maxSize) faults.push(`${size} bytes, ${maxSize} are too many`);
  const header = output('readelf', ['-W', '--file-header', '--sections', '--dynamic', path]);
  for (const part of [binary.machine, binary.class, `${binary.endian} endian`]) {
    if (!header.includes(part)) faults.push(`it is not for ${part}`);
  }
  if (/ \.(symtab|debug_\w+) /.test(header)) faults.push('it is not stripped');
  const needed = [...header.matchAll(/\(NEEDED\).*\[(.*)\]/g)].map(([, name]) => name);
  // Of the two C libraries each has another name, and is in the process already.
  const allowed = binary.musl ? [] : ['libc.so.6'];
  const unknown = needed.filter((name = '') => !allowed.includes(name));
  if (unknown.length > 0) faults.push(`it needs ${unknown.join(', ')}`);
  const wanted = symbolsOf(path).filter((each) => each.undefined && each.name !== '');
  for (const { name, version } of wanted) {
    if (version !== '' && !isOldEnough(version)) faults.push(`${name} is of ${version}`);
  }
  if (!binary.musl) return faults;
  if (!existsSync(musl)) return [...faults, `${musl} is not there to look its symbols up`];
  const there = new Set(symbolsOf(musl).map(({ name }) => name));
  for (const { name, weak } of wanted) {
    if (!weak && !isOfNode(name) && !there.has(name)) faults.push(`musl has no ${name}`);
  }
  return faults;
}
