// Scene 2: a line server. It answers every line with `server-` and the line, to any number of clients at once, with one
// thread that waits in epoll_wait. No event loop but this one.
// Manual pages: epoll(7) epoll_ctl(2) epoll_wait(2) accept4(2)
// Run it: npx tsx examples/02-line-server.ts 8080
// and in other terminals: npx tsx examples/02-line-client.ts 8080
import {
  type Address,
  AF_INET,
  accept4,
  bind,
  EAGAIN,
  ECONNABORTED,
  EINTR,
  EMFILE,
  EPOLL_CTL_ADD,
  EPOLL_CTL_MOD,
  EPOLLIN,
  EPOLLOUT,
  epoll_create1,
  epoll_ctl,
  epoll_wait,
  getsockname,
  listen,
  type OwnedFd,
  own,
  read,
  SO_REUSEADDR,
  SOCK_CLOEXEC,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  SOL_SOCKET,
  SyscallError,
  setsockopt,
  socket,
  write,
} from 'sockfd';
import { fact, say } from './show.ts';

const LONGEST_LINE = 65536;
const NEWLINE = 10;
const PREFIX = Buffer.from('server-');

/** A connection and what is under way on it. */
interface Client {
  readonly fd: OwnedFd;
  /** The beginning of a line whose end has not come yet. */
  input: Buffer;
  /** Answers that the kernel had no room for yet. */
  output: Buffer;
  /** The client has sent all its lines. */
  ended: boolean;
  /** What epoll_wait tells of it. */
  events: number;
}

const clients = new Map<number, Client>();
/** There are no fds left for more. */
let full = false;
const buf = Buffer.alloc(65536);

using epfd = own(epoll_create1());
using listener = own(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC));
setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, true);
bind(listener, { family: AF_INET, address: '127.0.0.1', port: Number(process.argv[2] ?? 0) });
listen(listener);
epoll_ctl(epfd, EPOLL_CTL_ADD, listener, { events: EPOLLIN });
fact('listening on', hostAndPort(getsockname(listener)));

while (true) {
  try {
    for (const { data } of epoll_wait(epfd, 64)) {
      const client = clients.get(data);
      if (client !== undefined) serve(client);
      else welcome();
    }
  } catch (error) {
    // Ctrl-C: a signal has come, whose handler runs when this program is out of the call.
    if (error instanceof SyscallError && error.errno === EINTR) break;
    throw error;
  }
}
for (const { fd } of clients.values()) fd.close();

function hostAndPort(address: Address): string {
  return address.family === AF_INET ? `${address.address}:${address.port}` : 'elsewhere';
}

/** Takes a connection from the queue, if it is still there. */
function welcome(): void {
  try {
    const { fd, address } = accept4(listener, SOCK_NONBLOCK | SOCK_CLOEXEC);
    const none = Buffer.alloc(0);
    clients.set(fd, { fd: own(fd), input: none, output: none, ended: false, events: EPOLLIN });
    epoll_ctl(epfd, EPOLL_CTL_ADD, fd, { events: EPOLLIN });
    say(`fd ${fd}: ${hostAndPort(address)} has come`);
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error;
    if (error.errno === EMFILE) {
      say('no fds left: the others wait in the queue until somebody leaves');
      full = true;
      epoll_ctl(epfd, EPOLL_CTL_MOD, listener, { events: 0 });
    } else if (error.errno !== EAGAIN && error.errno !== ECONNABORTED) throw error;
  }
}

/** Does for a client what can be done without waiting. */
function serve(client: Client): void {
  const over = exchange(client);
  if (over !== undefined) {
    leave(client, over);
    return;
  }
  const events = client.output.length > 0 ? EPOLLOUT : EPOLLIN;
  if (events !== client.events) epoll_ctl(epfd, EPOLL_CTL_MOD, client.fd, { events });
  client.events = events;
}

/** Reads and answers. Returns why the connection is over, if it is: an error on one ends that one only. */
function exchange(client: Client): string | undefined {
  try {
    // One that does not read its answers is not read from either, until it does.
    if (client.output.length === 0) receive(client);
    if (client.output.length > 0) {
      client.output = client.output.subarray(write(client.fd, client.output));
    }
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error;
    if (error.errno !== EAGAIN) return error.message;
  }
  if (client.ended && client.output.length === 0) return 'end of file';
  if (client.input.length > LONGEST_LINE) return 'too long a line';
  return undefined;
}

/** Reads once, and makes an answer for each line that is complete. */
function receive(client: Client): void {
  const bytes = read(client.fd, buf);
  client.ended = bytes === 0;
  let rest = Buffer.concat([client.input, buf.subarray(0, bytes)]);
  const answers: Buffer[] = [];
  for (let end = rest.indexOf(NEWLINE); end !== -1; end = rest.indexOf(NEWLINE)) {
    answers.push(PREFIX, rest.subarray(0, end + 1));
    rest = rest.subarray(end + 1);
  }
  client.input = rest;
  client.output = Buffer.concat(answers);
}

function leave({ fd }: Client, why: string): void {
  say(`fd ${fd.fd}: has gone (${why})`);
  clients.delete(fd.fd);
  // The kernel takes it out of the epoll instance, as no other fd refers to the same socket.
  fd.close();
  if (full) epoll_ctl(epfd, EPOLL_CTL_MOD, listener, { events: EPOLLIN });
  full = false;
}
