// The test files that run on each kernel: all but these, which are left out by their names.
import { readdirSync } from 'node:fs';

const leftOut: readonly (readonly [start: string, why: string])[] = [
  ['test/completeness/', 'reads sources'],
  ['test/features.test.ts', 'reads sources'],
  ['test/options/versions.test.ts', 'reads what the runs saw'],
  ['test/skips/', 'reads what the runs saw'],
  ['test/types.test.ts', 'compiles'],
  ['test/package/', 'installs, bundles, compiles'],
  ['test/packet/', 'decodes bytes: the kernel has no part in it'],
  ['test/runtimes/', 'is about runtimes'],
  ['test/hostile/', 'hours: millions of calls'],
  ['test/reliability/', 'hours: millions of calls'],
  ['test/safety/sweep.test.ts', 'hours: millions of calls'],
  ['test/trace/sweep.test.ts', 'runs strace over 80,000 lines: the kernel has no part in them'],
  ['test/trace/streams.test.ts', 'starts 40 processes to look at their streams'],
  ['test/inspect/many.test.ts', 'opens 50,000 sockets'],
  ['test/raw/allocation.test.ts', "measures V8's heap over millions of calls"],
  ['test/soak/', 'measures growth over seconds of load'],
];

/** All test files that begin with one of the names, or that are not left out. */
export function chosen(names: readonly string[]): string[] {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((name) => `test/${name}`)
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) =>
      names.length > 0
        ? names.some((start) => name.startsWith(start))
        : !leftOut.some(([start]) => name.startsWith(start)),
    )
    .sort();
}
