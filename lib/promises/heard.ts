// What those who record calls are told of promises. Nothing here runs unless somebody does.
import { type Wait, waits } from '../addon/waits.ts';
import type { AGAIN, Waiter } from './waiter.ts';

/** The waits of those that wait. */
const known = new WeakMap<Waiter, Wait>();

/** Whether anybody is to be told. */
export function isHeard(): boolean {
  return waits.listeners.size > 0;
}

/** Makes the call of a waiter: those who see it learn whose try it is. */
export function heardAttempt<T>(waiter: Waiter<T>, fd: number): T | typeof AGAIN {
  const outer = waits.current;
  waits.current = known.get(waiter);
  try {
    return waiter.attempt(fd);
  } finally {
    waits.current = outer;
  }
}

/** Tells that one has ended; `result` is what it is settled with, a promise that is rejected where it failed. */
export function heardEnd(waiter: Waiter, result: unknown): void {
  const wait = known.get(waiter);
  if (wait === undefined) return;
  known.delete(waiter);
  const end = process.hrtime.bigint();
  const tell = (error: unknown): void => {
    for (const listener of waits.listeners) listener.ended(wait, end, error);
  };
  // Whoever waits for the promise still gets its rejection.
  if (result instanceof Promise) result.then(() => tell(undefined), tell);
  else tell(undefined);
}

/** Begins a wait by `begin`, and tells of it. */
export function heardWait<T>(fd: number, waiter: Waiter<T>, begin: () => Promise<T>): Promise<T> {
  waits.last++;
  const wait: Wait = {
    id: waits.last,
    syscall: waiter.syscall,
    fd,
    start: process.hrtime.bigint(),
  };
  known.set(waiter, wait);
  for (const listener of waits.listeners) listener.begun(wait);
  let promise: Promise<T>;
  try {
    promise = begin();
  } catch (error) {
    heardEnd(waiter, Promise.reject(error));
    throw error;
  }
  // What is in no queue did not have to wait.
  if (waiter.next === undefined) heardEnd(waiter, undefined);
  return promise;
}
