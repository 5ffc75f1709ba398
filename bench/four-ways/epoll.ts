// All clients in one thread that waits in epoll_wait(2): the kernel keeps the list and tells only who is ready.
import { EPOLL_CTL_ADD, EPOLLIN, SOCK_NONBLOCK } from 'sockfd';
import * as raw from 'sockfd/raw';
import { answer, listener, say } from './lines.ts';

const EVENTS = 256;
const events = new Int32Array(3 * EVENTS);
const { fd: listening, port } = listener(SOCK_NONBLOCK);
const epfd = raw.epoll_create1(0);

function watch(fd: number): void {
  raw.epoll_ctl(epfd, EPOLL_CTL_ADD, fd, Int32Array.of(EPOLLIN, fd, 0));
}

function acceptAll(): void {
  while (true) {
    const fd = raw.accept4(listening, null, null, SOCK_NONBLOCK);
    if (fd < 0) return;
    watch(fd);
  }
}

watch(listening);
say(port);
while (true) {
  const ready = raw.epoll_wait(epfd, events, EVENTS, -1);
  for (let i = 0; i < ready; i++) {
    const fd = events[3 * i + 1] as number;
    if (fd === listening) acceptAll();
    else answer(fd);
  }
}
