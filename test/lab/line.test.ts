// One direction of a cable, without sockets and without time: its numbers are those of the model.
import { describe, expect, test } from 'vitest';
import { COUNTERS, filterFunction, Line } from '../../lib/lab/line.ts';
import { randomOf } from '../../lib/lab/random.ts';
import { type LineOptions, lineSettings } from '../../lib/lab/settings.ts';
import { decode, encode } from '../../lib/packet/index.ts';

const FRAME = new Uint8Array(1000);

function line(
  options: LineOptions,
  seed = 1,
): { line: Line; counters: () => Record<string, number> } {
  const memory = new Float64Array(COUNTERS.length);
  const made = new Line(memory, randomOf(seed, 0), (error) => {
    throw error;
  });
  made.set(lineSettings('options', options));
  return {
    line: made,
    counters: () => Object.fromEntries(COUNTERS.map((name, i) => [name, memory[i] ?? 0])),
  };
}

/** Sends so many numbered frames, one each millisecond; the numbers in the order of their arrival, each with when. */
function send(made: Line, count: number): { number: number; at: number }[] {
  const arrived: { number: number; at: number }[] = [];
  const until = (now: number): void => {
    while (made.next <= now) {
      const at = made.next;
      const frame = made.arrived(at);
      if (frame !== undefined)
        arrived.push({ number: new DataView(frame.buffer).getUint32(0), at });
    }
  };
  for (let i = 0; i < count; i++) {
    until(i);
    const frame = FRAME.slice();
    new DataView(frame.buffer).setUint32(0, i);
    made.send(frame, i);
  }
  until(Number.MAX_VALUE);
  return arrived;
}

const numbers = (arrived: readonly { number: number }[]): number[] =>
  arrived.map(({ number }) => number);

