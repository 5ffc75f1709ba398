// sockfd timeline -- PROGRAM and --pid: any program, its calls as strace(1) has them.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { STRACE } from '../timeline/strace.ts';
import { Failure } from './output.ts';

/** Says in one line that strace is not there, or too old for what is asked of it, before anything runs. */
export function checkStrace(): void {
  const { error, status, stderr } = spawnSync('strace', [...STRACE, '-V'], { encoding: 'utf8' });
  if (error !== undefined) {
    throw new Failure('a program that is no script of Node.js needs strace, which is not there');
  }
  if (status !== 0) throw new Failure(`strace: ${stderr.trim().split('\n')[0] ?? 'failed'}`);
}

/** Runs strace, which writes its files beside `prefix`. Returns the program's exit status. */
export async function underStrace(prefix: string, what: readonly string[]): Promise<number> {
  const args = [...STRACE, '-o', prefix, ...what];
  const child = spawn('strace', args, { stdio: 'inherit' });
  // A terminal sends it to all; strace lets go of the program, or has it ended.
  const forward = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, forward);
  try {
    return await new Promise<number>((done, reject) => {
      child.on('error', reject);
      child.on('exit', (status, signal) =>
        done(status ?? 128 + (signal === null ? 0 : constants.signals[signal])),
      );
    });
  } finally {
    for (const signal of signals) process.off(signal, forward);
  }
}

/** What strace has written of each thread, by its number. */
export function straceFiles(folder: string, name: string): Map<number, string> {
  return new Map(
    readdirSync(folder)
      .filter((each) => each.startsWith(`${name}.`))
      .map((each) => [
        Number(each.slice(name.length + 1)),
        readFileSync(`${folder}/${each}`, 'utf8'),
      ]),
  );
}
