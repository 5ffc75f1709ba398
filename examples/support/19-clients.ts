// The clients of scene 19, in a process of their own, where they have a table of fds of their own. They do what they are
// told over a Unix socket, and say when it is done.
import {
  AF_INET,
  connect,
  getrlimit,
  RLIMIT_NOFILE,
  recv,
  SO_LINGER,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  SOL_SOCKET,
  send,
  setrlimit,
  setsockopt,
  socket,
} from 'sockfd';
import { writeAll } from './line-protocol.ts';

/** What the process is told. */
export type Order = { readonly port: number; readonly connect: number } | { readonly ask: string };

const parent = Number(process.argv[2]);
const limit = getrlimit(RLIMIT_NOFILE);
setrlimit(RLIMIT_NOFILE, { ...limit, cur: limit.max });

const clients: number[] = [];

function connectAll(port: number, count: number): number {
  for (let i = 0; i < count; i++) {
    const fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC);
    clients.push(fd);
    connect(fd, { family: AF_INET, address: '127.0.0.1', port });
    // Leaves no TIME_WAIT behind.
    setsockopt(fd, SOL_SOCKET, SO_LINGER, { onoff: true, linger: 0 });
  }
  return clients.length;
}

const buf = Buffer.alloc(1000);

function lineFrom(fd: number): string {
  let length = 0;
  while (length === 0 || buf[length - 1] !== 10) {
    const bytes = recv(fd, buf.subarray(length));
    if (bytes === 0) throw new Error('the server has closed a connection');
    length += bytes;
  }
  return buf.toString('utf8', 0, length - 1);
}

/** Every client sends a line of its own before the first reads its answer. Returns how many got theirs. */
function askAll(text: string): number {
  for (const [i, fd] of clients.entries()) writeAll(fd, `${text} ${i}\n`);
  let right = 0;
  for (const [i, fd] of clients.entries()) {
    if (lineFrom(fd) === `server-${text} ${i}`) right++;
  }
  return right;
}

for (let bytes = recv(parent, buf); bytes > 0; bytes = recv(parent, buf)) {
  const order = JSON.parse(buf.toString('utf8', 0, bytes)) as Order;
  const done = 'ask' in order ? askAll(order.ask) : connectAll(order.port, order.connect);
  send(parent, JSON.stringify(done));
}
