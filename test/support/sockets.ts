// The sockets that most tests start from, all closed behind the test.
import {
  AF_INET,
  accept,
  bind,
  close,
  connect,
  getsockname,
  type InetAddress,
  listen,
  SOCK_DGRAM,
  SOCK_STREAM,
  socket,
} from '../../lib/index.ts';
import { keep } from './fds.ts';

/** The loopback interface and a port of the kernel's choice. */
export const loopback = { family: AF_INET, address: '127.0.0.1', port: 0 } as const;

/** A socket and the address that it is bound to. */
export interface Bound {
  readonly fd: number;
  readonly at: InetAddress;
}

/** A TCP socket; `flags` as `SOCK_NONBLOCK`. */
export function tcp(flags = 0): number {
  return keep(socket(AF_INET, SOCK_STREAM | flags));
}

/** Binds to a free port of the loopback interface. */
export function bound(fd: number): Bound {
  bind(fd, loopback);
  return { fd, at: getsockname(fd) as InetAddress };
}

/** A UDP socket with an address. */
export function udp(): Bound {
  return bound(keep(socket(AF_INET, SOCK_DGRAM)));
}

/** A TCP socket that listens. */
export function listener(backlog?: number, flags = 0): Bound {
  const server = bound(tcp(flags));
  listen(server.fd, backlog);
  return server;
}

/** Both ends of a TCP connection. */
export function connection(): [client: number, served: number] {
  const server = listener();
  const client = tcp();
  connect(client, server.at);
  return [client, keep(accept(server.fd).fd)];
}

/** A number that is no fd: the one just closed. */
export function closed(): number {
  const fd = socket(AF_INET, SOCK_STREAM);
  close(fd);
  return fd;
}
