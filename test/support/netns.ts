// Network namespaces that a test makes for itself: ip-netns(8).
import { spawnSync } from 'node:child_process';
import { inProcess, type Remote } from './peer.ts';

let count = 0;

/** Runs a command; throws what it wrote if it fails. */
function run(...command: string[]): void {
  const [program = '', ...args] = command;
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command.join(' ')}: ${error?.message ?? stderr}`);
}

/** A network namespace of this test's own, with its loopback interface up; gone with `using`. */
export class Netns implements Disposable {
  readonly name = `sockfd-${process.pid}-${count++}`;

  constructor() {
    run('ip', 'netns', 'add', this.name);
    try {
      this.ip('link', 'set', 'lo', 'up');
    } catch (error) {
      this[Symbol.dispose]();
      throw error;
    }
  }

  /** `ip` inside the namespace. */
  ip(...args: string[]): void {
    run('ip', '-n', this.name, ...args);
  }

  /** Sets a sysctl of the namespace: `ipv4/tcp_syn_retries`. */
  sysctl(name: string, value: number): void {
    this.exec('sh', '-c', `echo ${value} > /proc/sys/net/${name}`);
  }

  /** Runs a command inside the namespace. */
  exec(...command: string[]): void {
    run('ip', 'netns', 'exec', this.name, ...command);
  }

  /** Runs `fn` in a child process inside the namespace. */
  run<A extends readonly unknown[], R>(fn: Remote<A, R>, ...args: A): Promise<Awaited<R>> {
    return inProcess(['ip', 'netns', 'exec', this.name], fn, ...args);
  }

  [Symbol.dispose](): void {
    run('ip', 'netns', 'delete', this.name);
  }
}

/** Why namespaces cannot be made here; undefined where they can. */
export function noNetns(): string | undefined {
  if (process.getuid?.() !== 0) return 'needs root';
  try {
    new Netns()[Symbol.dispose]();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.trim() : String(error);
  }
}
