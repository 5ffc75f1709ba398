// Scene 13: the two queues behind listen. Connections wait in the accept queue; when it is full, a SYN is dropped, and
// so is the ACK of a handshake that had begun before.
// Manual pages: listen(2) accept(2) tcp(7) tcp_abort_on_overflow, ss(8)
// Run it: npx tsx examples/13-two-queues.ts (as root: the second half carries packets by hand)
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import {
  AF_INET,
  accept,
  bind,
  connect,
  getsockname,
  getsockopt,
  type InetAddress,
  IPPROTO_TCP,
  listen,
  type OwnedFd,
  own,
  POLLOUT,
  poll,
  recv,
  SO_ERROR,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  SOL_SOCKET,
  send,
  socket,
  TCP_INFO,
} from 'sockfd';
import { describe, type SocketInfo, sockets } from 'sockfd/inspect';
import { fact, say, skip, title } from './show.ts';
import { addresses, type Cable, type Side, withCable } from './support/cable.ts';
import { Calls } from './support/calls.ts';
import { outcome } from './support/outcome.ts';

const SOMAXCONN = '/proc/sys/net/core/somaxconn';
const ABORT = '/proc/sys/net/ipv4/tcp_abort_on_overflow';
const buf = new Uint8Array(100);

function portOf(fd: OwnedFd): number {
  return (getsockname(fd) as InetAddress).port;
}

/** The row of a listener in the kernel's tables. */
function row(fd: OwnedFd): SocketInfo {
  const [found] = sockets({ protocol: IPPROTO_TCP, state: 'LISTEN', local: { port: portOf(fd) } });
  if (found === undefined) throw new Error('the listener is in no table');
  return found;
}

function queues(fd: OwnedFd): [recvQ: number, sendQ: number] {
  const { recvQ, sendQ } = row(fd);
  say(`    Recv-Q ${recvQ} (connections that wait), Send-Q ${sendQ} (the limit)`);
  return [recvQ, sendQ];
}

/** What ss says of them. */
function ssQueues(fd: OwnedFd): number[] | undefined {
  const { stdout, error } = spawnSync('ss', ['-Hltn', `sport = :${portOf(fd)}`], {
    encoding: 'utf8',
  });
  if (error !== undefined) {
    skip('the same from ss', 'needs the program ss (Debian: apt-get install iproute2)');
    return undefined;
  }
  say(`    ss -ltn: ${stdout.trim().replaceAll(/\s+/g, ' ')}`);
  return stdout.trim().split(/\s+/).slice(1, 3).map(Number);
}

/** The kernel handles a packet in its own time. */
function until(happened: () => boolean): void {
  const end = Date.now() + 10_000;
  while (!happened()) if (Date.now() > end) throw new Error('it did not happen');
}

function tcp(flags = 0): OwnedFd {
  return own(socket(AF_INET, SOCK_STREAM | flags));
}

function listener(address: string, backlog: number): OwnedFd {
  const fd = tcp();
  bind(fd, { family: AF_INET, address, port: 0 });
  listen(fd, backlog);
  return fd;
}

function onLoopback(): void {
  const calls = new Calls();
  title('A backlog of 2, and nobody accepts');
  using server = listener('127.0.0.1', 2);
  const at = getsockname(server);
  const clients: OwnedFd[] = [];
  const grows = [calls.quietly(() => queues(server)[0])];
  for (let i = 0; i < 3; i++) {
    const client = tcp();
    clients.push(client);
    connect(client, at);
    calls.quietly(() => {
      // The client may hear of the connection before the server does.
      until(() => row(server).recvQ > i);
      grows.push(queues(server)[0]);
    });
  }
  const full = calls.quietly(() => [row(server).recvQ, row(server).sendQ]);
  const theirs = calls.quietly(() => ssQueues(server));

  title('One more: nobody answers its SYN');
  using late = tcp(SOCK_NONBLOCK);
  const connecting = outcome(() => connect(late, at));
  const dropped = calls.quietly(() => describe(late).socket);
  const atServer = calls.quietly(() =>
    sockets({ local: { port: portOf(server) }, remote: { port: portOf(late) } }),
  );

  title('accept makes room, and the SYN that is sent again gets in');
  using first = own(accept(server).fd);
  poll([{ fd: late.fd, events: POLLOUT, revents: 0 }], 10_000);
  const error = getsockopt(late, SOL_SOCKET, SO_ERROR);
  const again = calls.quietly(() => getsockopt(late, IPPROTO_TCP, TCP_INFO).total_retrans);

  title('The limit of the system');
  const limit = Number(readFileSync(SOMAXCONN, 'utf8'));
  listen(server, limit + 1000);
  const capped = calls.quietly(() => queues(server)[1]);
  calls[Symbol.dispose]();

  say('');
  fact('Recv-Q with each client', grows);
  fact('Recv-Q and Send-Q', full);
  if (theirs !== undefined) fact('Recv-Q and Send-Q, says ss', theirs);
  fact('one more client', [connecting, dropped?.state, dropped?.timer?.kind]);
  fact('its end at the server', atServer.length === 0 ? 'none' : atServer[0]?.state);
  fact('after an accept, SO_ERROR of that client', error);
  fact('and its SYN was sent again', again > 0);
  fact('net.core.somaxconn', limit);
  fact('a backlog of 1000 more', capped);
  for (const fd of [...clients, first]) fd.close();
}

