// Recipe: a path MTU black hole. Behind a router the cable takes less than 1500 bytes. The router says so by ICMP, and all is
// well; where somebody drops ICMP, the connection opens, and then hangs. Who probes finds out alone, later.
// Manual pages: ip(7) IP_MTU_DISCOVER, tcp(7) tcp_mtu_probing, icmp(7)
// Run it: npx tsx examples/recipes/path-mtu-black-hole.ts
import {
  AF_INET,
  accept,
  bind,
  close,
  connect,
  getsockopt,
  IPPROTO_TCP,
  listen,
  own,
  SOCK_STREAM,
  TCP_INFO,
  write,
} from 'sockfd';
import { lab } from 'sockfd/lab';
import { recv } from 'sockfd/promises';
import { fact, skip, title } from '../show.ts';

const SIZE = 20_000;

interface Way {
  readonly name: string;
  /** Whether somebody on the way drops ICMP. */
  readonly blackHole: boolean;
  /** tcp_mtu_probing of the sender. */
  readonly probing: 0 | 1;
}

async function transfer({ name, blackHole, probing }: Way): Promise<void> {
  title(name);
  // With tcp_retries1 = 1 the sender suspects the MTU after two timeouts instead of four.
  const sysctls = { 'ipv4.tcp_mtu_probing': probing, 'ipv4.tcp_retries1': 1 };
  await using net = await lab({
    hosts: {
      client: { addresses: { near: '10.0.0.1/24' }, sysctls },
      router: { near: '10.0.0.254/24', far: '10.0.1.254/24' },
      server: { far: '10.0.1.1/24' },
    },
  });
  net.router.netlink.links.change('eth1', { mtu: 1280 });
  if (blackHole) net.client.cable.to('client').set({ drop: { icmp: {} } });
  using listener = own(net.server.socket(AF_INET, SOCK_STREAM));
  bind(listener, { family: AF_INET, address: '10.0.1.1', port: 80 });
  listen(listener);
  const client = net.client.socket(AF_INET, SOCK_STREAM);
  connect(client, { family: AF_INET, address: '10.0.1.1', port: 80 });
  const server = accept(listener).fd;
  fact(
    `${name}, the connection opens, segments of`,
    getsockopt(client, IPPROTO_TCP, TCP_INFO).snd_mss,
  );
  write(client, new Uint8Array(SIZE));
  const begin = performance.now();
  const buf = new Uint8Array(SIZE);
  let got = 0;
  const signal = AbortSignal.timeout(probing === 1 ? 10_000 : 1500);
  while (got < SIZE) {
    const bytes = await recv(server, buf, 0, { signal }).catch(() => 0);
    if (bytes === 0) break;
    got += bytes;
  }
  fact(`${name}, bytes that arrive`, got);
  if (got === SIZE) fact(`${name}, after ms`, Math.round(performance.now() - begin));
  const { snd_mss, pmtu, total_retrans } = getsockopt(client, IPPROTO_TCP, TCP_INFO);
  fact(`${name}, then segments of`, snd_mss);
  fact(`${name}, the path MTU that it knows`, pmtu);
  fact(`${name}, segments that were sent again`, total_retrans);
  for (const fd of [client, server]) close(fd);
}

const reason = await lab.whyNot();
if (reason === undefined) {
  await transfer({ name: 'ICMP arrives', blackHole: false, probing: 0 });
  await transfer({ name: 'black hole', blackHole: true, probing: 0 });
  await transfer({ name: 'black hole, probing', blackHole: true, probing: 1 });
} else skip('the transfers', reason);
