// What one row of the report says.

/**
 * Who does the work: C with a second thread and without one, the layers of sockfd, those of another build of it (their
 * names end with `-before`), Python's modules, and a package from npm. In the order of the report's columns.
 */
export const titles = {
  c: 'C',
  'c-alone': 'C, one thread',
  raw: 'sockfd/raw',
  'raw-before': 'sockfd/raw (before)',
  batch: 'sockfd/raw Batch',
  prepared: 'sockfd/raw Prepared',
  typed: 'sockfd',
  'typed-before': 'sockfd (before)',
  python: 'Python',
  koffi: 'koffi',
} as const;

/** One of them. */
export type Name = keyof typeof titles;

/** All of them. */
export const names = Object.keys(titles) as Name[];

/** Two that are compared with each other, beside what each is to C. */
export interface Comparison<T> {
  readonly of: T;
  readonly to: T;
  /** The ratio that is good enough; none where there is no target. */
  readonly target?: number;
}

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

/** What is compared in all rows: nothing may be slower than koffi, noise apart. */
export const comparisons: readonly Comparison<Name>[] = [
  { of: 'raw', to: 'koffi', target: 1.1 },
  { of: 'raw', to: 'raw-before' },
  { of: 'typed', to: 'typed-before' },
];
