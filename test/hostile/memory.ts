// Memory for calls, with guard bytes on both sides that no call may change.
import type { Random } from './random.ts';

const GUARD = 32;
const PATTERN = 0xa5;

type ViewType = new (
  buffer: ArrayBufferLike,
  byteOffset: number,
  length: number,
) => ArrayBufferView & {
  readonly BYTES_PER_ELEMENT?: number;
};

const float16 = (globalThis as { Float16Array?: ViewType }).Float16Array;

const VIEWS: readonly (readonly [ViewType, number])[] = [
  [Uint8Array, 1],
  [Uint8Array, 1],
  [Uint8Array, 1],
  [Buffer as unknown as ViewType, 1],
  [Int8Array, 1],
  [Uint8ClampedArray, 1],
  [Int16Array, 2],
  [Uint16Array, 2],
  [Int32Array, 4],
  [Uint32Array, 4],
  [Float32Array, 4],
  [Float64Array, 8],
  [BigInt64Array, 8],
  [BigUint64Array, 8],
  [DataView as unknown as ViewType, 1],
  ...(float16 === undefined ? [] : ([[float16, 2]] as const)),
];

/** What one call was given, to be looked at after it. */
export class Guards {
  #views: { readonly bytes: Uint8Array; readonly start: number; readonly end: number }[] = [];

  /** `size` bytes between guards. */
  room(size: number, shared = false): { buffer: ArrayBufferLike; offset: number } {
    // Views of 8-byte elements have to be aligned, so the guard in front is a multiple of 8.
    const total = GUARD + size + GUARD;
    const buffer = shared ? new SharedArrayBuffer(total) : new ArrayBuffer(total);
    const bytes = new Uint8Array(buffer);
    bytes.fill(PATTERN, 0, GUARD);
    bytes.fill(PATTERN, GUARD + size);
    this.#views.push({ bytes, start: GUARD, end: GUARD + size });
    return { buffer, offset: GUARD };
  }

  bytes(size: number, shared = false): Uint8Array {
    const { buffer, offset } = this.room(size, shared);
    return new Uint8Array(buffer, offset, size);
  }

  ints(count: number, values: readonly number[] = []): Int32Array {
    const { buffer, offset } = this.room(4 * count);
    const ints = new Int32Array(buffer, offset, count);
    ints.set(values.slice(0, count));
    return ints;
  }

  longs(values: readonly bigint[]): BigInt64Array {
    const { buffer, offset } = this.room(8 * values.length);
    const longs = new BigInt64Array(buffer, offset, values.length);
    longs.set(values);
    return longs;
  }

  /** A view of any kind over at least `size` bytes, filled with random bytes. */
  view(random: Random, size: number): ArrayBufferView {
    const [View, unit] = random.pick(VIEWS);
    const count = Math.ceil(size / unit);
    const shared = random.chance(0.1);
    const { buffer, offset } = this.room(count * unit, shared);
    scramble(random, new Uint8Array(buffer, offset, count * unit));
    return (View as unknown) === Buffer
      ? Buffer.from(buffer, offset, count)
      : new View(buffer, offset, count);
  }

  /** Where a guard was changed, in words; undefined where none was. */
  broken(): string | undefined {
    for (const { bytes, start, end } of this.#views) {
      for (let i = 0; i < bytes.length; i++) {
        if (i === start) i = end;
        if (i < bytes.length && bytes[i] !== PATTERN) {
          return i < start
            ? `byte ${i - start} before a view`
            : `byte ${i - end} after a view of ${end - start} bytes`;
        }
      }
    }
    return undefined;
  }
}

/** Random bytes without '/', so that no path among them leaves the folder of the test. */
export function scramble(random: Random, bytes: Uint8Array): Uint8Array {
  const few = Math.min(bytes.length, 256);
  for (let i = 0; i < few; i++) {
    const byte = random.byte();
    bytes[i] = byte === 0x2f ? 0x5f : byte;
  }
  return bytes;
}
