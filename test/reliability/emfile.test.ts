// accept when there is no room for another fd: accept(2), "EMFILE". Nothing spins, which the calls tell that the trace
// sees, and the connection that waits in the queue is accepted once there is room: getrlimit(2), RLIMIT_NOFILE.
import { afterEach, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import { serve } from '../../lib/raw/index.ts';
import { type TraceEvent, trace } from '../../lib/trace/tracer.ts';
import { drop, keep, thrown } from '../support/fds.ts';
import { type Bound, listener, tcp } from '../support/sockets.ts';
import '../support/waiting.ts';

const usual = s.getrlimit(s.RLIMIT_NOFILE);

/** Takes away the room for any further fd. To close the one returned gives room for one. */
function fill(): number {
  const spare = keep(s.eventfd(0));
  // The lowest number that is free: all below are taken.
  s.setrlimit(s.RLIMIT_NOFILE, { ...usual, cur: spare + 1 });
  return spare;
}

const empty = (): void => s.setrlimit(s.RLIMIT_NOFILE, usual);
afterEach(empty);

/** A client that is connected. */
function client({ at }: Bound, fd = tcp()): number {
  s.connect(fd, at);
  return fd;
}

/** The calls of accept and accept4 from now on. */
function traced(): { calls: TraceEvent[]; stop: () => void } {
  const calls: TraceEvent[] = [];
  const stop = trace((_line, event) => calls.push(event), { calls: ['accept', 'accept4'] });
  return { calls, stop };
}

const codes = (calls: readonly TraceEvent[]) => calls.map(({ code }) => code);

test('accept: EMFILE each time, and then the connections, in order', () => {
  const server = listener();
  const clients = [client(server), client(server)];
  const spare = fill();
  for (let i = 0; i < 100; i++) {
    expect(thrown(() => s.accept(server.fd))).toMatchObject({ code: 'EMFILE', syscall: 'accept' });
    expect(thrown(() => s.accept4(server.fd, s.SOCK_CLOEXEC))).toMatchObject({ code: 'EMFILE' });
  }
  expect(s.poll([{ fd: server.fd, events: s.POLLIN, revents: 0 }], 0)).toBe(1);
  drop(spare);
  const first = s.accept(server.fd);
  expect(first.address).toEqual(s.getsockname(clients[0] ?? -1));
  expect(thrown(() => s.accept(server.fd))).toMatchObject({ code: 'EMFILE' });
  s.close(first.fd);
  const second = s.accept(server.fd);
  expect(second.address).toEqual(s.getsockname(clients[1] ?? -1));
  s.close(second.fd);
});

describe('promises', () => {
  test('accept that finds a connection and no room rejects with EMFILE, and works afterwards', async () => {
    const server = listener();
    const fd = client(server);
    const spare = fill();
    for (let i = 0; i < 100; i++) {
      await expect(p.accept(server.fd)).rejects.toMatchObject({ code: 'EMFILE' });
    }
    drop(spare);
    const accepted = await p.accept(server.fd);
    keep(accepted.fd);
    expect(accepted.address).toEqual(s.getsockname(fd));
  });

  test('those who wait are rejected, each after one try, and nothing is tried again', async () => {
    const server = listener();
    const waits = [0, 1, 2].map(() => p.accept4(server.fd, s.SOCK_CLOEXEC));
    const fd = tcp();
    const spare = fill();
    const { calls, stop } = traced();
    client(server, fd);
    for (const result of await Promise.allSettled(waits)) {
      expect(result).toMatchObject({
        status: 'rejected',
        reason: { code: 'EMFILE', fd: server.fd },
      });
    }
    // A timer, so that the event loop goes through its turns; one that span would have thousands.
    const { loopCount } = performance.nodeTiming.uvMetricsInfo;
    await new Promise((resolve) => setTimeout(resolve, 50));
    const turns = performance.nodeTiming.uvMetricsInfo.loopCount - loopCount;
    stop();
    expect(codes(calls)).toEqual(['EMFILE', 'EMFILE', 'EMFILE']);
    expect(turns).toBeLessThan(50);
    const next = p.accept(server.fd).catch((error: unknown) => error);
    expect(await next).toMatchObject({ code: 'EMFILE' });
    drop(spare);
    const accepted = await p.accept(server.fd);
    keep(accepted.fd);
    expect(accepted.address).toEqual(s.getsockname(fd));
  });

  test('accepting tries again from time to time, and loses nobody', async () => {
    const server = listener();
    const clients = [client(server), client(server)];
    const spare = fill();
    const calls: TraceEvent[] = [];
    const tried = new Promise<void>((resolve) => {
      const stop = trace(
        (_line, event) => {
          calls.push(event);
          if (calls.length < 5) return;
          stop();
          resolve();
        },
        { calls: ['accept4'] },
      );
    });
    const connections = p.accepting(server.fd);
    const { loopCount } = performance.nodeTiming.uvMetricsInfo;
    const first = connections.next();
    await tried;
    const turns = performance.nodeTiming.uvMetricsInfo.loopCount - loopCount;
    expect(codes(calls)).toEqual(Array(5).fill('EMFILE'));
    // A timer is never early; its clock has milliseconds, and the trace's begins a little later.
    const between = calls.slice(1).map(({ start }, i) => start - (calls[i]?.start ?? 0n));
    for (const nanoseconds of between) expect(nanoseconds).toBeGreaterThan(40_000_000n);
    expect(turns).toBeLessThan(200);
    drop(spare);
    const { value: one } = await first;
    expect(one?.address).toEqual(s.getsockname(clients[0] ?? -1));
    s.close(one?.fd ?? -1);
    const { value: two } = await connections.next();
    expect(two?.address).toEqual(s.getsockname(clients[1] ?? -1));
    s.close(two?.fd ?? -1);
  });

  test('accepting ends when the listener is closed while it waits for room, also when its number is in use again', async () => {
    const server = listener();
    client(server);
    const other = listener();
    client(other);
    fill();
    const next = p.accepting(server.fd).next();
    // The other listener under this number: what waits there is not for this iteration.
    s.dup2(other.fd, server.fd);
    expect(await next).toEqual({ done: true, value: undefined });
  });

  test('an abort ends accepting while it waits for room', async () => {
    const server = listener();
    client(server);
    fill();
    const controller = new AbortController();
    const next = p.accepting(server.fd, { signal: controller.signal }).next();
    controller.abort(new Error('enough'));
    await expect(next).rejects.toThrow('enough');
  });
});

test.each([
  ['a listener that blocks', 0],
  ['a listener that does not', s.SOCK_NONBLOCK],
])('serve waits for room without a spin, and loses nobody: %s', (_name, flags) => {
  const server = listener(undefined, flags);
  const clients = [client(server), client(server)];
  for (const [i, fd] of clients.entries()) {
    s.send(fd, `client ${i}`);
    s.shutdown(fd, s.SHUT_WR);
  }
  let spare = -1;
  let turns = 0;
  let begin = 0;
  let atLimit = 0;
  let closed = 0;
  const until = (): boolean => {
    if (begin === 0) {
      // Its own fd is there now.
      spare = fill();
      begin = performance.now();
    }
    turns++;
    if (spare >= 0 && performance.now() - begin > 150) {
      atLimit = turns;
      drop(spare);
      spare = -1;
    }
    return closed === 2;
  };
  const handler = {
    data: (_fd: number, _arena: Uint8Array, _offset: number, bytes: number) => bytes,
    close: () => {
      closed++;
    },
  };
  serve(server.fd, handler, { until, interval: 10, size: 100 });
  // One for each interval of the 150 milliseconds, and a few; one that span would have thousands.
  expect(atLimit).toBeLessThan(100);
  for (const [i, fd] of clients.entries()) {
    const buf = Buffer.alloc(100);
    expect(buf.toString('utf8', 0, s.recv(fd, buf))).toBe(`client ${i}`);
  }
});
