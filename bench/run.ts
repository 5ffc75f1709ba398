// `npm run bench`: every contestant does every workload in turn, round after round; the report has medians, and ratios
// to C in the same round. It fails on a crash, never on a number.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Contestant } from './contestant.ts';
import { type Row, rows } from './workloads.ts';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) {
  console.log(`npm run bench -- [--quick] [--rounds N] [--only WORKLOAD] [--json FILE]

  --quick      one short round of each, to see that everything runs
  --rounds N   how many rounds (7)
  --only NAME  one workload: ${rows.map(({ workload }) => workload).join(' ')}
  --json FILE  writes the figures to a file`);
  process.exit(0);
}

const rounds = options.quick ? 3 : Number(options.rounds ?? 7);
if (!(Number.isInteger(rounds) && rounds > 0)) throw new RangeError(`--rounds ${options.rounds}`);
const chosen = rows.filter(
  ({ workload }) => options.only === undefined || workload === options.only,
);
if (chosen.length === 0) throw new RangeError(`--only ${options.only}: no such workload`);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One contestant's figures for one workload. */
interface Figures {
  readonly nanoseconds: number;
  /** To C in the same round: median, lowest, highest. */
  readonly ratio: readonly [number, number, number];
}

async function measure(
  row: Row,
  contestants: readonly Contestant[],
): Promise<Map<string, Figures>> {
  const iterations = Math.ceil(row.iterations / (options.quick ? 20 : 1));
  const times = new Map<string, number[]>();
  for (let round = -1; round < rounds; round++) {
    for (let i = 0; i < contestants.length; i++) {
      // Another one begins each round; the first round only warms up.
      const contestant = contestants[(i + round + 1) % contestants.length];
      const time = await contestant?.run(row.workload, iterations);
      if (time === undefined || contestant === undefined || round < 0) continue;
      const list = times.get(contestant.name);
      if (list === undefined) times.set(contestant.name, [time]);
      else list.push(time);
    }
  }
  const reference = times.get('c') ?? [];
  const figures = new Map<string, Figures>();
  for (const [name, list] of times) {
    const ratios = list.map((time, i) => time / (reference[i] ?? Number.NaN));
    const ratio = [median(ratios), Math.min(...ratios), Math.max(...ratios)] as const;
    figures.set(name, { nanoseconds: median(list), ratio });
  }
  return figures;
}

function cell(row: Row, name: string, figures: Figures | undefined): string {
  if (figures === undefined) return '–';
  const [middle, low, high] = figures.ratio;
  const target = row.targets[name as keyof Row['targets']];
  const mark = target === undefined ? '' : middle <= target ? ` ≤ ${target} ok` : ` > ${target}`;
  return `${middle.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})${mark}`;
}

const folder = mkdtempSync(`${tmpdir()}/sockfd-bench-`);
const contestants: Contestant[] = [];
try {
  const here = fileURLToPath(new URL('contestants/', import.meta.url));
  execFileSync('cc', ['-O2', '-pthread', '-o', `${folder}/reference`, `${here}reference.c`]);
  const node = ['--import', 'tsx'];
  contestants.push(
    new Contestant('c', `${folder}/reference`, ['thread']),
    new Contestant('c alone', `${folder}/reference`, []),
    new Contestant('raw', process.execPath, [...node, `${here}raw.ts`]),
    new Contestant('typed', process.execPath, [...node, `${here}typed.ts`]),
    new Contestant('python', 'python3', [`${here}reference.py`]),
  );
  console.log(
    `Linux ${release()}, ${cpus().length} CPUs, Node.js ${process.version}, ${rounds} rounds`,
  );
  console.log(
    'Ratios to C with a second thread, as Node.js has them: median (lowest–highest) target\n',
  );
  const names = contestants.map(({ name }) => name);
  const widths = [28, 10, 18, 26, 26, 18];
  const line = (cells: readonly string[]): void =>
    console.log(
      cells
        .map((text, i) => text.padEnd(widths[i] ?? 0))
        .join(' ')
        .trimEnd(),
    );
  line(['', 'C, ns', 'C, one thread', 'sockfd/raw', 'sockfd', 'Python']);
  const report: Record<string, unknown> = {};
  for (const row of chosen) {
    const figures = await measure(row, contestants);
    const others = names.slice(1).map((name) => cell(row, name, figures.get(name)));
    line([row.title, (figures.get('c')?.nanoseconds ?? 0).toFixed(0), ...others]);
    report[row.workload] = Object.fromEntries(figures);
  }
  for (const contestant of contestants) await contestant.end();
  if (options.json !== undefined)
    writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
