// Runs in a container: tries every call and every option, and prints as JSON what came of each.

import * as s from '../../lib/index.ts';
import { type KnownOption, knownOptions } from '../../lib/values/known-options.ts';
import { kinds } from '../../test/options/kinds.ts';
import { code, needs, set, values } from '../../test/options/samples.ts';
import { calls } from './calls.ts';
import type { Outcomes } from './matrix.ts';

function outcome(use: () => unknown): string {
  try {
    use();
    return 'works';
  } catch (error) {
    return code(error);
  }
}

/** Kinds of sockets that take long to close, for the options that no other kind has. */
const slow = /^(raw|packet)/;

/** The values of the options whose ordinary ones anybody may set. */
const privileged: Readonly<Record<string, readonly unknown[]>> = { SO_PRIORITY: [7] };

/** Sets an option to the first value that the kernel takes, or up to the first that is not for everybody. */
function setting(fd: number, option: KnownOption): string {
  let last = 'ENOPROTOOPT';
  for (const value of privileged[option.name] ?? values(option)) {
    last = outcome(() => s.setsockopt(fd, option.level, option.option, value as number));
    if (last === 'works' || last === 'EPERM' || last === 'EACCES') break;
  }
  return last;
}

function getting(fd: number, { level, option, type }: KnownOption): string {
  return outcome(() => {
    const value = s.getsockopt(fd, level, option) as unknown;
    if (type === 'fd' && typeof value === 'number') s.close(value);
  });
}

/** An option on a new socket of one kind. */
function attempt(option: KnownOption, make: () => number[]): string {
  let fds: number[];
  try {
    fds = make();
  } catch (error) {
    return `${code(error)} (socket)`;
  }
  const [fd = -1] = fds;
  try {
    for (const needed of needs(option)) set(fd, needed);
    return option.set ? setting(fd, option) : getting(fd, option);
  } finally {
    for (const each of fds) s.close(each);
  }
}

/** Each option by name and level, on each kind of socket. */
function options(): Outcomes['options'] {
  const found: Record<string, Record<string, string>> = {};
  for (const option of knownOptions().values()) {
    const onKinds: Record<string, string> = {};
    for (const [kind, make, level] of kinds) {
      if (level !== undefined && option.level !== level) continue;
      if (slow.test(kind) && Object.values(onKinds).includes('works')) continue;
      onKinds[kind] = attempt(option, make);
    }
    found[`${option.name} ${option.level}`] = onKinds;
  }
  return found;
}

const found: Outcomes = {
  options: options(),
  calls: Object.fromEntries(calls.map(([name, use]) => [name, outcome(use)])),
};
console.log(JSON.stringify(found));
