// Files whose fds are closed by close(2).
import { closeSync, openSync } from 'node:fs';
import { fcntl } from '../calls/descriptor.ts';
import { F_DUPFD_CLOEXEC } from '../values/constants.generated.ts';

/**
 * Opens a file. Node.js keeps a list of the fds that its own `openSync` has opened in a thread, and closes them at the
 * thread's end: by their numbers, whoever has those then. This one is on no list.
 */
export function open(path: string, flags: string): number {
  const listed = openSync(path, flags);
  try {
    return fcntl(listed, F_DUPFD_CLOEXEC, 0);
  } finally {
    closeSync(listed);
  }
}
