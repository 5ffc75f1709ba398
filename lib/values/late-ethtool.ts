// The structs of ethtool, made when they are first used. lib/values/late-options.ts says why it is not a file of its own.
import { ethtoolGets, ethtoolSets } from './ethtool.ts';

/** The structs of ethtool's commands. */
export interface EthtoolStructs {
  readonly gets: typeof ethtoolGets;
  readonly sets: typeof ethtoolSets;
}

const structs: EthtoolStructs = { gets: ethtoolGets, sets: ethtoolSets };

export function ethtoolStructs(): EthtoolStructs {
  return structs;
}
