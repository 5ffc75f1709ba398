// What is made when options are first asked for: the tables are a third of what the typed calls load. Not from a file of
// its own, which a process without a free fd, or with another root, could not read. The published form of this is in
// scripts/build-lib.ts.
import { knownOption, knownOptions } from './known-options.ts';
import { codecs } from './option-codecs.ts';
import { levelTable, optionTable } from './option-table.generated.ts';

/** The options that the library knows. */
export interface OptionTables {
  readonly codecs: typeof codecs;
  readonly levelTable: typeof levelTable;
  readonly optionTable: typeof optionTable;
  readonly knownOption: typeof knownOption;
  readonly knownOptions: typeof knownOptions;
}

const tables: OptionTables = { codecs, levelTable, optionTable, knownOption, knownOptions };

export function optionTables(): OptionTables {
  return tables;
}
