// A traced batch gives exactly what an untraced one gives, and its lines are those of single calls.
import { afterEach, describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { BATCH, Batch } from '../../lib/raw/batch.ts';
import { codes } from '../../lib/trace/batched.ts';
import { type TraceEvent, trace } from '../../lib/trace/index.ts';
import { keepBoth } from '../support/fds.ts';

let stop = (): void => undefined;
afterEach(() => stop());

/** Integers below `n`, the same in every run (xorshift32). */
function random(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
}

const FIELDS = 8;
const ARENA = 256;

/** Options whose values depend on nothing but the socket. */
const options = [
  s.SO_TYPE,
  s.SO_DOMAIN,
  s.SO_RCVBUF,
  s.SO_LINGER,
  s.SO_RCVTIMEO,
  s.SO_BINDTODEVICE,
];

/** Sockets that a list is made for, without names that change from run to run. */
function sockets(): number[] {
  const stream = s.socketpair(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_NONBLOCK);
  const packets = s.socketpair(s.AF_UNIX, s.SOCK_SEQPACKET | s.SOCK_NONBLOCK);
  const name = { family: s.AF_UNIX, path: `\0sockfd-batch-${process.pid}` } as const;
  const listener = s.socket(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_NONBLOCK);
  s.bind(listener, name);
  s.listen(listener);
  const clients = [1, 2].map(() => s.socket(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_NONBLOCK));
  for (const fd of clients) s.connect(fd, name);
  return [...stream, ...packets, listener, ...clients];
}

/** The entries of a list: mostly calls that do something, some that are nothing at all. */
function hostile(below: (n: number) => number, fds: readonly number[], count: number): Int32Array {
  const list = new Int32Array(FIELDS * count);
  const odd = [-1, -0x8000_0000, 0x7fff_ffff, ARENA, ARENA + 1];
  const place = (): number => (below(8) === 0 ? (odd[below(odd.length)] ?? 0) : below(ARENA));
  for (let i = 0; i < count; i++) {
    const code = below(12) === 0 ? (odd[below(odd.length)] ?? 0) : below(11);
    const fd = below(6) === 0 ? [-1, 100_000][below(2)] : fds[below(fds.length)];
    const option = code === BATCH.getsockopt;
    list.set(
      [
        code,
        fd ?? -1,
        option ? ([s.SOL_SOCKET, s.IPPROTO_TCP, 12_345][below(3)] ?? 0) : place(),
        below(6) === 0 ? place() : below(20),
        option
          ? (options[below(options.length)] ?? 0)
          : s.MSG_DONTWAIT | (below(4) === 0 ? s.MSG_PEEK : 0),
        place(),
        below(6) === 0 ? place() : below(32),
        7,
      ],
      FIELDS * i,
    );
  }
  return list;
}

/** What a batch leaves behind, and the fds that it opened closed again. */
function made(seed: number, run: (list: Int32Array, count: number, arena: Uint8Array) => unknown) {
  const fds = sockets();
  const below = random(seed);
  const count = 40;
  const list = hostile(below, fds, count);
  const arena = Uint8Array.from({ length: ARENA }, () => below(256));
  const returned = run(list, count, arena);
  const open = new Set(fds);
  for (let i = 0; i < count; i++) {
    const [code, fd = -1, , , , , , result = -1] = list.subarray(FIELDS * i, FIELDS * i + FIELDS);
    if (code === BATCH.accept4 && result >= 0) open.add(result);
    if (code === BATCH.close && result === 0) open.delete(fd);
  }
  for (const fd of open) s.close(fd);
  return { returned, list: [...list], arena: [...arena] };
}

test('the codes are those of BATCH', () => {
  expect(Object.fromEntries(codes.map((name, code) => [name, code]))).toEqual(BATCH);
});

describe('lists at random', () => {
  test('the same results, lengths and memory; a line for each call', () => {
    let lines = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const plain = made(seed, raw.batch);
      stop = trace(() => lines++, { fdPaths: true });
      const traced = made(seed, raw.batch);
      stop();
      expect(traced, `seed ${seed}`).toEqual(plain);
    }
    expect(lines).toBeGreaterThan(10_000);
  });
});

/** What a batch gives or throws, traced or not. */
function outcome(list: unknown, count: unknown, arena: unknown): unknown {
  try {
    return raw.batch(list as Int32Array, count as number, arena as Uint8Array);
  } catch (error) {
    return String(error);
  }
}

