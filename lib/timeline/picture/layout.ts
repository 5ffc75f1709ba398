// Where everything of a picture is: columns of text, the lanes of actors, and the rows.
import { wrap } from '../text.ts';
import type { Timeline, TimelineEvent } from '../types.ts';
import { type Scale, STRIP, type Strip, scaleOf, stripsOf } from './curves.ts';
import { type Group, groupsOf } from './groups.ts';
import { type Lanes, lanesOf } from './lanes.ts';
import { type Row, type RowKind, rowsOf } from './rows.ts';

/** How a timeline is laid out. */
export interface LayoutOptions {
  /** Pixels for a nanosecond, where rows are at their true times; else they are evenly spaced. */
  readonly scale?: number | undefined;
  /** Whether repeated data segments are one row. */
  readonly collapse: boolean;
  /** Whether calls are shown that only set the stage: `lanesOf`. */
  readonly all?: boolean | undefined;
  /** Whether queues and congestion windows are curves beside the lanes. */
  readonly curves?: boolean | undefined;
  /** Which of those are shown whole nevertheless, by their first entries. */
  readonly expanded?: ReadonlySet<number> | undefined;
}

/** The width of a character, and the height of a line. */
export const CHARACTER = 7.25;
export const LINE = 15;
/** How far the end of an arrow is below its beginning, where nothing came between. */
export const SLOPE = 11;
/** The column of times. */
const AXIS = 84;
const MARGIN = 14;
/** The most characters of a line of text beside lanes and between them. */
const BESIDE = 64;
const BETWEEN = 60;
const TRACK = 14;
const BAR = 7;

/** A row with its place: `y` is the moment's, text begins at `top`. */
export interface PlacedRow extends Row {
  readonly top: number;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** Where its text is. */
  readonly column: Column;
}

/** A column of text: its label goes there, at one side of it or in its middle. */
export interface Column {
  readonly index: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

/** An actor's lane. */
export interface Lane {
  readonly name: readonly string[];
  /** Its middle, and its edges: states in tracks, and calls beside them. */
  readonly x: number;
  readonly left: number;
  readonly right: number;
  readonly tracksFrom: number;
  readonly track: number;
  readonly barsFrom: number;
  readonly bar: number;
  /** Where its curves are, if it has any. */
  readonly stripFrom: number;
  readonly strip: number;
}

/** From a moment to another, on a lane. */
export interface Bar {
  readonly event: TimelineEvent;
  readonly lane: number;
  readonly place: number;
  readonly from: number;
  readonly to: number;
  /** The state, where it is not a call. */
  readonly state?: string;
}

/** Where text of an entry goes. */
class Columns {
  readonly #timeline: Timeline;
  readonly #lanes: Lanes;
  readonly #count: number;

  constructor(timeline: Timeline, lanes: Lanes) {
    this.#timeline = timeline;
    this.#lanes = lanes;
    this.#count = lanes.names.length;
  }

  laneOf(socket: number | undefined): number | undefined {
    return this.#lanes.of.get(this.#timeline.sockets[socket ?? -1]?.actor ?? -1);
  }

  lane(event: TimelineEvent): number | undefined {
    if (event.kind === 'mark') return undefined;
    if (event.kind === 'packet') return this.laneOf(event.from);
    return this.laneOf(event.kind === 'call' ? (event.socket ?? event.made) : event.socket);
  }

