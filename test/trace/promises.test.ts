// A sink that ends a wait in the midst of its own call: no error is left to nobody, and nothing that came is lost.
import { afterEach, describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import { trace } from '../../lib/trace/index.ts';
import { drop, keepBoth } from '../support/fds.ts';
import { connection, listener, tcp } from '../support/sockets.ts';
import '../support/waiting.ts';

let stop = (): void => undefined;

function tracing(sink: (line: string) => void): void {
  stop = trace(sink);
}

afterEach(() => stop());

describe('promises, while a sink closes their fd or aborts their signal', () => {
  /** What is received, or the code or name of the error. */
  async function ends(wait: Promise<number>, bytes: Uint8Array): Promise<string> {
    try {
      return new TextDecoder().decode(bytes.subarray(0, await wait));
    } catch (error) {
      const { code, name } = error as { code?: string; name: string };
      return typeof code === 'string' ? code : name;
    }
  }

  test('aborted after a recv that took bytes: they are delivered, or still there', async () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    const controller = new AbortController();
    const bytes = new Uint8Array(9);
    const wait = ends(p.recv(a, bytes, { signal: controller.signal }), bytes);
    tracing((line) => {
      if (/^recvfrom\(.*= 5$/.test(line)) controller.abort();
    });
    s.write(b, 'bytes');
    const end = await wait;
    const left = new Uint8Array(9);
    const rest = raw.recv(a, left, 0, 9, s.MSG_DONTWAIT);
    const lost =
      end === 'bytes' ? '' : new TextDecoder().decode(left.subarray(0, Math.max(rest, 0)));
    expect([end, lost]).toEqual(end === 'bytes' ? ['bytes', ''] : ['AbortError', 'bytes']);
  });

  test('closed after a recv that failed: its error is the end of the wait, and of nothing else', async () => {
    const [client, served] = connection();
    const own = s.dup(served);
    const bytes = new Uint8Array(9);
    const wait = ends(p.recv(own, bytes), bytes);
    tracing((line) => {
      if (/^recvfrom\(.* = -1 ECONNRESET/.test(line)) raw.close(own);
    });
    s.setsockopt(client, s.SOL_SOCKET, s.SO_LINGER, { onoff: 1, linger: 0 });
    drop(client);
    // An error that nobody handles would fail the run.
    expect(['ECONNRESET', 'EBADF']).toContain(await wait);
    await new Promise((resolve) => setImmediate(resolve));
    raw.close(own);
  });

  test('closed by an accept that took a connection: nobody is left open', async () => {
    const server = listener();
    const controller = new AbortController();
    const wait = p.accept(server.fd, { signal: controller.signal });
    tracing((line) => {
      if (/^accept\(.*= \d+$/.test(line)) controller.abort();
    });
    s.connect(tcp(), server.at);
    const end = await wait.catch((error: Error) => error.name);
    // The leak check looks for what was accepted and is nobody's.
    if (typeof end === 'string') expect(end).toBe('AbortError');
    else s.close(end.fd);
  });
});
