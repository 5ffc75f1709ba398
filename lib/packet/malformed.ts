// What a decoder could not read.

/** A part of a header that could not be read: why, where it begins in all the bytes, and the bytes. */
export interface MalformedPart {
  readonly malformed: string;
  readonly at: number;
  readonly data: Uint8Array;
}
