// What came of the tests on one kernel: a file of JSON for each test file.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What came of one test. */
export interface Outcome {
  /** With those of the groups it is in. */
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped, or failed. */
  readonly why?: string;
}

/** What came of a test file. */
export interface Record {
  readonly file: string;
  /** The kernel's, of uname(2). */
  readonly release: string;
  /** Of the file itself, outside its tests. */
  readonly errors: readonly string[];
  readonly tests: readonly Outcome[];
  /** What came of each option that was tried: the kind of socket, or why not. */
  readonly options?: Readonly<{ [name: string]: string }>;
}

/** What the record of a test file is called. */
export function fileOf(test: string): string {
  return `${test.replaceAll('/', '--')}.json`;
}

/** All records of a folder; none where it is not there. */
export function recordsOf(folder: string): Record[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Record);
}
