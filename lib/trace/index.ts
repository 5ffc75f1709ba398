// The entry point `sockfd/trace`.
export {
  type ExpectOptions,
  expectTrace,
  type TraceExpectation,
  type TracePattern,
} from './expect.ts';
export { type Sink, type TraceEvent, type TraceOptions, trace } from './tracer.ts';
