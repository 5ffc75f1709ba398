// The line protocol of all the servers here: every line is answered with `server-` and the line.
import { AF_INET, SOCK_STREAM, sockaddr } from 'sockfd';
import * as raw from 'sockfd/raw';

const SIZE = 4096;
const NEWLINE = 10;
const PREFIX = Buffer.from('server-');
const input = Buffer.alloc(2 * SIZE);
const output = Buffer.alloc(2 * SIZE * PREFIX.length);
/** Beginnings of lines whose ends have not come yet. */
const rests = new Map<number, Buffer>();

/** Tells the one who started this process that clients may come. */
export function say(port: number): void {
  console.log(`port ${port}`);
}

/** Listens on a port of 127.0.0.1 that the kernel chooses. */
export function listener(flags: number): { fd: number; port: number } {
  const at = sockaddr({ family: AF_INET, address: '127.0.0.1', port: 0 });
  const fd = raw.socket(AF_INET, SOCK_STREAM | flags, 0);
  raw.bind(fd, at, at.length);
  raw.listen(fd, 4096);
  raw.getsockname(fd, at, Int32Array.of(at.length));
  return { fd, port: ((at[2] ?? 0) << 8) | (at[3] ?? 0) };
}

/** Reads once and answers each line that is complete. False where the connection is over; it is closed then. */
export function answer(fd: number): boolean {
  const rest = rests.get(fd);
  const kept = rest?.copy(input) ?? 0;
  const n = raw.recv(fd, input, kept, SIZE, 0);
  let written = 0;
  let start = 0;
  const end = kept + n;
  let at = n > 0 ? input.indexOf(NEWLINE, kept) : -1;
  while (at !== -1 && at < end) {
    written += PREFIX.copy(output, written);
    written += input.copy(output, written, start, at + 1);
    start = at + 1;
    at = input.indexOf(NEWLINE, start);
  }
  if (start < end) rests.set(fd, Buffer.from(input.subarray(start, end)));
  else if (rest !== undefined) rests.delete(fd);
  // A client that sends faster than it reads, or a line without an end, is none of this protocol's.
  const fits = end - start <= SIZE && raw.send(fd, output, 0, written, 0) === written;
  if (n > 0 && fits) return true;
  rests.delete(fd);
  raw.close(fd);
  return false;
}

/** Serves one connection after the other, with calls that wait, for ever. */
export function serveOneByOne(listening: number): void {
  while (true) {
    const fd = raw.accept(listening, null, null);
    if (fd < 0) throw new Error(`accept: ${fd}`);
    while (answer(fd));
  }
}
