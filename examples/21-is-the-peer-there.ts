// Scene 21: is the peer still there? The cable to a peer is cut: no FIN comes. Keep-alive probes find out, and so does
// TCP_USER_TIMEOUT while data is on its way.
// Manual pages: tcp(7) TCP_KEEPIDLE TCP_KEEPINTVL TCP_KEEPCNT TCP_USER_TIMEOUT
// Run it: npx tsx examples/21-is-the-peer-there.ts
import {
  AF_INET,
  accept,
  bind,
  connect,
  getsockname,
  getsockopt,
  IPPROTO_TCP,
  listen,
  type OwnedFd,
  own,
  POLLERR,
  POLLIN,
  poll,
  recv,
  SO_KEEPALIVE,
  SOCK_STREAM,
  SOL_SOCKET,
  send,
  setsockopt,
  TCP_KEEPCNT,
  TCP_KEEPIDLE,
  TCP_KEEPINTVL,
  TCP_USER_TIMEOUT,
} from 'sockfd';
import { type Lab, lab } from 'sockfd/lab';
import { fact, skip, title } from './show.ts';
import { Calls } from './support/calls.ts';
import { outcome } from './support/outcome.ts';
import { Capture } from './support/packets.ts';

const buf = new Uint8Array(100);

/** Two connections from the client to a listener at the other end of the cable. */
function connections(net: Lab<'client' | 'server'>): {
  readonly clients: readonly [number, number];
  readonly port: number;
  readonly all: readonly OwnedFd[];
} {
  const listener = net.server.socket(AF_INET, SOCK_STREAM);
  bind(listener, { family: AF_INET, address: '192.0.2.2', port: 0 });
  listen(listener);
  const at = getsockname(listener, AF_INET);
  const clients = [
    net.client.socket(AF_INET, SOCK_STREAM),
    net.client.socket(AF_INET, SOCK_STREAM),
  ] as const;
  for (const client of clients) connect(client, at);
  const served = [accept(listener).fd, accept(listener).fd];
  const all = [listener, ...clients, ...served].map((fd) => own(fd));
  return { clients, port: at.port, all };
}

/** What becomes of a connection while nobody does anything. */
function end(fd: number): string {
  const watched = [{ fd, events: POLLIN, revents: 0 }];
  poll(watched, 20_000);
  return ((watched[0]?.revents ?? 0) & POLLERR) === 0 ? 'nothing' : outcome(() => recv(fd, buf));
}

function scene(net: Lab<'client' | 'server'>): void {
  using packets = new Capture('eth0', net.client);
  const { clients, port, all } = connections(net);
  const [idle, busy] = clients;
  const calls = new Calls();

  title('Keep-alive: a probe after each second of silence, and an end after two without an answer');
  setsockopt(idle, SOL_SOCKET, SO_KEEPALIVE, true);
  setsockopt(idle, IPPROTO_TCP, TCP_KEEPIDLE, 1);
  setsockopt(idle, IPPROTO_TCP, TCP_KEEPINTVL, 1);
  setsockopt(idle, IPPROTO_TCP, TCP_KEEPCNT, 2);

  title('TCP_USER_TIMEOUT: an end after a second in which nobody acknowledged the data');
  setsockopt(busy, IPPROTO_TCP, TCP_USER_TIMEOUT, 1000);
  calls.quietly(() => net.cable.cut());
  send(busy, 'does this arrive?');
  const [idleEnd, busyEnd] = [end(idle), end(busy)];
  calls[Symbol.dispose]();

  // Both talk to the same port: without data there are the probes, and one acknowledgement of each handshake.
  const segments = packets.segments(port).filter(({ to }) => to === port);
  const empty = segments.filter(({ length, flags }) => length === 0 && !flags.includes('SYN'));
  const data = segments.filter(({ length }) => length > 0);
  fact('the idle connection', idleEnd);
  fact('the busy connection', busyEnd);
  fact('probes that were configured', getsockopt(idle, IPPROTO_TCP, TCP_KEEPCNT));
  fact(
    'probes on the wire',
    empty.filter(({ flags }) => !flags.includes('RST')).length - clients.length,
  );
  fact('times that the data was sent', data.length);
  for (const fd of all) fd.close();
}

const reason = await lab.whyNot();
if (reason === undefined) {
  await using net = await lab({ hosts: { client: '192.0.2.1/24', server: '192.0.2.2/24' } });
  scene(net);
} else skip('the peer that vanishes', reason);
