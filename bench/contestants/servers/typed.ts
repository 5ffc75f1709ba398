// The servers in sockfd, the typed calls: those that wait, as its many connections would need an exception per EAGAIN.
import {
  AF_INET,
  accept,
  bind,
  close,
  getsockname,
  listen,
  recv,
  SOCK_STREAM,
  send,
  socket,
} from 'sockfd';
import { BACKLOG, ECHO_SIZE, listening, sinkSize, start } from './mode.ts';

function listener(): number {
  const fd = socket(AF_INET, SOCK_STREAM);
  bind(fd, { family: AF_INET, address: '127.0.0.1', port: 0 });
  listen(fd, BACKLOG);
  const address = getsockname(fd);
  if (address.family === AF_INET) listening(address.port);
  return fd;
}

function blocking(): void {
  const buf = new Uint8Array(ECHO_SIZE);
  const listening = listener();
  while (true) {
    const { fd } = accept(listening);
    for (let n = recv(fd, buf); n > 0; n = recv(fd, buf)) send(fd, buf.subarray(0, n));
    close(fd);
  }
}

function sink(): void {
  const buf = new Uint8Array(sinkSize);
  const listening = listener();
  while (true) {
    const { fd } = accept(listening);
    let total = 0;
    for (let n = recv(fd, buf); n > 0; n = recv(fd, buf)) total += n;
    send(fd, `${total}\n`);
    close(fd);
  }
}

start({ blocking, sink });
