// `npx tsx bench/same-work.ts [--rounds N]`: what the kernel takes for a request of an echo with 1,000 connections where the server
// itself takes as long as that of the promises. The CPU time of each, from /proc/PID/stat: in the process, and in the kernel.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compileContestants, here } from './builds.ts';
import { twoCpus } from './cpus.ts';
import { median, rotated } from './measure.ts';
import { compileAs, compileServers, generator, type Place, pinned } from './servers/programs.ts';
import { Server } from './servers/server.ts';
import { workplace } from './workplace.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });

const REQUESTS = 500_000;

/** As the kernel counts, in nanoseconds. */
const TICK = 1e9 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

const { folder, running } = workplace('same-work');
const place: Place = { folder, now: compileContestants(`${folder}/now`, here), cpus: twoCpus() };
compileServers(folder);

/** The server in C that counts to so much for each request. */
function working(count: number): string[] {
  const program = compileAs(`${folder}/echo-${count}`, ['echo', 'lookup'], `-DWORK=${count}`);
  return [program, 'epoll', 'thread'];
}

/** What a process has taken so far: in itself, and in the kernel. */
function taken(pid: number): [number, number] {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return [Number(fields[11]) * TICK, Number(fields[12]) * TICK];
}

const commands: Readonly<Record<string, string[]>> = {
  C: working(0),
  'C that counts to 1,500': working(1500),
  'C that counts to 3,000': working(3000),
  'sockfd/promises': [process.execPath, `${place.now}/servers/promises.js`, 'epoll'],
};
const servers = Object.entries(commands).map(([name, [program = '', ...args]]) => {
  const server = new Server(name, ...pinned(place, 'server', program, args));
  running.add(server);
  return { server, own: [] as number[], kernel: [] as number[] };
});
for (const { server } of servers) await server.listens();
const load = generator(place);
for (let round = 0; round <= Number(values.rounds); round++) {
  for (const { server, own, kernel } of rotated(servers, round)) {
    const [ownBefore, kernelBefore] = taken(server.pid);
    const args = ['--connections', '1000', '--requests', `${REQUESTS}`, '--pid', `${server.pid}`];
    const { requests } = await load([`${server.port}`, ...args]);
    if (round === 0) continue;
    const [ownAfter, kernelAfter] = taken(server.pid);
    own.push((ownAfter - ownBefore) / requests);
    kernel.push((kernelAfter - kernelBefore) / requests);
  }
}
for (const { server, own, kernel } of servers) {
  const figures = [own, kernel].map((all) => (median(all) / 1000).toFixed(2));
  console.log(
    `${server.name.padEnd(24)}${figures[0]} µs in the process, ${figures[1]} in the kernel`,
  );
  running.delete(server);
  await server.end();
}