  /** Column 0 is before the first lane, column n behind the nth. */
  of({ kind, event, group }: Row): Column {
    const between: Column = { index: Math.min(this.#count, 1), anchor: 'middle' };
    if (kind === 'mark') return between;
    const ends =
      group !== undefined ? group : event.kind === 'packet' ? event : { from: -1, to: -1 };
    const [from, to] = [this.laneOf(ends.from), this.laneOf(ends.to)];
    if (from !== undefined && to !== undefined && from !== to) {
      return { index: from < to ? from + 1 : from, anchor: 'middle' };
    }
    const lane = this.lane(event);
    if (lane === undefined) return between;
    if (lane === 0 && this.#count > 1) return { index: 0, anchor: 'end' };
    return { index: lane + 1, anchor: 'start' };
  }
}

/** For how long a socket has states, and the rows in which they change. */
interface Life {
  readonly socket: number;
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  readonly rows: readonly PlacedRow[];
}

/** Gives each of those on a lane that overlap a place of its own; they are in the order of their beginnings. */
function inPlaces<T extends { readonly lane: number; readonly from: number; readonly to: number }>(
  lanes: number,
  unplaced: readonly T[],
): {
  readonly all: readonly (T & { readonly place: number })[];
  readonly counts: readonly number[];
} {
  const ends: number[][] = Array.from({ length: lanes }, () => []);
  const all = unplaced.map((each) => {
    const own = ends[each.lane] ?? [];
    let place = own.findIndex((end) => end <= each.from);
    if (place === -1) place = own.length;
    own[place] = each.to;
    return { ...each, place };
  });
  return { all, counts: ends.map(({ length }) => length) };
}

/** A socket's life in bands of one state each. */
function bandsOf({ lane, place, from, to, rows }: Life & { readonly place: number }): Bar[] {
  const bands: Bar[] = [];
  let y = from;
  let state: string | undefined;
  let event: TimelineEvent | undefined;
  const end = (at: number): void => {
    if (event !== undefined && state !== undefined && at > y) {
      bands.push({ event, lane, place, from: y, to: at, state });
    }
  };
  for (const row of rows) {
    if (row.event.kind !== 'state') continue;
    event ??= row.event;
    state ??= row.event.from;
    end(row.y);
    ({ y, event } = row);
    state = row.event.to;
  }
  end(to);
  return bands;
}

/** A picture's measures. */
export class Layout {
  readonly timeline: Timeline;
  readonly options: LayoutOptions;
  readonly rows: readonly PlacedRow[];
  readonly lanes: readonly Lane[];
  readonly calls: readonly Bar[];
  readonly states: readonly Bar[];
  /** Promises of more than one try, or of none that ended. */
  readonly promises: readonly Bar[];
  /** The sockets with curves, and what the whole width of these is. */
  readonly strips: readonly Strip[];
  readonly scale: Scale;
  /** What can be collapsed, whether it is or not. */
  readonly groups: readonly Group[];
  readonly width: number;
  readonly height: number;
  /** Where columns begin and end. */
  readonly columns: readonly (readonly [from: number, to: number])[];
  readonly #columns: Columns;
  readonly #first: number;
  readonly #ofEvent = new Map<number, PlacedRow>();
  readonly #received = new Map<number, PlacedRow>();
  /** The tracks of sockets that have states. */
  readonly #tracks = new Map<number, number>();

  constructor(timeline: Timeline, options: LayoutOptions) {
    this.timeline = timeline;
    this.options = options;
    const { collapse, expanded, all = false } = options;
    const lanes = lanesOf(timeline, all);
    this.#columns = new Columns(timeline, lanes);
    const events = timeline.events.filter(lanes.shown);
    this.#first = events[0]?.time ?? 0;
    this.groups = groupsOf(events);
    const shown = this.groups.filter(({ first }) => collapse && expanded?.has(first) !== true);
    const { rows, height } = this.#place(
      rowsOf(timeline, events, shown, (socket) => this.laneOf(socket)),
    );
    this.rows = rows;
    this.height = height;
    for (const row of rows) {
      if (row.kind === 'received') this.#received.set(row.event.id, row);
      else if (row.kind !== 'end') this.#ofEvent.set(row.event.id, row);
      const { group } = row;
      for (let id = group?.first ?? 1; id <= (group?.last ?? 0); id++) this.#ofEvent.set(id, row);
    }
    this.strips = options.curves === true ? stripsOf(timeline, (id) => this.laneOf(id)) : [];
    this.scale = scaleOf(this.strips.flatMap(({ samples }) => samples));
    const calls = inPlaces(lanes.names.length, this.#calls());
    const lives = inPlaces(lanes.names.length, this.#lives());
    this.calls = calls.all;
    this.promises = calls.all.flatMap((bar) => this.#promise(bar));
    this.states = lives.all.flatMap((life) => bandsOf(life));
    for (const { socket, place } of lives.all) this.#tracks.set(socket, place);
    const measured = this.#measure(lanes.names, calls.counts, lives.counts);
    this.lanes = measured.lanes;
    this.columns = measured.columns;
    this.width = measured.width;
  }

  /** The row of an entry: that of its group, where it is in one. */
  rowOf(event: number): PlacedRow | undefined {
    return this.#ofEvent.get(event);
  }

  /** Where a packet arrives. */
  receivedAt(row: PlacedRow): number {
    const { scale } = this.options;
    if (row.event.kind === 'packet' && row.event.received !== undefined && scale !== undefined) {
      return Math.max(this.at(row.event.received), row.y);
    }
    return this.#received.get(row.event.id)?.y ?? row.y + (scale === undefined ? SLOPE : 5);
  }

  /** Where an arrow of a socket begins or ends: at its track, where it has one, else at its lane. */
  edge(socket: number, side: 'left' | 'right'): number {
    const lane = this.lanes[this.laneOf(socket) ?? -1];
    const track = this.#tracks.get(socket);
    if (lane === undefined || track === undefined) return lane?.[side] ?? 0;
    return lane.tracksFrom + (side === 'right' ? track + 1 : track) * lane.track;
  }

  /** Whether a packet's arrival is a row of its own. */
  isSteep(row: PlacedRow): boolean {
    return this.receivedAt(row) > row.y + SLOPE;
  }

  /** The time of the first row. */
  get first(): number {
    return this.#first;
  }

  /** The place of a time, where rows are at their true times. */
  at(time: number): number {
    return MARGIN + (time - this.#first) * (this.options.scale ?? 0);
  }

  /** The place of a time, between the rows before and behind it. */
  yOf(time: number): number {
    if (this.options.scale !== undefined) return this.at(time);
    const { rows } = this;
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle]?.time ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    const [before, behind] = [rows[low - 1], rows[low]];
    if (before === undefined) return rows[0]?.y ?? 0;
    if (behind === undefined) return before.y;
    const share = (time - before.time) / Math.max(behind.time - before.time, 1);
    return before.y + share * (behind.y - before.y);
  }

  laneOf(socket: number): number | undefined {
    return this.#columns.laneOf(socket);
  }

  lane(event: TimelineEvent): number | undefined {
    return this.#columns.lane(event);
  }

  #place(rows: readonly Row[]): { readonly rows: PlacedRow[]; readonly height: number } {
    const { scale } = this.options;
    let top = 6;
    let last = 0;
    const result = rows.map((row): PlacedRow => {
      const column = this.#columns.of(row);
      const lines =
        row.text === '' ? [] : wrap(row.text, column.anchor === 'middle' ? BETWEEN : BESIDE);
      const [above, height] = this.#heights(row.kind, lines.length, column);
      const placedRow: PlacedRow =
        scale === undefined
          ? { ...row, column, lines, top, y: top + above, height }
          : this.#atTime(row, column, lines, above, height);
      top += height;
      last = Math.max(last, placedRow.top + placedRow.height);
      return placedRow;
    });
    const whole = scale === undefined ? top : Math.max(last, this.at(this.timeline.duration));
    return { rows: result, height: whole + 10 };
  }

  #atTime(
    row: Row,
    column: Column,
    lines: readonly string[],
    above: number,
    height: number,
  ): PlacedRow {
    const y = this.at(row.time);
    return { ...row, column, lines, top: y - above, y, height };
  }

  /** How far the moment is below the row's top, and the row's height. */
  #heights(kind: RowKind, lines: number, { anchor }: Column): readonly [number, number] {
    if (kind === 'received') return [5, 10];
    if (kind === 'group') return [8, lines * LINE + 32];
    if (kind === 'packet' && anchor === 'middle')
      return [lines * LINE + 4, lines * LINE + SLOPE + 8];
    return [11, lines * LINE + 7];
  }

  #calls(): Omit<Bar, 'place'>[] {
    const ends = new Map(
      this.rows.flatMap((row) => (row.kind === 'end' ? [[row.event.id, row.y]] : [])),
    );
    return this.rows.flatMap((row): Omit<Bar, 'place'>[] => {
      const { kind, event, y } = row;
      const lane = this.lane(event);
      if (lane === undefined || event.kind !== 'call' || kind === 'end' || kind === 'group')
        return [];
      const { scale } = this.options;
      if (scale !== undefined) {
        return [{ event, lane, from: y, to: this.at(event.end) }];
      }
      if (kind === 'call') return [{ event, lane, from: y - 5, to: y + 5 }];
      return [{ event, lane, from: y - 5, to: (ends.get(event.id) ?? y) + 5 }];
    });
  }

  /** The time of a promise, beside the bar of its first try. */
  #promise(bar: Bar): Bar[] {
    const { event } = bar;
    const promise = event.kind === 'call' ? this.timeline.promises[event.promise ?? -1] : undefined;
    if (promise?.tries[0] !== event.id) return [];
    const { end, tries } = promise;
    if (
      tries.length === 1 &&
      end !== undefined &&
      event.kind === 'call' &&
      end <= event.end + 1e6
    ) {
      return [];
    }
    if (end === undefined) return [{ ...bar, from: bar.from - 3, to: this.height }];
    if (this.options.scale !== undefined) return [{ ...bar, to: this.at(end) }];
    // Down to the last row before its end.
    const last = this.rows.findLast(({ time }) => time <= end);
    return [{ ...bar, from: bar.from - 3, to: Math.max(bar.to, (last?.y ?? 0) + 8) }];
  }

