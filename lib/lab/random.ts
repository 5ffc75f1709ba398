// Random numbers that can be repeated.

/** sfc32 (Chris Doty-Humphrey's small fast counting generator): numbers from 0 up to, not including, 1. */
export function randomOf(seed: number, stream: number): () => number {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  // Until the seed has reached all bits.
  for (let i = 0; i < 15; i++) next();
  return next;
}
