// A network namespace for a whole test file: its main thread enters it before the tests and comes back after them.

import { execFileSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { CLONE_NEWNET, close, setns, unshare } from '../../lib/index.ts';
import { hasProgram } from './peer.ts';

/** Why there is no TUN, in the names of what needs it; empty where there is. */
export const noTun: string = existsSync('/dev/net/tun') ? '' : ' (needs /dev/net/tun)';

/** Why a namespace cannot be entered; empty where it can, else in parentheses for a test's title. */
export const noNamespace: string =
  process.getuid?.() !== 0 ? ' (needs root)' : hasProgram('ip') ? '' : ' (needs ip)';

/** Runs `ip` in the namespace of this thread. */
export function ip(command: string): void {
  execFileSync('ip', command.split(' '));
}

/** Enters a namespace with a loopback interface that is up, and runs more of `ip`. */
export function inOwnNamespace(...commands: string[]): void {
  let home = -1;
  beforeAll(() => {
    if (noNamespace !== '') return;
    home = openSync('/proc/thread-self/ns/net', 'r');
    unshare(CLONE_NEWNET);
    for (const command of ['link set lo up', ...commands]) ip(command);
  });
  afterAll(() => {
    if (home < 0) return;
    setns(home, CLONE_NEWNET);
    close(home);
  });
}
