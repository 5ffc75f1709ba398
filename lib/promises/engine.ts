// The epoll(7) instance under the promises, one for each environment: who watches it, its turns, and what happens where
// somebody closes its fds.
import { native, type Readiness } from '../addon/binding.ts';
import * as raw from '../addon/calls.ts';
import { EBADF, EINTR } from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { scratch } from '../values/scratch.ts';
import { setImmediate, setTimeout } from '../values/timers.ts';
import { report, yielded } from './settle.ts';

/** Who keeps those that wait. */
export interface Waiting {
  /** Whether the kernel does not know yet of all that is waited for. */
  changed(): boolean;
  /** Tells it. */
  update(): void;
  /** An event of a registration. */
  event(fd: number, generation: number, ready: number): void;
  /** The epoll instance is another one, which knows of nothing yet. */
  registerAll(): void;
  /** No epoll instance can be had or asked: rejects all. */
  failAll(error: SyscallError): void;
}

/** As many events as one call takes. */
const BATCH = 1024;

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
/** How many of them keep the process alive, and whether it is kept alive; the loop's callback looks here, too. */
const holding = new Int32Array(2);
const HOLDERS = 0;
const HELD = 1;

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
  const made = native.readiness(woken, loopKnown ? holding : null);
  if (typeof made === 'number') throw new SyscallError('epoll_create1', -made);
  readiness = made;
  looped = made.looped;
  return made.epfd;
}

/** The number where there is one. */
export function knownEpollFd(): number | undefined {
  return readiness?.epfd;
}

/** Somebody waits from now on. */
export function began(ref: boolean): void {
  waiters++;
  if (ref) holding[HOLDERS] = (holding[HOLDERS] ?? 0) + 1;
}

/** Somebody does not any more. */
export function ended(ref: boolean): void {
  waiters--;
  if (ref) holding[HOLDERS] = (holding[HOLDERS] ?? 0) - 1;
}

/** Keeps the process alive exactly while somebody waits who wants that; a turn sees to it itself. */
export function hold(): void {
  if (turning) return;
  const hold = (holding[HOLDERS] ?? 0) > 0;
  if (hold === (holding[HELD] === 1)) return;
  holding[HELD] = hold ? 1 : 0;
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
  holding[HELD] = 0;
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

let failures = 0;

/** Takes what is ready and serves it. Where nobody tells when there is more, it comes again until nothing is. */
function turn(): void {
  turning = true;
  let more = false;
  try {
    more = take();
  } catch (error) {
    report(error);
  } finally {
    if (more) setImmediate(turn);
    else {
      turning = false;
      // While the event loop watches on, it sees to holding the process, after those that were served have had their say.
      if (!armed) idle();
    }
  }
}

/** Returns whether to come again. */
function take(): boolean {
  yielded();
  if (readiness === undefined) return false;
  waiting.update();
  const count = raw.epoll_wait(readiness.epfd, events, BATCH, 0);
  if (count <= 0) nothing(count);
  else failures = 0;
  for (let i = 0; i < count; i++) {
    try {
      waiting.event(events[3 * i + 1] ?? -1, events[3 * i + 2] ?? -1, events[3 * i] ?? 0);
    } catch (error) {
      // What one wait set off is nothing to the others.
      report(error);
    }
  }
  if (armed && count < MANY) {
    waiting.update();
    return false;
  }
  disarm();
  return count > 0 || waiting.changed();
}

/** There was no event, or an error: it is time to see whether there is an epoll instance. */
function nothing(count: number): void {
  if (isLost()) {
    renew();
  } else if (count === 0 || count === -EINTR) {
    failures = 0;
  } else {
    failures++;
    if (failures >= FAILURES) fail(new SyscallError('epoll_wait', -count));
  }
}
