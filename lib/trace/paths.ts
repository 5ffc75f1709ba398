// What fds stand for: strace's `-y`.
import { readlinkSync } from 'node:fs';
import { escaped } from './format.ts';

const DELETED = ' (deleted)';

/** An fd with its path, `3<socket:[4711]>`; the number alone where nothing is open. */
export function fdWithPath(fd: number): string {
  if (fd < 0) return String(fd);
  let path: Buffer;
  try {
    path = readlinkSync(`/proc/thread-self/fd/${fd}`, 'buffer');
  } catch {
    return String(fd);
  }
  // Sockets, pipes and other things that never were in a directory have names without a slash.
  const gone = path[0] === 0x2f && path.subarray(-DELETED.length).toString('latin1') === DELETED;
  const shown = gone ? path.subarray(0, -DELETED.length) : path;
  return `${fd}<${escaped(shown, '<>')}>${gone ? '(deleted)' : ''}`;
}
