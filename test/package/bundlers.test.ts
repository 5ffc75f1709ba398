// Bundlers: kept external, the package works; put into a bundle, it says in one sentence how to keep it external.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadTool, missing, programOf, project, root, tool } from './installed.ts';

const { folder, run, write } = project();

write(
  'entry.mjs',
  `import { AF_INET, SOCK_STREAM, close, socket } from 'sockfd';
import { recv } from 'sockfd/promises';
const fd = socket(AF_INET, SOCK_STREAM);
close(fd);
console.log(typeof fd, typeof recv);
`,
);

const SENTENCE =
  'Error: sockfd: it was put into a bundle, which cannot hold its addon: keep the package external (';

/**
 * Runs a bundle. Its standard error is a file: Node.js shows the whole line that threw, which is the whole bundle where
 * it is minified, and what a pipe has no room for at once is lost.
 */
async function outcome(file: string): Promise<string> {
  const { stdout } = await run('sh', ['-c', 'exec "$0" "$1" 2>"$1.err"', process.execPath, file]);
  const stderr = readFileSync(`${resolve(folder, file)}.err`, 'utf8');
  // The line of the error, among those that show where it was thrown.
  const line = stderr.split('\n').find((each) => each.startsWith('Error: '));
  return stdout + (line ?? stderr);
}

describe('esbuild', () => {
  const program = programOf(`${root}node_modules/esbuild`, 'esbuild');

  test.each(['esm', 'cjs'])('--format=%s', async (format) => {
    for (const external of [true, false]) {
      const out = `esbuild-${external}.${format === 'esm' ? 'mjs' : 'cjs'}`;
      const args = ['entry.mjs', '--bundle', '--platform=node', `--format=${format}`];
      args.push(`--outfile=${out}`, '--log-level=warning');
      if (external) args.push('--external:sockfd');
      const { stderr, status } = await run(program, args);
      expect([status, stderr]).toEqual([0, '']);
      const said = await outcome(out);
      if (external) expect(said).toBe('number function\n');
      else expect(said).toContain(SENTENCE);
    }
  });
});

describe('Vite', () => {
  test('SSR, which keeps packages external by itself, and with noExternal', async () => {
    const vite = await import('vite');
    for (const inside of [false, true]) {
      await vite.build({
        root: folder,
        configFile: false,
        logLevel: 'silent',
        build: { ssr: 'entry.mjs', outDir: `vite-${inside}` },
        ...(inside ? { ssr: { noExternal: true } } : {}),
      });
      const said = await outcome(`${folder}/vite-${inside}/entry.mjs`);
      if (inside) expect(said).toContain(SENTENCE);
      else expect(said).toBe('number function\n');
    }
  }, 60_000);
});

type Webpack = (
  options: object,
  done: (
    error: Error | null,
    stats: { toJson(what: object): { errors: object[]; warnings: object[] } },
  ) => void,
) => void;

describe(`webpack${missing('webpack')}`, () => {
  test.skipIf(tool('webpack') === undefined)(
    'for Node.js, without a complaint',
    async () => {
      const webpack = loadTool('webpack') as Webpack;
      for (const external of [true, false]) {
        const path = `${folder}/webpack-${external}`;
        const options = {
          mode: 'production',
          target: 'node',
          context: folder,
          entry: './entry.mjs',
          output: { path, filename: 'out.js' },
          externals: external
            ? [{ sockfd: 'commonjs sockfd', 'sockfd/promises': 'commonjs sockfd/promises' }]
            : [],
        };
        const said = await new Promise((done, reject) =>
          webpack(options, (error, stats) => {
            if (error !== null) reject(error);
            else done(stats.toJson({ all: false, errors: true, warnings: true }));
          }),
        );
        expect(said).toMatchObject({ errors: [], warnings: [] });
        const ran = await outcome(`${path}/out.js`);
        if (external) expect(ran).toBe('number function\n');
        else expect(ran).toContain(SENTENCE);
      }
    },
    120_000,
  );
});
