// sendfile(2) and splice(2), which have two fds: each makes its system call once, without blocking.
import * as raw from '../addon/calls.ts';
import { nonblocking } from '../addon/nonblocking.ts';
import {
  EAGAIN,
  EPOLLIN,
  EPOLLOUT,
  POLLIN,
  POLLOUT,
  SPLICE_F_NONBLOCK,
} from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';
import { scratch } from '../values/scratch.ts';
import { done } from './attempts.ts';
import { countdown } from './limits.ts';
import { checked, type WaitOptions } from './options.ts';
import { whenReady } from './readiness.ts';
import { AGAIN, Waiter } from './waiter.ts';

/** sendfile(2): what fitted is a success, as in C. A file to read from is always ready. */
export class Sendfile extends Waiter<number> {
  readonly file: number;
  readonly offset: BigInt64Array | null;
  readonly count: number;

  constructor(file: number, offset: BigInt64Array | null, count: number) {
    super();
    this.file = file;
    this.offset = offset;
    this.count = count;
  }

  get syscall(): string {
    return 'sendfile';
  }

  get events(): number {
    return EPOLLOUT;
  }

  override get partner(): number {
    return this.file;
  }

  attempt(fd: number): number | typeof AGAIN {
    return done(nonblocking.sendfile(fd, this.file, this.offset, this.count), 'sendfile', fd);
  }
}

/** The arguments of splice(2) as the addon takes them. */
export interface SpliceArguments {
  readonly from: number;
  readonly read: BigInt64Array | null;
  readonly to: number;
  readonly write: BigInt64Array | null;
  readonly len: number;
  readonly flags: number;
}

/** What an attempt returns where it is the other fd that is not ready. */
const ELSEWHERE: unique symbol = Symbol('elsewhere');

const polled = scratch(Int32Array, 3);

function isReady(fd: number, events: number): boolean {
  polled[0] = fd;
  polled[1] = events;
  return raw.poll(polled, 1, 0) > 0;
}

/** splice(2), waiting for one of its fds. */
class Splice extends Waiter<number | typeof ELSEWHERE> {
  readonly parts: SpliceArguments;
  readonly events: number;

  constructor(parts: SpliceArguments, events: number) {
    super();
    this.parts = parts;
    this.events = events;
  }

  get syscall(): string {
    return 'splice';
  }

  override get partner(): number {
    return this.events === EPOLLIN ? this.parts.to : this.parts.from;
  }

  attempt(): number | typeof ELSEWHERE | typeof AGAIN {
    const { from, read, to, write, len, flags } = this.parts;
    const result = nonblocking.splice(from, read, to, write, len, flags | SPLICE_F_NONBLOCK);
    if (result !== -EAGAIN) return check(result, 'splice', from);
    // Where poll(2) says that both are ready, the next event of this one is as good as one of the other.
    const [input, output] = [isReady(from, POLLIN), isReady(to, POLLOUT)];
    return (this.events === EPOLLIN ? input && !output : output && !input) ? ELSEWHERE : AGAIN;
  }
}

/** Waits for the fd to read from, the one to write to, or for one after the other. */
export async function splices(
  parts: SpliceArguments,
  options: WaitOptions | undefined,
): Promise<number> {
  const { signal, ref, timeout } = checked(options);
  const left = countdown(timeout);
  for (let events = EPOLLIN as number; ; events = events === EPOLLIN ? EPOLLOUT : EPOLLIN) {
    const fd = events === EPOLLIN ? parts.from : parts.to;
    const result = await whenReady(fd, new Splice(parts, events), { signal, ref, timeout: left() });
    if (result !== ELSEWHERE) return result;
  }
}
