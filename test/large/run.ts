// `npm run test:large [-- CONNECTIONS [PASSED [SECONDS]]]`: 100,000 connections open at once, each answering;
// 1,000,000 fds passed over a Unix socket; 500,000 sockets listed.
import { connections } from './connections.ts';
import { rights } from './rights.ts';
import { sockets } from './sockets.ts';

const SOCKETS = 500_000;

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

const [passed, passing] = await timed(() => rights(passes));
console.log(
  `${number(passed.passed)} fds passed in ${passing}; eventfds before ${passed.before}, after ${passed.after}`,
);
if (passed.before !== passed.after) process.exitCode = 1;

const held = await sockets(SOCKETS);
console.log(`${number(held.listed)} sockets listed in ${number(held.took / 1000)} s`);
if (held.listed < SOCKETS) process.exitCode = 1;

const [all, took] = await timed(() => connections(count, seconds));
console.log(
  `${number(all.most)} connections open at once in ${all.processes} processes, ${number(all.answered)} of which answered, ` +
    `${number(all.requests)} requests compared in ${took}; the servers had ${number(all.resident / 1e6)} MB resident`,
);
if (all.most < count || all.answered < count) process.exitCode = 1;
