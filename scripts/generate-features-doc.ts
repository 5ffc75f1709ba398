// npm run docs:features: writes the last column of docs/features.md, the kernels on which the test of each row passed. With
// --check it only says whether the column is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { features, seen } from '../test/kernels/summary.ts';

const path = 'docs/features.md';
const before = readFileSync(path, 'utf8');
const { features: passed } = seen();
const cells = new Map(
  features(before).map(({ row, what, file, title }) => [
    row,
    `| ${what} | \`${file}\`: ${title} | ${(passed[`${file}: ${title}`] ?? []).join(', ') || '–'} |`,
  ]),
);
const text = before
  .split('\n')
  .map((row) => cells.get(row) ?? row)
  .join('\n');

if (!process.argv.includes('--check')) writeFileSync(path, text);
else if (text !== before) {
  console.error(`${path} is out of date: run npm run docs:features`);
  process.exitCode = 1;
}
