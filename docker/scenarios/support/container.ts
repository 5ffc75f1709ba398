// A container that runs a function of the test, with sockfd inside, and talks with the test in lines.
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import type { Inet6Address, InetAddress } from '../../../lib/values/sockaddr.ts';
import { absent, docker, images, label, uniqueName } from './docker.ts';

/** What the function in the container gets first: the library and the line to the test. */
export interface Inside<Fact> {
  readonly sockfd: typeof import('../../../lib/index.ts');
  readonly promises: typeof import('../../../lib/promises/index.ts');
  readonly inspect: typeof import('../../../lib/inspect/index.ts');
  /** Tells the test one fact. */
  say(fact: Fact): void;
  /** Waits until the test tells something. */
  hear(): string;
  /** The name of the errno that a call fails with, or 'ok'. */
  errno(call: () => unknown): string;
  /** A number under /proc/sys, or undefined where this kernel does not have it. */
  sysctl(name: string): number | undefined;
  /** A port of an IPv4 or IPv6 address, by the form that the address has. */
  at(address: string, port: number): InetAddress | Inet6Address;
  /** The fd of a TCP socket that listens there. */
  listening(address: string, port: number, backlog?: number): number;
}

/** It is sent as text, so it sees its parameters and nothing else. */
export type Program<Fact, A extends readonly unknown[]> = (
  inside: Inside<Fact>,
  ...args: A
) => unknown;

// Text, because the image has plain JavaScript and the packed library only.
const prelude = `
  import { existsSync, readFileSync, writeSync } from 'node:fs';
  import * as sockfd from 'sockfd';
  import * as promises from 'sockfd/promises';
  import * as inspect from 'sockfd/inspect';
  const say = (fact) => writeSync(1, JSON.stringify(fact) + '\\n');
  const hear = () => {
    let line = '';
    for (const byte = Buffer.alloc(1); ; line += byte.toString('latin1')) {
      // The pipe that the engine gives need not block.
      sockfd.poll([{ fd: 0, events: sockfd.POLLIN }], -1);
      if (sockfd.read(0, byte) === 0 || byte[0] === 10) return line;
    }
  };
  const errno = (call) => {
    try { call(); return 'ok'; } catch (error) { if (error.name !== 'SyscallError') throw error; return error.code; }
  };
  const sysctl = (name) => {
    const file = '/proc/sys/' + name;
    return existsSync(file) ? Number(readFileSync(file, 'latin1')) : undefined;
  };
  const at = (address, port) => address.includes(':')
    ? { family: sockfd.AF_INET6, address, port, flowinfo: 0, scopeId: 0 }
    : { family: sockfd.AF_INET, address, port };
  const listening = (address, port, backlog = 16) => {
    const where = at(address, port);
    const fd = sockfd.socket(where.family, sockfd.SOCK_STREAM);
    sockfd.bind(fd, where);
    sockfd.listen(fd, backlog);
    return fd;
  };
`;

/** Longest wait for a fact, in milliseconds: longer than any timeout of a scenario. */
const patience = 30_000;

export class Container<Fact> {
  readonly name: string;
  readonly #command: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #ended: Promise<number | null>;
  #log = '';

