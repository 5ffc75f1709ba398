// The time of day of a moment of the monotonic clock.
//
// The system's clock is read to the millisecond only, so that times taken from it now and then would run backwards.
// What lies between the two clocks is measured once instead; both are slewed alike, and differ only by what the system's
// clock is set.

/** The functions as they are before anybody's fake timers. */
const { now } = Date;
const { bigint: monotonic } = process.hrtime;

const MILLI = 1_000_000n;

/** By how much the clocks must disagree to tell that one of them was set, in nanoseconds. */
const STEP = 2n * MILLI;

/** How long the next millisecond of the system's clock is waited for. */
const WAIT = 3n * MILLI;

/** How exactly the beginning of a millisecond is to be seen, and how often that is tried: threads are interrupted. */
const EXACT = 50_000n;
const TRIES = 10;

/** The system's clock, in nanoseconds. */
function wallClock(): bigint {
  return BigInt(Math.trunc(now())) * MILLI;
}

/** Nanoseconds since 1970 at nanosecond 0 of the monotonic clock; undefined where the clock stands, as fake ones do. */
function measured(): bigint | undefined {
  let best: { readonly offset: bigint; readonly error: bigint } | undefined;
  for (let i = 0; i < TRIES && (best === undefined || best.error > EXACT); i++) {
    const first = wallClock();
    let before = monotonic();
    const end = before + WAIT;
    for (let wall = wallClock(); ; wall = wallClock()) {
      const after = monotonic();
      if (wall !== first) {
        const error = after - before;
        if (best === undefined || error < best.error) best = { offset: wall - after, error };
        break;
      }
      if (before > end) return undefined;
      before = after;
    }
  }
  return best?.offset;
}

/** What lies between the clocks, once it is known; and whether it can be known. */
let offset: bigint | undefined;
let stands = false;

function measure(): bigint {
  const found = measured();
  stands = found === undefined;
  offset = found ?? wallClock() - monotonic();
  return offset;
}

/** Whether the system's clock says something else than it would say if it had not been set. */
function wasSet(known: bigint): boolean {
  const before = monotonic();
  const wall = wallClock();
  const after = monotonic();
  return wall > after + known + STEP || wall + MILLI < before + known - STEP;
}

/**
 * A moment of `process.hrtime.bigint()` that has just been, as nanoseconds since 1970. Never less than for an earlier
 * moment, unless the system's clock was set back meanwhile.
 */
export function timeOfDay(moment: bigint): bigint {
  const known = offset ?? measure();
  return moment + (!stands && wasSet(known) ? measure() : known);
}
