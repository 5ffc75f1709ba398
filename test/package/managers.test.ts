// Each package manager installs the tarball without a network, and what it has installed makes calls. Deno installs from
// registries alone; runtimes.test.ts has it run what npm has installed.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { type Ended, ended, temporaryFolder } from '../support/peer.ts';
import { install, missing, programOf, tool } from './installed.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const TARBALL = `${folder}/sockfd.tgz`;

let isPacked = false;

/** Makes the tarball as it is published, but for the binaries of other processors. */
function pack(): void {
  if (isPacked) return;
  isPacked = true;
  install(`${folder}/tarball/package`);
  execFileSync('tar', ['-czf', TARBALL, '-C', `${folder}/tarball`, 'package']);
}

const PROGRAM = `import { AF_UNIX, close, recv, send, SOCK_STREAM, socketpair } from 'sockfd';
import * as raw from 'sockfd/raw';
const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
send(a, new Uint8Array(5));
console.log(recv(b, new Uint8Array(9)), raw.close(a), raw.close(b));
`;

/** A project whose one dependency is the tarball. */
function project(name: string): string {
  const at = `${folder}/${name}`;
  execFileSync('mkdir', [at]);
  const dependencies = { sockfd: `file:${TARBALL}` };
  writeFileSync(
    `${at}/package.json`,
    JSON.stringify({ private: true, type: 'module', dependencies }),
  );
  writeFileSync(`${at}/program.mjs`, PROGRAM);
  return at;
}

/** How a manager installs, and how its project runs a program. */
interface Manager {
  readonly needs?: string;
  readonly install: (tool: string) => readonly [program: string, ...args: string[]];
  readonly run?: (tool: string) => readonly [program: string, ...args: string[]];
  readonly files?: Readonly<Record<string, string>>;
}

const node = process.execPath;

const managers: Readonly<Record<string, Manager>> = {
  npm: { install: () => ['npm', 'install', '--offline', '--no-audit', '--no-fund'] },
  pnpm: {
    needs: 'pnpm',
    install: (at) => [
      node,
      programOf(at, 'pnpm'),
      'install',
      '--offline',
      '--store-dir',
      './store',
    ],
  },
  yarn: {
    needs: '@yarnpkg/cli-dist',
    install: (at) => [node, programOf(at, 'yarn'), 'install'],
    files: {
      '.yarnrc.yml':
        'nodeLinker: node-modules\nenableNetwork: false\nenableImmutableInstalls: false\nenableTelemetry: false\n',
      'yarn.lock': '',
    },
  },
  "yarn's Plug'n'Play": {
    needs: '@yarnpkg/cli-dist',
    install: (at) => [node, programOf(at, 'yarn'), 'install'],
    run: (at) => [node, programOf(at, 'yarn'), 'node', 'program.mjs'],
    files: {
      '.yarnrc.yml':
        'enableNetwork: false\nenableImmutableInstalls: false\nenableTelemetry: false\n',
      'yarn.lock': '',
    },
  },
  Bun: {
    needs: '@oven/bun-linux-x64',
    install: (at) => [`${at}/bin/bun`, 'install'],
    run: (at) => [`${at}/bin/bun`, 'program.mjs'],
  },
};

describe('the tarball', () => {
  for (const [name, { needs, install, run, files = {} }] of Object.entries(managers)) {
    const why = needs === undefined ? '' : missing(needs);
    test.skipIf(why !== '')(`is installed by ${name}, and makes calls${why}`, async () => {
      pack();
      const at = project(name.replace(/\W/g, ''));
      for (const [file, text] of Object.entries(files)) writeFileSync(`${at}/${file}`, text);
      const place = needs === undefined ? '' : (tool(needs) ?? '');
      const options = {
        cwd: at,
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          VITEST: undefined,
          HOME: folder,
          NO_COLOR: '1',
          CI: '1',
          SOCKFD_ADDON: undefined,
        },
      };
      const start = async ([program, ...args]: readonly [string, ...string[]]): Promise<Ended> =>
        ended(program, args, options);
      const installed = await start(install(place));
      expect([
        installed.status,
        installed.status === 0 ? '' : installed.stdout + installed.stderr,
      ]).toEqual([0, '']);
      const { stdout, stderr } = await start(run?.(place) ?? [node, 'program.mjs']);
      expect([stdout, stderr]).toEqual(['5 0 0\n', '']);
    });
  }
});
