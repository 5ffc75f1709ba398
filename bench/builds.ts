// The contestants in TypeScript, each set of them beside one build of the library: they import `sockfd` by its name, and
// the folder that they are compiled into says which one that is.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { javascript } from './javascript.ts';

const contestants = fileURLToPath(new URL('contestants', import.meta.url));

/** This build of the library. */
export const here = fileURLToPath(new URL('..', import.meta.url));

/** The version of the library that a folder has. Fails where there is none, or one that is not built. */
export function versionOf(root: string): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  const { name, version } = JSON.parse(text) as { name?: string; version?: string };
  if (name !== 'sockfd') throw new Error(`${root} has ${name}, not sockfd`);
  // As a module of that package would find it, so that an unbuilt one is refused now.
  readFileSync(createRequire(join(realpathSync(root), 'package.json')).resolve('sockfd'));
  return `${version}`;
}

/**
 * Compiles all contestants into a new folder in which `sockfd` is the package in `root`.
 *
 * @returns the folder of the compiled contestants
 */
export function compileContestants(folder: string, root: string): string {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(realpathSync(root), join(folder, 'node_modules', 'sockfd'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  const target = join(folder, 'contestants');
  for (const entry of readdirSync(contestants, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const source = join(entry.parentPath, entry.name);
    const file = join(target, relative(contestants, source).replace(/ts$/, 'js'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, javascript(readFileSync(source, 'utf8')));
  }
  return target;
}
