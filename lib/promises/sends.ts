// Sends that are called while a turn serves many: each is put off until what was served has had its say, and all are made
// in one crossing. That is before any other call of the library (the addon sees to it), before the event loop goes on, and
// before the process ends.
import { EAGAIN } from '../values/constants.generated.ts';
import { AGAIN, type Waiter } from './waiter.ts';
import { PUT_OFF, type Watched } from './watched.ts';

/** The integers of each: fd, offset, length, flags, result, as native/turn.h has them. */
const FIELDS = 5;
const RESULT = 4;

/** How many may be put off, how many bytes all of them have at the most, and one; what is more is tried at once. */
const MOST = 256;
const ROOM = 65_536;
const LARGEST = 2048;

export const list: Int32Array<ArrayBuffer> = new Int32Array(FIELDS * MOST);
export const arena: Uint8Array<ArrayBuffer> = new Uint8Array(ROOM);

const watches: (Watched | undefined)[] = new Array(MOST).fill(undefined);
const waiters: (Waiter | undefined)[] = new Array(MOST).fill(undefined);
let count = 0;
let used = 0;

/** What typed arrays themselves say, not what a class of the program's own does. */
const { length: lengthOf, [Symbol.toStringTag]: typeOf } = Object.getOwnPropertyDescriptors(
  Object.getPrototypeOf(Uint8Array.prototype) as Uint8Array,
);

/** Puts a send off where there is room for it. Returns how many there are then; 0 where it was not. */
export function putOff(watch: Watched, waiter: Waiter): number {
  const bytes = waiter.load();
  if (bytes === undefined || count === MOST || typeOf.get?.call(bytes) !== 'Uint8Array') return 0;
  const length = lengthOf.get?.call(bytes) as number;
  // Whether memory without bytes is memory at all, the call itself finds out.
  if (length === 0 || length > LARGEST || length > ROOM - used) return 0;
  arena.set(bytes, used);
  const at = FIELDS * count;
  list[at] = watch.fd;
  list[at + 1] = used;
  list[at + 2] = length;
  list[at + 3] = waiter.callFlags;
  used += length;
  watches[count] = watch;
  waiters[count] = waiter;
  watch.flags |= PUT_OFF;
  count++;
  return count;
}

/** Settles those that were put off, all of which have been made; `wait` gets each that has to wait. */
export function settle(wait: (watch: Watched, waiter: Waiter) => void): void {
  const all = count;
  count = 0;
  used = 0;
  for (let i = 0; i < all; i++) {
    const watch = watches[i] as Watched;
    const waiter = waiters[i] as Waiter;
    watches[i] = undefined;
    waiters[i] = undefined;
    watch.flags &= ~PUT_OFF;
    const result = list[FIELDS * i + RESULT] ?? -EAGAIN;
    let value: unknown;
    try {
      value = waiter.made(watch.fd, result);
    } catch (error) {
      value = Promise.reject(error);
    }
    if (value === AGAIN) wait(watch, waiter);
    else waiter.resolve?.(value);
  }
}
