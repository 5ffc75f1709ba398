// The single calls of sockfd/raw: reused buffers and encoded addresses.
import {
  AF_INET,
  AF_UNIX,
  EAGAIN,
  EPOLL_CTL_ADD,
  EPOLLIN,
  SO_RCVBUF,
  SOCK_DGRAM,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  SOL_SOCKET,
  sockaddr,
} from 'sockfd';
import * as raw from 'sockfd/raw';
import { timed, type Workloads } from '../serve.ts';

const buf = new Uint8Array(64);

function pair(type: number): [number, number] {
  const fds = new Int32Array(2);
  raw.socketpair(AF_UNIX, type, 0, fds);
  return [fds[0] ?? -1, fds[1] ?? -1];
}

function closeAll(...fds: number[]): void {
  for (const fd of fds) raw.close(fd);
}

/** A result that says that the loop did not do its work. */
function expectResult(result: number, expected: number): void {
  if (result !== expected) throw new Error(`result ${result} instead of ${expected}`);
}

function epoll(ready: number) {
  const events = new Int32Array(3 * 1024);
  return (n: number): number => {
    const epfd = raw.epoll_create1(0);
    const fds = Array.from({ length: ready }, () => raw.eventfd(1, 0));
    for (const fd of fds) raw.epoll_ctl(epfd, EPOLL_CTL_ADD, fd, Int32Array.of(EPOLLIN, fd, 0));
    let sum = 0;
    const time = timed(() => {
      for (let i = 0; i < n; i++) {
        const count = raw.epoll_wait(epfd, events, 1024, 0);
        for (let k = 0; k < count; k++) sum += events[3 * k + 1] as number;
      }
    });
    expectResult(Math.sign(sum), 1);
    closeAll(epfd, ...fds);
    return time;
  };
}

export const singleCalls: Workloads = {
  'recv-eagain': (n) => {
    const [a, b] = pair(SOCK_STREAM | SOCK_NONBLOCK);
    const time = timed(() => {
      for (let i = 0; i < n; i++) expectResult(raw.recv(a, buf, 0, 64, 0), -EAGAIN);
    });
    closeAll(a, b);
    return time;
  },
  'write-read': (n) => {
    const [a, b] = pair(SOCK_STREAM);
    const time = timed(() => {
      for (let i = 0; i < n; i++) {
        raw.write(a, buf, 0, 64);
        expectResult(raw.read(b, buf, 0, 64), 64);
      }
    });
    closeAll(a, b);
    return time;
  },
  udp: (n) => {
    const server = raw.socket(AF_INET, SOCK_DGRAM, 0);
    const client = raw.socket(AF_INET, SOCK_DGRAM, 0);
    const at = sockaddr({ family: AF_INET, address: '127.0.0.1', port: 0 });
    raw.bind(server, at, at.length);
    raw.getsockname(server, at, Int32Array.of(at.length));
    const from = new Uint8Array(16);
    const length = Int32Array.of(16);
    const time = timed(() => {
      for (let i = 0; i < n; i++) {
        raw.sendto(client, buf, 0, 64, 0, at, 16);
        length[0] = 16;
        expectResult(raw.recvfrom(server, buf, 0, 64, 0, from, length), 64);
      }
    });
    closeAll(server, client);
    return time;
  },
  'socket-close': (n) =>
    timed(() => {
      for (let i = 0; i < n; i++) expectResult(raw.close(raw.socket(AF_INET, SOCK_STREAM, 0)), 0);
    }),
  getsockopt: (n) => {
    const fd = raw.socket(AF_INET, SOCK_STREAM, 0);
    const value = new Int32Array(1);
    const length = Int32Array.of(4);
    const time = timed(() => {
      for (let i = 0; i < n; i++) {
        length[0] = 4;
        expectResult(raw.getsockopt(fd, SOL_SOCKET, SO_RCVBUF, value, length), 0);
      }
    });
    closeAll(fd);
    return time;
  },
  'epoll-1': epoll(1),
  'epoll-64': epoll(64),
  'epoll-1024': epoll(1024),
};