test('what is refused as a whole is refused alike, and nothing of it is made', () => {
  const list = (): Int32Array => Int32Array.of(BATCH.close, -1, 0, 0, 0, 0, 0, 55);
  const good = new Uint8Array(8);
  const detached = new ArrayBuffer(8);
  structuredClone(detached, { transfer: [detached] });
  const cases = [
    [list(), -1, good],
    [list(), 2, good],
    [list(), 1.5, good],
    [list(), Number.NaN, good],
    [list(), '1', good],
    [list(), 1, null],
    [list(), 1, 'x'],
    [list(), 1, detached],
    [list(), 0, good],
    [null, 0, good],
    [null, 1, good],
    [new Uint8Array(32), 1, good],
    [new Proxy(list(), {}), 1, good],
    [[], 0, good],
    [undefined, undefined, undefined],
  ];
  const plain = cases.map(([a, b, c]) => String(outcome(a, b, c)));
  const lines: string[] = [];
  stop = trace((line) => lines.push(line));
  const traced = cases.map(([a, b, c]) => String(outcome(a, b, c)));
  expect(traced).toEqual(plain);
});

test.each([
  ['a Uint8Array', (size: number) => new Uint8Array(size)],
  ['an ArrayBuffer', (size: number) => new ArrayBuffer(size)],
  ['a view of shared memory', (size: number) => new Uint8Array(new SharedArrayBuffer(size))],
  ['a DataView', (size: number) => new DataView(new ArrayBuffer(size + 8), 8)],
])('each call has its line, event and duration: the arena is %s', (_name, memory) => {
  const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
  const arena = memory(64);
  const bytes = ArrayBuffer.isView(arena)
    ? new Uint8Array(arena.buffer, arena.byteOffset, arena.byteLength)
    : new Uint8Array(arena);
  bytes.set(new TextEncoder().encode('hello'));
  // The second call changes what the first one has sent, and the third sends that.
  const list = Int32Array.of(
    ...[BATCH.send, a, 0, 5, 0, 0, 0, 0],
    ...[BATCH.recv, b, 1, 4, 0, 0, 0, 0],
    ...[BATCH.write, a, 0, 5, 0, 0, 0, 0],
    ...[BATCH.read, b, 60, 5, 0, 0, 0, 0],
    ...[BATCH.getsockopt, a, s.SOL_SOCKET, 0, s.SO_TYPE, 16, 8, 0],
    ...[99, a, 0, 0, 0, 0, 0, 0],
    ...[BATCH.close, -1, 0, 0, 0, 0, 0, 0],
  );
  const events: TraceEvent[] = [];
  stop = trace((_line, event) => events.push(event), { column: 0 });
  expect(raw.batch(list, 7, arena as Uint8Array)).toBe(7);
  expect(events.map(({ line }) => line)).toEqual([
    `sendto(${a}, "hello", 5, 0, NULL, 0) = 5`,
    `recvfrom(${b}, "hell", 4, 0, NULL, NULL) = 4`,
    `write(${a}, "hhell", 5) = 5`,
    `getsockopt(${a}, SOL_SOCKET, SO_TYPE, [1], [8 => 4]) = 0`,
    'close(-1) = -1 EBADF (Bad file descriptor)',
  ]);
  expect(events.map(({ name, result }) => [name, result])).toEqual([
    ['send', 5],
    ['recv', 4],
    ['write', 5],
    ['getsockopt', 0],
    ['close', -s.EBADF],
  ]);
  for (const { duration } of events) expect(duration).toBeGreaterThan(0n);
  expect(Array.from({ length: 7 }, (_, i) => list[FIELDS * i + 7])).toEqual([
    ...[5, 4, 5, -s.EFAULT, 0, -s.ENOSYS, -s.EBADF],
  ]);
});

test('a list that lies in its own arena is read as the calls leave it', () => {
  const run = (): number[] => {
    const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_NONBLOCK);
    const list = new Int32Array(FIELDS * 2);
    list.set([BATCH.recv, b, 32, 32, 0, 0, 0, 0]);
    // What is received is the second entry.
    s.write(a, Int32Array.of(BATCH.close, -1, 0, 0, 0, 0, 0, 0));
    raw.batch(list, 2, new Uint8Array(list.buffer));
    s.close(a);
    s.close(b);
    return [...list];
  };
  const plain = run();
  expect(plain[15]).toBe(-s.EBADF);
  stop = trace(() => undefined);
  expect(run()).toEqual(plain);
});

test('Batch', () => {
  const lines: string[] = [];
  stop = trace((line) => lines.push(line));
  const batch = new Batch(2, new Uint8Array(4));
  batch.add(BATCH.close, -1);
  batch.add(BATCH.recv, -1, 4, 1);
  expect(batch.run()).toBe(2);
  expect([batch.result(0), batch.result(1)]).toEqual([-s.EBADF, -s.EFAULT]);
  expect(lines).toHaveLength(1);
});
