// The tables of docs/node.md and docs/promises.md are what happens: on the Node.js that runs this, and on every other
// runtime of tools/package.json that is installed.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ended } from '../support/peer.ts';
import { type Runtime, runtimes, titleOf } from './programs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What asks, and the page whose table has the answers. */
const pages = { bridge: 'docs/node.md', calls: 'docs/promises.md' } as const;

/** The table of a page by runtime: `Node.js 20` to the rows' answers. */
function tableOf(page: string): Map<string, Map<string, string>> {
  const lines = readFileSync(root + page, 'utf8').split('\n');
  const first = lines.findIndex((line) => /^\|.*\| Node\.js 20 \|/.test(line));
  const cells = (line: string) => line.split('|').map((cell) => cell.trim());
  const heads = cells(lines[first] ?? '');
  const table = new Map<string, Map<string, string>>();
  for (const line of lines.slice(first + 2)) {
    if (!line.startsWith('|')) break;
    const row = cells(line);
    for (const [i, head] of heads.entries()) {
      if (i < 2 || head === '') continue;
      const column = table.get(head) ?? new Map<string, string>();
      table.set(head, column.set(row[1] ?? '', (row[i] ?? '').replaceAll('`', '')));
    }
  }
  return table;
}

async function compare(
  { title, program, args }: Runtime,
  script: keyof typeof pages,
  skip: (reason: string) => never,
): Promise<void> {
  const said = tableOf(pages[script]).get(title);
  if (said === undefined) skip(`${pages[script]} has no column "${title}"`);
  const { stdout, stderr } = await ended(program, [...args, `test/runtimes/${script}.ts`], {
    cwd: root,
  });
  expect(stdout, stderr).not.toBe('');
  const answers = JSON.parse(stdout) as Record<string, string>;
  expect(Object.keys(answers)).toEqual([...said.keys()]);
  for (const [row, answer] of Object.entries(answers)) {
    // What cannot be asked here, or could not be where the table was made.
    if (answer.startsWith('- ') || said.get(row) === '–') continue;
    expect([row, answer]).toEqual([row, said.get(row)]);
  }
}

const here: Runtime = {
  title: titleOf('Node.js', process.version),
  program: process.execPath,
  args: ['--import', 'tsx'],
};
const others = runtimes();

describe.each(Object.keys(pages) as (keyof typeof pages)[])('the table of %s.ts', (script) => {
  test(`${here.title}`, ({ skip }) => compare(here, script, skip), 120_000);
  if (others.length === 0) test.skip('other runtimes (needs npm ci --prefix test/runtimes/tools)');
  for (const each of others.filter(({ title }) => title !== here.title)) {
    test(each.title, ({ skip }) => compare(each, script, skip), 120_000);
  }
});
