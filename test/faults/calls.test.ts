// Every system call that the library makes × every errno of its manual page, and those that nobody expects × every form that
// makes it: the errno arrives as it is, no fd is left, and the next call is as if nothing had been.
import { readdirSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { native } from '../../lib/addon/binding.ts';
import * as s from '../../lib/index.ts';
import { type InjectableCall, inject, injectable } from '../../lib/inject/index.ts';
import { errnosOf } from './errnos.ts';
import { type Subject, subjects } from './subjects.ts';
import { WAITS } from './waits.ts';

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
const ALIASES =
  'eventfd getrlimit ifconf ifdata pselect recv send setrlimit signalfd sigprocmask'.split(' ');
/** What only sockfd/promises makes (promises.test.ts). */
const WITHIN = ['preadv2', 'pwritev2'];

test('every call is here, typed and raw', () => {
  const here = new Set(all.map(({ call }) => call));
  const names = injectable.filter((name) => !ALIASES.includes(name) && !WITHIN.includes(name));
  expect([...here].sort()).toEqual([...names].sort());
  expect(all.length).toBeGreaterThan(120);
});

/** The table of docs/faults.md: `npx vitest run test/faults/calls.test.ts -u` writes it. */
function table(): string {
  const rows = [...new Set(all.map(({ call }) => call))].sort().map((call) => {
    const made = all.filter((each) => each.call === call);
    const forms = [...new Set(made.map(({ form }) => form))].join(', ');
    const names = WAITS.filter(({ calls }) => calls.includes(call)).map(({ name }) => name);
    const waits = names.length === 0 ? '–' : names.map((name) => `\`${name}\``).join(', ');
    return `| \`${call}\` | ${errnosOf(call).join(', ')} | ${forms} | ${waits} |`;
  });
  return `${HEAD}${rows.join('\n')}\n`;
}

const HEAD = `# Every call × every errno

What each system call of the library was made to fail with ([inject.md](inject.md)): the errnos of its manual page, and EINTR, EAGAIN,
ENOMEM, EIO, ENOBUFS, ENOSYS and EPERM, which any call is tried with. In each of these forms the very errno arrives, no fd stays
open, and the next call is as if nothing had been. Of \`sockfd/promises\`, on the event loop and on the thread that waits where there
is none, before the wait and after it; there EAGAIN waits again, and what a kernel or a filter may lack (\`preadv2\`, \`pwritev2\`) is
made in another way. \`serve\`, \`sockfd/inspect\`, \`sockfd/netlink\` and \`toDuplex\` are tried with the calls that they make: they
say it, or go on without. Nothing tries for ever: what is ready and says that it is not is looked at again when there is another
event, and what waits for readiness (\`epoll_ctl\`, \`epoll_wait\`, poll(2)) rejects after a bounded number of failures.

\`npm run test:faults\` makes all of it, and this table.

| system call | errnos | forms | promises |
|---|---|---|---|
`;

test('the table of docs/faults.md is of this', async () => {
  await expect(table()).toMatchFileSnapshot('../../docs/faults.md');
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
