// Absolute times: in order, those of the system's clock, and still so when that is set.
import { afterEach, expect, test, vi } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import { trace } from '../../lib/trace/index.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
});

test('lines never run backwards', () => {
  const times: number[] = [];
  const before = Date.now();
  const stop = trace((line) => times.push(Number.parseFloat(line)), { time: 'absolute' });
  for (let i = 0; i < 3000; i++) raw.dup(-1);
  stop();
  const after = Date.now();
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(new Set(times).size).toBeGreaterThan(1000);
  // Those of the clock, which is read to the millisecond.
  expect((times[0] ?? 0) * 1000).toBeGreaterThan(before - 5);
  expect((times.at(-1) ?? 0) * 1000).toBeLessThan(after + 5);
});

test('when the clock is set, lines follow it', async () => {
  const real = Date.now;
  let skew = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => real() + skew);
  vi.resetModules();
  const { timeOfDay } = await import('../../lib/trace/clock.ts');
  const read = (): number => Number(timeOfDay(process.hrtime.bigint()) / 1_000_000n);
  const hour = 3_600_000;
  for (const step of [0, hour, -hour, 0, 10]) {
    skew = step;
    expect(Math.abs(read() - Date.now())).toBeLessThan(hour / 100);
  }
});

test('a clock that stands is not waited for again and again', async () => {
  const at = Date.now();
  const clock = vi.spyOn(Date, 'now').mockReturnValue(at);
  vi.resetModules();
  const { timeOfDay } = await import('../../lib/trace/clock.ts');
  const first = timeOfDay(process.hrtime.bigint());
  clock.mockClear();
  const second = timeOfDay(process.hrtime.bigint());
  expect(clock.mock.calls.length).toBeLessThan(5);
  expect(second).toBeGreaterThan(first);
});