  /** For how long each socket has states: from its making on, where that was seen. */
  #lives(): Life[] {
    const rows = new Map<number, PlacedRow[]>();
    const made = new Map<number, number>();
    for (const row of this.rows) {
      const { event, kind } = row;
      if (event.kind === 'call' && event.made !== undefined && kind !== 'end') {
        made.set(event.made, made.get(event.made) ?? row.y);
      }
      if (event.kind !== 'state' || kind !== 'state') continue;
      const others = rows.get(event.socket);
      if (others === undefined) rows.set(event.socket, [row]);
      else others.push(row);
    }
    const all = this.timeline.sockets.flatMap(({ id }): Life[] => {
      const lane = this.laneOf(id);
      const own = rows.get(id) ?? [];
      const [first] = own;
      const last = own.at(-1);
      if (first?.event.kind !== 'state' || last?.event.kind !== 'state' || lane === undefined) {
        return [];
      }
      const early = first.event.from === 'CLOSE' ? made.get(id) : undefined;
      const from = Math.min(early ?? first.y, first.y);
      const to = last.event.to === 'CLOSE' ? last.y : this.height;
      return [{ socket: id, lane, from, to, rows: own }];
    });
    return all.sort((a, b) => a.from - b.from);
  }

  #measure(
    all: readonly string[],
    calls: readonly number[],
    tracks: readonly number[],
  ): Pick<Layout, 'lanes' | 'columns' | 'width'> {
    const count = all.length;
    const longest = Array.from({ length: count + 1 }, () => 0);
    for (const { column, lines } of this.rows) {
      for (const { length } of lines) {
        longest[column.index] = Math.max(longest[column.index] ?? 0, length);
      }
    }
    const names = all.map((name) => wrap(name, 40));
    const nameWidth = (i: number): number =>
      Math.max(0, ...(names[i] ?? []).map(({ length }) => length)) * CHARACTER + 28;
    const columns: [number, number][] = [];
    const lanes: Lane[] = [];
    let x = AXIS;
    for (let i = 0; i <= count; i++) {
      const outer = i === 0 || i === count;
      const text = (longest[i] ?? 0) * CHARACTER;
      const strip = (lane: number): number =>
        this.strips.some((each) => each.lane === lane) ? STRIP : 0;
      const laneWidth = (lane: number): number =>
        this.#widths(calls[lane], tracks[lane]).whole + strip(lane);
      // A name may be wider than its lane.
      const beside = (lane: number): number =>
        lane < 0 || lane >= count ? 0 : Math.max(0, (nameWidth(lane) - laneWidth(lane)) / 2 + 8);
      const named = beside(i - 1) + beside(i);
      const width =
        outer && count > 0
          ? Math.max(text === 0 ? 0 : text + 24, named)
          : Math.max(text + 60, named, count > 1 ? 240 : 0);
      columns.push([x, x + width]);
      x += width;
      if (i === count) break;
      const { whole, bars, track, bar } = this.#widths(calls[i], tracks[i]);
      const barsFirst = i === 0 && count > 1;
      const beyond = strip(i);
      // Curves are where no arrows are: before the first lane, behind the others.
      const from = barsFirst ? x + beyond : x;
      lanes.push({
        name: names[i] ?? [],
        x: from + whole / 2,
        left: x,
        right: x + whole + beyond,
        barsFrom: barsFirst ? from : from + whole - bars,
        tracksFrom: barsFirst ? from + bars : from,
        track,
        bar,
        stripFrom: barsFirst ? x : from + whole,
        strip: beyond,
      });
      x += whole + beyond;
    }
    return { lanes, columns, width: Math.ceil(x + MARGIN) };
  }

  /** The widths of a lane: with many sockets at once, tracks are narrow. */
  #widths(
    calls = 0,
    tracks = 0,
  ): {
    readonly whole: number;
    readonly bars: number;
    readonly track: number;
    readonly bar: number;
  } {
    const bar = Math.min(BAR, 42 / Math.max(calls, 1));
    const track = Math.min(TRACK, 126 / Math.max(tracks, 1));
    const bars = Math.max(calls, 1) * bar + 1;
    return { whole: bars + Math.max(tracks, 1) * track, bars, track, bar };
  }
}
