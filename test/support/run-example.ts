// A script of examples/ as a user runs it, and what it printed.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a scene printed. */
export interface Shown {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
  /** The values of its `* name: value` lines, in order. */
  readonly facts: ReadonlyMap<string, string>;
  /** What it skipped, with the reason. */
  readonly skipped: readonly string[];
}

/** Runs `examples/<name>` with the compiled library to its end. */
export async function runExample(name: string, args: readonly string[] = []): Promise<Shown> {
  const child = spawn(process.execPath, ['--import', 'tsx', `${root}examples/${name}`, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const facts = new Map<string, string>();
  const skipped: string[] = [];
  for (const line of stdout.split('\n')) {
    const [, fact, value] = /^\* (.+?): (.*)$/.exec(line) ?? [];
    if (fact !== undefined && value !== undefined) facts.set(fact, value);
    const [, skip] = /^- skipped: (.*)$/.exec(line) ?? [];
    if (skip !== undefined) skipped.push(skip);
  }
  return { stdout, stderr, status, facts, skipped };
}
