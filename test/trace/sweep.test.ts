// Every constant that a trace has a name for, beside strace: every option of every level on every kind of socket, every
// request of ioctl(2) on sockets, every command of fcntl(2), each flag alone and all together, each family, type and
// protocol. What may differ is listed in exceptions.ts, and nothing else.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { comparable, exceptions } from './exceptions.ts';
import { OLDEST } from './strace-versions.ts';
import { underStrace, version, why } from './under-strace.ts';

const sweep = fileURLToPath(new URL('sweep.ts', import.meta.url));

/** More would say no more. */
const SHOWN = 20;

// Who may not make raw and packet sockets would compare calls on no fd, with lengths that say nothing.
const missing = why || (process.getuid?.() === 0 ? '' : ' (needs root: sockets of all kinds)');

describe.skipIf(missing !== '')(`every constant as strace prints it${missing}`, () => {
  let ours: string[] = [];
  let theirs: string[] = [];
  beforeAll(async () => {
    ({ ours, theirs } = await underStrace([], [sweep]));
  }, 120_000);

  test('the same calls', () => {
    const name = (line: string): string => line.slice(0, line.indexOf('('));
    const at = ours.findIndex((line, i) => name(line) !== name(theirs[i] ?? ''));
    expect(ours.slice(at).slice(0, at < 0 ? 0 : 3)).toEqual(
      theirs.slice(at).slice(0, at < 0 ? 0 : 3),
    );
    expect(theirs).toHaveLength(ours.length);
    expect(ours.length).toBeGreaterThan(40_000);
  });

  test('the same lines, but for the exceptions', () => {
    const possible = exceptions.filter(({ since = 0 }) => version >= since);
    const used = new Map(possible.map((each) => [each.reason, 0]));
    const different: string[] = [];
    for (const [i, line] of ours.entries()) {
      const [mine, other] = [comparable(line), comparable(theirs[i] ?? '')];
      if (mine === other) continue;
      const exception = possible.find((each) => each.alike(mine, other));
      if (exception === undefined) different.push(`- ${line}\n+ ${theirs[i]}`);
      else used.set(exception.reason, (used.get(exception.reason) ?? 0) + 1);
    }
    expect(different.slice(0, SHOWN)).toEqual([]);
    // One that nothing needs any more is none.
    const unused = [...used].filter(([, count]) => count === 0).map(([reason]) => reason);
    if (version === OLDEST && process.getuid?.() === 0) expect(unused).toEqual([]);
  });
});
