// What the figures depend on.
import { execFileSync } from 'node:child_process';
import { arch, availableParallelism, release } from 'node:os';
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
