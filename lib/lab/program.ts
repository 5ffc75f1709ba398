// Programs that run on hosts.
import { constants } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { close, pipe2 } from '../calls/descriptor.ts';
import { elements, onlyFields, outOfRange, wrongType } from '../values/arguments.ts';
import { O_CLOEXEC } from '../values/constants.generated.ts';
import { LabError } from './errors.ts';
import type { Ended } from './helper-messages.ts';
import type { Helper } from './helping.ts';
import { readable, writable } from './streams.ts';

/** How a program runs. */
export interface ExecOptions {
  /** Its environment: that of this process unless given. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** Its folder: that of this process unless given. */
  readonly cwd?: string | undefined;
  /** Its standard streams: `'pipe'` (unless given), `'inherit'` those of this process, `'ignore'` nothing. */
  readonly stdio?: 'pipe' | 'inherit' | 'ignore' | undefined;
}

/** How a program ended. */
export interface Exit {
  /** Its exit status; null where a signal ended it. */
  readonly code: number | null;
  /** `'SIGTERM'`, ...; null where it ended by itself. */
  readonly signal: string | null;
}

/** Its standard input, output and error, as this process has them. */
type Streams = readonly [Writable, Readable, Readable];

/** The streams of this process, and the fds that go to the program. */
function streams(stdio: unknown): {
  readonly own: Streams | undefined;
  readonly theirs: number[];
  readonly made: number[];
} {
  if (stdio === 'inherit') return { own: undefined, theirs: [0, 1, 2], made: [] };
  if (stdio !== 'pipe' && stdio !== 'ignore') {
    throw wrongType('options.stdio', "'pipe', 'inherit' or 'ignore'", stdio);
  }
  const [stdin, stdout, stderr] = [pipe2(O_CLOEXEC), pipe2(O_CLOEXEC), pipe2(O_CLOEXEC)];
  const theirs = [stdin[0], stdout[1], stderr[1]];
  const own: Streams = [writable(stdin[1]), readable(stdout[0]), readable(stderr[0])];
  if (stdio === 'ignore') {
    own[0].end();
    for (const stream of [own[1], own[2]]) stream.resume();
  }
  return { own, theirs, made: theirs };
}

/** Refuses what no program can be given: what is no string, or has an end in its middle. */
function text(name: string, value: unknown): string {
  if (typeof value !== 'string') throw wrongType(name, 'a string', value);
  if (value.includes('\0')) throw outOfRange(name, 'a string without NUL', value);
  return value;
}

/** The variables that have a value. */
function environment(given: Readonly<Record<string, string | undefined>>): Record<string, string> {
  if (typeof given !== 'object' || given === null) {
    throw wrongType('options.env', 'an object of strings', given);
  }
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (/[=\0]/.test(name)) throw outOfRange('options.env', "names without '=' and NUL", name);
    if (value !== undefined) env[name] = text(`options.env.${name}`, value);
  }
  return env;
}

/** A program that runs on a host. It ends with the lab, and so does all that it starts. */
export class Program {
  /** Its name and arguments. */
  readonly command: readonly string[];
  /** Its process id, in the PID namespace of the lab. */
  readonly pid: number;
  /** When and how it ended. */
  readonly exited: Promise<Exit>;
  readonly #helper: Helper;
  readonly #streams: Streams | undefined;

  /** @internal */
  constructor(
    helper: Helper,
    netns: number,
    program: string,
    args: readonly string[],
    options: ExecOptions,
  ) {
    if (text('program', program) === '') {
      throw wrongType('program', 'the name of a program', program);
    }
    const strings = elements('args', 'an array of strings', args);
    for (const [i, arg] of strings.entries()) text(`args[${i}]`, arg);
    if (typeof options !== 'object' || options === null) {
      throw wrongType('options', '{ env?, cwd?, stdio? }', options);
    }
    onlyFields('options', options, ['env', 'cwd', 'stdio']);
    const { cwd = process.cwd(), stdio = 'pipe' } = options;
    text('options.cwd', cwd);
    const env = environment(options.env ?? process.env);
    const { own, theirs, made } = streams(stdio);
    this.#helper = helper;
    this.#streams = own;
    this.command = [program, ...strings];
    try {
      this.pid = helper.ask({ op: 'exec', program, args: strings, cwd, env }, [netns, ...theirs]);
    } catch (error) {
      this.close();
      throw error;
    } finally {
      for (const fd of made) close(fd);
    }
    this.exited = helper.end(this.pid).then(({ code, signal }: Ended) => {
      own?.[0].destroy();
      return { code, signal };
    });
  }

  #own(): Streams {
    if (this.#streams === undefined) {
      throw new LabError(`${this.command[0]} has the streams of this process`);
    }
    return this.#streams;
  }

  /** Its standard input. */
  get stdin(): Writable {
    return this.#own()[0];
  }

  /** What it writes. A program waits where nobody reads that. */
  get stdout(): Readable {
    return this.#own()[1];
  }

  /** What it writes to standard error. */
  get stderr(): Readable {
    return this.#own()[2];
  }

  /**
   * Sends it a signal. One that has ended gets none.
   *
   * @throws {TypeError} for what is not the name of a signal
   */
  kill(signal = 'SIGTERM'): void {
    if (!Object.hasOwn(constants.signals, signal)) {
      throw wrongType('signal', 'the name of a signal', signal);
    }
    try {
      this.#helper.ask({ op: 'kill', pid: this.pid, signal });
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'ESRCH') throw error;
    }
  }

  /**
   * All that it writes, when it has ended.
   *
   * @throws {LabError} where it failed, with what it wrote to standard error
   */
  async text(): Promise<string> {
    this.stdin.end();
    const read = async (stream: Readable): Promise<string> => {
      let text = '';
      for await (const piece of stream.setEncoding('utf8')) text += piece;
      return text;
    };
    const [out, error] = await Promise.all([read(this.stdout), read(this.stderr)]);
    const { code, signal } = await this.exited;
    if (code === 0) return out;
    const how = signal === null ? `ended with ${code}` : `was ended by ${signal}`;
    throw new LabError(`${this.command.join(' ')} ${how}: ${error.trim()}`);
  }

  /** @internal */
  close(): void {
    for (const stream of this.#streams ?? []) stream.destroy();
  }
}
