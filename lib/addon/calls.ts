// Every call as the addon makes it: what `sockfd/raw` is, and what the typed calls are made of.
export * from './calls.generated.ts';
export { batch, close, close_range, dup2, dup3 } from './close.ts';
export type { Memory } from './table.ts';
