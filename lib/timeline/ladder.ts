// A timeline as a ladder of text: a line of life for each actor, calls beside it, packets as arrows between them.
import { onlyFields, outOfRange, wrongType } from '../values/arguments.ts';
import { type Lanes, lanesOf } from './picture/lanes.ts';
import { callText, checkTimeline, packetText, seconds, stateText, tryText, wrap } from './text.ts';
import type { Timeline, TimelineCall, TimelinePacket } from './types.ts';

/** How a ladder looks. */
export interface LadderOptions {
  /** The columns of the terminal: 100 unless given, and at least 60. */
  readonly width?: number | undefined;
  /** Whether each actor has a colour: escape sequences of terminals. */
  readonly colours?: boolean | undefined;
  /**
   * Whether calls are shown that only set the stage: those of netlink and packet sockets, and of no socket. They are where
   * there is nothing else; false unless given.
   */
  readonly all?: boolean | undefined;
}

/** Colours of actors, in their order; red is for what went wrong. */
const COLOURS = [36, 33, 35, 32, 34];
export const RED = 31;

/** The columns that times have, with a space behind them. */
const TIME = 10;
/** Fewer columns than these between two lines of life are too few for text. */
const GAP = 36;

/** A cell: a character, and its colour. */
interface Cell {
  readonly character: string;
  readonly colour: number | undefined;
}

/** A row as it is being drawn. */
class Row {
  readonly #cells: Cell[];

  constructor(width: number) {
    this.#cells = Array.from({ length: width }, () => ({ character: ' ', colour: undefined }));
  }

