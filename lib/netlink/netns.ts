// network_namespaces(7) setns(2) ip-netns(8): finding other network namespaces, and running something in one.
import { closeSync, openSync, readdirSync } from 'node:fs';
import * as raw from '../addon/calls.ts';
import { integer, wrongType } from '../values/arguments.ts';
import { CLONE_NEWNET } from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';
import { open } from '../values/open.ts';
import { type Fd, fdOf, type OwnedFd, own } from '../values/own.ts';

/** Where `ip netns add` has its namespaces. */
const NAMED = '/run/netns';

/** The names of the namespaces of `ip netns`, sorted: `ip netns list`. Making them needs mount(2), which `ip netns add` does. */
export function listNetns(): string[] {
  try {
    return readdirSync(NAMED).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Opens a network namespace, for `netns` of `rtnetlink` and the like, and for `setns`. It lives at least as long as the fd.
 *
 * @param netns a name of `ip netns`, or a process that is in it; without one, that of the calling thread
 * @throws {Error} of Node.js: ENOENT, EACCES
 */
export function openNetns(netns?: string | { readonly pid: number }): OwnedFd {
  return own(open(pathOf(netns), 'r'));
}

function pathOf(netns: string | { readonly pid: number } | undefined): string {
  if (netns === undefined) return '/proc/thread-self/ns/net';
  if (typeof netns === 'string') {
    if (netns === '' || netns === '.' || netns === '..' || /[/\0]/.test(netns)) {
      throw wrongType('netns', 'a name without a slash', netns);
    }
    return `${NAMED}/${netns}`;
  }
  if (typeof netns !== 'object' || netns === null)
    throw wrongType('netns', 'a name or { pid }', netns);
  return `/proc/${integer('netns.pid', netns.pid, 1, 0x7fffffff)}/ns/net`;
}

/**
 * Runs `make` with this thread in another network namespace, and comes back whatever happens. Only for what ends at
 * once; a socket that it makes keeps the namespace. Child processes that it starts are there, too.
 *
 * @throws {SyscallError} EPERM where the thread may not go, or could not come back; then it has not gone
 * @throws {TypeError} where `make` returns a promise: what it waits for would not be there
 */
export function inNamespace<T>(netns: Fd, make: () => T): T {
  const fd = fdOf(netns);
  const home = openSync('/proc/thread-self/ns/net', 'r');
  try {
    // A thread may leave a namespace that it may not enter again (that of another user namespace). Ask before.
    check(raw.setns(home, CLONE_NEWNET), 'setns', home);
    check(raw.setns(fd, CLONE_NEWNET), 'setns', fd);
    try {
      const result = make();
      if (result instanceof Promise) {
        result.catch(() => undefined);
        throw wrongType('make', 'a function that returns no promise', result);
      }
      return result;
    } finally {
      check(raw.setns(home, CLONE_NEWNET), 'setns', home);
    }
  } finally {
    closeSync(home);
  }
}
