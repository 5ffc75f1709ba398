// Lines of several threads in one file, as `strace -f` has them: the beginning of a call is written before it is made, and
// where another thread's line comes in between, it is unfinished and resumed.
import { native } from '../addon/binding.ts';
import { SyscallError } from '../values/errors.ts';
import { aligned, COLUMN, type Parts, timeText } from './line.ts';
import { writeAll } from './output.ts';
import type { TraceOptions } from './types.ts';

/** The numbers that the threads have in common: native/order.cc has them, too. */
const OPEN = 0;
const THREADS = 1;
const LAST = 2;
const THREAD = 3;

const UNFINISHED = ' <unfinished ...>';

/** A thread's lines in a file. */
export class ThreadLines {
  readonly #fd: number;
  readonly #options: TraceOptions;
  readonly #column: number;
  readonly #state = new BigInt64Array(4);
  /** Whether this thread has begun a line, and how long that is. */
  #begun = false;
  #length = 0;

  /** @throws {SyscallError} where there is no such fd */
  constructor(fd: number, options: TraceOptions) {
    this.#fd = fd;
    this.#options = options;
    this.#column = options.column ?? COLUMN;
    const result = native.order.join(fd, true);
    if (result < 0) throw new SyscallError('fstat', -result, { fd });
  }

  /** Writes what is known of a call before it is made. */
  begin(syscall: string, entering: string, moment: bigint): void {
    // Of a call that is shown or not by its result, nothing is known.
    if (this.#options.status !== undefined) return;
    this.#turn(() => {
      const line = `${this.#leader(moment)}${syscall}(${entering}`;
      this.#length = line.length;
      this.#begun = true;
      return { text: `${this.#cut()}${line}`, open: this.#thread };
    });
  }

  /** Writes the rest of it; `moment` is when it returned. */
  end(syscall: string, entering: string, parts: Parts, start: bigint, moment: bigint): void {
    this.#turn(() => {
      const { rest } = parts;
      const begun = this.#begun;
      this.#begun = false;
      if (!begun) {
        const whole = `${this.#leader(start)}${syscall}(${entering}${rest}`;
        return { text: `${this.#cut()}${aligned(whole, parts, this.#column)}\n`, open: 0n };
      }
      if (this.#state[OPEN] === this.#thread) {
        return { text: `${aligned(rest, parts, this.#column, this.#length)}\n`, open: 0n };
      }
      const resumed = `${this.#leader(moment)}<... ${syscall} resumed>${rest}`;
      return { text: `${this.#cut()}${aligned(resumed, parts, this.#column)}\n`, open: 0n };
    });
  }

  /** What was begun and was not made: the library refuses its arguments. */
  refused(syscall: string, moment: bigint): void {
    if (this.#begun) this.end(syscall, '', { rest: UNFINISHED, result: '= ?' }, moment, moment);
  }

  /** Ends a line that has no end, whoever has begun it. */
  finish(): void {
    this.#turn(() => ({ text: this.#cut(), open: 0n }));
  }

  /** This thread writes no more. */
  leave(): void {
    native.order.join(this.#fd, false);
  }

  get #thread(): bigint {
    return this.#state[THREAD] ?? 0n;
  }

  /** Ends another thread's line, so that one of this can begin. */
  #cut(): string {
    return this.#state[OPEN] === 0n ? '' : `${UNFINISHED}\n`;
  }

  /** Whose line it is, and when: to standard error where there are several, to files always. */
  #leader(moment: bigint): string {
    const last = this.#state[LAST] ?? 0n;
    this.#state[LAST] = moment;
    const time = timeText(this.#options, moment, last);
    const thread = String(this.#thread);
    if (this.#fd !== 2) return `${thread.padEnd(5)} ${time}`;
    const several = (this.#state[THREADS] ?? 0n) > 1n;
    return several ? `[pid ${thread.padStart(5)}] ${time}` : time;
  }

  /** Writes while no other thread does. */
  #turn(text: () => { readonly text: string; readonly open: bigint }): void {
    const state = this.#state;
    const result = native.order.claim(this.#fd, state);
    if (result < 0) throw new SyscallError('fstat', -result, { fd: this.#fd });
    try {
      const line = text();
      state[OPEN] = line.open;
      if (line.text !== '') writeAll(this.#fd, line.text);
    } finally {
      native.order.release(state);
    }
  }
}
