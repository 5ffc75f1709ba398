// The compiled library for processes of other users: in a clone that only root may enter, a copy that they may read.
import { chmodSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Whether every user may enter a folder. */
function open(folder: string): boolean {
  return (statSync(folder).mode & 1) === 1 && (folder === '/' || open(dirname(folder)));
}

/** A copy of what loading needs, for one file of tests. */
function copied(): string {
  const folder = mkdtempSync(`${tmpdir()}/sockfd-dist-`);
  afterAll(() => rmSync(folder, { recursive: true }));
  chmodSync(folder, 0o755);
  for (const path of ['package.json', 'dist', 'native/build.sh', 'build/Release/sockfd.node']) {
    cpSync(`${root}${path}`, `${folder}/${path}`, { recursive: true });
  }
  return folder;
}

const base = process.getuid?.() !== 0 || open(dirname(`${root}x`)) ? root : copied();

/** The URL of a file of the compiled library that any user can read: `index.mjs`, `netlink/index.js`. */
export function compiled(path: string): string {
  return pathToFileURL(`${base}/dist/${path}`).href;
}
