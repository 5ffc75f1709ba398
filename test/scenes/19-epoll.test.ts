// Scene 19 against epoll(7) and epoll_ctl(2).
import { beforeAll, expect, test } from 'vitest';
import { getrlimit, RLIMIT_NOFILE } from '../../lib/index.ts';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('19-epoll.ts');
}, 900_000);

/** As many as the scene makes where it may. */
const MANY = 10_000;
const hard = getrlimit(RLIMIT_NOFILE).max;
const mayHave = (count: number): boolean => hard >= count + 100;
/** Why a test is skipped. */
const reason = (count: number): string =>
  mayHave(count) ? '' : ` (needs a hard limit of ${count + 100} fds)`;

interface Point {
  readonly idle: number;
  readonly select?: number;
  readonly poll: number;
  readonly epoll: number;
}

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '' });
});

test('level: an event for as long as something is left', () => {
  expect(scene.value('level, events with 10, 5 and 0 bytes left')).toEqual([1, 1, 0]);
});

test('edge: an event when something comes, none for what is left', () => {
  expect(scene.value('edge, events with 10 bytes, with 5 of them left, and after 4 more')).toEqual([
    1, 0, 1,
  ]);
  expect(scene.value('edge, bytes that were left all the while')).toBe(9);
});

test('one-shot: one event, until EPOLL_CTL_MOD asks for the next', () => {
  expect(scene.value('one-shot, events at first, after more, and after EPOLL_CTL_MOD')).toEqual([
    1, 0, 1,
  ]);
});

test('exclusive: one or more of those who wait are woken, instead of all', () => {
  expect(scene.value('threads woken')).toBe(3);
  expect(scene.value('threads woken with EPOLLEXCLUSIVE')).toBeGreaterThanOrEqual(1);
  expect(scene.value('threads woken with EPOLLEXCLUSIVE')).toBeLessThan(3);
});

test.skipIf(!mayHave(MANY))(`one thread serves ${MANY} connections${reason(MANY)}`, () => {
  expect(scene.skipped).toEqual([]);
  expect(scene.value('connections')).toBe(MANY);
  expect(scene.value('clients that had their own answer')).toBe(MANY);
});

const costs = `an event costs select and poll more with each idle connection${reason(1000)}`;
test.skipIf(!mayHave(1000))(`${costs}, and epoll nothing`, () => {
  const points = scene.value<Point[]>('nanoseconds for an event');
  expect(points.map(({ select }) => select !== undefined)).toEqual([true, true, true, false]);
  const [few, , more, most] = points as [Point, Point, Point, Point];
  // Ninety times the fds and more; the shortest of many calls, which nothing else makes shorter.
  expect((more.select ?? 0) / (few.select ?? 0)).toBeGreaterThan(5);
  expect(more.poll / few.poll).toBeGreaterThan(5);
  expect(most.epoll / few.epoll).toBeLessThan(5);
  expect(most.poll / most.epoll).toBeGreaterThan(20);
  expect(scene.stdout).toMatch(/ 10 epoll .*#/);
});
