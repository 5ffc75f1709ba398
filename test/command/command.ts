// The command as a user runs it, and the scripts that it is given.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { type Ended, ended } from '../support/peer.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The compiled command. */
export const main = `${root}dist/command/main.js`;

/** What its package says. */
export const version = (
  JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string }
).version;

/** Runs `sockfd` to its end. */
export function sockfd(...args: string[]): Promise<Ended> {
  return sockfdWith({}, ...args);
}

/** The same with more in the environment, and without the colours that this one may ask for. */
export function sockfdWith(env: NodeJS.ProcessEnv, ...args: string[]): Promise<Ended> {
  return ended(process.execPath, [main, ...args], { env: { ...plainEnvironment(), ...env } });
}

/** This environment without what changes colours. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env;
  return env;
}

/** Runs a line of bash in which `"$SOCKFD"` with its arguments is the command. */
export function bash(line: string): Promise<Ended> {
  const text = `sockfd() { ${JSON.stringify(process.execPath)} ${JSON.stringify(main)} "$@"; }\n${line}`;
  return ended('bash', ['-c', text], { env: plainEnvironment() });
}

/** A folder for a test file's scripts: below the checkout, so that they find the library by its name. */
export function scripts(): { readonly folder: string; write(name: string, text: string): string } {
  const folder = mkdtempSync(`${root}build/command-test-`);
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    folder,
    write(name, text) {
      const path = `${folder}/${name}`;
      writeFileSync(path, text);
      return path;
    },
  };
}
