// The tables of the addon's calls: one of each for the thread, however often a loader makes modules of these files.
import { native } from './binding.ts';
import { local } from './realm.ts';
import { shared } from './shared.ts';

/** Memory for the kernel: a view of a buffer, or an ArrayBuffer. */
export type Memory = ArrayBufferView | ArrayBuffer;

/** The addon's own functions, which no tracer changes, with the types that their descriptions give them. */
export function addonCalls<Calls>(): Calls {
  return native.calls as unknown as Calls;
}

/**
 * What the functions of `sockfd/raw` call. A tracer puts its own functions here while it is on; while it is off, the
 * compiler sees the addon's.
 */
export function sharedTable<Calls extends object>(name: string, make: () => Calls): Calls {
  return local(shared(name, make));
}
