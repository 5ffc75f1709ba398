// Scene 1: a TCP conversation. The server has two sockets: one that listens, and one for each connection.
// Manual pages: socket(2) bind(2) listen(2) accept(2) connect(2) read(2) write(2) close(2) proc_pid_fd(5)
// Run it: npx tsx examples/01-tcp-conversation.ts
import { readlinkSync } from 'node:fs';
import {
  AF_INET,
  accept,
  bind,
  close,
  connect,
  getsockname,
  listen,
  read,
  SOCK_STREAM,
  socket,
  write,
} from 'sockfd';
import { fact, say, showCalls, title } from './show.ts';

/** What /proc says an fd of this process is. */
function inProc(fd: number): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return 'gone';
  }
}

const buf = Buffer.alloc(100);
const stop = showCalls();

title('The server gets ready');
const listening = socket(AF_INET, SOCK_STREAM);
bind(listening, { family: AF_INET, address: '127.0.0.1', port: 0 });
listen(listening);
const address = getsockname(listening);

title('The client connects');
say(
  'connect returns when the kernel has made the connection. Nobody needs to be in accept for that.',
);
const client = socket(AF_INET, SOCK_STREAM);
connect(client, address);

title('The server takes the connection from the queue: a second fd');
const { fd: connected } = accept(listening);
const links = [listening, connected, client].map(inProc);

title('They talk');
write(client, 'hello, server');
const request = buf.toString('utf8', 0, read(connected, buf));
write(connected, `you said: ${request}`);
const answer = buf.toString('utf8', 0, read(client, buf));

title('The client closes: the server reads 0 bytes, which is the end of the file');
close(client);
const end = read(connected, buf);
close(connected);
close(listening);
const linksAfter = [listening, connected, client].map(inProc);
stop();

title('What was seen');
fact('listening fd', listening);
fact('connected fd', connected);
fact('client fd', client);
fact('the server read', request);
fact('the client read', answer);
fact('read after the peer’s close', end);
fact('in /proc/self/fd while open', links);
fact('in /proc/self/fd after close', linksAfter);
