// Whose events are whose within a PID namespace, as a container is one: the kernel's trace counts threads as the first namespace
// does, which within another nobody tells. So threads write their number there into the trace, where the kernel puts the other.
import { writeFileSync } from 'node:fs';

const MARK = /^sockfd tid (\d+)$/;

/** Has this thread, which counts itself so, mark itself in the trace. */
export function markThread(marker: string, tid: number): void {
  try {
    writeFileSync(marker, `sockfd tid ${tid}`);
  } catch {
    // It may have given up what that needs: then its events are not known to be its own.
  }
}

/** The number that a mark says; undefined of what is none. */
export function markedIn(text: string): number | undefined {
  const [, tid] = MARK.exec(text) ?? [];
  return tid === undefined ? undefined : Number(tid);
}

/** Events without the marks, with threads as this PID namespace counts them; 0 is one that is not known here. */
export function countedHere<T extends { readonly tid: number; readonly marked?: number }>(
  events: readonly T[],
): T[] {
  const marks = new Map(
    events.flatMap(({ tid, marked }) => (marked === undefined ? [] : [[tid, marked]])),
  );
  const isNested = [...marks].some(([tid, marked]) => tid !== marked);
  const others = events.filter(({ marked }) => marked === undefined);
  return isNested ? others.map((event) => ({ ...event, tid: marks.get(event.tid) ?? 0 })) : others;
}
