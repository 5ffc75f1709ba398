// What the command line asks for.
import { parseArgs } from 'node:util';
import { versionOf } from './builds.ts';
import { memoryTitle, memoryWorkload } from './servers/memory.ts';
import { rows } from './workloads/index.ts';
import type { Row } from './workloads/row.ts';
import { type ServerRow, serverRows } from './workloads/servers.ts';

const selectable: readonly { readonly workload: string; readonly title: string }[] = [
  ...rows,
  ...serverRows,
  { workload: memoryWorkload, title: memoryTitle },
];

const help = `npm run bench -- [--quick] [--rounds N] [--only NAME] [--npm] [--against FOLDER] [--json FILE] [--write]

Compares system calls and servers through sockfd with the same in C and Python, and servers with node:net. Prints ratios
to C with a second thread, which makes the kernel do what it has to do in Node.js too, their quartiles, and the targets.
Fails on a crash and on a wrong byte, never on a number.

  --quick      short rounds of each, to see that everything runs
  --rounds N   how many rounds (7)
  --only NAME  this workload; may be given again. There are
${selectable.map(({ workload, title }) => `               ${workload.padEnd(14)}${title}`).join('\n')}
  --npm        installs koffi, posix-socket, epoll, Bun and Deno from npm into node_modules/.cache, to compare with
               them too; where they have been installed before they take part without it
  --against FOLDER
               another build of sockfd takes part in the same rounds, as "before": a folder with its package.json and
               all that an import of it needs, such as a built checkout or node_modules/sockfd
  --json FILE  writes the figures to a file, too
  --write      puts the tables into docs/benchmarks.md and draws docs/benchmarks.svg
  --help       this text`;

export interface Options {
  readonly rounds: number;
  /** The part of each row's iterations to do. */
  readonly share: number;
  readonly rows: readonly Row[];
  /** As many rounds have the servers, which take longer. */
  readonly serverRounds: number;
  /** The part of each of their rounds' time. */
  readonly serverShare: number;
  readonly serverRows: readonly ServerRow[];
  readonly memory: boolean;
  readonly npm: boolean;
  /** The folder of the other build. */
  readonly against: string | undefined;
  readonly write: boolean;
  readonly json: string | undefined;
}

function parse(): Options | undefined {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      only: { type: 'string', multiple: true },
      npm: { type: 'boolean', default: false },
      against: { type: 'string' },
      json: { type: 'string' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const rounds = Number(values.rounds ?? (values.quick ? 3 : 7));
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new RangeError(`--rounds must be a whole number from 1, got ${values.rounds}`);
  }
  for (const name of values.only ?? []) {
    if (!selectable.some(({ workload }) => workload === name)) {
      throw new RangeError(`--only ${name}: there is no such workload; see --help`);
    }
  }
  // Says what is wrong with it before anything is measured.
  if (values.against !== undefined) versionOf(values.against);
  const selected = ({ workload }: { workload: string }) => values.only?.includes(workload) ?? true;
  return {
    rounds,
    share: values.quick ? 0.05 : 1,
    rows: rows.filter(selected),
    serverRounds: values.quick ? 1 : rounds,
    serverShare: values.quick ? 0.1 : 1,
    serverRows: serverRows.filter(selected),
    memory: selected({ workload: memoryWorkload }),
    npm: values.npm,
    against: values.against,
    write: values.write,
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
