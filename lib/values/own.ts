// An fd with an owner: what `using` closes.
/// <reference lib="esnext.disposable" preserve="true" />

import * as raw from '../addon/calls.ts';
import { integer } from './arguments.ts';
import { EBADF } from './constants.generated.ts';
import { check, SyscallError } from './errors.ts';

/** A file descriptor that something else closes: an object with its number, as `own` makes. */
export interface OwnedFd extends Disposable {
  /** The number. Throws EBADF once it is closed, so that the number is never used for what came after it. */
  readonly fd: number;
  /** close(2), once. A second time throws EBADF, naming the number, and closes nothing. */
  close(): void;
  /** Gives the number up to somebody else, who closes it from now on. A second time throws EBADF. */
  release(): number;
}

/** What every call takes where the man page has an fd. */
export type Fd = number | OwnedFd;

/** The contexts of vm have no such symbol on Node.js 20; there, what compiles `using` takes the registered one. */
const dispose: typeof Symbol.dispose =
  (Symbol.dispose as typeof Symbol.dispose | undefined) ??
  (Symbol.for('Symbol.dispose') as typeof Symbol.dispose);

class Owned implements OwnedFd {
  readonly #fd: number;
  #open = true;

  constructor(fd: number) {
    this.#fd = fd;
  }

  get fd(): number {
    if (!this.#open) throw this.#closed('fd');
    return this.#fd;
  }

  close(): void {
    if (!this.#open) throw this.#closed('close');
    // Linux frees the number also where close(2) reports an error, so it is no longer ours in any case.
    this.#open = false;
    check(raw.close(this.#fd), 'close', this.#fd);
  }

  release(): number {
    const fd = this.fd;
    this.#open = false;
    return fd;
  }

  [dispose](): void {
    if (this.#open) this.close();
  }

  #closed(syscall: string): SyscallError {
    const error = new SyscallError(syscall, EBADF, { fd: this.#fd });
    error.message += ': it was closed by its owner';
    return error;
  }
}

/**
 * Makes an owner for `fd`, for `using`: `using server = own(socket(AF_INET, SOCK_STREAM))`. Every call that takes an fd
 * takes the owner too. Leaving the block closes the fd if `close` has not done so.
 *
 * @throws {TypeError | RangeError} if `fd` is no integer from 0 to 2^31-1
 */
export function own(fd: number): OwnedFd {
  return new Owned(integer('fd', fd, 0, 0x7fffffff));
}

/** The number of an fd, owned or not. What is neither goes on to the addon, which refuses it by name. */
export function fdOf(fd: Fd): number {
  return typeof fd === 'object' && fd !== null ? fd.fd : fd;
}
