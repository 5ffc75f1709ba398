// Recipe: traceroute through three routers. Each takes one from the time to live, and who takes the last one says so by ICMP;
// the socket's error queue has who that was.
// Manual pages: ip(7) IP_TTL IP_RECVERR, recv(2) MSG_ERRQUEUE, icmp(7)
// Run it: npx tsx examples/recipes/traceroute.ts
import {
  AF_INET,
  bind,
  ECONNREFUSED,
  errnoName,
  IP_RECVERR,
  IP_TTL,
  IPPROTO_IP,
  MSG_ERRQUEUE,
  own,
  POLLERR,
  recvmsg,
  SOCK_DGRAM,
  sendto,
  setsockopt,
} from 'sockfd';
import { lab } from 'sockfd/lab';
import { poll } from 'sockfd/promises';
import { fact, skip, title } from '../show.ts';

const hosts = {
  client: { n0: '10.0.0.1/24' },
  r1: { n0: '10.0.0.254/24', n1: '10.0.1.1/24' },
  r2: { n1: '10.0.1.254/24', n2: '10.0.2.1/24' },
  r3: { n2: '10.0.2.254/24', n3: '10.0.3.1/24' },
  server: { n3: '10.0.3.2/24' },
} as const;

async function trace(to: string): Promise<void> {
  await using net = await lab({ hosts, cable: { delay: 2 } });
  using fd = own(net.client.socket(AF_INET, SOCK_DGRAM));
  bind(fd, { family: AF_INET, address: '10.0.0.1', port: 0 });
  setsockopt(fd, IPPROTO_IP, IP_RECVERR, true);
  title(`traceroute to ${to}`);
  for (let ttl = 1, arrived = false; !arrived && ttl <= 30; ttl++) {
    setsockopt(fd, IPPROTO_IP, IP_TTL, ttl);
    const begin = performance.now();
    // traceroute's ports, at which nobody listens.
    sendto(fd, 'probe', 0, { family: AF_INET, address: to, port: 33_434 + ttl });
    await poll(fd, POLLERR, { timeout: 2000 });
    const took = performance.now() - begin;
    const { control } = recvmsg(fd, { iov: [], controlLength: 512 }, MSG_ERRQUEUE);
    for (const message of control) {
      if (!('error' in message) || message.offender?.family !== AF_INET) continue;
      const { error, offender } = message;
      fact(`hop ${ttl}`, `${offender.address}, ${errnoName(error.errno)}`);
      fact(`hop ${ttl}, ms`, Math.round(took));
      // Whoever is asked has no such port: ICMP says ECONNREFUSED, not EHOSTUNREACH.
      arrived = error.errno === ECONNREFUSED;
    }
  }
}

const reason = await lab.whyNot();
if (reason === undefined) await trace('10.0.3.2');
else skip('the route', reason);
