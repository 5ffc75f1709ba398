// What belongs to the program and not to the library: signals with methods of their own, timers that tests replace.
// What they throw reaches their own promise or the process, and never another wait.
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import { keepBoth } from '../support/fds.ts';
import '../support/waiting.ts';

const buf = new Uint8Array(8);

function pair(): [number, number] {
  return keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
}

/** The next exception that nobody catches. */
function uncaught(): Promise<unknown> {
  const before = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  return new Promise((resolve) => {
    process.once('uncaughtException', (error) => {
      for (const listener of before) process.on('uncaughtException', listener);
      resolve(error);
    });
  });
}

/** That waits work. */
async function expectServed(): Promise<void> {
  const [a, b] = pair();
  const waiting = p.recv(a, buf, { timeout: 2000 });
  s.send(b, 'x');
  expect(await waiting).toBe(1);
}

describe('a signal that throws', () => {
  test('on removal: the wait has its result, the process the error, the others are served', async () => {
    const [a, b] = pair();
    const [c, d] = pair();
    const { signal } = new AbortController();
    signal.removeEventListener = () => {
      throw new Error('removal');
    };
    const caught = uncaught();
    const waits = [p.recv(a, buf, { signal }), p.recv(c, buf)];
    s.send(b, 'one');
    s.send(d, 'four');
    expect(await Promise.all(waits)).toEqual([3, 4]);
    expect(await caught).toMatchObject({ message: 'removal' });
    await expectServed();
  });

  test('on adding: the wait is rejected with it, and is none', async () => {
    const [a, b] = pair();
    const { signal } = new AbortController();
    signal.addEventListener = () => {
      throw new Error('adding');
    };
    await expect(p.recv(a, buf, { signal, timeout: 1 })).rejects.toThrow('adding');
    s.send(b, 'kept');
    expect(s.recv(a, buf, s.MSG_DONTWAIT)).toBe(4);
    await expectServed();
  });

  test('as its reason: the wait is rejected with that', async () => {
    const [a] = pair();
    const controller = new AbortController();
    const waiting = p.recv(a, buf, { signal: controller.signal });
    Object.defineProperty(controller.signal, 'reason', {
      get() {
        throw new Error('reason');
      },
    });
    controller.abort();
    await expect(waiting).rejects.toThrow('reason');
    await expectServed();
  });

  test('of another class than AbortSignal (jsdom): it ends the wait', async () => {
    const [a] = pair();
    const target = Object.assign(new EventTarget(), { aborted: false, reason: new Error('other') });
    const waiting = p.recv(a, buf, { signal: target as unknown as AbortSignal });
    target.aborted = true;
    target.dispatchEvent(new Event('abort'));
    await expect(waiting).rejects.toThrow('other');
  });
});

describe('timers of a test', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('fake ones do not stop the promises', async () => {
    vi.useFakeTimers({
      toFake: [
        'setTimeout',
        'clearTimeout',
        'setImmediate',
        'clearImmediate',
        'performance',
        'Date',
      ],
    });
    await expectServed();
    const [a] = pair();
    await expect(p.recv(a, buf, { timeout: 5 })).rejects.toThrow('ETIMEDOUT');
    // Many at once take several turns.
    const pairs = Array.from({ length: 30 }, pair);
    const waits = pairs.map(([fd]) => p.recv(fd, new Uint8Array(1)));
    for (const [, peer] of pairs) s.send(peer, 'x');
    expect(await Promise.all(waits)).toEqual(pairs.map(() => 1));
  });

  test('global ones that return numbers, as those of a browser', async () => {
    vi.stubGlobal('setTimeout', () => 1);
    vi.stubGlobal('setImmediate', () => 1);
    const [a] = pair();
    await expect(p.recv(a, buf, { timeout: 5 })).rejects.toThrow('ETIMEDOUT');
    await expectServed();
  });
});
