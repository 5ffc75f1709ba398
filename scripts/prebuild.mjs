// Puts the addon where the package carries it: prebuilds/linux-<arch>-<libc>/sockfd.node, without debug symbols. That is
// the one of this machine, and those for which a cross-compiler of Debian (g++-aarch64-linux-gnu) is installed. A release
// runs it once on glibc and once on musl, then packs all.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import process from 'node:process';

process.chdir(new URL('..', import.meta.url).pathname);
const { glibcVersionRuntime } = process.report.getReport().header;
const libc = glibcVersionRuntime === undefined ? 'musl' : 'glibc';

/** Other processors, as Node.js and as GNU name them. */
const cross = { x64: 'x86_64', arm64: 'aarch64' };

/** Whether a program could be run and was content. */
function run(program, args, env = {}) {
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function place(arch) {
  const folder = `prebuilds/linux-${arch}-${libc}`;
  mkdirSync(folder, { recursive: true });
  return `${folder}/sockfd.node`;
}

function strip(program, path) {
  if (!run(program, ['--strip-unneeded', path])) {
    console.error(`sockfd: no ${program}, so the debug symbols stay in ${path}`);
  }
}

copyFileSync('build/Release/sockfd.node', place(process.arch));
strip('strip', place(process.arch));
for (const [arch, name] of Object.entries(cross)) {
  if (arch === process.arch || libc !== 'glibc') continue;
  const compiler = `${name}-linux-gnu-g++`;
  if (spawnSync(compiler, ['--version']).status !== 0) continue;
  const built = `build/${arch}.node`;
  if (!run('sh', ['native/build.sh'], { CXX: compiler, OUT: built })) {
    rmSync(built, { force: true });
    throw new Error(`${compiler} failed`);
  }
  renameSync(built, place(arch));
  strip(`${name}-linux-gnu-strip`, place(arch));
}
