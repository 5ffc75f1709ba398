// For pages about the scenes: when each part begins, and what only looks on. Where SCENE_NOTES names a file, it has a line of JSON
// for each, with times of CLOCK_MONOTONIC.
import { openSync, writeSync } from 'node:fs';

/** What there is to note. */
export type Note =
  | { readonly part: string; readonly at: string }
  | { readonly from: string; readonly to: string };

const file = process.env['SCENE_NOTES'];
/** Open from the beginning: a scene may have no fd left later. */
const fd = file === undefined ? undefined : openSync(file, 'a');

/** The time, in nanoseconds, as digits. */
export function now(): string {
  return String(process.hrtime.bigint());
}

export function note(what: Note): void {
  if (fd !== undefined) writeSync(fd, `${JSON.stringify(what)}\n`);
}
