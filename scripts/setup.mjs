// What a fresh clone needs before anything runs: the tools, the packages, the addon, the compiled library.
// Plain JavaScript, because it runs before anything is installed. Does nothing where everything is up to date.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';

process.chdir(new URL('..', import.meta.url).pathname);

/** Ends with one line for each thing that is missing. */
function fail(lines) {
  for (const line of lines) console.error(`sockfd: ${line}`);
  process.exit(1);
}

function has(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}

function run(what, command, args) {
  console.error(`sockfd: ${what}`);
  const result = spawnSync(command, args, { encoding: 'utf8' });
  if (result.status !== 0) {
    console.error(result.stdout, result.stderr, result.error ?? '');
    fail([`${what}: ${command} ${args.join(' ')} failed`]);
  }
}

/** The newest change below the paths. */
function newest(paths) {
  let time = 0;
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) continue;
    if (stat.isDirectory()) {
      time = Math.max(time, newest(readdirSync(path).map((name) => `${path}/${name}`)));
    } else {
      time = Math.max(time, stat.mtimeMs);
    }
  }
  return time;
}

function outdated(target, sources) {
  return !existsSync(target) || statSync(target).mtimeMs < newest(sources);
}

const missing = [];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const supported = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;
if (!supported) {
  missing.push(`Node.js ${process.versions.node} is too old: 20.19, 22.12 or later is needed`);
}
const buildsAddon = process.platform === 'linux' && process.env.SOCKFD_ADDON === undefined;
if (buildsAddon && outdated('build/Release/sockfd.node', ['native', 'binding.gyp'])) {
  if (!has(process.env.CXX ?? 'g++') && !has('c++')) {
    missing.push('a C++ compiler is missing: install g++ (Debian: apt-get install g++)');
  }
  if (!has('make')) missing.push('make is missing: install it (Debian: apt-get install make)');
  if (!has('python3')) {
    missing.push('python3 is missing: install it (Debian: apt-get install python3)');
  }
}
if (missing.length > 0) fail(missing);

// By its content: a fresh clone has files that are newer than what was installed before.
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const stamp = 'node_modules/.sockfd-installed';
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  // Without scripts: npm would build the addon by itself, and no package here needs its own.
  run('installing the packages', 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  writeFileSync(stamp, lock);
}
if (buildsAddon && outdated('build/Release/sockfd.node', ['native', 'binding.gyp'])) {
  run('building the addon', 'npm', ['run', '--silent', 'build:native']);
}
const build = ['lib', 'scripts/build-lib.ts', 'tsconfig.json', 'tsconfig.build.json'];
if (outdated('dist/index.js', build)) {
  run('compiling the library', 'npm', ['run', '--silent', 'build:lib']);
}
// Whoever has hooks of their own keeps them; in an archive there is no repository, in a read-only one no configuration to write.
const git = (...args) => spawnSync('git', args, { stdio: 'ignore' }).status;
if (existsSync('.git') && git('config', 'core.hooksPath') === 1) {
  git('config', 'core.hooksPath', '.githooks');
}
