// Promises in timelines: each is one span with the calls that it made; strace has seen the same calls.
import { setImmediate } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import { ladder, record, svg, type Timeline } from '../../lib/timeline/index.ts';

const OPTIONS = { packets: false, states: false } as const;

function linesOf({ events }: Timeline, tries: readonly number[]): string[] {
  return tries.flatMap((id) => {
    const event = events[id];
    return event?.kind === 'call' ? [`${event.syscall} ${event.code ?? event.result}`] : [];
  });
}

// What waits is made once for a thread, and stays.
beforeAll(async () => {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  await p.recv(a, new Uint8Array(1), 0, { timeout: 1 }).catch(() => undefined);
  for (const fd of [a, b]) s.close(fd);
});

/** A pair of sockets for a recording. */
async function withPair(fn: (a: number, b: number) => unknown): Promise<Timeline> {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  try {
    return await record(() => fn(a, b), OPTIONS);
  } finally {
    for (const fd of [a, b]) s.close(fd);
  }
}

describe('a promise', () => {
  test('that has to wait is one span with its tries', async () => {
    const timeline = await withPair(async (a, b) => {
      const waiting = p.recv(a, new Uint8Array(8));
      await setImmediate();
      s.send(b, 'hello');
      expect(await waiting).toBe(5);
    });
    const [promise, ...others] = timeline.promises;
    expect(others).toEqual([]);
    const { time = 0, end = 0, syscall, code, tries = [] } = promise ?? {};
    expect([syscall, code, linesOf(timeline, tries)]).toEqual([
      'recv',
      undefined,
      ['recvfrom EAGAIN', 'recvfrom 5'],
    ]);
    // Its tries are within it, and what another call did between them is not one of them.
    for (const id of tries) {
      const event = timeline.events[id];
      if (event?.kind !== 'call') throw new Error(`no call: ${id}`);
      expect([event.promise, event.time >= time, event.end <= end]).toEqual([0, true, true]);
    }
    const sent = timeline.events.find(
      (event) => event.kind === 'call' && event.syscall === 'sendto',
    );
    expect(sent).not.toHaveProperty('promise');
    expect(ladder(timeline)).toMatch(/EAGAIN[^=]*try 1 of 2[\s\S]*= 5 +try 2 of 2/);
    expect(svg(timeline)).toContain('data-row="promise"');
  });

  test('that need not wait is one call', async () => {
    const timeline = await withPair(async (a, b) => {
      s.send(b, 'hello');
      await p.recv(a, new Uint8Array(8));
    });
    expect(timeline.promises.map(({ tries, end }) => [tries.length, typeof end])).toEqual([
      [1, 'number'],
    ]);
    expect(ladder(timeline)).not.toContain('try');
  });

  test('that is rejected says with what; one that nobody settles is shown as such', async () => {
    let left: Promise<unknown> | undefined;
    const timeline = await withPair(async (a, b) => {
      await expect(p.recv(a, new Uint8Array(1), 0, { timeout: 5 })).rejects.toThrow('ETIMEDOUT');
      const signal = AbortSignal.timeout(5);
      await expect(p.recv(a, new Uint8Array(1), 0, { signal })).rejects.toThrow();
      left = p.recv(b, new Uint8Array(1));
      left.catch(() => undefined);
      await setImmediate();
    });
    // The fd was closed behind the recording.
    await expect(left).rejects.toThrow('EBADF');
    expect(timeline.promises.map(({ code, end }) => [code, end === undefined])).toEqual([
      ['ETIMEDOUT', false],
      ['TimeoutError', false],
      [undefined, true],
    ]);
    expect(ladder(timeline)).toContain('try 1 of 1, not settled');
  });

  test('in two recordings at once is in both', async () => {
    const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
    const both = await Promise.all(
      [1, 2].map(() =>
        record(
          async () => p.recv(a, new Uint8Array(1), 0, { timeout: 5 }).catch(() => undefined),
          OPTIONS,
        ),
      ),
    );
    for (const fd of [a, b]) s.close(fd);
    for (const { promises } of both) expect(promises.length).toBeGreaterThanOrEqual(1);
  });

  test('whose rejection nobody handles is still unhandled', async () => {
    const { ended } = await import('../support/peer.ts');
    const code = `
      import * as s from 'sockfd';
      import { recv } from 'sockfd/promises';
      import { record } from 'sockfd/timeline';
      const [a] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
      await record(() => { recv(a, new Uint8Array(1), 0, { timeout: 1 }); return new Promise((done) => setTimeout(done, 20)); });`;
    const { stderr, status } = await ended(process.execPath, ['--input-type=module', '-e', code]);
    expect([status, stderr.includes('ETIMEDOUT')]).toEqual([1, true]);
  });
});
