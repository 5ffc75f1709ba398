// Constants by their values, for errors and tables.
import { native } from '../addon/binding.ts';

/** The names of the constants that begin with a prefix, by their values. Of two names for one value the first counts. */
export function namesWith(
  prefix: string,
  except: readonly string[] = [],
): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const [name, value] of Object.entries(native.constants)) {
    if (name.startsWith(prefix) && !except.includes(name) && !names.has(value)) {
      names.set(value, name);
    }
  }
  return names;
}
