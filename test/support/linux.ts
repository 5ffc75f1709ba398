// What only newer kernels do and what only real machines are fast enough for, which no probe can tell.
import { readFileSync } from 'node:fs';
import { release } from 'node:os';

/**
 * Why what depends on the kernel's own timers cannot be told here: each instruction is translated (QEMU without KVM), so
 * that a second is over before it has begun. For a test's title; empty on other machines.
 */
export const translated: string = /QEMU TCG/.test(readFileSync('/proc/cpuinfo', 'latin1'))
  ? ' (needs a processor that is not translated)'
  : '';

/** How many times as long all takes here. */
export const slowness: number = translated === '' ? 1 : 20;

/** Why the running kernel is too old; empty where it is not. For a test's title. */
export function needsLinux(version: string): string {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [here = 0, minorHere = 0] = release().split('.').map(Number);
  return here > major || (here === major && minorHere >= minor) ? '' : ` (needs Linux ${version})`;
}