describe('random numbers', () => {
  test('are even, and the same for one seed', () => {
    const first = randomOf(7, 3);
    const second = randomOf(7, 3);
    const other = randomOf(7, 4);
    const bins = new Array<number>(16).fill(0);
    let same = 0;
    for (let i = 0; i < 160_000; i++) {
      const value = first();
      expect(second()).toBe(value);
      if (other() === value) same++;
      const bin = Math.floor(value * 16);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    expect(same).toBeLessThan(5);
    // 10,000 each, with a standard deviation of 97.
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});

describe('a line', () => {
  test('without settings carries all in order and at once', () => {
    const { line: made, counters } = line({});
    const arrived = send(made, 100);
    expect(arrived).toEqual(Array.from({ length: 100 }, (_, i) => ({ number: i, at: i })));
    expect(counters()).toMatchObject({ frames: 100, bytes: 100_000, delivered: 100, lost: 0 });
  });

  test('delays each frame', () => {
    expect(send(line({ delay: 12.5 }).line, 10).map(({ number, at }) => at - number)).toEqual(
      new Array(10).fill(12.5),
    );
  });

  test('varies the delay and keeps the order', () => {
    const arrived = send(line({ delay: 20, jitter: 10 }).line, 10_000);
    expect(numbers(arrived)).toEqual(Array.from({ length: 10_000 }, (_, i) => i));
    const delays = arrived.map(({ number, at }) => at - number);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...delays)).toBeLessThanOrEqual(30);
    expect(new Set(delays).size).toBeGreaterThan(100);
  });

  test.each([0.01, 0.1, 0.5])('loses a share of %d', (loss) => {
    const { line: made, counters } = line({ loss });
    const arrived = send(made, 50_000);
    const lost = 50_000 - arrived.length;
    expect(counters()).toMatchObject({ lost, delivered: arrived.length });
    const deviation = Math.sqrt(50_000 * loss * (1 - loss));
    expect(Math.abs(lost - 50_000 * loss)).toBeLessThan(5 * deviation);
  });

  test('loses in bursts of the length that is asked for, and the share still is', () => {
    const arrived = numbers(send(line({ loss: { share: 0.1, burst: 5 } }).line, 200_000));
    const lost = 200_000 - arrived.length;
    let bursts = 0;
    for (let i = 1; i < arrived.length; i++)
      if ((arrived[i] ?? 0) - (arrived[i - 1] ?? 0) > 1) bursts++;
    expect(lost / 200_000).toBeCloseTo(0.1, 1);
    expect(Math.abs(lost / 200_000 - 0.1)).toBeLessThan(0.01);
    expect(Math.abs(lost / bursts - 5)).toBeLessThan(0.5);
  });

  test('lets a share overtake', () => {
    const { line: made, counters } = line({ delay: 10, reorder: 0.1 });
    const arrived = send(made, 10_000);
    const early = arrived.filter(({ number, at }) => at === number).length;
    expect(early).toBe(counters()['reordered']);
    expect(Math.abs(early - 1000)).toBeLessThan(150);
    expect(numbers(arrived)).not.toEqual(numbers(arrived).sort((a, b) => a - b));
  });

  test('duplicates and corrupts a share; corrupt frames differ in one bit behind the header', () => {
    const { line: made, counters } = line({ duplicate: 0.1, corrupt: 0.2 });
    let wrong = 0;
    const frames = 5000;
    let arrived = 0;
    for (let i = 0; i < frames; i++) {
      made.send(FRAME, i);
      for (let frame = made.arrived(i); frame !== undefined; frame = made.arrived(i)) {
        arrived++;
        const bits = frame.reduce(
          (sum, byte) => sum + byte.toString(2).replaceAll('0', '').length,
          0,
        );
        expect(bits).toBeLessThanOrEqual(1);
        expect(frame.subarray(0, 14).some(Boolean)).toBe(false);
        wrong += bits;
      }
    }
    expect(FRAME.some(Boolean)).toBe(false);
    expect(counters()).toMatchObject({
      corrupted: wrong,
      duplicated: arrived - frames,
      delivered: arrived,
    });
    expect(Math.abs(wrong - 1000)).toBeLessThan(150);
    expect(Math.abs(arrived - frames - 500)).toBeLessThan(110);
  });

  test('lets through so many bytes a second, and loses what finds no room', () => {
    // 500 frames a second; 1000 are sent in a second.
    const { line: made, counters } = line({ rate: 500_000, queue: 10 });
    const arrived = send(made, 1000);
    const gaps = arrived.slice(1).map(({ at }, i) => at - (arrived[i]?.at ?? 0));
    expect(Math.min(...gaps)).toBeCloseTo(2, 5);
    expect(arrived[0]?.at).toBeCloseTo(2, 5);
    expect(counters()['overflowed']).toBe(1000 - arrived.length);
    // Those of a second, and the queue.
    expect(Math.abs(arrived.length - 510)).toBeLessThanOrEqual(1);
  });

  test('loses what is longer than its MTU, and when it is cut', () => {
    const { line: made, counters } = line({ mtu: 986, delay: 5 });
    made.send(FRAME, 0);
    made.send(new Uint8Array(1001), 0);
    made.cut = true;
    made.send(FRAME, 1);
    expect(made.arrived(10)).toBeUndefined();
    made.cut = false;
    made.send(FRAME, 20);
    expect(made.arrived(24.9)).toBeUndefined();
    expect(made.arrived(25)).toEqual(FRAME);
    expect(counters()).toMatchObject({ frames: 4, tooBig: 1, cut: 2, delivered: 1 });
  });

  const syn = encode({
    ethernet: { src: '02:00:00:00:00:01', dst: '02:00:00:00:00:02' },
    ip: { src: '10.0.0.1', dst: '10.0.0.2' },
    tcp: { sport: 40000, dport: 80, flags: 'S' },
  });

  test.each([
    ['a pattern', 'S 0:0(0)'],
    ['fields of layers', { tcp: { dport: 80 } }],
    [
      'a function',
      (packet: { readonly tcp?: { readonly dport: number } | undefined }) =>
        packet.tcp?.dport === 80,
    ],
    [
      'a method',
      {
        drop(packet: { readonly tcp?: { readonly dport: number } | undefined }) {
          return packet.tcp?.dport === 80;
        },
      }.drop,
    ],
  ])('drops what %s names', (_, drop) => {
    const { line: made, counters } = line({ drop });
    made.send(syn, 0);
    made.send(FRAME, 0);
    expect(counters()).toMatchObject({ dropped: 1, delivered: 0, frames: 2 });
    made.set(lineSettings('options', { drop: null }));
    made.send(syn, 0);
    expect(counters()).toMatchObject({ dropped: 1, frames: 3 });
  });

  test('keeps what a function keeps in this', () => {
    const drop = function (this: { seen?: number }): boolean {
      this.seen = (this.seen ?? 0) + 1;
      return this.seen === 2;
    };
    const arrived = send(line({ drop }).line, 5);
    expect(numbers(arrived)).toEqual([0, 2, 3, 4]);
  });

  test('takes functions that a transpiler has put names on', () => {
    const { drop } = lineSettings('options', { drop: () => false });
    const source = '() => { const isIt = __name(() => true, "isIt"); return isIt(); }';
    expect(drop).toEqual({ source: '() => false' });
    expect(filterFunction({ source })(decode(syn, { link: 'ethernet' }))).toBe(true);
  });

  test('is repeated by its seed', () => {
    const options = { delay: 5, jitter: 3, loss: 0.1, reorder: 0.1, duplicate: 0.1 };
    expect(send(line(options, 9).line, 1000)).toEqual(send(line(options, 9).line, 1000));
    expect(send(line(options, 9).line, 1000)).not.toEqual(send(line(options, 10).line, 1000));
  });
});
