// A call that is told of, and how it is shown.

/** A system call that was made. */
export interface TraceEvent {
  /** The kernel's name of it: `recvfrom` for `recv`. */
  readonly syscall: string;
  /** The library's name of it, as in `sockfd/raw`. */
  readonly name: string;
  /** The arguments of the function of `sockfd/raw`: the memory that the call used, not a copy. */
  readonly args: readonly unknown[];
  /** What it returned, -errno where it failed. */
  readonly result: number;
  /** The name of the errno. */
  readonly code: string | undefined;
  /** When it began: nanoseconds of the monotonic clock, as `process.hrtime.bigint()`. */
  readonly start: bigint;
  /** How long it took, in nanoseconds. */
  readonly duration: bigint;
  /** What was injected (`sockfd/inject`): a result, or arguments (less room). */
  readonly injected?: 'result' | 'arguments';
  /** Whether a delay was injected. */
  readonly delayed?: true;
  /** The line, as strace prints it. */
  readonly line: string;
}

/** What is shown, and how. */
export interface TraceOptions {
  /**
   * `exact`, the default, is what strace prints; `rich` decodes also what strace leaves as bytes (TCP_INFO, times of
   * options, IPv6 and UDP control messages, headers of netlink) and marks it: `... /* rich *\/`.
   */
  readonly form?: 'exact' | 'rich';
  /**
   * Shows what each fd is, `3<socket:[4711]>`: strace's `-y`. `'details'` shows also what a socket or device is,
   * `3<TCP:[127.0.0.1:80->127.0.0.1:4711]>`: `-yy`.
   */
  readonly fdPaths?: boolean | 'details';
  /** How many bytes of strings and memory are shown: strace's `-s`. 32 unless given. */
  readonly stringSize?: number;
  /** The column of the equals sign: strace's `-a`. 40 unless given. */
  readonly column?: number;
  /** Adds how long each call took, `<0.000012>`: strace's `-T`. */
  readonly duration?: boolean;
  /**
   * Begins each line with the seconds since the one before (`relative`, `-r`) or since 1970 (`absolute`, `-ttt`), or with
   * the time of day (`clock`, `-t`; `clock-micro`, `-tt`).
   */
  readonly time?: 'absolute' | 'relative' | 'clock' | 'clock-micro';
  /** Only calls that succeed, or that fail: strace's `-z` and `-Z`. */
  readonly status?: 'successful' | 'failed';
  /**
   * Only these calls, by the kernel's names or the library's: strace's `-e trace=`. As there, `%network` and the other
   * classes, `/regex`, `?name` for one that need not be there, `all`, `none`, and `!` before the first for all others.
   */
  readonly calls?: readonly string[];
  /**
   * Shows the calls of several threads in one file as strace's `-f` does: with the thread's number, the beginning of a call
   * before it is made, and `<unfinished ...>` and `<... resumed>` where another thread's line comes in between. Each thread
   * traces to the same file, by a sink with an `fd`.
   */
  readonly threads?: boolean;
}
