// Scene 3: UDP. One bound socket talks to any number of peers; messages stay messages.
// Manual pages: udp(7) sendto(2) recvfrom(2) recvmsg(2)
// Run it: npx tsx examples/03-udp.ts
import {
  AF_INET,
  bind,
  getsockname,
  type InetAddress,
  MSG_TRUNC,
  own,
  recv,
  recvfrom,
  recvmsg,
  SOCK_DGRAM,
  sendto,
  socket,
} from 'sockfd';
import { fact, say, showCalls, title } from './show.ts';

const buf = Buffer.alloc(100);
const stop = showCalls();

title('A server that is bound, two clients that are not');
using server = own(socket(AF_INET, SOCK_DGRAM));
bind(server, { family: AF_INET, address: '127.0.0.1', port: 0 });
const address = getsockname(server);
using alice = own(socket(AF_INET, SOCK_DGRAM));
using bob = own(socket(AF_INET, SOCK_DGRAM));
const portBefore = (getsockname(alice) as InetAddress).port;

title('The first sendto binds a client to a free port');
sendto(alice, 'from alice', 0, address);
const portAfter = (getsockname(alice) as InetAddress).port;

title('recvfrom tells who sent it, so one socket can answer everybody');
const first = recvfrom(server, buf);
sendto(
  server,
  `hello, port ${(first.address as InetAddress).port}`,
  0,
  first.address as InetAddress,
);
sendto(bob, 'from bob', 0, address);
const second = recvfrom(server, buf);
sendto(
  server,
  `hello, port ${(second.address as InetAddress).port}`,
  0,
  second.address as InetAddress,
);
const toAlice = buf.toString('utf8', 0, recv(alice, buf));
const toBob = buf.toString('utf8', 0, recv(bob, buf));

title('Each sendto is one recvfrom, an empty one too');
const lengths: number[] = [];
for (const message of ['one', 'and two', '']) sendto(alice, message, 0, address);
for (let i = 0; i < 3; i++) lengths.push(recvfrom(server, buf).bytes);

title('A buffer that is too short cuts the message; the rest of it is lost');
sendto(alice, '0123456789', 0, address);
sendto(alice, 'the next', 0, address);
const cut = recvmsg(server, { iov: [buf.subarray(0, 4)] });
const cutText = buf.toString('utf8', 0, cut.bytes);
const next = buf.toString('utf8', 0, recv(server, buf));
say('With MSG_TRUNC among its flags, recv returns the length that the message had.');
sendto(alice, '0123456789', 0, address);
const realLength = recv(server, buf.subarray(0, 4), MSG_TRUNC);
stop();

title('What was seen');
fact('the client’s port before its first sendto', portBefore);
fact('the client’s port after it', portAfter);
fact('the port that the server saw', (first.address as InetAddress).port);
fact('the answer to alice', toAlice);
fact('the answer to bob', toBob);
fact('bob’s port', (getsockname(bob) as InetAddress).port);
fact('lengths of the messages', lengths);
fact('read into 4 bytes', cutText);
fact('MSG_TRUNC was set', (cut.flags & MSG_TRUNC) !== 0);
fact('the message after it', next);
fact('the real length with MSG_TRUNC', realLength);
