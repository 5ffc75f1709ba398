// The time of day of a moment of the monotonic clock.
//
// The system's clock is read to the millisecond only, so that times taken from it now and then would run backwards.
// What lies between the two clocks is measured once instead; both are slewed alike, and differ only by what the system's
// clock is set.

/** The functions as they are before anybody's fake timers. */
const { now } = Date;
const { bigint: monotonic } = process.hrtime;

const MILLI = 1_000_000n;

/** By how much the clocks may disagree before one of them was set, in nanoseconds: more than one reading is rounded. */
const STEP = 3n * MILLI;

/** How long the next millisecond of the system's clock is waited for. */
const WAIT = 3n * MILLI;

/** Nanoseconds since 1970 at nanosecond 0 of the monotonic clock, to the microsecond: where a millisecond begins. */
function measured(): bigint {
  const first = now();
  const end = monotonic() + WAIT;
  for (;;) {
    const wall = now();
    const at = monotonic();
    stands = at > end;
    if (wall !== first || stands) return BigInt(Math.trunc(wall)) * MILLI - at;
  }
}

/** Whether the clock does not move, as fake ones do not. */
let stands = false;
let offset: bigint | undefined;

/**
 * A moment of `process.hrtime.bigint()` that has just been, as nanoseconds since 1970. Never less than for an earlier
 * moment, unless the system's clock was set back meanwhile.
 */
export function timeOfDay(moment: bigint): bigint {
  offset ??= measured();
  const off = BigInt(Math.trunc(now())) * MILLI - (monotonic() + offset);
  if (!stands && (off > STEP || off < -STEP)) offset = measured();
  return moment + offset;
}
