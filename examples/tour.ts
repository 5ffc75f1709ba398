// The tour: a TCP and a UDP conversation, three connects that fail, one thread that serves many clients, and the fds
// behind it all, made of system calls and printed as they are made. Run it with `npm start`.
import { readlinkSync } from 'node:fs';
import {
  AF_INET,
  accept,
  bind,
  close,
  connect,
  EPOLL_CTL_ADD,
  EPOLLIN,
  epoll_create1,
  epoll_ctl,
  epoll_wait,
  getsockname,
  type InetAddress,
  IPPROTO_TCP,
  listen,
  own,
  read,
  recvfrom,
  SO_REUSEADDR,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_SOCKET,
  SyscallError,
  select,
  sendto,
  setsockopt,
  socket,
  TCP_SYNCNT,
  write,
} from 'sockfd';
import { fact, say, showCalls, skip, title } from './show.ts';
import { inNamespace } from './support/namespace.ts';

const buf = new Uint8Array(100);
const text = (bytes: number): string => new TextDecoder().decode(buf.subarray(0, bytes));
const loopback = { family: AF_INET, address: '127.0.0.1', port: 0 } as const;

/** A TCP socket that listens on a free port. */
function listener(): { fd: number; at: InetAddress } {
  const fd = socket(AF_INET, SOCK_STREAM);
  bind(fd, loopback);
  listen(fd);
  return { fd, at: getsockname(fd) as InetAddress };
}

function tcp(): void {
  title('1. TCP: the listening fd and the connected fd are two');
  const stop = showCalls();
  using server = own(socket(AF_INET, SOCK_STREAM));
  setsockopt(server, SOL_SOCKET, SO_REUSEADDR, true);
  bind(server, loopback);
  listen(server);
  using client = own(socket(AF_INET, SOCK_STREAM));
  connect(client, getsockname(server));
  const { fd } = accept(server);
  write(client, 'hello\n');
  write(fd, `server-${text(read(fd, buf))}`);
  const answer = text(read(client, buf));
  close(fd);
  const end = read(client, buf);
  stop();
  fact('listening fd', server.fd);
  fact('connected fd', fd);
  fact('the answer', JSON.stringify(answer));
  fact('read after the peer closed', end);
}

function udp(): void {
  title('2. UDP: no connection, and a port on the first sendto');
  const stop = showCalls();
  using server = own(socket(AF_INET, SOCK_DGRAM));
  bind(server, loopback);
  using client = own(socket(AF_INET, SOCK_DGRAM));
  sendto(client, 'one', 0, getsockname(server));
  sendto(client, 'two', 0, getsockname(server));
  const first = recvfrom(server, buf);
  const messages = [text(first.bytes)];
  messages.push(text(recvfrom(server, buf).bytes));
  stop();
  fact('messages', messages);
  fact('the client’s port, never bound', (first.address as InetAddress).port);
}

/** What a connect failed with, and after how long. */
function failure(address: InetAddress, prepare: (fd: number) => void = () => {}): string {
  using fd = own(socket(AF_INET, SOCK_STREAM));
  prepare(fd.fd);
  const start = performance.now();
  try {
    connect(fd, address);
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error;
    return `${error.code} after ${Math.round(performance.now() - start)} ms`;
  }
  return 'connected';
}

async function failures(): Promise<void> {
  title('3. Three ways a connect fails');
  const stop = showCalls();
  // A port that nobody listens on: it was bound a moment ago, and is free again.
  const gone = listener();
  close(gone.fd);
  const refused = failure(gone.at);
  stop();
  fact('nobody listens', refused);
  const remote = { family: AF_INET, address: '198.51.100.1', port: 80 } as const;
  // The others need a network of their own: no route, and a firewall that drops.
  await inNamespace(
    [],
    () => {
      const end = showCalls();
      const unreachable = failure(remote);
      end();
      fact('no route', unreachable);
    },
    (reason) => skip('no route', reason),
  );
  await inNamespace(
    [
      'link set lo up',
      'link add sink0 type veth peer name sink1',
      'link set sink1 up',
      'addr add 192.0.2.1/24 dev sink0',
      'link set sink0 up',
      'neigh add 192.0.2.2 lladdr 02:00:00:00:00:02 dev sink0',
    ],
    () => {
      const end = showCalls();
      const timedOut = failure({ ...remote, address: '192.0.2.2' }, (fd) => {
        setsockopt(fd, IPPROTO_TCP, TCP_SYNCNT, 1);
      });
      end();
      fact('the packets vanish', timedOut);
    },
    (reason) => skip('the packets vanish', reason),
  );
}

function many(): void {
  title('4. One thread, several clients: select and epoll');
  const { fd, at } = listener();
  using server = own(fd);
  const clients = [0, 1, 2].map(() => own(socket(AF_INET, SOCK_STREAM)));
  const served = clients.map((client) => {
    connect(client, at);
    return own(accept(server).fd);
  });
  const stop = showCalls();
  write(clients[0] ?? -1, 'a');
  write(clients[2] ?? -1, 'c');
  const { ready, read: readable } = select(
    served.map((each) => each.fd),
    [],
    [],
    1000,
  );
  using epfd = own(epoll_create1());
  for (const each of served) epoll_ctl(epfd, EPOLL_CTL_ADD, each, { events: EPOLLIN });
  const events = epoll_wait(epfd, 10, 1000);
  stop();
  fact('select found', `${ready} of ${served.length}: ${readable.join(' ')}`);
  fact('epoll found', events.map(({ data }) => data).join(' '));
  for (const each of [...clients, ...served]) each.close();
}

function files(): void {
  title('5. A socket is a file: /proc/self/fd');
  const { fd } = listener();
  fact(`/proc/self/fd/${fd}`, readlinkSync(`/proc/self/fd/${fd}`));
  close(fd);
  let after: string;
  try {
    after = readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    after = 'gone';
  }
  fact('after close', after);
}

tcp();
udp();
await failures();
many();
files();
say('\nMore: examples/README.md lists the scenes, each one script.');
