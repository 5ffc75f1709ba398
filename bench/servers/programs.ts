// How each program is started, and on which CPU.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Cpus } from '../cpus.ts';
import { peersEnvironment, runtimes } from '../peers.ts';
import type { ServerName } from '../workloads/servers.ts';
import { load } from './load.ts';
import type { Load } from './measure.ts';
import { Server } from './server.ts';

const bench = fileURLToPath(new URL('..', import.meta.url));

/** What a run has made before it starts anything. */
export interface Place {
  /** Where the C programs are. */
  readonly folder: string;
  /** The compiled contestants beside this build of the library. */
  readonly now: string;
  /** The same beside another build. */
  readonly before?: string;
  /** Undefined where there is but one. */
  readonly cpus: Cpus | undefined;
}

/** Compiles sources of c/ into the program of that path. */
export function compileAs(
  program: string,
  sources: readonly string[],
  ...flags: readonly string[]
): string {
  const files = sources.map((source) => `${bench}c/${source}.c`);
  execFileSync('cc', ['-O2', '-pthread', ...flags, '-o', program, ...files], { stdio: 'inherit' });
  return program;
}

/** Compiles a program of c/ into the folder. */
export function compile(folder: string, ...sources: readonly string[]): string {
  return compileAs(`${folder}/${sources[0]}`, sources);
}

/** Compiles what the servers need. */
export function compileServers(folder: string): void {
  compile(folder, 'load');
  compile(folder, 'echo', 'lookup');
  compile(folder, 'pin');
}

/** The command line that runs a program on one CPU. */
export function pinned(
  { folder, cpus }: Place,
  who: keyof Cpus,
  command: string,
  args: readonly string[],
): [string, string[]] {
  return cpus === undefined
    ? [command, [...args]]
    : [`${folder}/pin`, [`${cpus[who]}`, command, ...args]];
}

/** Where the file of a server is below the contestants, and what runs it. */
function script(name: ServerName): { file: string; before: boolean; command: string[] } {
  const before = name.endsWith('-before');
  const own = before ? name.slice(0, -'-before'.length) : name;
  switch (name) {
    case 'bun':
      return { file: `npm/${own}`, before, command: [runtimes.bun] };
    case 'deno':
      return { file: `npm/${own}`, before, command: [runtimes.deno, 'run', '-A', '-q'] };
    case 'koffi':
    case 'posix-socket':
      return { file: `npm/${own}`, before, command: [process.execPath] };
    default:
      return { file: `servers/${own}`, before, command: [process.execPath, '--expose-gc'] };
  }
}

function commandOf(place: Place, name: ServerName, mode: readonly string[]): [string, string[]] {
  switch (name) {
    case 'c':
      return [`${place.folder}/echo`, [...mode, 'thread']];
    case 'c-alone':
      return [`${place.folder}/echo`, [...mode]];
    case 'python':
      // -B: leaves no __pycache__ in the source tree.
      return ['python3', ['-B', `${bench}python/echo.py`, ...mode]];
    default: {
      const { file, before, command } = script(name);
      const [program = '', ...args] = command;
      const build = before ? place.before : place.now;
      return [program, [...args, `${build}/${file}.js`, ...mode]];
    }
  }
}

/** Starts a server. */
export function startServer(place: Place, name: ServerName, mode: readonly string[]): Server {
  const [command, args] = pinned(place, 'server', ...commandOf(place, name, mode));
  return new Server(name, command, args, peersEnvironment);
}

/** As long as no run of the load generator is, in milliseconds: a server that has lost a request would wait for ever. */
const PATIENCE = 120_000;

/** The load generator. */
export function generator(place: Place): Load {
  return (args) => {
    const [command, all] = pinned(place, 'generator', `${place.folder}/load`, args);
    return load(command, all, PATIENCE);
  };
}
