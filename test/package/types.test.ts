// The declarations, as the compilers and the ways of finding modules have them that projects use.
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { describe, expect, test } from 'vitest';
import { missing, project, root, tool } from './installed.ts';

const { folder, run, write } = project();

/** Uses each entry point, and finds the errors that it has to find. */
const program = `import * as s from 'sockfd';
import { AF_INET, SyscallError, type Address } from 'sockfd';
import * as raw from 'sockfd/raw';
import { recv } from 'sockfd/promises';
import { sockets } from 'sockfd/inspect';
import { trace } from 'sockfd/trace';
const rtt: number = s.getsockopt(3, s.IPPROTO_TCP, s.TCP_INFO).rtt;
const address: Address = { family: AF_INET, address: '127.0.0.1', port: 0 };
// @ts-expect-error the value is no linger
s.setsockopt(3, s.SOL_SOCKET, s.SO_LINGER, 1);
// @ts-expect-error no such name
s.nothing;
export const all = [rtt, raw.close(-1), recv, sockets, trace, address, SyscallError];
`;

const compilers = {
  typescript: `${root}node_modules/typescript`,
  'typescript-5.2': tool('typescript-5.2'),
  'typescript-latest': tool('typescript-latest'),
};

interface Way {
  readonly module: string;
  readonly resolution?: string;
  readonly extension: 'ts' | 'cts' | 'mts';
}

const ways: readonly Way[] = [
  { module: 'commonjs', resolution: 'node10', extension: 'ts' },
  { module: 'node16', extension: 'cts' },
  { module: 'node16', extension: 'mts' },
  { module: 'nodenext', extension: 'cts' },
  { module: 'nodenext', extension: 'mts' },
  { module: 'esnext', resolution: 'bundler', extension: 'ts' },
];

/** The first number of a compiler's version. */
function majorOf(compiler: string | undefined): number {
  if (compiler === undefined) return 0;
  const text = readFileSync(`${compiler}/package.json`, 'utf8');
  return Number.parseInt((JSON.parse(text) as { version: string }).version, 10);
}

describe.each(Object.entries(compilers))('%s', (name, compiler) => {
  const left = compiler === undefined ? missing(name) : '';

  // TypeScript 7 has no node10 any more, 6 wants to be asked twice.
  const known = ways.filter(({ resolution }) => resolution !== 'node10' || majorOf(compiler) < 7);

  test.skipIf(compiler === undefined).each(known)(
    `$module, $resolution, a .$extension file${left}`,
    async ({ module, resolution, extension }) => {
      const file = `program-${module}.${extension}`;
      write(file, program);
      const args = ['--noEmit', '--strict', '--target', 'es2022', '--module', module];
      // What the declarations need is in them, but for the names of the web that they use.
      args.push('--lib', 'es2022,dom', '--skipLibCheck', 'false');
      if (resolution !== undefined) args.push('--moduleResolution', resolution);
      if (resolution === 'node10' && majorOf(compiler) === 6)
        args.push('--ignoreDeprecations', '6.0');
      const { stdout, status } = await run(process.execPath, [
        `${compiler}/bin/tsc`,
        ...args,
        file,
      ]);
      expect([stdout, status]).toEqual(['', 0]);
    },
    120_000,
  );
});

test('definitions lead to the sources: the map of the declarations names what is in the package', () => {
  const dist = `${folder}/node_modules/sockfd/dist`;
  const text = readFileSync(`${dist}/calls/socket.d.ts`, 'utf8').split('\n');
  const map = new SourceMap(JSON.parse(readFileSync(`${dist}/calls/socket.d.ts.map`, 'utf8')));
  const line = text.findIndex((each) => each.startsWith('export declare function bind('));
  const column = text[line]?.indexOf('bind(') ?? -1;
  const entry = map.findEntry(line, column);
  if (!('originalSource' in entry)) throw new Error('no place');
  const source = `${dist}/calls/${entry.originalSource}`;
  expect(existsSync(source), source).toBe(true);
  expect(readFileSync(source, 'utf8').split('\n')[entry.originalLine]).toContain('function bind(');
});
