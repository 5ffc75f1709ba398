// Scene 5: where to bind. What each choice of address and port means, and how the kernel refuses the wrong ones.
// Manual pages: bind(2) ip(7) ipv6(7) socket(7)
// Run it: npx tsx examples/05-where-to-bind.ts
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import {
  AF_INET,
  AF_INET6,
  accept,
  bind,
  close,
  connect,
  type Fd,
  getsockname,
  INADDR_ANY,
  type Inet6Address,
  type InetAddress,
  IPPROTO_IPV6,
  IPV6_V6ONLY,
  listen,
  type OwnedFd,
  own,
  POLLIN,
  poll,
  read,
  SO_REUSEADDR,
  SO_REUSEPORT,
  SOCK_STREAM,
  SOL_SOCKET,
  setsockopt,
  socket,
} from 'sockfd';
import { fact, say, showCalls, skip, title } from './show.ts';
import { outcome } from './support/outcome.ts';

/** The address that an IPv4 or IPv6 socket has. */
function nameOf(fd: Fd): InetAddress | Inet6Address {
  return getsockname(fd) as InetAddress | Inet6Address;
}

/** A TCP socket that listens at a port, its own choice of options set before bind. */
function listenAt(port: number, ...options: (typeof SO_REUSEADDR)[]): OwnedFd {
  const server = own(socket(AF_INET, SOCK_STREAM));
  try {
    for (const option of options) setsockopt(server, SOL_SOCKET, option, true);
    bind(server, { family: AF_INET, address: '127.0.0.1', port });
    listen(server);
    return server;
  } catch (error) {
    server.close();
    throw error;
  }
}

/** Connects to the port of a listening socket. Returns the address that the new connection has at the server. */
function reach(server: OwnedFd, address: string): string {
  using client = own(socket(AF_INET, SOCK_STREAM));
  const { port } = nameOf(server);
  const result = outcome(() => connect(client, { family: AF_INET, address, port }));
  if (result !== 'ok') return result;
  using connected = own(accept(server).fd);
  return nameOf(connected).address;
}

const hasIpv6 = outcome(() => close(socket(AF_INET6, SOCK_STREAM))) === 'ok';
say(
  'To see: what each bind takes for itself, who can connect then, and which second bind is EADDRINUSE.',
);
const STAGE = ['socket', 'close', 'listen', 'getsockname', 'accept', 'setsockopt', 'recv', 'send'];
let stop = showCalls(STAGE);

function concrete(): void {
  title('A concrete address: connections to that one only');
  using server = listenAt(0);
  fact('bound to 127.0.0.1, connect to 127.0.0.1', reach(server, '127.0.0.1'));
  fact('bound to 127.0.0.1, connect to 127.0.0.2', reach(server, '127.0.0.2'));
}

function wildcard(): void {
  title('INADDR_ANY: connections to every address of this machine');
  say('The connected socket has the one address that its client asked for.');
  using server = own(socket(AF_INET, SOCK_STREAM));
  bind(server, { family: AF_INET, address: INADDR_ANY, port: 0 });
  listen(server);
  const interfaces = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const ipv4 = interfaces.filter(({ family }) => family === 'IPv4').map(({ address }) => address);
  const local = [...new Set(['127.0.0.1', '127.0.0.2', ...ipv4])];
  const accepted = local.map((address) => reach(server, address));
  fact('INADDR_ANY is', nameOf(server).address);
  fact('local addresses', local);
  fact('the wildcard accepted on', accepted);
}

function wildcard6(): void {
  title('IN6ADDR_ANY: IPv6, and IPv4 too unless IPV6_V6ONLY says no');
  for (const only of [false, true]) {
    using server = own(socket(AF_INET6, SOCK_STREAM));
    setsockopt(server, IPPROTO_IPV6, IPV6_V6ONLY, only);
    bind(server, { family: AF_INET6, address: '::', port: 0 });
    listen(server);
    fact(`bound to ::, IPV6_V6ONLY ${only}, connect to 127.0.0.1`, reach(server, '127.0.0.1'));
  }
}

