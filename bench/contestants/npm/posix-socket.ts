// The servers in posix-socket, with the package epoll where there are many connections.
import { createServer } from 'node:net';
import { BACKLOG, count, ECHO_SIZE, listening, sinkSize, start } from '../servers/mode.ts';
import { peers } from './peers.ts';

interface PosixSocket {
  socket(domain: number, type: number, protocol: number): number;
  bind(fd: number, address: object): void;
  listen(fd: number, backlog: number): void;
  accept(fd: number, address: object): number;
  recv(fd: number, buf: ArrayBuffer, length: number, flags: number): number;
  send(fd: number, buf: ArrayBuffer, length: number, flags: number): number;
  close(fd: number): void;
}
interface Epoll {
  add(fd: number, events: number): void;
  remove(fd: number): void;
}
interface EpollModule {
  Epoll: {
    new (ready: (error: Error | null, fd: number, events: number) => void): Epoll;
    EPOLLIN: number;
  };
}

const AF_INET = 2;
const SOCK_STREAM = 1;
const MSG_NOSIGNAL = 0x4000;
const posix = peers('posix-socket') as PosixSocket;

/** It cannot ask which port the kernel chose: a server of Node.js finds a free one. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port'));
      else server.close(() => resolve(address.port));
    });
  });
}

async function listener(): Promise<number> {
  const port = await freePort();
  const fd = posix.socket(AF_INET, SOCK_STREAM, 0);
  posix.bind(fd, { sin_family: AF_INET, sin_port: port, sin_addr: '127.0.0.1' });
  posix.listen(fd, BACKLOG);
  listening(port);
  return fd;
}

/** 0 for an end and for an error, which it throws. */
function receive(fd: number, buf: ArrayBuffer): number {
  try {
    return posix.recv(fd, buf, buf.byteLength, 0);
  } catch {
    return 0;
  }
}

async function blocking(): Promise<void> {
  const buf = new ArrayBuffer(ECHO_SIZE);
  const listening = await listener();
  while (true) {
    const fd = posix.accept(listening, {});
    for (let n = receive(fd, buf); n > 0; n = receive(fd, buf))
      posix.send(fd, buf, n, MSG_NOSIGNAL);
    posix.close(fd);
  }
}

async function sink(): Promise<void> {
  const buf = new ArrayBuffer(sinkSize);
  const listening = await listener();
  while (true) {
    const fd = posix.accept(listening, {});
    let total = 0;
    for (let n = receive(fd, buf); n > 0; n = receive(fd, buf)) total += n;
    const text = new TextEncoder().encode(`${total}\n`);
    posix.send(fd, text.buffer, text.byteLength, MSG_NOSIGNAL);
    posix.close(fd);
  }
}

async function many(): Promise<void> {
  const { Epoll } = peers('epoll') as EpollModule;
  const buf = new ArrayBuffer(ECHO_SIZE);
  const listening = await listener();
  const epoll = new Epoll((_error, fd) => {
    if (fd === listening) {
      epoll.add(posix.accept(listening, {}), Epoll.EPOLLIN);
      count();
      return;
    }
    const n = receive(fd, buf);
    if (n > 0) {
      posix.send(fd, buf, n, MSG_NOSIGNAL);
      return;
    }
    epoll.remove(fd);
    posix.close(fd);
  });
  epoll.add(listening, Epoll.EPOLLIN);
}

start({ blocking, many, sink });
