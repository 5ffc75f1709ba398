// The timers and the clock of Node.js itself: programs replace the global ones (fake timers, jsdom), and a wait must go
// on all the same. Taken when this is loaded, as the module's own functions can be replaced, too.
import { performance } from 'node:perf_hooks';
import * as timers from 'node:timers';

export const clearTimeout: typeof timers.clearTimeout = timers.clearTimeout;
export const setImmediate: typeof timers.setImmediate = timers.setImmediate;
export const setTimeout: typeof timers.setTimeout = timers.setTimeout;

/** Milliseconds since the process began. */
export const now: () => number = performance.now.bind(performance);
