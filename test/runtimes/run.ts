// npm run test:runtimes: the whole suite on each Node.js, and what Bun and Deno can do of it; docs/node.md has the tables,
// written anew by it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { recordsOf } from '../kernels/records.ts';
import { shown, summaryOf } from '../kernels/summary.ts';
import { runtimes } from './programs.ts';
import { type Answers, type Seen, seen, write } from './seen.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runtime: { type: 'string', multiple: true, short: 'r' },
    // The tables alone, without the suite.
    tables: { type: 'boolean', default: false },
  },
});

process.chdir(new URL('../..', import.meta.url).pathname);
const tools = 'test/runtimes/tools';
const install = [
  'ci',
  '--prefix',
  tools,
  '--silent',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
];
if (runtimes().length === 0 && spawnSync('npm', install, { stdio: 'inherit' }).status !== 0) {
  console.error(`sockfd: npm ${install.join(' ')} failed`);
  process.exit(2);
}

const asked = runtimes().filter(
  ({ title }) => values.runtime === undefined || values.runtime.includes(title),
);
if (asked.length === 0) {
  console.error(
    `sockfd: no such runtime: ${runtimes()
      .map(({ title }) => title)
      .join(', ')}`,
  );
  process.exit(2);
}

/** What the runtime answers, row by row. */
function answers(program: string, args: readonly string[], script: string): Answers {
  const { stdout, stderr } = spawnSync(program, [...args, `test/runtimes/${script}.ts`], {
    encoding: 'utf8',
  });
  try {
    return JSON.parse(stdout) as Answers;
  } catch {
    throw new Error(`${program} answers nothing: ${stderr}`);
  }
}

/** In three parts where it can: `v24.1.0`. */
function versionOf(program: string): string {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return /\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? stdout.trim();
}

const all: Seen = { bridge: {}, calls: {}, suite: {}, ...seen() };
for (const { title, program, args } of asked) {
  all.bridge[title] = answers(program, args, 'bridge');
  all.calls[title] = answers(program, args, 'calls');
  console.log(`== ${title}: ${versionOf(program)}`);
  if (values.tables || !title.startsWith('Node.js')) continue;
  const out = `${process.cwd()}/build/runtimes/${title}`;
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...positionals];
  const reporters = ['default', 'test/kernels/reporter.ts'].map((name) => `--reporter=${name}`);
  const { status } = spawnSync(program, [...vitest, ...reporters], {
    stdio: 'inherit',
    // Programs that a test starts by their names are of the same version.
    env: {
      ...process.env,
      SOCKFD_RECORDS: out,
      PATH: `${dirname(program)}:${process.env['PATH']}`,
    },
  });
  const summary = summaryOf(recordsOf(out), []);
  console.log(shown(title, summary));
  if (status !== 0) process.exitCode = 1;
  if (positionals.length > 0) continue;
  const skipped = Object.values(summary.skipped).reduce((sum, count) => sum + count, 0);
  all.suite[title] = {
    version: versionOf(program),
    passed: summary.passed,
    failed: summary.failed.length,
    skipped,
  };
  write(all);
}
