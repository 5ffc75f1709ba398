// What runs the addon built with sanitizers: the build, and Node.js with their run-time.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export function fail(message) {
  console.error(`sockfd: ${message}`);
  process.exit(1);
}

export function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options });
}

/** Where the compiler has a library of its own; it answers with the bare name where it has none. */
export function library(name, compiler) {
  const path = run(compiler, [`-print-file-name=${name}`]).stdout?.trim() ?? '';
  return path.includes('/') && existsSync(path) ? path : undefined;
}

/** Builds a variant of the addon (CMakeLists.txt) in a folder. */
export function buildAddon(variant, out, definitions = {}) {
  if (run('cmake', ['--version']).error !== undefined) {
    fail('cmake is missing: install it (Debian: apt-get install cmake)');
  }
  const build = run('npx', [
    '--no-install',
    'cmake-js',
    'compile',
    `--CDSOCKFD_VARIANT=${variant}`,
    ...Object.entries(definitions).map(([name, value]) => `--CD${name}=${value}`),
    '--out',
    out,
  ]);
  if (build.status !== 0) {
    console.error(build.stdout, build.stderr, build.error ?? '');
    fail('building with cmake-js failed');
  }
}

/**
 * Node.js is not built with the sanitizer, whose run-time has to come first. So all processes that are Node.js are a copy
 * that needs it; other programs do not get it, as some of them overlap their strings, or hang with it.
 */
export function nodeWith(runtime, out) {
  if (run('patchelf', ['--version']).error !== undefined) {
    fail('patchelf is missing: install it (Debian: apt-get install patchelf)');
  }
  const bin = join(out, 'bin');
  const node = join(bin, 'node');
  mkdirSync(bin, { recursive: true });
  copyFileSync(realpathSync(process.execPath), node);
  const patched = run('patchelf', ['--add-needed', runtime, node]);
  if (patched.status !== 0) fail(`patchelf failed: ${patched.stderr}`);
  return { bin, node };
}
