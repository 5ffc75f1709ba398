// A small generator of random numbers: the same seed and the same call number give the same arguments on any machine.

export class Random {
  #state: number;

  constructor(seed: number, call: number) {
    this.#state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(call + 1, 0xc2b2ae35);
  }

  /** 32 random bits (mulberry32). */
  bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** A byte of the contents of memory. */
  byte(): number {
    return this.bits() & 0xff;
  }

  /** An integer from 0 to `end` - 1. */
  below(end: number): number {
    return this.bits() % end;
  }

  chance(probability: number): boolean {
    return this.bits() < probability * 0x100000000;
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('nothing to pick from');
    return list[this.below(list.length)] as T;
  }
}
