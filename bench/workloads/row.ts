// What one row of the report says.

/** Who does the work: C with a second thread and without one, ours, Python's modules, and a package from npm. */
export const names = ['c', 'c-alone', 'raw', 'batch', 'typed', 'python', 'koffi'] as const;

/** One of them. */
export type Name = (typeof names)[number];

/** A workload, which has the same name in each contestant. */
export interface Row {
  readonly workload: string;
  readonly title: string;
  /** How often in one round. */
  readonly iterations: number;
  /** By what a contestant divides them that would take too long. */
  readonly fewer?: Partial<Record<Name, number>>;
  /** The highest ratios to C that are good enough; none where a contestant has no target. */
  readonly targets: Partial<Record<Name, number>>;
}
