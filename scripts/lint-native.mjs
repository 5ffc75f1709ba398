// The native code under a strict compiler and clang-tidy: `npm run lint:build`, `npm run lint:tidy`.
// The debug build turns every warning into an error, and says how each file is compiled, which clang-tidy needs.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'build/debug');

function fail(...messages) {
  for (const message of messages) console.error(message);
  process.exit(1);
}

/** What is not installed is said, and is a failure where everything has to be checked. */
function missing(program) {
  const message = `sockfd: ${program} is missing (Debian: apt-get install ${program})`;
  if (process.env['CI'] === 'true') fail(message);
  console.error(`${message}: skipped`);
  process.exit(0);
}

function has(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

function build() {
  if (!has('cmake')) missing('cmake');
  const variant = ['--debug', '--CDSOCKFD_VARIANT=debug', '--out', out];
  const made = spawnSync('npx', ['--no-install', 'cmake-js', 'compile', ...variant], {
    cwd: root,
    encoding: 'utf8',
  });
  if (made.status !== 0) fail(made.stdout, made.stderr, 'sockfd: the debug build failed');
}

/** clang-tidy under any of the names that distributions give it, the newest first. */
function clangTidy() {
  const versions = Array.from({ length: 20 }, (_, i) => `clang-tidy-${33 - i}`);
  return ['clang-tidy', ...versions].find(has);
}

/** Resolves with whether the file is clean. */
function check(program, file) {
  const child = spawn(program, ['-p', out, '--quiet', file], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part) => {
    text += part;
  });
  return new Promise((resolve) => {
    child.on('close', (status) => {
      if (status !== 0) console.error(`${file}:\n${text}`);
      resolve(status === 0);
    });
  });
}

async function tidy() {
  const program = clangTidy();
  if (program === undefined) missing('clang-tidy');
  if (!existsSync(join(out, 'compile_commands.json'))) build();
  const files = readdirSync(join(root, 'native')).filter((file) => file.endsWith('.cc'));
  let clean = true;
  async function next() {
    for (let file = files.shift(); file !== undefined; file = files.shift()) {
      clean = (await check(program, join('native', file))) && clean;
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, next));
  if (!clean) process.exit(1);
}

if (process.argv[2] === 'build') build();
else await tidy();
