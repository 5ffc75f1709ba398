// A call that is made again and again, with arguments that lie ready.

import { native } from '../addon/binding.ts';
import { calls } from '../addon/calls.generated.ts';
import * as raw from '../addon/calls.ts';
import { addonCalls } from '../addon/table.ts';
import { integer, outOfRange } from '../values/arguments.ts';
import { BATCH, FIELDS, RESULT } from './batch.ts';

/** Where the arguments are: the element of `arguments`. */
export const ARGUMENT = {
  fd: 1,
  /** Where the data begins in the memory; of `getsockopt`, the level. */
  offset: 2,
  /** How long it is; of `epoll_wait`, how many events at the most. */
  length: 3,
  /** Of `getsockopt`, the option; of `epoll_wait`, the timeout in milliseconds. */
  flags: 4,
  /** Where the address is in the memory; of `getsockopt`, the value. */
  address: 5,
  /** How long it is; what the kernel stored comes back here. */
  addrlen: 6,
} as const;

const addon = addonCalls<typeof calls>();

/**
 * One call of `BATCH` whose arguments are written once, or only where they change, and which is then made by a function
 * without any: reading arguments is much of what a short call costs.
 *
 * ```ts
 * const receive = new Prepared(BATCH.recv, 4096);
 * receive.arguments[ARGUMENT.fd] = fd;
 * receive.arguments[ARGUMENT.length] = 4096;
 * for (let n = receive.run(); n > 0; n = receive.run()) use(receive.memory.subarray(0, n));
 * ```
 */
export class Prepared {
  /** The memory that data, addresses, values and events lie in. It is shared memory, which stays where it is. */
  readonly memory: Uint8Array;
  /** The arguments, by `ARGUMENT`: all 0 at first. */
  readonly arguments: Int32Array;
  readonly #call: number;
  readonly #run: () => number;

  /**
   * @param call one of `BATCH` but `close`
   * @param size of the memory, in bytes
   * @throws {RangeError} for another call or size
   */
  constructor(call: number, size: number) {
    integer('call', call, 0, 0x7fffffff);
    if (call === BATCH.close || !Object.values<number>(BATCH).includes(call)) {
      throw outOfRange('call', 'one of BATCH but close', call);
    }
    this.memory = new Uint8Array(new SharedArrayBuffer(integer('size', size, 0, 0x7fffffff)));
    this.arguments = new Int32Array(new SharedArrayBuffer(4 * FIELDS));
    this.#call = call;
    this.#run = native.prepare(call, this.arguments, this.memory);
  }

  /**
   * Makes the call.
   *
   * @returns what it returns; -errno where it failed, -EFAULT where its memory is not inside `memory`
   */
  run(): number {
    if (calls.batch === addon.batch) return this.#run();
    // Somebody sees the calls.
    this.arguments[0] = this.#call;
    raw.batch(this.arguments, 1, this.memory);
    return this.arguments[RESULT] ?? 0;
  }
}
