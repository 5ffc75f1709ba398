// The pages of the kernel's trace buffers, as trace_pipe_raw gives them: Documentation/trace/ring-buffer-design.rst.
import { littleEndian } from '../values/struct.ts';

/** An event of a page. */
export interface RingEvent {
  /** By the buffer's clock, in nanoseconds. */
  readonly time: bigint;
  /** From its common fields on. */
  readonly data: DataView;
}

/** How a page lies in memory: `events/header_page`. */
export interface PageLayout {
  /** How many bytes the field `commit` has: that of a C long. */
  readonly commit: number;
  /** Where the events begin. */
  readonly data: number;
}

const PADDING = 29;
const TIME_EXTEND = 30;
const TIME_STAMP = 31;
/** How many bits of a time are in the header of an event. */
const SHIFT = 27n;
/** The length of a page is in the lower bits of `commit`; above them are flags. */
const LENGTH = 0xfffff;
/** The bits that an absolute time of 59 bits does not have. */
const TOP = ~((1n << 59n) - 1n);

/** Reads `events/header_page`. */
export function pageLayout(text: string): PageLayout {
  const field = (name: string): [offset: number, size: number] => {
    const match = new RegExp(`\\b${name};\\s*offset:(\\d+);\\s*size:(\\d+);`).exec(text);
    return [Number(match?.[1]), Number(match?.[2])];
  };
  const [, commit] = field('commit');
  const [data] = field('data');
  if (!(commit > 0 && data > 0)) throw new Error(`tracefs: an unknown header_page: ${text}`);
  return { commit, data };
}

/** Goes through the events of a page: when each was, and where its data are. */
function eachEvent(
  page: Uint8Array,
  layout: PageLayout,
  found: (time: bigint, at: number, size: number) => void,
): void {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  let time = view.getBigUint64(0, littleEndian);
  // Of a long of 8 bytes in the other byte order, the lower half is the second.
  const commit = view.getUint32(8 + (littleEndian ? 0 : layout.commit - 4), littleEndian);
  const end = Math.min(layout.data + (commit & LENGTH), page.length);
  for (let at = layout.data; at + 4 <= end; ) {
    const head = view.getUint32(at, littleEndian);
    const type = littleEndian ? head & 31 : head >>> 27;
    const delta = BigInt(littleEndian ? head >>> 5 : head & 0x7ffffff);
    at += 4;
    if (type === TIME_EXTEND || type === TIME_STAMP) {
      const whole = (BigInt(view.getUint32(at, littleEndian)) << SHIFT) + delta;
      time = type === TIME_EXTEND ? time + whole : (time & TOP) | whole;
      at += 4;
      continue;
    }
    if (type === PADDING) {
      // The rest of the page, or an event that was taken back.
      if (delta === 0n) break;
      time += delta;
      at += view.getUint32(at, littleEndian);
      continue;
    }
    time += delta;
    // The length of a long event, with that of the number itself.
    const long = type === 0;
    const size = long ? view.getUint32(at, littleEndian) - 4 : type * 4;
    if (long) at += 4;
    if (at + size > end) break;
    found(time, at, size);
    at += Math.ceil(size / 4) * 4;
  }
}

/** The events of a page. */
export function readPage(page: Uint8Array, layout: PageLayout): RingEvent[] {
  const events: RingEvent[] = [];
  eachEvent(page, layout, (time, at, size) => {
    events.push({ time, data: new DataView(page.buffer, page.byteOffset + at, size) });
  });
  return events;
}

/** Of which tracepoints a page has events, by their numbers. */
export function pointsIn(page: Uint8Array, layout: PageLayout): ReadonlySet<number> {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  const points = new Set<number>();
  eachEvent(page, layout, (_time, at) => points.add(view.getUint16(at, littleEndian)));
  return points;
}
