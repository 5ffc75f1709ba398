// Files whose fds are closed by close(2).
import { closeSync, openSync } from 'node:fs';
import * as raw from '../addon/calls.ts';
import { F_DUPFD_CLOEXEC } from './constants.generated.ts';
import { check } from './errors.ts';

/**
 * Opens a file, close-on-exec. Node.js keeps a list of the fds that its own `openSync` has opened in a thread, and closes
 * them at the thread's end: by their numbers, whoever has those then. This one is on no list.
 *
 * @throws {Error} of Node.js: ENOENT, EACCES
 */
export function open(path: string, flags: string): number {
  const listed = openSync(path, flags);
  try {
    return check(raw.fcntl(listed, F_DUPFD_CLOEXEC, 0), 'fcntl', listed);
  } finally {
    closeSync(listed);
  }
}
