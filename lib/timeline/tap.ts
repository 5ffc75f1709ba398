// The packet sockets that a recording reads, with a filter that the kernel runs.
import { close } from '../calls/descriptor.ts';
import { setsockopt } from '../calls/options.ts';
import { bind, socket } from '../calls/socket.ts';
import {
  AF_PACKET,
  ETH_P_ALL,
  PACKET_AUXDATA,
  SO_ATTACH_FILTER,
  SO_RCVBUF,
  SO_RCVBUFFORCE,
  SO_TIMESTAMPNS,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  SOL_PACKET,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { type Connection, filterOf } from './filter.ts';

/** What the kernel keeps until the thread has read it: half a second of 20,000 full segments a second. */
const ROOM = 32 * 1024 * 1024;

/**
 * Gives a packet socket its program, or another one. What the kernel has no room for (optmem_max, beside the program that there
 * was) is of fewer connections: those of the others are captured.
 */
export function attachFilter(fd: number, others: readonly Connection[]): void {
  for (let count = others.length; ; count >>= 1) {
    try {
      setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, filterOf(others.slice(0, count)));
      return;
    } catch (error) {
      const full = error instanceof SyscallError && error.code === 'ENOMEM';
      if (!full || count === 0) throw error;
    }
  }
}

/**
 * A packet socket of the network namespace that this thread is in, or that `make` makes sockets in, with all packets of IP
 * from now on, but for those of the connections `others`.
 *
 * @throws {SyscallError} EPERM without CAP_NET_RAW
 */
export function openTap(
  make: (domain: number, type: number, protocol: number) => number = socket,
  others: readonly Connection[] = [],
): number {
  // Of no protocol: nothing comes before the filter is there.
  const fd = make(AF_PACKET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  try {
    attachFilter(fd, others);
    setsockopt(fd, SOL_SOCKET, SO_TIMESTAMPNS, 1);
    setsockopt(fd, SOL_PACKET, PACKET_AUXDATA, 1);
    try {
      setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, ROOM);
    } catch {
      setsockopt(fd, SOL_SOCKET, SO_RCVBUF, ROOM);
    }
    bind(fd, { family: AF_PACKET, protocol: ETH_P_ALL, ifindex: 0 });
    return fd;
  } catch (error) {
    close(fd);
    throw error;
  }
}
