// Decisions that are given, as a fuzzer gives them, instead of random ones.
import { Random } from '../../hostile/random.ts';

/**
 * The first quarter of the bytes is what memory has in it, again and again; the rest, from its end, is numbers: a change of
 * one does not move the others, and large memory leaves enough for what comes after it. Where there are no more, every number
 * is 0.
 */
export class Bytes extends Random {
  readonly #contents: Uint8Array;
  readonly #numbers: Uint8Array;
  #at = 0;
  #left: number;

  constructor(bytes: Uint8Array) {
    super(0, 0);
    const quarter = bytes.length >> 2;
    this.#contents = bytes.subarray(0, quarter);
    this.#numbers = bytes.subarray(quarter);
    this.#left = this.#numbers.length;
  }

  get isEmpty(): boolean {
    return this.#left === 0;
  }

  #number(): number {
    return this.isEmpty ? 0 : (this.#numbers[--this.#left] ?? 0);
  }

  override bits(): number {
    return this.below(2 ** 32);
  }

  override byte(): number {
    return this.#contents[this.#at++ % this.#contents.length] ?? 0;
  }

  override below(end: number): number {
    let number = 0;
    for (let range = 1; range < end; range *= 256) number = number * 256 + this.#number();
    return number % end;
  }

  /** Where it is rare, it is so for one value of a byte at least. */
  override chance(probability: number): boolean {
    return this.#number() >= 256 - Math.max(1, Math.round(probability * 256));
  }
}
