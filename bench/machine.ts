// What the figures depend on.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, release } from 'node:os';
import { type Peer, runtimeVersion } from './peers.ts';

function firstLine(command: string): string {
  return execFileSync(command, ['--version'], { encoding: 'utf8' }).split('\n')[0]?.trim() ?? '';
}

export interface Machine {
  readonly kernel: string;
  readonly arch: string;
  readonly cpus: number;
  readonly node: string;
  readonly cc: string;
  readonly python: string;
  /** Runtimes from npm and their versions. */
  readonly peers: readonly string[];
}

export function machine(peers: readonly Peer[]): Machine {
  return {
    kernel: release(),
    arch: arch(),
    cpus: availableParallelism(),
    node: process.version,
    cc: firstLine('cc'),
    python: firstLine('python3'),
    peers: [
      ...(peers.includes('bun') ? [`Bun ${runtimeVersion('bun')}`] : []),
      ...(peers.includes('deno') ? [`Deno ${runtimeVersion('deno')}`] : []),
    ],
  };
}

/** Clock ticks that all CPUs have worked, and those of them that this process and its ended children have. */
function ticks(): { all: number; own: number } {
  const [, ...fields] = readFileSync('/proc/stat', 'utf8').split('\n')[0]?.split(/\s+/) ?? [];
  // user, nice, system, idle, iowait, irq, softirq, steal: what follows is in the first two already.
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = fields.map(Number);
  // After the name, which may have spaces and brackets; utime, stime, cutime, cstime are the fields 14 to 17.
  const stat = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const own = stat.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { all: user + nice + system + irq + softirq + steal, own };
}

const TICKS_PER_SECOND = 100;

/**
 * Begins to watch how much of the CPUs other programs use.
 *
 * @returns their part of all CPUs' time since then, from 0 to 1; children of this process have to have ended
 */
export function watchOthers(): () => number {
  const began = { ...ticks(), at: performance.now() };
  return () => {
    const { all, own } = ticks();
    const seconds = ((performance.now() - began.at) / 1000) * cpus().length;
    const others = all - began.all - (own - began.own);
    return Math.max(0, others / TICKS_PER_SECOND / seconds);
  };
}
