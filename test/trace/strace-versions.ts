// Where other versions of strace differ from 6.1, whose notation the library has: docs/trace.md has the same table.

/** The version as a number that compares: 6.13 is 613. */
export function versionOf(text: string): number {
  const [, major = '0', minor = '0'] = /version (\d+)\.(\d+)/.exec(text) ?? [];
  return Number(major) * 100 + Number(minor);
}

/** The oldest whose lines are compared. */
export const OLDEST = 601;

interface Difference {
  /** The first of the versions compared that has it. */
  readonly since: number;
  /** A line of 6.1 as that version has it. */
  change(line: string): string;
}

const differences: readonly Difference[] = [
  {
    since: 613,
    change: (line) =>
      line.replaceAll(
        /data=\{u32=\d+, u64=(\d+)\}/g,
        (_, number: string) =>
          `data=${number === '0' ? 'NULL' : `0x${BigInt(number).toString(16)}`}`,
      ),
  },
  { since: 702, change: (line) => line.replace(/\[(\d+)\] => \[(\d+)\]/, '[$1 => $2]') },
];

/** A line of ours as a version of strace has it. */
export function asPrintedBy(version: number, line: string): string {
  return differences
    .filter(({ since }) => version >= since)
    .reduce((text, { change }) => change(text), line);
}
