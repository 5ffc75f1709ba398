// Builds the binaries that the package carries: `npm run build:prebuilds`, with Debian's cross-compilers.
//   npm run build:prebuilds -- [--twice] [ARCH...]      # of these processors only; twice: both builds have to be alike
import { execFile, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  type Binary,
  binaries,
  faultsOf,
  isOldEnough,
  musl,
  output,
  pathOf,
  symbolsOf,
} from './binaries.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const run = promisify(execFile);

function has(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Debian packages that are missing. */
function missing(chosen: readonly Binary[]): string[] {
  const compilers = chosen
    .filter(({ gnu }) => !has(`${gnu}-g++`) || !has(`${gnu}-strip`))
    .map(({ compiler }) => compiler);
  const readelf = has('readelf') ? [] : ['binutils'];
  const libraries = chosen.some((binary) => binary.musl) && !existsSync(musl) ? ['musl'] : [];
  return [...compilers, ...readelf, ...libraries];
}

/** Installs them, where that can be done. */
function install(packages: readonly string[]): void {
  if (packages.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !has('apt-get')) {
    throw new Error(`these packages of Debian are missing: ${command}`);
  }
  console.error(`sockfd: ${command}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of ['update -qq', command.replace('apt-get ', '')]) {
    const { status, stderr } = spawnSync('apt-get', args.split(' '), { encoding: 'utf8', env });
    if (status !== 0) throw new Error(`apt-get ${args}: ${stderr}`);
  }
}

/**
 * Assembler lines by which a call gets the version of a symbol that the oldest supported glibc has, where the build's has
 * a newer one beside it. Those of what is not called mean nothing.
 */
function pins(gnu: string): string {
  const library = output(`${gnu}-g++`, ['-print-file-name=libc.so.6']).trim();
  const newest = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
  const versions = new Map<string, string[]>();
  const fresh = new Set<string>();
  for (const { name, version, isDefault, undefined: wanted } of symbolsOf(library)) {
    if (wanted || !version.startsWith('GLIBC_2')) continue;
    if (isOldEnough(version)) versions.set(name, [...(versions.get(name) ?? []), version]);
    else if (isDefault) fresh.add(name);
  }
  const lines = [...fresh].sort().flatMap((name) => {
    const version = versions.get(name)?.sort(newest).at(-1);
    return version === undefined ? [] : [`__asm__(".symver ${name}, ${name}@${version}");`];
  });
  return `${lines.join('\n')}\n`;
}

/**
 * Takes the C library's name out of a file of 64 bits, low byte first. It is in every process already, and Bun on musl
 * loads nothing that names glibc's.
 */
function withoutNeeds(path: string): void {
  const sections = output('readelf', ['-W', '--sections', path]);
  const [, start = '', length = ''] =
    /\.dynamic +DYNAMIC +[\da-f]+ ([\da-f]+) ([\da-f]+)/.exec(sections) ?? [];
  const file = readFileSync(path);
  const [from, size] = [Number.parseInt(start, 16), Number.parseInt(length, 16)];
  const entries = Array.from({ length: size / 16 }, (_, i) =>
    Buffer.from(file.subarray(from + i * 16, from + i * 16 + 16)),
  );
  const kept = entries.filter((entry) => entry.readBigUInt64LE(0) !== 1n);
  // What is free at the end says that it is the end.
  file.fill(0, from, from + size).set(Buffer.concat(kept), from);
  writeFileSync(path, file);
}

/** Builds one, in a folder of its own; the file. */
async function build(binary: Binary): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `sockfd-${binary.arch}-`));
  cpSync('native', join(folder, 'native'), { recursive: true });
  writeFileSync(join(folder, 'pins.h'), pins(binary.gnu));
  const built = join(folder, 'sockfd.node');
  const compile = [
    `-include ${folder}/pins.h -ffile-prefix-map=${folder}=. -ffunction-sections -fdata-sections`,
    // A 64-bit processor has no other files, and musl no names for them.
    binary.class === 'ELF64' ? '-U_FILE_OFFSET_BITS' : '',
    binary.options,
  ];
  const link = [
    'native/packaged/standard-library.cc -Wl,--version-script=native/packaged/exports.map',
    // The C library by its file: the script that else stands for it names the dynamic linker, which musl calls otherwise.
    '-nostdlib -Wl,-Bstatic -lstdc++ -lgcc -Wl,-Bdynamic -l:libc.so.6',
    '-Wl,--gc-sections -Wl,--build-id=none -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack',
  ];
  const env = {
    ...process.env,
    CXX: `${binary.gnu}-g++`,
    CXXFLAGS: compile.join(' '),
    LDFLAGS: link.join(' '),
    ADDON_API: resolve('node_modules/node-addon-api'),
    OUT: built,
  };
  await run('sh', [join(folder, 'native/build.sh')], { env });
  await run(`${binary.gnu}-strip`, ['--strip-all', built]);
  if (binary.musl) withoutNeeds(built);
  return built;
}

/** Builds one where the package has it. */
async function make(binary: Binary, twice: boolean): Promise<void> {
  const built: string[] = [];
  try {
    built.push(await build(binary));
    if (twice) built.push(await build(binary));
    const [first = '', second = first] = built;
    if (!readFileSync(first).equals(readFileSync(second))) {
      throw new Error(`${binary.title}: two builds are not alike`);
    }
    const faults = faultsOf(binary, first);
    if (faults.length > 0) throw new Error(`${binary.title}: ${faults.join('; ')}`);
    mkdirSync(dirname(pathOf(binary)), { recursive: true });
    // At once: a process may have the one before in its memory.
    copyFileSync(first, `${pathOf(binary)}.new`);
    renameSync(`${pathOf(binary)}.new`, pathOf(binary));
    const { size } = statSync(first);
    const alike = twice ? ', two builds alike' : '';
    console.log(`${pathOf(binary)}: ${size.toLocaleString('en')} bytes${alike}`);
  } finally {
    for (const path of built) rmSync(dirname(path), { recursive: true });
  }
}

const args = process.argv.slice(2);
const names = args.filter((argument) => argument !== '--twice');
const unknown = names.filter((name) => !binaries.some(({ arch }) => arch === name));
if (unknown.length > 0) {
  throw new Error(`no such processor: ${unknown}; ${binaries.map(({ arch }) => arch).join(' ')}`);
}
const chosen = binaries.filter(({ arch }) => names.length === 0 || names.includes(arch));
install(missing(chosen));
const queue = chosen.values();
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (const binary of queue) await make(binary, args.includes('--twice'));
  }),
);
