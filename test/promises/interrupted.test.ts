// Whoever sees a call (a trace) may end its wait while it is being made. What the call took is its caller's all the same,
// and there is one end, which is the promise's.
import { afterEach, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import { type TraceEvent, trace } from '../../lib/trace/index.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { connection, listener, tcp } from '../support/sockets.ts';
import '../support/waiting.ts';

const buf = new Uint8Array(8);

let stop: (() => void) | undefined;
afterEach(() => stop?.());

/** Calls `then` once, after the first call of this name that `when` takes. */
function onceAfter(name: string, when: (event: TraceEvent) => boolean, then: () => void): void {
  let done = false;
  stop = trace(
    (_line, event) => {
      if (done || !when(event)) return;
      done = true;
      then();
    },
    { calls: [name] },
  );
}

const failed = ({ result }: TraceEvent) => result < 0;
const made = ({ result }: TraceEvent) => result >= 0;

test('an abort after the bytes have come: they are delivered', async () => {
  const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
  const controller = new AbortController();
  const waiting = p.recv(a, buf, { signal: controller.signal });
  onceAfter('recv', made, () => controller.abort());
  s.send(b, 'bytes');
  expect(await waiting).toBe(5);
});

test('an abort after the call would have had to wait: the abort', async () => {
  const [a] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
  const controller = new AbortController();
  onceAfter('recv', failed, () => controller.abort(new Error('enough')));
  await expect(p.recv(a, buf, { signal: controller.signal })).rejects.toThrow('enough');
});

test('an abort during a try that finds nothing: the abort, and the next is served', async () => {
  const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_DGRAM));
  const controller = new AbortController();
  const waits = [p.recv(a, buf), p.recv(a, buf, { signal: controller.signal }), p.recv(a, buf)];
  const settled = Promise.allSettled(waits);
  // The first takes the message, the second finds none.
  onceAfter('recv', failed, () => controller.abort(new Error('enough')));
  s.send(b, 'x');
  await waits[0];
  await waits[1]?.catch(() => undefined);
  s.send(b, 'yy');
  expect(await settled).toMatchObject([
    { value: 1 },
    { status: 'rejected', reason: { message: 'enough' } },
    { value: 2 },
  ]);
});

test('a connection that came is accepted, though the wait was aborted', async () => {
  const server = listener();
  const controller = new AbortController();
  const waiting = p.accept(server.fd, { signal: controller.signal });
  onceAfter('accept', made, () => controller.abort());
  s.connect(tcp(), server.at);
  keep((await waiting).fd);
});

describe('the fd is closed', () => {
  test('after an error: the error, and nothing is unhandled', async () => {
    const [client, served] = connection();
    const fd = s.dup(client);
    const waiting = p.recv(fd, buf);
    onceAfter('recv', failed, () => s.close(fd));
    s.setsockopt(served, s.SOL_SOCKET, s.SO_LINGER, { onoff: true, linger: 0 });
    s.dup2(keep(s.eventfd(0)), served);
    await expect(waiting).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  test('after the bytes have come: they are delivered, the others are rejected', async () => {
    const [fd, peer] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
    keep(peer);
    const waits = [p.recv(fd, buf), p.recv(fd, buf)];
    const settled = Promise.allSettled(waits);
    onceAfter('recv', made, () => s.close(fd));
    s.send(peer, 'bytes');
    expect(await settled).toMatchObject([
      { value: 5 },
      { status: 'rejected', reason: { code: 'EBADF' } },
    ]);
  });

  test('after a first try that found nothing: EBADF, also where the number is in use again', async () => {
    const [fd, peer] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
    keep(peer);
    await expect(p.recv(fd, buf, { timeout: 1 })).rejects.toThrow('ETIMEDOUT');
    let again: [number, number] | undefined;
    onceAfter('recv', failed, () => {
      s.close(fd);
      again = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    });
    await expect(p.recv(fd, buf)).rejects.toMatchObject({ code: 'EBADF' });
    expect(again?.[0]).toBe(fd);
  });
});
