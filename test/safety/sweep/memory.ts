// Memory whose surroundings tell what was written there, and bytes that are addresses.
import { readFileSync } from 'node:fs';

const GUARD = 0xa5;
/** Bytes before and behind each view: more than any kernel code known to go astray wrote. */
const AROUND = 16_384;
const MOST = 65_536;

const whole = Buffer.alloc(MOST + 2 * AROUND, GUARD);
const reference = Buffer.from(whole);

/** The view of `size` bytes that every call gets. */
export function view(size: number): Uint8Array {
  return new Uint8Array(whole.buffer, whole.byteOffset + AROUND, size);
}

/** The bytes outside the view of `size` bytes that were written; they are mended. */
export function damage(size: number): number {
  const end = AROUND + size;
  if (
    whole.compare(reference, 0, AROUND, 0, AROUND) === 0 &&
    whole.compare(reference, end, end + AROUND, end, end + AROUND) === 0
  ) {
    return 0;
  }
  let bytes = 0;
  for (let i = 0; i < whole.length; i++) {
    if ((i < AROUND || i >= end) && whole[i] !== GUARD) {
      bytes++;
      whole[i] = GUARD;
    }
  }
  return bytes;
}

/** Restores what a call wrote inside. */
export function mend(size: number): void {
  whole.fill(GUARD, AROUND, AROUND + size);
}

const TRAP = 48 * 1024 * 1024 + 4096;
// What calls must not find: nobody but a kernel that follows an address writes here.
const trap = new Uint8Array(TRAP).fill(GUARD);

interface Mapping {
  readonly start: bigint;
  readonly end: bigint;
}

function mappings(): Mapping[] {
  return [...readFileSync('/proc/self/maps', 'utf8').matchAll(/^(\w+)-(\w+) /gm)].map(
    ([, start, end]) => ({ start: BigInt(`0x${start}`), end: BigInt(`0x${end}`) }),
  );
}

/**
 * An address inside the trap, and one where nothing is. Their low 32 bits are the same, so that what takes them for
 * integers cannot tell them apart.
 */
export const [MAPPED, UNMAPPED] = ((): [bigint, bigint] => {
  const all = mappings();
  const size = BigInt(TRAP);
  const mapping = all.find(
    ({ start, end }) => end - start >= size && end - start < size + 0x200000n,
  );
  if (mapping === undefined) throw new Error('the memory of the trap is not in /proc/self/maps');
  const mapped = ((mapping.start + size / 2n) >> 12n) << 12n;
  for (let high = 0x10n; high < 0x7000n; high++) {
    const address = (high << 32n) | (mapped & 0xffff_ffffn);
    const near = 0x1000_0000n;
    if (!all.some(({ start, end }) => address + near > start && address - near < end)) {
      return [mapped, address];
    }
  }
  throw new Error('no address without memory was found');
})();

/** The bytes of the trap that somebody wrote. */
export function trapped(): number {
  let bytes = 0;
  for (const byte of trap) if (byte !== GUARD) bytes++;
  return bytes;
}

/** What a view holds before a call. */
export const contents = {
  zeros: (bytes: Uint8Array) => bytes.fill(0),
  mapped: (bytes: Uint8Array) => addresses(bytes, MAPPED),
  unmapped: (bytes: Uint8Array) => addresses(bytes, UNMAPPED),
} as const;

const word = new DataView(new ArrayBuffer(8));

/** An address in each eight bytes. */
function addresses(bytes: Uint8Array, address: bigint): Uint8Array {
  word.setBigUint64(0, address, true);
  for (let i = 0; i < bytes.length; i++) bytes[i] = word.getUint8(i & 7);
  return bytes;
}
