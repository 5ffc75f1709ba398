// Our lines against those of the machine's strace for the same process: byte for byte, but for pointers.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { table } from '../../lib/trace/calls/index.ts';
import { comparable } from './exceptions.ts';
import { OLDEST } from './strace-versions.ts';
import { underStrace, version, why } from './under-strace.ts';

const scenario = fileURLToPath(new URL('scenario.ts', import.meta.url));

const both = (
  straceOptions: readonly string[],
  options: object,
): Promise<{ ours: string[]; theirs: string[] }> =>
  underStrace(straceOptions, [scenario, JSON.stringify(options)]);

const name = (line: string): string => line.slice(0, line.indexOf('('));

describe.skipIf(why !== '')(`as strace prints it${why}`, () => {
  test('every call', { timeout: 900_000 }, async () => {
    const { ours, theirs } = await both([], {});
    expect(ours.map(comparable)).toEqual(theirs.map(comparable));
    expect(new Set(ours.map(comparable)).size).toBeGreaterThanOrEqual(300);
  });

  test('column by column', { timeout: 900_000 }, async () => {
    const { ours, theirs } = await both([], {});
    const short = (line: string): boolean => /^(socket|close|listen|dup2?|fcntl)\(/.test(line);
    expect(ours.filter(short).length).toBeGreaterThan(100);
    expect(ours.filter(short)).toEqual(theirs.filter(short));
  });

  test('-y: what each fd is', { timeout: 900_000 }, async () => {
    const { ours, theirs } = await both(['-y'], { fdPaths: true });
    expect(ours.map(comparable)).toEqual(theirs.map(comparable));
    expect(ours.filter((line) => line.includes('<socket:[')).length).toBeGreaterThan(300);
  });

  test.each([
    '%network',
    '%net',
    'desc',
    '%signal',
    '!%network',
    '/^(send|recv)',
    '?nothing',
    '%file',
  ])('-e trace=%s: the calls of a class', { timeout: 900_000 }, async (item) => {
    // The marks are closes.
    const list = item.startsWith('!') ? item : `${item},close`;
    const { ours, theirs } = await both(['-e', `trace=${list}`], { calls: list.split(',') });
    // What strace has beside the calls of the library: Node.js's own, and those of libc for an interface's name.
    const known = new Set(Object.values(table).map(({ syscall }) => syscall));
    const names = (lines: readonly string[]): string[] =>
      [...new Set(lines.map(name))].filter((each) => known.has(each)).sort();
    expect(names(ours)).toEqual(names(theirs));
  });

  test.each([
    ['-z', 'successful'],
    ['-Z', 'failed'],
  ])('%s: those that are %s', { timeout: 900_000 }, async (option, status) => {
    // The marks fail, so that strace with -z would have none.
    const all = await both([], {});
    const { ours } = await both([], { status });
    const isOne = (line: string): boolean => (option === '-Z') === / += -1 E/.test(line);
    expect(ours.map(name)).toEqual(all.theirs.filter(isOne).map(name));
  });

  // Newer ones show more of eventfds and signalfds.
  test.skipIf(version > OLDEST)(
    '-yy: what each socket and device is (needs strace 6.1)',
    { timeout: 900_000 },
    async () => {
      const { ours, theirs } = await both(['-yy'], { fdPaths: 'details' });
      const [mine, others] = [ours.map(comparable), theirs.map(comparable)];
      // Ours are between those that look at the sockets for it. strace keeps what a socket was when it first saw it.
      const alike = (line: string): string =>
        line.replace(/<([A-Zv0-9-]+):\[.*?\](?=>[,\])} ]|>$)/g, '<$1');
      const rest = others.map(alike);
      let at = 0;
      let exact = 0;
      for (const line of mine) {
        const found = rest.indexOf(alike(line), at);
        expect(found, line).toBeGreaterThanOrEqual(0);
        const same = others.indexOf(line, at);
        if (same >= 0) exact++;
        at = (same >= 0 ? same : found) + 1;
      }
      expect(exact).toBeGreaterThan(mine.length * 0.9);
      const shown = new Set(mine.flatMap((line) => /<([A-Z][\w-]*):\[/.exec(line)?.[1] ?? []));
      expect([...shown].sort()).toEqual(
        expect.arrayContaining(['NETLINK', 'TCP', 'TCPv6', 'UDP', 'UDPv6', 'UNIX', 'UNIX-STREAM']),
      );
      expect(mine.some((line) => /<\/dev\/null<char 1:3>>/.test(line))).toBe(true);
    },
  );

  test.each([0, 1, 2, 5, 100])(
    '-s %i: the size of strings',
    { timeout: 900_000 },
    async (stringSize) => {
      const { ours, theirs } = await both(['-s', String(stringSize)], { stringSize });
      expect(ours.map(comparable)).toEqual(theirs.map(comparable));
    },
  );
});
