// Scene 9: three reasons for an RST, seen on the wire and in the calls of the peer: a port that nobody listens on, a
// close that resets on purpose, and a segment for a connection that no longer exists.
// Manual pages: tcp(7) socket(7) SO_LINGER
// Run it: npx tsx examples/09-three-resets.ts (as root to see the packets)
import {
  AF_INET,
  accept,
  bind,
  close,
  connect,
  getsockname,
  type InetAddress,
  listen,
  own,
  recv,
  SO_LINGER,
  SOCK_STREAM,
  SOL_SOCKET,
  send,
  setsockopt,
  socket,
} from 'sockfd';
import { fact, say, showCalls, skip, title } from './show.ts';
import { outcome } from './support/outcome.ts';
import { type Capture, capture } from './support/packets.ts';

const buf = new Uint8Array(100);
const seen = capture('lo');
if (typeof seen === 'string') skip('the packets', seen);

/** Whether a reset for the port was on the wire since the last time. */
function reset(port: number): boolean | undefined {
  if (typeof seen === 'string') return undefined;
  return (seen as Capture).segments(port).some(({ flags }) => flags.includes('RST'));
}

function listener(): { fd: number; at: InetAddress } {
  const fd = socket(AF_INET, SOCK_STREAM);
  bind(fd, { family: AF_INET, address: '127.0.0.1', port: 0 });
  listen(fd);
  return { fd, at: getsockname(fd) as InetAddress };
}

say(
  'To see: [R], a reset, on the wire after each of three mistakes, and the errno that the peer’s next calls get.',
);
const stop = showCalls(['getsockname', 'bind', 'listen']);
title('1. A SYN to a port that nobody listens on');
const gone = listener();
close(gone.fd);
using first = own(socket(AF_INET, SOCK_STREAM));
const refused = outcome(() => connect(first, gone.at));
const firstReset = reset(gone.at.port);

title('2. SO_LINGER {1, 0}: close throws the connection away');
const server = listener();
using second = own(socket(AF_INET, SOCK_STREAM));
connect(second, server.at);
const rude = accept(server.fd).fd;
setsockopt(rude, SOL_SOCKET, SO_LINGER, { onoff: true, linger: 0 });
close(rude);
const read = outcome(() => recv(second, buf));
const write = outcome(() => send(second, 'anybody?'));
const secondReset = reset(server.at.port);

title('3. A segment for a connection that no longer exists: the reader closed with data unread');
using third = own(socket(AF_INET, SOCK_STREAM));
connect(third, server.at);
const careless = accept(server.fd).fd;
send(third, 'never read');
close(careless);
const lateRead = outcome(() => recv(third, buf));
const lateWrite = outcome(() => send(third, 'late'));
const thirdReset = reset(server.at.port);
close(server.fd);
stop();

say('');
fact('connect to the closed port', refused);
fact('after the reset, the next call', read);
fact('and a write after that', write);
fact('after data went unread, the next call', lateRead);
fact('and then a write', lateWrite);
if (firstReset !== undefined) {
  fact('RST on the wire', [firstReset, secondReset, thirdReset]);
  (seen as Capture)[Symbol.dispose]();
}
