// The order of entries: by their times, and a cause before its effect where the clocks alone cannot tell.

/** An entry that is to have a place. */
export interface Placed {
  readonly time: number;
}

/**
 * Entries in their order. Where an effect has an earlier time than its cause, by no more than the error of the clocks, it
 * comes right behind it; more than that is no error of the clocks, and is shown as it was measured.
 *
 * @param causes of each entry, those that must come before it
 */
export function ordered<T extends Placed>(
  entries: readonly T[],
  causes: ReadonlyMap<T, readonly T[]>,
  error: number,
): T[] {
  const sorted = [...entries].sort((a, b) => a.time - b.time);
  const place = new Map(sorted.map((entry, i) => [entry, i]));
  const result: T[] = [];
  const done = new Set<T>();
  /** Those that wait for an entry. */
  const waiting = new Map<T, T[]>();
  const emit = (entry: T): void => {
    if (done.has(entry)) return;
    done.add(entry);
    result.push(entry);
    for (const next of waiting.get(entry) ?? []) visit(next);
    waiting.delete(entry);
  };
  const visit = (entry: T): void => {
    const before = causes
      .get(entry)
      ?.find(
        (cause) =>
          !done.has(cause) &&
          place.has(cause) &&
          cause.time - entry.time <= error &&
          (place.get(cause) ?? 0) > (place.get(entry) ?? 0),
      );
    if (before === undefined) {
      emit(entry);
      return;
    }
    const others = waiting.get(before);
    if (others === undefined) waiting.set(before, [entry]);
    else others.push(entry);
  };
  for (const entry of sorted) visit(entry);
  // Causes in a circle: nobody waits for ever.
  for (const entry of sorted) emit(entry);
  return result;
}