  put(at: number, text: string, colour?: number): void {
    for (const [i, character] of [...text].entries()) {
      if (at + i >= 0 && at + i < this.#cells.length) this.#cells[at + i] = { character, colour };
    }
  }

  text(colours: boolean): string {
    let text = '';
    let current: number | undefined;
    const cells = [...this.#cells];
    while (cells.at(-1)?.character === ' ') cells.pop();
    for (const { character, colour } of cells) {
      const wanted = character === ' ' ? current : colour;
      if (colours && wanted !== current) {
        text += wanted === undefined ? '\u001b[39m' : `\u001b[${wanted}m`;
        current = wanted;
      }
      text += character;
    }
    return current === undefined ? text : `${text}\u001b[39m`;
  }
}

interface Line {
  readonly at: number;
  readonly colour: number;
}

/** Where the lines of life are, and who belongs to which. */
export class Drawing {
  readonly rows: string[] = [];
  readonly #timeline: Timeline;
  readonly #width: number;
  readonly #colours: boolean;
  readonly #of: Lanes['of'];
  readonly #names: readonly string[];
  readonly #lanes: readonly Line[];

  constructor(timeline: Timeline, { of, names }: Lanes, width: number, colours: boolean) {
    this.#timeline = timeline;
    this.#of = of;
    this.#names = names;
    this.#width = width;
    this.#colours = colours;
    const count = Math.max(names.length, 1);
    const room = width - TIME - 2;
    const step = count === 1 ? room : Math.floor(room / (count - 1));
    this.#lanes = Array.from({ length: count }, (_, i) => ({
      at: TIME + (i === count - 1 && count > 1 ? room : i * step),
      colour: COLOURS[i % COLOURS.length] ?? 39,
    }));
  }

  #row(time: number | undefined): Row {
    const row = new Row(this.#width);
    if (time !== undefined) row.put(0, seconds(time).padStart(TIME - 1));
    for (const { at, colour } of this.#lanes) row.put(at, '│', colour);
    return row;
  }

  #add(row: Row, mark: string): void {
    const text = row.text(this.#colours);
    this.rows.push(mark === '' ? text : `${text.padEnd(TIME)}`.replace(/^ ?/, mark));
  }

  /** The names above their lines, in as many rows as they need. */
  head(): void {
    const rows: { readonly row: Row; end: number }[] = [];
    for (const [i, name] of this.#names.entries()) {
      const { at = 0, colour } = this.#lanes[i] ?? {};
      const [text = ''] = wrap(name, this.#width - TIME);
      const from = Math.min(at, this.#width - text.length);
      let place = rows.find(({ end }) => end < from);
      if (place === undefined) {
        place = { row: new Row(this.#width), end: 0 };
        rows.push(place);
      }
      place.row.put(from, text, colour);
      place.end = from + text.length;
    }
    rows.at(-1)?.row.put(1, 'seconds');
    for (const { row } of rows) this.#add(row, '');
  }

  /** The line of life that a socket is on. */
  lane(socket: number): number {
    return this.#of.get(this.#timeline.sockets[socket]?.actor ?? -1) ?? 0;
  }

  /**
   * The room for text of a line of life: behind it, of the last before it. Where that is little, text goes over other
   * lines, to the side that has more.
   */
  #room(at: number): { readonly from: number; readonly size: number; readonly right: boolean } {
    const lane = this.#lanes[at]?.at ?? TIME;
    const next = this.#lanes[at + 1]?.at;
    const before = this.#lanes[at - 1]?.at ?? TIME;
    if (next === undefined && this.#lanes.length > 1) {
      const from = lane - before - 4 >= GAP ? before + 2 : TIME + 2;
      return { from, size: lane - from - 2, right: true };
    }
    const size = (next ?? this.#width) - lane - 4;
    const behind = this.#width - lane - 4;
    if (size >= GAP) return { from: lane + 2, size, right: false };
    if (behind >= GAP || behind >= lane - TIME) {
      return { from: lane + 2, size: behind, right: false };
    }
    return { from: TIME + 2, size: lane - TIME - 4, right: true };
  }

  /** Text beside a line of life. */
  beside(
    place: number,
    time: number,
    text: string,
    sign: string,
    colour?: number,
    mark = '',
  ): void {
    const { from, size, right } = this.#room(place);
    const lane = this.#lanes[place];
    for (const [i, line] of wrap(text, size).entries()) {
      const row = this.#row(i === 0 ? time : undefined);
      if (lane !== undefined && i === 0) row.put(lane.at, sign, lane.colour);
      const at = right ? from + size - line.length : from;
      row.put(at, line, colour ?? lane?.colour);
      this.#add(row, i === 0 ? mark : '');
    }
  }

  /** Text that is nobody's. */
  across(time: number, text: string, mark = ''): void {
    for (const [i, line] of wrap(text, this.#width - TIME - 4).entries()) {
      const row = this.#row(i === 0 ? time : undefined);
      row.put(TIME + 2, line);
      this.#add(row, i === 0 ? mark : '');
    }
  }

  arrow(packet: TimelinePacket, mark = ''): void {
    const [a, b] = [this.lane(packet.from), this.lane(packet.to)];
    const [from, to] = [this.#lanes[a]?.at ?? TIME, this.#lanes[b]?.at ?? TIME];
    const colour = packet.flags?.includes('R') === true ? RED : this.#lanes[a]?.colour;
    const lost = packet.received === undefined;
    const text = packetText(packet);
    if (a === b) {
      this.beside(a, packet.time, `↺ ${text}`, '│', colour, mark);
      return;
    }
    const [left, right] = [Math.min(from, to), Math.max(from, to)];
    const size = Math.max(right - left - 1, 1);
    const row = this.#row(packet.time);
    const inside = size - 5;
    const body = lost ? '╌' : '─';
    const draw = (onto: Row): void => {
      onto.put(left + 1, body.repeat(size), colour);
      if (to > from) onto.put(right - 1, '►', colour);
      else onto.put(left + 1, '◄', colour);
    };
    if (text.length <= inside) {
      draw(row);
      const at = left + 2 + Math.max(1, Math.floor((size - text.length) / 2) - 1);
      row.put(at, ` ${text} `, colour);
      this.#add(row, mark);
      return;
    }
    // What is too long for the arrow stands above it, over the other lines where it must.
    const width = Math.max(size - 2, this.#width - TIME - 4);
    const start = size - 2 >= GAP ? left + 2 : TIME + 2;
    for (const [i, line] of wrap(text, size - 2 >= GAP ? size - 2 : width).entries()) {
      const above = this.#row(i === 0 ? packet.time : undefined);
      above.put(start, line, colour);
      this.#add(above, i === 0 ? mark : '');
    }
    const below = this.#row(undefined);
    draw(below);
    this.#add(below, '');
  }
}

/** The lane that a call has, if it is of a socket. */
export function laneOf(drawing: Drawing, { socket, made }: TimelineCall): number | undefined {
  const id = socket ?? made;
  return id === undefined ? undefined : drawing.lane(id);
}

/** The rows of a ladder; `marked` are the entries that one is to look at. */
export function rowsOf(
  timeline: Timeline,
  { width = 100, colours = false, all = false }: LadderOptions,
  marked: ReadonlySet<number> = new Set(),
): string[] {
  const lanes = lanesOf(timeline, all);
  const drawing = new Drawing(timeline, lanes, width, colours);
  drawing.head();
  /** Calls that have not returned, by when they do. */
  const open: TimelineCall[] = [];
  const returns = (until: number): void => {
    open.sort((a, b) => a.end - b.end);
    while (open[0] !== undefined && open[0].end <= until) {
      const call = open.shift();
      if (call === undefined) return;
      const result = callText(call.line).replace(/^.*\) = /s, '= ');
      const text = `${call.syscall} ${result}`;
      const lane = laneOf(drawing, call);
      if (lane === undefined) drawing.across(call.end, text);
      else drawing.beside(lane, call.end, text, '┴', call.code === undefined ? undefined : RED);
    }
  };
  const events = timeline.events.filter((event) => marked.has(event.id) || lanes.shown(event));
  for (const [i, event] of events.entries()) {
    returns(event.time);
    const mark = marked.has(event.id) ? '>' : '';
    const next = events[i + 1];
    if (event.kind === 'call') {
      const whole = next === undefined || next.time >= event.end;
      const tried = tryText(timeline, event);
      const text = `${callText(event.line)}${tried}`;
      const lane = laneOf(drawing, event);
      const shown = whole ? text : `${text.replace(/\) = .*$/s, ')')}${tried}`;
      const colour = whole && event.code !== undefined ? RED : undefined;
      if (lane === undefined) drawing.across(event.time, shown, mark);
      else drawing.beside(lane, event.time, shown, whole ? '├' : '┬', colour, mark);
      if (!whole) open.push(event);
    } else if (event.kind === 'packet') drawing.arrow(event, mark);
    else if (event.kind === 'mark') drawing.across(event.time, `--- ${event.text} ---`, mark);
    else
      drawing.beside(
        drawing.lane(event.socket),
        event.time,
        stateText(event),
        '●',
        undefined,
        mark,
      );
  }
  returns(Number.POSITIVE_INFINITY);
  return drawing.rows;
}

/**
 * A timeline as text: a column for each actor (of more than three, for each role), calls beside it, packets as arrows, in the order of time. Times are seconds since
 * the beginning. An arrow with gaps is a packet whose arrival was not seen.
 *
 * @throws {TypeError | RangeError} for a wrong argument
 */
export function ladder(timeline: Timeline, options: LadderOptions = {}): string {
  checkTimeline(timeline);
  if (typeof options !== 'object' || options === null) {
    throw wrongType('options', 'an object', options);
  }
  onlyFields('options', options, ['width', 'colours', 'all']);
  const { width, colours, all } = options;
  if (width !== undefined && !(Number.isInteger(width) && width >= 60 && width <= 1000)) {
    throw outOfRange('options.width', 'an integer from 60 to 1000', width);
  }
  if (colours !== undefined && typeof colours !== 'boolean') {
    throw wrongType('options.colours', 'a boolean', colours);
  }
  if (all !== undefined && typeof all !== 'boolean') {
    throw wrongType('options.all', 'a boolean', all);
  }
  const { title, notes } = timeline;
  const head = title === '' ? [] : [...wrap(title, width ?? 100), ''];
  const tail = notes.flatMap((note) => wrap(`note: ${note}`, width ?? 100));
  return [...head, ...rowsOf(timeline, options), ...tail].join('\n');
}
