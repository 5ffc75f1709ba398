// Every level, option, length, request and command on every kind of fd: no call writes outside its memory, and none can
// tell an address of memory that is there from another. In short here; `npm run test:sweep` makes all of them.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ended } from '../support/peer.ts';
import type { Report } from './sweep/report.ts';

const whole = process.env['SOCKFD_SWEEP'] === 'whole';
const child = fileURLToPath(new URL('sweep/child.ts', import.meta.url));
const tsx = fileURLToPath(import.meta.resolve('tsx'));

/** A command that gives a process a network of its own: what the sweep sets there concerns nobody. */
const isolation = [['--net'], ['--user', '--map-root-user', '--net']].find(
  (options) => spawnSync('unshare', [...options, 'true']).status === 0,
);
const missing = isolation === undefined ? ' (needs a network namespace: unshare)' : '';

test.skipIf(isolation === undefined)(
  `no kernel code goes beyond its memory, or follows an address${missing}`,
  async () => {
    const { status, signal, stdout, stderr } = await ended('unshare', [
      ...(isolation ?? []),
      '--',
      process.execPath,
      '--import',
      `file://${tsx}`,
      child,
      whole ? 'whole' : 'short',
    ]);
    expect([status, signal, stderr]).toEqual([0, null, '']);
    const report = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Report;
    const { kinds, levels, options, lengths, requests, commands, calls, refused } = report;
    const total = Object.values(calls).reduce((sum, count) => sum + count, 0);
    console.log(
      `${total} calls (${JSON.stringify(calls)}, ${refused} refused) on ${kinds.length} kinds of fd: ${levels} levels, ` +
        `${options} options of a kind and level, ${lengths.length} lengths, ${requests} requests, ${commands} commands; ` +
        `${report.overruns.length} overruns`,
    );
    expect(report.overruns).toEqual([]);
    expect(report.unlike).toEqual([]);
    expect(report.wrong).toEqual([]);
    expect(report.trapped).toBe(0);
    expect(kinds.length).toBeGreaterThan(15);
  },
  0,
);
