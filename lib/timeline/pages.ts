// Pages of the kernel's trace, as they come: what is received on the whole machine is kept only around drops.
import { type PageLayout, pointsIn } from './ring.ts';
import { NEAR_DROP } from './wire.ts';

/** A page, with the number of its processor. */
export interface TracePage {
  readonly cpu: number;
  readonly page: Uint8Array;
}

/** How long a page may have waited to be read, in nanoseconds. */
const LATE = 200_000_000;
const SPAN = BigInt(NEAR_DROP + LATE);

/** Hands on the pages that are of use. */
export class Pages {
  readonly #layout: PageLayout;
  readonly #received: number | undefined;
  readonly #dropped: number | undefined;
  readonly #keep: (page: TracePage) => void;
  /** Those with nothing but what was received, of which no drop is known yet. */
  #waiting: { readonly taken: bigint; readonly page: TracePage }[] = [];
  #last: bigint | undefined;

  /**
   * @param received the number of the tracepoint of packets that are received
   * @param dropped that of packets that are dropped
   */
  constructor(
    layout: PageLayout,
    received: number | undefined,
    dropped: number | undefined,
    keep: (page: TracePage) => void,
  ) {
    this.#layout = layout;
    this.#received = received;
    this.#dropped = dropped;
    this.#keep = keep;
  }

  /** @param now CLOCK_MONOTONIC */
  take(page: TracePage, now: bigint): void {
    const points = pointsIn(page.page, this.#layout);
    if (this.#dropped !== undefined && points.has(this.#dropped)) {
      this.#last = now;
      for (const each of this.#waiting) this.#keep(each.page);
      this.#waiting = [];
    }
    const isNear = this.#last !== undefined && now - this.#last <= SPAN;
    if (isNear || [...points].some((point) => point !== this.#received)) this.#keep(page);
    else if (points.size > 0) this.#waiting.push({ taken: now, page });
  }

  /** Forgets what no drop can be near to any more. */
  forget(now: bigint): void {
    const first = this.#waiting.findIndex(({ taken }) => now - taken <= SPAN);
    if (first !== 0) this.#waiting = first < 0 ? [] : this.#waiting.slice(first);
  }
}
