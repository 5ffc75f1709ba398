// What the runs on all kernels come to: for a reader, and as test/kernels/seen.json for the pages that are made of it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Record as Outcomes, recordsOf } from './records.ts';

/** What came of all test files on one kernel. */
export interface Summary {
  readonly release: string;
  readonly files: number;
  readonly passed: number;
  readonly failed: readonly string[];
  /** The reasons, with how many tests have each. */
  readonly skipped: Readonly<Record<string, number>>;
  /** How many of the files that are not left out have no result. */
  readonly without: number;
}

/** What test/kernels/seen.json has. */
export interface Seen {
  /** By the first two numbers of the release, from old to new. */
  readonly kernels: Readonly<Record<string, Summary>>;
  /** What came of each option, by kernel. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** On which kernels the test passed that a row of docs/features.md names. */
  readonly features: Readonly<Record<string, readonly string[]>>;
}

const path = new URL('seen.json', import.meta.url);

/** What was seen in the last runs. */
export function seen(): Seen {
  return JSON.parse(readFileSync(path, 'utf8')) as Seen;
}

/** Sums up what there is of a kernel, beside the files that there should be. */
export function summaryOf(records: readonly Outcomes[], files: readonly string[]): Summary {
  const skipped: Record<string, number> = {};
  const failed: string[] = [];
  let passed = 0;
  for (const { file, errors, tests } of records) {
    if (errors.length > 0) failed.push(file);
    for (const { title, state, why = '' } of tests) {
      if (state === 'passed') passed++;
      else if (state === 'failed') failed.push(`${file}: ${title}`);
      else skipped[why] = (skipped[why] ?? 0) + 1;
    }
  }
  const ran = new Set(records.map(({ file }) => file));
  return {
    release: records[0]?.release ?? '',
    files: records.length,
    passed,
    failed,
    skipped: Object.fromEntries(Object.entries(skipped).sort(([a], [b]) => (a < b ? -1 : 1))),
    without: files.filter((file) => !ran.has(file)).length,
  };
}

/** A summary for a reader. */
export function shown(linux: string, summary: Summary): string {
  const { release, files, passed, failed, skipped, without } = summary;
  const skips = Object.values(skipped).reduce((sum, count) => sum + count, 0);
  const lines = [
    `Linux ${linux} (${release}): ${passed} passed, ${failed.length} failed, ${skips} skipped in ${files} files`,
    ...failed.map((title) => `  failed: ${title}`),
    ...Object.entries(skipped).map(([why, count]) => `  skipped ${count}: ${why}`),
  ];
  if (without > 0) lines.push(`  not run, or without an end: ${without} files`);
  return lines.join('\n');
}

/** A row of docs/features.md: what there is, and the test that proves it. */
export interface Feature {
  readonly row: string;
  readonly what: string;
  readonly file: string;
  readonly title: string;
}

/** The rows of docs/features.md that name a test. */
export function features(text: string): Feature[] {
  return text.split('\n').flatMap((row) => {
    const match = /^\| (.*) \| `(test\/[^`]+)`: (.*?) \|(?: [–\d., ]+ \|)?$/.exec(row);
    const [, what = '', file = '', title = ''] = match ?? [];
    return match === null ? [] : [{ row, what, file, title }];
  });
}

/** Whether a test has the title, or is in a group that has it; %s stands for anything. */
function named(title: string): (of: { readonly title: string }) => boolean {
  const parts = title
    .split(/%[sdijo]|\$\w+/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(parts.join('.*'));
  return (test) => pattern.test(test.title);
}

/** On which kernels a test passed, and nowhere in part. */
function passedOn(kernels: Map<string, Outcomes[]>, file: string, title: string): string[] {
  const is = named(title);
  return [...kernels].flatMap(([linux, records]) => {
    const tests = records.find((record) => record.file === file)?.tests.filter(is) ?? [];
    const good = tests.some(({ state }) => state === 'passed');
    return good && tests.every(({ state }) => state !== 'failed') ? [linux] : [];
  });
}

/** Names of kernels from old to new. */
function ordered(names: Iterable<string>): string[] {
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** Writes what was seen. What did not run this time keeps what was seen of it before. */
export function remember(files: readonly string[]): void {
  const old: Seen = existsSync(path) ? seen() : { kernels: {}, options: {}, features: {} };
  const folder = 'build/kernels';
  const runs = new Map(
    readdirSync(folder).map((linux) => [linux, recordsOf(`${folder}/${linux}`)]),
  );
  const kernels: Record<string, Summary> = {};
  for (const linux of ordered([...Object.keys(old.kernels), ...runs.keys()])) {
    const summary = summaryOf(runs.get(linux) ?? [], files);
    const before = old.kernels[linux];
    // Some files alone, in a fresh checkout, tell less than was known.
    kernels[linux] = before !== undefined && before.files > summary.files ? before : summary;
  }
  const options: Record<string, Record<string, string>> = {};
  for (const linux of Object.keys(kernels)) {
    const tried = runs.get(linux)?.find((record) => record.options !== undefined)?.options;
    const before = Object.entries(old.options).flatMap(([name, row]) =>
      row[linux] === undefined ? [] : [[name, row[linux]] as const],
    );
    for (const [name, what] of tried === undefined ? before : Object.entries(tried)) {
      options[name] = { ...options[name], [linux]: what };
    }
  }
  const rows = features(readFileSync('docs/features.md', 'utf8')).map(({ file, title }) => {
    const key = `${file}: ${title}`;
    const ran = (linux: string) => runs.get(linux)?.some((record) => record.file === file) === true;
    const before = (old.features[key] ?? []).filter((linux) => !ran(linux));
    return [key, ordered([...before, ...passedOn(runs, file, title)])] as const;
  });
  const now: Seen = {
    kernels,
    options: Object.fromEntries(
      ordered(Object.keys(options)).map((name) => [name, options[name] ?? {}]),
    ),
    features: Object.fromEntries(rows.filter(([, passed]) => passed.length > 0)),
  };
  writeFileSync(path, lines(now));
}

/** As JSON with a line for each kernel, option and feature. */
function lines(all: Seen): string {
  const parts = Object.entries(all).map(([name, rows]: [string, object]) => {
    const each = Object.entries(rows).map(
      ([key, row]) => `  ${JSON.stringify(key)}: ${JSON.stringify(row)}`,
    );
    return ` ${JSON.stringify(name)}: {\n${each.join(',\n')}\n }`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}
