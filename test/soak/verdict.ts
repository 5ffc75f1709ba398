// What the samples of a run say: whether anything grows.
import { type Quantity, quantities, type Sample } from './sample.ts';
import { type Point, type Slope, theilSen } from './slope.ts';

/** A sample, and when it was taken, in seconds. */
export interface Moment extends Sample {
  readonly seconds: number;
}

/**
 * What a slope may come to over the half that is judged, and be none: of what is counted less than one, of memory what V8
 * and the allocator keep now and give back later. Values that follow each other are no independent ones, as the interval
 * takes them for: these bounds are what keeps a step of theirs from being called a leak.
 */
const ALLOWED: Readonly<Record<Quantity, number>> = {
  fds: 0.5,
  threads: 0.5,
  handles: 0.5,
  heap: 512 * 1024,
  rss: 8 * 1024 * 1024,
};

/** What is said of a quantity. */
export interface Verdict extends Slope {
  readonly quantity: Quantity;
  /** It grows: with 99.5 percent by more than is allowed. */
  readonly leak: boolean;
  /** By how much it grew over the second half, by the slope and the upper end of its interval. */
  readonly growth: number;
  readonly most: number;
}

/** The second half of a run: in the first the pools of V8 and of the allocator are filled. */
export function judged(moments: readonly Moment[]): readonly Moment[] {
  return moments.slice(Math.floor(moments.length / 2));
}

export function verdicts(moments: readonly Moment[]): Verdict[] {
  const half = judged(moments);
  const span = (half.at(-1)?.seconds ?? 0) - (half[0]?.seconds ?? 0);
  return (Object.keys(quantities) as Quantity[]).map((quantity) => {
    const slope = theilSen(half.map((each): Point => [each.seconds, each[quantity]]));
    return {
      ...slope,
      quantity,
      leak: slope.low * span > ALLOWED[quantity],
      growth: slope.slope * span,
      most: slope.high * span,
    };
  });
}
