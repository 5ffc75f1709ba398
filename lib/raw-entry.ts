// The entry point `sockfd/raw`.
import { startTracing } from './trace/start.ts';

export { BATCH, Batch, type ServeHandler, type ServeOptions, serve } from './batch.ts';
export * from './raw.ts';

startTracing();
