// What is compared with and comes from npm, in a folder of its own: no dependencies of the package.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** They are left out where they are not installed. */
export const peers = ['koffi', 'posix-socket', 'bun', 'deno'] as const;

/** One of them. */
export type Peer = (typeof peers)[number];

const wanted = fileURLToPath(new URL('contestants/npm/package.json', import.meta.url));
const cache = fileURLToPath(new URL('../node_modules/.cache/sockfd-bench', import.meta.url));
const modules = `${cache}/node_modules`;
const stamp = `${cache}/installed.json`;

/** Where a process finds them. */
export const peersEnvironment: NodeJS.ProcessEnv = { SOCKFD_BENCH_PEERS: cache };

/** The program of a runtime that is a peer. */
export const runtimes: Readonly<Record<'bun' | 'deno', string>> = {
  bun: `${modules}/@oven/bun-linux-${process.arch === 'arm64' ? 'aarch64' : process.arch}/bin/bun`,
  deno: `${modules}/@deno/linux-${process.arch}-glibc/deno`,
};

/** In a process of its own: npm may have left out to build its addon. */
function loads(name: string): boolean {
  const program = `require(${JSON.stringify(`${modules}/${name}`)})`;
  return spawnSync(process.execPath, ['-e', program]).status === 0;
}

function isThere(peer: Peer): boolean {
  switch (peer) {
    case 'bun':
    case 'deno':
      return spawnSync(runtimes[peer], ['--version']).status === 0;
    case 'posix-socket':
      return loads('posix-socket') && loads('epoll');
    default:
      return loads(peer);
  }
}

/** Those that are installed, in the versions that are asked for. */
export function peersInstalled(): Peer[] {
  const asked = readFileSync(wanted, 'utf8');
  const uptodate = existsSync(stamp) && readFileSync(stamp, 'utf8') === asked;
  return uptodate ? peers.filter(isThere) : [];
}

/** Installs what can be installed here; a line says why where nothing can. */
export function installPeers(): Peer[] {
  const asked = readFileSync(wanted, 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === asked) return peersInstalled();
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(`${cache}/package.json`, asked);
    const flags = ['--no-save', '--no-audit', '--no-fund', '--no-package-lock', '--prefix', cache];
    execFileSync('npm', ['install', ...flags], { cwd: cache, stdio: 'pipe' });
    writeFileSync(stamp, asked);
  } catch (error) {
    console.error(`bench: the packages from npm cannot be installed: ${error}`);
  }
  return peersInstalled();
}

/** The versions of the runtimes, for the report. */
export function runtimeVersion(peer: 'bun' | 'deno'): string {
  const { stdout } = spawnSync(runtimes[peer], ['--version'], { encoding: 'utf8' });
  return (
    stdout
      .split('\n')[0]
      ?.replace(/^deno /, '')
      .replace(/ \(.*/, '') ?? ''
  );
}
