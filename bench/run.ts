// `npm run bench`: every contestant does every workload in turn, round after round; the report has medians, and ratios
// to C in the same round. It fails on a crash, never on a number.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Contestant } from './contestant.ts';
import { machine } from './machine.ts';
import { measure } from './measure.ts';
import { options } from './options.ts';
import { heading, type Measured, report, summary, tableRow } from './report.ts';

const { rounds, share, rows, json } = options();
const here = fileURLToPath(new URL('.', import.meta.url));

const folder = mkdtempSync(`${tmpdir()}/sockfd-bench-`);
const contestants: Contestant[] = [];
process.on('exit', () => {
  for (const contestant of contestants) contestant.kill();
  rmSync(folder, { recursive: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => process.exit(1));
}

const reference = `${folder}/reference`;
const sources = readdirSync(`${here}c`).filter((name) => name.endsWith('.c'));
const cc = ['-O2', '-pthread', '-o', reference, ...sources.map((name) => `${here}c/${name}`)];
execFileSync('cc', cc, { stdio: 'inherit' });
const node = (file: string) => ['--import', 'tsx', `${here}contestants/${file}`];
contestants.push(
  new Contestant('c', reference, ['thread']),
  new Contestant('c-alone', reference, []),
  new Contestant('raw', process.execPath, node('raw.ts')),
  new Contestant('typed', process.execPath, node('typed.ts')),
  // -B: leaves no __pycache__ in the source tree.
  new Contestant('python', 'python3', ['-B', `${here}python/reference.py`]),
);

const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');
const on = machine();
console.log(`${command}   (${rounds} rounds)`);
console.log(`Linux ${on.kernel} ${on.arch}, ${on.cpus} CPUs, Node.js ${on.node}, ${on.python}`);
console.log(`${on.cc}\n`);
console.log(heading());
const measured: Measured[] = [];
for (const row of rows) {
  const result = { row, figures: await measure(row, contestants, rounds, share) };
  console.log(tableRow(result));
  measured.push(result);
}
for (const contestant of contestants) await contestant.end();
console.log(`\n${summary(measured)}`);
if (json !== undefined) {
  const all = { command, rounds, machine: on, rows: report(measured) };
  writeFileSync(json, `${JSON.stringify(all, null, 2)}\n`);
}
