// Deno and Bun load the package, Deno with the fewest permissions that can make calls; docs/building.md says which.
import { describe, expect, test } from 'vitest';
import { missing, project, tool } from './installed.ts';

const { run, write } = project();

const text = `import * as s from 'sockfd';
import * as raw from 'sockfd/raw';
import { sockets } from 'sockfd/inspect';
const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
console.log(typeof fd, raw.close(fd), typeof sockets);
`;

describe(`Deno${missing('@deno/linux-x64-glibc')}`, () => {
  const deno = tool('@deno/linux-x64-glibc');
  const script = write('deno.mjs', text);
  const deps = ['run', '--no-prompt', '--node-modules-dir=manual'];
  write('package.json', '{}');

  test.skipIf(deno === undefined)('--allow-read --allow-ffi', async () => {
    const args = [...deps, '--allow-read', '--allow-ffi', script];
    const { stdout, stderr } = await run(`${deno}/deno`, args, { DENO_DIR: `${script}.cache` });
    expect([stderr, stdout]).toEqual(['', 'number 0 function\n']);
  });

  test.skipIf(deno === undefined).each([['--allow-read'], ['--allow-ffi']])(
    '%s alone is too little, which Deno says',
    async (allowed) => {
      const args = [...deps, allowed, script];
      const { stderr } = await run(`${deno}/deno`, args, { DENO_DIR: `${script}.cache` });
      expect(stderr).toMatch(/Requires (read|ffi) access|Deno needs --allow-read and --allow-ffi/);
    },
  );
});

describe(`Bun${missing('@oven/bun-linux-x64')}`, () => {
  const bun = tool('@oven/bun-linux-x64');
  const script = write('bun.mjs', text);

  test.skipIf(bun === undefined)('runs it', async () => {
    const { stdout, stderr } = await run(`${bun}/bin/bun`, [script]);
    expect([stderr, stdout]).toEqual(['', 'number 0 function\n']);
  });
});
