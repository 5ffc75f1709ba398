// The ladder: of a layout, what is in the window.
import { draw, drawHead, headHeight } from '../lib/timeline/picture/draw.ts';
import { Layout } from '../lib/timeline/picture/layout.ts';
import type { Timeline } from '../lib/timeline/types.ts';
import { byId } from './element.ts';

/** How the ladder is shown. */
export interface Shown {
  trueTimes: boolean;
  collapse: boolean;
  all: boolean;
  curves: boolean;
  /** How large it is. */
  zoom: number;
  /** Pixels for a nanosecond, where times are true. */
  scale: number;
  readonly expanded: Set<number>;
}

/** Browsers have no taller elements. */
const TALLEST = 12e6;
const SMALLEST = 0.25;
const LARGEST = 4;

/** Of numbers, the one that is nearest and allowed. */
function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** The picture in its scrolling box. */
export class LadderView {
  readonly box: HTMLElement = byId('ladder');
  readonly shown: Shown = {
    trueTimes: false,
    collapse: true,
    all: false,
    curves: false,
    zoom: 1,
    scale: 0,
    expanded: new Set(),
  };
  readonly #timeline: Timeline;
  readonly #classes: (event: number) => string;
  readonly #head: HTMLElement = byId('head');
  readonly #space: HTMLElement = byId('space');
  readonly #svg: SVGSVGElement;
  #layout: Layout;
  #wanted = false;

