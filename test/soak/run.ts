// `npm run soak [-- SECONDS [FILE]]`: all traffic at once for a minute, or as long as is asked for, every byte compared; what
// the process holds, sampled, drawn into a file where one is named. It fails on a wrong byte, and where anything grows.
import { writeFileSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { inspect } from 'node:util';
import { draw } from './draw.ts';
import { quantities } from './sample.ts';
import { kinds, soak } from './soak.ts';
import { verdicts } from './verdict.ts';

const [seconds = '60', file] = process.argv.slice(2);
if (!(Number(seconds) >= 10)) {
  console.error('sockfd: npm run soak [-- SECONDS [FILE]]: 10 seconds at least');
  process.exit(2);
}
/** As many samples as a slope of a part of a quantity is seen in. */
const SAMPLES = 240;
const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 3 });

const each = Math.max(1, Number(seconds) / SAMPLES);
const begun = performance.now();
const { counts, moments } = await soak(Number(seconds), each, kinds).catch((error: unknown) => {
  writeSync(2, `${inspect(error)}\n`);
  // An exit would wait for the threads, which are blocked in their calls.
  process.kill(process.pid, 'SIGKILL');
  throw error;
});
const took = (performance.now() - begun) / 1000;

for (const [name, { rounds, bytes }] of Object.entries(counts)) {
  console.log(`${name}: ${number(rounds)} rounds, ${number(bytes)} bytes compared`);
}
const all = Object.values(counts);
const rounds = all.reduce((sum, count) => sum + count.rounds, 0);
const bytes = all.reduce((sum, count) => sum + count.bytes, 0);
console.log(
  `in all ${number(rounds)} rounds, ${number(bytes)} bytes compared in ${Math.round(took)} s`,
);
const judgement = verdicts(moments);
for (const { quantity, growth, most, slope, low, high, leak } of judgement) {
  const last = number(moments.at(-1)?.[quantity] ?? 0);
  const hour = [slope, low, high].map((value) => number(value * 3600));
  console.log(
    `${leak ? 'GROWS: ' : ''}${quantities[quantity]}: ${last} at the end; an hour: ${hour[0]} (${hour[1]} to ${hour[2]}); ` +
      `in the second half ${number(growth)}, ${number(most)} at the most`,
  );
  if (leak) process.exitCode = 1;
}
if (file !== undefined) {
  const title = `${number(Math.round(took))} s of mixed traffic`;
  const machine = `Node.js ${process.versions.node}, ${availableParallelism()} CPUs`;
  const subtitle = `${number(rounds)} rounds, ${number(bytes / 1e9)} GB compared; ${machine}`;
  writeFileSync(file, draw(title, subtitle, moments, judgement));
}
