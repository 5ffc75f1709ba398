// Scene 21: is the peer still there? A peer vanishes without a FIN. Keep-alive probes find out, and so does
// TCP_USER_TIMEOUT while data is on its way.
// Manual pages: tcp(7) TCP_KEEPIDLE TCP_KEEPINTVL TCP_KEEPCNT TCP_USER_TIMEOUT
// Run it: npx tsx examples/21-is-the-peer-there.ts (as root: it makes two networks and a cable between them)
import { execFileSync } from 'node:child_process';
import { openSync } from 'node:fs';
import {
  AF_INET,
  accept,
  bind,
  CLONE_NEWNET,
  connect,
  getsockname,
  getsockopt,
  type InetAddress,
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
  setns,
  setsockopt,
  socket,
  TCP_KEEPCNT,
  TCP_KEEPIDLE,
  TCP_KEEPINTVL,
  TCP_USER_TIMEOUT,
  unshare,
} from 'sockfd';
import { fact, showCalls, skip, title } from './show.ts';
import { inNamespace } from './support/namespace.ts';
import { outcome } from './support/outcome.ts';
import { Capture } from './support/packets.ts';

const buf = new Uint8Array(100);

/** Runs `ip` in the namespace of this thread. */
function ip(command: string): void {
  execFileSync('ip', command.split(' '));
}

/** The namespace that this thread is in. */
function here(): OwnedFd {
  return own(openSync('/proc/thread-self/ns/net', 'r'));
}

/** Two connections from this namespace to a listener in another one, at the other end of the cable. */
function connections(): { clients: [number, number]; port: number; all: OwnedFd[] } {
  const near = here();
  unshare(CLONE_NEWNET);
  const far = here();
  setns(near, CLONE_NEWNET);
  ip(`link set p1 netns /proc/${process.pid}/fd/${far.fd}`);
  setns(far, CLONE_NEWNET);
  ip('addr add 192.0.2.2/24 dev p1');
  ip('link set p1 up');
  const listener = socket(AF_INET, SOCK_STREAM);
  bind(listener, { family: AF_INET, address: '192.0.2.2', port: 0 });
  listen(listener);
  setns(near, CLONE_NEWNET);
  const at = getsockname(listener) as InetAddress;
  const clients: [number, number] = [socket(AF_INET, SOCK_STREAM), socket(AF_INET, SOCK_STREAM)];
  for (const client of clients) connect(client, at);
  const served = [accept(listener).fd, accept(listener).fd];
  const all = [listener, ...clients, ...served].map((fd) => own(fd));
  return { clients, port: at.port, all: [...all, near, far] };
}

/** The peer vanishes: what is sent to it goes to a station that is not there, and nobody says so. */
function vanish(): void {
  ip('neigh replace 192.0.2.2 lladdr 02:00:00:00:00:99 dev p0');
}

/** What becomes of a connection while nobody does anything. */
function end(fd: number): string {
  const watched = [{ fd, events: POLLIN, revents: 0 }];
  poll(watched, 20_000);
  return ((watched[0]?.revents ?? 0) & POLLERR) === 0 ? 'nothing' : outcome(() => recv(fd, buf));
}

function scene(): void {
  using packets = new Capture('p0');
  const { clients, port, all } = connections();
  const [idle, busy] = clients;
  const stop = showCalls();

  title('Keep-alive: a probe after each second of silence, and an end after two without an answer');
  setsockopt(idle, SOL_SOCKET, SO_KEEPALIVE, true);
  setsockopt(idle, IPPROTO_TCP, TCP_KEEPIDLE, 1);
  setsockopt(idle, IPPROTO_TCP, TCP_KEEPINTVL, 1);
  setsockopt(idle, IPPROTO_TCP, TCP_KEEPCNT, 2);

  title('TCP_USER_TIMEOUT: an end after a second in which nobody acknowledged the data');
  setsockopt(busy, IPPROTO_TCP, TCP_USER_TIMEOUT, 1000);
  vanish();
  send(busy, 'does this arrive?');
  const [idleEnd, busyEnd] = [end(idle), end(busy)];
  stop();

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

await inNamespace(
  [
    'link set lo up',
    'link add p0 type veth peer name p1',
    'addr add 192.0.2.1/24 dev p0',
    'link set p0 up',
  ],
  scene,
  (reason) => skip('the peer that vanishes', reason),
);
