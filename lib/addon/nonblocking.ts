// The calls that have no flag for "do not wait", made so that they never do.
import { native } from './binding.ts';
import type { Calls } from './calls.generated.ts';
import { sharedTable } from './table.ts';

/** Those that there are. */
export type Nonblocking = Pick<
  Calls,
  'accept' | 'accept4' | 'connect' | 'read' | 'readv' | 'sendfile' | 'splice' | 'write' | 'writev'
>;

/** The addon's own. */
export const addonNonblocking: Nonblocking = native.nonblocking as unknown as Nonblocking;

/**
 * The same calls as in the table of all, which return -EAGAIN where they would have to wait, also on an fd that blocks.
 * A tracer puts its own functions here while it is on.
 *
 * @internal
 */
export const nonblocking: Nonblocking = sharedTable('nonblocking', () => ({ ...addonNonblocking }));