  constructor(what: string, options: readonly string[], image: string, command: readonly string[]) {
    this.name = uniqueName(what);
    const about = ['--name', this.name, '--label', label];
    const args = ['run', '-i', ...about, ...options, image, ...command];
    this.#command = spawn('docker', args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const { stdin, stdout, stderr } = this.#command;
    if (stdin === null || stdout === null || stderr === null) throw new Error('docker: no pipes');
    // A container that ends early has said why on its standard error.
    stdin.on('error', () => undefined);
    stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#log += text;
    });
    const lines = createInterface({ input: stdout });
    lines.on('line', (line) => {
      this.#log += `${line}\n`;
    });
    this.#lines = lines[Symbol.asyncIterator]();
    this.#ended = new Promise((resolve) => {
      this.#command.on('error', (error) => {
        this.#log += error.message;
      });
      this.#command.on('close', resolve);
    });
    onTestFinished(async () => {
      await this.remove();
    });
  }

  /** The next line that the container prints. */
  async line(within = patience): Promise<string> {
    const { promise: late, stop } = deadline(within);
    try {
      const next = await Promise.race([this.#lines.next(), late]);
      if (next === 'late') throw this.#failure(`said nothing for ${within / 1000} s`);
      if (next.done === true) throw this.#failure(`ended with status ${await this.#ended}`);
      return next.value;
    } finally {
      stop();
    }
  }

  /** The next fact that the function in the container tells. */
  async fact(within = patience): Promise<Fact> {
    const line = await this.line(within);
    try {
      return JSON.parse(line) as Fact;
    } catch {
      throw this.#failure(`said something else than a fact: ${line}`);
    }
  }

  /** Sends a line. */
  tell(line = ''): void {
    this.#command.stdin?.write(`${line}\n`);
  }

  /** Waits until the container has ended. Returns its exit status. */
  async ended(): Promise<number | null> {
    const { promise: late, stop } = deadline();
    try {
      const status = await Promise.race([this.#ended, late]);
      if (status === 'late') throw this.#failure(`did not end within ${patience / 1000} s`);
      return status;
    } finally {
      stop();
    }
  }

  /** Ends all of its processes with SIGKILL and removes it. */
  async remove(): Promise<void> {
    // The command may only be about to create it.
    for (let over = false; !over; ) {
      await docker('rm', '--force', '--volumes', this.name).catch(absent);
      over = await Promise.race([this.#ended.then(() => true), moment()]);
    }
  }

  /** Its address on a network. */
  async address(network: string, field = 'IPAddress'): Promise<string> {
    const format = `{{(index .NetworkSettings.Networks "${network}").${field}}}`;
    return await docker('inspect', '--format', format, this.name);
  }

  #failure(what: string): Error {
    return new Error(`container ${this.name} ${what}; its output:\n${this.#log.slice(-4000)}`);
  }
}

function moment(): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), 100));
}

function deadline(within = patience) {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), within);
  });
  return { promise, stop: () => clearTimeout(timer) };
}

/** Starts a container of the runtime image that runs `program` with `args`. */
export function start<Fact, A extends readonly unknown[]>(
  what: string,
  options: readonly string[],
  program: Program<Fact, A>,
  ...args: A
): Container<Fact> {
  const given = [
    '{ sockfd, promises, inspect, say, hear, errno, sysctl, at, listening }',
    ...args.map((a) => JSON.stringify(a)),
  ];
  const code = `${prelude}\nawait (${program.toString()})(${given.join(', ')});`;
  const node = ['node', '--input-type=module', '--eval', code];
  return new Container<Fact>(what, options, images.runtime, node);
}

/** A container that only holds a network namespace, which others join: it stays when they end. */
export async function holder(what: string, ...options: string[]): Promise<Container<string>> {
  const container = start<string, []>(what, options, ({ say, hear }) => {
    say('ready');
    hear();
  });
  await container.fact();
  return container;
}

/** Runs a program of the test image to its end in the network namespace of a container, as root with `capability`. */
export async function inNetworkOf(
  container: Container<unknown>,
  capability: 'NET_ADMIN' | 'NET_RAW',
  ...command: string[]
): Promise<string> {
  const options = ['--network', `container:${container.name}`, '--cap-add', capability];
  const about = ['--rm', '--name', uniqueName('helper'), '--label', label, '--user', 'root'];
  return await docker('run', ...about, ...options, images.test, ...command);
}

/** tcpdump in the network namespace of a container: one line for each packet that it sees from now on. */
export async function watch(
  container: Container<unknown>,
  filter: string,
): Promise<Container<string>> {
  const options = ['--network', `container:${container.name}`, '--cap-add', 'NET_RAW'];
  const command = ['sh', '-c', 'exec tcpdump -i any -n -l -t "$0" 2>&1', filter];
  const dump = new Container<string>('dump', [...options, '--user', 'root'], images.test, command);
  while (!(await dump.line()).startsWith('listening on'));
  return dump;
}
