// Scene 18: select. One thread asks the kernel which of many sockets are ready; and what a set of fds cannot hold.
// Manual pages: select(2) getrlimit(2)
// Run it: npx tsx examples/18-select.ts
import {
  AF_INET,
  accept,
  bind,
  close,
  connect,
  dup2,
  FD_SETSIZE,
  getrlimit,
  getsockname,
  listen,
  own,
  RLIMIT_NOFILE,
  recv,
  SOCK_STREAM,
  select,
  send,
  socket,
} from 'sockfd';
import { fact, say, showCalls, skip, title } from './show.ts';
import { outcome } from './support/outcome.ts';

const buf = Buffer.alloc(100);

title('A listener and three clients');
using server = own(socket(AF_INET, SOCK_STREAM));
bind(server, { family: AF_INET, address: '127.0.0.1', port: 0 });
listen(server);
const clients = ['a', 'b', 'c'].map((name) => ({ name, fd: socket(AF_INET, SOCK_STREAM) }));
for (const { fd } of clients) connect(fd, getsockname(server));
const served = clients.map(() => accept(server).fd);

const stop = showCalls();
title('Nobody has anything to say: select waits until its time is over');
const nobody = select(served, [], [], 20);

title('Two of them speak: select names them, and how much of the time is left');
send(clients[0]?.fd ?? -1, 'first');
send(clients[2]?.fd ?? -1, 'third');
const two = select(served, served, [], 1000);
const heard = two.read.map((fd) => buf.toString('utf8', 0, recv(fd, buf)));

title('A client that is gone is ready, too: there is an end of file to be read');
close(clients[1]?.fd ?? -1);
const gone = select(served, [], [], 1000);
const end = recv(gone.read[0] ?? -1, buf);

title('A set has a place for the fds below FD_SETSIZE, and for no other');
const high = FD_SETSIZE + 5;
let refused = 'no such fd';
if (getrlimit(RLIMIT_NOFILE).cur > high) {
  dup2(served[0] ?? -1, high);
  refused = outcome(() => select([high], [], [], 0));
  close(high);
} else {
  skip(`an fd of ${high}`, 'ulimit -n is too low');
}
stop();

say('');
fact('ready when nobody spoke', nobody.ready);
fact('fds of the clients', served);
fact('ready to read', two.read);
fact('ready to write', two.write);
fact('what they said', heard);
fact('milliseconds left of 1000', two.left);
fact('ready after the close', gone.read);
fact('read from it', end);
fact('FD_SETSIZE', FD_SETSIZE);
fact('select with an fd above', refused);
for (const fd of [...served, clients[0]?.fd ?? -1, clients[2]?.fd ?? -1]) close(fd);
