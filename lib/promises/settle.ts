// The promises that the calls return.
import { now, setImmediate } from '../values/timers.ts';

/** What the function below leaves for the one who makes a promise: one function for all promises. */
let resolver: ((value: unknown) => void) | undefined;

function executor(resolve: (value: never) => void): void {
  resolver = resolve as (value: unknown) => void;
}

/** A promise that what is left in `holder.resolve` settles. */
export function unsettled<T>(holder: {
  resolve: ((value: unknown) => void) | undefined;
}): Promise<T> {
  const promise = new Promise<T>(executor);
  holder.resolve = resolver;
  resolver = undefined;
  return promise;
}

/** How many calls in a row did not have to wait, and since when; every so many the clock is looked at. */
let streak = 0;
let since = 0;
const SO_MANY = 64;

/** For how long such calls may go on before the event loop has its turn, in milliseconds. */
const STREAK = 5;

/** Results whose promises are settled when it has had it. */
let late: { resolve: ((value: unknown) => void) | undefined; readonly result: unknown }[] = [];

/**
 * The promise of a call that did not have to wait. A peer that is always faster would otherwise keep one connection's
 * code running for ever, as settled promises come before all timers and other connections: now and then it yields.
 */
export function yielding<T>(result: T): Promise<T> {
  if (late.length === 0) {
    streak++;
    if (streak % SO_MANY !== 0) return Promise.resolve(result);
    const time = now();
    if (streak === SO_MANY) since = time;
    if (time - since < STREAK) return Promise.resolve(result);
    setImmediate(settleLate);
  }
  const holder = { resolve: undefined, result };
  late.push(holder);
  return unsettled(holder);
}

function settleLate(): void {
  const all = late;
  late = [];
  streak = 0;
  for (const { resolve, result } of all) resolve?.(result);
}

/** The event loop has its turn. */
export function yielded(): void {
  streak = 0;
}

/** Tells the process of what a program's own code threw where no promise is its: 'uncaughtException'. */
export function report(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
