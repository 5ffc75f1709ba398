// The package as users get it: packed, installed without a network in a folder of its own, imported in every way; and
// what loading says where there is no addon.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as s from '../lib/index.ts';
import { keepBoth } from './support/fds.ts';
import { ended, temporaryFolder } from './support/peer.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = temporaryFolder();
const installed = `${folder}/node_modules/sockfd`;

interface Manifest {
  readonly exports: Readonly<
    Record<string, string | { readonly types: string; readonly default: string }>
  >;
  readonly files: readonly string[];
  readonly dependencies?: unknown;
  readonly os?: unknown;
  readonly scripts: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Manifest;

beforeAll(() => {
  // What `npm pack` would take, without running its scripts, which build.
  const list = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as { files: { path: string }[] }[];
  for (const { path } of list[0]?.files ?? []) {
    mkdirSync(`${installed}/${path}`.replace(/\/[^/]*$/, ''), { recursive: true });
    cpSync(`${root}${path}`, `${installed}/${path}`);
  }
  // The packaged binary of this platform, as prepack puts it there.
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  const libc = report.header?.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
  const target = `${installed}/prebuilds/linux-${process.arch}-${libc}`;
  mkdirSync(target, { recursive: true });
  cpSync(
    process.env['SOCKFD_ADDON'] ?? `${root}build/Release/sockfd.node`,
    `${target}/sockfd.node`,
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

function node(code: string, type: 'module' | 'commonjs' = 'module', env: NodeJS.ProcessEnv = {}) {
  const args = [`--input-type=${type}`, '-e', code];
  const { SOCKFD_ADDON: _, ...rest } = process.env;
  // A sanitizer's addon stays what it is.
  const addon =
    process.env['SOCKFD_ADDON'] === undefined ? {} : { SOCKFD_ADDON: process.env['SOCKFD_ADDON'] };
  return ended(process.execPath, args, { cwd: folder, env: { ...rest, ...addon, ...env } });
}

describe('the package', () => {
  test('has no dependencies, no install script, no os field, and no binding.gyp that npm would build', () => {
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest.os).toBeUndefined();
    expect(Object.keys(manifest.scripts).filter((name) => /install|^prepare$/.test(name))).toEqual(
      [],
    );
    expect(manifest.files).not.toContain('binding.gyp');
  });

  test.each(Object.keys(manifest.exports).filter((name) => name !== './package.json'))(
    'entry point %s: its file and its types are there, and it can be imported',
    async (name) => {
      const entry = manifest.exports[name];
      if (typeof entry !== 'object') throw new Error(`${name} has no types`);
      for (const path of [entry.types, entry.default]) {
        expect(readFileSync(`${installed}/${path}`, 'utf8').length).toBeGreaterThan(0);
      }
      const specifier = `sockfd${name.slice(1)}`;
      const { stdout, stderr, status } = await node(
        `console.log(Object.keys(await import('${specifier}')).length)`,
      );
      expect([status, stderr]).toEqual([0, '']);
      expect(Number(stdout)).toBeGreaterThan(0);
    },
  );

  test('makes a socket, imported and required', async () => {
    const code =
      'const fd = s.socket(s.AF_INET, s.SOCK_STREAM); s.close(fd); console.log(typeof fd);';
    expect((await node(`import * as s from 'sockfd'; ${code}`)).stdout).toBe('number\n');
    const required = await node(`const s = require('sockfd'); ${code}`, 'commonjs');
    expect(required.stdout).toBe('number\n');
  });

  test('declares its types: a program compiles against them, strictly, and a wrong one does not', async () => {
    const tsc = `${root}node_modules/typescript/bin/tsc`;
    const compile = async (text: string, ...more: string[]) => {
      writeFileSync(`${folder}/program.mts`, text);
      const options = [
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        '--target',
        'es2022',
        '--lib',
        'es2022,dom',
        ...more,
      ];
      return ended(process.execPath, [tsc, ...options, 'program.mts'], { cwd: folder });
    };
    // The names of `net` and `http` are those of @types/node; all others have enough in those of the language and the web.
    const nodeTypes = ['--types', 'node', '--typeRoots', `${root}node_modules/@types`];
    const bridge = await compile(
      `import { fdOf } from 'sockfd/node'; export const all = [fdOf];`,
      ...nodeTypes,
    );
    expect([bridge.stdout, bridge.status]).toEqual(['', 0]);
    const good = await compile(`import * as s from 'sockfd';
import * as raw from 'sockfd/raw';
import { recv } from 'sockfd/promises';
import { sockets } from 'sockfd/inspect';
import { trace } from 'sockfd/trace';
const rtt: number = s.getsockopt(3, s.IPPROTO_TCP, s.TCP_INFO).rtt;
export const all = [rtt, raw.close(-1), recv, sockets, trace];`);
    expect(good.stdout).toBe('');
    expect(good.status).toBe(0);
    const bad = await compile(
      `import * as s from 'sockfd'; s.setsockopt(3, s.SOL_SOCKET, s.SO_LINGER, 1);`,
    );
    expect(bad.stdout).toContain('error TS');
  }, 60_000);
});

describe('loading', () => {
  test('another platform: importing works, and every call is ENOSYS', async () => {
    const { stdout, stderr } = await node(`
      Object.defineProperty(process, 'platform', { value: 'darwin' });
      const s = await import('sockfd');
      const raw = await import('sockfd/raw');
      try { s.socket(2, 1); } catch (error) { console.log(error.code, error.syscall); }
      console.log(raw.close(1));`);
    expect([stdout, stderr]).toEqual(['ENOSYS socket\n-38\n', '']);
  });

  test('no addon: one error that says what was tried and what to do', async () => {
    const { stderr, status } = await node(`import 'sockfd'`, 'module', {
      SOCKFD_ADDON: '/nowhere/sockfd.node',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/no addon for linux-\w+-\w+ and Node\.js v\d+/);
    expect(stderr).toContain('/nowhere/sockfd.node');
    expect(stderr).toContain('Possible solutions:');
  });

  test('many worker threads at once, each ended at any time, also in a call that blocks', async () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    const index = new URL('../dist/index.js', import.meta.url).href;
    const code = `
      const { parentPort, workerData } = require('node:worker_threads');
      import(${JSON.stringify(index)}).then((s) => {
        parentPort.postMessage('loaded');
        const fd = s.socket(s.AF_INET, s.SOCK_DGRAM);
        s.close(fd);
        if (workerData.blocks) s.recv(workerData.fd, new Uint8Array(1));
        else for (;;) s.getsockopt(workerData.fd, s.SOL_SOCKET, s.SO_TYPE);
      });`;
    const workers = Array.from(
      { length: 12 },
      (_, i) => new Worker(code, { eval: true, workerData: { fd: a, blocks: i % 2 === 0 } }),
    );
    await Promise.all(
      workers.map(
        (worker) =>
          new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject)),
      ),
    );
    const ends = workers.map((worker) => worker.terminate());
    // What blocks ends with its call: the byte, or the end of the stream.
    s.shutdown(b, s.SHUT_RDWR);
    await Promise.all(ends);
  }, 60_000);
});
