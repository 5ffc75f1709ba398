// network_namespaces(7) setns(2): running something in another network namespace.
import { closeSync, openSync } from 'node:fs';
import * as raw from '../addon/calls.ts';
import { CLONE_NEWNET } from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';
import { type Fd, fdOf } from '../values/own.ts';

/**
 * Runs `make` with this thread in another network namespace, and comes back whatever happens. Only for what ends at
 * once and keeps its namespace, as a socket does.
 *
 * @throws {SyscallError} EPERM where the thread may not go, or could not come back; then it has not gone
 */
export function inNamespace<T>(netns: Fd, make: () => T): T {
  const fd = fdOf(netns);
  const home = openSync('/proc/thread-self/ns/net', 'r');
  try {
    // A thread may leave a namespace that it may not enter again (that of another user namespace). Ask before.
    check(raw.setns(home, CLONE_NEWNET), 'setns', home);
    check(raw.setns(fd, CLONE_NEWNET), 'setns', fd);
    try {
      return make();
    } finally {
      check(raw.setns(home, CLONE_NEWNET), 'setns', home);
    }
  } finally {
    closeSync(home);
  }
}
