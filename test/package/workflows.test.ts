// The workflows of GitHub are well formed, as actionlint says.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadTool, missing, root } from './installed.ts';

interface Problem {
  readonly kind: string;
  readonly line: number;
  readonly message: string;
}

type Lint = (text: string, path: string) => Problem[];

const folder = `${root}.github/workflows`;

for (const file of readdirSync(folder)) {
  test.skipIf(missing('actionlint') !== '')(`${file}${missing('actionlint')}`, async () => {
    const { createLinter } = loadTool('actionlint') as { createLinter: () => Promise<Lint> };
    const lint = await createLinter();
    // Which runners there are changes faster than its list of them.
    const problems = lint(readFileSync(`${folder}/${file}`, 'utf8'), file).filter(
      ({ kind }) => kind !== 'runner-label',
    );
    expect(problems).toEqual([]);
    expect(lint('on: push\njobs: { a: { steps: [] } }', file)).not.toEqual([]);
  });
}
