// State that all instances of the library in a thread have in common: a test runner loads modules anew for each of its
// files, a bundler makes copies. It hangs on the addon, of which there is one.
import { native } from './binding.ts';

function stateOf(addon: { shared?: Map<string, unknown> }): Map<string, unknown> {
  addon.shared ??= new Map();
  return addon.shared;
}

/** What is kept by that name; made by the first instance that asks. */
export function shared<T>(name: string, make: () => T): T {
  const state = stateOf(native as { shared?: Map<string, unknown> });
  if (!state.has(name)) state.set(name, make());
  return state.get(name) as T;
}
