// The package as users get it: packed, installed without a network in a folder of its own, imported in every way; and
// what loading says where there is no addon.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { keepBoth } from '../support/fds.ts';
import { project, root } from './installed.ts';

const { folder, node, run } = project();
const installed = `${folder}/node_modules/sockfd`;

type Target = string | { readonly [condition: string]: Target };

interface Manifest {
  readonly exports: Readonly<Record<string, Target>>;
  readonly files: readonly string[];
  readonly dependencies?: unknown;
  readonly os?: unknown;
  readonly scripts: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Manifest;

/** The entry points, as they are imported. */
const entries = Object.keys(manifest.exports)
  .filter((name) => name !== './package.json')
  .map((name) => `sockfd${name.slice(1)}`);

/** The files of an entry point. */
function filesOf(target: Target | undefined): string[] {
  return typeof target === 'object' ? Object.values(target).flatMap(filesOf) : [target ?? ''];
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

  test.each(entries)(
    '%s: its files are there, and it has the same names, with the same values, imported and required',
    async (name) => {
      const files = filesOf(manifest.exports[`.${name.slice(6)}`]);
      expect(files.length).toBeGreaterThan(1);
      for (const path of files) expect(statSync(`${installed}/${path}`).size).toBeGreaterThan(0);
      const { stdout, stderr, status } = await node(`
        import { createRequire } from 'node:module';
        const { default: _, 'module.exports': __, ...imported } = await import('${name}');
        const required = createRequire('${folder}/x.js')('${name}');
        const names = (entry) => Object.keys(entry).sort().join();
        console.log(
          Object.keys(imported).length > 1,
          names(imported) === names(required),
          Object.keys(imported).filter((name) => imported[name] !== required[name]),
        );`);
      expect([status, stderr, stdout]).toEqual([0, '', 'true true []\n']);
    },
  );

  test('has no recorded scenes, which are for the repository', () => {
    expect(readdirSync(`${installed}/docs`)).not.toContain('scenes');
  });

  test('its JavaScript is ASCII, which V8 compiles twice as fast', () => {
    const files = readdirSync(`${installed}/dist`, { recursive: true, encoding: 'utf8' }).filter(
      (path) => /\.m?js$/.test(path),
    );
    const others = files.filter((path) =>
      readFileSync(`${installed}/dist/${path}`).some((byte) => byte > 0x7f),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(others).toEqual([]);
  });

  test('links of its pages lead to what is in it', () => {
    const pages = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.md'),
    );
    const broken = pages.flatMap((page) => {
      const text = readFileSync(`${installed}/${page}`, 'utf8');
      return [...text.matchAll(/\]\((?!\w+:)([^)#\s]+)/g)]
        .map(([, link = '']) => posix.join(posix.dirname(page), link))
        .filter((path) => !existsSync(`${installed}/${path}`))
        .map((path) => `${page}: ${path}`);
    });
    expect(pages.length).toBeGreaterThan(10);
    expect(broken).toEqual([]);
  });

  test('makes a socket, imported and required', async () => {
    const code =
      'const fd = s.socket(s.AF_INET, s.SOCK_STREAM); s.close(fd); console.log(typeof fd);';
    expect((await node(`import * as s from 'sockfd'; ${code}`)).stdout).toBe('number\n');
    const required = await node(`const s = require('sockfd'); ${code}`, 'commonjs');
    expect(required.stdout).toBe('number\n');
  });
});

describe('loading', () => {
  test('no addon: one error that says what was tried and what to do', async () => {
    const { stderr, status } = await node(`import 'sockfd'`, 'module', {
      SOCKFD_ADDON: '/nowhere/sockfd.node',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/no addon for linux-\w+-\w+ and Node\.js v\d+/);
    expect(stderr).toContain('/nowhere/sockfd.node');
    for (const command of ['apt-get install', 'dnf install', 'apk add', 'native/build.sh']) {
      expect(stderr).toContain(command);
    }
  });

  test('what is made late needs no file: options and ethtool where no fd is free', async () => {
    const { stdout, stderr, status } = await run('sh', [
      '-c',
      'ulimit -n 64; exec "$0" --input-type=module -e "$1"',
      process.execPath,
      `import * as s from 'sockfd';
       const fds = [];
       try {
         for (;;) fds.push(s.socket(s.AF_INET, s.SOCK_STREAM));
       } catch (error) {
         console.log(error.code);
       }
       console.log(s.getsockopt(fds[0], s.IPPROTO_TCP, s.TCP_INFO).snd_mss > 0);
       console.log(typeof s.ethtool(fds[0], 'lo', s.ETHTOOL_GLINK));`,
    ]);
    expect([status, stderr, stdout]).toEqual([0, '', 'EMFILE\ntrue\nnumber\n']);
  });

  test('many worker threads at once, each ended at any time, also in a call that blocks', async () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    const index = new URL('../../dist/index.mjs', import.meta.url).href;
    const code = `
      const { parentPort, workerData } = require('node:worker_threads');
      import(${JSON.stringify(index)}).then((s) => {
        const fd = s.socket(s.AF_INET, s.SOCK_DGRAM);
        s.close(fd);
        // Not before: what ends a thread between the two leaves the fd.
        parentPort.postMessage('loaded');
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