function anyPort(): void {
  title('Port 0: a free one of the kernel’s choice');
  using server = own(socket(AF_INET, SOCK_STREAM));
  bind(server, { family: AF_INET, address: '127.0.0.1', port: 0 });
  fact('port 0 became', nameOf(server).port);
  const range = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8');
  fact('ip_local_port_range', range.trim().split(/\s+/).map(Number));
}

function twice(): void {
  title('The same address twice');
  using server = listenAt(0, SO_REUSEADDR);
  const { port } = nameOf(server);
  fact(
    'the second listener',
    outcome(() => listenAt(port).close()),
  );
  fact(
    'the second listener, SO_REUSEADDR',
    outcome(() => listenAt(port, SO_REUSEADDR).close()),
  );

  title('SO_REUSEADDR: not two listeners, but a new one while old connections still end');
  using client = own(socket(AF_INET, SOCK_STREAM));
  connect(client, nameOf(server));
  close(accept(server).fd);
  close(server);
  read(client, Buffer.alloc(1));
  client.close();
  fact(
    'the server again',
    outcome(() => listenAt(port).close()),
  );
  fact(
    'the server again, SO_REUSEADDR',
    outcome(() => listenAt(port, SO_REUSEADDR).close()),
  );
}

function shared(): void {
  title('SO_REUSEPORT: two listeners that share the connections');
  using one = listenAt(0, SO_REUSEPORT);
  const { port } = nameOf(one);
  fact(
    'the second listener of the same user',
    outcome(() => listenAt(port, SO_REUSEPORT).close()),
  );
  using two = listenAt(port, SO_REUSEPORT);
  say('The calls for 32 clients are not shown.');
  stop();
  const clients = Array.from({ length: 32 }, () => own(socket(AF_INET, SOCK_STREAM)));
  for (const client of clients) connect(client, nameOf(one));
  const listeners = [one, two].map((fd) => ({ fd, events: POLLIN, revents: 0, accepted: 0 }));
  for (let accepted = 0; accepted < clients.length; accepted++) {
    poll(listeners);
    const ready = listeners.find(({ revents }) => revents === POLLIN);
    if (ready === undefined) break;
    close(accept(ready.fd).fd);
    ready.accepted++;
  }
  for (const client of clients) client.close();
  stop = showCalls(STAGE);
  const counts = listeners.map(({ accepted }) => accepted);
  fact(`${clients.length} connections were accepted by`, counts);
}

function privileged(): void {
  title('A privileged port');
  const limit = Number(readFileSync('/proc/sys/net/ipv4/ip_unprivileged_port_start', 'utf8'));
  fact('ip_unprivileged_port_start', limit);
  if (limit === 0) {
    skip('a privileged port', 'here every port is for everybody');
    return;
  }
  const bindBelow = (): string => outcome(() => listenAt(limit - 1).close());
  fact(`bind to port ${limit - 1}`, bindBelow());
  if (process.geteuid?.() !== 0) return;
  say('This is root, which may. The same as the user nobody:');
  try {
    process.seteuid?.(65534);
  } catch {
    return;
  }
  fact(`bind to port ${limit - 1} as nobody`, bindBelow());
  process.seteuid?.(0);
}

function foreign(): void {
  title('An address that this machine does not have');
  using server = own(socket(AF_INET, SOCK_STREAM));
  const elsewhere = { family: AF_INET, address: '198.51.100.1', port: 0 } as const;
  fact(
    'bind to 198.51.100.1',
    outcome(() => bind(server, elsewhere)),
  );
}

function client(): void {
  title('A client that binds before it connects has the address that it chose');
  using server = listenAt(0);
  using client = own(socket(AF_INET, SOCK_STREAM));
  bind(client, { family: AF_INET, address: '127.0.0.3', port: 0 });
  const before = nameOf(client);
  connect(client, nameOf(server));
  const { fd, address } = accept(server);
  close(fd);
  fact('the client bound to', `${before.address}:${before.port}`);
  const peer = address as InetAddress;
  fact('the server sees', `${peer.address}:${peer.port}`);
}

concrete();
wildcard();
if (hasIpv6) wildcard6();
else skip('IN6ADDR_ANY', 'this kernel has no IPv6');
anyPort();
twice();
shared();
privileged();
foreign();
client();
stop();
