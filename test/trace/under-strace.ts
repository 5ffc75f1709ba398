// A script of ours under strace: what strace writes between the script's marks, and what the script says itself.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { table } from '../../lib/trace/calls/index.ts';
import { ended, ONE_HEAP, temporaryFolder } from '../support/peer.ts';
import { withoutNames } from './exceptions.ts';
import { asPrintedBy, OLDEST, versionOf } from './strace-versions.ts';

/** SOCKFD_STRACE names another one than the PATH has. */
const program = process.env['SOCKFD_STRACE'] ?? 'strace';

export const version: number = versionOf(
  spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.toString() ?? '',
);

/** Why nothing can be compared; empty where it can, else in parentheses for a test's title. */
export const why: string =
  version === 0 ? ' (needs strace)' : version < OLDEST ? ' (needs strace 6.1)' : '';

/** The kernel's names of the calls that a trace shows. */
const CALLS = [...new Set(Object.values(table).map(({ syscall }) => syscall))];

const MARK = 'close(-12345)';

/** Without what Node.js tells its own event loop meanwhile: its eventfd is older than the first socket. */
function withoutLoop(lines: readonly string[]): string[] {
  const first = Number(lines.map((line) => /^socket\(.* = (\d+)/.exec(line)?.[1]).find(Boolean));
  return lines.filter((line) => {
    const fd = /^write\((\d+)(<[^>]*>)?, .*, 8\) += 8$/.exec(line)?.[1];
    return fd === undefined || Number(fd) <= 2 || Number(fd) >= first;
  });
}

/** Without the calls of the runtime, of which our own trace has none. */
export function withoutRuntime(lines: readonly string[]): string[] {
  return withoutLoop(withoutNames(lines));
}

/** Runs a script, which prints its own lines as JSON. */
export async function underStrace(
  straceOptions: readonly string[],
  script: readonly string[],
): Promise<{ ours: string[]; theirs: string[] }> {
  const folder = temporaryFolder();
  try {
    const file = `${folder}/strace`;
    const calls = `trace=${CALLS.map((name) => `?${name}`).join(',')}`;
    const { status, stdout, stderr } = await ended(program, [
      ...['-o', file, '-e', calls, '-e', 'signal=none', ...ONE_HEAP, ...straceOptions],
      ...[process.execPath, '--import', 'tsx', ...script],
    ]);
    const said = stderr.replaceAll(/^npm .*$/gm, '').trim();
    if (status !== 0 || said !== '') throw new Error(`the script: ${status} ${said}`);
    const ours = (JSON.parse(stdout) as string[])
      .filter((line) => !line.startsWith(MARK))
      .map((line) => asPrintedBy(version, line));
    const all = readFileSync(file, 'latin1').split('\n');
    const marks = all.flatMap((line, i) => (line.startsWith(MARK) ? [i] : []));
    if (marks.length !== 2) throw new Error(`${marks.length} marks`);
    // In the order of the calls; what libc does of its own accord is only in theirs.
    return { ours, theirs: withoutRuntime(all.slice((marks[0] ?? -1) + 1, marks[1])) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
