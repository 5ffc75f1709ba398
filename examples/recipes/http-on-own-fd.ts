// Recipe: HTTP servers on fds that were made with options which have to be there before bind(2). SO_REUSEPORT lets
// two servers share a port, each with a queue of its own; IP_TRANSPARENT binds an address that is not this host's;
// SO_MARK marks every packet for the routing policy, also those of accepted connections.
// Manual pages: socket(7) ip(7) ip-route(8)
// Run it: npx tsx examples/recipes/http-on-own-fd.ts (as root, with ip, to see the second half)
import { once } from 'node:events';
import { get, createServer as httpServer, type IncomingMessage } from 'node:http';
import type { Server } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  AF_INET,
  bind,
  close,
  getsockname,
  getsockopt,
  type InetAddress,
  IP_TRANSPARENT,
  IPPROTO_IP,
  listen,
  SO_MARK,
  SO_REUSEPORT,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  SOL_SOCKET,
  setsockopt,
  socket,
} from 'sockfd';
import { fdOf, toServer } from 'sockfd/node';
import { fact, showCalls, skip, title } from '../show.ts';
import { inNamespace } from '../support/namespace.ts';
import { outcome } from '../support/outcome.ts';

/** Serves HTTP on a listening fd, which is the server's from now on. Each answer names the server and its socket. */
async function serve(fd: number, name: string): Promise<Server> {
  const http = httpServer((request, response) => {
    const { localAddress } = request.socket;
    const mark = getsockopt(fdOf(request), SOL_SOCKET, SO_MARK);
    response.setHeader('connection', 'close').end(JSON.stringify({ name, localAddress, mark }));
  });
  // toServer accepts, node:http speaks the protocol.
  const server = toServer(fd, {}, (connection) => http.emit('connection', connection));
  await once(server, 'listening');
  return server;
}

async function ask(at: InetAddress): Promise<{ name: string; localAddress: string; mark: number }> {
  const request = get({ host: at.address, port: at.port, agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return JSON.parse(await text(response));
}

function sharing(at: InetAddress): number {
  const fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC);
  setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, true);
  bind(fd, at);
  listen(fd);
  return fd;
}

title('SO_REUSEPORT: two servers on one port');
let stop = showCalls();
const first = sharing({ family: AF_INET, address: '127.0.0.1', port: 0 });
const at = getsockname(first) as InetAddress;
const servers = [await serve(first, 'one'), await serve(sharing(at), 'two')];
stop();
const answered = new Map<string, number>();
// The kernel chooses by a hash of the addresses; a new port of the client is a new throw of the die.
for (let i = 0; i < 200 && (answered.size < 2 || i < 20); i++) {
  const { name } = await ask(at);
  answered.set(name, (answered.get(name) ?? 0) + 1);
}
for (const server of servers) server.close();
fact('servers that answered', [...answered.keys()].sort());

title('IP_TRANSPARENT and SO_MARK, in a network namespace of its own');
/** Documentation's address, which no host has: RFC 5737. */
const foreign = { family: AF_INET, address: '192.0.2.1', port: 8080 } as const;
await inNamespace(
  // What comes for the address is delivered here, although no interface has it.
  ['link set lo up', 'route add local 192.0.2.0/24 dev lo'],
  async () => {
    stop = showCalls();
    const fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC);
    const address = { ...foreign, address: '198.51.100.1' };
    fact(
      'bind without IP_TRANSPARENT',
      outcome(() => bind(fd, address)),
    );
    setsockopt(fd, IPPROTO_IP, IP_TRANSPARENT, true);
    setsockopt(fd, SOL_SOCKET, SO_MARK, 42);
    fact(
      'bind with IP_TRANSPARENT',
      outcome(() => bind(fd, address)),
    );
    close(fd);

    const listening = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC);
    setsockopt(listening, IPPROTO_IP, IP_TRANSPARENT, true);
    setsockopt(listening, SOL_SOCKET, SO_MARK, 42);
    bind(listening, foreign);
    listen(listening);
    const server = await serve(listening, 'transparent');
    const { localAddress, mark } = await ask(foreign);
    server.close();
    await once(server, 'close');
    stop();
    fact('address that answered', localAddress);
    fact('mark of the accepted connection', mark);
  },
  (reason) => skip('IP_TRANSPARENT and SO_MARK', reason),
);
