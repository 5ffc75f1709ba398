// The entry point runs wherever JavaScript does: it needs no addon, no Node.js and no platform.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What is from elsewhere: the errors for arguments, and what tells them what a view is. */
const OTHERS = { 'lib/values/arguments.ts': ['./view.ts'], 'lib/values/view.ts': [] };

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
  for (const [file, own] of Object.entries(OTHERS)) expect(imports(file)).toEqual(own);
});
