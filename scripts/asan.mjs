// The test suite on an addon built with AddressSanitizer and UndefinedBehaviorSanitizer: `npm run test:asan [-- files]`.
// Fails where a test fails, and where any process of the run left a report, also one that nobody waited for.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'build/asan');
const addon = join(out, 'Release/sockfd.node');
const reports = join(out, 'reports');

function fail(message) {
  console.error(`sockfd: ${message}`);
  process.exit(1);
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options });
}

/** Where the compiler has a library of its own; it answers with the bare name where it has none. */
function library(name) {
  const path = run(process.env['CXX'] ?? 'g++', [`-print-file-name=${name}`]).stdout?.trim() ?? '';
  return path.includes('/') && existsSync(path) ? path : undefined;
}

if (run('cmake', ['--version']).error !== undefined) {
  fail('cmake is missing: install it (Debian: apt-get install cmake)');
}
if (run('patchelf', ['--version']).error !== undefined) {
  fail('patchelf is missing: install it (Debian: apt-get install patchelf)');
}
const libasan = library('libasan.so');
if (libasan === undefined) {
  fail('libasan is missing: install GCC with its sanitizers (Debian: apt-get install g++)');
}

console.error('sockfd: building the addon with AddressSanitizer and UndefinedBehaviorSanitizer');
const build = run('npx', [
  '--no-install',
  'cmake-js',
  'compile',
  '--CDSOCKFD_VARIANT=asan',
  '--out',
  out,
]);
if (build.status !== 0) {
  console.error(build.stdout, build.stderr, build.error ?? '');
  fail('building with cmake-js failed');
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

// Node.js is not built with the sanitizer, whose run-time has to come first. So all processes that are Node.js are a copy
// that needs it; other programs do not get it, as some of them overlap their strings, or hang with it.
const bin = join(out, 'bin');
const node = join(bin, 'node');
mkdirSync(bin, { recursive: true });
copyFileSync(realpathSync(process.execPath), node);
const patched = run('patchelf', ['--add-needed', libasan, node]);
if (patched.status !== 0) fail(`patchelf failed: ${patched.stderr}`);

const common = `halt_on_error=1:print_stacktrace=1:log_path=${join(reports, 'report')}:log_exe_name=1`;
const env = {
  ...process.env,
  SOCKFD_ADDON: addon,
  PATH: `${bin}:${process.env['PATH']}`,
  // V8 never frees what it holds at exit, so leaks say nothing.
  ASAN_OPTIONS: `${common}:detect_leaks=0:handle_segv=1:handle_sigbus=1:handle_sigfpe=1:detect_stack_use_after_return=1:allocator_may_return_null=1:quarantine_size_mb=64:exitcode=86:verify_asan_link_order=0`,
  UBSAN_OPTIONS: common,
};

// A run on another addon would be clean for the wrong reason.
const loaded = run(
  node,
  [
    '-e',
    `require(process.env.SOCKFD_ADDON); process.stdout.write(require('node:fs').readFileSync('/proc/self/maps', 'utf8'))`,
  ],
  { env },
);
if (loaded.status !== 0 || !loaded.stdout.includes(addon) || !loaded.stdout.includes('libasan')) {
  console.error(loaded.stderr);
  fail(`${addon} does not load with libasan`);
}

const tests = run(
  node,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    // Everything takes a few times as long.
    '--testTimeout=240000',
    '--hookTimeout=240000',
    // Compilers and bundlers, which never load the addon, and runtimes that have no sanitizer.
    '--exclude=test/package/{types,bundlers,runtimes,managers,binary}.test.ts',
    ...process.argv.slice(2),
  ],
  { env, stdio: 'inherit' },
);

const found = readdirSync(reports);
for (const name of found) {
  console.error(`\nsockfd: ${name}\n${readFileSync(join(reports, name), 'utf8')}`);
}
console.error(`sockfd: ${found.length} sanitizer reports`);
process.exit(tests.status === 0 && found.length === 0 ? 0 : 1);
