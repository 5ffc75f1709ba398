// The process that makes the calls: `child.ts <seed> <surface> <first chunk> <chunks> <log> <isolated> [<describe call>]`.
// Before each call its number goes into the log, so that the parent knows which one did not come back.
import { openSync, writeSync } from 'node:fs';
import process from 'node:process';
import { SyscallError } from '../../lib/index.ts';
import { argumentsFor } from './arguments.ts';
import { describeCall } from './describe.ts';
import { Guards } from './memory.ts';
import { CHUNK, type ChunkReport } from './messages.ts';
import { loopbackUp } from './network.ts';
import { wrongException, wrongResult } from './outcome.ts';
import { Pool, rememberOwn } from './pool.ts';
import { Random } from './random.ts';
import { type SurfaceName, surfaces } from './surface.ts';
import { mend, tame } from './tame.ts';

const [seedText, surfaceText, firstText, chunksText, log, isolatedText, describeText] =
  process.argv.slice(2);
const seed = Number(seedText);
const surface = surfaceText as SurfaceName;
const isolated = isolatedText === 'yes';
const callables = surfaces[surface];
const position = new BigUint64Array(1);
const logFd = log === undefined || describeText !== undefined ? -1 : openSync(log, 'w');

/** One call, from the seed and its number alone (and from what is left of the pool). */
function prepare(
  number: number,
  pool: Pool,
): { callable: (typeof callables)[number]; args: unknown[]; guards: Guards } {
  const random = new Random(seed, number);
  const callable = callables[number % callables.length] as (typeof callables)[number];
  const guards = new Guards();
  const args = argumentsFor(surface, callable, random, guards, pool);
  tame(surface, callable, args, pool, random, isolated);
  return { callable, args, guards };
}

function make(number: number, pool: Pool, report: ChunkReport): void {
  const { callable, args, guards } = prepare(number, pool);
  position[0] = BigInt(number);
  writeSync(logFd, position, 0, 8, 0);
  let result: unknown;
  let defect: string | undefined;
  let reached = true;
  try {
    result = callable.call(...args);
    defect = wrongResult(surface, callable.name, args, result);
  } catch (error) {
    reached = error instanceof SyscallError;
    defect = wrongException(error, args);
  }
  defect ??= guards.broken();
  mend(callable, args, result, pool);
  report.calls[callable.name] = (report.calls[callable.name] ?? 0) + 1;
  if (reached) report.reached[callable.name] = (report.reached[callable.name] ?? 0) + 1;
  if (defect !== undefined) {
    report.defects.push({
      number,
      name: callable.name,
      call: describeCall(surface, callable.name, args),
      defect,
    });
  }
}

function chunk(index: number): ChunkReport {
  const report: ChunkReport = { index, calls: {}, reached: {}, defects: [] };
  if (isolated) loopbackUp();
  const pool = new Pool();
  for (let i = 0; i < CHUNK; i++) make(index * CHUNK + i, pool, report);
  Pool.sweep();
  return report;
}

if (describeText !== undefined) {
  if (isolated) loopbackUp();
  const { callable, args } = prepare(Number(describeText), new Pool());
  process.stdout.write(describeCall(surface, callable.name, args));
} else {
  // The channel to the parent, the log and all else is open now.
  rememberOwn();
  const first = Number(firstText);
  for (let i = first; i < first + Number(chunksText); i++) process.send?.(chunk(i));
  process.disconnect();
}
