// Recipe: happy eyeballs (RFC 8305) with an IPv6 that is dead: nobody answers there, and nobody says so. Who tries one address
// after the other waits for a timeout first; who starts the next attempt after 250 ms is connected then.
// Manual pages: getaddrinfo(3), connect(2)
// Run it: npx tsx examples/recipes/happy-eyeballs.ts
import { setTimeout as delay } from 'node:timers/promises';
import { type AddrInfo, AF_INET6, bind, close, listen, own, SOCK_STREAM } from 'sockfd';
import { type Host, lab } from 'sockfd/lab';
import { connect } from 'sockfd/promises';
import { fact, skip, title } from '../show.ts';

/** An attempt: its socket. It is closed where that fails, or the signal comes first. */
async function attempt(host: Host, to: AddrInfo, signal: AbortSignal): Promise<number> {
  const fd = host.socket(to.family, SOCK_STREAM);
  try {
    await connect(fd, to.address, { signal });
    return fd;
  } catch (error) {
    close(fd);
    throw error;
  }
}

/** One address after the other. */
async function inTurn(host: Host, all: readonly AddrInfo[], patience: number): Promise<number> {
  for (const to of all) {
    const fd = await attempt(host, to, AbortSignal.timeout(patience)).catch(() => undefined);
    if (fd !== undefined) return fd;
  }
  throw new Error('nobody answers');
}

/** The next attempt begins 250 ms after the one before it, or when all have failed; the first to succeed ends the others. */
async function happily(host: Host, all: readonly AddrInfo[]): Promise<number> {
  const ended = new AbortController();
  const attempts: Promise<number>[] = [];
  for (const to of all) {
    attempts.push(attempt(host, to, ended.signal));
    const any = Promise.any(attempts).catch(() => undefined);
    if ((await Promise.race([any, delay(250)])) !== undefined) break;
  }
  const fd = await Promise.any(attempts);
  ended.abort();
  for (const other of attempts)
    other.then(
      (made) => made === fd || close(made),
      () => undefined,
    );
  return fd;
}

/** What Node.js does, as a program of the client. */
const NODE = `
  const begin = performance.now();
  const socket = require('node:net').connect({ host: 'server', port: 80, autoSelectFamily: true });
  socket.on('connect', () => {
    console.log(JSON.stringify([socket.remoteFamily, Math.round(performance.now() - begin)]));
    socket.destroy();
  });`;

async function race(): Promise<void> {
  await using net = await lab({
    hosts: { client: ['10.0.0.1/24', 'fd00::1/64'], server: ['10.0.0.2/24', 'fd00::2/64'] },
    // The SYN is lost on its way; that there is a neighbour with this address is known.
    cable: { delay: 10, drop: { ip6: {}, tcp: {} } },
  });
  using listener = own(net.server.socket(AF_INET6, SOCK_STREAM));
  bind(listener, { family: AF_INET6, address: '::', port: 80 });
  listen(listener);

  title('The addresses of the server, in the order of RFC 6724');
  const all = await net.client.getaddrinfo('server', 80, { socktype: SOCK_STREAM });
  fact('addresses', all.map(({ address }) => 'address' in address && address.address).join(', '));

  title('IPv6 is dead');
  const ways = {
    'one after the other': () => inTurn(net.client, all, 2000),
    'happy eyeballs': () => happily(net.client, all),
  };
  for (const [name, way] of Object.entries(ways)) {
    const begin = performance.now();
    using _ = own(await way());
    fact(`${name}, connected after ms`, Math.round(performance.now() - begin));
  }
  const node = await net.client.exec(process.execPath, ['-e', NODE]);
  fact('Node.js, family and ms', JSON.parse(await node.text()));
}

const reason = await lab.whyNot();
if (reason === undefined) await race();
else skip('the race', reason);
