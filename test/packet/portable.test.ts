// The entry point runs wherever JavaScript does: it needs no addon, no Node.js and no platform.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The one file from elsewhere. */
const ERRORS = 'lib/values/arguments.ts';

/** What a file imports. */
function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import) ?\(?'([^']+)'/g)].map(([, name = '']) => name);
}

test('imports nothing but itself and the errors for arguments', () => {
  const files = readdirSync('lib/packet');
  expect(files).toContain('index.ts');
  for (const file of files) {
    for (const name of imports(`lib/packet/${file}`)) {
      expect(name).toMatch(/^(\.\/[\w-]+\.ts|\.\.\/values\/arguments\.ts)$/);
    }
    expect(readFileSync(`lib/packet/${file}`, 'utf8')).not.toMatch(
      /\b(Buffer|process|require)\b[.(]/,
    );
  }
  expect(imports(ERRORS)).toEqual([]);
});
