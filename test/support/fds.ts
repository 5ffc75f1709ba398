// What a test opens is closed behind it, also where it fails; and what a call throws, as a value.
import { afterEach } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';

const kept: number[] = [];

/** Closes `fd` after the test. The test itself does not. */
export function keep(fd: number): number {
  kept.push(fd);
  return fd;
}

/** The same for two. */
export function keepBoth([a, b]: readonly [number, number]): [number, number] {
  return [keep(a), keep(b)];
}

/** Closes a kept one before the test's end. */
export function drop(fd: number): void {
  const index = kept.indexOf(fd);
  if (index === -1) throw new Error(`fd ${fd} is not kept`);
  kept.splice(index, 1);
  raw.close(fd);
}

afterEach(() => {
  for (const fd of kept.splice(0)) raw.close(fd);
});

/** What `call` throws; fails where it throws nothing. */
export function thrown(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
