// How much memory of its own a server has for each connection that says nothing.
import { median } from '../measure.ts';
import type { ServerName } from '../workloads/servers.ts';
import { Held } from './load.ts';
import { type Place, startServer } from './programs.ts';

/** The name by which it is selected. */
export const memoryWorkload = 'memory';
export const memoryTitle = 'Memory for each of 8,000 idle connections';

/** The highest numbers of bytes that are good enough: the heap's, as what is resident comes in pages and chunks. */
export const memoryTargets: Partial<Record<ServerName, number>> = { raw: 16, promises: 1000 };

/** The servers that are asked. */
export const memoryServers: readonly ServerName[] = [
  'c',
  'raw',
  'raw-before',
  'serve',
  'serve-before',
  'promises',
  'promises-before',
  'net',
  'python',
];

/** Bytes for one connection. */
export interface MemoryFigures {
  /** The server's memory that became resident. */
  readonly resident: number;
  /** JavaScript's heap and what hangs on it, after a collection of the garbage; NaN where there is none. */
  readonly heap: number;
}

/** Up to here the servers' pools grow. */
const FIRST = 1000;
const MORE = 8000;

async function once(place: Place, name: ServerName): Promise<MemoryFigures> {
  const server = startServer(place, name, ['memory', `${FIRST}`, `${FIRST + MORE}`]);
  const held: Held[] = [];
  try {
    await server.listens();
    const at: [number, number][] = [];
    for (const count of [FIRST, MORE]) {
      held.push(await Held.open(`${place.folder}/load`, server.port, count));
      const [, heap] = await server.says('accepted');
      at.push([server.residentMemory(), Number(heap ?? Number.NaN)]);
    }
    const [[resident0, heap0] = [0, 0], [resident1, heap1] = [0, 0]] = at;
    await server.end();
    return { resident: (resident1 - resident0) / MORE, heap: (heap1 - heap0) / MORE };
  } finally {
    server.kill();
    for (const connections of held) connections.close();
  }
}

/** Measures each server in turn, in a new process for each round. */
export async function measureMemory(
  place: Place,
  rounds: number,
): Promise<Map<ServerName, MemoryFigures>> {
  const names = memoryServers.filter(
    (name) => place.before !== undefined || !name.endsWith('-before'),
  );
  const all = new Map<ServerName, MemoryFigures[]>();
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      all.set(name, [...(all.get(name) ?? []), await once(place, name)]);
    }
  }
  const figures = new Map<ServerName, MemoryFigures>();
  for (const [name, list] of all) {
    figures.set(name, {
      resident: median(list.map(({ resident }) => resident)),
      heap: median(list.map(({ heap }) => heap)),
    });
  }
  return figures;
}
