// What the command line asks for.
import { parseArgs } from 'node:util';
import { rows } from './workloads/index.ts';
import type { Row } from './workloads/row.ts';

const help = `npm run bench -- [--quick] [--rounds N] [--only NAME] [--json FILE]

Compares system calls through sockfd with the same loops in C and Python. Prints ratios to C with a second thread, which
makes the kernel do what it has to do in Node.js too, and the targets. Fails on a crash, never on a number.

  --quick      3 short rounds of each, to see that everything runs
  --rounds N   how many rounds (7)
  --only NAME  this workload; may be given again. There are
${rows.map(({ workload, title }) => `               ${workload.padEnd(14)}${title}`).join('\n')}
  --json FILE  writes the figures to a file, too
  --help       this text`;

export interface Options {
  readonly rounds: number;
  /** The part of each row's iterations to do. */
  readonly share: number;
  readonly rows: readonly Row[];
  readonly json: string | undefined;
}

function parse(): Options | undefined {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      only: { type: 'string', multiple: true },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const rounds = Number(values.rounds ?? (values.quick ? 3 : 7));
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new RangeError(`--rounds must be a whole number from 1, got ${values.rounds}`);
  }
  for (const name of values.only ?? []) {
    if (!rows.some(({ workload }) => workload === name)) {
      throw new RangeError(`--only ${name}: there is no such workload; see --help`);
    }
  }
  return {
    rounds,
    share: values.quick ? 0.05 : 1,
    rows: rows.filter(({ workload }) => values.only?.includes(workload) ?? true),
    json: values.json,
  };
}

/** The options; without them the process ends: after the help with status 0, after a wrong one with 2. */
export function options(): Options {
  try {
    const parsed = parse();
    if (parsed !== undefined) return parsed;
    console.log(help);
    process.exit(0);
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : error}`);
    process.exit(2);
  }
}
