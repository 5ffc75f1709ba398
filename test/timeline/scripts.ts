// What the tests of timelines record, and who else has seen it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import * as s from '../../lib/index.ts';
import { needsLinux } from '../support/linux.ts';
import { hasProgram } from '../support/peer.ts';
import { CAPTURE } from '../support/tcpdump.ts';

/** Has tracefs at its place, in the mount namespace of a shell where it is in none. */
const MOUNT =
  '{ [ -d /sys/kernel/tracing/instances ] || mount -t tracefs none /sys/kernel/tracing; }';

/** Why nothing but calls can be recorded here; empty where all can, else in parentheses for a test's title. */
export const noKernel: string =
  process.getuid?.() !== 0
    ? ' (needs root)'
    : spawnSync('unshare', ['--mount', 'sh', '-c', MOUNT]).status !== 0
      ? ' (needs tracefs)'
      : '';

export const noTcpdump: string = hasProgram('tcpdump') ? '' : ' (needs tcpdump)';

/** A listening socket, and its port. */
export function listening(address = '127.0.0.1'): { readonly fd: number; readonly port: number } {
  const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.bind(fd, { family: s.AF_INET, address, port: 0 });
  s.listen(fd, 5);
  const bound = s.getsockname(fd);
  return { fd, port: 'port' in bound ? Number(bound.port) : 0 };
}

/** A connection, of which the listening socket stays. */
export function connected(address = '127.0.0.1'): {
  readonly listener: number;
  readonly client: number;
  readonly server: number;
  readonly port: number;
} {
  const { fd: listener, port } = listening(address);
  const client = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.connect(client, { family: s.AF_INET, address, port });
  const { fd: server } = s.accept(listener);
  return { listener, client, server, port };
}

/** A conversation: three writes, two reads, the four-way close. */
export function conversationOn(address: string): number {
  const { listener, client, server, port } = connected(address);
  s.setsockopt(client, s.IPPROTO_TCP, s.TCP_NODELAY, true);
  for (const word of ['one', 'two', 'three']) s.send(client, Buffer.from(word));
  const buffer = new Uint8Array(8);
  s.recv(server, buffer);
  s.recv(server, buffer);
  s.close(client);
  s.recv(server, buffer);
  s.close(server);
  s.close(listener);
  return port;
}

/** The same on the address that everybody has. */
export function conversation(): number {
  return conversationOn('127.0.0.1');
}

/** A shell with tracefs in a mount namespace of its own, for one question. */
export function inTracefs(script: string): string {
  const mounted = `${MOUNT} && cd /sys/kernel/tracing && ${script}`;
  const { stdout } = spawnSync('unshare', ['--mount', 'sh', '-c', mounted], { encoding: 'utf8' });
  return stdout;
}

/** A program that says when it is ready, and what it has in the end. */
export class Witness {
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;
  #text = '';

  private constructor(command: readonly string[]) {
    const [program = '', ...args] = command;
    this.#child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#closed = once(this.#child, 'close');
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (part: string) => {
        this.#text += part;
      });
    }
  }

  static async start(command: readonly string[], ready: RegExp): Promise<Witness> {
    const witness = new Witness(command);
    const { stdout, stderr } = witness.#child;
    while (!ready.test(witness.#text)) {
      if (stdout === null || stderr === null) throw new Error('no pipes');
      await Promise.race([once(stdout, 'data'), once(stderr, 'data'), witness.#closed]);
      if (witness.#child.exitCode !== null) throw new Error(witness.#text);
    }
    return witness;
  }

  /** The kernel's own log of the changes of state. */
  static states(): Promise<Witness> {
    const name = `sockfd-test-${process.pid}`;
    const script = `${MOUNT} && cd /sys/kernel/tracing/instances &&
      mkdir ${name} && echo 1 > ${name}/events/sock/inet_sock_set_state/enable && echo ready &&
      cat > /dev/null; cat ${name}/trace; rmdir ${name}`;
    return Witness.start(['unshare', '--mount', 'sh', '-c', script], /^ready$/m);
  }

  /** tcpdump of the loopback interface, into a file. */
  static tcpdump(file: string): Promise<Witness> {
    const options = ['-i', 'lo', '-n', ...CAPTURE, '-w', file];
    return Witness.start(['tcpdump', ...options], /listening on/);
  }

  /** Waits until tcpdump has written all that there was: a packet that is sent last is in its file. */
  static async written(file: string): Promise<void> {
    const last = Buffer.from(`the last of ${process.pid}`);
    const fd = s.socket(s.AF_INET, s.SOCK_DGRAM);
    try {
      while (!readFileSync(file).includes(last)) {
        s.sendto(fd, last, 0, { family: s.AF_INET, address: '127.0.0.1', port: 9 });
        await setTimeout(10);
      }
    } finally {
      s.close(fd);
    }
  }

  /** Ends it; all that it has written. */
  async end(signal?: NodeJS.Signals): Promise<string> {
    if (signal === undefined) this.#child.stdin?.end();
    else this.#child.kill(signal);
    await this.#closed;
    return this.#text;
  }
}

/** What every timeline says that this kernel does not tell. */
export const untold: readonly string[] =
  needsLinux('5.17') === ''
    ? []
    : ['this kernel does not say why it drops packets: Linux 5.17 does'];

/** The same as the command writes it to standard error. */
export const untoldLines: string = untold.map((note) => `sockfd: ${note}\n`).join('');
