// Test runners load modules in contexts with a TypeError of their own, and the addon into the first context of the thread.
import { native } from './binding.ts';

/** Whether the addon's errors are those of this module's context. */
const atHome = Object.getPrototypeOf(native.differing) === Object.prototype;

/** An error of the addon as one of this context, so that `instanceof` holds; its stack begins at `caller`. */
function own(error: unknown, caller: (...args: never[]) => unknown): unknown {
  if (typeof error !== 'object' || error === null || error instanceof Error) return error;
  const { name, message, code } = error as { name?: unknown; message?: unknown; code?: unknown };
  if (name !== 'TypeError' && name !== 'RangeError') return error;
  const ours =
    name === 'TypeError' ? new TypeError(String(message)) : new RangeError(String(message));
  Error.captureStackTrace?.(ours, caller);
  return code === undefined ? ours : Object.assign(ours, { code });
}

/**
 * A table of functions whose errors are this context's. It is the table itself where they are that already; elsewhere one
 * that looks into the other for each call, and writes into it, so that there is one table still.
 */
export function local<T extends object>(table: T): T {
  if (atHome) return table;
  const functions = table as Record<string, (...args: unknown[]) => unknown>;
  const mine = {};
  for (const name of Object.keys(functions)) {
    const call = (...args: unknown[]): unknown => {
      try {
        return functions[name]?.(...args);
      } catch (error) {
        throw own(error, call);
      }
    };
    Object.defineProperty(mine, name, {
      enumerable: true,
      get: () => call,
      set: (next: typeof call) => {
        functions[name] = next;
      },
    });
  }
  return mine as T;
}
