// A row of the table of options: lib/values/option-table.generated.ts.

/** An option: its name, the spaces (levels) it belongs to, the type of its value, and what can be done with it. */
export interface OptionRow {
  readonly name: string;
  readonly spaces: readonly string[];
  readonly type: string;
  readonly get: boolean;
  readonly set: boolean;
  /** A get changes something: it clears, consumes, or opens an fd. */
  readonly sideEffect: boolean;
}

/** A row from its columns in native/constants.def: spaces between bars, and the letters `g`, `s` and `!`. */
export function row(name: string, spaces: string, type: string, directions: string): OptionRow {
  const has = (letter: string): boolean => directions.includes(letter);
  return {
    name,
    spaces: spaces.split('|'),
    type,
    get: has('g'),
    set: has('s'),
    sideEffect: has('!'),
  };
}
