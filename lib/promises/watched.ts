// What is kept for an fd that somebody waits for, or did.

import * as raw from '../addon/calls.ts';
import {
  IPPROTO_TCP,
  SO_PROTOCOL,
  SO_TYPE,
  SOCK_STREAM,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { scratch } from '../values/scratch.ts';
import type { Waiter } from './waiter.ts';

/** A socket of TCP, which tells each arrival by an edge: it is registered once, not for each wait. */
export const TCP = 1;
/** A byte stream. A hint: the number may have changed hands. */
export const STREAM = 2;
/** The last read took all there was, so the next one is bound to fail. A hint, too. */
export const DRAINED = 4;
/** An event told of more than data: an end, an error, urgent data. A short read may then leave something. */
export const EXCEPTIONAL = 8;
/** What a call could not take away (a filled error queue) is told once, else it would be told without end. */
export const EDGE = 16;
/** It is on the list of changes, of which the coming turn tells the kernel. */
export const CHANGED = 32;
/** The kernel tells each arrival of this one. */
export const REGISTERED = 64;
/** It is on the list of those that are registered again after a while, as they wait on the strength of that. */
export const RECHECK = 128;
/** An event has come since, so it is still true. */
export const ACTIVE = 256;
/** Somebody waits for other things. */
export const OTHER = 512;
/** The kernel has been told of it once. */
export const ADDED = 1024;
/** A send on it has been put off. */
export const PUT_OFF = 2048;

/** What is kept for an fd that something waited for. */
export class Watched {
  readonly fd: number;
  /** Tells events of this registration from those of one that a closed fd of the same number left behind. */
  generation: number;
  flags: number;
  input: Waiter | undefined = undefined;
  output: Waiter | undefined = undefined;

  constructor(fd: number, generation: number, flags: number) {
    this.fd = fd;
    this.generation = generation;
    this.flags = flags;
  }

  get other(): Waiter | undefined {
    return (this.flags & OTHER) === 0 ? undefined : others.get(this);
  }

  set other(waiter: Waiter | undefined) {
    if (waiter === undefined) {
      this.flags &= ~OTHER;
      others.delete(this);
    } else {
      this.flags |= OTHER;
      others.set(this, waiter);
    }
  }
}

/** The third queue, which few have. */
const others = new Map<Watched, Waiter>();

const optval = scratch(Int32Array, 1);
const optlen = scratch(Int32Array, 1);

/** An option of SOL_SOCKET that is an int; 0 where the fd is no socket. */
function option(fd: number, name: number): number {
  optlen[0] = 4;
  return raw.getsockopt(fd, SOL_SOCKET, name, optval, optlen) === 0 ? (optval[0] ?? 0) : 0;
}

/** What an fd is, as flags. */
export function kindOf(fd: number): number {
  if (option(fd, SO_TYPE) !== SOCK_STREAM) return 0;
  return option(fd, SO_PROTOCOL) === IPPROTO_TCP ? STREAM | TCP : STREAM;
}
