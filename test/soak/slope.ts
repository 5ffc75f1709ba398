// Whether a quantity grows: the Theil-Sen slope, which outliers do not move, and its interval of confidence, which asks
// for no distribution (P. K. Sen, "Estimates of the Regression Coefficient Based on Kendall's Tau", 1968).

/** A moment and what was measured then. */
export type Point = readonly [time: number, value: number];

/** A slope, and what it lies between. */
export interface Slope {
  readonly slope: number;
  readonly low: number;
  readonly high: number;
}

/** The quantile of the normal distribution that leaves half a percent above: an interval of 99 percent. */
const Z99 = 2.5758293035489004;

const middle = (sorted: readonly number[]): number => {
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
};

/** The slope of points with different times, two at least, and the interval that has it with 99 percent. */
export function theilSen(points: readonly Point[]): Slope {
  const slopes: number[] = [];
  points.forEach(([x, y], i) => {
    for (const [later, value] of points.slice(i + 1)) slopes.push((value - y) / (later - x));
  });
  slopes.sort((a, b) => a - b);
  const n = points.length;
  // The variance of Kendall's S, less what values that are equal take away from it.
  const equal = new Map<number, number>();
  for (const [, value] of points) equal.set(value, (equal.get(value) ?? 0) + 1);
  const term = (k: number): number => k * (k - 1) * (2 * k + 5);
  const ties = [...equal.values()].reduce((sum, k) => sum + term(k), 0);
  const spread = Z99 * Math.sqrt((term(n) - ties) / 18);
  const count = slopes.length;
  const low = Math.max(0, Math.round((count - spread) / 2) - 1);
  const high = Math.min(count - 1, Math.round((count + spread) / 2));
  return {
    slope: middle(slopes),
    low: slopes[low] ?? 0,
    high: slopes[Math.max(high, 0)] ?? 0,
  };
}
