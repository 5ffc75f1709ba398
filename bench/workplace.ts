// What a measurement has for itself and leaves nothing of, however it ends: a folder, and the programs that it runs.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Where a measurement works. */
export interface Workplace {
  readonly folder: string;
  /** What is to be killed if it still runs at the end. */
  readonly running: Set<{ kill(): void }>;
}

/** A place for the measurement of that name, until this process ends. */
export function workplace(name: string): Workplace {
  const folder = mkdtempSync(`${tmpdir()}/sockfd-${name}-`);
  const running: Workplace['running'] = new Set();
  process.on('exit', () => {
    for (const one of running) one.kill();
    rmSync(folder, { recursive: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => process.exit(1));
  }
  return { folder, running };
}
