// Every constant and errno of the tables, compared with what a C program prints that includes the same headers.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { native } from '../../lib/addon/binding.ts';
import * as s from '../../lib/index.ts';
import { ended, python, runC } from '../support/peer.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The names of a table's rows, by their macro. */
function rows(file: string): { macro: string; name: string }[] {
  const text = readFileSync(`${root}native/${file}`, 'utf8');
  return [...text.matchAll(/^([A-Z]+)\((\w+)/gm)].map(([, macro = '', name = '']) => ({
    macro,
    name,
  }));
}

/** The headers that the addon's own table includes, in their order. */
function includes(): string {
  const text =
    readFileSync(`${root}native/compat.h`, 'utf8') +
    readFileSync(`${root}native/headers.h`, 'utf8');
  const names = [
    ...text.matchAll(/^#include <((?:linux|net|netinet|netpacket|sys|asm)\/[\w./-]+|[\w]+\.h)>$/gm),
  ].map(([line]) => line);
  return [...new Set(names)].join('\n');
}

/** The values that C has for macros, as far as its headers define them. */
async function values(names: readonly string[]): Promise<Map<string, number>> {
  const prints = names.map((name) => `#ifdef ${name}\n  P(${name})\n#endif`).join('\n');
  const source = `#define _GNU_SOURCE
#if __SIZEOF_LONG__ == 4
#define _FILE_OFFSET_BITS 64
#endif
${includes()}
#include <errno.h>
#include <stdio.h>
#define P(name) printf("%s %lld\\n", #name, (long long)(name));
int main(void) {
${prints}
}`;
  const text = await runC(source);
  return new Map(
    text
      .trim()
      .split('\n')
      .map((line): [string, number] => {
        const [name = '', value = ''] = line.split(' ');
        return [name, Number(value)];
      }),
  );
}

/** Integers of 32 bits that C has as signed or unsigned. */
function same(a: number | undefined, b: number): boolean {
  return a === b || (a !== undefined && a >>> 0 === b >>> 0);
}

test('the constants of C programs', async () => {
  const names = rows('constants.def')
    .filter(({ macro }) => macro !== 'E')
    .map(({ name }) => name);
  const theirs = await values(names);
  const wrong = [...theirs].filter(([name, value]) => !same(native.constants[name], value));
  expect(
    wrong.map(([name, value]) => `${name}: ${native.constants[name]} instead of ${value}`),
  ).toEqual([]);
  expect(theirs.size).toBeGreaterThan(1500);
}, 900_000);

test('the errnos of C programs, and each has its name', async () => {
  const names = rows('errno.def').map(({ name }) => name);
  const theirs = await values(names);
  for (const [name, value] of theirs) {
    expect(native.errno[name], name).toBe(value);
    const found = s.errnoName(value);
    // Two names for one value: either is right.
    expect(theirs.get(found), name).toBe(value);
  }
  expect(theirs.size).toBeGreaterThan(130);
  expect(s.errnoName(4000)).toBe('ERRNO_4000');
});

test('the errnos of Python', async () => {
  const codes = JSON.parse(
    await python('import errno, json; print(json.dumps(errno.errorcode))'),
  ) as Record<string, string>;
  for (const [value, name] of Object.entries(codes)) {
    expect(native.errno[name], name).toBe(Number(value));
  }
});

test('the constants of Python’s socket', async () => {
  const printed = await python(`import json, socket
print(json.dumps({n: v for n, v in vars(socket).items() if n[0] != '_' and type(v) is not bool and isinstance(v, int)}))`);
  const theirs = Object.entries(JSON.parse(printed) as Record<string, number>);
  // A flag of its own; the others are of kernels that somebody changed.
  const others = ['CAPI', 'ALG_OP_SIGN', 'ALG_OP_VERIFY', 'ALG_SET_PUBKEY'];
  // Of a library's headers, not of the kernel's.
  const bluetooth = /^(BTPROTO|HCI|SOL_HCI|BDADDR)/;
  const exported = s as unknown as Record<string, number | undefined>;
  const wrong = theirs.filter(
    ([name, value]) =>
      !others.includes(name) && !bluetooth.test(name) && !same(exported[name], value),
  );
  expect(wrong).toEqual([]);
  expect(theirs.length).toBeGreaterThan(300);
});

describe('the declarations', () => {
  test('are those that the table generates', async () => {
    const { status, stderr } = await ended(
      process.execPath,
      ['--import', 'tsx', `${root}scripts/generate.ts`, '--check'],
      { cwd: root },
    );
    expect([status, stderr]).toEqual([0, '']);
  });

  test('name every constant of the addon, with its value', () => {
    const exported = s as unknown as Record<string, unknown>;
    const wrong = Object.entries({ ...native.constants, ...native.errno }).filter(
      ([name, value]) => exported[name] !== value,
    );
    expect(wrong).toEqual([]);
    expect(Object.keys(native.constants).length).toBeGreaterThan(2000);
  });

  test('the families, types and options that every Linux has', () => {
    expect(s).toMatchObject({
      AF_UNIX: 1,
      AF_INET: 2,
      AF_INET6: 10,
      SOCK_STREAM: 1,
      SOL_SOCKET: 1,
      IPPROTO_TCP: 6,
      EPOLLIN: 1,
      ENOENT: 2,
    });
  });
});
