// The command `sockfd`: which part of it runs, and how it ends.
import { readFileSync } from 'node:fs';
import { root } from '../addon/place.ts';
import { printable } from '../values/printable.ts';
import { BrokenPipe, print, say, UsageError } from './output.ts';

interface Command {
  readonly help: string;
  /** Returns the exit status, or nothing for 0. */
  readonly run: (args: readonly string[]) => Promise<number | undefined>;
  /** Which of the arguments are the command's own; all unless given. */
  readonly own?: (args: readonly string[]) => readonly string[];
}

/** Each is loaded when it is asked for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  async trace() {
    const { split, traceCommand, traceHelp } = await import('./trace.ts');
    // Behind a script's name they are the script's.
    return { help: traceHelp, run: traceCommand, own: (args) => split(args)[0] };
  },
  async fds() {
    const { fdsCommand, fdsHelp } = await import('./fds.ts');
    return { help: fdsHelp, run: fdsCommand };
  },
  async ss() {
    const { ssCommand, ssHelp } = await import('./ss.ts');
    return { help: ssHelp, run: ssCommand };
  },
  async describe() {
    const { describeCommand, describeHelp } = await import('./describe.ts');
    return { help: describeHelp, run: describeCommand };
  },
  async repl() {
    const { replCommand, replHelp } = await import('./repl.ts');
    return { help: replHelp, run: replCommand };
  },
  async timeline() {
    const { timelineCommand, timelineHelp } = await import('./timeline.ts');
    const { split } = await import('./trace.ts');
    return { help: timelineHelp, run: timelineCommand, own: (args) => split(args)[0] };
  },
};

const help = `sockfd COMMAND [OPTION]...

  trace SCRIPT [ARGUMENT]...  runs a script and prints its system calls as strace does
  timeline SCRIPT [ARGUMENT]...
                              runs a script and shows its calls, packets and TCP states
  repl                        a prompt with every call and constant in scope
  fds [PID]                   the open fds of a process
  ss [OPTION]...              the sockets of this network namespace
  describe PID FD             everything about one socket

Examples:
  sockfd ss -tlnp             who listens on which TCP port
  sockfd fds                  what the shell has open
  sockfd trace server.ts      what a script's sockets do, call by call

sockfd COMMAND --help says more; sockfd --version prints the version.
The exit status is 0, or 1 with a line on standard error; that of trace and timeline is the script's.`;

function version(): string {
  const text = readFileSync(`${root}package.json`, 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function commandOf(name: string): Promise<Command> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    throw new UsageError(`no such command: ${name}, expected ${Object.keys(commands).join(', ')}`);
  }
  return command();
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    const [topic] = name === 'help' ? rest : [];
    print(topic === undefined ? help : (await commandOf(topic)).help);
    return 0;
  }
  if (name === '--version' || name === '-V') {
    print(version());
    return 0;
  }
  if (name === undefined) throw new UsageError('a command is missing');
  if (name.startsWith('-')) throw new UsageError(`Unknown option '${name}'`);
  const command = await commandOf(name);
  const own = command.own?.(rest) ?? rest;
  if (own.includes('--help') || own.includes('-h')) {
    print(command.help);
    return 0;
  }
  return (await command.run(rest)) ?? 0;
}

/**
 * One line on standard error, unless the reader of standard output just went; returns the exit status.
 *
 * @param topic the command whose help says more, and a space
 */
function said(error: unknown, topic: string): number {
  // The reader has what it wants.
  if (error instanceof BrokenPipe) return 0;
  const message = error instanceof Error ? error.message : String(error);
  const more = error instanceof UsageError ? ` (sockfd ${topic}--help says how)` : '';
  say(`sockfd: ${printable(message.replaceAll('\n', ' '))}${more}`);
  return 1;
}

/** Runs the command that the arguments name; the process ends with its status. */
export async function run(args: readonly string[]): Promise<void> {
  let status: number;
  try {
    status = await main(args);
  } catch (error) {
    const [name = ''] = args;
    status = said(error, Object.hasOwn(commands, name) ? `${name} ` : '');
  }
  process.exitCode = status;
}
