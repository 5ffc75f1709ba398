// Which pages of the kernel's trace are kept: those around drops, and all that have more than what was received.
import { expect, test } from 'vitest';
import { Pages } from '../../lib/timeline/pages.ts';
import { pageLayout, readPage } from '../../lib/timeline/ring.ts';
import { littleEndian } from '../../lib/values/struct.ts';

/** As the kernel gives it on machines of 64 bits. */
const layout = pageLayout(`
	field: u64 timestamp;	offset:0;	size:8;	signed:0;
	field: local_t commit;	offset:8;	size:8;	signed:1;
	field: int overwrite;	offset:8;	size:1;	signed:1;
	field: char data;	offset:16;	size:4080;	signed:0;
`);

const [RECEIVED, DROPPED, STATE] = [7, 8, 9];
const SECOND = 1_000_000_000n;

/** A page of events of 8 bytes, each 5 nanoseconds behind the one before it. */
function pageOf(points: readonly number[]): Uint8Array {
  const page = new Uint8Array(16 + points.length * 12);
  const view = new DataView(page.buffer);
  view.setBigUint64(0, 1000n, littleEndian);
  view.setUint32(littleEndian ? 8 : 12, points.length * 12, littleEndian);
  for (const [i, point] of points.entries()) {
    view.setUint32(16 + 12 * i, littleEndian ? (5 << 5) | 2 : (2 << 27) | 5, littleEndian);
    view.setUint16(20 + 12 * i, point, littleEndian);
  }
  return page;
}

/** The pages that are kept of those that come at these seconds. */
function keptOf(all: readonly (readonly [seconds: number, ...points: number[]])[]): number[] {
  const kept: number[] = [];
  const pages = new Pages(layout, RECEIVED, DROPPED, ({ cpu }) => kept.push(cpu));
  for (const [cpu, [seconds, ...points]] of all.entries()) {
    const now = BigInt(Math.round(seconds * 1000)) * (SECOND / 1000n);
    pages.take({ cpu, page: pageOf(points) }, now);
    pages.forget(now);
  }
  return kept;
}

test('the events of a page, with their times', () => {
  const events = readPage(pageOf([RECEIVED, STATE]), layout);
  expect(events.map(({ time }) => time)).toEqual([1005n, 1010n]);
  expect(events.map(({ data }) => data.getUint16(0, littleEndian))).toEqual([RECEIVED, STATE]);
});

test('what is received is kept around drops alone', () => {
  expect(
    keptOf([
      [0, RECEIVED],
      [1, RECEIVED],
      [5, RECEIVED],
    ]),
  ).toEqual([]);
  const dropped = keptOf([
    [0, RECEIVED],
    [4.5, RECEIVED],
    [5, RECEIVED, DROPPED],
    [5.5, RECEIVED],
    [8, RECEIVED],
  ]);
  expect(dropped).toEqual([1, 2, 3]);
});

test('what has other events is kept, and nothing of an empty page', () => {
  expect(keptOf([[0, RECEIVED, STATE], [1, STATE], [2]])).toEqual([0, 1]);
});
