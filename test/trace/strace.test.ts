// Our lines against those of the machine's strace for the same process: byte for byte, but for pointers.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { table } from '../../lib/trace/calls/index.ts';
import { ended, temporaryFolder } from '../support/peer.ts';
import { asPrintedBy, OLDEST, versionOf } from './strace-versions.ts';

const scenario = fileURLToPath(new URL('scenario.ts', import.meta.url));
/** SOCKFD_STRACE names another one than the PATH has. */
const program = process.env['SOCKFD_STRACE'] ?? 'strace';
const version = versionOf(
  spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.toString() ?? '',
);
const why = version === 0 ? ' (needs strace)' : version < OLDEST ? ' (needs strace 6.1)' : '';

/** The kernel's names of the calls that a trace shows. */
const CALLS = [...new Set(Object.values(table).map(({ syscall }) => syscall))];

const MARK = 'close(-12345)';

/** A line without addresses of memory, which differ from run to run. */
function comparable(line: string): string {
  return line.replace(/0x(?!ffffffff\b)[0-9a-f]{7,}/g, 'POINTER').replace(/ += /, ' = ');
}

/** Without the calls that libc makes to find the name of an interface for us: a socket, an ioctl, a close. */
function withoutNames(lines: readonly string[]): string[] {
  const own = lines.map(
    (line, i) =>
      /SIOCGIFNAME/.test(lines[i - 1] ?? '') ||
      /SIOCGIFNAME/.test(line) ||
      /SIOCGIFNAME/.test(lines[i + 1] ?? ''),
  );
  return lines.filter((_, i) => own[i] !== true);
}

/** Without what Node.js tells its own event loop meanwhile: its eventfd is older than the first socket. */
function withoutLoop(lines: readonly string[]): string[] {
  const first = Number(lines.map((line) => /^socket\(.* = (\d+)/.exec(line)?.[1]).find(Boolean));
  return lines.filter((line) => {
    const fd = /^write\((\d+)(<[^>]*>)?, .*, 8\) += 8$/.exec(line)?.[1];
    return fd === undefined || Number(fd) <= 2 || Number(fd) >= first;
  });
}

/** The scenario under strace: what strace writes between the marks, and what we do. */
async function both(
  straceOptions: readonly string[],
  options: object,
): Promise<{ ours: string[]; theirs: string[] }> {
  const folder = temporaryFolder();
  try {
    const file = `${folder}/strace`;
    const { status, stdout, stderr } = await ended(program, [
      ...[
        '-o',
        file,
        '-e',
        `trace=${CALLS.map((name) => `?${name}`).join(',')}`,
        '-e',
        'signal=none',
        ...straceOptions,
      ],
      ...[process.execPath, '--import', 'tsx', scenario, JSON.stringify(options)],
    ]);
    expect(stderr.replaceAll(/^npm .*$/gm, '').trim()).toBe('');
    expect(status).toBe(0);
    const ours = (JSON.parse(stdout) as string[])
      .filter((line) => !line.startsWith(MARK))
      .map((line) => asPrintedBy(version, line));
    const all = readFileSync(file, 'latin1').split('\n');
    const marks = all.flatMap((line, i) => (line.startsWith(MARK) ? [i] : []));
    expect(marks).toHaveLength(2);
    // In the order of the calls; what libc does of its own accord is only in theirs.
    return { ours, theirs: withoutLoop(withoutNames(all.slice((marks[0] ?? -1) + 1, marks[1]))) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(why !== '')(`as strace prints it${why}`, () => {
  test('every call', { timeout: 120_000 }, async () => {
    const { ours, theirs } = await both([], {});
    expect(ours.map(comparable)).toEqual(theirs.map(comparable));
    expect(new Set(ours.map(comparable)).size).toBeGreaterThanOrEqual(300);
  });

  test('column by column', { timeout: 120_000 }, async () => {
    const { ours, theirs } = await both([], {});
    const short = (line: string): boolean => /^(socket|close|listen|dup2?|fcntl)\(/.test(line);
    expect(ours.filter(short).length).toBeGreaterThan(100);
    expect(ours.filter(short)).toEqual(theirs.filter(short));
  });

  test('-y: what each fd is', { timeout: 120_000 }, async () => {
    const { ours, theirs } = await both(['-y'], { fdPaths: true });
    expect(ours.map(comparable)).toEqual(theirs.map(comparable));
    expect(ours.filter((line) => line.includes('<socket:[')).length).toBeGreaterThan(300);
  });

  test.each([0, 1, 2, 5, 100])(
    '-s %i: the size of strings',
    { timeout: 120_000 },
    async (stringSize) => {
      const { ours, theirs } = await both(['-s', String(stringSize)], { stringSize });
      expect(ours.map(comparable)).toEqual(theirs.map(comparable));
    },
  );
});
