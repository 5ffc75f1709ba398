// Whose queues and congestion windows are curves beside lanes, and what their width is.
import type { Timeline, TimelineSample } from '../types.ts';

/** How wide a lane's curves are. */
export const STRIP = 84;

/** What the whole width of a strip is. */
export interface Scale {
  /** Bytes of a queue. */
  readonly queue: number;
  /** Segments. */
  readonly cwnd: number;
}

/** Samples of sockets that have curves: of connections. */
export function curved({ samples }: Timeline): readonly TimelineSample[] {
  // Of an older timeline there are none.
  return (samples ?? []).filter(({ state, recvQ }) => recvQ !== undefined && state !== 'CLOSE');
}

/** The most that there is of each. */
export function scaleOf(samples: readonly TimelineSample[]): Scale {
  let queue = 1;
  let cwnd = 1;
  for (const { recvQ = 0, sendQ = 0, snd_cwnd = 0 } of samples) {
    queue = Math.max(queue, recvQ, sendQ);
    cwnd = Math.max(cwnd, snd_cwnd);
  }
  return { queue, cwnd };
}

/** A socket whose samples are curves. */
export interface Strip {
  readonly lane: number;
  readonly samples: readonly TimelineSample[];
  /** The time of the last that is known of it. */
  readonly end: number;
}

/** The sockets of a timeline that have curves. */
export function stripsOf(
  timeline: Timeline,
  laneOf: (socket: number) => number | undefined,
): Strip[] {
  const samples = new Map<number, TimelineSample[]>();
  for (const sample of curved(timeline)) {
    const others = samples.get(sample.socket);
    if (others === undefined) samples.set(sample.socket, [sample]);
    else others.push(sample);
  }
  const ends = new Map<number, number>();
  const closed = new Map<number, number>();
  const seen = (socket: number | undefined, time: number): void => {
    if (socket !== undefined) ends.set(socket, Math.max(ends.get(socket) ?? 0, time));
  };
  for (const event of timeline.events) {
    if (event.kind === 'call') {
      // Behind its last fd nobody looks at it but by chance.
      if (event.syscall === 'close' && event.socket !== undefined)
        closed.set(event.socket, event.time);
      seen(event.socket, event.end);
    } else if (event.kind === 'packet') {
      seen(event.from, event.time);
      seen(event.to, event.received ?? event.time);
    } else if (event.kind !== 'mark') seen(event.socket, event.time);
  }
  return [...samples].flatMap(([socket, own]): Strip[] => {
    const lane = laneOf(socket);
    const last = own.at(-1)?.time ?? 0;
    if (lane === undefined) return [];
    return [
      { lane, samples: own, end: Math.max(closed.get(socket) ?? ends.get(socket) ?? 0, last) },
    ];
  });
}
