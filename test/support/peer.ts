// The other side of a test: a function in another process or thread, a Python program, a C program.
import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { compiled } from './dist.ts';
import { provoked } from './provoked.ts';

/** What the functions that run elsewhere get as their first argument: the library, loaded there. */
export type Sockfd = typeof import('../../lib/index.ts') & {
  readonly raw: typeof import('../../lib/addon/calls.ts');
};

/** A function for another process or thread. It is sent as text, so it sees its parameters and nothing else. */
export type Remote<A extends readonly unknown[], R> = (sockfd: Sockfd, ...args: A) => R;

// The compiled library: a worker thread that compiled TypeScript would open fds of its own.
const index = compiled('index.mjs');
const raw = compiled('raw/index.js');

/** Code that runs a function with the library and leaves its outcome in `outcome`. */
function program<A extends readonly unknown[], R>(fn: Remote<A, R>, args: A): string {
  return `
    const sockfd = { ...(await import(${JSON.stringify(index)})), raw: await import(${JSON.stringify(raw)}) };
    let outcome;
    try {
      outcome = { value: await (${fn.toString()})(sockfd, ...${JSON.stringify(args)}) };
    } catch (error) {
      outcome = { error: { ...error, name: error.name, message: error.message } };
    }
  `;
}

interface Outcome<R> {
  readonly value: R;
  readonly error?: { readonly message: string; readonly syscall?: string; readonly code?: string };
}

function unwrap<R>(outcome: Outcome<R>): R {
  if (outcome.error !== undefined) {
    const { syscall, code } = outcome.error;
    if (syscall !== undefined && code !== undefined) provoked(syscall, code);
    throw Object.assign(new Error(outcome.error.message), outcome.error);
  }
  return outcome.value;
}

/** How a program ended and what it wrote. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. */
export function ended(command: string, args: readonly string[], options: SpawnOptions = {}) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise<Ended>((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, stdout, stderr }));
  });
}

/** A Node.js process that runs `fn`; `prefix` is the command that starts it (`setpriv ...`, `ip netns exec ...`). */
export async function inProcess<A extends readonly unknown[], R>(
  prefix: readonly string[],
  fn: Remote<A, R>,
  ...args: A
): Promise<Awaited<R>> {
  const code = `${program(fn, args)}
    process.stdout.write(JSON.stringify(outcome));`;
  const node = [process.execPath, '--input-type=module', '-e', code];
  const [command = '', ...rest] = [...prefix, ...node];
  const { status, signal, stdout, stderr } = await ended(command, rest);
  if (status !== 0) throw new Error(`child: status ${status}, signal ${signal}: ${stderr}`);
  return unwrap(JSON.parse(stdout) as Outcome<Awaited<R>>);
}

/** A function that runs in a worker thread, which shares the fds of this process. */
export interface Thread<R> {
  /** What the function returned, once the thread has ended. */
  readonly result: Promise<R>;
  /** Waits until the thread sleeps in a system call whose first argument is `fd`. */
  blocksOn(fd: number): Promise<void>;
}

/** The system call that a thread sleeps in: its number and arguments, from proc(5). */
function sleepsOn(task: string, fd: number): boolean {
  const [number, first] = readFileSync(`/proc/self/task/${task}/syscall`, 'latin1').split(' ');
  const state = /\) (\w)/.exec(readFileSync(`/proc/self/task/${task}/stat`, 'latin1'))?.[1];
  return number !== 'running' && first === `0x${fd.toString(16)}` && state === 'S';
}

