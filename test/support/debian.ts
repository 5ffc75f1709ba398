// Packages of any release of Debian, unpacked beside this system, which stays as it is.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Runs a program, and ends with what it said where it failed. */
export function run(program: string, args: readonly string[], cwd?: string): Buffer {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error ?? stderr}`);
  return stdout;
}

/** The mirror that this Debian is installed from. */
function mirror(): string {
  const folder = '/etc/apt/sources.list.d';
  const texts = ['/etc/apt/sources.list', ...readdirSync(folder).map((name) => `${folder}/${name}`)]
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'));
  for (const text of texts) {
    const found = /^URIs: *(\S+)/m.exec(text)?.[1] ?? /^deb (?:\[[^\]]*\] )?(\S+)/m.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error('no package source of Debian is configured');
}

/**
 * Packages of a release, unpacked into `cache`/root; downloaded where that was not done before. `choose` names them; it is given
 * what `apt-cache show` says of one.
 */
export function unpacked(
  suite: string,
  cache: string,
  choose: (show: (name: string) => string) => readonly string[],
): string {
  const root = `${cache}/root`;
  if (existsSync(`${cache}/ready`)) return root;
  rmSync(cache, { recursive: true, force: true });
  for (const name of ['lists/partial', 'archives/partial', 'root']) {
    mkdirSync(`${cache}/${name}`, { recursive: true });
  }
  const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';
  writeFileSync(`${cache}/sources.list`, `deb [signed-by=${keys}] ${mirror()} ${suite} main\n`);
  const apt = [
    `Dir::Etc::sourcelist=${cache}/sources.list`,
    'Dir::Etc::sourceparts=-',
    `Dir::State::lists=${cache}/lists`,
    `Dir::Cache=${cache}`,
    'Dir::State::status=/dev/null',
    'APT::Sandbox::User=root',
  ].flatMap((option) => ['-o', option]);
  run('apt-get', ['-qq', ...apt, 'update']);
  const names = choose((name) => String(run('apt-cache', [...apt, 'show', name])));
  run('apt-get', ['-qq', ...apt, 'download', ...names], cache);
  for (const file of readdirSync(cache).filter((each) => each.endsWith('.deb'))) {
    run('dpkg-deb', ['-x', `${cache}/${file}`, root]);
    rmSync(`${cache}/${file}`);
  }
  for (const each of ['lists', 'archives']) rmSync(`${cache}/${each}`, { recursive: true });
  writeFileSync(`${cache}/ready`, '');
  return root;
}
