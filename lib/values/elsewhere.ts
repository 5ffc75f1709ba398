// What the entry points are where there is no Linux: every call fails, before it looks at its arguments.
import { calls } from '../addon/calls.ts';
import { ENOSYS } from './constants.generated.ts';
import { SyscallError } from './errors.ts';

/** Functions that make no call: what they say is true anywhere. */
const PURE = new Set([
  ...['own', 'errnoName', 'supports', 'diff', 'trace', 'expectTrace'],
  // They fail by themselves, and can be asked whether they would, or return a promise.
  ...['lab', 'record'],
  ...['expectTimeline', 'ladder', 'mermaid', 'normalised', 'pcapng'],
  ...['FD_CLR', 'FD_ISSET', 'FD_SET', 'FD_ZERO'],
]);

function isClass(value: unknown): boolean {
  return /^class\b/.test(Function.prototype.toString.call(value));
}

/** An asynchronous iterator that has nothing but an error. */
async function* failing(error: SyscallError): AsyncGenerator<never> {
  yield await Promise.reject(error);
}

/**
 * Replaces the functions of an entry point by ones that fail with ENOSYS.
 *
 * @param entry its exports
 * @param how whether its functions throw, return promises, or return -errno as those of the addon do by themselves
 */
export function refuse(
  entry: Record<string, unknown>,
  how: 'throws' | 'rejects' | 'returns',
): void {
  for (const [name, value] of Object.entries(entry)) {
    // A group of calls.
    if (how === 'rejects' && typeof value === 'object' && value !== null) {
      refuse(value as Record<string, unknown>, how);
    }
    if (typeof value !== 'function' || isClass(value) || PURE.has(name)) continue;
    if (how === 'returns' && Object.hasOwn(calls, name)) continue;
    const failed = (): SyscallError => new SyscallError(name, ENOSYS);
    const tag = Object.prototype.toString.call(value);
    if (tag === '[object AsyncGeneratorFunction]') {
      entry[name] = () => failing(failed());
    } else if (how === 'rejects') {
      entry[name] = () => Promise.reject(failed());
    } else {
      entry[name] = () => {
        throw failed();
      };
    }
  }
}
