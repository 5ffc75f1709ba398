// A release: `npm run release -- X.Y.Z [--dry-run] [--keep]`. All of it happens in a clone of its own, from which only the
// last step goes out (the commit and the tag, which the workflow "release" publishes), so an interrupted one leaves
// nothing. --dry-run leaves that step out; --keep leaves the clone.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean' }, keep: { type: 'boolean' } },
});
const [version = ''] = positionals;
const dry = values['dry-run'] === true;

class Stop extends Error {}

function run(cwd: string, command: string, args: readonly string[], env = {}): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    maxBuffer: 1 << 28,
  });
  if (status === 0) return stdout;
  const said = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trimEnd();
  throw new Stop(`${command} ${args.join(' ')} failed\n${said.split('\n').slice(-40).join('\n')}`);
}

/** One step, with a line that says how long it took and what came of it. */
function step(what: string, act: () => string | undefined): void {
  const start = performance.now();
  process.stdout.write(`${what} ...`);
  const found = act();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(` ${found ?? 'done'} (${seconds} s)`);
}

interface Manifest {
  version: string;
  repository?: unknown;
}

function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** -1, 0 or 1, as Array.sort wants it; only of whole versions. */
function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((each) => each.split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}

/** What this checkout must be. */
function checkVersion(): string {
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    throw new Stop('say which version: npm run release -- X.Y.Z [--dry-run]');
  }
  const now = manifest('.').version;
  const tags = run('.', 'git', ['tag', '--list', 'v*']).split('\n');
  if (tags.includes(`v${version}`)) throw new Stop(`there is a tag v${version}`);
  if (compare(version, now) < 0) throw new Stop(`package.json has ${now}, which is later`);
  return `${now} -> ${version}`;
}

function checkTree(): string {
  const changes = run('.', 'git', ['status', '--porcelain']).trim();
  if (changes !== '') throw new Stop(`the work tree has changes:\n${changes}`);
  const branch = run('.', 'git', ['rev-parse', '--abbrev-ref', 'HEAD']).trim();
  if (branch !== 'main' && !dry) throw new Stop(`this is ${branch}: release from main`);
  return run('.', 'git', ['rev-parse', '--short', 'HEAD']).trim();
}

/** The entry of the changelog becomes that of the version. */
function writeVersion(folder: string): string {
  const path = join(folder, 'CHANGELOG.md');
  const text = readFileSync(path, 'utf8');
  const entry = /^## Unreleased\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(text)?.[1]?.trim() ?? '';
  if (entry === '') throw new Stop('CHANGELOG.md has nothing under "## Unreleased"');
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(path, text.replace('## Unreleased\n', `## Unreleased\n\n## ${version} - ${day}\n`));
  if (manifest(folder).version !== version) {
    run(folder, 'npm', ['version', version, '--no-git-tag-version']);
  }
  run(folder, 'git', ['add', '-A']);
  run(folder, 'git', ['commit', '--quiet', '--message', `Release ${version}`]);
  return `${entry.split('\n').filter((line) => line.startsWith('- ')).length} entries`;
}

function pack(folder: string): string {
  // A missing binary ends a release; a trial pack only says so.
  const [packed] = JSON.parse(
    run(folder, 'npm', ['pack', '--json', '--silent'], { SOCKFD_RELEASE: '1' }),
  ) as [{ filename: string; files: { path: string }[] }];
  const binaries = packed.files.filter(({ path }) => path.endsWith('.node'));
  const size = statSync(join(folder, packed.filename)).size;
  const names = binaries.map(({ path }) => path.split('/').at(-2)?.replace('linux-', ''));
  return `${packed.filename}, ${Math.round(size / 1024)} KB, with binaries for ${names.join(', ')}`;
}

/** npm tells where a package was built only of one that says where its repository is. */
function provenance(folder: string): string {
  if (manifest(folder).repository !== undefined) return 'ready';
  const missing = 'package.json names no repository, without which npm publishes no provenance';
  if (!dry) throw new Stop(missing);
  return missing;
}

function release(folder: string): void {
  const npm = (...args: string[]): undefined => {
    run(folder, 'npm', args);
  };
  step('clone', () => run('.', 'git', ['clone', '--quiet', '.', folder]) || undefined);
  step('npm ci', () => npm('ci', '--no-audit', '--no-fund'));
  // Not `npm ci`, which fails where a registry lacks the optional packages of other platforms.
  const install = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  step('tools', () => npm(...install, '--prefix', 'test/package/tools'));
  step('version', () => writeVersion(folder));
  step('binaries', () => npm('run', 'build:prebuilds'));
  step('linters and public signatures', () => npm('run', 'lint'));
  step('tests', () => {
    const output = run(folder, 'npm', ['test']);
    return /^ +Tests +(.*)$/m.exec(output)?.[1];
  });
  // The files that pass wherever a binary runs: docs/building.md says what the others come to.
  step('tests of the binaries', () => {
    run(folder, 'npm', ['run', 'test:arch'], { SOCKFD_ARCH_FILES: 'test/options' });
    return undefined;
  });
  step('pack', () => pack(folder));
  step('provenance', () => provenance(folder));
  step('tag', () => {
    run(folder, 'git', ['tag', '--annotate', `v${version}`, '--message', `sockfd ${version}`]);
    return `v${version}`;
  });
  if (dry) return;
  const origin = run('.', 'git', ['remote', 'get-url', 'origin']).trim();
  step(
    'push',
    () => run(folder, 'git', ['push', '--atomic', origin, 'HEAD:main', `v${version}`]) || undefined,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'sockfd-release-'));
const clone = join(folder, 'sockfd');
try {
  step('version', checkVersion);
  step('work tree', checkTree);
  release(clone);
  console.log(dry ? `${version} could be released.` : `${version} is on its way.`);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.log(`\nsockfd: not released: ${error.message}`);
  process.exitCode = 1;
} finally {
  if (values.keep === true && readdirSync(folder).length > 0) console.log(`kept: ${clone}`);
  else rmSync(folder, { recursive: true, force: true });
}
