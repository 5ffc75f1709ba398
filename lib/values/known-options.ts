// The options that the library knows, with how their values become bytes and back. Others ask lib/values/late-options.ts.
import { native } from '../addon/binding.ts';
import type { Codec } from './codec.ts';
import { codecs } from './option-codecs.ts';
import type { OptionRow } from './option-row.ts';
import { levelTable, optionTable } from './option-table.generated.ts';

/** An option of the table with the numbers that this platform has for it. */
export interface KnownOption extends OptionRow {
  readonly level: number;
  readonly option: number;
  readonly codec: Codec;
}

/** One number for a level and an option, which are both small. */
function key(level: number, option: number): number {
  // The addon refuses what is no number, by name.
  if (typeof level !== 'number' || typeof option !== 'number') return -1;
  return level * 0x1000000 + option;
}

/** The options of the table by level and number. Of two names for one number the first counts. */
function known(): Map<number, KnownOption> {
  const { constants } = native;
  const options = new Map<number, KnownOption>();
  for (const row of optionTable) {
    const option = constants[row.name];
    if (option === undefined) continue;
    const codec = codecs[row.type as keyof typeof codecs] ?? codecs.bytes;
    for (const [name, space] of levelTable) {
      const level = constants[name];
      if (level === undefined || !row.spaces.includes(space)) continue;
      if (!options.has(key(level, option))) {
        options.set(key(level, option), { ...row, level, option, codec });
      }
    }
  }
  return options;
}

let table: ReadonlyMap<number, KnownOption> | undefined;

/** Every option that the library knows on this platform; made when it is first asked for. */
export function knownOptions(): ReadonlyMap<number, KnownOption> {
  table ??= known();
  return table;
}

/** What the table has of an option, if it is there. */
export function knownOption(level: number, option: number): KnownOption | undefined {
  return knownOptions().get(key(level, option));
}
