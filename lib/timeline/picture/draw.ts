// A layout as SVG: lines of life, bands of states, bars of calls, arrows of packets, and what is said of each.
import { printable } from '../../values/printable.ts';
import { seconds } from '../text.ts';
import type { TimelineEvent } from '../types.ts';
import { ACTORS, STATES } from './colours.ts';
import { drawCurves } from './draw-curves.ts';
import { type Bar, CHARACTER, type Lane, type Layout, LINE, type PlacedRow } from './layout.ts';
import { isReset } from './rows.ts';

/** What is drawn of a layout. */
export interface DrawOptions {
  /** From where to where; all unless given. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** More classes of an entry, by its number. */
  readonly classes?: ((event: number) => string) | undefined;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as XML has it: no markup, nothing unseen, and no character that XML has not. */
export function escaped(text: string): string {
  return printable(text)
    .toWellFormed()
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}

/** A coordinate, as short as it can be. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function text(
  x: number,
  y: number,
  classes: string,
  anchor: 'start' | 'end' | 'middle',
  line: string,
  transform = '',
): string {
  const where = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const turn = transform === '' ? '' : ` transform="${transform}"`;
  return `<text x="${n(x)}" y="${n(y)}" class="${classes}"${where}${turn}>${escaped(line)}</text>`;
}

/** The class of an actor's colour. */
export function colourOf(lane: number | undefined): string {
  return lane === undefined ? 'faint' : `a${lane % ACTORS}`;
}

/** The classes of what an entry is drawn with. */
function kindOf(layout: Layout, event: TimelineEvent): string {
  if (event.kind === 'mark') return 'notable';
  // That a try has to be made again is no failure.
  const failed =
    event.kind === 'call' &&
    event.code !== undefined &&
    (event.promise === undefined || event.code !== 'EAGAIN');
  const reset = event.kind === 'packet' && isReset(event);
  const dropped = event.kind === 'dropped';
  if (failed || reset || dropped || event.kind.startsWith('reset')) return 'wrong';
  if (event.kind === 'retransmit') return 'notable';
  return colourOf(layout.lane(event));
}

/** What an entry says when it is pointed at. */
function tip(event: TimelineEvent, group: string): string {
  const said =
    group !== '' ? group : event.kind === 'call' ? event.line : 'text' in event ? event.text : '';
  return said === '' ? '' : `<title>${escaped(said)}</title>`;
}

/** The part of an arrow's label that is above it, turned as it is, where the arrow is nearly level. */
function arrowLabel(
  layout: Layout,
  row: PlacedRow,
  x1: number,
  x2: number,
  classes: string,
): string {
  const { lines, y, column } = row;
  const [from = 0, to = 0] = layout.columns[column.index] ?? [];
  const slope = (layout.receivedAt(row) - y) / (x2 - x1);
  if (layout.isSteep(row) && layout.options.scale === undefined) {
    const right = x2 > x1;
    return lines
      .map((line, i) =>
        text(
          right ? from + 10 : to - 10,
          y - 5 - (lines.length - 1 - i) * LINE,
          classes,
          right ? 'start' : 'end',
          line,
        ),
      )
      .join('');
  }
  const x = (from + to) / 2;
  const at = y + slope * (x - x1);
  const turn = `rotate(${n((Math.atan(slope) * 180) / Math.PI)} ${n(x)} ${n(at)})`;
  return lines
    .map((line, i) =>
      text(x, at - 5 - (lines.length - 1 - i) * LINE, classes, 'middle', line, turn),
    )
    .join('');
}

/** The line of an arrow and its head. */
function arrow(layout: Layout, row: PlacedRow, kind: string): string {
  const { event, y } = row;
  if (event.kind !== 'packet') return '';
  const [a, b] = [layout.laneOf(event.from), layout.laneOf(event.to)];
  const [from, to] = [layout.lanes[a ?? -1], layout.lanes[b ?? -1]];
  if (from === undefined || to === undefined) return '';
  const end = layout.receivedAt(row);
  const lost = event.received === undefined ? ' lost' : '';
  const data = event.length > 0 ? ' data' : '';
  if (from === to) {
    const x = from.right;
    return `<path class="${kind} s${data}${lost}" d="M${n(x)} ${n(y - 4)}h10v8h-7"/>`;
  }
  const right = to.x > from.x;
  const x1 = layout.edge(event.from, right ? 'right' : 'left');
  const x2 = layout.edge(event.to, right ? 'left' : 'right');
  const line = `M${n(x1)} ${n(y)}L${n(x2)} ${n(end)}`;
  const angle = Math.atan2(end - y, x2 - x1);
  const corner = (turn: number): string =>
    `${n(x2 - 10 * Math.cos(angle + turn))} ${n(end - 10 * Math.sin(angle + turn))}`;
  return `<path class="hit" d="${line}"/><path class="${kind} s${data}${lost}" d="${line}"/><path class="${kind} f head" d="M${n(x2)} ${n(end)}L${corner(0.36)}L${corner(-0.36)}z"/>`;
}

/** Text beside a lane, or between two. */
function label(layout: Layout, row: PlacedRow, classes: string): string {
  const { column, lines, y, event } = row;
  const [from = 0, to = 0] = layout.columns[column.index] ?? [];
  if (event.kind === 'packet' && column.anchor === 'middle' && row.kind === 'packet') {
    const [a, b] = [layout.laneOf(event.from), layout.laneOf(event.to)];
    const [one, other] = [layout.lanes[a ?? -1], layout.lanes[b ?? -1]];
    if (one !== undefined && other !== undefined) {
      const right = other.x > one.x;
      const x1 = layout.edge(event.from, right ? 'right' : 'left');
      const x2 = layout.edge(event.to, right ? 'left' : 'right');
      return arrowLabel(layout, row, x1, x2, classes);
    }
  }
  const x = { start: from + 12, end: to - 12, middle: (from + to) / 2 }[column.anchor];
  const first = row.kind === 'group' ? y + 17 : y + 4;
  const all = lines.map((line, i) => text(x, first + i * LINE, classes, column.anchor, line));
  if (column.anchor !== 'middle' || row.kind === 'group') return all.join('');
  // What is nobody's goes over the arrows that are on their way.
  const width = Math.max(...lines.map(({ length }) => length)) * CHARACTER + 12;
  const height = lines.length * LINE + 2;
  return `<rect class="ground" x="${n(x - width / 2)}" y="${n(first - 13)}" width="${n(width)}" height="${n(height)}"/>${all.join('')}`;
}

function group(layout: Layout, { group: one, y, height }: PlacedRow): string {
  if (one === undefined) return '';
  const [a, b] = [layout.laneOf(one.from), layout.laneOf(one.to)];
  const [from, to] = [layout.lanes[a ?? -1], layout.lanes[b ?? -1]];
  if (from === undefined || to === undefined) return '';
  const { scale } = layout.options;
  const whole = scale === undefined ? height - 14 : Math.max(layout.at(one.end) - y, 33);
  const left = Math.min(from.right, to.right);
  const right = Math.max(from.left, to.left);
  const middle = n(y + (scale === undefined ? whole - 8 : Math.max(whole / 2, 25)));
  const kind = colourOf(a);
  const [x1, x2, back] = to.x > from.x ? [left, right, -10] : [right, left, 10];
  const head = `M${n(x2)} ${middle}l${back} -4v8z`;
  return `<rect class="group" x="${n(left + 3)}" y="${n(y)}" width="${n(right - left - 6)}" height="${n(whole)}" rx="4"/><path class="${kind} s data" d="M${n(x1)} ${middle}H${n(x2)}"/><path class="${kind} f" d="${head}"/>`;
}

function sign(layout: Layout, row: PlacedRow, kind: string): string {
  const lane = layout.lanes[layout.lane(row.event) ?? -1];
  if (lane === undefined) return '';
  return `<circle class="${kind} f" cx="${n(lane.barsFrom + lane.bar / 2)}" cy="${n(row.y)}" r="3.5"/>`;
}

/** The label of each row that has room for it: at true times, some stand too near. */
function labelled(
  layout: Layout,
  rows: readonly PlacedRow[],
  chosen: (event: number) => boolean,
): Set<PlacedRow> {
  if (layout.options.scale === undefined) return new Set(rows);
  const shown = new Set<PlacedRow>();
  /** Where labels are already, in each column: of those that are chosen, and the end of the last other. */
  const taken = new Map<number, [from: number, to: number][]>();
  const ends = new Map<number, number>();
  const place = (row: PlacedRow): [number, number] => {
    const { kind, y, lines, column, event } = row;
    const height = lines.length * LINE;
    if (kind !== 'packet' || event.kind !== 'packet') return [y - 8, y - 8 + height];
    // It is turned as its arrow is.
    const [left = 0, right = 1] = layout.columns[column.index] ?? [];
    const slope = (layout.receivedAt(row) - y) / (right - left);
    const longest = Math.max(...lines.map(({ length }) => length)) * CHARACTER;
    const half = (longest * slope) / 2 / Math.hypot(1, slope);
    const middle = y + (slope * (right - left)) / 2;
    return [middle - 5 - height - half, middle + half];
  };
  for (const row of rows) {
    if (!chosen(row.event.id)) continue;
    shown.add(row);
    const { index } = row.column;
    taken.set(index, [...(taken.get(index) ?? []), place(row)]);
  }
  for (const row of rows) {
    const { index } = row.column;
    const [from, to] = place(row);
    if (shown.has(row) || (ends.get(index) ?? Number.NEGATIVE_INFINITY) > from) continue;
    if (taken.get(index)?.some(([top, bottom]) => top < to && bottom > from) === true) continue;
    shown.add(row);
    ends.set(index, to);
  }
  return shown;
}

function bars(
  layout: Layout,
  all: readonly Bar[],
  from: number,
  to: number,
  kind: 'calls' | 'states',
  classes: (event: number) => string,
): string {
  let svg = '';
  const seen = new Set<string>();
  for (const bar of all) {
    if (bar.to < from || bar.from > to) continue;
    const lane = layout.lanes[bar.lane];
    if (lane === undefined) continue;
    const { event, state } = bar;
    const height = Math.max(bar.to - bar.from, 3);
    const slot = `${bar.lane} ${bar.place} ${Math.round(bar.from / 3)}`;
    if (height < 4 && seen.has(slot)) continue;
    seen.add(slot);
    if (kind === 'calls') {
      const x = lane.barsFrom + bar.place * lane.bar;
      svg += `<g data-e="${event.id}" class="${classes(event.id)}"><rect class="${kindOf(layout, event)} f bar" x="${n(x + 0.5)}" y="${n(bar.from)}" width="${n(lane.bar - 1)}" height="${n(height)}" rx="2"/>${tip(event, '')}</g>`;
      continue;
    }
    const x = lane.tracksFrom + bar.place * lane.track;
    const name = state ?? '';
    // What is longer than the window has its name where it can be seen.
    const [top, bottom] = [Math.max(bar.from, from), Math.min(bar.to, to)];
    const room = bottom - top - 6;
    const middle = (top + bottom) / 2;
    const written =
      lane.track >= 13 && room >= name.length * 5.5
        ? text(
            x + lane.track / 2,
            middle + 3,
            'band',
            'middle',
            name,
            `rotate(-90 ${n(x + lane.track / 2)} ${n(middle)})`,
          )
        : '';
    svg += `<g data-e="${event.id}" class="${classes(event.id)}"><rect class="b-${STATES[name] ?? 'none'}" x="${n(x + 0.5)}" y="${n(bar.from)}" width="${n(lane.track - 1)}" height="${n(height)}"><title>${escaped(name)}</title></rect>${written}</g>`;
  }
  return svg;
}

/** The time of each promise, around the bars of its tries. */
function promises(
  layout: Layout,
  from: number,
  to: number,
  classes: (event: number) => string,
): string {
  return layout.promises
    .filter((bar) => bar.to >= from && bar.from <= to)
    .map(({ event, lane: number, place, from: top, to: bottom }) => {
      const lane = layout.lanes[number];
      if (lane === undefined) return '';
      const x = lane.barsFrom + place * lane.bar - 1;
      return `<g data-e="${event.id}" data-row="promise" class="${classes(event.id)}"><rect class="${colourOf(number)} s" x="${n(x)}" y="${n(top)}" width="${n(lane.bar + 2)}" height="${n(Math.max(bottom - top, 4))}" rx="3"/></g>`;
    })
    .join('');
}

/** The steps of an axis of true times: 1, 2 or 5 times a power of ten, in nanoseconds. */
function step(scale: number): number {
  const least = 60 / scale;
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= least) ?? least;
}

