// The single calls whose arguments are all written once.
import {
  AF_INET,
  AF_UNIX,
  EAGAIN,
  EPOLL_CTL_ADD,
  EPOLLIN,
  SO_RCVBUF,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  SOL_SOCKET,
} from 'sockfd';
import * as raw from 'sockfd/raw';
import { ARGUMENT, BATCH, Prepared } from 'sockfd/raw';
import { timed, type Workloads } from '../serve.ts';

const SIZE = 64;

function pair(): [number, number] {
  const fds = new Int32Array(2);
  raw.socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, fds);
  return [fds[0] ?? -1, fds[1] ?? -1];
}

function prepared(
  call: number,
  fd: number,
  fields: Partial<Record<keyof typeof ARGUMENT, number>>,
) {
  const made = new Prepared(call, 12 * 1024);
  made.arguments[ARGUMENT.fd] = fd;
  for (const [name, value] of Object.entries(fields)) {
    made.arguments[ARGUMENT[name as keyof typeof ARGUMENT]] = value;
  }
  return made;
}

function expectResult(result: number, expected: number): void {
  if (result !== expected) throw new Error(`result ${result} instead of ${expected}`);
}

function epoll(ready: number) {
  return (n: number): number => {
    const epfd = raw.epoll_create1(0);
    const fds = Array.from({ length: ready }, () => raw.eventfd(1, 0));
    for (const fd of fds) raw.epoll_ctl(epfd, EPOLL_CTL_ADD, fd, Int32Array.of(EPOLLIN, fd, 0));
    const wait = prepared(BATCH.epoll_wait, epfd, { length: 1024 });
    const events = new Int32Array(wait.memory.buffer);
    let sum = 0;
    const time = timed(() => {
      for (let i = 0; i < n; i++) {
        const count = wait.run();
        for (let k = 0; k < count; k++) sum += events[3 * k + 1] as number;
      }
    });
    expectResult(Math.sign(sum), 1);
    for (const fd of [epfd, ...fds]) raw.close(fd);
    return time;
  };
}

export const singleCalls: Workloads = {
  'recv-eagain': (n) => {
    const [a, b] = pair();
    const receive = prepared(BATCH.recv, a, { length: SIZE });
    const time = timed(() => {
      for (let i = 0; i < n; i++) expectResult(receive.run(), -EAGAIN);
    });
    raw.close(a);
    raw.close(b);
    return time;
  },
  'write-read': (n) => {
    const [a, b] = pair();
    const write = prepared(BATCH.write, a, { length: SIZE });
    const read = prepared(BATCH.read, b, { length: SIZE });
    const time = timed(() => {
      for (let i = 0; i < n; i++) {
        write.run();
        expectResult(read.run(), SIZE);
      }
    });
    raw.close(a);
    raw.close(b);
    return time;
  },
  getsockopt: (n) => {
    const fd = raw.socket(AF_INET, SOCK_STREAM, 0);
    const get = prepared(BATCH.getsockopt, fd, {
      offset: SOL_SOCKET,
      flags: SO_RCVBUF,
      addrlen: 4,
    });
    const time = timed(() => {
      for (let i = 0; i < n; i++) expectResult(get.run(), 0);
    });
    raw.close(fd);
    return time;
  },
  'epoll-1': epoll(1),
  'epoll-64': epoll(64),
  'epoll-1024': epoll(1024),
};
