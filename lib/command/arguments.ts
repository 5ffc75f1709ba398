// The command line: options, process numbers, seconds; what is wrong is a UsageError.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Pid } from '../inspect/fds.ts';
import { UsageError } from './output.ts';

/** `parseArgs` of node:util, whose errors are mistakes of the user. */
export function parsed<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    // The first sentence says what, the others how to pass what nobody wants to.
    throw new UsageError((message.split(/\. |\n/)[0] ?? message).replace(/\.$/, ''));
  }
}

/** The number of a process from the command line. */
export function pidOf(text: string | undefined): Pid {
  if (text === undefined || text === 'self') return 'self';
  if (!/^[1-9]\d{0,9}$/.test(text) || Number(text) > 0x7fffffff) {
    throw new UsageError(`not a process number: ${text}`);
  }
  return Number(text);
}

/** The seconds of --watch. */
export function interval(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = text === '' ? 1 : Number(text);
  if (!(seconds > 0 && seconds < 86_400)) throw new UsageError(`not a number of seconds: ${text}`);
  return seconds;
}

/** `--watch` takes its value only after an equals sign; parseArgs would take the next argument. */
export function withWatch(args: readonly string[]): string[] {
  return args.map((arg) => (arg === '--watch' ? '--watch=' : arg));
}
