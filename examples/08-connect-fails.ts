// Scene 8: three ways a connect fails, with the packets on the wire.
// Manual pages: connect(2) tcp(7) ip(7) packet(7) proc_pid_net(5)
// Run it: npx tsx examples/08-connect-fails.ts (most of it needs root)
import { readFileSync } from 'node:fs';
import {
  AF_INET,
  AF_PACKET,
  bind,
  connect,
  ETH_P_IP,
  getsockname,
  htons,
  type InetAddress,
  IPPROTO_TCP,
  listen,
  MSG_DONTWAIT,
  type OwnedFd,
  own,
  recv,
  SOCK_DGRAM,
  SOCK_STREAM,
  setsockopt,
  socket,
  TCP_SYNCNT,
} from 'sockfd';
import { decode } from 'sockfd/packet';
import { fact, say, showCalls, skip, title } from './show.ts';
import { inNamespace } from './support/namespace.ts';
import { outcome } from './support/outcome.ts';
import { segmentOf } from './support/packets.ts';

/** A port of the loopback interface where nobody listens: somebody did, a moment ago. */
function closedPort(): InetAddress {
  using listener = own(socket(AF_INET, SOCK_STREAM));
  bind(listener, { family: AF_INET, address: '127.0.0.1', port: 0 });
  listen(listener);
  return getsockname(listener) as InetAddress;
}

/** Connects, and tells what came of it and how long that took. */
function attempt(name: string, fd: OwnedFd, address: InetAddress): void {
  const start = performance.now();
  const result = outcome(() => connect(fd, address));
  const milliseconds = Math.round(performance.now() - start);
  fact(name, result);
  fact(`${name}, milliseconds`, milliseconds);
}

/** A packet: the TCP flags, or the ICMP type and code. */
function describe(packet: Uint8Array): string {
  const { icmp } = decode(packet, { link: 'ipv4' });
  if (icmp !== undefined) return `ICMP ${icmp.type}/${icmp.code}`;
  return segmentOf(packet, 'ipv4')?.flags.join('+') ?? 'neither TCP nor ICMP';
}

/** The IPv4 packets that came in since the last time, on any interface. */
function packets(wire: OwnedFd): string[] {
  const seen: string[] = [];
  const buf = new Uint8Array(2048);
  // It ends with EAGAIN.
  outcome(() => {
    while (true) seen.push(describe(buf.subarray(0, recv(wire, buf, MSG_DONTWAIT))));
  });
  return seen;
}

/** How many SYNs this network namespace has sent again. */
function synRetrans(): number {
  const netstat = readFileSync('/proc/thread-self/net/netstat', 'utf8');
  const [names = [], values = []] = netstat.split('\n').map((line) => line.split(' '));
  return Number(values[names.indexOf('TCPSynRetrans')]);
}

function refused(): void {
  title('1. Nobody listens: the machine is there, and answers with an RST');
  const address = closedPort();
  const stop = showCalls();
  using fd = own(socket(AF_INET, SOCK_STREAM));
  attempt('nobody listens', fd, address);
  stop();
}

/** The packets of the same, where no others are about. */
function refusedOnTheWire(wire: OwnedFd): void {
  const address = closedPort();
  using fd = own(socket(AF_INET, SOCK_STREAM));
  outcome(() => connect(fd, address));
  fact('nobody listens, on the wire', packets(wire));
}

function timedOut(wire: OwnedFd): void {
  title('2. The packets vanish: the kernel sends its SYN again and again, then gives up');
  say('TCP_SYNCNT 1 makes it give up after the time of one retry: 1 second for the first SYN, and');
  say(
    '2 for the second. Linux 6.5 and later use that time for more SYNs (tcp_syn_linear_timeouts).',
  );
  const stop = showCalls();
  using fd = own(socket(AF_INET, SOCK_STREAM));
  setsockopt(fd, IPPROTO_TCP, TCP_SYNCNT, 1);
  attempt('the packets vanish', fd, { family: AF_INET, address: '192.0.2.2', port: 80 });
  stop();
  fact('the packets vanish, on the wire', packets(wire));
  fact('the packets vanish, TCPSynRetrans', synRetrans());
}

function noRoute(wire: OwnedFd): void {
  title('3. No route: the SYN cannot be sent');
  const stop = showCalls();
  say('No entry of the routing table fits the address:');
  using one = own(socket(AF_INET, SOCK_STREAM));
  attempt('no route', one, { family: AF_INET, address: '198.51.100.1', port: 80 });
  say('An entry says that the address cannot be reached:');
  using two = own(socket(AF_INET, SOCK_STREAM));
  attempt('an unreachable route', two, { family: AF_INET, address: '203.0.113.1', port: 80 });
  stop();
  fact('no route, on the wire', packets(wire));

  say(
    'An entry fits, but no machine on the cable has the address. The kernel asks for it by ARP, 3',
  );
  say('times in 3 seconds, and then tells itself by ICMP that the host is unreachable:');
  const stopAgain = showCalls();
  using three = own(socket(AF_INET, SOCK_STREAM));
  attempt('no such neighbour', three, { family: AF_INET, address: '192.0.2.3', port: 80 });
  stopAgain();
  fact('no such neighbour, on the wire', packets(wire));
}

refused();
await inNamespace(
  [
    'link set lo up',
    // A cable whose other end has a machine that never answers: every packet for it vanishes there.
    'link add cable0 type veth peer name cable1',
    'link set cable1 up',
    'link set cable0 up',
    'addr add 192.0.2.1/24 dev cable0',
    'neigh add 192.0.2.2 lladdr 02:00:00:00:00:02 dev cable0',
    'route add unreachable 203.0.113.0/24',
  ],
  () => {
    using wire = own(socket(AF_PACKET, SOCK_DGRAM, htons(ETH_P_IP)));
    refusedOnTheWire(wire);
    timedOut(wire);
    noRoute(wire);
  },
  (reason) => {
    for (const part of ['the RST on the wire', 'the packets vanish', 'no route'])
      skip(part, reason);
  },
);
