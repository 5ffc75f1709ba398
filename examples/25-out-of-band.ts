// Scene 25: out of band. One urgent byte, the mark where it was sent, and POLLPRI, which tells of it.
// Manual pages: tcp(7) send(2) recv(2) sockatmark(3) poll(2)
// Run it: npx tsx examples/25-out-of-band.ts
import {
  AF_INET,
  accept,
  bind,
  connect,
  getsockname,
  ioctl,
  listen,
  MSG_OOB,
  own,
  POLLIN,
  POLLPRI,
  poll,
  recv,
  SIOCATMARK,
  SO_OOBINLINE,
  SOCK_STREAM,
  SOL_SOCKET,
  send,
  setsockopt,
  socket,
} from 'sockfd';
import { fact, say, showCalls, title } from './show.ts';
import { outcome } from './support/outcome.ts';

const buf = Buffer.alloc(100);
using server = own(socket(AF_INET, SOCK_STREAM));
bind(server, { family: AF_INET, address: '127.0.0.1', port: 0 });
listen(server);
using client = own(socket(AF_INET, SOCK_STREAM));
connect(client, getsockname(server));
using served = own(accept(server).fd);
const text = (flags = 0): string => buf.toString('utf8', 0, recv(served, buf, flags));
const stop = showCalls();

title('Before there is an urgent byte, there is none');
send(client, 'abc');
const none = outcome(() => recv(served, buf, MSG_OOB));

title('abc ! def: the urgent byte is told by POLLPRI');
send(client, '!', MSG_OOB);
send(client, 'def');
const watched = [{ fd: served, events: POLLIN | POLLPRI, revents: 0 }];
poll(watched, 1000);

title('A read stops at the mark, however much room it has');
const markBefore = ioctl(served, SIOCATMARK);
const before = text();
const markAt = ioctl(served, SIOCATMARK);
const urgent = text(MSG_OOB);
const after = text();
const markAfter = ioctl(served, SIOCATMARK);

title('SO_OOBINLINE leaves the byte in the stream');
setsockopt(served, SOL_SOCKET, SO_OOBINLINE, true);
send(client, 'gh');
send(client, '?', MSG_OOB);
const inlineBefore = text();
const inlineMark = ioctl(served, SIOCATMARK);
const inline = text();
const inlineOob = outcome(() => recv(served, buf, MSG_OOB));
stop();

say('');
fact('MSG_OOB with nothing urgent', none);
fact('POLLPRI', ((watched[0]?.revents ?? 0) & POLLPRI) !== 0);
fact('at the mark, then what was read up to it, then at the mark', [markBefore, before, markAt]);
fact('the urgent byte', urgent);
fact('what follows', after);
fact('at the mark afterwards', markAfter);
fact('inline, what was read, at the mark, what was read', [inlineBefore, inlineMark, inline]);
fact('MSG_OOB with SO_OOBINLINE', inlineOob);
