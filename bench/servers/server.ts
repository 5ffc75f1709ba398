// A server under test: a process that says its port and serves until it is ended.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

export class Server {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #ended: Promise<string>;
  #port = 0;

  constructor(name: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    this.name = name;
    // A trace of each call would be what is measured.
    const { SOCKFD_TRACE: _, ...inherited } = process.env;
    const stdio = ['ignore', 'pipe', 'inherit'] as const;
    this.#child = spawn(command, args, { stdio: [...stdio], env: { ...inherited, ...env } });
    const { stdout } = this.#child;
    if (stdout === null) throw new Error(`${name}: no pipe`);
    this.#lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
    this.#ended = new Promise((resolve) => {
      this.#child
        .on('error', (error) => resolve(error.message))
        .on('close', (status, signal) => resolve(signal ?? `status ${status}`));
    });
  }

  get port(): number {
    return this.#port;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** The next line that it says, without its first word, which has to be this one. */
  async says(word: string): Promise<string[]> {
    const { value, done } = await this.#lines.next();
    if (done === true) throw new Error(`${this.name}: ended, ${await this.#ended}`);
    const [first, ...rest] = String(value).split(' ');
    if (first !== word) throw new Error(`${this.name}: said ${value}`);
    return rest;
  }

  /** Waits until it listens. */
  async listens(): Promise<void> {
    this.#port = Number((await this.says('port'))[0]);
  }

  /** The memory of its own that is resident, in bytes: without files and what it shares. */
  residentMemory(): number {
    const status = readFileSync(`/proc/${this.pid}/status`, 'utf8');
    return Number(/^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
  }

  /** Ends it; fails where it has ended by itself. */
  async end(): Promise<void> {
    this.#child.kill('SIGTERM');
    const how = await this.#ended;
    if (how !== 'SIGTERM') throw new Error(`${this.name}: ended, ${how}`);
  }

  /** Ends it, whatever it is doing: SIGTERM, as one of them has children to end. */
  kill(): void {
    this.#child.kill('SIGTERM');
  }
}
