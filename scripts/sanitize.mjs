// The test suite on an addon built with sanitizers: `npm run test:asan [-- files]` with AddressSanitizer and
// UndefinedBehaviorSanitizer, `npm run test:tsan [-- files]` what has threads with ThreadSanitizer.
// Fails where a test fails, and where any process of the run left a report, also one that nobody waited for.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { buildAddon, fail, library, nodeWith, root, run } from './instrumented.mjs';

const [variant = 'asan', ...files] = process.argv.slice(2);
if (variant !== 'asan' && variant !== 'tsan') throw new Error(`no sanitizer: ${variant}`);
const threads = variant === 'tsan';
const names = threads ? 'ThreadSanitizer' : 'AddressSanitizer and UndefinedBehaviorSanitizer';
const out = join(root, `build/${variant}`);
const addon = join(out, 'Release/sockfd.node');
const reports = join(out, 'reports');

const runtime = library(`lib${variant}.so`, process.env['CXX'] ?? 'g++');
if (runtime === undefined) {
  fail(`lib${variant} is missing: install GCC with its sanitizers (Debian: apt-get install g++)`);
}

console.error(`sockfd: building the addon with ${names}`);
buildAddon(variant, out);

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const { bin, node } = nodeWith(runtime, out);

const common = `halt_on_error=1:print_stacktrace=1:log_path=${join(reports, 'report')}:log_exe_name=1`;
// Node.js synchronizes in ways that ThreadSanitizer, which sees only its calls of the C library, takes for none. What it says
// of V8, libuv, Node.js and the addons of the test runner is theirs; a stack of this addon's has their frames only where it
// called them.
const suppressions = join(out, 'suppressions');
writeFileSync(
  suppressions,
  ['race', 'mutex', 'deadlock', 'thread', 'signal']
    .flatMap((kind) =>
      ['^v8::', '^node::', '^uv_', '^heap::', '/node_modules/'].map((name) => `${kind}:${name}\n`),
    )
    // The C library gives the memory of threads to the next ones.
    .concat('race:_dl_deallocate_tls\n')
    .join(''),
);
const env = {
  ...process.env,
  SOCKFD_ADDON: addon,
  PATH: `${bin}:${process.env['PATH']}`,
  // V8 never frees what it holds at exit, so leaks say nothing.
  ASAN_OPTIONS: `${common}:detect_leaks=0:handle_segv=1:handle_sigbus=1:handle_sigfpe=1:detect_stack_use_after_return=1:allocator_may_return_null=1:quarantine_size_mb=64:exitcode=86:verify_asan_link_order=0`,
  UBSAN_OPTIONS: common,
  TSAN_OPTIONS: `${common}:suppressions=${suppressions}:second_deadlock_stack=1:report_signal_unsafe=0`,
};

/** Runs Node.js; ThreadSanitizer knows where programs lie that the kernel does not load at random addresses. */
function runNode(args, options) {
  return threads
    ? run('setarch', ['-R', node, ...args], { env, ...options })
    : run(node, args, { env, ...options });
}

// A run on another addon would be clean for the wrong reason.
const loaded = runNode([
  '-e',
  `require(process.env.SOCKFD_ADDON); process.stdout.write(require('node:fs').readFileSync('/proc/self/maps', 'utf8'))`,
]);
const maps = loaded.stdout ?? '';
if (loaded.status !== 0 || !maps.includes(addon) || !maps.includes(`lib${variant}`)) {
  console.error(loaded.stderr ?? loaded.error);
  fail(`${addon} does not load with lib${variant}`);
}

// What starts threads, is called by several, or wakes others.
const threaded = [
  'test/promises',
  'test/faults/promises',
  'test/raw/serve',
  'test/trace/threads',
  'test/reliability/signals',
  'test/reliability/stopped',
  'test/calls/resolver',
  'test/calls/netns',
  'test/inject',
];

const tests = runNode(
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    // Everything takes a few times as long.
    '--testTimeout=240000',
    '--hookTimeout=240000',
    // Compilers and bundlers, which never load the addon, and runtimes that have no sanitizer.
    '--exclude=test/package/{types,bundlers,runtimes,managers,binary}.test.ts',
    ...(threads && files.length === 0 ? threaded : files),
  ],
  { stdio: 'inherit' },
);

const found = readdirSync(reports);
for (const name of found) {
  console.error(`\nsockfd: ${name}\n${readFileSync(join(reports, name), 'utf8')}`);
}
console.error(`sockfd: ${found.length} sanitizer reports`);
process.exit(tests.status === 0 && found.length === 0 ? 0 : 1);
