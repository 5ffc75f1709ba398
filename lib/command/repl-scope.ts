// What is in scope at the prompt: the library by its names, its waits so that Control-C ends them.
import { moduleUrl } from '../addon/place.ts';

/** Calls of sockfd/promises that Control-C abandons, with the place of their options. */
const ABANDONED: Readonly<Record<string, number>> = {
  ...{ accept: 1, accept4: 2, connect: 2, read: 2, write: 2 },
  ...{ recv: 3, recvfrom: 3, recvmsg: 3, send: 3 },
};

/** sockfd/promises, with waits that end with a signal where they were given no other options. */
function abandonable(
  promises: object,
  signal: () => AbortSignal,
  begun: (promise: Promise<unknown>) => void,
): object {
  const wrapped = Object.entries(ABANDONED).map(([name, place]) => {
    const call: unknown = Reflect.get(promises, name);
    if (typeof call !== 'function') throw new Error(`sockfd/promises has no ${name}`);
    const made = (...args: unknown[]): unknown => {
      const own = args.some((arg) => typeof arg === 'object' && arg !== null && 'signal' in arg);
      const given = Array.from({ length: place }, (_, i) => args[i]);
      const full = own || args.length > place ? args : [...given, { signal: signal() }];
      // Options may stand in the place of flags.
      const last = full[place - 1];
      const early = place === 3 && typeof last === 'object' && last !== null;
      const promise: unknown = Reflect.apply(call, promises, early ? args : full);
      if (promise instanceof Promise) begun(promise);
      return promise;
    };
    return [name, made] as const;
  });
  return { ...promises, ...Object.fromEntries(wrapped) };
}

/** The entry points that are in scope by their names, besides the first, whose exports are. */
const ROOMS = ['promises', 'inspect', 'netlink', 'packet', 'raw'] as const;

/** Puts the library where what is typed looks for it; the names of its constants. */
export async function inScope(
  signal: () => AbortSignal,
  begun: (promise: Promise<unknown>) => void,
): Promise<string[]> {
  const names: string[] = [];
  const put = (name: string, value: unknown): void => {
    // Whoever declares the same name has it.
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  };
  const library = (await import(moduleUrl('index'))) as Record<string, unknown>;
  for (const [name, value] of Object.entries(library)) {
    if (name === 'default' || name === 'module.exports') continue;
    put(name, value);
    if (typeof value === 'number') names.push(name);
  }
  for (const room of ROOMS) {
    const entry = (await import(moduleUrl(`${room}/index`))) as object;
    put(room, room === 'promises' ? abandonable(entry, signal, begun) : entry);
  }
  const { lab } = (await import(moduleUrl('lab/index'))) as { lab: unknown };
  put('lab', lab);
  return names;
}