/** How often a connection found the queue of this namespace full. */
function overflows(): number {
  const [names = '', values = ''] = readFileSync('/proc/thread-self/net/netstat', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('TcpExt:'));
  return Number(values.split(' ')[names.split(' ').indexOf('ListenOverflows')]);
}

/** A listener with one place left, and two clients that both finish their handshakes. */
function race(cable: Cable): { server: OwnedFd; winner: OwnedFd; loser: OwnedFd; all: OwnedFd[] } {
  const server = cable.at('server').enter(() => listener(addresses.server, 2));
  const start = (): OwnedFd => {
    const client = cable.at('client').enter(() => tcp(SOCK_NONBLOCK));
    outcome(() => connect(client, getsockname(server)));
    return client;
  };
  const all = [server];
  for (let i = 0; i < 2; i++) {
    all.push(start());
    for (const side of ['client', 'server', 'client'] as const) cable.carry(side);
  }
  const pair = [start(), start()] as const;
  // Both SYNs and both answers, before either ACK.
  for (const side of ['client', 'client', 'server', 'server'] as const) cable.carry(side);
  for (const side of ['client', 'client'] as const) cable.carry(side);
  until(() => cable.at('server').enter(overflows) > 0);
  const won = stateAt(cable, 'server', pair[0]) === 'ESTABLISHED';
  const [winner, loser] = won ? pair : [pair[1], pair[0]];
  return { server, winner, loser, all: [...all, winner, loser] };
}

/** The state of a client's connection at either end. */
function stateAt(cable: Cable, side: Side, client: OwnedFd): string {
  const port = portOf(client);
  const end = cable.sockets(side).find(({ local, remote }) => {
    const address = side === 'client' ? local : remote;
    return address !== undefined && 'port' in address && address.port === port;
  });
  return end?.state ?? 'none';
}

function onTheCable(cable: Cable): void {
  title('Two handshakes for one place');
  const { server, winner, loser, all } = race(cable);
  const limit = cable.at('server').enter(() => queues(server));
  const first = [stateAt(cable, 'client', winner), stateAt(cable, 'server', winner)];
  const second = [stateAt(cable, 'client', loser), stateAt(cable, 'server', loser)];
  say(`    one client is ${first[0]} and at the server ${first[1]}`);
  say(`    the other is ${second[0]} and at the server ${second[1]}`);
  const counted = cable.at('server').enter(overflows);
  fact('Recv-Q and Send-Q after two handshakes for one place', limit);
  fact('the first client and its end at the server', first);
  fact('the second client and its end at the server', second);
  fact('ListenOverflows', counted);

  title('The second client believes in its connection, and sends');
  const calls = new Calls();
  send(loser, 'is anybody there?');
  // Room for it: its data, sent again, brings the acknowledgement along.
  for (let i = 0; i < 3; i++) all.push(own(accept(server).fd));
  calls.quietly(() => cable.carryUntil(server.fd));
  const late = own(accept(server).fd);
  all.push(late);
  calls.quietly(() => cable.carryUntil(late.fd));
  const bytes = recv(late, buf);
  calls[Symbol.dispose]();
  fact('after three accepts the server reads', new TextDecoder().decode(buf.subarray(0, bytes)));
  for (const fd of all) fd.close();
}

function aborting(cable: Cable): void {
  title('The same with tcp_abort_on_overflow, and a somaxconn of 1');
  cable.at('server').enter(() => writeFileSync(ABORT, '1'));
  const { loser, all } = race(cable);
  const calls = new Calls();
  calls.quietly(() => cable.carryUntil(loser.fd));
  const end = outcome(() => recv(loser, buf));
  calls[Symbol.dispose]();
  fact('with tcp_abort_on_overflow the second client', end);
  const capped = cable.at('server').enter(() => {
    writeFileSync(SOMAXCONN, '1');
    using small = listener(addresses.server, 100);
    return queues(small)[1];
  });
  fact('a backlog of 100 with a somaxconn of 1', capped);
  for (const fd of all) fd.close();
}

function missing(reason: string): void {
  skip('two handshakes for one place', reason);
}

onLoopback();
if (process.getuid?.() === 0) {
  await withCable(onTheCable, missing);
  await withCable(aborting, missing);
} else missing('enters a host of a laboratory: needs root');
