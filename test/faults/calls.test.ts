// Every system call that the library makes × every errno of its manual page, and those that nobody expects × every form that
// makes it: the errno arrives as it is, no fd is left, and the next call is as if nothing had been.
import { readdirSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { native } from '../../lib/addon/binding.ts';
import * as s from '../../lib/index.ts';
import { type InjectableCall, inject, injectable } from '../../lib/inject/index.ts';
import { errnosOf } from './errnos.ts';
import { type Subject, subjects } from './subjects.ts';

const { all, fds } = subjects();
afterAll(() => {
  for (const fd of fds) s.close(fd);
});

/** How a call ended, whichever fd it made. */
function ended({ make, fds: made }: Subject): string {
  try {
    const result = make();
    const some = made?.(result) ?? [];
    for (const fd of some) s.close(fd);
    return some.length > 0 ? 'fds' : typeof result === 'number' ? String(result) : 'a result';
  } catch (error) {
    if (error instanceof s.SyscallError) return `${error.code} of ${error.syscall}`;
    throw error;
  }
}

/** The names that stand for the same call in no other form. */
const ALIASES = 'eventfd getrlimit ifconf pselect recv send setrlimit signalfd sigprocmask'.split(
  ' ',
);
/** What only sockfd/promises makes (promises.test.ts). */
const WITHIN = ['preadv2', 'pwritev2'];

test('every call is here, typed and raw', () => {
  const here = new Set(all.map(({ call }) => call));
  const names = injectable.filter((name) => !ALIASES.includes(name) && !WITHIN.includes(name));
  expect([...here].sort()).toEqual([...names].sort());
  expect(all.length).toBeGreaterThan(120);
});

test.each(all.map((subject) => [`${subject.form} ${subject.name}`, subject] as const))(
  '%s',
  (_title, subject) => {
    const { call, form } = subject;
    const open = readdirSync('/proc/self/fd').length;
    ended(subject);
    const before = ended(subject);
    const wrong = errnosOf(call).flatMap((name) => {
      const value = native.errno[name] ?? 0;
      const fault = { errno: value } as const;
      const [shown, hits] = inject(call as InjectableCall, fault, (injection) => [
        ended(subject),
        injection.hits,
      ]);
      const due = form === 'typed' ? `${s.errnoName(value)} of ${subject.name}` : `${-value}`;
      const after = ended(subject);
      return shown === due && hits === 1 && after === before ? [] : [[name, shown, hits, after]];
    });
    expect(wrong).toEqual([]);
    expect(readdirSync('/proc/self/fd').length).toBe(open);
  },
);