function axis(layout: Layout, rows: readonly PlacedRow[], from: number, to: number): string {
  const { scale } = layout.options;
  if (scale === undefined) {
    return rows
      .filter(({ kind }) => kind !== 'received')
      .map(({ y, time }) => text(74, y + 4, 'axis', 'end', seconds(time)))
      .join('');
  }
  const each = step(scale);
  const digits = Math.max(0, Math.min(9, 9 - Math.floor(Math.log10(each))));
  let svg = '';
  const start = Math.max(
    0,
    Math.ceil(Math.max(layout.first, (from - layout.at(0)) / scale) / each),
  );
  for (let i = start; layout.at(i * each) <= to; i++) {
    const y = layout.at(i * each);
    svg += `<path class="tick" d="M78 ${n(y)}H${layout.width}"/>${text(74, y + 4, 'axis', 'end', ((i * each) / 1e9).toFixed(digits))}`;
  }
  return svg;
}

/** Rows that are seen between two places, their arrows' ends included. */
function visible(layout: Layout, from: number, to: number): PlacedRow[] {
  const seen = new Set<string>();
  return layout.rows.filter((row) => {
    const { top, height, kind, event, y, group: one } = row;
    const end = one === undefined ? layout.receivedAt(row) : layout.at(one.end);
    if (top > to || Math.max(top + height, kind === 'packet' || one ? end : 0) < from) return false;
    if (layout.options.scale === undefined) return true;
    // At one place only one of a kind can be seen.
    const way = event.kind === 'packet' ? `${event.from} ${event.to}` : layout.lane(event);
    const key = `${kind} ${way} ${Math.round(y / 3)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A layout, or a part of it, without what is above and below. */
export function draw(layout: Layout, options: DrawOptions = {}): string {
  const { from = 0, to = layout.height, classes = () => '' } = options;
  const rows = visible(layout, from, to);
  const lives = layout.lanes
    .map(
      ({ x, strip, stripFrom }) =>
        `${strip === 0 ? '' : `<rect class="strip" x="${n(stripFrom + 3)}" y="${n(from)}" width="${n(strip - 8)}" height="${n(to - from)}"/>`}<path class="life" d="M${n(x)} ${n(from)}V${n(to)}"/>`,
    )
    .join('');
  const texts = labelled(layout, rows, (event) => /\bselected\b/.test(classes(event)));
  let lines = '';
  let labels = '';
  for (const row of rows) {
    const { event, kind } = row;
    if (kind === 'received') continue;
    const colour = kindOf(layout, event);
    const open = `<g data-e="${event.id}" data-row="${kind}" class="r-${kind} ${classes(event.id)}">`;
    const shape =
      kind === 'packet'
        ? arrow(layout, row, colour)
        : kind === 'group'
          ? group(layout, row)
          : kind === 'state'
            ? sign(layout, row, colour)
            : '';
    const said = row.group === undefined ? '' : row.text;
    if (shape !== '') lines += `${open}${shape}${tip(event, said)}</g>`;
    if (texts.has(row) && row.lines.length > 0) {
      const notable = event.kind === 'packet' && event.labels.includes('retransmission');
      const tone = `label ${kind === 'group' ? '' : notable ? 'notable' : colour}`;
      labels += `${open}${label(layout, row, tone)}${tip(event, said)}</g>`;
    }
  }
  const states = bars(layout, layout.states, from, to, 'states', classes);
  const calls = bars(layout, layout.calls, from, to, 'calls', classes);
  const waits = promises(layout, from, to, classes);
  return `${axis(layout, rows, from, to)}${lives}${drawCurves(layout, from, to)}${states}${lines}${calls}${waits}${labels}`;
}

/** How high the names above the lanes are. */
export function headHeight({ lanes }: Layout): number {
  return Math.max(1, ...lanes.map(({ name }) => name.length)) * LINE + 18;
}

/** The names of the actors above their lanes. */
export function drawHead(layout: Layout): string {
  const bottom = headHeight(layout) - 5;
  const one = ({ name, x }: Lane, i: number): string => {
    const width = Math.max(...name.map(({ length }) => length)) * CHARACTER + 20;
    const height = name.length * LINE + 8;
    const lines = name.map((line, at) =>
      text(x, bottom - height + 16 + at * LINE, 'name', 'middle', line),
    );
    return `<rect class="${colourOf(i)} f" x="${n(x - width / 2)}" y="${n(bottom - height)}" width="${n(width)}" height="${n(height)}" rx="6"/>${lines.join('')}`;
  };
  return `${text(74, bottom - 8, 'axis', 'end', 'seconds')}${layout.lanes.map(one).join('')}`;
}
