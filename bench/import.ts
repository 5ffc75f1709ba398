// What loading the library costs: time and resident memory of a Node.js that imports an entry point and ends, less those of
// one that imports nothing, in turns. By itself: `npx tsx bench/import.ts [--rounds N] [--against FOLDER]`, where the folder
// is that of another version, installed and built.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const here = fileURLToPath(new URL('..', import.meta.url));

/** What loading one thing took, in milliseconds and MiB. */
export interface Loaded {
  readonly name: string;
  /** Wall clock, and CPU time of all threads. */
  readonly wall: number;
  readonly cpu: number;
  readonly resident: number;
}

type Target = string | { readonly [condition: string]: Target };

/** The file that a version's entry point is for `import`. */
function fileOf(folder: string, entry: string): string {
  const text = readFileSync(`${folder}/package.json`, 'utf8');
  let target = (JSON.parse(text) as { exports: Record<string, Target> }).exports[entry];
  while (typeof target === 'object') target = target['import'] ?? target['default'];
  if (target === undefined) throw new Error(`${folder} has no entry point ${entry}`);
  return pathToFileURL(`${folder}/${target}`).href;
}

/** What to run for each row: Node.js's arguments. */
function programs(against: string | undefined): Map<string, string[]> {
  const figures = `const { user, system } = process.cpuUsage();
    console.log('took', (user + system) / 1000, process.memoryUsage.rss() / 2 ** 20);`;
  const rows = new Map([['nothing', ['--input-type=module', '-e', figures]]]);
  for (const [label, folder] of [
    ['', here],
    [' (before)', against],
  ] as const) {
    if (folder === undefined) continue;
    for (const entry of ['.', './raw', './promises']) {
      const code = `import ${JSON.stringify(fileOf(folder, entry))}; ${figures}`;
      rows.set(`sockfd${entry.slice(1)}${label}`, ['--input-type=module', '-e', code]);
    }
    rows.set(`the command, ss -l${label}`, [`${folder}/dist/command/main.js`, 'ss', '-l']);
  }
  return rows;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

/** Loads everything so often; the medians, less what Node.js takes that loads nothing. */
export function measureImports(rounds: number, against?: string): Loaded[] {
  const rows = programs(against);
  const times = new Map<string, { wall: number[]; cpu: number[]; resident: number[] }>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, args] of rows) {
      const start = performance.now();
      const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      const wall = performance.now() - start;
      if (status !== 0) throw new Error(`${name}: ${stderr}`);
      // The command prints its table, so it does not say what it took.
      const [, cpu, resident] = /^took (\S+) (\S+)$/m.exec(stdout)?.map(Number) ?? [];
      const row = times.get(name) ?? { wall: [], cpu: [], resident: [] };
      times.set(name, row);
      row.wall.push(wall);
      row.cpu.push(cpu ?? Number.NaN);
      row.resident.push(resident ?? Number.NaN);
    }
  }
  const all = [...times].map(([name, { wall, cpu, resident }]) => ({
    name,
    wall: median(wall),
    cpu: median(cpu),
    resident: median(resident),
  }));
  const [nothing] = all;
  if (nothing === undefined) return [];
  return all.slice(1).map(({ name, wall, cpu, resident }) => ({
    name,
    wall: wall - nothing.wall,
    cpu: cpu - nothing.cpu,
    resident: resident - nothing.resident,
  }));
}

/** The figures as cells of a table. */
export function importCells(figures: readonly Loaded[]): string[][] {
  const text = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(1));
  return [
    ['loading', 'wall, ms', 'CPU, ms', 'resident, MiB'],
    ...figures.map(({ name, wall, cpu, resident }) => [
      name,
      text(wall),
      text(cpu),
      text(resident),
    ]),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '21' }, against: { type: 'string' } },
  });
  const figures = measureImports(Number(values.rounds), values.against);
  for (const cells of importCells(figures)) {
    console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(28) : cell.padStart(14))).join(''));
  }
}
