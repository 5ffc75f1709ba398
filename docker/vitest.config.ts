import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    globalSetup: [new URL('scenarios/support/reach.ts', import.meta.url).pathname],
    pool: 'forks',
    // Containers and the kernel's timers take the time, not these processes.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
