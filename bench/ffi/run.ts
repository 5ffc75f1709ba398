// `npx tsx bench/ffi/run.ts [--rounds N]`: what a second way into the kernel would gain on Bun and on Deno. The same echo
// with 1,000 connections through the addon and through the runtime's own FFI; CPU time of the server for a request, and the
// ratio of the two in the same round. It needs the peers that `npm run bench -- --npm` installs.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compileContestants, here } from '../builds.ts';
import { twoCpus } from '../cpus.ts';
import { javascript } from '../javascript.ts';
import { median, rotated, spread } from '../measure.ts';
import { installPeers, runtimes } from '../peers.ts';
import { compileServers, generator, type Place, pinned } from '../servers/programs.ts';
import { Server } from '../servers/server.ts';
import { workplace } from '../workplace.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });

const { folder, running } = workplace('ffi');

installPeers();
const place: Place = { folder, now: compileContestants(`${folder}/now`, here), cpus: twoCpus() };
compileServers(folder);
const echo = `${folder}/echo.mjs`;
const source = fileURLToPath(new URL('echo.ts', import.meta.url));
writeFileSync(echo, javascript(readFileSync(source, 'utf8')));

const commands = { Bun: [runtimes.bun], Deno: [runtimes.deno, 'run', '-A', '-q'] };
const load = generator(place);
for (const [runtime, [program = '', ...args]] of Object.entries(commands)) {
  const ways = new Map(
    [['addon', `${place.now}/servers/raw.js`] as const, ['ffi', echo] as const].map(
      ([way, file]) => {
        const server = new Server(
          way,
          ...pinned(place, 'server', program, [...args, file, 'epoll']),
        );
        running.add(server);
        return [way, server] as const;
      },
    ),
  );
  for (const server of ways.values()) await server.listens();
  const figures: Record<string, number>[] = [];
  for (let round = 0; round <= Number(values.rounds); round++) {
    const took: Record<string, number> = {};
    for (const [way, server] of rotated([...ways], round)) {
      const time = round === 0 ? ['--requests', '100000'] : ['--seconds', '1', '--warmup', '0.2'];
      const { serverCpu, requests } = await load([
        `${server.port}`,
        '--connections',
        '1000',
        ...time,
        '--pid',
        `${server.pid}`,
      ]);
      took[way] = serverCpu / requests;
    }
    if (round > 0) figures.push(took);
  }
  const of = (way: string): number[] => figures.map((took) => took[way] ?? Number.NaN);
  const ratio = spread(figures.map(({ addon = Number.NaN, ffi = Number.NaN }) => ffi / addon));
  const [addon, ffi] = ['addon', 'ffi'].map((way) => (median(of(way)) / 1000).toFixed(2));
  const [middle, q1, q3] = [ratio.median, ratio.q1, ratio.q3].map((value) => value.toFixed(2));
  console.log(
    `${runtime}: addon ${addon} µs of CPU for a request, FFI ${ffi}; ${middle} (${q1}–${q3})`,
  );
  for (const server of ways.values()) {
    await server.end();
    running.delete(server);
  }
}
