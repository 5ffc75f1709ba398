// Where skipped tests run, against what the runs on all kernels saw, and as docs/testing.md has it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { seen } from '../kernels/summary.ts';
import { placeOf, places, reasonOf } from './places.ts';

test.each([
  ['a group (needs root) > a test', 'needs root'],
  [
    'hosts (enters hosts: needs root) > in parentheses (of another kind)',
    'enters hosts: needs root',
  ],
  ['kTLS (needs TLS of the kernel: ENOENT) > both ways', 'needs TLS of the kernel: ENOENT'],
  [
    'a host (no lab is allowed here: EPERM (not permitted). Ask) > x',
    'no lab is allowed here: EPERM (not permitted). Ask',
  ],
  [
    'setns > needs a seccomp filter that lets it through > EBADF',
    'needs a seccomp filter that lets it through',
  ],
  ['a test (of something)', ''],
])('the reason of %j is %j', (title, reason) => {
  expect(reasonOf(title, undefined)).toBe(reason);
  expect(reasonOf(title, 'said when it ran')).toBe('said when it ran');
});

const kernels = Object.entries(seen().kernels);

test.each(
  kernels.flatMap(([linux, { skipped }]) => Object.keys(skipped).map((why) => [linux, why])),
)('on Linux %s: %s', (_, reason) => {
  const place = placeOf(reason);
  expect(place).toBeDefined();
  const there = Object.keys(seen().kernels[place?.kernel ?? '']?.skipped ?? {});
  expect(there).not.toContain(reason);
});

test('docs/testing.md has them', () => {
  const text = readFileSync(new URL('../../docs/testing.md', import.meta.url), 'utf8');
  const rows = places.map(({ what, where }) => `| ${what} | ${where} |`);
  expect(text.split('\n')).toEqual(expect.arrayContaining(rows));
});
