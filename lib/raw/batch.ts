// Many calls in one crossing.
import * as raw from '../addon/calls.ts';
import { integer, isUint8Array, wrongType } from '../values/arguments.ts';
import { check } from '../values/errors.ts';

/** The first of a call's eight integers. */
export const BATCH = {
  read: 0,
  write: 1,
  recv: 2,
  send: 3,
  recvfrom: 4,
  sendto: 5,
  accept4: 6,
  close: 7,
  /** The level is where others have their offset, the option where they have their flags. */
  getsockopt: 8,
  /** Its events go where others have their data, triples of integers; the timeout is where others have their flags. */
  epoll_wait: 9,
} as const;

/** The integers of a call, as native/batched.h has them, and which of them is its result. */
export const FIELDS = 8;
export const RESULT = 7;

/** Calls that are collected, made in one crossing, and then asked for their results. */
export class Batch {
  /** The memory of all of them. */
  readonly arena: Uint8Array;
  readonly #calls: Int32Array;
  readonly #capacity: number;
  #count = 0;

  /**
   * @param capacity how many calls at the most
   * @param arena the memory that their data and addresses lie in
   */
  constructor(capacity: number, arena: Uint8Array) {
    this.#capacity = integer('capacity', capacity, 1, 0x100000);
    if (!isUint8Array(arena)) throw wrongType('arena', 'a Uint8Array', arena);
    this.#calls = new Int32Array(FIELDS * capacity);
    this.arena = arena;
  }

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /**
   * Adds a call.
   *
   * @param call one of `BATCH`
   * @param offset where its data is in the arena
   * @param address where its address is in the arena, for `recvfrom`, `sendto`, `accept4`, or its value, for `getsockopt`
   * @returns its number, to ask for its result
   * @throws {RangeError} where the batch is full
   */
  add(
    call: number,
    fd: number,
    offset = 0,
    length = 0,
    flags = 0,
    address = 0,
    addrlen = 0,
  ): number {
    const index = this.#count;
    if (index === this.#capacity) throw new RangeError(`a batch of ${index} calls is full`);
    const calls = this.#calls;
    const at = FIELDS * index;
    calls[at] = call;
    calls[at + 1] = fd;
    calls[at + 2] = offset;
    calls[at + 3] = length;
    calls[at + 4] = flags;
    calls[at + 5] = address;
    calls[at + 6] = addrlen;
    this.#count = index + 1;
    return index;
  }

  /** Makes the calls, one after the other, each whatever the others gave. Adding goes on with an empty batch. */
  run(): number {
    const count = this.#count;
    this.#count = 0;
    return check(raw.batch(this.#calls, count, this.arena), 'batch');
  }

  /**
   * What a call of the last run returned, -errno where it failed: -EFAULT where its memory is not inside the arena,
   * -EINVAL where the call alone would throw, -ENOSYS where there is no such call.
   */
  result(index: number): number {
    return this.#calls[FIELDS * index + RESULT] ?? 0;
  }

  /** The length of the address or value that a call of the last run stored. */
  length(index: number): number {
    return this.#calls[FIELDS * index + 6] ?? 0;
  }
}
