// sockfd trace: a script with its calls shown as strace shows them.
import { spawn } from 'node:child_process';
import { appendFileSync, closeSync, openSync, readSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { isatty } from 'node:tty';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { moduleUrl, root } from '../addon/place.ts';
import { selected } from '../trace/select.ts';
import type { TraceOptions } from '../trace/tracer.ts';
import { parsed } from './arguments.ts';
import { Failure, say, UsageError } from './output.ts';
import type { JsonTrace } from './trace-json.ts';
import { Summary } from './trace-summary.ts';

/** What `sockfd trace --help` says. */
export const traceHelp = `sockfd trace [OPTION]... SCRIPT [ARGUMENT]...

Runs a script, JavaScript or TypeScript, and prints every system call that it makes through sockfd, as strace does.
The exit status is the script's.

  -o FILE   writes to a file instead of standard error
  -s SIZE   shows so many bytes of strings (32)
  -e CALLS  shows only these calls, separated by commas: names, %network and the other classes, /regex, !all but these
  -f        shows calls of worker threads as strace -f: [pid 4711], <unfinished ...>, <... read resumed>
  -y        shows what each fd is, 3<socket:[4711]>; -yy what each socket is, 3<TCP:[127.0.0.1:80]>
  -z, -Z    shows only calls that succeed, only calls that fail
  -c        counts calls, their time and their errors instead; -C does both
  --rich    decodes also what strace leaves as bytes
  --json    prints each call as a line of JSON
  -T        shows how long each call took
  -r        begins each line with the seconds since the one before
  -t        begins each line with the time of day; -tt with microseconds, -ttt in seconds since 1970

What other programs do, and what a script does without sockfd, strace(1) traces.`;

/** Whether this Node.js knows `using`, which scripts with sockets have, and which 22 strips no types of. */
function knowsUsing(): boolean {
  try {
    new Script('{ using nothing = null; }');
    return true;
  } catch {
    return false;
  }
}

/** How this Node.js runs TypeScript: by itself, or, where it cannot run all of it, with tsx where that is installed. */
export function loader(script: string): string[] {
  if (!/\.[cm]?tsx?$/.test(script)) return [];
  const able = Boolean((process.features as { typescript?: unknown }).typescript);
  if (able && knowsUsing()) return [];
  const from = [resolve(script), `${process.cwd()}/x.js`, `${root}x.js`];
  for (const place of from) {
    try {
      return ['--import', createRequire(place).resolve('tsx')];
    } catch {
      // Not there; perhaps elsewhere.
    }
  }
  if (able) return [];
  throw new Failure(
    `Node.js ${process.versions.node} does not run TypeScript: use 22.18 or later, or npm install tsx`,
  );
}

/** An option whose value is the next argument, also behind others: `-o`, `-To`, `--output`. */
const VALUED = /^(-[fyTrtzZcC]*[osepw]|--output|--width|--string|--expression|--attach|--pid)$/;

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
export function output(name: string): string {
  const path = resolve(name);
  try {
    // A FIFO or a device is opened once, by the script that writes to it.
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat !== undefined && !stat.isFile() && !stat.isDirectory()) return path;
    closeSync(openSync(path, 'w'));
  } catch (error) {
    throw new Failure(`-o ${name}: ${(error as Error).message}`);
  }
  return path;
}

