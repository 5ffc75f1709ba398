// `serve` for who knows that messages are short: a turn's bytes fit the processor's first cache.
import { start } from './mode.ts';
import { echo } from './serving.ts';

start({ many: () => echo({ size: 128 }) });
