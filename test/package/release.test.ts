// A release that cannot be one says why in a line, and leaves nothing.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ended, hasProgram, temporaryFolder } from '../support/peer.ts';
import { root } from './installed.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
    cwd: `${folder}/project`,
    encoding: 'utf8',
    stdio: 'pipe',
  });

async function release(...args: string[]): Promise<string> {
  const { status, stdout } = await ended(
    `${root}node_modules/.bin/tsx`,
    ['scripts/release.ts', ...args],
    {
      cwd: `${folder}/project`,
      env: { ...process.env, NODE_OPTIONS: '', TMPDIR: `${folder}/tmp` },
    },
  );
  expect(status).toBe(1);
  expect(readdirSync(`${folder}/tmp`).filter((name) => name.startsWith('sockfd-'))).toEqual([]);
  return stdout.trim().split('\n').at(-1) ?? '';
}

const noGit = hasProgram('git') ? '' : ' (needs git)';

describe.skipIf(noGit !== '')(`a release${noGit}`, () => {
  beforeAll(() => {
    mkdirSync(`${folder}/project/scripts`, { recursive: true });
    mkdirSync(`${folder}/tmp`);
    cpSync(`${root}scripts/release.ts`, `${folder}/project/scripts/release.ts`);
    writeFileSync(`${folder}/project/package.json`, '{ "type": "module", "version": "1.2.3" }');
    git('init', '--quiet', '--initial-branch=main');
    git('add', '-A');
    git('commit', '--quiet', '--message', 'All of it');
    git('tag', 'v1.3.0');
  });

  test('a version that is none, is earlier, or was there', async () => {
    expect(await release()).toContain('not released: say which version: npm run release -- X.Y.Z');
    expect(await release('1.2')).toContain('say which version');
    expect(await release('1.2.2', '--dry-run')).toContain('package.json has 1.2.3, which is later');
    expect(await release('1.3.0', '--dry-run')).toContain('there is a tag v1.3.0');
  });

  test('changes that are not committed; another branch', async () => {
    writeFileSync(`${folder}/project/more`, '');
    expect(await release('2.0.0', '--dry-run')).toContain('?? more');
    rmSync(`${folder}/project/more`);
    git('switch', '--quiet', '--create', 'side');
    expect(await release('2.0.0')).toContain('this is side: release from main');
  });
});
