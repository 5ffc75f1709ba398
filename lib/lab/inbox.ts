// The packets that have come to a puppet and were not yet looked at, and who waits for more.
import type { Packet } from '../packet/index.ts';
import { onlyFields, outOfRange, wrongType } from '../values/arguments.ts';
import { LabError } from './errors.ts';

/** A packet with its line in packetdrill's notation, with relative sequence numbers. */
export interface Arrived {
  readonly packet: Packet;
  readonly line: string;
}

/** How long to wait for a packet. */
export interface Patience {
  /** Milliseconds: 5,000 unless given; 0 only looks at what is there. */
  readonly timeout?: number | undefined;
  /** Ends the wait: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

interface Waiter {
  readonly mine: (arrived: Arrived) => boolean;
  readonly settle: (result: Arrived | Error) => void;
}

export class Inbox {
  readonly #arrived: Arrived[] = [];
  readonly #waiters = new Set<Waiter>();
  #closed: Error | undefined;

  /** Gives a packet to the first who waits for one like it, or keeps it. */
  put(arrived: Arrived): void {
    for (const waiter of this.#waiters) {
      if (!waiter.mine(arrived)) continue;
      waiter.settle(arrived);
      return;
    }
    this.#arrived.push(arrived);
  }

  /** Those that nobody has looked at. */
  get left(): readonly Arrived[] {
    return this.#arrived;
  }

  /**
   * The first packet that is `mine`, here or still to come; undefined after the time.
   *
   * @param until as `performance.now()` has it
   */
  next(
    mine: (arrived: Arrived) => boolean,
    until: number,
    signal: AbortSignal | undefined,
  ): Promise<Arrived | undefined> {
    const at = this.#arrived.findIndex(mine);
    if (at >= 0) return Promise.resolve(this.#arrived.splice(at, 1)[0]);
    if (this.#closed !== undefined) return Promise.reject(this.#closed);
    return new Promise((resolve, reject) => {
      const aborted = (): void => waiter.settle(signal?.reason as Error);
      const left = Math.max(0, until - performance.now());
      const timer = setTimeout(() => {
        end();
        resolve(undefined);
      }, left);
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', aborted);
        this.#waiters.delete(waiter);
      };
      const waiter: Waiter = {
        mine,
        settle: (result) => {
          end();
          if (typeof result === 'object' && 'packet' in result) resolve(result);
          else reject(result);
        },
      };
      this.#waiters.add(waiter);
      signal?.addEventListener('abort', aborted);
      if (signal?.aborted === true) aborted();
    });
  }

  close(): void {
    this.#closed ??= new LabError('the puppet is no more: it was closed, or its lab');
    for (const waiter of [...this.#waiters]) waiter.settle(this.#closed);
  }
}

/** When a wait ends, as `performance.now()` has it. */
export function endOf(options: Patience): number {
  if (typeof options !== 'object' || options === null) {
    throw wrongType('options', '{ timeout?, signal? }', options);
  }
  onlyFields('options', options, ['timeout', 'signal']);
  const { timeout = 5000 } = options;
  if (typeof timeout !== 'number') throw wrongType('timeout', 'a number of milliseconds', timeout);
  if (!(timeout >= 0 && timeout <= 0x7fffffff)) {
    throw outOfRange('timeout', 'from 0 to 2147483647 milliseconds', timeout);
  }
  return performance.now() + timeout;
}
