// How those that wait are served when the kernel says that their fds are ready.
import {
  EAGAIN,
  ENOTSOCK,
  EPOLLERR,
  EPOLLHUP,
  EPOLLIN,
  EPOLLOUT,
  EPOLLRDHUP,
} from '../values/constants.generated.ts';
import { settleMade, tried } from './ending.ts';
import * as engine from './engine.ts';
import { isWaitedFor, recheckLater, request, watched } from './interest.ts';
import { pause } from './registration.ts';
import { report } from './settle.ts';
import { lastOf, list, type Queue, remove, type Waiter } from './waiter.ts';
import { ACTIVE, DRAINED, EDGE, EXCEPTIONAL, TCP, type Watched } from './watched.ts';

/** The receives that are made together: three integers for each, as `Readiness.receive` has them. */
const receives = new Int32Array(3 * engine.BATCH);
/** The result of one that was not made. */
const NOT_MADE = -0x8000_0000;
const views: (Uint8Array | undefined)[] = new Array(engine.BATCH).fill(undefined);
const receivers: (Waiter | undefined)[] = new Array(engine.BATCH).fill(undefined);
let receiving = 0;

/** What is ready, in the order of the events: the fd, its events, and which of the receives is its. */
const ready: (Watched | undefined)[] = new Array(engine.BATCH).fill(undefined);
const masks = new Int32Array(engine.BATCH);
const slots = new Int32Array(engine.BATCH);
const NONE = -1;

/** Serves those that are ready. Their receives are made first and together; what one took is its own, whatever comes. */
export function serveAll(events: Int32Array, count: number): void {
  const together = engine.unseen();
  let end = 0;
  for (let i = 0; i < count; i++) {
    const watch = watched[events[3 * i + 1] ?? -1];
    // Another generation: the number was closed, and this is what was left of it.
    if (watch === undefined || watch.generation !== events[3 * i + 2]) continue;
    const mask = events[3 * i] ?? 0;
    slots[end] = together ? addReceive(watch, mask) : NONE;
    ready[end] = watch;
    masks[end] = mask;
    end++;
  }
  const made = receiving;
  receiving = 0;
  if (made > 0) engine.receive(receives, views, made);
  for (let i = 0; i < end; i++) {
    const slot = slots[i] ?? NONE;
    if (slot === NONE) continue;
    const result = receives[3 * slot + 2] ?? NOT_MADE;
    // What is no socket is read in another way, which may have to wait.
    if (result === NOT_MADE || result === -EAGAIN || result === -ENOTSOCK) slots[i] = NONE;
    else remove(ready[i] as Watched, 'input', receivers[slot] as Waiter);
  }
  for (let i = 0; i < end; i++) {
    const slot = slots[i] ?? NONE;
    try {
      if (slot === NONE) serve(ready[i] as Watched, masks[i] ?? 0);
      else serve(ready[i] as Watched, masks[i] ?? 0, receivers[slot], receives[3 * slot + 2]);
    } catch (error) {
      // What one wait set off is nothing to the others.
      report(error);
    }
  }
  // Emptied, not shortened, which would have V8 make them anew for the next turn.
  ready.fill(undefined, 0, end);
  views.fill(undefined, 0, made);
  receivers.fill(undefined, 0, made);
}

/** Adds the receive of the first that waits for input, where that is one. Returns which it is. */
function addReceive(watch: Watched, mask: number): number {
  const waiter = watch.input?.next;
  if (waiter === undefined || (mask & (EPOLLIN | EPOLLERR | EPOLLHUP)) !== EPOLLIN) return NONE;
  const view = waiter.room();
  if (view === undefined) return NONE;
  const slot = receiving++;
  receives[3 * slot] = watch.fd;
  receives[3 * slot + 1] = waiter.callFlags;
  views[slot] = view;
  receivers[slot] = waiter;
  return slot;
}

/**
 * Serves those that wait for an fd that is ready.
 *
 * @param receiver one of them whose call has been made already, and who does not wait any more
 * @param result of that call
 */
function serve(watch: Watched, mask: number, receiver?: Waiter, result = 0): void {
  watch.flags = (watch.flags | ACTIVE) & ~DRAINED;
  const tcp = (watch.flags & TCP) !== 0;
  if (tcp) {
    if ((mask & ~(EPOLLIN | EPOLLOUT)) !== 0) watch.flags |= EXCEPTIONAL;
    if (receiver === undefined && !isWaitedFor(watch)) {
      pause(watch);
      return;
    }
  }
  const trouble = (mask & (EPOLLERR | EPOLLHUP)) !== 0;
  let served = false;
  if (receiver !== undefined) {
    settleMade(receiver, watch.fd, result);
    served = true;
    // Settling it may have run code that closed the fd.
    if (watched[watch.fd] !== watch) return;
  }
  if (trouble || (mask & (EPOLLIN | EPOLLRDHUP)) !== 0) served = drain(watch, 'input') || served;
  if (trouble || (mask & EPOLLOUT) !== 0) served = drain(watch, 'output') || served;
  if (watch.other !== undefined) served = each(watch) || served;
  if (!isWaitedFor(watch)) return;
  // It said that there is an error or an end, and the calls said that there is nothing to do: that stays.
  const stays = (mask & ~(EPOLLERR | EPOLLHUP | EPOLLRDHUP)) === 0;
  // An edge tells of what comes after a call that said EAGAIN, unless that was said for nothing.
  if (!served && !stays && (tcp || (watch.flags & EDGE) !== 0)) recheckLater(watch);
  if (tcp || (!served && (watch.flags & EDGE) !== 0)) return;
  watch.flags = served ? watch.flags & ~EDGE : watch.flags | EDGE;
  request(watch);
}

/** Serves a queue in order until one has to go on waiting. Returns whether it served any. */
function drain(watch: Watched, queue: Queue): boolean {
  for (let served = false; ; served = true) {
    const waiter = lastOf(watch, queue)?.next;
    // What settling one set off may have ended others, or the watch.
    if (waiter === undefined || !tried(watch, queue, waiter)) return served;
  }
}

/** Serves those of the third queue that are ready. Returns whether there were any. */
function each(watch: Watched): boolean {
  let served = false;
  for (const waiter of list(watch.other)) {
    if (waiter.next !== undefined) served = tried(watch, 'other', waiter) || served;
  }
  return served;
}
