// The servers in sockfd/raw: integers and buffers, one reused for all connections.
import { EAGAIN, EPOLL_CTL_ADD, EPOLLIN, SOCK_NONBLOCK } from 'sockfd';
import * as raw from 'sockfd/raw';
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

function many(): void {
  const buf = new Uint8Array(ECHO_SIZE);
  const events = new Int32Array(3 * EVENTS);
  const listening = listener(SOCK_NONBLOCK);
  const epfd = raw.epoll_create1(0);
  const watch = (fd: number) =>
    raw.epoll_ctl(epfd, EPOLL_CTL_ADD, fd, Int32Array.of(EPOLLIN, fd, 0));
  watch(listening);
  while (true) {
    const ready = raw.epoll_wait(epfd, events, EVENTS, -1);
    for (let i = 0; i < ready; i++) {
      const fd = events[3 * i + 1] as number;
      if (fd === listening) {
        for (let client = 0; client >= 0; ) {
          client = raw.accept4(listening, null, null, SOCK_NONBLOCK);
          if (client < 0) break;
          watch(client);
          count();
        }
        continue;
      }
      const n = raw.recv(fd, buf, 0, ECHO_SIZE, 0);
      if (n > 0 && raw.send(fd, buf, 0, n, 0) === n) continue;
      if (n !== -EAGAIN) raw.close(fd);
    }
  }
}

start({ blocking, many, sink });
