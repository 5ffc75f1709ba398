// Recipe: a NAT that forgets. A connection through it is silent for longer than the NAT remembers; then the server has
// something to say, and the NAT takes that for itself. Keep-alive in time is all that helps.
// Manual pages: tcp(7) TCP_KEEPIDLE, socket(7) SO_KEEPALIVE; nf_conntrack_tcp_timeout_established
// Run it: npx tsx examples/recipes/nat-forgets.ts
import { setTimeout as delay } from 'node:timers/promises';
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
  SO_KEEPALIVE,
  SOCK_STREAM,
  SOL_SOCKET,
  SyscallError,
  setsockopt,
  TCP_INFO,
  TCP_KEEPIDLE,
  TCP_KEEPINTVL,
  write,
} from 'sockfd';
import { LabError, lab } from 'sockfd/lab';
import { recv } from 'sockfd/promises';
import { fact, skip, title } from '../show.ts';

/** How long the NAT remembers a connection that is silent, in seconds. */
const MEMORY = 2;

async function forget(): Promise<void> {
  await using net = await lab({
    hosts: {
      client: { home: '10.0.0.2/24' },
      nat: {
        addresses: { home: '10.0.0.1/24', away: '198.51.100.1/24' },
        sysctls: { 'netfilter.nf_conntrack_tcp_timeout_established': MEMORY },
      },
      server: { away: '198.51.100.2/24' },
    },
  });
  net.nat.firewall('masquerade', { oifname: 'eth1' }, 'postrouting');
  using listener = own(net.server.socket(AF_INET, SOCK_STREAM));
  bind(listener, { family: AF_INET, address: '198.51.100.2', port: 80 });
  listen(listener);

  title('Two connections through the NAT');
  const names = ['silent', 'kept alive'] as const;
  const pairs = names.map((name) => {
    const fd = net.client.socket(AF_INET, SOCK_STREAM);
    if (name === 'kept alive') {
      setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, true);
      setsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE, 1);
      setsockopt(fd, IPPROTO_TCP, TCP_KEEPINTVL, 1);
    }
    connect(fd, { family: AF_INET, address: '198.51.100.2', port: 80 });
    const { fd: there, address } = accept(listener);
    return {
      name,
      fd,
      there,
      seen: address !== undefined && 'address' in address && address.address,
    };
  });
  fact('the server sees', pairs[0]?.seen);

  title(`Nobody says anything for ${MEMORY + 1} seconds; then the server does`);
  await delay((MEMORY + 1) * 1000);
  for (const { name, fd, there } of pairs) {
    write(there, 'news');
    const heard = await recv(fd, new Uint8Array(10), 0, { timeout: 500 }).then(
      (bytes) => `${bytes} bytes`,
      () => 'nothing',
    );
    fact(`${name}, the client heard`, heard);
    const answer = await recv(there, new Uint8Array(1), 0, { timeout: 500 }).catch(
      (error) => error,
    );
    const told = answer instanceof SyscallError && answer.code === 'ECONNRESET';
    fact(`${name}, the server is told`, told ? answer.code : 'nothing');
    const state = getsockopt(fd, IPPROTO_TCP, TCP_INFO).state;
    fact(`${name}, the client believes`, state === 1 ? 'ESTABLISHED' : state);
  }
  for (const { fd, there } of pairs) for (const each of [fd, there]) close(each);
}

const reason = await lab.whyNot();
if (reason === undefined) {
  try {
    await forget();
  } catch (error) {
    // A kernel without nftables, NAT or the tracking of connections.
    if (!(error instanceof LabError || error instanceof SyscallError)) throw error;
    skip('the NAT', error.message);
  }
} else skip('the NAT', reason);
