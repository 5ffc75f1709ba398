// The single calls of sockfd: names, objects and exceptions.
import {
  AF_INET,
  AF_UNIX,
  bind,
  close,
  EPOLL_CTL_ADD,
  EPOLLIN,
  epoll_create1,
  epoll_ctl,
  epoll_wait,
  eventfd,
  getsockname,
  getsockopt,
  read,
  recv,
  recvfrom,
  SO_RCVBUF,
  SOCK_DGRAM,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  SOL_SOCKET,
  sendto,
  socket,
  socketpair,
  write,
} from 'sockfd';
import { timed, type Workloads } from '../serve.ts';

const buf = new Uint8Array(64);

function epoll(ready: number) {
  return (n: number): number => {
    const epfd = epoll_create1();
    const fds = Array.from({ length: ready }, () => eventfd(1));
    for (const fd of fds) epoll_ctl(epfd, EPOLL_CTL_ADD, fd, { events: EPOLLIN });
    let sum = 0;
    const time = timed(() => {
      for (let i = 0; i < n; i++) {
        for (const { data } of epoll_wait(epfd, 1024, 0)) sum += Number(data);
      }
    });
    if (sum <= 0) throw new Error('no events');
    for (const fd of [epfd, ...fds]) close(fd);
    return time;
  };
}

export const singleCalls: Workloads = {
  'recv-eagain': (n) => {
    const [a, b] = socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK);
    let thrown = 0;
    const time = timed(() => {
      for (let i = 0; i < n; i++) {
        try {
          recv(a, buf);
        } catch {
          thrown++;
        }
      }
    });
    if (thrown !== n) throw new Error(`${thrown} exceptions instead of ${n}`);
    close(a);
    close(b);
    return time;
  },
  'write-read': (n) => {
    const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
    const time = timed(() => {
      for (let i = 0; i < n; i++) {
        write(a, buf);
        read(b, buf);
      }
    });
    close(a);
    close(b);
    return time;
  },
  udp: (n) => {
    const server = socket(AF_INET, SOCK_DGRAM);
    const client = socket(AF_INET, SOCK_DGRAM);
    bind(server, { family: AF_INET, address: '127.0.0.1', port: 0 });
    const at = getsockname(server);
    const time = timed(() => {
      for (let i = 0; i < n; i++) {
        sendto(client, buf, 0, at);
        recvfrom(server, buf);
      }
    });
    close(server);
    close(client);
    return time;
  },
  'socket-close': (n) =>
    timed(() => {
      for (let i = 0; i < n; i++) close(socket(AF_INET, SOCK_STREAM));
    }),
  getsockopt: (n) => {
    const fd = socket(AF_INET, SOCK_STREAM);
    const time = timed(() => {
      for (let i = 0; i < n; i++) getsockopt(fd, SOL_SOCKET, SO_RCVBUF);
    });
    close(fd);
    return time;
  },
  'epoll-1': epoll(1),
  'epoll-64': epoll(64),
  'epoll-1024': epoll(1024),
};
