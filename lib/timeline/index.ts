// The entry point `sockfd/timeline`: calls, packets and states on one clock.

export { type Recorder, type RecordOptions, record } from './record.ts';
export type * from './types.ts';
