// The samples of a run as an SVG: a panel for each quantity, the half that is judged with its slope.
import { svg, text } from '../../bench/plot.ts';
import { quantities } from './sample.ts';
import { judged, type Moment, type Verdict } from './verdict.ts';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP] = [760, 110, 90, 20, 60];

const count = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 1 });
const megabytes = (value: number): string => `${count(value / 1e6)} MB`;

/** A panel: the axis from nothing, so that what looks flat is flat. */
function panel(moments: readonly Moment[], verdict: Verdict, top: number): string[] {
  const { quantity, slope, low, high } = verdict;
  const bottom = top + HEIGHT - 30;
  const seconds = moments.at(-1)?.seconds ?? 1;
  const highest = Math.max(...moments.map((each) => each[quantity])) * 1.1;
  const x = (time: number): number => LEFT + (time / seconds) * (WIDTH - LEFT - RIGHT);
  const y = (value: number): number => bottom - (value / highest) * (bottom - top - 18);
  const unit = quantity === 'heap' || quantity === 'rss' ? megabytes : count;
  const half = judged(moments);
  const [from, to] = [half[0]?.seconds ?? 0, half.at(-1)?.seconds ?? 1];
  const middle = [...half].sort((a, b) => a[quantity] - b[quantity])[Math.floor(half.length / 2)];
  const at = middle?.[quantity] ?? 0;
  const line = (time: number): string =>
    `${x(time).toFixed(1)},${y(at + slope * (time - (from + to) / 2)).toFixed(1)}`;
  const points = moments
    .map((each) => `${x(each.seconds).toFixed(1)},${y(each[quantity]).toFixed(1)}`)
    .join(' ');
  const grows = [slope, low, high].map((each) => unit(each * 3600));
  return [
    text(LEFT, top + 10, quantities[quantity], 'font-weight="bold"'),
    text(
      WIDTH - RIGHT,
      top + 10,
      `an hour: ${grows[0]}, with 99 % between ${grows[1]} and ${grows[2]}`,
      'text-anchor="end"',
    ),
    `<rect x="${x(from).toFixed(1)}" y="${top + 16}" width="${(x(to) - x(from)).toFixed(1)}" height="${bottom - top - 16}" fill="#eef3f8"/>`,
    `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${bottom}" y2="${bottom}" stroke="#999999"/>`,
    text(LEFT - 6, bottom + 4, '0', 'text-anchor="end"'),
    text(LEFT - 6, y(highest / 1.1) + 4, unit(highest / 1.1), 'text-anchor="end"'),
    `<polyline points="${points}" fill="none" stroke="#4477aa"/>`,
    `<polyline points="${line(from)} ${line(to)}" fill="none" stroke="#ee6677" stroke-width="2" stroke-dasharray="6 3"/>`,
  ];
}

/** The drawing of a run. */
export function draw(
  title: string,
  subtitle: string,
  moments: readonly Moment[],
  all: readonly Verdict[],
): string {
  const parts = all.flatMap((verdict, i) => panel(moments, verdict, TOP + i * HEIGHT));
  parts.push(text(16, 44, subtitle));
  const bottom = TOP + all.length * HEIGHT;
  const seconds = moments.at(-1)?.seconds ?? 0;
  parts.push(
    text(LEFT, bottom - 8, '0 s', 'text-anchor="middle"'),
    text(WIDTH - RIGHT, bottom - 8, `${count(Math.round(seconds))} s`, 'text-anchor="end"'),
    text(
      WIDTH / 2,
      bottom + 10,
      'dashed: the Theil-Sen slope of the second half (shaded), by which the run is judged',
      'text-anchor="middle"',
    ),
  );
  return svg(WIDTH, bottom + 24, title, parts);
}
