// What the main thread and that of the cables say to each other, and the memory that both have.
import type { MessagePort } from 'node:worker_threads';
import { COUNTERS } from './line.ts';
import type { LineSettings } from './settings.ts';

/** What the thread starts with. */
export interface ThreadData {
  readonly port: MessagePort;
  /** An eventfd: there are commands. */
  readonly wake: number;
  readonly seed: number;
  /** Int32: at WIRES_STATE how many commands were done. */
  readonly state: SharedArrayBuffer;
  /** Float64: the counters of all lines. */
  readonly counters: SharedArrayBuffer;
}

export const WIRES_STATE = 0;

/** What the thread is told. */
export type Command =
  | {
      readonly add: {
        readonly index: number;
        /** The packet sockets of both ends, which the main thread closes. */
        readonly fds: readonly [number, number];
        readonly ends: readonly [string, string];
      };
    }
  | { readonly stop: true }
  /** An fd of a file, which the thread closes at its end; null ends a capture. */
  | { readonly wire: number; readonly capture: number | null }
  | {
      readonly wire: number;
      readonly from: 0 | 1;
      readonly set?: LineSettings | undefined;
      readonly cut?: boolean | undefined;
    };

/** What the thread tells: what has failed; that it uses no sockets any more. */
export type Told = { readonly failed: string } | { readonly stopped: true };

/** The most cables of a lab. */
export const MOST_WIRES = 1024;

/** The bytes of all counters. */
export const COUNTERS_SIZE: number = MOST_WIRES * 2 * COUNTERS.length * 8;

/** The counters of a direction. */
export function countersOf(memory: SharedArrayBuffer, wire: number, from: 0 | 1): Float64Array {
  const at = (wire * 2 + from) * COUNTERS.length;
  return new Float64Array(memory, at * 8, COUNTERS.length);
}
