// Runs the load generator, c/load.c.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/** What it prints after echoes. */
export interface EchoResult {
  readonly requests: number;
  readonly seconds: number;
  /** Requests per second. */
  readonly rate: number;
  /** Round trips in nanoseconds. */
  readonly p50: number;
  readonly p99: number;
  /** The part of a CPU that it used itself. */
  readonly cpu: number;
  /** Nanoseconds that the server used. */
  readonly serverCpu: number;
  /** The part of its waits in which it slept. */
  readonly slept: number;
  /** It nearly never had to wait: the server could have done more. */
  readonly bottleneck: boolean;
}

/** What it prints after sending one way. */
export interface SendResult {
  readonly bytes: number;
  readonly seconds: number;
  /** Per second, of a million bytes. */
  readonly megabytes: number;
  readonly cpu: number;
  readonly serverCpu: number;
}

const run = promisify(execFile);

/**
 * Runs it to its end; fails where an answer had a wrong byte.
 *
 * @param patience the milliseconds after which it is ended, which is a failure too; 0 for ever
 */
export async function load<T = EchoResult>(
  program: string,
  args: readonly string[],
  patience = 0,
): Promise<T> {
  const { stdout } = await run(program, args, { timeout: patience });
  return JSON.parse(stdout) as T;
}

/** Connections that are held open. */
export class Held {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async open(program: string, port: number, connections: number): Promise<Held> {
    const args = [`${port}`, '--hold', `${connections}`];
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const { value } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
    if (typeof value !== 'string') throw new Error('load: ended');
    return new Held(child);
  }

  /** Closes them at once. */
  close(): void {
    this.#child.kill('SIGKILL');
  }
}
