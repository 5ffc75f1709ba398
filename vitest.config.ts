import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // One process with real fd numbers for each file; no other file's fds in the leak check.
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    sequence: { hooks: 'stack' },
    reporters: ['default', './test/skips/reporter.ts'],
  },
});
