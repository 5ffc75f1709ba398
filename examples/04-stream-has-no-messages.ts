// Scene 4: a stream has no messages. TCP keeps the order of the bytes, and nothing of how they were written.
// Manual pages: tcp(7) read(2) write(2) socket(7)
// Run it: npx tsx examples/04-stream-has-no-messages.ts
import {
  AF_INET,
  accept,
  bind,
  connect,
  getsockname,
  listen,
  own,
  read,
  SHUT_WR,
  SO_RCVLOWAT,
  SO_SNDBUF,
  SOCK_STREAM,
  SOL_SOCKET,
  setsockopt,
  shutdown,
  socket,
  write,
} from 'sockfd';
import { fact, say, showCalls, title } from './show.ts';

using listener = own(socket(AF_INET, SOCK_STREAM));
bind(listener, { family: AF_INET, address: '127.0.0.1', port: 0 });
listen(listener);
using client = own(socket(AF_INET, SOCK_STREAM));
// Room for the large write below, so that it need not wait for a reader.
setsockopt(client, SOL_SOCKET, SO_SNDBUF, 200_000);
connect(client, getsockname(listener));
using server = own(accept(listener).fd);

const stop = showCalls();

title('Two writes, one read');
const buf = Buffer.alloc(100);
const written = [write(client, 'hello '), write(client, 'world')];
say('SO_RCVLOWAT makes read wait until both have arrived.');
setsockopt(server, SOL_SOCKET, SO_RCVLOWAT, 11);
const bytes = read(server, buf);
const oneRead = buf.toString('utf8', 0, bytes);
setsockopt(server, SOL_SOCKET, SO_RCVLOWAT, 1);

title('One write, two reads: each takes as much as it has room for');
write(client, 'hello world');
const pieces = [8, 100].map((room) => buf.toString('utf8', 0, read(server, buf.subarray(0, room))));

title('One large write, many reads, until the end of the file');
const large = Buffer.from(Array.from({ length: 100_000 }, (_, i) => i % 251));
const sent = write(client, large);
shutdown(client, SHUT_WR);
stop();
const page = Buffer.alloc(4096);
const received: Buffer[] = [];
for (let n = read(server, page); n > 0; n = read(server, page)) {
  received.push(Buffer.from(page.subarray(0, n)));
}
say(`${received.length} calls of read(${server.fd}, ..., ${page.length}), and one that returned 0`);

title('What was seen');
fact('bytes of the two writes', written);
fact('bytes of the one read', bytes);
fact('it read', oneRead);
fact('the two reads', pieces);
fact('bytes of the large write', sent);
fact('reads of the large write', received.length);
fact(
  'bytes of all those reads',
  received.reduce((sum, part) => sum + part.length, 0),
);
fact('the same bytes in the same order', Buffer.concat(received).equals(large));
