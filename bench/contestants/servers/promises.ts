// The servers in sockfd/promises: one asynchronous function for each connection.
import { SOCK_NONBLOCK } from 'sockfd';
import { accept4, close, recv, send } from 'sockfd/promises';
import { answer, Lines } from './lines.ts';
import { listener } from './listener.ts';
import { count, sinkSize, start } from './mode.ts';

/** Room for a message and more, so that a read that took all says so; each connection has a buffer of its own. */
const SIZE = 128;

async function echo(fd: number): Promise<void> {
  const buf = Buffer.allocUnsafe(SIZE);
  try {
    for (let n = await recv(fd, buf); n > 0; n = await recv(fd, buf)) {
      await send(fd, n === SIZE ? buf : buf.subarray(0, n));
    }
  } finally {
    await close(fd);
  }
}

async function lookUp(fd: number): Promise<void> {
  const buf = Buffer.allocUnsafe(SIZE);
  const lines = new Lines();
  try {
    for (let n = await recv(fd, buf); n > 0; n = await recv(fd, buf)) {
      for (const line of lines.add(buf.toString('latin1', 0, n))) await send(fd, answer(line));
    }
  } finally {
    await close(fd);
  }
}

async function countAll(fd: number): Promise<void> {
  const buf = new Uint8Array(sinkSize);
  let total = 0;
  for (let n = await recv(fd, buf); n > 0; n = await recv(fd, buf)) total += n;
  await send(fd, `${total}\n`);
  await close(fd);
}

async function serve(serveOne: (fd: number) => Promise<void>): Promise<void> {
  const listening = listener(SOCK_NONBLOCK);
  while (true) {
    const { fd } = await accept4(listening, SOCK_NONBLOCK);
    serveOne(fd);
    count();
  }
}

start({
  blocking: () => serve(echo),
  many: () => serve(echo),
  lookup: () => serve(lookUp),
  sink: () => serve(countAll),
});
