// Every system call of the addon goes through native/door.h, where sockfd/inject can stand in it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { injectable } from '../../lib/inject/index.ts';

const folder = fileURLToPath(new URL('../../native/', import.meta.url));

/** What is allowed to go past it, and why. */
const past: Readonly<Record<string, string>> = {
  'faults.cc': 'is the door',
  'order.cc syscall': 'asks which thread this is, which never fails',
  'file-status.h syscall': 'is what the C library does for fstat, by itself',
};

test('no source calls the kernel past the door', () => {
  const names = [...new Set([...injectable, 'syscall'])].filter((name) => name !== 'string');
  const calls = new RegExp(`(?<![\\w.>~])(?:::)?(${names.join('|')})\\(`, 'g');
  const found = readdirSync(folder)
    .filter((file) => /\.(cc|h)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(`${folder}${file}`, 'utf8')
        .replace(/\/\/.*/g, '')
        .replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
      return [...text.matchAll(calls)].map(([, name]) => `${file} ${name}`);
    });
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((each) => !(each in past) && !((each.split(' ')[0] ?? '') in past))).toEqual(
    [],
  );
});
