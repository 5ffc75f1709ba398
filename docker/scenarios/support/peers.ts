// What runs on both sides where a server goes away under its clients.
import type { Inside } from './container.ts';

/** Accepts one connection, waits until bytes have come, reads `read` of them and no more. */
export function server(
  { sockfd, say, hear, listening }: Inside<unknown>,
  read: number,
  backlog: number,
) {
  const listener = listening('0.0.0.0', 7007, backlog);
  say('listening');
  const { fd } = sockfd.accept(listener);
  sockfd.poll([{ fd, events: sockfd.POLLIN }], -1);
  if (read > 0) sockfd.recv(fd, new Uint8Array(read), sockfd.MSG_WAITALL);
  say('bytes');
  hear();
}

/** Connects with keep-alive probes each second and the given TCP_USER_TIMEOUT, and says with what a `recv` ends. */
export function keepsAlive(
  { sockfd, inspect, say, errno, at }: Inside<unknown>,
  address: string,
  user: number,
) {
  const { IPPROTO_TCP } = sockfd;
  const fd = sockfd.socket(sockfd.AF_INET, sockfd.SOCK_STREAM);
  sockfd.setsockopt(fd, sockfd.SOL_SOCKET, sockfd.SO_KEEPALIVE, true);
  sockfd.setsockopt(fd, IPPROTO_TCP, sockfd.TCP_KEEPIDLE, 1);
  sockfd.setsockopt(fd, IPPROTO_TCP, sockfd.TCP_KEEPINTVL, 1);
  sockfd.setsockopt(fd, IPPROTO_TCP, sockfd.TCP_KEEPCNT, 2);
  sockfd.setsockopt(fd, IPPROTO_TCP, sockfd.TCP_USER_TIMEOUT, user);
  sockfd.connect(fd, at(address, 7007));
  sockfd.send(fd, 'x');
  say(inspect.describe(fd).socket?.state);
  say(errno(() => sockfd.recv(fd, new Uint8Array(1))));
}
