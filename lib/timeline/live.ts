// A ladder while it grows: rows are added and none is changed.
import { Drawing, type LadderOptions, laneOf, RED } from './ladder.ts';
import { lanesOf } from './picture/lanes.ts';
import { callText, stateText, tryText } from './text.ts';
import type { Timeline, TimelineCall, TimelineEvent } from './types.ts';

/** What an entry is known by in a timeline of more: its number is another one there. */
function keyOf(event: TimelineEvent): string {
  const { kind, time } = event;
  if (kind === 'call') return `${kind} ${time} ${event.pid} ${event.tid} ${event.syscall}`;
  if (kind === 'packet') return `${kind} ${time} ${event.source} ${event.data.length}`;
  if (kind === 'mark') return `${kind} ${event.text}`;
  return `${kind} ${time} ${kind === 'state' ? event.to : (event.reason ?? '')}`;
}

/** The rows of what is certain. */
export class LiveLadder {
  readonly #options: LadderOptions;
  readonly #shown = new Set<string>();
  #names = '';
  /** The time of the last row. */
  #last = 0;

  constructor(options: LadderOptions) {
    this.#options = options;
  }

  /**
   * The rows that are new in a timeline, up to a time of which all is known. What was not known in time, as a call that has waited
   * is until it returns, comes when it is. Where there are others to have a column, the names stand above it again.
   */
  rows(timeline: Timeline, until: number = Number.POSITIVE_INFINITY): string[] {
    const { width = 100, colours = false, all = false } = this.#options;
    const lanes = lanesOf(timeline, all);
    const drawing = new Drawing(timeline, lanes, width, colours);
    // A call that is known is shown as a whole: what comes within waits for it.
    let certain = until;
    for (const event of timeline.events) {
      if (event.kind === 'call' && event.time <= certain && event.end > certain) {
        certain = Math.min(certain, event.time - 1);
      }
    }
    const events = timeline.events.filter((event) => lanes.shown(event));
    const end = events.findIndex(({ time }) => time > certain);
    const fresh = events.slice(0, end === -1 ? undefined : end).filter((event) => {
      const key = keyOf(event);
      if (this.#shown.has(key)) return false;
      this.#shown.add(key);
      return true;
    });
    if (fresh.length === 0) return [];
    const names = lanes.names.join('\n');
    if (names !== this.#names) {
      this.#names = names;
      drawing.head();
    }
    this.#draw(timeline, fresh, drawing);
    return drawing.rows;
  }

  #draw(timeline: Timeline, fresh: readonly TimelineEvent[], drawing: Drawing): void {
    /** What returns later than something that comes before it. */
    const open: { readonly call: TimelineCall; readonly text: string }[] = [];
    const last = this.#last;
    const places = new Map(timeline.events.map((event, i) => [event, i]));
    const put = (call: TimelineCall, time: number, text: string, sign: string): void => {
      const lane = laneOf(drawing, call);
      const colour = sign !== '┬' && call.code !== undefined ? RED : undefined;
      if (lane === undefined) drawing.across(time, text);
      else drawing.beside(lane, time, text, sign, colour);
    };
    const returns = (until: number): void => {
      open.sort((a, b) => a.call.end - b.call.end);
      while (open[0] !== undefined && open[0].call.end <= until) {
        const { call, text } = open[0];
        open.shift();
        put(call, call.end, text, '┴');
      }
    };
    for (const event of fresh) {
      const { kind, time } = event;
      if (time >= last) returns(time);
      this.#last = Math.max(this.#last, time);
      if (kind === 'packet') drawing.arrow(event);
      else if (kind === 'mark') drawing.across(time, `--- ${event.text} ---`);
      else if (kind !== 'call')
        drawing.beside(drawing.lane(event.socket), time, stateText(event), '●');
      else {
        const { line, syscall, end } = event;
        const tried = tryText(timeline, event);
        const text = `${callText(line)}${tried}`;
        const next = timeline.events[(places.get(event) ?? 0) + 1];
        // One that has waited while others went on stands where it returned.
        if (time < last) open.push({ call: event, text });
        else if (next === undefined || next.time >= end) put(event, time, text, '├');
        else {
          put(event, time, `${text.replace(/\) = .*$/s, ')')}${tried}`, '┬');
          const result = callText(line).replace(/^.*\) = /s, '= ');
          open.push({ call: event, text: `${syscall} ${result}` });
        }
      }
    }
    returns(Number.POSITIVE_INFINITY);
  }
}
