// The servers as JavaScript: a hundred processes and threads start sooner without a compiler in each.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { javascript } from '../javascript.ts';

/** Below the package, so that they find sockfd by its name. */
const target = fileURLToPath(new URL('../../build/four-ways', import.meta.url));

/** Compiles the files of this folder; returns where they are then. */
export function compileServers(names: readonly string[]): string {
  mkdirSync(target, { recursive: true });
  for (const name of names) {
    const source = readFileSync(new URL(`${name}.ts`, import.meta.url), 'utf8');
    writeFileSync(`${target}/${name}.js`, javascript(source));
  }
  return target;
}
