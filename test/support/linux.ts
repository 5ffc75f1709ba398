// What only newer kernels do, and no probe can tell.
import { release } from 'node:os';

/** Why the running kernel is too old; empty where it is not. For a test's title. */
export function needsLinux(version: string): string {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [here = 0, minorHere = 0] = release().split('.').map(Number);
  return here > major || (here === major && minorHere >= minor) ? '' : ` (needs Linux ${version})`;
}
