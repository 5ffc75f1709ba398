// npm run docs:features: writes the last column of docs/features.md, the kernels on which the test of each row passed, and into
// docs/testing.md what the suite came to on each kernel. With --check it only says whether they are up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { features, seen } from '../test/kernels/summary.ts';

const { features: passed, kernels } = seen();

/** The page with the last column of its tables. */
function withKernels(page: string): string {
  const rows = features(page).map(({ row, what, file, title }) => {
    const on = (passed[`${file}: ${title}`] ?? []).join(', ') || '–';
    return [row, `| ${what} | \`${file}\`: ${title} | ${on} |`] as const;
  });
  const cells = new Map(rows);
  const lines = page.split('\n').map((row) => cells.get(row) ?? row);
  return lines.join('\n');
}

/** The page with the table of kernels. */
function withTotals(page: string): string {
  const [begin, end] = ['<!-- kernels: npm run docs:features -->\n', '<!-- end of kernels -->'];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < 0) throw new Error('docs/testing.md has no place for the kernels');
  const totals = Object.values(kernels).map((kernel) => {
    const skipped = Object.values(kernel.skipped).reduce((sum, count) => sum + count, 0);
    const files = `${kernel.files} of ${kernel.files + kernel.without}`;
    const cells = [kernel.release, files, kernel.passed, kernel.failed.length, skipped];
    return `| ${cells.join(' | ')} |`;
  });
  const lines = ['| Linux | test files | passed | failed | skipped |', '|---|---|---|---|---|'];
  const table = `\n${[...lines, ...totals].join('\n')}\n\n`;
  return page.slice(0, from + begin.length) + table + page.slice(to);
}

const pages = { 'docs/features.md': withKernels, 'docs/testing.md': withTotals };

for (const [path, written] of Object.entries(pages)) {
  const before = readFileSync(path, 'utf8');
  const text = written(before);
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (text !== before) {
    console.error(`${path} is out of date: run npm run docs:features`);
    process.exitCode = 1;
  }
}
