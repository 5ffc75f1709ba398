// The runtimes of tools/package.json, where they are installed.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A runtime. */
export interface Runtime {
  /** As the tables call it: `Node.js 24`, `Bun 1.4`. */
  readonly title: string;
  readonly program: string;
  /** What comes before the name of a script in TypeScript. */
  readonly args: readonly string[];
}

const tools = fileURLToPath(new URL('tools/', import.meta.url));

/** The title of a runtime, by its version. */
export function titleOf(kind: 'Node.js' | 'Bun' | 'Deno', version: string): string {
  const [major, minor] = version.replace(/^v/, '').split('.');
  return kind === 'Node.js' ? `Node.js ${major}` : `${kind} ${major}.${minor}`;
}

/** Those that are installed. */
export function runtimes(): Runtime[] {
  if (!existsSync(`${tools}node_modules`)) return [];
  const { devDependencies } = JSON.parse(readFileSync(`${tools}package.json`, 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  return Object.entries(devDependencies).flatMap(([name, range]) => {
    const folder = `${tools}node_modules/${name}`;
    const version = range.replace(/^.*@/, '');
    const found = name.startsWith('node-')
      ? {
          title: titleOf('Node.js', version),
          program: `${folder}/bin/node`,
          args: ['--import', 'tsx'],
        }
      : name.startsWith('@oven')
        ? { title: titleOf('Bun', version), program: `${folder}/bin/bun`, args: [] }
        : { title: titleOf('Deno', version), program: `${folder}/deno`, args: ['run', '-A'] };
    return existsSync(found.program) ? [found] : [];
  });
}
