// The epoll(7) instance under the promises, one for each environment: who watches it, its turns, and what happens where
// somebody closes its fds.
import { native, type Readiness } from '../addon/binding.ts';
import { calls } from '../addon/calls.generated.ts';
import * as raw from '../addon/calls.ts';
import { addonCalls } from '../addon/table.ts';
import { EBADF, EINTR } from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { scratch } from '../values/scratch.ts';
import { setImmediate, setTimeout } from '../values/timers.ts';
import { arena, list } from './sends.ts';
import { report, yielded } from './settle.ts';

/** Who keeps those that wait. */
export interface Waiting {
  /** Whether the kernel does not know yet of all that is waited for. */
  changed(): boolean;
  /** Tells it. */
  update(): void;
  /** Those sends have been made that were put off. */
  sent(): void;
  /** Events: three integers for each, what is ready, the fd, and the generation of its registration. */
  events(events: Int32Array, count: number): void;
  /** The epoll instance is another one, which knows of nothing yet. */
  registerAll(): void;
  /** No epoll instance can be had or asked: rejects all. */
  failAll(error: SyscallError): void;
}

/** As many events as one call takes. */
export const BATCH = 128;

const events = scratch(Int32Array, 3 * BATCH);

let waiting: Waiting;
let readiness: Readiness | undefined;
/** Whether the event loop watches it, and so tells in each of its rounds; a thread tells once for each time. */
let looped = false;
/** Whether the event loop or the thread looks. */
let armed = false;
/** Whether a turn runs, or is coming that takes events itself, so nobody else need look. */
export let turning = false;
/** How many wait. */
let waiters = 0;
/** What the callback of the event loop looks at, too, as native/turn.h has it. */
const shared = new Int32Array(6);
/** How many of those that wait keep the process alive, and whether it is kept alive. */
const HOLDERS = 0;
const HELD = 1;
/** Whether a turn follows at once, until which sends are put off. */
const MORE = 2;
/** Whether the event loop goes on after this turn. */
const LAST = 3;
/** How many sends were put off, and how many of those have been made. */
const PUT_OFF = 4;
const MADE = 5;

const addon = addonCalls<typeof calls>();

/** Whether nobody sees the calls, so that they may be made in other ways. */
export function unseen(): boolean {
  return calls.recv === addon.recv;
}

/** Whether the event loop may be asked to watch: Bun and Deno have libuv's functions in name only. */
const loopKnown =
  process.release.name === 'node' &&
  !('bun' in process.versions) &&
  !('deno' in process.versions) &&
  process.env['SOCKFD_READINESS'] !== 'thread';

/** Says who keeps those that wait, before anybody does. */
export function serveWith(all: Waiting): void {
  waiting = all;
}

/** The number of the epoll instance, which is made where there is none. */
export function epollFd(): number {
  if (readiness !== undefined) return readiness.epfd;
  const made = native.readiness(woken, loopKnown ? shared : null, list, arena);
  if (typeof made === 'number') throw new SyscallError('epoll_create1', -made);
  readiness = made;
  looped = made.looped;
  return made.epfd;
}

/** The number where there is one. */
export function knownEpollFd(): number | undefined {
  return readiness?.epfd;
}

/** Whether sends are put off now. */
export function puttingOff(): boolean {
  return shared[MORE] === 1 && unseen();
}

/** Whether the end of the process has been asked to make them. */
let atExit = false;

/** So many were put off. */
export function willSend(count: number): void {
  shared[PUT_OFF] = count;
  if (!atExit) process.once('exit', flush);
  atExit = true;
}

function flush(): void {
  readiness?.flush();
}

/** Makes the sends that were put off, and settles them. */
export function sendAll(): void {
  if ((shared[PUT_OFF] ?? 0) === 0) return;
  flush();
  sent();
}

function sent(): void {
  if ((shared[PUT_OFF] ?? 0) === 0) return;
  shared[PUT_OFF] = 0;
  shared[MADE] = 0;
  waiting.sent();
}

/** Makes receives: `list` and `views` as the addon has them. */
export function receive(
  list: Int32Array,
  views: readonly (Uint8Array | undefined)[],
  count: number,
): void {
  readiness?.receive(list, views, count);
}

/** Somebody waits from now on. */
export function began(ref: boolean): void {
  waiters++;
  if (ref) shared[HOLDERS] = (shared[HOLDERS] ?? 0) + 1;
}

/** Somebody does not any more. */
export function ended(ref: boolean): void {
  waiters--;
  if (ref) shared[HOLDERS] = (shared[HOLDERS] ?? 0) - 1;
}

