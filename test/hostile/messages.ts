// What the calling process tells its parent.

/** How many calls share one pool of fds. */
export const CHUNK = 500;

export interface Defect {
  readonly number: number;
  readonly name: string;
  readonly call: string;
  readonly defect: string;
}

export interface ChunkReport {
  readonly index: number;
  readonly calls: Record<string, number>;
  /** Those that came to a result or an errno, past the checks of their arguments. */
  readonly reached: Record<string, number>;
  readonly defects: Defect[];
}
