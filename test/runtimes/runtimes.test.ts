// The tables of docs/node.md and docs/promises.md are what happens: on the Node.js that runs this, and on every other
// runtime in the folder that SOCKFD_RUNTIMES names, whose programs are called node..., bun... and deno....
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ended } from '../support/peer.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = process.env['SOCKFD_RUNTIMES'];

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

/** How a runtime is called in the tables. */
async function titleOf(program: string): Promise<string> {
  const { stdout } = await ended(program, ['--version'], {});
  const version = /\d+(\.\d+)?/.exec(stdout)?.[0] ?? '';
  if (basename(program).startsWith('bun')) return `Bun ${version}`;
  if (basename(program).startsWith('deno')) return `Deno ${version}`;
  return `Node.js ${Number.parseInt(version, 10)}`;
}

function argumentsOf(program: string, script: string): string[] {
  if (basename(program).startsWith('bun')) return [script];
  if (basename(program).startsWith('deno')) return ['run', '-A', script];
  return ['--import', 'tsx', script];
}

async function compare(
  program: string,
  script: keyof typeof pages,
  skip: (reason: string) => never,
): Promise<void> {
  const title = await titleOf(program);
  const said = tableOf(pages[script]).get(title);
  if (said === undefined) skip(`${pages[script]} has no column "${title}"`);
  const args = argumentsOf(program, `test/runtimes/${script}.ts`);
  const { stdout, stderr } = await ended(program, args, { cwd: root });
  expect(stdout, stderr).not.toBe('');
  const answers = JSON.parse(stdout) as Record<string, string>;
  expect(Object.keys(answers)).toEqual([...said.keys()]);
  for (const [row, answer] of Object.entries(answers)) {
    // What cannot be asked here, or could not be where the table was made.
    if (answer.startsWith('- ') || said.get(row) === '–') continue;
    expect([row, answer]).toEqual([row, said.get(row)]);
  }
}

describe.each(Object.keys(pages) as (keyof typeof pages)[])('the table of %s.ts', (script) => {
  test(
    `Node.js ${process.version}`,
    ({ skip }) => compare(process.execPath, script, skip),
    120_000,
  );
  if (folder === undefined) {
    test.skip('other runtimes: SOCKFD_RUNTIMES names no folder with their programs');
  } else {
    const programs = readdirSync(folder).filter((name) => /^(node|bun|deno)/.test(name));
    for (const name of programs) {
      test(name, ({ skip }) => compare(`${folder}/${name}`, script, skip), 120_000);
    }
  }
});
