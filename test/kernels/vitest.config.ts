// The suite where each instruction is translated: what takes a second here takes half a minute there.
import { mergeConfig } from 'vitest/config';
import suite from '../../vitest.config.ts';

const config = mergeConfig(suite, {
  root: new URL('../..', import.meta.url).pathname,
  test: {
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 60_000,
    maxWorkers: 2,
  },
});
// Not beside the suite's: the summary is of all machines.
config['test'].reporters = ['verbose', './test/kernels/reporter.ts'];

export default config;
