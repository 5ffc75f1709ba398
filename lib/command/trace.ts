// sockfd trace: a script with its calls shown as strace shows them.
import { spawn } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { isatty } from 'node:tty';
import { pathToFileURL } from 'node:url';
import { moduleUrl, root } from '../addon/place.ts';
import type { TraceOptions } from '../trace/tracer.ts';
import { parsed } from './arguments.ts';
import { Failure, UsageError } from './output.ts';
import type { JsonTrace } from './trace-json.ts';

/** What `sockfd trace --help` says. */
export const traceHelp = `sockfd trace [OPTION]... SCRIPT [ARGUMENT]...

Runs a script, JavaScript or TypeScript, and prints every system call that it makes through sockfd, as strace does.
The exit status is the script's.

  -o FILE   writes to a file instead of standard error
  -s SIZE   shows so many bytes of strings (32)
  -e CALLS  shows only these calls, separated by commas
  -y        shows what each fd is, 3<socket:[4711]>
  --rich    decodes also what strace leaves as bytes
  --json    prints each call as a line of JSON
  -T        shows how long each call took
  -r        begins each line with the seconds since the one before
  -t        begins each line with the time, in seconds since 1970`;

/** How this Node.js runs TypeScript: by itself, or with tsx where that is installed. */
function loader(script: string): string[] {
  if (!/\.[cm]?tsx?$/.test(script)) return [];
  if ((process.features as { typescript?: unknown }).typescript) return [];
  const from = [resolve(script), `${process.cwd()}/x.js`, `${root}x.js`];
  for (const place of from) {
    try {
      return ['--import', createRequire(place).resolve('tsx')];
    } catch {
      // Not there; perhaps elsewhere.
    }
  }
  throw new Failure(
    `Node.js ${process.versions.node} does not run TypeScript: use 22.18 or later, or npm install tsx`,
  );
}

/** An option whose value is the next argument, also behind others: `-o`, `-To`, `--output`. */
const VALUED = /^(-[yTrt]*[ose]|--output|--string|--expression)$/;

/** Splits the options from the script: everything behind it is the script's own. */
export function split(
  args: readonly string[],
): [own: string[], script: string | undefined, rest: string[]] {
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === '--') return [args.slice(0, i), args[i + 1], args.slice(i + 2)];
    if (!arg.startsWith('-')) return [args.slice(0, i), arg, args.slice(i + 1)];
    if (VALUED.test(arg)) i++;
  }
  return [[...args], undefined, []];
}

/** The file of -o, empty; that it cannot be written is said before anything runs. */
function output(name: string): string {
  const path = resolve(name);
  // A FIFO or a device is opened once, by the script that writes to it.
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat !== undefined && !stat.isFile() && !stat.isDirectory()) return path;
  try {
    closeSync(openSync(path, 'w'));
  } catch (error) {
    throw new Failure(`-o ${name}: ${(error as Error).message}`);
  }
  return path;
}

/** Runs a script to its end; returns its exit status, as a shell has it. */
function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: 'inherit', env });
  const terminal = [0, 1, 2].some((fd) => isatty(fd));
  const forward = (signal: NodeJS.Signals): void => {
    // A terminal has sent it to the script, too.
    if (!(terminal && signal === 'SIGINT')) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, forward);
  return new Promise((done, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => {
      for (const each of signals) process.off(each, forward);
      done(status ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/** What trace-json.ts needs to know. The script's own copy of the library need not be that of this command. */
function asJson(script: string, file: string | undefined, options: TraceOptions): JsonTrace {
  let module: string;
  try {
    module = pathToFileURL(createRequire(resolve(script)).resolve('sockfd/trace')).href;
  } catch {
    module = moduleUrl('trace/index');
  }
  return { module, options, ...(file === undefined ? {} : { output: file }) };
}

/** `sockfd trace`; returns the script's exit status. */
export async function traceCommand(args: readonly string[]): Promise<number> {
  const [own, script, rest] = split(args);
  const { values } = parsed({
    args: own,
    options: {
      output: { type: 'string', short: 'o' },
      string: { type: 'string', short: 's' },
      expression: { type: 'string', short: 'e' },
      paths: { type: 'boolean', short: 'y' },
      rich: { type: 'boolean' },
      json: { type: 'boolean' },
      duration: { type: 'boolean', short: 'T' },
      relative: { type: 'boolean', short: 'r' },
      time: { type: 'boolean', short: 't' },
    },
  });
  if (script === undefined) throw new UsageError('trace takes a script');
  const size = values.string ?? '32';
  if (!/^\d{1,9}$/.test(size)) throw new UsageError(`not a size: -s ${size}`);
  if (statSync(script, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new Failure(`no such script: ${script}`);
  }
  const calls = values.expression?.replace(/^trace=/, '').split(',');
  const options: TraceOptions = {
    stringSize: Number(size),
    ...(calls === undefined ? {} : { calls }),
    ...(values.paths === true ? { fdPaths: true } : {}),
    ...(values.rich === true ? { form: 'rich' } : {}),
    ...(values.duration === true ? { duration: true } : {}),
    ...(values.relative === true ? { time: 'relative' } : {}),
    ...(values.time === true ? { time: 'absolute' } : {}),
  };
  const file = values.output === undefined ? undefined : output(values.output);
  const command = [...process.execArgv, ...loader(script)];
  const env =
    values.json === true
      ? { SOCKFD_TRACE_JSON: JSON.stringify(asJson(script, file, options)) }
      : { SOCKFD_TRACE: file ?? '1', SOCKFD_TRACE_OPTIONS: JSON.stringify(options) };
  if (values.json === true) command.push('--import', moduleUrl('command/trace-json'));
  return run([...command, script, ...rest], { ...process.env, ...env });
}
