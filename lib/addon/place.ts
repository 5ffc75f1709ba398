// Where the package lies, and what is loaded from there while it runs. The published form of this is
// scripts/place.published.js, which scripts/build-lib.ts puts in its place.
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The package's folder, with a slash at its end; empty where a bundler has taken the library out of it. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url));

/** Whether a file is there. */
export const isThere: (path: string) => boolean = existsSync;

/** The names in a folder; none where there is no such folder. */
export function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** The first `length` bytes of a file, and how many it has. */
export function headOf(path: string, length: number): { head: Uint8Array; size: number } {
  const fd = openSync(path, 'r');
  try {
    const head = new Uint8Array(length);
    readSync(fd, head, 0, length, 0);
    return { head, size: fstatSync(fd).size };
  } finally {
    closeSync(fd);
  }
}

/** Loads an addon, once for all modules and contexts of a thread. */
export const loadAddon: (path: string) => unknown = createRequire(import.meta.url);

/** The URL of a module of the library, in the form that this one has: of `trace/index`, say. */
export function moduleUrl(name: string): string {
  return new URL(`../${name}.ts`, import.meta.url).href;
}

/**
 * The URL of a module that a thread runs. A compiled one: a loader of TypeScript needs the thread that waits for the new one.
 */
export function threadUrl(name: string): string {
  return new URL(`../../dist/${name}.js`, import.meta.url).href;
}
