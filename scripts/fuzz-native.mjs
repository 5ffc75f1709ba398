// libFuzzer on the addon, in Node.js: `node scripts/fuzz-native.mjs [SECONDS [SEED]]`, a minute unless given, half of it for
// `calls`, any call of the addon's, half for `waits`, promises and what ends them; or all for `--target NAME`. It begins with
// test/fuzz/native/NAME.corpus. With `--keep` the smallest set of inputs that run as much code as all that were found is that
// file's from then on; `--replay FILE` tells the calls of an input, each before it is made. `--plant NAME` is a trial of all
// this: it fuzzes a copy of the addon that it first makes a mistake in.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildAddon, fail, library, nodeWith, root, run } from './instrumented.mjs';

const TARGETS = ['calls', 'waits'];
const { values, positionals } = parseArgs({
  options: {
    keep: { type: 'boolean' },
    replay: { type: 'string' },
    plant: { type: 'string' },
    target: { type: 'string' },
  },
  allowPositionals: true,
});
const [seconds = '60', seed = String(Date.now() & 0x7fffffff)] = positionals;
if (!(Number(seconds) > 0) || !/^\d+$/.test(seed) || !TARGETS.includes(values.target ?? 'calls')) {
  fail(
    'node scripts/fuzz-native.mjs [--keep] [--target calls|waits] [--replay FILE] [--plant NAME] [SECONDS [SEED]]',
  );
}

/** Mistakes: the file, what is there, and what is there then. */
const PLANTS = {
  // An address is read as a whole struct, however short it is.
  address: [
    'sockaddr.cc',
    'memcpy(&address, addr.data, std::min(addr.size, sizeof address))',
    'memcpy(&address, addr.data, sizeof address)',
  ],
  // The data of a control message is as long as its header says.
  control: [
    'message.cc',
    'std::min(rest, each->cmsg_len < CMSG_LEN(0) ? 0 : each->cmsg_len - CMSG_LEN(0))',
    'each->cmsg_len < CMSG_LEN(0) ? 0 : std::max(rest, each->cmsg_len - CMSG_LEN(0))',
  ],
  // The kernel gets the length of a call of a batch, whatever the arena has room for.
  batch: ['batched.h', 'static_cast<size_t>(length) > rest.size', 'length < 0'],
  // An option's length is right for half of its value.
  option: ['options.cc', 'length > optval.size / unit', 'length > 2 * optval.size'],
  // What a thread takes a copy of has room for half of it.
  thread: ['threads.cc', 'copy(in.size + 1)', 'copy(in.size / 2 + 1)'],
};
if (values.plant !== undefined && !Object.hasOwn(PLANTS, values.plant)) {
  fail(`--plant is one of ${Object.keys(PLANTS).join(', ')}`);
}

const out = join(root, values.plant === undefined ? 'build/fuzz' : `build/fuzz-${values.plant}`);
/** No input is longer: what makes more calls finds no more. */
const LONGEST = 512;

/** What is not there is said, and is a failure where everything has to be checked. */
function missing(message) {
  if (process.env['CI'] === 'true') fail(message);
  console.error(`sockfd: ${message}: the addon is not fuzzed`);
  process.exit(0);
}

/** A clang with its sanitizers and libFuzzer, under any of the names that distributions give it. */
function clang() {
  const names = ['clang++', ...Array.from({ length: 14 }, (_, i) => `clang++-${27 - i}`)];
  const processor = { x64: 'x86_64', arm64: 'aarch64' }[process.arch] ?? process.arch;
  for (const compiler of names) {
    if (run(compiler, ['--version']).error !== undefined) continue;
    const [fuzzer, runtime] = ['fuzzer_no_main?.a', 'asan?.so'].map((name) =>
      [`-${processor}`, '']
        .map((end) => library(`libclang_rt.${name.replace('?', end)}`, compiler))
        .find(Boolean),
    );
    if (fuzzer !== undefined && runtime !== undefined) return { compiler, fuzzer, runtime };
  }
  return missing(
    'clang with libFuzzer is missing (Debian: apt-get install clang libclang-rt-14-dev, with the number of its version)',
  );
}

const { compiler, fuzzer, runtime } = clang();
const definitions = { CMAKE_CXX_COMPILER: compiler, SOCKFD_LIBFUZZER: fuzzer };
if (values.plant !== undefined) {
  const [file, right, wrong] = PLANTS[values.plant];
  const copy = join(out, 'native');
  mkdirSync(out, { recursive: true });
  cpSync(join(root, 'native'), copy, { recursive: true });
  const source = readFileSync(join(copy, file), 'utf8');
  if (!source.includes(right)) fail(`native/${file} has no longer what --plant changes`);
  writeFileSync(join(copy, file), source.replace(right, wrong));
  definitions.SOCKFD_NATIVE = copy;
}
console.error('sockfd: building the addon with libFuzzer');
buildAddon('fuzz', out, definitions);
const { bin, node } = nodeWith(runtime, out);

const symbolizer = library('llvm-symbolizer', compiler) ?? run('which', ['llvm-symbolizer']).stdout;
const tsx = join(root, 'node_modules/tsx/dist/esm/index.mjs');

