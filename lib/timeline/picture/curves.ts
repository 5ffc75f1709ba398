// Queues and congestion windows as curves along lanes: a step at each sample.
import type { Timeline, TimelineSample } from '../types.ts';
import type { Layout } from './layout.ts';

/** How wide a lane's curves are. */
export const STRIP = 84;

/** What has a curve, and its class: bytes of the two queues, segments of the window. */
const CURVES = [
  ['recvQ', 'q-recv'],
  ['sendQ', 'q-send'],
  ['snd_cwnd', 'q-cwnd'],
] as const;

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

/** A sample's place. */
interface Point {
  readonly y: number;
  readonly sample: TimelineSample;
}

/** A step at each point that can be told from the one before it. */
function path(
  points: readonly Point[],
  end: number,
  x: number,
  width: (sample: TimelineSample) => number,
  filled: boolean,
): string {
  const [first] = points;
  if (first === undefined) return '';
  const n = (value: number): string => String(Math.round(value * 10) / 10);
  let line = `M${n(filled ? x : x + width(first.sample))} ${n(first.y)}`;
  let at = Number.NaN;
  for (const { y, sample } of points) {
    const next = width(sample);
    if (next === at) continue;
    at = next;
    line += `V${n(y)}H${n(x + at)}`;
  }
  line += `V${n(end)}`;
  return filled ? `${line}H${n(x)}z` : line;
}

/** The curves that are seen between two places. */
export function drawCurves(layout: Layout, from: number, to: number): string {
  const { strips, scale } = layout;
  let svg = '';
  for (const { lane: number, samples, end } of strips) {
    const lane = layout.lanes[number];
    if (lane === undefined) continue;
    const x = lane.stripFrom + 4;
    const points: Point[] = [];
    for (const sample of samples) {
      const y = layout.yOf(sample.time);
      if (y > to) break;
      // Of those above, the last one says how it begins.
      if (y <= from) points.length = 0;
      points.push({ y: Math.max(y, from), sample });
    }
    const bottom = Math.min(layout.yOf(end), to);
    if (points.length === 0 || bottom <= from) continue;
    for (const [name, kind] of CURVES) {
      const most = name === 'snd_cwnd' ? scale.cwnd : scale.queue;
      const width = (sample: TimelineSample): number => ((sample[name] ?? 0) / most) * (STRIP - 10);
      svg += `<path class="${kind}" d="${path(points, bottom, x, width, name !== 'snd_cwnd')}"/>`;
    }
  }
  return svg;
}
