// npm run docs:errors: writes docs/errors.md, every errno that a call of the tests got. With --check it only says whether the
// page has every hint, and names tests that are there.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { native } from '../lib/addon/binding.ts';
import { strerror } from '../lib/addon/calls.ts';
import { type Failed, hintOf, hintRules } from '../lib/values/hints.ts';
import type { Provoked } from '../test/support/provoked.ts';

const path = 'docs/errors.md';
const begin = '<!-- what follows is written by `npm run docs:errors` -->\n';

/** The tests that are run for it, those of single calls first: where several got an errno, the first is named. */
const files = [
  ...[
    'test/calls',
    'test/families',
    'test/control',
    'test/values/hints.test.ts',
    'test/values/sockaddr.test.ts',
  ],
  ...['test/promises', 'test/raw', 'test/options', 'test/node', 'test/reliability/emfile.test.ts'],
];

/** Functions of the addon whose negative results are no errno, or that make no system call. */
const others = /^(getaddrinfo|getnameinfo|sockaddr_\w+|inet_\w+|gai_strerror)$/;

/** The hints of an errno and call, with every kind of address. */
function hints(code: string, syscall: string): string[] {
  const kinds: Partial<Failed>[] = [{}, { port: 80 }, { path: '/tmp/s' }];
  const all = kinds.map((kind) => hintOf({ syscall, code, ...kind }));
  return [...new Set(all)].filter((hint) => hint !== undefined);
}

/** The longest part of a test's name that its file has as it is: others are made of a table's rows. */
function title({ file, names }: Provoked): string | undefined {
  const text = readFileSync(file, 'utf8');
  return [...names].reverse().find((name) => text.includes(`'${name}'`));
}

/** How well a test fits: those of single calls, and those that name the errno. */
function rank({ file, names, code }: Provoked): number {
  const place = files.findIndex((start) => file.startsWith(start));
  return (
    (place === -1 ? files.length : place) - (names.some((name) => name.includes(code)) ? 1 : 0)
  );
}

function sections(seen: readonly Provoked[]): string {
  const codes = [...new Set(seen.map(({ code }) => code))].filter((code) => code in native.errno);
  return codes
    .sort()
    .map((code) => {
      const mine = seen.filter((each) => each.code === code).sort((a, b) => rank(a) - rank(b));
      const groups = new Map<string, Set<string>>();
      for (const { call } of mine) {
        const said = hints(code, call).join('\n');
        groups.set(said, (groups.get(said) ?? new Set()).add(call));
      }
      const errno = native.errno[code] ?? 0;
      const parts = [`## ${code}`, '', `${strerror(errno)} (${errno}).`, ''];
      for (const [said, calls] of [...groups].sort(
        ([a], [b]) => Number(a === '') - Number(b === ''),
      )) {
        const names = [...calls].sort().map((call) => `\`${call}\``);
        const test = mine.find((each) => calls.has(each.call) && title(each) !== undefined);
        const reasons = said === '' ? [] : said.split('\n').map((hint) => `  - ${hint}`);
        const shown = test === undefined ? '' : ` (\`${test.file}\`: ${title(test)})`;
        parts.push(`- ${names.join(', ')}${shown}`, ...reasons);
      }
      return `${parts.join('\n')}\n`;
    })
    .join('\n');
}

if (process.argv.includes('--check')) {
  const text = readFileSync(path, 'utf8');
  const missing = hintRules.flatMap(([code, calls]) =>
    calls
      .split(' ')
      .slice(0, 1)
      .flatMap((call) => hints(code, call === '*' ? 'close' : call))
      .filter((hint) => !text.includes(hint)),
  );
  for (const [, file = '', name = ''] of text.matchAll(/\(`(test\/[^`]+)`: (.*)\)$/gm)) {
    if (!readFileSync(file, 'utf8').includes(name)) missing.push(`${file}: ${name}`);
  }
  for (const each of missing)
    console.error(`${path} is out of date (${each}): run npm run docs:errors`);
  if (missing.length > 0) process.exitCode = 1;
} else {
  const folder = mkdtempSync(`${tmpdir()}/sockfd-errors-`);
  try {
    const seen = `${folder}/seen`;
    const env = { ...process.env, SOCKFD_ERRORS: seen };
    execFileSync('npx', ['vitest', 'run', '--reporter=dot', '--silent=true', ...files], {
      env,
      stdio: 'inherit',
    });
    const lines = readFileSync(seen, 'utf8').trim().split('\n');
    const provoked = lines.map((line) => JSON.parse(line) as Provoked);
    const [head = ''] = readFileSync(path, 'utf8').split(begin);
    const kept = provoked.filter(({ call }) => !others.test(call));
    writeFileSync(path, `${head}${begin}\n${sections(kept)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