/** Starts a worker thread that runs `fn`. */
export async function inThread<A extends readonly unknown[], R>(
  fn: Remote<A, R>,
  ...args: A
): Promise<Thread<R>> {
  const code = `
    const { parentPort } = require('node:worker_threads');
    const { readlinkSync } = require('node:fs');
    (async () => {
      const start = new Promise((resolve) => parentPort.once('message', resolve));
      parentPort.postMessage(readlinkSync('/proc/thread-self').split('/').pop());
      await start;
      ${program(fn, args)}
      parentPort.postMessage(outcome);
    })();`;
  const worker = new Worker(code, { eval: true });
  const task = await new Promise<string>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  const result = new Promise<R>((resolve, reject) => {
    let outcome: Outcome<R> | undefined;
    worker.once('message', (message: Outcome<R>) => {
      outcome = message;
    });
    worker.once('error', reject);
    worker.once('exit', (status) => {
      try {
        if (outcome === undefined) throw new Error(`worker: no result, status ${status}`);
        resolve(unwrap(outcome));
      } catch (error) {
        reject(error);
      }
    });
  });
  // Awaited later; until then a rejection is not unhandled.
  result.catch(() => undefined);
  worker.postMessage('start');
  let over = false;
  worker.once('exit', () => {
    over = true;
  });
  return {
    result,
    async blocksOn(fd) {
      while (!over && !sleepsOn(task, fd)) await new Promise(setImmediate);
      if (over) await result;
    },
  };
}

/** A Python program that talks in lines: what it prints, and what it reads. */
export class Python {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #closed: Promise<number | null>;
  #stderr = '';

  /** `prefix` is the command that starts it (`ip netns exec ...`). */
  constructor(prefix: readonly string[], code: string, ...args: (string | number)[]) {
    const python = [...prefix, 'python3', '-u', '-c', code, ...args.map(String)];
    const [command = '', ...rest] = python;
    this.#child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'pipe'] });
    const { stdout, stderr } = this.#child;
    if (stdout === null || stderr === null) throw new Error('python3: no pipes');
    stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text;
    });
    this.#lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
    this.#closed = new Promise((resolve) => this.#child.on('close', resolve));
  }

  /** The next line that it prints. */
  async line(): Promise<string> {
    const { value, done } = await this.#lines.next();
    if (done === true) {
      await this.#closed;
      throw new Error(`python3 ended: ${this.#stderr}`);
    }
    return value as string;
  }

  /** Sends it a line. */
  tell(line: string): void {
    this.#child.stdin?.write(`${line}\n`);
  }

  /** Waits for its end, which has to be a good one. */
  async end(): Promise<void> {
    this.#child.stdin?.end();
    const status = await this.#closed;
    if (status !== 0) throw new Error(`python3: status ${status}: ${this.#stderr}`);
  }
}

/** Runs a Python program to its end. Returns what it printed. */
export async function python(code: string, ...args: (string | number)[]): Promise<string> {
  const { status, stdout, stderr } = await ended('python3', ['-c', code, ...args.map(String)]);
  if (status !== 0) throw new Error(`python3: ${stderr}`);
  return stdout;
}

/** Compiles a C program with cc in a temporary folder, runs it and returns what it printed. */
export async function runC(source: string, ...args: string[]): Promise<string> {
  const folder = temporaryFolder();
  try {
    const program = `${folder}/program`;
    writeFileSync(`${program}.c`, source);
    const built = await ended('cc', ['-Wall', '-o', program, `${program}.c`]);
    if (built.status !== 0) throw new Error(`cc: ${built.stderr}`);
    const { status, signal, stdout, stderr } = await ended(program, args);
    if (status !== 0) throw new Error(`C program: status ${status}, signal ${signal}: ${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A new folder; whoever asked for it removes it. */
export function temporaryFolder(): string {
  return mkdtempSync(`${tmpdir()}/sockfd-test-`);
}

/** Whether a program can be run. */
export function hasProgram(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Why there is no strace(1), for a test's title; empty where there is. */
export const noStrace: string = hasProgram('strace') ? '' : ' (needs strace)';

/**
 * Options of strace: one heap for all threads. libc's malloc reads files of /proc and /sys, and closes them, where it has
 * more.
 */
export const ONE_HEAP: readonly string[] = ['-E', 'GLIBC_TUNABLES=glibc.malloc.arena_max=1'];

/** Why this process cannot run another with fewer privileges, for a test's title; empty where it can. */
export const noSetpriv: string =
  process.getuid?.() === 0 && hasProgram('setpriv') ? '' : ' (needs root, setpriv)';

/** How many fds this process has open. */
export function openFds(): number {
  return readdirSync('/proc/self/fd').length;
}
