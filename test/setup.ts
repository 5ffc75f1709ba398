// Before and after every test: the same fds are open. A test that leaks one fails.
import { readdirSync, readlinkSync } from 'node:fs';
import { afterEach, beforeEach } from 'vitest';
import './support/provoked.ts';

/** What ThreadSanitizer opens when it names a function of a stack: programs and libraries. */
const isSanitizers = (target: string): boolean =>
  process.env['TSAN_OPTIONS'] !== undefined && /\/bin\/node$|\.node$|\.so[.\d]*$/.test(target);

/** The sockets, pipes and files of this process by number. Event-loop internals of the runtime come and go. */
function openFds(): Map<string, string> {
  const open = new Map<string, string>();
  for (const fd of readdirSync('/proc/self/fd')) {
    try {
      const target = readlinkSync(`/proc/self/fd/${fd}`);
      if (!target.startsWith('/proc/') && !isSanitizers(target)) open.set(fd, target);
    } catch {
      // The fd of the listing itself.
    }
  }
  return open;
}

let before: Map<string, string>;

beforeEach(() => {
  before = openFds();
});

afterEach(() => {
  const leaked = [...openFds()].filter(([fd, target]) => before.get(fd) !== target);
  if (leaked.length > 0) {
    throw new Error(
      `fds left open by the test: ${leaked.map(([fd, target]) => `${fd} ${target}`).join(', ')}`,
    );
  }
});
