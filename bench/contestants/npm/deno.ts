// The servers in Deno.listen: one asynchronous function for each connection.
import { Buffer } from 'node:buffer';
import { answer, Lines } from '../servers/lines.ts';
import { BACKLOG, listening, sinkSize, start } from '../servers/mode.ts';

interface Connection {
  /** null at the end. */
  read(buf: Uint8Array): Promise<number | null>;
  write(data: Uint8Array): Promise<number>;
  close(): void;
}
declare const Deno: {
  listen(options: {
    hostname: string;
    port: number;
    tcpBacklog: number;
  }): AsyncIterable<Connection> & { readonly addr: { readonly port: number } };
};

/** As in the servers of sockfd/promises. */
const SIZE = 128;

async function serve(serveOne: (connection: Connection) => Promise<void>): Promise<void> {
  const listener = Deno.listen({ hostname: '127.0.0.1', port: 0, tcpBacklog: BACKLOG });
  listening(listener.addr.port);
  for await (const connection of listener) serveOne(connection).finally(() => connection.close());
}

async function echo(connection: Connection): Promise<void> {
  const buf = new Uint8Array(SIZE);
  for (let n = await connection.read(buf); n !== null; n = await connection.read(buf)) {
    await connection.write(buf.subarray(0, n));
  }
}

async function lookUp(connection: Connection): Promise<void> {
  const buf = Buffer.alloc(SIZE);
  const lines = new Lines();
  for (let n = await connection.read(buf); n !== null; n = await connection.read(buf)) {
    for (const line of lines.add(buf.toString('latin1', 0, n))) {
      await connection.write(answer(line));
    }
  }
}

async function countAll(connection: Connection): Promise<void> {
  const buf = new Uint8Array(sinkSize);
  let total = 0;
  for (let n = await connection.read(buf); n !== null; n = await connection.read(buf)) total += n;
  await connection.write(new TextEncoder().encode(`${total}\n`));
}

start({
  blocking: () => serve(echo),
  many: () => serve(echo),
  lookup: () => serve(lookUp),
  sink: () => serve(countAll),
});
