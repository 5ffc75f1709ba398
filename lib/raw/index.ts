// The entry point `sockfd/raw`.
import { startTracing } from '../trace/start.ts';

export * from '../addon/calls.ts';
export { BATCH, Batch } from './batch.ts';
export { ARGUMENT, Prepared } from './prepared.ts';
export { type ServeHandler, type ServeOptions, serve } from './serve.ts';

startTracing();
