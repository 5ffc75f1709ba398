// The servers through koffi.
import { BACKLOG, count, ECHO_SIZE, listening, sinkSize, start } from '../servers/mode.ts';
import * as libc from './libc.ts';

const EVENTS = 256;

function listener(flags: number): number {
  const [fd, at] = libc.bound(libc.SOCK_STREAM | flags);
  if (libc.listen(fd, BACKLOG) !== 0) throw new Error('cannot listen');
  listening(((at[2] ?? 0) << 8) | (at[3] ?? 0));
  return fd;
}

function accept(listening: number): number {
  const fd = libc.accept4(listening, null, null, 0);
  if (fd < 0) throw new Error('cannot accept');
  return fd;
}

function blocking(): void {
  const buf = new Uint8Array(ECHO_SIZE);
  const listening = listener(0);
  while (true) {
    const fd = accept(listening);
    while (true) {
      const n = libc.recv(fd, buf, ECHO_SIZE, 0);
      if (n <= 0 || libc.send(fd, buf, n, libc.MSG_NOSIGNAL) !== n) break;
    }
    libc.close(fd);
  }
}

function sink(): void {
  const buf = new Uint8Array(sinkSize);
  const listening = listener(0);
  while (true) {
    const fd = accept(listening);
    let total = 0;
    for (let n = 1; n > 0; total += n) n = libc.recv(fd, buf, sinkSize, 0);
    const text = Buffer.from(`${total}\n`);
    libc.send(fd, text, text.length, libc.MSG_NOSIGNAL);
    libc.close(fd);
  }
}

function acceptAll(listening: number, epfd: number): void {
  while (true) {
    const client = libc.accept4(listening, null, null, libc.SOCK_NONBLOCK);
    if (client < 0) return;
    libc.watch(epfd, client);
    count();
  }
}

function many(): void {
  const buf = new Uint8Array(ECHO_SIZE);
  const events = new Int32Array(libc.EVENT * EVENTS);
  const listening = listener(libc.SOCK_NONBLOCK);
  const epfd = libc.epollCreate(0);
  libc.watch(epfd, listening);
  while (true) {
    const ready = libc.epollWait(epfd, events, EVENTS, -1);
    for (let i = 0; i < ready; i++) {
      const fd = events[libc.EVENT * i + libc.EVENT_FD] as number;
      if (fd === listening) {
        acceptAll(listening, epfd);
        continue;
      }
      const n = libc.recv(fd, buf, ECHO_SIZE, 0);
      // It is ready, so that -1 is an error of the connection.
      if (n <= 0 || libc.send(fd, buf, n, libc.MSG_NOSIGNAL) !== n) libc.close(fd);
    }
  }
}

start({ blocking, many, sink });
