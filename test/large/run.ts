// `npm run test:large [-- CONNECTIONS [PASSED [SECONDS]]]`: 100,000 connections open at once, each answering, and the table of
// their sockets; 1,000,000 fds passed over a Unix socket.
import { eachSocket } from '../../lib/inspect/index.ts';
import { connections } from './connections.ts';
import { rights } from './rights.ts';

const [count = 100_000, passes = 1_000_000, seconds = 30] = process.argv.slice(2).map(Number);
if (!(count > 0) || !(passes > 0) || !(seconds > 0)) {
  console.error('sockfd: npm run test:large [-- CONNECTIONS [PASSED [SECONDS]]]');
  process.exit(2);
}
const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });
const timed = async <T>(call: () => T | Promise<T>): Promise<[value: Awaited<T>, took: string]> => {
  const start = performance.now();
  const value = await call();
  return [value, `${number((performance.now() - start) / 1000)} s`];
};

/** Rows of the kernel's table, of all processes. */
function listed(): number {
  let rows = 0;
  for (const { family } of eachSocket()) if (family !== undefined) rows++;
  return rows;
}

const [passed, passing] = await timed(() => rights(passes));
console.log(
  `${number(passed.passed)} fds passed in ${passing}; eventfds before ${passed.before}, after ${passed.after}`,
);
if (passed.before !== passed.after) process.exitCode = 1;

let rows: [number, string] = [0, ''];
const looking = setInterval(async () => {
  const found = await timed(listed);
  if (found[0] > rows[0]) rows = found;
}, 2000);
const [all, took] = await timed(() => connections(count, seconds));
clearInterval(looking);
console.log(
  `${number(all.most)} connections open at once in ${all.processes} processes, ${number(all.answered)} of which answered, ` +
    `${number(all.requests)} requests compared in ${took}; the servers had ${number(all.resident / 1e6)} MB resident`,
);
console.log(`${number(rows[0])} sockets listed in ${rows[1]}`);
if (all.most < count || all.answered < count) process.exitCode = 1;
