// `npm run bench`: every contestant does every workload in turn, round after round; the report has medians, and ratios
// to C in the same round. It fails on a crash, never on a number.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Contestant } from './contestant.ts';
import { document } from './document.ts';
import { machine } from './machine.ts';
import { measure } from './measure.ts';
import { options } from './options.ts';
import { heading, type Measured, report, summary, tableRow, verdicts } from './report.ts';
import { type MeasuredServers, measureServers } from './servers/measure.ts';
import { type MemoryFigures, measureMemory } from './servers/memory.ts';
import {
  compile,
  installPeers,
  peersEnvironment,
  peersInstalled,
  startServer,
} from './servers/programs.ts';
import {
  aligned,
  limited,
  memoryCells,
  serverCells,
  serverReport,
  serverVerdicts,
} from './servers/report.ts';
import type { Server } from './servers/server.ts';
import type { Name } from './workloads/row.ts';
import { type ServerName, type ServerRow, serverNames } from './workloads/servers.ts';

const asked = options();
const { rounds, json } = asked;
const here = fileURLToPath(new URL('.', import.meta.url));

const folder = mkdtempSync(`${tmpdir()}/sockfd-bench-`);
const processes = new Set<Contestant | Server>();
process.on('exit', () => {
  for (const one of processes) one.kill();
  rmSync(folder, { recursive: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => process.exit(1));
}

const peers: readonly ServerName[] = ['koffi', 'posix-socket'];
const withPeers = asked.npm ? installPeers() : peersInstalled();

async function singleCalls(): Promise<Measured[]> {
  const reference = compile(folder, 'reference', 'single-calls');
  const node = (name: Name, file: string) =>
    new Contestant(
      name,
      process.execPath,
      ['--import', 'tsx', `${here}contestants/${file}`],
      peersEnvironment,
    );
  const contestants = [
    new Contestant('c', reference, ['thread']),
    new Contestant('c-alone', reference, []),
    node('raw', 'raw.ts'),
    node('batch', 'batch.ts'),
    node('typed', 'typed.ts'),
    // -B: leaves no __pycache__ in the source tree.
    new Contestant('python', 'python3', ['-B', `${here}python/reference.py`]),
    ...(withPeers ? [node('koffi', 'npm/koffi-calls.ts')] : []),
  ];
  for (const contestant of contestants) processes.add(contestant);
  console.log(heading());
  const measured: Measured[] = [];
  for (const row of asked.rows) {
    const result = { row, figures: await measure(row, contestants, rounds, asked.share) };
    console.log(tableRow(result));
    measured.push(result);
  }
  for (const contestant of contestants) {
    await contestant.end();
    processes.delete(contestant);
  }
  return measured;
}

async function serve(row: ServerRow, names: readonly ServerName[]): Promise<MeasuredServers> {
  const servers = new Map<ServerName, Server>();
  for (const name of names) {
    if (row.without.includes(name)) continue;
    const server = startServer(folder, name, row.serve);
    processes.add(server);
    servers.set(name, server);
  }
  for (const server of servers.values()) await server.listens();
  const { serverRounds, serverShare } = asked;
  const result = await measureServers(row, servers, `${folder}/load`, serverRounds, serverShare);
  for (const server of servers.values()) {
    await server.end();
    processes.delete(server);
  }
  return result;
}

async function allServers(): Promise<MeasuredServers[]> {
  const names = serverNames.filter((name) => withPeers || !peers.includes(name));
  const measured: MeasuredServers[] = [];
  for (const row of asked.serverRows) {
    const result = await serve(row, names);
    console.log(`\n${aligned(serverCells(result))}`);
    if (limited(result) !== '') console.log(limited(result));
    measured.push(result);
  }
  return measured;
}

const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');
const on = machine();
console.log(`${command}   (${rounds} rounds)`);
console.log(`Linux ${on.kernel} ${on.arch}, ${on.cpus} CPUs, Node.js ${on.node}, ${on.python}`);
console.log(on.cc);
if (!withPeers)
  console.log(`left out, as they are not installed (--npm does it): ${peers.join(', ')}`);
console.log();

const measured = asked.rows.length > 0 ? await singleCalls() : [];
if (asked.serverRows.length > 0 || asked.memory) {
  compile(folder, 'load');
  compile(folder, 'echo', 'lookup');
}
const servers = asked.serverRows.length > 0 ? await allServers() : [];
let memory: ReadonlyMap<ServerName, MemoryFigures> = new Map();
if (asked.memory) {
  memory = await measureMemory(folder, `${folder}/load`, Math.min(asked.serverRounds, 3));
  console.log(`\n${aligned(memoryCells(memory))}`);
}
console.log(`\n${summary([...measured.flatMap(verdicts), ...servers.flatMap(serverVerdicts)])}`);
if (json !== undefined) {
  const figures = {
    rows: report(measured),
    servers: servers.map(serverReport),
    memory: Object.fromEntries(memory),
  };
  writeFileSync(json, `${JSON.stringify({ command, rounds, machine: on, ...figures }, null, 2)}\n`);
}
if (asked.write) document({ command, rounds, machine: on, measured, servers, memory });
