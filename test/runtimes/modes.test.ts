// Ways to start Node.js that change what a library may do, on the Node.js that runs this and on those of tools/package.json:
// --permission, node --test, worker threads.
import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { ended, temporaryFolder } from '../support/peer.ts';
import { runtimes, titleOf } from './programs.ts';

const library = new URL('../../dist/index.mjs', import.meta.url).href;
const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true }));

function script(name: string, text: string): string {
  const path = `${folder}/${name}`;
  writeFileSync(path, `import * as s from '${library}';\n${text}`);
  return path;
}

const made = script(
  'made.mjs',
  `s.close(s.socket(s.AF_INET, s.SOCK_STREAM));
console.log('made');`,
);

const tests = script(
  'pair.test.mjs',
  `import assert from 'node:assert';
import { test } from 'node:test';
test('a pair', () => {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  s.send(a, 'x');
  assert.strictEqual(s.recv(b, new Uint8Array(9)), 1);
  assert.throws(() => s.accept(a), { code: 'EINVAL', syscall: 'accept' });
  s.close(a);
  s.close(b);
});`,
);

const threads = script(
  'threads.mjs',
  `import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
if (isMainThread) {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  const worker = new Worker(new URL(import.meta.url), { workerData: b });
  // Blocks here until the thread has sent.
  s.recv(a, new Uint8Array(9));
  worker.on('message', (error) => {
    console.log(error.code, s.fcntl(b, s.F_GETFD));
  });
} else {
  s.send(workerData, 'from the thread');
  try { s.close(-1); } catch (error) { parentPort.postMessage({ code: error.code }); }
}`,
);

const nodes = [
  { title: titleOf('Node.js', process.version), program: process.execPath },
  ...runtimes().filter(({ title }) => title.startsWith('Node.js')),
].filter(({ title }, i, all) => all.findIndex((each) => each.title === title) === i);

const env = { ...process.env, NODE_OPTIONS: '', VITEST: undefined, NO_COLOR: '1' };

describe.each(nodes)('$title', ({ title, program }) => {
  const permission = title === 'Node.js 20' ? '--experimental-permission' : '--permission';
  const reading = ['--no-warnings', permission, '--allow-fs-read=*'];

  test('--permission alone: the error says what to add', async () => {
    const { status, stderr } = await ended(program, [...reading, made], { env });
    expect(status).toBe(1);
    expect(stderr).toContain('Under --permission, allow addons with --allow-addons');
  });

  test('--permission --allow-addons', async () => {
    const args = [...reading, '--allow-addons', made];
    const { stdout, stderr } = await ended(program, args, { env });
    expect([stderr, stdout]).toEqual(['', 'made\n']);
  });

  test('node --test', async () => {
    const { status, stdout } = await ended(program, ['--test', tests], { env });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/pass 1\n(.*\n)*.*fail 0\n/)]);
  });

  test('a thread sends on an fd of the main thread, which waits', async () => {
    const { stdout, stderr } = await ended(program, [threads], { env });
    expect([stderr, stdout]).toEqual(['', 'EBADF 0\n']);
  });
});
