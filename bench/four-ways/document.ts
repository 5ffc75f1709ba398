// docs/four-ways.md and its plot.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markdown } from '../cells.ts';
import { machine } from '../machine.ts';
import { logLines } from '../plot.ts';

/** One way with clients that are all busy. */
export interface Active {
  readonly way: string;
  readonly clients: number;
  /** Requests per second. */
  readonly rate: number;
  /** To epoll in the same round. */
  readonly ratio: number;
  /** Of the round trips, in nanoseconds. */
  readonly p99: number;
}

/** One way with one busy client and many that say nothing. */
export interface Idle {
  readonly way: string;
  readonly idle: number;
  /** Nanoseconds of the server's CPU time for each request. */
  readonly cost: number;
}

const docs = fileURLToPath(new URL('../../docs', import.meta.url));
const titles: Readonly<Record<string, string>> = {
  process: 'a process per client',
  thread: 'a thread per client',
  select: 'select',
  poll: 'poll',
  epoll: 'epoll',
};

function activeTable(rates: readonly Active[]): string {
  const counts = [...new Set(rates.map(({ clients }) => clients))];
  const ways = [...new Set(rates.map(({ way }) => way))].filter((way) => way in titles);
  const order = Object.keys(titles).filter((way) => ways.includes(way));
  const head = counts.flatMap((count) => [`${count} clients, requests/s`, 'to epoll', 'p99, µs']);
  const lines = order.map((way) => [
    titles[way] ?? way,
    ...counts.flatMap((count) => {
      const one = rates.find((rate) => rate.way === way && rate.clients === count);
      if (one === undefined) return ['–', '–', '–'];
      const trip = Math.round(one.p99 / 1000).toLocaleString('en');
      return [Math.round(one.rate).toLocaleString('en'), one.ratio.toFixed(2), trip];
    }),
  ]);
  return markdown([['', ...head], ...lines]);
}

function idleTable(costs: readonly Idle[]): string {
  const counts = [...new Set(costs.map(({ idle }) => idle))].sort((a, b) => a - b);
  const ways = [...new Set(costs.map(({ way }) => way))];
  const head = counts.map((count) => `${count.toLocaleString('en')} idle`);
  const lines = ways.map((way) => [
    way,
    ...counts.map((count) => {
      const one = costs.find(({ way: other, idle }) => other === way && idle === count);
      return one === undefined ? '–' : (one.cost / 1000).toFixed(1);
    }),
  ]);
  return markdown([['server CPU, µs/request', ...head], ...lines]);
}

/** Makes the page, and writes it and the plot where it is to. */
export function document(
  rates: readonly Active[],
  costs: readonly Idle[],
  rounds: number,
  write: boolean,
): string {
  const { kernel, arch, cpus, node, cc } = machine([]);
  const page = `# Four ways to serve many clients

\`npx tsx bench/four-ways/run.ts\` writes this page: ${rounds} rounds, medians, on ${cpus} ${arch} CPUs that other programs used
too; Linux ${kernel}, Node.js ${node}, ${cc}.

The servers in \`bench/four-ways/\` all answer a line of 64 bytes with \`server-\` and the line, with the same function of
[\`sockfd/raw\`](raw.md); they differ in how they wait. \`bench/c/load.c\` keeps one line in flight on each connection
and compares every byte. A different server begins each round; the first round does not count.

## Clients that are all busy

${activeTable(rates)}

The processes have inherited the listening socket and the threads (Node.js workers) share it; they wait in \`accept\`, then
in \`recv\` of their client, and were started before: one for each client.

## Clients that say nothing

One client is busy, the others are connected and silent: what a request then costs the server, all its calls together.

![CPU time for a request against the number of idle connections](four-ways.svg)

${idleTable(costs)}

\`select\` has room for fds below 1,024, among them those of Node.js itself. Its sets are written anew for each call, and
both the kernel and the program go through them; \`poll\` has no limit, but the same work. With \`epoll\` the kernel keeps
the list, and what a call costs depends on how many are ready, not on how many there are.
`;
  if (write) {
    const lines = [...new Set(costs.map(({ way }) => way))].map((way) => ({
      name: way,
      points: costs
        .filter((cost) => cost.way === way)
        .map(({ idle, cost }) => [idle, cost / 1000] as const),
    }));
    const title = 'One busy client among idle ones';
    const plot = logLines(title, 'idle connections', 'server CPU, µs per request', lines);
    writeFileSync(`${docs}/four-ways.svg`, plot);
    writeFileSync(`${docs}/four-ways.md`, page);
  }
  return page;
}
