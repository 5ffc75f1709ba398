// A call that waits, and the queues of those that wait for an fd.
import type { Limits } from './limits.ts';

/** What an attempt returns where its call would have had to wait. */
export const AGAIN: unique symbol = Symbol('EAGAIN');

/**
 * A call that may have to wait. There may be one for each of many thousand connections, so it has few fields: all that
 * is the same for all calls of a kind is a getter.
 */
export abstract class Waiter<T = unknown> {
  /** The one behind it; the last one's is the first. */
  next: Waiter | undefined;
  /** Settles the promise; to reject, it gets a promise that is rejected, which saves a second function. */
  resolve: ((value: unknown) => void) | undefined;
  limits: Limits | undefined;

  // Not as initializers, nor by constructors that are left out below: V8 takes twice as long for those.
  constructor() {
    this.next = undefined;
    this.resolve = undefined;
    this.limits = undefined;
  }

  /** The call's name, for the error of a wait that ended otherwise. */
  abstract get syscall(): string;
  /**
   * `EPOLLIN` or `EPOLLOUT`, whose waiters are served in order; anything else is served when it can be. 0 waits for no
   * event.
   */
  abstract get events(): number;
  /** Makes the call once without blocking. Throws what the caller's promise shall reject with. */
  abstract attempt(fd: number): T | typeof AGAIN;

  /** Another fd that the call needs: where that is closed, the wait ends, too. */
  get partner(): number | undefined {
    return undefined;
  }

  /** The room for what a recv(2) takes, where that is the call: it may be made together with others. */
  room(): Uint8Array | undefined {
    return undefined;
  }

  /** The bytes that a send(2) puts out, where that is the call: it may be made together with others. */
  load(): Uint8Array | undefined {
    return undefined;
  }

  /**
   * What such a call has come to. Throws as `attempt` does.
   *
   * @param result bytes, or -errno
   */
  made(_fd: number, _result: number): T | typeof AGAIN {
    return AGAIN;
  }

  /** The flags of such a call. */
  get callFlags(): number {
    return 0;
  }
}

/** Waiting to take in, to put out, and for other things: each has a queue, of which the last one is kept. */
export type Queue = 'input' | 'output' | 'other';

/** The waiters for an fd. */
interface Queues {
  input: Waiter | undefined;
  output: Waiter | undefined;
  other: Waiter | undefined;
}

/** The last one of a queue. By name, as `queues[queue]` is slow for V8 where the names differ. */
export function lastOf(queues: Queues, queue: Queue): Waiter | undefined {
  if (queue === 'input') return queues.input;
  return queue === 'output' ? queues.output : queues.other;
}

function setLast(queues: Queues, queue: Queue, waiter: Waiter | undefined): void {
  if (queue === 'input') queues.input = waiter;
  else if (queue === 'output') queues.output = waiter;
  else queues.other = waiter;
}

/** Puts a waiter behind the others. */
export function append(queues: Queues, queue: Queue, waiter: Waiter): void {
  const last = lastOf(queues, queue);
  if (last === undefined) {
    waiter.next = waiter;
  } else {
    waiter.next = last.next;
    last.next = waiter;
  }
  setLast(queues, queue, waiter);
}

/** Takes a waiter out; says whether it was there. */
export function remove(queues: Queues, queue: Queue, waiter: Waiter): boolean {
  const last = lastOf(queues, queue);
  if (last === undefined) return false;
  let before = last;
  while (before.next !== waiter) {
    before = before.next as Waiter;
    if (before === last) return false;
  }
  if (before === waiter) setLast(queues, queue, undefined);
  else {
    before.next = waiter.next;
    if (last === waiter) setLast(queues, queue, before);
  }
  waiter.next = undefined;
  return true;
}

/** The waiters of a queue, in order. */
export function list(last: Waiter | undefined): Waiter[] {
  const all: Waiter[] = [];
  if (last === undefined) return all;
  let waiter = last;
  do {
    waiter = waiter.next as Waiter;
    all.push(waiter);
  } while (waiter !== last);
  return all;
}
