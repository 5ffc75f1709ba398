// The single calls through koffi.
import { serve, timed } from '../serve.ts';
import * as libc from './libc.ts';

const SIZE = 64;
const buf = new Uint8Array(SIZE);

function pair(type: number): [number, number] {
  const fds = new Int32Array(2);
  libc.socketpair(libc.AF_UNIX, type, 0, fds);
  return [fds[0] ?? -1, fds[1] ?? -1];
}

function expectResult(result: number, expected: number): void {
  if (result !== expected) throw new Error(`result ${result} instead of ${expected}`);
}

function epoll(ready: number) {
  return (n: number): number => {
    const events = new Int32Array(libc.EVENT * 1024);
    const epfd = libc.epollCreate(0);
    const fds = Array.from({ length: ready }, () => libc.eventfd(1, 0));
    for (const fd of fds) libc.watch(epfd, fd);
    let sum = 0;
    const time = timed(() => {
      for (let i = 0; i < n; i++) {
        const count = libc.epollWait(epfd, events, 1024, 0);
        for (let k = 0; k < count; k++) sum += events[libc.EVENT * k + libc.EVENT_FD] as number;
      }
    });
    expectResult(Math.sign(sum), 1);
    for (const fd of [epfd, ...fds]) libc.close(fd);
    return time;
  };
}

serve({
  'recv-eagain': (n) => {
    const [a, b] = pair(libc.SOCK_STREAM | libc.SOCK_NONBLOCK);
    const time = timed(() => {
      for (let i = 0; i < n; i++) {
        expectResult(libc.recv(a, buf, SIZE, 0), -1);
        expectResult(libc.errno(), libc.EAGAIN);
      }
    });
    libc.close(a);
    libc.close(b);
    return time;
  },
  'write-read': (n) => {
    const [a, b] = pair(libc.SOCK_STREAM);
    const time = timed(() => {
      for (let i = 0; i < n; i++) {
        libc.write(a, buf, SIZE);
        expectResult(libc.read(b, buf, SIZE), SIZE);
      }
    });
    libc.close(a);
    libc.close(b);
    return time;
  },
  udp: (n) => {
    const [server, at] = libc.bound(libc.SOCK_DGRAM);
    const client = libc.socket(libc.AF_INET, libc.SOCK_DGRAM, 0);
    const from = new Uint8Array(16);
    const length = Int32Array.of(16);
    const time = timed(() => {
      for (let i = 0; i < n; i++) {
        libc.sendto(client, buf, SIZE, 0, at, 16);
        length[0] = 16;
        expectResult(libc.recvfrom(server, buf, SIZE, 0, from, length), SIZE);
      }
    });
    libc.close(server);
    libc.close(client);
    return time;
  },
  'socket-close': (n) =>
    timed(() => {
      for (let i = 0; i < n; i++) {
        expectResult(libc.close(libc.socket(libc.AF_INET, libc.SOCK_STREAM, 0)), 0);
      }
    }),
  getsockopt: (n) => {
    const fd = libc.socket(libc.AF_INET, libc.SOCK_STREAM, 0);
    const value = new Int32Array(1);
    const length = Int32Array.of(4);
    const time = timed(() => {
      for (let i = 0; i < n; i++) {
        length[0] = 4;
        expectResult(libc.getsockopt(fd, libc.SOL_SOCKET, libc.SO_RCVBUF, value, length), 0);
      }
    });
    libc.close(fd);
    return time;
  },
  'epoll-1': epoll(1),
  'epoll-64': epoll(64),
  'epoll-1024': epoll(1024),
});
