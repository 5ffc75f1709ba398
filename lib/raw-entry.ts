// The entry point `sockfd/raw`.
import { startTracing } from './trace/start.ts';

export * from './raw.ts';

startTracing();
