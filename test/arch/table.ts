// The table of docs/building.md, from a run.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Place } from './places.ts';

/** What came of a place. */
export interface Row {
  readonly place: Place;
  readonly size: number;
  passed: number;
  skipped: number;
  failed: number;
  /** Tests that fail for a reason of the place. */
  readonly excepted: string[];
}

const PAGE = new URL('../../docs/building.md', import.meta.url);
const MARKS = ['<!-- arch -->\n', '<!-- /arch -->'] as const;

/** What a row is about: another one of the same is its successor. */
function subjectOf(line: string): string {
  const [, processor, libc, , , files] = line.split('|');
  return [processor, libc, files].join('|');
}

/** Writes these rows; those of other places and files stay. */
export function write(rows: readonly Row[]): void {
  const asked = process.env['SOCKFD_ARCH_FILES'] ?? 'all';
  const lines = rows.map(({ place, size, passed, skipped, failed, excepted }) => {
    const how = place.command[0]?.includes('qemu') ? 'qemu-user' : 'natively';
    const cells = [
      place.binary.title,
      place.libc,
      size.toLocaleString('en'),
      `${place.runtime}, ${how}`,
      asked,
      passed,
      skipped,
      excepted.length,
      failed,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const text = readFileSync(PAGE, 'utf8');
  const [before = '', rest = ''] = text.split(MARKS[0]);
  const [own = '', after = ''] = rest.split(MARKS[1]);
  const there = own
    .split('\n')
    .filter((line) => /^\| [a-z]+\d*/.test(line) && !line.startsWith('| processor'));
  const subjects = [...there, ...lines].map(subjectOf);
  const all = new Map([...there, ...lines].map((line, i) => [subjects[i], line]));
  const table = [
    '| processor | C library | bytes | run on | files | passed | skipped | not possible there | failed |',
    '|---|---|---|---|---|---|---|---|---|',
    ...all.values(),
  ];
  writeFileSync(PAGE, `${before}${MARKS[0]}\n${table.join('\n')}\n\n${MARKS[1]}${after}`);
}