/** Runs a script to its end; returns its exit status, as a shell has it. A summary counts what comes from its fd 3. */
export async function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  summary: Summary | undefined,
): Promise<number> {
  const inherited = ['inherit', 'inherit', 'inherit'] as const;
  const stdio = [...inherited, ...(summary === undefined ? [] : (['pipe'] as const))];
  const child = spawn(process.execPath, args, { stdio, env });
  const counted = summary?.read(child.stdio[SUMMARY] as Readable);
  const terminal = [0, 1, 2].some((fd) => isatty(fd));
  const forward = (signal: NodeJS.Signals): void => {
    // A terminal has sent it to the script, too.
    if (!(terminal && signal === 'SIGINT')) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, forward);
  const ended = await new Promise<number>((done, reject) => {
    child.on('error', reject);
    child.on('exit', (status, signal) => {
      for (const each of signals) process.off(each, forward);
      done(status ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
  // Also those who live longer and have it are counted no more.
  await counted;
  return ended;
}

/** The fd that the calls come from to be counted. */
const SUMMARY = 3;

/** How a file is known that Node.js does not run: a binary, or a script of another interpreter. */
function isProgram(path: string): boolean {
  const start = new Uint8Array(256);
  let fd = -1;
  try {
    fd = openSync(path, 'r');
    readSync(fd, start);
  } catch {
    return false;
  } finally {
    if (fd >= 0) closeSync(fd);
  }
  const text = Buffer.from(start).toString('latin1');
  return text.startsWith('\x7fELF') || /^#!(?!.*\b(node|tsx|ts-node|bun|deno)\b)/.test(text);
}

/** Where the PATH has a program of that name. */
function inPath(name: string): string | undefined {
  if (name.includes('/')) return undefined;
  return (process.env['PATH'] ?? '')
    .split(':')
    .map((folder) => `${folder}/${name}`)
    .find(isFile);
}

/** Whether a file is there, as far as this user may look. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The program that a name stands for: a binary or a script of another interpreter, here or in PATH. */
export function programOf(name: string): string | undefined {
  if (isFile(name)) return isProgram(name) ? name : undefined;
  return inPath(name);
}

/** Says what this traces, and what strace traces, where a script cannot be it. */
export function checkScript(script: string): void {
  const program = programOf(script);
  if (program !== undefined) {
    throw new Failure(
      `${script} is no script: this traces the calls that a script makes through sockfd; for a program: strace -f -e trace=%network ${script}`,
    );
  }
  if (!isFile(script)) throw new Failure(`no such script: ${script}`);
}

/** The calls of -e; what strace has beside them is not there. */
function callsOf(expression: string): string[] {
  const [, qualifier, list = expression] = /^(\w[\w-]*)=(.*)$/s.exec(expression) ?? [];
  if (qualifier !== undefined && !['trace', 't'].includes(qualifier)) {
    throw new UsageError(`-e ${expression}: only trace= is there`);
  }
  const calls = list.split(',');
  try {
    selected(calls);
  } catch {
    const wrong = calls.find((_, i) => {
      try {
        selected([...calls.slice(0, i + 1)]);
        return false;
      } catch {
        return true;
      }
    });
    throw new UsageError(`invalid system call '${wrong}': sockfd makes none of that name`);
  }
  return calls;
}

/** The time that a line begins with, by how often -t was given. */
const TIMES = [undefined, 'clock', 'clock-micro', 'absolute'] as const;

/** The URL of the script's own sockfd/trace, which need not be that of this command. */
export function tracingModule(script: string): string {
  try {
    return pathToFileURL(createRequire(resolve(script)).resolve('sockfd/trace')).href;
  } catch {
    return moduleUrl('trace/index');
  }
}

/** What trace-json.ts needs to know. */
function asJson(script: string, file: string | undefined, options: TraceOptions): JsonTrace {
  const module = tracingModule(script);
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
      attach: { type: 'string', short: 'p' },
      threads: { type: 'boolean', short: 'f' },
      paths: { type: 'boolean', short: 'y', multiple: true },
      successful: { type: 'boolean', short: 'z' },
      failed: { type: 'boolean', short: 'Z' },
      summary: { type: 'boolean', short: 'c' },
      both: { type: 'boolean', short: 'C' },
      rich: { type: 'boolean' },
      json: { type: 'boolean' },
      duration: { type: 'boolean', short: 'T' },
      relative: { type: 'boolean', short: 'r' },
      time: { type: 'boolean', short: 't', multiple: true },
    },
  });
  if (values.attach !== undefined) {
    throw new UsageError(
      `-p: this traces the calls that a script makes through sockfd; for a process that runs: strace -p ${values.attach}`,
    );
  }
  if (script === undefined) throw new UsageError('trace takes a script');
  if (values.successful === true && values.failed === true) {
    throw new UsageError('-z and -Z exclude each other');
  }
  const size = values.string ?? '32';
  if (!/^\d{1,9}$/.test(size)) throw new UsageError(`not a size: -s ${size}`);
  const counts = values.summary === true || values.both === true;
  if (counts && values.json === true) throw new UsageError('-c and --json exclude each other');
  if (values.threads === true && values.json === true) {
    throw new UsageError('-f and --json exclude each other');
  }
  const calls = values.expression === undefined ? undefined : callsOf(values.expression);
  checkScript(script);
  const time = TIMES[Math.min(values.time?.length ?? 0, TIMES.length - 1)];
  const details = (values.paths?.length ?? 0) > 1;
  const options: TraceOptions = {
    stringSize: Number(size),
    ...(calls === undefined ? {} : { calls }),
    ...(values.paths === undefined ? {} : { fdPaths: details ? 'details' : true }),
    ...(values.successful === true ? { status: 'successful' } : {}),
    ...(values.failed === true ? { status: 'failed' } : {}),
    ...(values.threads === true ? { threads: true } : {}),
    ...(values.rich === true ? { form: 'rich' } : {}),
    ...(values.duration === true ? { duration: true } : {}),
    ...(values.relative === true ? { time: 'relative' } : {}),
    ...(time === undefined ? {} : { time }),
  };
  const file = values.output === undefined ? undefined : output(values.output);
  const command = [...process.execArgv, ...loader(script)];
  const env: NodeJS.ProcessEnv = {};
  if (values.json !== true && values.summary !== true) {
    env['SOCKFD_TRACE'] = file ?? '1';
    env['SOCKFD_TRACE_OPTIONS'] = JSON.stringify(options);
  }
  if (values.json === true || counts) {
    const json = asJson(script, counts ? undefined : file, options);
    env['SOCKFD_TRACE_JSON'] = JSON.stringify(counts ? { ...json, fd: SUMMARY } : json);
    command.push('--import', moduleUrl('command/trace-json'));
  }
  const summary = counts ? new Summary() : undefined;
  const status = await run([...command, script, ...rest], { ...process.env, ...env }, summary);
  if (summary !== undefined) {
    if (file === undefined) say(summary.text().replace(/\n$/, ''));
    else appendFileSync(file, summary.text());
  }
  return status;
}