// A network of its own, where nothing that it sends can leave, and where it may do anything.
const isolation = [
  ['unshare', '--net'],
  ['unshare', '--user', '--map-root-user', '--net'],
].find(([command, ...options]) => run(command, [...options, 'true']).status === 0);
if (isolation === undefined) missing('no network namespace can be made here');

const limits = [
  '-rss_limit_mb=0',
  '-timeout=0',
  '-detect_leaks=0',
  `-max_len=${LONGEST}`,
  '-len_control=10',
  // Or else it talks to a symbolizer, by fds that the calls of an input might close.
  '-print_funcs=0',
];

/** A folder that is empty. */
function folder(...names) {
  const path = join(out, ...names);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}

/** Runs libFuzzer on a target; returns whether it found nothing, and what it said. */
function libfuzzer(target, args, more = {}) {
  // It runs itself once more to minimise.
  const self = join(bin, target);
  const script = join(root, 'test/fuzz/native/target.ts');
  writeFileSync(self, `#!/bin/sh\nexec '${node}' --import '${tsx}' '${script}' ${target} "$@"\n`, {
    mode: 0o755,
  });
  // A file: what writes much to a pipe that does not wait loses some of it.
  const log = openSync(join(out, `${target}.log`), 'w');
  const [command, ...options] = isolation;
  const common =
    'detect_leaks=0:allocator_may_return_null=1:quarantine_size_mb=64:verify_asan_link_order=0';
  const result = spawnSync(command, [...options, self, ...args], {
    cwd: folder(target, 'place'),
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      SOCKFD_ADDON: join(out, 'Release/sockfd.node'),
      SOCKFD_FUZZ_DRIVER: join(out, 'Release/driver.node'),
      SOCKFD_FUZZ_SELF: self,
      ASAN_OPTIONS: `${common}:${process.env['ASAN_OPTIONS'] ?? ''}`,
      UBSAN_OPTIONS: 'print_stacktrace=1',
      ...(symbolizer ? { ASAN_SYMBOLIZER_PATH: symbolizer.trim() } : {}),
      ...more,
    },
  });
  closeSync(log);
  const text = readFileSync(join(out, `${target}.log`), 'utf8');
  return { passed: result.status === 0, text };
}

/** The calls of an input, up to the one that fails. */
function replay(target, file) {
  return libfuzzer(target, [resolve(file)], { SOCKFD_FUZZ_TELL: '1' });
}

/** The inputs that are kept of a target. */
const keptOf = (target) => join(root, `test/fuzz/native/${target}.corpus`);

/** Fuzzes a target; returns whether nothing was found. */
function fuzz(target, time) {
  const first = folder(target, 'corpus');
  const found = folder(target, 'found');
  if (existsSync(keptOf(target))) {
    for (const [i, line] of readFileSync(keptOf(target), 'utf8').trim().split('\n').entries()) {
      writeFileSync(join(first, String(i)), Buffer.from(line, 'base64'));
    }
  }
  // Without an input that makes a call it does not begin.
  writeFileSync(join(first, 'first'), Buffer.alloc(64, 0x55));
  const { passed, text } = libfuzzer(target, [
    ...limits,
    `-seed=${seed}`,
    `-max_total_time=${Math.ceil(time)}`,
    '-print_final_stats=1',
    `-artifact_prefix=${found}/`,
    first,
  ]);
  const runs = /stat::number_of_executed_units: +(\d+)/.exec(text)?.[1] ?? '0';
  const last = text.match(/cov: \d+ ft: \d+ corp: \d+/g)?.at(-1) ?? 'nothing';
  console.log(
    `${target} of the addon: ${Number(runs).toLocaleString('en')} inputs, ${last}, seed ${seed}`,
  );
  if (passed) return true;
  console.log(text.slice(-20_000));
  for (const name of readdirSync(found)) {
    const file = join(found, name);
    console.log(`${file}: ${readFileSync(file).toString('base64')}\n${replay(target, file).text}`);
  }
  return false;
}

/** Keeps the fewest inputs of those that were found. */
function keep(target) {
  const smallest = folder(target, 'smallest');
  // Which code runs, not how often: few inputs, which the repository has room for.
  const merge = libfuzzer(target, [
    ...[...limits, '-merge=1', '-use_counters=0'],
    ...[smallest, join(out, target, 'corpus')],
  ]);
  if (!merge.passed) fail(merge.text.slice(-5000));
  const lines = readdirSync(smallest)
    .map((name) => readFileSync(join(smallest, name)).toString('base64'))
    .sort();
  writeFileSync(keptOf(target), `${lines.join('\n')}\n`);
  console.log(`${target} of the addon: ${lines.length} inputs kept`);
}

const targets = values.target === undefined ? TARGETS : [values.target];
if (values.replay !== undefined) {
  const { passed, text } = replay(targets[0], values.replay);
  console.log(text);
  process.exit(passed ? 0 : 1);
}
const passed = targets.map((target) => fuzz(target, Number(seconds) / targets.length));
if (passed.includes(false)) process.exit(1);
if (values.keep) for (const target of targets) keep(target);
