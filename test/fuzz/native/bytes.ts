// Decisions that are given, as a fuzzer gives them, instead of random ones.
import { Random } from '../../hostile/random.ts';

/**
 * Numbers are taken from the end of the bytes, the contents of memory from their beginning: a change of one does not move
 * the others. Where there are no more, every number is 0.
 */
export class Bytes extends Random {
  readonly #bytes: Uint8Array;
  #begin = 0;
  #end: number;

  constructor(bytes: Uint8Array) {
    super(0, 0);
    this.#bytes = bytes;
    this.#end = bytes.length;
  }

  get isEmpty(): boolean {
    return this.#begin >= this.#end;
  }

  #decision(): number {
    return this.isEmpty ? 0 : (this.#bytes[--this.#end] ?? 0);
  }

  override bits(): number {
    return this.below(2 ** 32);
  }

  override byte(): number {
    return this.isEmpty ? 0 : (this.#bytes[this.#begin++] ?? 0);
  }

  override below(end: number): number {
    let number = 0;
    for (let range = 1; range < end; range *= 256) number = number * 256 + this.#decision();
    return number % end;
  }

  /** Where it is rare, it is so for one value of a byte at least. */
  override chance(probability: number): boolean {
    return this.#decision() >= 256 - Math.max(1, Math.round(probability * 256));
  }
}
