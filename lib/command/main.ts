#!/usr/bin/env node
// The command `sockfd`.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { describeCommand, describeHelp } from './describe.ts';
import { fdsCommand, fdsHelp } from './fds.ts';
import { endQuietlyOnBrokenPipe, print, UsageError } from './output.ts';
import { ssCommand, ssHelp } from './ss.ts';
import { traceCommand, traceHelp } from './trace.ts';

interface Command {
  readonly help: string;
  /** Returns the exit status, or nothing for 0. */
  readonly run: (args: readonly string[]) => Promise<number | undefined>;
}

const commands: Readonly<Record<string, Command>> = {
  trace: { help: traceHelp, run: traceCommand },
  fds: { help: fdsHelp, run: fdsCommand },
  ss: { help: ssHelp, run: ssCommand },
  describe: { help: describeHelp, run: describeCommand },
};

const help = `sockfd COMMAND [OPTION]...

  trace SCRIPT [ARGUMENT]...  runs a script and prints its system calls as strace does
  fds [PID]                   the open fds of a process
  ss [OPTION]...              the sockets of this network namespace
  describe PID FD             everything about one socket

sockfd COMMAND --help says more; sockfd --version prints the version.`;

function version(): string {
  const url = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { version: string }).version;
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    print(help);
    return 0;
  }
  if (name === '--version' || name === '-V') {
    print(version());
    return 0;
  }
  if (name === undefined) throw new UsageError(`a command is missing\n${help}`);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new UsageError(`no such command: ${name}`);
  // Behind a script's name they are the script's.
  if (rest[0] === '--help' || rest[0] === '-h') {
    print(command.help);
    return 0;
  }
  return (await command.run(rest)) ?? 0;
}

endQuietlyOnBrokenPipe();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`sockfd: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
