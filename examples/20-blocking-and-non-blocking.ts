// Scene 20: blocking and non-blocking. What a call says instead of waiting, and how a connection is made without a wait.
// Manual pages: fcntl(2) connect(2) poll(2) socket(7)
// Run it: npx tsx examples/20-blocking-and-non-blocking.ts
import {
  AF_INET,
  accept,
  bind,
  connect,
  F_GETFL,
  F_SETFL,
  fcntl,
  getsockname,
  getsockopt,
  type InetAddress,
  listen,
  O_NONBLOCK,
  own,
  POLLERR,
  POLLHUP,
  POLLOUT,
  poll,
  recv,
  SO_ERROR,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  SOL_SOCKET,
  SyscallError,
  send,
  socket,
} from 'sockfd';
import { fact, say, showCalls, title } from './show.ts';
import { outcome } from './support/outcome.ts';

const buf = new Uint8Array(1 << 16);
const loopback = { family: AF_INET, address: '127.0.0.1', port: 0 } as const;
const stop = showCalls();

title('fcntl makes a socket non-blocking; SOCK_NONBLOCK makes one so from the start');
using server = own(socket(AF_INET, SOCK_STREAM));
bind(server, loopback);
listen(server);
const before = fcntl(server, F_GETFL) & O_NONBLOCK;
fcntl(server, F_SETFL, fcntl(server, F_GETFL) | O_NONBLOCK);
const after = fcntl(server, F_GETFL) & O_NONBLOCK;
const nobody = outcome(() => accept(server));

title('connect begins, says EINPROGRESS, and poll says when it is over');
using client = own(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK));
const begun = outcome(() => connect(client, getsockname(server)));
const watched = [{ fd: client, events: POLLOUT, revents: 0 }];
poll(watched, 1000);
const writable = (watched[0]?.revents ?? 0) === POLLOUT;
const error = getsockopt(client, SOL_SOCKET, SO_ERROR);
const again = outcome(() => connect(client, getsockname(server)));
using served = own(accept(server).fd);

title('One that fails does so later: SO_ERROR has the reason');
using unlistened = own(socket(AF_INET, SOCK_STREAM));
bind(unlistened, loopback);
using hopeless = own(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK));
const hopelessBegun = outcome(() => connect(hopeless, getsockname(unlistened) as InetAddress));
const failing = [{ fd: hopeless, events: POLLOUT, revents: 0 }];
poll(failing, 1000);
const trouble = ((failing[0]?.revents ?? 0) & (POLLERR | POLLHUP)) !== 0;
const reason = new SyscallError('connect', getsockopt(hopeless, SOL_SOCKET, SO_ERROR)).code;
const cleared = getsockopt(hopeless, SOL_SOCKET, SO_ERROR);

title('recv has nothing yet: EAGAIN. send has no room any more: EAGAIN');
const empty = outcome(() => recv(client, buf));
stop();
let sent = 0;
const full = outcome(() => {
  for (;;) sent += send(client, buf);
});

say('');
fact('O_NONBLOCK at first', before !== 0);
fact('O_NONBLOCK after F_SETFL', after !== 0);
fact('accept with an empty queue', nobody);
fact('connect', begun);
fact('poll says writable', writable);
fact('SO_ERROR of the connection', error);
fact('connect again', again);
fact('the connection that was accepted is another fd', served.fd !== server.fd);
fact('connect to a port without a listener', hopelessBegun);
fact('poll says error', trouble);
fact('SO_ERROR of that', reason);
fact('SO_ERROR once read', cleared);
fact('recv with nothing there', empty);
fact('send with no room', full);
fact('bytes that fitted', sent);
