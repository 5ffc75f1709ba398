// The package as users get it: what `npm pack` would take, in a folder of its own, without a network.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { type Ended, ended, temporaryFolder } from '../support/peer.ts';

/** The checkout. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url));

/** A project that has sockfd installed, gone after the tests of this file. */
export interface Project {
  readonly folder: string;
  /** Writes a file of it. */
  write(name: string, text: string): string;
  /** Runs a program in it, with the addon of the package, or that of a sanitizer. */
  run(command: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended>;
  /** Runs code in Node.js. */
  node(code: string, type?: 'module' | 'commonjs', env?: NodeJS.ProcessEnv): Promise<Ended>;
}

/** Puts into a folder what `npm pack` would take, and the binary of this platform. */
export function install(folder: string): void {
  const list = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as { files: { path: string }[] }[];
  for (const { path } of list[0]?.files ?? []) {
    if (path.startsWith('prebuilds/')) continue;
    mkdirSync(`${folder}/${path}`.replace(/\/[^/]*$/, ''), { recursive: true });
    cpSync(`${root}${path}`, `${folder}/${path}`);
  }
  // The packaged binary of this processor, as prepack puts it there.
  const target = `${folder}/prebuilds/linux-${process.arch}`;
  mkdirSync(target, { recursive: true });
  cpSync(
    process.env['SOCKFD_ADDON'] ?? `${root}build/Release/sockfd.node`,
    `${target}/sockfd.node`,
  );
}

/** Makes a project for the tests of a file. */
export function project(): Project {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true }));
  install(`${folder}/node_modules/sockfd`);
  const run: Project['run'] = (command, args, env = {}) =>
    // Colours and what a test runner says to the processes below it are no part of what is compared.
    ended(command, args, {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: '', VITEST: undefined, NO_COLOR: '1', ...env },
    });
  return {
    folder,
    write(name, text) {
      const path = `${folder}/${name}`;
      mkdirSync(path.replace(/\/[^/]*$/, ''), { recursive: true });
      writeFileSync(path, text);
      return path;
    },
    run,
    node: (code, type = 'module', env = {}) =>
      run(process.execPath, [`--input-type=${type}`, '-e', code], env),
  };
}

const toolsFolder = fileURLToPath(new URL('tools/', import.meta.url));

/** Where a tool of tools/package.json is: its folder, or undefined where nobody has installed it. */
export function tool(name: string): string | undefined {
  const folder = `${toolsFolder}node_modules/${name}`;
  return existsSync(folder) ? folder : undefined;
}

/** The file that a tool's package runs as `name`. */
export function programOf(folder: string, name: string): string {
  const { bin } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    bin: string | Record<string, string>;
  };
  return `${folder}/${typeof bin === 'string' ? bin : bin[name]}`;
}

/** A module of the tools, loaded. */
export function loadTool(name: string): unknown {
  return createRequire(`${toolsFolder}x.js`)(name);
}

/** Why a tool's tests are left out; empty where it is there. */
export function missing(name: string): string {
  return tool(name) === undefined ? ' (needs npm install --prefix test/package/tools)' : '';
}
