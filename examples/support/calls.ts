// The calls of a lesson, without those that only look on.
import { showCalls } from '../show.ts';

/** Prints every call, but not those made in `quietly`. */
export class Calls implements Disposable {
  #stop: (() => void) | undefined = showCalls();

  /** Runs `body`, which looks on: its calls are not part of the lesson. */
  quietly<T>(body: () => T): T {
    if (this.#stop === undefined) return body();
    this.#stop();
    this.#stop = undefined;
    try {
      return body();
    } finally {
      this.#stop = showCalls();
    }
  }

  [Symbol.dispose](): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
