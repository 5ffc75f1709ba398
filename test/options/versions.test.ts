// The Linux that brought an option, as scripts/option-versions.ts has it, against the kernels that were asked.
import { describe, expect, test } from 'vitest';
import { OLDEST, since } from '../../scripts/option-versions.ts';
import { seen } from '../kernels/summary.ts';

/** Older kernels have these from the maintainers of their series. */
const backported: Readonly<Record<string, readonly string[]>> = {
  IP_LOCAL_PORT_RANGE: ['6.1'],
  IP_PROTOCOL: ['5.10', '6.1'],
};

/** What the oldest has in another state or another direction, or was built without. */
const otherwise = [
  // Wants a connection there.
  'TCP_ZEROCOPY_RECEIVE',
  // Could be set alone, on raw sockets.
  'IPV6_ROUTER_ALERT',
];
const built = /^(TLS_|MPTCP_|CAN_ISOTP_|TCP_ULP$)/;

const { kernels, options } = seen();
const rows = Object.entries(options).map(([key, outcomes]) => ({
  name: key.replace(/^\d+ /, ''),
  on: Object.keys(outcomes).filter((linux) => /^(set|read)/.test(outcomes[linux] ?? '')),
}));

/** Whether a version is older than another. */
function older(a: string, b: string): boolean {
  return a !== b && a.localeCompare(b, 'en', { numeric: true }) < 0;
}

describe('the versions of options', () => {
  test('the oldest Linux that is claimed was booted', () => {
    expect(Object.keys(kernels)[0]).toBe(OLDEST);
    expect(rows.length).toBeGreaterThan(250);
  });

  test('nothing was seen on a kernel that is too old to have it', () => {
    const early = rows.flatMap(({ name, on }) => {
      const first = since(name);
      if (first === undefined) return [];
      const before = on.filter((linux) => older(linux, first));
      return before.length > 0 ? [[name, before]] : [];
    });
    expect(Object.fromEntries(early)).toEqual(backported);
  });

  test('what needs no newer Linux was seen on the oldest, if it was on any', () => {
    const late = rows
      .filter(({ name, on }) => since(name) === undefined && on.length > 0 && !on.includes(OLDEST))
      .map(({ name }) => name)
      .filter((name) => !built.test(name));
    expect(late.sort()).toEqual([...otherwise].sort());
  });
});
