/** What a sweep did and found. */
export interface Report {
  kinds: string[];
  levels: number;
  options: number;
  lengths: number[];
  requests: number;
  commands: number;
  calls: Record<string, number>;
  /** Calls that were refused with an exception that names the argument. */
  refused: number;
  /** Calls that wrote outside their memory. */
  overruns: string[];
  /** Calls that can tell mapped memory from unmapped. */
  unlike: string[];
  /** Exceptions of another kind. */
  wrong: string[];
  /** Bytes written where only an address of a struct led. */
  trapped: number;
}
