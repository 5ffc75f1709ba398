// What the recording thread gets to do and what it gives back.
import type { Connection } from './filter.ts';
import type { PageLayout } from './ring.ts';

/** A place where packets are captured. */
export interface Tap {
  /** A packet socket, which the main thread closes. */
  readonly fd: number;
  /** The name of the lab's host; empty for this network namespace. */
  readonly host: string;
}

/** Where sockets are looked at. */
export interface Diag {
  /** Sockets of sock_diag, to ask and to hear of ends, which the main thread closes. */
  readonly fd: number;
  readonly ends: number;
  /** The name of the lab's host; empty for this network namespace. */
  readonly host: string;
}

/** What sock_diag said of a socket of TCP when something of it had changed. */
export interface Look {
  /** The place in `diags`. */
  readonly diag: number;
  /** By CLOCK_MONOTONIC, in nanoseconds. */
  readonly time: bigint;
  /** struct inet_diag_msg and its attributes. */
  readonly row: Uint8Array;
  /** It is gone. */
  readonly destroyed: boolean;
}

/** What the thread starts with. */
export interface ThreadData {
  /** An eventfd: `FLUSH` or `END`. */
  readonly wake: number;
  readonly taps: readonly Tap[];
  readonly diags: readonly Diag[];
  /** Whether what they are like is kept, too, and not their ends alone heard of. */
  readonly looks: boolean;
  /** Where more packet sockets come in: `openDoor`. */
  readonly door?: number | undefined;
  /** Of which packets of this network namespace are not captured until their end. */
  readonly others: readonly Connection[];
  /** The fds of trace_pipe_raw, one for each processor, which do not block. */
  readonly pipes: readonly number[];
  /** The bytes of a page there. */
  readonly page: number;
  /** How these lie in memory, and of which tracepoints they have events. */
  readonly layout: PageLayout | undefined;
  readonly received: number | undefined;
  readonly dropped: number | undefined;
  /** How many bytes of packets and trace pages are kept. */
  readonly limit: number;
}

/** A frame as one end had it. */
export interface Frame {
  /** The place in `taps`. */
  readonly tap: number;
  /** By CLOCK_REALTIME, in nanoseconds. */
  readonly time: bigint;
  /** By when it was there, by CLOCK_MONOTONIC. */
  readonly seen: bigint;
  /** `PACKET_OUTGOING`, `PACKET_HOST`, ... */
  readonly pkttype: number;
  readonly ifindex: number;
  /** The bytes from the network header on, and how many there were. */
  readonly data: Uint8Array;
  readonly length: number;
  /** The kernel will split it, or has merged it. */
  readonly gso: boolean;
}

/** A look at both clocks. */
export interface ClockSample {
  /** CLOCK_MONOTONIC before and after, and CLOCK_REALTIME between them, in nanoseconds. */
  readonly before: bigint;
  readonly real: bigint;
  readonly after: bigint;
}

/** What the thread gives back at the end. */
export interface Recorded {
  readonly frames: readonly Frame[];
  /** Pages of the trace buffers, in the order in which they were read, with the processor's number. */
  readonly pages: readonly { readonly cpu: number; readonly page: Uint8Array }[];
  readonly looks: readonly Look[];
  readonly clocks: readonly ClockSample[];
  /** How many frames came when the limit was reached; and the time of the first. */
  readonly cut: number;
  readonly cutAt: { readonly time: bigint; readonly seen: bigint } | undefined;
  /** Frames that the kernel had no room for. */
  readonly lost: number;
  /** What went wrong. */
  readonly failures: readonly string[];
}

/** What was received so long before and after a drop is kept, in nanoseconds: most of it is nobody's who is recorded. */
export const NEAR_DROP = 1e9;

/** What the eventfd gets: what there is so far is wanted; or the recording is to end, whatever else is wanted. */
export const FLUSH = 1n;
export const END: bigint = 1n << 32n;

/** What the thread says: that it runs, what it has since it last said, and the rest in the end. */
export type ThreadMessage =
  | { readonly ready: true }
  | { readonly part: Recorded }
  | { readonly recorded: Recorded };
