// `npm run bench`: every contestant does every workload in turn, round after round; the report has medians, quartiles, and
// ratios to C in the same round. It fails on a crash, never on a number.
import { writeFileSync } from 'node:fs';
import { compileContestants, here, versionOf } from './builds.ts';
import { aligned, summary } from './cells.ts';
import { describeCpus, twoCpus } from './cpus.ts';
import { document } from './document.ts';
import { importCells, measureImports } from './import.ts';
import { machine, watchOthers } from './machine.ts';
import { options } from './options.ts';
import { peers as allPeers, installPeers, peersInstalled } from './peers.ts';
import { cells, type Measured, report, verdicts } from './report.ts';
import { type MeasuredServers, measureServers } from './servers/measure.ts';
import { type MemoryFigures, measureMemory } from './servers/memory.ts';
import { compileServers, generator, type Place, startServer } from './servers/programs.ts';
import {
  comparedCells,
  limited,
  memoryCells,
  memoryVerdicts,
  serverCells,
  serverReport,
  serverVerdicts,
} from './servers/report.ts';
import type { Server } from './servers/server.ts';
import { singleCalls } from './single-calls.ts';
import { type ServerName, type ServerRow, serverNames } from './workloads/servers.ts';
import { workplace } from './workplace.ts';

const asked = options();
const { rounds, json, against } = asked;

const { folder, running } = workplace('bench');

const peers = asked.npm ? installPeers() : peersInstalled();
const place: Place = {
  folder,
  now: compileContestants(`${folder}/now`, here),
  ...(against !== undefined && { before: compileContestants(`${folder}/before`, against) }),
  cpus: twoCpus(),
};

/** What is being measured, for who waits at a terminal. */
function progress(title: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${title && `${title} ...`}`);
}

function print(...tables: readonly (readonly (readonly string[])[])[]): void {
  progress('');
  for (const table of tables) if (table.length > 0) console.log(`\n${aligned(table)}`);
}

/** Those that this run has: peers that are not installed are left out, and without another build all of that. */
function takesPart(name: ServerName): boolean {
  const peer = allPeers.find((peer) => peer === name);
  if (peer !== undefined) return peers.includes(peer);
  return against !== undefined || !name.endsWith('-before');
}

async function serve(row: ServerRow): Promise<MeasuredServers> {
  const servers = new Map<ServerName, Server>();
  for (const name of serverNames) {
    if (row.without.includes(name) || !takesPart(name)) continue;
    const server = startServer(place, name, row.serve);
    running.add(server);
    servers.set(name, server);
  }
  for (const server of servers.values()) await server.listens();
  const { serverRounds, serverShare } = asked;
  const load = generator(place);
  const result = await measureServers(row, servers, load, serverRounds, serverShare);
  for (const server of servers.values()) {
    await server.end();
    running.delete(server);
  }
  return result;
}

async function allServers(): Promise<MeasuredServers[]> {
  const measured: MeasuredServers[] = [];
  for (const row of asked.serverRows) {
    progress(row.title);
    const result = await serve(row);
    print(serverCells(result), comparedCells(result));
    if (limited(result) !== '') console.log(limited(result));
    measured.push(result);
  }
  return measured;
}

const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');
const on = machine(peers);
const cpus = describeCpus(place.cpus);
console.log(`${command}   (${rounds} rounds)`);
console.log(`Linux ${on.kernel} ${on.arch}, ${on.cpus} CPUs, Node.js ${on.node}, ${on.python}`);
console.log([on.cc, ...on.peers].join(', '));
console.log(`Single calls on any CPU; ${cpus}`);
if (against !== undefined) console.log(`before: sockfd ${versionOf(against)} in ${against}`);
const absent = allPeers.filter((peer) => !peers.includes(peer));
if (absent.length > 0) {
  console.log(`left out, as they are not installed (--npm does it): ${absent.join(', ')}`);
}

const othersSince = watchOthers();
let measured: Measured[] = [];
if (asked.rows.length > 0) {
  const { rows, share } = asked;
  measured = await singleCalls(rows, place, peers, running, rounds, share, progress);
  print(cells(measured));
}
if (asked.serverRows.length > 0 || asked.memory) compileServers(folder);
const servers = await allServers();
let memory: ReadonlyMap<ServerName, MemoryFigures> = new Map();
if (asked.memory) {
  progress('memory');
  memory = await measureMemory(place, Math.min(asked.serverRounds, 3));
  print(memoryCells(memory));
}
if (asked.memory) print(importCells(measureImports(rounds)));
const others = othersSince();
console.log(`\nOther programs used ${Math.round(others * 100)} % of the CPUs meanwhile`);
const all = [
  ...measured.flatMap(verdicts),
  ...servers.flatMap(serverVerdicts),
  ...memoryVerdicts(memory),
];
console.log(summary(all));
if (json !== undefined) {
  const figures = {
    rows: report(measured),
    servers: servers.map(serverReport),
    memory: Object.fromEntries(memory),
  };
  const about = { command, rounds, machine: on, cpus, others };
  writeFileSync(json, `${JSON.stringify({ ...about, ...figures }, null, 2)}\n`);
}
if (asked.write) {
  // Which folder it was says nothing to others.
  const shown = against === undefined ? command : command.replace(against, 'FOLDER');
  document({ command: shown, rounds, machine: on, on: cpus, others, measured, servers, memory });
}
