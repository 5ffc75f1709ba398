// One contestant: a process that lives for the whole run and does a workload when it is told to.
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export class Contestant {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #ended: Promise<number | null>;
  readonly name: string;

  constructor(name: string, command: string, args: readonly string[]) {
    this.name = name;
    this.#child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdout } = this.#child;
    if (stdout === null) throw new Error(`${name}: no pipe`);
    this.#lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
    this.#ended = new Promise((resolve, reject) => {
      this.#child.on('close', resolve).on('error', reject);
    });
  }

  /** The nanoseconds for one iteration; undefined where it does not have the workload. */
  async run(workload: string, iterations: number): Promise<number | undefined> {
    this.#child.stdin?.write(`${workload} ${iterations}\n`);
    const { value, done } = await this.#lines.next();
    if (done === true) throw new Error(`${this.name} ended with status ${await this.#ended}`);
    const time = Number(value);
    return time < 0 ? undefined : time / iterations;
  }

  async end(): Promise<void> {
    this.#child.stdin?.end();
    const status = await this.#ended;
    if (status !== 0) throw new Error(`${this.name} ended with status ${status}`);
  }
}
