// Clients that reset their connections while these wait to be accepted, among others that do not: accept(2) gives
// ECONNABORTED or, as Linux has it, a connection that is dead. No server stops at that, and the others are served.
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import {
  AF_INET,
  accept,
  bind,
  close,
  connect,
  ECONNABORTED,
  ECONNRESET,
  getsockname,
  type InetAddress,
  listen,
  recv,
  SHUT_WR,
  SO_LINGER,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  SOL_SOCKET,
  SyscallError,
  send,
  setsockopt,
  shutdown,
  socket,
} from '../../lib/index.ts';
import { toServer } from '../../lib/node/index.ts';
import * as promises from '../../lib/promises/index.ts';
import { serve } from '../../lib/raw/index.ts';
import { drop } from '../support/fds.ts';
import { type Bound, listener, loopback, tcp } from '../support/sockets.ts';
import '../support/waiting.ts';

/** The last one stays: when it has been served, all the others have had their turn. */
const CLIENTS = 60;
const stays = (i: number): boolean => i % 4 === 3;
const STAY = CLIENTS / 4;

/** What became of the connections. */
interface Ends {
  /** Echoed to their ends. */
  served: number;
  /** ECONNABORTED of accept, ECONNRESET of a call on the connection. */
  dead: number;
}

/** Counts an error that a reset may give, and throws every other. */
function died(error: unknown, ends: Ends): void {
  const errno = error instanceof SyscallError ? error.errno : 0;
  if (errno !== ECONNABORTED && errno !== ECONNRESET) throw error;
  ends.dead++;
}

/** Connects all clients. Half of those that leave have sent something before. Returns the others. */
function clients({ at }: Bound): Map<number, string> {
  const good = new Map<number, string>();
  for (let i = 0; i < CLIENTS; i++) {
    const fd = tcp();
    connect(fd, at);
    if (stays(i)) {
      send(fd, `client ${i}`);
      shutdown(fd, SHUT_WR);
      good.set(fd, `client ${i}`);
    } else {
      if (i % 2 === 0) send(fd, 'gone soon');
      setsockopt(fd, SOL_SOCKET, SO_LINGER, { onoff: true, linger: 0 });
      drop(fd);
    }
  }
  return good;
}

const buf = Buffer.alloc(100);

async function synchronous(server: Bound, ends: Ends): Promise<void> {
  while (ends.served < STAY) {
    try {
      const { fd } = accept(server.fd);
      try {
        for (let n = recv(fd, buf); n > 0; n = recv(fd, buf)) send(fd, buf.subarray(0, n));
        ends.served++;
      } finally {
        close(fd);
      }
    } catch (error) {
      died(error, ends);
    }
  }
}

async function echo(fd: number, ends: Ends): Promise<void> {
  const own = Buffer.alloc(100);
  try {
    let n = await promises.recv(fd, own);
    for (; n > 0; n = await promises.recv(fd, own)) await promises.send(fd, own.subarray(0, n));
    ends.served++;
  } catch (error) {
    died(error, ends);
  } finally {
    close(fd);
  }
}

async function withAccept(server: Bound, ends: Ends): Promise<void> {
  while (ends.served < STAY) {
    await promises.accept(server.fd).then(
      ({ fd }) => echo(fd, ends),
      (error: unknown) => died(error, ends),
    );
  }
}

async function withAccepting(server: Bound, ends: Ends): Promise<void> {
  for await (const { fd } of promises.accepting(server.fd)) {
    await echo(fd, ends);
    if (ends.served === STAY) break;
  }
}

async function withServe(server: Bound, ends: Ends): Promise<void> {
  const handler = {
    data: (_fd: number, _arena: Uint8Array, _offset: number, bytes: number) => bytes,
    close: (_fd: number, result: number) => {
      if (result === 0) ends.served++;
      else if (result === -ECONNRESET) ends.dead++;
      else throw new Error(`a connection ended with ${result}`);
    },
  };
  serve(server.fd, handler, { until: () => ends.served === STAY, size: 100 });
}

test.each([
  ['accept', synchronous, 0],
  ['promises: accept', withAccept, 0],
  ['promises: accepting', withAccepting, 0],
  ['serve', withServe, SOCK_NONBLOCK],
  ['serve, a listener that blocks', withServe, 0],
])('%s goes on, and serves who is there', async (_name, run, flags) => {
  const server = listener(undefined, flags);
  const good = clients(server);
  const ends: Ends = { served: 0, dead: 0 };
  await run(server, ends);
  expect(ends).toEqual({ served: STAY, dead: CLIENTS - STAY });
  for (const [fd, text] of good) expect(buf.toString('utf8', 0, recv(fd, buf))).toBe(text);
});

test('toServer goes on, and serves who is there', async () => {
  const fd = socket(AF_INET, SOCK_STREAM);
  bind(fd, loopback);
  listen(fd);
  const good = clients({ fd, at: getsockname(fd) as InetAddress });
  const codes: unknown[] = [];
  const closed: Promise<unknown>[] = [];
  const net = toServer(fd, { allowHalfOpen: true }, (socket: Socket) => {
    socket.on('error', (error: NodeJS.ErrnoException) => codes.push(error.code));
    closed.push(new Promise((resolve) => socket.on('close', resolve)));
    socket.pipe(socket);
  });
  for (const [fd, text] of good) {
    expect(buf.toString('utf8', 0, await promises.recv(fd, buf))).toBe(text);
    expect(await promises.recv(fd, buf)).toBe(0);
  }
  await Promise.all(closed);
  net.close();
  await once(net, 'close');
  // Node.js may find a connection dead before it has made a socket of it.
  expect(closed.length).toBeGreaterThanOrEqual(STAY);
  expect(codes.filter((code) => code !== 'ECONNRESET')).toEqual([]);
});
