// SOCKFD_STACKS: errors that come later tell who asked.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ended } from '../support/peer.ts';

const dist = new URL('../../dist', import.meta.url).href;
const folder = mkdtempSync(`${tmpdir()}/sockfd-callers-`);

beforeAll(() =>
  writeFileSync(
    `${folder}/program.mjs`,
    `import * as s from '${dist}/index.mjs';
import * as p from '${dist}/promises/index.js';
const [a] = s.socketpair(s.AF_UNIX, s.SOCK_DGRAM);
const gone = s.socket(s.AF_INET, s.SOCK_STREAM);
s.bind(gone, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
const at = s.getsockname(gone);
const buf = new Uint8Array(1);
const controller = new AbortController();
const aborted = p.recv(a, buf, { signal: controller.signal }).catch(({ stack }) => stack);
controller.abort();
const calls = {
  recv: async function receives() { await p.recv(a, buf, { timeout: 1 }); },
  poll: async function polls() { await p.poll(a, s.POLLIN, { timeout: 1 }); },
  connect: async function connects() { await p.connect(s.socket(s.AF_INET, s.SOCK_STREAM), at); },
  datagrams: async function iterates() { for await (const _ of p.datagrams(a, { timeout: 1 })); },
};
const stacks = {};
for (const [name, call] of Object.entries(calls)) stacks[name] = await call().catch(({ stack }) => stack);
stacks.abort = await aborted;
console.log(JSON.stringify(stacks));
`,
  ),
);
afterAll(() => rmSync(folder, { recursive: true }));

/** The stacks of the errors of each call. */
async function stacks(setting: string): Promise<Record<string, string>> {
  const env = { ...process.env, SOCKFD_STACKS: setting };
  const { stdout } = await ended(process.execPath, [`${folder}/program.mjs`], { env });
  return JSON.parse(stdout) as Record<string, string>;
}

const asked = '\n  called from\n    at ';

test('where it is set, the stack of a call’s error ends with that of its caller', async () => {
  const { abort, ...calls } = await stacks('1');
  expect(Object.keys(calls)).toEqual(['recv', 'poll', 'connect', 'datagrams']);
  for (const [name, stack] of Object.entries(calls)) {
    const [first, caller = ''] = stack.split(asked);
    expect(first).toMatch(/^SyscallError: \w+ E\w+ .*\n {4}at /);
    expect(caller, name).toContain(`${folder}/program.mjs:`);
  }
  // That error is the signal's.
  expect(abort).not.toContain(asked);
});

test('else it costs nothing: there is none', async () => {
  for (const stack of Object.values(await stacks(''))) expect(stack).not.toContain(asked);
});
