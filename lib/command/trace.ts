// sockfd trace: a script with its calls shown as strace shows them.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { UsageError } from './output.ts';

/** What `sockfd trace --help` says. */
export const traceHelp = `sockfd trace [OPTION]... SCRIPT [ARGUMENT]...

Runs a script, JavaScript or TypeScript, and prints every system call that it makes through sockfd, as strace does.
The exit status is the script's.

  -o FILE   writes to a file instead of standard error
  -s SIZE   shows so many bytes of strings (32)
  -e CALLS  shows only these calls, separated by commas
  -y        shows what each fd is, 3<socket:[4711]>
  --rich    decodes also what strace leaves as bytes
  -T        shows how long each call took
  -r        begins each line with the seconds since the one before
  -t        begins each line with the time, in seconds since 1970`;

/** How this Node.js runs TypeScript: by itself, or with tsx where that is installed. */
function loader(script: string): string[] {
  if (!/\.[cm]?tsx?$/.test(script)) return [];
  if ((process.features as { typescript?: unknown }).typescript) return [];
  const from = [resolve(script), `${process.cwd()}/x.js`, import.meta.url];
  for (const place of from) {
    try {
      return ['--import', createRequire(place).resolve('tsx')];
    } catch {
      // Not there; perhaps elsewhere.
    }
  }
  throw new UsageError(
    `Node.js ${process.versions.node} does not run TypeScript: use 22.18 or later, or npm install tsx`,
  );
}

/** Splits the options from the script: everything behind it is the script's own. */
function split(args: readonly string[]): [string[], string | undefined, string[]] {
  const valued = ['-o', '-s', '-e'];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === '--') return [args.slice(0, i), args[i + 1], args.slice(i + 2)];
    if (!arg.startsWith('-')) return [args.slice(0, i), arg, args.slice(i + 1)];
    if (valued.includes(arg)) i++;
  }
  return [[...args], undefined, []];
}

/** `sockfd trace`; returns the script's exit status. */
export async function traceCommand(args: readonly string[]): Promise<number> {
  const [own, script, rest] = split(args);
  const { values } = parseArgs({
    args: own,
    options: {
      output: { type: 'string', short: 'o' },
      string: { type: 'string', short: 's' },
      expression: { type: 'string', short: 'e' },
      paths: { type: 'boolean', short: 'y' },
      rich: { type: 'boolean' },
      duration: { type: 'boolean', short: 'T' },
      relative: { type: 'boolean', short: 'r' },
      time: { type: 'boolean', short: 't' },
    },
  });
  if (script === undefined) throw new UsageError('trace takes a script');
  if (!existsSync(script)) throw new UsageError(`no such file: ${script}`);
  const size = values.string ?? '32';
  if (!/^\d{1,9}$/.test(size)) throw new UsageError(`not a size: -s ${size}`);
  const calls = values.expression?.replace(/^trace=/, '').split(',');
  const options = {
    stringSize: Number(size),
    ...(calls === undefined ? {} : { calls }),
    ...(values.paths === true ? { fdPaths: true } : {}),
    ...(values.rich === true ? { form: 'rich' } : {}),
    ...(values.duration === true ? { duration: true } : {}),
    ...(values.relative === true ? { time: 'relative' } : {}),
    ...(values.time === true ? { time: 'absolute' } : {}),
  };
  const child = spawn(process.execPath, [...process.execArgv, ...loader(script), script, ...rest], {
    stdio: 'inherit',
    env: {
      ...process.env,
      SOCKFD_TRACE: values.output ?? '1',
      SOCKFD_TRACE_OPTIONS: JSON.stringify(options),
    },
  });
  const forward = (signal: NodeJS.Signals): void => {
    child.kill(signal);
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