/** Keeps the process alive exactly while somebody waits who wants that; a turn sees to it itself. */
export function hold(): void {
  if (turning) return;
  const hold = (shared[HOLDERS] ?? 0) > 0;
  if (hold === (shared[HELD] === 1)) return;
  shared[HELD] = hold ? 1 : 0;
  readiness?.hold(hold);
}

/** Nothing to do but wait: the event loop or the thread looks for us. */
export function idle(): void {
  if (turning) return;
  if (waiters > 0 && !armed && readiness !== undefined) {
    armed = readiness.arm();
    if (!armed) {
      renew();
      return;
    }
    renewals = 0;
    inspectLater();
  }
  hold();
}

function disarm(): void {
  if (armed) readiness?.disarm();
  armed = false;
}

/** How often somebody looks whether the fds are still there, in milliseconds. */
const INSPECTION = 1000;

let inspecting = false;

function inspectLater(): void {
  if (inspecting) return;
  inspecting = true;
  setTimeout(inspect, INSPECTION).unref();
}

/** Finds out where nobody else does: an epoll instance that was closed has no events. */
function inspect(): void {
  inspecting = false;
  if (waiters === 0) return;
  inspectLater();
  if (isLost()) renew();
}

/** Whether the fds are another's by now, or nobody's. */
function isLost(): boolean {
  return readiness !== undefined && !readiness.intact();
}

/** How often in a row it may be made anew without ever having worked. */
const RENEWALS = 3;

let renewals = 0;

/** Makes another epoll instance, in which all that wait are registered. The numbers given are closed by somebody else. */
function renew(first = 0, last = -1): void {
  const old = readiness;
  readiness = undefined;
  armed = false;
  shared[HELD] = 0;
  old?.abandon(first, last);
  renewals++;
  if (renewals > RENEWALS) {
    fail(new SyscallError('epoll_ctl', EBADF));
    return;
  }
  try {
    epollFd();
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error;
    fail(error);
    return;
  }
  waiting.registerAll();
  idle();
}

/** Nobody can be served. */
function fail(error: SyscallError): void {
  failures = 0;
  renewals = 0;
  disarm();
  waiting.failAll(error);
  hold();
}

/** These numbers are being closed, or were. */
export function closing(first: number, last: number): void {
  if (readiness === undefined) return;
  const { epfd, marker } = readiness;
  if ((epfd >= first && epfd <= last) || (marker >= first && marker <= last)) renew(first, last);
}

/** Where a call on the epoll instance failed because it is gone: makes another, in which all are registered. */
export function recovered(): boolean {
  if (!isLost()) return false;
  renew();
  return true;
}

/** The epoll instance has events, says the event loop or the thread. */
function woken(): void {
  if (!looped) armed = false;
  turn();
}

/**
 * As many events at once that the next are probably there already. Having the event loop told of each costs more than to
 * look again and again.
 */
const MANY = 8;

/** How often in a row epoll_wait(2) may fail. */
const FAILURES = 8;

/** The same of signals, of which there may be many. */
const INTERRUPTIONS = 1000;

let failures = 0;

/**
 * Takes what is ready and serves it. Where there is much, it comes again: the callback of the event loop sees to that, and
 * to the microtasks in between, or else the next round of the loop.
 */
function turn(): void {
  turning = true;
  let more = false;
  try {
    more = take();
  } catch (error) {
    report(error);
  } finally {
    if (looped) more = more && shared[LAST] === 0;
    else if (more) setImmediate(turn);
    shared[MORE] = looped && more ? 1 : 0;
    if (!more) {
      turning = false;
      // Who waits from now on tells the kernel himself.
      if (looped) waiting.update();
      if (armed) holdOn();
      else idle();
    }
  }
}

/** Keeps the process alive where somebody came during turns who wants that; that nobody does, the loop's callback sees. */
function holdOn(): void {
  if ((shared[HOLDERS] ?? 0) > 0) hold();
}

/** Returns whether to come again. */
function take(): boolean {
  yielded();
  if (readiness === undefined) return false;
  waiting.update();
  const count = unseen()
    ? readiness.take(events)
    : raw.epoll_wait(readiness.epfd, events, BATCH, 0);
  sent();
  if (count <= 0) nothing(count);
  else {
    failures = 0;
    waiting.events(events, count);
  }
  if (looped) return count >= MANY;
  return count > 0 || waiting.changed();
}

/** There was no event, or an error: it is time to see whether there is an epoll instance. */
function nothing(count: number): void {
  if (isLost()) {
    renew();
  } else if (count === 0) {
    failures = 0;
  } else {
    failures++;
    const most = count === -EINTR ? INTERRUPTIONS : FAILURES;
    if (failures >= most) fail(new SyscallError('epoll_wait', -count));
  }
}
