// Deno and Bun load the package, Deno with the fewest permissions that can make calls; docs/building.md says which.
import { describe, expect, test } from 'vitest';
import type { Ended } from '../support/peer.ts';
import { missing, project, tool } from './installed.ts';

const { run, write } = project();

const text = `import * as s from 'sockfd';
import * as raw from 'sockfd/raw';
import { sockets } from 'sockfd/inspect';
const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
console.log(typeof fd, raw.close(fd), typeof sockets);
`;

const thread = write(
  'there.mjs',
  `import { parentPort, workerData } from 'node:worker_threads';
import { if_nameindex } from 'sockfd';
parentPort.postMessage([workerData, if_nameindex().length]);
`,
);

/** Each part of a laboratory: what is made by netlink, by the helper, by threads. */
const laboratory = `import * as s from 'sockfd';
import { lab } from 'sockfd/lab';
const reason = await lab.whyNot();
if (reason !== undefined || process.getuid() !== 0) console.log('skipped', reason ?? 'needs root');
else {
  const net = await lab({ hosts: { client: '10.0.0.1/24', server: '10.0.0.2/24' }, cable: { delay: 5 } });
  const listener = net.server.socket(s.AF_INET, s.SOCK_STREAM);
  s.bind(listener, { family: s.AF_INET, address: '10.0.0.2', port: 80 });
  s.listen(listener);
  const begin = performance.now();
  const client = net.client.socket(s.AF_INET, s.SOCK_STREAM);
  s.connect(client, { family: s.AF_INET, address: '10.0.0.2', port: 80 });
  console.log(performance.now() - begin >= 20, net.client.enter(() => s.if_nameindex().length));
  const peer = await net.puppet('10.0.0.9');
  await peer.tcp({ to: '10.0.0.2', dport: 80 }).connect();
  console.log(peer.lines.length, net.server.sockets({ state: 'LISTEN' }).length);
  const cat = await net.client.exec('cat');
  cat.stdin.write('through');
  console.log(await cat.text(), (await net.client.getaddrinfo('server', 80)).length > 0);
  const worker = net.client.run(${JSON.stringify(thread)}, { workerData: 5 });
  console.log(...(await new Promise((resolve) => worker.once('message', resolve))));
  await net.close();
  console.log('closed');
}
`;

const ALL = 'true 2\n3 1\nthrough true\n5 2\nclosed\n';

/** The output, unless there can be no laboratory here. */
function complete({ stdout, stderr }: Ended, skip: (reason: string) => void): void {
  if (stdout.startsWith('skipped')) skip(stdout);
  expect([stderr, stdout]).toEqual(['', ALL]);
}

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

describe(`a laboratory${missing('@deno/linux-x64-glibc')}${missing('@oven/bun-linux-x64')}`, () => {
  const deno = tool('@deno/linux-x64-glibc');
  const bun = tool('@oven/bun-linux-x64');
  const script = write('lab.mjs', laboratory);

  test.skipIf(deno === undefined)('works in Deno', async ({ skip }) => {
    const args = ['run', '--no-prompt', '--node-modules-dir=manual', '-A', script];
    complete(await run(`${deno}/deno`, args, { DENO_DIR: `${script}.cache` }), skip);
  });

  test.skipIf(bun === undefined)('works in Bun', async ({ skip }) => {
    complete(await run(`${bun}/bin/bun`, [script]), skip);
  });

  test('is the same in Node.js', async ({ skip }) => {
    complete(await run(process.execPath, [script]), skip);
  });
});

describe(`Bun${missing('@oven/bun-linux-x64')}`, () => {
  const bun = tool('@oven/bun-linux-x64');
  const script = write('bun.mjs', text);

  test.skipIf(bun === undefined)('runs it', async () => {
    const { stdout, stderr } = await run(`${bun}/bin/bun`, [script]);
    expect([stderr, stdout]).toEqual(['', 'number 0 function\n']);
  });
});
