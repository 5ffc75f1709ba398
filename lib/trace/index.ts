// The calls as they are made, in the notation of strace.
import { type Calls, calls } from '../raw.ts';

/** Where the lines go: a function, or anything with `write`. */
export type Sink = ((line: string) => void) | { write(text: string): unknown };

/** Prints each call while it is on. Returns the function that ends it. */
export function trace(sink: Sink): () => void {
  const put = typeof sink === 'function' ? sink : (line: string) => sink.write(`${line}\n`);
  const before = { ...calls };
  const table = calls as Record<string, (...args: unknown[]) => unknown>;
  for (const name of Object.keys(before)) {
    const call = before[name as keyof Calls] as (...args: unknown[]) => unknown;
    table[name] = (...args) => {
      const result = call(...args);
      put(`${name}(${args.map(String).join(', ')}) = ${String(result)}`);
      return result;
    };
  }
  return () => {
    Object.assign(calls, before);
  };
}
