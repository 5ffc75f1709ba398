// Text as C has it in memory: bytes up to a NUL.

const utf8 = new TextDecoder();

/** The bytes before the first NUL; all of them where there is none. */
export function beforeNul(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

/** The string that begins with these bytes, as UTF-8. */
export function stringOf(bytes: Uint8Array): string {
  return utf8.decode(beforeNul(bytes));
}

/** 32 bits in host byte order as an IPv4 address: INADDR_ANY and its like. */
export function dotted(address: number): string {
  return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
}
