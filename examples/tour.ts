// The tour: a TCP and a UDP conversation, three connects that fail, one thread that serves several clients, and the fds
// behind it all in /proc. Every system call is printed as it was made, with its result.
// Run it: npm start
import { readlinkSync } from 'node:fs';
import {
  AF_INET,
  accept,
  bind,
  close,
  connect,
  dup,
  EPOLL_CTL_ADD,
  EPOLL_CTL_DEL,
  EPOLLIN,
  epoll_create1,
  epoll_ctl,
  epoll_wait,
  getsockname,
  type InetAddress,
  IPPROTO_TCP,
  listen,
  type OwnedFd,
  own,
  read,
  recvfrom,
  SO_REUSEADDR,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_SOCKET,
  select,
  sendto,
  setsockopt,
  socket,
  TCP_SYNCNT,
  write,
} from 'sockfd';
import { fact, say, showCalls, skip, title } from './show.ts';
import { inNamespace } from './support/namespace.ts';
import { outcome } from './support/outcome.ts';

const loopback = { family: AF_INET, address: '127.0.0.1', port: 0 } as const;
const buf = Buffer.alloc(100);
const readText = (fd: number | OwnedFd): string => buf.toString('utf8', 0, read(fd, buf));

/** Where /proc says that an fd of this process leads to. */
function inProc(fd: number): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return 'gone';
  }
}

/** A TCP socket that listens at a free port. */
function listener(): OwnedFd {
  const fd = own(socket(AF_INET, SOCK_STREAM));
  bind(fd, loopback);
  listen(fd);
  return fd;
}

function tcp(): void {
  title('1. TCP: a server has one fd that listens, and one more for each connection');
  const stop = showCalls();
  using server = own(socket(AF_INET, SOCK_STREAM));
  setsockopt(server, SOL_SOCKET, SO_REUSEADDR, true);
  bind(server, loopback);
  listen(server);
  say(
    'The client connects to the port that the kernel chose. The server need not be in accept yet.',
  );
  using client = own(socket(AF_INET, SOCK_STREAM));
  connect(client, getsockname(server));
  const { fd } = accept(server);
  say('They talk.');
  write(client, 'hello');
  write(fd, `server-${readText(fd)}`);
  const answer = readText(client);
  say('The server closes: the client reads the end of the file.');
  close(fd);
  const end = read(client, buf);
  stop();
  fact('listening fd', server.fd);
  fact('connected fd', fd);
  fact('the answer', answer);
  fact('read after the peer’s close', end);
}

function udp(): void {
  title('2. UDP: no connection, and every message stays one');
  const stop = showCalls();
  using server = own(socket(AF_INET, SOCK_DGRAM));
  bind(server, loopback);
  say('The client was never bound. The first sendto gives it a port.');
  using client = own(socket(AF_INET, SOCK_DGRAM));
  const address = getsockname(server);
  sendto(client, 'one', 0, address);
  sendto(client, 'and two', 0, address);
  const first = recvfrom(server, buf);
  const second = recvfrom(server, buf);
  stop();
  fact('lengths of the messages', [first.bytes, second.bytes]);
  fact('the client’s port', (first.address as InetAddress).port);
}

/** What a connect comes to. */
function attempt(address: InetAddress, synCount?: number): string {
  const stop = showCalls();
  using fd = own(socket(AF_INET, SOCK_STREAM));
  if (synCount !== undefined) setsockopt(fd, IPPROTO_TCP, TCP_SYNCNT, synCount);
  const start = performance.now();
  const result = outcome(() => connect(fd, address));
  const milliseconds = Math.round(performance.now() - start);
  stop();
  return `${result} after ${milliseconds} ms`;
}

async function failures(): Promise<void> {
  title('3. Three ways a connect fails');
  say('Nobody listens: the answer is an RST.');
  const gone = listener();
  const address = getsockname(gone) as InetAddress;
  gone.close();
  fact('nobody listens', attempt(address));
  // The others need a network of their own: without a route, and with a cable to a machine that never answers.
  await inNamespace(
    [
      'link add cable0 type veth peer name cable1',
      'link set cable1 up',
      'link set cable0 up',
      'addr add 192.0.2.1/24 dev cable0',
      'neigh add 192.0.2.2 lladdr 02:00:00:00:00:02 dev cable0',
    ],
    () => {
      say('No entry of the routing table fits: no packet is sent at all.');
      fact('no route', attempt({ family: AF_INET, address: '198.51.100.1', port: 80 }));
      say('The packets vanish: the kernel tries again, here for 3 seconds, and gives up.');
      fact('the packets vanish', attempt({ family: AF_INET, address: '192.0.2.2', port: 80 }, 1));
    },
    (reason) => {
      skip('no route', reason);
      skip('the packets vanish', reason);
    },
  );
}

function many(): void {
  title('4. Several clients, one thread: select and epoll');
  using server = listener();
  const clients = [0, 1, 2, 3].map(() => socket(AF_INET, SOCK_STREAM));
  const served = clients.map((client) => {
    connect(client, getsockname(server));
    return accept(server).fd;
  });
  const [first = -1, second = -1, third = -1, fourth = -1] = clients;
  say(`Four clients are connected, at the fds ${served.join(' ')}.`);

  const stop = showCalls();
  say('select is told all fds at each call, and tells which can be read.');
  write(first, 'select me');
  write(third, 'me too');
  const bySelect: string[] = [];
  while (bySelect.length < 2) {
    for (const fd of select(served, [], []).read) bySelect.push(`${readText(fd)} (fd ${fd})`);
  }
  say('epoll is told each fd once.');
  using epfd = own(epoll_create1());
  for (const fd of served) epoll_ctl(epfd, EPOLL_CTL_ADD, fd, { events: EPOLLIN });
  say('One client writes, one closes: an end of file can be read, too.');
  write(second, 'epoll me');
  close(fourth);
  const byEpoll: string[] = [];
  while (byEpoll.length < 2) {
    for (const { data: fd } of epoll_wait(epfd, 10)) {
      const request = readText(fd);
      byEpoll.push(`${request || 'end of file'} (fd ${fd})`);
      // Nothing else comes from this one, and epoll would tell it again and again.
      if (request === '') epoll_ctl(epfd, EPOLL_CTL_DEL, fd);
    }
  }
  stop();
  fact('select served', bySelect);
  fact('epoll served', byEpoll);
  for (const fd of [first, second, third, ...served]) close(fd);
}

function files(): void {
  title('5. A socket is a file: the fds in /proc');
  const stop = showCalls();
  const fd = socket(AF_INET, SOCK_STREAM);
  say('dup makes a second number for the same socket, which is open until both are closed.');
  const second = dup(fd);
  const links = [fd, second].map(inProc);
  close(fd);
  const between = [fd, second].map(inProc);
  close(second);
  stop();
  fact(`/proc/self/fd/${fd} and ${second}`, links);
  fact('after the first close', between);
  fact('after the second close', [fd, second].map(inProc));
}

tcp();
udp();
await failures();
many();
files();
say('\nMore: each script in examples/ is one scene of its own; examples/README.md lists them.');
