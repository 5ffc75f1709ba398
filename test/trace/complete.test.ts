// Every call of the table is shown: in the notation of strace, with raw arguments, or named as none of the kernel's.
import { readFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { native } from '../../lib/addon/binding.ts';
import { calls } from '../../lib/addon/calls.generated.ts';
import * as s from '../../lib/index.ts';
import { callOf, libc, pure, table } from '../../lib/trace/calls/index.ts';
import { trace } from '../../lib/trace/index.ts';
import { ended, noStrace, ONE_HEAP, temporaryFolder } from '../support/peer.ts';

/** Calls whose arguments are shown raw. A new one may be here until it has an entry. */
const withoutEntry: readonly string[] = [];

test('each has an entry, or is named here', () => {
  const sorted = (names: readonly string[]): string[] => [...names].sort();
  // A batch is shown as the calls that it makes.
  const all = [...Object.keys(table), ...pure, ...libc, ...withoutEntry, 'batch'];
  expect(sorted(all)).toEqual(sorted(Object.keys(calls)));
  expect(new Set(all).size).toBe(all.length);
});

test('one without an entry has its raw arguments, in hexadecimal as strace has them', () => {
  const entry = callOf('new_call');
  const style = { stringSize: 32, rich: false, fd: String };
  const args = [3, 0, -1, 'text', null, new Uint8Array(3), [new Uint8Array(1), 2]];
  expect(entry?.syscall).toBe('new_call');
  expect(entry?.look(args as never[], style).entering).toBe(
    '0x3, 0, 0xffffffff, "text", NULL, 0x7f0000000000, [0x7f0000000000, 0x2]',
  );
  // Of an addon that has one.
  type Functions = Record<string, (...args: number[]) => number>;
  const [functions, addon] = [calls, native.calls] as unknown as [Functions, Functions];
  addon['new_call'] = (number) => number;
  const lines: string[] = [];
  const stop = trace((line) => lines.push(line), { column: 0 });
  try {
    expect([functions['new_call']?.(77), functions['new_call']?.(-s.EBADF)]).toEqual([77, -9]);
  } finally {
    stop();
    delete addon['new_call'];
    delete functions['new_call'];
  }
  expect(lines).toEqual([
    'new_call(0x4d) = 77',
    'new_call(0xfffffff7) = -1 EBADF (Bad file descriptor)',
  ]);
});

test.skipIf(noStrace !== '')(`the pure ones make no system call${noStrace}`, async () => {
  const folder = temporaryFolder();
  try {
    const file = `${folder}/strace`;
    const program = `
      import * as raw from 'sockfd/raw';
      const [bytes, out] = [new Uint8Array(16), new Uint8Array(128)];
      const made = {
        CMSG_LEN: [1], CMSG_SPACE: [1], gai_strerror: [-2], htonl: [1], htons: [1], ntohl: [1], ntohs: [1],
        inet_aton: ['1.2.3.4', out], inet_ntop: [10, bytes, out], inet_pton: [10, '::1', out],
        sockaddr_decode: [new Uint8Array([2, 0, 0, 80, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]), 16, new Int32Array(8)],
        sockaddr_in: [out, '127.0.0.1', 80], sockaddr_ll: [out, 1, 2, 3, 4, bytes.subarray(0, 6)],
        sockaddr_nl: [out, 1, 2], sockaddr_un: [out, new Uint8Array([47, 120])], sockaddr_vm: [out, 1, 2, 0],
        strerror: [9],
      };
      const all = () => Object.entries(made).map(([name, args]) => [name, raw[name](...args)]);
      all();
      raw.close(-12345);
      const results = all();
      raw.close(-12345);
      console.log(JSON.stringify(results));`;
    const { status, stdout, stderr } = await ended('strace', [
      ...['-o', file, '-e', 'trace=%network,%desc,%file,%process', ...ONE_HEAP],
      ...[process.execPath, '--input-type=module', '-e', program],
    ]);
    expect([status, stderr]).toEqual([0, '']);
    const results = JSON.parse(stdout) as [string, unknown][];
    expect(results.map(([name]) => name).sort()).toEqual([...pure].sort());
    for (const [name, result] of results) {
      if (typeof result === 'number') expect(result, name).toBeGreaterThanOrEqual(0);
    }
    // V8 asks for memory when it wants.
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => !/^(mmap|munmap|mprotect|madvise)\(/.test(line));
    const marks = lines.flatMap((line, i) => (line.startsWith('close(-12345)') ? [i] : []));
    expect(marks).toHaveLength(2);
    expect(lines.slice((marks[0] ?? 0) + 1, marks[1])).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
