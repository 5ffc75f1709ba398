// npm run docs:runtimes: writes the tables of docs/node.md and docs/promises.md, what npm run test:runtimes saw. With --check it
// only says whether they are up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { type Answers, type Figures, seen } from '../test/runtimes/seen.ts';

const all = seen();
if (all === undefined) throw new Error('npm run test:runtimes was not run');

/** From old to new, Node.js first. */
function columns(by: Readonly<Record<string, unknown>>): string[] {
  const kinds = ['N', 'B', 'D'];
  return Object.keys(by).sort(
    (a, b) =>
      kinds.indexOf(a.charAt(0)) - kinds.indexOf(b.charAt(0)) ||
      a.localeCompare(b, 'en', { numeric: true }),
  );
}

function cell(answer = ''): string {
  if (answer.startsWith('- ') || answer === '') return '–';
  return /^[A-Z_]+$/.test(answer) ? `\`${answer}\`` : answer;
}

function table(first: string, by: Readonly<Record<string, Answers>>): string[] {
  const heads = columns(by);
  const rows = Object.keys(by[heads[0] ?? ''] ?? {});
  if (heads.length === 0) return [];
  return [
    `|${first === '' ? '' : ` ${first}`} | ${heads.join(' | ')} |`,
    `|---|${'---|'.repeat(heads.length)}`,
    ...rows.map((row) => `| ${row} | ${heads.map((head) => cell(by[head]?.[row])).join(' | ')} |`),
  ];
}

function figures(by: Readonly<Record<string, Figures>>): Record<string, Answers> {
  return Object.fromEntries(
    Object.entries(by).map(([title, { version, passed, failed, skipped }]) => [
      title,
      { version, passed: String(passed), failed: String(failed), skipped: String(skipped) },
    ]),
  );
}

const tables = {
  'docs/node.md': { bridge: table('', all.bridge), suite: table('the suite', figures(all.suite)) },
  'docs/promises.md': { calls: table('', all.calls) },
};

for (const [path, parts] of Object.entries(tables)) {
  const before = readFileSync(path, 'utf8');
  let text = before;
  for (const [name, lines] of Object.entries(parts)) {
    const [begin, end] = [`<!-- ${name}: npm run docs:runtimes -->\n`, `<!-- end of ${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < 0) throw new Error(`${path} has no place for ${name}`);
    text = `${text.slice(0, from + begin.length)}\n${lines.join('\n')}\n\n${text.slice(to)}`;
  }
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (text !== before) {
    console.error(`${path} is out of date: run npm run docs:runtimes`);
    process.exitCode = 1;
  }
}
