// The calls of a lesson, without those that only look on.
import { showCalls } from '../show.ts';
import { note, now } from './notes.ts';

/** Prints every call, but not those made in `quietly`. */
export class Calls implements Disposable {
  readonly #fold: readonly string[];
  #stop: (() => void) | undefined;

  /** @param fold calls that only set the stage: of these how many there were */
  constructor(fold: readonly string[] = []) {
    this.#fold = fold;
    this.#stop = showCalls(fold);
  }

  /** Runs `body`, which looks on: its calls are not part of the lesson. */
  quietly<T>(body: () => T): T {
    if (this.#stop === undefined) return body();
    this.#stop();
    this.#stop = undefined;
    const from = now();
    try {
      return body();
    } finally {
      note({ from, to: now() });
      this.#stop = showCalls(this.#fold);
    }
  }

  [Symbol.dispose](): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
