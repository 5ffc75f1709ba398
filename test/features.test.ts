// docs/features.md against the tests that it names.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { features } from './kernels/summary.ts';

const rows = features(readFileSync('docs/features.md', 'utf8'));

describe('docs/features.md', () => {
  test('names a test in every row of its tables', () => {
    const text = readFileSync('docs/features.md', 'utf8');
    const all = text.split('\n').filter((line) => /^\| (?!what \|)/.test(line));
    expect(rows).toHaveLength(all.length);
    expect(rows.length).toBeGreaterThan(70);
  });

  test.each(rows.map(({ what, file, title }) => [what, file, title]))(
    '%s',
    (_what, file, title) => {
      expect(readFileSync(file, 'utf8')).toContain(title);
    },
  );
});
