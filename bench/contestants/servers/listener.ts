// A listening socket by sockfd/raw, for the servers that are not about how to make one.
import { AF_INET, SOCK_STREAM, sockaddr } from 'sockfd';
import * as raw from 'sockfd/raw';
import { BACKLOG, listening } from './mode.ts';

/** Listens on a port of 127.0.0.1 that the kernel chooses, and says which. */
export function listener(flags: number): number {
  const at = sockaddr({ family: AF_INET, address: '127.0.0.1', port: 0 });
  const fd = raw.socket(AF_INET, SOCK_STREAM | flags, 0);
  raw.bind(fd, at, at.length);
  raw.listen(fd, BACKLOG);
  raw.getsockname(fd, at, Int32Array.of(at.length));
  listening(((at[2] ?? 0) << 8) | (at[3] ?? 0));
  return fd;
}
