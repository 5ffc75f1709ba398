// How CLOCK_REALTIME, which packets have, lies to CLOCK_MONOTONIC, which all else has: measured by the kernel's own stamps.
import * as raw from '../addon/calls.ts';
import {
  AF_UNIX,
  SO_TIMESTAMPNS,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';
import { littleEndian } from '../values/struct.ts';
import type { ClockSample } from './wire.ts';

const { bigint: monotonic } = process.hrtime;

/** How often is looked each time: the look with the least time between before and after is the one that counts. */
const LOOKS = 20;

/** The size of a control message's header, and whether its integers are of 8 bytes. */
export const HEADER: number = raw.CMSG_LEN(0);
export const WIDE: boolean = HEADER === 16;

/** The nanoseconds of a struct timespec of the kernel's longs. */
export function timespecAt(view: DataView, at: number): bigint {
  const long = (offset: number): bigint =>
    WIDE
      ? view.getBigInt64(at + 2 * offset, littleEndian)
      : BigInt(view.getInt32(at + offset, littleEndian));
  return long(0) * 1_000_000_000n + long(4);
}

/** Two sockets of which one stamps what it receives. */
export class Clocks {
  readonly #fds: Int32Array = new Int32Array(2);
  readonly #byte = new Uint8Array(1);
  readonly #control = new Uint8Array(64);

  constructor() {
    check(raw.socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, this.#fds), 'socketpair');
    const [, fd = -1] = this.#fds;
    raw.setsockopt(fd, SOL_SOCKET, SO_TIMESTAMPNS, Int32Array.of(1), 4);
  }

  #look(): ClockSample {
    const [from = -1, to = -1] = this.#fds;
    const lengths = Int32Array.of(0, this.#control.length, 0);
    const before = monotonic();
    raw.send(from, this.#byte, 0, 1, 0);
    raw.recvmsg(to, [this.#byte], null, this.#control, lengths, 0);
    const after = monotonic();
    return { before, after, real: timespecAt(new DataView(this.#control.buffer), HEADER) };
  }

  /** Looks at both clocks. */
  sample(): ClockSample {
    let best = this.#look();
    for (let i = 1; i < LOOKS; i++) {
      const next = this.#look();
      if (next.after - next.before < best.after - best.before) best = next;
    }
    return best;
  }

  close(): void {
    for (const fd of this.#fds) raw.close(fd);
  }
}

/** How times of CLOCK_REALTIME become those of CLOCK_MONOTONIC. */
export interface ClockRelation {
  /** `seen` is a moment of CLOCK_MONOTONIC by when it was over: it tells where CLOCK_REALTIME was set meanwhile. */
  readonly toMonotonic: (real: bigint, seen?: bigint) => bigint;
  readonly toReal: (monotonic: bigint) => bigint;
  /** In nanoseconds. */
  readonly error: number;
  /** By how much CLOCK_REALTIME was set meanwhile, in nanoseconds; 0 where it was not. */
  readonly set: bigint;
}

/** What slewing may change of CLOCK_REALTIME: 500 parts in a million, and the frequency's own correction as much. */
const SLEW = 1000n;

/** How late the recording's thread may be, in nanoseconds. */
const LATE = 50_000_000n;

function offsetOf({ before, real, after }: ClockSample): bigint {
  return real - (before + after) / 2n;
}

function distance(one: bigint, other: bigint): bigint {
  return one < other ? other - one : one - other;
}

/** How the clocks lay to each other, by looks at them in their order. */
export function relation(samples: readonly ClockSample[]): ClockRelation {
  const [first] = samples;
  if (first === undefined) throw new Error('no look at the clocks');
  let error = 0n;
  let set = 0n;
  for (const [i, sample] of samples.entries()) {
    const half = (sample.after - sample.before) / 2n;
    const previous = samples[i - 1] ?? sample;
    const moved = offsetOf(sample) - offsetOf(previous);
    const slewed = moved < 0n ? -moved : moved;
    const passed = sample.after - previous.before;
    const most = (passed * SLEW) / 1_000_000n + 100_000n;
    if (slewed > most) {
      set += moved;
      // What is less than a thread may be late by cannot be told from its being late.
      if (slewed < LATE && half + slewed > error) error = half + slewed;
    }
    // Between two looks a time is off by at most what the offset has moved.
    else if (half + slewed > error) error = half + slewed;
    if (half > error) error = half;
  }
  /** The last look that was before that moment, or the first. */
  const at = (isBefore: (sample: ClockSample) => boolean): ClockSample => {
    let found = first;
    for (const sample of samples) if (isBefore(sample)) found = sample;
    return found;
  };
  const offsets = samples.map(offsetOf);
  /** The latest moment that is not behind the look at it: of all offsets that there were, one has been its own. */
  const bySeen = (real: bigint, seen: bigint): bigint | undefined => {
    let best: bigint | undefined;
    for (const offset of offsets) {
      const moment = real - offset;
      if (moment <= seen + error && (best === undefined || moment > best)) best = moment;
    }
    return best;
  };
  const byOrder = (real: bigint): bigint => real - offsetOf(at((sample) => sample.real <= real));
  return {
    toMonotonic: (real, seen) => {
      if (seen === undefined) return byOrder(real);
      const moment = (set === 0n ? undefined : bySeen(real, seen)) ?? byOrder(real);
      // Before Linux 5.18, what TCP sends over a veth arrives with the time of CLOCK_MONOTONIC at which it was to leave.
      return distance(real, seen) < distance(moment, seen) ? real : moment;
    },
    toReal: (moment) => moment + offsetOf(at((sample) => sample.before <= moment)),
    error: Number(error),
    set,
  };
}
