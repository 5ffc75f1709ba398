// Binaries that are not what they should be: an import says of each in one line why it would not do, and nothing crashes.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { project, root } from './installed.ts';

const { folder, node, run, write } = project();
const installed = `${folder}/node_modules/sockfd`;
const addon = readFileSync(`${installed}/prebuilds/linux-${process.arch}/sockfd.node`);

/** What an import says of a file. */
async function said(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = `${folder}/${name}`;
  writeFileSync(path, bytes);
  const { stderr, status } = await node(`import 'sockfd'`, 'module', { SOCKFD_ADDON: path });
  expect(status, stderr).toBe(1);
  const lines = stderr.split('\n').filter((line) => line.startsWith(`  ${path}: `));
  expect(lines.length, stderr).toBe(1);
  return lines[0]?.slice(path.length + 4) ?? '';
}

/** The addon with other bytes at a place. */
function changed(offset: number, ...bytes: number[]): Uint8Array {
  const copy = Uint8Array.from(addon);
  copy.set(bytes, offset);
  return copy;
}

describe.skipIf(process.arch !== 'x64')('a file that is', () => {
  test.each([
    ['empty', '', 'cut short: it has 0 bytes'],
    ['cut within its header', addon.subarray(0, 63), 'cut short: it has 63 bytes'],
    [
      'cut to its half',
      addon.subarray(0, addon.length >> 1),
      `cut short: it has ${addon.length >> 1} of ${addon.length} bytes`,
    ],
    [
      'cut by one byte',
      addon.subarray(0, -1),
      `cut short: it has ${addon.length - 1} of ${addon.length} bytes`,
    ],
    ['a page that a proxy sent', '<html>'.repeat(99), 'no addon: it is no library of Linux'],
    ['for arm64', changed(18, 183, 0), 'for arm64, and this is x64'],
    ['for s390x', changed(5, 2, 1, 0, 0), /^for another processor|^for s390x/],
    ['for a processor unheard of', changed(18, 99, 0), 'for another processor, and this is x64'],
    ['an object file', changed(16, 1, 0), 'no addon: it is no shared library'],
  ] as const)('%s', async (name, bytes, line) => {
    expect(await said(`${name.replaceAll(' ', '-')}.node`, bytes)).toEqual(
      typeof line === 'string' ? line : expect.stringMatching(line),
    );
  });

  test('a shared library, but no addon', async () => {
    const source = write('library.c', 'int nothing(void) { return 0; }\n');
    execFileSync('cc', ['-shared', '-fPIC', '-o', `${folder}/library.so`, source]);
    const line = await said('library.node', readFileSync(`${folder}/library.so`));
    expect(line).toBe('no addon: it registers none');
  });

  test('an addon of something else, or of an older sockfd', async () => {
    const source = (exported: string) => `
      typedef struct env *env; typedef struct value *value;
      int napi_create_object(env, value *); int napi_set_named_property(env, value, const char *, value);
      value napi_register_module_v1(env e, value exports) {
        value object; napi_create_object(e, &object);
        napi_set_named_property(e, exports, "${exported}", object);
        return exports;
      }\n`;
    for (const [exported, line] of [
      ['other', 'another addon, not that of sockfd'],
      ['calls', 'the addon of an older sockfd'],
    ] as const) {
      const path = write(`${exported}.c`, source(exported));
      execFileSync('cc', ['-shared', '-fPIC', '-o', `${folder}/${exported}.so`, path]);
      expect(await said(`${exported}.node`, readFileSync(`${folder}/${exported}.so`))).toBe(line);
    }
  });
});

describe('a package', () => {
  test('without its folder prebuilds', async () => {
    renameSync(`${installed}/prebuilds`, `${installed}/elsewhere`);
    try {
      const { stderr, status } = await node(`import 'sockfd'`);
      expect(status).toBe(1);
      expect(stderr).toContain(
        `  ${installed}/prebuilds/linux-${process.arch}/sockfd.node: not there: the package was copied without its folder prebuilds\n`,
      );
    } finally {
      renameSync(`${installed}/elsewhere`, `${installed}/prebuilds`);
    }
  });

  test('without a binary for this processor names those that there are', async () => {
    const own = `${installed}/prebuilds/linux-${process.arch}`;
    for (const name of ['linux-mips', 'linux-vax']) mkdirSync(`${installed}/prebuilds/${name}`);
    renameSync(own, `${installed}/elsewhere`);
    try {
      const { stderr, status } = await node(`import 'sockfd'`);
      expect(status).toBe(1);
      expect(stderr).toContain(
        `  ${own}/sockfd.node: not there: the package has binaries for mips, vax\n`,
      );
    } finally {
      renameSync(`${installed}/elsewhere`, own);
      for (const name of ['linux-mips', 'linux-vax'])
        rmSync(`${installed}/prebuilds/${name}`, { recursive: true });
    }
  });

  test('twice in one process and in workers, each with an addon of its own', async () => {
    const other = `${folder}/second/node_modules/sockfd`;
    cpSync(installed, other, { recursive: true });
    const program = write(
      'both.cjs',
      `const { createRequire } = require('node:module');
      const { Worker, isMainThread, parentPort } = require('node:worker_threads');
      const [a, b] = ['', 'second/'].map((from) => createRequire('${folder}/' + from + 'x.js')('sockfd'));
      const [one, two] = a.socketpair(a.AF_UNIX, a.SOCK_STREAM);
      b.write(two, 'both');
      const both = [a !== b, a.read(one, new Uint8Array(8))];
      b.close(one);
      a.close(two);
      if (!isMainThread) parentPort.postMessage(both);
      else new Worker(__filename).on('message', (other) => console.log(JSON.stringify([both, other])));`,
    );
    const { stdout, stderr } = await run(process.execPath, [program]);
    expect([stderr, stdout]).toEqual(['', '[[true,4],[true,4]]\n']);
  });
});

test('what npm would pack holds the binaries and the sources to build one', () => {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const files = (JSON.parse(packed) as { files: { path: string }[] }[])[0]?.files ?? [];
  const paths = files.map(({ path }) => path);
  // Folders and files at the top: what the package is made of, and nothing else.
  expect(
    [...new Set(paths.map((path) => path.split('/')[0]))]
      .filter((name) => name !== 'prebuilds')
      .sort(),
  ).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'SECURITY.md',
    'dist',
    'docs',
    'examples',
    'lib',
    'native',
    'package.json',
  ]);
  expect(paths).toContain('native/build.sh');
  for (const path of paths.filter((each) => each.startsWith('prebuilds/'))) {
    expect(path).toMatch(/^prebuilds\/linux-\w+\/sockfd\.node$/);
  }
});