  constructor(timeline: Timeline, classes: (event: number) => string) {
    this.#timeline = timeline;
    this.#classes = classes;
    this.#svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    this.#svg.setAttribute('aria-hidden', 'true');
    this.#space.append(this.#svg);
    this.#layout = this.#laidOut();
    // On a narrow window it is as small as can still be read.
    this.shown.zoom = within(this.box.clientWidth / this.#layout.width, 0.6, 1);
    this.shown.scale = this.#fitting();
    this.box.addEventListener('scroll', () => this.refresh());
    addEventListener('resize', () => this.refresh());
    this.change(() => {});
    this.box.scrollTop = 0;
  }

  get layout(): Layout {
    return this.#layout;
  }

  /** The scale at which all of it is in the window. */
  #fitting(): number {
    const { duration } = this.#timeline;
    const length = Math.max(duration - this.#layout.first, 1);
    return Math.max(this.box.clientHeight - 90, 300) / length;
  }

  #laidOut(): Layout {
    const { trueTimes, scale, collapse, all, curves, expanded } = this.shown;
    return new Layout(this.#timeline, {
      collapse,
      all,
      curves,
      expanded,
      ...(trueTimes ? { scale } : {}),
    });
  }

  /** Changes how it is shown; what is in the middle of the window, or this entry, stays where it is. */
  change(
    how: (shown: Shown) => void,
    kept?: { readonly event: number } | { readonly y: number },
  ): void {
    const { box } = this;
    const before = this.#layout;
    const anchor =
      kept !== undefined && 'event' in kept ? before.rowOf(kept.event)?.event.id : undefined;
    const at = kept !== undefined && 'y' in kept ? kept.y : box.clientHeight / 2;
    const place = (box.scrollTop + at - this.#top) / this.shown.zoom;
    const row = before.rows.findLast(({ y }) => y <= place) ?? before.rows[0];
    const next = before.rows[before.rows.indexOf(row ?? ({} as never)) + 1];
    const share =
      row === undefined || next === undefined || next.y <= row.y
        ? 0
        : within((place - row.y) / (next.y - row.y), 0, 1);
    const middle = anchor ?? row?.event.id;
    const screen =
      anchor === undefined
        ? at
        : (before.rowOf(anchor)?.y ?? 0) * this.shown.zoom + this.#top - box.scrollTop;
    how(this.shown);
    this.#layout = this.#laidOut();
    this.#size();
    if (middle !== undefined) {
      const y = this.#layout.rowOf(middle)?.y ?? 0;
      const following = next === undefined ? y : (this.#layout.rowOf(next.event.id)?.y ?? y);
      const moved = anchor === undefined ? y + share * Math.max(0, following - y) : y;
      box.scrollTop = moved * this.shown.zoom + this.#top - screen;
    }
    this.#draw();
  }

  /** Where the picture begins in the box. */
  get #top(): number {
    return this.#head.offsetHeight;
  }

  #size(): void {
    const { zoom } = this.shown;
    const { width, height } = this.#layout;
    const head = headHeight(this.#layout);
    this.#head.innerHTML = `<svg aria-hidden="true" width="${width * zoom}" height="${head * zoom}" viewBox="0 0 ${width} ${head}">${drawHead(this.#layout)}</svg>`;
    this.#head.style.width = `${width * zoom}px`;
    this.#space.style.width = `${width * zoom}px`;
    this.#space.style.height = `${height * zoom}px`;
  }

  /** Draws what is in the window, when the browser is about to. */
  refresh(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    requestAnimationFrame(() => {
      this.#wanted = false;
      this.#draw();
    });
  }

  #draw(): void {
    const { box } = this;
    const { zoom } = this.shown;
    const margin = 300;
    const { width, height } = this.#layout;
    const from = Math.max(0, Math.floor((box.scrollTop - margin) / zoom));
    const to = Math.min(height, Math.ceil((box.scrollTop + box.clientHeight + margin) / zoom));
    this.#svg.setAttribute('width', String(width * zoom));
    this.#svg.setAttribute('height', String((to - from) * zoom));
    this.#svg.setAttribute('viewBox', `0 ${from} ${width} ${to - from}`);
    this.#svg.style.top = `${from * zoom}px`;
    this.#svg.innerHTML = draw(this.#layout, { from, to, classes: this.#classes });
  }

  /** Nearer or farther: at true times time is stretched, else all of it. */
  zoomBy(factor: number, y: number = this.box.clientHeight / 2): void {
    const fitting = this.#fitting();
    const most = TALLEST / Math.max(this.#timeline.duration - this.#layout.first, 1);
    this.change(
      (shown) => {
        if (shown.trueTimes)
          shown.scale = within(shown.scale * factor, fitting, Math.max(most, fitting));
        else shown.zoom = within(shown.zoom * factor, SMALLEST, LARGEST);
      },
      { y },
    );
  }

  /** All of it at its first size. */
  reset(): void {
    const { shown, box } = this;
    this.change(() => {
      shown.zoom = within(box.clientWidth / this.#layout.width, 0.6, 1);
      shown.scale = this.#fitting();
    });
  }

  /** Brings an entry into the window. */
  reveal(event: number): void {
    const row = this.#layout.rowOf(event);
    if (row === undefined) return;
    const { box } = this;
    const y = row.y * this.shown.zoom + this.#top;
    const [from, to] = [box.scrollTop + this.#top + 40, box.scrollTop + box.clientHeight - 60];
    if (y < from || y > to) box.scrollTop = y - box.clientHeight / 2;
    const [left = 0, right = 0] = this.#layout.columns[row.column.index] ?? [];
    const x = ((row.column.anchor === 'start' ? left : right) - 20) * this.shown.zoom;
    if (x < box.scrollLeft + 40 || x > box.scrollLeft + box.clientWidth - 40) {
      box.scrollLeft = x - box.clientWidth / 2;
    }
    this.refresh();
  }

  /** All of it in pieces that a page of paper has room for. */
  pages(): string {
    const layout = new Layout(this.#timeline, {
      collapse: true,
      all: this.shown.all,
      curves: this.shown.curves,
    });
    const head = headHeight(layout);
    const room = layout.width * 1.25 - head;
    const pieces: string[] = [];
    for (let from = 0; from < layout.height; ) {
      // No row is cut in two.
      const cut = layout.rows.find(({ top, height, y }) => Math.max(top + height, y) > from + room);
      const to = cut === undefined || cut.top <= from ? from + room : cut.top;
      const end = Math.min(to, layout.height);
      pieces.push(
        `<svg viewBox="0 0 ${layout.width} ${end - from + head}">${drawHead(layout)}<svg y="${head}" width="${layout.width}" height="${end - from}" viewBox="0 ${from} ${layout.width} ${end - from}">${draw(layout, { from, to: end })}</svg></svg>`,
      );
      from = end;
    }
    return pieces.join('');
  }
}
