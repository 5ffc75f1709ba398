// The servers in sockfd/raw: integers and buffers, one reused for all connections.
import { EAGAIN, EPOLL_CTL_ADD, EPOLLIN, SOCK_NONBLOCK } from 'sockfd';
import * as raw from 'sockfd/raw';
import { answer, Lines } from './lines.ts';
import { listener } from './listener.ts';
import { count, ECHO_SIZE, sinkSize, start } from './mode.ts';

const EVENTS = 256;

function blocking(): void {
  const buf = new Uint8Array(ECHO_SIZE);
  const listening = listener(0);
  while (true) {
    const fd = raw.accept(listening, null, null);
    if (fd < 0) throw new Error(`accept: ${fd}`);
    while (true) {
      const n = raw.recv(fd, buf, 0, ECHO_SIZE, 0);
      if (n <= 0 || raw.send(fd, buf, 0, n, 0) !== n) break;
    }
    raw.close(fd);
  }
}

function sink(): void {
  const buf = new Uint8Array(sinkSize);
  const listening = listener(0);
  while (true) {
    const fd = raw.accept(listening, null, null);
    if (fd < 0) throw new Error(`accept: ${fd}`);
    let total = 0;
    for (let n = 1; n > 0; total += n) n = raw.recv(fd, buf, 0, sinkSize, 0);
    const text = Buffer.from(`${total}\n`);
    raw.send(fd, text, 0, text.length, 0);
    raw.close(fd);
  }
}

/** Serves: `ready` is called with a connection that has something, and says whether it goes on. */
function serve(ready: (fd: number) => boolean, opened: (fd: number) => void): void {
  const events = new Int32Array(3 * EVENTS);
  const listening = listener(SOCK_NONBLOCK);
  const epfd = raw.epoll_create1(0);
  const watch = (fd: number) =>
    raw.epoll_ctl(epfd, EPOLL_CTL_ADD, fd, Int32Array.of(EPOLLIN, fd, 0));
  watch(listening);
  while (true) {
    const some = raw.epoll_wait(epfd, events, EVENTS, -1);
    for (let i = 0; i < some; i++) {
      const fd = events[3 * i + 1] as number;
      if (fd === listening) {
        for (let client = 0; client >= 0; ) {
          client = raw.accept4(listening, null, null, SOCK_NONBLOCK);
          if (client < 0) break;
          watch(client);
          opened(client);
        }
        continue;
      }
      if (!ready(fd)) raw.close(fd);
    }
  }
}

function many(): void {
  const buf = new Uint8Array(ECHO_SIZE);
  serve((fd) => {
    const n = raw.recv(fd, buf, 0, ECHO_SIZE, 0);
    return n > 0 ? raw.send(fd, buf, 0, n, 0) === n : n === -EAGAIN;
  }, count);
}

function lookUp(): void {
  const buf = Buffer.alloc(ECHO_SIZE);
  const connections: (Lines | undefined)[] = [];
  serve(
    (fd) => {
      const n = raw.recv(fd, buf, 0, ECHO_SIZE, 0);
      if (n <= 0) return n === -EAGAIN;
      for (const line of connections[fd]?.add(buf.toString('latin1', 0, n)) ?? []) {
        const value = answer(line);
        if (raw.send(fd, value, 0, value.length, 0) !== value.length) return false;
      }
      return true;
    },
    (fd) => {
      connections[fd] = new Lines();
    },
  );
}

start({ blocking, many, lookup: lookUp, sink });
