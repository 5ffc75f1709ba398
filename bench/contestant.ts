// One contestant: a process that lives for the whole run and does a workload when it is told to.
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Name } from './workloads/row.ts';

export class Contestant {
  readonly name: Name;
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #ended: Promise<string>;

  constructor(name: Name, command: string, args: readonly string[], added: NodeJS.ProcessEnv = {}) {
    this.name = name;
    // A trace of each call would be what is measured.
    const { SOCKFD_TRACE: _, ...env } = process.env;
    this.#child = spawn(command, args, {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...env, ...added },
    });
    const { stdin, stdout } = this.#child;
    if (stdin === null || stdout === null) throw new Error(`${name}: no pipes`);
    // A contestant that is gone says so by the end of its output.
    stdin.on('error', () => undefined);
    this.#lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
    this.#ended = new Promise((resolve) => {
      this.#child
        .on('error', (error) => resolve(error.message))
        .on('close', (status, signal) => resolve(signal ?? `status ${status}`));
    });
  }

  /** The nanoseconds for one iteration; undefined where it does not have the workload. */
  async run(workload: string, iterations: number): Promise<number | undefined> {
    this.#child.stdin?.write(`${workload} ${iterations}\n`);
    const { value, done } = await this.#lines.next();
    if (done === true) throw new Error(`${this.name}, ${workload}: ended, ${await this.#ended}`);
    const time = Number(value);
    if (Number.isNaN(time)) throw new Error(`${this.name}, ${workload}: said ${value}`);
    return time < 0 ? undefined : time / iterations;
  }

  /** Waits for its end, which has to be a good one. */
  async end(): Promise<void> {
    this.#child.stdin?.end();
    const how = await this.#ended;
    if (how !== 'status 0') throw new Error(`${this.name}: ended, ${how}`);
  }

  /** Ends it, whatever it is doing. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }
}
