// How each server is started.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ServerName } from '../workloads/servers.ts';
import { Server } from './server.ts';

const bench = fileURLToPath(new URL('..', import.meta.url));
const npm = `${bench}contestants/npm`;
const cache = fileURLToPath(new URL('../../node_modules/.cache/sockfd-bench', import.meta.url));
const stamp = `${cache}/installed.json`;

/** Where a process finds them. */
export const peersEnvironment: NodeJS.ProcessEnv = { SOCKFD_BENCH_PEERS: cache };

/** True where the packages from npm are there, in the versions that are asked for. */
export function peersInstalled(): boolean {
  return (
    existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(`${npm}/package.json`, 'utf8')
  );
}

/** Installs the packages from npm into a folder of their own; false, and a line that says why, where it cannot be done. */
export function installPeers(): boolean {
  if (peersInstalled()) return true;
  const wanted = readFileSync(`${npm}/package.json`, 'utf8');
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(`${cache}/package.json`, wanted);
    const flags = ['--no-save', '--no-audit', '--no-fund', '--no-package-lock', '--prefix', cache];
    execFileSync('npm', ['install', ...flags], { cwd: cache, stdio: 'pipe' });
    writeFileSync(stamp, wanted);
    return true;
  } catch (error) {
    console.error(`bench: the packages from npm cannot be installed: ${error}`);
    return false;
  }
}

/** Compiles a program of c/ into the folder. */
export function compile(folder: string, ...sources: readonly string[]): string {
  const [name = ''] = sources;
  const program = `${folder}/${name}`;
  const files = sources.map((source) => `${bench}c/${source}.c`);
  execFileSync('cc', ['-O2', '-pthread', '-o', program, ...files], { stdio: 'inherit' });
  return program;
}

/** Starts a server; `folder` has the C one. */
export function startServer(folder: string, name: ServerName, mode: readonly string[]): Server {
  const node = (file: string) =>
    new Server(
      name,
      process.execPath,
      ['--expose-gc', '--import', 'tsx', `${bench}contestants/${file}.ts`, ...mode],
      peersEnvironment,
    );
  switch (name) {
    case 'c':
      return new Server(name, `${folder}/echo`, [...mode, 'thread']);
    case 'c-alone':
      return new Server(name, `${folder}/echo`, mode);
    case 'python':
      return new Server(name, 'python3', ['-B', `${bench}python/echo.py`, ...mode]);
    case 'koffi':
    case 'posix-socket':
      return node(`npm/${name}`);
    default:
      return node(`servers/${name}`);
  }
}
