// Every option of the table: set, read back, and read by a C program from the same fd. What this kernel or this user
// cannot do is listed with its errno.
import { describe, expect, test } from 'vitest';
import { knownOptions } from '../../lib/values/known-options.ts';
import { inOwnNamespace } from '../support/own-netns.ts';
import { outcome, type Probed, probe } from './probe.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** What came of each option here, by its level and name. */
    options?: Readonly<Record<string, string>>;
  }
}

inOwnNamespace(
  'link set lo multicast on',
  'route add 224.0.0.0/4 dev lo',
  'addr add 2001:db8::1/64 dev lo',
);

/** Errnos that say: not this kernel, not this user, not in this state. */
const elsewhere = [
  'ENOPROTOOPT',
  'EOPNOTSUPP',
  'EPERM',
  'EACCES',
  'EAFNOSUPPORT',
  'EPROTONOSUPPORT',
  'ESOCKTNOSUPPORT',
  'ENOTCONN',
  'EINVAL',
  'ENODATA',
  'ENODEV',
  'ENOENT',
  'ENOMEM',
  'EBUSY',
  'EADDRNOTAVAIL',
  'EISCONN',
  'ENOTSUP',
  'EBADF',
  'ENOBUFS',
  'EFAULT',
  'ESRCH',
  'ENOTSOCK',
  'EADDRINUSE',
  'ENXIO',
  'EDOM',
  'EMSGSIZE',
  // A struct that holds addresses of memory.
  'RangeError',
];

describe('every option', () => {
  let probed: Probed[] = [];

  test('can be tried', { timeout: 900_000 }, ({ task }) => {
    probed = probe();
    task.meta.options = Object.fromEntries(
      probed.map((each) => [`${each.option.level} ${each.option.name}`, outcome(each)]),
    );
    expect(probed).toHaveLength(knownOptions().size);
  });

  test('is what C reads', () => {
    expect(
      probed.flatMap(({ option, wrong }) =>
        wrong === undefined ? [] : [`${option.name}: ${wrong}`],
      ),
    ).toEqual([]);
  });

  test('works on some socket, or the kernel says why not', (ctx) => {
    const missing = probed.filter(({ socket }) => socket === undefined);
    const strange = missing.filter(
      ({ code }) => code !== undefined && !elsewhere.includes(code.replace(' for the socket', '')),
    );
    expect(strange.map(({ option, code }) => `${option.name}: ${code}`)).toEqual([]);
    const list = missing
      .map(({ option, code }) => `${option.name} (${code ?? 'ENOPROTOOPT'})`)
      .join(', ');
    console.log(`not tried here: ${list}`);
    expect(probed.length - missing.length).toBeGreaterThan(process.getuid?.() === 0 ? 200 : 150);
    if (probed.length === 0) ctx.skip('nothing was tried');
  });
});
