// `npx tsx bench/four-ways/run.ts`: a process per client, a thread per client, select, poll and epoll serve the same line
// protocol under the same load. Writes docs/four-ways.md and docs/four-ways.svg.
import { parseArgs } from 'node:util';
import { median, rotated } from '../measure.ts';
import { load } from '../servers/load.ts';
import { compile } from '../servers/programs.ts';
import { Server } from '../servers/server.ts';
import { workplace } from '../workplace.ts';
import { compileServers } from './compile.ts';
import { type Active, document, type Idle } from './document.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '1' },
    'dry-run': { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);

const ways = ['process', 'thread', 'select', 'poll', 'epoll'];
const clients = [50, 100];
/** As many idle connections as each is measured with. A set of select has no room for more than 1,024 fds. */
const SELECT_LIMIT = 980;
const idle = [10, 100, 1000, 10_000];
const multiplexers: readonly { readonly way: string; readonly idle: readonly number[] }[] = [
  { way: 'select', idle: [10, 100, SELECT_LIMIT] },
  { way: 'poll', idle },
  { way: 'epoll', idle },
];

const { folder, running } = workplace('four-ways');
const program = compile(folder, 'load');
const compiled = compileServers(['lines', ...ways]);

async function start(way: string): Promise<Server> {
  const most = `${Math.max(...clients)}`;
  const server = new Server(way, process.execPath, [`${compiled}/${way}.js`, most]);
  running.add(server);
  await server.listens();
  return server;
}

async function stop(server: Server): Promise<void> {
  await server.end();
  running.delete(server);
}

const time = ['--line', '--seconds', `${seconds}`, '--warmup', `${seconds / 5}`];

/** Requests per second of each way with so many clients that are all busy. */
async function active(servers: readonly Server[], count: number): Promise<Active[]> {
  const rates = new Map<string, number[]>();
  const trips = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const server of rotated(servers, round)) {
      const args = [`${server.port}`, '--connections', `${count}`, ...time];
      const { rate, p99 } = await load(program, args);
      if (round === 0) continue;
      rates.set(server.name, [...(rates.get(server.name) ?? []), rate]);
      trips.set(server.name, [...(trips.get(server.name) ?? []), p99]);
    }
  }
  const best = rates.get('epoll') ?? [];
  return [...rates].map(([way, list]) => ({
    way,
    clients: count,
    rate: median(list),
    ratio: median(list.map((rate, round) => rate / (best[round] ?? Number.NaN))),
    p99: median(trips.get(way) ?? []),
  }));
}

/** What a request of one busy client costs the server while others say nothing. */
async function cost(servers: ReadonlyMap<string, Server>): Promise<Idle[]> {
  const points = multiplexers.flatMap(({ way, idle }) => idle.map((count) => ({ way, count })));
  const costs = points.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const point of rotated(points, round)) {
      const server = servers.get(point.way);
      if (server === undefined) continue;
      const args = ['--idle', `${point.count}`, '--pid', `${server.pid}`, ...time];
      const { serverCpu, requests } = await load(program, [`${server.port}`, ...args]);
      if (round > 0) costs[points.indexOf(point)]?.push(serverCpu / requests);
    }
  }
  return points.map(({ way, count }, i) => ({ way, idle: count, cost: median(costs[i] ?? []) }));
}

const servers = new Map<string, Server>();
for (const way of ways) servers.set(way, await start(way));
const rates: Active[] = [];
for (const count of clients) rates.push(...(await active([...servers.values()], count)));
for (const way of ['process', 'thread']) {
  const server = servers.get(way);
  if (server !== undefined) await stop(server);
  servers.delete(way);
}
const costs = await cost(servers);
for (const server of servers.values()) await stop(server);
const page = document(rates, costs, rounds, !values['dry-run']);
console.log(page);
