// The entry point `sockfd/timeline`: calls, packets and states on one clock.

export {
  expectTimeline,
  type PacketsExpectation,
  type StatesExpectation,
  type TimelineExpectation,
} from './expect.ts';
export { type LadderOptions, ladder } from './ladder.ts';
export { mermaid } from './mermaid.ts';
export { normalised } from './normal.ts';
export { pcapng } from './pcapng.ts';
export { html } from './picture/html.ts';
export { type SvgOptions, svg } from './picture/svg.ts';
export {
  type RecordedHost,
  type RecordedLab,
  type Recorder,
  type RecordOptions,
  record,
} from './record.ts';
export type * from './types.ts';
