// `serve` as it is without options.
import { start } from './mode.ts';
import { echo, lookUp } from './serving.ts';

start({ many: () => echo(), lookup: () => lookUp() });
