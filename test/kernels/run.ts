// npm run test:kernels: the suite on each kernel, in virtual machines; docs/testing.md says how to call it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { release } from 'node:os';
import { parseArgs } from 'node:util';
import { chosen } from './chosen.ts';
import { boot, missing, suites } from './machine.ts';
import { fileOf, recordsOf } from './records.ts';
import { remember, shown, summaryOf } from './summary.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kernel: {
      type: 'string',
      multiple: true,
      short: 'k',
      default: [...Object.keys(suites), 'here'],
    },
    minutes: { type: 'string', default: '180' },
    memory: { type: 'string', default: '4096' },
    rest: { type: 'boolean', default: false },
    without: { type: 'string', multiple: true, default: [] },
    summary: { type: 'boolean', default: false },
  },
});

process.chdir(new URL('../..', import.meta.url).pathname);
const here = release().split('.').slice(0, 2).join('.');
const kernels = values.kernel.map((name) => (name === 'here' ? here : name));
const unknown = kernels.filter((name) => name !== here && suites[name] === undefined);
if (unknown.length > 0) {
  console.error(`sockfd: no kernel ${unknown}: ${Object.keys(suites)} and here`);
  process.exit(2);
}
if (![values.minutes, values.memory].every((text) => Number(text) > 0)) {
  console.error('sockfd: --minutes and --memory (MiB) are numbers above 0');
  process.exit(2);
}
const machines = !values.summary && kernels.some((name) => name !== here);
if (machines && (process.platform !== 'linux' || process.arch !== 'x64' || missing().length > 0)) {
  console.error(
    process.arch === 'x64' && process.platform === 'linux'
      ? `sockfd: apt-get install ${missing().join(' ')}`
      : 'sockfd: the kernels are those of Debian for x64: Debian on x64 is needed',
  );
  process.exit(2);
}
if (process.getuid?.() !== 0) {
  console.error('sockfd: needs root, as whom the tests run in the machines');
  process.exit(2);
}

/** The files to run: those that are asked for, but for those that are to wait. */
const asked = chosen(positionals).filter(
  (file) => !values.without.some((start) => file.startsWith(start)),
);

/** The command that runs the suite, in a machine or here. */
function vitest(files: readonly string[]): string[] {
  const program = [process.execPath, 'node_modules/vitest/vitest.mjs', 'run'];
  return [...program, '--config', 'test/kernels/vitest.config.ts', ...files];
}

for (const linux of values.summary ? [] : kernels) {
  const out = `${process.cwd()}/build/kernels/${linux}`;
  mkdirSync(out, { recursive: true });
  const done = new Set(recordsOf(out).map(({ file }) => file));
  const files = values.rest ? asked.filter((file) => !done.has(file)) : asked;
  for (const file of files) rmSync(`${out}/${fileOf(file)}`, { force: true });
  console.log(`== Linux ${linux}: ${files.length} files`);
  if (files.length > 0 && linux === here) {
    const [program = '', ...args] = vitest(files);
    spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, SOCKFD_RECORDS: out } });
  } else if (files.length > 0) {
    const status = await boot({
      linux,
      command: `set -o pipefail; SOCKFD_RECORDS="$OUT" ${vitest(files).join(' ')} | cat`,
      out,
      seconds: Number(values.minutes) * 60,
      memory: Number(values.memory),
      append: 'security=selinux selinux=1 enforcing=0',
    });
    if (typeof status === 'string') console.error(`sockfd: Linux ${linux}: ${status}`);
  }
}
for (const linux of kernels) {
  const records = recordsOf(`build/kernels/${linux}`);
  const summary = summaryOf(records, chosen([]));
  console.log(shown(linux, summary));
  // The machine went down, or its time was over.
  const lost = (values.summary ? [] : asked).filter(
    (name) => !records.some(({ file }) => file === name),
  );
  if (lost.length > 0) console.log(`  without an end: ${lost.join(' ')}`);
  if (summary.failed.length > 0 || lost.length > 0) process.exitCode = 1;
}
remember(chosen([]));
