// Queues and congestion windows as curves along lanes: a step at each sample.
import type { TimelineSample } from '../types.ts';
import { STRIP } from './curves.ts';
import type { Layout } from './layout.ts';

/** What has a curve, and its class: bytes of the two queues, segments of the window. */
const CURVES = [
  ['recvQ', 'q-recv'],
  ['sendQ', 'q-send'],
  ['snd_cwnd', 'q-cwnd'],
] as const;

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
