// Runs test files of the suite with each of the package's binaries where it runs: `npm run test:arch`.
//   npm run test:arch -- [--write] [PLACE...]    # x64, arm64-musl, s390x, ...; --write: into the table of docs/building.md
// A file is bundled with what it imports, so that the runtime is all that it needs; its C programs are compiled for the
// same processor and run as the addon is, so that what they say is what the processor's C says.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { faultsOf, pathOf } from '../../scripts/binaries.ts';
import { files as all, reasonFor, unbegunOf } from './chosen.ts';
import { type Place, places } from './places.ts';
import { type Row, write } from './table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);

/** SOCKFD_ARCH_FILES: a part of the names of those that are asked for. */
const files = all.filter((file) => file.includes(process.env['SOCKFD_ARCH_FILES'] ?? ''));

/** As deep as test/x/y.ts, so that what is found from there is found from here. */
const bundles = `build/arch-${process.pid}`;

const banner = `import { createRequire as $require } from 'node:module';
const require = $require(import.meta.url);
process.getBuiltinModule ??= require;
if (process.env.SOCKFD_ARCH_NODE) process.execPath = process.env.SOCKFD_ARCH_NODE;`;

function bundleOf(file: string): string {
  return `${bundles}/${file
    .replace(/^test\//, '')
    .replaceAll('/', '-')
    .replace(/\.ts$/, '.mjs')}`;
}

async function bundle(file: string): Promise<void> {
  const shim = './test/arch/vitest.ts';
  await build({
    stdin: {
      contents: `import './test/setup.ts'; import './${file}'; import { runAll } from '${shim}'; await runAll();`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outfile: bundleOf(file),
    logLevel: 'error',
    alias: { vitest: shim },
    banner: { js: banner },
    plugins: [
      {
        // They come with vitest.
        name: 'expect',
        setup({ onResolve, resolve }) {
          onResolve({ filter: /^(@vitest\/expect|chai)$/ }, ({ path, pluginData, kind }) =>
            pluginData === 'again'
              ? undefined
              : resolve(path, {
                  resolveDir: `${root}node_modules/vitest`,
                  pluginData: 'again',
                  kind,
                }),
          );
        },
      },
    ],
  });
}

/** A file that says nothing more for so long is ended: milliseconds. */
const PATIENCE = 300_000;

/** Runs a file; its tests' ends. */
async function runFile(
  place: Place,
  file: string,
): Promise<[path: string, state: string, reason: string][]> {
  const env = {
    ...process.env,
    ...place.env,
    PATH: `${place.tools}:${process.env['PATH']}`,
    NODE_OPTIONS: '',
    NODE_NO_WARNINGS: '1',
    CI: '',
    SOCKFD_ADDON: root + pathOf(place.binary),
    SOCKFD_ARCH_UNBEGUN: JSON.stringify(unbegunOf(place, file)),
    ...(place.command.length > 1 ? { SOCKFD_ARCH_NODE: `${place.tools}/node` } : {}),
  };
  const [program = '', ...args] = [...place.command, bundleOf(file)];
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  const [status, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.on('close', (...end) => resolve(end)).on('error', reject);
  });
  clearTimeout(timer);
  const lines = out.split('\n').filter((line) => line.startsWith('@['));
  const rows = lines.map((line) => JSON.parse(line.slice(1)) as [string, string, string]);
  if (!out.includes('@end\n')) {
    const end = `status ${status}, signal ${signal} after ${rows.at(-1)?.[0]}: ${errors.slice(-2000)}`;
    rows.push(['the whole file', 'failed', end]);
  }
  return rows;
}

async function runPlace(place: Place): Promise<Row> {
  const row: Row = {
    place,
    size: statSync(pathOf(place.binary)).size,
    passed: 0,
    skipped: 0,
    failed: 0,
    excepted: [],
  };
  const queue = files.values();
  const work = async (): Promise<void> => {
    for (const file of queue) {
      for (const [path, state, reason] of await runFile(place, file)) {
        const excepted = state === 'unbegun' ? reason : reasonFor(place, file, path, reason);
        if (state !== 'passed' && state !== 'skipped' && excepted !== undefined) {
          row.excepted.push(`${file}: ${path}: ${excepted}`);
        } else if (state === 'failed') {
          row.failed++;
          console.log(`${place.name}: ${file}: ${path}\n${reason.replace(/^/gm, '    ')}`);
        } else if (state === 'passed') row.passed++;
        else row.skipped++;
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return row;
}

const args = process.argv.slice(2);
const chosen = places(args.filter((argument) => argument !== '--write'));
const faults = chosen.flatMap(({ binary }) =>
  existsSync(pathOf(binary))
    ? faultsOf(binary).map((fault) => `${pathOf(binary)}: ${fault}`)
    : [`${pathOf(binary)} is not there: npm run build:prebuilds`],
);
if (faults.length > 0) throw new Error(faults.join('\n'));
mkdirSync(bundles, { recursive: true });
await Promise.all(files.map(bundle));
const rows: Row[] = [];
for (const place of chosen) {
  const row = await runPlace(place);
  rows.push(row);
  console.log(
    `${place.name} (${place.runtime}): ${row.passed} passed, ${row.skipped} skipped, ${row.excepted.length} excepted, ${row.failed} failed`,
  );
  for (const line of row.excepted) console.log(`  ${line}`);
}
rmSync(bundles, { recursive: true });
if (args.includes('--write')) write(rows);
if (rows.some(({ failed }) => failed > 0)) process.exitCode = 1;
