// The process that makes the calls: `child.ts <seed> <surface> <first chunk> <chunks> <log> <isolated> [<describe call>]`.
// Before each call its number goes into the log, so that the parent knows which one did not come back.
import { openSync, writeSync } from 'node:fs';
import process from 'node:process';
import { fcntl, GaiError, ioctl, own as ownFd, SyscallError, socket } from '../../lib/index.ts';
import { argumentsFor } from './arguments.ts';
import { describeCall } from './describe.ts';
import { Guards } from './memory.ts';
import { CHUNK, type ChunkReport } from './messages.ts';
import { Pool, rememberOwn } from './pool.ts';
import { Random } from './random.ts';
import { type SurfaceName, surfaces } from './surface.ts';
import { mend, tame } from './tame.ts';
import { labelOf, THROWN } from './values.ts';

const [seedText, surfaceText, firstText, chunksText, log, isolatedText, describeText] =
  process.argv.slice(2);
const seed = Number(seedText);
const surface = surfaceText as SurfaceName;
const isolated = isolatedText === 'yes';
const callables = surfaces[surface];
const position = new BigUint64Array(1);
const logFd = log === undefined || describeText !== undefined ? -1 : openSync(log, 'w');

/** A network namespace of its own begins with its loopback interface down. */
function loopbackUp(): void {
  using fd = ownFd(socket(2, 2));
  const request = new Uint8Array(40);
  request.set(new TextEncoder().encode('lo'));
  ioctl(fd, 0x8913, request);
  const view = new DataView(request.buffer);
  const flags = new Int16Array(request.buffer, 16, 1);
  flags[0] = view.getInt16(16, true) | 1;
  ioctl(fd, 0x8914, request);
  fcntl(fd, 1);
}

/** Why an exception is none that a call may end with; undefined where it is one. */
function wrongException(error: unknown, args: readonly unknown[]): string | undefined {
  if (error === THROWN) return undefined;
  if (error instanceof SyscallError) {
    return error.errno > 0 && error.errno < 4096 && typeof error.code === 'string'
      ? undefined
      : `a SyscallError without an errno: ${error.message}`;
  }
  if (error instanceof GaiError) {
    return error.errno < 0 && error.code.startsWith('EAI_')
      ? undefined
      : `a GaiError without a code: ${error.message}`;
  }
  if (error instanceof TypeError || error instanceof RangeError) {
    if (/^(\w+: )?"[^"]+" must be /.test(error.message)) return undefined;
    // The engine's own, before any code of ours could look at the value.
    if (error.message.includes('has been revoked') && args.some(isRevoked)) return undefined;
  }
  const stack = error instanceof Error ? error.stack?.split('\n').slice(0, 4).join(' | ') : '';
  return `${error instanceof Error ? `${error.name}: ${error.message}` : String(error)} ${stack}`;
}

function isRevoked(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const text = labelOf(value);
  // What has a label is not to be looked into.
  if (text !== undefined) return text === 'a revoked proxy';
  return Object.values(Object.getOwnPropertyDescriptors(value)).some((field) =>
    isRevoked(field.value),
  );
}

/** Why a result is none of its function; undefined where it is one. */
function wrongResult(name: string, args: readonly unknown[], result: unknown): string | undefined {
  if (surface !== 'library') {
    if (name === 'strerror' || name === 'gai_strerror' || name === 'sockaddr_decode') {
      return typeof result === 'string' ? undefined : `${String(result)} instead of a string`;
    }
    if (!Number.isSafeInteger(result) || (result as number) < -4095) {
      return `${String(result)} instead of an integer`;
    }
    if (/^(write|send|sendto)$/.test(name) && (result as number) > (args[3] as number)) {
      return `sent ${String(result)} bytes of ${String(args[3])}`;
    }
  } else if (Number.isNaN(result)) {
    return 'NaN';
  }
  return undefined;
}

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
    defect = wrongResult(callable.name, args, result);
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
