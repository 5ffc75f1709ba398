// Recipe: a connection that dies in the middle: the cable is cut, nobody sends a FIN. Who is told, and when?
// Manual pages: tcp(7) TCP_KEEPIDLE TCP_USER_TIMEOUT, socket(7) SO_KEEPALIVE
// Run it: npx tsx examples/recipes/dead-connection.ts
import {
  AF_INET,
  accept,
  bind,
  close,
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
  TCP_KEEPCNT,
  TCP_KEEPIDLE,
  TCP_KEEPINTVL,
  TCP_USER_TIMEOUT,
  write,
} from 'sockfd';
import { lab } from 'sockfd/lab';
import { connect, recv } from 'sockfd/promises';
import { fact, skip, title } from '../show.ts';

async function dies(): Promise<void> {
  await using net = await lab({ hosts: { client: '10.0.0.1/24', server: '10.0.0.2/24' } });
  using listener = own(net.server.socket(AF_INET, SOCK_STREAM));
  bind(listener, { family: AF_INET, address: '10.0.0.2', port: 80 });
  listen(listener);
  const names = ['idle', 'idle with keep-alive', 'sending', 'sending with a user timeout'] as const;
  const clients = new Map<string, number>();
  /** Since when nothing comes. */
  const silent = new Map<string, number>();
  const servers: number[] = [];
  for (const name of names) {
    const fd = net.client.socket(AF_INET, SOCK_STREAM);
    silent.set(name, performance.now());
    await connect(fd, { family: AF_INET, address: '10.0.0.2', port: 80 });
    servers.push(accept(listener).fd);
    clients.set(name, fd);
    if (name === 'idle with keep-alive') {
      setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, true);
      setsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE, 1);
      setsockopt(fd, IPPROTO_TCP, TCP_KEEPINTVL, 1);
      setsockopt(fd, IPPROTO_TCP, TCP_KEEPCNT, 1);
    }
    if (name.endsWith('user timeout')) setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, 1000);
  }
  title('The cable is cut');
  net.cable.cut();
  const ends = [...clients].map(async ([name, fd]) => {
    if (name.startsWith('sending')) {
      silent.set(name, performance.now());
      write(fd, 'is anybody there?');
    }
    const end = await recv(fd, new Uint8Array(1), 0, { timeout: 4000 }).catch((error) => error);
    const heard = end instanceof SyscallError && end.syscall === 'recv' && end.code;
    const alive = getsockopt(fd, IPPROTO_TCP, TCP_INFO).state === 1;
    fact(name, alive ? 'still ESTABLISHED after 4 s' : heard || 'closed');
    if (!alive) fact(`${name}, after ms`, Math.round(performance.now() - (silent.get(name) ?? 0)));
    else fact(`${name}, retransmissions`, getsockopt(fd, IPPROTO_TCP, TCP_INFO).retransmits);
  });
  await Promise.all(ends);
  for (const fd of [...clients.values(), ...servers]) close(fd);
}

const reason = await lab.whyNot();
if (reason === undefined) await dies();
else skip('the connection', reason);
